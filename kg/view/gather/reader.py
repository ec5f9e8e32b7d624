"""Rows out of the store: queries by name, terms as plain values, quotes with the way to their page."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from importlib import resources
from urllib.parse import quote

import pyoxigraph as ox

from kg.answers.rows import Answers, grouped
from kg.graph.store import selected
from kg.model.document import falls_short
from kg.view.data import Evidence, Highlight, SourceText

Row = Mapping[str, str]
_WITHOUT_NODE = {
    "attachment",
    "finding",
    "handoff",
    "vote",
    "reported-decision",
    "superseded-decision",
    "unread",
}
_OWN = {"person": "person", "body": "organ"}
"""Kind of a thing with a page of its own → what the page's name begins with."""
_WEAK = ("derived", "stated", "curated")
"""From the weakest."""
_TELLS, _LINE = 30, 90
"""Characters from which a quote tells something by itself, and of the line on either side of one that does not."""
_ENDS = "\n\f"
_QUERIES = resources.files("kg.view") / "queries"


class Reader:
    """A store asked by name; what many pages need is asked for once."""

    def __init__(self, store: ox.Store, texts: Mapping[str, SourceText] | None = None) -> None:
        """`texts` by the rendition's key give short quotes the rest of their line."""
        self.store = store
        self.texts = texts or {}
        self._rows: dict[str, tuple[Row, ...]] = {}

    @staticmethod
    def of(store: "ox.Store | Reader") -> "Reader":
        return store if isinstance(store, Reader) else Reader(store)

    def rows(self, name: str) -> tuple[Row, ...]:
        """The answers of `queries/<name>.rq`, asked once; a variable without a value is empty text."""
        if name not in self._rows:
            query = (_QUERIES / f"{name}.rq").read_text(encoding="utf-8")
            found = selected(self.store, query)
            names = [variable.value for variable in found.variables]
            self._rows[name] = tuple({each: plain(solution[each]) for each in names} for solution in found)
        return self._rows[name]

    @cached_property
    def answers(self) -> Answers:
        """The same store as commands ask it, each answer kept."""
        return Answers(self.store)

    @cached_property
    def evidence(self) -> dict[str, tuple[Evidence, ...]]:
        """Claim → its quotes, the best rendition first."""
        found: dict[str, list[Evidence]] = {}
        for row in self.rows("evidence"):
            start, end = int(row["start"]), int(row["end"])
            page = int(row["page"]) if row["page"] else None
            rendition, quote = row["rendition"], row["quote"]
            around = self._line(rendition, start, end) if len(quote) < _TELLS else ("", "")
            place = page, start, end, self.place(rendition, start, end), row["heading"]
            found.setdefault(row["claim"], []).append(
                Evidence(quote, row["file"], *place, *self.paper(rendition), *around)
            )
        return {claim: tuple(quotes) for claim, quotes in found.items()}

    @cached_property
    def trust(self) -> dict[str, tuple[str, float]]:
        """Claim → how it is known, and how surely."""
        return {
            row["claim"]: (row["status"] or "stated", float(row["confidence"])) for row in self.rows("claims")
        }

    def _line(self, rendition: str, start: int, end: int) -> tuple[str, str]:
        """What stands before and after on the line of the text."""
        text = self.texts[key(rendition)].text if key(rendition) in self.texts else ""
        first = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
        last = min((at for mark in _ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
        before, after = text[first:start].lstrip("#*- "), text[end:last].rstrip()
        if len(before) > _LINE:
            before = "… " + before[-_LINE:].partition(" ")[2]
        if len(after) > _LINE:
            after = after[:_LINE].rpartition(" ")[0] + " …"
        return before, after

    def paper(self, rendition: str) -> tuple[str, str]:
        """The bodies and the day of the meeting whose minutes a file is; "" for each where it is of none."""
        meeting = self._page_of.get(rendition, ("", 0))[0]
        label, date = self._held.get(meeting, ("", ""))
        return label.replace(date, "", 1).strip(), date

    @cached_property
    def meetings(self) -> dict[str, list[Row]]:
        """Meeting → its rows, one a body."""
        return grouped(self.rows("meetings"), "meeting")

    @cached_property
    def _held(self) -> dict[str, tuple[str, str]]:
        return {row["meeting"]: (row["label"], row["date"]) for row in self.rows("meetings")}

    def known(self, claim: str) -> tuple[str, float]:
        """How a claim is known, and how surely; what nothing is told of is stated."""
        return self.trust.get(claim, ("stated", 1.0))

    def weakest(self, thing: str) -> tuple[str, float]:
        """How a thing is known: a claim by itself, an issue as the weakest of its steps, a person joined of
        several written names as derived."""
        needed = self._needed.get(thing)
        if not needed:
            return self.known(thing)
        return min((status for status, _ in needed), key=_WEAK.index), min(surely for _, surely in needed)

    @cached_property
    def _needed(self) -> dict[str, list[tuple[str, float]]]:
        found: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for row in self.rows("steps"):
            found[row["issue"]].append(self.known(row["claim"]))
        best: dict[str, float] = defaultdict(float)
        for row in self.rows("participations"):
            best[row["person"]] = max(best[row["person"]], self.known(row["claim"])[1])
        joined = {row["thing"] for row in self.rows("facts") if row["label"] == "fact.name"}
        for person, surely in best.items():
            found[person].append(("derived" if person in joined else "stated", surely))
        return found

    @cached_property
    def renditions(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Meeting → the renditions of its minutes and their file names, the best first."""
        found: dict[str, list[tuple[str, str]]] = {}
        for row in self.rows("renditions"):
            found.setdefault(row["meeting"], []).append((row["rendition"], row["file"]))
        return {meeting: tuple(each) for meeting, each in found.items()}

    @cached_property
    def _page_of(self) -> dict[str, tuple[str, int]]:
        return {
            rendition: (meeting, rank)
            for meeting, each in self.renditions.items()
            for rank, (rendition, _) in enumerate(each)
        }

    @cached_property
    def spans(self) -> dict[str, tuple[Highlight, ...]]:
        """Rendition → its stretches by place; two things said of the same stretch are two highlights."""
        said: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
        for row in self.rows("highlights"):
            kind, about = row["kind"], row["about"]
            plain_text = about == row["claim"] and kind in _WITHOUT_NODE
            href = (
                file_name("issue", about) if "/id/issue/" in about else "" if plain_text else self.page(about)
            )
            said[row["claim"]].add((kind, row["label"], href))
        found: dict[str, set[Highlight]] = defaultdict(set)
        for row in self.rows("evidence"):
            start, end, page = int(row["start"]), int(row["end"]), int(row["page"]) if row["page"] else None
            for kind, label, href in said.get(row["claim"], ()):
                found[row["rendition"]].add(Highlight(start, end, kind, label, href, page, row["heading"]))
        return {rendition: tuple(sorted(each, key=_by_place)) for rendition, each in found.items()}

    @cached_property
    def recall(self) -> dict[str, tuple[str, ...]]:
        """Rendition → what is said of how much of each kind was read, where some is likely to be missed."""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows("recall"):
            if falls_short(int(row["found"]), float(row["expected"])):
                found[row["rendition"]].append(row["text"])
        return {rendition: tuple(each) for rendition, each in found.items()}

    def place(self, rendition: str, start: int, end: int) -> str:
        """The way to a stretch on the page of its meeting; "" where the rendition is of no known meeting."""
        if rendition not in self._page_of:
            return ""
        meeting, rank = self._page_of[rendition]
        return f"{file_name('protocol', meeting)}#{prefix(rank)}c{start}-{end}"

    @cached_property
    def body_pages(self) -> dict[str, str]:
        """The name of a body → its page."""
        return {row["label"]: self.page(row["thing"]) for row in self.rows("things") if row["type"] == "body"}

    def page(self, iri: str) -> str:
        """The page that tells of a thing: its own where there is enough to tell, else the graph's."""
        return file_name(_OWN[_kind(iri)], iri) if iri in self.told else in_graph(iri)

    @cached_property
    def told(self) -> frozenset[str]:
        """People seen more than once or who did more than be there, bodies that met or acted."""
        seen: dict[str, set[str]] = defaultdict(set)
        for row in self.rows("participations"):
            seen[row["person"]].add(row["meeting"])
        found = {person for person, meetings in seen.items() if len(meetings) > 1}
        found |= {row["who"] for row in self.rows("acts")}
        found |= {row["body"] for row in self.rows("meetings")}
        return frozenset(iri for iri in found if _kind(iri) in _OWN)

    def protocol(self, meeting: str) -> str:
        """The page of a meeting's minutes, "" where there are none."""
        return file_name("protocol", meeting) if meeting in self.renditions else ""


def last_minutes(reader: Reader) -> str:
    """The day of the last minutes of the collection; "" where there are none."""
    return max((row["date"] for row in reader.rows("meetings") if row["status"] == "minuted"), default="")


def seen(row: Row, end: str) -> str:
    """How a meeting is known; one planned for a day that the minutes have passed is missing."""
    return "missing" if row["status"] == "planned" and row["date"] <= end else row["status"]


def _kind(iri: str) -> str:
    return iri.partition("/id/")[2].partition("/")[0]


def _by_place(span: Highlight) -> tuple[int, int, str, str, str]:
    return span.start, -span.end, span.kind, span.label, span.href


def plain(term: object) -> str:
    if term is None:
        return ""
    if isinstance(term, ox.NamedNode | ox.Literal):
        return term.value
    raise ValueError(f"Unexpected term {term!r}")


def key(iri: str) -> str:
    """The last part of an IRI, safe as part of a file name."""
    return re.sub(r"[^a-zA-Z0-9._-]+", "-", iri.rstrip("/").rsplit("/", 1)[-1])


def file_name(kind: str, iri: str) -> str:
    """The page of an issue or a meeting: `issue-<key>.html`, `protocol-<key>.html`."""
    return f"{kind}-{key(iri)}.html"


def in_graph(iri: str) -> str:
    return f"graph.html#n={quote(iri, safe='')}"


def prefix(rank: int) -> str:
    """What leads the anchors of the rendition at this rank: none for the first, then b-, c-, …"""
    return f"{chr(ord('a') + rank)}-" if rank else ""
