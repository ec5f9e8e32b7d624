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
    pairs, _ = _paired(reading, gold, task)
    return ((claim, entry) for _, entry, claim in pairs if claim)


def _paired(
    reading: Reading, gold: dict[str, Any], task: str
) -> tuple[list[tuple[str, Any, Any]], list[Any]]:
    """The gold entries by number, each with the claim that overlaps it by at least half of the union or None; and the
    claims that are left. Gold has the matters handed on, not the copies sent."""
    left = [
        claim
        for _, claims in numbered(reading)
        for claim in getattr(claims, task)
        if getattr(claim, "kind", None) != "distribution"
    ]
    pairs = []
    for number, entry in [(number, entry) for number, found in gold.get(task, {}).items() for entry in found]:
        stands = places(reading.protocol.document, _quote(entry))
        match = next((claim for claim in left if _stands(claim, stands)), None)
        if match:
            left.remove(match)
        pairs.append((number, entry, match))
    return pairs, left


def _quote(entry: Any) -> str:
    return str(entry if isinstance(entry, str) else entry["quote"])


def _stands(claim: Any, stands: list[tuple[int, int]]) -> bool:
    return any(overlap((claim.span.start, claim.span.end), place) >= 0.5 for place in stands)


def quotes(reading: Reading, gold: dict[str, Any], task: str) -> Count:
    """Claims of one kind against gold quotes: a hit overlaps by at least half of the union."""
    pairs, left = _paired(reading, gold, task)
    missed = [f"{number}: {_quote(entry)}" for number, entry, claim in pairs if claim is None]
    extra = [" ".join(claim.span.quote.split()) for claim in left]
    return Count(len(pairs) - len(missed), len(extra), len(missed), missed, extra)


def stated(document: Document, mention: dict[str, Any]) -> list[tuple[int, int]]:
    """Where a mention of the gold stands: at its `start` where the quote is there, else wherever it is found."""
    start = mention["start"]
    if start is not None and document.text[start : start + len(mention["quote"])] == mention["quote"]:
        return [(start, start + len(mention["quote"]))]
    return places(document, mention["quote"])
