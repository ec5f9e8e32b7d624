"""A title and its text that name one work: "Färdplan Nära vård" over "färdplan för omställning nära vård".

In: the forms of each work, and where they are named. Out: the same, with the form in a title and the one in the
text under it together where one only tells more than the other, and nothing else there does.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from kg.language.text import key
from kg.resolve.judge import Judgements
from kg.resolve.work_pairs import Groups, Key
from kg.resolve.work_sightings import Form, Sighting

_SHARED = 3
"""Stems that both tell, at least, that of the head among them: of one word the longer may be another work."""


def together(groups: Groups, seen: list[Sighting], judgements: Judgements) -> Groups:
    """The groups with those put together that a title and its text name; a judgement wins."""
    of = {form: at for at, forms in groups.items() for form in forms}
    joined = dict(groups)
    moved: dict[Key, Key] = {}

    def now(at: Key) -> Key:
        while at in moved:
            at = moved[at]
        return at

    for pair in _pairs(seen, of):
        one, other = (now(at) for at in pair)
        line = judgements.about([name for _, name in groups[pair[0]]], [name for _, name in groups[pair[1]]])
        if one != other and not (line and line.judgement == "different"):
            joined[one] = [*joined[one], *joined.pop(other)]
            moved[other] = one
    return joined


def _pairs(seen: list[Sighting], of: dict[Form, Key]) -> list[tuple[Key, Key]]:
    """The work of a title, and the only one of its text that tells the same and more or less."""
    items: dict[str, list[Sighting]] = defaultdict(list)
    for one in seen:
        items[one.item].append(one)
    return [pair for named in items.values() for pair in _of_item(named, of)]


def _of_item(named: list[Sighting], of: dict[Form, Key]) -> Iterator[tuple[Key, Key]]:
    below = dict.fromkeys(one.form for one in named if not one.titled)
    for title in dict.fromkeys(one.form for one in named if one.titled):
        at = of[title]
        alike = {of[form] for form in below if of[form] != at and _is_fuller(at, title[1], of[form], form[1])}
        if len(alike) == 1:
            yield at, alike.pop()


def _is_fuller(one: Key, name: str, other: Key, other_name: str) -> bool:
    """Does one of the two tell all that the other does, and besides only ordinary words?"""
    shorter, longer = sorted((one[1], other[1]), key=len)
    if one[0] != other[0] or not shorter < longer or len(shorter) < _SHARED:
        return False
    full = name if longer == one[1] else other_name
    less = set(key(other_name if longer == one[1] else name).split())
    more = [word for word in full.split()[1:] if key(word) not in less]
    return all(re.fullmatch(r"[^\W\d_]+-?", word) and word.islower() for word in more)
