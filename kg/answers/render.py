"""How answers leave the program: as a table on a terminal, as JSON when piped or asked for.

In: columns and rows, any JSON-like value, or a query's `Result`. Out: standard output, always UTF-8;
where the reader closes the pipe (`| head`), the program ends quietly.

    >>> table(["body", "meetings"], [["Naturrådet", 4]], as_json=True)
    [
      {"body": "Naturrådet", "meetings": 4}
    ]
"""

import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kg.answers.outgoing import Dialect, visible
from kg.errors import UsageError
from kg.model.vocab import shorten, term

if TYPE_CHECKING:
    from kg.query import Result

FORMATS = ("table", "json", "csv", "tsv", "turtle")
SPARQL = Dialect(line_end="\r\n")
"""CSV with the line ends that RFC 4180 and SPARQL 1.1 ask for."""

_STRING = term("xsd:string")
_quoted = json.JSONEncoder(ensure_ascii=False).encode
_NUMBERS: dict[str, Callable[[str], int | float]] = {
    term("xsd:integer"): int,
    term("xsd:decimal"): float,
}


def wants_json(asked: bool = False) -> bool:
    """Whether data is to be JSON: where it was asked for, or where nobody sees a terminal."""
    return asked or not _terminal()


def _terminal() -> bool:
    return sys.stdout.isatty()


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, as_json: bool = False) -> None:
    """Rows of plain values or RDF terms: a table, or a JSON array of objects."""
    if wants_json(as_json):
        data([dict(zip(columns, map(plain, row), strict=True)) for row in rows])
    else:
        write(_drawn(columns, rows), drawn=True)


def data(value: Any) -> None:
    """A value as JSON; of an array of objects, each stands on its own line."""
    if isinstance(value, list):
        lines = ",\n".join(f"  {json.dumps(item, ensure_ascii=False)}" for item in value)
        write(f"[\n{lines}\n]\n" if value else "[]\n")
    else:
        write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def result(found: "Result", form: str | None = None, dialect: Dialect = SPARQL) -> None:
    """A query's answer in one of `FORMATS`; None means a table on a terminal and JSON elsewhere.

    JSON, CSV and TSV of rows are those of SPARQL 1.1; triples are Turtle, or JSON-LD when JSON is asked for.
    """
    if form not in (None, *FORMATS):
        raise UsageError(f"no format is named {form!r}; there are: {', '.join(FORMATS)}")
    if found.kind == "construct":
        write(_triples(found, form, dialect))
    elif form == "turtle":
        raise UsageError(
            "Turtle holds triples: it needs CONSTRUCT or DESCRIBE; choose table, json, csv or tsv"
        )
    elif found.kind == "ask":
        answer = "true" if found.answer else "false"
        asked_json = form == "json" or (form is None and wants_json())
        write(json.dumps({"head": {}, "boolean": found.answer}) + "\n" if asked_json else f"{answer}\n")
    else:
        form = form or ("json" if wants_json() else "table")
        write(_rows(found, form, dialect), drawn=form == "table")
    if found.cut:
        count = len(found.rows or found.triples)
        print(f"only the first {count} are shown; there are more", file=sys.stderr)


def write(text: str, drawn: bool = False) -> None:
    """Puts text on standard output as UTF-8; ends the program where nobody reads any more.

    On a terminal nothing in it steers, but for what this module has `drawn` itself.
    """
    if not drawn and _terminal():
        text = visible(text)
    try:
        sys.stdout.flush()
        binary = getattr(sys.stdout, "buffer", None)
        if binary is None:
            sys.stdout.write(text)
        else:
            binary.write(text.encode("utf-8", errors="replace"))
        sys.stdout.flush()
    except BrokenPipeError:
        # what is left in the buffer would fail again when Python ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None


def plain(value: Any) -> Any:
    """A term as JSON has it (IRI and text as string, numbers and truth as such); all else as it is."""
    kind = getattr(getattr(value, "datatype", None), "value", None)
    if kind is None:
        return getattr(value, "value", value)
    if kind == term("xsd:boolean"):
        return value.value in ("true", "1")
    try:
        return _NUMBERS.get(kind, str)(value.value)
    except ValueError:
        return str(value.value)


def _rows(found: "Result", form: str, dialect: Dialect) -> str:
    if form == "table":
        return _drawn(found.columns, found.rows)
    if form == "csv":
        return dialect.written(found.columns, ([_value(term) for term in row] for row in found.rows))
    if form == "tsv":
        lines = [
            [f"?{name}" for name in found.columns],
            *([_spelled(term) for term in row] for row in found.rows),
        ]
        return "".join("\t".join(line) + "\n" for line in lines)
    head = json.dumps({"head": {"vars": list(found.columns)}}, ensure_ascii=False, indent=1).removesuffix("\n}")
    rows = ",\n".join(_bound(found.columns, row) for row in found.rows)
    listed = f"[\n{rows}\n  ]" if rows else "[]"
    return f'{head},\n "results": {{\n  "bindings": {listed}\n }}\n}}\n'


def _triples(found: "Result", form: str | None, dialect: Dialect) -> str:
    from kg.graph import write as rdf

    if form == "json":
        from pyoxigraph import Quad

        return rdf.jsonld(Quad(triple.subject, triple.predicate, triple.object) for triple in found.triples)
    if form in ("csv", "tsv"):
        rows = sorted([str(part) for part in triple] for triple in found.triples)
        columns = ["subject", "predicate", "object"]
        return (
            dialect.written(columns, rows)
            if form == "csv"
            else "".join("\t".join(row) + "\n" for row in [columns, *rows])
        )
    return rdf.turtle(found.triples)


def _bound(columns: Sequence[str], row: Sequence[Any]) -> str:
    """A row as `json.dumps` indents it, four times as fast."""
    parts = []
    for name, value in zip(columns, row, strict=True):
        if value is not None:
            pairs = ",\n     ".join(f'"{key}": {_quoted(text)}' for key, text in _json(value).items())
            parts.append(f"    {_quoted(name)}: {{\n     {pairs}\n    }}")
    return "   {\n" + ",\n".join(parts) + "\n   }" if parts else "   {}"


def _json(value: Any) -> dict[str, str]:
    """A term as the SPARQL 1.1 JSON results format has it."""
    if not hasattr(value, "datatype"):
        return {"type": "bnode" if str(value).startswith("_:") else "uri", "value": value.value}
    if value.language:
        return {"type": "literal", "value": value.value, "xml:lang": value.language}
    kind = value.datatype.value
    if kind == _STRING:
        return {"type": "literal", "value": value.value}
    return {"type": "literal", "value": value.value, "datatype": kind}


def _value(value: Any) -> str:
    return "" if value is None else str(value.value)


def _spelled(value: Any) -> str:
    return "" if value is None else str(value)


def _drawn(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A table as wide as the terminal."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(header_style="bold")
    for column in columns:
        drawn.add_column(Text(column), overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(_shown(value)) for value in row))
    page = io.StringIO()
    Console(file=page, force_terminal=_terminal(), width=_width()).print(drawn)
    return page.getvalue()


def _width() -> int | None:
    """The terminal's width in characters; None leaves it to be found out."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except (OSError, ValueError):
        return None


def _shown(value: Any) -> str:
    """A value as a person reads it: our own IRIs short, nothing that steers the terminal."""
    value = plain(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    return visible(shorten(text) if text.startswith(("http://", "https://")) else text)
