"""A question that comes back under another name: told by three things at once, over all that is said of both.

Words side by side in both that few others have ("gemensam nämnd"), each other's subject named, and an inquiry
that was ordered and one that is reported.
"""

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.language.lists import pattern
from kg.language.wordings import wording
from kg.model.collection import Crossing
from kg.resolve.issues.crossing import WEAK, Crossings, single
from kg.resolve.issues.link import Bond, Terms
from kg.resolve.issues.passages import Unit
from kg.resolve.issues.rivals import barred
from kg.resolve.judge import Judgements

if TYPE_CHECKING:
    from kg.resolve.issues.group import Group

Pair = tuple[str, str]


def continued(
    found: list["Group"], units: list[Unit], terms: Terms, judgements: Judgements, crossings: Crossings
) -> list["Group"]:
    """The groups with those that go on under another name joined to the earlier one they fit best."""
    texts = {id(group): " ".join(units[index].text for index in sorted(group.units)) for group in found}
    ordered = sorted(found, key=lambda group: group.first.index)
    near = _near(ordered, texts, terms)
    gone: set[int] = set()
    for at, other in enumerate(ordered):
        earlier = [ordered[before] for before in sorted(near[at]) if before not in gone]
        bonds = [
            (bond, one)
            for one in earlier
            if not judgements.about(one.names(), other.names())
            and (bond := _continuation(one, other, texts, terms, crossings.between(one, other)))
        ]
        if bonds:
            bond, one = max(bonds, key=lambda pair: pair[0].score)
            _pour(other, one, bond)
            texts[id(one)] += " " + texts[id(other)]
            gone.add(at)
    return [group for at, group in enumerate(ordered) if at not in gone]


def _near(ordered: list["Group"], texts: dict[int, str], terms: Terms) -> dict[int, set[int]]:
    """For each group the earlier ones that share a telling pair of words with it and ordered an inquiry."""
    places: dict[Pair, list[int]] = defaultdict(list)
    near: dict[int, set[int]] = defaultdict(set)
    for at, group in enumerate(ordered):
        text = texts[id(group)]
        if len(text) < 80:
            continue
        pairs = [pair for pair in terms.pairs(text) if _telling(pair, terms)]
        if pattern("issues", "inquiry_done").search(text):
            near[at] = {before for pair in pairs for before in places[pair]}
        if pattern("issues", "inquiry").search(text):
            for pair in pairs:
                places[pair].append(at)
    return near


def _continuation(
    one: "Group", other: "Group", texts: dict[int, str], terms: Terms, way: Crossing | None
) -> Bond | None:
    """What joins the later to the earlier group; `way` is what lets them be one though of different owners."""
    if way is None or any(barred(first, second) for first in one.nodes for second in other.nodes):
        return None
    text, later = texts[id(one)], texts[id(other)]
    rare = sorted(
        (pair for pair in terms.pairs(text) & terms.pairs(later) if _telling(pair, terms)),
        key=lambda pair: (-terms.mass(pair), pair),
    )
    named = (_hearts(other, terms) & terms.of(text)) | (_hearts(one, terms) & terms.of(later))
    meetings = [node.first.meeting for node in (*one.nodes, *other.nodes)]
    if not (rare and named) or (way in WEAK and not single(way, meetings) and not terms.tell(named)):
        return None
    score = (
        0.5
        + 0.1 * min(1.0, terms.mass(rare[0]))
        + 0.1 * min(1.0, terms.mass(named) / 2)
        + 0.1 * min(1.0, len(rare) / 4)
    )
    why = wording("resolve", "issues.continued", "inquiry_reported", a1=terms.spoken(rare[0], 2), a2=terms.spoken(named, 2))
    return Bond(round(score, 2), why, crossing=way)


def _hearts(group: "Group", terms: Terms) -> set[str]:
    """The telling words of its subjects."""
    return {term for node in group.nodes for term in node.heart if terms.weight(term) >= 0.55}


def _telling(pair: Pair, terms: Terms) -> bool:
    return len(set(pair)) == 2 and max(terms.weight(term) for term in pair) >= 0.5 and terms.mass(pair) >= 0.6


def _pour(source: "Group", target: "Group", bond: Bond) -> None:
    target.nodes = sorted([*target.nodes, *source.nodes], key=lambda node: node.index)
    target.attached += source.attached
    for index, own in source.units.items():
        way = bond.crossing if own.crossing == "owner" else own.crossing
        target.units.setdefault(index, Bond(min(own.score, bond.score), bond.why, crossing=way))
