"""The exports: complete, readable by others, and the same bytes for the same graph."""

import csv
import hashlib
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import networkx
import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import GraphError, UsageError
from kg.export import FORMATS, export, tables
from kg.graph import store, write

SAMPLE = Path(__file__).parent / "ontology" / "sample.trig"
HARD = [
    ox.Quad(ox.NamedNode("x:a"), ox.NamedNode("x:b"), ox.Literal(text), graph)
    for text in ("a\t}\n\nb \"c\" \\ } <", "\x85\u2028@prefix x: <y> .\n", "åäö 🙂", "")
    for graph in (ox.DefaultGraph(), ox.NamedNode("x:g"))
]  # fmt: skip


@pytest.fixture(scope="module")
def quads() -> list[ox.Quad]:
    return [*ox.parse(path=SAMPLE, format=ox.RdfFormat.TRIG), *HARD]


@pytest.fixture(scope="module")
def folder(quads: list[ox.Quad], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    store.publish(folder, quads)
    return folder


@pytest.fixture(scope="module")
def exported(folder: Path) -> Path:
    export(folder, folder / "out")
    return folder / "out"


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_runs_give_the_same_bytes(quads: list[ox.Quad], exported: Path, tmp_path: Path) -> None:
    """The second run is another process with other hashes, of a graph stored in another order."""
    store.publish(tmp_path, reversed(quads))
    run = (
        "import sys; from pathlib import Path; from kg.export import export; export(*map(Path, sys.argv[1:]))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(Path(__file__).parent.parent)}
    subprocess.run([sys.executable, "-c", run, tmp_path, tmp_path / "again"], check=True, env=environment)
    assert files(tmp_path / "again") == files(exported)


def test_the_manifest_is_true(exported: Path) -> None:
    manifest = json.loads((exported / "manifest.json").read_text(encoding="utf-8"))
    found = files(exported)
    assert [file["file"] for file in manifest["files"]] == sorted(set(found) - {"manifest.json"})
    for file in manifest["files"]:
        data = found[file["file"]]
        assert (file["bytes"], file["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
        assert all(count >= 0 for count in file["counts"].values())


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("graph.nq", ox.RdfFormat.N_QUADS),
        ("graph.trig", ox.RdfFormat.TRIG),
        ("graph.jsonld", ox.RdfFormat.JSON_LD),
    ],
)
def test_every_quad_is_read_back(quads: list[ox.Quad], exported: Path, name: str, form: ox.RdfFormat) -> None:
    assert set(ox.parse(path=exported / name, format=form)) == set(quads)


def test_every_triple_is_read_back_from_turtle(quads: list[ox.Quad], exported: Path) -> None:
    read = ox.parse(path=exported / "graph.ttl", format=ox.RdfFormat.TURTLE)
    assert {quad.triple for quad in read} == {quad.triple for quad in quads}


def test_turtle_is_for_people(exported: Path) -> None:
    text = (exported / "graph.ttl").read_text(encoding="utf-8")
    prefixes = [line for line in text.split("\n") if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes)
    assert re.search(r"\n\nissue:fardplan-nara-vard-\w+ a [^;]*kg:Issue[^;]* ;\n\t\w+:\w+ ", text)
    assert "<https://w3id.org/" not in text.removeprefix("\n".join(prefixes))


@given(st.lists(st.tuples(st.sampled_from("ab"), st.text(st.characters(exclude_categories=["Cs"])))))
def test_any_text_survives_turtle(pairs: list[tuple[str, str]]) -> None:
    triples = {
        ox.Triple(ox.NamedNode(f"x:{name}"), ox.NamedNode("x:p"), ox.Literal(text)) for name, text in pairs
    }
    read = ox.parse(write.turtle(triples), format=ox.RdfFormat.TURTLE)
    assert {quad.triple for quad in read} == triples


@pytest.mark.parametrize("name", ["graph.graphml", "graph.gexf"])
def test_networks_are_read_back(exported: Path, name: str) -> None:
    read = networkx.read_gexf if name.endswith("gexf") else networkx.read_graphml
    graph = read(exported / name)
    meeting = "https://w3id.org/protokollgraf/id/meeting/specifika-samverkansradet-for-folkhalsa-2025-09-12"
    assert graph.nodes[meeting]["type"] == "Meeting"
    assert graph.nodes[meeting]["label"].startswith("Specifika samverkansråde")
    assert graph.nodes[meeting]["date"] == "2025-09-12"
    labels = {data["label"] for _, _, data in graph.edges(data=True)}
    assert {"heldBy", "chair", "mention", "concernsIssue", "follows"} <= labels
    assert not any("/span/" in node for node in graph)


def test_networks_hold_no_date_of_writing(exported: Path) -> None:
    assert "lastmodified" not in (exported / "graph.gexf").read_text(encoding="utf-8")


def test_tables_have_one_row_a_thing(exported: Path) -> None:
    names = [
        "people",
        "bodies",
        "meetings",
        "items",
        "decisions",
        "assignments",
        "handoffs",
        "issues",
        "steps",
    ]
    assert sorted(path.stem for path in (exported / "csv").iterdir()) == sorted(names)
    for name in names:
        first, *rows = csv.reader(io.StringIO((exported / "csv" / f"{name}.csv").read_text(encoding="utf-8")))
        assert rows
        assert len({row[0] for row in rows}) == len(rows)
        assert {len(row) for row in rows} == {len(first)}


def test_a_table_carries_the_proof(exported: Path) -> None:
    with (exported / "csv" / "assignments.csv").open(encoding="utf-8", newline="") as page:
        row = next(csv.DictReader(page))
    assert row["givenTo"] == "Välfärd och folkhälsa"
    assert row["source"] == "002_e01b4d7f77e68d4b.txt:12830-13003 | 004_3ca7bd4ed108ed1b.txt:14245-14418"


def test_values_of_one_thing_share_a_cell() -> None:
    rows = [("x", "b", ""), ("y", "", "2"), ("x", "a", "1"), ("x", "b", "1")]
    assert list(tables.merged(rows)) == [["x", "a | b", "1"], ["y", "", "2"]]


def test_only_the_formats_asked_for_are_written(quads: list[ox.Quad], folder: Path, tmp_path: Path) -> None:
    manifest = export(folder, tmp_path, ["nquads"])
    assert sorted(files(tmp_path)) == ["graph.nq", "manifest.json"]
    assert manifest["graph"]["quads"] == manifest["files"][0]["counts"]["quads"] == len(quads)


def test_an_unknown_format_lists_the_known_ones(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=f"no format is named 'excel'; there are: {', '.join(FORMATS)}"):
        export(folder, tmp_path, ["turtle", "excel"])
    assert not files(tmp_path)


def test_no_graph_is_said(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="run 'kg build PATH' first"):
        export(tmp_path, tmp_path / "out")
