"""Of a document that is refused all is missed: the measure counts what its gold says, and does not pass it over."""

from pathlib import Path

import pytest

from kg import pipeline
from kg.errors import ReadError
from kg.evaluate import documents, works

LETTER = "Hej!\n\nVi ses på kajen som vanligt. Ta med kaffe. Bryggfonden är på gång.\n"
GOLD = {
    "date": "2024-05-06",
    "bodies": ["Styrelsen"],
    "start": None,
    "end": None,
    "place": None,
    "digital": False,
    "adjusted": [],
    "roles": {"chair": ["Tora Vik"]},
    "members": [["Tora Vik", None], ["Alf Myr", None]],
    "others": [],
    "items": [["1", "Kaffe"], ["2", "Fonden"], ["3", "Övrigt"]],
    "presenters": {},
    "decisions": {"1": [{"quote": "Ta med kaffe."}], "2": [{"quote": "Bryggfonden är på gång."}]},
}


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "document.txt"
    path.write_text(LETTER, encoding="utf-8")
    with pytest.raises(ReadError):
        pipeline.read(path)
    return path


def test_all_that_the_gold_says_is_missed(letter: Path) -> None:
    counts = documents.evaluate(documents.Case("letter", letter, GOLD))
    missed = {task: count.miss for task, count in counts.items() if count.miss}
    assert not any(count.hit or count.false for count in counts.values())
    assert missed == {"date": 1, "bodies": 1, "roles": 1, "attendance": 2, "items": 3, "decisions": 2}


def test_its_works_are_missed(letter: Path) -> None:
    work = {"name": "Bryggfonden", "kind": "project", "mentions": [{"quote": "Bryggfonden", "start": None}], "parties": []}
    assert works.evaluate(letter, [work])["works"].miss == 1
