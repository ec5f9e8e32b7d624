"""Councils, boards and groups across documents: one `Body` for the forms its name takes.

Names are compared by their telling words: "Specifika samverkansrådet för social välfärd samt vård och
omsorg", "samverkansrådet social välfärd samt VoO" and the OCR of either share them. A board of a
municipality belongs to it: Kommunstyrelsen in Tierp is not Kommunstyrelsen in Mora, nor is the board of
one association that of another.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from kg.language import gazetteer
from kg.language.body_kinds import heads
from kg.language.body_kinds import kind as body_kind
from kg.language.lists import rows
from kg.language.stem import stem
from kg.language.text import UPPER, key
from kg.model import Line, Reading, vocab
from kg.model.collection import Body

_FUNCTION = frozenset(
    [
        "for",
        "i",
        "och",
        "samt",
        "av",
        "med",
        "till",
        "den",
        "det",
        "the",
        "pa",
        "vid",
        "om",
        "en",
        "ett",
        "specifika",
        "specifik",
        "specifikt",
        "samverkan",
        "gemensam",
        "gemensamma",
        "lans",
    ]
)
_GENERIC = frozenset(
    {"kommunstyrelsen", "kommunfullmaktige", "socialnamnden", "arbetsutskott", "kommunstyrelsens"}
)
OWNED = frozenset({"board", "assembly", "working-committee"})


@dataclass(slots=True)
class _Known:
    name: str
    kind: str
    owner: str | None
    words: frozenset[str]
    forms: dict[str, int] = field(default_factory=dict)
    held: bool = False
    quality: float = 0.0
    body: Body | None = None


class Directory:
    """The bodies of a county; names are added while documents are read, then looked up."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._known: list[_Known] = []
        self._closed = False
        for reading in readings:
            owner = owner_of(reading)
            for name in reading.protocol.meeting.bodies:
                known = self._place(name, owner)
                known.held = True
                if reading.protocol.document.quality > known.quality:
                    known.name, known.quality = name, reading.protocol.document.quality
                known.forms[name] = known.forms.get(name, 0) + 1

    def _place(self, name: str, owner: str | None) -> _Known:
        known = self._find(name, owner)
        if known is None:
            kind = body_kind(name)
            known = _Known(name, kind, owner if kind in OWNED else None, telling(name), {})
            self._known.append(known)
        return known

    def _find(self, name: str, owner: str | None) -> _Known | None:
        words, kind = telling(name), body_kind(name)
        best: tuple[float, _Known] | None = None
        for known in self._known:
            if known.kind != kind or (known.owner and owner and known.owner != owner and kind in OWNED):
                continue
            score = _alike(words, known.words)
            if score >= 0.75 and (best is None or score > best[0]):
                best = (score, known)
        return best[1] if best else None

    def of_meeting(self, reading: Reading) -> tuple[Body, ...]:
        """The bodies that held the reading's meeting."""
        owner = owner_of(reading)
        names = reading.protocol.meeting.bodies or ("Okänt organ",)
        found = [self._body(self._place(name, owner)) for name in names]
        return tuple(dict.fromkeys(found))

    def named(self, name: str, owner: str | None, near: Iterable[Body] = ()) -> Body | None:
        """The body `name` means in a document of `owner`: by its words, else the only one of its kind."""
        known = self._find(name, owner)
        if known is not None:
            return self._body(known)
        if is_bare(name):
            kind = body_kind(name)
            fitting = [body for body in near if body.kind == kind]
            if len(set(fitting)) == 1:
                return fitting[0]
            held = [
                known
                for known in self._known
                if known.held and known.kind == kind and (not known.owner or known.owner == owner)
            ]
            same = [known for known in held if key(name) in key(known.name).split()]
            for fit in (held, same):
                if len(fit) == 1:
                    return self._body(fit[0])
        return None

    def added(self, name: str, owner: str | None) -> Body:
        """The body of that name, entered if it is new."""
        known = self._place(name, owner)
        known.forms[name] = known.forms.get(name, 0) + 1
        return self._body(known)

    def _body(self, known: _Known) -> Body:
        if known.body is None:
            name = known.name[:1].upper() + known.name[1:]
            iri = vocab.body(name, known.owner or "")
            label = (
                f"{name} ({known.owner})" if known.owner and known.owner.lower() not in name.lower() else name
            )
            known.body = Body(iri, label, known.kind, (), known.owner)
        return known.body

    def all(self) -> list[Body]:
        """Every body, with the forms its name takes."""
        result = {}
        for known in self._known:
            body = self._body(known)
            aliases = tuple(
                sorted(form for form in known.forms if form != body.name and key(form) != key(body.name))
            )
            result[body.iri] = Body(body.iri, body.name, body.kind, aliases, body.owner)
        return sorted(result.values(), key=lambda body: body.iri)


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    if not one or not other:
        return 1.0 if one == other else 0.0
    return len(one & other) / len(one | other)


@cache
def telling(name: str) -> frozenset[str]:
    """The stems that tell one body from another; abbreviations known from data are written out."""
    words = []
    for word in key(_expanded(name)).split():
        if word not in _FUNCTION and word not in heads():
            words.append(stem(word))
        elif word in _GENERIC:
            words.append(word)
    head = [word for word in key(name).split() if word in heads()]
    return frozenset(words) if words else frozenset(head[:1])


@cache
def _expanded(name: str) -> str:
    for short, full, *_ in rows("abbreviations"):
        name = re.sub(rf"\b{re.escape(short)}\b", full, name)
    return name


@cache
def is_bare(name: str) -> bool:
    """Is the name only a head word ("chefsgruppen", "rådet")?"""
    return all(word in heads() or word in _FUNCTION for word in key(name).split())


_ASSOCIATION = re.compile(
    rf"[{UPPER}][\w-]*(?:förbund|FÖRBUND)\w*\b[^.:,;]*|[{UPPER}][^.:,;]*\b\w*(?:förbund(?:et)?|FÖRBUND(?:ET)?|AB|aktiebolag|stiftelsen)"
)
_LETTERHEAD = 6
"""Lines at the top that may name whose paper it is."""


@cache
def is_association(owner: str) -> bool:
    """Is the owner of a body an association or a company, and no municipality or region?"""
    return bool(_ASSOCIATION.fullmatch(owner))


def owner_of(reading: Reading) -> str | None:
    """The municipality, region or association whose paper it is, from the head of the document."""
    document = reading.protocol.document
    first = reading.protocol.items[0].start if reading.protocol.items else 1500
    lines = [line for line in document.lines[:40] if line.text.at and line.text.at[0] <= first]
    for line in lines[:_LETTERHEAD]:
        for cell in line.cells:
            value = cell.value.strip()
            if _ASSOCIATION.fullmatch(value) and len(value) < 70:
                return value if not value.isupper() else _small(value)
    listed = {person.span.start for person in reading.protocol.attendance}
    votes: dict[str, int] = {}
    for line in lines:
        if any(start in listed for start in (cell.at[0] for cell in line.cells if cell.at)):
            continue
        for name, count in _places(line):
            votes[name] = votes.get(name, 0) + count
    return max(sorted(votes), key=lambda name: votes[name]) if votes else None


def _places(line: Line) -> Iterator[tuple[str, int]]:
    """The municipalities and regions that the line names as owners, each with its weight."""
    for cell in line.cells:
        for match in _OWNER.finditer(cell.value):
            place = gazetteer.find(match.group())
            if place and place.kind in ("municipality", "region"):
                yield place.name, 3 if match.group().strip() == cell.value.strip() else 1
    for match in re.finditer(r"\b(?:kommunhus\w*|stadshus\w*) i (\w+)", line.text.value):
        place = gazetteer.find(match.group(1))
        if place:
            yield place.name, 1


def _small(value: str) -> str:
    """ "SAMORDNINGSFÖRBUNDET I HALLAND" → "Samordningsförbundet i Halland"."""
    small = [word.lower() if word.lower() in _SMALL else word.capitalize() for word in value.split()]
    return " ".join([small[0].capitalize(), *small[1:]])


_SMALL = {"i", "och", "för", "av", "på", "vid", "med", "kommunalförbund", "samordningsförbund"}
_OWNER = re.compile(
    rf"\b(?:[{UPPER}][\w-]+(?:\s[{UPPER}][\w-]+)?\s+(?:kommun|KOMMUN|stad|STAD)|(?:Region|REGION)\s+[{UPPER}][\w-]+(?:\s+(?:län|LÄN))?)\b"
)
