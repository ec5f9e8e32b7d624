"""Who is to do what: "X fick i uppdrag att …", "att uppdra åt X att …", "Anna återkommer med …"."""

import re
from collections.abc import Iterator

from kg import names
from kg.extract import tasks
from kg.extract.acts import is_own_act
from kg.extract.context import Context, ItemText, Sentence, is_undecided
from kg.extract.due import due
from kg.extract.parties import Party
from kg.extract.spans import core, last_clause, points
from kg.extract.syntax import Syntax, phrases
from kg.extract.verbs import Verb
from kg.lists import pattern
from kg.model import Assignment, Text
from kg.text import UPPER, flat, tolerant

_TASK = tolerant(r"[^.;:]{0,90}?\b(?:att|för|om)\s")
_TASK_AFTER = tolerant(r"\s(?:att|för|om)\s(?P<task>.+)")
_LEADING = re.compile(
    r"^(?:även|också|därför|nu|sedan|därefter|dessutom|detta är [^,]*? och|men|och|samt|att|då)\s",
    re.IGNORECASE,
)
_CHAIR = "ordforanden"
_GIVEN = re.compile(rf"[{UPPER}][a-zåäöé-]+(?: och [{UPPER}][a-zåäöé-]+)?")
_SECTION_TASKS = re.compile(r"^(?P<task>.+?)[\s:–-]+$")


def read(about: Context, text: ItemText) -> Iterator[Assignment]:
    """The assignments of an item."""
    listed = pattern("sections", "tasks").search(text.item.title.lower())
    for sentence in text.sentences:
        if is_undecided(sentence.section) or sentence.value.endswith("?"):
            continue
        heading = sentence.passage.heading.value.lower() if sentence.passage.heading else ""
        listed = (
            listed
            or pattern("sections", "tasks").search(heading)
            or pattern("sections", "tasks").search(sentence.section)
        )
        for found in _in(about, sentence, bool(listed)):
            yield _dated(about, text, sentence, found)


def _in(about: Context, sentence: Sentence, listed: bool) -> list[Assignment]:
    """The first assignment of the sentence, or one of each person: "Anna skriver svaret och Bo skickar in det"."""
    each = [_given(about, piece) or _undertaken(about, piece) for piece in _persons(about, sentence)]
    if len(each) > 1 and all(each):
        return [found for found in each if found]
    for piece in _pieces(about, sentence):
        found = _given(about, piece) or _undertaken(about, piece) or tasks.row(about, piece, listed)
        if found:
            return [found]
    return []


def _persons(about: Context, sentence: Sentence) -> list[Sentence]:
    """The sentence cut where a further person begins to do something ("… och Bo skickar in det")."""
    cuts = [
        party.start
        for party in sentence.syntax.parties
        if party.sort == "person"
        and re.search(r"\w,?\s(?:och|samt|medan)\s$", sentence.value[: party.start])
        and any(
            verb.start == party.end + 1 and verb.tense == "present"
            for verb in (*sentence.syntax.verbs("task"), *sentence.syntax.verbs("report"))
        )
    ]
    ends = [*(cut - len(re.search(r",?\s\w+\s$", sentence.value[:cut]).group()) for cut in cuts), None]  # type: ignore[union-attr]
    return [
        _piece(about, sentence, sentence.text.cut(start, end).strip())
        for start, end in zip([0, *cuts], ends, strict=True)
    ]


def _pieces(about: Context, sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, or each point of a decision that has several."""
    split = points(sentence.text)
    if len(split) == 1:
        yield sentence
        return
    for point in split:
        yield _piece(about, sentence, point)


def _piece(about: Context, sentence: Sentence, part: Text) -> Sentence:
    return Sentence(part, sentence.passage, sentence.section, Syntax(about.people, part.value, about.date))


def _dated(about: Context, text: ItemText, sentence: Sentence, found: Assignment) -> Assignment:
    """With the time of the sentence, or of the next one where that only tells when the result comes."""
    when = due(found.span.quote.replace("\n", " "), about.date, about.days()) or due(
        sentence.value, about.date, about.days()
    )
    after = text.next(sentence)
    if when is None and after and pattern("claims", "result_opens").match(after.value):
        when = due(after.value, about.date, about.days())
    return Assignment(found.giver, found.receiver, found.task, when, found.span, found.confidence)


def _given(about: Context, sentence: Sentence) -> Assignment | None:
    syntax, value = sentence.syntax, sentence.value.rstrip(" .")
    for verb in syntax.verbs("charge"):
        if syntax.governor(verb) in ("propose", "conditional") and not _self_asked(syntax, verb):
            continue
        parts = _parts(about, syntax, verb, value)
        if parts is None:
            continue
        receiver, task, giver = parts
        if not receiver or not task or len(receiver) > 120:
            continue
        text = core(sentence.text, verb.start, verb.reach)
        return Assignment(
            giver, receiver, task.strip(" ,."), None, about.span(text), 0.9 if verb.kind != "promise" else 0.8
        )
    charged = pattern("claims", "charged").match(value)
    if charged:
        receiver = _clean(about, charged["to"])
        return Assignment(None, receiver, charged["task"], None, about.span(sentence.text), 0.8)
    wished = pattern("claims", "wants_task").search(value)
    if wished:
        people = [
            party for party in syntax.parties if party.sort == "person" and party.end <= wished.start() + 1
        ]
        if people:
            return Assignment(
                None,
                _names(about, people),
                value[wished.end() :].strip(),
                None,
                about.span(sentence.text),
                0.6,
            )
    return None


def _self_asked(syntax: Syntax, verb: Verb) -> bool:
    return (
        verb.kind == "get"
        and syntax.governor(verb) == "conditional"
        and not syntax.value.lower().startswith("om ")
    )


def _parts(about: Context, syntax: Syntax, verb: Verb, value: str) -> tuple[str, str, str | None] | None:
    """Receiver, task and giver of a charge, by the kind of its verb."""
    rest = value[verb.end :]
    if verb.kind == "get" or (verb.kind == "give" and verb.passive):
        match = tolerant(
            r"[^.;:]{0,80}?\bupp(?:drag(?:et)?|gift(?:en)?)(?:\s(?P<by>[^.;:]{0,60}?))?\s(?:att|om)\s(?P<task>.+)"
        ).match(rest)
        if not match:
            return None
        by = syntax.agent(verb) if match["by"] else None
        return _receiver(about, syntax, verb), match["task"], by.name if by else None
    if verb.kind == "give":
        match = tolerant(
            r"\s(?P<to>[^.;:]{2,100}?)\s(?:i\s|till\s)?upp(?:drag(?:et)?|gift(?:en)?)\satt\s(?P<task>.+)"
        ).match(rest)
        doer = syntax.subject(verb)
        giver = doer.name if doer and not about.own.means(doer.name) else None
        return (_clean(about, match["to"]), match["task"], giver) if match else None
    if verb.kind == "entrust":
        match = tolerant(r"\s?(?:åt|till)\s(?P<to>[^.;:]{2,100}?)\satt\s(?P<task>.+)").match(rest)
        return (_clean(about, match["to"]), match["task"], None) if match else None
    if verb.kind == "handed":
        match = tolerant(r"[^.;:]{0,30}?\btill\s(?P<to>[^.;:]{2,80}?)\s(?:för|att|om)\s(?P<task>.+)").match(
            rest
        )
        return (
            (_clean(about, match["to"]), match["task"], None)
            if match and "uppdrag" in flat(value[: verb.start])
            else None
        )
    if verb.kind == "ask" and not verb.passive:
        person = syntax.target(verb.end + 1)
        if (
            person is None
            or person.sort == "body"
            or not re.match(r"\s(?:att\s)?[a-zåäö]+a\s", value[person.end :])
        ):
            return None
        doer = syntax.subject(verb)
        return (
            about.people.resolved(person.name),
            value[person.end :].strip().removeprefix("att "),
            about.people.resolved(doer.name) if doer else None,
        )
    match = tolerant(r"(?:\s(?:på\s)?sig)?\satt\s(?P<task>.+)").match(rest)
    if verb.kind == "ask" and not match and not pattern("claims", "view").search(rest):
        match = re.match(r"\s(?P<task>(?:[a-zåäö]{3,}a|ge|ta|se)\s.+)", rest)
    if (
        match
        and verb.kind == "promise"
        and not re.match(
            r"(?:inte\s|även\s|tillsammans\smed\s\S+\s)?(?!nästa|alla)(?:\w+a|ge|ta|se|få|gå|be)\b",
            match["task"],
        )
    ):
        return None
    return (_receiver(about, syntax, verb), match["task"], None) if match else None


def _receiver(about: Context, syntax: Syntax, verb: Verb) -> str:
    """Who stands before the verb: the people and bodies of its clause, else what is written there."""
    start, _ = syntax.clause_start(verb.start)
    found = syntax.subject(verb)
    people = [party for party in syntax.parties if party.sort == "person" and party.end <= verb.start]
    if people and (found is None or found.sort == "person" or found.start < people[0].start):
        return _names(about, people)
    written = _clean(about, syntax.value[start : verb.start])
    if (
        written
        and len(written.split()) <= 9
        and written[:1].isupper()
        and not re.search(r"\b(?:och|är) har$", written)
    ):
        shared = re.match(r"(?P<who>[^,]{2,60}?)\s(?:är|var|blir)\s", written)
        return shared["who"] if shared else written
    return found.name if found else written


def _clean(about: Context, value: str) -> str:
    """The receiver without brackets, adverbs, auxiliaries and appositions; people by their full names."""
    value = re.sub(r"\s*\([^)]*\)", "", value).strip(" ,:–-")
    value = _LEADING.sub("", value)
    value = re.sub(r"\s(?:har|hade|ska|också|även|nu|därför|därmed)$", "", value).strip(" ,")
    people = list(about.people.in_text(value))
    if people and people[0][0] == 0:
        return " och ".join(about.people.resolved(value[start:end]) for start, end in people)
    return value


def _names(about: Context, people: list[Party]) -> str:
    return " och ".join(dict.fromkeys(about.people.resolved(party.name) for party in people))


def _undertaken(about: Context, sentence: Sentence) -> Assignment | None:
    """A person or group in the present tense of doing: "Karin ser över", "Alla tar med sig frågan hem"."""
    syntax = sentence.syntax
    for verb in (*syntax.verbs("task"), *syntax.verbs("report")):
        doer = _doer(about, syntax, verb)
        if doer is None:
            continue
        task = sentence.value[verb.start :].rstrip(" .")
        if verb.passive:
            task = sentence.value[: verb.end]
        text = last_clause(core(sentence.text, min(doer.start, verb.start), verb.reach), verb.start)
        return Assignment(None, _doers(about, syntax, doer, verb), task, None, about.span(text), 0.7)
    told = pattern("claims", "told_all").match(sentence.value)
    if told:
        return Assignment(
            None, told["who"], sentence.value[told.end() :].rstrip(" ."), None, about.span(sentence.text), 0.6
        )
    return None


def _doers(about: Context, syntax: Syntax, doer: Party, verb: Verb) -> str:
    if doer.sort == "person":
        people = [
            party
            for party in syntax.parties
            if party.sort == "person" and doer.start <= party.start < max(doer.end, verb.start)
        ]
        return _names(about, people or [doer])
    if flat(doer.name) in ("hon", "han", "dessa"):
        return doer.name
    return doer.name


def _doer(about: Context, syntax: Syntax, verb: Verb) -> Party | None:
    """Who undertakes it: people for any such verb, groups for those that say they will come back."""
    governor = syntax.governor(verb)
    taken_home = verb.tense == "past" and bool(
        pattern("claims", "takes_home").match(syntax.value, verb.start)
    )
    if governor in ("propose", "conditional", "wished", "perfect") or (
        verb.tense in ("past", "supine") and not taken_home
    ):
        return None
    coming = governor in ("planned", "possible") and not _may(syntax, verb)
    if (verb.tense == "infinitive" and not coming) or (governor == "possible" and not coming):
        return None
    doer = syntax.agent(verb) if verb.passive else _before(syntax, verb)
    if doer is None or (taken_home and doer.sort != "person"):
        return None
    if verb.group == "report" and not _reports_later(syntax, verb, doer):
        return None
    if doer.sort == "person":
        return doer
    if verb.passive:
        return doer if _in_decision(about, syntax, verb) else None
    if doer.sort == "organisation" or _vague(doer) or _told_of(syntax, verb):
        return None
    return doer if _group_does(about, syntax, verb, doer, coming) else None


def _told_of(syntax: Syntax, verb: Verb) -> bool:
    """Is it what somebody tells of others, or what a law lays on them?"""
    left = syntax.value[: syntax.clause_start(verb.start)[0]]
    return bool(
        pattern("claims", "tells_that").search(left) or pattern("claims", "by_law").search(syntax.value)
    )


def _may(syntax: Syntax, verb: Verb) -> bool:
    """Is it only offered: "Bo kan ordna lokal"?"""
    return bool(tolerant(r"\bkan\b").search(syntax.before(verb)))


def _reports_later(syntax: Syntax, verb: Verb, doer: Party) -> bool:
    """Does a verb of telling mean a later time ("Anna redovisar i maj", "Nämnden ska redovisa"), not the meeting?"""
    must = bool(tolerant(r"\bska(?:ll)?\b").search(syntax.before(verb)))
    latest = doer.sort in ("body", "group", "place", "authority") and "senast" in syntax.value[verb.end :]
    return must or latest or (doer.sort == "person" and _dated_after(syntax, verb))


def _group_does(about: Context, syntax: Syntax, verb: Verb, doer: Party, coming: bool) -> bool:
    """Does a group, a role or a body undertake it, or does the sentence tell of its ordinary work?

    What the meeting decides that somebody does is undertaken whatever it is.
    """
    if _in_decision(about, syntax, verb) and not about.own.means(doer.name):
        return True
    if doer.head == _CHAIR:
        return bool(pattern("claims", "takes_home_now").match(syntax.value, verb.start)) or bool(
            pattern("claims", "chair_does").match(flat(verb.lemma) + " ")
        )
    if coming:
        return bool(tolerant(r"\b(?:ska|skall|får)\b").search(syntax.before(verb)))
    if about.own.means(doer.name) and doer.sort != "role":
        return False
    if phrases("groups_do", "do").match(verb.lemma + " "):
        return True
    return bool(phrases("groups_do", "officers").match(verb.lemma + " ")) and (
        doer.sort == "role"
        or (syntax.ahead and bool(pattern("claims", "local_offices").fullmatch(doer.head)))
    )


def _in_decision(about: Context, syntax: Syntax, verb: Verb) -> bool:
    """Does the verb stand in what was decided: "Beslöts att hamnkontoret infordrar anbud"?"""
    start, opener = syntax.clause_start(verb.start)
    return opener == "att" and any(
        decided.end < start and start - decided.reach < 40 and is_own_act(about, syntax, decided)
        for decided in syntax.verbs("decide")
        if decided.kind == "decided"
    )


def _dated_after(syntax: Syntax, verb: Verb) -> bool:
    """Does a time to come follow in the same clause, not that of which it tells ("för januari–mars")?"""
    if pattern("claims", "tells_of").match(syntax.value[verb.end :]):
        return False
    return (
        bool(due(syntax.value[verb.end : syntax.clause_end(verb.end)], syntax.held))
        if syntax.held
        else syntax.ahead
    )


def _vague(doer: Party) -> bool:
    return flat(doer.name) in ("vi", "man", "motet", "sammantradet")


def _before(syntax: Syntax, verb: Verb) -> Party | None:
    """The doer of a task: nearest before the verb, an apposition or a brisk "…, Karin ser över" allowed."""
    doer = syntax.subject(verb)
    if doer is not None:
        return doer
    start, opener = syntax.clause_start(verb.start)
    pronoun = re.match(r"(?:hon|han|dessa)\b", syntax.value[start : verb.start].strip(), re.IGNORECASE)
    if pronoun:
        return Party(pronoun.group(), start, start + pronoun.end(), "person")
    written = syntax.value[start : verb.start].strip()
    if re.fullmatch(r"(?:[Vv]ice )?[Oo]rdföranden", written):
        return Party(written, start, start + len(written), "role", _CHAIR)
    if _GIVEN.fullmatch(written) and all(names.is_given(one) for one in written.split(" och ")):
        return Party(written, start, start + len(written), "person")
    first = syntax.parties[0] if syntax.parties else None
    if (
        opener == ","
        and first
        and first.sort == "person"
        and first.start == 0
        and not verb.passive
        and syntax.value[first.end : first.end + 1] == ","
    ):
        return first
    return None


__all__ = ["Text", "read"]
