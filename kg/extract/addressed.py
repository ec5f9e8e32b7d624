"""What the meeting puts before another body: "Rådet föreslår nämnden att …", "att tillskriva Trafikverket om …"."""

import re

from kg.extract import elsewhere
from kg.extract.acts import is_own_act
from kg.extract.context import Context, Sentence, is_decided
from kg.extract.parties import Party
from kg.extract.spans import point_at
from kg.extract.syntax import Syntax
from kg.language.tolerant import tolerant
from kg.language.verbs import Verb
from kg.language.wordings import wording, wordings
from kg.model import Handoff

_ADDRESSEE = re.compile(r"\s(?:(?!att\b)\S+\s){0,4}?(?:till|hos|av)\s|\s")
_TO_ADOPT = re.compile(wording("extract", "addressed", "to_adopt"))


def up(about: Context, sentence: Sentence) -> Handoff | None:
    """What the meeting proposes to the body above it: "Nämnden föreslår kommunfullmäktige besluta att …"."""
    under = tolerant(wording("extract", "addressed", "proposal_to")).search(sentence.section)
    if (
        under
        and not re.search(wording("extract", "addressed", "no_proposal"), sentence.value)
        and not _own_acts(about, sentence)
        and _ours(about, sentence.section[: under.start()])
    ):
        return elsewhere.made(about, sentence.text, None, under["to"].strip(), "forwarding", "actual")
    found = (_addressed(about, sentence, verb) for verb in sentence.syntax.verbs("address"))
    return next(filter(None, found), None)


def _ours(about: Context, owner: str) -> bool:
    """Is it the proposal of the body that meets ("Kommunstyrelsens"), or of nobody named?"""
    return not owner.strip(" *#") or about.own.means(owner.strip().removesuffix("s"))


def _addressed(about: Context, sentence: Sentence, verb: Verb) -> Handoff | None:
    """What the meeting puts before another body, in its own name or as what it decides to do.

    "Rådet föreslår nämnden att …", "Nämnden beslutar att hemställa hos fullmäktige om …", under the
    heading of decisions "att tillskriva Trafikverket om …".
    """
    syntax = sentence.syntax
    if not _by_us(about, sentence, verb):
        return None
    at = _ADDRESSEE.match(syntax.value, verb.end)
    target = syntax.target(at.end() if at else verb.end, gap=1)
    if target is None or not _is_asked(about, syntax, verb, target):
        return None
    point = point_at(sentence.text, verb.start, about.formal)
    if verb.lemma == wording("extract", "addressed", "recommend"):
        return elsewhere.made(about, point, None, target.name, "decision-elsewhere", "planned")
    proposes = verb.lemma in wordings("extract", "addressed", "propose_or_request")
    if about.formal or wording("extract", "addressed", "assembly") in target.name.lower() or not proposes:
        return elsewhere.made(about, point, None, target.name, "forwarding", "actual")
    return elsewhere.made(about, point, None, target.name, "referral", "wished")


def _is_asked(about: Context, syntax: Syntax, verb: Verb, target: Party) -> bool:
    """May the verb be put to it: a proposal to a body only, a recommendation where it is to adopt something?"""
    if verb.lemma == wording("extract", "addressed", "recommend") and not _TO_ADOPT.match(syntax.value[target.end :]):
        return False
    board = target.head.startswith(wording("extract", "addressed", "county_board"))
    if verb.lemma == wording("extract", "addressed", "propose") and (target.sort != "body" or board):
        return False
    return about.is_other(target)


def _by_us(about: Context, sentence: Sentence, verb: Verb) -> bool:
    """Is it the meeting that does it: its subject, or an infinitive under what it decides?"""
    clause = sentence.syntax.clause(verb)
    if verb.passive or verb.tense == "supine" or clause.denied:
        return False
    if clause.governor in ("propose", "wished", "conditional"):
        return False
    if verb.tense == "infinitive":
        return _is_decided(about, sentence, verb)
    return clause.subject is not None and clause.subject.sort != "person" and about.own.means(clause.subject.name)


def _is_decided(about: Context, sentence: Sentence, verb: Verb) -> bool:
    """Does the infinitive stand under a heading of decisions, or hang on what the meeting decides?"""
    syntax, left = sentence.syntax, sentence.value[: verb.start]
    if left.strip().lower() in ("att", "") and is_decided(sentence.section):
        return True
    return bool(re.search(wording("extract", "addressed", "by_us"), left)) and any(
        decided.end < verb.start and is_own_act(about, syntax, decided)
        for decided in syntax.verbs("decide")
        if decided.kind in ("decided", "noted", "adopted", "approved")
    )


def _own_acts(about: Context, sentence: Sentence) -> bool:
    doers = [sentence.syntax.clause(verb).subject for verb in sentence.syntax.verbs("decide")[:1]]
    return any(doer is not None and about.own.means(doer.name) for doer in doers)
