"""County → quads: one named graph per protocol, claim nodes with their evidence.

The pattern is that of `ontology/README.md`: a claim is a node with evidence, confidence, method and
status; spans live in the graph of their rendition; people and bodies in the register.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kg import vocab
from kg.county import Body, County, Evidence, HeldItem, HeldMeeting, Organisation, Person, Said
from kg.graph import issues as issue_quads
from kg.graph.register import register
from kg.graph.terms import Sheet
from kg.model import Finding, Reading
from kg.text import key

if TYPE_CHECKING:
    from pyoxigraph import Quad

_ROLES = {"chair": "chair", "vice_chair": "vice-chair", "secretary": "secretary", "adjuster": "adjuster"}
_METHOD = "rules"


def quads(county: County) -> list["Quad"]:
    """Every statement of the county, sorted."""
    writer = Writer(county)
    found = [*register(county), *writer.all()]
    return sorted(set(found), key=str)


class Writer:
    """Writes meetings and what was said in them."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.renditions: dict[str, Sheet] = {}
        self.derived = Sheet("derived")

    def all(self) -> Iterator["Quad"]:
        held: dict[str, list[HeldMeeting]] = {}
        for meeting in self.county.meetings:
            yield from self.meeting(meeting)
            for body in meeting.bodies:
                held.setdefault(body.iri, []).append(meeting)
        for meetings in held.values():
            ordered = sorted(meetings, key=lambda meeting: meeting.date)
            for before, after in pairwise(ordered):
                self.derived.says(before.iri, "kg:nextMeeting", after.iri)
        issue_quads.write(self, self.county)
        yield from self.derived.quads
        for sheet in self.renditions.values():
            yield from sheet.quads

    def rendition(self, sha256: str) -> Sheet:
        return self.renditions.setdefault(sha256, Sheet("rendition", sha256[:16]))

    def span(self, evidence: Evidence) -> str:
        """The node of a quote, written into the graph of its rendition."""
        sheet = self.rendition(evidence.sha256)
        span = evidence.span
        node = vocab.span(evidence.sha256, span.start, span.end)
        sheet.a(node, "kg:TextSpan")
        sheet.says(node, "oa:hasSource", vocab.rendition(evidence.sha256))
        sheet.says(node, "oa:start", span.start)
        sheet.says(node, "oa:end", span.end)
        sheet.plain(node, "oa:exact", span.quote)
        sheet.says(node, "kg:page", span.page)
        return node

    def claim(
        self,
        sheet: Sheet,
        node: str,
        kind: str,
        evidence: Iterable[Evidence],
        confidence: float,
        status: str = "stated",
        method: str = _METHOD,
    ) -> None:
        """What every claim node has."""
        sheet.a(node, kind)
        for one in evidence:
            sheet.says(node, "kg:evidence", self.span(one))
        sheet.says(node, "kg:confidence", float(confidence))
        sheet.plain(node, "kg:method", method)
        sheet.says(node, "kg:status", f"code:{status}")

    def meeting(self, meeting: HeldMeeting) -> Iterator["Quad"]:
        sheet = Sheet("minutes", vocab.key(meeting.iri))
        sheet.a(meeting.iri, "kg:Meeting")
        sheet.text(
            meeting.iri,
            "rdfs:label",
            f"{meeting.date.isoformat()} {' och '.join(body.name for body in meeting.bodies)}",
        )
        sheet.says(meeting.iri, "kg:date", meeting.date)
        sheet.says(meeting.iri, "kg:meetingStatus", f"code:{meeting.status}")
        for body in meeting.bodies:
            sheet.says(meeting.iri, "kg:heldBy", body.iri)
        for name, clock in (("schema:startDate", meeting.start), ("schema:endDate", meeting.end)):
            if clock:
                sheet.typed(meeting.iri, name, stockholm(meeting.date, clock), "dateTime")
        for evidence in meeting.evidence:
            sheet.says(meeting.iri, "kg:evidence", self.span(evidence))
        sheet.says(meeting.iri, "kg:confidence", 0.95 if meeting.readings else 0.7)
        sheet.says(
            meeting.iri,
            "kg:inferred",
            bool(meeting.readings and meeting.readings[0].protocol.meeting.date_inferred),
        )
        if meeting.readings:
            self._minutes(sheet, meeting)
            for item in meeting.items:
                self._item(sheet, meeting, item)
        yield from sheet.quads

    def _minutes(self, sheet: Sheet, meeting: HeldMeeting) -> None:
        best = meeting.readings[0]
        header = best.protocol.meeting
        minutes = vocab.minutes(meeting.iri)
        sheet.a(minutes, "kg:Minutes")
        sheet.says(minutes, "kg:minutesOf", meeting.iri)
        sheet.says(minutes, "kg:documentType", f"code:{_document_type(header.kind)}")
        sheet.text(
            minutes,
            "dcterms:title",
            f"{(header.kind or 'protokoll').capitalize()} {meeting.date.isoformat()}, {' och '.join(body.name for body in meeting.bodies)}",
        )
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
                node, "kg:evidence", self.span(Evidence(best.protocol.document.sha256, attachment.span))
            )
        for reading in meeting.readings:
            self._rendition(reading, minutes)
        self._attendance(sheet, meeting)
        self._adjusted(sheet, meeting, minutes)

    def _rendition(self, reading: Reading, minutes: str) -> None:
        document = reading.protocol.document
        sheet = self.rendition(document.sha256)
        node = vocab.rendition(document.sha256)
        sheet.a(node, "kg:Rendition")
        sheet.says(node, "kg:renditionOf", minutes)
        sheet.plain(node, "kg:sha256", document.sha256)
        sheet.says(node, "kg:renditionQuality", document.quality)
        sheet.plain(node, "kg:fileName", document.path.replace("\\", "/").rsplit("/", 1)[-1])
        sheet.plain(node, "kg:mediaType", document.media_type)
        sheet.says(node, "kg:pageCount", len(document.page_starts) or None)
        for number, finding in enumerate(
            (*reading.protocol.findings, *reading.findings, *self._doubts(document.sha256)), 1
        ):
            place = vocab.finding(document.sha256, number)
            sheet.a(place, "kg:Finding")
            sheet.plain(place, "kg:stage", finding.stage)
            sheet.text(place, "kg:text", finding.message)
            sheet.says(place, "kg:foundIn", node)
            if finding.span:
                sheet.says(place, "kg:evidence", self.span(Evidence(document.sha256, finding.span)))

    def _doubts(self, sha256: str) -> list[Finding]:
        """What resolving found doubtful in the document, each once."""
        return list(dict.fromkeys(finding for where, finding in self.county.findings if where == sha256))

    def person(self, sha256: str, name: str) -> Person | None:
        return self.county.person_of.get((sha256, key(name)))

    def _attendance(self, sheet: Sheet, meeting: HeldMeeting) -> None:
        seen: dict[tuple[str, str], None] = {}
        for reading in meeting.readings:
            sha = reading.protocol.document.sha256
            for attendee in reading.protocol.attendance:
                person = self.person(sha, attendee.name)
                if person is None:
                    continue
                roles = [_ROLES[function] for function in attendee.functions]
                base = (
                    "substitute"
                    if attendee.substitute
                    else "member"
                    if attendee.list == "members"
                    else "other"
                )
                for role in (base, *roles):
                    node = vocab.participation(meeting.iri, person.iri, role)
                    if (node, "") in seen:
                        sheet.says(node, "kg:evidence", self.span(Evidence(sha, attendee.span)))
                        continue
                    if (
                        reading is not meeting.readings[0]
                        and role == base
                        and any(other == person.iri for _, other in seen)
                    ):
                        continue
                    seen[node, ""] = None
                    seen["", person.iri] = None
                    self._participation(
                        sheet, node, meeting.iri, person, role, attendee, Evidence(sha, attendee.span)
                    )
                self._present(meeting, person, attendee)

    def _participation(
        self,
        sheet: Sheet,
        node: str,
        where: str,
        person: Person,
        role: str,
        attendee: Any,
        evidence: Evidence,
    ) -> None:
        self.claim(sheet, node, "kg:Participation", [evidence], attendee.confidence)
        sheet.says(node, "kg:participationIn", where)
        sheet.says(node, "kg:participant", person.iri)
        sheet.says(node, "kg:role", f"code:{role}")
        sheet.says(node, "kg:attendanceStatus", f"code:{attendee.presence}")
        if attendee.organisation:
            organisation = self.county.organisation_of.get(key(attendee.organisation))
            sheet.says(node, "kg:representing", organisation.iri if organisation else None)
        if attendee.substitutes_for:
            other = self.person(evidence.sha256, attendee.substitutes_for)
            sheet.says(node, "kg:substituteFor", other.iri if other else None)
        sheet.plain(node, "kg:party", attendee.party)
        sheet.plain(node, "kg:statedName", attendee.stated_name)

    def _present(self, meeting: HeldMeeting, person: Person, attendee: Any) -> None:
        if attendee.presence in ("present", "partial"):
            self.derived.says(meeting.iri, "kg:attendee", person.iri)
        elif attendee.presence == "absent":
            self.derived.says(meeting.iri, "kg:absentee", person.iri)
        if attendee.list == "members":
            for body in meeting.bodies:
                if len(meeting.bodies) == 1 or attendee.body is None or _same_body(attendee.body, body):
                    self.derived.says(person.iri, "org:memberOf", body.iri)

    def _adjusted(self, sheet: Sheet, meeting: HeldMeeting, minutes: str) -> None:
        for reading in meeting.readings:
            sha = reading.protocol.document.sha256
            for adjusted in reading.protocol.meeting.adjusted:
                person = self.person(sha, adjusted.name)
                if person is None:
                    continue
                node = vocab.adjustment(meeting.iri, person.iri)
                self.claim(sheet, node, "kg:Adjustment", [Evidence(sha, adjusted.span)], 0.9)
                sheet.says(node, "kg:adjusts", minutes)
                sheet.says(node, "kg:adjustedBy", person.iri)
                sheet.says(node, "kg:date", adjusted.date)

    def _item(self, sheet: Sheet, meeting: HeldMeeting, held: HeldItem) -> None:
        item = held.item
        sheet.a(held.iri, "kg:AgendaItem")
        sheet.says(held.iri, "kg:partOfMeeting", meeting.iri)
        sheet.plain(held.iri, "kg:itemNumber", item.number)
        sheet.says(held.iri, "kg:itemOrder", held.order)
        sheet.text(held.iri, "dcterms:title", item.title or "(utan rubrik)")
        sheet.plain(held.iri, "kg:diaryNumber", item.diary_number)
        for evidence in held.evidence:
            sheet.says(held.iri, "kg:evidence", self.span(evidence))
        sheet.says(held.iri, "kg:confidence", 0.95)
        self._presenters(sheet, held)
        for number, said in enumerate(held.claims["decisions"], 1):
            self._decision(sheet, meeting, held, number, said)
        for number, said in enumerate(held.claims["assignments"], 1):
            self._assignment(sheet, meeting, held, number, said)
        for number, said in enumerate(held.claims["handoffs"], 1):
            self._handoff(sheet, meeting, held, number, said)
        for number, said in enumerate(held.claims["promises"], 1):
            self._promise(sheet, meeting, held, number, said)
        for said in held.claims["mentions"]:
            self._mention(sheet, held, said)

    def _presenters(self, sheet: Sheet, held: HeldItem) -> None:
        for said in held.claims["presenters"]:
            presenter: Any = said.claim
            person = self.person(held.reading.protocol.document.sha256, presenter.name)
            if person is None:
                continue
            node = vocab.participation(held.iri, person.iri, "presenter")
            self.claim(sheet, node, "kg:Participation", said.evidence, presenter.confidence)
            sheet.says(node, "kg:participationIn", held.iri)
            sheet.says(node, "kg:participant", person.iri)
            sheet.says(node, "kg:role", "code:presenter")
            sheet.says(node, "kg:attendanceStatus", "code:present")
            sheet.plain(node, "kg:statedName", presenter.stated_name)
            self.derived.says(held.iri, "kg:presentedBy", person.iri)

    def _decision(
        self, sheet: Sheet, meeting: HeldMeeting, held: HeldItem, number: int, said: Said[Any]
    ) -> None:
        node = vocab.in_item("decision", held.iri, number)
        self.claim(sheet, node, "kg:Decision", said.evidence, said.claim.confidence)
        sheet.says(node, "kg:decidedIn", held.iri)
        for body in meeting.bodies:
            sheet.says(node, "kg:decidedBy", body.iri)
        sheet.says(node, "kg:decisionType", f"code:{said.claim.kind}")
        sheet.text(node, "kg:text", said.claim.text)
        sheet.says(node, "kg:date", meeting.date)

    def agent(self, meeting: HeldMeeting, words: str | None) -> Person | Body | Organisation | None:
        return self.county.agent_of.get((meeting.iri, key(words))) if words else meeting.bodies[0]

    def _assignment(
        self, sheet: Sheet, meeting: HeldMeeting, held: HeldItem, number: int, said: Said[Any]
    ) -> None:
        node = vocab.in_item("assignment", held.iri, number)
        self.claim(sheet, node, "kg:Assignment", said.evidence, said.claim.confidence)
        sheet.says(node, "kg:givenIn", held.iri)
        giver = self.agent(meeting, said.claim.giver)
        sheet.says(node, "kg:assignedBy", giver.iri if giver else meeting.bodies[0].iri)
        people = self.county.people_of.get((meeting.iri, key(said.claim.receiver)), [])
        receivers: Iterable[Person | Body | Organisation | None] = people or [
            self.agent(meeting, said.claim.receiver)
        ]
        for receiver in receivers:
            sheet.says(node, "kg:assignedTo", receiver.iri if receiver else None)
        sheet.text(node, "kg:text", said.claim.task)
        sheet.says(node, "kg:date", meeting.date)
        sheet.plain(node, "kg:dueText", said.claim.due)

    def _handoff(
        self, sheet: Sheet, meeting: HeldMeeting, held: HeldItem, number: int, said: Said[Any]
    ) -> None:
        source, target = self.agent(meeting, said.claim.source), self.agent(meeting, said.claim.target)
        if source is None or target is None or source.iri == target.iri:
            return
        node = vocab.in_item("handoff", held.iri, number)
        self.claim(sheet, node, "kg:Handoff", said.evidence, said.claim.confidence)
        sheet.says(node, "kg:fromBody", source.iri)
        sheet.says(node, "kg:toBody", target.iri)
        sheet.says(node, "kg:handoffType", f"code:{said.claim.kind}")
        sheet.says(node, "kg:modality", f"code:{said.claim.modality}")
        sheet.says(node, "kg:inAgendaItem", held.iri)
        sheet.says(node, "kg:atMeeting", meeting.iri)
        sheet.says(node, "kg:date", meeting.date)
        sheet.text(node, "kg:text", said.claim.text)

    def _promise(
        self, sheet: Sheet, meeting: HeldMeeting, held: HeldItem, number: int, said: Said[Any]
    ) -> None:
        node = vocab.in_item("promise", held.iri, number)
        self.claim(sheet, node, "kg:Promise", said.evidence, said.claim.confidence)
        sheet.says(node, "kg:madeIn", held.iri)
        sheet.text(node, "kg:text", said.claim.text)
        sheet.says(node, "kg:date", meeting.date)
        sheet.plain(node, "kg:dueText", said.claim.due)

    def _mention(self, sheet: Sheet, held: HeldItem, said: Said[Any]) -> None:
        mention = said.claim
        entity: Any
        if mention.type == "person":
            entity = self.person(held.reading.protocol.document.sha256, mention.name)
        elif mention.type in ("municipality", "region", "organisation"):
            entity = self.county.organisation_of.get(key(mention.name))
        else:
            entity = self.county.work_of.get((mention.type, key(mention.name)))
        if entity is None:
            return
        node = vocab.mention(said.evidence[0].sha256, mention.span.start, mention.span.end, mention.type)
        self.claim(sheet, node, "kg:Mention", said.evidence, mention.confidence)
        sheet.says(node, "kg:mentions", entity.iri)
        sheet.says(node, "kg:mentionedIn", held.iri)
        sheet.plain(node, "kg:statedName", " ".join(mention.stated_name.split()))


def _same_body(name: str, body: Body) -> bool:
    forms = {key(form) for form in (body.name, *body.aliases)}
    return key(name) in forms or any(
        key(name).replace(" for ", " ") == form.replace(" for ", " ") for form in forms
    )


def _document_type(kind: str | None) -> str:
    kind = kind or ""
    if kind.startswith("sammanträdesprotokoll"):
        return "formal-minutes"
    if "anteckning" in kind or "notering" in kind:
        return "notes"
    return "protokoll" if "protokoll" in kind else "other-document"


def stockholm(date: dt.date, clock: str) -> str:
    """The moment as xsd:dateTime with Sweden's offset that day."""
    from zoneinfo import ZoneInfo

    hour, minute = map(int, clock.split(":"))
    moment = dt.datetime(
        date.year, date.month, date.day, hour % 24, minute, tzinfo=ZoneInfo("Europe/Stockholm")
    )
    return moment.isoformat()
