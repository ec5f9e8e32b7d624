"""How well the parts of the claims agree with gold: who, to whom, when, and the works they name."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from kg.model import Document, Reading
from kg.text import flat, key, worn

FIELDS = (
    "receiver",
    "assignment due",
    "handoff from",
    "handoff to",
    "handoff kind",
    "modality",
    "promise due",
    "second-hand body",
    "second-hand date",
)
"""Fields of the claims that agree with gold in their span: a wrong value is one false and one missed."""


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


def numbered(reading: Reading) -> Iterator[tuple[str, Any]]:
    for item, claims in zip(reading.protocol.items, reading.claims, strict=True):
        yield item.number or key(item.title), claims


def places(document: Document, quote: str) -> list[tuple[int, int]]:
    """Where the quote stands, white space, line-end hyphens and mark-up aside; misread, the likest place.

    Letters that scanners confuse are the same: one sentence may stand twice, and be misread once.
    """
    wanted = "".join(char for _, char in _worn_letters(enumerate(quote)))
    for letters in (_source_letters(document), _read_letters(document)):
        packed = "".join(char for _, char in letters)
        found, at = [], packed.find(wanted)
        while at >= 0 and wanted:
            found.append((letters[at][0], letters[at + len(wanted) - 1][0] + 1))
            at = packed.find(wanted, at + 1)
        if found:
            return found
    return _misread_place(document, wanted)


def _worn_letters(placed: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Letters and digits with their places, as `worn` has them but for "m", which is "rn"."""
    return [
        (at, letter)
        for at, char in placed
        if char.isalnum()
        for letter in (worn(char) or flat(char)).replace("m", "rn")
    ]


def _misread_place(document: Document, wanted: str) -> list[tuple[int, int]]:
    """Where the quote stands in a text whose letters were misread: its likest place, if alike enough."""
    letters = _read_letters(document)
    packed = "".join(char for _, char in letters)
    found = fuzz.partial_ratio_alignment(wanted, packed, score_cutoff=LENIENT)
    if not found or len(packed) < len(wanted) or found.dest_end <= found.dest_start:
        return []
    return [(letters[found.dest_start][0], letters[found.dest_end - 1][0] + 1)]


def _source_letters(document: Document) -> list[tuple[int, str]]:
    return _worn_letters(enumerate(document.text))


def _read_letters(document: Document) -> list[tuple[int, str]]:
    """The letters as read: without mark-up, with their places in the source."""
    texts = [line.text for line in document.lines if not line.furniture]
    return _worn_letters(pair for text in texts for pair in zip(text.at, text.value, strict=True))


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    inside = min(one[1], other[1]) - max(one[0], other[0])
    return inside / (max(one[1], other[1]) - min(one[0], other[0])) if inside > 0 else 0.0


def _matched(reading: Reading, gold: dict[str, Any], task: str) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Claims with the gold entries whose span they share."""
    left = [claim for _, claims in numbered(reading) for claim in getattr(claims, task)]
    for found in gold.get(task, {}).values():
        for entry in found:
            stands = places(reading.protocol.document, entry["quote"])
            match = next(
                (
                    one
                    for one in left
                    if any(overlap((one.span.start, one.span.end), place) >= 0.5 for place in stands)
                ),
                None,
            )
            if match:
                left.remove(match)
                yield match, entry


def fields(reading: Reading, gold: dict[str, Any]) -> dict[str, Count]:
    """The fields of the claims that gold has too."""
    counts = {task: Count() for task in FIELDS}
    own = [*gold["bodies"], *reading.protocol.meeting.bodies]

    def compare(task: str, mine: str | None, wanted: str | None, right: bool) -> None:
        counts[task].add(
            Count(hit=1) if right else Count(false=1, miss=1, missed=[str(wanted)], extra=[str(mine)])
        )

    for claim, entry in _matched(reading, gold, "assignments"):
        compare("receiver", claim.receiver, entry["to"], _same_name(claim.receiver, entry["to"], own))
        compare("assignment due", claim.due, entry["due"], claim.due == entry["due"])
    for claim, entry in _matched(reading, gold, "handoffs"):
        compare("handoff from", claim.source, entry["from"], _same_name(claim.source, entry["from"], own))
        compare("handoff to", claim.target, entry["to"], _same_name(claim.target, entry["to"], own))
        compare("handoff kind", claim.kind, entry["kind"], claim.kind == entry["kind"])
        compare("modality", claim.modality, entry["modality"], claim.modality == entry["modality"])
    for claim, entry in _matched(reading, gold, "promises"):
        compare("promise due", claim.due, entry["due"], claim.due == entry["due"])
    for claim, entry in _matched(reading, gold, "second_hand"):
        day = claim.date.isoformat() if claim.date else None
        wanted = entry["date"] if entry["date"] and len(entry["date"]) == 10 else None
        compare(
            "second-hand body",
            claim.body,
            entry["body"],
            entry["body"] is None or _same_name(claim.body, entry["body"], own),
        )
        compare("second-hand date", day, wanted, day == wanted)
    return counts


def _same_name(mine: str | None, wanted: str | None, own: list[str]) -> bool:
    """Names that agree leniently; the body that meets may stand as None, by its name or as "rådet"."""

    def is_own(name: str | None) -> bool:
        if name is None:
            return True
        short = re.sub(r"(?:et|en|n|t)$", "", key(name))
        return any(fuzz.token_set_ratio(key(name), key(body)) >= 85 or short in key(body) for body in own)

    if mine is None or wanted is None or (is_own(mine) and is_own(wanted)):
        return is_own(mine) and is_own(wanted)
    return max(fuzz.ratio(key(mine), key(wanted)), fuzz.token_set_ratio(key(mine), key(wanted))) >= 80


def mentions(reading: Reading, gold: dict[str, Any]) -> Count:
    """Named works of the document against gold, by overlap of the names."""
    mine = {(mention.type, key(mention.name)): key(mention.stated_name) for _, claims in numbered(reading) for mention in claims.mentions
            if mention.type in ("project", "agreement", "plan", "law")}  # fmt: skip
    wanted = [
        key(name) for group in ("projects", "agreements", "plans", "laws") for name in gold.get(group, [])
    ]
    alike = {
        pair: [
            name
            for name in wanted
            if max(fuzz.partial_ratio(name, pair[1]), fuzz.partial_ratio(name, stated)) >= 85
        ]
        for pair, stated in mine.items()
    }
    found = {name for names in alike.values() for name in names}
    extra = sorted(" ".join(pair) for pair, names in alike.items() if not names)
    missed = sorted(set(wanted) - found)
    return Count(len(found), len(extra), len(missed), missed, extra)


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
