"""What every extractor needs to know of the document: its people, its own bodies, its sentences."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TypeGuard

from kg.extract import parties
from kg.extract.bodies import Own, acting
from kg.extract.parties import Party
from kg.extract.people_named import People
from kg.extract.spans import points
from kg.extract.syntax import Syntax, taken_apart
from kg.language import shorthand, verbs
from kg.language.body_kinds import kind
from kg.language.lists import pattern, table
from kg.language.places import Places
from kg.language.text import UPPER, flat, sentences, squeeze
from kg.language.wordings import wording, wordings
from kg.model import Document, Item, Line, Passage, Protocol, Span, Text, Upcoming

_MARK = re.compile(r"\s*(?:\d{1,2}[.)]|[-–•·*»→►]+|[a-h][)./])\s+(?=\S)|[-–•·*_\s]+(?=\w)")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}[.)]|[a-h][)./])\s")
_POINT = re.compile(rf"\s*(?:\d{{1,2}}[.)]|\d{{1,2}}(?=\s[{UPPER}])|[-–•·*»→►]|[a-h][)./])\s")
_NUMBER_ENDS = re.compile(wording("extract", "context", "number_ends", upper=UPPER))
_LETTERED = re.compile(rf"[.!?](?=\s+(?:[b-h][.)/]|[»→►])\s[{UPPER}])")
"""Where a point of a lettered list ends: "… rökt ål. b) Flaggstången …"."""
_MISREAD_STOP = re.compile(rf",(?=\s(?P<doer>[{UPPER}\d][a-zåäö]{{5,}})\s(?P<verb>[a-zåäö]+)\b)")
"""A comma before a capital that no name explains: a full stop misread ("… kostnaderna, Arbetsgruppen rapporterar")."""
_LINE_ENDS = re.compile(rf"(?<=[\w).])\s(?=[{UPPER}])")
_ACTS = ("decide", "move", "return")
_LABEL = re.compile(wording("extract", "context", "label"))
_LINED = re.compile(wording("extract", "context", "lined"))
"""A label that opens a line of its own under what it is about ("Ansvarig: Anna Ek")."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of an undertaking that the document introduces; `sure` from 0 to 1.

    `called` is the undertaking's name where this form is short for it, or spelled out; a `cased` name counts
    only with its capital.
    """

    name: str
    kind: str
    sure: float
    called: str = ""
    cased: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage; `section` the fixed heading or label it stands under, lower case.

    `opens` says that it is the first under that heading, `pointed` that it is a point of a list, `numbered` of a numbered one.
    """

    text: Text
    passage: Passage
    section: str
    syntax: Syntax
    numbered: bool = False
    pointed: bool = False
    opens: bool = False

    @property
    def value(self) -> str:
        return self.text.value


@dataclass(frozen=True, slots=True)
class ItemText:
    """An item with its sentences."""

    item: Item
    sentences: tuple[Sentence, ...]

    def next(self, sentence: Sentence) -> Sentence | None:
        """The sentence after this one in the same section."""
        for one, after in zip(self.sentences, self.sentences[1:], strict=False):
            if one is sentence:
                return after if after.section == sentence.section else None
        return None


class Context:
    """The document as the extractors see it."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.document: Document = protocol.document
        self.people = People(protocol)
        meeting = protocol.meeting
        called = meeting.self_names[:1] if meeting.disputed or not meeting.bodies else ()
        called += () if called or meeting.self_names else acting(self.document.text)
        self.own = Own(meeting.bodies, self.document.text[:400], called, meeting.gathering)
        self.upcoming: tuple[Upcoming, ...] = ()
        self.named: tuple[Named, ...] = ()

    @property
    def date(self) -> dt.date | None:
        return self.protocol.meeting.date

    def span(self, text: Text) -> Span:
        return self.document.span_of(text)

    @cached_property
    def formal(self) -> bool:
        """Is it a formal protocol, with decisions under a heading of their own?"""
        kinds = {kind(name) for name in self.protocol.meeting.bodies}
        return (self.protocol.meeting.kind or "").startswith(wording("extract", "context", "formal_minutes")) or bool(
            kinds & {"board", "assembly", "working-committee"}
        )

    @cached_property
    def lines(self) -> Places[Line]:
        """The lines of the text, furniture aside, by where they begin."""
        begun = ((line.text.at[:1], line) for line in self.document.lines if not line.furniture)
        return Places((at[0], at[0] + 1, line) for at, line in begun if at)

    @cached_property
    def shorthand(self) -> bool:
        return shorthand.is_used(self.document.text)

    def title(self, item: Item) -> Text:
        """Its title where it stands; empty for text that has no points, whose span is only its first line's."""
        return self.document.text_of(item.title_span) if item.title else Text("", ())

    def pieces(self, item: Item) -> tuple[Text, ...]:
        """The title, and the text below it passage by passage."""
        return self.title(item), *(passage.body for passage in item.passages)

    def is_other(self, party: Party | None) -> TypeGuard[Party]:
        """Is it a body, an authority or an organisation, and not the one that meets?"""
        return party is not None and party.organised and not self.own.means(party.name)

    def days(self) -> list[dt.date]:
        """The days of the meetings to come."""
        return sorted(meeting.date for meeting in self.upcoming if meeting.body is None and meeting.status == "planned")


def of(protocol: Protocol) -> Context:
    return Context(protocol)


def texts(about: Context) -> Iterator[ItemText]:
    """The items with their sentences."""
    for item in about.protocol.items:
        passages = [passage for passage in item.passages if passage.body]
        before = [None, *(passage.section for passage in passages)]
        found = [
            replace(one, opens=number == 0 and passage.section != earlier)
            for passage, earlier in zip(passages, before, strict=False)
            for number, one in enumerate(_sentences(about, passage))
        ]
        yield ItemText(item, tuple(found))


def _sentences(about: Context, passage: Passage) -> Iterator[Sentence]:
    section = (passage.section or "").lower()
    pieces = (line for one in sentences(passage.body) for line in _after_lines(about, one))
    for whole in (part for line in pieces for part in _after_numbers(line)):
        for text, label in _labelled(whole):
            numbered = _NUMBERED.match(text.value) is not None
            pointed = _POINT.match(text.value) is not None
            text = _unmarked(text)
            text = shorthand.written_out(text) if about.shorthand else text
            if text:
                under = label.lower() if label else section
                syntax = taken_apart(about.people, text.value, about.date)
                yield Sentence(text, passage, under, syntax, numbered, pointed)


def _after_lines(about: Context, text: Text) -> Iterator[Text]:
    """The sentence cut at line ends without a mark where the next line begins one of its own."""
    at = 0
    for match in _LINE_ENDS.finditer(text.value):
        ends_line = text.at[match.start()] == text.at[match.start() - 1]
        before = text.value[at : match.start()]
        goes_on = before.split()[-1:] and before.split()[-1] in table("claims")["goes_on_after"]
        rest = text.value[match.end() :]
        new = (_labels(before), _LINED.match(rest), _opens(rest, about.people.aliases), _is_name(about, before), _reacts(about, before, rest))
        if ends_line and not goes_on and any(new):
            yield text.cut(at, match.start()).strip()
            at = match.end()
    yield text.cut(at).strip()


def _reacts(about: Context, before: str, rest: str) -> bool:
    """Does somebody do something about what the line before says is decided: "… avslå ansökan / Anna Ek reserverade sig"?"""
    named = next(iter(about.people.in_text(rest[:60])), None) if any(verbs.find(before, "decide")) else None
    return named is not None and not named[0] and _FINITE.match(rest, named[1]) is not None


_LONG = 100  # characters: no name with all its titles is so long
_FINITE = re.compile(r"(?:\s\([^)]*\))?\s[a-zåäö]+(?:ar|er|de|te|r)\b")


def _opens(rest: str, aliases: frozenset[str] = frozenset()) -> bool:
    """Does a decision or what a body does begin here: "Läggs till …", "Ärendet bordläggs …", "Rådet har …"?"""
    words = re.findall(r"[\w-]+", rest[:80])[:2]
    if len(words) < 2:
        return False
    finite = [
        [form for form in verbs.lookup(flat(word)) if form.tense in ("present", "past") and form.group in _ACTS]
        for word in words
    ]
    acts = bool(finite[1]) or words[1] in wordings("extract", "context", "auxiliaries")
    return (
        any(form.passive for form in finite[0])
        or any(form.passive for form in finite[1])
        or (acts and (words[0] in aliases or parties.sort_of(words[0]) in ("body", "authority")))
    )


def _labels(value: str) -> bool:
    """Is it the label of a presenter with the name after it: "Föredragande: Anna Ek"?"""
    label = pattern("presenters", "labels").match(value)
    return label is not None and 0 < len(value[label.end() :].split()) <= 8


def _is_name(about: Context, value: str) -> bool:
    """Is it nothing but a person's full name, as of a presenter in a column of its own?"""
    return len(value) < _LONG and " " in value.strip() and any(
        value[:start].strip() == "" and value[end:].strip() == "" for start, end in about.people.in_text(value)
    )


def _after_numbers(text: Text) -> Iterator[Text]:
    """The sentence cut where one ends in a date, an hour or a share ("… den 11/12. Rådet fastställer …"), or a list goes on."""
    at = 0
    ends = {match.end() for stop in (_NUMBER_ENDS, _LETTERED) for match in stop.finditer(text.value)}
    ends |= {match.end() for match in _MISREAD_STOP.finditer(text.value) if _new_clause(match)}
    for end in sorted(ends):
        yield text.cut(at, end).strip()
        at = end
    yield text.cut(at).strip()


def _new_clause(match: re.Match[str]) -> bool:
    """Does a body written with a capital begin a clause of its own here?"""
    return parties.sort_of(match["doer"]) in ("body", "authority") and any(
        form.tense in ("present", "past") for form in verbs.lookup(flat(match["verb"]))
    )


def _labelled(text: Text) -> Iterator[tuple[Text, str | None]]:
    """The sentence cut before a label that stands inside it ("… biläggs. Beslut: …")."""
    at, label = 0, None
    for match in _LABEL.finditer(text.value):
        piece = text.cut(at, match.start()).strip()
        if piece:
            yield piece, label
        at, label = match.end(), match["label"]
    piece = text.cut(at).strip()
    if piece:
        yield piece, label


def _unmarked(text: Text) -> Text:
    """Without the number, letter or bullet that opens it."""
    mark = _MARK.match(text.value)
    return text.cut(mark.end()).strip() if mark else text


def title(about: Context, item: Item) -> Sentence:
    """The item's own line as a sentence; of a line with a heading before a colon, what stands after it."""
    line = squeeze(about.title(item))
    headed = re.match(r"[^:.]{3,60}:\s(?=\S+\s\S)", line.value)
    line = line.cut(headed.end()) if headed else line
    return Sentence(line, Passage(line), "", taken_apart(about.people, line.value, about.date))


def piece(about: Context, sentence: Sentence, part: Text) -> Sentence:
    """A part of a sentence as one of its own."""
    return Sentence(part, sentence.passage, sentence.section, taken_apart(about.people, part.value, about.date))


def pieces(about: Context, sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, or each point of a decision that has several."""
    split = points(sentence.text)
    yield from [sentence] if len(split) == 1 else (piece(about, sentence, point) for point in split)


@lru_cache(1024)
def is_undecided(section: str) -> bool:
    """Is it a heading under which nothing is decided ("Yrkanden", "Beslutsunderlag")?"""
    return bool(pattern("sections", "undecided").search(section))


@lru_cache(1024)
def is_decided(section: str) -> bool:
    """Is it a heading under which every point is a decision ("Kommunstyrelsens beslut")?"""
    return bool(pattern("sections", "decided").search(section)) and not pattern("sections", "not_decided").search(section)
