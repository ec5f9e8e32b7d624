"""Who voted how: the names after "Ja:", "Nej:" and "Avstår:", before "röstade nej", and in tables with such columns.

>>> list(in_text(about, Text.of("Ja: Rut Ek (S), Sten By (M). Nej: Siv Mo", 0, 40)))
[Call(start=4, end=10, name='Rut Ek', choice='aye'), ...]
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.context import Context
from kg.language.lists import table
from kg.language.text import flat
from kg.model import Choice, Item, Line, Text

_CHOICES: tuple[Choice, ...] = ("aye", "noe", "abstained")


@dataclass(frozen=True, slots=True)
class Call:
    """One person's vote, at the place of the document where the name stands (`end` excluded)."""

    start: int
    end: int
    name: str
    choice: Choice


def calls(about: Context, item: Item) -> list[Call]:
    """All votes with names under the item, in order; one of each place."""
    found, under = list(in_table(about, item)), None
    for passage in item.passages:
        body, under = _headed(passage.body, under)
        listed = list(_listed(about, body, under)) if under else []
        found += listed or in_text(about, passage.body)
        under = under if listed or not body else None
    first: dict[tuple[str, int], Call] = {}
    for call in sorted(found, key=lambda call: call.start):
        first.setdefault((call.name, call.start), call)
    return list(first.values())


def _headed(body: Text, under: Choice | None) -> tuple[Text, Choice | None]:
    """What follows a choice that stands alone or first ("NEJ", "Nej Ragna Ek"), and the choice it stands under."""
    for choice in _CHOICES:
        match = re.match(rf"{_word(choice)}(?:\s+(?=[^\W\d_])|\s*$)", body.value, re.IGNORECASE)
        if match:
            return body.cut(match.end()), choice
    return body, under


def _listed(about: Context, body: Text, choice: Choice) -> Iterator[Call]:
    """The votes in a paragraph of nothing but names, under a choice that stands alone above."""
    people = about.people.in_text(body.value)
    run = list(_run(body.value, people, 0))
    if run and len(run) == len(people) and _between().fullmatch(body.value, run[-1][1]):
        yield from (_call(about, body, pair, choice) for pair in run)


def in_text(about: Context, body: Text) -> Iterator[Call]:
    """The votes in running text, by the choice that leads or follows the names."""
    people = about.people.in_text(body.value)
    if not people or not _any().search(body.value):
        return
    taken: set[tuple[int, int]] = set()
    for choice, run in _runs(body.value, people):
        for place in run:
            if place not in taken:
                taken.add(place)
                yield _call(about, body, place, choice)


def _runs(value: str, people: Sequence[tuple[int, int]]) -> Iterator[tuple[Choice, Iterator[tuple[int, int]]]]:
    """Each choice with the names it belongs to: first where it leads them, then where it follows them."""
    for choice in _CHOICES:
        for match in _before(choice).finditer(value):
            if ":" in match.group() or not _voted().search(value, 0, match.start()):
                yield choice, _run(value, people, match.end())
    for choice in _CHOICES:
        for match in _after(choice).finditer(value):
            yield choice, _run_back(value, people, match.start())


def _call(about: Context, body: Text, place: tuple[int, int], choice: Choice) -> Call:
    start, end = body.at[place[0]], body.at[place[1] - 1] + 1
    return Call(start, end, about.people.resolved(body.value[place[0] : place[1]]), choice)


def _run(value: str, people: Sequence[tuple[int, int]], at: int) -> Iterator[tuple[int, int]]:
    """The names that follow one another from `at`."""
    for start, end in people:
        if start < at:
            continue
        if not _between().fullmatch(value, at, start):
            return
        yield start, end
        at = end


def _run_back(value: str, people: Sequence[tuple[int, int]], at: int) -> Iterator[tuple[int, int]]:
    """The names that follow one another up to `at`, the last first."""
    for start, end in reversed(people):
        if end > at:
            continue
        if not _between().fullmatch(value, end, at):
            return
        yield start, end
        at = start


def in_table(about: Context, item: Item) -> Iterator[Call]:
    """The votes in a list of names with a column for each choice, or with the choice after each name."""
    columns: dict[int, Choice] = {}
    for line in about.lines.at(item.start, item.end):
        columns = _columns(line) or columns
        name = next(iter(about.people.in_text(line.cells[0].value)), None)
        choice = _marked(line, columns) if name and len(line.cells) > 1 and name[0] == 0 else None
        if choice and name:
            yield _call(about, line.cells[0], name, choice)


def _columns(line: Line) -> dict[int, Choice]:
    """Where the column of each choice stands, in a line that heads them."""
    if len(line.columns) != len(line.cells):
        return {}
    heads = {flat(word): choice for choice in _CHOICES for word in table("roll_calls")[f"head_{choice}"]}
    found = {
        column: heads[name]
        for cell, column in zip(line.cells, line.columns, strict=True)
        if (name := flat(cell.value).strip(" :")) in heads
    }
    return found if {"aye", "noe"} <= set(found.values()) else {}


def _marked(line: Line, columns: dict[int, Choice]) -> Choice | None:
    """The choice that one mark of the row tells; None where none or several do."""
    marks = [
        (cell, column)
        for cell, column in zip(line.cells[1:], line.columns[1:], strict=False)
        if _mark().fullmatch(flat(cell.value).strip())
    ]
    if len(marks) != 1:
        return None
    cell, column = marks[0]
    for choice in _CHOICES:
        if re.fullmatch(_word(choice), cell.value.strip().lower()):
            return choice
    near = min(columns, key=lambda place: abs(place - column), default=None)
    return columns[near] if near is not None else None


def _word(choice: Choice) -> str:
    return rf"(?:{'|'.join(table('roll_calls')[choice])})"


@cache
def _any() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(_word, _CHOICES))})", re.IGNORECASE)


@cache
def _before(choice: Choice) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_word(choice)}{table('roll_calls')['led']}", re.IGNORECASE)


@cache
def _after(choice: Choice) -> re.Pattern[str]:
    forms = [form.replace("{choice}", _word(choice)) for form in table("roll_calls")["after"] if "{choice}" in form]
    if choice == "abstained":
        forms += [form for form in table("roll_calls")["after"] if "{choice}" not in form]
    return re.compile(rf"\b(?:{'|'.join(forms)})", re.IGNORECASE)


@cache
def _between() -> re.Pattern[str]:
    return re.compile(table("roll_calls")["between"], re.IGNORECASE)


@cache
def _voted() -> re.Pattern[str]:
    """Ends in the verb before a choice, whose names stand before it: "röstade nej"."""
    return re.compile(table("roll_calls")["said_before"], re.IGNORECASE)


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(table("roll_calls")["mark"], re.IGNORECASE)
