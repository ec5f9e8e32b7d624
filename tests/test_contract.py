"""What `kg read` prints for every document at hand: one object of a fixed shape, each span a true quote."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import pytest
from conftest import ROOT, SAMPLES, Run

from kg import pipeline
from kg import read as reading
from kg.answers import contract
from kg.evaluate import documents as evaluate
from kg.evaluate.count import Count as Counted

DOCUMENTS = [*SAMPLES, *sorted((ROOT / "tests" / "protocols").glob("*/document.*"))]
GOLD = sorted((ROOT / "tests" / "gold").glob("00*.json"))

Text = Annotated[str, msgspec.Meta(min_length=1)]
Place = Annotated[int, msgspec.Meta(ge=0)]
Page = Annotated[int, msgspec.Meta(ge=1)]
Count = Annotated[int, msgspec.Meta(ge=0)]
Clock = Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-4]):[0-5]\d$")]
Due = Annotated[str, msgspec.Meta(pattern=r"^\d{4}(-Q[1-4]|-H[12]|-\d\d(-\d\d)?)?$")]
Url = Annotated[str, msgspec.Meta(pattern=r"^\S+$")]
DecisionKind = Literal[
    "elected", "approved", "adopted", "decided", "rejected", "referred", "adjourned", "noted", "assigned", "returned"
]  # fmt: skip
HandoffKind = Literal[
    "referral",
    "consultation",
    "back-referral",
    "preparation",
    "decision-elsewhere",
    "report",
    "forwarding",
    "distribution",
]
MentionType = Literal[
    "person",
    "municipality",
    "region",
    "organisation",
    "body",
    "project",
    "agreement",
    "plan",
    "law",
    "place",
    "strategy",
    "programme",
    "method",
    "survey",
    "service",
    "system",
    "inquiry",
    "funding",
    "undertaking",
]


class Shape(msgspec.Struct, forbid_unknown_fields=True):
    """All fields are required: an absent key is as wrong as one too many."""


class Span(Shape):
    start: Place
    end: Place
    page: Page | None
    heading: Text | None
    quote: Text


class Document(Shape):
    path: Text
    sha256: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]
    media_type: Annotated[str, msgspec.Meta(pattern=r"^\w+/[\w.+-]+$")]
    pages: Page | None
    language: Text | None
    text_quality: Annotated[float, msgspec.Meta(ge=0, le=1)]


class Adjusted(Shape):
    name: Text | None
    date: dt.date | None


class Meeting(Shape):
    bodies: list[Text]
    kind: Text | None
    date: dt.date | None
    date_inferred: bool
    start: Clock | None
    end: Clock | None
    place: Text | None
    digital: bool
    adjusted: list[Adjusted]


class Attendee(Shape):
    name: Text
    stated_name: Text
    organisation: Text | None
    functions: list[Literal["chair", "vice_chair", "secretary", "adjuster"]]
    substitute: bool
    substitutes_for: Text | None
    party: Text | None
    presence: Literal["present", "absent", "partial", "listed"]
    span: Span
    where: Literal["members", "others"] = msgspec.field(name="list")


class Sure(Shape):
    confidence: Annotated[float, msgspec.Meta(ge=0, le=1)]
    method: Literal["rules", "weights", "both"]


class Decision(Sure):
    text: Text
    kind: DecisionKind
    span: Span


class SecondHand(Shape):
    text: Text
    kind: DecisionKind
    span: Span
    body: Text | None
    date: dt.date | None


class Recall(Shape):
    task: Text
    found: Annotated[int, msgspec.Meta(ge=0)]
    expected: Annotated[float, msgspec.Meta(ge=0)]
    why: Text
    spans: list[Span]


class Assignment(Sure):
    giver: Text | None = msgspec.field(name="from")
    to: Text = msgspec.field()
    task: Text = msgspec.field()
    due: Due | None = msgspec.field()
    span: Span = msgspec.field()


class Handoff(Sure):
    source: Text | None = msgspec.field(name="from")
    to: Text | None = msgspec.field()
    kind: HandoffKind = msgspec.field()
    modality: Literal["actual", "planned", "wished", "conditional"] = msgspec.field()
    span: Span = msgspec.field()


class Promise(Sure):
    text: Text
    due: Due | None
    span: Span


class Mention(Shape):
    type: MentionType
    name: Text
    stated_name: Text
    span: Span


class Ballot(Shape):
    name: Text
    choice: Literal["aye", "noe", "abstained"]


class Vote(Shape):
    proposal: str | None
    ayes: Count = msgspec.field(name="for")
    against: Count = msgspec.field()
    abstain: Count = msgspec.field()
    ballots: list[Ballot] = msgspec.field()
    span: Span = msgspec.field()


class Stand(Shape):
    name: Text
    span: Span


class Item(Shape):
    number: Text | None
    title: str
    start: Place
    end: Place
    page: Page | None
    diary_number: Text | None
    presenters: list[Text]
    decisions: list[Decision]
    second_hand: list[SecondHand]
    assignments: list[Assignment]
    handoffs: list[Handoff]
    promises: list[Promise]
    mentions: list[Mention]
    votes: list[Vote]
    reservations: list[Stand]
    recusals: list[Stand]


class Upcoming(Shape):
    date: dt.date
    start: Clock | None
    end: Clock | None
    body: Text | None
    span: Span


class Attachment(Shape):
    title: Text
    span: Span


class Finding(Shape):
    stage: Literal["read", "parse", "extract"]
    message: Text
    span: Span | None


class Reading(Shape):
    document: Document
    meeting: Meeting
    attendance: list[Attendee]
    items: list[Item]
    upcoming: list[Upcoming]
    links: list[Url]
    attachments: list[Attachment]
    following: list["Reading"]
    findings: list[Finding]
    recall: list[Recall]


@cache
def printed(path: Path) -> dict[str, Any]:
    """What `kg read` prints."""
    return contract.as_json(pipeline.read(path))


def name_of(path: Path) -> str:
    return path.parent.name if path.stem == "document" else path.stem


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every span anywhere in the object."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "page", "heading", "quote"}:
            yield value
        for one in value.values():
            yield from spans(one)
    elif isinstance(value, list):
        for one in value:
            yield from spans(one)


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_a_reading_has_the_shape_and_every_span_is_cut_out_again(path: Path) -> None:
    found = printed(path)
    content = msgspec.json.decode(msgspec.json.encode(found), type=Reading)
    text = reading.document(path).text
    for span in spans(found):
        assert text[span["start"] : span["end"]] == span["quote"] != ""
        assert (span["page"] is None) == (content.document.pages is None)
        assert span["page"] is None or span["page"] <= content.document.pages
        assert span["page"] is None or span["heading"] is None
    for item in content.items:
        assert 0 <= item.start < item.end <= len(text)


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_items_stand_in_order_and_names_are_names(path: Path) -> None:
    content = msgspec.convert(printed(path), Reading)
    starts = [item.start for item in content.items]
    assert starts == sorted(starts)
    names = [person.name for person in content.attendance]
    assert all(re.fullmatch(r"[^,;:()|<>*#]+", name) for name in names), names
    assert all(name == " ".join(name.split()) for name in names)


@pytest.mark.parametrize("path", SAMPLES, ids=name_of)
def test_the_command_prints_the_same_reading_and_the_text_of_its_spans(path: Path, kg: Run) -> None:
    result = kg("read", path, "--json")
    assert (result.returncode, result.stderr) == (0, b"")
    found = json.loads(result.stdout)
    msgspec.convert(found, Reading)
    assert found == printed(path)
    text = kg("read", "--text", path).stdout.decode()
    assert [text[span["start"] : span["end"]] for span in spans(found)] == [
        span["quote"] for span in spans(found)
    ]


BARS = {
    **dict.fromkeys((*evaluate.HEADER, "attendance", "absent", "partial", "items", "spans"), 1.0),
    "presenters": 0.98,
    "decisions": 0.95,
}


@pytest.fixture(scope="module")
def measured() -> dict[str, Counted]:
    return evaluate.total(map(evaluate.evaluate, evaluate.cases(GOLD, [SAMPLES[0].parent])))


@pytest.mark.parametrize(("task", "bar"), BARS.items())
def test_the_five_are_read_as_well_as_promised(task: str, bar: float, measured: dict[str, Counted]) -> None:
    count = measured[task]
    assert count.f1 >= bar, (count.missed, count.extra)
