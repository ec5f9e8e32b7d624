"""Words of an attendance list put right: spaces a scanner has lost are given back, strays dropped.

"LinneaHedkvist Region Örebro" is "Linnea Hedkvist Region Örebro", "Kumla ko-mmu-n" "Kumla kommun":
every character keeps its place in the source.
"""

import re

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
    known = names.is_given(value[: joints[0]])
    found = []
    for place, joint in enumerate(joints):
        end = joints[place + 1] if place + 1 < len(joints) else len(value)
        start = joints[place - 1] if place else 0
        right, left = value[joint:end].strip(".,;()"), value[start:joint]
        if (
            known
            or left in _OPENS
            or right in _OPENS
            or gazetteer.find(right)
            or names.is_given(left)
            or names.is_given(right)
        ):
            found.append(word.start() + joint)
    return found
