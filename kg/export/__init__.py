"""The graph in the formats others read, byte for byte the same when nothing has changed.

In: the graph folder, where to write, which formats. Out: the files, and `manifest.json` with each
file's size, SHA-256 and counts (no clock).

    >>> export(Path("protokollgraf"), Path("exports"), ["turtle", "csv"])["files"][0]["file"]
    'csv/assignments.csv'
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.answers.outgoing import Dialect
from kg.errors import UsageError
from kg.export import followthemoney, network, popolo, tables
from kg.export.gexf import gexf
from kg.folder import keep
from kg.graph import write
from kg.graph.store import open_graph
from kg.intake.own import demand_ours

if TYPE_CHECKING:
    from pyoxigraph import Quad, Store


PLAIN = Dialect()
Written = tuple[str, str, dict[str, int]]
"""File name, text, and what it holds how many of."""
Writer = Callable[["Store", Sequence["Quad"], Dialect], Iterator[Written]]


def _graph(name: str, text: Callable[[Any], str], triples: bool = False) -> Writer:
    """A writer of the whole graph as one file; of triples where the format knows no named graphs."""

    def written(_: "Store", quads: Sequence["Quad"], __: Dialect) -> Iterator[Written]:
        held: Any = {quad.triple for quad in quads} if triples else quads
        yield name, text(held), {"triples" if triples else "quads": len(held)}

    return written


def _network(name: str, text: Callable[[Any], str]) -> Writer:
    """A writer of the graph as things and links."""

    def written(_: "Store", quads: Sequence["Quad"], __: Dialect) -> Iterator[Written]:
        graph = network.network({quad.triple for quad in quads})
        yield name, text(graph), {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}

    return written


def _tables(store: "Store", _: Sequence["Quad"], dialect: Dialect) -> Iterator[Written]:
    for name, columns, rows in tables.tables(store):
        yield f"csv/{name}.csv", dialect.written(columns, rows), {"rows": len(rows)}


def _document(name: str, made: "Callable[[Store], tuple[str, dict[str, int]]]") -> Writer:
    """A writer of one document, which says itself what it holds."""

    def written(store: "Store", _: Sequence["Quad"], __: Dialect) -> Iterator[Written]:
        yield name, *made(store)

    return written


WRITERS: dict[str, Writer] = {
    "turtle": _graph("graph.ttl", write.turtle, triples=True),
    "nquads": _graph("graph.nq", write.nquads),
    "trig": _graph("graph.trig", write.trig),
    "jsonld": _graph("graph.jsonld", write.jsonld),
    "graphml": _network("graph.graphml", network.graphml),
    "gexf": _network("graph.gexf", gexf),
    "csv": _tables,
    "popolo": _document("popolo.json", popolo.popolo),
    "followthemoney": _document("followthemoney.json", followthemoney.followthemoney),
}
"""Every format by its name: a new one is a module and a row here."""
FORMATS = tuple(WRITERS)


def export(
    folder: Path, out_dir: Path, formats: Sequence[str] = FORMATS, dialect: Dialect = PLAIN
) -> dict[str, Any]:
    """Writes the files and returns the manifest; `UsageError` for a format there is not."""
    unknown = [form for form in formats if form not in FORMATS]
    if unknown:
        raise UsageError(f"no format is named {unknown[0]!r}; there are: {', '.join(FORMATS)}")
    store = open_graph(folder)
    quads = list(store)
    files = []
    for form in sorted(set(formats)):
        for name, text, counts in WRITERS[form](store, quads, dialect):
            files.append({"file": name, "format": form, **_save(out_dir / name, text), "counts": counts})
    manifest = {
        "generator": "Protokollgraf",
        "files": sorted(files, key=lambda file: str(file["file"])),
        "graph": _counts(quads),
    }
    _save(out_dir / "manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")
    return manifest


def _counts(quads: Sequence["Quad"]) -> dict[str, int]:
    return {
        "quads": len(quads),
        "triples": len({quad.triple for quad in quads}),
        "graphs": len({quad.graph_name for quad in quads}),
    }


def _save(path: Path, text: str) -> dict[str, Any]:
    """Puts the whole file in place at once, so that a reader never sees half of it."""
    data = text.encode()
    demand_ours(path)
    keep.write(path, data)
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
