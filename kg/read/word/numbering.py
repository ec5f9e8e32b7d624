"""numbering.xml: the automatic number of each paragraph, as the text that Word prints before it."""

import re
from dataclasses import dataclass, field
from typing import Any

from kg.read.word.xml import W, switch, value

_LEVELS = 9
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def counted(number: int, kind: str) -> str:
    """The number in the way a list counts: `decimal`, `lowerLetter`, `upperRoman` …

    >>> [counted(4, kind) for kind in ("decimal", "lowerLetter", "upperRoman")]
    ['4', 'd', 'IV']
    """
    folded = kind.lower()
    if folded == "none":
        return ""
    if folded == "decimalzero":
        return f"{number:02}"
    if folded.endswith("letter") and number > 0:
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif folded.endswith("roman") and 0 < number < 5000:
        text = _roman(number)
    else:
        return str(number)
    return text.upper() if folded.startswith("upper") else text


def _roman(number: int) -> str:
    text = ""
    for size, sign in _ROMAN:
        text += sign * (number // size)
        number %= size
    return text


@dataclass(slots=True)
class _List:
    """A numbering definition in use: its levels, and how far each has counted."""

    levels: dict[int, Any]
    counts: dict[int, int] = field(default_factory=dict)

    def start(self, level: int) -> int:
        text = value(self.levels.get(level), "start") or "1"
        return int(text) if text.lstrip("-").isdigit() else 1


class Numbering:
    def __init__(self, root: Any) -> None:
        parts = [] if root is None else list(root)
        self._abstract = {
            part.get(f"{W}abstractNumId"): part for part in parts if part.tag == f"{W}abstractNum"
        }
        self._nums = {part.get(f"{W}numId"): part for part in parts if part.tag == f"{W}num"}
        self._lists: dict[str, _List] = {}
        self._begun: set[str] = set()

    def level_of(self, num: str, styles: list[str]) -> int:
        """The level that is tied to one of the styles, else the first."""
        levels = self._defined(num)
        for level, each in levels.items():
            if value(each, "pStyle") in styles:
                return level
        return 0

    def label(self, num: str, level: int) -> tuple[str, bool]:
        """The next number of the list as printed, and whether it is only a bullet."""
        levels = self._defined(num)
        if level not in levels:
            return "", False
        kind = value(levels[level], "numFmt") or "decimal"
        if kind == "bullet":
            return "", True
        self._count(num, level, levels)
        counts = self._list(num).counts
        legal = bool(switch(levels[level], "isLgl"))

        def filled(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            shape = "decimal" if legal else value(levels.get(place), "numFmt") or "decimal"
            return counted(counts.get(place, self._list(num).start(place)), shape)

        text = value(levels[level], "lvlText")
        return re.sub(r"%([1-9])", filled, "" if text is None else text).strip(), False

    def _count(self, num: str, level: int, levels: dict[int, Any]) -> None:
        """Count one on; deeper levels begin anew, and a list that is told to begins anew once."""
        counts = self._list(num).counts
        if num not in self._begun:
            self._begun.add(num)
            for place, start in self._overridden(num).items():
                counts[place] = start - 1
        base = self._list(num)
        counts[level] = counts.get(level, base.start(level) - 1) + 1
        for higher in range(level):
            counts.setdefault(higher, base.start(higher))
        for deeper in range(level + 1, _LEVELS):
            after = value(levels.get(deeper), "lvlRestart")
            if deeper in counts and after != "0" and (after is None or level < int(after)):
                del counts[deeper]

    def _list(self, num: str) -> _List:
        key = self._abstract_of(num) or num
        if key not in self._lists:
            self._lists[key] = _List(self._defined(num))
        return self._lists[key]

    def _abstract_of(self, num: str) -> str | None:
        """The definition the list stands on, through a style that is a list of its own."""
        seen: set[str] = set()
        key = value(self._nums.get(num), "abstractNumId")
        while key is not None and key in self._abstract and key not in seen:
            seen.add(key)
            link = value(self._abstract[key], "numStyleLink")
            linked = next(
                (
                    other
                    for other, part in self._abstract.items()
                    if link and value(part, "styleLink") == link
                ),
                None,
            )
            if linked is None:
                return key
            key = linked
        return key

    def _defined(self, num: str) -> dict[int, Any]:
        """Level → its definition, with what the list itself changes."""
        abstract = self._abstract.get(self._abstract_of(num))
        found = [] if abstract is None else abstract.findall(f"{W}lvl")
        changed = [] if num not in self._nums else self._nums[num].findall(f"{W}lvlOverride/{W}lvl")
        return {int(each.get(f"{W}ilvl", "0")): each for each in (*found, *changed)}

    def _overridden(self, num: str) -> dict[int, int]:
        overrides = self._nums[num].findall(f"{W}lvlOverride") if num in self._nums else []
        return {
            int(each.get(f"{W}ilvl", "0")): int(value(each, "startOverride") or "1")
            for each in overrides
            if each.find(f"{W}startOverride") is not None
        }
