"""Damage to the graph folder: one line says what and how to mend it, a build mends it, judgements stay."""

import ast
import errno
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import SAMPLES, Run

from kg import config, pipeline
from kg.answers import judging
from kg.errors import GraphError
from kg.export import export
from kg.folder import Folder, keep, keyed
from kg.graph import seal, store

Damage = Callable[[Path], None]


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x10
    path.write_bytes(data)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def garbage(path: Path) -> None:
    path.write_bytes(b"\x00\xff" * 700)


@pytest.fixture(scope="module")
def judged(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph folder in which a judgement stands."""
    place = Path(shutil.copytree(built, tmp_path_factory.mktemp("judged") / "graph"))
    (place / "judgements.jsonl").write_text(
        '{"judgement": "rename", "a": "Ammi Gustafsson", "b": "Ammi G"}\n'
    )
    pipeline.build([], Folder(place))
    return place


@pytest.fixture
def folder(judged: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(judged, tmp_path / "graph"))


@pytest.fixture(autouse=True)
def _looked_at_anew() -> None:
    seal.demand_whole.cache_clear()


def nquads(folder: Path) -> bytes:
    seal.demand_whole.cache_clear()
    export(folder, folder.parent / "out", ["nquads"])
    return (folder.parent / "out" / "graph.nq").read_bytes()


def stored(folder: Path, pattern: str) -> Path:
    return max((folder / "store").glob(f"*/{pattern}"), key=lambda path: path.stat().st_size)


WAYS: list[Damage] = [cut, flipped, emptied, garbage]
PARTS: list[tuple[str, Damage]] = [
    ("*.sst", cut),
    ("*.sst", flipped),
    ("MANIFEST-*", garbage),
    ("CURRENT", flipped),
    ("OPTIONS-*", emptied),
    ("SEAL", cut),
]


@pytest.mark.parametrize(("part", "damage"), PARTS)
def test_a_damaged_store_is_said_in_one_line_and_mended(part: str, damage: Damage, folder: Path) -> None:
    before, place = nquads(folder), stored(folder, part)
    damage(place)
    seal.demand_whole.cache_clear()
    with pytest.raises(
        GraphError, match=f"is damaged .*run 'kg build --graph {re.escape(str(folder))}'"
    ) as told:
        store.open_graph(folder)
    assert place.name in str(told.value)
    assert "\n" not in str(told.value)
    pipeline.build([], Folder(folder))
    assert nquads(folder) == before


@pytest.mark.parametrize("damage", WAYS)
def test_a_damaged_index_is_said_in_one_line_and_mended(damage: Damage, folder: Path, kg: Run) -> None:
    before = kg("search", "samverkan", "--graph", folder).stdout
    damage(folder / "search.db")
    done = kg("search", "samverkan", "--graph", folder)
    assert done.returncode == 1
    said = done.stderr.decode().splitlines()
    assert len(said) == 1
    assert f"is damaged (search.db): run 'kg build --graph {folder}'" in said[0]
    assert kg("build", "--graph", folder).returncode == 0
    assert kg("search", "samverkan", "--graph", folder).stdout == before


@pytest.mark.parametrize("damage", WAYS)
def test_a_damaged_list_of_sources_is_said_and_mended_with_its_names(damage: Damage, folder: Path) -> None:
    before, listed = nquads(folder), (folder / "sources.json").read_bytes()
    damage(folder / "sources.json")
    with pytest.raises(GraphError, match=r"sources.json is damaged: run 'kg build --graph "):
        judging.judge(folder, "rename", "Ammi G", "Ammi", "")
    built = pipeline.build([], Folder(folder))
    assert [finding.message[:11] for name, finding in built.findings if name == "sources.json"] == [
        "was damaged"
    ]
    assert nquads(folder) == before
    assert len((folder / "sources.json").read_bytes().splitlines()) == len(listed.splitlines())
    assert (folder / "judgements.jsonl").exists()


def test_a_list_of_sources_that_is_gone_is_made_anew(folder: Path) -> None:
    before = nquads(folder)
    (folder / "sources.json").unlink()
    pipeline.build([SAMPLES[0]], Folder(folder))
    assert nquads(folder) == before


@pytest.mark.parametrize("damage", WAYS)
def test_what_is_kept_is_mended_by_the_next_build(damage: Damage, folder: Path) -> None:
    parts = ("documents", "readings", "originals")
    before = {path: path.read_bytes() for part in parts for path in (folder / part).iterdir()}
    graph = nquads(folder)
    for part, pick in zip(parts, (min, max, max), strict=True):
        damage(pick((folder / part).iterdir()))
    built = pipeline.build([config.SAMPLES], Folder(folder))
    assert built.refused == []
    assert {path: path.read_bytes() for part in parts for path in (folder / part).iterdir()} == before
    assert nquads(folder) == graph


@pytest.mark.parametrize("damage", [flipped, garbage, emptied])
def test_a_damaged_lock_is_no_lock_for_ever(damage: Damage, folder: Path) -> None:
    (folder / "lock").write_bytes(b"SQLite format 3\x00" + bytes(range(256)) * 8)
    damage(folder / "lock")
    message = "another build is writing it"
    with store.writing(folder), pytest.raises(GraphError, match=message), store.writing(folder):
        pass
    assert pipeline.build([], Folder(folder)).collection


def test_another_version_of_a_reading_library_reads_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    keyed.rules.cache_clear()
    before = keyed.rules()
    real = keyed._version
    monkeypatch.setattr(keyed, "_version", lambda name: "99" if name == "pypdfium2" else real(name))
    keyed.rules.cache_clear()
    assert keyed.rules() != before
    keyed.rules.cache_clear()


def test_every_library_that_reading_stands_on_is_part_of_the_key() -> None:
    ours = {"kg", *sys.stdlib_module_names}
    names = {"docx": "python-docx", "Stemmer": "PyStemmer"}
    found = set()
    for room in ("read", "parse", "extract", "language", "model", "folder"):
        for file in (config.PACKAGE / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    found |= {alias.name.split(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module:
                    found.add(node.module.split(".")[0])
    assert {names.get(name, name) for name in found - ours} <= {*keyed.READERS, "typer"}


def test_a_full_disk_leaves_what_stood_before_and_lists_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, listed = nquads(folder), (folder / "sources.json").read_bytes()
    (tmp_path / "new.txt").write_bytes(SAMPLES[0].read_bytes().replace(b"2022", b"2023"))

    def full(path: Path, *_: object, **_more: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    with monkeypatch.context() as patched:
        patched.setattr(keep, "write", full)
        with pytest.raises(OSError, match="No space left"):
            pipeline.build([tmp_path / "new.txt"], Folder(folder))
    assert (folder / "sources.json").read_bytes() == listed
    assert nquads(folder) == before
    assert len(pipeline.build([tmp_path / "new.txt"], Folder(folder)).new) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_output_that_finds_no_room_is_one_line(folder: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(Path(pipeline.__file__).parent.parent)}
    with Path("/dev/full").open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "kg", "status", "--graph", str(folder)],
            stdout=out, stderr=subprocess.PIPE, env=environment, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr.decode()) == (1, "kg: No space left on device\n")


def test_a_users_own_file_is_not_written_over(folder: Path, tmp_path: Path, kg: Run) -> None:
    (tmp_path / "ut").mkdir()
    for name, words in (("index.html", ("view",)), ("graph.nq", ("export", "nquads"))):
        (tmp_path / "ut" / name).write_text("Mina egna anteckningar om badplatsen.")
        done = kg(*words, "--graph", folder, "--out", tmp_path / "ut")
        assert done.returncode == 2
        assert f"{name} was not written by Protokollgraf" in done.stderr.decode()
        assert (tmp_path / "ut" / name).read_text() == "Mina egna anteckningar om badplatsen."
        (tmp_path / "ut" / name).unlink()
    for _ in range(2):
        assert kg("view", "--graph", folder, "--out", tmp_path / "ut").returncode == 0
        assert kg("export", "--graph", folder, "--out", tmp_path / "ut").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no such shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&-", ">&- 2>&- <&-"])
def test_a_stream_closed_before_it_began_is_no_error(closed: str, folder: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(Path(pipeline.__file__).parent.parent)}
    command = f"'{sys.executable}' -m kg build --graph '{folder}' {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=environment, check=False)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
