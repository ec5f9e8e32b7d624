"""Attendance as a table with a row of headings: "Namn | Parti | Funktion | Närvaro".

The headings decide what each cell tells; they are known by `columns` in `data/attendance.json`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product, takewhile

from kg.language import gazetteer
from kg.language.affiliations import affiliation
from kg.language.lists import pattern, table
from kg.language.text import UPPER, key, worn
from kg.language.wordings import wording
from kg.model import Line, Text
from kg.parse import labels
from kg.parse.people import days, entry, grammar, mend
from kg.parse.people.person import Person, affiliate, is_party, tell

Columns = tuple[tuple[str, int], ...]
"""What each column tells, and where it begins (cell number in a marked-up table, else position)."""


@cache
def _headings() -> dict[str, str]:
    return {worn(form): kind for kind, forms in table("attendance")["columns"].items() for form in forms}


def header(line: Line) -> Columns | None:
    """The columns that the line is the heading of, None where it is none."""
    cells = [(place, cell.value) for place, cell in enumerate(line.cells) if cell]
    kinds = _kinds([value for _, value in cells]) if len(cells) > 1 else []
    if {"name", "substitute"}.isdisjoint(kinds) or len({*kinds} - {None}) < 2:
        return None
    if not line.table and len(line.columns) < len(line.cells):
        return None  # cut out of a longer line: where its cells stand is not known
    starts = [place if line.table else line.columns[place] for place, _ in cells]
    return tuple(zip(_told(kinds), starts, strict=True))


def _told(kinds: list[str | None]) -> Iterator[str]:
    """What the columns tell; one that nothing is known of, before the names, tells of organisations if no other does."""
    named = kinds.index("name") if "name" in kinds and "organisation" not in kinds else 0
    yield from (kind or ("organisation" if place < named else "unknown") for place, kind in enumerate(kinds))


def _kinds(values: list[str]) -> list[str | None]:
    """What each heading tells; none at all where too many tell nothing."""
    kinds = [heading(value) for value in values]
    if kinds[0] is None and labels.kind_of(values[0]) in labels.ATTENDANCE:
        kinds[0] = "name"
    return kinds if kinds.count(None) <= (1 if len(kinds) > 2 else 0) else []


@lru_cache(4096)
def heading(value: str) -> str | None:
    """What a column tells by its heading: in whole, by a word of it ("Kommun/part"), or by a part of it."""
    whole = _headings().get(worn(value)) or days.heading(value)
    words = [_headings().get(worn(word)) for word in re.split(r"[/\s]+", value)]
    parts = re.split(wording("parse", "people.roster", "between_headings"), value)
    named = "organisation" if "organisation" in words and len(words) < 4 else None
    return whole or named or next((kind for part in parts if (kind := _headings().get(worn(part)))), None)


def rows(lines: tuple[Line, ...], start: int, columns: Columns) -> tuple[list[tuple[Person, Line]], int]:
    """The people of the rows under the heading at `start`, and the line where the table ends."""
    found: list[tuple[Person, Line]] = []
    columns = _by_content(lines, start, days.today(lines, start, columns))
    written = grammar.of(list(_names(lines, start, columns)))
    end = start + 1
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if line.furniture:
            continue
        if _is_below(line, lines[start]):
            break
        people = _row(line, columns, written)
        if not people and not found and _answers(line):
            columns = (*columns, ("away", line.columns[-1] - 3))
            continue
        if not people and not _may_hold_nobody(line):
            break
        if found and _same_as_above(line, columns):
            people = [_from(person, found[-1][0].organisation) for person in people]
        found.extend((person, line) for person in people)
        end = index + 1
    _unmarked(found, columns)
    return found, end


def _below(lines: tuple[Line, ...], start: int) -> Iterator[Line]:
    """The rows of the table under the heading at `start`."""
    rest = (line for line in lines[start + 1 :] if not line.furniture)
    return takewhile(lambda line: not _is_below(line, lines[start]), rest)


def _names(lines: tuple[Line, ...], start: int, columns: Columns) -> Iterator[tuple[Text, ...]]:
    """What stands in the column of names, row by row."""
    named = (_by_column(line, columns).get("name") for line in _below(lines, start))
    yield from (mend.ticked((cells[0],), 0)[0] for cells in named if cells)


def _is_below(line: Line, head: Line) -> bool:
    """Is it below the table: no row of it, a heading, a label, the head of another?"""
    return head.table != line.table or bool(line.heading) or _leaves(line) or header(line) is not None


def _may_hold_nobody(line: Line) -> bool:
    """Is it the row of a table in the mark-up, or of a vacant place?"""
    return line.table or entry.vacant(line.cells) or (len(line.cells) > 1 and entry.vacant(line.cells[1:]))


def _same_as_above(line: Line, columns: Columns) -> bool:
    """Is the column of organisations, which comes first, empty in the row, so that it says "the same"?"""
    return columns[0][0] == "organisation" and "organisation" not in _by_column(line, columns)


def _from(person: Person, organisation: str | None) -> Person:
    person.organisation = person.organisation or organisation
    return person


def _by_content(lines: tuple[Line, ...], start: int, columns: Columns) -> Columns:
    """The columns, one whose heading is not known told by its cells: places and organisations, or remarks."""
    cells = [
        cell.value.strip()
        for line in lines[start + 1 : start + 9]
        if line.table == lines[start].table and len(line.cells) > 1
        for number, cell in enumerate(line.cells)
        if cell and _column(columns, line, number) == "unknown"
    ]
    told = 2 * sum(map(affiliation, cells)) > len(cells)
    return tuple((("organisation" if told else "remark") if kind == "unknown" else kind, at) for kind, at in columns)


def _answers(line: Line) -> bool:
    """A second row of headings, "Ja" and "Nej" under "Närvarande": a cross under the last is of someone away."""
    return len(line.cells) == 2 and [key(cell.value) for cell in line.cells] in (["ja", "nej"], ["narv", "franv"])


def _leaves(line: Line) -> bool:
    label = labels.read(line)
    return label is not None and not (line.table and len(line.cells) > 1)


def _row(line: Line, columns: Columns, written: grammar.Grammar) -> list[Person]:
    """The people of the row: the member, and a substitute beside them, who serves for one who is away."""
    told = _by_column(line, columns)
    people: list[Person] = []
    for column in ("name", "substitute"):
        people += [person for cell in told.get(column, []) for person in _named(cell, written, column == "substitute")]
    _serve(people)
    for person, (kind, cells) in product(people, told.items()):
        for cell in cells:
            _say(person, kind, cell)
    cells = [*told.get("presence", []), *told.get("remark", [])]
    return [*people, *(other for person in people[:1] for cell in cells for other in _instead(person, cell))]


def _named(cell: Text, written: grammar.Grammar, substitute: bool) -> list[Person]:
    """The people in a cell of the column of names, or of that of substitutes, with its box or word for those away."""
    absent = pattern("attendance", "absent").match(cell.value)
    (cell,), away = mend.ticked((cell.cut(absent.end()) if absent else cell,), 0)
    row = written.row((cell.cut(len(cell.value) - len(cell.value.lstrip(" :–-"))),))
    people = entry.people(row.cells, named=row.named)
    for person in people:
        person.substitute |= substitute
        person.presence = "absent" if absent or away else person.presence or row.presence
    return people


def _instead(person: Person, cell: Text) -> Iterator[Person]:
    """Who came for the person, where the cell says so."""
    found = _BY_ANOTHER.search(cell.value)
    for other in entry.people((cell.cut(found.end()),)) if found else ():
        other.substitute, other.substitutes_for, other.presence = True, person.name, other.presence or "present"
        other.organisation = other.organisation or person.organisation
        yield other


_BY_ANOTHER = re.compile(wording("parse", "people.roster", "by_another", upper=UPPER))
"""Who came for one who is away, in the cell that says so: "Nej, ersätts av Bo Ek"."""


def _serve(people: list[Person]) -> None:
    """A substitute who came beside a member who did not serves for that one."""
    if len(people) == 2 and people[1].substitute and [one.presence for one in people] == ["absent", "present"]:
        people[1].substitutes_for = people[0].name


def _by_column(line: Line, columns: Columns) -> dict[str, list[Text]]:
    """The cells by what their columns tell; a name whose parts have each a column is one."""
    told: dict[str, list[Text]] = {}
    for place, cell in enumerate(line.cells):
        if cell:
            told.setdefault(_column(columns, line, place), []).append(cell)
    if "given" in told and "name" in told:
        told["name"] = [Text.join([*told.pop("given"), *told["name"]], " ")]
    return told


def _column(columns: Columns, line: Line, place: int) -> str:
    """The column a cell stands in: the last one that begins at or (a little) before it."""
    start = place if line.table or place >= len(line.columns) else line.columns[place] + 3
    return next((kind for kind, begin in reversed(columns) if begin <= start), columns[0][0])


def _say(person: Person, kind: str, cell: Text) -> None:
    value = cell.value.strip()
    if kind == "party" and is_party(value.strip("()")):
        person.party = value.strip("()").upper()
    elif kind == "organisation":
        _say_origin(person, cell.strip())
    elif (kind == "away" and value.lower() not in table("attendance")["not_away"]) or (kind == "presence" and _is_away(value)):
        person.presence = "absent"
    elif kind in ("function", "remark") or (kind == "presence" and not _is_there(value)):
        _say_each(person, cell)


def _is_away(value: str) -> bool:
    away = table("attendance")["away"]
    return value in away or (bool(key(value)) and key(value) in map(key, away))


def _is_there(value: str) -> bool:
    return value in table("attendance")["marks"] or value.lower().rstrip(".") in table("attendance")["there"]


def _say_origin(person: Person, cell: Text) -> None:
    """Note where the person comes from, and what is told of them after a comma or in brackets, or in its place."""
    said = _SAID.search(cell.value)
    if said and _tells(cell.value[said.end() :]):
        _say_each(person, cell.cut(said.end()))
        cell = cell.cut(0, said.start())
    bare, _, more = cell.value.partition("(")
    if any(pattern("attendance", kind).fullmatch(bare.strip()) for kind in ("title", "office")) and not affiliation(bare):
        _say_each(person, cell)
        return
    affiliate(person, gazetteer.canonical(bare))
    if more:
        _say_each(person, cell.cut(len(bare) + 1, cell.value.rfind(")")))


_SAID = re.compile(r",\s+(?=[a-zåäö§])")
"""Where a column of organisations may go on with what is told of the person."""


def _tells(value: str) -> bool:
    """Is it told of the person: function, or when they were there ("kom 17.50", "gruppens ordförande")?"""
    said = ("partial", "absent", "remote")
    held = ("vice_chair", "chair", "secretary", "adjuster")
    told = any(pattern("attendance", kind).match(value) for kind in said)
    return told or any(pattern("attendance", kind).fullmatch(value) for kind in held)


def _say_each(person: Person, cell: Text) -> None:
    at = 0
    person.told = True
    for cut in [*re.finditer(r"\s*[,;]\s*|\s{2,}|^[Xx]\s+(?=\S)|\s*\(|\)\s*", cell.value), None]:
        piece = cell.cut(at, cut.start() if cut else None).strip()
        if piece and piece.value.strip():
            organisation = person.organisation
            tell(person, piece, True)
            person.organisation = organisation
        at = cut.end() if cut else at


def _unmarked(found: list[tuple[Person, Line]], columns: Columns) -> None:
    """Where presence is a cross, a row without one is of someone who was not there."""
    if "presence" not in dict(columns):
        return
    marked = [" ".join(cell.value.strip() for cell in _by_column(line, columns).get("presence", [])) for _, line in found]
    if sum(value.lower().startswith(tuple(table("attendance")["marks"])) for value in marked) >= 2:
        for (person, _), value in zip(found, marked, strict=True):
            person.presence = person.presence if value else "absent"
