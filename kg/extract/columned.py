"""Who a table's last column names for what its row says ("Ansvarig"), as assignments."""

import re
from collections.abc import Iterator, Sequence

from kg.extract import parties
from kg.extract.context import Context, ItemText
from kg.extract.parties import Party
from kg.language.due import due
from kg.language.lists import pattern
from kg.language.wordings import wording
from kg.model import Assignment, Charged

_GLUE = re.compile(wording("extract", "columned", "glue"))
_PRESENT = re.compile(r"[a-zåäö]{2,}[rs]")
"""A verb as what somebody does or will do ("monterar"), whatever verb it is."""


def read(about: Context, text: ItemText, told: Sequence[Assignment]) -> Iterator[Assignment]:
    """All assignments of the item: those its sentences told, and those of its rows that none of them told.

    A cell such as "Bo monterar" is no sentence: the row says what it is that Bo does.
    """
    rows = [row for row in about.protocol.charged if text.item.start <= row.who.at[0] < text.item.end]
    given = [(row, people) for row in rows if _is_to_do(row) and (people := _people(about, row))]
    kept = [one for one in told if not any(_lies_in(one, row) for row, _ in given)]
    yield from kept
    for row, people in given:
        found = _of_row(about, row, people)
        if not any(one.receiver == found.receiver and one.span.meets(found.span) for one in kept):
            yield found


def _of_row(about: Context, row: Charged, people: list[Party]) -> Assignment:
    receiver = about.people.together(one.name for one in people)
    task = row.what.value.strip()
    return Assignment(None, receiver, task, due(task, about.date, about.days()), about.span(row.what), 0.65)


def _lies_in(told: Assignment, row: Charged) -> bool:
    return row.who.at[0] <= told.span.start and told.span.end <= row.who.at[-1] + 1


def _is_to_do(row: Charged) -> bool:
    """Is it still to be done? Under a heading all is that is not told as done."""
    if pattern("items", "to_do").search(row.what.value):
        return True
    return row.headed and not pattern("items", "told").search(row.what.value)


def _people(about: Context, row: Charged) -> list[Party]:
    """Those whom the cell names; none where it says anything else ("Info", "15/3", "Beslut", "2 000 kr").

    A verb may tell what they do ("Bo monterar"); a body counts only under a heading that says what it is for.
    """
    if not row.who.value.lstrip()[:1].isupper():  # the end of a line that a bar or a gap cuts
        return []
    sorts = ("person", "body") if row.headed else ("person",)
    found = [party for party in parties.find(about.people, row.who.value) if party.sort in sorts]
    rest = row.who.value
    for party in sorted(found, key=lambda one: -one.start):
        rest = f"{rest[: party.start]} {rest[party.end :]}"
    words = _GLUE.sub(" ", rest).split()
    does = len(words) == 1 and _PRESENT.fullmatch(words[0]) is not None
    return found if not words or does else []
