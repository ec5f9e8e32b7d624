"""What a folder must hold to be a language pack, and how it is told that it does not."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import language_pack
import pytest


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(language_pack.SWEDISH, tmp_path / "pack"))


def changed(path: Path, change: Callable[[dict[str, object]], object]) -> None:
    held = json.loads(path.read_text(encoding="utf-8"))
    change(held)
    path.write_text(json.dumps(held), encoding="utf-8")


def test_a_copy_of_the_swedish_pack_is_one(pack: Path) -> None:
    assert list(language_pack.faults(pack)) == []


def test_words_may_be_exchanged_and_added(pack: Path) -> None:
    changed(pack / "labels.json", lambda labels: labels.update(absent=["forestis"]))
    assert list(language_pack.faults(pack)) == []


def test_a_file_that_is_missing_is_named(pack: Path) -> None:
    (pack / "labels.json").unlink()
    assert list(language_pack.faults(pack)) == ["labels.json is missing"]


def test_an_entry_that_is_missing_is_named(pack: Path) -> None:
    changed(pack / "labels.json", lambda labels: labels.pop("absent"))
    changed(pack / "claims.json", lambda claims: claims["verbs"].pop("decide"))  # type: ignore[attr-defined]
    assert list(language_pack.faults(pack)) == [
        "claims.json: verbs: decide is missing",
        "labels.json: absent is missing",
    ]


def test_an_entry_of_another_shape_is_named(pack: Path) -> None:
    changed(pack / "labels.json", lambda labels: labels.update(absent="forestis"))
    assert list(language_pack.faults(pack)) == ["labels.json: absent is no list"]


def test_a_row_of_other_columns_is_named(pack: Path) -> None:
    with (pack / "parties.tsv").open("a", encoding="utf-8") as file:
        file.write("X\n")
    assert list(language_pack.faults(pack)) == ["parties.tsv: ['X'] has other columns"]
