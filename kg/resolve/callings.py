"""What bodies are called: the words that tell one from another, bare names, kinds of meeting that name a body.

>>> sorted(telling("KSAU")) == sorted(telling("Kommunstyrelsens arbetsutskott"))
True
>>> proper("Konstituerande styrelsemöte 2024")
'Styrelsen'
"""

import re
from functools import cache

from kg.language import gazetteer, of_owner
from kg.language.body_kinds import heads
from kg.language.body_kinds import kind as body_kind
from kg.language.lists import rows, words
from kg.language.stem import stem
from kg.language.text import key
from kg.language.wordings import wording, wordings

OWNED = frozenset({"board", "assembly", "working-committee"})
"""Kinds of body that always belong to one municipality, region or association."""
UNKNOWN = wording("resolve", "callings", "unknown")
_GENERIC = frozenset(
    wordings("resolve", "callings", "generic")
)


@cache
def _function() -> frozenset[str]:
    return frozenset(map(key, words("body_function_words")))


@cache
def telling(name: str) -> frozenset[str]:
    """The stems that tell one body from another; abbreviations known from data are written out."""
    told = []
    for word in key(written_out(name)).split():
        if word not in _function() and word not in heads():
            told.append(stem(word))
        elif word in _GENERIC:
            told.append(word)
    head = [word for word in key(name).split() if word in heads()]
    return frozenset(told) if told else frozenset(head[:1])


@cache
def written_out(name: str) -> str:
    """The name with the abbreviations of bodies written out: "KSAU" → "kommunstyrelsens arbetsutskott"."""
    for short, full, *_ in rows("abbreviations"):
        name = re.sub(rf"\b{re.escape(short)}\b", full, name)
    return name


@cache
def body_named(name: str) -> str:
    """The name with abbreviations written out where they name a body ("KS"), its owner last; else as it is."""
    name = of_owner.definite(name)
    full = written_out(name)
    return full[:1].upper() + full[1:] if full != name and kind_of(full) != "other-body" else name


@cache
def kind_of(name: str) -> str:
    """The kind of body, the assemblies that only have the name of their meeting included."""
    return "assembly" if key(name) in _assemblies() else body_kind(name)


@cache
def _assemblies() -> frozenset[str]:
    bodies = {key(body) for _, body in rows("gatherings")}
    return frozenset(
        body for body in bodies if not body.startswith(wordings("resolve", "callings", "stems_of_assemblies"))
    )


@cache
def within(name: str, association: bool) -> frozenset[str]:
    """The telling words of a body within its owner: an association has one board and one assembly."""
    if key(name) in _assemblies():
        return frozenset({"assembly"})
    if (
        association
        and len(key(name).split()) == 1
        and key(name).endswith(wordings("resolve", "callings", "board_words"))
    ):
        return frozenset({"board"})
    return telling(name)


@cache
def is_bare(name: str) -> bool:
    """Is the name only a head word ("chefsgruppen", "rådet")?"""
    return all(word in heads() or word in _function() for word in key(name).split())


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of telling words that two names have in common."""
    if not one or not other:
        return 1.0 if one == other else 0.0
    return len(one & other) / len(one | other)


@cache
def may_mean(bare: str, name: str) -> bool:
    """May the head word alone mean the body of that name: "nämnden" Kulturnämnden, but not "kommunstyrelsen"?"""
    if name == UNKNOWN:
        return True
    stems = [_indefinite(word) for word in key(bare).split() if word in heads()]
    return any(_indefinite(word).endswith(head) for head in stems for word in key(written_out(name)).split())


def _indefinite(word: str) -> str:
    return re.sub(r"(?<=\w{2})(?:en|et|n|t)$", "", word)


@cache
def proper(name: str, owner: str = "") -> str:
    """The body a heading means: kinds of meeting name who meets, and the owner's own name is taken off.

    "Extra årsstämma 2025" → Stämman, "Björkängens samfällighets styrelse" → Styrelsen
    """
    value = _without_owner(name, owner) if owner else name
    plain = re.sub(r"\s*\b(?:19|20)\d\d\b.*$|\s+nr\.?\s*\d.*$", "", value).strip(" ,.–-")
    gathering = _gathering(plain)
    if gathering:
        return gathering
    if key(plain) in wordings("resolve", "callings", "board"):
        return wording("resolve", "callings", "the_board")
    return plain or name


@cache
def _gathering(name: str) -> str | None:
    """The body that meets at a meeting of that kind, where the name holds nothing else that tells."""
    folded = key(name)
    for form, body in sorted(rows("gatherings"), key=lambda row: -len(row[0])):
        match = re.search(rf"\b{re.escape(key(form))}(?:t|n|et|en)?\b", folded)
        if not match:
            continue
        beside = f"{folded[: match.start()]} {folded[match.end() :]}".split()
        if all(word in _empty() for word in beside):
            return body
        if key(form).startswith(wordings("resolve", "callings", "kinds_of_meeting")) and match.start() == 0:
            return body
    return None


@cache
def _empty() -> frozenset[str]:
    """Words beside a kind of meeting that name no body: "extra", "ordinarie", "digitalt"."""
    return frozenset(map(key, words("heading_words"))) | _function()


@cache
def _without_owner(name: str, owner: str) -> str:
    """The name less the owner's: "Matteröds Hembygdsförenings årsmöte" → "Årsmöte"."""
    forms = [owner, f"{owner}s", *_forms(owner)]
    lower = name.lower()
    for form in sorted(set(forms), key=len, reverse=True):
        if form.lower() not in lower:
            continue
        found = re.search(
            wording("resolve", "callings", "owner_after", a1=re.escape(form)), name, re.IGNORECASE
        )
        if found:
            rest = " ".join((name[: found.start()] + " " + name[found.end() :]).split()).strip(" ,.:–-")
            if rest and (body_kind(rest) != "other-body" or _gathering(rest)):
                return rest[:1].upper() + rest[1:]
    return name


def _forms(owner: str) -> list[str]:
    place = gazetteer.find(owner)
    if place is None or place.kind != "municipality":
        return []
    return [wording("resolve", "callings", "municipality", a1=place.name), f"{place.name} kommuns", place.full, f"{place.full}s"]
