"""The claims of the rules weighed: how sure each is, what the weights add, and how much may be missing.

A claim that the rules make and the weights do not keeps its place with less confidence; a sentence that
only the weights take for a decision or a promise becomes one, marked so and with a finding.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from kg.extract import adding, distribution, features, weights
from kg.extract.context import Context, ItemText, Sentence
from kg.language.places import Places
from kg.language.wordings import worded, wording
from kg.model import Assignment, Claims, Decision, Finding, Handoff, Promise, Recall

Claim = Decision | Assignment | Handoff | Promise
C = TypeVar("C", Decision, Assignment, Handoff, Promise)
_UNSURE = 0.25
"""A sentence that holds a claim as often as this, and that nobody claims, is shown as not understood."""
_NAMES = worded("extract", "weighing", "names")


@dataclass(frozen=True, slots=True)
class Weighed:
    claims: tuple[Claims, ...]
    findings: tuple[Finding, ...]
    recall: tuple[Recall, ...]


@dataclass(frozen=True, slots=True)
class _Likely:
    """A sentence of an item with how likely each task is to have a claim in it."""

    sentence: Sentence
    start: int
    end: int
    tasks: dict[str, float]


def weighed(about: Context, texts: Sequence[ItemText], said: Sequence[Claims]) -> Weighed:
    """The claims with their confidence and method, the weights' own beside them, and the recall of each task."""
    claims, findings = [], []
    unclaimed: dict[str, list[tuple[float, _Likely]]] = {task: [] for task in features.TASKS}
    for text, found in zip(texts, said, strict=True):
        likely = list(_likely(about, text))
        added: list[Decision | Promise] = []
        for task in features.TASKS:
            for one in _unclaimed(task, found, likely):
                claim = adding.claim(about, task, one.sentence, one.tasks[task])
                if claim is None:
                    unclaimed[task].append((weights.missed(task, one.tasks[task]), one))
                else:
                    added.append(claim)
                    findings.append(adding.doubt(task, claim))
        claims.append(_with(found, likely, added))
    recall = tuple(_recall(about, task, claims, unclaimed[task]) for task in features.TASKS)
    return Weighed(tuple(claims), tuple(findings), recall)


def _with(found: Claims, likely: Sequence[_Likely], added: Sequence[Decision | Promise]) -> Claims:
    """The claims of an item with their confidence, and those the weights add at their places."""
    places = Places((one.start, one.end, one) for one in likely)
    decisions = [one for one in added if isinstance(one, Decision)]
    promises = [one for one in added if isinstance(one, Promise)]
    return replace(
        found,
        decisions=_placed(_sure("decisions", found.decisions, places), decisions),
        assignments=_sure("assignments", found.assignments, places),
        handoffs=_sure("handoffs", found.handoffs, places),
        promises=_placed(_sure("promises", found.promises, places), promises),
    )


def _likely(about: Context, text: ItemText) -> Iterator[_Likely]:
    for sentence in text.sentences:
        shown = features.of(about, text, sentence)
        tasks = {task: weights.likelihood(task, shown) for task in features.TASKS}
        yield _Likely(sentence, sentence.text.at[0], sentence.text.at[-1] + 1, tasks)


def _sure(task: str, claims: Iterable[C], likely: Places[_Likely]) -> tuple[C, ...]:
    """The claims with the confidence that such claims earned; what stands in no sentence keeps its own."""
    return tuple(_weighed(task, claim, likely.at(claim.span.start, claim.span.end)) for claim in claims)


def _weighed(task: str, claim: C, inside: Sequence[_Likely]) -> C:
    if not inside or (isinstance(claim, Handoff) and claim.kind == distribution.KIND):
        return claim
    best = max(one.tasks[task] for one in inside)
    by = weights.method(True, best)
    return replace(claim, method=by, confidence=weights.confidence(task, by, best))


def _unclaimed(task: str, found: Claims, likely: Sequence[_Likely]) -> Iterator[_Likely]:
    """The sentences in which no rule found the task; what others decided is no decision of this meeting."""
    taken: list[Claim] = [*getattr(found, task), *(found.second_hand if task == "decisions" else ())]
    places = Places((claim.span.start, claim.span.end, claim) for claim in taken)
    return (one for one in likely if not places.at(one.start, one.end))


def _placed(claims: tuple[C, ...], more: Sequence[C]) -> tuple[C, ...]:
    """The claims with some more, each before the first that stands after it."""
    found = list(claims)
    for claim in more:
        at = next((number for number, one in enumerate(found) if one.span.start > claim.span.start), len(found))
        found.insert(at, claim)
    return tuple(found)


def _recall(about: Context, task: str, claims: Sequence[Claims], open_: Sequence[tuple[float, _Likely]]) -> Recall:
    """Of how many there are likely to be: those found, as far as they are right, and those in what nobody claims."""
    found = [
        one
        for each in claims
        for one in getattr(each, task)
        if not (isinstance(one, Handoff) and one.kind == distribution.KIND)
    ]
    expected = sum(one.confidence for one in found) + sum(share for share, _ in open_)
    doubtful = [one for share, one in open_ if share >= _UNSURE]
    spans = tuple(about.span(one.sentence.text) for one in doubtful)
    about_ = f"{expected:.0f}"
    why = wording("extract", "weighing", "more_sentences", a1=len(found), a2=_NAMES[task], about=about_)
    if spans:
        why += wording("extract", "weighing", "one_more_sentence", a1=len(spans)) if len(spans) > 1 else wording("extract", "weighing", "recall_3")
    return Recall(task, len(found), round(expected, 2), why, spans)
