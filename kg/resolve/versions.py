"""Where two papers of one meeting differ in what was decided: told apart, with both quotes."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache, partial
from typing import TypeVar

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from kg.language.lists import words
from kg.language.text import key, worn
from kg.model import Attendee, Decision, Finding, Item, Span
from kg.model.collection import Statement
from kg.resolve.papers import Place, Source, proof_at

T = TypeVar("T")
_POOR = 0.9
_FEW = 2
"""So many names at most are those that a corrected list has changed."""
_OTHER = 55
"""Below it two texts are not one decision told twice."""


def differences(places: Sequence[Place]) -> Iterator[tuple[str, Finding]]:
    """A finding on each paper that tells of another decision than the leading one, with both quotes."""
    (lead, at), *others = places
    if lead.paper.kind == "agenda":
        return
    for source, place in others:
        if source.paper.kind != "agenda":
            pair = _unlike(
                lead.reading.claims[at].decisions, source.reading.claims[place].decisions, poor(lead, source)
            )
            if pair:
                message = _told_apart(lead, lead.items[at], source, *pair)
                yield lead.sha256, Finding("resolve", message, pair[0].span)
                yield source.sha256, Finding("resolve", message, pair[1].span)


def who_was_there(found: Sequence[Source]) -> Iterator[tuple[str, Finding]]:
    """A finding for each who is present in one version of the minutes and not in the leading one, or the other way.

    Lists that differ by many are rather read unlike than written so.
    """
    lead, *others = found
    for source in others:
        if {lead.paper.kind, source.paper.kind} != {"minutes"} or poor(lead, source):
            continue
        mine, theirs = _present(lead), _present(source)
        for there, here, paper in ((mine, theirs, lead), (theirs, mine, source)):
            only = [there[name] for name in there if name not in here]
            if here and there and len(only) <= _FEW:
                other = source.file if paper is lead else lead.file
                for one in only:
                    message = f"two versions differ in who was present: «{one.name}» in {paper.file}, not in {other}"
                    yield paper.sha256, Finding("resolve", message, one.span)


def _present(source: Source) -> dict[str, Attendee]:
    there = source.reading.protocol.attendance
    return {worn(one.name): one for one in there if one.presence in ("present", "partial")}


def superseded(places: Sequence[Place]) -> Iterator[Statement[Decision]]:
    """The decisions of earlier versions that the corrected one, which leads, does not tell so."""
    (lead, at), *others = places
    told = lead.reading.claims[at].decisions
    for source, place in others:
        if source.paper.kind != "minutes" or not source.paper.version < lead.paper.version:
            continue
        for decision in source.reading.claims[place].decisions:
            if all(differ(decision.text, one.text, poor(lead, source)) for one in told):
                yield Statement(decision, (proof_at(source, decision.span),))


def _unlike(
    mine: Sequence[Decision], theirs: Sequence[Decision], poor: bool
) -> tuple[Decision, Decision] | None:
    """The first decision that the two papers do not tell alike, with what the other has in its place."""
    if not mine or not theirs:
        return None
    for one, others in ((mine, theirs), (theirs, mine)):
        for decision in one:
            twin = likest(decision, others, _text, _OTHER if poor else 0)
            if twin and differ(decision.text, twin.text, poor):
                return (decision, twin) if one is mine else (twin, decision)
    return None


def likest(claim: T, others: Sequence[T], words: Callable[[T], str], least: float) -> T | None:
    """The one whose `words` are most like the claim's, the first of several; None where none is `least` of 100 alike."""
    told = key(words(claim))
    scores = [fuzz.ratio(told, key(words(other))) for other in others]
    best = max(scores, default=-1.0)
    return others[scores.index(best)] if best >= least else None


def _text(decision: Decision) -> str:
    return decision.text


def _told_apart(lead: Source, item: Item, other: Source, mine: Decision, theirs: Decision) -> str:
    what = f"item {item.number}" if item.number else f"«{item.title}»"
    told = f"{lead.file} is told"
    if other.paper.version < 0 <= lead.paper.version:
        told = f"{lead.file} is told, {other.file} is a draft"
    elif lead.paper.version > other.paper.version:
        told = f"the corrected version {lead.file} is told, {other.file} is superseded"
    quotes = f"«{_one_line(mine.span)}» ({lead.file}) and «{_one_line(theirs.span)}» ({other.file})"
    return f"two versions of {what} differ in what was decided: {quotes}; {told}"


def _one_line(span: Span) -> str:
    return " ".join(span.quote.split())


def poor(one: Source, other: Source) -> bool:
    return min(one.reading.protocol.document.quality, other.reading.protocol.document.quality) < _POOR


@cache
def differ(one: str, other: str, poor: bool) -> bool:
    """Do the two say different things? Spelling, case and what a scanner does to letters aside, and a cut end.

    `poor` is true where one of them was scanned badly.
    """
    first, second = key(one).split(), key(other).split()
    if worn(one) == worn(other):
        return False
    for kind, start, end, begin, stop in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind == "equal" or (poor and kind != "replace" and end == len(first) and stop == len(second)):
            continue  # alike, or the one goes on where the scanned one was cut
        if not _says_the_same(first[start:end], second[begin:stop], poor):
            return True
    return False


def _says_the_same(gone: list[str], come: list[str], poor: bool) -> bool:
    """Are the words that stand in place of others the same misread, or such as say nothing, there or not?"""
    if gone and come:
        return len(gone) == len(come) and all(map(partial(_misread, poor=poor), gone, come))
    return not any(map(_telling, (*gone, *come)))


def _misread(one: str, other: str, poor: bool) -> bool:
    if worn(one) == worn(other) and not (one.isdigit() and other.isdigit()):
        return True
    return (
        poor
        and not (one + other).isdigit()
        and Levenshtein.distance(worn(one), worn(other)) <= max(1, len(one) // 4)
    )


def _telling(word: str) -> bool:
    return word.isdigit() or len(word) > 3 or word in _negations()


@cache
def _negations() -> frozenset[str]:
    return frozenset(map(key, words("negations")))
