"""One attendance list: the lines under a label, as records and the people in them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, islice

from kg.language import gazetteer, names
from kg.language.lists import pattern
from kg.language.text import UPPER, flat, key
from kg.model import Attendee, Document, Finding, Line, Presence, Text
from kg.parse import labels
from kg.parse.head import place
from kg.parse.people import (
    among,
    extent,
    grammar,
    groups,
    label_stack,
    marks,
    mend,
    notes,
    one_word,
    roster,
    whose,
)
from kg.parse.people.entry import people, vacant
from kg.parse.people.listed import Lists
from kg.parse.people.person import Person, affiliation


def announces(label: labels.Label) -> bool:
    """Does the label itself say that those listed were there?"""
    return (
        bool(
            re.search(
                r"narva|delta|deltog|besluta|tjanstg|\bmed\b|pa plats|lank\b|distans|teams|zoom|skype|traffades|sags|mottes|samlades",
                key(label.words),
            )
        )
        and label.kind != "absent"
    )


_GARBLED = re.compile(rf"[^\W\d][0-9]+[^\W\d]|[a-zåäö][{UPPER}]|[^\w\s.,()/-]")
"""Signs of a word that was misread: digits or capitals within it, marks that no name holds."""


_SAMPLE = 60
"""So many records tell how a list is written."""


@dataclass(slots=True)
class Record:
    cells: tuple[Text, ...]
    line: Line
    last: int
    second: bool


class Block:
    """The lines under one label."""

    def __init__(
        self,
        document: Document,
        start: int,
        label: labels.Label,
        announced: bool,
        columns: roster.Columns | None = None,
        named: bool = False,
    ) -> None:
        self.document = document
        self.label = label
        self.start = start
        self.end = start + 1
        self.announced = announced
        self.found: list[tuple[Person, Record]] = []
        self.organisation = groups.of_label(label.words)
        self.party: str | None = None
        """The party whose name stands over those that follow."""
        self.body = whose.above(document.lines, start)
        self.columns = columns
        self.first = start + named
        """The first line that the list fills: the name of a body over it is the head's too."""
        self.rows_from = start
        self.grammar = grammar.Grammar()
        self.stack: list[str] = []
        """The kinds of the labels that stand over each other here, each without a list of its own."""
        self.unread: list[Text] = []
        self.learning = False
        """Is each line a record of its own as yet, since it is not known how the list is written?"""
        self.guessed = False
        """Is the label known by a stem only, so that its people must bear it out?"""
        self.level = document.lines[start].heading
        """The level of the heading that the list stands under; deeper ones group its people."""

    def collect(self) -> None:
        """Read the records that follow, and what stands in a column of its own under them."""
        if self.columns:
            rows, self.end = roster.rows(self.document.lines, self.rows_from, self.columns)
            self.found = [(person, Record(line.cells, line, self.end - 1, False)) for person, line in rows]
            return
        self._learn()
        unread = 0
        for record in self._records():
            if grammar.is_legend(record.cells):
                continue
            persons = self._people(record)
            if not persons and not vacant(record.cells):
                if unread or not self._spoilt(record):
                    break
                unread += 1
                self.unread.append(record.line.text)
                continue
            unread = 0
            if persons and len(record.cells) > 1 and record.cells[0].value.rstrip().endswith(":"):
                self.organisation = persons[0].organisation
            self.found.extend((person, record) for person in persons)
            self.end = record.last + 1
        self._second_column()
        among.tell([(person, id(record)) for person, record in self.found])

    def _learn(self) -> None:
        """Tell from all the records how the list is written, before any of them is read."""
        named = self.organisation, self.party
        self.learning = True
        sample = enumerate(islice(self._records(), _SAMPLE), 1)
        self.grammar = grammar.of([marks.ticked(record.cells, place)[0] for place, record in sample])
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
        cells, away = marks.ticked(record.cells, len(self.found) + 1)
        row = self.grammar.row(mend.cells(cells))
        called = one_word.people(row.cells) if self.announced and not row.named else []
        persons = called or people(row.cells, self.organisation, row.named)
        for person in persons:
            person.presence = "absent" if away else person.presence or row.presence
            person.party = person.party or self.party
        return persons

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
        lines = self.document.lines
        if len(self.found) < 2 or any(person.organisation for person, _ in self.found):
            return
        below = [
            index
            for index in range(self.end, min(self.end + len(self.found) + 3, len(lines)))
            if not lines[index].furniture
        ]
        places = below[: len(self.found)]
        if len(places) == len(self.found) and all(
            len(lines[index].cells) == 1 and gazetteer.find(lines[index].text.value) for index in places
        ):
            for (person, _), index in zip(self.found, places, strict=True):
                person.organisation = gazetteer.canonical(lines[index].text.value)
                person.at.append(lines[index].text)
            self.end = places[-1] + 1

    def _records(self) -> Iterable[Record]:
        """The lines under the label, a record that runs over several lines as one."""
        lines = self.document.lines
        pending: Record | None = None
        if self.label.rest:
            pending = Record(self.label.rest, lines[self.start], self.start, False)
        second = False
        count = 0
        noted = notes.refers(self.document, lines[self.start])
        for index in range(self.start + 1, len(lines)):
            line = lines[index]
            if line.furniture:
                continue
            value = line.text.value.strip()
            if notes.opens(self.document, line) in noted:
                continue
            after = lines[index + 1] if index + 1 < len(lines) else None
            unfinished = pending and not line.gap and self._lacks_surname(pending)
            group = None if unfinished else self._group(line, value, after)
            if not group and (line.heading or extent.ends(line) or self._other_label(line)):
                break
            noted |= notes.refers(self.document, line)
            if group:
                if pending:
                    yield pending
                pending = None
                self.organisation, self.party = group[0], groups.party(value)
                continue
            if pending and not vacant(pending.cells) and self._goes_on(pending, value):
                apart = ", " if pattern("attendance", "substitute_for").match(value) else " "
                cells = (*pending.cells[:-1], Text.join([pending.cells[-1], line.text], apart))
                pending = Record(cells, pending.line, index, pending.second)
                continue
            if pending:
                yield pending
                count += 1
            second = second or (line.gap > 0 and count > 0 and not lines[index - 1].furniture)
            pending = Record(extent.uncounted(line), line, index, second)
        if pending:
            yield pending

    def _lacks_surname(self, pending: Record) -> bool:
        bare = self.learning or self.grammar.turned
        return not bare and extent.ends_in_given(pending.cells[-1].value.rstrip())

    def _goes_on(self, pending: Record, value: str) -> bool:
        """Is the line a part of the record before it?"""
        marked = grammar.is_mark(pending.cells[-1].value)
        if self.learning or marked or grammar.opens(value, self.grammar):
            return False
        return extent.continues(pending.cells[-1].value, value)

    def _group(self, line: Line, value: str, after: Line | None) -> tuple[str | None] | None:
        """The organisation of those that follow, where the line is a heading over them."""
        if line.heading:
            within = line.heading > self.level > 0 and not labels.read(line)
            return (gazetteer.canonical(value) if gazetteer.find(value) else None,) if within else None
        if extent.ends(line) or self._other_label(line):
            return None
        return groups.named(value, line) or groups.headed(value, line, after)

    def _other_label(self, line: Line) -> bool:
        """Does a label open something else? A role beside a name within the list does not."""
        label = labels.read(line)
        if label is None:
            return self._guessed_label(line)
        role = label.kind in ("chair", "vice_chair", "secretary") and bool(label.rest) and not line.gap
        secretary = label.kind == "secretary" and not self.grammar.office_first
        if role and not secretary and people(label.rest) and self.first == self.start:
            return False
        beside = len(line.cells) > 1 and not (line.table and self.label.rest)
        return not (role and not line.text.value.rstrip().endswith(":") and beside)

    def _guessed_label(self, line: Line) -> bool:
        """Does a label known by a stem only open another list (people under it or beside it)?"""
        label = labels.guess(line)
        if label is None or people(line.cells, None) or groups.named(line.text.value.strip(), line):
            return bool(label and label.rest and label.sure and label.kind in ("absent", "substitutes"))
        if label.kind == "members" and not self.found:
            return False  # "Ersättare:" / "Kommunrepresentanter": whom those under it are for
        return label.kind != self.label.kind or (label.sure and line.gap > 0)

    def beyond_doubt(self) -> bool:
        """Are they three people or more, nearly all told of, so that they need no label?"""
        people_ = [person for person, _ in self.found]
        named = [names.is_name(one.name) and names.is_given(one.name.split()[0]) for one in people_]
        told = [bool(one.party or one.organisation or one.functions) for one in people_]
        return len(people_) > 2 and sum(named) >= 0.8 * len(named) and sum(told) >= 0.6 * len(told)

    def acceptable(self) -> bool:
        if not self.found or (self.guessed and not self._borne_out()):
            return False
        sure = sum(
            " " in person.name or bool(person.party or person.organisation) for person, _ in self.found
        )
        if self.label.rest and not self.label.sure:
            first = self.found[0][0]
            short = bool(first.title) and len(Text.join(self.label.rest, " ").value) < 80
            named = (
                first.party
                or affiliation(first.organisation or "")
                or (short and self.label.kind == "others")
            )
            return sure >= 1 and bool(named or sure > 1)
        called = sum(" " not in person.name and person.told for person, _ in self.found)
        return sure >= 1 or called > 2

    def _borne_out(self) -> bool:
        """Are those found surely people: names with a given name first or told of, and nearly all of them?"""
        plain = [
            names.is_name(person.name) and names.is_given(person.name.split()[0]) for person, _ in self.found
        ]
        told = any(person.party or person.organisation or person.told for person, _ in self.found)
        enough = 1 if self.label.kind == "absent" else 2
        return sum(plain) >= max(enough, 0.7 * len(plain)) and (
            told or len(plain) > 2 or enough == 1 or (self.label.sure and announces(self.label))
        )

    def parts(self) -> Iterator["Block"]:
        """The lists that it is: one, or as many as labels stand over each other."""
        shares = label_stack.shares(self.stack, [person for person, _ in self.found]) if self.stack else []
        if not shares:
            yield from [self] if self.label.kind in labels.ATTENDANCE else []
            return
        found = self.found
        for kind, numbers in groupby(range(len(found)), shares.__getitem__):
            self.found = [found[number] for number in numbers]
            if kind == "adjuster":
                self._verify(found)
                continue
            self.label = replace(self.label, kind=kind)
            yield self
        self.found = found

    def _verify(self, found: list[tuple[Person, Record]]) -> None:
        """Those named once more, last, verify the minutes."""
        again = {key(person.name) for person, _ in self.found}
        for person, _ in found:
            if key(person.name) in again:
                person.functions.append("adjuster")

    def store(self, result: Lists) -> None:
        if self.label.kind == "summoned":
            result.used.update(range(self.first, self.end))
            result.called.update(range(self.first, self.end))
            return
        result.remote |= bool(place.DIGITAL.search(flat(self.label.words)))
        doubtful = 0
        two_blocks = self._two_blocks()
        for person, record in self.found:
            there = self._presence(person, record, two_blocks)
            doubtful += there == "listed"
            result.attendees.append(self._attendee(person, there))
            result.says_who_is_absent |= self.label.kind == "absent"
            if person.in_part and person.substitutes_for:
                result.replaced.append(person.substitutes_for)
        result.used.update(range(self.first, self.end))
        result.unread += [text for text in self.unread if text.at[0] < self._last()]
        if self.body and not self.body[1] & result.used:
            result.bodies.append(self.body[0])
            result.used.update(self.body[1])
        if doubtful:
            span = self.document.span_of(self.found[0][1].line.text)
            message = f"{doubtful} of {len(self.found)} in the list «{self.label.words}» may have been absent: the list does not say"
            result.findings.append(Finding("parse", message, span))

    def _last(self) -> int:
        """Where the last of its people stands: what follows is no part of the list."""
        return max(person.at[0].at[0] for person, _ in self.found)

    def _two_blocks(self) -> bool:
        """A neutral label over two blocks with a blank line between: the second may be the absent."""
        neutral = not announces(self.label) and self.label.kind == "members"
        return neutral and any(record.second for _, record in self.found)

    def _presence(self, person: Person, record: Record, two_blocks: bool) -> Presence:
        if record.line.struck or self.label.kind == "absent":
            return "absent"
        if person.presence:
            return person.presence
        if two_blocks:
            return "listed" if record.second else "present"
        return "present" if self.announced or self.label.kind != "members" else "listed"

    def _attendee(self, person: Person, presence: Presence) -> Attendee:
        kind = self.label.kind
        return Attendee(
            name=person.name,
            stated_name=person.stated_name,
            organisation=person.organisation,
            list="others" if kind == "others" else "members",
            presence=presence,
            span=self.document.span_of(Text.join(person.at, " ")),
            functions=tuple(dict.fromkeys(person.functions)),
            substitute=person.substitute or kind in ("substitutes", "serving_substitutes"),
            substitutes_for=person.substitutes_for,
            party=person.party,
            title=person.title,
            body=self.body[0] if self.body else None,
            confidence=0.6 if presence == "listed" else 0.95,
        )
