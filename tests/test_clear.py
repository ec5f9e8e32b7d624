"""What holds nothing private is looked through once; what holds something is masked at every build."""

from pathlib import Path

import pytest

from kg import pipeline
from kg.folder import Folder, keyed
from kg.model import Reading
from kg.privacy import masked

PRIVATE = """Protokoll
Kulturnämnden i Björkhult
Datum: 2024-03-05

§ 1 Ansökan
Anna Berg (811228-9874) ansöker om bidrag. Nämnden beslutar att avslå ansökan.
"""
OPEN = PRIVATE.replace("(811228-9874) ", "").replace("2024-03-05", "2024-04-02")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    for name, text in (("a.txt", PRIVATE), ("b.txt", OPEN)):
        (tmp_path / name).write_text(text, "utf-8")
    made = Folder(tmp_path / "graph")
    pipeline.build([tmp_path / "a.txt", tmp_path / "b.txt"], made)
    return made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that are looked through from now on."""
    seen: list[str] = []

    def noted(reading: Reading) -> Reading:
        seen.append(reading.protocol.document.path)
        return masked(reading)

    monkeypatch.setattr("kg.folder.clear.masked", noted)
    return seen


def names(asked: list[str]) -> list[str]:
    return [Path(path).name for path in asked]


def test_only_what_holds_something_private_is_looked_through_again(folder: Folder, asked: list[str]) -> None:
    pipeline.build([], folder)
    assert names(asked) == ["a.txt"]


def test_the_private_stays_masked(folder: Folder) -> None:
    pipeline.build([], folder)
    shown = pipeline.collection(folder).meetings[0].readings[0].protocol.document.text
    assert "811228" not in shown


def test_what_other_code_found_is_not_trusted(
    folder: Folder, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyed, "privacy", lambda: "other")
    pipeline.build([], folder)
    assert names(asked) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("data", [b"", b"\x00" * 40, b"{}"])
def test_a_damaged_list_is_made_anew(folder: Folder, asked: list[str], data: bytes) -> None:
    (folder.path / "clear.msgpack").write_bytes(data)
    pipeline.build([], folder)
    assert names(asked) == ["a.txt", "b.txt"]
    pipeline.build([], folder)
    assert names(asked) == ["a.txt", "b.txt", "a.txt"]


def test_of_a_document_that_is_forgotten_nothing_is_remembered(folder: Folder) -> None:
    before = (folder.path / "clear.msgpack").read_bytes()
    pipeline.forget(["b.txt"], folder)
    assert len((folder.path / "clear.msgpack").read_bytes()) < len(before)
