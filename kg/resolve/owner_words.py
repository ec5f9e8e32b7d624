"""The owners that words name: municipalities and regions, known to the lists or not, associations, companies."""

import re
from collections.abc import Iterator
from functools import cache

from kg.language import gazetteer
from kg.language.lists import folded, rows, table
from kg.language.text import LOWER, UPPER, flat, key
from kg.language.wordings import wording
from kg.resolve.owner import of_heading, place_named

LONGEST = 70


def municipal(value: str) -> Iterator[str]:
    """The municipalities and regions named in the words, known to the lists or not."""
    whole = gazetteer.find(value) if re.search(wording("resolve", "owner_words", "municipal"), flat(value)) else None
    if whole and whole.kind in ("municipality", "region"):
        yield value
        return
    for match in _MUNICIPAL.finditer(_GLUED.sub(_parted, value)):
        words = match.group().split()
        words = words[1:] if len(words) > 2 and words[0].lower() in table("owners")["small"] else words
        name = " ".join(words)
        shorter = (
            [" ".join(words[1:]), " ".join(words[:-1])] if len(words) > 2 and not place_named(name) else []
        )
        yield next((short for short in shorter if place_named(short)), name)


def _parted(match: re.Match[str]) -> str:
    """ "SAFFLEKOMMUN" → "SAFFLE KOMMUN", where a scanner has lost the space after a known name."""
    return f"{match[1]} {match[2]}" if place_named(f"{match[1]} {match[2]}") else match.group()


def association(value: str) -> str | None:
    """The association, company, parish … that the words name, those of meeting and paper left out."""
    for run in _runs(value.strip(" .:–-").split()):
        rest = " ".join(run).rstrip(" ,.:–-")
        match = (_LEADING.match(rest) or _ENDING.match(rest)) if rest[:1].isupper() else None
        name = match.group().strip() if match else ""
        if name and key(name) not in _unnamed() and len(name) <= LONGEST:
            return name
    return None


def _runs(words: list[str]) -> Iterator[list[str]]:
    """The words between those of meeting and paper; the genitive before one of these is taken off."""
    run: list[str] = []
    for word in [*words, ""]:
        if word and not of_heading(word) and (run or not _is_small(word)):
            run.append(word)
            continue
        genitive = bool(word)
        while run and (key(run[-1]) in _strip() or re.fullmatch(r"(?:19|20)\d\d\b.*", run[-1])):
            run, genitive = run[:-1], True
        if run:
            yield [*run[:-1], re.sub(r"(?<=\w{3})s$", "", run[-1])] if genitive else run
        run = []


def _is_small(word: str) -> bool:
    return key(word) in _strip() or not re.search(r"[^\W\d_]", word)


@cache
def _strip() -> frozenset[str]:
    """Words of a heading that belong to the paper and the meeting, not to the owner."""
    kinds = {key(kind) for kind in table("bodies")["document_kinds"]}
    meetings = {
        word for form, *_ in rows("gatherings") for word in (key(form), f"{key(form)}t", f"{key(form)}n")
    }
    return frozenset(kinds | meetings | folded("heading_words"))


@cache
def _unnamed() -> frozenset[str]:
    return frozenset(map(key, table("owners")["not_named"]))


def _any(name: str) -> str:
    return "|".join(sorted((re.escape(word) for word in table("owners")[name]), key=len, reverse=True))


_WORD = rf"[{UPPER}][\w’'&-]*"
_GLUED = re.compile(wording("resolve", "owner_words", "glued", upper=UPPER))
_MUNICIPAL = re.compile(
    wording("resolve", "owner_words", "municipality_named", word=_WORD)
)
_ENDING = re.compile(
    wording("resolve", "owner_words", "ending", word=_WORD, a1=_any('ending'), upper=UPPER, lower=LOWER)
)
_LEADING = re.compile(
    wording("resolve", "owner_words", "leading", a1=_any('leading'), word=_WORD)
)
