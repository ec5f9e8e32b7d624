"""Running headers and footers: lines that belong to the page, not to what was said.

A line is furniture when it is a page number, when it speaks of postal addresses and telephone
exchanges, or when the same line comes back through the document at page breaks.
"""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import accumulate, pairwise

from kg.language.lists import table
from kg.language.text import flat, key
from kg.model import Line
from kg.read.printed import around as printed_around

_KEPT = bytes(code if chr(code) in "\nabcdefghijklmnopqrstuvwxyz0123456789" else 32 for code in range(256))
"""Of folded text the letters and digits, all else as spaces."""
_LONGEST_NUMBER = 24
_LONGEST_HEAD = 500
"""Signs of a letterhead on one line; what is longer has lost its lines, and holds more than that."""
_TITLE = 8
"""So many lines at the top are looked at as a title, whatever page number stands beside it."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The words of `kg/data/furniture.json` by that name, as folded text has them."""
    return re.compile("|".join(table("furniture")[name]))


@cache
def _letterhead() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_pattern('letterhead').pattern})\b")


def marked(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, those that belong to the page marked as furniture."""
    if not lines:
        return lines
    folded = [flat(line.value).replace("\n", " ") for line in lines]
    whole = "\n".join(folded)
    keys = [" ".join(value.split()) for value in _keys(whole).split("\n")]
    repeated = _repeated(keys)
    starts = [0, *accumulate(len(value) + 1 for value in folded)]
    signed, heads = _counted(_pattern("signed"), whole, starts), _counted(_letterhead(), whole, starts)
    around = printed_around(lines) | signed.keys()
    flags = [
        line.furniture
        or index in around
        or _is_furniture(line, value.strip(), heads[index], words in repeated)
        or (index > _TITLE and _numbered(line))
        for index, (line, value, words) in enumerate(zip(lines, folded, keys, strict=True))
    ]
    if any(flags):
        _spread(lines, folded, keys, flags)
    return tuple(_furniture(line) if flag else line for line, flag in zip(lines, flags, strict=True))


def _furniture(line: Line) -> Line:
    return line if line.furniture else replace(line, furniture=True)


def _keys(folded: str) -> str:
    return folded.encode("latin-1", "replace").translate(_KEPT).decode("latin-1")


def _counted(pattern: re.Pattern[str], whole: str, starts: list[int]) -> Counter[int]:
    """How often the pattern is found in each line of the whole; it must not reach beyond a line."""
    return Counter(bisect_right(starts, match.start()) - 1 for match in pattern.finditer(whole))


def _is_furniture(line: Line, folded: str, heads: int, repeated: bool) -> bool:
    """Is it a page number, a letterhead by so many of its words, or a line that comes back?"""
    if len(folded) < _LONGEST_NUMBER and _pattern("page_number").fullmatch(folded):
        return True
    if len(folded) > _LONGEST_HEAD:
        return False
    if heads >= 2 or (heads and (_caps(line.value) or "@" in folded or "www." in folded)):
        return True
    return repeated and not line.heading and len(folded) < 90


def _numbered(line: Line) -> bool:
    """A page's running head: words, and in a cell of its own "Sida 2 (7)"."""
    if line.table or len(line.cells) < 2:
        return False
    last = flat(line.cells[-1].value).strip()
    return (
        re.match(table("furniture")["page_words"], last) is not None
        and _pattern("page_number").fullmatch(last) is not None
    )


def _caps(value: str) -> bool:
    return value == value.upper()


def _repeated(keys: list[str]) -> set[str]:
    """Lines that come back at least three times far apart, and are no list label or stock phrase.

    Stock phrases ("Diskussion/synpunkter", "De bilder som visades bifogas protokollet") come back
    too; a header comes back with the same neighbour each time.
    """
    often = {line for line, count in Counter(keys).items() if count >= 3 and len(line) > 3}
    places: dict[str, list[int]] = {}
    for index, line in enumerate(keys if often else ()):
        if line in often:
            places.setdefault(line, []).append(index)
    result = set()
    for line, where in places.items():
        company = _company(keys, where)
        if company >= max(2, 0.6 * len(where)) and not _pattern("spoken").search(line):
            result.add(line)
    return result


def _company(keys: list[str], where: list[int]) -> int:
    """How often the line at these places has the neighbour it has most often, before it or after."""
    before = Counter(keys[index - 1] for index in where if index)
    after = Counter(keys[index + 1] for index in where if index + 1 < len(keys))
    return max([*before.values(), *after.values(), 0])


def _spread(lines: tuple[Line, ...], folded: list[str], keys: list[str], flags: list[bool]) -> None:
    """Address lines beside furniture are furniture too, and so is what stands between furniture."""
    counts = Counter(keys)
    down = range(len(lines))
    for index in (*down, *reversed(down)):
        if not flags[index] and any(flags[max(0, index - 1) : index + 2]):
            flags[index] = bool(_pattern("contact").match(folded[index].strip())) or (
                counts[keys[index]] >= 2 and _recurs(lines[index], keys[index])
            )
    edges = [index for index, flag in enumerate(flags) if flag]
    for before, after in pairwise(edges):
        inside = lines[before + 1 : after]
        if len(inside) <= 8 and all(_loose(line) for line in inside):
            flags[before + 1 : after] = [True] * len(inside)


def _recurs(line: Line, words: str) -> bool:
    value = line.value
    return (
        not _pattern("spoken").search(words)
        and len(value) < 60
        and not line.heading
        and not value.rstrip().endswith((".", ":"))
    )


def _loose(line: Line) -> bool:
    """Could stand in a page header: a short line, no sentence, no numbered heading."""
    value = line.value.strip()
    return (
        len(value) < 90
        and not line.heading
        and not _pattern("spoken").search(key(value))
        and not re.search(r"[.!?]$|^(?:§\s*)?\d{1,3}[.)]?\s+[A-ZÅÄÖ]", value)
    )
