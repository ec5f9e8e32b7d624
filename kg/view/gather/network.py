"""The graph page's data: what there is, what is said about it, and what is linked to what."""

from collections import defaultdict
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.view.data import Edge, Evidence, Fact, NetworkData, Node
from kg.view.gather.reader import Reader, Row, file_name

_DERIVED = {"concernsIssue", "memberOf", "relatedIssue"}
_ORDER = (
    "fact.date",
    "fact.start",
    "fact.end",
    "fact.place",
    "fact.form",
    "fact.status",
    "fact.kind",
    "fact.number",
    "fact.diary",
    "fact.text",
    "fact.due",
    "issue.state",
    "fact.first",
    "fact.last",
    "fact.name",
    "fact.identifier",
)
_TYPES = (
    "body",
    "issue",
    "meeting",
    "item",
    "person",
    "municipality",
    "region",
    "agreement",
    "plan",
    "project",
    "law",
    "strategy",
    "programme",
    "method",
    "survey",
    "service",
    "system",
    "inquiry",
    "funding",
    "undertaking",
    "decision",
    "assignment",
    "promise",
    "organisation",
)
_OFFICES = {"chair", "vice-chair", "secretary", "adjuster", "presenter", "substitute"}
_PRESENCE = {"present": "attendee", "absent": "absentee"}


class _Proofs:
    """The page's one list of quotes; each claim's are in it once."""

    def __init__(self, of: dict[str, tuple[Evidence, ...]]) -> None:
        self.of = of
        self.all: list[Evidence] = []
        self.known: dict[Evidence, int] = {}

    def numbers(self, claim: str) -> tuple[int, ...]:
        for quote in self.of.get(claim, ()):
            if quote not in self.known:
                self.known[quote] = len(self.all)
                self.all.append(quote)
        return tuple(self.known[quote] for quote in self.of.get(claim, ()))


@dataclass(slots=True)
class _Link:
    claims: list[str] = field(default_factory=list)
    meetings: set[str] = field(default_factory=set)


def network(store: "ox.Store | Reader", title: str = "Protokollgraf") -> NetworkData:
    """The whole graph, bodies with their years, each statement with its quotes."""
    reader = Reader.of(store)
    proofs = _Proofs(reader.evidence)
    things = _things(reader)
    links = _links(reader, things)
    around = _around(links, _facts(reader, things, proofs))
    nodes = tuple(_node(reader, thing, things[thing], around) for thing in things)
    return NetworkData(title, nodes, _edges(reader, links, proofs), tuple(proofs.all))


@dataclass(slots=True)
class _Around:
    """What is said of things, and of a thing: its date, the meetings it is linked in, who held them, how many links."""

    said: dict[str, tuple[Fact, ...]]
    dates: dict[str, str] = field(default_factory=dict)
    meetings: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    held: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    weight: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def _around(links: dict[tuple[str, str, str], _Link], said: dict[str, tuple[Fact, ...]]) -> _Around:
    around = _Around(said)
    for thing, facts in said.items():
        for fact in facts:
            if fact.label in ("fact.date", "fact.first"):
                around.dates[thing] = fact.value
    for (source, target, label), link in links.items():
        if label == "heldBy":
            around.held[source].add(target)
        for end in (source, target):
            around.meetings[end] |= link.meetings
            around.weight[end] += 1
    return around


def _node(reader: Reader, thing: str, named: tuple[str, str], around: _Around) -> Node:
    kind, label = named
    dates = around.dates
    meetings = around.meetings[thing] | ({thing} if kind == "meeting" else set())
    bodies = set().union(*(around.held[each] for each in meetings)) if kind != "body" else set()
    status, confidence = reader.weakest(thing)
    days = sorted({dates[each] for each in {*meetings, thing} if each in dates})
    return Node(
        thing,
        kind,
        label,
        around.said.get(thing, ()),
        tuple(sorted({int(day[:4]) for day in days})),
        tuple(sorted(bodies)),
        dates.get(thing, days[0] if kind in ("item", "decision") and days else ""),
        status,
        confidence,
        around.weight[thing],
        _page(reader, thing, kind),
    )


def _page(reader: Reader, thing: str, kind: str) -> str:
    if kind == "issue":
        return file_name("issue", thing)
    if kind == "meeting":
        return reader.protocol(thing)
    return reader.page(thing) if thing in reader.told else ""


def _things(reader: Reader) -> dict[str, tuple[str, str]]:
    """Thing → its type and name, in the order of types and names."""
    best: dict[str, tuple[int, str]] = {}
    for row in reader.rows("things"):
        ranked = (_TYPES.index(row["type"]), _short(row["label"]))
        best[row["thing"]] = min(best.get(row["thing"], ranked), ranked)
    numbers = {row["thing"]: row["value"] for row in reader.rows("facts") if row["label"] == "fact.number"}
    named = {
        thing: (_TYPES[rank], f"{numbers[thing]}. {label}" if thing in numbers else label)
        for thing, (rank, label) in best.items()
    }
    return dict(sorted(named.items(), key=lambda each: (_TYPES.index(each[1][0]), each[1][1], each[0])))


def _short(text: str, most: int = 90) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"


def _links(reader: Reader, things: dict[str, tuple[str, str]]) -> dict[tuple[str, str, str], _Link]:
    """(source, target, label) → the claims that say so, sorted by what they link."""
    found: dict[tuple[str, str, str], _Link] = {}

    def add(source: str, target: str, label: str, row: Row) -> None:
        if source in things and target in things:
            link = found.setdefault((source, target, label), _Link())
            link.meetings |= {row["meeting"]} - {""}
            if row["claim"] and row["claim"] not in link.claims:
                link.claims.append(row["claim"])

    for row in reader.rows("links"):
        add(row["source"], row["target"], row["label"], row)
    for row in reader.rows("participations"):
        label = (
            row["role"]
            if row["role"] in _OFFICES
            else _PRESENCE.get(row["attendance"], row["attendance"] or row["role"])
        )
        add(row["person"], row["target"], label, row)
        add(row["person"], row["organisation"], "representing", row)
    for link in found.values():
        link.claims.sort()
    return dict(sorted(found.items()))


def _facts(
    reader: Reader, things: dict[str, tuple[str, str]], proofs: _Proofs
) -> dict[str, tuple[Fact, ...]]:
    """Thing → its facts in reading order; a thing that is a claim proves its first fact with its quotes."""
    found: dict[str, set[tuple[int, str, str]]] = defaultdict(set)
    for row in reader.rows("facts"):
        if row["thing"] in things:
            found[row["thing"]].add((_ORDER.index(row["label"]), row["label"], _value(row)))
    said = {
        thing: [Fact(label, value) for _, label, value in sorted(facts)] for thing, facts in found.items()
    }
    for thing in sorted(things):
        numbers = proofs.numbers(thing)
        if numbers:
            facts = said.setdefault(thing, [Fact("fact.title", things[thing][1])])
            proved = next((n for n, fact in enumerate(facts) if fact.label in ("fact.text", "fact.date")), 0)
            facts[proved] = Fact(facts[proved].label, facts[proved].value, numbers)
    for row in reader.rows("steps"):
        if row["issue"] in things:
            value = " · ".join(filter(None, (row["date"], row["body"], _short(row["text"], 240))))
            fact = Fact(row["kind"], value, proofs.numbers(row["claim"]))
            said.setdefault(row["issue"], []).append(fact)
    return {thing: tuple(facts) for thing, facts in said.items()}


def _value(row: Row) -> str:
    """A fact's value as it is shown: a code by its name, of a moment the hour."""
    value = row["value"].rsplit("/code/", 1)[-1]
    return value[11:16] if row["label"] in ("fact.start", "fact.end") and "T" in value else value


def _edges(reader: Reader, links: dict[tuple[str, str, str], _Link], proofs: _Proofs) -> tuple[Edge, ...]:
    edges = []
    for (source, target, label), link in links.items():
        trust = [reader.known(claim) for claim in link.claims]
        known = {status for status, _ in trust} or {"derived" if label in _DERIVED else "stated"}
        status = next(each for each in ("curated", "stated", "derived") if each in known or each == "derived")
        numbers = tuple(dict.fromkeys(n for claim in link.claims for n in proofs.numbers(claim)))
        confidence = max((surely for _, surely in trust), default=1.0)
        edges.append(Edge(source, target, label, status, confidence, numbers, max(1, len(link.claims))))
    return tuple(edges)
