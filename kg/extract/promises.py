"""Stated times for a return or a result: "Utredningens resultat ska presenteras i december 2022"."""

import re
from collections.abc import Iterator

from kg.extract.context import Context, ItemText, Sentence
from kg.extract.due import due
from kg.extract.spans import core
from kg.extract.syntax import Syntax
from kg.extract.verbs import Verb
from kg.lists import pattern
from kg.model import Promise, Text


def read(about: Context, text: ItemText) -> Iterator[Promise]:
    """The promises of an item."""
    if pattern("claims", "meetings").search(text.item.title):
        return
    days = about.days()
    for sentence in text.sentences:
        value = sentence.value
        if value.endswith("?") or len(value) > 600 or pattern("sections", "copies").search(sentence.section):
            continue
        if pattern("claims", "meetings").search(value):
            continue
        said = _said(about, sentence)
        if said is None:
            continue
        when = due(said.value, about.date, days)
        if when or pattern("claims", "next_meeting").search(said.value):
            yield Promise(said.value.rstrip(" ."), when, about.span(said), 0.85 if when else 0.6)


def _said(about: Context, sentence: Sentence) -> Text | None:
    """The part of the sentence that announces a return or a result, told of as still to come."""
    syntax = sentence.syntax
    for verb in syntax.verbs("return"):
        if _to_come(syntax, verb):
            return core(sentence.text, verb.start, verb.reach)
    noun = pattern("claims", "return_nouns").search(sentence.value)
    if noun and not pattern("claims", "past").search(sentence.value):
        return core(sentence.text, noun.start(), noun.end())
    return None


def _to_come(syntax: Syntax, verb: Verb) -> bool:
    """Present, or infinitive after "ska", "kommer att", "i uppdrag att"; never past, wished or supposed."""
    governor = syntax.governor(verb)
    if governor in ("conditional", "wished", "perfect"):
        return False
    if verb.tense == "supine":
        return False
    if verb.tense == "past":
        return bool(re.search(r"\b(?:nästa|kommande)\b|\btill (?:den )?\d", syntax.value[verb.end : verb.end + 40])) and verb.lemma in ("bordlägga", "skjuta", "flytta")
    return True
