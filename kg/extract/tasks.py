"""Rows of lists of tasks: what, who and when side by side ("Skyltplan för hamnen  Anna Ek  15/3")."""

import re

from kg.extract import parties
from kg.extract.context import Context, ItemText, Sentence
from kg.extract.parties import Party
from kg.language import verbs
from kg.language.due import due
from kg.language.lists import pattern
from kg.language.text import flat
from kg.language.wordings import wording
from kg.model import Assignment

_FINITE = re.compile(wording("extract", "tasks", "finite"))
_BRACKETED = re.compile(r"\((?P<who>[^()]{3,60})\)\W*$")
_SIGNS = re.compile(wording("extract", "tasks", "signs"), re.IGNORECASE)
"""Lines of signers and writers, which have names and days too."""


def row(about: Context, sentence: Sentence, listed: bool) -> Assignment | None:
    """A row of a list of tasks: what, who, when; outside such a list nothing but the time follows the names."""
    people = [party for party in sentence.syntax.parties if party.sort == "person"]
    if not listed and not (people and _only_time(about, sentence, people)):
        return None
    signs = _SIGNS.match(sentence.value) or re.search(wording("extract", "tasks", "row"), sentence.value, re.IGNORECASE)
    if not people or people[0].start < 4 or signs:
        return None
    task = sentence.value[: people[0].start].strip(" ,:;–-|")
    return Assignment(None, about.people.together(one.name for one in people), task, None, about.span(sentence.text), 0.65) if task else None


def responsible(about: Context, text: ItemText, sentence: Sentence) -> Assignment | None:
    """Whom a label names for what stands before it ("Ansvarig: Anna Ek"), with the time that a label after it sets."""
    at, label = text.sentences.index(sentence), _RESPONSIBLE.match(sentence.value)
    if not label or not at or pattern("items", "told").search(text.sentences[at - 1].value):
        return None
    named = [one for one in sentence.syntax.parties if one.start >= label.end()]
    whole = parties.joined(named, named[0], sentence.value) if named else None
    if whole is None or sentence.value[whole.end :].strip(" ."):
        return None
    who, before = about.people.together(one.name for one in named) if whole.sort == "person" else whole.name, text.sentences[at - 1]
    after = next((one.value for one in text.sentences[at + 1 : at + 2] if pattern("claims", "until").match(one.value)), "")
    return Assignment(None, who, before.value, due(after, about.date, about.days()), about.span(before.text), 0.8)


_RESPONSIBLE = re.compile(wording("extract", "tasks", "responsible"))


def bracketed(about: Context, sentence: Sentence) -> Assignment | None:
    """What is to be done with who is to do it in brackets after it: "Skriva till hamnen (Anna Ek)"."""
    stated = _BRACKETED.search(sentence.value)
    first = sentence.value.split()[0] if sentence.value else ""
    if stated is None or not any(form.tense == "infinitive" for form in verbs.lookup(flat(first))):
        return None
    people = [party for party in sentence.syntax.parties if party.sort == "person" and party.start >= stated.start()]
    rest = stated.group()
    for party in people:
        rest = rest.replace(sentence.value[party.start : party.end], "")
    if not people or re.search(r"\w", re.sub(wording("extract", "tasks", "bracketed"), "", rest)):
        return None
    task = sentence.value[: stated.start()].strip()
    return Assignment(None, about.people.together(one.name for one in people), task, None, about.span(sentence.text), 0.65)


def _only_time(about: Context, sentence: Sentence, people: list[Party]) -> bool:
    """Does the row end in its names and a time, with no verb of its own before them ("Skyltplan Anna 15/3")?"""
    when = sentence.value[people[-1].end :].strip(" .|,–-")
    before = sentence.value[: people[0].start]
    return (
        0 < len(when.split()) <= 4
        and due(when, about.date, about.days()) is not None
        and len(before.split()) <= 12
        and not _FINITE.search(before)
    )
