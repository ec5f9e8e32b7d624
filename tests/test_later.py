"""Rows that are read later are what they were, and are read no sooner than they are asked for."""

from pathlib import Path

from kg import pipeline
from kg.folder import packed, unpacked
from kg.folder.keep import later
from kg.model import Passage, Reading
from kg.model.later import Later

TEXT = """Kulturnämnden
Datum: 2024-03-05
Närvarande: Hjördis Vretmo, Torkel Ljungås
§ 1 Biblioteket i Tallåsen
Hjördis Vretmo föredrar ärendet.
Nämnden beslutar att hålla öppet på lördagar.
"""


def test_a_kept_reading_is_the_reading_and_its_rows_are_later() -> None:
    plain = pipeline.read(Path("a.txt"), TEXT.encode())
    kept = unpacked(packed(pipeline.kept(Path("a.txt"), TEXT.encode())), Reading)
    assert kept == plain == unpacked(packed(plain), Reading)
    assert type(kept.protocol.document.lines) is Later
    assert {type(item.passages) for item in kept.protocol.items} == {Later}
    assert packed(unpacked(packed(kept), Reading)) == packed(kept)


def test_a_row_behaves_as_the_tuple_it_stands_for() -> None:
    passages = pipeline.read(Path("a.txt"), TEXT.encode()).protocol.items[0].passages
    row = later(Passage, passages)
    assert (len(row), row[0], row[-1:], [*row]) == (len(passages), passages[0], passages[-1:], [*passages])
    assert row == passages
    assert passages == row
    assert row != passages[1:]
    assert hash(row) == hash(later(Passage, passages))
    assert not later(Passage, ())


def test_nothing_is_read_before_it_is_asked_for() -> None:
    asked: list[int] = []
    row = Later(lambda: asked.append(1) or (1, 2))
    assert not asked
    assert list(row) == [1, 2]
    assert asked
