"""Labels of minutes: "Plats och tid", "Närvarande ledamöter:", "Vid protokollet" and their kin.

A label is matched as a whole and loosely, so that a scanner's slips do not hide it; the forms are in
`data/labels.json`.
"""

import re
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from kg.language import names
from kg.language.lists import table
from kg.language.text import healed, key, worn
from kg.language.tolerant import Tolerant, any_of
from kg.model import Line, Text
from kg.parse.head.bodies import is_body

ATTENDANCE = frozenset({"members", "serving_substitutes", "substitutes", "others", "absent"})
_PREFIXABLE = ATTENDANCE | {"time_place", "adjuster", "adjustment_place"}
_ROLES = frozenset({"chair", "vice_chair", "secretary"})


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
        if kind not in ("source", "patterns", "stems")
        for form in forms
    }


@cache
def kind_of(words: str) -> str | None:
    """The kind of label that `words` as a whole are."""
    words = re.sub(r",?\s*\(?(?:forts\.?|fortsättning)\)?$", "", words, flags=re.IGNORECASE)
    folded = key(words)
    if not folded or len(folded) > 50:
        return None
    forms = _forms()
    if folded in forms:
        return forms[folded]
    if re.match(r"fran .*(?:kansli|forvaltning|sekretariat)", folded):
        return "others"
    mended = key(healed(words))
    if mended in forms:
        return forms[mended]
    if len(folded) < 6:
        return None
    spoilt = worn(words)
    if spoilt in _worn():
        return _worn()[spoilt]
    match = process.extractOne(folded, list(forms), scorer=fuzz.ratio, score_cutoff=88)
    if match and abs(len(match[0]) - len(folded)) <= 2:
        return forms[match[0]]
    if not any(stem in spoilt for stem in _triggers()):
        return None
    words = " ".join(words.split()).strip(" *_")
    return next((kind for kind, pattern in _patterns().items() if pattern.fullmatch(words)), None)


def stated(words: str) -> bool:
    """Are the words a label letter for letter, and not only like one?"""
    return key(words) in _forms()


@cache
def _patterns() -> dict[str, Tolerant]:
    return {kind: any_of(forms) for kind, forms in table("labels")["patterns"].items()}


_LITERAL = re.compile(r"(?<![\\\w])[a-zåäö]{3,}[?*]?")


@cache
def _triggers() -> tuple[str, ...]:
    """Beginnings of the words in the patterns: where none of them stands, no pattern can fit.

    Most lines are no labels, and a pattern that tolerates OCR takes a hundred times as long to say so.
    """
    forms = (form for forms in table("labels")["patterns"].values() for form in forms)
    runs = (run[:-2] if run[-1] in "?*" else run for form in forms for run in _LITERAL.findall(form))
    return tuple(sorted({worn(run)[:4] for run in runs if len(run) > 2}))


_PHRASE = re.compile(r"[^\W\d][^.!;§|\d]{2,58}")


@cache
def _stems() -> dict[str, re.Pattern[str]]:
    stems: dict[str, list[str]] = table("labels")["stems"]
    return {
        kind: re.compile("|".join(forms), re.IGNORECASE) for kind, forms in stems.items() if kind != "source"
    }


def guess(line: Line) -> Label | None:
    """The label of a list that no form covers, by the stems in it ("De som var med på länk", "Kunde ej komma:").

    A guess is to be borne out by what stands under it: people and nothing else.
    """
    first = line.cells[0]
    head, colon, _ = first.value.partition(":")
    words = re.sub(r"\s*\([^()]*\)", "", head).strip(" *_?")
    if not _PHRASE.fullmatch(words) or len(words.split()) > 7 or names.is_name(words):
        return None
    rest = (*([first.cut(len(head) + 1).strip()] if colon else []), *line.cells[1:])
    rest = tuple(cell for cell in rest if cell)
    if not colon and not words[:1].isupper():
        return None
    kind = next((kind for kind, stems in _stems().items() if stems.search(words)), "none")
    return Label(kind, words, rest, bool(colon) or not rest) if kind != "none" else None


def says_nothing(line: Line) -> bool:
    """Is the line a few words that could head anything, people too?"""
    words = line.cells[0].value.strip(" *_:")
    few = len(line.cells) == 1 and len(words.split()) < 6 and bool(_PHRASE.fullmatch(words))
    other = read(line) is not None or heads_other_people(words) or names.is_name(words)
    return few and words[:1].isupper() and not other


def heads_other_people(words: str) -> bool:
    """Do the words head people of whom they do not say that they met ("Kontaktpersoner", "Sökande")?"""
    return bool(_stems()["none"].search(words))


def is_loose(label: Label) -> bool:
    """Is the label known by what it holds and not as one that minutes commonly have?"""
    folded = key(label.words)
    return folded not in _forms() and any(
        pattern.fullmatch(label.words.strip()) for pattern in _patterns().values()
    )


@cache
def _worn() -> dict[str, str]:
    return {worn(form): kind for form, kind in _forms().items() if len(form) > 5}


def read(line: Line) -> Label | None:
    """The label that opens the line, if one does."""
    first = line.cells[0]
    colon = re.match(r"\s*((?:[^:;.,(]|:(?=s\b)){2,50}?)\s*(?:\([^)]*\))?\s*:(?!\d|s\b)\s*", first.value)
    if colon:
        kind = kind_of(colon.group(1)) or kind_of(re.sub(r"[\d\s./-]+$", "", colon.group(1)))
        if kind:
            rest = first.cut(colon.end())
            return Label(kind, colon.group(1), (*([rest] if rest else []), *line.cells[1:]))
    words = first.value.strip().rstrip(":?")
    kind = kind_of(words)
    if kind:
        return Label(kind, words, line.cells[1:])
    if key(words) == "protokoll" and len(line.cells) == 2 and names.is_name(line.cells[1].value):
        return Label("secretary", words, line.cells[1:])
    return _prefix(line)


def _prefix(line: Line) -> Label | None:
    """A label that only a space keeps from its value: "Beslutande Anna Ek (S), ordförande"."""
    first = line.cells[0]
    words = list(re.finditer(r"\S+", first.value))
    for count in range(min(4, len(words) - 1), 0, -1):
        rest = words[count]
        head = first.value[: words[count - 1].end()]
        if not re.match(r"[A-ZÅÄÖ0-9]", rest.group()):
            continue
        loosely = count > 1 and len(head) > 11 and not words[count - 1].group()[0].isupper()
        kind = _forms().get(key(head)) or (kind_of(head) if loosely else None)
        if kind in _PREFIXABLE and key(head) not in {
            "narvaro",
            "forvaltningen",
            "politiker",
            "digitalt",
            "fysiskt",
            "medlemmar",
            "med",
        }:
            return Label(kind, head, (first.cut(rest.start()), *line.cells[1:]), sure=False)
        named = first.value[rest.start() :]
        named = named.partition(",")[0] if count > 1 and kind == "secretary" else named
        if (kind in _ROLES and names.is_name(named)) or (
            kind == "body" and is_body(first.value[rest.start() :])
        ):
            return Label(kind, head, (first.cut(rest.start()), *line.cells[1:]), sure=False)
    return None
