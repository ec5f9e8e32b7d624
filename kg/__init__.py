"""Protokollgraf: follow an issue through Swedish local democracy.

    document = read.document(path)             bytes  → text with positions
    protocol = parse.protocol(document)        text   → header, attendance, items
    reading  = extract.reading(protocol)       items  → who did what, each with its place
    county   = resolve.readings(readings)      names  → people, bodies, meetings, issues
    quads    = graph.quads(county)             claims → one named graph per protocol

and from the graph: query, search, trace, promises, view. `pipeline` knows the order. In Python:

    graph = kg.open("protokollgraf")
    graph.query("decisions", {"body": "kommunstyrelsen"}).to_pandas()
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.answers.opened import Graph

__version__ = "0.1.0"


def open(folder: str | Path = "protokollgraf") -> "Graph":  # noqa: A001 (kg.open reads as what it does; nothing here opens files)
    """The graph in a folder, to be asked; `GraphError` where there is none."""
    from kg.answers.opened import Graph
    from kg.graph.store import location

    location(Path(folder))
    return Graph(Path(folder))
