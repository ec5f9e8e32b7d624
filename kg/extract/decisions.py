"""What the meeting decided, and what it was told that others had decided.

A decision is a sentence in which the meeting elects, approves, adopts, decides, rejects, refers,
adjourns or formally notes; under the heading of decisions in a formal protocol every point is one.
A proposal, a plan to decide and a wish are none; what another body decided is known at second hand.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract import distribution, handoffs, outcome, second_hand
from kg.extract.acts import is_own_act
from kg.extract.context import Context, ItemText, Sentence, is_decided, is_undecided, title
from kg.extract.headed import BARE_LEAD, LEAD, decision, hangs, is_empty, syntax_of, under_heading
from kg.extract.spans import core, of_condition, own_lines, parted, points
from kg.language import verbs
from kg.language.lists import pattern
from kg.language.text import flat, squeeze
from kg.language.verbs import Verb, kinds
from kg.language.wordings import wording
from kg.model import Decision, Text

_LIKEWISE = re.compile(wording("extract", "decisions", "likewise"), re.IGNORECASE)
_FOLLOWS = re.compile(r"\b(?:om|att|f.{1,2}ljande)\W*$")
_ALONE = re.compile(r"Att\s")
_CLAUSE = re.compile(wording("extract", "decisions", "clause"))
_TITLED = ("approved", "adopted", "elected", "noted", "rejected", "adjourned")
_MAIN = ("", ",", ".", ":")
_OPENS = re.compile(wording("extract", "decisions", "opens"))
_PUT = re.compile(wording("extract", "decisions", "put"), re.IGNORECASE)
"""How a division ends, told before what was decided by it: "… finner att nämnden beslutar enligt Anna Eks yrkande"."""


def read(about: Context, text: ItemText) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
    """The decisions of an item, and those known at second hand."""
    own: list[Decision] = []
    second: list[Decision] = []
    opened: tuple[str, Text] | None = None
    source = second_hand.reported(about, text.item.title)
    for sentence in text.sentences:
        if _is_of_the_paper(sentence):
            continue
        source = second_hand.reported(about, sentence.value) or source
        told = list(_told(about, sentence, source))
        second.extend(told)
        if told and not _decides_first(about, sentence):
            continue
        if opened and _continues(about, sentence, opened[1]):
            opened = _listed(about, sentence, opened, own)
            continue
        found = _found(about, sentence, own[-1].kind if own else None)
        lead = _lead(sentence.text)
        opened = (found[0].kind, lead) if found and _OPENS.search(lead.value) else None
        if not opened or not _only_opens(about, sentence, text.next(sentence), lead):
            own.extend(found)
        second.extend(second_hand.others(about, sentence, [*found, *told]))
    own[:0] = _titled(about, text, own)
    return tuple(_without_put(own)), tuple(second)


def _told(about: Context, sentence: Sentence, source: str | None) -> Iterator[Decision]:
    """What the sentence tells that others decided, or the meeting on an earlier day; `source` is who is reported from."""
    again = second_hand.retold(about, sentence)
    told = None if again else second_hand.told(about, sentence, source)
    yield from again or ([_from(told, source)] if told else [])


def _without_put(own: list[Decision]) -> Iterator[Decision]:
    """The decisions without how a division ended, where what was decided by it is told after it."""
    yield from (one for place, one in enumerate(own) if not (own[place + 1 :] and _PUT.search(one.text)))


def _from(told: Decision, source: str | None) -> Decision:
    """What was told as a decision of the body that is reported from, where it names none itself."""
    return replace(told, body=source) if source and told.body == second_hand.UNKNOWN else told


def _found(about: Context, sentence: Sentence, before: str | None) -> list[Decision]:
    """What the sentence decides; "Likaså …" decides as the kind `before` did."""
    found = list(under_heading(about, sentence) if is_decided(sentence.section) else _spoken(about, sentence))
    if not found and before and _LIKEWISE.fullmatch(sentence.value):
        return [Decision(sentence.value.rstrip(" ."), before, about.span(sentence.text), 0.8)]
    return found


def _only_opens(about: Context, sentence: Sentence, after: Sentence | None, lead: Text) -> bool:
    """Does it decide nothing itself, but what the points after it say?"""
    if after is None or not _continues(about, after, lead):
        return False
    return is_empty(sentence) or after.value.startswith("att ")


def _is_of_the_paper(sentence: Sentence) -> bool:
    """Does it say only to whom the minutes go, or that they are signed?"""
    return distribution.is_list(sentence) or bool(pattern("claims", "signed_off").match(sentence.value))


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
    if is_undecided(sentence.section):
        return False
    if re.match(r"att\s", sentence.value) or sentence.numbered or (_hangs(lead) and _is_bullet(about, sentence)):
        return True
    if not BARE_LEAD.fullmatch(lead.value):
        return False
    first = re.match(r"[A-ZÅÄÖ]\w+", sentence.value)
    to_do = first is not None and any(form.tense == "infinitive" for form in verbs.lookup(flat(first.group())))
    between = about.document.text[lead.at[-1] + 1 : sentence.text.at[0]]
    return to_do or _is_bullet(about, sentence) or (lead.value.endswith(":") and not re.search(r"\w", between))


def _hangs(lead: Text) -> bool:
    """Does it hang on what its list says: "bevilja stödet på följande villkor:"?"""
    return ":" in lead.value and hangs(lead.value.partition(":")[0])


def _is_bullet(about: Context, sentence: Sentence) -> bool:
    first = sentence.text.at[0]
    return sentence.pointed or any(line.bullet and line.text.at[0] == first for line in about.lines.at(first, first + 1))


def _listed(about: Context, sentence: Sentence, opened: tuple[str, Text], own: list[Decision]) -> tuple[str, Text]:
    """Points that begin with "att", or stand under a bare "beslutar", are decisions each; others are part of one."""
    kind, lead = opened
    if own and of_condition(own[-1].text, sentence.value):
        own.append(_with_condition(about, own.pop(), sentence))
        return opened
    if re.match(r"att\s", sentence.value) or BARE_LEAD.fullmatch(lead.value):
        own.extend(decision(about, point, 0.85, kind) for point in points(sentence.text))
        return opened
    if not _FOLLOWS.search(lead.value) and ":" not in lead.value[:-1] and not _hangs(lead):
        return opened
    whole = Text.join((lead, sentence.text), " ")
    if own and own[-1].text.startswith(lead.value.rstrip(" .:")[:40]):
        own.pop()
    own.append(Decision(whole.value.rstrip(" ."), kind, about.span(whole), 0.85))
    return kind, whole


def _with_condition(about: Context, decision: Decision, sentence: Sentence) -> Decision:
    """The decision with a further line of what it hangs on."""
    told = squeeze(Text.of(about.document.text, decision.span.start, decision.span.end))
    whole = Text.join((told, sentence.text), " ")
    return replace(decision, text=whole.value.rstrip(" .,"), span=about.span(whole))


def _decides_first(about: Context, sentence: Sentence) -> bool:
    """Does the meeting itself decide something about what it was told: "beslutar att notera att nämnden har avslagit …"?"""
    first = next(iter(sentence.syntax.verbs("decide")), None)
    return first is not None and not second_hand.day_before(about, sentence) and first.tense == "present" and is_own_act(about, sentence.syntax, first)


def _spoken(about: Context, sentence: Sentence) -> Iterator[Decision]:
    """The decision a sentence of running text tells of."""
    if _blocked(about, sentence):
        return
    syntax, value = sentence.syntax, sentence.value
    verb = next((verb for verb in syntax.verbs("decide") if is_own_act(about, syntax, verb)), None)
    kind = outcome.told(syntax, verb) if verb else _noun(value)
    if kind is None:
        yield from _alone(about, sentence)
        yield from _handed(about, sentence)
        return
    if lead := LEAD.match(value):
        yield from (decision(about, point, 0.9) for point in points(sentence.text.cut(lead.end())))
        return
    whole = core(sentence.text, verb.start, verb.reach) if verb else core(sentence.text, 0, len(value))
    for number, part in enumerate(_parts(about, verb, whole)):
        found = decision(about, part, 0.9)
        yield found if number else replace(found, kind=kind)


def _parts(about: Context, verb: Verb | None, whole: Text) -> list[Text]:
    """The points of what is decided, each on its own where the verb says only that it is."""
    enumerates = verb is not None and verb.kind == outcome.DECIDED
    return parted(whole, about.formal) if enumerates else own_lines(whole) or [whole]


def _alone(about: Context, sentence: Sentence) -> Iterator[Decision]:
    """A point that stands by itself as a sentence: "Att lägga protokollet till handlingarna."."""
    if not _ALONE.match(sentence.value) or tells(sentence.value):
        return
    for point in points(sentence.text):
        if any(found.start == len("att ") for found in syntax_of(about, point).verbs("decide")):
            yield decision(about, point, 0.7)


def _handed(about: Context, sentence: Sentence) -> Iterator[Decision]:
    """What the meeting hands on is decided so ("Frågan skickas till nämnden"); what it only proposes to another body is told as that."""
    syntax = sentence.syntax
    judged = {verb.start for verb in syntax.verbs("decide")}
    acts = [verb for verb in syntax.verbs("move") if verb.start not in judged and is_own_act(about, syntax, verb)]
    if acts and _goes_on(about, sentence, acts[0]) and handoffs.hands_on(about, sentence):
        whole = core(sentence.text, acts[0].start, acts[0].reach)
        yield Decision(whole.value.rstrip(" ."), outcome.REFERRED, about.span(whole), 0.8)


def _goes_on(about: Context, sentence: Sentence, verb: Verb) -> bool:
    """Is it a question that the verb hands on, where it is not said to be the meeting's own act?"""
    clause = sentence.syntax.clause(verb)
    if clause.denied or pattern("claims", "not_handed").search(sentence.value):
        return False
    ours = not verb.passive and clause.subject is not None and about.own.means(clause.subject.name)
    return ours or pattern("claims", "handed").search(clause.before) is not None


def tells(value: str) -> bool:
    """Does what begins with "Att" go on to tell something of it: "Att anta en plan kräver tid"?"""
    return bool(_ALONE.match(value) and _CLAUSE.search(value))


def _blocked(about: Context, sentence: Sentence) -> bool:
    """Does it ask, propose, or stand where nothing is decided? A paragraph may be declared adjusted anywhere."""
    if sentence.value.endswith("?") or len(sentence.value) > 700:
        return True
    if pattern("claims", "head_line").match(sentence.value) or pattern("claims", "proposed").match(sentence.value):
        return True
    undecided = is_undecided(sentence.section) or (
        about.formal and bool(pattern("sections", "undecided_formal").search(sentence.section))
    )
    return undecided and not pattern("claims", "adjusted_here").search(sentence.value)


def _noun(value: str) -> str | None:
    """A decision said with a noun: "Beslutet blev att …", "Ok till att …"."""
    if pattern("claims", "no_decision").search(value):
        return None
    return next((kind for kind, noun in kinds("decided_nouns").standing(value) if noun.search(value)), None)
