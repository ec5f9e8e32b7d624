"""Who verified the minutes, and when: "Justerat den: 2022-08-25", "Justerat av A 25-09-26, B 25-10-02"."""

import datetime as dt
import re
from collections.abc import Iterator

from kg.language import dates, in_a_row, names
from kg.language.lists import pattern
from kg.language.places import Places
from kg.language.text import glue
from kg.language.wordings import wording
from kg.model import Adjusted, Document, Item, Line, Text
from kg.parse import labels
from kg.parse.head import fields

_ROWS = 6
"""So many lines over the days of a block of signatures its heading may stand."""
_HEADS = ("adjuster", "adjusted")

Signed = tuple[str | None, dt.date, Text]


def adjusted(document: Document, items: tuple[Item, ...], head: list[Line]) -> list[Adjusted]:
    """The signatures that say when; without a name where the line has none.

    A stated signing goes before the time that the head sets for it.
    """
    found = [(name, day, text) for text in _statements(document, items) for name, day, text in _signed(text)]
    found = found or [
        (None, dated.date, text)
        for text in fields.of_signing(head)
        for dated in dates.find(text.value)[:1]
        if dated.date
    ]
    chosen = [signed for signed in found if signed[0]] or found
    return [Adjusted(name or "", day, document.span_of(text)) for name, day, text in chosen]


def _statements(document: Document, items: tuple[Item, ...]) -> Iterator[Text]:
    """The lines outside the items that tell of the signing, with those they run on into."""
    inside = Places((item.start, item.end, item) for item in items[:-1])
    before = False
    for index, line in enumerate(document.lines):
        if line.region == "attendance" or not any(line.cells) or _is_inside(inside, line):
            continue
        tells = bool(pattern("roles", "adjusted").search(line.value))
        yield from _told_at(document.lines, index, tells, before)
        before = tells or (before and not labels.read(line))


def _told_at(lines: tuple[Line, ...], index: int, tells: bool, before: bool) -> Iterator[Text]:
    """What the line says of the signing: in its words, under a heading `before`, or with days under names."""
    line = lines[index]
    if tells and not pattern("roles", "not_signed").search(line.value):
        yield glue([line.text, *(after.text for after in _running_on(lines, index))])
    elif before and _signs(line.value):
        yield line.text
    elif index and not line.furniture and _only_dates(line):
        yield from _under_names(lines[max(0, index - _ROWS) : index], line)


def _is_inside(items: Places[Item], line: Line) -> bool:
    at = next((cell.at[0] for cell in line.cells if cell.at), 0)
    return any(item.start < at for item in items.at(at, at + 1))


def _only_dates(line: Line) -> bool:
    """Days and nothing else, as they stand under signatures ("2024-03-27   2024-03-26")."""
    found = [dates.find(cell.value) for cell in line.cells if cell]
    whole = [len(dated) == 1 and dated[0].end - dated[0].start >= len(cell.value.strip())
             for dated, cell in zip(found, [cell for cell in line.cells if cell], strict=True)]  # fmt: skip
    return bool(whole) and all(whole)


def _under_names(above: tuple[Line, ...], line: Line) -> Iterator[Text]:
    """Each day with the name that stands over it, where "Justeras" heads the block of signatures."""
    places = [
        place for place, row in enumerate(above) if any(labels.kind_of(cell.value) in _HEADS for cell in row.cells)
    ]
    if not places or len(line.columns) != len(line.cells) or any(map(_turns_away, above[places[0] + 1 :])):
        return
    row = next((row for row in reversed(above[places[0] :]) if _is_names(row)), None)
    if row is None or len(row.columns) != len(row.cells):
        return
    for day, column in zip(line.cells, line.columns, strict=True):
        name = min(zip(row.cells, row.columns, strict=True), key=lambda pair: abs(pair[1] - column))[0]
        yield Text.join([name, day], " ")


def _turns_away(row: Line) -> bool:
    """Does a label between turn to something else than the signing ("Nästa möten")?"""
    label = labels.read(row) if any(row.cells) else None
    return label is not None and label.kind not in (*_HEADS, "chair", "vice_chair", "secretary")


def _is_names(row: Line) -> bool:
    return any(row.cells) and all(names.is_name(cell.value.strip()) for cell in row.cells if cell)


def _signs(value: str) -> bool:
    """A name and a date and nothing else: "Lena Ek 22/5 2014"."""
    found = dates.find(value)
    return (
        len(found) == 1
        and found[0].end >= len(value.rstrip())
        and names.is_name(re.sub(r",\s*[a-zåäö]+\s*$", "", value[: found[0].start]).strip(" ,"))
    )


def _running_on(lines: tuple[Line, ...], index: int) -> list[Line]:
    """The lines of the same sentence."""
    more: list[Line] = []
    value = lines[index].value.rstrip()
    for after in lines[index + 1 : index + 4]:
        if (
            not any(after.cells)
            or after.gap
            or after.furniture
            or labels.read(after)
            or not re.search(r"(?:,|\bav|\boch|\bden|[a-zåäö]{2})$", value)
        ):
            break
        more.append(after)
        value = after.value.rstrip()
    return more


def _signed(text: Text) -> Iterator[Signed]:
    """Each date of the statement with its names: before it, or after "den 3 maj av"."""
    year = next(iter(dates.years(text.value)), None)
    found = [dated for dated in dates.find(text.value, year) if dated.date]
    ends = [dated.start for dated in found[1:]] + [len(text.value)]
    at, leads = 0, _BY_FIRST
    for dated, end in zip(found, ends, strict=False):
        after = text.value[dated.end : end]
        by = leads.match(after)
        who = _names(after[by.end() :]) if by else _signers(text.value[at : dated.start])
        at, leads = dated.end, _BY
        assert dated.date is not None
        if by and not who and re.search(wording("parse", "head.signatures", "secretary"), after):
            yield None, dated.date, text.cut(dated.start, dated.end)
        told = text.cut(dated.start, end).strip() if by else text.cut(0, dated.end)
        yield from ((name, dated.date, told) for name in who or [None])


_BY = re.compile(r"\W{0,3}(?:av\s+|:\s*)")
_BY_FIRST = re.compile(rf"{_BY.pattern}|\s*:\s*")
"""Between a day and the names after it."""


def _signers(value: str) -> list[str | None]:
    """The names before a day: those after "Justerat av", where the words stand between names."""
    said = [match.end() for match in pattern("roles", "adjusted").finditer(value)]
    return (_names(value[said[-1] :]) if said else []) or _names(pattern("roles", "adjusted").sub(lambda _: ";", value))


def _names(value: str) -> list[str | None]:
    found = [match.group() for match in names.NAME.finditer(value) if names.is_name(match.group())]
    return [names.natural(one) for name in found for one in in_a_row.parted(name)]
