"""Who is to do what: "X fick i uppdrag att …", "att uppdra åt X att …", "Anna återkommer med …"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract import columned, tasks
from kg.extract.acts import is_own_act
from kg.extract.context import Context, ItemText, Sentence, is_decided, is_undecided, piece, pieces
from kg.extract.earlier import earlier
from kg.extract.people import bearer
from kg.extract.spans import core
from kg.extract.syntax import Syntax
from kg.extract.undertaken import undertaken
from kg.language.due import due
from kg.language.lists import pattern
from kg.language.text import flat, key
from kg.language.tolerant import tolerant
from kg.language.verbs import Verb
from kg.language.wordings import wording, wordings
from kg.model import Assignment

_LEADING = re.compile(wording("extract", "assignments", "leading"), re.IGNORECASE)


def read(about: Context, text: ItemText) -> tuple[Assignment, ...]:
    """The assignments of an item: those that its sentences tell, and those of the last column of a table."""
    return tuple(columned.read(about, text, tuple(_told(about, text))))


def _told(about: Context, text: ItemText) -> Iterator[Assignment]:
    listed = pattern("sections", "tasks").search(text.item.title.lower())
    last: list[Assignment] = []
    for sentence in text.sentences:
        telling = re.match(wording("extract", "assignments", "telling"), sentence.section)
        if (is_undecided(sentence.section) and not telling) or sentence.value.endswith("?"):
            continue
        above = (sentence.passage.heading.value.lower() if sentence.passage.heading else "", sentence.section)
        listed = listed or next(filter(None, map(pattern("sections", "tasks").search, above)), None)
        given = _in(about, sentence, bool(listed))
        if not given and not last and (found := tasks.responsible(about, text, sentence)):
            yield found
        for found in given:
            found = replace(found, receiver=_named(about, text, sentence, found.receiver))
            yield _dated(about, text, sentence, found, alone=len(given) == 1)
        last = given


def _named(about: Context, text: ItemText, sentence: Sentence, receiver: str) -> str:
    """Who is meant by "hon" or "han": the one person of the nearest sentence before it in the item that names people."""
    if flat(receiver) not in wordings("extract", "assignments", "pronouns"):
        return receiver
    before = text.sentences[: text.sentences.index(sentence)]
    for one in reversed(before[-_NEAR:]):
        people = {about.people.resolved(party.name) for party in one.syntax.parties if party.sort == "person"}
        titles = [one.value.split()[0], *(party.name for party in one.syntax.parties if party.sort == "role")]
        people |= set(filter(None, (bearer(about, title) for title in titles)))
        if people:
            return people.pop() if len(people) == 1 else receiver
    return receiver


_NEAR = 3  # so many sentences back a pronoun may mean somebody


def _in(about: Context, sentence: Sentence, listed: bool) -> list[Assignment]:
    """The assignments of the sentence: of each point, and of each person ("Anna skriver svaret och Bo skickar in det")."""
    decided = _is_decided(about, sentence)
    each = [_given(about, part) or undertaken(about, part, decided) for part in _persons(about, sentence)]
    if len(each) > 1 and all(each):
        return [found for found in each if found]
    found = (
        _given(about, part)
        or undertaken(about, part, decided)
        or tasks.bracketed(about, part)
        or tasks.row(about, part, listed)
        for part in pieces(about, sentence)
    )
    return [one for one in found if one]


def _is_decided(about: Context, sentence: Sentence) -> bool:
    """Does it say what is decided: under a heading of decisions, or by a verb of its own?"""
    verbs = [verb for verb in sentence.syntax.verbs("decide") if verb.kind == "decided"]
    return is_decided(sentence.section) or any(is_own_act(about, sentence.syntax, verb) for verb in verbs)


def _persons(about: Context, sentence: Sentence) -> list[Sentence]:
    """The sentence cut where a further person begins to do something ("… och Bo skickar in det")."""
    doing = (*sentence.syntax.verbs("task"), *sentence.syntax.verbs("report"))
    begun = {verb.start for verb in doing if verb.tense == "present"}
    cuts = [
        party.start
        for party in (sentence.syntax.parties if begun else ())
        if party.sort == "person"
        and party.end + 1 in begun
        and re.search(wording("extract", "assignments", "more_follow"), sentence.value[: party.start])
    ]
    ends = [*(len(re.sub(r",?\s\w+\s$", "", sentence.value[:cut])) for cut in cuts), None]
    return [piece(about, sentence, sentence.text.cut(start, end).strip()) for start, end in zip([0, *cuts], ends, strict=True)]


def _dated(about: Context, text: ItemText, sentence: Sentence, found: Assignment, alone: bool) -> Assignment:
    """With its own time; the only assignment of a sentence has that of the sentence, or of the next one that goes on."""
    when = due(found.span.quote.replace("\n", " "), about.date, about.days())
    if when is None and alone:
        when = due(_of_nobody_else(about, sentence, found), about.date, about.days())
        after = text.next(sentence)
        if when is None and after and pattern("claims", "result_opens").match(after.value):
            when = due(after.value, about.date, about.days())
    return replace(found, due=when)


_DOES = 4  # who stands so near the beginning of a point ("att Bo …") does it


def _of_nobody_else(about: Context, sentence: Sentence, found: Assignment) -> str:
    """The sentence without the points that a person other than the receiver does, whose time is that person's own."""
    own = [part.value for part in pieces(about, sentence) if not any(
        party.sort == "person" and party.start <= _DOES and party.name not in found.receiver for party in part.syntax.parties)]  # fmt: skip
    return " ".join(own) if own else sentence.value


def _given(about: Context, sentence: Sentence) -> Assignment | None:
    """The assignment that a verb of charging gives, a charge without one, or what somebody wants done."""
    by_verb = (_charge(about, sentence, verb) for verb in sentence.syntax.verbs("charge"))
    return next(filter(None, by_verb), None) or _charged(about, sentence) or _wished(about, sentence)


def _charge(about: Context, sentence: Sentence, verb: Verb) -> Assignment | None:
    syntax = sentence.syntax
    clause = syntax.clause(verb)
    if clause.denied or (clause.governor in ("propose", "conditional") and not _self_asked(syntax, verb)):
        return None
    receiver, task, giver = _parts(about, syntax, verb, sentence.value.rstrip(" .")) or ("", "", None)
    if not receiver or not task or len(receiver) > 120:
        return None
    giver = giver if giver and key(giver) != key(receiver) else None
    span = about.span(core(sentence.text, verb.start, verb.reach))
    return Assignment(giver, receiver, task.strip(" ,."), None, span, 0.8 if verb.kind == "promise" else 0.9)


def _charged(about: Context, sentence: Sentence) -> Assignment | None:
    charged = pattern("claims", "charged").match(sentence.value, 0, len(sentence.value.rstrip(" .")))
    return Assignment(None, _clean(about, charged["to"]), charged["task"], None, about.span(sentence.text), 0.8) if charged else None


def _wished(about: Context, sentence: Sentence) -> Assignment | None:
    value = sentence.value.rstrip(" .")
    wished = pattern("claims", "wants_task").search(value)
    if not wished:
        return None
    people = [party for party in sentence.syntax.parties if party.sort == "person" and party.end <= wished.start() + 1]
    if not people:
        return None
    receiver, task = about.people.together(one.name for one in people), value[wished.end() :].strip()
    return Assignment(None, receiver, task, None, about.span(sentence.text), 0.6)


def _self_asked(syntax: Syntax, verb: Verb) -> bool:
    return (verb.kind == "get" and syntax.clause(verb).governor == "conditional" and not syntax.value.lower().startswith("om "))


_Parts = tuple[str, str, str | None]  # receiver, task and giver of a charge


def _parts(about: Context, syntax: Syntax, verb: Verb, value: str) -> _Parts | None:
    """Receiver, task and giver of a charge, by the kind of its verb."""
    if verb.kind == "get" or (verb.kind == "give" and verb.passive):
        return _gets(about, syntax, verb, value)
    if verb.kind in _TO:
        return None if _only_told(syntax, verb) else _gives(about, syntax, verb, value)
    if verb.kind == "ask" and not verb.passive:
        return _asks(about, syntax, verb, value)
    return _is_to(about, syntax, verb, value)


def _only_told(syntax: Syntax, verb: Verb) -> bool:
    """Is it only spoken of ("frågan om att ge X i uppdrag …"), or told of an earlier day?"""
    spoken = r"\bom att\s$" if verb.kind == "handed" else wording("extract", "assignments", "only_spoken")
    return earlier(syntax, verb) or bool(re.search(spoken, syntax.value[: verb.start].lower()))


_TO = {
    "give": tolerant(r"\s(?P<to>[^.;:]{2,100}?)\s(?:i\s|till\s)?upp(?:drag(?:et)?|gift(?:en)?)\satt\s(?P<task>.+)"),
    "entrust": tolerant(wording("extract", "assignments", "to")),
    "handed": tolerant(wording("extract", "assignments", "to_whom")),
}
"""What follows a verb of giving: to whom, and what to do."""
_SEVERAL = re.compile(wording("extract", "assignments", "several"))
_GOT = tolerant(wording("extract", "assignments", "got"))
_PROMISED = re.compile(wording("extract", "assignments", "promised"))


def _gets(about: Context, syntax: Syntax, verb: Verb, value: str) -> _Parts | None:
    """ "X får i uppdrag av Y att …"."""
    match = _GOT.match(value[verb.end :])
    if not match:
        return None
    by = syntax.clause(verb).agent if match["by"] else None
    return _receiver(about, syntax, verb), match["task"], by.name if by else None


def _gives(about: Context, syntax: Syntax, verb: Verb, value: str) -> _Parts | None:
    """ "ger X i uppdrag att …", "uppdrar åt X att …", "Uppdraget går till X att …"."""
    match = _TO[verb.kind].match(value[verb.end :])
    task = re.search(wording("extract", "assignments", "given_task"), value[: verb.start]) if verb.kind == "handed" else None
    if task and (to := re.fullmatch(wording("extract", "assignments", "given_to"), value[verb.end :])):  # "Uppdraget att … ges till X"
        return _clean(about, to[1]), task["task"], None
    if not match or (verb.kind == "handed" and wording("extract", "assignments", "task_noun") not in flat(value[: verb.end + match.start("to")])):
        return None
    doer = syntax.clause(verb).subject if verb.kind == "give" and not verb.passive else None
    giver = doer.name if doer and not about.own.means(doer.name) else None
    return _clean(about, match["to"]), match["task"], giver


def _asks(about: Context, syntax: Syntax, verb: Verb, value: str) -> _Parts | None:
    """ "Anna ber Bo ta fram …"."""
    person = syntax.target(verb.end + 1)
    if person is None or person.sort == "body" or not re.match(r"\s(?:att\s|[a-zåäö]+a\s)", value[person.end :]):
        return None
    doer = syntax.clause(verb).subject
    task = value[person.end :].strip().removeprefix("att ")
    return about.people.resolved(person.name), task, about.people.resolved(doer.name) if doer else None


def _is_to(about: Context, syntax: Syntax, verb: Verb, value: str) -> _Parts | None:
    """ "X ombeds (att) …", "X lovar att …"."""
    rest = value[verb.end :]
    match = tolerant(wording("extract", "assignments", "is_to")).match(rest)
    if verb.kind == "ask" and not match and not pattern("claims", "view").search(rest):
        match = re.match(r"\s(?P<task>(?:[a-zåäö]{3,}a|ge|ta|se)\s.+)", rest)
    if not match or (verb.kind == "promise" and not _PROMISED.match(match["task"])):
        return None
    return _receiver(about, syntax, verb), match["task"], None


def _receiver(about: Context, syntax: Syntax, verb: Verb) -> str:
    """Who stands before the verb: the people and bodies of its clause, else what is written there."""
    start, _ = syntax.clause(verb).bounds
    found = syntax.clause(verb).subject
    people = [party for party in syntax.parties if party.sort == "person" and party.end <= verb.start]
    if people and (found is None or found.sort == "person" or found.start < people[0].start):
        return about.people.together(one.name for one in people)
    written = _clean(about, syntax.value[start : verb.start])
    if _is_somebody(written):
        shared = re.match(wording("extract", "assignments", "who_is"), written)
        return shared["who"] if shared else written
    return found.name if found and not _SEVERAL.fullmatch(written) else written


def _is_somebody(written: str) -> bool:
    """Do the words read as those who get a task: a few, with a capital first, and no auxiliary?"""
    return written[:1].isupper() and len(written.split()) <= 9 and not re.search(wording("extract", "assignments", "has"), written)


def _clean(about: Context, value: str) -> str:
    """The receiver without brackets, adverbs, auxiliaries and appositions; people by their full names."""
    value = re.sub(r"\s*\([^)]*\)", "", value).strip(" ,:–-")
    value = _LEADING.sub("", value)
    beside = pattern("claims", "alongside").search(value)
    value = value[: beside.start()] if beside and beside.start() > 0 else value
    value = re.sub(wording("extract", "assignments", "small_words_last"), "", value).strip(" ,")
    people = about.people.in_text(value)
    if people and people[0][0] == 0:
        return " och ".join(about.people.resolved(value[start:end]) for start, end in people)
    return value
