"""Search finds what stands in documents without a date, and says what a misspelt word was probably meant to be."""

from pathlib import Path
from typing import Any

import pytest

from kg import pipeline, search
from kg.folder import Folder

HEAD = "Ekbygda kommun\nTekniska nämnden\nProtokoll\n{}\nNärvarande\nTora Lindqvarn\nBörje Tallmo\nRagna Ekmyr\n\n"
DATED = HEAD.format("Datum: 2024-03-05\n") + "§ 1 Vägen till Eknäs\nNämnden beslutar att laga vägen förbi ålderdomshemmet.\n"
UNDATED = HEAD.format("") + "§ 1 Kvarngatan\nNämnden beslutar att Kvarngatan ska stängas av.\n"
MEANT = [
    ("kvarngatna", "Kvarngatan"),
    ("Kvarngatan", ""),
    ("alderdomshemet", ""),
    ("vägen ålderdomshemmt", "vägen ålderdomshemmet"),
    ("vägarna", ""),
    ("xyzzyplugh", ""),
    ("och", ""),
    ("vög", ""),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("search")
    for name, text in (("dag.txt", DATED), ("utan dag.txt", UNDATED)):
        (place / name).write_text(text, encoding="utf-8")
    pipeline.build([place / "dag.txt", place / "utan dag.txt"], Folder(place / "graph"))
    return place / "graph"


def test_what_stands_only_in_a_document_without_a_date_is_found(folder: Path) -> None:
    found = [(hit.passage.document, hit.passage.date, hit.passage.body) for hit in search.find(folder / "search.db", "Kvarngatan")]
    assert found == [("utan dag.txt", "", "Tekniska nämnden")]
    texts = {hit.passage.document for hit in search.find(folder / "search.db", "beslutar")}
    assert texts == {"dag.txt", "utan dag.txt"}


@pytest.mark.parametrize(("said", "near"), MEANT)
def test_a_word_that_stands_nowhere_has_one_beside_it(said: str, near: str, folder: Path) -> None:
    assert search.meant(folder / "search.db", said) == near


@pytest.mark.parametrize(
    ("said", "told"),
    [("kvarngatna", "Did you mean: Kvarngatan?"), ("xyzzyplugh", "nothing in the documents fits «xyzzyplugh»"), ("Kvarngatan", "no date could be read"), ("Eknäs", "")],
)  # fmt: skip
def test_the_command_says_it(said: str, told: str, folder: Path, kg: Any) -> None:
    done = kg("search", said, "--graph", folder)
    assert done.returncode == 0
    assert told in done.stderr.decode()
    assert bool(told) == bool(done.stderr)
