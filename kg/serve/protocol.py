"""A SPARQL 1.1 query as HTTP carries it: GET, a form, or the body itself (SPARQL 1.1 Protocol, section 2.1).

In: a request. Out: `Asked`, the query with the graphs it names; `ProblemError` for what the protocol forbids.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from kg.query.gate import MAX_BYTES
from kg.serve.problem import ProblemError

_FORM = "application/x-www-form-urlencoded"
_DIRECT = "application/sparql-query"


@dataclass(frozen=True, slots=True)
class Asked:
    """A query; None for graphs means all of them, as one. `form` is a short name of a format or empty."""

    query: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    form: str = ""


async def asked(request: Request) -> Asked | None:
    """The query of a request; None where a GET carries none."""
    pairs = _pairs(request.url.query.encode())
    direct = None
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        body = await limited(request, 9 * MAX_BYTES, f"the query is longer than {MAX_BYTES // 1000} kB")
        if kind == _FORM:
            pairs += _pairs(body)
        elif kind == _DIRECT:
            direct = _text(body)
        elif kind == "application/sparql-update":
            raise ProblemError(403, "updates are refused: the graph can only be read")
        else:
            raise ProblemError(
                415, f"a query is sent as {_FORM} or {_DIRECT}, not as {kind or 'nothing named'}"
            )
    if any(name == "update" for name, _ in pairs):
        raise ProblemError(403, "updates are refused: the graph can only be read")
    return _one(pairs, direct, request.method)


def _one(pairs: Sequence[tuple[str, str]], direct: str | None, method: str) -> Asked | None:
    queries = [value for name, value in pairs if name == "query"] + ([] if direct is None else [direct])
    if not queries and method != "POST":
        return None
    if len(queries) != 1:
        raise ProblemError(400, f"one query is asked for, here are {len(queries)}")
    default, named = (_graphs(pairs, name) for name in ("default-graph-uri", "named-graph-uri"))
    form = next((value for name, value in pairs if name in ("format", "output")), "")
    chosen = bool(default or named)
    return Asked(queries[0].removeprefix("\ufeff"), default if chosen else None, named if chosen else None, form)


def _graphs(pairs: Sequence[tuple[str, str]], wanted: str) -> tuple[str, ...]:
    from pyoxigraph import NamedNode

    iris = tuple(value for name, value in pairs if name == wanted)
    for iri in iris:
        try:
            NamedNode(iri)
        except ValueError:
            raise ProblemError(400, f"{wanted} is no IRI: {iri!r}") from None
    return iris


async def limited(request: Request, most: int, why: str) -> bytes:
    """The body, read no further than so many bytes; `ProblemError` 413 says why.

    A query may take nine times its length: a form spells a character in up to nine bytes.
    """
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise ProblemError(413, why)
    return body


def _pairs(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(encoded.decode(), keep_blank_values=True, errors="strict")
    except ValueError:
        raise ProblemError(400, "the parameters are not UTF-8, percent-encoded") from None


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise ProblemError(400, "the query is not UTF-8") from None
