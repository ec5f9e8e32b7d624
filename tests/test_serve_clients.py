"""The real server met by real clients: curl, SPARQLWrapper, rdflib's SPARQLStore, many at once, one that leaves."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import rdflib
from bench import serve as bench

from kg.serve import Settings, application

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
ROOT = Path(__file__).parent.parent
CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
PREFIXES = (
    "PREFIX kg: <https://w3id.org/protokollgraf/def#>\nPREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
)


@pytest.fixture(scope="module")
def base(built: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "kg", "serve", "--port", "0", "--timeout", "2", "--graph", str(built)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, cwd=built)
    assert process.stderr
    try:
        said = process.stderr.readline().decode()
        address = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert address, said
        yield address[0]
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)


def ask(base: str, query: str, timeout: float = 30, **more: str) -> Any:
    address = f"{base}/sparql?{urllib.parse.urlencode({'query': query, **more})}"
    with urllib.request.urlopen(address, timeout=timeout) as answer:
        return json.load(answer)


def test_curl(base: str) -> None:
    if not shutil.which("curl"):
        pytest.skip("no curl on this machine")
    query = PREFIXES + "SELECT ?n { ?b a kg:Body ; skos:prefLabel ?n } LIMIT 3"
    command = [
        "curl",
        "-sS",
        "--fail",
        "-H",
        "Accept: text/csv",
        f"{base}/sparql",
        "--data-urlencode",
        f"query={query}",
    ]
    answer = subprocess.run(command, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.splitlines()[0] == "n"
    assert len(answer.stdout.splitlines()) == 4


def test_sparqlwrapper(base: str) -> None:
    from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

    client = SPARQLWrapper(f"{base}/sparql")
    client.setQuery(PREFIXES + "SELECT ?n { ?b a kg:Body ; skos:prefLabel ?n }")
    client.setReturnFormat(JSON)
    rows: Any = client.queryAndConvert()
    count = len(rows["results"]["bindings"])
    assert count > 3
    client.setMethod(POST)
    client.setReturnFormat(XML)
    assert len(client.queryAndConvert().getElementsByTagName("result")) == count  # type: ignore[union-attr]
    client.setReturnFormat(CSV)
    assert len(client.queryAndConvert().splitlines()) == count + 1  # type: ignore[union-attr]
    client.setQuery(PREFIXES + "ASK { ?b a kg:Body }")
    client.setReturnFormat(JSON)
    assert client.queryAndConvert()["boolean"] is True  # type: ignore[index]
    client.setQuery(
        PREFIXES + "CONSTRUCT { ?b skos:prefLabel ?n } WHERE { ?b a kg:Body ; skos:prefLabel ?n }"
    )
    client.setReturnFormat(TURTLE)
    assert len(rdflib.Graph().parse(data=client.queryAndConvert(), format="turtle")) == count  # type: ignore[arg-type]
    client.setQuery(PREFIXES + "DESCRIBE ?b { ?b a kg:Body } LIMIT 1")
    assert len(rdflib.Graph().parse(data=client.queryAndConvert(), format="turtle")) > 1  # type: ignore[arg-type]


def test_rdflibs_store(base: str) -> None:
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    graph = rdflib.Graph(SPARQLStore(f"{base}/sparql", returnFormat="json"))
    kg = rdflib.Namespace("https://w3id.org/protokollgraf/def#")
    bodies = set(graph.subjects(rdflib.RDF.type, kg.Body))
    rows = list(graph.query(PREFIXES + "SELECT DISTINCT ?b { ?b a kg:Body }"))
    assert len(bodies) == len(rows) > 3


def test_a_crowd_is_answered_while_some_queries_run_away(built: Path) -> None:
    """Twenty clients for ten seconds: each answer is right, what runs away is stopped, and nothing is left."""
    mix = bench.questions(built, 0.05)
    found = bench.crowd(built, mix, clients=20, seconds=10, think=0.5, away=0.05, timeout=2)
    assert set(found["answers"]) == {200}
    assert found["ran away"].keys() <= {503, 504}
    assert found["ran away"]
    assert found["workers when quiet"] <= 2 * Settings(built).parallel
    assert found["processes left after the server"] == 0


def test_a_long_query_does_not_hold_up_a_short_one(base: str) -> None:
    """With as many queries that run away as there are places, others are answered before those are stopped."""
    statuses: list[int] = []

    def away() -> None:
        try:
            ask(base, CROSS)
        except urllib.error.HTTPError as error:
            statuses.append(error.code)

    threads = [threading.Thread(target=away) for _ in range(Settings(Path()).parallel)]
    for thread in threads:
        thread.start()
    time.sleep(0.3)
    answer = ask(base, "ASK {}")
    stopped = len(statuses)
    for thread in threads:
        thread.join()
    assert answer["boolean"] is True
    assert stopped < len(threads)
    assert statuses == [504] * len(threads)


@pytest.mark.parametrize(("long", "wanted"), [(1, {503, 504}), (6, {504})])
def test_of_too_many_long_queries_the_oldest_makes_room(built: Path, long: int, wanted: set[int]) -> None:
    from starlette.testclient import TestClient

    settings = Settings(built, timeout=3, parallel=1, patience=0.03, long=long)
    with TestClient(application(settings)) as client, ThreadPoolExecutor(3) as clients:
        asked = clients.map(lambda _: client.get("/sparql", params={"query": CROSS}).status_code, range(3))
        assert set(asked) == wanted
        assert client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


def test_a_client_that_goes_frees_its_worker(base: str) -> None:
    """Connections cut in the middle of long queries leave room for the next one at once."""
    host, port = base.removeprefix("http://").split(":")
    for _ in range(6):
        with socket.create_connection((host, int(port))) as line:
            path = f"/sparql?{urllib.parse.urlencode({'query': CROSS})}"
            line.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
            time.sleep(0.05)
    assert ask(base, "ASK {}", 10)["boolean"] is True


def test_a_build_meanwhile_shows_no_half_of_it(built: Path) -> None:
    """Counts asked while the graph is built again and again are those of whole graphs, never an earlier one later."""
    found = bench.renewed(built, builds=2, clients=4)
    assert set(found["seen"]) <= set(found["published"])
    assert len(set(found["published"])) == 3
    assert found["in order"]
    assert found["last"] == found["published"][-1:]
