"""A meeting → its named graph: when and where, its minutes and their renditions, who was there."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.graph import items
from kg.graph.terms import Sheet
from kg.graph.writer import Writer
from kg.language.text import key
from kg.language.wordings import wording, wordings
from kg.model import Attendee, Finding, Reading, Recall, vocab
from kg.model.collection import Body, Evidence, MeetingRecord, Person

if TYPE_CHECKING:
    from pyoxigraph import Quad

_ROLES = {"chair": "chair", "vice_chair": "vice-chair", "secretary": "secretary", "adjuster": "adjuster"}
_SEATS = ("member", "substitute", "other")


class Meetings:
    """Writes meetings, one graph each."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self._numbers: dict[str, dict[Finding, int]] = {}

    def meeting(self, meeting: MeetingRecord) -> Iterator["Quad"]:
        sheet = Sheet("minutes", vocab.key(meeting.iri))
        sheet.a(meeting.iri, "kg:Meeting")
        sheet.text(
            meeting.iri,
            "rdfs:label",
            f"{meeting.date.isoformat()} {self.writer.label(meeting)}",
        )
        sheet.says(meeting.iri, "kg:date", meeting.date)
        sheet.says(meeting.iri, "kg:meetingStatus", f"code:{meeting.status}")
        for body in meeting.bodies:
            sheet.says(meeting.iri, "kg:heldBy", body.iri)
        for name, clock in (("schema:startDate", meeting.start), ("schema:endDate", meeting.end)):
            if clock:
                sheet.typed(meeting.iri, name, stockholm(_day(meeting, name, clock), clock), "dateTime")
        sheet.says(meeting.iri, "kg:lastDay", meeting.last)
        for evidence in meeting.evidence:
            sheet.says(meeting.iri, "kg:evidence", self.writer.span(evidence))
        sheet.says(meeting.iri, "kg:confidence", _sure(meeting))
        sheet.says(
            meeting.iri,
            "kg:inferred",
            bool(meeting.readings and meeting.readings[0].protocol.meeting.date_inferred),
        )
        if meeting.readings:
            for item in meeting.items:
                items.write(self.writer, sheet, meeting, item)
            self._minutes(sheet, meeting)
        yield from sheet.quads

    def _minutes(self, sheet: Sheet, meeting: MeetingRecord) -> None:
        best = meeting.readings[0]
        header = best.protocol.meeting
        minutes = vocab.minutes(meeting.iri)
        sheet.a(minutes, "kg:Minutes")
        sheet.says(minutes, "kg:minutesOf", meeting.iri)
        sheet.says(minutes, "kg:documentType", f"code:{_document_type(header.kind)}")
        called = (header.kind or wording("graph", "meetings", "minutes")).capitalize()
        title = f"{called} {meeting.date.isoformat()}, {self.writer.label(meeting)}"
        sheet.text(minutes, "dcterms:title", title)
        sheet.text(meeting.iri, "schema:location", header.place)
        sheet.says(
            meeting.iri,
            "kg:meetingForm",
            "code:digital" if header.digital else "code:in-person" if header.place else None,
        )
        for url, _ in best.links:
            sheet.typed(minutes, "kg:citesUrl", url, "anyURI")
        for number, attachment in enumerate(best.attachments, 1):
            node = vocab.attachment(meeting.iri, number)
            sheet.a(node, "kg:Attachment")
            sheet.says(minutes, "kg:hasAttachment", node)
            sheet.text(node, "dcterms:title", " ".join(attachment.title.split()))
            sheet.says(node, "kg:availability", "code:mentioned-only")
            sheet.says(
                node,
                "kg:evidence",
                self.writer.span(Evidence(best.protocol.document.sha256, attachment.span)),
            )
        for reading in meeting.readings:
            self._rendition(meeting, reading, minutes)
        self._attendance(sheet, meeting)
        self._adjusted(sheet, meeting, minutes)

    def _rendition(self, meeting: MeetingRecord, reading: Reading, minutes: str) -> None:
        document = reading.protocol.document
        sheet = self.writer.rendition(document.sha256)
        node = vocab.rendition(document.sha256)
        sheet.a(node, "kg:Rendition")
        sheet.says(node, "kg:renditionOf", minutes)
        sheet.says(node, "kg:paperType", f"code:{meeting.papers.get(document.sha256, 'minutes')}")
        newer = meeting.superseded.get(document.sha256)
        sheet.says(node, "dcterms:isReplacedBy", vocab.rendition(newer) if newer else None)
        sheet.plain(node, "kg:sha256", document.sha256)
        sheet.says(node, "kg:renditionQuality", document.quality)
        sheet.plain(node, "kg:fileName", document.file)
        sheet.plain(node, "kg:mediaType", document.media_type)
        sheet.says(node, "kg:pageCount", len(document.page_starts) or None)
        numbers = self._numbers.setdefault(document.sha256, {})
        for finding in (*reading.protocol.findings, *reading.findings, *self.writer.doubts(document.sha256)):
            place = vocab.finding(document.sha256, numbers.setdefault(finding, len(numbers) + 1))
            sheet.a(place, "kg:Finding")
            sheet.plain(place, "kg:stage", finding.stage)
            sheet.text(place, "kg:text", finding.message)
            sheet.says(place, "kg:foundIn", node)
            if finding.span:
                sheet.says(place, "kg:evidence", self.writer.span(Evidence(document.sha256, finding.span)))

        for one in reading.recall:
            self._recall(sheet, meeting, document.sha256, one)

    def _recall(self, sheet: Sheet, meeting: MeetingRecord, sha256: str, one: Recall) -> None:
        estimate = vocab.recall(sha256, meeting.iri, one.task)
        sheet.a(estimate, "kg:RecallEstimate")
        sheet.says(estimate, "kg:estimateOf", vocab.rendition(sha256))
        sheet.plain(estimate, "kg:task", one.task)
        sheet.says(estimate, "kg:found", one.found)
        sheet.says(estimate, "kg:expected", float(one.expected))
        sheet.text(estimate, "kg:text", one.why)
        for span in one.spans:
            sheet.says(estimate, "kg:evidence", self.writer.span(Evidence(sha256, span)))

    def _attendance(self, sheet: Sheet, meeting: MeetingRecord) -> None:
        """Who came, and as what; a later document adds no second place at the table to one who has his."""
        nodes: dict[str, set[str]] = {}
        for reading, attendee in _came(meeting):
            evidence = Evidence(reading.protocol.document.sha256, attendee.span)
            person = self.writer.person(evidence.sha256, attendee.name, attendee.span.start)
            if person is None:
                continue
            mine = nodes.setdefault(person.iri, set())
            seated = bool(mine) and reading is not meeting.readings[0]
            for role in (_seat(attendee), *(_ROLES[function] for function in attendee.functions)):
                node = vocab.participation(meeting.iri, person.iri, role)
                if node in mine:
                    sheet.says(node, "kg:evidence", self.writer.span(evidence))
                elif not (seated and role in _SEATS):
                    mine.add(node)
                    self._participation(sheet, node, meeting.iri, person, role, attendee, evidence)
            self._present(meeting, person, attendee)

    def _participation(
        self,
        sheet: Sheet,
        node: str,
        where: str,
        person: Person,
        role: str,
        attendee: Attendee,
        evidence: Evidence,
    ) -> None:
        self.writer.claim(sheet, node, "kg:Participation", [evidence], attendee.confidence)
        sheet.says(node, "kg:participationIn", where)
        sheet.says(node, "kg:participant", person.iri)
        sheet.says(node, "kg:role", f"code:{role}")
        sheet.says(node, "kg:attendanceStatus", f"code:{attendee.presence}")
        if attendee.organisation:
            organisation = self.writer.names.organisation(attendee.organisation)
            sheet.says(node, "kg:representing", organisation.iri if organisation else None)
        if attendee.substitutes_for:
            other = self.writer.person(evidence.sha256, attendee.substitutes_for)
            sheet.says(node, "kg:substituteFor", other.iri if other else None)
        sheet.plain(node, "kg:party", attendee.party)
        sheet.plain(node, "kg:statedName", attendee.stated_name)

    def _present(self, meeting: MeetingRecord, person: Person, attendee: Attendee) -> None:
        if attendee.presence in ("present", "partial"):
            self.writer.derived.says(meeting.iri, "kg:attendee", person.iri)
        elif attendee.presence == "absent":
            self.writer.derived.says(meeting.iri, "kg:absentee", person.iri)
        if attendee.list == "members":
            for body in meeting.bodies:
                if len(meeting.bodies) == 1 or attendee.body is None or _same_body(attendee.body, body):
                    self.writer.derived.says(person.iri, "org:memberOf", body.iri)

    def _adjusted(self, sheet: Sheet, meeting: MeetingRecord, minutes: str) -> None:
        for reading in meeting.readings:
            sha = reading.protocol.document.sha256
            for adjusted in reading.protocol.meeting.adjusted:
                person = self.writer.person(sha, adjusted.name, adjusted.span.start)
                if person is None:
                    continue
                node = vocab.adjustment(meeting.iri, person.iri)
                self.writer.claim(sheet, node, "kg:Adjustment", [Evidence(sha, adjusted.span)], 0.9)
                sheet.says(node, "kg:adjusts", minutes)
                sheet.says(node, "kg:adjustedBy", person.iri)
                sheet.says(node, "kg:date", adjusted.date)


def _came(meeting: MeetingRecord) -> Iterator[tuple[Reading, Attendee]]:
    """Who is listed, document by document; those an agenda calls are not those who came."""
    for reading in meeting.readings:
        if meeting.papers.get(reading.protocol.document.sha256) != "agenda":
            yield from ((reading, attendee) for attendee in reading.protocol.attendance)


def _seat(attendee: Attendee) -> str:
    """One of `_SEATS`."""
    if attendee.substitute:
        return "substitute"
    return "member" if attendee.list == "members" else "other"


def _same_body(name: str, body: Body) -> bool:
    forms = {key(form) for form in (body.name, *body.aliases)}
    return key(name) in forms or any(
        key(name).replace(" for ", " ") == form.replace(" for ", " ") for form in forms
    )


def _document_type(kind: str | None) -> str:
    kind = kind or ""
    if kind.startswith(wording("graph", "meetings", "formal_minutes")):
        return "formal-minutes"
    if any(word in kind for word in wordings("graph", "meetings", "notes")):
        return "notes"
    minutes = wording("graph", "meetings", "minutes")
    return minutes if minutes in kind else "other-document"


def _sure(meeting: MeetingRecord) -> float:
    """As sure as the minutes that tell best which body met; the bare mention of a meeting is less."""
    told = (reading.protocol.meeting.body_confidence for reading in meeting.readings)
    return max(told, default=0.7)


def _day(meeting: MeetingRecord, name: str, clock: str) -> dt.date:
    """The day of the hour: a meeting of several days ends the last, one past midnight the next."""
    if name == "schema:startDate":
        return meeting.date
    last = meeting.last or meeting.date
    late = clock.startswith("24") or (
        last == meeting.date and meeting.start is not None and clock <= meeting.start
    )
    return last + dt.timedelta(days=1) if late else last


def stockholm(date: dt.date, clock: str) -> str:
    """The moment as xsd:dateTime with Sweden's offset that day."""
    from zoneinfo import ZoneInfo

    hour, minute = map(int, clock.split(":"))
    moment = dt.datetime(
        date.year, date.month, date.day, hour % 24, minute, tzinfo=ZoneInfo("Europe/Stockholm")
    )
    return moment.isoformat()
