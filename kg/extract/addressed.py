"""What the meeting puts before another body: "Rådet föreslår nämnden att …", "att tillskriva Trafikverket om …"."""

import re

from kg.extract import elsewhere
from kg.extract.acts import is_own_act
from kg.extract.context import Context, Sentence, is_decided
from kg.extract.spans import point_at
from kg.extract.verbs import Verb
from kg.language.tolerant import tolerant
from kg.language.wordings import wording, wordings
from kg.model import Handoff, Modality

_ADDRESSEE = re.compile(r"\s(?:(?!att\b)\S+\s){0,4}?(?:till|hos|av)\s|\s")
_TO_ADOPT = re.compile(wording("extract", "addressed", "to_adopt"))


def up(about: Context, sentence: Sentence) -> Handoff | None:
    """What the meeting proposes to the body above it: "Nämnden föreslår kommunfullmäktige besluta att …"."""
    under = tolerant(wording("extract", "addressed", "proposal_to")).search(sentence.section)
    if (
        under
        and not re.search(wording("extract", "addressed", "no_proposal"), sentence.value)
        and not _own_acts(about, sentence)
        and about.own.means(re.sub(r"s\s.*", "", sentence.section))
    ):
        return elsewhere.made(about, sentence.text, None, under["to"].strip(), "forwarding", "actual")
    for verb in sentence.syntax.verbs("address"):
        found = _addressed(about, sentence, verb)
        if found:
            return found
    return None


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
    sorts = ("body",) if verb.lemma == wording("extract", "addressed", "propose") else ("body", "authority", "organisation")
    if target is None or target.sort not in sorts or about.own.means(target.name):
        return None
    if verb.lemma == wording("extract", "addressed", "propose_2") and target.head.startswith(wording("extract", "addressed", "county_board")):
        return None
    if verb.lemma == wording("extract", "addressed", "recommend") and not _TO_ADOPT.match(syntax.value[target.end :]):
        return None
    if verb.lemma == wording("extract", "addressed", "recommend_2"):
        return elsewhere.made(about, sentence.text, None, target.name, "decision-elsewhere", "planned")
    proposes = verb.lemma in wordings("extract", "addressed", "propose_or_request")
    formal = about.formal or wording("extract", "addressed", "assembly") in target.name.lower() or not proposes
    kind = "forwarding" if formal else "referral"
    modality: Modality = "actual" if formal else "wished"
    return elsewhere.made(about, point_at(sentence.text, verb.start), None, target.name, kind, modality)


def _by_us(about: Context, sentence: Sentence, verb: Verb) -> bool:
    """Is it the meeting that does it: its subject, or an infinitive under what it decides?"""
    syntax = sentence.syntax
    if (
        verb.passive
        or verb.tense == "supine"
        or syntax.clause(verb).denied
        or syntax.clause(verb).governor in ("propose", "wished", "conditional")
    ):
        return False
    if verb.tense == "infinitive":
        if syntax.value[: verb.start].strip().lower() in ("att", "") and is_decided(sentence.section):
            return True
        left = syntax.value[: verb.start]
        return bool(re.search(wording("extract", "addressed", "by_us"), left)) and any(
            decided.end < verb.start and is_own_act(about, syntax, decided)
            for decided in syntax.verbs("decide")
            if decided.kind in ("decided", "noted", "adopted", "approved")
        )
    doer = syntax.clause(verb).subject
    return doer is not None and doer.sort != "person" and about.own.means(doer.name)


def _own_acts(about: Context, sentence: Sentence) -> bool:
    doers = [sentence.syntax.clause(verb).subject for verb in sentence.syntax.verbs("decide")[:1]]
    return any(doer is not None and about.own.means(doer.name) for doer in doers)
