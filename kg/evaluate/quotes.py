"""Where the quotes of gold stand in a document, and which claims share their place."""

from collections.abc import Iterable, Iterator
from typing import Any

from rapidfuzz import fuzz

from kg.evaluate.count import LENIENT, Count
from kg.language.text import flat, key, worn
from kg.model import Document, Reading


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


def matched(reading: Reading, gold: dict[str, Any], task: str) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Claims with the gold entries whose span they share."""
    left = [
        claim
        for _, claims in numbered(reading)
        for claim in getattr(claims, task)
        if getattr(claim, "kind", None) != "distribution"
    ]
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


def quotes(reading: Reading, gold: dict[str, Any], task: str) -> Count:
    """Claims of one kind against gold quotes: a hit overlaps by at least half of the union."""
    mine = [
        (claim.span.start, claim.span.end)
        for _, claims in numbered(reading)
        for claim in getattr(claims, task)
        if getattr(claim, "kind", None)
        != "distribution"  # gold has the matters handed on, not the copies sent
    ]
    text = reading.protocol.document.text
    count = Count()
    left = list(mine)
    for number, found in gold.get(task, {}).items():
        for entry in found:
            quote = entry if isinstance(entry, str) else entry["quote"]
            spans_of = places(reading.protocol.document, quote)
            match = next(
                (span for span in left if any(overlap(span, place) >= 0.5 for place in spans_of)), None
            )
            if match:
                left.remove(match)
                count.hit += 1
            else:
                count.miss += 1
                count.missed.append(f"{number}: {quote}")
    count.false = len(left)
    count.extra = [" ".join(text[start:end].split()) for start, end in left]
    return count


def stated(document: Document, mention: dict[str, Any]) -> list[tuple[int, int]]:
    """Where a mention of the gold stands: at its `start` where the quote is there, else wherever it is found."""
    start = mention["start"]
    if start is not None and document.text[start : start + len(mention["quote"])] == mention["quote"]:
        return [(start, start + len(mention["quote"]))]
    return places(document, mention["quote"])
