"""A graph changed part by part is the graph that a build from nothing makes."""

import os
import random
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from county.generator import generate

from kg import pipeline, search
from kg.folder import Folder, keyed
from kg.graph import kept, seal, store, write
from kg.graph.parts import Part
from kg.resolve.judge import judgement

MOVED = {"Mora": "Lund", "Orsa": "Hörby", "Leksand": "Eslöv", "Rättvik": "Ystad", "Falun": "Sjöbo", "Dalarna": "Skåne"}
"""Municipalities of one county, and those of another in their place."""


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Minutes of a made-up county, those of one board after the other; the last four of another county."""
    place = tmp_path_factory.mktemp("county")
    generate(place, 3)
    found = [file for file in sorted(place.iterdir()) if file.suffix != ".json"][:10]
    for file in found[6:]:
        text = file.read_text("utf-8")
        for here, there in MOVED.items():
            text = text.replace(here, there)
        file.write_text(text, "utf-8")
    return found


@pytest.fixture
def folder(minutes: list[Path], tmp_path: Path) -> Folder:
    built = Folder(tmp_path / "graph")
    pipeline.build(minutes[:5], built)
    return built


def text(folder: Folder) -> str:
    return write.nquads(store.open_graph(folder.path))


def from_nothing(folder: Folder, place: Path) -> str:
    """What a build makes of the same readings and judgements where no graph stands."""
    shutil.copytree(
        folder.path, place, ignore=shutil.ignore_patterns("store", "search.db", "lock", "unmasked", "memory.msgpack")
    )
    pipeline.build([], Folder(place))
    try:
        assert found(Folder(place)) == found(folder)
        return text(Folder(place))
    finally:
        shutil.rmtree(place)


def found(folder: Folder) -> list[object]:
    """What the search index holds and finds, however it was written."""
    hits = [search.find(folder.search, words, 30) for words in ("samverkan", "vård", "avtal", "skolan")]
    return [sorted(map(repr, search.every(folder.search))), hits]


class Steps:
    """Random things a person does to a folder."""

    def __init__(self, minutes: list[Path], place: Path, chance: random.Random) -> None:
        self.chance, self.place = chance, place
        self.files = [Path(shutil.copy(file, place)) for file in minutes]

    def add(self, folder: Folder) -> None:
        pipeline.build(self.chance.sample(self.files, 2), folder)

    def replace(self, folder: Folder) -> None:
        file = Path(self.chance.choice(list(folder.sources().paths())))
        lines = file.read_text("utf-8").splitlines(keepends=True)
        file.write_text("".join(lines[: len(lines) * 2 // 3]), "utf-8")
        pipeline.build([file], folder)

    def forget(self, folder: Folder) -> None:
        paths = list(folder.sources().paths())
        if len(paths) > 2:
            pipeline.forget([self.chance.choice(paths)], folder)

    def judge(self, folder: Folder) -> None:
        issues = pipeline.collection(folder).issues
        one, other = self.chance.sample(sorted({issue.label for issue in issues}), 2)
        kind = self.chance.choice(["same", "different", "rename"])
        pipeline.judge(judgement(kind, one, other, "a person says so"), folder)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_is_done_the_graph_is_that_of_a_build_from_nothing(
    minutes: list[Path], tmp_path: Path, seed: int
) -> None:
    place = tmp_path / "files"
    place.mkdir()
    steps = Steps(minutes, place, random.Random(seed))
    folder = Folder(tmp_path / "graph")
    steps.add(folder)
    for _ in range(7):
        done = steps.chance.choice([steps.add, steps.add, steps.replace, steps.forget, steps.judge])
        done(folder)
        assert text(folder) == from_nothing(folder, tmp_path / "again"), done.__name__


def engines(folder: Folder) -> set[int]:
    """The engine's data files, as the file system numbers them."""
    return {file.stat().st_ino for file in store.location(folder.path).glob("*.sst")}


def test_where_a_document_is_added_the_engines_files_stay(folder: Folder, minutes: list[Path]) -> None:
    before = engines(folder)
    pipeline.build(minutes[5:6], folder)
    assert before <= engines(folder)


def test_where_nothing_is_new_nothing_is_written(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    changes: list[kept.Change] = []
    known = kept.Parts.changed

    def noted(parts: kept.Parts, given: Iterable[Part]) -> kept.Change:
        changes.append(known(parts, given))
        return changes[-1]

    monkeypatch.setattr(kept.Parts, "changed", noted)
    pipeline.build([], folder)
    assert changes == [kept.Change(set(), set())]


def test_a_reader_keeps_its_graph_while_it_is_changed(folder: Folder, minutes: list[Path]) -> None:
    reader, before = store.open_graph(folder.path), text(folder)
    pipeline.build(minutes[5:7], folder)
    assert write.nquads(reader) == before != text(folder)


def test_of_a_document_that_is_forgotten_no_file_of_the_engine_stays(folder: Folder) -> None:
    before = engines(folder)
    pipeline.forget([next(iter(folder.sources())).sha256], folder)
    assert not before & engines(folder)


@pytest.mark.parametrize("name", ["*.sst", seal.PARTS])
def test_what_is_damaged_is_not_built_upon(folder: Folder, name: str) -> None:
    whole = text(folder)
    file = max(store.location(folder.path).glob(name), key=lambda one: one.stat().st_size)
    file.write_bytes(b"\0" * file.stat().st_size)
    pipeline.build([], folder)
    assert text(folder) == whole


def test_damage_that_does_not_show_is_mended_where_no_file_is_given(folder: Folder) -> None:
    whole = text(folder)
    file = max(store.location(folder.path).glob("*.sst"), key=lambda one: one.stat().st_size)
    seen = file.stat()
    file.write_bytes(b"\0" * seen.st_size)
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    pipeline.build([], folder)
    assert text(folder) == whole


def test_what_other_code_has_made_is_not_built_upon(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    before, whole = engines(folder), text(folder)
    monkeypatch.setattr(keyed, "graphs", lambda: "other")
    pipeline.build([], folder)
    assert not before & engines(folder)
    assert text(folder) == whole


def test_a_file_system_without_links_gets_copies(
    folder: Folder, minutes: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    pipeline.build(minutes[5:6], folder)
    assert text(folder) == from_nothing(folder, tmp_path / "again")
