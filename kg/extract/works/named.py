"""Undertakings known by name: the document is gone through once for names that something introduces.

Evidence is a noun or phrase right before the name, quotation marks, a long form in brackets, what right
after it says what it is, a version ("TABB 2.0"), or a sum in a list of projects. One capitalised word
without any of it names nothing. Then every occurrence of a learned name is a mention of it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.extract.context import Named
from kg.extract.works import cues, names, shaped, weighed
from kg.extract.works.cues import UNKNOWN
from kg.extract.works.names import CAPITALS, ENDINGS, QUOTED, Repeats
from kg.language import names as people
from kg.language.text import key
from kg.language.wordings import wording, wordings
from kg.model import Text

_NEAR = 220
"""Characters after a name within which words tell of its kind."""


def learned(pieces: tuple[tuple[str, str], ...], people: frozenset[str]) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    """The names that the document introduces, and those in doubt; `pieces` are (title, text) of its items.

    `people` are the words of the names of its people, folded.
    """
    repeats = Repeats(pieces)
    ruled = _ruled(pieces, repeats)
    more = weighed.weigh(pieces, repeats, people, ruled)
    return tuple(_by_signs(name, pieces) for name in (*ruled, *more.names)), more.doubtful


def _ruled(pieces: tuple[tuple[str, str], ...], repeats: Repeats) -> tuple[Named, ...]:
    """The names that a rule knows by what introduces them."""
    found: dict[str, Named] = {}
    for title, body in pieces:
        for value in filter(None, (title, body)):
            for name in _introduced(value, repeats, value is title):
                found[key(name.name)] = _better(found.get(key(name.name)), name)
    return tuple(found.values())


def _by_signs(name: Named, pieces: tuple[tuple[str, str], ...]) -> Named:
    """Of what kind a name is by its own end and the words used of it right after: "Verksamheten …", "styrgruppen"."""
    if name.kind != UNKNOWN:
        return name
    near = [name.name] + [
        body[match.end() : match.end() + _NEAR] for _, body in pieces for match in _forms(name.name).finditer(body)
    ] + [body[:_NEAR] for title, body in pieces if _forms(name.name).search(title)]
    signs = {kind: sum(1 for one in near for _ in sign.finditer(one)) for kind, sign in cues.signals()}
    best = max(signs.values(), default=0)
    kinds = [kind for kind, count in signs.items() if count == best]
    return replace(name, kind=kinds[0]) if best and len(kinds) == 1 else name


def _better(known: Named | None, new: Named) -> Named:
    """What is known of a name put together: the surer kind, and what it is short for."""
    if known is None:
        return new
    best = new if (known.kind == UNKNOWN or (new.sure > known.sure and new.kind != UNKNOWN)) else known
    return replace(best, called=known.called or new.called)


def _introduced(value: str, repeats: Repeats, title: bool) -> Iterator[Named]:
    yield from _headed(value, repeats)
    yield from _phrased(value, repeats)
    if not title:
        yield from _objects(value, repeats)
    yield from _quoted(value, repeats, title)
    yield from shaped.shaped(value, repeats)
    yield from shaped.costed(value, repeats)


def _headed(value: str, repeats: Repeats) -> Iterator[Named]:
    """Names right after a noun that says what they are, or after "heter", "kallas"."""
    for kind, pattern in cues.heads().standing(value):
        for cue in pattern.finditer(value):
            place = names.at(value, cue.end(), repeats)
            beside = cue.group().endswith(", ") and value[place[1] : place[1] + 1] != "," if place else True
            if place and not beside and not value[cue.end() : place[0]].strip(' ”"“»«[*'):
                yield Named(value[slice(*place)], kind, 0.9)


def _phrased(value: str, repeats: Repeats) -> Iterator[Named]:
    """Names after a phrase that only names of undertakings share, of several words or standing again."""
    for kind, pattern in cues.before_names("phrases").standing(value):
        for cue in pattern.finditer(value):
            place = names.at(value, cue.end(), repeats)
            name = value[slice(*place)] if place else ""
            if not place or (kind == "funding" and not _is_fund(name)):
                continue
            if (
                kind in ("funding", "system")
                or _is_telling(name)
                or (repeats.of(name) > 1 and not repeats.placed(name))
            ):
                yield Named(name, kind if kind != UNKNOWN else cues.after(value, place[1]) or kind, 0.7)


def _objects(value: str, repeats: Repeats) -> Iterator[Named]:
    """Names as the object of what is done with undertakings ("har infört"): no person, and no ordinary word."""
    for kind, pattern in cues.before_names("objects").standing(value):
        for cue in pattern.finditer(value):
            place = names.at(value, cue.end(), repeats)
            within = cue.group().strip().endswith(wordings("extract", "works.named", "prepositions"))
            if place and _could_be(value[slice(*place)].split()) and (within or not repeats.placed(value[slice(*place)])):
                yield Named(value[slice(*place)], cues.after(value, place[1]) or kind, 0.7)


def _could_be(words: list[str]) -> bool:
    if people.is_given(words[0]) and not re.fullmatch(CAPITALS, " ".join(words)):
        return names.is_ordinary(words)
    return len(words) > 1 or not people.is_common(words[0])


def _is_telling(name: str) -> bool:
    """Capitals alone, or several words that are no person's name: no place is written so."""
    return bool(re.fullmatch(rf"{CAPITALS}(?: \d\.\d)?", name)) or (" " in name and names.is_ordinary(name.split()))


def _is_fund(name: str) -> bool:
    return bool(re.search(wording("extract", "works.named", "is_fund"), name))


def _quoted(value: str, repeats: Repeats, title: bool) -> Iterator[Named]:
    """Quoted names that a title carries, that return in quotation marks, or that something is said of."""
    for match in QUOTED.finditer(value):
        name = match["name"].strip(" .,")
        if not names.is_phrase(name) or len(name.split()) > 5 or not names.is_name(name):
            continue
        kind = cues.after(value, match.end())
        variant = re.match(r"(.{4,}?)\s[–-]", name)
        if kind or title or re.fullmatch(CAPITALS, name) or (variant and repeats.of(variant[1]) > 1):
            yield Named(name, kind or UNKNOWN, 0.75)


def places(found: tuple[Named, ...], text: Text) -> Iterator[tuple[Named, Text]]:
    """Every occurrence of the names in a passage, the longest first; none within another."""
    taken: list[tuple[int, int]] = []
    for name in sorted(found, key=lambda one: (-len(one.name), one.name)):
        for match in _forms(name.name, name.cased).finditer(text.value):
            if re.match(wording("extract", "works.named", "is_of_firm"), text.value[match.end() :]):  # "Matstigen ekonomisk förening"
                continue
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                yield name, text.cut(*match.span())


@lru_cache(2048)
def _forms(name: str, cased: bool = False) -> re.Pattern[str]:
    """The name in any spacing; a single word in its other forms, capitals only as they stand."""
    words = name.split()
    first = f"(?-i:{re.escape(name[0])})" if cased else re.escape(name[0])
    if len(words) == 1 and not name.isupper() and not re.search(r"\d", name):
        return re.compile(rf"(?<!\w){first}{re.escape(names.stem(name)[1:])}{ENDINGS}(?!\w)", re.IGNORECASE)
    spelled = r"\s+".join(map(re.escape, words)).replace(r"\&", "(?:&|och)")
    opened = first + spelled[len(re.escape(name[0])) :]
    return re.compile(rf"(?<![\w-]){opened}s?(?![\w])", re.NOFLAG if name.isupper() else re.IGNORECASE)
