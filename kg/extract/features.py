"""What a sentence shows the weights: the verbs of its clauses, who does them, where it stands, its words.

Names are written so that `kg/data/weights.json` can be read: "decide approved past own" is a verb of
approving in the past tense whose doer is the body that meets; "word beslut" a word that begins so.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.clause import Clause
from kg.extract.context import Context, ItemText, Sentence, is_decided, is_undecided
from kg.language.text import flat

TASKS = ("decisions", "assignments", "handoffs", "promises")
_GROUPS = ("decide", "move", "charge", "task", "return", "report", "propose", "address")
_WORD = re.compile(r"[^\W\d_]{2,}")
_STEM = 7
"""Letters of a word that count: enough to tell words apart, few enough to join their forms."""


def of(about: Context, text: ItemText, sentence: Sentence) -> frozenset[str]:
    """The features of one sentence of an item."""
    return frozenset((*_verbs(about, sentence), *_place(about, text, sentence), *_words(sentence.value)))


def _verbs(about: Context, sentence: Sentence) -> Iterator[str]:
    for group in _GROUPS:
        for number, verb in enumerate(sentence.syntax.verbs(group)):
            clause = sentence.syntax.clause(verb)
            voice = "passive" if verb.passive else "active"
            yield f"{group} {verb.kind} {verb.tense}".replace("  ", " ")
            yield f"{group} {verb.tense} {voice} {_doer(about, clause)}"
            if number == 0:
                yield f"{group} {clause.governor or 'free'} {clause.bounds[1] or 'main'}"
                if clause.denied:
                    yield f"{group} denied"


def _doer(about: Context, clause: Clause) -> str:
    """Whose act it is: "own", "other", a kind of party, or "none"."""
    doer = clause.doer
    if doer is None:
        return "none"
    return "own" if doer.sort != "person" and about.own.means(doer.name) else doer.sort


def _place(about: Context, text: ItemText, sentence: Sentence) -> Iterator[str]:
    under = (
        "decided"
        if is_decided(sentence.section)
        else "undecided" if is_undecided(sentence.section) else "other" if sentence.section else "none"
    )  # fmt: skip
    yield f"section {under}"
    if sentence is text.sentences[-1]:
        yield "last of item"
    if len(text.sentences) == 1:
        yield "alone in item"
    if sentence.numbered:
        yield "numbered"
    if about.formal:
        yield f"formal {under}"
    yield f"ends {sentence.value[-1:] if not sentence.value[-1:].isalnum() else 'open'}"
    yield f"long {min(len(sentence.value) // 60, 5)}"
    named = {party.sort for party in sentence.syntax.parties}
    yield from (f"names {sort}" for sort in sorted(named))


def _words(value: str) -> Iterator[str]:
    words = [word[:_STEM] for word in _WORD.findall(flat(value))]
    yield from (f"word {word}" for word in words)
    yield from (f"first {word}" for word in words[:1])
    yield from (f"pair {one} {other}" for one, other in pairwise(words[:4]))
