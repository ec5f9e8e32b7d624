"""Laws by name, abbreviation or number, and the places and organisations a passage names."""

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.context import Context
from kg.language import gazetteer, names
from kg.language.lists import folded, rows, table
from kg.language.text import UPPER, flat, key
from kg.language.tolerant import Exact
from kg.language.wordings import wording
from kg.model import Mention, Text

_NUMBERED = Exact(wording("extract", "works.laws", "numbered"))
_COMPOUND = Exact(wording("extract", "works.laws", "compound"))
_INQUIRY = re.compile(r"SOU|Ds")
_WITH_NUMBER = Exact(wording("extract", "works.laws", "with_number"))
_ABOUT = Exact(wording("extract", "works.laws", "about"))
_NAMED = Exact(wording("extract", "works.laws", "named", upper=UPPER))


def mentions(about: Context, text: Text) -> Iterator[Mention]:
    """The laws a passage names; a listed law by its usual name, others as they stand."""
    taken: list[tuple[int, int]] = []
    for pattern in (_WITH_NUMBER, _listed(), _NUMBERED, _COMPOUND, _ABOUT):
        for match in pattern.finditer(text.value):
            value = match.group()
            if any(match.start() < end and start < match.end() for start, end in taken) or (
                pattern is _COMPOUND and _is_no_law(value)
            ):
                continue
            taken.append(match.span())
            stated = text.cut(match.start(), match.end())
            kind = "inquiry" if _INQUIRY.match(value) else "law"
            yield Mention(kind, _called(value), stated.value, about.span(stated), 0.9)


def _called(value: str) -> str:
    """The law by its usual name; one called new is another than the one it follows."""
    known = _names().get(key(value))
    newer = value.lower().startswith("nya ")
    return value if known is None else f"nya {known}" if newer else known


def _is_no_law(value: str) -> bool:
    folded = flat(value)
    heads = _heads()
    return any(
        folded == flat(form) or (folded.endswith(flat(form)) and len(form) > 6 and form not in heads)
        for form in table("works")["not_laws"]
    )


@cache
def _heads() -> frozenset[str]:
    """The bare nouns: no law by themselves, but the end of the names of laws."""
    return frozenset(table("works")["law_endings"])


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for law in table("works")["laws"]:
        for form in (law["name"], law["full"], *law["abbreviations"]):
            found.setdefault(key(form), law["name"])
    return found


@cache
def _listed() -> Exact:
    """Names in any case, abbreviations as they are written; those of two letters mean too much else."""
    full: set[str] = set()
    short: set[str] = set()
    for law in table("works")["laws"]:
        full.update((law["name"], law["full"]))
        short.update(form for form in law["abbreviations"] if len(form) >= 3)
    spelled = [re.escape(form) for form in sorted(short, key=len, reverse=True)]
    named = [
        f"[{form[0].upper()}{form[0].lower()}]{re.escape(form[1:])}" for form in sorted(full, key=len, reverse=True)
    ]
    return Exact(rf"(?<![\w-])(?:[Nn]ya )?(?:{'|'.join(named + spelled)})(?![\w-])")


def places(about: Context, text: Text) -> Iterator[Mention]:
    """Municipalities and regions by full name, known organisations by theirs."""
    for match in _NAMED.finditer(text.value):
        place = gazetteer.find(match.group())
        if place and place.kind in ("municipality", "region"):
            stated = text.cut(match.start(), match.end())
            yield Mention(place.kind, place.name, stated.value, about.span(stated), 0.95)
    for match in _organisations().finditer(text.value):
        place = gazetteer.find(match.group())
        if place and place.kind not in ("municipality", "region") and not _numbered(text.value, match):
            stated = text.cut(match.start(), match.end())
            yield Mention("organisation", place.full, stated.value, about.span(stated), 0.9)


def _numbered(value: str, named: re.Match[str]) -> bool:
    """Is an ordinary word, which some organisation bears as its name, counted here ("Sida 1 av 2")?"""
    return names.is_common(named.group()) and bool(re.match(r"[\s:.]*\d", value[named.end() :]))


@cache
def _organisations() -> re.Pattern[str]:
    forms = {form for row in rows("organisations") for form in row[:2] if len(form) > 2}
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, forms), key=len, reverse=True))})(?![\w-])")


def is_plain_word(value: str, start: int, end: int) -> bool:
    """Does an ordinary word, which a municipality too is called, only begin a sentence ("Vara rädd om miljön")?"""
    return (
        key(value[start:end]) in folded("common_words")
        and not re.search(r"\w[^.!?]*$", value[:start])
        and not re.match(wording("extract", "works.laws", "is_plain_word"), value[end:])
    )


def goes_on(value: str, start: int, end: int) -> bool:
    """Is the name of a place part of a longer one: "Region Skåne", "Örebro universitet", "Karlskogas …"?"""
    before, after = value[max(0, start - 8) : start], value[end : end + 14]
    return bool(
        re.search(r"Region(?:en)?\s$|[A-ZÅÄÖ][a-zåäö]+\s$", before)
        or re.match(wording("extract", "works.laws", "goes_on"), after)
    )
