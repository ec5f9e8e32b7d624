"""The build: reads only what is new, gives the same bytes in any order, and loses nothing."""

import hashlib
import json
import multiprocessing
import os
import shutil
from pathlib import Path

import msgspec
import pytest
from conftest import ROOT, SAMPLES

from kg import config, pipeline
from kg import folder as folders
from kg.answers import contract
from kg.errors import GraphError
from kg.export import export
from kg.folder import Folder, placed
from kg.graph import store
from kg.intake import Readers
from kg.limits import Limits

PROTOCOLS = ROOT / "tests" / "protocols"


def exported(folder: Path) -> bytes:
    export(folder, folder / "out", ["nquads"])
    return (folder / "out" / "graph.nq").read_bytes()


def names(paths: list[str]) -> list[str]:
    return [Path(path).name for path in paths]


def test_a_second_build_reads_nothing_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = exported(folder)

    def unread(_readers: Readers, _function: str, path: Path, _data: bytes) -> bytes:
        raise AssertionError(f"{path} is read again")

    monkeypatch.setattr(Readers, "read", unread)
    built = pipeline.build([config.SAMPLES], Folder(folder))
    assert (built.new, names(built.known)) == ([], [path.name for path in SAMPLES])
    assert exported(folder) == before


def test_only_the_new_file_is_new(folder: Path) -> None:
    extra = PROTOCOLS / "1-kultur-norrbotten" / "document.md"
    built = pipeline.build([config.SAMPLES, extra], Folder(folder))
    assert names(built.new) == ["document.md"]
    assert len(built.known) == 5
    assert len(Folder(folder).sources()) == 6


@pytest.mark.parametrize("way", ["backwards", "one by one", "twice", "by three readers"])
def test_the_graph_does_not_depend_on_the_way_it_was_built(way: str, nquads: Path, tmp_path: Path) -> None:
    place = Folder(tmp_path / "graph")
    if way == "one by one":
        for path in (*SAMPLES[3:], *SAMPLES[:3]):
            pipeline.build([path], place)
    elif way == "by three readers":
        pipeline.build(SAMPLES, place, wish=pipeline.Wish(Limits(workers=3)))
    else:
        pipeline.build(SAMPLES[::-1] if way == "backwards" else [*SAMPLES, *SAMPLES], place)
    assert exported(place.path) == nquads.read_bytes()


def test_originals_texts_and_checksums_are_kept(built: Path) -> None:
    for row in Folder(built).sources():
        original = Folder(built).original(row.sha256)
        assert original
        assert hashlib.sha256(original.read_bytes()).hexdigest() == row.sha256
        assert Folder(built).text(row.sha256) == original.read_bytes().decode()
        assert original.read_bytes() == (config.SAMPLES / row.name).read_bytes()


ENCODED = [("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("latin-1", "\r\n"), ("cp1252", "\n")]


@pytest.mark.parametrize(("encoding", "line_end"), ENCODED)
def test_the_text_is_kept_exactly_as_decoded(encoding: str, line_end: str, tmp_path: Path) -> None:
    text = (PROTOCOLS / "3-kf-vimmerby" / "document.txt").read_text(encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(text.replace("\n", line_end).encode(encoding, errors="replace"))
    place = Folder(tmp_path / "graph")
    built = pipeline.build([tmp_path / "a.txt"], place)
    [source] = place.sources()
    kept = place.text(source.sha256)
    assert kept.count("\r") == text.count("\n") * (line_end == "\r\n")
    assert "å" in kept
    assert built.collection
    [meeting] = [meeting for meeting in built.collection.meetings if meeting.readings]
    for item in meeting.items:
        for proof in item.evidence:
            assert kept[proof.span.start : proof.span.end] == proof.span.quote


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_kept_reading_is_the_reading(path: Path, built: Path) -> None:
    fresh = pipeline.read(path)
    kept = Folder(built).reading(fresh.protocol.document.sha256)
    assert kept
    kept = placed(kept, str(path))
    assert contract.as_json(kept) == contract.as_json(fresh)
    assert msgspec.to_builtins(kept, enc_hook=tuple) == msgspec.to_builtins(fresh, enc_hook=tuple)


def test_other_rules_read_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = exported(folder)
    monkeypatch.setattr(folders, "rules", lambda: "other")
    shutil.rmtree(folder / "readings")
    assert pipeline.build([], Folder(folder)).collection
    assert {path.name[17:] for path in (folder / "readings").iterdir()} == {"other.msgpack"}
    assert exported(folder) == before


def test_a_damaged_reading_is_read_anew(folder: Path) -> None:
    before = exported(folder)
    for path in (folder / "readings").iterdir():
        path.write_bytes(path.read_bytes()[:100])
    pipeline.build([], Folder(folder))
    assert exported(folder) == before


def test_a_file_that_is_moved_or_gone_stays_in_the_graph(tmp_path: Path) -> None:
    moved = Path(shutil.copy(SAMPLES[0], tmp_path / "first.txt"))
    place = Folder(tmp_path / "graph")
    pipeline.build([moved], place)
    moved.unlink()
    built = pipeline.build([SAMPLES[1]], place)
    assert built.collection
    assert sum(bool(meeting.readings) for meeting in built.collection.meetings) == 2
    shutil.rmtree(place.path / "readings")
    assert pipeline.build([], place).collection


def _lost(folder: Path, path: Path) -> None:
    """The kept copy of the file is gone, and what was read in it."""
    original = Folder(folder).original(hashlib.sha256(path.read_bytes()).hexdigest())
    assert original
    original.unlink()
    for reading in (folder / "readings").glob(f"{original.stem}-*"):
        reading.unlink()


def test_a_kept_file_that_is_lost_is_named_and_the_rest_is_built(folder: Path, tmp_path: Path) -> None:
    moved = Path(shutil.copy(PROTOCOLS / "1-kultur-norrbotten" / "document.md", tmp_path / "moved.md"))
    pipeline.build([moved], Folder(folder))
    _lost(folder, moved)
    moved.rename(tmp_path / "elsewhere.md")
    built = pipeline.build([], Folder(folder))
    [error] = built.refused
    assert str(error) == f"{moved}: its kept copy is gone; build it again from its file"
    assert built.collection
    assert pipeline.build([tmp_path / "elsewhere.md"], Folder(folder)).refused == []


def test_a_kept_file_that_is_lost_is_kept_anew_from_where_it_was(folder: Path) -> None:
    before = exported(folder)
    _lost(folder, SAMPLES[0])
    assert pipeline.build([SAMPLES[0]], Folder(folder)).refused == []
    assert Folder(folder).original(hashlib.sha256(SAMPLES[0].read_bytes()).hexdigest())
    assert exported(folder) == before


def test_a_refused_file_leaves_the_graph(folder: Path, tmp_path: Path) -> None:
    before = exported(folder)
    (tmp_path / "empty.txt").write_bytes(b"")
    built = pipeline.build([tmp_path / "empty.txt", tmp_path / "missing.txt"], Folder(folder))
    assert [error.reason for error in built.refused] == ["the file is empty", "no such file"]
    assert exported(folder) == before


def test_hidden_files_of_a_folder_are_passed_over(tmp_path: Path) -> None:
    for name in (".DS_Store", ".git/a.txt", "__MACOSX/b.txt", "in/c.txt"):
        (tmp_path / "all" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SAMPLES[0], tmp_path / "all" / name)
    built = pipeline.build([tmp_path / "all"], Folder(tmp_path / "graph"))
    assert names(built.new) == ["c.txt"]
    assert built.refused == []


def test_a_reader_keeps_its_graph_while_another_is_built(folder: Path) -> None:
    reader = store.open_graph(folder)
    count = len(reader)
    pipeline.build([PROTOCOLS / "1-kultur-norrbotten" / "document.md"], Folder(folder))
    assert len(reader) == count < len(store.open_graph(folder))


def _die_while_writing(folder: Path) -> None:
    from kg.graph import revise

    revise.parts = lambda *_: os._exit(9)
    pipeline.build([PROTOCOLS / "1-kultur-norrbotten" / "document.md"], Folder(folder))


def test_a_killed_build_leaves_the_graph_and_the_next_goes_on(folder: Path) -> None:
    before = exported(folder)
    build = multiprocessing.get_context("spawn").Process(target=_die_while_writing, args=(folder,))
    build.start()
    build.join()
    assert build.exitcode == 9
    assert exported(folder) == before
    built = pipeline.build([PROTOCOLS / "1-kultur-norrbotten" / "document.md"], Folder(folder))
    assert built.collection
    assert sum(bool(meeting.readings) for meeting in built.collection.meetings) == 5


def test_damaged_sources_are_said(folder: Path) -> None:
    (folder / "sources.json").write_text("[{}")
    with pytest.raises(GraphError, match=r"sources.json is damaged: run 'kg build --graph "):
        Folder(folder).sources()


def test_progress_counts_every_file(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    pipeline.build(SAMPLES[:2], Folder(tmp_path), lambda *step: told.append(step))
    assert told == [(0, 2, SAMPLES[0].name), (1, 2, SAMPLES[1].name), (2, 2, "")]


def test_sources_are_lines_in_order_of_their_names(built: Path) -> None:
    lines = (built / "sources.json").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line.rstrip(",")) for line in lines[1:-1]]
    assert [row["name"] for row in rows] == [path.name for path in SAMPLES]


@pytest.mark.slow
def test_every_protocol_at_hand_goes_into_one_sound_graph(tmp_path: Path) -> None:
    from kg.graph.check import check

    documents = [*SAMPLES, *sorted(PROTOCOLS.glob("*/document.*"))]
    built = pipeline.build(documents, Folder(tmp_path))
    assert (built.refused, len(built.new)) == ([], len(documents))
    assert [problem for problem in check(tmp_path) if problem.severity == "error"] == []


def test_minutes_of_two_meetings_in_a_file_are_two_meetings(tmp_path: Path) -> None:
    text = (
        "PROTOKOLL\nKulturnämnden i Nora kommun\n2024-02-20\n\nBeslutande\nTora Ekvall (S), ordförande\nNils Bergdal (M)\n\n"
        "§ 12 Bibliotek\nKulturnämnden beslutar att öppna biblioteket.\n\n\n"
        "PROTOKOLL\nKulturnämnden i Nora kommun\n2024-03-19\n\nBeslutande\nTora Ekvall (S), ordförande\nOlle Brant (V)\n\n"
        "§ 25 Museum\nKulturnämnden beslutar att stänga museet.\n"
    )
    (tmp_path / "tva.txt").write_text(text, encoding="utf-8")
    reading = pipeline.read(tmp_path / "tva.txt")
    assert [str(one.protocol.meeting.date) for one in reading.each()] == ["2024-02-20", "2024-03-19"]
    built = pipeline.build([tmp_path / "tva.txt"], Folder(tmp_path / "g"))
    assert built.collection is not None
    held = [meeting for meeting in built.collection.meetings if meeting.readings]
    assert [(str(one.date), len(one.items)) for one in held] == [("2024-02-20", 1), ("2024-03-19", 1)]
