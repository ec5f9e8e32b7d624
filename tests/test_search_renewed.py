"""An index that is changed holds what one made from nothing holds."""

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kg.language.stem import fold, stem
from kg.search import Passage, find, index
from kg.search.entries import each
from kg.search.vocabulary import Vocabulary
from kg.search.writing import changed, fill

BLANK = Passage("id:0", (), "Naturrådet", "2025-01-01", "1", "", "", "a.txt", 0, 10, 1)
STARTS = [
    "skog", "mark", "vatten", "skol", "vård", "barn", "hjälpmedel", "närings", "samhälls", "bok", "centrum",
    "ansökan",
]  # fmt: skip
ENDS = [
    "vård", "nämnd", "avgifter", "böcker", "ansökningar", "medlen", "vägar", "planering", "skolan", "centrumet",
    "områden",
]  # fmt: skip
BESIDE = [
    "och", "i", "av", "till", "barn-", "skol-", "hälso-", "e-hälsa", "KF", "2025", "aktuella",
]  # fmt: skip


def passage(chance: random.Random, number: int) -> Passage:
    """A passage of words and compounds, many of which others have."""
    words = [
        chance.choice([chance.choice(STARTS) + chance.choice(ENDS), chance.choice(STARTS), chance.choice(ENDS),
                       chance.choice(BESIDE)])
        for _ in range(12)
    ]  # fmt: skip
    title = chance.choice(STARTS).capitalize()
    return replace(BLANK, item=f"id:{number}", start=number, title=title, text=" ".join(words))


def content(path: Path) -> list[object]:
    """All that an index finds, whatever the numbers of its rows."""
    with closing(sqlite3.connect(path)) as base:
        rows = {number: rest for number, *rest in base.execute("SELECT rowid, * FROM passage")}
        base.execute("CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', 'entry', 'instance')")
        held = sorted(
            (term, column, offset, repr(rows[number]))
            for term, number, column, offset in base.execute("SELECT term, doc, col, offset FROM temp.held")
        )
        words = sorted(base.execute("SELECT stem FROM word"))
        return [sorted(map(repr, rows.values())), held, words, sorted(base.execute("SELECT * FROM spoken"))]


@pytest.mark.parametrize("seed", range(12))
def test_whatever_comes_the_index_is_that_of_a_build_from_nothing(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    passages = [passage(chance, number) for number in range(40)]
    fill(tmp_path / "0.db", each(passages))
    for turn in range(1, 6):
        passages += [passage(chance, 100 * turn + more) for more in range(chance.randrange(4))]
        at = chance.randrange(len(passages))
        passages[at] = replace(passages[at], issues=(f"issue:{turn}",), item=f"id:{turn}-{at}")
        for _ in range(chance.randrange(3)):
            passages.pop(chance.randrange(len(passages)))
        assert changed(tmp_path / f"{turn - 1}.db", tmp_path / f"{turn}.db", list(each(passages)))
        fill(tmp_path / f"anew-{turn}.db", each(passages))
        assert content(tmp_path / f"{turn}.db") == content(tmp_path / f"anew-{turn}.db")
        for words in ("skogsvård", "böcker", "barnnämnd", "hälsovård"):
            assert find(tmp_path / f"{turn}.db", words, 5) == find(tmp_path / f"anew-{turn}.db", words, 5)


@pytest.mark.parametrize(
    ("known", "come", "other"),
    [
        ("skogsvårdsplanen skog", "vårdsplan", {"skogsvardsplanen"}),
        ("skolansökningar skola", "ansökan", {"skolansokningar"}),  # by the stem that both have
        ("vattencentrum vatten", "centrum", {"vattencentrum"}),
        ("skogsvårdsplanen skog", "plan", set()),  # what is before it is no word
        ("skogen skog", "skogar", set()),
    ],
)
def test_a_new_word_takes_known_compounds_apart(known: str, come: str, other: set[str]) -> None:
    words = {fold(word): stem(word) for word in known.split()}
    assert set(Vocabulary(words).grown([fold(come)]).other) == other


@pytest.mark.parametrize(
    ("known", "gone", "other"),
    [
        ("skogsvårdsplanen skog vårdsplan", "vårdsplan", {"skogsvardsplanen"}),
        ("skolansökningar skola ansökan", "ansökan", {"skolansokningar"}),
        ("skolansökningar skola ansökan ansökningar", "ansökan", set()),  # another form of it stays
        ("skogsvårdsplanen skog vårdsplan", "skogsvårdsplanen", set()),  # what is gone itself
    ],
)
def test_a_word_that_goes_leaves_compounds_whole(known: str, gone: str, other: set[str]) -> None:
    words = {fold(word): stem(word) for word in known.split()}
    assert set(Vocabulary(words).grown([], [fold(gone)]).other) == other


@pytest.mark.parametrize(
    ("after", "documents"),
    [
        ([replace(BLANK, text="Skogen brann")], ["two"]),  # of a document that is gone
        ([replace(BLANK, text="Skogen")], []),
        ([replace(BLANK, text="Skogen"), *[replace(BLANK, item=f"id:{n}", text=f"Mark {n}") for n in range(9)]], ["one"]),  # much
    ],
)
def test_what_is_forgotten_or_much_makes_the_index_anew(tmp_path: Path, after: list[Passage], documents: list[str]) -> None:
    fill(tmp_path / "one.db", each([replace(BLANK, text="Skogen")]), frozenset({"one"}))
    assert not changed(tmp_path / "one.db", tmp_path / "two.db", list(each(after)), frozenset(documents))


def test_an_index_of_other_code_is_not_built_upon(tmp_path: Path) -> None:
    index(tmp_path / "search.db", [BLANK])
    with closing(sqlite3.connect(tmp_path / "search.db")) as base:
        base.execute("UPDATE made SET by = 'other'")
        base.commit()
    assert not changed(tmp_path / "search.db", tmp_path / "two.db", list(each([BLANK])))
