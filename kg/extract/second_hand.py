"""What the meeting was told that others had decided, with the body and its day where they are told."""

import datetime as dt
import re
from dataclasses import replace

from kg import dates
from kg.extract import earlier, parties
from kg.extract.context import Context, Sentence, is_decided
from kg.extract.parties import Party
from kg.extract.spans import core
from kg.extract.syntax import Syntax, phrases
from kg.extract.verbs import Verb
from kg.lists import pattern, table
from kg.model import Decision
from kg.text import flat

_AGAIN = ("gruppen", "natverket", "radet", "namnden", "styrelsen", "utskottet", "beredningen", "forumet")
"""How the minutes call a body they have named in full before."""
UNKNOWN = "okänt organ"


def reported(about: Context, value: str) -> str | None:
    """The body that is reported from: "Rapport från AU", "X rapporterar från chefsgruppen", "AU träffades i maj"."""
    named = parties.find(about.people, value)
    match = pattern("claims", "reports_from").search(value)
    found = parties.after(named, value, match.end(), 1) if match else None
    met = pattern("claims", "met_elsewhere").search(value)
    if met and named and named[0].end <= met.start():
        found = named[0]
    return (
        found.name
        if found and found.sort in ("body", "organisation") and not about.own.means(found.name)
        else None
    )


def told(about: Context, sentence: Sentence, source: str | None = None) -> Decision | None:
    """What another body has decided, with its name and day where they are told; `source` is who is reported from."""
    value, syntax = sentence.value, sentence.syntax
    if value.endswith("?") or pattern("sections", "copies").search(sentence.section):
        return None
    for verb in (*syntax.verbs("decide"), *syntax.verbs("decide-other")):
        doer = _other_doer(about, syntax, verb) or _reported(about, syntax, verb, source)
        if (
            doer is not None
            and verb.kind not in ("noted", "referred", "elected")
            and not (verb.kind == "assigned" and verb.lemma != "uppdra")
            and verb.lemma not in table("claims")["not_told"]
            and not (verb.lemma == "behandla" and not verb.passive)
        ):
            return _told(about, sentence, verb, doer)
    if is_decided(sentence.section):
        return None
    phrase = pattern("claims", "second_hand").search(value)
    if phrase and not phrases("modality", "planned").search(value[: phrase.start()]):
        named = next(
            (party for party in syntax.parties if party.sort in ("body", "authority", "organisation")), None
        )
        whole = core(sentence.text, phrase.start(), phrase.end())
        return Decision(
            whole.value.rstrip(" ."),
            "decided",
            about.span(whole),
            0.6,
            named.name if named else UNKNOWN,
            _day(about, value),
        )
    return None


def _other_doer(about: Context, syntax: Syntax, verb: Verb) -> Party | None:
    """The other body that did it: only what is past counts, and only bodies that can decide."""
    governor = syntax.governor(verb)
    if governor not in (None, "perfect") or syntax.negated(verb):
        return None
    if verb.tense in ("infinitive", "present", "either"):
        return None
    if verb.tense == "supine" and (
        governor != "perfect" or re.search(r"\b(?:inte|ej|ännu|att ha)\b", syntax.before(verb))
    ):
        return None
    doer = syntax.agent(verb) if verb.passive else syntax.subject(verb)
    if verb.passive and doer is None:
        return _unnamed(syntax, verb)
    if doer is None or doer.sort in ("person", "role"):
        return None
    return doer if doer.sort != "group" and not about.own.means(doer.name) else None


def _reported(about: Context, syntax: Syntax, verb: Verb, source: str | None) -> Party | None:
    """The body that is reported from, where it is called "gruppen" or what it decided names nobody."""
    if source is None or verb.kind != "decided" or verb.tense not in ("past", "supine"):
        return None
    doer = syntax.agent(verb) if verb.passive else syntax.subject(verb)
    again = doer is not None and flat(doer.name) in _AGAIN and flat(source).endswith(flat(doer.name))
    if doer is None and verb.passive and verb.lemma in ("fatta", "ta"):
        return Party(source, verb.start, verb.end, "body")
    own = (
        any(name.endswith(flat(doer.name).removesuffix("en")) for name in about.own.heads) if doer else False
    )
    told = doer is not None and again and (not own or earlier.earlier(syntax, verb))
    return replace(doer, name=source) if doer and told else None


def _unnamed(syntax: Syntax, verb: Verb) -> Party | None:
    """ "… ett ramverk, som beslutades i december": decided, by whom is not told."""
    start, opener = syntax.clause_start(verb.start)
    if (
        opener in ("som", "vilken", "vilket")
        and syntax.value[start : verb.start].strip() in ("", "nu")
        and verb.tense == "past"
        and _day_or_month(syntax.value[verb.end :])
    ):
        return Party(UNKNOWN, verb.start, verb.end, "body")
    return None


def _day_or_month(value: str) -> bool:
    return bool(dates.find(value) or re.search(rf"\b(?:{'|'.join(dates.MONTHS)})\b", value[:40]))


def _told(about: Context, sentence: Sentence, verb: Verb, doer: Party) -> Decision:
    whole = core(sentence.text, min(verb.start, doer.start), max(verb.reach, doer.end))
    found = Decision(
        whole.value.rstrip(" ."),
        verb.kind if verb.group == "decide" else "decided",
        about.span(whole),
        0.75,
        doer.name,
    )
    return replace(found, date=_day(about, whole.value))


def _day(about: Context, value: str) -> dt.date | None:
    """The day it was decided: the last stated one that is not after the meeting."""
    held = about.date
    for dated in dates.find(value):
        date = dated.date
        if date is None and held is not None:
            date = earlier.day_before(held, dated.month, dated.day)
        if date is not None and (held is None or date <= held):
            return date
    return None
