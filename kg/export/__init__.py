"""The graph in the formats others read, byte for byte the same when nothing has changed.

In: the graph folder, where to write, which formats. Out: the files, and `manifest.json` with each
file's size, SHA-256 and counts (no clock).

    >>> export(Path("protokollgraf"), Path("exports"), ["turtle", "csv"])["files"][0]["file"]
    'csv/assignments.csv'
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.answers.outgoing import Dialect
from kg.errors import UsageError
from kg.folder import keep
from kg.graph.store import open_graph
from kg.intake.own import demand_ours

if TYPE_CHECKING:
    from pyoxigraph import Quad, Store

FORMATS = ("turtle", "nquads", "trig", "jsonld", "graphml", "gexf", "csv")

PLAIN = Dialect()
Written = tuple[str, str, dict[str, int]]
"""File name, text, and what it holds how many of."""


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
        for name, text, counts in _written(form, store, quads, dialect):
            files.append({"file": name, "format": form, **_save(out_dir / name, text), "counts": counts})
    manifest = {
        "generator": "Protokollgraf",
        "files": sorted(files, key=lambda file: str(file["file"])),
        "graph": _counts(quads),
    }
    _save(out_dir / "manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")
    return manifest


def _written(form: str, store: "Store", quads: Sequence["Quad"], dialect: Dialect) -> Iterator[Written]:
    from kg.graph import write

    if form == "turtle":
        triples = {quad.triple for quad in quads}
        yield "graph.ttl", write.turtle(triples), {"triples": len(triples)}
    elif form == "nquads":
        yield "graph.nq", write.nquads(quads), {"quads": len(quads)}
    elif form == "trig":
        yield "graph.trig", write.trig(quads), {"quads": len(quads)}
    elif form == "jsonld":
        yield "graph.jsonld", write.jsonld(quads), {"quads": len(quads)}
    elif form == "csv":
        yield from _tables(store, dialect)
    else:
        yield _network(form, quads)


def _network(form: str, quads: Iterable["Quad"]) -> Written:
    from kg.export import network
    from kg.export.gexf import gexf

    graph = network.network({quad.triple for quad in quads})
    text = network.graphml(graph) if form == "graphml" else gexf(graph)
    return f"graph.{form}", text, {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}


def _tables(store: "Store", dialect: Dialect) -> Iterator[Written]:
    from kg.export import tables

    for name, columns, rows in tables.tables(store):
        yield f"csv/{name}.csv", dialect.written(columns, rows), {"rows": len(rows)}


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
