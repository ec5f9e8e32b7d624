"""Running headers and footers: lines that belong to the page, not to what was said.

A line is furniture when it is a page number, when it speaks of postal addresses and telephone
exchanges, or when the same line comes back through the document at page breaks.
"""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from kg.language.text import flat, key
from kg.model import Line
from kg.read.printed import around as printed_around

_WORDS = re.compile("[a-z0-9]+")
_LONGEST_NUMBER = 24
_PAGE_NUMBER = re.compile(
    r"(?:sida|sid|s|blad|page)?\.?\s*\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|/\s*\d{1,3}|av\s+\d{1,3})|[-–]\s*\d{1,3}\s*[-–]|(?:sida|sid|blad)\s+\d{1,3}",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(
    r"\b(?:postadress|bes[oö]ksadress|telefon|telefax|org\.?\s?nr|organisationsnummer|plusgiro|bankgiro|e-post|internet|webbplats|"
    r"fax|v[aä]xel)\b"
)
_CONTACT = re.compile(
    r"^(?:box \d+|\d{3} ?\d{2} [a-z]|www\.|https?://www\.[^/]+/?$|[\w.-]+@[\w.-]+$|\+?0?\d{1,4}[- ]\d{2,3} ?\d{2} ?\d{2}|"
    r"\d{6}-\d{4}|\d{5,7}-\d\b)"
)
_SPOKEN = re.compile(r"\bbeslut(?:ar|ade|a)\b|^beslut(?:et)?\b|^att\b")
"""Headings and openings of decisions, which come back item after item as the form has it."""
_SIGN = re.compile(r"justera(?:re|nde)s?\s*(?:s[ie]gn\w*|signatur)|utdragsbestyrk\w*|justerandes")


def marked(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, those that belong to the page marked as furniture."""
    folded = [flat(line.text.value) for line in lines]
    keys = [" ".join(_WORDS.findall(value)) for value in folded]
    repeated = _repeated(keys)
    printed = printed_around(lines)
    flags = [
        line.furniture
        or index in printed
        or _is_furniture(line, folded[index], keys[index] in repeated)
        or (index > 8 and _numbered(line))
        for index, line in enumerate(lines)
    ]
    if any(flags):
        _spread(lines, folded, keys, flags)
    return tuple(
        replace(line, furniture=True) if flag and not line.furniture else line
        for line, flag in zip(lines, flags, strict=True)
    )


def _is_furniture(line: Line, folded: str, repeated: bool) -> bool:
    folded = folded.strip()
    if len(folded) < _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(folded):
        return True
    if _SIGN.search(folded):
        return True
    words = _LETTERHEAD.findall(folded)
    if len(words) >= 2 or (words and (_caps(line.text.value) or "@" in folded or "www." in folded)):
        return True
    return repeated and not line.heading and len(folded) < 90


def _numbered(line: Line) -> bool:
    """A page's running head: words, and in a cell of its own "Sida 2 (7)"."""
    last = line.cells[-1].value.strip()
    return (
        len(line.cells) > 1
        and not line.table
        and bool(re.match(r"(?:sida|sid|blad)\b", last, re.IGNORECASE) and _PAGE_NUMBER.fullmatch(last))
    )


def _caps(value: str) -> bool:
    return value == value.upper()


def _repeated(folded: list[str]) -> set[str]:
    """Lines that come back at least three times far apart, and are no list label or stock phrase.

    Stock phrases ("Diskussion/synpunkter", "De bilder som visades bifogas protokollet") come back
    too; a header comes back with the same neighbour each time.
    """
    places: dict[str, list[int]] = {}
    for index, line in enumerate(folded):
        if len(line) > 3 and not _SPOKEN.search(line):
            places.setdefault(line, []).append(index)
    result = set()
    for line, where in places.items():
        if len(where) < 3:
            continue
        before = Counter(folded[index - 1] for index in where if index)
        after = Counter(folded[index + 1] for index in where if index + 1 < len(folded))
        company = max([*before.values(), *after.values(), 0])
        if company >= 0.6 * len(where) and company >= 2:
            result.add(line)
    return result


def _spread(lines: tuple[Line, ...], folded: list[str], keys: list[str], flags: list[bool]) -> None:
    """Address lines beside furniture are furniture too, and so is what stands between furniture."""
    counts = Counter(keys)
    last = len(lines) - 1
    for order in (range(len(lines)), range(last, -1, -1)):
        for index in order:
            if flags[index] or not ((index and flags[index - 1]) or (index < last and flags[index + 1])):
                continue
            flags[index] = bool(_CONTACT.match(folded[index].strip())) or (
                counts[keys[index]] >= 2 and _recurs(lines[index], keys[index])
            )
    edges = [index for index, flag in enumerate(flags) if flag]
    for before, after in pairwise(edges):
        inside = lines[before + 1 : after]
        if len(inside) <= 8 and all(_loose(line) for line in inside):
            flags[before + 1 : after] = [True] * len(inside)


def _recurs(line: Line, words: str) -> bool:
    value = line.text.value
    return (
        not _SPOKEN.search(words)
        and len(value) < 60
        and not line.heading
        and not value.rstrip().endswith((".", ":"))
    )


def _loose(line: Line) -> bool:
    """Could stand in a page header: a short line, no sentence, no numbered heading."""
    value = line.text.value.strip()
    return (
        len(value) < 90
        and not line.heading
        and not _SPOKEN.search(key(value))
        and not re.search(r"[.!?]$|^(?:§\s*)?\d{1,3}[.)]?\s+[A-ZÅÄÖ]", value)
    )
