"""Rows of lists of tasks: what, who and when side by side ("Skyltplan för hamnen  Anna Ek  15/3")."""

import re

from kg.extract import verbs
from kg.extract.context import Context, Sentence
from kg.extract.due import due
from kg.extract.parties import Party
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
    if (
        not people
        or people[0].start < 4
        or _SIGNS.match(sentence.value)
        or re.search(wording("extract", "tasks", "row"), sentence.value, re.IGNORECASE)
    ):
        return None
    task = sentence.value[: people[0].start].strip(" ,:;–-|")
    return (
        Assignment(
            None,
            " och ".join(dict.fromkeys(about.people.resolved(party.name) for party in people)),
            task,
            None,
            about.span(sentence.text),
            0.65,
        )
        if task
        else None
    )


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
    who = " och ".join(dict.fromkeys(about.people.resolved(party.name) for party in people))
    return Assignment(None, who, task, None, about.span(sentence.text), 0.65)


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
