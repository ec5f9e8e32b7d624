"""Which sentence of a later step answers what was promised, and does not only speak of the same issue?

In: the words of a promise or assignment with the title it stands under, and a later step. Out: the step's sentence, or
one beside it in the item, that names the promise's own matter; of what was promised without one ("återkommer i
ärendet") any conclusion of the issue is the answer.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain

from rapidfuzz.distance import Prefix

from kg.language import names
from kg.language.lists import folded, pattern, table
from kg.language.stem import STOP, fold, stem, words
from kg.language.text import sentences
from kg.language.wordings import wording
from kg.model.collection import ItemRecord, Step

_SHORTEST = 4
"""Letters of a word that names a matter."""
_PART = 5
"""Letters that one word shares with a compound that holds it, or begins with as another made of it does."""
_INFINITIVE = re.compile(wording("resolve", "issues.answering", "infinitive"))
"""What is to be done, by its verb alone ("att revidera")."""
_PREPARES = re.compile(wording("resolve", "issues.answering", "prepares"), re.IGNORECASE)
"""What prepares a decision, which then is the answer."""
_CONCLUDES = frozenset({"decided", "adopted", "closed"})


def naming(step: Step, promise: str, title: str) -> Iterator[str]:
    """The sentences of the step and its item that tell what was promised as done, its own first."""
    own = [step.text] if _answers(step, promise, title) else []
    beside = (said for said in _speaking(_beside(step.item), promise, title) if pattern("issues", "done").search(said))
    yield from (said for said in chain(own, beside) if not pattern("issues", "aside").search(said))


def _answers(step: Step, promise: str, title: str) -> bool:
    """Is the step's own sentence of what was promised?

    A decision of substance concludes what was to prepare it; what is told under the matter's own heading is of it;
    where only a verb tells the matter ("se över avtalet"), what is done with the title's matter is the answer.
    """
    about, told, own = _matter(title), _matter(step.text), _own(promise, title)
    heading = _matter(step.item.item.title) if step.item else frozenset()
    if step.kind in _CONCLUDES and _PREPARES.search(promise) and (not own or _meet(about, told)):
        return True
    if _meet(_matter(promise) - about, heading):
        return True
    return _meet(own, told) if own else _meet(about, told | heading) and bool(pattern("issues", "done").search(step.text))


def _own(promise: str, title: str) -> frozenset[str]:
    """What the promise names beside its title's matter."""
    return _matter(_INFINITIVE.sub(" ", promise)) - _matter(title)


def speaking(step: Step, promise: str, title: str) -> Iterator[str]:
    """All sentences of the step and its item that name the matter, whatever they say of it."""
    yield from _speaking((step.text, *_beside(step.item)), promise, title)


def _speaking(said: Iterable[str], promise: str, title: str) -> Iterator[str]:
    """Those of the sentences that name what was promised, or its title's matter where it names no other."""
    wanted = _own(promise, title) or _matter(title)
    yield from (one for one in said if _meet(wanted, _matter(one)))


def _beside(item: ItemRecord | None) -> Iterator[str]:
    """The sentences of the item."""
    for passage in item.item.passages if item else ():
        yield from (said.value for said in sentences(passage.body))


def _meet(some: frozenset[str], others: frozenset[str]) -> bool:
    """Have they a stem in common, one within another, or two of one root ("beräkning", "kostnadsberäkning"; "utvärdera", "utvärdering")?"""
    return bool(some & others) or any(_related(one, other) for one in some for other in others)


def _related(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    begun = Prefix.similarity(one, other)
    return shorter >= _PART and (one in other or other in one or (begun >= _PART and begun >= 0.8 * shorter))


@lru_cache(4096)
def _matter(text: str) -> frozenset[str]:
    """The stems of a text's words but those of promising, of time, and of people's names."""
    bare = names.NAME.sub(lambda found: " " if names.is_name(found[0]) else found[0], text)
    told = (match[0] for match in words(bare) if len(match[0]) >= _SHORTEST and not re.search(r"\d", match[0]))
    return frozenset(stem(word) for word in told if fold(word) not in STOP and fold(word) not in folded("given_names")) - _of_promising()


@cache
def _of_promising() -> frozenset[str]:
    return frozenset(stem(word) for word in table("issues")["promising"])
