"""Two names: is it one person? Each feature gives a reason a reader can check.

Sure reasons (a doubled letter, v for w, the parts of a double name turned round) are enough where
nothing speaks against; others need something besides the name: a subject, a list, a body in common.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from kg.language.names import nicknames
from kg.language.stem import stem
from kg.language.text import key
from kg.resolve.clusters import Cluster, against, signs


@dataclass(frozen=True, slots=True)
class Verdict:
    """`same` with the reason, or a doubt for review; `sure` where the spelling alone decides.

    `judged` where a person said so: it holds whatever the rules say.
    """

    same: bool
    why: str
    sure: bool = False
    judged: bool = False


def compare(one: Cluster, other: Cluster, county_of: dict[str, str]) -> Verdict | None:
    """The verdict on two clusters; None where the names are plainly different people's.

    Within one circle the name decides; across circles two independent signs must be added to it.
    """
    form = _forms(one, other)
    if form is None or against(one, other):
        return None
    why, sure = form
    if not one.circles & other.circles:
        found = signs(one, other, county_of)
        if len(found) < 2:
            return (
                Verdict(False, f"{why}, and {found[0]}; one sign is not enough") if sure and found else None
            )
        return Verdict(True, f"{why}; {', and '.join(found)}", sure=sure)
    if sure:
        return Verdict(True, why, sure=True)
    support = _support(one, other)
    return (
        Verdict(True, f"{why}, and {support}")
        if support
        else Verdict(False, f"{why}, but nothing else tells they are one")
    )


def _forms(one: Cluster, other: Cluster) -> tuple[str, bool] | None:
    best: tuple[str, bool] | None = None
    scanned = min(sighting.quality for sighting in (*one.sightings, *other.sightings)) < 0.75
    for first in sorted(one.forms):
        for second in sorted(other.forms):
            found = names_agree(first, second, scanned)
            if found and (best is None or found[1] > best[1]):
                best = found
    return best


@lru_cache(100_000)
def names_agree(first: str, second: str, scanned: bool = False) -> tuple[str, bool] | None:
    """Why the two names may be one person's, and whether the spelling alone makes it sure."""
    a, b = first.split(), second.split()
    given = _given(a[0], b[0])
    if given is None or len(a) < 2 or len(b) < 2:
        return None
    last_a, last_b = " ".join(a[1:]), " ".join(b[1:])
    surname = _surname(last_a, last_b, scanned)
    if surname is None:
        return None
    if given == "same" and surname[1]:
        return f"«{second}» is «{first}» {surname[0]}", True
    if given == "same":
        return f"«{second}» differs from «{first}» {surname[0]}", False
    if surname[0] == "with the same surname" or surname[1]:
        return (
            f"«{first.split()[0]}» is {given} of «{second.split()[0]}» or the other way round, {surname[0]}",
            False,
        )
    return None


def _given(one: str, other: str) -> str | None:
    a, b = key(one), key(other)
    if a == b or sounding(one) == sounding(other):
        return "same"
    if b in nicknames().get(a, frozenset()) or a in nicknames().get(b, frozenset()):
        return "a short form"
    initials = re.fullmatch(r"([A-ZÅÄÖ])-?([A-ZÅÄÖ])?\.?", one) or re.fullmatch(
        r"([A-ZÅÄÖ])-?([A-ZÅÄÖ])?\.?", other
    )
    if initials:
        long = other if re.fullmatch(r"([A-ZÅÄÖ])-?([A-ZÅÄÖ])?\.?", one) else one
        wanted = [letter for letter in initials.groups() if letter]
        parts = [part[:1] for part in re.split(r"[- ]", long)]
        return "the initials" if parts == wanted and len(wanted) > 1 else None
    return None


def _surname(one: str, other: str, scanned: bool) -> tuple[str, bool] | None:
    a, b = key(one), key(other)
    if a == b:
        return "with the same surname", True
    if sounding(one) == sounding(other):
        return "spelled as it sounds", True
    if sorted(a.split()) == sorted(b.split()):
        return "with the parts of the double name turned round", True
    if " " in a or " " in b:
        parts_a, parts_b = a.split(), b.split()
        short, long = sorted((parts_a, parts_b), key=len)
        return (
            ("with a middle name left out", False)
            if len(short) < len(long) and short[-1] == long[-1]
            else None
        )
    distance = Levenshtein.distance(a, b)
    if distance == 1 and min(len(a), len(b)) >= 5:
        return "by one letter in the surname", False
    if scanned and distance <= 2 and min(len(a), len(b)) >= 5:
        return "by what scanning does to letters", False
    return None


@cache
def sounding(name: str) -> str:
    """One spelling for what sounds alike in Swedish names: qv/kv, w/v, c/k, th/t, ph/f, doubled letters."""
    sound = key(name).replace(" ", "-")
    for old, new in (
        ("qv", "kv"),
        ("w", "v"),
        ("ph", "f"),
        ("th", "t"),
        ("ch", "k"),
        ("ck", "k"),
        ("c", "k"),
        ("z", "s"),
        ("y", "i"),
        ("x", "ks"),
    ):
        sound = sound.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", sound)


def _support(one: Cluster, other: Cluster) -> str | None:
    """What besides the name speaks for it."""
    own = {stem(part) for form in (*one.forms, *other.forms) for part in key(form).split()}
    topics = {topic for topic in one.topics & other.topics if topic not in own}
    if len(topics) >= 2:
        shared = ", ".join(sorted(topics, key=lambda word: (-len(word), word))[:2])
        return f"both speak of the same things ({shared} …)"
    places = one.places.keys() & other.places.keys()
    if places:
        return f"both are listed for {sorted(places)[0]}"
    if one.documents & other.documents:
        return "they stand in the same minutes"
    return None
