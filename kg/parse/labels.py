"""Labels of minutes: "Plats och tid", "Närvarande ledamöter:", "Vid protokollet" and their kin.

A label is matched as a whole and loosely, so that a scanner's slips do not hide it; the forms are in
`data/labels.json`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from rapidfuzz import fuzz, process

from kg.language import names
from kg.language.body_names import is_body
from kg.language.lists import keys, table
from kg.language.text import healed, key, worn
from kg.language.tolerant import Bank, Exact, tolerant
from kg.language.wordings import wording, wordings
from kg.model import Line, Text

ATTENDANCE = frozenset({"members", "serving_substitutes", "substitutes", "others", "absent"})
_PREFIXABLE = ATTENDANCE | {"place", "time_place", "adjuster", "adjustment_place"}
OFFICES = frozenset({"chair", "vice_chair", "secretary"})
_GOES_ON = re.compile(wording("parse", "labels", "goes_on"), re.IGNORECASE)
_OF_OFFICE = re.compile(wording("parse", "labels", "of_office"))
_LONGEST = 50
"""Letters of a label."""
_ALIKE = 88
"""So much of a hundred two spellings of one label share."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label and what stands after it on the line; `sure` when a colon, a gap or nothing follows it."""

    kind: str
    words: str
    rest: tuple[Text, ...]
    sure: bool = True


@cache
def _forms() -> dict[str, str]:
    return {
        key(form): kind
        for kind, forms in table("labels").items()
        if kind not in ("source", "patterns", "stems", "no_label")
        for form in forms
    }


@lru_cache(8192)
def kind_of(words: str) -> str | None:
    """The kind of label that `words` as a whole are."""
    words = _GOES_ON.sub("", words)
    folded = key(words)
    if not folded or len(folded) > _LONGEST or folded in keys("labels", "no_label"):
        return None
    forms = _forms()
    if folded in forms:
        return forms[folded]
    if _OF_OFFICE.match(folded):
        return "others"
    mended = key(healed(words))
    if mended in forms:
        return forms[mended]
    if len(folded) < 6:
        return None
    spoilt = worn(words)
    if spoilt in _worn():
        return _worn()[spoilt]
    match = process.extractOne(folded, _alike(len(folded)), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if match and abs(len(match[0]) - len(folded)) <= 2:
        return forms[match[0]]
    return _by_pattern(words)


def _by_pattern(words: str) -> str | None:
    words = " ".join(words.split()).strip(" *_")
    return next((kind for kind, pattern in _patterns().standing(words) if pattern.fullmatch(words)), None)


@cache
def _alike(length: int) -> list[str]:
    """The forms that may be alike one of so many letters: what differs more in length differs too much."""
    apart = 1 - _ALIKE / 100
    return [form for form in _forms() if abs(len(form) - length) <= apart * (len(form) + length)]


def stated(words: str) -> bool:
    """Are the words a label letter for letter, and not only like one?"""
    return key(words) in _forms()


@cache
def _patterns() -> Bank[str]:
    """Each form of each kind by itself, so that each is tried only where its own words stand."""
    kinds = table("labels")["patterns"].items()
    return Bank((kind, tolerant(form)) for kind, forms in kinds for form in forms)


_WORD = re.compile(r"\S+")
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_PHRASE = re.compile(r"[^\W\d][^.!;§|\d]{2,58}")


@cache
def _stems() -> Bank[str]:
    stems: dict[str, list[str]] = table("labels")["stems"]
    return Bank((kind, Exact("|".join(forms), re.IGNORECASE)) for kind, forms in stems.items() if kind != "source")


def guess(line: Line) -> Label | None:
    """The label of a list that no form covers, by the stems in it ("De som var med på länk", "Kunde ej komma:").

    A guess is to be borne out by what stands under it: people and nothing else.
    """
    first = line.cells[0]
    head, colon, _ = first.value.partition(":")
    words = _BRACKETED.sub("", head).strip(" *_?")
    if not _PHRASE.fullmatch(words) or len(words.split()) > 7 or names.is_name(words):
        return None
    rest = (*([first.cut(len(head) + 1).strip()] if colon else []), *line.cells[1:])
    rest = tuple(cell for cell in rest if cell)
    if not colon and not words[:1].isupper():
        return None
    kind = next((kind for kind, stems in _stems().standing(words) if stems.search(words)), "none")
    return Label(kind, words, rest, bool(colon) or not rest) if kind != "none" else None


def says_nothing(line: Line) -> bool:
    """Is the line a few words that could head anything, people too?"""
    words = line.cells[0].value.strip(" *_:")
    few = len(line.cells) == 1 and len(words.split()) < 6 and bool(_PHRASE.fullmatch(words))
    other = read(line) is not None or heads_other_people(words) or names.is_name(words)
    return few and words[:1].isupper() and not other


def heads_other_people(words: str) -> bool:
    """Do the words head people of whom they do not say that they met ("Kontaktpersoner", "Sökande")?"""
    return any(kind == "none" and stem.search(words) for kind, stem in _stems().standing(words))


def is_office_alone(line: Line, label: Label) -> bool:
    """Is it an office in small letters and no more, as may be told of the one whose name stands above it?"""
    return label.kind in OFFICES and label.words.islower() and not (label.rest or line.gap or ":" in line.value)


def is_loose(label: Label) -> bool:
    """Is the label known by what it holds and not as one that minutes commonly have?"""
    words = label.words.strip()
    return not stated(words) and any(pattern.fullmatch(words) for _, pattern in _patterns().standing(words))


@cache
def _worn() -> dict[str, str]:
    return {worn(form): kind for form, kind in _forms().items() if len(form) > 5}


def read(line: Line) -> Label | None:
    """The label that opens the line, if one does."""
    cells = line.cells
    opening = _opening(cells[0].value, cells[1].value if len(cells) == 2 else None)
    if opening is None:
        return None
    beside = (*([rest] if (rest := cells[0].cut(opening.end)) else []), *cells[1:])
    within = kind_of(beside[0].value) if len(beside) == 1 and opening.kind in ATTENDANCE else None
    if within in ATTENDANCE:  # "Beslutande   Närvarande" over the names
        return Label(within if opening.kind == "members" else opening.kind, opening.words, ())
    return Label(opening.kind, opening.words, beside, opening.sure)


@dataclass(frozen=True, slots=True)
class _Opening:
    """A label by its words alone; `end` is where on its line what it says begins."""

    kind: str
    words: str
    end: int
    sure: bool = True


@lru_cache(8192)
def _opening(value: str, second: str | None) -> _Opening | None:
    """The label that opens a line whose first cell is `value`; `second` is the other of two cells."""
    colon = _COLON.match(value)
    if colon:
        kind = kind_of(colon.group(1)) or kind_of(_NUMBERS.sub("", colon.group(1)))
        if kind:
            return _Opening(kind, colon.group(1), colon.end())
    words = value.strip().rstrip(":?")
    kind = kind_of(words)
    if kind is None and second is not None and key(words) == wording("parse", "labels", "minutes") and names.is_name(second):
        kind = "secretary"
    return _Opening(kind, words, len(value)) if kind else _prefix(value)


_COLON = re.compile(r"\s*((?:[^:;.,(]|:(?=s\b)|\.(?=\s*:)){2,50}?)\s*(?:\([^)]*\))?\s*:(?!\d|s\b)\s*")
_NUMBERS = re.compile(r"[\d\s./-]+$")
_VALUE = re.compile(r"[A-ZÅÄÖ0-9]")
_NO_PREFIX = frozenset(wordings("parse", "labels", "no_prefix"))


def _prefix(value: str) -> _Opening | None:
    """A label that only a space keeps from its value: "Beslutande Anna Ek (S), ordförande"."""
    words = list(islice(_WORD.finditer(value), 5))
    for count in range(min(4, len(words) - 1), 0, -1):
        at = words[count].start()
        if not _VALUE.match(value, at):
            continue
        head = value[: words[count - 1].end()]
        loosely = count > 1 and len(head) > 11 and not words[count - 1].group()[0].isupper()
        kind = _forms().get(key(head)) or (kind_of(head) if loosely else None)
        if kind and _leads(kind, head, value[at:]):
            return _Opening(kind, head, at, sure=False)
    return None


def _leads(kind: str, head: str, value: str) -> bool:
    """Does a label of the kind stand before the value without a colon: any of some, a role before a name?"""
    if kind in _PREFIXABLE and key(head) not in _NO_PREFIX:
        return True
    name = value.partition(",")[0] if len(head.split()) > 1 and kind == "secretary" else value
    return (kind in OFFICES and names.is_name(name)) or (kind == "body" and is_body(value))
