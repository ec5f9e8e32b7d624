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

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
ROOT = Path(__file__).parent.parent
CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
PREFIXES = "PREFIX kg: <https://w3id.org/protokollgraf/def#>\nPREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"


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
    command = ["curl", "-sS", "--fail", "-H", "Accept: text/csv", f"{base}/sparql", "--data-urlencode", f"query={query}"]
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
    client.setQuery(PREFIXES + "CONSTRUCT { ?b skos:prefLabel ?n } WHERE { ?b a kg:Body ; skos:prefLabel ?n }")
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


def test_many_at_once_with_some_that_run_away(base: str) -> None:
    """Nobody else's answer fails where one in ten is stopped by its time."""
    easy = PREFIXES + "SELECT ?n { ?b a kg:Body ; skos:prefLabel ?n }"

    def one(number: int) -> str:
        try:
            return "rows" if ask(base, CROSS if number % 10 == 0 else easy, 60)["results"]["bindings"] else "none"
        except urllib.error.HTTPError as error:
            return str(error.code)

    with ThreadPoolExecutor(20) as clients:
        said = list(clients.map(one, range(60)))
    assert said[0::10] == ["504"] * 6
    assert {answer for number, answer in enumerate(said) if number % 10} == {"rows"}


def test_a_client_that_goes_frees_its_worker(base: str) -> None:
    """Connections cut in the middle of long queries leave room for the next one at once."""
    host, port = base.removeprefix("http://").split(":")
    for _ in range(6):
        with socket.create_connection((host, int(port))) as line:
            path = f"/sparql?{urllib.parse.urlencode({'query': CROSS})}"
            line.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
            time.sleep(0.05)
    assert ask(base, "ASK {}", 10)["boolean"] is True


def test_a_build_meanwhile_shows_no_half_of_it(tmp_path: Path, built: Path) -> None:
    """Counts asked while the graph is built again are those of the old graph or of the new one."""
    from starlette.testclient import TestClient

    from kg import pipeline
    from kg.folder import Folder
    from kg.serve import Settings, application

    folder = Path(shutil.copytree(built, tmp_path / "graph"))
    query = {"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"}
    with TestClient(application(Settings(folder))) as client:
        seen: set[str] = set()
        ended = threading.Event()

        def look() -> None:
            while not ended.is_set():
                answer = client.get("/sparql", params=query)
                assert answer.status_code == 200
                seen.add(answer.json()["results"]["bindings"][0]["n"]["value"])

        looking = threading.Thread(target=look)
        looking.start()
        more = tmp_path / "nytt.md"
        more.write_text("# Protokoll Naturrådet\n\n**Tid:** 2024-03-05 kl. 9–11\n\n## Närvarande\n\n- Ragna Ekmyr, ordförande\n- Börje Tallmo\n\n## 1. Mötets öppnande\n\nOrdföranden öppnar mötet.\n\n## 2. Bryggan\n\nRådet beslutar att laga bryggan.\n", encoding="utf-8")
        pipeline.build([more], Folder(folder))
        time.sleep(0.3)
        ended.set()
        looking.join()
    assert len(seen) == 2
