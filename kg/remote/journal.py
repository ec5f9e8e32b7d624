"""What a graph store elsewhere holds of a graph folder, as far as we have written it there.

`pushed/<address>.jsonl` in the graph folder: a line when a graph has been written or removed, so that a push that
stops half-way goes on where it was.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from kg.folder import keep


def addresses(folder: Path) -> list[str]:
    """The graph stores that a graph folder has been pushed to."""
    heads = (next(_lines(path), None) for path in sorted((folder / "pushed").glob("*.jsonl")))
    return [head["address"] for head in heads if isinstance(head, dict) and "address" in head]


def _lines(path: Path) -> Iterator[object]:
    """What each line says; None where a power cut or a damaged disk has left what is no line of ours."""
    whole = path.read_bytes().split(b"\n")[:-1] if path.exists() else []
    for line in whole:
        try:
            yield json.loads(line)
        except ValueError:
            yield None


class Journal:
    """Graph → the digest of what was last written there. Used as a context, it is kept line by line."""

    def __init__(self, folder: Path, address: str) -> None:
        self._path = folder / "pushed" / f"{hashlib.sha256(address.encode()).hexdigest()[:16]}.jsonl"
        self._address = address
        self.graphs = self._read()

    def _read(self) -> dict[str, str]:
        """What stands there; of a line that was not written whole its graph is pushed again."""
        graphs: dict[str, str] = {}
        for line in _lines(self._path):
            match line:
                case [str(graph), str(digest)]:
                    graphs[graph] = digest
        return {graph: digest for graph, digest in graphs.items() if digest}

    def __enter__(self) -> "Journal":
        """Begins with what is known, one line a graph."""
        rows = [[graph, digest] for graph, digest in sorted(self.graphs.items())]
        text = "".join(f"{json.dumps(row)}\n" for row in [{"address": self._address}, *rows])
        keep.write(self._path, text.encode())
        self._file = self._path.open("a", encoding="utf-8")
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._file.close()

    def keep(self, graph: str, digest: str) -> None:
        """The graph is now what has this digest; "" where it is removed."""
        self.graphs.pop(graph, None)
        if digest:
            self.graphs[graph] = digest
        self._file.write(f"{json.dumps([graph, digest])}\n")
        self._file.flush()
