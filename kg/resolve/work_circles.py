"""Plans, agreements and routines that only their matter names, apart where different municipalities or counties have them.

In: the sightings of one name. Out: those of each work with what tells it apart ("" for what nothing does).
"Riktlinjer för ekonomiskt bistånd" in the minutes of two municipalities are two works, and so is the agreement of two
counties; what a council of the county names too is the county's. A name of its own ("Färdplan Nära vård") is one.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from kg.language.lists import rows
from kg.language.wordings import wording
from kg.resolve.work_sightings import Sighting

_DESCRIBED = frozenset({"agreement", "inquiry", "method", "plan", "strategy"})
_SHARED = "agreement"
"""What municipalities of one county have together."""
_EACH = re.compile(wording("resolve", "work_circles", "each"), re.IGNORECASE)
"""What every municipality has of its own each year, whatever its kind ("Budget 2024")."""
_WIDER = re.compile(wording("resolve", "work_circles", "wider"), re.IGNORECASE)
"""What says that a work is the whole country's."""

Circles = list[tuple[str, list[Sighting]]]


def apart(kind: str, seen: Sequence[Sighting]) -> Circles:
    """The sightings of each county or municipality; of a name of its own, or where nothing tells, all together."""
    found: dict[str, list[Sighting]] = defaultdict(list)
    for one in seen:
        found[one.county or one.owner].append(one)
    unknown = found.pop("", [])
    described = kind in _DESCRIBED or all(_EACH.fullmatch(one.stated) for one in seen)
    if not described or any(map(_is_named, seen)) or (unknown and len(found) < 2):
        return [("", list(seen))]
    parts = [part for circle in found.items() for part in _of_owners(kind, *circle, alone=len(found) == 1)]
    return [*parts, *([("", unknown)] if unknown else [])]


def _of_owners(kind: str, circle: str, seen: list[Sighting], alone: bool) -> Circles:
    """Those of one county, by municipality where no common council names them."""
    owners: dict[str, list[Sighting]] = defaultdict(list)
    for one in seen:
        owners[one.owner].append(one)
    if kind == _SHARED or "" in owners or len(owners) < 2:
        return [("" if alone else _called(circle), seen)]
    return list(owners.items())


def _is_named(one: Sighting) -> bool:
    """Is it called by a name of its own, or the country's: a capital within it, or one word that is no compound?"""
    words = one.stated.split()
    if one.form[0] == "method" and len(words) < 2:
        return True
    return any(not word.islower() and not re.fullmatch(r"[\d–-]+", word) for word in words[1:]) or bool(
        _WIDER.search(one.stated) or words[0].isupper()
    )


def _called(circle: str) -> str:
    return next((county for code, _, county, *_ in rows("regions") if code == circle), circle)
