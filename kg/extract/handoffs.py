"""How a question goes from one body to another: referred, sent for consultation, reported from.

A hand-off has a verb of moving and a target that is not the body that meets; what is sent back to it
has a source. A decision another body is to make is one too ("… ska godkänna förslaget").
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract import addressed, distribution, elsewhere, onward, parties, reports, spans, turns
from kg.extract.context import Context, ItemText, Sentence, pieces, title
from kg.extract.parties import Party
from kg.extract.spans import point_at
from kg.extract.syntax import Syntax
from kg.language import names
from kg.language.lists import pattern
from kg.language.text import UPPER
from kg.language.verbs import Verb, phrases
from kg.language.wordings import wording, wordings
from kg.model import Handoff, Text

_ORDER = ("back-referral", "consultation", "preparation", "decision-elsewhere", "referral", "forwarding")


def read(about: Context, text: ItemText) -> Iterator[Handoff]:
    """The hand-offs of an item; a title "Rapport från X" is one too."""
    told = list(_told_of(about, text))
    if titled := reports.titled(about, text) or (None if told else turns.sent_here(about, title(about, text.item))):
        yield titled
    yield from told


def _told_of(about: Context, text: ItemText) -> Iterator[Handoff]:
    for sentence in text.sentences:
        if distribution.is_list(sentence):
            yield from distribution.read(about, sentence)
            continue
        if pattern("sections", "copies").search(sentence.section) or (
            sentence.value.endswith("?") and wording("extract", "handoffs", "perhaps") not in sentence.value.lower()
        ):
            continue
        yield from _in(about, sentence)


def _in(about: Context, sentence: Sentence) -> Iterator[Handoff]:
    """Those of the sentence, or of each point of a decision that moves several questions."""
    found = addressed.up(about, sentence) or reports.told(about, sentence)
    several = _of_points(about, sentence, found)
    if not found and not several:
        found = _moved(about, sentence) or turns.asked(about, sentence)
    for one in several or ([found] if found else []):
        yield from _each(about, one)
    yield from _later(about, sentence, found, told=bool(found or several))


def _later(about: Context, sentence: Sentence, found: Handoff | None, told: bool) -> Iterator[Handoff]:
    """A decision another body is to make besides what is `found`; where nothing is told, what the open classes say."""
    later = elsewhere.elsewhere(about, sentence)
    if not told and not later:
        yield from onward.read(about, sentence)
    if later and (found is None or (later.target != found.target and found.kind != later.kind and later.span != found.span)):
        yield later


def hands_on(about: Context, sentence: Sentence) -> bool:
    """Does the meeting itself hand something on in the sentence, now and to another body?"""
    found = _moved(about, sentence)
    return found is not None and found.source is None and found.target is not None and found.modality == "actual" and found.kind in _HANDED


_HANDED = ("referral", "forwarding", "preparation", "consultation", "back-referral")


def _of_points(about: Context, sentence: Sentence, put: Handoff | None) -> list[Handoff]:
    """The questions that the points of a decision move, where they move more than one, with what is `put` to another body."""
    points = list(pieces(about, sentence))
    moved = [found for point in points if (found := _moved(about, point))] if len(points) > 1 else []
    moved += [put] if put and not any(put.span.meets(one.span) for one in moved) else []
    return moved if len(moved) > 1 else []


def _each(about: Context, found: Handoff) -> Iterator[Handoff]:
    """One to each receiver: "till kultur- och fritidsnämnden och socialnämnden" are two."""
    named = parties.find(about.people, found.target or "")
    rest = found.target or ""
    for party in reversed(named):
        rest = rest[: party.start] + rest[party.end :]
    if of_each := parties.each_of(found.target or ""):
        yield from (replace(found, target=target) for target in of_each)
        return
    apart = len(named) > 1 and not re.sub(wording("extract", "handoffs", "between_bodies"), "", rest)
    if not apart or not all(_one_body(party) for party in named):
        yield found
        return
    yield from (replace(found, target=party.name) for party in named)


def _one_body(party: Party) -> bool:
    """Is it one body or municipality by name, not "kommunerna" or "regionen", which stand for all there are?"""
    formal = party.sort == "body" and bool(pattern("claims", "single_bodies").fullmatch(party.head))
    return formal or (party.sort == "authority" and party.head in wordings("extract", "handoffs", "kinds_of_owner"))


def _moved(about: Context, sentence: Sentence) -> Handoff | None:
    verbs = (verb for kind in _ORDER for verb in sentence.syntax.verbs("move") if verb.kind == kind)
    found = (_handoff(about, sentence, verb) for verb in verbs)
    return next(filter(None, found), None) or turns.phrase(about, sentence)


def _handoff(about: Context, sentence: Sentence, verb: Verb) -> Handoff | None:
    syntax = sentence.syntax
    target, clause = _target(syntax, verb), syntax.clause(verb)
    if target is None or clause.denied or not _moves(syntax, verb, target):
        return None
    kind, doer = _kind(sentence.value, verb, target), clause.doer
    sender = doer if about.is_other(doer) and doer.start != target.start else None
    comes_back = about.own.means(target.name) and not about.own.assembled(target.name)
    if (comes_back and not (sender or kind == "consultation")) or _told(about, syntax, verb, target, doer):
        return None
    source = sender.name if sender else elsewhere.source(syntax, target)
    receiver = None if comes_back else target.name
    return elsewhere.made(about, _said(sentence.text, verb, target, about.formal), source, receiver, kind, clause.modality)


def _said(text: Text, verb: Verb, target: Party, formal: bool) -> Text:
    point = point_at(text, verb.start, formal)
    return spans.clause(spans.core(text, verb.start, target.end), verb.start) if point is text else point


def _moves(syntax: Syntax, verb: Verb, target: Party) -> bool:
    """Does the verb move a question to a body, not an answer, a delivery or what a person proposed?"""
    if target.sort in ("person", "group") or (target.sort == "place" and verb.kind != "consultation"):
        return False
    if verb.lemma == wording("extract", "handoffs", "treat") and verb.tense in ("past", "supine"):
        return False
    if _moves_other(syntax, verb) or (verb.kind == "forwarding" and _delivers(syntax, verb, target)):
        return False
    return not any(
        one.lemma == wording("extract", "handoffs", "propose") and one.tense == "past" and _is_person(syntax.clause(one).subject)
        for one in syntax.verbs("propose")
    )


def _moves_other(syntax: Syntax, verb: Verb) -> bool:
    """Is it something other than a question that is handed, sent or goes ("lämnar en rapport till …")?"""
    return (
        verb.lemma in wordings("extract", "handoffs", "hand_send_go")
        and not re.match(wording("extract", "handoffs", "onwards"), syntax.value[verb.end :])
        and bool(pattern("claims", "not_moved").search(syntax.clause(verb).before[-60:]))
    )


def _told(about: Context, syntax: Syntax, verb: Verb, target: Party, doer: Party | None) -> bool:
    """Does it only tell of what was sent, or of what others owe each other, not of where a question goes?"""
    if verb.kind == "forwarding" and doer is None and not verb.passive and not syntax.value[: verb.start].strip():
        return True  # nothing in the sentence makes it happen ("beslutade att …", "ska …", "… och skickar")
    if (
        verb.lemma in wordings("extract", "handoffs", "send")
        and verb.kind == "forwarding"
        and syntax.clause(verb).governor == "perfect"
    ):
        return doer is None or doer.sort == "person"
    others = doer is not None and doer.sort in ("body", "authority") and not about.own.means(doer.name)
    between = syntax.value[verb.end : target.start]
    return others and verb.lemma == wording("extract", "handoffs", "hand") and bool(pattern("claims", "third_moved").search(between))


def _delivers(syntax: Syntax, verb: Verb, target: Party) -> bool:
    """Does a person only deliver something to readers ("Bo skickar statistiken till ledamöterna")?"""
    if pattern("claims", "readers").fullmatch(target.head) and verb.lemma in wordings("extract", "handoffs", "sends_round"):
        return True
    if verb.passive or not _is_person(syntax.clause(verb).subject):
        return False
    return not pattern("claims", "matters").search(syntax.value[verb.end : target.start])


def _is_person(party: Party | None) -> bool:
    return party is not None and party.sort == "person"


def _target(syntax: Syntax, verb: Verb) -> Party | None:
    """The party the question goes to: right after "till", "hos", "i" that follows the verb."""
    rest = syntax.value[verb.end : verb.end + 160]
    if verb.lemma in wordings("extract", "handoffs", "direct") and (found := syntax.target(verb.end + 1, gap=0)):
        return found
    if verb.passive and verb.kind == "preparation" and (agent := syntax.clause(verb).agent):
        return agent
    for match in re.finditer(wording("extract", "handoffs", "preposition"), rest):
        between = rest[: match.start()]
        if re.search(wording("extract", "handoffs", "stops"), between) or _is_no_way(verb, match.group()[:2]):
            continue
        if found := syntax.target(verb.end + match.end(), gap=0) or _called(syntax, verb, between, verb.end + match.end()):
            return found
    glued = re.match(r"till\s", syntax.value[verb.end :])
    return syntax.target(verb.end + glued.end(), gap=0) if glued else None


def _is_no_way(verb: Verb, preposition: str) -> bool:
    """Does the preposition tell of the verb something other than where the question goes ("lyfts av", "skickas i")?"""
    way = wordings("extract", "handoffs", "prepositions")
    return (
        (preposition in way and verb.kind in ("forwarding", "back-referral"))
        or (preposition == "av" and verb.lemma == wording("extract", "handoffs", "raise"))
        or (preposition == wording("extract", "handoffs", "for") and verb.lemma not in wordings("extract", "handoffs", "before"))
    )


def _called(syntax: Syntax, verb: Verb, between: str, at: int) -> Party | None:
    """Who stands there by a name that tells no kind: what it gets is for something ("till Kompetensnav Nord för
    beredning"), a question that verbs of handing on leave nothing else to go to ("hänskjuts till husmötet",
    "överlämnades till vicevärden"), or it is taken on to a name that no given name opens ("till Leader Ön")."""
    value = syntax.value
    named = _CAPITALS.match(value, at)
    cites = verb.lemma == wording("extract", "handoffs", "cite") and not verb.passive
    if named is None and not cites and verb.lemma in wordings("extract", "handoffs", "to_anybody"):
        named = _ANYBODY.match(value, at)
    if named is None and value.endswith("till ", 0, at) and verb.lemma not in wordings("extract", "handoffs", "take_or_go"):
        named = _NAMED.match(value, at)
        named = None if named and names.is_given(named[1].split()[0]) else named
    named = named if not between.strip() or _MATTER.search(between) else None
    return Party(named[1], *named.span(1), "organisation") if named else None


_ANYBODY = re.compile(wording("extract", "handoffs", "anybody", upper=UPPER))
_NAMED = re.compile(wording("extract", "handoffs", "named", upper=UPPER))
_CAPITALS = re.compile(wording("extract", "handoffs", "capitals", upper=UPPER))
_MATTER = re.compile(wording("extract", "handoffs", "matter_last"))


def _kind(value: str, verb: Verb, target: Party) -> str:
    """What the question is moved for decides the kind before the verb does, as does a report that is delivered."""
    purpose = value[target.end : target.end + 60]
    if verb.kind == "forwarding" and pattern("claims", "report_delivered").match(value):
        return "report"
    if verb.kind == "referral" and phrases("purpose", "preparation").match(purpose):
        return "preparation"
    if verb.kind in ("referral", "back-referral", "preparation") and verb.lemma not in wordings("extract", "handoffs", "take_or_go"):
        return verb.kind
    for kind in ("preparation", "consultation", "decision-elsewhere"):
        if phrases("purpose", kind).match(purpose):
            return kind
    return verb.kind
