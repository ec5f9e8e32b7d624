"""A reading process: reads one file after the other, to be killed when one does not end.

In, on standard input: a line of JSON (`function` as "module:name", `path`, `size`, `seconds`), then that
many bytes of the file. Out: a line of JSON, `{"reading": SIZE}` with what the function returned in
MessagePack after it, or `{"refused": REASON}`.
"""

import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from kg import limits
from kg.errors import ReadError
from kg.folder import packed

Read = Callable[[Path, bytes], Any]


def main(memory: int) -> None:
    """Serve until standard input ends; so many bytes of memory this may take."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # our other end decides when to stop
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    requests: queue.SimpleQueue[tuple[dict[str, Any], bytes]] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(os.fdopen(os.dup(0), "rb"), requests), daemon=True).start()
    limits.confine(memory)
    while True:
        request, data = requests.get()
        read = _function(request["function"])
        limits.allow(request["seconds"])
        with limits.uncollected():
            head, body = _answer(read, Path(request["path"]), data, memory)
        answers.write(json.dumps(head | {"last": limits.swollen(memory)}).encode() + b"\n" + body)
        answers.flush()


def _receive(source: BinaryIO, requests: "queue.SimpleQueue[tuple[dict[str, Any], bytes]]") -> None:
    """Hands on the requests; at the end of the input nobody is waiting, so the process ends at once."""
    while line := source.readline():
        request = json.loads(line)
        requests.put((request, source.read(request["size"])))
    limits.end_with_children()


@cache
def _function(name: str) -> Read:
    module, _, function = name.partition(":")
    found: Read = getattr(import_module(module), function)
    return found


def _answer(read: Read, path: Path, data: bytes, memory: int) -> tuple[dict[str, Any], bytes]:
    """The one net under all readers: whatever one of them raises is a reason not to read its file."""
    try:
        body = packed(read(path, data))
        return {"reading": len(body)}, body
    except ReadError as error:
        return {"refused": error.reason}, b""
    except MemoryError:
        return {"refused": f"reading it takes more than {memory >> 20} MB of memory"}, b""
    except RecursionError:
        return {"refused": "its parts are nested too deep to be read"}, b""
    except Exception as error:
        return {"refused": f"damaged, or of a kind no reader knows ({_told(error)})"}, b""


def _told(error: Exception) -> str:
    """The error on one short line."""
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words[:120]}" if words else type(error).__name__


if __name__ == "__main__":
    main(int(sys.argv[1]))
