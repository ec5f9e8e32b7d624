"""Named questions through `kg query` against the same SPARQL asked of pyoxigraph itself, on the same files.

    python -m tests.bench.questions GRAPH [NAME ...] [--rounds 1]

Each question is asked with its defaults, or its example where a value must be given; nothing is cut. Ours is what a
session costs, its worker included, from the text of the question to the text of the answer (JSON); theirs opens the
same store for reading, asks the same text and writes the same rows as SPARQL's JSON. Figures are processor seconds,
the least of the rounds, without the start of a process; the last row holds the sums. Printed is a Markdown table.
"""

import argparse
import contextlib
import io
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_RAW = """
import json, sys, time
import pyoxigraph as ox
store = ox.Store.read_only(sys.argv[1])
for line in sys.stdin:
    asked = json.loads(line)
    began = time.process_time()
    found = store.query(asked["text"], prefixes=asked["prefixes"], use_default_graph_as_union=True)
    size = len(found.serialize(format=ox.QueryResultsFormat.JSON))
    print(json.dumps({"seconds": time.process_time() - began, "bytes": size}), flush=True)
"""


def questions(only: list[str]) -> Iterator[tuple[str, str]]:
    """Name and text of each question, its values in place."""
    from kg import query

    for one in query.named():
        if only and one.name not in only:
            continue
        given = {param.name: param.default for param in one.params if param.default is not None}
        if len(given) < len(one.params) and one.example:
            given |= dict(part.split("=", 1) for part in one.example.split() if "=" in part)
        if len(given) == len(one.params):
            yield one.name, query.bound(one.text, given)


class Raw:
    """pyoxigraph alone, in a process of its own."""

    def __init__(self, graph: Path) -> None:
        from kg.graph.store import location

        command = [sys.executable, "-c", _RAW, str(location(graph))]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, text: str) -> float:
        """Processor seconds from the text to the JSON."""
        from kg.model.vocab import spaces

        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"text": text, "prefixes": spaces()}).encode() + b"\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return float(answer["seconds"])

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()


class Ours:
    """`kg query` in a session whose worker has been started."""

    def __init__(self, graph: Path) -> None:
        from kg import query

        self._session = query.Session(graph)
        self._session.run("ASK {}")

    def ask(self, text: str) -> tuple[float, int]:
        """Processor seconds from the text to the JSON, and the number of rows."""
        from kg.answers import render

        began = self._spent()
        found = self._session.run(text, timeout=None, max_rows=None)
        with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):
            render.result(found, "json")
        return self._spent() - began, len(found.rows)

    def _spent(self) -> float:
        return time.process_time() + self._session.spent()

    def stop(self) -> None:
        self._session.__exit__()


def measured(graph: Path, only: list[str], rounds: int) -> Iterator[tuple[str, int, float, float]]:
    """Of each question its name, rows, their seconds and ours."""
    raw, ours = Raw(graph), Ours(graph)
    try:
        for name, text in questions(only):
            theirs = min(raw.ask(text) for _ in range(rounds))
            spent = [ours.ask(text) for _ in range(rounds)]
            yield name, spent[0][1], theirs, min(seconds for seconds, _ in spent)
    finally:
        raw.stop()
        ours.stop()


def row(name: str, rows: int, theirs: float, ours: float) -> str:
    """A line of the table."""
    return f"| {name} | {rows:,} | {theirs:.2f} | {ours:.2f} | {ours / max(theirs, 1e-3):.2f} |"


def main(words: list[str] | None = None) -> None:
    """Measure and print; `words` in place of the command line's."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("graph", type=Path)
    asked.add_argument("names", nargs="*")
    asked.add_argument("--rounds", type=int, default=1)
    given = asked.parse_args(words)
    print("| question | rows | pyoxigraph, s | kg, s | ratio |\n|---|---|---|---|---|")
    sums = 0, 0.0, 0.0
    for name, rows, theirs, ours in measured(given.graph, given.names, given.rounds):
        sums = sums[0] + rows, sums[1] + theirs, sums[2] + ours
        print(row(name, rows, theirs, ours), flush=True)
    print(row("all of them", *sums))


if __name__ == "__main__":
    main()
