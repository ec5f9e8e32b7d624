"""Editions of one name: the road map that is prepared anew three years after the one before is another.

In: the sightings of one work by date. Out: those of each edition, the oldest first. A name with a year tells
its edition by itself; without one only the time does: what was named before and long after is under
preparation is a new one. What is so held apart is put up for review, and a judgement holds.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kg.language.wordings import wording
from kg.resolve.judge import Judgements
from kg.resolve.work_sightings import Sighting

RENEWED = frozenset({"agreement", "plan", "strategy"})
"""Kinds of which one edition follows another under the same name."""
_PREPARED = dt.timedelta(days=730)
"""So long after it was first named nothing is still under preparation."""


def apart(kind: str, seen: Sequence[Sighting]) -> list[list[Sighting]]:
    """The sightings of each edition; of most works there is one."""
    editions: list[list[Sighting]] = []
    for one in seen:
        anew = kind in RENEWED and one.begun and editions and one.date - editions[-1][0].date > _PREPARED
        if anew or not editions:
            editions.append([])
        editions[-1].append(one)
    return editions


def labelled(labels: Sequence[str], editions: Sequence[Sequence[Sighting]]) -> list[str]:
    """The label of each edition; of several each with the year in which it was first named."""
    if len(labels) < 2:
        return list(labels)
    return [f"{label[0].upper()}{label[1:]} ({seen[0].date.year})" for label, seen in zip(labels, editions, strict=True)]


def joined(names: Sequence[str], editions: list[list[Sighting]], judgements: Judgements) -> list[list[Sighting]]:
    """The editions with those put together that a person held to be one."""
    kept: list[list[Sighting]] = [editions[0]]
    for (before, after), seen in zip(pairwise(names), editions[1:], strict=True):
        line = judgements.about([before], [after])
        if line and line.judgement == "same":
            kept[-1].extend(seen)
        else:
            kept.append(seen)
    return kept


def doubtful(
    names: Sequence[str], editions: Iterable[Sequence[Sighting]], judgements: Judgements
) -> Iterator[tuple[str, str, str]]:
    """Each edition with the one before, for review, with a quote of each; none that has been judged."""
    for (before, one), (after, other) in pairwise(zip(names, editions, strict=True)):
        if judgements.about([before], [after]) is None:
            yield before, after, wording("resolve", "work_editions", "why", one=one[0].quote, other=other[0].quote)
