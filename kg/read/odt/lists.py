"""The automatic numbers of OpenDocument's lists and headings, as the text that stands before the words."""

import re
from typing import Any

from kg.read.odt.xml import q
from kg.read.word.numbering import counted

_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LEVELS = 10
_OUTLINE = "\0outline"


class Lists:
    def __init__(self, roots: list[Any]) -> None:
        self._styles: dict[str, dict[int, Any]] = {}
        for root in reversed(roots):
            for style in root.iter(q("text:list-style"), q("text:outline-style")):
                outline = style.tag == q("text:outline-style")
                name = _OUTLINE if outline else style.get(q("style:name")) or ""
                self._styles[name] = {int(each.get(q("text:level")) or 1): each for each in style}
        self._counts: dict[str, dict[int, int]] = {}

    def begin(self, key: str, continued: str | None) -> None:
        """A list opens: it counts anew, or on from another."""
        self._counts[key] = dict(self._counts.get(continued, {})) if continued else {}

    def alias(self, key: str, to: str) -> None:
        """The list `to` is known by another key too."""
        self._counts[key] = self._counts[to]

    def heading(self, level: int) -> str:
        """The number of a heading where headings are numbered."""
        self._counts.setdefault(_OUTLINE, {})
        return self.label(_OUTLINE, _OUTLINE, level, None)[0]

    def label(self, key: str, style: str, level: int, start: str | None) -> tuple[str, bool]:
        """The next number of the list as printed, and whether it is only a bullet."""
        levels = self._styles.get(style, {})
        found = levels.get(level)
        if found is None:
            return "", False
        if found.tag != q("text:list-level-style-number") and found.tag != q("text:outline-level-style"):
            return "", True
        counts = self._counts[key]
        first = _number(found.get(q("text:start-value")), 1)
        counts[level] = _number(start, counts.get(level, first - 1) + 1)
        for deeper in range(level + 1, _LEVELS + 1):
            counts.pop(deeper, None)
        return _printed(levels, counts, level), False


def _printed(levels: dict[int, Any], counts: dict[int, int], level: int) -> str:
    style = levels[level]

    def number(at: int) -> str:
        kind = levels[at].get(q("style:num-format")) if at in levels else "1"
        first = _number(levels[at].get(q("text:start-value")), 1) if at in levels else 1
        return counted(counts.get(at, first), _KINDS[kind]) if kind in _KINDS else ""

    if not number(level):
        return ""
    shape = style.get(q("loext:num-list-format")) or style.get(q("style:num-list-format"))
    if shape:
        return re.sub(r"%(\d+)%", lambda match: number(int(match.group(1))), shape).strip()
    shown = _number(style.get(q("text:display-levels")), 1)
    numbers = [number(at) for at in range(max(1, level - shown + 1), level + 1)]
    before, after = style.get(q("style:num-prefix")) or "", style.get(q("style:num-suffix")) or ""
    return f"{before}{'.'.join(filter(None, numbers))}{after}".strip()


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdigit() else otherwise
