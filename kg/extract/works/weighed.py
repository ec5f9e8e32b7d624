"""Names of undertakings by the weight of the evidence.

No single sign makes a name; the weights of all of them together do (`kg/data/name_weights.json`, trained by
`tests/train_names.py` on the gold of works).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.context import Named
from kg.extract.weights import likelihood_of
from kg.extract.works import cues, signs
from kg.extract.works.candidates import Candidate
from kg.extract.works.cues import UNKNOWN
from kg.extract.works.names import Repeats
from kg.language.lists import table
from kg.language.text import key
from kg.language.tolerant import Bank, Tolerant, tolerant
from kg.language.work_kinds import kind as kind_of

_TOLD = 0.4
"""From this likelihood on a possible name is told as an undertaking."""
_UNWITNESSED = 0.55
"""So likely it must be where its capital only opens a line or a sentence and no sign of `witnesses` stands by it, or where it stands as places do."""
_DOUBTFUL = 0.25
"""From this likelihood on a possible name is shown as a doubt."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The names the weights take for undertakings, and those they leave in doubt."""

    names: tuple[Named, ...]
    doubtful: tuple[Named, ...]


def weigh(pieces: signs.Pieces, repeats: Repeats, people: frozenset[str], ruled: tuple[Named, ...]) -> Weighed:
    """The likeliest of the possible names that share words; none that the rules know already."""
    evidence = signs.shown(pieces, repeats, people)
    likely = sorted(
        ((_likely(seen), places, seen) for places, seen in evidence.values()), key=lambda one: (-one[0], one[1][0].name)
    )
    taken = [key(one.name) for one in ruled]
    found: dict[bool, list[Named]] = {True: [], False: []}
    for sure, places, seen in likely:
        name = places[0].name
        if sure < _DOUBTFUL or _shares(key(name), taken) or repeats.does(name, _acts_of_somebody()):
            continue
        taken.append(key(name))
        alone = "placed" in seen or seen.isdisjoint(table("undertakings")["witnesses"])
        least = _UNWITNESSED if alone and "known name" not in seen else _TOLD
        found[sure >= least].append(Named(name, _kind(places), round(sure, 2), cased=True))
    return Weighed(tuple(found[True]), tuple(found[False]))


def _likely(seen: frozenset[str]) -> float:
    """By the weights; a name known nationwide that is no ordinary word is told wherever it stands."""
    return max(likelihood_of(_model(), seen), _TOLD if "known name" in seen else 0.0)


def _shares(name: str, taken: list[str]) -> bool:
    return any(f" {name} " in f" {other} " or f" {other} " in f" {name} " for other in taken)


def _kind(places: list[Candidate]) -> str:
    """Of what kind: as lists know it, as a noun beside it says, or as its own head does."""
    name = places[0].name
    said = [signs.listed(name), *(kind for one in places for kind in _said(one))]
    own = [kind_of(word.lower()) for word in (name.split()[-1], name.split()[0])]
    return next((kind for kind in (*said, *own) if kind and kind != UNKNOWN), UNKNOWN)


def _said(one: Candidate) -> Iterator[str | None]:
    before = one.value[max(0, one.start - 60) : one.start].rstrip(' ”"“»«([*') + " "
    yield next((kind for kind, noun in _nouns().standing(before) if noun.search(before)), None)
    yield cues.after(one.value, one.end)


@cache
def _nouns() -> Bank[str]:
    return Bank(
        (kind, tolerant(rf"(?<![\w-])[\w-]*(?:{'|'.join(forms)})\s$"))
        for kind, forms in table("undertakings")["heads"].items()
    )


@cache
def _acts_of_somebody() -> Tolerant:
    """What people and bodies do and no undertaking does: "har tackat nej", "lånar ut"."""
    return tolerant(rf"\s?(?:{'|'.join(table('undertakings')['acts_of_somebody'])})(?!\w)")


@cache
def _model() -> dict[str, float]:
    trained = table("name_weights")
    return {"": trained["bias"], **trained["weights"]}
