"""One attendance list: the lines under a label, as records and the people in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from kg.language import gazetteer, names
from kg.language.lists import pattern
from kg.language.text import UPPER
from kg.model import Document, Line, Text
from kg.parse import labels
from kg.parse.people import among, extent, grammar, groups, headed, mend, notes, one_word, roster
from kg.parse.people.entry import people, vacant
from kg.parse.people.person import Person
from kg.parse.people.record import Record

_GARBLED = re.compile(rf"[^\W\d][0-9]+[^\W\d]|[a-zåäö][{UPPER}]|[^\w\s.,()/-]")
"""Signs of a word that was misread: digits or capitals within it, marks that no name holds."""
_LONGEST = 20_000
"""Characters of a record: a running list of a thousand names is as long, and each line more costs the whole again."""
_SAMPLE = 60
"""So many records tell how a list is written."""


@dataclass(slots=True)
class Block:
    """The lines under one label; `columns` where it is a table with a row of headings.

    `announced` is true where the label, or one above, says that those listed were there; `named` where the name of a
    body over the list is the head's too, and not the list's; `first` is the first line that the list fills.
    """

    document: Document
    start: int
    label: labels.Label
    announced: bool
    columns: roster.Columns | None = None
    named: bool = False
    found: list[tuple[Person, Record]] = field(default_factory=list)
    written: grammar.Grammar = field(default_factory=grammar.Grammar)
    stack: list[str] = field(default_factory=list)
    """The kinds of the labels that stand over each other here, each without a list of its own."""
    unread: list[Text] = field(default_factory=list)
    party: str | None = None
    """The party whose name stands over those that follow."""
    names_from: int = 0
    """Where the column of names begins, with what heads them before it; 0 where there is none."""
    learning: bool = False
    """Is each line a record of its own as yet, since it is not known how the list is written?"""
    alone: bool = False
    """Is all of the list beside its label, as a sentence tells it?"""
    told: bool = False
    """Does the roll itself say that those it names were there?"""
    guessed: bool = False
    """Is the label known by a stem only, so that its people must bear it out?"""
    level: int = field(init=False)
    """The level of the heading that the list stands under; deeper ones group its people."""
    end: int = field(init=False)
    rows_from: int = field(init=False)
    first: int = field(init=False)
    organisation: str | None = field(init=False)
    body: tuple[str, set[int]] | None = field(init=False)

    def __post_init__(self) -> None:
        self.end, self.rows_from, self.first = self.start + 1, self.start, self.start + self.named
        self.level = self.document.lines[self.start].heading
        self.organisation = groups.of_label(self.label.words)
        self.body = groups.whose(self.document.lines, self.start)

    def collect(self) -> None:
        """Read the records that follow, and what stands in a column of its own under them."""
        if self.columns:
            self._tabled(self.columns)
            return
        self._learn()
        unread = 0
        for record in self._records():
            if grammar.is_legend(record.cells):
                continue
            self._leave_head(record)
            persons = self._people(record)
            if not persons and not vacant(record.cells):
                if unread or not self._spoilt(record):
                    break
                unread += 1
                self.unread.append(record.line.text)
                continue
            unread = 0
            self._keep_head(record, persons)
            self.found.extend((person, record) for person in persons)
            self.end = record.last + 1
        self._second_column()
        headed.tell(self.found, headed.columns(self.document.lines, self.start))
        among.tell([(person, id(record)) for person, record in self.found])

    def _keep_head(self, record: Record, persons: list[Person]) -> None:
        """What heads the record in a cell of its own holds for those under it that begin where its names do."""
        colon = len(record.cells) > 1 and record.cells[0].value.rstrip().endswith(":")
        if colon or (len(record.cells) > 1 and (not persons or record.is_headed(persons[0]))):
            self.organisation = persons[0].organisation if persons else None
            self.names_from = 0 if colon else record.column(1)

    def _leave_head(self, record: Record) -> None:
        """A record that begins before the column of names is under no head of one above it."""
        if self.names_from and record.column(0) < self.names_from:
            self.organisation, self.names_from = None, 0

    def _tabled(self, columns: roster.Columns) -> None:
        """Read the rows of a table with such columns."""
        rows, self.end = roster.rows(self.document.lines, self.rows_from, columns)
        self.found = [(person, Record(line.cells, line, self.end - 1, False)) for person, line in rows]

    def _learn(self) -> None:
        """Tell from all the records how the list is written, before any of them is read."""
        named = self.organisation, self.party
        self.learning = True
        sample = enumerate(islice(self._records(), _SAMPLE), 1)
        self.written = grammar.of([mend.ticked(record.cells, place)[0] for place, record in sample])
        self.learning = False
        self.organisation, self.party = named

    def _people(self, record: Record) -> list[Person]:
        """The people of the record; those of whom it says that all came but they ("utom Anna Ek") are absent."""
        *before, last = record.cells
        but = pattern("attendance", "all_but").search(last.value)
        if not but or names.is_common(last.value[but.end() :].split()[0]):
            return self._listed(record)
        came = (*before, *([last.cut(0, but.start())] if last.value[: but.start()].strip() else []))
        there = self._listed(replace(record, cells=came)) if came else []
        away = people((last.cut(but.end()),), self.organisation)
        for person in away:
            person.presence = "absent"
        return [*there, *away]

    def _listed(self, record: Record) -> list[Person]:
        if len(record.cells) > 1 and all(mend.is_boxed(cell.value) for cell in record.cells):  # "( ) Bo Ek   (x) Eva Alm"
            return [one for cell in record.cells for one in self._one(replace(record, cells=(cell,)), self.written)]
        if several := grammar.in_a_row(record.cells):
            turned = replace(self.written, turned=True)
            return [one for part in several for one in self._one(replace(record, cells=(part,)), turned)]
        return self._one(record, self.written)

    def _one(self, record: Record, written: grammar.Grammar) -> list[Person]:
        cells, away = mend.ticked(record.cells, len(self.found) + 1)
        above = self.found[-1][0] if self.found and len(cells) > 1 and mend.DITTO.fullmatch(cells[0].value) else None
        cells = cells[1:] if above else cells
        row = written.row(mend.cells(cells))
        persons = self._called(row) or people(row.cells, self.organisation, row.named)
        for person in persons:
            person.presence = "absent" if away else person.presence or row.presence
            person.party = person.party or self.party
            person.substitute |= above is not None and above.substitute
        return persons

    def _called(self, row: grammar.Row) -> list[Person]:
        away = self.label.kind == "absent"
        return one_word.people(row.cells, self.told, away, self.document.text) if (self.announced or away) and not row.named else []

    def _spoilt(self, record: Record) -> bool:
        """May the record be a person whose name a scanner has spoilt, among others?"""
        value = Text.join(record.cells, " ").value
        return (
            (len(self.found) > 1 or self.label.sure)
            and len(value) < 60
            and not record.line.gap
            and bool(_GARBLED.search(value))
        )

    def _second_column(self) -> None:
        """Where names and places have come as two blocks, one under the other, the places are theirs."""
        lines, count = self.document.lines, len(self.found)
        if count < 2 or any(person.organisation for person, _ in self.found):
            return
        places = [index for index in range(self.end, min(self.end + count + 3, len(lines))) if not lines[index].furniture][:count]
        if len(places) == count and all(len(lines[index].cells) == 1 and gazetteer.find(lines[index].value) for index in places):
            for (person, _), index in zip(self.found, places, strict=True):
                person.organisation = gazetteer.canonical(lines[index].value)
                person.at.append(lines[index].text)
            self.end = places[-1] + 1

    def _records(self) -> Iterator[Record]:
        """The lines under the label, a record that runs over several lines as one."""
        pending = self._beside_label()
        begun = second = False
        for index, line in self._under():
            shut = self._shuts(line)
            group = self._group(index, line, pending, shut)
            if not group and self._is_over(line, shut, begun or pending is not None):
                break
            if not group and pending and self._goes_on(pending, line):
                pending = pending.with_next(line, index)
                continue
            if pending:
                yield pending
            if group:
                pending = None
                self.organisation, self.party = group[0], groups.party(line.value.strip())
                continue
            begun |= pending is not None
            second = second or (begun and self._is_apart(index))
            pending = Record(grammar.office_before(extent.uncounted(line)), line, index, second)
        if pending:
            yield pending

    def _beside_label(self) -> Record | None:
        """The record that opens on the label's own line."""
        rest, line = self.label.rest, self.document.lines[self.start]
        self.party = groups.party(rest[0].value) if len(rest) == 1 else None
        if self.party:
            return None
        return Record(grammar.office_before(rest), line, self.start, False) if rest else None

    def _is_apart(self, index: int) -> bool:
        return self.document.lines[index].gap > 0 and not self.document.lines[index - 1].furniture  # where pages meet

    def _shuts(self, line: Line) -> bool:
        """Does the line end a list with records, where it is no heading?"""
        return not line.heading and (extent.ends(line) or self._other_label(line))

    def _is_over(self, line: Line, shut: bool, begun: bool) -> bool:
        """Does the list end before the line, which would end one with records if `shut`? `begun` is true where it has some."""
        return bool(line.heading) or (shut and (begun or extent.ends(line) or self._other_label(line, begun)))

    def _under(self) -> Iterator[tuple[int, Line]]:
        """The lines under the label, without the page's own and the notes that a list refers to."""
        lines = self.document.lines
        noted = notes.refers(self.document, lines[self.start])
        for index in range(self.start + 1, self.start + 1 if self.alone else len(lines)):
            line = lines[index]
            if not line.furniture and (notes.opens(self.document, line) not in noted or labels.read(line)):
                yield index, line
                noted |= notes.refers(self.document, line)

    def _goes_on(self, pending: Record, line: Line) -> bool:
        """Is the line a part of the record before it?"""
        value = line.value.strip()
        last = pending.cells[-1].value
        if vacant(pending.cells) or self.learning or mend.is_boxed(value) or grammar.is_mark(last) or grammar.opens(value, self.written):
            return False
        if (line.bullet and pending.line.bullet) or (line.gap and extent.ends_in_given(last.rstrip())):
            return False
        return len(last) < _LONGEST and extent.continues(last, value)

    def _group(self, index: int, line: Line, pending: Record | None, shut: bool) -> tuple[str | None] | None:
        """The organisation of those that follow, where the line is a heading over them, ends no list (`shut`) and is not what is `pending`."""
        if pending and not (line.gap or self.learning or self.written.turned) and extent.ends_in_given(pending.cells[-1].value.rstrip()):
            return None  # it lacks its surname
        value = line.value.strip()
        if line.heading:
            within = line.heading > self.level > 0 and not labels.read(line)
            return (gazetteer.canonical(value) if gazetteer.find(value) else None,) if within else None
        if shut:
            return None
        after = next(iter(self.document.lines[index + 1 : index + 2]), None)
        return groups.named(value, line) or groups.headed(value, line, after, bool(self.organisation) or index == self.start + 1)

    def _other_label(self, line: Line, begun: bool = True) -> bool:
        """Does a label open something else? A role beside a name within the list does not.

        `begun` is true where the list has records already, and a blank line parts it from what follows.
        """
        label = labels.read(line)
        if label is None:
            return self._guessed_label(line)
        if self.label.kind == "absent" and begun and ":" in line.cells[0].value:
            return True
        held = self._opens_with_office(line, label) or (begun and labels.is_office_alone(line, label))
        return not held and self._opens_other(line, label, begun)

    def _opens_other(self, line: Line, label: labels.Label, begun: bool) -> bool:
        """Does the label open something else, and tell no role of one within the list?"""
        if label.kind not in labels.OFFICES or not label.rest or (line.gap and begun):
            return True
        secretary = label.kind == "secretary" and not (self.learning or self.written.office_first)
        if not secretary and self.first == self.start and people(label.rest):
            return False
        # beside a name in a column of its own it tells of that one, if the list is not within its label's row
        return line.value.rstrip().endswith(":") or len(line.cells) < 2 or bool(line.table and self.label.rest)

    def _opens_with_office(self, line: Line, label: labels.Label) -> bool:
        """Are the words an office before a name among others so told ("HK personlig ersättare Rut Ek"), and no label?"""
        titled = pattern("attendance", "titled")
        first = self.document.lines[self.start + (not self.label.rest)].value
        among = self.written.office_first or (not labels.stated(label.words) and bool(titled.match(first)))
        return among and not label.sure and bool(titled.match(line.value))

    def _guessed_label(self, line: Line) -> bool:
        """Does a label known by a stem only open another list (people under it or beside it)?"""
        label = labels.guess(line)
        if label is None or people(line.cells, None) or groups.named(line.value.strip(), line):
            return bool(label and label.rest and label.sure and label.kind in ("absent", "substitutes"))
        if label.kind == "members" and not self.found:
            return False  # "Ersättare:" / "Kommunrepresentanter": whom those under it are for
        return label.kind != self.label.kind or (label.sure and line.gap > 0)

    def persons(self) -> list[Person]:
        return [person for person, _ in self.found]

