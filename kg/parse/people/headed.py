"""Columns of those who came and those who did not, in a list that is no table of names: who stands in which, or has a mark there.

                 Närv.   Frånv.          Klass   Kom              Kom inte
    Anna Ek        x                     7A      Anna Ek, Bo Ås   Rut Alm
    Bo Ås                  x
"""

from collections.abc import Sequence

from kg.model import Line, Presence
from kg.parse import labels
from kg.parse.people import grammar, roster
from kg.parse.people.person import Person
from kg.parse.people.record import Record

_PRESENCE: dict[str | None, Presence] = {"members": "present", "presence": "present", "absent": "absent", "away": "absent"}
Columns = list[tuple[int, Presence | None]]


def columns(lines: Sequence[Line], start: int) -> Columns:
    """Where the columns begin and what they tell, by the headings at the label or beside it; none where not both are there."""
    for line in lines[max(0, start - 2) : start + 2]:
        told = [_PRESENCE.get(labels.kind_of(cell.value) or roster.heading(cell.value)) for cell in line.cells]
        if {"present", "absent"} <= {*told} and (line.table or len(line.columns) == len(told)):
            return list(zip(range(len(told)) if line.table else line.columns, told, strict=True))
    return []


def tell(found: Sequence[tuple[Person, Record]], heads: Columns) -> None:
    """Tell each of the people what the column says in which their name stands, or else their mark."""
    for person, record in found if heads else ():
        line = record.line
        for place, cell in enumerate(line.cells):
            at = place if line.table else line.columns[place] if place < len(line.columns) else 0
            told = min(heads, key=lambda head: abs(head[0] - at))[1]
            held = place > 0 and cell and cell.at[0] <= person.at[0].at[0] <= cell.at[-1]
            if told == "absent" and (held or grammar.is_mark(cell.value)):
                person.presence = "absent"
