"""Reports from another body: a title "Rapport från AU", "X rapporterade från styrgruppen", "… för nämndens möte"."""

import re

from kg.extract import elsewhere, parties
from kg.extract.context import Context, ItemText, Sentence
from kg.extract.parties import Party
from kg.language import names
from kg.language.lists import pattern
from kg.language.text import LOWER, UPPER
from kg.language.wordings import wording
from kg.model import Handoff, Text

_BODY_ENDS = wording("extract", "reports", "body_ends")
_MET = re.compile(wording("extract", "reports", "met", upper=UPPER, lower=LOWER, body_ends=_BODY_ENDS))
"""A body's meeting that somebody tells of: "redogjorde för nämndens möte i mars"."""


_DEFINITE = re.compile(rf"(?:[{LOWER}](?:en|et|um|n)|[{UPPER}]{{2,}}|[{UPPER}]\w+)$")
"""One body, named or in the definite form: "AU", "styrgruppen", "Länsledning Välfärd"; not "arbetsgrupper"."""


def titled(about: Context, text: ItemText) -> Handoff | None:
    match = pattern("claims", "report_from").search(text.item.title)
    if not match or match.start() > 12:
        return None
    source = text.item.title[match.end() :].strip(" .:")
    named = parties.find(about.people, source)
    if not named and _is_reported(match.group(), source):
        return Handoff(source, None, "report", "actual", text.item.title, text.item.title_span, 0.8)
    if not named or named[0].sort == "person" or re.search(r"\d{4}", source):
        return None
    informs = pattern("claims", "information_from").search(text.item.title)
    other = named[0].sort in ("role", "place") or (named[0].sort == "organisation" and len(named[0].name) > 6)
    if other or (informs and not _is_one_body(about, named[0])):
        return None
    return Handoff(source, None, "report", "actual", text.item.title, text.item.title_span, 0.9)


def _is_reported(words: str, source: str) -> bool:
    """Is it a report from somebody by a name that tells no kind ("Rapport från Byar i samverkan"), not from an event?"""
    if not source or re.match(wording("extract", "reports", "events"), source) or names.is_given(source.split()[0]):
        return False
    return re.fullmatch(wording("extract", "reports", "alone"), words, re.IGNORECASE) is not None


def _is_one_body(about: Context, named: Party) -> bool:
    """Is it one body other than the one that meets, not an authority or several?"""
    known = about.own.means(named.name) or named.head.startswith(wording("extract", "reports", "county_board"))
    return named.sort == "body" and not known and bool(_DEFINITE.search(named.name))


def told(about: Context, sentence: Sentence) -> Handoff | None:
    """ "X rapporterar från chefsgruppen", "Från styrgruppen rapporterar X"."""
    value, syntax = sentence.value, sentence.syntax
    if match := pattern("claims", "reports_from").search(value):
        source = syntax.target(match.end(), gap=2)
        if source and source.sort in ("body", "organisation") and not about.own.means(source.name):
            return elsewhere.made(about, _until_colon(sentence.text, source.end), source.name, None, "report", "actual")
    told = pattern("presenters", "presents").search(value)
    met = _MET.search(value, told.end()) if told else None
    if told and met and met.start() - told.end() < 12 and not about.own.means(met["body"]):
        return elsewhere.made(about, sentence.text, met["body"], None, "report", "actual")
    return None


def _until_colon(text: Text, at: int) -> Text:
    """The text up to the colon after which the report itself stands, from the label before it on."""
    if label := re.match(r"[^:]{3,60}:\s", text.value[:at]):
        return _until_colon(text.cut(label.end()), at - label.end())
    stop = re.compile(r":\s").search(text.value, at)
    return text.cut(0, stop.start()) if stop else text
