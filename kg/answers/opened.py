"""A graph opened from Python: questions, traces and searches, each a plain value.

    >>> graph = kg.open("protokollgraf")
    >>> graph.query("SELECT ?name { ?b a kg:Body ; skos:prefLabel ?name }").rows[0]
    ('Chefsgruppen',)

Every graph of the folder is asked as one, and the prefixes of the ontology are known.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import query, search
from kg.answers import changes, promises, trace
from kg.answers.render import plain
from kg.errors import UsageError

if TYPE_CHECKING:
    import pandas
    import polars

    from kg.answers.trace import Trace
    from kg.search import Hit


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer as a table: text, numbers and truth as Python has them, None where nothing is bound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_pandas(self) -> "pandas.DataFrame":
        """As a pandas table, where pandas is installed."""
        import pandas

        return pandas.DataFrame(list(self.rows), columns=list(self.columns))

    def to_polars(self) -> "polars.DataFrame":
        """As a polars table, where polars is installed."""
        import polars

        return polars.DataFrame(list(self.rows), schema=list(self.columns), orient="row")


class Graph:
    """The graph in a folder; see `kg.open`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def query(
        self,
        question: str,
        params: Mapping[str, str] | None = None,
        timeout: float = 30.0,
        max_rows: int | None = None,
    ) -> Rows:
        """Rows of a SELECT (or of an ASK: one truth), by SPARQL text or by a named question's name."""
        text = question if set("{ ?") & set(question) else query.find(question).text
        found = query.run(self.folder, text, params, timeout, max_rows)
        if found.kind == "construct":
            raise UsageError("a CONSTRUCT or DESCRIBE gives triples; ask 'kg query --format turtle'")
        if found.kind == "ask":
            return Rows(("answer",), ((found.answer,),))
        return Rows(found.columns, tuple(tuple(map(plain, row)) for row in found.rows))

    def trace(self, words: str) -> "Trace":
        """The path of the issue that the words or IRI name."""
        return trace.trace(self.folder, words)

    def search(self, words: str, limit: int = 20) -> "list[Hit]":
        """The passages that fit, the best first."""
        return search.find(self.folder / "search.db", words, limit)

    def promises(self, state: str = "") -> list[dict[str, Any]]:
        """Assignments and announced returns, with what became of them."""
        return promises.promises(self.folder, state)

    def changes(self, since: str, words: str = "", body: str = "") -> list[dict[str, Any]]:
        """What has happened since a date."""
        return changes.changes(self.folder, since, words, body)
