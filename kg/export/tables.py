"""The main classes as tables: one row a thing, made by the questions in `ontology/tables`.

In: the store. Out: (name, columns, rows) for people, bodies, meetings, items, decisions, …

Where a thing has several values in a column (names, quotes of two renditions), they stand sorted in
one cell with ` | ` between.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kg.config import ontology_dir

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions, Store

BETWEEN = " | "


def tables(store: "Store") -> Iterator[tuple[str, list[str], list[list[str]]]]:
    """Name, columns and rows of each table, by name; the first column is the thing's IRI."""
    for path in sorted((ontology_dir() / "tables").glob("*.rq")):
        found: QuerySolutions = store.query(  # type: ignore[assignment]
            path.read_text(encoding="utf-8"), use_default_graph_as_union=True
        )
        columns = [variable.value for variable in found.variables]
        yield path.stem, columns, list(merged([term.value if term else "" for term in row] for row in found))


def merged(rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    """One row for each first value, in the order these are first seen."""
    things: dict[str, list[set[str]]] = {}
    for row in rows:
        cells = things.setdefault(row[0], [set() for _ in row])
        for cell, value in zip(cells, row, strict=True):
            cell.add(value)
    for cells in things.values():
        yield [BETWEEN.join(sorted(cell - {""})) for cell in cells]
