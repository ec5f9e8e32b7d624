"""What the weights alone take for a decision or a promise, made a claim of its own with its doubt."""

import re

from kg.extract import decisions, distribution, outcome, weights
from kg.extract.acts import still_to_come
from kg.extract.context import Context, Sentence
from kg.extract.earlier import earlier
from kg.extract.parties import Party
from kg.language import dates
from kg.language.due import due
from kg.language.lists import pattern
from kg.model import Decision, Finding, Promise

_NOT = {
    "decisions": (
        "bare_lead",
        "told_before",
        "proposed",
        "second_hand",
        "no_decision",
        "nothing_decided",
        "not_point",
        "somebody_does",
        "signed_off",
    ),
    "promises": ("meetings",),
}
"""What the words of a task also say where there is none."""
_SAYS = {"decisions": "decision", "promises": "promise"}


def claim(about: Context, task: str, sentence: Sentence, likely: float) -> Decision | Promise | None:
    """The claim of the sentence where the weights are sure enough and it can be told whole; else None."""
    if likely < weights.threshold(task) or not possible(about, task, sentence):
        return None
    text, span = sentence.value.rstrip(" ."), about.span(sentence.text)
    sure = weights.confidence(task, "weights", likely)
    if task == "decisions":
        return Decision(text, outcome.kind(sentence.syntax), span, sure, method="weights")
    return Promise(text, due(sentence.value, about.date, about.days()), span, sure, method="weights")


def possible(about: Context, task: str, sentence: Sentence) -> bool:
    """May the sentence hold a claim of the task at all, or is it told of another time, asked, or a list?"""
    value = sentence.value
    if task not in _NOT or value.endswith(("?", ":")) or distribution.is_list(sentence):
        return False
    if any(pattern("claims", told).search(value) for told in _NOT[task]) or _told_of(about, sentence):
        return False
    if decisions.tells(value) if task == "decisions" else _retold(value):
        return False
    when = due(value, about.date, about.days()) if task == "promises" else None
    return task != "promises" or (when is not None and when != (about.date and about.date.isoformat()))


def _retold(value: str) -> bool:
    """Does somebody tell of it at the meeting: "Bo berättade att svaren väntas före jul"?"""
    clauses = re.finditer(r"\batt\s", value)
    return any(pattern("claims", "tells_that").search(value[: clause.end()]) for clause in clauses)


def _told_of(about: Context, sentence: Sentence) -> bool:
    """Do the rules know that it is no act of this meeting: proposed, planned, of another time, somebody else's?"""
    syntax, held = sentence.syntax, about.date
    past = any(dated.date < held for dated in dates.find(sentence.value) if held and dated.date)
    return any(
        syntax.clause(verb).governor is not None
        or _is_of_others(about, syntax.clause(verb).doer)
        or earlier(syntax, verb)
        or still_to_come(syntax, verb)
        or (verb.tense == "past" and past)
        for verb in syntax.verbs("decide")
    )


def _is_of_others(about: Context, doer: Party | None) -> bool:
    return doer is not None and not about.own.means(doer.name) and not about.own.is_bare(doer.name)


def doubt(task: str, found: Decision | Promise) -> Finding:
    """The finding that goes with a claim of the weights."""
    return Finding("extract", f"read as a {_SAYS[task]} by its words alone: «{' '.join(found.span.quote.split())[:90]}»", found.span)
