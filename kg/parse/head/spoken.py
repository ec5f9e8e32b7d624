"""The body that the frame of the minutes speaks of, where nothing names it as the one that met.

"Beslutande: Kommunfullmäktiges samtliga ledamöter …", "Kommunstyrelsens ordförande" under a summons, and over a point
the body with the point's own number ("Kommunstyrelsen 305"), as minutes of Finland and Åland have it.
"""

import re
from collections.abc import Iterator

from kg.language.base_form import definite
from kg.language.body_names import is_body
from kg.language.text import flat
from kg.language.wordings import wording
from kg.model import Document, Item
from kg.parse import labels

_FORMAL = re.compile(wording("parse", "head.spoken", "formal"), re.IGNORECASE)
"""A formal body by a name of its own ("Kommunstyrelsen", not "styrelsen"), in the genitive or not, and the word after it."""
_STAFF = re.compile(wording("parse", "head.spoken", "staff"))
"""What belongs to a body and tells nothing of who met: its office, its room."""
_OWN = 2.0
_NAMED = 1.0
_MENTIONED = 0.5
"""What it weighs that a body stands with a point's own number, by its name, and in small letters as others' bodies do."""
_ENOUGH = 2.0
_MOST = 0.6


def body(document: Document, items: tuple[Item, ...]) -> str | None:
    """The formal body most spoken of before the points and beside their numbers; None where none stands out."""
    weights: dict[str, float] = {}
    for name, (_, weight) in dict.fromkeys(_mentions(document, items)):
        weights[name] = weights.get(name, 0.0) + weight
    best = max(sorted(weights), key=lambda name: weights[name], default="")
    most = weights.get(best, 0.0)
    return best if most >= _ENOUGH and most >= _MOST * sum(weights.values()) else None


def _mentions(document: Document, items: tuple[Item, ...]) -> Iterator[tuple[str, tuple[str, float]]]:
    """The bodies with the word after each and its weight; what is said alike many times counts once."""
    opens = items[0].start if items else len(document.text)
    numbers = {item.number for item in items}
    for match in _FORMAL.finditer(document.text):
        after = flat(match["after"] or "")
        if after in numbers:
            yield definite(match["body"].lower()).capitalize(), (after, _OWN)
        elif match.start() < opens and not (_STAFF.match(after) or (match["genitive"] and is_body(after))):
            yield definite(match["body"].lower()).capitalize(), (after, _weight(match["body"], match["after"]))


def _weight(body: str, after: str | None) -> float:
    named = body[0].isupper()
    headed = named and after is not None and after[0].isupper() and labels.kind_of(after) in _HEADS
    return _OWN if headed else _NAMED if named else _MENTIONED


_HEADS = labels.ATTENDANCE | {"time", "place", "time_place"}
"""What stands in the head beside the name of the body that met."""
