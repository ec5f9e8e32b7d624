"""Readings against gold: precision, recall and F1 per task, with the counts behind them.

Gold is one JSON a document, annotated by reading it (`tests/gold`, `tests/protocols/*/expected.json`);
the tasks and their measures are those of the README's table.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from kg import pipeline
from kg.errors import KgError, UsageError
from kg.evaluate.claims import FIELDS, fields, mentions, presenters, stands, votes
from kg.evaluate.count import Compared, Count, alike, exact, near, sets, spelt, whole
from kg.evaluate.quotes import quotes
from kg.language.text import key
from kg.language.wordings import wording
from kg.model import Document, Meeting, Protocol, Reading

HEADER = ("date", "bodies", "kind", "times", "place", "digital", "adjusted", "roles")


SCANNED = 6
"""The family of documents that are OCR."""
UNREAD = Reading(Protocol(Document("", "", "", "", ()), Meeting(), (), ()), ())
"""Of a file that is refused: all that its gold says is missed."""


TASKS = (
    *HEADER,
    "attendance",
    "absent",
    "partial",
    "substitutes",
    "items",
    "presenters",
    "decisions",
    "assignments",
    "handoffs",
    "promises",
    "second_hand",
    "votes",
    "stands",
    "upcoming",
    "links",
    "mentions",
    *FIELDS,
    "spans",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A document and its gold."""

    name: str
    document: Path
    gold: dict[str, Any]

    @property
    def family(self) -> int:
        return int(self.gold.get("family", 0))


def cases(paths: Iterable[Path], documents: Iterable[Path] = ()) -> Iterator[Case]:
    """The cases under `paths`; a document is looked for beside its gold, then in `documents`."""
    for path in paths:
        found = [path] if path.is_file() else sorted(path.rglob("*.json"))
        for file in found:
            gold = json.loads(file.read_text(encoding="utf-8"))
            if not isinstance(gold, dict) or "items" not in gold or "file" not in gold:
                continue
            for folder in (file.parent, *documents):
                if (folder / gold["file"]).is_file():
                    name = file.parent.name if file.name == "expected.json" else file.stem
                    yield Case(name, folder / gold["file"], gold)
                    break
            else:
                raise UsageError(
                    f"{file}: its document {gold['file']} is not beside it nor in the document folders"
                )


def evaluate(
    case: Case, read: Callable[[Path], Reading] | None = None, lenient: bool = False
) -> dict[str, Count]:
    """The counts of every task for one document; `lenient` lets a misread letter pass in names.

    A document whose letters were misread on purpose cannot give names back right: they count as read when
    alike. The gold of a scanned one (family 6) has names as the page has them, and a name put right is right.
    """
    compared = alike if lenient else spelt if case.family == SCANNED else sets
    try:
        reading = _whole((read or pipeline.read)(case.document))
    except KgError as error:
        counts = _evaluated(UNREAD, case, compared, lenient)
        return {task: Count(miss=one.miss, missed=[str(error), *one.missed] if one.miss else []) for task, one in counts.items()}
    return _evaluated(reading, case, compared, lenient)


def _evaluated(reading: Reading, case: Case, compared: Compared, lenient: bool) -> dict[str, Count]:
    gold = _EMPTY | case.gold
    counts = _header(reading, gold, compared) | _people(reading, gold, compared)
    counts["items"] = _items(reading, gold, near if lenient else _same_title)
    counts["presenters"] = presenters(reading, gold, compared)
    for task in ("decisions", "assignments", "handoffs", "promises", "second_hand"):
        counts[task] = quotes(reading, gold, task)
    counts |= fields(reading, gold)
    counts["mentions"] = mentions(reading, gold)
    counts["votes"] = votes(reading, gold, compared)
    counts["stands"] = stands(reading, gold, compared)
    counts["upcoming"] = _upcoming(reading, gold)
    counts["links"] = compared({_url(url) for url, _ in reading.links}, set(map(_url, gold.get("links", []))))
    counts["spans"] = _spans(reading)
    unmeasured = (task for name, tasks in _NEEDED.items() if name not in case.gold for task in tasks)
    return counts | {task: Count() for task in unmeasured}


def _whole(reading: Reading) -> Reading:
    """The reading of a file as its gold has it: of several meetings the people, points and claims one after the other."""
    each = list(reading.each())
    if len(each) == 1:
        return reading
    people = tuple(person for one in each for person in one.protocol.attendance)
    items = tuple(item for one in each for item in one.protocol.items)
    protocol = replace(reading.protocol, attendance=people, items=items)
    claims = tuple(claim for one in each for claim in one.claims)
    return replace(reading, protocol=protocol, claims=claims, upcoming=tuple(day for one in each for day in one.upcoming))


def _upcoming(reading: Reading, gold: dict[str, Any]) -> Count:
    planned = {one.date.isoformat() for one in reading.upcoming if one.status == "planned"}
    return sets(planned, set(gold.get("next_meetings", [])))


def _people(reading: Reading, gold: dict[str, Any], compared: Compared) -> dict[str, Count]:
    listed = reading.protocol.attendance
    found = {
        presence: {key(person.name) for person in listed if person.presence == presence}
        for presence in ("absent", "partial")
    }
    found["substitutes"] = {key(person.name) for person in listed if person.substitute}
    counts = {task: compared(names, set(map(key, gold.get(task, [])))) for task, names in found.items()}
    return {"attendance": compared(_attendance(reading), _gold_attendance(gold)), **counts}


_NEEDED: dict[str, tuple[str, ...]] = {
    "date": ("date",),
    "bodies": ("bodies",),
    "start": ("times",),
    "end": ("times",),
    "place": ("place",),
    "digital": ("digital",),
    "adjusted": ("adjusted",),
    "roles": ("roles",),
    "members": ("attendance",),
    "others": ("attendance",),
    "presenters": ("presenters",),
}
"""Key of a gold → the tasks it is the truth of: where it lacks the key they are not measured."""
_EMPTY: dict[str, Any] = {
    "date": None, "bodies": [], "start": None, "end": None, "place": None, "digital": False, "adjusted": [],
    "roles": {}, "members": [], "others": [], "presenters": {},
}  # fmt: skip


def total(results: Iterable[dict[str, Count]]) -> dict[str, Count]:
    """The counts of several documents put together."""
    whole = {task: Count() for task in TASKS}
    for counts in results:
        for task, count in counts.items():
            whole[task].add(count)
    return whole


def _header(reading: Reading, gold: dict[str, Any], compared: Compared) -> dict[str, Count]:
    meeting = reading.protocol.meeting
    return {
        "date": exact(meeting.date.isoformat() if meeting.date else None, gold["date"]),
        "bodies": whole(set(map(_body, meeting.bodies)), set(map(_body, gold["bodies"])), compared),
        "kind": exact((meeting.kind or "").removesuffix("ar"), (gold.get("kind") or "").removesuffix("ar")),
        "times": exact((meeting.start, meeting.end), (gold["start"], gold["end"])),
        "place": whole({key(meeting.place or "")}, {key(gold["place"] or "")}, compared),
        "digital": exact(meeting.digital, gold["digital"]),
        "adjusted": exact(
            {one.date.isoformat() for one in meeting.adjusted if one.date}, set(gold["adjusted"])
        ),
        "roles": _roles(reading, gold, compared),
    }


def _roles(reading: Reading, gold: dict[str, Any], compared: Compared) -> Count:
    roles = ("chair", "secretary", "adjuster")
    listed = reading.protocol.attendance
    return compared(
        {(role, key(person.name)) for person in listed for role in roles if role in person.functions},
        {(role, key(name)) for role in roles for name in gold["roles"].get(role, [])},
    )


def _body(name: str) -> str:
    return " ".join(word for word in key(name).split() if word not in ("for", "i"))


def _attendance(reading: Reading) -> set[tuple[str, str, str]]:
    """Name, organisation, list; those added only because they held a role are left out."""
    return {
        (key(person.name), _organisation(person.organisation), person.list)
        for person in reading.protocol.attendance
        if not (person.confidence == 0.8 and person.organisation is None)
    }


def _gold_attendance(gold: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {
        (key(name), _organisation(organisation), list_)
        for list_ in ("members", "others")
        for name, organisation in gold[list_]
    }


def _organisation(name: str | None) -> str:
    return re.sub(wording("evaluate", "documents", "organisation"), "", key(name or ""))


def _title(value: str) -> str:
    return key(value)


def _same_title(one: str, other: str) -> bool:
    return fuzz.ratio(_title(one), _title(other)) >= 90


def _items(reading: Reading, gold: dict[str, Any], same: Callable[[str, str], bool]) -> Count:
    """An item is found when its number is right and its title agrees to nine tenths."""
    mine = [(item.number or "", item.title) for item in reading.protocol.items if item.number or item.title]
    wanted = [(number or "", title) for number, title in gold["items"]]
    count = Count()
    for number, title in wanted:
        match = next(
            (pair for pair in mine if pair[0] == number and same(_title(pair[1]), _title(title))),
            None,
        )
        if match:
            mine.remove(match)
            count.hit += 1
        else:
            count.miss += 1
            count.missed.append(f"{number} {title}")
    count.false = len(mine)
    count.extra = [f"{number} {title}" for number, title in mine]
    return count


def _url(url: str) -> str:
    return re.sub(r"^https?://|/$", "", url)


def _spans(reading: Reading) -> Count:
    """Every span of the reading must be the text at its place."""
    text = reading.protocol.document.text
    count = Count()
    for span in spans(reading):
        if text[span.start : span.end] == span.quote and span.quote:
            count.hit += 1
        else:
            count.false += 1
            count.extra.append(span.quote)
    return count


def spans(reading: Reading) -> Iterator[Any]:
    """Every span a reading holds."""
    protocol = reading.protocol
    yield from protocol.meeting.spans.values()
    yield from (one.span for one in protocol.meeting.adjusted)
    yield from (person.span for person in protocol.attendance)
    yield from (item.title_span for item in protocol.items)
    for claims in reading.claims:
        for name in claims.__slots__:
            yield from (claim.span for claim in getattr(claims, name))
    yield from (meeting.span for meeting in reading.upcoming)
    yield from (span for _, span in reading.links)
    yield from (attachment.span for attachment in reading.attachments)
