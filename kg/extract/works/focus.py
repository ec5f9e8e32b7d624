"""Which work each sentence of an item is about: the one it names, or the one named before that it goes on about.

A definite noun of its kind ("projektet", "avtalet"), a word for a part of it ("delprojekt", "finansiering")
or a pronoun at the head carries a work over to the sentence; so does a list that its sentence opens with a
colon. An item that has one work alone is about it throughout, unless it is only named in passing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from kg.extract import context
from kg.extract.context import Context, ItemText, Sentence
from kg.language import sums, verbs
from kg.language.lists import one_of, table
from kg.language.text import beginning, ends_word, flat
from kg.language.tolerant import Tolerant, tolerant
from kg.language.wordings import wordings
from kg.model import Mention

_OPENING = 6
"""Words of a sentence within which a word carries its work over."""
_BEGINNING = 2
"""Sentences with which an item begins."""
_WORD_ENDS = r"(?![\w-])"
_MEANS = frozenset({"funding", "law"})
"""Kinds that stand behind what is spoken of: what pays for it, what it rests on."""


Named = tuple[tuple[int, Mention], ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A sentence and the works it is about, each with where it stands (-1 where it only is carried over)."""

    sentence: Sentence
    works: Named

    def of(self, at: int) -> Mention:
        """The work that something at position `at` is said of: the last named before, else the next; money and laws last."""
        works = [one for one in self.works if not _is_behind(self.sentence.value, *one)] or self.works
        before = [work for start, work in works if start <= at]
        return before[-1] if before else works[0][1]

    @property
    def named(self) -> bool:
        return any(start >= 0 for start, _ in self.works)


def spots(about: Context, text: ItemText, works: list[Mention]) -> Iterator[Spot]:
    """The sentences that are about some of the works, in order."""
    title = [context.title(about, text.item)] if text.item.title else []
    named_so, works = works, _each_once(works)
    titled = [one for one in works if title and one.span.end <= text.item.title_span.end]
    focus, listing = titled[0] if len(titled) == 1 else None, False
    sentences = (*title, *text.sentences)
    told = list(map(partial(_named, about, named_so), sentences))
    ends = sorted(works, key=lambda one: one.type in _MEANS)
    throughout = _is_throughout(works, titled, told[len(title) :])
    for sentence, named in zip(sentences, told, strict=True):
        stood = _stood_for(sentence.value, focus, works, named)
        if named or stood:
            focus = _topic(stood[-1:] or named)
            listing = sentence.value.rstrip().endswith(":")
            yield Spot(sentence, tuple(sorted((*stood, *named), key=lambda one: one[0])))
        elif throughout:
            yield Spot(sentence, ((-1, ends[0]),))
        elif focus and _goes_on(sentence.value, listing):
            yield Spot(sentence, ((-1, focus),))


def _each_once(works: list[Mention]) -> list[Mention]:
    """The works without the shorter forms of their names, which are mentions too."""
    return list({one.name: one for one in reversed(works)}.values())[::-1]


def _is_throughout(works: list[Mention], titled: list[Mention], told: list[Named]) -> bool:
    """Is the item about one work alone: in its title, where it begins, or again and again, not only in passing?"""
    works = [one for one in works if one.type not in _MEANS] or works
    if len(works) != 1 or titled:
        return len(works) == 1 and (not titled or titled == works)
    naming = [any(work in works for _, work in named) for named in told]
    return any(naming[:_BEGINNING]) or sum(naming) > 1


def _topic(named: Named) -> Mention:
    """What a sentence is about of the works it names: the first that is not the money or law behind it."""
    return next((work for _, work in named if work.type not in _MEANS), named[0][1])


def _named(about: Context, works: list[Mention], sentence: Sentence) -> Named:
    """The works that the sentence names, in the order in which they stand; none within another."""
    value, spoken = flat(sentence.value), about.span(sentence.text)
    found: list[tuple[int, int, Mention]] = []
    for work in sorted(works, key=lambda one: -len(one.name)):
        places = list(_standing(work, value))
        if not places and spoken.start <= work.span.start < spoken.end:
            places = [_within(sentence, work)]
        for start, end in places:
            if not any(start < other[1] and other[0] < end for other in found):
                found.append((start, end, work))
    return tuple((start, work) for start, _, work in sorted(found, key=lambda one: one[:2]))


def _standing(work: Mention, value: str) -> Iterator[tuple[int, int]]:
    """Where its name stands, in the genitive too."""
    name = flat(" ".join(work.name.split()))
    for start in beginning(name, value):
        end = start + len(name)
        end += value.startswith("s", end)
        if ends_word(value, end):
            yield start, end


def _within(sentence: Sentence, work: Mention) -> tuple[int, int]:
    start = next((i for i, at in enumerate(sentence.text.at) if at >= work.span.start), 0)
    end = next((i for i, at in enumerate(sentence.text.at) if at >= work.span.end), len(sentence.value))
    return start, max(end, start + 1)


def _stood_for(value: str, focus: Mention | None, works: list[Mention], named: Named) -> Named:
    """The works that a noun of the sentence stands for, where it names no more than means: that of its kind named last, or the only one."""
    if not all(_is_behind(value, *one) for one in named):
        return ()
    found: list[tuple[int, Mention]] = []
    for kind in dict.fromkeys(work.type for work in works):
        noun = one_of("told", "anaphors", kind, after=_WORD_ENDS).search(value) if table("told")["anaphors"][kind] else None
        meant = _meant(kind, focus, works)
        if noun and meant:
            found.append((noun.start(), meant))
    if not found and focus and focus.type == "undertaking":
        noun = one_of("told", "anaphors", "project", after=_WORD_ENDS).search(value)
        found = [(noun.start(), focus)] if noun else []
    return tuple(sorted(found, key=lambda one: one[0])) or _paid_for(value, focus, named)


def _is_behind(value: str, start: int, work: Mention) -> bool:
    """Is it what pays for something, by its kind or by "ur", "från" before it, where a sum is told of?"""
    source = start > 0 and one_of("told", "sources", after=r"\s(?:\w+\s)?$").search(value[:start])
    return work.type in _MEANS or bool(source and any(sums.sums(value)))


def _paid_for(value: str, focus: Mention | None, named: Named) -> Named:
    """What was spoken of, where a sentence on its financing only names the money."""
    if not named or not focus or focus.type in _MEANS:
        return ()
    given = one_of("told", "out_of", after=r"\s(?:\w+\s)?$").search(value[: named[0][0]]) and any(sums.sums(value))
    return ((-1, focus),) if given or one_of("told", "financed", before="").match(value) else ()


def financed(spot: Spot) -> Iterator[tuple[Mention, Mention]]:
    """Each work of the sentence with the money that it says to pay for it."""
    cue = one_of("told", "financing", after="").search(spot.sentence.value)
    works = [work for _, work in spot.works if work.type not in _MEANS]
    money = [work for at, work in spot.works if work.type == "funding" and cue and at >= cue.start()]
    yield from ((works[0], one) for one in money if len(works) == 1)


def _meant(kind: str, focus: Mention | None, works: list[Mention]) -> Mention | None:
    if focus and focus.type == kind:
        return focus
    same = [work for work in works if work.type == kind]
    return same[0] if len(same) == 1 else None


def _goes_on(value: str, listing: bool) -> bool:
    """Does the sentence carry over what was spoken of: by a pronoun for its subject, or a word for a part of it?"""
    opening = re.match(rf"(?:\S+\s+){{0,{_OPENING - 1}}}\S+", value)
    if listing or (opening and _carriers().search(opening.group())):
        return True
    pronoun = one_of("told", "pronouns", before="", after=r"\b").match(value)
    return bool(one_of("told", "within", after=_WORD_ENDS).search(value) or (pronoun and is_finite(value[pronoun.end() :])))


def is_finite(rest: str) -> bool:
    """Does a finite verb follow, so that "den" is no article ("Den är klar", but "Den gemensamma planen …")?"""
    word = re.match(r"\s(\w+)", rest)
    plain = flat(word[1]) if word else ""
    return (
        plain in wordings("extract", "works.focus", "auxiliaries")
        or any(form.tense in ("present", "past") for form in verbs.lookup(plain))
        or plain.endswith(("ade", "des"))
    )


@cache
def _carriers() -> Tolerant:
    told = table("told")
    return tolerant(
        rf"^(?:[IFE]\w*\s)?(?:{'|'.join(told['anaphors_any'])})\b|(?<![\w-])(?:{'|'.join(told['bridges'])})(?![\w-])"
    )
