"""Who presented an item: named beside the title, or "X och Y föredrog ärendet"."""

import re
from collections.abc import Iterable, Iterator

from kg.extract.context import Context, ItemText, Sentence, title
from kg.language import names
from kg.language.lists import pattern, table
from kg.language.text import LOWER, UPPER, flat, key
from kg.language.wordings import wording
from kg.model import Attendee, Finding, Presenter, Text

_SEPARATOR = re.compile(wording("extract", "people", "separator"))
_DEFINITE = re.compile(r"(?<=\w{4})(?:en|n)$")
_FUNCTIONS = table("presenters")["functions"]
_SUBCLAUSE = re.compile(wording("extract", "people", "subclause"))
_AFTER = re.compile(rf"\s*(?:[a-zåäö-]+\s+){{0,3}}(?=[{UPPER}])")
_FALLEN = re.compile(wording("extract", "people", "fallen"), re.IGNORECASE)
"""An item that was not taken up has no presenter."""
_ENDED = re.compile(wording("extract", "people", "ended"))
_DECIDED_THAT = re.compile(wording("extract", "people", "decided_that"), re.IGNORECASE)


def presenters(about: Context, text: ItemText, findings: list[Finding]) -> Iterator[Presenter]:
    """The presenters of one item, each once."""
    seen: set[str] = set()
    for stated in (*_beside_title(about, text), *_announced(about, text)):
        presenter = _resolved(about, stated, findings)
        if presenter and key(presenter.name) not in seen:
            seen.add(key(presenter.name))
            yield presenter


def _beside_title(about: Context, text: ItemText) -> Iterator[Text]:
    for lead in text.item.lead:
        label = pattern("presenters", "labels").match(lead.value)
        lead = lead.cut(label.end()) if label else lead
        pieces = list(_pieces(lead))
        for piece in pieces:
            if _is_person(about, piece.value):
                yield _person_part(about, piece)
            elif bearer(about, piece.value):
                yield piece


def _pieces(text: Text) -> Iterator[Text]:
    at = 0
    for cut in [*_SEPARATOR.finditer(text.value), None]:
        piece = text.cut(at, cut.start() if cut else None).strip()
        at = cut.end() if cut else at
        if piece:
            yield piece


def _is_person(about: Context, value: str) -> bool:
    """A full name, or a short one that someone here bears; "Liv & hälsa ung" is neither."""
    found = next(iter(about.people.in_text(value)), None)
    if found and found[0] == 0:
        return True
    words = re.sub(r"\s*\(.*", "", value).split()
    return (
        bool(words)
        and names.is_given(words[0])
        and ((len(words) > 1 and names.is_name(" ".join(words[:3]))) or len(words) == 1)
    )


def _person_part(about: Context, piece: Text) -> Text:
    found = next(iter(about.people.in_text(piece.value)), None)
    return piece.cut(*found) if found and found[0] == 0 else piece


def _announced(about: Context, text: ItemText) -> Iterator[Text]:
    if any(_FALLEN.match(sentence.value) for sentence in text.sentences):
        return
    beside = [sentence for sentence in text.sentences if _stands_alone(about, text, sentence)]
    for sentence in beside if len(beside) <= 2 else ():
        yield from _people(about, sentence.text)
    opening = title(about, text.item)  # a point that opens with what was told has that sentence as its title
    told = pattern("presenters", "presents").search(opening.value)
    for sentence in (*([opening] if told and told.start() else []), *text.sentences):
        if not _only_speaks(sentence):
            yield from _told(about, sentence)


def _only_speaks(sentence: Sentence) -> bool:
    """Does somebody speak in a debate, where only what says plainly that an item is presented counts?"""
    voices = pattern("presenters", "voices").search(sentence.section)
    return bool(voices) and not pattern("presenters", "plainly").search(sentence.value)


def _told(about: Context, sentence: Sentence) -> Iterator[Text]:
    """The people after a label ("Föredragande: …"), or of a verb of presenting."""
    if label := pattern("presenters", "labels").match(sentence.value):
        yield from _people(about, sentence.text.cut(label.end()))
        return
    verb = pattern("presenters", "presents").search(sentence.value)
    if verb is None or _DECIDED_THAT.search(sentence.value[: verb.start()]):
        return
    if verb.start() < 170 and not pattern("presenters", "withdraws").match(sentence.value[verb.start() :]):
        yield from _subject(about, sentence, verb)


def _stands_alone(about: Context, text: ItemText, sentence: Sentence) -> bool:
    """Is it nothing but full names, as in a column beside the text? At the end of the minutes they sign."""
    if text.item is about.protocol.items[-1] or sentence.section or sentence.value.endswith("."):
        return False
    rest = sentence.value
    for start, end in reversed(about.people.in_text(rest)):
        if " " not in rest[start:end]:
            return False
        rest = rest[:start] + rest[end:]
    return rest != sentence.value and not re.sub(wording("extract", "people", "stands_alone"), "", rest)


def _subject(about: Context, sentence: Sentence, verb: re.Match[str]) -> Iterator[Text]:
    """The people before the verb, or right after it where the order is turned round, or after "av"."""
    before = sentence.text.cut(0, verb.start())
    cuts = [match.end() for match in _SUBCLAUSE.finditer(before.value)]
    before = before.cut(cuts[-1]) if cuts else before
    after = sentence.text.cut(verb.end())
    if re.search(r"s$", verb.group()) or pattern("presenters", "passive").match(verb.group()):
        agent = re.match(r"[^.;]{0,60}?\bav\s+(?=[A-ZÅÄÖ])", after.value)
        yield from _people(about, _until(after.cut(agent.end()))) if agent else ()
        return
    found = list(_people(about, before))
    if found:
        yield from (name for name in found if not _within_a_name(name, before, found))
    elif bearer(about, before.value):  # a title alone, which one attendee bears: "Förbundsdirektören rapporterar"
        yield before.strip()
    else:
        yield from _turned(about, after)


def _turned(about: Context, after: Text) -> Iterator[Text]:
    """The people right after the verb: "Härefter informerade Anna Ek …", "… informerade kommunchefen"."""
    turned = _AFTER.match(after.value)
    behind = re.match(wording("extract", "people", "title_and_subject", lower=LOWER), after.value)
    if behind and bearer(about, behind["title"]):
        yield after.cut(behind.start("title"), behind.end())
    elif turned:
        rest = after.cut(turned.end())
        first = next(_people(about, rest), None)
        if first is not None and first.at[0] == rest.at[0]:
            yield from _people(about, _until(rest))


def bearer(about: Context, value: str) -> str | None:
    """The one attendee who bears the title, in the definite, or the function, also short ("Ordf.", "Sekr.")."""
    word = " ".join(flat(value).split()).strip(" .")
    function = next((name for name, forms in _FUNCTIONS.items() if word in forms), None)
    if function is None and (" " in word or not _DEFINITE.search(word)):
        return None
    listed = about.protocol.attendance
    bearing = {person.name for person in listed if function in person.functions} or _titled(listed, _DEFINITE.sub("", word))
    return next(iter(bearing)) if len(bearing) == 1 else None


def _titled(listed: Iterable[Attendee], title: str) -> set[str]:
    """Those who bear the title, else those whose titles end so ("direktör": the kommundirektör)."""
    titles = {person.name: flat(person.title) for person in listed if person.title}
    whole = {name for name, held in titles.items() if held == title}
    return whole or {name for name, held in titles.items() if held.endswith(title)}


def _within_a_name(name: Text, before: Text, found: list[Text]) -> bool:
    """A given name that is part of something else ("Maria ungdom i hela länet"), where full names follow."""
    if " " in name.value or not any(" " in other.value for other in found):
        return False
    rest = before.value[name.at[0] - before.at[0] + len(name.value) :] if name.at[0] >= before.at[0] else ""
    return bool(re.match(wording("extract", "people", "within_a_name"), rest))


def _until(text: Text) -> Text:
    stop = _ENDED.search(text.value)
    return text.cut(0, stop.start() if stop else None)


def _people(about: Context, text: Text) -> Iterator[Text]:
    return (text.cut(start, end) for start, end in about.people.in_text(text.value) if not re.match(r"s\b", text.value[end:]))


def _resolved(about: Context, stated: Text, findings: list[Finding]) -> Presenter | None:
    value = " ".join(stated.value.split())
    span = about.span(stated)
    if holder := bearer(about, value):
        return Presenter(holder, value, span, confidence=0.8, why="the only one of that title")
    if " " in value:
        return Presenter(about.people.resolved(value), value, span)
    full = about.people.full_name(value)
    if full is None:
        findings.append(Finding("extract", f"«{value}» presents, but who that is cannot be told from this document", span))
        return Presenter(value, value, span, confidence=0.5)
    return Presenter(full[0], value, span, confidence=0.8, why=full[1])
