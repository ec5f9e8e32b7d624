"""Hand-offs without a verb of moving and its "till": "är ställd till X", X is asked for its view, "X till handa"."""

import re

from kg.extract import elsewhere
from kg.extract.context import Context, Sentence
from kg.extract.polarity import denied_at
from kg.extract.spans import core
from kg.language.lists import pattern
from kg.language.verbs import kinds, phrases
from kg.language.wordings import wording
from kg.model import Handoff, Modality


def phrase(about: Context, sentence: Sentence) -> Handoff | None:
    """Moves said without a verb of moving: "… är ställd till X", "Diskussion på länsdelsgrupperna"."""
    syntax = sentence.syntax
    given = re.match(wording("extract", "turns", "task_given"), sentence.value, re.IGNORECASE)
    for kind, moves in kinds("moves_to").standing(sentence.value):
        for match in moves.finditer(sentence.value):
            target = syntax.target(match.end(), gap=2)
            if kind == "report" and given:
                continue
            if about.is_other(target) and not denied_at(sentence.value, match.start()):
                text, source = core(sentence.text, match.start(), target.end), elsewhere.source(syntax, target)
                return elsewhere.made(about, text, source, target.name, kind, _modality_of(sentence.value))
    return None


def _modality_of(value: str) -> Modality:
    names: tuple[Modality, ...] = ("conditional", "wished", "planned")
    return next((name for name in names if phrases("handoff_modality", name).search(value)), "actual")


def asked(about: Context, sentence: Sentence) -> Handoff | None:
    """A body is asked for its view or wished to take a question up: "Även samverkansråden ombeds …", "X till handa"."""
    ways = (_invited, _remitted, _wished, sent_here)
    return next(filter(None, (way(about, sentence) for way in ways)), None)


def _invited(about: Context, sentence: Sentence) -> Handoff | None:
    """A body gets the chance to give its view ("Nämnden får möjlighet att yttra sig")."""
    chance = pattern("claims", "chance").search(sentence.value)
    if not chance:
        return None
    bodies = (party for party in sentence.syntax.parties if party.sort in ("body", "authority"))
    invited = next((party for party in bodies if party.end <= chance.start()), None)
    if invited is None:
        return None
    modality = _modality_of(sentence.value[: chance.end()])
    return elsewhere.made(about, sentence.text, None, invited.name, "consultation", modality)


def _remitted(about: Context, sentence: Sentence) -> Handoff | None:
    """What another body has sent out or here for a view: "X har remitterat förslaget", "… översänt ett förslag för yttrande"."""
    for verb in sentence.syntax.verbs("move"):
        doer = sentence.syntax.clause(verb).subject
        remitted = verb.kind == "consultation" or phrases("purpose", "consultation").search(sentence.value, verb.end)
        if remitted and not verb.passive and verb.tense in ("past", "supine") and about.is_other(doer):
            start, opener = sentence.syntax.clause(verb).bounds
            told = sentence.text.cut(start - len("som ")) if opener == "som" else sentence.text
            to = re.search(wording("extract", "turns", "to"), sentence.value[verb.end :])
            target = sentence.syntax.target(verb.end + to.end(), gap=0) if to else None
            if to is None or target is not None:
                other = target.name if about.is_other(target) else None
                return elsewhere.made(about, told, doer.name, other, "consultation", "actual")
    return None


def _wished(about: Context, sentence: Sentence) -> Handoff | None:
    """A body is wished to take a question up: "Rådet vill att samverkansnämnden tar upp frågan"."""
    wish = pattern("claims", "wants_other").search(sentence.value)
    speaker = next((party for party in sentence.syntax.parties if wish and party.end <= wish.start() + 1), None)
    other = sentence.syntax.target(wish.end(), gap=0) if wish else None
    if (
        speaker is None
        or speaker.sort not in ("body", "group")
        or other is None
        or other.sort not in ("body", "authority")
        or about.own.means(speaker.name) == about.own.means(other.name)
        or not pattern("claims", "takes_up").match(sentence.value[other.end :])
    ):
        return None
    target = None if about.own.means(other.name) else other.name
    return elsewhere.made(about, sentence.text, None, target, "referral", "wished")


def sent_here(about: Context, sentence: Sentence) -> Handoff | None:
    """Another body has sent something here, for what it says, or wants a view."""
    syntax, value = sentence.syntax, sentence.value
    sent, wanted = pattern("claims", "sent_from").search(value), pattern("claims", "wants_view").search(value)
    sender = syntax.target(sent.end(), gap=0) if sent else None
    if not about.is_other(sender):
        end = wanted.start() + 1 if wanted else 0
        sender = next((party for party in reversed(syntax.parties) if party.end <= end and party.organised), None)
    if not about.is_other(sender):
        return None
    asks = wanted or pattern("claims", "view").search(value) or wording("extract", "turns", "out") in value.lower()
    sort = "consultation" if asks else "forwarding"
    kind = next((kind for kind, told in kinds("purpose").standing(value) if told.search(value)), sort)
    return elsewhere.made(about, sentence.text, sender.name, None, kind, "actual")
