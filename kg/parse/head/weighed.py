"""Which body met, weighed: a sum of trained weights for each name that something tells.

The weights (`kg/data/body_weights.json`) are made by `tests/train_bodies.py`. What the head tells plainly is not
weighed; of the rest a name takes the place of the rules' choice only where it is clearly likelier.
"""

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePath
from typing import NamedTuple

from kg.language import dates, gazetteer, names
from kg.language.associations import opens_name
from kg.language.body_forms import JUNK, STOPPED, clean, in_place, parts
from kg.language.body_kinds import heads
from kg.language.body_names import is_body, kind
from kg.language.body_words import is_any, is_gathering, plausible
from kg.language.lists import table
from kg.language.text import UPPER, key
from kg.language.wordings import wording, wordings
from kg.model import Document, Line
from kg.parse.head import owner, self_named
from kg.parse.head.witnesses import Heard, Told, candidates

_READ = 30_000
"""So many signs of the text its repetitions are counted in."""
_CLEARLY = 0.1
"""By so much a name must be likelier than the one it takes the place of."""
_LEAST, _LEAST_INSTEAD, _LEAST_UNSAID, _LEAST_MENTIONED = 0.1, 0.15, 0.5, 0.6
"""How likely a name must be where nothing else tells of a body, instead of the rules' choice and of who acts, and alone."""
_CLOSE = 0.15
_RIVAL = 0.4
"""From this likelihood on a name this close to the chosen one is a doubt to be told."""
_SURE = 0.95
_DANGLING = re.compile(wording("parse", "head.weighed", "dangling"))
_MINUTES = re.compile(wording("parse", "head.weighed", "minutes"))
_MEETING = re.compile(wording("parse", "head.weighed", "meeting"))
_OF_NAME = re.compile(rf"[{UPPER}][\w-]*s [a-zåäö][\w-]*$")  # "Ekby församlings kyrkoråd"
_LINKS = frozenset(wordings("parse", "head.weighed", "links"))


class Choice(NamedTuple):
    """The likeliest name, and another that is nearly as likely."""

    told: Told
    rival: str | None


def needed(bodies: tuple[str, ...], confidence: float) -> bool:
    """Is there a choice to weigh: none made, one made less surely, or a name that has something at its ends?"""
    return not bodies or (len(bodies) == 1 and (confidence < _SURE or _is_odd(bodies[0])))


def _is_odd(name: str) -> bool:
    odd = bool(_OF_NAME.search(name)) or any(one and clean(one) != clean(name) for one in parts(name))
    return odd or _is_bare(name) or is_gathering(name) or kind(name) == "other-body" or (key(name).split()[-1] in heads() and " " in name)


def choose(document: Document, head: list[Line], heard: Heard, fallback: str | None) -> Choice | None:
    """The likeliest name where it is clearly likelier than the rules' choice or the `fallback`; else that one's."""
    told = described(document, head, heard)
    found = {name: one for name, one in told.items() if not (_is_common(name, one) or _is_outdone(name, told))}
    likely = {name: likelihood(told.features) for name, told in found.items()}
    ranked = sorted(found, key=lambda name: (-likely[name], name))
    base = key(fallback or "")
    least = _LEAST_INSTEAD if heard.chosen else _LEAST_UNSAID if fallback else _LEAST
    best = next((name for name in ranked[:1] if likely[name] >= max(least, likely.get(base, 0.0) + _CLEARLY)), base)
    return Choice(found[best], _rival(best, ranked, found, likely)) if best in found else None


def _rival(best: str, ranked: list[str], found: dict[str, Told], likely: dict[str, float]) -> str | None:
    """Another name, of no words of this one, that is nearly as likely."""
    least = max(_RIVAL, likely[best] - _CLOSE)
    others = (name for name in ranked if name not in best and best not in name and likely[name] >= least)
    return next((found[name].name for name in others), None)


def _is_common(name: str, told: Told) -> bool:
    """Is it a word for any body ("Nämnden"), or one not likely enough, that only the running text has?"""
    mentioned = all(one.startswith("by page") for one in told.features if one.startswith("by "))
    plain = self_named.is_plain(name) or kind(name) == "other-body"
    return mentioned and (plain or likelihood(told.features) < _LEAST_MENTIONED)


def _is_bare(name: str) -> bool:
    """Is it a word for any body ("Rådet", no board)?"""
    return self_named.is_plain(name) and key(name) not in self_named.BOARD


def _is_outdone(name: str, told: dict[str, Told]) -> bool:
    """Is it a word for any body beside one that a title or a label calls so by a name of its own ("Ekåns vattenråd")?"""
    stem = re.sub(r"(?:en|et)$", "", name)
    others = (other.split() for other, one in told.items() if {"by title", "by label"} & {said[:8] for said in one.features})
    return _is_bare(name) and any(len(words) > 1 and word.endswith((name, stem)) for words in others for word in words)


def likelihood(features: set[str]) -> float:
    """How likely a name with these features is the body's, 0–1."""
    weights = _weights()
    return 1 / (1 + math.exp(-(weights[""] + math.fsum(weights.get(one, 0.0) for one in features))))


@cache
def _weights() -> Mapping[str, float]:
    trained = table("body_weights")
    return {"": trained["bias"], **trained["weights"]}


def described(document: Document, head: list[Line], heard: Heard) -> dict[str, Told]:
    """Each name that something tells, with all that is known of it as features."""
    found = candidates(document, head, heard)
    text, top = key(document.text[:_READ]), [key(line.value) for line in head[:15]]
    stem = key(re.sub(r"[_-]", " ", PurePath(document.path).stem))
    for name, told in found.items():
        told.features |= {*_of_name(told.name, name), *_of_place(name, text, top, stem), *_among(name, found)}
        told.features.add("ruled" if heard.chosen else "unruled")
        if heard.called:
            told.features.add("acts agree" if self_named.agrees(heard.called[0], (told.name,)) else "acts differ")
        if not heard.chosen:
            told.features |= {f"unruled {one}" for one in told.features if one.startswith("by ")}
    return found


def _of_name(name: str, folded: str) -> Iterator[str]:
    """What the name looks like: its words, its kind, its ends."""
    words, at = folded.split(), in_place(name)
    yield f"words {min(len(words), 6)}"
    yield f"kind {kind(name)}" if is_body(name) else "kind none"
    yield "capital" if re.match(rf"[”\"]?[{UPPER}]", name) else "small"
    told = {
        "digit": re.search(r"\d", name), "any": is_any(name), "gathering": is_gathering(name),
        "place": owner.is_place(name) or gazetteer.find(name), "implausible": not plausible(name),
        "dated": dates.find(name), "definite": folded.endswith(("en", "et", "an", "tige", "au")),
        "association": opens_name(words[-1]) or opens_name(words[0]), "plain": folded in heads(),
        "dangling": _DANGLING.search(folded), "genitive": words[-1].endswith("s") and len(words) == 1,
        "junk": JUNK.search(name), "in a place": at and is_body(name[: at.start()]),
        "of a name": _OF_NAME.search(name) and is_body(words[-1]), "person": names.is_name(name),
        "links": _LINKS & set(words), "stopped": STOPPED.search(name), "comma": "," in name,
    }  # fmt: skip
    yield from (feature for feature, so in told.items() if so)


def _of_place(name: str, text: str, top: list[str], stem: str) -> Iterator[str]:
    """Where and how often it stands: on which line of the head, before or after what, in the file's name."""
    yield f"times {next(most for most in (0, 1, 3, 9, math.inf) if text.count(name) <= most)}"
    if (number := re.search(r"\b(?:19|20)\d\d$", name)) and number.group() not in text.replace(name, ""):
        yield "own number"
    if any(word in stem for word in name.split() if len(word) > 4):
        yield "in the file's name"
    line = next((place for place, value in enumerate(top) if name in value), None)
    if line is None:
        yield "line none"
        return
    yield f"line {next(most for most in (0, 2, 5, 15) if line <= most)}"
    yield from _beside(name, top[line])


def _beside(name: str, line: str) -> Iterator[str]:
    """What stands before and after it on its line."""
    at = line.index(name)
    yield "alone" if line.strip() == name else "begins" if at < 3 else "within"
    yield "minutes before" if _MINUTES.search(line[:at]) else "no minutes before"
    yield "meeting after" if _MEETING.match(line[at + len(name) :].lstrip()) else "no meeting after"


def _among(name: str, found: dict[str, Told]) -> Iterator[str]:
    """How many tell it, and of which other names it is a part or holds a part."""
    yield f"witnesses {min(sum(one.startswith('by ') for one in found[name].features), 4)}"
    for other, told in found.items():
        ruled = " of rules" if "by rules" in told.features else ""
        if other.startswith(name + " "):
            yield "begins another" + ruled
        if other.endswith((" " + name, "s " + name)):
            yield "ends another" + ruled
        if name.startswith(other + " "):
            yield "begun by another" + ruled
        if name.endswith(" " + other):
            yield "ended by another" + ruled
