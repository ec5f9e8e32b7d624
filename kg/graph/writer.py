"""What every part of the graph is written with: spans, claim nodes, and who a name means.

Spans live in the graph of their rendition, derived statements in the derived graph; both are kept here
until they are asked for, which is after each meeting and each issue.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.graph.names import Names
from kg.graph.terms import Sheet
from kg.model import Finding, Span, vocab
from kg.model.collection import Body, Collection, Evidence, MeetingRecord, Organisation, Person

if TYPE_CHECKING:
    from pyoxigraph import Quad

_METHOD = "rules"


class Writer:
    """Holds the sheets that many parts write on; `unsaid` are the claims that are none after all."""

    def __init__(self, collection: Collection) -> None:
        self.names = Names(collection)
        self.renditions: dict[str, Sheet] = {}
        self.derived = Sheet("derived")
        self.unsaid: set[str] = set()
        self._written: set[Evidence] = set()
        self._doubts: dict[str, dict[Finding, None]] = defaultdict(dict)
        for sha256, finding in collection.findings:
            self._doubts[sha256][finding] = None
        self._labels = {body.iri: body.label or body.name for body in collection.bodies}

    def begin(self) -> None:
        """From here on a part of its own is written: nothing is taken to be said already."""
        self.names.begin()
        self._written.clear()

    def label(self, meeting: MeetingRecord) -> str:
        """The bodies that met, each with its owner where the name is not alone."""
        return " och ".join(self._labels.get(body.iri, body.name) for body in meeting.bodies)

    def shared(self) -> Iterator["Quad"]:
        """What has been written on the shared sheets since this was last asked; they are blank again."""
        for sheet in (self.derived, *self.renditions.values()):
            yield from sheet.quads
        self.derived.quads.clear()
        self.renditions.clear()

    def rendition(self, sha256: str) -> Sheet:
        return self.renditions.setdefault(sha256, Sheet("rendition", sha256[:16]))

    def span(self, evidence: Evidence) -> str:
        """The node of a quote, written into the graph of its rendition."""
        span = evidence.span
        node = vocab.span(evidence.sha256, span.start, span.end)
        if evidence in self._written:
            return node
        self._written.add(evidence)
        sheet = self.rendition(evidence.sha256)
        sheet.a(node, "kg:TextSpan")
        sheet.says(node, "oa:hasSource", vocab.rendition(evidence.sha256))
        sheet.says(node, "oa:start", span.start)
        sheet.says(node, "oa:end", span.end)
        sheet.plain(node, "oa:exact", span.quote)
        sheet.says(node, "kg:page", span.page)
        if span.heading:
            sheet.plain(node, "kg:underHeading", span.heading)
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

    def person(self, sha256: str, name: str, at: int = -1) -> Person | None:
        """Who the name at that place means, else who is called so in the document."""
        return self.names.person(sha256, name, at)

    def unknown(self, sha256: str, name: str, span: Span) -> None:
        """Say of a name that nobody in the document is known by that it is left out."""
        said = f"«{name}» is nobody known here, so what is said of that name is left out"
        self._doubts[sha256][Finding("graph", said, span)] = None

    def doubts(self, sha256: str) -> Iterable[Finding]:
        """What resolving and writing found doubtful in the document, each once."""
        return self._doubts[sha256]

    def agent(self, meeting: MeetingRecord, words: str | None) -> Person | Body | Organisation | None:
        return self.names.agent(meeting.iri, words) if words else meeting.bodies[0]
