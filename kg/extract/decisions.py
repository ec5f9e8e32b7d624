"""What the meeting decided, and what it was told that others had decided.

A decision is a sentence in which the meeting elects, approves, adopts, decides, rejects, refers,
adjourns or formally notes; under the heading of decisions in a formal protocol every point is one.
A proposal, a plan to decide and a wish are none; what another body decided is known at second hand.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract import second_hand
from kg.extract.context import Context, ItemText, Sentence, is_decided, is_undecided
from kg.extract.parties import Party
from kg.extract.spans import core, points
from kg.extract.syntax import Syntax
from kg.extract.verbs import Verb
from kg.lists import pattern, table
from kg.model import Decision, Text
from kg.text import any_of, tolerant

_OF_ITSELF = ("utgå", "avvakta", "vila")
"""What an item does itself when the meeting has put it off."""
_NO_POINT = re.compile(
    r"(?:paragrafen justeras|bilaga|expedieras|skickas till|justerat|sida \d)|\W*$", re.IGNORECASE
)
_LEAD = re.compile(r"(?:\S+\s){1,5}beslut(?:ar|ade)(?:\sför\segen\sdel|\sföljande)?:?\s+\d{1,2}[.)]\s+")
"""What stands before the first numbered point: "Nämnden beslutar för egen del 1. …"."""
_LIKEWISE = re.compile(r"(?:\S+\s){1,4}(?:likaså|likaledes)\W*", re.IGNORECASE)
_FOLLOWS = re.compile(r"\b(?:om|att|f.{1,2}ljande)\W*$")
_BARE_LEAD = re.compile(
    r"(?:\S+\s){0,6}beslut(?:ar|ade|ades|as|et)?\b(?:\sför\segen\sdel|\sföljande|\satt)*\W*"
)
_OPENS = re.compile(r"(?::|\batt|\bföljande|\bbeslutade|\bbeslutar)\W*$")


def read(about: Context, text: ItemText) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
    """The decisions of an item, and those known at second hand."""
    own: list[Decision] = []
    second: list[Decision] = []
    opened: tuple[str, Text] | None = None
    source = second_hand.reported(about, text.item.title)
    for sentence in text.sentences:
        source = second_hand.reported(about, sentence.value) or source
        told = second_hand.told(about, sentence)
        if told:
            second.append(replace(told, body=source) if told.body == second_hand.UNKNOWN and source else told)
            continue
        if opened and _continues(sentence):
            opened = _listed(about, sentence, opened, own)
            continue
        found = (
            list(_points(about, sentence)) if is_decided(sentence.section) else list(_spoken(about, sentence))
        )
        if not found and own and _LIKEWISE.fullmatch(sentence.value):
            found = [Decision(sentence.value.rstrip(" ."), own[-1].kind, about.span(sentence.text), 0.8)]
        opened = (
            (found[0].kind, _lead(sentence.text))
            if found and _OPENS.search(_lead(sentence.text).value)
            else None
        )
        after = text.next(sentence)
        if not (
            opened and after and _continues(after) and (_empty(sentence) or after.value.startswith("att "))
        ):
            own.extend(found)
    return tuple(own), tuple(second)


def _lead(text: Text) -> Text:
    """What stands before the first numbered point, where one follows on the same line."""
    lead = _LEAD.match(text.value)
    return text.cut(0, text.value.rindex(" ", 0, lead.end() - 1)).strip() if lead else text


def _empty(sentence: Sentence) -> bool:
    """Does it say only that something is decided, what comes after ("Nämnden beslutar för egen del:")?"""
    return bool(_BARE_LEAD.fullmatch(sentence.value))


def _continues(sentence: Sentence) -> bool:
    """A point of a list that a decision opened: it begins with "att", a number or a letter."""
    return bool(re.match(r"att\s", sentence.value)) or sentence.numbered


def _listed(
    about: Context, sentence: Sentence, opened: tuple[str, Text], own: list[Decision]
) -> tuple[str, Text]:
    """Points that begin with "att", or stand under a bare "beslutar", are decisions each; others are part of one."""
    kind, lead = opened
    if re.match(r"att\s", sentence.value) or _BARE_LEAD.fullmatch(lead.value):
        own.extend(
            Decision(point.value.rstrip(" .,"), _kind(about, point, kind), about.span(point), 0.85)
            for point in points(sentence.text)
        )
        return opened
    if not _FOLLOWS.search(lead.value) and ":" not in lead.value[:-1]:
        return opened
    whole = Text.join((lead, sentence.text), " ")
    if own and own[-1].text.startswith(lead.value.rstrip(" .:")[:40]):
        own.pop()
    own.append(Decision(whole.value.rstrip(" ."), kind, about.span(whole), 0.85))
    return kind, whole


def _points(about: Context, sentence: Sentence) -> Iterator[Decision]:
    """The points under a heading of decisions; what merely reports or reserves is none."""
    value = sentence.value
    if (
        len(value) < 8
        or _NO_POINT.match(value)
        or value.rstrip().endswith((":", "?"))
        or (value.count(" ") == 0 and not sentence.syntax.verbs("decide"))
    ):
        return
    if (pattern("claims", "no_point").search(value) and not _decided_here(about, sentence)) or not _is_point(
        about, sentence
    ):
        return
    lead = _LEAD.match(value)
    for point in points(sentence.text.cut(lead.end()) if lead else sentence.text):
        yield Decision(point.value.rstrip(" .,"), _kind(about, point), about.span(point), 0.95)


def _is_point(about: Context, sentence: Sentence) -> bool:
    """Does it do something: "att …", a verb of deciding, "ska"; not a heading or what follows on its own?"""
    value, syntax = sentence.value, sentence.syntax
    if re.match(r"(?:\S+\s){1,4}beslut(?:ar|ade)\W*$", value) or _by_delegation(about, syntax):
        return False
    if re.match(r"att\s|enligt\s(?:\S+\s)?förslag", value) or _decided_here(about, sentence):
        return not pattern("claims", "proposes_up").search(value[:60])
    if pattern("claims", "not_point").search(value):
        return False
    return bool(
        syntax.verbs("decide")
        or syntax.verbs("point")
        or syntax.verbs("charge")
        or syntax.verbs("move")
        or re.search(r"\bska(?:ll)?\b", value)
    )


def _by_delegation(about: Context, syntax: Syntax) -> bool:
    """Did an official decide: "Personalchefen beslutar om …" in a list of decisions by delegation?"""
    active = [
        verb for verb in syntax.verbs("decide") if not verb.passive and verb.tense in ("present", "past")
    ]
    doer = syntax.subject(active[0]) if active else None
    return doer is not None and doer.sort in ("role", "person") and not about.own.means(doer.name)


def _decided_here(about: Context, sentence: Sentence) -> bool:
    return any(_is_own_act(about, sentence.syntax, verb) for verb in sentence.syntax.verbs("decide"))


def _kind(about: Context, point: Text, otherwise: str = "decided") -> str:
    syntax = Syntax(about.people, point.value, about.date)
    found = [verb.kind for verb in syntax.verbs("decide") if verb.kind != "decided"]
    return found[0] if found else otherwise


def _spoken(about: Context, sentence: Sentence) -> Iterator[Decision]:
    """The decision a sentence of running text tells of."""
    value = sentence.value
    if value.endswith("?") or len(value) > 700 or _blocked(about, sentence.section):
        return
    verb = next(
        (verb for verb in sentence.syntax.verbs("decide") if _is_own_act(about, sentence.syntax, verb)), None
    )
    nouns = _noun(value) if verb is None else None
    if verb is None and nouns is None:
        return
    lead = _LEAD.match(value)
    if lead:
        for point in points(sentence.text.cut(lead.end())):
            yield Decision(point.value.rstrip(" .,"), _kind(about, point), about.span(point), 0.9)
        return
    at = (verb.start, verb.reach) if verb else (0, len(value))
    whole = core(sentence.text, *at)
    kind = verb.kind if verb else nouns or "decided"
    split = points(whole) if about.formal and verb and verb.kind == "decided" else [whole]
    for point in split:
        yield Decision(point.value.rstrip(" .,"), kind, about.span(point), 0.9)


def _blocked(about: Context, section: str) -> bool:
    return is_undecided(section) or (
        about.formal and bool(pattern("sections", "undecided_formal").search(section))
    )


def _noun(value: str) -> str | None:
    """A decision said with a noun: "Beslutet blev att …", "Ok till att …"."""
    for kind, forms in table("claims")["decided_nouns"].items():
        if any_of(tuple(forms)).search(value) and not pattern("claims", "no_decision").search(value):
            return str(kind)
    return None


def _is_own_act(about: Context, syntax: Syntax, verb: Verb) -> bool:
    """Did the meeting do it: in its own name, or in a passive without another agent?"""
    if syntax.negated(verb) or not _happened(syntax, verb):
        return False
    if verb.passive:
        agent = syntax.agent(verb)
        if verb.lemma == "ta" and verb.kind == "adjourned":
            return verb.start == 0 or bool(re.match(r"Utg", syntax.value))
        return (agent is None or _own(about, agent)) and not pattern("claims", "not_here").search(
            syntax.value
        )
    doer = syntax.subject(verb)
    if verb.lemma == "välja" and not re.match(r"\s+[A-ZÅÄÖ]", syntax.value[verb.end :]):
        return False
    if doer and doer.name.lower() == "man" and syntax.clause_start(verb.start)[1] == "dar":
        return False
    if verb.lemma == "ta" and verb.kind == "adjourned":
        return verb.start == 0
    if doer is None or verb.lemma in _OF_ITSELF:
        return _bare(syntax, verb) or verb.lemma in _OF_ITSELF
    return _own(about, doer) and not (verb.kind == "noted" and doer.head.startswith("ordforande"))


def _happened(syntax: Syntax, verb: Verb) -> bool:
    """Present or past, and not in what somebody proposes, plans or supposes."""
    governor = syntax.governor(verb)
    if verb.tense == "infinitive":
        return False
    if verb.tense == "supine" and governor == "perfect" and verb.passive:
        return verb.kind in ("noted", "decided")
    if verb.tense in ("present", "either") and verb.kind != "adjourned" and _later(syntax, verb):
        return False
    return governor in (None, "perfect")


def _later(syntax: Syntax, verb: Verb) -> bool:
    """Is it told as still to come: "… beslutas under hösten", "Därefter skickas det på remiss"?"""
    before = syntax.value[: verb.start]
    return bool(
        pattern("claims", "later").search(syntax.value[verb.end :])
        or re.match(r"(?:därefter|sedan)\b", before, re.IGNORECASE)
    )


def _own(about: Context, party: Party) -> bool:
    return (
        party.sort in ("body", "group", "organisation", "authority")
        and party.name.lower() not in ("alla", "samtliga", "dessa", "övriga")
        and about.own.means(party.name)
    )


def _bare(syntax: Syntax, verb: Verb) -> bool:
    """A verb with no doer named: "Enades om …", "Efter diskussion beslöts …"; not "som beslutar"."""
    before = syntax.before(verb, 200).strip()
    _, opener = syntax.clause_start(verb.start)
    return opener in ("", "och", ",", "att") and (
        not before
        or (
            bool(tolerant(r"(?:efter|därefter|därmed|sedan|enhälligt|samt|och)\b").match(before))
            and len(before) < 60
        )
    )
