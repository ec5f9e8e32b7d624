"""Words of an attendance list put right: spaces a scanner has lost are given back, strays dropped.

"LinneaHedkvist Region Örebro" is "Linnea Hedkvist Region Örebro", "Kumla ko-mmu-n" "Kumla kommun":
every character keeps its place in the source.
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


def cells(found: tuple[Text, ...]) -> tuple[Text, ...]:
    """The cells of a record, put right; the same where nothing is wrong."""
    return tuple(map(cell, found))


def cell(text: Text) -> Text:
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
