"""What the server does under load: latency, a crowd with queries that run away, and the pace of Oxigraph's own.

    python -m tests.bench.serve [--graph DIR] [--clients 100] [--seconds 60] [--oxigraph PATH]

Without `--graph` one is built of the tests' county. A client asks a question of the mix, reads the answer whole,
thinks for a while (`--think` seconds on average) and asks the next. `--oxigraph` names the program that PyPI's
package `oxigraph` installs; without it that part is left out.
"""

import argparse
import asyncio
import contextlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

HERE = Path(__file__).resolve().parents[2]
AWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
QUICK = (
    "PREFIX kg: <https://w3id.org/protokollgraf/def#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
    "SELECT ?b ?n { ?b a kg:Body ; skos:prefLabel ?n } ORDER BY ?n"
)
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


class Client:
    """One connection that is kept, as a browser or a program keeps it."""

    def __init__(self, port: int, path: str) -> None:
        self._port, self._path = port, path
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def ask(self, query: str) -> tuple[int, bytes, float]:
        """Status, body and seconds of one answer."""
        began = time.perf_counter()
        if self._writer is None:
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        assert self._reader
        asked = f"GET {self._path}?{urllib.parse.urlencode({'query': query})} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nAccept: application/sparql-results+json\r\n\r\n"
        self._writer.write(asked.encode())
        try:
            head = (await self._reader.readuntil(b"\r\n\r\n")).lower()
        except (ConnectionResetError, asyncio.IncompleteReadError):  # closed while it was idle
            self.close()
            return await self.ask(query)
        body = await (self._chunked() if b"transfer-encoding: chunked" in head else self._sized(head))
        if b"connection: close" in head:
            self.close()
        return int(head.split(None, 2)[1]), body, time.perf_counter() - began

    async def _sized(self, head: bytes) -> bytes:
        found = re.search(rb"content-length: (\d+)", head)
        assert found, head
        assert self._reader
        return await self._reader.readexactly(int(found[1]))

    async def _chunked(self) -> bytes:
        assert self._reader
        body = b""
        while size := int((await self._reader.readline()).split(b";")[0], 16):
            body += await self._reader.readexactly(size)
            await self._reader.readline()
        await self._reader.readline()
        return body

    def close(self) -> None:
        if self._writer:
            self._writer.close()
        self._reader = self._writer = None


def questions(graph: Path, most: float = 0.25) -> list[str]:
    """The quick query and the named questions that the engine itself answers within `most` seconds here."""
    from kg import query
    from kg.graph.store import open_graph

    store, mix = open_graph(graph), [QUICK]
    for one in query.named():
        began = time.perf_counter()
        for _ in store.query(one.text, use_default_graph_as_union=True):  # type: ignore[union-attr]
            pass
        if time.perf_counter() - began <= most:
            mix.append(one.text)
    return mix


@contextlib.contextmanager
def server(command: list[str], pattern: str = r"127\.0\.0\.1:(\d+)") -> Iterator[tuple[int, int]]:
    """Port and process id of a server, ended when the block ends."""
    environment = {**os.environ, "PYTHONPATH": str(HERE)}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment)
    assert process.stderr
    try:
        line = ""
        while not (port := re.search(pattern, line)):
            line = process.stderr.readline().decode()
        yield int(port[1]), process.pid
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)
        process.stderr.close()


def ours(graph: Path, timeout: float = 5) -> list[str]:
    return [
        sys.executable,
        "-m",
        "kg",
        "serve",
        "--port",
        "0",
        "--timeout",
        f"{timeout:g}",
        "--graph",
        str(graph),
    ]


def family(pid: int) -> dict[int, int]:
    """Resident bytes of a process and its children, by process id."""
    server, found = psutil.Process(pid), {}
    for each in [server, *server.children(recursive=True)]:
        with contextlib.suppress(psutil.Error):  # it has just ended
            found[each.pid] = each.memory_info().rss
    return found


def part(values: list[float], share: float) -> float:
    """Milliseconds under which so great a share of the values (in seconds) lies."""
    return round(1000 * sorted(values)[int(share * (len(values) - 1))], 1) if values else 0.0


async def asking(
    port: int, path: str, mix: list[str], seconds: float, clients: int, think: float = 0, away: float = 0
) -> tuple[list[float], Counter[int], Counter[int]]:
    """Seconds of the mix's answers, their statuses, and those of the queries that run away."""
    times: list[float] = []
    said: Counter[int] = Counter()
    fled: Counter[int] = Counter()
    end = time.perf_counter() + seconds

    async def one(number: int) -> None:
        chance, client = random.Random(number), Client(port, path)
        await asyncio.sleep(chance.random() * think)
        while time.perf_counter() < end:
            if chance.random() < away:
                fled[(await client.ask(AWAY))[0]] += 1
            else:
                status, _, took = await client.ask(chance.choice(mix))
                said[status] += 1
                times.append(took)
            await asyncio.sleep(chance.expovariate(1 / think) if think else 0)
        client.close()

    await asyncio.gather(*(one(number) for number in range(clients)))
    return times, said, fled


async def watched(pid: int, work: Any) -> tuple[Any, int, int]:
    """What the work returns, and how many bytes and processes the server had at most meanwhile."""
    task, most, count = asyncio.ensure_future(work), 0, 0
    while not (await asyncio.wait([task], timeout=0.5))[0]:
        now = family(pid)
        most, count = max(most, sum(now.values())), max(count, len(now))
    return task.result(), most, count


def crowd(
    graph: Path, mix: list[str], clients: int, seconds: float, think: float, away: float, timeout: float = 5
) -> dict[str, Any]:
    """One client alone, then many of whom some ask what runs away."""
    with server(ours(graph, timeout)) as (port, pid):
        alone, _, _ = asyncio.run(asking(port, "/sparql", mix, min(seconds, 15), 1, think=0.05))
        (times, said, fled), memory, processes = asyncio.run(
            watched(pid, asking(port, "/sparql", mix, seconds, clients, think, away))
        )
        time.sleep(timeout + 1)
        quiet = family(pid)
    left = [each for each in quiet if psutil.pid_exists(each)]
    return {
        "single ms p50/p95": [part(alone, 0.5), part(alone, 0.95)],
        "crowd ms p50/p95/max": [part(times, 0.5), part(times, 0.95), part(times, 1)],
        "p95 to p95": round(part(times, 0.95) / part(alone, 0.95), 2),
        "answers": dict(said),
        "ran away": dict(fled),
        "answers a second": round(len(times) / seconds, 1),
        "memory MB at most": memory >> 20,
        "processes at most": processes,
        "workers when quiet": len(quiet) - 1,
        "processes left after the server": len(left),
        "load of the machine": os.getloadavg()[0],
    }


MINUTES = """# Protokoll Naturrådet

**Tid:** 2024-03-0{0} kl. 9–11

## Närvarande

- Ragna Ekmyr, ordförande
- Börje Tallmo

## 1. Mötets öppnande

Ordföranden öppnar mötet.

## 2. Bryggan

Rådet beslutar att laga bryggan.
"""


def renewed(graph: Path, builds: int = 3, clients: int = 10) -> dict[str, Any]:
    """What clients see who count the graph all the while it is built anew, with one more document each time."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(shutil.copytree(graph, Path(name) / "graph"))
        whole = [_size(folder)]

        async def build() -> None:
            for number in range(1, builds + 1):
                more = Path(name) / f"{number}.md"
                more.write_text(MINUTES.format(number), encoding="utf-8")
                command = [sys.executable, "-m", "kg", "build", str(more), "--graph", str(folder)]
                process = await asyncio.create_subprocess_exec(
                    *command,
                    env={**os.environ, "PYTHONPATH": str(HERE)},
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                assert await process.wait() == 0
                whole.append(_size(folder))

        async def look(port: int, building: asyncio.Future[None]) -> list[tuple[int, bytes]]:
            client, seen = Client(port, "/sparql"), []
            while not building.done():
                seen.append((await client.ask(COUNT))[:2])
            seen.append((await client.ask(COUNT))[:2])
            client.close()
            return seen

        async def all_of_it(port: int) -> list[list[tuple[int, bytes]]]:
            building = asyncio.ensure_future(build())
            seen = await asyncio.gather(*(look(port, building) for _ in range(clients)))
            await building
            return seen

        with server(ours(folder)) as (port, _):
            seen = asyncio.run(all_of_it(port))
    each = [
        [
            int(json.loads(body)["results"]["bindings"][0]["n"]["value"]) if status == 200 else -status
            for status, body in one
        ]
        for one in seen
    ]
    return {
        "published": whole,
        "seen": sorted({count for one in each for count in one}),
        "in order": all(one == sorted(one) for one in each),
        "last": sorted({one[-1] for one in each}),
        "answers": sum(map(len, each)),
    }


def _size(folder: Path) -> int:
    from kg.graph.store import open_graph

    return len({quad.triple for quad in open_graph(folder)})


def latency(graph: Path, mix: list[str]) -> dict[str, Any]:
    """What the endpoint takes over the same query in a process of its own, in milliseconds (medians)."""
    from kg.graph.store import open_graph
    from kg.query import gate

    store, found = open_graph(graph), []

    def inside(query: str) -> float:
        import pyoxigraph as ox

        began = time.perf_counter()
        store.query(gate.allowed(query), use_default_graph_as_union=True).serialize(
            format=ox.QueryResultsFormat.JSON
        )  # type: ignore[union-attr]
        return time.perf_counter() - began

    async def over(port: int, query: str) -> list[float]:
        client = Client(port, "/sparql")
        times = [(await client.ask(query))[2] for _ in range(25)]
        client.close()
        return times

    with server(ours(graph)) as (port, _):
        for query in mix:
            there = part(asyncio.run(over(port, query))[2:], 0.5)
            found.append(there - part([inside(query) for _ in range(25)][2:], 0.5))
    return {"ms over in process, median": sorted(found)[len(found) // 2], "at most": round(max(found), 1)}


def pace(graph: Path, mix: list[str], oxigraph: Path, seconds: float, clients: int) -> dict[str, Any]:
    """Answers a second of both servers, on the same data with the same clients, none of whom thinks."""
    from kg.graph.store import newest

    found: dict[str, Any] = {}
    for name, each in (("mix", mix), ("quick", [QUICK])):
        with server(ours(graph)) as (port, _):
            asyncio.run(asking(port, "/sparql", each, 1, clients))
            mine = asyncio.run(asking(port, "/sparql", each, seconds, clients))
        command = [
            str(oxigraph),
            "serve-read-only",
            "-l",
            str(newest(graph)),
            "-b",
            "127.0.0.1:7979",
            "--union-default-graph",
        ]
        with server(command, r"(7979)") as (port, _):
            time.sleep(0.5)
            asyncio.run(asking(port, "/query", each, 1, clients))
            theirs = asyncio.run(asking(port, "/query", each, seconds, clients))
        ok = len(mine[0]) / seconds, len(theirs[0]) / seconds
        found[name] = {
            "ours a second": round(ok[0], 1),
            "oxigraph's": round(ok[1], 1),
            "ratio": round(ok[1] / ok[0], 2),
            "statuses": [dict(mine[1]), dict(theirs[1])],
        }
    return found


def built(home: Path) -> Path:
    """A graph of one generated county."""
    sys.path.insert(0, str(HERE / "tests"))
    from county.generator import generate

    from kg import pipeline
    from kg.folder import Folder

    generate(home / "county", 1)
    (home / "county" / "issues.json").unlink()
    pipeline.build([home / "county"], Folder(home / "graph"))
    return home / "graph"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--graph", type=Path)
    asked.add_argument("--clients", type=int, default=100)
    asked.add_argument("--seconds", type=float, default=60)
    asked.add_argument("--think", type=float, default=10)
    asked.add_argument("--away", type=float, default=0.05)
    asked.add_argument("--oxigraph", type=Path)
    asked.add_argument("--only", choices=["latency", "crowd", "renewed", "pace"])
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        graph = given.graph or built(Path(name))
        mix = questions(graph)
        said: dict[str, Any] = {"questions in the mix": len(mix)}
        if given.only in (None, "latency"):
            said["latency"] = latency(graph, mix)
        if given.only in (None, "crowd"):
            said["crowd"] = crowd(graph, mix, given.clients, given.seconds, given.think, given.away)
        if given.only in (None, "renewed"):
            said["renewed"] = renewed(graph)
        if given.only in (None, "pace") and given.oxigraph:
            said["pace"] = pace(graph, mix, given.oxigraph, min(given.seconds, 15), min(given.clients, 8))
    print(json.dumps(said, indent=1))


if __name__ == "__main__":
    main()
