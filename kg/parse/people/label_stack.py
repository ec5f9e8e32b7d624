"""Labels that a reader of columns has put one over the other, and then all their lists as one under the last.

"Beslutande" / "Övriga deltagande" / "Utses att justera Anna Ek (S), ordförande Bo Alm (M) … Rut Ros, utredare Bo Alm (M)":
the labels own the people in their order, and what is told of each says where one list ends and the next begins.
"""

from collections.abc import Sequence
from math import inf

from kg.language.text import key
from kg.model import Line
from kg.parse import labels
from kg.parse.people.person import Person

_KINDS = labels.ATTENDANCE - {"absent"} | {"adjuster"}
_LEAST = 6
"""So many people are more than one list's that has lost its label."""
_GAIN = 2.0
"""So much better than one list has the cut into several to be."""
_MISFIT = 0.5
"""So ill, each of them, go people with the last label who are rather all another's."""
_HIGH = 3.0
_FROM = 0.3
"""Who comes from an organisation, where nobody who led is told of, is rather one of the others."""


def over(lines: Sequence[Line], index: int) -> list[str]:
    """The kinds of the empty labels right over the label at `index`, and of it, from the top."""
    label = labels.read(lines[index])
    if label is None or label.kind not in _KINDS or not label.rest:
        return []
    kinds = [label.kind]
    for line in reversed(lines[:index]):
        above = labels.read(line) if any(line.cells) and not line.furniture else None
        if above is None or above.kind not in _KINDS or above.rest:
            break
        kinds.insert(0, above.kind)
    return kinds if len(kinds) > 1 else []


def shares(kinds: Sequence[str], people: Sequence[Person]) -> list[str]:
    """The kind of list that each of the people stands in; all in that of the last label where nothing parts them."""
    if len(people) < _LEAST:
        return []
    costs = _costs(kinds, people)
    best: list[tuple[float, list[int]]] = [(inf if place else 0.0, []) for place in range(len(kinds))]
    for row in costs:
        best = [min((best[before][0] + row[place], [*best[before][1], place]) for before in range(place + 1))
                for place in range(len(kinds))]  # fmt: skip
    cost, places = min(best)
    whole = [sum(row[place] for row in costs) for place in range(len(kinds))]
    if min(whole) - cost >= _GAIN or kinds[-1] not in labels.ATTENDANCE:
        return [kinds[place] for place in places]
    return _of_one(kinds, whole, len(people))


def _of_one(kinds: Sequence[str], whole: Sequence[float], count: int) -> list[str]:
    """All in the list they go with best where they go ill with the last, which was an empty column; else none."""
    ill = whole[-1] - min(whole)
    return [kinds[whole.index(min(whole))]] * count if ill >= max(2 * _GAIN, _MISFIT * count) else []


def _costs(kinds: Sequence[str], people: Sequence[Person]) -> list[list[float]]:
    """For each of the people, how ill each kind of list goes with them; who waits to serve is no member."""
    names = [key(person.name) for person in people]
    led = kinds[-1] in labels.ATTENDANCE or any("chair" in person.functions for person in people)
    waiting = _waiting(kinds, people)
    return [
        [
            _cost(kind, person, names[number] in names[:number], led) + (number in waiting and kind == "members")
            for kind in kinds
        ]
        for number, person in enumerate(people)
    ]


def _waiting(kinds: Sequence[str], people: Sequence[Person]) -> range:
    """Those after the last who serves for somebody, where that one ends the members and a list of substitutes follows."""
    elected = [number for number, person in enumerate(people) if person.party]
    serving = [number for number in elected if people[number].substitutes_for]
    ends = serving and 2 * elected.index(serving[-1]) >= len(elected)
    return range(serving[-1] + 1, elected[-1] + 1) if ends and "substitutes" in kinds else range(0)


def _cost(kind: str, person: Person, again: bool, led: bool) -> float:
    """How ill what is told of the person goes with the kind of list; `led` where the one who led is among them."""
    serves, official = bool(person.substitutes_for), is_official(person)
    waits = person.substitute and not serves
    costs = {
        "adjuster": 0.0 if again else _HIGH,
        "others": 0.0 if official else _as_other(person, led),
        "serving_substitutes": 0.0 if serves else 1.0,
        "substitutes": 0.0 if waits else _HIGH / 2 if official else 0.6,
    }
    as_member = 1.5 if official else 1.0 if waits else 0.0 if person.party or serves else 0.4
    return costs.get(kind, as_member)


def is_official(person: Person) -> bool:
    """Is it somebody employed, by title or office, and no member of any sort?"""
    return (bool(person.title) or "secretary" in person.functions) and not person.party and not person.substitute


def _as_other(person: Person, led: bool) -> float:
    if person.party:
        return 1.5
    return _FROM if person.organisation and not led else 0.7
