"""The ontology's terms, spelled once, and how the IRIs of the data are made.

In: names, dates, numbers and offsets. Out: full IRIs as plain strings. Namespaces are closed, so a
misspelt term raises `KeyError` where it is written. The rules are those of `ontology/README.md`:

    >>> term("kg:heldBy"), KG["heldBy"], CODE["managers-group"]
    >>> item(meeting("Chefsgruppen", "2025-06-13"), "8a")
    'https://w3id.org/protokollgraf/id/item/chefsgruppen-2025-06-13-8a'
"""

import hashlib
import re
import unicodedata

BASE = "https://w3id.org/protokollgraf/"
"""Where every IRI of the project begins; data always carries it, wherever it is served."""


class Namespace:
    """The terms under one IRI. Closed where terms are listed, open (data, graphs) where none are."""

    __slots__ = ("iri", "terms")

    def __init__(self, iri: str, terms: str = "") -> None:
        self.iri = iri
        self.terms = frozenset(terms.split())

    def __getitem__(self, name: str) -> str:
        if self.terms and name not in self.terms:
            raise KeyError(f"{name!r} is no term of {self.iri}")
        return self.iri + name

    def __contains__(self, iri: str) -> bool:
        return iri.startswith(self.iri)

    def __str__(self) -> str:
        return self.iri


KG = Namespace(
    f"{BASE}def#",
    """Municipality Region Body Meeting Minutes Rendition TextSpan AgendaItem Attachment Finding
    Agreement Plan Project Law PolicyInstrument Participation Adjustment Decision Assignment
    Promise Issue IssueStep Handoff Mention ReportedDecision SupersededDecision revokes Vote Ballot Reservation Recusal
    heldBy date meetingForm meetingStatus nextMeeting previouslyPlannedDate inferred shortName
    minutesOf documentType citesUrl hasAttachment availability
    renditionOf sha256 renditionQuality fileName mediaType pageCount page underHeading
    partOfMeeting itemNumber itemOrder diaryNumber
    participationIn participant role attendanceStatus representing substituteFor party statedName
    adjusts adjustedBy decidedIn decidedBy decisionType text
    givenIn assignedBy assignedTo dueText dueWords dueEarliest dueLatest assignmentStatus reportedIn madeIn promiseState metBy
    firstDate lastDate relatedIssue partOfIssue concernsIssue
    stepOf stepType modality inBody atMeeting inAgendaItem why score follows hand joinedBy
    toldIn votedIn proposal ayes noes abstentions ballotIn voter choice declaredIn declaredBy
    fromBody toBody handoffType mentions mentionedIn stage foundIn
    evidence confidence method status paperType itemStatus lastDay LeftOut IdentityClaim identifies
    Undertaking Strategy Programme Method Survey Service System Inquiry Funding WorkStatement
    RecallEstimate estimateOf task found expected
    ofWork concernsWork aspect statedValue statedAgent unit forYear perYear attendee absentee presentedBy""",
)
CODE = Namespace(
    f"{BASE}code/",
    """member other chair vice-chair secretary adjuster presenter substitute
    present absent partial listed
    raised wished reported discussed assigned referred prepared decided adopted planned adjourned closed
    aye noe abstained
    actual conditional elected approved rejected noted returned met late open silent unknown
    council managers-group working-committee presidium board assembly steering-group working-group
    reference-group other-body protokoll notes formal-minutes other-document
    digital in-person hybrid minuted second-hand
    referral consultation back-referral preparation decision-elsewhere report forwarding distribution
    cancelled moved minutes part extract agenda stated derived curated mentioned-only attached published
    by-case by-reference by-handoff by-work by-people by-county by-judgement
    work-party work-lead work-funder work-money work-start work-end work-stage""",
)
ID = Namespace(f"{BASE}id/")
GRAPH = Namespace(f"{BASE}graph/")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type langString")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#", "label comment seeAlso isDefinedBy")
XSD = Namespace(
    "http://www.w3.org/2001/XMLSchema#",
    "string integer decimal boolean date dateTime anyURI gYear gYearMonth",
)
SKOS = Namespace(
    "http://www.w3.org/2004/02/skos/core#",
    "Concept ConceptScheme prefLabel altLabel hiddenLabel definition notation inScheme topConceptOf note",
)
ORG = Namespace(
    "http://www.w3.org/ns/org#",
    """Organization FormalOrganization OrganizationalUnit Membership identifier classification
    memberOf unitOf hasUnit subOrganizationOf""",
)
FOAF = Namespace("http://xmlns.com/foaf/0.1/", "Agent Person Document name givenName familyName")
DCTERMS = Namespace(
    "http://purl.org/dc/terms/",
    """title description subject language license creator publisher issued created modified source
    isPartOf isVersionOf hasPart references isReplacedBy replaces conformsTo identifier format extent""",
)
OA = Namespace("http://www.w3.org/ns/oa#", "SpecificResource hasSource start end exact prefix suffix")
SCHEMA = Namespace("https://schema.org/", "startDate endDate location eventStatus isBasedOn softwareVersion")
PROV = Namespace(
    "http://www.w3.org/ns/prov#",
    """Entity Activity SoftwareAgent wasGeneratedBy wasDerivedFrom wasAttributedTo wasAssociatedWith
    used generatedAtTime wasInvalidatedBy""",
)
PREFIXES = {
    "kg": KG, "code": CODE, "id": ID, "graph": GRAPH, "rdf": RDF, "rdfs": RDFS, "xsd": XSD, "skos": SKOS,
    "org": ORG, "foaf": FOAF, "dcterms": DCTERMS, "oa": OA, "schema": SCHEMA, "prov": PROV,
}  # fmt: skip


def spaces() -> dict[str, str]:
    """The prefixes with their namespaces as plain strings, as engines take them."""
    return {prefix: space.iri for prefix, space in PREFIXES.items()}


def term(name: str) -> str:
    """The full IRI of a prefixed name; `KeyError` for an unknown prefix or a misspelt term."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix][local]


def shorten(iri: str) -> str:
    """The IRI as a prefixed name where a prefix of ours covers it, else as it is."""
    return next((f"{name}:{iri[len(space.iri) :]}" for name, space in PREFIXES.items() if iri in space), iri)


_PLAIN = str.maketrans("åäöéøłð", "aaoeold") | str.maketrans({"æ": "ae", "ß": "ss", "þ": "th"})


def slug(text: str, length: int = 60) -> str:
    """ASCII `[a-z0-9-]`, cut at `length`: å, ä → a, ö → o, é → e, ø → o, æ → ae, ß → ss."""
    letters = text.lower().translate(_PLAIN)
    if not letters.isascii():
        letters = "".join(c for c in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:length].strip("-")


def hash10(*parts: str) -> str:
    """Ten hex digits of SHA-256 over "v1" and the parts, kept apart by U+001F; never of text read by OCR."""
    return hashlib.sha256("\x1f".join(("v1", *parts)).encode()).hexdigest()[:10]


def key(iri: str) -> str:
    """The key of a data IRI: what follows `id/{type}/`."""
    return iri.removeprefix(ID.iri).partition("/")[2]


def kind(iri: str) -> str:
    """The type of a data IRI: what stands between `id/` and its key; "" of any other."""
    return iri.removeprefix(ID.iri).partition("/")[0] if iri in ID else ""


def _id(kind: str, *parts: str | int) -> str:
    return f"{ID.iri}{kind}/{'-'.join(str(part) for part in parts)}"


def _named(kind: str, name: str, *identity: str) -> str:
    """An IRI where a name is the only key: readable slug, then the hash of what identifies it."""
    parts = [" ".join(unicodedata.normalize("NFC", part).casefold().split()) for part in identity or (name,)]
    return _id(kind, *filter(None, [slug(name), hash10(kind, *parts)]))


def _short(name: str) -> str:
    """The slug, with a hash where it had to be cut: long names of bodies often differ only at the end."""
    whole = slug(name, 1000)
    return whole if len(whole) <= 60 else f"{slug(name, 49)}-{hash10('short', whole)}"


def municipality(code: str, name: str) -> str:
    """`code` is SCB's four digits as a string, `name` the short form ("Nora")."""
    return _id("municipality", code, slug(name))


def region(code: str, name: str) -> str:
    """`code` is the county's two digits as a string, `name` the county ("Örebro län")."""
    return _id("region", code, slug(name))


def organisation(name: str) -> str:
    return _named("organisation", name)


def body(name: str, of: str = "") -> str:
    """`of` names the organisation where bodies of several share a name ("Kommunstyrelsen")."""
    return _named("body", f"{name} {of}".strip(), *filter(None, [name, of]))


def person(key: str, name: str) -> str:
    """`key` is what the register froze as the identity; a new name changes the label only."""
    return _named("person", name, key)


def issue(key: str, name: str) -> str:
    """`key` is what the register froze as the identity, `name` the label it had then."""
    return _named("issue", name, key)


def work(kind: str, name: str) -> str:
    """`kind` is one of `model.claims.WORKS`."""
    return _named(kind, name)


def meeting(body_name: str, date: str, number: int = 1) -> str:
    """`date` as YYYY-MM-DD; `number` tells apart meetings of one body on one day. Joint: the first body."""
    return _id("meeting", _short(body_name), date, *([f"n{number}"] if number > 1 else []))


def minutes(meeting: str) -> str:
    return _id("minutes", key(meeting))


def rendition(sha256: str) -> str:
    return _id("rendition", sha256[:16])


def span(sha256: str, start: int, end: int) -> str:
    """Offsets are code points in the decoded text, end excluded."""
    return _id("span", sha256[:16], start, end)


def item(meeting: str, number: str) -> str:
    """`number` as printed ("8a", "9.1", "§ 12"); where none is printed, "p" and its place, 1-based."""
    return _id("item", key(meeting), slug(number))


def participation(where: str, person: str, role: str) -> str:
    """`where` is the meeting, or the item that is presented; `role` the code's last part."""
    return _id("participation", key(where), key(person), role)


def adjustment(meeting: str, person: str) -> str:
    return _id("adjustment", key(meeting), key(person))


def in_item(kind: str, item: str, number: int) -> str:
    """A decision, assignment, promise or handoff: the `number`th of its kind in the item, from 1."""
    return _id(kind, key(item), number)


def ballot(vote: str, person: str) -> str:
    """One person's vote in a division."""
    return _id("ballot", key(vote), key(person))


def attachment(meeting: str, number: int) -> str:
    return _id("attachment", key(meeting), number)


def step(issue: str, number: int) -> str:
    return _id("step", key(issue), number)


def mention(sha256: str, start: int, end: int, kind: str) -> str:
    return _id("mention", sha256[:16], start, end, kind)


def finding(sha256: str, number: int) -> str:
    return _id("finding", sha256[:16], number)


def recall(sha256: str, meeting: str, task: str) -> str:
    """How much of one task was probably read in a file that tells of a meeting."""
    return _id("recall", sha256[:16], key(meeting), task)


def left_out(sha256: str) -> str:
    """A document that belongs to no meeting."""
    return _id("left-out", sha256[:16])


def identity(entity: str, number: int) -> str:
    """The `number`th claim that what is told apart is this one entity."""
    return _id("identity", key(entity), number)


def graph(kind: str, key: str = "") -> str:
    """`register`, `derived`, `curated`, `metadata`; with a key `minutes/{meeting}`, `rendition/{sha16}`."""
    return GRAPH[f"{kind}/{key}" if key else kind]
