"""Undertakings known by name: the document is gone through once for names that something introduces.

Evidence is a noun or phrase right before the name, quotation marks, a long form in brackets, what right
after it says what it is, a version ("TABB 2.0"), or a sum in a list of projects. One capitalised word
without any of it names nothing. Then every occurrence of a learned name is a mention of it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.extract.context import Named
from kg.extract.works import names
from kg.extract.works.acronyms import explained
from kg.extract.works.names import CAPITALS, ENDINGS, QUOTED, Repeats
from kg.language.lists import table
from kg.language.text import LOWER, UPPER, flat, key, tolerant
from kg.model import Text

_SINGLE = "undertaking"
_VERSIONED = re.compile(rf"(?<![\w.])(?P<name>(?:[{UPPER}][\w-]+ ){{1,3}}\d\.\d)(?!\d|\.\d|\s?(?:%|kr|m\b|miljon))")
_OWN = re.compile(rf"(?<!\w)(?P<name>[Mm](?:itt|in|ina)\s[{LOWER}]{{4,}})(?!\w)")
_LISTED = re.compile(
    rf"(?:^|\s)(?:\d{{1,2}}[.)]|[-•–])\s*(?P<name>[{UPPER}][\w-]+(?:\s[\w-]+){{0,4}}?)[\s:,]+\d[\d ,]*\s?(?:tkr|kr|kronor|mnkr|miljoner)\b"
)
_COSTED = re.compile(
    rf"[:•]\s(?P<name>[{UPPER}][\w-]*(?:\s[\w-]+){{1,4}}),\s\d[\d .]{{3,}}\s?(?:\((?:19|20)\d\d\)|kr\b|kronor\b|tkr\b)"
)
_AMPERSAND = re.compile(rf"(?<!\w)(?P<name>[{UPPER}][{LOWER}]+\s&\s[{LOWER}]{{3,}})(?!\w)")
_SUFFIXED = re.compile(rf"(?<![\w-])(?P<name>[{UPPER}]\w+(?:\s(?:&|[{UPPER}{LOWER}]+)){{0,3}})\s?-\s?(?P<head>[{LOWER}]+)")
_POSSESSED = re.compile(rf"(?<!\w)(?P<name>[{UPPER}]\w*:s (?:enkät|undersökning|självskattning))(?!\w)")
_TITLED = re.compile(rf"(?:^|[.:]\s)(?P<name>{CAPITALS})\s?[–—-]\s(?=[{LOWER}])")


def learned(pieces: tuple[tuple[str, str], ...]) -> tuple[Named, ...]:
    """The names that the document introduces; `pieces` are (title, text) of its items."""
    flowing = tuple(part for piece in pieces for part in piece if part)
    repeats = Repeats(flowing)
    found: dict[str, Named] = {}
    for title, body in pieces:
        for value in filter(None, (title, body)):
            for name in _introduced(value, repeats, value is title):
                known = found.get(key(name.name))
                if known is None or known.kind == _SINGLE or (name.sure > known.sure and name.kind != _SINGLE):
                    found[key(name.name)] = name
    return tuple(_of_kin(name, tuple(found.values())) for name in found.values())


def _of_kin(name: Named, known: tuple[Named, ...]) -> Named:
    """A version or variant is of the kind of what it is named after ("TABB 2.0", "Liv & hälsa")."""
    kin = [one.kind for one in known if one.kind != _SINGLE and _begins(name.name, one.name)]
    return replace(name, kind=kin[0]) if name.kind == _SINGLE and kin else name


def _begins(one: str, other: str) -> bool:
    short, long = sorted((key(one), key(other)), key=len)
    return long.startswith(f"{short} ")


def _introduced(value: str, repeats: Repeats, title: bool) -> Iterator[Named]:
    yield from _headed(value, repeats)
    yield from _phrased(value, repeats)
    yield from _quoted(value, repeats, title)
    yield from _shaped(value, repeats)
    yield from _costed(value, repeats)


def _shaped(value: str, repeats: Repeats) -> Iterator[Named]:
    """Names told by their form: explained, of a version, in the first person, with an ampersand, in capitals."""
    for short, long, kind in explained(value):
        yield from (Named(form, kind, 0.85, f"{long} ({short})") for form in (short, long))
    for pattern, kind in ((_VERSIONED, _SINGLE), (_POSSESSED, "survey"), (_AMPERSAND, _SINGLE)):
        for match in pattern.finditer(value):
            if kind == "survey" or (names.is_name(match["name"]) and not _numbered(match["name"])):
                yield Named(match["name"], kind, 0.75)
    for match in _OWN.finditer(value):
        if repeats.of(match["name"]) > 1 or match.start() == 0 or _cue("system").search(value[: match.start()]):
            yield Named(match["name"], "system", 0.75)
    yield from _suffixed(value)
    for match in _enacted().finditer(value):
        if names.is_name(match["name"]) and not repeats.placed(match["name"]):
            yield Named(match["name"], "system", 0.65)
    for match in re.finditer(rf"(?<![\w-]){CAPITALS}", value):
        kind = _after(value, match.end())
        if kind not in (None, _SINGLE) and names.is_name(match.group()):
            yield Named(match.group(), str(kind), 0.7)
    for match in _TITLED.finditer(value):
        if names.is_name(match["name"]):
            yield Named(match["name"], _after(value, match.end("name")) or _SINGLE, 0.7)


def _suffixed(value: str) -> Iterator[Named]:
    """Names joined to what they are: "Liv & hälsa ung-undersökningar", "Stegen-projektet"."""
    for match in _SUFFIXED.finditer(value):
        kind = _after(value, match.end("name")) or next(
            (kind for kind, pattern in _ending() if pattern.fullmatch(match["head"])), None
        )
        name = re.sub(rf"^\w+s\s(?=[{UPPER}])", "", match["name"])
        if kind and names.is_name(name) and not re.fullmatch(r"EU|ESF|IT|GIS|VA|AI|FoU|LSS|SFI", name):
            yield Named(name, kind, 0.8)


@cache
def _ending() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, tolerant("|".join(forms))) for kind, forms in table("undertakings")["heads"].items())


@cache
def _enacted() -> re.Pattern[str]:
    """A word in capitals at its head that is brought into use, and no noun in its definite form ("Avgiften införs")."""
    return re.compile(
        rf"(?<![\w-])(?P<name>[{UPPER}][\w-]{{3,}}(?<!en)(?<!et)(?<!na)(?<!ing)(?<!or)(?<!ar)(?<!er)(?<!het)(?<!ion))\s{table('undertakings')['enacted']}\b"
    )


def _costed(value: str, repeats: Repeats) -> Iterator[Named]:
    """Names with a sum: in a list of projects, or after a colon; and pots of money by what they are for."""
    if re.search(r"\b(?:insatser|projekt)\b", flat(value)):
        for match in _LISTED.finditer(value):
            if names.is_name(match["name"]) and len(match["name"].split()) > 1 and repeats.of(match["name"]) > 1:
                yield Named(match["name"], "project", 0.8)
    for match in _COSTED.finditer(value):
        if names.is_name(match["name"]):
            yield Named(match["name"], _SINGLE, 0.7)
    for pattern in _money():
        for match in pattern.finditer(value):
            yield Named(match.group().strip(), "funding", 0.75)


def _numbered(name: str) -> bool:
    return flat(name).split()[0] in ("version", "bilaga", "punkt", "tabell", "figur", "kapitel", "kl", "avsnitt", "mal", "delmal", "ca")


def _headed(value: str, repeats: Repeats) -> Iterator[Named]:
    """Names right after a noun that says what they are, or after "heter", "kallas"."""
    for kind, pattern in _heads():
        for cue in pattern.finditer(value):
            place = names.at(value, cue.end(), repeats)
            if place and not value[cue.end() : place[0]].strip(" ”\"“»«[*"):
                yield Named(value[slice(*place)], kind, 0.9)


def _phrased(value: str, repeats: Repeats) -> Iterator[Named]:
    """Names after a phrase that only names of undertakings share, of several words or standing again."""
    for kind, pattern in _phrases():
        for cue in pattern.finditer(value):
            place = names.at(value, cue.end(), repeats)
            name = value[slice(*place)] if place else ""
            if not place or (kind == "funding" and not _is_fund(name)):
                continue
            if kind in ("funding", "system") or _is_telling(name) or (repeats.of(name) > 1 and not repeats.placed(name)):
                yield Named(name, kind if kind != _SINGLE else _after(value, place[1]) or kind, 0.7)


def _is_telling(name: str) -> bool:
    """Capitals alone, or several words that are no person's name: no place is written so."""
    return bool(re.fullmatch(rf"{CAPITALS}(?: \d\.\d)?", name)) or (" " in name and names.is_ordinary(name.split()))


def _is_fund(name: str) -> bool:
    return bool(re.search(r"(?:klivet|fonden|potten|\d{4})$", name))


def _quoted(value: str, repeats: Repeats, title: bool) -> Iterator[Named]:
    """Quoted names that a title carries, that return in quotation marks, or that something is said of."""
    for match in QUOTED.finditer(value):
        name = match["name"].strip(" .,")
        if not names.is_phrase(name) or len(name.split()) > 5 or not names.is_name(name):
            continue
        kind = _after(value, match.end())
        variant = re.match(r"(.{4,}?)\s[–-]", name)
        if kind or title or re.fullmatch(CAPITALS, name) or (variant and repeats.of(variant[1]) > 1):
            yield Named(name, kind or _SINGLE, 0.75)


def _after(value: str, at: int) -> str | None:
    """The kind that what follows a name says it is of."""
    for kind, pattern in _said_after():
        if pattern.match(value, at):
            return kind
    return None


@cache
def _heads() -> tuple[tuple[str, re.Pattern[str]], ...]:
    linked = "|".join(table("undertakings")["named"])
    return tuple(
        (kind, tolerant(rf"(?<![\w-])[\w-]*(?:{'|'.join(forms)})(?:,? (?:{linked}))? (?=\S)"))
        for kind, forms in table("undertakings")["heads"].items()
    ) + ((_SINGLE, tolerant(rf"(?<!\w)(?:{linked}) (?=\S)")),)


@cache
def _phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, tolerant(rf"(?<![\w-])(?:{'|'.join(forms)}) (?=\S)"))
        for kind, forms in table("undertakings")["phrases"].items()
    )


@cache
def _cue(kind: str) -> re.Pattern[str]:
    return tolerant(rf"(?<![\w-])(?:{'|'.join(table('undertakings')['phrases'][kind])}) $")


@cache
def _said_after() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, tolerant(rf"[”\"“»]?\s?(?:{'|'.join(forms)})"))
        for kind, forms in table("undertakings")["after"].items()
    )


@cache
def _money() -> tuple[re.Pattern[str], ...]:
    return tuple(tolerant(rf"(?<![\w-]){form}(?!\w)") for form in table("undertakings")["money_names"])


def places(found: tuple[Named, ...], text: Text) -> Iterator[tuple[Named, Text]]:
    """Every occurrence of the names in a passage, the longest first; none within another."""
    taken: list[tuple[int, int]] = []
    for name in sorted(found, key=lambda one: (-len(one.name), one.name)):
        for match in _forms(name.name).finditer(text.value):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                yield name, text.cut(*match.span())


@cache
def _forms(name: str) -> re.Pattern[str]:
    """The name in any spacing; a single word in its other forms, capitals only as they stand."""
    words = name.split()
    if len(words) == 1 and not name.isupper() and not re.search(r"\d", name):
        return re.compile(rf"(?<!\w){re.escape(names.stem(name))}{ENDINGS}(?!\w)", re.IGNORECASE)
    spelled = r"\s+".join(map(re.escape, words)).replace(r"\&", "(?:&|och)")
    return re.compile(rf"(?<![\w-]){spelled}s?(?![\w])", re.NOFLAG if name.isupper() else re.IGNORECASE)
