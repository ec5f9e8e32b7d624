"""Decisions that another body is to make, which hand a question on to it; and how a hand-off is made.

"Hälso- och sjukvårdsnämnden ska godkänna förslaget" hands the proposal to that board.
"""

from kg.extract.context import Context, Sentence
from kg.extract.parties import Party
from kg.extract.spans import core, last_clause
from kg.extract.syntax import Syntax
from kg.language.lists import pattern
from kg.language.verbs import Verb
from kg.language.wordings import wording
from kg.model import Handoff, Modality, Text


def elsewhere(about: Context, sentence: Sentence) -> Handoff | None:
    """A decision that another body is to make: "Hälso- och sjukvårdsnämnden ska godkänna förslaget"."""
    syntax = sentence.syntax
    for verb in (*syntax.verbs("decide"), *syntax.verbs("decide-other")):
        if verb.kind in ("noted", "assigned", "elected", "referred") or syntax.clause(verb).denied:
            continue
        if found := _decider(about, syntax, verb):
            start = min(verb.start, found.start)
            last = last_clause(sentence.text, start)
            text = core(sentence.text, start, max(verb.reach, found.end)) if last is sentence.text else last
            stated = syntax.clause(verb).modality
            modality = "planned" if stated in ("actual", "wished") else stated
            return made(about, text, source(syntax, found), found.name, "decision-elsewhere", modality)
    return None


def _decider(about: Context, syntax: Syntax, verb: Verb) -> Party | None:
    governor = syntax.clause(verb).governor
    coming = governor in ("planned", "possible") or (
        (verb.tense == "present" or _to_be_made_by(syntax, verb))
        and governor in (None, "conditional")
        and not _quoted(syntax, verb)
    )
    if not coming or verb.tense in ("past", "supine"):
        return None
    doer = syntax.clause(verb).doer
    return doer if about.is_other(doer) and syntax.value[verb.end :].strip(" .") else None


def _to_be_made_by(syntax: Syntax, verb: Verb) -> bool:
    """A passive that names its doer and a time to come: "Planen antas av fullmäktige i juni"."""
    return verb.tense == "either" and syntax.ahead and syntax.value[verb.end :].startswith(" av ")


def _quoted(syntax: Syntax, verb: Verb) -> bool:
    """A present tense that tells what a body does as a rule: weak verbs count only with a time."""
    return (verb.group == "decide-other" and not syntax.ahead and verb.lemma != wording("extract", "elsewhere", "settle")) or (
        verb.kind in ("adopted", "approved", "rejected") and not syntax.ahead
    )


def source(syntax: Syntax, target: Party) -> str | None:
    """ "… efter slutbehandling i chefsgruppen": where the question comes from, if told and not from here."""
    if match := pattern("claims", "comes_from").search(syntax.value):
        found = syntax.target(match.end(), gap=0)
        if found and found.start != target.start:
            return found.name
    return None


def made(about: Context, text: Text, source: str | None, target: str | None, kind: str, modality: Modality) -> Handoff:
    return Handoff(source, target, kind, modality, text.value.rstrip(" ."), about.span(text))
