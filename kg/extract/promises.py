"""Stated times for a return or a result: "Utredningens resultat ska presenteras i december 2022"."""

import re
from collections.abc import Callable, Iterator, Sequence

from kg.extract.context import Context, ItemText, Sentence
from kg.extract.spans import core, last_clause, point_at
from kg.extract.syntax import Syntax
from kg.language.clauses import announced_from
from kg.language.due import due
from kg.language.foretold import foretold
from kg.language.lists import pattern
from kg.language.places import Places
from kg.language.text import flat
from kg.language.tolerant import Bank, tolerant
from kg.language.verbs import Verb, phrases
from kg.language.wordings import wording, wordings
from kg.model import Assignment, Promise, Text

_STOP = re.compile(wording("extract", "promises", "stop"))
_ANSWER = re.compile(wording("extract", "promises", "answer"), re.IGNORECASE)
"""The answer that is due counts before the sending it is an answer to."""
_UNTIL = re.compile(r"\btill och med\b|\bt\.?\s?o\.?\s?m\b")
"""What lasts until a day is not due on it."""
_NO_PROMISE = Bank((name, pattern("claims", name)) for name in ("meetings", "wants_view", "demanded", "told_to_come", "until"))
_TELLING = wordings("extract", "promises", "telling")
"""What somebody does at the meeting itself when it stands in the present tense."""
_DECIDING = wordings("extract", "promises", "deciding")
_PASSIVE = wordings("extract", "promises", "passive")
"""What others do counts where the minutes say that it will be done."""
_TIME = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}/\d{1,2}\b")
_SOON = tolerant(wording("extract", "promises", "soon"))


_ASIDE = re.compile(wording("extract", "promises", "aside"))
"""What is told of the past, or asked, within a task: its time is not that of the task."""
_LONG = 88
"""A sentence longer than this is not quoted whole for a promise that stands in its last clause."""
_ADDED = re.compile(wording("extract", "promises", "added"))


def read(about: Context, text: ItemText, given: Sequence[Assignment] = ()) -> Iterator[Promise]:
    """The promises of an item; what somebody is `given` to do by a stated time is one too."""
    announced = [_of_one(about, one, given) for one in _all(about, text, _announced)]
    for task in given:
        overlaps = any(task.span.meets(one.span) for one in announced)
        when = _own_time(about, task)
        if not overlaps and task.confidence >= 0.7 and when:
            announced.append(Promise(task.span.quote.rstrip(" ."), when, task.span, 0.6))
    taken = Places((one.span.start, one.span.end, one) for one in announced)
    yield from announced
    yield from (one for one in _all(about, text, _foretold) if not taken.at(one.span.start, one.span.end))


def _of_one(about: Context, one: Promise, given: Sequence[Assignment]) -> Promise:
    """Of a sentence in which several people are to do something, what the one with the time does."""
    inside = [task for task in given if one.span.start <= task.span.start and task.span.end <= one.span.end]
    timed = [task for task in inside if _own_time(about, task)]
    if len(inside) < 2 or len(timed) != 1:
        return one
    span = timed[0].span
    return Promise(span.quote.rstrip(" ."), one.due, span, one.confidence)


def _own_time(about: Context, task: Assignment) -> str | None:
    """The time later than the meeting that the words of the task themselves state."""
    when = due(_ASIDE.sub(r"\g<asks>", task.span.quote.replace("\n", " ")), about.date, about.days())
    return when if when != (about.date and about.date.isoformat()) else None


def _all(about: Context, text: ItemText, told: Callable[[Context, Sentence], Iterator[Promise]]) -> Iterator[Promise]:
    if pattern("claims", "meetings").search(text.item.title):
        return
    for sentence in text.sentences:
        value = sentence.value
        if value.endswith("?") or len(value) > 700 or pattern("sections", "copies").search(sentence.section):
            continue
        if any(other.search(value) for _, other in _NO_PROMISE.standing(value)):
            continue
        yield from _one_a_point(told(about, sentence))


def _one_a_point(found: Iterator[Promise]) -> Iterator[Promise]:
    """The first promise, and those in other points of the decision."""
    taken: list[Promise] = []
    for promise in found:
        if not taken or all(_apart(promise, other) for other in taken):
            taken.append(promise)
    yield from taken


def _apart(one: Promise, other: Promise) -> bool:
    listed = all(promise.text.startswith(wordings("extract", "promises", "points_open")) for promise in (one, other))
    return listed and (one.span.end <= other.span.start or other.span.end <= one.span.start)


def _announced(about: Context, sentence: Sentence) -> Iterator[Promise]:
    """The returns and results the sentence announces with a time, in order."""
    value, syntax = sentence.value, sentence.syntax
    places = [(verb.start, verb.reach, len(value)) for verb in syntax.verbs("return") if _to_come(about, syntax, verb)]
    past = pattern("claims", "past")
    if not phrases("handoff_modality", "conditional").search(value):
        places += [
            (match.start(), match.end(), match.end() + 35)
            for match in pattern("claims", "return_nouns").finditer(value)
            if not pattern("claims", "was_ready").search(value[: match.end()])
            and (
                match.group().lower().startswith(wordings("extract", "promises", "ready_or_promise"))
                or not past.search(value, 0 if _answers(value, match.start()) else announced_from(value, match.start()))
            )
        ]
    places.sort(key=lambda place: not _answers(value, place[0]))
    for start, end, limit in places:
        when = _when(about, value[:limit], start)
        if when or _SOON.search(value[start : end + 60]):
            said = _part(about, sentence.text, start, end)
            yield Promise(said.value.rstrip(" ."), when, about.span(said), 0.85 if when else 0.6)


def _foretold(about: Context, sentence: Sentence) -> Iterator[Promise]:
    """What is told to come whatever its verb, where the clause names who acts or who gets it; what only happens is no promise."""
    for one in foretold(sentence.value, about.date, tuple(about.days())):
        named = (party for party in sentence.syntax.parties if one.start <= party.start and party.end <= one.end)
        part = _part(about, sentence.text, max(one.start, one.at), one.end)
        if (one.acted or any(party.sort != "place" for party in named)) and due(part.value, about.date, about.days()) == one.due:
            yield Promise(part.value.rstrip(" ."), one.due, about.span(part), 0.5)


def _answers(value: str, start: int) -> bool:
    """Does the answer to what is sent out begin here: "… på remiss, svar senast den 1 november"?"""
    return bool(_ANSWER.match(value, start) and wording("extract", "promises", "consultation") in flat(value[:start]))


def _part(about: Context, text: Text, start: int, end: int) -> Text:
    """The sentence, or of a long one the clause that announces with its time."""
    if _answers(text.value, start):
        answer = text.cut(start)
        return answer.cut(0, len(re.split(r"[,;]\s|\.(?:\s|$)", answer.value)[0])).strip()
    point = point_at(text, start)
    if point is not text:
        return point
    whole = core(text, start, end)
    offset = max(0, text.value.find(whole.value))
    at = max(0, start - offset)
    whole = whole.cut(0, _timed(about, whole.value, at))
    begin = announced_from(whole.value, at, own=True)
    apart = re.match(wording("extract", "promises", "relative"), whole.value[begin:])
    if begin and (apart or (len(whole.value) > _LONG and len(whole.value) - begin < len(whole.value) / 2)):
        return whole.cut(begin).strip()
    return last_clause(whole, at)


def _timed(about: Context, value: str, start: int) -> int | None:
    """Where the clause with the time ends: before what is added to it; None for the end of the sentence."""
    for stop in _ADDED.finditer(value, start):
        said = value[start : stop.start()]
        if due(said, about.date, about.days()) or _SOON.search(said):
            return stop.start()
    return None


def _when(about: Context, value: str, start: int) -> str | None:
    """The time the sentence sets: told after the verb, or before it ("senast den 30 september återkomma")."""
    after = _UNTIL.split(_STOP.split(value[start:])[0])[0]
    held = about.date.isoformat() if about.date else ""
    before = re.split(wording("extract", "promises", "before_that"), value[:start])[-1]
    for part in (after, before):
        if part is not after and _TIME.search(after):
            return None
        when = due(part, about.date, about.days())
        if when and when != held:
            return when
    return None


def _to_come(about: Context, syntax: Syntax, verb: Verb) -> bool:
    """Present, or infinitive after "ska", "kommer att", "i uppdrag att"; never past, wished or supposed."""
    if re.search(r"\bhar\satt\s$", syntax.value[: verb.start]):
        return verb.tense == "infinitive"
    if _is_supposed(syntax, verb) or _tells_now(syntax, verb):
        return False
    if verb.lemma in _DECIDING and verb.tense == "present" and not verb.passive:
        doer = syntax.clause(verb).subject
        return doer is not None and not about.own.means(doer.name)
    return verb.tense != "past" or verb.lemma in wordings("extract", "promises", "put_off")


def _is_supposed(syntax: Syntax, verb: Verb) -> bool:
    """Is it denied, wished or supposed, or no undertaking without "ska" before it?"""
    governor = syntax.clause(verb).governor
    if syntax.clause(verb).denied or governor in ("conditional", "wished", "perfect") or verb.tense == "supine":
        return True
    if phrases("handoff_modality", "conditional").search(syntax.value):
        return True
    if verb.lemma in _PASSIVE and not (verb.passive or governor in ("planned", "possible")):
        return True
    comes = verb.lemma == wording("extract", "promises", "come") and verb.tense != "present"
    position = wording("extract", "promises", "position") in syntax.value[verb.end : verb.reach]
    return governor != "planned" and (comes or position)


def _tells_now(syntax: Syntax, verb: Verb) -> bool:
    """Is something told at this meeting ("Anna informerar om …")?"""
    tells = verb.lemma in _TELLING or pattern("claims", "tells_of").match(syntax.value[verb.end :])
    return verb.tense == "present" and bool(tells)
