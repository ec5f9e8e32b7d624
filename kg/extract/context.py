"""What every extractor needs to know of the document: its people, its own bodies, its sentences."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg import names
from kg.lists import table
from kg.model import Document, Item, Passage, Protocol, Span, Text
from kg.text import UPPER, key, sentences


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `passage` is where it stands, `first` whether it opens the passage."""

    text: Text
    passage: Passage
    order: int

    @property
    def value(self) -> str:
        return self.text.value


@dataclass(frozen=True, slots=True)
class ItemText:
    """An item with its sentences."""

    item: Item
    sentences: tuple[Sentence, ...]


class Context:
    """The document as the extractors see it."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.document: Document = protocol.document

    @property
    def date(self) -> dt.date | None:
        return self.protocol.meeting.date

    def span(self, text: Text) -> Span:
        return self.document.span_of(text)

    @cached_property
    def attendees(self) -> list[str]:
        return [person.name for person in self.protocol.attendance]

    @cached_property
    def named(self) -> list[str]:
        """Full names that stand in the items: presenters and others who are in no list."""
        found: dict[str, None] = {}
        for item in self.protocol.items:
            for text in (*item.lead, *(passage.body for passage in item.passages)):
                for match in names.NAME.finditer(text.value):
                    tokens = match.group().split()
                    for first in range(len(tokens) - 1):
                        name = " ".join(tokens[first:])
                        if names.is_given(tokens[first]) and names.is_name(name):
                            found.setdefault(name)
                            break
        return list(found)

    def full_name(self, stated: str) -> tuple[str, str | None] | None:
        """The full name behind a short one, and why; None where none or several fit."""
        for circle, why in ((self.attendees, "the only one of that name in the attendance list"),
                            (self.named, "the only one of that name in the document")):  # fmt: skip
            fitting = {key(name): name for name in circle if _fits(stated, name)}
            if len(fitting) == 1:
                return next(iter(fitting.values())), why
            if fitting:
                return None
        return None

    @cached_property
    def own_kinds(self) -> frozenset[str]:
        return frozenset(body_kind(name) for name in self.protocol.meeting.bodies)

    @cached_property
    def own_words(self) -> frozenset[str]:
        return frozenset(word for name in self.protocol.meeting.bodies for word in key(name).split())


def of(protocol: Protocol) -> Context:
    return Context(protocol)


def texts(about: Context) -> Iterator[ItemText]:
    """The items with their sentences."""
    for item in about.protocol.items:
        found = [
            Sentence(sentence, passage, order)
            for order, passage in enumerate(item.passages)
            if passage.body
            for sentence in sentences(passage.body)
        ]
        yield ItemText(item, tuple(found))


def _fits(stated: str, name: str) -> bool:
    """Could `stated` ("Ingmar", "Micke", "Anna Ek") be short for `name`?"""
    short, full = key(stated).split(), key(name).split()
    if len(short) == 1:
        return full[0] == short[0] or key(name.split()[0]) == key(stated)
    return short == full


@dataclass(frozen=True, slots=True)
class Actor:
    """A body, group or authority as it is named in a sentence, and where."""

    name: str
    start: int
    end: int
    kind: str


def _heads() -> dict[str, str]:
    return {key(form): kind for kind, forms in table("bodies")["kinds"].items() for form in forms}


_GROUPED = r"(?:chefer(?:na)?|regionen|kommunerna|kommunstyrelserna|länsdelsgrupperna|landstinget|förvaltningen|enheten|kontoret|avdelningen|myndigheten|organisationen|ledamöterna|parterna|parter i länet|verket)"
_ACTOR = re.compile(
    rf"(?:(?:[{UPPER}][\w-]*|[a-zåäö]{{3,}}(?:a|na|e|ella|s)|hälso- och|kultur- och|miljö- och|barn- och)\s+(?:och\s+[\w-]+\s+)?){{0,3}}?"
    rf"(?P<head>\b[\wåäöÅÄÖ-]*?(?:samverkansråd(?:et|en)?|råd(?:et|en)|nämnd(?:en|erna)?|styrelse(?:n|rna)?|utskott(?:et|en)?|fullmäktige|gruppen|grupperna|grupp(?=\s[A-ZÅÄÖa-zåäö])|"
    rf"nätverk(?:et)?|presidie?(?:t|um)|beredningen|direktionen|delegationen|forum(?:et)?|kommittén|förbund(?:et)?|chefer(?:na)?|förvaltning(?:en)?|enhet(?:en)?|kontor(?:et)?|"
    rf"departement(?:et)?|myndighet(?:en)?|organisation(?:en)?|verket|styrelsen|regionen|kommunerna|landstinget|länsstyrelsen)\b|\b(?:AU|KSAU|KCRD|SKR|SKL|RSS|HSN|KS|KF)\b|"
    rf"\b[A-ZÅÄÖ][\wåäö-]+ och [a-zåäö]+(?=\s+(?:fick|får|i uppdrag)))"
)


def actors(value: str) -> list[Actor]:
    """The bodies, groups and authorities a sentence names, in order."""
    return [Actor(match.group().strip(), match.start(), match.end(), body_kind(match.group("head"))) for match in _ACTOR.finditer(value)]


def body_kind(name: str) -> str:
    """The kind of body a name's head word tells of; "other-body" where none does."""
    heads = _heads()
    words = key(name).split()
    for word in words:
        if word in heads and heads[word] != "other-body":
            return heads[word]
    for word in words:
        for head in sorted(heads, key=len, reverse=True):
            if len(head) > 3 and word.endswith(head) and heads[head] != "other-body":
                return heads[head]
    return "other-body"


def is_own(about: Context, name: str) -> bool:
    """Does `name` mean the body that meets ("rådet", "chefsgruppen", "vi", "mötet")?"""
    words = key(name).split()
    if not words or words[-1] in ("vi", "motet", "sammantradet", "ordforande", "ordforanden"):
        return True
    kinds = about.own_kinds
    kind = body_kind(name)
    if kind not in kinds:
        return any(len(word) > 5 and word in about.own_words for word in words) and kind == "other-body"
    distinct = [word for word in words if len(word) > 4 and word not in _heads() and word not in ("specifika", "specifik", "specifikt")]
    if not distinct:
        return _same_head(about, words)
    return any(any(word[:5] == own[:5] for own in about.own_words) for word in distinct)


def _same_head(about: Context, words: list[str]) -> bool:
    """"nämnden" is any board's own; "kommunfullmäktige" and "skolchefsnätverket" only their own."""
    heads = _heads()
    word = next((word for word in words if word in heads), words[-1])
    general = {"radet", "samradet", "samverkansradet", "samverkansraden", "namnden", "styrelsen", "utskottet", "fullmaktige", "gruppen", "chefsgruppen",
               "natverket", "arbetsutskottet", "beredningen", "direktionen", "arbetsgruppen", "styrgruppen", "referensgruppen", "ledningsgruppen", "forumet"}  # fmt: skip
    return word in general or word in about.own_words or any(own[:7] == word[:7] for own in about.own_words if len(own) > 6)
