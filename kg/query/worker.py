"""Answers queries in a process of its own, to be killed: the engine knows no timeout and can crash.

Run as a file, so that it imports the engine and nothing of `kg`. In: one JSON object a line (`store`,
`query`, `prefixes`, `max_rows`). Out: "ready", then one JSON object a line. A term is `[kind, value,
datatype, language]` with kind `u`, `l` or `b`; an unbound value is null.
"""

import contextlib
import itertools
import json
import os
import queue
import sys
import threading
from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox

_MEMORY = 4 << 30
"""Address space in bytes the process may always use; half the machine's memory where that is more."""


def main() -> None:
    _limit_memory()
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
            answer = _answer(store, request)
        except SyntaxError as error:
            answer = {"error": "syntax", "message": str(error)}
        except (OSError, RuntimeError, ValueError) as error:
            answer = {"error": "engine", "message": str(error)}
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
        sys.stdout.buffer.flush()


def _read(requests: queue.SimpleQueue[bytes]) -> None:
    """Hands on the lines of standard input; at its end nobody is waiting, so the process ends at once."""
    for line in sys.stdin.buffer:
        requests.put(line)
    os._exit(0)


def _answer(store: ox.Store, request: dict[str, Any]) -> dict[str, Any]:
    found = store.query(request["query"], prefixes=request["prefixes"], use_default_graph_as_union=True)
    if isinstance(found, ox.QueryBoolean):
        return {"kind": "ask", "answer": bool(found)}
    if isinstance(found, ox.QuerySolutions):
        rows, cut = _first((list(map(_plain, row)) for row in found), request["max_rows"])
        columns = [name.value for name in found.variables]
        return {"kind": "select", "columns": columns, "rows": rows, "cut": cut}
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


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        half = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
        resource.setrlimit(resource.RLIMIT_AS, (max(_MEMORY, half), resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
