"""To whom a decision is sent: "Beslutet skickas till", "Expedieras till: …", "Protokollsutdrag till …".

Each body, office, authority or municipality on such a list is a hand-off of its own kind, "distribution";
people, applicants and the file are no bodies, and what stands there is never a decision.
"""

import re
from collections.abc import Iterator

from kg.extract import elsewhere, parties
from kg.extract.context import Context, Sentence
from kg.language.lists import pattern
from kg.language.verbs import kinds
from kg.language.wordings import wording
from kg.model import Handoff, Text

KIND = "distribution"
_APART = re.compile(wording("extract", "distribution", "apart"))


def is_list(sentence: Sentence) -> bool:
    """Does it stand in a list of receivers, or open one: "Beslutet expedieras till …"?"""
    if pattern("sections", "sent_to").search(sentence.section):
        return True
    return _lead(sentence.value) > 0 and not any(one.search(sentence.value) for _, one in kinds("purpose").standing(sentence.value))


def read(about: Context, sentence: Sentence) -> Iterator[Handoff]:
    """A hand-off to each receiver the sentence names."""
    for name in _names(sentence.text.cut(_lead(sentence.value))):
        found = parties.find(about.people, name.value)
        if len(name.value) > 90 or not found or found[0].start > len("Till den "):
            continue
        first = parties.joined(found[:1], found[0], name.value)
        if first.sort in ("body", "authority", "organisation", "place") and not about.own.means(first.name):
            yield elsewhere.made(about, name, None, first.name, KIND, "actual")


def _lead(value: str) -> int:
    """The end of the words that say it is sent, 0 where the sentence does not open with them."""
    lead = pattern("sections", "sends").match(value)
    return lead.end() if lead else 0


def _names(text: Text) -> Iterator[Text]:
    """The names on the list: those on lines of their own, and those kept apart by commas."""
    ends = [at for at in range(1, len(text.value)) if text.value[at] == " " and text.at[at] == text.at[at - 1]]
    cuts = sorted({(at, at + 1) for at in ends} | {match.span() for match in _APART.finditer(text.value)})
    at = 0
    for start, end in [*cuts, (len(text.value), len(text.value))]:
        piece = text.cut(at, start).strip() if start > at else None
        if piece:
            yield piece
        at = max(at, end)
