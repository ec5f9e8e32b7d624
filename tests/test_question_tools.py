"""Every named question, unchanged, in Comunica and at the endpoint: the rows that the engine itself gives."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient
from test_questions import QUERIES, ROOT, Row, oxigraph_rows, store

from kg.graph.store import publish
from kg.serve import Settings, application

NODE = ROOT / "tests" / "node"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("sample")
    publish(folder, store())
    with TestClient(application(Settings(folder))) as client:
        yield client


def need_node(package: str) -> None:
    """Skips where Node or the package is missing; fails there in CI, which installs them."""
    if not shutil.which("node") or not (NODE / "node_modules" / package).is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"CI installs {package}: npm install --prefix tests/node")
        pytest.skip(f"no {package} here: npm install --prefix tests/node")


@pytest.fixture(scope="module")
def comunica(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What Comunica answers to each file, asked of the sample as one file of triples."""
    need_node("@comunica")
    data = tmp_path_factory.mktemp("data") / "sample.nt"
    triples = sorted({quad.triple for quad in store()}, key=str)
    ox.serialize(triples, data, format=ox.RdfFormat.N_TRIPLES)
    command = ["node", str(NODE / "ask.mjs"), str(data), *map(str, QUERIES)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def ordered(rows: list[Row]) -> list[Row]:
    """Tools may order letters by different rules, so rows are compared as a collection."""
    return sorted(rows, key=str)


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_the_endpoint_gives_the_engines_rows_in_its_order(client: TestClient, path: Path) -> None:
    answer = client.post("/sparql", data={"query": path.read_text(encoding="utf-8")}).json()
    names = answer["head"]["vars"]
    rows = [
        tuple(row[name]["value"] if name in row else None for name in names)
        for row in answer["results"]["bindings"]
    ]
    assert rows == oxigraph_rows(path.read_text(encoding="utf-8"), {})


@pytest.mark.slow
@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_comunica_gives_the_engines_rows(comunica: dict[str, Any], path: Path) -> None:
    rows = [tuple(row) for row in comunica[str(path)]["rows"]]
    assert ordered(rows) == ordered(oxigraph_rows(path.read_text(encoding="utf-8"), {}))
