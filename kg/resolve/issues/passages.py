"""Items cut into the passages that may be steps of an issue, each with the subject it stands under.

A subject is an item's title, a sub-heading, or the lead-in of a paragraph. Standing points ("Val av
justerare") have none; collecting points ("Övriga frågor", "Rapport från …") leave it to their parts.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Literal

from kg.language import gazetteer, names
from kg.language.lists import pattern, table
from kg.language.text import key
from kg.language.wordings import wording
from kg.model import Passage as Paragraph
from kg.model import Span, Text
from kg.model.collection import Collection, ItemRecord, MeetingRecord

Kind = Literal["procedural", "collecting", "subject"]
BETWEEN_NAMES = re.compile(wording("resolve", "issues.passages", "between_names"))
_MARK = r"\s*\([A-ZÅÄÖa-zåäö]{1,5}\)|\s+[Xx]$|^\W+|\W+$"
"""Party, cross and signs around a name in a list."""
_REPEATED = 3
"""A heading over so many items of one meeting is a line of the page."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One paragraph of an item; `subject` None where only its own words tell what it is about."""

    index: int
    meeting: MeetingRecord
    held: ItemRecord
    paragraph: Paragraph
    subject: str | None
    kind: Kind

    @property
    def text(self) -> str:
        return self.paragraph.body.value

    @property
    def place(self) -> tuple[str, str | None]:
        return self.held.iri, self.subject


def of(collection: Collection) -> list[Unit]:
    """The units of every meeting, in order of date."""
    units: list[Unit] = []
    for meeting in sorted(collection.meetings, key=lambda meeting: (meeting.date, meeting.iri)):
        found = [(held, *unit) for held in meeting.items for unit in _units(held)]
        lines = _page_lines(found)
        for held, paragraph, subject, kind in found:
            told = None if subject is not None and key(subject) in lines else subject
            units.append(Unit(len(units), meeting, held, paragraph, told, kind))
    return units


def _page_lines(found: list[tuple[ItemRecord, Paragraph, str | None, Kind]]) -> set[str]:
    """Subjects that are lines of the page: an address, or what stands in many items of one meeting."""
    items: dict[str, set[str]] = defaultdict(set)
    for held, _, subject, _ in found:
        if subject is not None:
            items[key(subject)].add(held.iri)
    return {line for line, held in items.items() if len(held) >= _REPEATED} | {
        key(subject)
        for _, _, subject, _ in found
        if subject and pattern("issues", "page_line").search(subject)
    }


@cache
def kind_of(title: str) -> Kind:
    """What sort of point a title opens."""
    folded = key(title)
    if only_names(re.sub(_MARK, "", title)):
        return "procedural"
    if matches("collecting", folded):
        return "collecting"
    return "procedural" if matches("procedural", folded) else "subject"


def matches(name: str, words: str) -> bool:
    """Is the whole of `words` (folded) one of the forms under `name` in the list of issue words?"""
    return _forms(name).fullmatch(words) is not None


@cache
def _forms(name: str) -> re.Pattern[str]:
    forms = (re.sub(r"[åä]", "a", form).replace("ö", "o") for form in table("issues")[name])
    return re.compile("|".join(f"(?:{form})" for form in forms))


def _units(held: ItemRecord) -> Iterator[tuple[Paragraph, str | None, Kind]]:
    kind = kind_of(held.item.title)
    title = cleaned(held.item.title) if kind == "subject" else None
    if not held.item.passages:
        yield _title_alone(held.item.title_span), title, kind
        return
    below: str | None = None
    for paragraph, following in zip_longest(held.item.passages, held.item.passages[1:]):
        if kind == "collecting":
            below = _below(paragraph, following, below)
        own = heading_of(paragraph)
        again = heading_of(following) if own and following else None
        if own and again and key(own) == key(paragraph.body.value) == key(again):
            continue
        yield paragraph, own or below or title, kind


def _title_alone(span: Span) -> Paragraph:
    """The title as the paragraph of an item that has none."""
    title = " ".join(span.quote.split())
    return Paragraph(Text(title, range(span.start, span.start + len(title))))


def _below(paragraph: Paragraph, following: Paragraph | None, before: str | None) -> str | None:
    """The subject that a paragraph of a collecting point stands under: its own line, else that of the one `before`."""
    if _heads(paragraph, following):
        return cleaned(paragraph.body.value)
    return None if paragraph.heading or _short(paragraph) else before


def _short(paragraph: Paragraph) -> bool:
    value = paragraph.body.value.strip()
    return (
        4 <= len(value) <= 70
        and len(value.split()) <= 8
        and value[:1].isupper()
        and value[-1] not in ".:?!,;"
    )


def _heads(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """A short line under a collecting title that running text follows: it names what the text is about."""
    text = following.body.value.strip() if following else ""
    return (
        _short(paragraph)
        and paragraph.heading is None
        and bool(following)
        and len(text) > 30
        and text.endswith((".", "!", "?"))
        and kind_of(paragraph.body.value.strip()) == "subject"
        and is_subject(paragraph.body.value.strip())
    )


_SECTION = re.compile(wording("resolve", "issues.passages", "section"))
"""A fixed heading of formal minutes: "Miljö- och byggnadsnämndens beslut"."""


def heading_of(paragraph: Paragraph) -> str | None:
    """The paragraph's own subject: a heading or lead-in that is more than a fixed word or a place."""
    if paragraph.heading is None:
        return None
    value = paragraph.heading.value.strip(" :.")
    if (
        pattern("items", "inner_headings").fullmatch(value)
        or len(value) < 4
        or _SECTION.fullmatch(key(value))
        or kind_of(value) != "subject"
        or not is_subject(value)
    ):
        return None
    if (
        len(value.split()) > 9
        or value.endswith("?")
        or re.search(wording("resolve", "issues.passages", "finite"), value)
    ):
        return None
    return cleaned(value)


def only_names(line: str) -> bool:
    """Is the line nothing but people: "Rut Myrbrink och Sten Hedmyr"?"""
    parts = BETWEEN_NAMES.split(line.strip())
    return all(names.is_name(part) and names.is_given(part.split()[0]) for part in parts)


@cache
def is_subject(line: str) -> bool:
    """Can a short line be what a text is about, and not a name, a place, a row of figures or of votes, a label?"""
    bare = re.sub(_MARK, "", line).strip()
    figures = sum(any(char.isdigit() for char in word) for word in bare.split())
    if not re.search(r"[^\W\d_]{4}", bare) or figures > 1 or gazetteer.find(bare):
        return False
    if names.is_name(bare) or only_names(bare):
        return False
    return key(bare) not in _labels() and not matches("no_subject", key(bare))


@cache
def _labels() -> frozenset[str]:
    forms = table("labels")
    return frozenset(key(form) for kind in forms if kind != "source" for form in forms[kind])


@cache
def cleaned(title: str) -> str:
    """The title without what says nothing of the subject: "Tema: ", "– information/diskussion"."""
    title = re.sub(
        wording("resolve", "issues.passages", "kind_before"),
        "",
        title.strip(),
        flags=re.IGNORECASE,
    )
    return re.sub(
        wording("resolve", "issues.passages", "kind_after"),
        "",
        title,
        flags=re.IGNORECASE,
    ).strip()
