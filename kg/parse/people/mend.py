"""A record of a list made ready to be read: without a box to tick or a number before the name, its words put right.

"LinneaHedkvist Region Örebro" is "Linnea Hedkvist Region Örebro", "Kumla ko-mmu-n" "Kumla kommun":
every character keeps its place in the source.

>>> counts("2. Anna Ek, Nora", 2), counts("2. Anna Ek, Nora", 5), counts("2. Mötet öppnas", 2)
(True, False, False)
"""

import re
from itertools import pairwise

from kg.language import gazetteer, names
from kg.language.text import LOWER, UPPER
from kg.language.wordings import wordings
from kg.model import Text

_STRAY = re.compile(rf"(?<=[{LOWER}{UPPER}])-(?=n)")
_SHORTENED = re.compile(rf"\b[{UPPER}0-9]{{2,}}-")
_JOINT = re.compile(rf"(?<=[{LOWER}])(?=[{UPPER}][{LOWER}])")
_OPENS = frozenset(wordings("parse", "people.mend", "opens"))
_NICKNAME = re.compile(rf"(?<=[{LOWER}])\s+[\"“”»'’][^\"“”»\s]+[\"“”«'’](?=\s+[{UPPER}][{LOWER}])")
"""What somebody is called, between the names ("Bengt ”Masen” Ek")."""
_BOX = re.compile(r"\s*(?:[\[(]\s?(?P<in>[xX–-]?)\s?[\])]|(?P<full>[☑☒✓✔✅💻📞])|(?P<empty>[☐□❌✗✘]))\s*")
DITTO = re.compile(r"\s*(?:[-–—\s]*[\"”“»'´]{1,2}[-–—\s]*|d:o)\s*")
"""A cell that says what the one above it says ("-”-", "d:o")."""
_COUNT = re.compile(rf"\s*(\d{{1,2}})[.)]?\s+(?=[{UPPER}])")


def ticked(cells: tuple[Text, ...], place: int) -> tuple[tuple[Text, ...], bool]:
    """The cells of the record that is the `place`-th of its list, without its box or number; True where the box is empty."""
    box = _BOX.match(cells[0].value) if cells else None
    if box:
        away = not (box["full"] or (box["in"] or "-") in "xX")
        return (cells[0].cut(box.end()), *cells[1:]), away
    if cells and counts(cells[0].value, place):
        number = _COUNT.match(cells[0].value)
        return (cells[0].cut(number.end() if number else 0), *cells[1:]), False
    return cells, False


def is_boxed(value: str) -> bool:
    """Does a box to tick open it?"""
    return bool(_BOX.match(value))


def counts(value: str, place: int) -> bool:
    """Is it the number `place` and a full name, and nothing that a point of the agenda would be called?"""
    number = _COUNT.match(value)
    name = names.NAME.match(value[number.end() :]) if number else None
    if number is None or name is None or int(number[1]) != place or not names.is_name(name.group()):
        return False
    after = value[number.end() + name.end() :]
    return names.is_given(name.group().split()[0]) and bool(re.match(r"\s*(?:$|[,(–-])", after))


def cells(found: tuple[Text, ...]) -> tuple[Text, ...]:
    """The cells of a record, put right; the same where nothing is wrong."""
    return tuple(map(cell, found))


def cell(text: Text) -> Text:
    if _NICKNAME.search(text.value):
        text = Text.join(text.split(_NICKNAME))
    if _STRAY.search(text.value) and not _SHORTENED.search(text.value):
        text = Text.join(text.split(_STRAY))
    cuts = [cut for word in re.finditer(r"\S+", text.value) for cut in _joints(word)]
    if not cuts:
        return text
    ends = [*cuts[1:], len(text.value)]
    return Text.join(
        [text.cut(0, cuts[0]), *(text.cut(start, end) for start, end in zip(cuts, ends, strict=True))], " "
    )


def _joints(word: re.Match[str]) -> list[int]:
    """Where a word is several that have lost the spaces between them: before a place, after a given name."""
    value = word.group()
    joints = [match.start() for match in _JOINT.finditer(value)]
    if not joints or names.is_given(value) or gazetteer.find(value):
        return []
    parts = [value[start:end] for start, end in pairwise([0, *joints, len(value)])]
    known = names.is_given(parts[0])
    return [word.start() + joint for joint, left, right in zip(joints, parts, parts[1:], strict=False)
            if known or _are_apart(left, right.strip(".,;()"))]  # fmt: skip


def _are_apart(left: str, right: str) -> bool:
    """Is one of the two a given name or a word that opens something else, or the second a place?"""
    if not _OPENS.isdisjoint((left, right)) or gazetteer.find(right):
        return True
    return names.is_given(left) or names.is_given(right)
