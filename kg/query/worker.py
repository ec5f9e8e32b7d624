"""Answers queries in a process of its own, to be killed: the engine knows no timeout and can crash.

Run as a file, so that it imports the engine and nothing of `kg`; its argument bounds its memory. In: one JSON object a line (`store`,
`query`, `prefixes`, `max_rows`). Out: "ready", then one JSON object a line. Rows follow it as TSV, so many bytes
as its `size` says: the engine writes and reads that itself, which costs a fifth of spelling each term here. A term
of a triple is `[kind, value, datatype, language]` with kind `u`, `l` or `b`.

A request with `formats` (media types for rows and for triples) is answered in the first: the object then
says `size`, and so many bytes follow. There more than `max_rows` is an error: what is cut must be said,
and those formats have no place to say it.
"""

import contextlib
import io
import itertools
import json
import os
import queue
import re
import sys
import threading
from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox

_MOST_BYTES = 64 << 20
_ROW_ENDS = {
    "application/sparql-results+json": b"}},{",
    "application/sparql-results+xml": b"<result>",
}
_NO_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
"""What XML cannot hold and the engine writes all the same, such as the form feed in a quote over two pages."""
_MEMORY = 4 << 30
"""Address space in bytes the process may always use; half the machine's memory where that is more."""


def main() -> None:
    _limit_memory(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(requests,), daemon=True).start()
    sys.stdout.buffer.write(b"ready\n")
    sys.stdout.buffer.flush()
    place, store = "", ox.Store()
    while True:
        request = json.loads(requests.get())
        try:
            if request["store"] != place:
                store, place = ox.Store.read_only(request["store"]), request["store"]
            answer, body = _answered(store, request)
        except SyntaxError as error:
            answer, body = {"error": "syntax", "message": str(error)}, b""
        except _TooMuchError as error:
            answer, body = {"error": "size", "message": str(error)}, b""
        except (OSError, RuntimeError, ValueError) as error:
            answer, body = {"error": "engine", "message": str(error)}, b""
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + body)
        sys.stdout.buffer.flush()


def _read(requests: queue.SimpleQueue[bytes]) -> None:
    """Hands on the lines of standard input; at its end nobody is waiting, so the process ends at once."""
    for line in sys.stdin.buffer:
        requests.put(line)
    os._exit(0)


class _TooMuchError(Exception):
    """An answer larger than was allowed."""


class _Page(io.BytesIO):
    """An answer being written, stopped where it holds more rows or bytes than allowed.

    Rows are counted by what ends one in each format; a text that holds such a mark counts too, so that
    at worst a little less than the limit is let through.
    """

    def __init__(self, mark: bytes, most: int | None, size: int) -> None:
        super().__init__()
        self._mark, self._most, self._size, self._rows = mark, most, size, 0

    def write(self, data: Any) -> int:
        self._rows += bytes(data).count(self._mark)
        if self._most is not None and self._rows > self._most + 1:
            raise _TooMuchError(
                f"the answer has more than {self._most} rows; narrow it or add LIMIT and OFFSET"
            )
        if self.tell() + len(data) > self._size:
            raise _TooMuchError(f"the answer is larger than {self._size >> 20} MB; narrow it or add LIMIT")
        return super().write(data)


def _answered(store: ox.Store, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    found = _found(store, request)
    if "formats" not in request:
        return _rows(found, request["max_rows"]) if isinstance(found, ox.QuerySolutions) else (_answer(found, request), b"")
    rows = not isinstance(found, ox.QueryTriples)
    media_type = request["formats"][0 if rows else 1]
    known: Any = ox.QueryResultsFormat if rows else ox.RdfFormat
    form = known.from_media_type(media_type)
    if form is None or (isinstance(found, ox.QueryBoolean) and media_type.endswith("values")):
        form, media_type = ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.JSON.media_type
    page = _Page(_ROW_ENDS.get(media_type, b"\n"), request["max_rows"], request.get("max_bytes", _MOST_BYTES))
    found.serialize(page, form)
    body = page.getvalue()
    if media_type.endswith("xml"):
        body = _NO_XML.sub("\ufffd".encode(), body)
    return {"media_type": media_type, "size": len(body)}, body


def _found(store: ox.Store, request: dict[str, Any]) -> Any:
    """What the engine answers: about all graphs as one, or about those that the request names."""
    chosen: dict[str, Any] = {
        name: [ox.NamedNode(iri) for iri in request[name]]
        for name in ("default_graph", "named_graphs")
        if request.get(name) is not None
    }
    return store.query(
        request["query"], prefixes=request["prefixes"], use_default_graph_as_union=not chosen, **chosen
    )


class _EnoughError(Exception):
    """As many rows as were asked for, and more."""


class _Lines(io.BytesIO):
    """A head and at most so many lines being written (None: all); stopped once there are more."""

    def __init__(self, most: int | None) -> None:
        super().__init__()
        self._most, self._lines = most, 0

    def write(self, data: Any) -> int:
        written = super().write(data)
        self._lines += bytes(data).count(b"\n")
        if self._most is not None and self._lines > self._most + 1:
            raise _EnoughError
        return written


def _rows(found: ox.QuerySolutions, most: int | None) -> tuple[dict[str, Any], bytes]:
    """The rows as TSV, where no value holds a line end, and whether there were more."""
    columns = [name.value for name in found.variables]
    page, cut = _Lines(most), False
    try:
        found.serialize(page, ox.QueryResultsFormat.TSV)
        body = page.getvalue()
    except _EnoughError:
        cut = True
        body = b"".join(line + b"\n" for line in page.getvalue().split(b"\n", (most or 0) + 1)[:-1])
    return {"kind": "select", "columns": columns, "cut": cut, "size": len(body)}, body


def _answer(found: Any, request: dict[str, Any]) -> dict[str, Any]:
    if isinstance(found, ox.QueryBoolean):
        return {"kind": "ask", "answer": bool(found)}
    rows, cut = _first((list(map(_plain, triple)) for triple in found), request["max_rows"])
    return {"kind": "construct", "rows": rows, "cut": cut}


def _first(rows: Iterable[list[Any]], most: int | None) -> tuple[list[list[Any]], bool]:
    """At most so many rows (None: all), and whether there were more."""
    kept = list(itertools.islice(rows, None if most is None else most + 1))
    return kept[:most], most is not None and len(kept) > most


def _plain(term: Any) -> list[str | None] | None:
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return ["u", term.value, None, None]
    if isinstance(term, ox.BlankNode):
        return ["b", term.value, None, None]
    if isinstance(term, ox.Literal):
        return ["l", term.value, term.datatype.value, term.language]
    raise ValueError(f"unexpected term {term}")


def _limit_memory(most: int) -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        half = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
        resource.setrlimit(resource.RLIMIT_AS, (most or max(_MEMORY, half), resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
