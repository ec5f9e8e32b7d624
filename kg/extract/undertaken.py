"""What people and bodies undertake to do: "Karin ser över texten", "Sekreteraren bokar lokal", "Alla tar med sig frågan".

What somebody merely tells, or what a body does as its ordinary work, is undertaken by nobody.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extract.acts import is_own_act
from kg.extract.context import Context, Sentence
from kg.extract.parties import Party, joined
from kg.extract.spans import core, last_clause
from kg.extract.syntax import Syntax
from kg.language import names
from kg.language.clauses import clause_end
from kg.language.due import due
from kg.language.foretold import foretold
from kg.language.lists import pattern
from kg.language.text import UPPER, flat
from kg.language.tolerant import tolerant
from kg.language.verbs import Verb, phrases
from kg.language.wordings import wording, wordings
from kg.model import Assignment

_CHAIR = wording("extract", "undertaken", "chair")
_NOT_DONE = re.compile(wording("extract", "undertaken", "not_done"))
_THAT = re.compile(wording("extract", "undertaken", "that"))
_DOES = re.compile(wording("extract", "undertaken", "does"))
_GIVEN = re.compile(rf"[{UPPER}][a-zåäöé-]+(?: och [{UPPER}][a-zåäöé-]+)?")
_OFFICERS = wording("extract", "undertaken", "officers")
_DOER = re.compile(rf"\b[Aa]tt\s(?P<doer>{_GIVEN.pattern}|(?P<office>{_OFFICERS}))(?=\s)")


def undertaken(about: Context, sentence: Sentence, decided: bool = False) -> Assignment | None:
    """A person or group in the present tense of doing: "Karin ser över", "Alla tar med sig frågan hem".

    What is `decided` that a person or an official does is one, whatever the verb.
    """
    if decided and (charged := _charged(about, sentence)):
        return charged
    syntax = sentence.syntax
    for verb in (*syntax.verbs("task"), *syntax.verbs("report")):
        doer = _doer(about, syntax, verb)
        if doer is None or syntax.clause(verb).denied:
            continue
        task = sentence.value[verb.start :].rstrip(" .")
        if verb.passive:
            task = sentence.value[: verb.end]
        text = last_clause(core(sentence.text, min(doer.start, verb.start), verb.reach), verb.start)
        return Assignment(None, _doers(about, syntax, doer, verb.start), task, None, about.span(text), 0.7)
    told = pattern("claims", "told_all").match(sentence.value)
    if told:
        return Assignment(None, told["who"], sentence.value[told.end() :].rstrip(" ."), None, about.span(sentence.text), 0.6)
    return _by_then(about, sentence, decided)


def _by_then(about: Context, sentence: Sentence, decided: bool) -> Assignment | None:
    """What a person or an official, or where it is `decided` a body, does by a stated time, whatever the verb."""
    value, parties = sentence.value, sentence.syntax.parties
    for one in foretold(value, about.date, tuple(about.days())):
        who = next((party for party in parties if party.start == one.start and party.end < one.at), None)
        may = who and (who.sort in ("person", "role") or (decided and not about.own.means(who.name)))
        if who and may and not _NOT_DONE.match(value, one.at):
            text = core(sentence.text, who.start, one.end)
            task = value[one.at :].rstrip(" .")
            return Assignment(None, _doers(about, sentence.syntax, who, one.at), task, None, about.span(text), 0.6)
    return None


def _charged(about: Context, sentence: Sentence) -> Assignment | None:
    """Of whom a decision says that they do something: "att Petter informerar de boende"."""
    syntax, value = sentence.syntax, sentence.value
    named = [joined(syntax.parties, party, value) for party in syntax.parties if party.sort in ("person", "role")]
    told = [(doer, _doers(about, syntax, doer, doer.end)) for doer in named]
    told += _office_and_person(about, syntax)
    for given in _DOER.finditer(value):
        if given["office"] or all(names.is_given(one) for one in given["doer"].split(" och ")):
            told.insert(0, (Party(given["doer"], *given.span("doer"), "person"), about.people.resolved(given["doer"])))
    for doer, who in told:
        does = _DOES.match(value, doer.end) if _THAT.fullmatch(value[: doer.start]) else None
        if does and not about.own.means(doer.name):
            task = value[does.start() + 1 :].rstrip(" .")
            return Assignment(None, who, task, None, about.span(sentence.text), 0.7)
    return None


def _office_and_person(about: Context, syntax: Syntax) -> Iterator[tuple[Party, str]]:
    """An official and a person who are to do it together: "förvaltningschefen och Bo Ek"."""
    for doer, after in pairwise(syntax.parties):
        if (doer.sort, after.sort) == ("role", "person") and syntax.value[doer.end : after.start] == " och ":
            yield replace(doer, end=after.end), f"{doer.name} och {about.people.resolved(after.name)}"


def _doers(about: Context, syntax: Syntax, doer: Party, end: int) -> str:
    if doer.sort != "person":
        return doer.name
    end = max(doer.end, end)
    people = [party for party in syntax.parties if party.sort == "person" and doer.start <= party.start < end]
    return about.people.together(one.name for one in people or [doer])


def _doer(about: Context, syntax: Syntax, verb: Verb) -> Party | None:
    """Who undertakes it: people for any such verb, groups for those that say they will come back."""
    home = verb.tense == "past" and bool(pattern("claims", "takes_home").match(syntax.value, verb.start))
    if not _is_ahead(syntax, verb, home):
        return None
    doer = syntax.clause(verb).agent if verb.passive else _before(syntax, verb)
    if doer is None or (home and doer.sort != "person"):
        return None
    if verb.group == "report" and not _reports_later(syntax, verb, doer):
        return None
    return doer if doer.sort == "person" or _body_does(about, syntax, verb, doer) else None


def _is_ahead(syntax: Syntax, verb: Verb, home: bool) -> bool:
    """Is it to be done, said plainly or as coming, and not only proposed, offered or done? What is taken `home` is."""
    governor = syntax.clause(verb).governor
    if governor in ("propose", "conditional", "wished", "perfect"):
        return False
    if verb.tense in ("past", "supine") and not home:
        return False
    return _is_coming(syntax, verb) or not (verb.tense == "infinitive" or governor == "possible")


def _is_coming(syntax: Syntax, verb: Verb) -> bool:
    """Is it to come, and not only offered ("Bo kan ordna lokal")?"""
    offered = tolerant(r"\bkan\b").search(syntax.clause(verb).before[-60:])
    return syntax.clause(verb).governor in ("planned", "possible") and not offered


def _body_does(about: Context, syntax: Syntax, verb: Verb, doer: Party) -> bool:
    """Does a body, a role or a group do it, not an organisation and nobody of whom is only told?"""
    if verb.passive:
        return _in_decision(about, syntax, verb)
    if doer.sort == "organisation" or flat(doer.name) in wordings("extract", "undertaken", "vague_subjects") or _told_of(syntax, verb, doer):
        return False
    return _group_does(about, syntax, verb, doer)


def _told_of(syntax: Syntax, verb: Verb, doer: Party) -> bool:
    """Is it what somebody tells of others, what a law lays on them, or only says which one is meant ("en som ska …")?"""
    start, opener = syntax.clause(verb).bounds
    left = syntax.value[:start]
    if opener == "som" and not re.search(r",\s\w+\s$", left):
        return True
    return bool(
        pattern("claims", "tells_that").search(left)
        or pattern("claims", "by_law").search(syntax.value)
        or (doer.sort in ("authority", "place") and pattern("claims", "habit").search(syntax.value))
    )


def _reports_later(syntax: Syntax, verb: Verb, doer: Party) -> bool:
    """Does a verb of telling mean a later time ("Anna redovisar i maj", "Nämnden ska redovisa"), not the meeting?"""
    must = bool(tolerant(r"\bska(?:ll)?\b").search(syntax.clause(verb).before[-60:]))
    latest = doer.sort in ("body", "group", "place", "authority") and wording("extract", "undertaken", "latest") in syntax.value[verb.end :]
    return must or latest or (doer.sort == "person" and _dated_after(syntax, verb))


def _group_does(about: Context, syntax: Syntax, verb: Verb, doer: Party) -> bool:
    """Does a group, a role or a body undertake it, or does the sentence tell of its ordinary work?

    What the meeting decides that somebody does is undertaken whatever it is.
    """
    if _in_decision(about, syntax, verb) and not about.own.means(doer.name):
        return True
    if doer.head == _CHAIR:
        return bool(pattern("claims", "takes_home_now").match(syntax.value, verb.start)) or bool(
            pattern("claims", "chair_does").match(flat(verb.lemma) + " ")
        )
    if _is_coming(syntax, verb):
        return bool(tolerant(wording("extract", "undertaken", "shall")).search(syntax.clause(verb).before[-60:]))
    if about.own.means(doer.name) and doer.sort != "role":
        return False
    if pattern("claims", "national").fullmatch(doer.head):
        return False
    if phrases("groups_do", "do").match(verb.lemma + " "):
        return True
    return bool(phrases("groups_do", "officers").match(verb.lemma + " ")) and (
        doer.sort == "role" or (syntax.ahead and bool(pattern("claims", "local_offices").fullmatch(doer.head)))
    )


def _in_decision(about: Context, syntax: Syntax, verb: Verb) -> bool:
    """Does the verb stand in what was decided: "Beslöts att hamnkontoret infordrar anbud"?"""
    start, opener = syntax.clause(verb).bounds
    return opener == "att" and any(
        decided.end < start and start - decided.reach < 40 and is_own_act(about, syntax, decided)
        for decided in syntax.verbs("decide")
        if decided.kind == "decided"
    )


def _dated_after(syntax: Syntax, verb: Verb) -> bool:
    """Does a time to come follow in the same clause, not that of which it tells ("för januari–mars")?"""
    if pattern("claims", "tells_of").match(syntax.value[verb.end :]):
        return False
    return (bool(due(syntax.value[verb.end : clause_end(syntax.value, verb.end)], syntax.held)) if syntax.held else syntax.ahead)


def _before(syntax: Syntax, verb: Verb) -> Party | None:
    """The doer of a task: nearest before the verb, an apposition or a brisk "…, Karin ser över" allowed."""
    start, _ = syntax.clause(verb).bounds
    written = syntax.value[start : verb.start].strip()
    if re.fullmatch(wording("extract", "undertaken", "chair_2"), written):
        return Party(written, start, start + len(written), "role", _CHAIR)
    if _GIVEN.fullmatch(written) and all(names.is_given(one) for one in written.split(" och ")):
        return Party(written, start, start + len(written), "person")
    doer = syntax.clause(verb).subject
    if doer is not None:
        return doer
    pronoun = re.match(wording("extract", "undertaken", "pronouns"), written, re.IGNORECASE)
    if pronoun:
        return Party(pronoun.group(), start, start + pronoun.end(), "person")
    return _opening(syntax, verb)


def _opening(syntax: Syntax, verb: Verb) -> Party | None:
    """The person the sentence opens with, where the verb follows after a comma: "Anna Ek, vård, ser över …"."""
    first = syntax.parties[0] if syntax.parties else None
    if first is None or first.sort != "person" or first.start or verb.passive:
        return None
    return first if syntax.clause(verb).bounds[1] == "," and syntax.value[first.end : first.end + 1] == "," else None
