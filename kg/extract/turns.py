"""Hand-offs without a verb of moving and its "till": X has remitted, X is wished to take up, "X till handa"."""

from kg.extract import elsewhere
from kg.extract.context import Context, Sentence
from kg.language.lists import pattern
from kg.language.wordings import wording
from kg.model import Handoff


def found(about: Context, sentence: Sentence) -> Handoff | None:
    """The first such hand-off of a sentence."""
    return _remitted(about, sentence) or _wished(about, sentence) or _to_hand(about, sentence)


def _remitted(about: Context, sentence: Sentence) -> Handoff | None:
    """What another body has sent out for consultation, to whom is not told: "X har remitterat förslaget"."""
    for verb in sentence.syntax.verbs("move"):
        doer = sentence.syntax.clause(verb).subject
        remitted = verb.lemma == wording("extract", "turns", "remitted") and not verb.passive
        if remitted and verb.tense in ("past", "supine") and about.is_other(doer):
            return elsewhere.made(about, sentence.text, doer.name, None, "consultation", "actual")
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


def _to_hand(about: Context, sentence: Sentence) -> Handoff | None:
    """ "Begäran ska vara kommunstyrelsen till handa senast …"."""
    match = pattern("claims", "to_hand").search(sentence.value)
    party = sentence.syntax.target(match.end(), gap=0) if match else None
    if party is None or party.sort not in ("body", "authority") or about.own.means(party.name):
        return None
    return elsewhere.made(about, sentence.text, None, party.name, "forwarding", "planned")
