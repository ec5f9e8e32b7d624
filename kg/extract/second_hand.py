"""What the meeting was told that others had decided, with the body and its day where they are told."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract import earlier, outcome, parties
from kg.extract.context import Context, Sentence, is_decided
from kg.extract.parties import Party
from kg.extract.spans import core
from kg.extract.syntax import Syntax
from kg.language import dates
from kg.language.acted import acted
from kg.language.lists import pattern, table
from kg.language.text import flat, key
from kg.language.verbs import Verb, phrases
from kg.language.wordings import wording, wordings
from kg.model import Decision, Text

_AGAIN = wordings("extract", "second_hand", "again")
"""How the minutes call a body they have named in full before."""
_THERE = re.compile(wording("extract", "second_hand", "there"), re.IGNORECASE)
_IT = re.compile(r"\b(?:den|de|man)\b", re.IGNORECASE)
"""How a report goes on to tell of the body it is from: "Där beslutades …", "Vidare har den utsett …"."""
_SEVERAL = re.compile(wording("extract", "second_hand", "several"), re.IGNORECASE)
_LEADS = re.compile(wording("extract", "second_hand", "leads"))
_ADDS = re.compile(wording("extract", "second_hand", "adds"))
_STANCE = re.compile(wording("extract", "second_hand", "stance"))
_MANY = re.compile(wording("extract", "second_hand", "many"))
"""What is several, or a part of the organisation that meets as far as its name tells."""
_AUDITORS = re.compile(wording("extract", "second_hand", "auditors"))
_HEAD = 4  # so many first lines name whose minutes these are
UNKNOWN = wording("extract", "second_hand", "unknown")


def reported(about: Context, value: str) -> str | None:
    """The body that is reported from: "Rapport från AU", "X rapporterar från chefsgruppen", "AU träffades i maj"."""
    match = pattern("claims", "reports_from").search(value)
    met = pattern("claims", "met_elsewhere").search(value)
    if not match and not met:
        return None
    named = parties.find(about.people, value)
    found = parties.after(named, value, match.end(), 1) if match else None
    if met and named and named[0].end <= met.start():
        found = named[0]
    return found.name if found and found.sort in ("body", "organisation") and not about.own.means(found.name) else None


def told(about: Context, sentence: Sentence, source: str | None = None) -> Decision | None:
    """What another body has decided, with its name and day where they are told; `source` is who is reported from."""
    syntax = sentence.syntax
    if sentence.value.endswith("?") or pattern("sections", "copies").search(sentence.section):
        return None
    for verb in (*syntax.verbs("decide"), *syntax.verbs("decide-other")):
        doer = _other_doer(about, syntax, verb) or _reported(syntax, verb, source)
        doer = doer or _again(about, syntax, verb, source)
        if doer is not None and _decides(verb):
            return _told(about, sentence, verb, doer)
    return None if is_decided(sentence.section) else _phrase(about, sentence) or stance(about, sentence)


def others(about: Context, sentence: Sentence, known: Sequence[Decision]) -> list[Decision]:
    """What a party other than the meeting has done or let be known, whatever the verb, in a sentence of which no more is `known`."""
    for one in () if known or is_decided(sentence.section) else sentence.syntax.parties:
        single = one.organised and not _MANY.search(one.head or one.name.lower())
        named = (single or _AUDITORS.fullmatch(one.head)) and not about.own.means(one.name)
        if named and acted(sentence.value, one.start, one.end):
            part = core(sentence.text, one.start, one.end)
            return [Decision(part.value.rstrip(" ."), "decided", about.span(part), 0.6, one.name, dates.last_until(part.value, about.date))]
    return []


def stance(about: Context, sentence: Sentence) -> Decision | None:
    """What a municipality or authority is told to do about what it shares with others ("Laxå kommun lämnar projektet")."""
    first = next(iter(sentence.syntax.parties), None) if _STANCE.search(sentence.value) else None
    if first is None or first.start or first.sort not in ("place", "authority") or not _STANCE.match(sentence.value, first.end):
        return None
    own = key(first.name) in key(" ".join(line.value for line in about.protocol.document.lines[:_HEAD]))
    return None if own else Decision(sentence.value.rstrip(" ."), "decided", about.span(sentence.text), 0.6, first.name, None)


def day_before(about: Context, sentence: Sentence) -> dt.date | None:
    """The day before the meeting that the heading of the sentence tells."""
    found = dates.find(sentence.section) if re.search(r"\d{4}", sentence.section) else ()
    return next((one.date for one in found if one.date and about.date and one.date < about.date), None)


def retold(about: Context, sentence: Sentence) -> list[Decision]:
    """What was decided on a day before the meeting under which the minutes tell it again ("Kst 17.6.2013 § 158"), by the
    body the sentence names, else by the one that meets."""
    syntax, day = sentence.syntax, day_before(about, sentence)
    done = [one for one in syntax.verbs("decide") if _is_done(syntax, one) and _decides(one)] if day else []
    ours = next(iter(about.protocol.meeting.bodies), UNKNOWN)
    doers = [(one, syntax.clause(one).doer or Party(ours, one.start, one.end, "body")) for one in done[:1]]
    return [replace(_told(about, sentence, verb, doer), date=day) for verb, doer in doers]


def _phrase(about: Context, sentence: Sentence) -> Decision | None:
    """What is told with a noun: "enligt beslut i kommunstyrelsen"."""
    value = sentence.value
    phrase = pattern("claims", "second_hand").search(value)
    if not phrase or pattern("claims", "no_decision").search(value):
        return None
    if phrases("modality", "planned").search(value[: phrase.start()]):
        return None
    by = phrase.groupdict().get("by")
    body = by or _decider(sentence, phrase.end()) or UNKNOWN
    if body != UNKNOWN and phrase.group().startswith(",") and about.own.means(body):
        return None
    whole = core(sentence.text, phrase.start(), phrase.end())
    day = dates.last_until(value[phrase.start() :] if by else value, about.date)
    return Decision(whole.value.rstrip(" ."), "decided", about.span(whole), 0.6, body, day)


def _decider(sentence: Sentence, at: int) -> str | None:
    """The body that the phrase goes on to name, else the first of the sentence."""
    named = sentence.syntax.target(at, gap=1)
    first = next((party for party in sentence.syntax.parties if party.organised), None)
    found = named if named is not None and named.organised else first
    return found.name if found else None


def _decides(verb: Verb) -> bool:
    """Is what the other body did a decision, not a mere answer, greeting or recommendation?"""
    not_told = table("claims")["not_told"]
    if verb.kind == "noted" or (verb.lemma == wording("extract", "second_hand", "treat") and not verb.passive):
        return False
    return verb.lemma not in not_told and f"{verb.lemma} {verb.kind}" not in not_told


def _other_doer(about: Context, syntax: Syntax, verb: Verb) -> Party | None:
    """The other body that did it: only what is past counts, and only bodies that can decide."""
    clause = syntax.clause(verb)
    if verb.tense in ("infinitive", "present", "either") or clause.negated:
        return None
    if clause.governor not in (None, "perfect"):
        return None
    if verb.tense == "supine" and not _perfect(syntax, verb, clause.governor):
        return None
    doer = clause.agent if verb.passive else clause.subject or _labelled(syntax, verb)
    if doer is None:
        return _unnamed(syntax, verb) if verb.passive else None
    if doer.sort in ("person", "group") or _ours(about, syntax, verb, doer):
        return None
    return doer if _can_decide(syntax, verb, doer) else None


def _can_decide(syntax: Syntax, verb: Verb, doer: Party) -> bool:
    """Is it one body, or an official who decides, and nobody who only sends papers round?"""
    sends = verb.lemma == wording("extract", "second_hand", "send_for_comment")
    board = doer.head.startswith(wording("extract", "second_hand", "county_board"))
    if (sends and (doer.sort != "body" or board)) or _SEVERAL.search(syntax.value[: doer.start]):
        return False
    return doer.sort != "role" or bool(pattern("claims", "deciding_officials").fullmatch(doer.head))


def _ours(about: Context, syntax: Syntax, verb: Verb, doer: Party) -> bool:
    """Does it mean the body that meets? "Nätverket beslutade i mars" in a group's minutes does not."""
    return about.own.means(doer.name) and not (
        flat(doer.name) in _AGAIN and not _own_noun(about, doer) and earlier.earlier(syntax, verb)
    )


def _own_noun(about: Context, doer: Party) -> bool:
    return any(name.endswith(flat(doer.name).removesuffix("en").removesuffix("et")) for name in about.own.heads)


def _perfect(syntax: Syntax, verb: Verb, governor: str | None) -> bool:
    """Has it been done: "har … beslutat", or "att föreningen beslutat", where the auxiliary is left out?"""
    if re.search(wording("extract", "second_hand", "between"), syntax.clause(verb).before[-60:]):
        return False
    return governor == "perfect" or syntax.clause(verb).bounds[1] in wordings("extract", "second_hand", "openers")


def _labelled(syntax: Syntax, verb: Verb) -> Party | None:
    """The body whose label the sentence stands after: "Patientnämnden: beslutade den 20 juni om …"."""
    start, opener = syntax.clause(verb).bounds
    first = syntax.parties[0] if syntax.parties else None
    alone = opener == ":" and first and not first.start and not syntax.value[start : verb.start].strip()
    return first if alone and first and first.end >= start - 3 else None


def _reported(syntax: Syntax, verb: Verb, source: str | None) -> Party | None:
    """The body that is reported from, where it is called "den" or "där", or nobody is named."""
    doer = syntax.clause(verb).doer
    if source is None or not _is_done(syntax, verb) or (doer is not None and doer.sort != "group"):
        return None
    if _is_there(syntax, verb):
        return Party(source, syntax.clause(verb).bounds[0], verb.end, "body")
    taken = doer is None and verb.passive and verb.lemma in wordings("extract", "second_hand", "take")
    return Party(source, verb.start, verb.end, "body") if taken or _is_it(syntax, verb) else None


def _again(about: Context, syntax: Syntax, verb: Verb, source: str | None) -> Party | None:
    """The body that is reported from, where it is called "gruppen"."""
    doer = syntax.clause(verb).doer
    if source is None or not _is_done(syntax, verb) or doer is None or flat(doer.name) not in _AGAIN:
        return None
    meant = flat(source).endswith(flat(doer.name)) and earlier.earlier(syntax, verb)
    return replace(doer, name=source) if meant or not _own_noun(about, doer) else None


def _is_done(syntax: Syntax, verb: Verb) -> bool:
    return verb.tense in ("past", "supine") and not syntax.clause(verb).negated


def _is_there(syntax: Syntax, verb: Verb) -> bool:
    """Is the body called "där"?"""
    start, opener = syntax.clause(verb).bounds
    return opener in ("", "dar") and bool(_THERE.match(syntax.value[max(0, start - 4) : verb.start]))


def _is_it(syntax: Syntax, verb: Verb) -> bool:
    """Is the body called "den" or "de", who have done it?"""
    clause = syntax.value[syntax.clause(verb).bounds[0] : verb.start]
    return not verb.passive and (verb.tense == "past" or "har" in clause) and bool(_IT.search(clause))


def _unnamed(syntax: Syntax, verb: Verb) -> Party | None:
    """ "… ett ramverk, som beslutades i december": decided, by whom is not told."""
    start, opener = syntax.clause(verb).bounds
    if (
        opener in wordings("extract", "second_hand", "relatives")
        and syntax.value[start : verb.start].strip() in ("", "nu")
        and verb.tense == "past"
        and dates.tells_day(syntax.value[verb.end :])
    ):
        return Party(UNKNOWN, verb.start, verb.end, "body")
    return None


def _told(about: Context, sentence: Sentence, verb: Verb, doer: Party) -> Decision:
    whole = _clause(sentence.text, min(verb.start, doer.start), max(verb.reach, doer.end))
    kind = outcome.told(sentence.syntax, verb) if verb.group == "decide" else outcome.DECIDED
    day = dates.last_until(whole.value, about.date)
    return Decision(whole.value.rstrip(" ."), kind, about.span(whole), 0.75, doer.name, day)


def _clause(text: Text, start: int, end: int) -> Text:
    """The sentence; or the clause told in it, where what stands around it is longer than the clause."""
    left = start if _LEADS.search(text.value[:start]) else 0
    added = _ADDS.search(text.value, end)
    right = added.start() if added else len(text.value)
    if right - left < 0.6 * len(text.value) and right - left > 15:
        return text.cut(left, right).strip()
    return core(text, start, end)
