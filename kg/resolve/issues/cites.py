"""What a text points back to: the number of a case, a paragraph (§), a meeting by its body and day.

"Ärendet behandlades av kommunstyrelsens arbetsutskott 2020-05-04 § 6" → that day, § 6, that body
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.language import dates
from kg.language.stem import fold, stem, words
from kg.language.text import flat, key, sentences
from kg.model.collection import Body, Collection, MeetingRecord
from kg.resolve.issues.passages import Unit

_PARAGRAPH = re.compile(r"(?:§+|\bpara(?:graf)?|\bp(?:unkt)?\.?)\s?(\d{1,4})\b")
_DIARY = re.compile(
    r"\b(?:d(?:ia)?(?:rie)?nr\.?|diarienummer|dnr)\s*:?\s*((?:[A-ZÅÄÖ]{2,6}[ -]?)?\d{2,6}[-/:]\d{2,6}(?:[-/]\d+)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A meeting that is spoken of; `item` the number of its paragraph where that is told too."""

    meeting: str
    item: str | None
    said: str


@dataclass(frozen=True, slots=True)
class Case:
    """A case number within what it is unique in: a register's letters, or the body, and the municipality."""

    scope: str
    number: str
    written: str


class Calendar:
    """The minuted meetings by day, and how sentences call their bodies."""

    def __init__(self, county: Collection) -> None:
        self._days: dict[dt.date, list[tuple[MeetingRecord, list[frozenset[str]]]]] = {}
        self._bodies: dict[str, Body] = {}
        for meeting in county.meetings:
            if meeting.status == "minuted":
                self._bodies |= {body.iri: body for body in meeting.bodies}
                names = [name for body in meeting.bodies for name in (body.name, *body.aliases)]
                self._days.setdefault(meeting.date, []).append((meeting, [_called(name) for name in names]))

    def body(self, agent: object) -> Body | None:
        """The body an agent is: one that is only named for short is the one body that meets under such a name."""
        if not isinstance(agent, Body) or agent.iri in self._bodies:
            return agent if isinstance(agent, Body) else None
        called = _called(agent.name)
        fitting = [body for body in self._bodies.values() if called == _called(body.name)]
        return fitting[0] if len(fitting) == 1 else agent

    def cited(self, unit: Unit) -> Iterator[Cited]:
        """The earlier meetings that the unit's sentences name by body and day."""
        for sentence in sentences(unit.paragraph.body):
            found = dates.find(sentence.value, unit.meeting.date.year)
            if not found:
                continue
            spoken = {stem(match.group()) for match in words(sentence.value)}
            for dated in found:
                date = _before(dated.date, unit.meeting.date, dated.year is not None)
                for meeting, names in self._days.get(date, ()) if date else ():
                    if meeting.iri != unit.meeting.iri and any(name <= spoken for name in names):
                        number = _PARAGRAPH.search(flat(sentence.value), dated.end)
                        near = number and number.start() - dated.end < 12
                        yield Cited(
                            meeting.iri,
                            number[1] if number and near else None,
                            " ".join(sentence.value.split())[:90],
                        )


def _called(name: str) -> frozenset[str]:
    """The stems by which a body is called for short: "Chefsgruppen för …" is chefsgruppen."""
    short = re.split(r"\s(?:för|i|om|inom|kring)\s", name)[0]
    return frozenset(
        stem(match.group()) for match in words(short) if fold(match.group()) not in ("och", "den")
    )


def _before(date: dt.date | None, day: dt.date, stated: bool) -> dt.date | None:
    if date is None or stated or date <= day:
        return date if date is None or date < day else None
    return date.replace(year=date.year - 1) if (date.month, date.day) != (2, 29) else None


def cases(units: Iterable[Unit]) -> frozenset[Case]:
    """The case numbers of the items and those their text names."""
    found = set()
    for unit in units:
        owner = next((body.owner for body in unit.meeting.bodies if body.owner), "") or ""
        stated = [unit.held.item.diary_number] if unit.held.item.diary_number else []
        for number in (*stated, *(match[1] for match in _DIARY.finditer(unit.text))):
            letters = re.match(r"[a-z]*", key(number).replace(" ", ""))
            scope = letters[0] if letters and letters[0] else unit.meeting.bodies[0].iri
            found.add(Case(f"{key(owner)}|{scope}", re.sub(r"[^a-z0-9]", "", key(number)), number))
    return frozenset(found)
