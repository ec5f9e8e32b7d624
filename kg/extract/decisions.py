"""What the meeting decided, and what it was told that others had decided.

A decision is a sentence in which the meeting elects, approves, adopts, decides, rejects, refers,
adjourns or formally notes; under the heading of decisions in a formal protocol every point is one.
A proposal, a plan to decide and a wish are none; what another body decided is known at second hand.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract import distribution, outcome, second_hand, verbs
from kg.extract.acts import is_own_act
from kg.extract.context import Context, ItemText, Sentence, is_decided, is_undecided, title
from kg.extract.headed import BARE_LEAD, LEAD, is_empty, kind_of, syntax_of, under_heading
from kg.extract.spans import core, of_condition, own_lines, points
from kg.language.lists import pattern, table
from kg.language.text import flat
from kg.language.tolerant import any_of
from kg.language.wordings import wording
from kg.model import Decision, Text

_LIKEWISE = re.compile(wording("extract", "decisions", "likewise"), re.IGNORECASE)
_FOLLOWS = re.compile(r"\b(?:om|att|f.{1,2}ljande)\W*$")
_ALONE = re.compile(r"Att\s")
_CLAUSE = re.compile(wording("extract", "decisions", "clause"))
_TITLED = ("approved", "adopted", "elected", "noted", "rejected", "adjourned")
_MAIN = ("", ",", ".", ":")
_OPENS = re.compile(wording("extract", "decisions", "opens"))


def read(about: Context, text: ItemText) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
    """The decisions of an item, and those known at second hand."""
    own: list[Decision] = []
    second: list[Decision] = []
    opened: tuple[str, Text] | None = None
    source = second_hand.reported(about, text.item.title)
    for sentence in text.sentences:
        if distribution.is_list(sentence):
            continue
        source = second_hand.reported(about, sentence.value) or source
        told = second_hand.told(about, sentence, source)
        if told:
            second.append(replace(told, body=source) if told.body == second_hand.UNKNOWN and source else told)
            if not _decides_first(about, sentence):
                continue
        if opened and _continues(about, sentence, opened[1]):
            opened = _listed(about, sentence, opened, own)
            continue
        found = (
            list(under_heading(about, sentence))
            if is_decided(sentence.section)
            else list(_spoken(about, sentence))
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
            opened
            and after
            and _continues(about, after, opened[1])
            and (is_empty(sentence) or after.value.startswith("att "))
        ):
            own.extend(found)
    own[:0] = _titled(about, text, own)
    return tuple(own), tuple(second)


def _titled(about: Context, text: ItemText, said: list[Decision]) -> Iterator[Decision]:
    """The decision an item's own line tells: "3. Till justerare valdes Anna Ek", not "Val av justerare".

    A passive present ("Ny kassör väljs") counts only where the text below decides nothing.
    """
    sentence = title(about, text.item)
    if pattern("claims", "asks").search(sentence.value):
        return
    for found in sentence.syntax.verbs("decide"):
        clause = sentence.syntax.clause(found)
        plain = found.tense == "past" or not found.passive or (not said and found.kind in _TITLED)
        known = any(one.kind == found.kind for one in said)
        if plain and not known and clause.bounds[1] in _MAIN and is_own_act(about, sentence.syntax, found):
            yield from (replace(one, confidence=0.85) for one in _spoken(about, sentence))
            return


def _lead(text: Text) -> Text:
    """What stands before the first numbered point, where one follows on the same line."""
    lead = LEAD.match(text.value)
    return text.cut(0, text.value.rindex(" ", 0, lead.end() - 1)).strip() if lead else text


def _continues(about: Context, sentence: Sentence, lead: Text) -> bool:
    """A point of a list that a decision opened: it begins with "att", a mark of a list, under a bare lead with what to do."""
    if re.match(r"att\s", sentence.value) or sentence.numbered:
        return True
    if not BARE_LEAD.fullmatch(lead.value):
        return False
    first = re.match(r"[A-ZÅÄÖ]\w+", sentence.value)
    to_do = first is not None and any(
        form.tense == "infinitive" for form in verbs.lookup(flat(first.group()))
    )
    between = about.document.text[lead.at[-1] + 1 : sentence.text.at[0]]
    return to_do or sentence.pointed or (lead.value.endswith(":") and not re.search(r"\w", between))


def _listed(
    about: Context, sentence: Sentence, opened: tuple[str, Text], own: list[Decision]
) -> tuple[str, Text]:
    """Points that begin with "att", or stand under a bare "beslutar", are decisions each; others are part of one."""
    kind, lead = opened
    if own and of_condition(own[-1].text, sentence.value):
        return opened
    if re.match(r"att\s", sentence.value) or BARE_LEAD.fullmatch(lead.value):
        own.extend(
            Decision(point.value.rstrip(" .,"), kind_of(about, point, kind), about.span(point), 0.85)
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


def _decides_first(about: Context, sentence: Sentence) -> bool:
    """Does the meeting itself decide something about what it was told: "beslutar att notera att nämnden har avslagit …"?"""
    first = next(iter(sentence.syntax.verbs("decide")), None)
    return first is not None and first.tense == "present" and is_own_act(about, sentence.syntax, first)


def _spoken(about: Context, sentence: Sentence) -> Iterator[Decision]:
    """The decision a sentence of running text tells of."""
    value = sentence.value
    if (
        value.endswith("?")
        or len(value) > 700
        or _blocked(about, sentence)
        or pattern("claims", "proposed").match(value)
    ):
        return
    verb = next(
        (verb for verb in sentence.syntax.verbs("decide") if is_own_act(about, sentence.syntax, verb)), None
    )
    nouns = _noun(value) if verb is None else None
    if verb is None and nouns is None:
        yield from _alone(about, sentence)
        return
    lead = LEAD.match(value)
    if lead:
        for point in points(sentence.text.cut(lead.end())):
            yield Decision(point.value.rstrip(" .,"), kind_of(about, point), about.span(point), 0.9)
        return
    at = (verb.start, verb.reach) if verb else (0, len(value))
    whole = core(sentence.text, *at)
    kind = outcome.told(sentence.syntax, verb) if verb else nouns or outcome.DECIDED
    split = own_lines(whole) or (
        points(whole) if about.formal and verb and verb.kind == "decided" else [whole]
    )
    for number, point in enumerate(split):
        own = kind if number == 0 else kind_of(about, point)
        yield Decision(point.value.rstrip(" .,"), own, about.span(point), 0.9)


def _alone(about: Context, sentence: Sentence) -> Iterator[Decision]:
    """A point that stands by itself as a sentence: "Att lägga protokollet till handlingarna."."""
    if not _ALONE.match(sentence.value) or tells(sentence.value):
        return
    for point in points(sentence.text):
        if any(found.start == len("att ") for found in syntax_of(about, point).verbs("decide")):
            yield Decision(point.value.rstrip(" .,"), kind_of(about, point), about.span(point), 0.7)


def tells(value: str) -> bool:
    """Does what begins with "Att" go on to tell something of it: "Att anta en plan kräver tid"?"""
    return bool(_ALONE.match(value) and _CLAUSE.search(value))


def _blocked(about: Context, sentence: Sentence) -> bool:
    """Does it stand where nothing is decided? A paragraph may be declared adjusted anywhere."""
    if pattern("claims", "head_line").match(sentence.value):
        return True
    undecided = is_undecided(sentence.section) or (
        about.formal and bool(pattern("sections", "undecided_formal").search(sentence.section))
    )
    return undecided and not pattern("claims", "adjusted_here").search(sentence.value)


def _noun(value: str) -> str | None:
    """A decision said with a noun: "Beslutet blev att …", "Ok till att …"."""
    for kind, forms in table("claims")["decided_nouns"].items():
        if any_of(tuple(forms)).search(value) and not pattern("claims", "no_decision").search(value):
            return str(kind)
    return None
