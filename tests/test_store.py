"""The graph folder: published as a whole or not at all, by one writer, read by many."""

import multiprocessing
import os
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import GraphError
from kg.graph import store

PLACE = NamedNode("https://example.org/graph")


def quads(text: str, count: int = 3) -> list[Quad]:
    name = NamedNode("https://example.org/name")
    return [Quad(NamedNode(f"https://example.org/{i}"), name, Literal(text), PLACE) for i in range(count)]


def texts(folder: Path) -> set[str]:
    return {quad.object.value for quad in store.open_graph(folder)}


def test_what_is_published_is_read_back(tmp_path: Path) -> None:
    store.publish(tmp_path, quads("old"))
    assert texts(tmp_path) == {"old"}
    store.publish(tmp_path, quads("new"))
    assert texts(tmp_path) == {"new"}
    assert [place.name for place in (tmp_path / "store").iterdir()] == ["000002"]


def test_an_empty_graph_is_a_graph(tmp_path: Path) -> None:
    store.publish(tmp_path, [])
    assert texts(tmp_path) == set()


def test_a_missing_folder_says_how_to_build_one(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"no graph in .*nowhere: run 'kg build PATH' first"):
        store.open_graph(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_damaged_store_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "store" / "000001").mkdir(parents=True)
    with pytest.raises(GraphError, match=r"damaged .*run 'kg build --graph "):
        store.open_graph(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("not a folder")
    with pytest.raises(GraphError, match="no graph can be written here"):
        store.publish(tmp_path / "graph", [])


def test_readers_cannot_write(tmp_path: Path) -> None:
    store.publish(tmp_path, quads("old"))
    with pytest.raises(RuntimeError, match="read-write"):
        store.open_graph(tmp_path).add(quads("new")[0])


def test_a_failing_build_leaves_the_old_graph(tmp_path: Path) -> None:
    def failing() -> Iterator[Quad]:
        yield from quads("new")
        raise ValueError("a stage broke")

    store.publish(tmp_path, quads("old"))
    with pytest.raises(ValueError, match="a stage broke"):
        store.publish(tmp_path, failing())
    assert texts(tmp_path) == {"old"}
    assert [place.name for place in (tmp_path / "store").iterdir()] == ["000001"]


def test_a_second_build_at_once_is_refused(tmp_path: Path) -> None:
    message = "another build is writing it"
    with store.writing(tmp_path), pytest.raises(GraphError, match=message), store.writing(tmp_path):
        pass
    store.publish(tmp_path, quads("after"))
    assert texts(tmp_path) == {"after"}


def test_a_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    store.publish(tmp_path, quads("old", 500))
    reader = store.open_graph(tmp_path)
    store.publish(tmp_path, quads("new", 500))
    assert {quad.object.value for quad in reader} == {"old"}
    assert texts(tmp_path) == {"new"}


def _die_while_building(folder: Path) -> None:
    def dying() -> Iterator[Quad]:
        yield from quads("new")
        os._exit(9)

    store.publish(folder, dying())


def test_a_killed_build_leaves_the_old_graph_no_lock_and_no_litter(tmp_path: Path) -> None:
    store.publish(tmp_path, quads("old"))
    build = multiprocessing.get_context("spawn").Process(target=_die_while_building, args=(tmp_path,))
    build.start()
    build.join()
    assert build.exitcode == 9
    assert texts(tmp_path) == {"old"}
    assert len(list((tmp_path / "store").iterdir())) == 2
    store.publish(tmp_path, quads("newer"))
    assert texts(tmp_path) == {"newer"}
    assert [place.name for place in (tmp_path / "store").iterdir()] == ["000002"]


def test_a_graph_in_memory_answers_as_the_files_do(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, held = store.open_graph(built), store.held(built)
    assert len(held) == len({quad.triple for quad in kept})
    for place in ("kg.view", "kg"):
        for query in sorted((resources.files(place) / "queries").iterdir(), key=lambda file: file.name):
            answers = [
                one.query(query.read_text(encoding="utf-8"), use_default_graph_as_union=True)
                for one in (kept, held)
            ]
            rows = [[tuple(map(str, row)) for row in each] for each in answers]
            assert rows[0] == rows[1], query.name
    monkeypatch.setattr(store, "_MOST_HELD", 10)
    with pytest.raises(RuntimeError, match="read-write"):
        store.held(built).add(next(iter(kept)))
