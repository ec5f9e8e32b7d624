"""What a text points back to: the number of a case, a paragraph (§), a meeting by its body and day.

"Ärendet behandlades av kommunstyrelsens arbetsutskott 2020-05-04 § 6" → that day, § 6, that body
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.folder.memory import remembered
from kg.language import dates, gazetteer
from kg.language.body_kinds import kind
from kg.language.stem import fold, stem, words
from kg.language.text import flat, key, sentences
from kg.language.wordings import worded, wording
from kg.model.collection import Body, Collection, ItemRecord, MeetingRecord
from kg.resolve.issues.passages import Unit

_PARAGRAPH = re.compile(r"(?:§+|\bpara(?:graf)?|\bp(?:unkt)?\.?)\s?(\d{1,4})\b")
_NUMBER_BEFORE = re.compile(
    wording("resolve", "issues.cites", "number_before")
)
"""The paragraph before its day: "§ 40 den 16 mars 2023", "§ 40, 2023-03-16", "§ 40 (2023-03-16)"."""
_OF_YEAR = re.compile(
    r"(?:§+|\bpara(?:graf)?)\s?(?P<number>\d{1,4})\s?(?:/|:|,\s|\s(?:ar\s)?(?=(?:19|20)\d\d\b))(?P<year>(?:19|20)\d\d)\b(?![-/.]\d)"
    r"|(?:§+|\bpara(?:graf)?)\s?(?P<of>\d{1,4})/(?P<short_year>\d\d)\b(?![-/.:]\d)"
    r"|\b(?P<before>(?:19|20)\d\d)\s?[:/,]?\s?§+\s?(?P<after>\d{1,4})\b"
    r"|\b(?P<short>[a-z]{2,4})\s(?:(?P<first>(?:19|20)\d\d):(?P<second>\d{1,4})|(?P<third>\d{1,4})/(?P<fourth>(?:19|20)\d\d))\b"
)
"""The paragraph with its year alone: "§ 40/2023", "2023 § 40", "KS 2023:40", "KS 40/2023"."""
_BESIDE = re.compile(
    wording("resolve", "issues.cites", "beside")
)
"""The word right before what is cited: "socialnämndens beslut den …", "av socialnämnden § 12 den …"."""
_DIGIT = re.compile(r"\d")
_SHORT = worded("resolve", "issues.cites", "short")
_DIARY = re.compile(
    wording("resolve", "issues.cites", "diary"),
    re.IGNORECASE,
)
_MORE_DIARY = re.compile(wording("resolve", "issues.cites", "more_diary"))
"""A further number, with its register's letters, right after one ("Dnr KS 2023/12, FRI 2023/5")."""


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

    def __init__(self, collection: Collection) -> None:
        self._days: dict[dt.date, list[tuple[MeetingRecord, list[frozenset[str]]]]] = {}
        self._of_owners: dict[dt.date, dict[frozenset[str], set[str]]] = {}
        self._bodies: dict[str, Body] = {}
        self._so_called: dict[frozenset[str], list[Body]] = {}
        self._cited: dict[tuple[str, str], tuple[Cited, ...]] = {}
        for meeting in collection.meetings:
            if meeting.status == "minuted":
                self._bodies |= {body.iri: body for body in meeting.bodies}
                names = [name for body in meeting.bodies for name in (body.name, *body.aliases)]
                self._days.setdefault(meeting.date, []).append((meeting, [_called(name) for name in names]))
                of_owners = self._of_owners.setdefault(meeting.date, {})
                for owner in filter(None, (gazetteer.find(body.owner) for body in meeting.bodies if body.owner)):
                    of_owners.setdefault(_called(owner.full), set()).add(meeting.iri)
        for body in self._bodies.values():
            self._so_called.setdefault(_called(body.name), []).append(body)

    def body(self, agent: object) -> Body | None:
        """The body an agent is: one that is only named for short is the one body that meets under such a name, and
        never another owner's."""
        if not isinstance(agent, Body) or agent.iri in self._bodies:
            return agent if isinstance(agent, Body) else None
        fitting = [
            body
            for body in self._so_called.get(_called(agent.name), [])
            if body.owner == agent.owner or None in (body.owner, agent.owner)
        ]
        return fitting[0] if len(fitting) == 1 else agent

    def cited(self, unit: Unit) -> tuple[Cited, ...]:
        """The earlier meetings that the unit's sentences name by body and day, or by paragraph and year."""
        place = unit.held.iri, unit.text
        if place not in self._cited:
            self._cited[place] = tuple(self._cites(unit))
        return self._cited[place]

    def _cites(self, unit: Unit) -> Iterator[Cited]:
        if not _may_cite(unit.text):
            return
        for sentence in sentences(unit.paragraph.body):
            if not _may_cite(sentence.value):
                continue
            spoken = {stem(match.group()) for match in words(sentence.value)}
            said = " ".join(sentence.value.split())[:90]
            yield from self._by_day(unit, sentence.value, spoken, said)
            yield from self._by_year(unit, sentence.value, spoken, said)

    def _by_day(self, unit: Unit, value: str, spoken: set[str], said: str) -> Iterator[Cited]:
        for dated in _days(value, unit.meeting.date.year):
            date = _before(dated.date, unit.meeting.date, dated.year is not None)
            number = _number_beside(flat(value), dated.start, dated.end)
            for meeting, names in self._days.get(date, ()) if date else ():
                named = any(name <= spoken for name in names) or (
                    number and _same_body(meeting, unit.meeting)
                )
                named = named or self._only_one(meeting, spoken)
                if meeting.iri != unit.meeting.iri and named and not _anothers(value[: dated.start], names):
                    yield Cited(meeting.iri, number, said)

    def _only_one(self, meeting: MeetingRecord, spoken: set[str]) -> bool:
        """Is the municipality or region spoken of, and is it its only meeting of that day ("Kumla kommun beslutade den …")?"""
        return any(name <= spoken and found == {meeting.iri} for name, found in self._of_owners[meeting.date].items())

    def _by_year(self, unit: Unit, value: str, spoken: set[str], said: str) -> Iterator[Cited]:
        """The one meeting of that year, of the body spoken of or else the same, that has a paragraph of that number."""
        here = unit.meeting
        for start, number, year, called in _of_year(value, here.date.year):
            fitting = {
                meeting.iri
                for meeting, names in self._earlier(year, here.date)
                if _has(meeting, number)
                and _meant_body(meeting, names, here, spoken, called)
                and not _anothers(value[:start], names)
            }
            if len(fitting) == 1:
                yield Cited(fitting.pop(), number, said)

    def _earlier(self, year: int, day: dt.date) -> Iterator[tuple[MeetingRecord, list[frozenset[str]]]]:
        """The meetings of the year before that day."""
        for date, held in self._days.items():
            if date.year == year and date < day:
                yield from held


@remembered(list[dates.Dated])
def _days(value: str, year: int) -> list[dates.Dated]:
    return dates.find(value, year)


def _may_cite(value: str) -> bool:
    """Is there a day or a paragraph in it?"""
    return bool(_DIGIT.search(value)) or bool(dates.find(value))


def _of_year(value: str, year: int) -> Iterator[tuple[int, str, int, str]]:
    """Each paragraph cited with its year alone: where, its number, the year, and how the letters before call the body.

    "14 februari 2023 § 12" tells its day.
    """
    days = [range(dated.start, dated.end) for dated in _days(value, year)]
    for match in _OF_YEAR.finditer(flat(value)):
        dated = match["before"] and any(match.start() in day for day in days)
        short = match["short"] or ""
        if dated or (short and short not in _SHORT):
            continue
        number, of = _one(match, "number", "of", "after", "second", "third"), _one(match, "year", "short_year", "before", "first", "fourth")
        yield match.start(), number, int(of) + (2000 if len(of) == 2 else 0), _SHORT.get(short, "")


def _one(match: re.Match[str], *names: str) -> str:
    """The group of these that has matched."""
    found: str = next(filter(None, map(match.group, names)))
    return found


def _number_beside(folded: str, start: int, end: int) -> str | None:
    """The number of the paragraph right after its day, or right before it."""
    after = _PARAGRAPH.search(folded, end)
    if after and after.start() - end < 12:
        return after[1]
    before = _NUMBER_BEFORE.search(folded[:start])
    return before[1] if before else None


def number_of(held: ItemRecord) -> str:
    """The item's number as others cite it."""
    return (held.item.number or "").strip("§ .")


def _has(meeting: MeetingRecord, number: str) -> bool:
    return any(number_of(held) == number for held in meeting.items)


def _same_body(meeting: MeetingRecord, other: MeetingRecord) -> bool:
    return bool({body.iri for body in meeting.bodies} & {body.iri for body in other.bodies})


def _meant_body(
    meeting: MeetingRecord, names: list[frozenset[str]], here: MeetingRecord, spoken: set[str], called: str
) -> bool:
    """Is it the body spoken of by name or letters, or where none is, the one that meets here?"""
    if called:
        return any(called in key(body.name).replace(" ", "") for body in meeting.bodies)
    return any(name <= spoken for name in names) or _same_body(meeting, here)


def _anothers(before: str, names: list[frozenset[str]]) -> bool:
    """Is another body named right before what is cited: "socialnämndens beslut 2022-11-08 § 118"?"""
    beside = _BESIDE.search(flat(before))
    if beside is None or kind(beside["body"].removesuffix("s")) == "other-body":
        return False
    said = stem(beside["body"])
    return not any(word.endswith(said) or said.endswith(word) for name in names for word in name)


def _called(name: str) -> frozenset[str]:
    """The stems by which a body is called for short: "Chefsgruppen för …" is chefsgruppen."""
    short = re.split(wording("resolve", "issues.cites", "preposition"), name)[0]
    return frozenset(
        stem(match.group()) for match in words(short) if fold(match.group()) not in ("och", "den")
    )


def _before(date: dt.date | None, day: dt.date, stated: bool) -> dt.date | None:
    if date is None or stated or date <= day:
        return date if date is None or date < day else None
    return date.replace(year=date.year - 1) if (date.month, date.day) != (2, 29) else None


def _numbers(text: str) -> Iterator[str]:
    """The case numbers that a text tells as such, one after the other."""
    for match in _DIARY.finditer(text):
        yield match[1]
        at = match.end()
        while more := _MORE_DIARY.match(text, at):
            yield more[1]
            at = more.end()


def cases(units: Iterable[Unit]) -> frozenset[Case]:
    """The case numbers of the items and those their text names."""
    found = set()
    for unit in units:
        owner = next((body.owner for body in unit.meeting.bodies if body.owner), "") or ""
        stated = unit.held.item.diary_number
        own = list(_numbers(f"dnr {stated}")) or [stated] if stated else []
        for number in (*own, *_numbers(unit.text)):
            letters = re.match(r"[a-z]*", key(number).replace(" ", ""))
            scope = letters[0] if letters and letters[0] else unit.meeting.bodies[0].iri
            found.add(Case(f"{key(owner)}|{scope}", re.sub(r"[^a-z0-9]", "", key(number)), number))
    return frozenset(found)
