"""The main classes as tables: one row a thing, made by the questions in `ontology/tables`.

In: the store. Out: (name, columns, rows) for people, bodies, meetings, items, decisions, …

Where a thing has several values in a column (names, quotes of two renditions), they stand sorted in
one cell with ` | ` between.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kg.config import ontology_dir
from kg.graph.store import selected
from kg.language.order import swedish

if TYPE_CHECKING:
    from pyoxigraph import Store

BETWEEN = " | "
_ORDER = re.compile(r"ORDER BY ([^\n}]*)\s*\Z")
_NAME = re.compile(r"\?(\w+)")


def tables(store: "Store") -> Iterator[tuple[str, list[str], list[list[str]]]]:
    """Name, columns and rows of each table, by name; the first column is the thing's IRI."""
    for path in sorted((ontology_dir() / "tables").glob("*.rq")):
        question = path.read_text(encoding="utf-8")
        found = selected(store, question)
        columns = [variable.value for variable in found.variables]
        rows = list(merged([term.value if term else "" for term in row] for row in found))
        yield path.stem, columns, in_order(rows, columns, question)


def in_order(rows: Iterable[list[str]], columns: Sequence[str], query: str) -> list[list[str]]:
    """The rows in the query's own order, letters as Swedish has them."""
    wanted = _ORDER.search(query)
    places = [columns.index(name) for name in _NAME.findall(wanted[1] if wanted else "") if name in columns]
    return sorted(rows, key=lambda row: [swedish(row[place]) for place in places])


def merged(rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    """One row for each first value, in the order these are first seen."""
    things: dict[str, list[set[str]]] = {}
    for row in rows:
        cells = things.setdefault(row[0], [set() for _ in row])
        for cell, value in zip(cells, row, strict=True):
            cell.add(value)
    for cells in things.values():
        yield [BETWEEN.join(sorted(cell - {""})) for cell in cells]
