"""Documents that are corrected, moved, gone and forgotten: the graph tells what the files say now."""

import shutil
from pathlib import Path

import pytest
from conftest import Run

from kg import pipeline
from kg.errors import NotFoundError
from kg.export import export
from kg.folder import Folder
from kg.pipeline import Wish

MINUTES = """Exempelbygds kommun
Fritidsnämnden

SAMMANTRÄDESPROTOKOLL

Datum: {date}
Plats: Sal Björken

Närvarande
Tora Lindqvarn (S), ordförande
Börje Tallmo (C)

§ 1 Badplatsen
Fritidsnämnden beslutar att {what} bryggan.

§ 2 Spårcentralen
{who} redogör för frågan.
"""


def minutes(path: Path, what: str = "laga", who: str = "Ragna Ekmyr", date: str = "2022-05-10") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(MINUTES.format(what=what, who=who, date=date), encoding="utf-8")
    return path


def told(folder: Path) -> str:
    export(folder, folder.parent / "out", ["nquads"])
    return (folder.parent / "out" / "graph.nq").read_text(encoding="utf-8")


def test_new_bytes_at_a_path_take_the_place_of_the_old(tmp_path: Path, kg: Run) -> None:
    path, graph = minutes(tmp_path / "in" / "maj.txt"), tmp_path / "g"
    pipeline.build([tmp_path / "in"], Folder(graph))
    minutes(path, "riva", "Sixten Gruvlund")
    done = kg("build", tmp_path / "in", "--graph", graph)
    assert f"replaced: {path} holds new bytes" in done.stderr.decode()
    pipeline.build([tmp_path / "in"], Folder(tmp_path / "afresh"))
    assert told(graph) == told(tmp_path / "afresh")
    assert [len(list((graph / part).iterdir())) for part in ("originals", "documents", "readings")] == [
        1,
        1,
        1,
    ]


def test_the_same_path_is_known_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = minutes(tmp_path / "in" / "maj.txt")
    pipeline.build([path], Folder(tmp_path / "g"))
    monkeypatch.chdir(tmp_path / "in")
    minutes(path, "riva")
    assert pipeline.build([Path("../in/maj.txt")], Folder(tmp_path / "g")).replaced == [str(path)]


def test_folder_and_graph_may_be_moved_together(tmp_path: Path) -> None:
    minutes(tmp_path / "old" / "in" / "maj.txt")
    pipeline.build([tmp_path / "old" / "in"], Folder(tmp_path / "old" / "g"))
    (tmp_path / "old").rename(tmp_path / "new")
    path = minutes(tmp_path / "new" / "in" / "maj.txt", "riva")
    assert pipeline.build([tmp_path / "new" / "in"], Folder(tmp_path / "new" / "g")).replaced == [str(path)]


def test_a_corrected_file_that_cannot_be_read_leaves_the_earlier_version(tmp_path: Path) -> None:
    path = minutes(tmp_path / "in" / "maj.txt")
    pipeline.build([path], Folder(tmp_path / "g"))
    before = told(tmp_path / "g")
    path.write_bytes(b"%PDF-1.7 broken")
    built = pipeline.build([tmp_path / "in"], Folder(tmp_path / "g"))
    assert ([error.path for error in built.refused], built.replaced) == ([str(path)], [])
    assert told(tmp_path / "g") == before


def test_a_moved_file_is_the_same_document_under_its_new_name(tmp_path: Path) -> None:
    path = minutes(tmp_path / "in" / "maj.txt")
    pipeline.build([tmp_path / "in"], Folder(tmp_path / "g"))
    path.rename(tmp_path / "in" / "rättad.txt")
    built = pipeline.build([tmp_path / "in"], Folder(tmp_path / "g"))
    assert (built.gone, len(built.known)) == ([], 1)
    assert [one.name for one in Folder(tmp_path / "g").sources()] == ["rättad.txt"]


def test_bytes_that_are_left_under_another_path_stay(tmp_path: Path) -> None:
    first, second = minutes(tmp_path / "in" / "a.txt"), minutes(tmp_path / "elsewhere" / "b.txt")
    pipeline.build([first, second], Folder(tmp_path / "g"))
    minutes(first, "riva", date="2022-06-10")
    pipeline.build([tmp_path / "in"], Folder(tmp_path / "g"))
    assert [one.name for one in Folder(tmp_path / "g").sources()] == ["a.txt", "b.txt"]


def test_what_is_gone_is_named_and_forgotten_only_when_asked(tmp_path: Path, kg: Run) -> None:
    path, other = minutes(tmp_path / "in" / "a.txt"), minutes(tmp_path / "in" / "b.txt", date="2022-06-14")
    elsewhere = minutes(tmp_path / "elsewhere" / "c.txt", date="2022-08-16")
    graph = tmp_path / "g"
    pipeline.build([tmp_path / "in", elsewhere], Folder(graph))
    path.unlink()
    elsewhere.unlink()
    done = kg("build", tmp_path / "in", "--graph", graph)
    assert (done.returncode, f"gone: {path}; " in done.stderr.decode()) == (0, True)
    assert len(Folder(graph).sources()) == 3
    done = kg("build", tmp_path / "in", "--graph", graph, "--prune")
    assert (done.returncode, f"forgotten: {path} is gone" in done.stderr.decode()) == (0, True)
    assert [one.name for one in Folder(graph).sources()] == [other.name, "c.txt"]


def test_nothing_is_pruned_when_the_folder_itself_is_away(tmp_path: Path) -> None:
    minutes(tmp_path / "in" / "a.txt")
    pipeline.build([tmp_path / "in"], Folder(tmp_path / "g"))
    (tmp_path / "in").rename(tmp_path / "away")
    built = pipeline.build([tmp_path / "in"], Folder(tmp_path / "g"), wish=Wish(prune=True))
    assert built.forgotten == []
    assert len(Folder(tmp_path / "g").sources()) == 1


@pytest.mark.parametrize("how", ["emptied", "link to nothing", "part emptied"])
def test_nothing_is_pruned_of_a_folder_whose_disk_may_be_away(how: str, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    for month in (3, 4):
        minutes(disk / "in" / f"{month}.txt", date=f"2022-0{month}-10")
    place = tmp_path / "in" if how == "emptied" else tmp_path / "all"
    other = minutes((tmp_path if how == "emptied" else place) / "a.txt")
    within = place if how == "emptied" else place / "in"
    within.symlink_to(disk / "in") if how == "link to nothing" else (disk / "in").rename(within)
    pipeline.build([place, other], Folder(tmp_path / "g"))
    if how == "link to nothing":
        disk.rename(tmp_path / "unplugged")
    else:
        for path in within.iterdir():
            path.unlink()
    built = pipeline.build([place], Folder(tmp_path / "g"), wish=Wish(prune=True))
    assert (built.forgotten, built.gone, len(Folder(tmp_path / "g").sources())) == ([], [], 3)
    assert any(
        name == str(within) and "none of its 2 documents is there" in one.message
        for name, one in built.findings
    )
    within.unlink() if how == "link to nothing" else within.rmdir()
    if how != "emptied":
        assert len(pipeline.build([place], Folder(tmp_path / "g"), wish=Wish(prune=True)).forgotten) == 2


def everywhere(folder: Path, words: str) -> list[str]:
    """The files of the folder that hold the words, as UTF-8 or as they stand in a database."""
    return [path.name for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


@pytest.mark.parametrize("way", ["path", "name", "sha256"])
def test_what_is_forgotten_is_nowhere_in_the_folder(way: str, tmp_path: Path, kg: Run) -> None:
    path, graph = minutes(tmp_path / "in" / "a.txt", who="Sixten Gruvlund"), tmp_path / "g"
    minutes(tmp_path / "in" / "b.txt", date="2022-06-14")
    pipeline.build([tmp_path / "in"], Folder(graph))
    sha256 = next(one.sha256 for one in Folder(graph).sources() if one.name == "a.txt")
    assert everywhere(graph, "Sixten Gruvlund")
    done = kg("forget", {"path": path, "name": "a.txt", "sha256": sha256[:12]}[way], "--graph", graph)
    assert done.returncode == 0
    assert f"{path} still lies there" in done.stderr.decode()
    assert everywhere(graph, "Sixten Gruvlund") == []
    assert [one.name for one in Folder(graph).sources()] == ["b.txt"]


def test_the_last_document_may_be_forgotten(tmp_path: Path) -> None:
    pipeline.build([minutes(tmp_path / "a.txt")], Folder(tmp_path / "g"))
    pipeline.forget(["a.txt"], Folder(tmp_path / "g"))
    assert told(tmp_path / "g") == ""


@pytest.mark.parametrize("word", ["c.txt", "a", "0123456789abcdef", ""])
def test_a_word_that_names_no_document_forgets_none(word: str, tmp_path: Path) -> None:
    minutes(tmp_path / "in" / "a.txt")
    minutes(tmp_path / "in" / "b.txt", date="2022-06-14")
    pipeline.build([tmp_path / "in"], Folder(tmp_path / "g"))
    with pytest.raises(NotFoundError, match="no document is called"):
        pipeline.forget(["a.txt", word], Folder(tmp_path / "g"))
    assert len(Folder(tmp_path / "g").sources()) == 2


def test_a_name_that_several_bear_forgets_none(tmp_path: Path) -> None:
    minutes(tmp_path / "maj" / "a.txt")
    minutes(tmp_path / "juni" / "a.txt", date="2022-06-14")
    pipeline.build([tmp_path], Folder(tmp_path / "g"))
    with pytest.raises(NotFoundError, match=r"2 documents are called «a\.txt»; say which by its path: "):
        pipeline.forget(["a.txt"], Folder(tmp_path / "g"))


def test_a_file_somebody_else_put_in_the_graph_folder_stays(tmp_path: Path) -> None:
    pipeline.build([minutes(tmp_path / "a.txt")], Folder(tmp_path / "g"))
    mine = [tmp_path / "g" / name for name in ("originals/anteckning.txt", "documents/x.md", "egen.txt")]
    for path in mine:
        shutil.copy(tmp_path / "a.txt", path)
    pipeline.forget(["a.txt"], Folder(tmp_path / "g"))
    assert all(path.exists() for path in mine)
