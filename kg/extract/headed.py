"""What stands under a heading of decisions in a formal protocol: points, each a decision, and what only tells."""

import re
from collections.abc import Iterator

from kg.extract import outcome
from kg.extract.acts import is_own_act
from kg.extract.context import Context, Sentence
from kg.extract.spans import own_lines, points
from kg.extract.syntax import Syntax, taken_apart
from kg.language.lists import pattern, table
from kg.language.wordings import wording
from kg.model import Decision, Text

_NO_POINT = re.compile(wording("extract", "headed", "no_point"), re.IGNORECASE)
BARE_LEAD = re.compile(wording("extract", "headed", "bare_lead"))
_RIGHT_AFTER = re.compile(wording("extract", "headed", "right_after"), re.IGNORECASE)
_WHOLE = re.compile(r"[A-ZÅÄÖ\d][^:?]*\s[^:?]*\.$", re.DOTALL)
LEAD = re.compile(wording("extract", "headed", "lead"))
"""What stands before the first numbered point: "Nämnden beslutar för egen del 1. …"."""


def _tells(value: str) -> bool:
    """Does it tell of what somebody does at the meeting ("Anna Ek reserverar sig", not "… i uppdrag att informera")?"""
    told = pattern("claims", "no_point").search(value)
    given = re.search(r"\batt\s", value)
    return told is not None and not (given and given.start() < told.start())


def under_heading(about: Context, sentence: Sentence) -> Iterator[Decision]:
    """The points under a heading of decisions; what merely reports or reserves is none.

    What stands right after a label "Beslut:" is one, whatever its verb.
    """
    told = _by_noun(sentence.value)
    if told and _NOUN_ALONE.fullmatch(sentence.value):
        yield Decision(sentence.value.rstrip(" ."), told, about.span(sentence.text), 0.9)
        return
    if _is_none(about, sentence) or not (_is_point(about, sentence) or _labelled(about, sentence)):
        return
    lead = LEAD.match(sentence.value)
    for point in own_lines(sentence.text) or points(sentence.text.cut(lead.end()) if lead else sentence.text):
        yield decision(about, point, 0.95, told or outcome.DECIDED)


_NOUN_ALONE = re.compile(r"\W*\w+\W*")


def _by_noun(value: str) -> str | None:
    """The kind that the noun at the beginning tells, without a verb: "Bifall.", "Avslag på ansökan"."""
    word = re.match(r"\w+", value)
    kinds: dict[str, str] = table("claims")["outcome_nouns"]
    return kinds.get(word.group().lower()) if word else None


def _is_none(about: Context, sentence: Sentence) -> bool:
    """Is it a word, a question, what says that nothing is decided, or tells or opens something and decides nothing?"""
    value, stripped = sentence.value, sentence.value.rstrip()
    if len(value) < 8 or _NO_POINT.match(value) or stripped.endswith("?"):
        return True
    if pattern("claims", "nothing_decided").match(value) and not _turned(sentence.syntax):
        return True
    if " " not in value and not sentence.syntax.verbs("decide"):
        return True
    opens = stripped.endswith(":") and not hangs(stripped)
    return (opens and is_empty(sentence)) or ((opens or _tells(value)) and not decided_here(about, sentence))


def hangs(value: str) -> bool:
    """Does what is decided hang on what follows ("Tillstånd ges med följande villkor:")?"""
    return pattern("claims", "hangs_on").search(value) is not None


def _turned(syntax: Syntax) -> bool:
    """Is something decided by what is not granted: "Inget bidrag beviljas"?"""
    return any(syntax.clause(verb).denied for verb in syntax.verbs("decide") if verb.kind != outcome.DECIDED)


def _is_point(about: Context, sentence: Sentence) -> bool:
    """Does it do something: "att …", a verb of deciding, "ska"; not a heading or what follows on its own?"""
    value, syntax = sentence.value, sentence.syntax
    if (re.match(wording("extract", "headed", "is_point"), value) or _by_delegation(about, syntax) or _undertaken(syntax)):
        return False
    if re.match(wording("extract", "headed", "is_point_2"), value) or decided_here(about, sentence):
        up = pattern("claims", "proposes_up").search(value[:60])
        return not up or bool(re.search(wording("extract", "headed", "beside_own"), value[: up.start()]))
    if pattern("claims", "not_point").search(value):
        return False
    return bool(
        syntax.verbs("decide")
        or syntax.verbs("point")
        or syntax.verbs("charge")
        or syntax.verbs("move")
        or re.search(r"\bska(?:ll)?\b", value)
        or _opens_section(about, sentence)
    )


def _opens_section(about: Context, sentence: Sentence) -> bool:
    """Is it the first under its heading of decisions, or a point there: decided, whatever its verb?

    A later paragraph under the heading is one where its passive tells what is done ("Högstadiet flyttas").
    """
    if not about.formal:
        return False
    told = set(sentence.value.lower().split()) & set(table("claims")["not_done"])
    whole = sentence.pointed or (sentence.opens and _WHOLE.match(sentence.value) is not None)
    begins = sentence.text.at[0] == sentence.passage.body.at[0]
    return (whole and not told) or (begins and bool(pattern("claims", "done_now").search(sentence.value)))


def _by_delegation(about: Context, syntax: Syntax) -> bool:
    """Did an official decide: "Personalchefen beslutar om …" in a list of decisions by delegation?"""
    active = [one for one in syntax.verbs("decide") if not one.passive and one.tense in ("present", "past") and one.kind != "assigned"]
    doer = syntax.clause(active[0]).subject if active else None
    return doer is not None and doer.sort in ("role", "person") and not about.own.means(doer.name)


def _undertaken(syntax: Syntax) -> bool:
    """Does a person do it: "Anna skickar ut slutversionen"; being charged or elected is a point."""
    if syntax.verbs("charge"):
        return False
    active = [verb for group in ("move", "task") for verb in syntax.verbs(group) if not verb.passive]
    doer = syntax.clause(active[0]).subject if active else None
    return doer is not None and doer.sort == "person" and active[0].tense == "present"


def _labelled(about: Context, sentence: Sentence) -> bool:
    """Does it stand right after a label "Beslut:", on the same line?"""
    at = sentence.text.at[0]
    return bool(_RIGHT_AFTER.search(about.document.text[max(0, at - 40) : at]))


def is_empty(sentence: Sentence) -> bool:
    """Does it say only that something is decided, what comes after ("Nämnden beslutar för egen del:")?"""
    return bool(BARE_LEAD.fullmatch(sentence.value))


def decided_here(about: Context, sentence: Sentence) -> bool:
    return any(is_own_act(about, sentence.syntax, verb) for verb in sentence.syntax.verbs("decide"))


def syntax_of(about: Context, point: Text) -> Syntax:
    return taken_apart(about.people, point.value, about.date)


def decision(about: Context, point: Text, sure: float, otherwise: str = outcome.DECIDED) -> Decision:
    """A point as a decision of the kind that its verb says, else of the kind `otherwise`."""
    kind = outcome.kind(syntax_of(about, point), otherwise=otherwise)
    return Decision(point.value.rstrip(" .,"), kind, about.span(point), sure)
