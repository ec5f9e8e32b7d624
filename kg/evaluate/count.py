"""Hits, false alarms and misses, and what makes two values the same."""

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from kg.language.text import worn


@dataclass(slots=True)
class Count:
    """Hits, false alarms and misses; `missed` and `extra` are shown on request."""

    hit: int = 0
    false: int = 0
    miss: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.false) if self.hit + self.false else 1.0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.miss) if self.hit + self.miss else 1.0

    @property
    def f1(self) -> float:
        return (
            2 * self.hit / (2 * self.hit + self.false + self.miss)
            if self.hit + self.false + self.miss
            else 1.0
        )

    def add(self, other: "Count") -> None:
        self.hit += other.hit
        self.false += other.false
        self.miss += other.miss
        self.missed += other.missed
        self.extra += other.extra


Compared = Callable[[set[Any], set[Any]], Count]
"""Counts what is found against gold: exactly (`sets`) or but for misread letters (`alike`)."""


LENIENT = 85
"""How alike (of 100) two names must be to count as the same in a document that was misread on purpose."""


_NUMBER = re.compile(r"[\d.:]+[a-z]?")


def exact(mine: object, gold: object) -> Count:
    return Count(hit=1) if mine == gold else Count(false=1, miss=1, missed=[str(gold)], extra=[str(mine)])


def whole(mine: set[str], gold: set[str], compared: Compared) -> Count:
    """As `exact`, where what makes two names the same is for `compared` to say."""
    count = compared(mine, gold)
    return exact(mine, mine if not count.false and not count.miss else gold)


def sets(mine: set[Any], gold: set[Any]) -> Count:
    return Count(
        len(mine & gold),
        len(mine - gold),
        len(gold - mine),
        sorted(map(str, gold - mine)),
        sorted(map(str, mine - gold)),
    )


def alike(mine: set[Any], gold: set[Any], same: Callable[[Any, Any], bool] | None = None) -> Count:
    """As `sets`, but words that differ in a misread letter or two are the same; or those that are the `same`."""
    same = same or near
    left = sorted(mine, key=str)
    count = Count()
    for wanted in sorted(gold, key=str):
        match = next((one for one in left if one == wanted), None)
        match = match or next((one for one in left if same(one, wanted)), None)
        if match is None:
            count.miss += 1
            count.missed.append(str(wanted))
        else:
            left.remove(match)
            count.hit += 1
    count.false, count.extra = len(left), list(map(str, left))
    return count


def spelt(mine: set[Any], gold: set[Any]) -> Count:
    """As `sets`, but a name is the same with the letters of the page ("G6ran") and put right ("Göran")."""
    return alike(mine, gold, restored)


def restored(one: Any, other: Any) -> bool:
    """The same but for what scanners confuse; of tuples, each part; numbers only when the same."""
    if isinstance(one, str) and isinstance(other, str):
        digits = _NUMBER.fullmatch(one) or _NUMBER.fullmatch(other)
        return one == other or (not digits and worn(one) == worn(other))
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(restored, one, other))
    return bool(one == other)


def near(one: Any, other: Any) -> bool:
    """`restored`, or alike but for misread letters and lost spaces.

    A word of few letters of which one was misread is less than `LENIENT` alike however well it was read
    ("U11a" for "Ulla"), so what a scanner's slips make equal is equal whatever its length.
    """
    if isinstance(one, str) and isinstance(other, str):
        digits = _NUMBER.fullmatch(one) or _NUMBER.fullmatch(other)
        same = not digits and fuzz.ratio(one.replace(" ", ""), other.replace(" ", "")) >= LENIENT
        return same or restored(one, other)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(near, one, other))
    return bool(one == other)


def interval(count: Count) -> tuple[float, float]:
    """95 % interval of the F1 score (Wilson, on hits among all decisions; an approximation)."""
    trials = 2 * count.hit + count.false + count.miss
    if not trials:
        return 1.0, 1.0
    share, z = 2 * count.hit / trials, 1.96
    middle = (share + z * z / (2 * trials)) / (1 + z * z / trials)
    half = z * ((share * (1 - share) + z * z / (4 * trials)) / trials) ** 0.5 / (1 + z * z / trials)
    return max(0.0, middle - half), min(1.0, middle + half)


def row(name: str, task: str, count: Count) -> list[Any]:
    """The figures of a task as a row of a table."""
    figures = [f"{figure:.3f}" for figure in (count.precision, count.recall, count.f1)]
    return [name, task, *figures, count.hit, count.false, count.miss]


def differences(name: str, counts: Mapping[str, Count]) -> None:
    """What was missed and what was false, line by line on standard error."""
    for task, count in counts.items():
        for sign, found in (("-", count.missed), ("+", count.extra)):
            for one in found:
                print(f"{name}: {task} {sign} {one}", file=sys.stderr)
