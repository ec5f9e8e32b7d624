"""The flows' data: every hand-over between two bodies, by pair, each with its issue and its quote."""

from collections import defaultdict

import pyoxigraph as ox

from kg.view.agents import Flow, FlowsData, Move
from kg.view.gather.reader import Reader, Row, file_name


def flows(store: "ox.Store | Reader") -> FlowsData:
    """The pairs of bodies, those with most hand-overs first; a hand-over of two issues counts once."""
    reader = Reader.of(store)
    pairs: dict[tuple[str, str], dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    names: dict[str, str] = {}
    for row in reader.rows("flows"):
        pairs[row["from"], row["to"]][row["claim"]].append(row)
        names.setdefault(row["from"], row["source"])
        names.setdefault(row["to"], row["target"])
    found = [
        Flow(names[source], names[target], tuple(_move(reader, same) for same in claims.values()))
        for (source, target), claims in pairs.items()
    ]
    found.sort(key=lambda flow: (-len(flow.moves), flow.source, flow.target))
    pages = {name: page for iri, name in sorted(names.items()) if (page := reader.page(iri))}
    return FlowsData(tuple(found), pages)


def _move(reader: Reader, same: list[Row]) -> Move:
    row = same[0]
    issues = {each["issue"]: each["label"] for each in same if each["issue"]}
    status, _ = reader.known(row["claim"])
    return Move(
        row["date"],
        row["kind"],
        row["modality"] or "actual",
        status,
        tuple((label, file_name("issue", iri)) for iri, label in issues.items()),
        row["text"],
        reader.evidence.get(row["claim"], ()),
    )
