"""Search finds Swedish words in all their forms, ranks sensibly, and no query can break it."""

import sqlite3
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT, Run
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import GraphError, UsageError
from kg.search import Hit, Passage, find, index
from kg.search.snippet import shown

BLANK = Passage("id:0", (), "Naturrådet", "2025-01-01", "1", "", "", "a.txt", 0, 10, 1)
TEXTS = {
    "aids": ("Gemensam hjälpmedelsverksamhet", "Inriktningen är en gemensam verksamhet i länet."),
    "aid": ("Övrigt", "Ett nytt hjälpmedel visades."),
    "scan": ("Avtal", "Fragan hdnskéts till presidiet, med en bilaga om kornrnunens medel."),
    "work": (
        "Rapport från AU",
        "Arbetsutskottet fick i uppdrag att se över överenskommelsen om handrehabilitering.",
    ),
    "home": (
        "Vård i hemmet",
        "Överenskommelserna gäller hälso- och sjukvård.\nHur det går följs upp av chefsgruppen.",
    ),
    "council": ("Nästa möte", "Samverkansrådet möts den 16 september. Rådets möten är öppna."),
    "broken": ("Bredband", "Utbyggnaden av fiberan-\nslutning går långsamt."),
}


def passage(name: str, title: str, text: str) -> Passage:
    return replace(BLANK, item=f"id:{name}", title=title, text=text)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "search.db"
    assert index(path, [passage(name, *texts) for name, texts in TEXTS.items()]) == len(TEXTS)
    return path


def names(hits: list[Hit]) -> list[str]:
    return [hit.passage.item.removeprefix("id:") for hit in hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("hjälpmedel", ["aids", "aid"]),  # a part of a compound, in the title; and the word itself
        ("HJALPMEDLEN", ["aids", "aid"]),  # another form, without dots
        ("verksamhet", ["aids"]),
        ("verksamheten hjälpmedel", ["aids"]),  # all words
        ("hjälpmedel presidiet", ["aids", "scan", "aid"]),  # no passage has both: any will do
        ("hänsköts", ["scan"]),  # as a scanner spelt it
        ("kommunen", ["scan"]),
        ("överenskommelse", ["home", "work"]),
        ("overenskommelsen", ["home", "work"]),
        ("hälso", ["home"]),
        ("sjuk", ["home"]),  # the start of a word
        ("rådet", ["council"]),
        ("råd", ["council"]),  # three letters, at the end of a compound
        ("AU", ["work"]),
        ("rehabilitering", ["work"]),  # no word of its own anywhere: inside another
        ("fiberanslutning", ["broken"]),  # broken over two lines
        ("16 september", ["council"]),
        ("nästa möte", ["council"]),
        ("i uppdrag att", ["work"]),  # words that say nothing are not needed
        ("finnsinte", []),
        ("att", []),
    ],
)
def test_what_is_found(base: Path, query: str, expected: list[str]) -> None:
    assert sorted(names(find(base, query))) == sorted(expected)


WRITTEN = [
    ("protokoll från två seminarier", "seminarium"),
    ("museerna i länet", "museet"),
    ("gymnasiets elever", "gymnasium"),
    ("böckernas plats i skolan", "bok"),
    ("överklaganden och ansökningar", "ansökan"),
    ("förfrågningar från boende", "förfrågan"),
    ("en lekplats vid ån", "lekplatser"),
    ("resurserna räcker inte", "resurs"),
    ("grundvattenutredningen är klar", "utredning"),
    ("förskolan på orten", "skola"),
    ("arbetet med e-hälsa", "ehälsa"),
    ("ehälsa i länet", "e-hälsa"),
    ("IT-system för journaler", "itsystem"),
    ("barn- och utbildningsfrågor", "barnfrågor"),
    ("hälso- och sjukvård i hemmet", "hälsosjukvård"),
    ("kommunfullmäktige har beslutat", "kf"),
    ("KF har beslutat", "kommunfullmäktige"),
    ("barn- och ungdomsnämnden", "BoU-nämnden"),
    ("stöd enligt lagen om stöd och service till vissa funktionshindrade", "LSS"),
    ("fartyget Kung Håkan", "haakan"),
]
OTHERS = [
    ("två mandat i nämnden", "mat"),
    ("planering av festen", "ring"),
    ("solen skiner", "SoL-lagen"),
    ("socialnämndens ordförande", "KF"),
    ("en plan för skolan", "planka"),
    ("kursen i simning", "kursiv"),
]


@pytest.mark.parametrize(("text", "query"), WRITTEN)
def test_a_passage_is_found_by_the_word_in_another_form(text: str, query: str, tmp_path: Path) -> None:
    plain = passage("plain", "Annat", f"Här står {query} för sig")
    index(tmp_path / "search.db", [passage("x", "Ärende", text), plain])
    assert "x" in names(find(tmp_path / "search.db", query))


@pytest.mark.parametrize(("text", "query"), OTHERS)
def test_a_passage_is_not_found_by_another_word(text: str, query: str, tmp_path: Path) -> None:
    index(tmp_path / "search.db", [passage("x", "Ärende", text)])
    assert find(tmp_path / "search.db", query) == []


def test_the_title_counts_more_than_the_text(tmp_path: Path) -> None:
    others = [passage(f"other{i}", "Annat", "om annat") for i in range(5)]
    two = [passage("text", "Avtal", "om vatten"), passage("title", "Vatten", "ett avtal")]
    index(tmp_path / "search.db", [*others, *two])
    first, second = find(tmp_path / "search.db", "vattnet vatten")
    assert names([first, second]) == ["title", "text"]
    assert first.score > second.score


def test_equal_passages_come_newest_first(tmp_path: Path) -> None:
    dates = ["2024-01-01", "2025-06-13", "2022-02-11"]
    same = [replace(passage("x", "Avtal", "om vatten"), date=date) for date in dates]
    index(tmp_path / "search.db", same)
    assert [hit.passage.date for hit in find(tmp_path / "search.db", "vatten")] == sorted(dates, reverse=True)


def test_a_hit_carries_the_whole_passage(tmp_path: Path) -> None:
    whole = Passage(
        "id:i", ("id:a", "id:b"), "Rådet", "2025-01-01", None, "Titel", "text", "å.pdf", 3, 7, None
    )
    index(tmp_path / "search.db", [whole])
    assert find(tmp_path / "search.db", "titel")[0].passage == whole


def test_no_more_hits_than_asked_for(base: Path) -> None:
    assert len(find(base, "överenskommelse", limit=1)) == 1


def test_the_snippet_shows_what_fits(base: Path) -> None:
    [hit] = find(base, "chefsgrupp")
    assert (
        hit.snippet == "Överenskommelserna gäller hälso- och sjukvård. Hur det går följs upp av chefsgruppen."
    )
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["chefsgruppen"]


def test_a_long_text_is_cut_at_words_around_the_fit(tmp_path: Path) -> None:
    index(tmp_path / "search.db", [passage("x", "", f"{'före ' * 100}hjälpmedel {'efter ' * 100}")])
    [hit] = find(tmp_path / "search.db", "hjälpmedel")
    assert hit.snippet.startswith("…före före")
    assert hit.snippet.endswith("efter efter…")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["hjälpmedel"]


@given(st.text(max_size=80), st.text("abcåäö -\n§", max_size=20))
def test_marks_lie_on_the_snippet(text: str, query: str) -> None:
    snippet, marks = shown(f"{text} {query} {text}", query.split())
    assert all(0 <= start < end <= len(snippet) for start, end in marks)


HOSTILE = [
    *['"', "'", '" OR 1=1 --', "a AND", "NEAR(", "NEAR(a b, 2)", "title : x", "{title body} : a", "^a", "a*"],
    *["-a", "a +", "NOT", "AND OR NOT", "(((", "x\x00y", "%_", "a;DROP TABLE passage", "\u202eabc", "𝔘𝔫𝔦"],
    *["å" * 5_000, "ord " * 5_000, " ".join(f"ord{i}" for i in range(500)), "jälp jälp överens rskott"],
]


def search(base: Path, query: str) -> list[Hit]:
    """What is found; nothing where the query holds no word."""
    with suppress(UsageError):
        return find(base, query)
    return []


@pytest.mark.parametrize("query", HOSTILE, ids=[query[:20] for query in HOSTILE])
def test_no_query_is_an_error_of_the_engine(base: Path, query: str) -> None:
    search(base, query)
    assert find(base, "hjälpmedel")


@given(st.text())
def test_any_text_may_be_searched_for(base: Path, query: str) -> None:
    assert len(search(base, query)) <= len(TEXTS)


@pytest.mark.parametrize("query", ["", " \n", '"()*', "–"])
def test_nothing_to_search_for_is_said(base: Path, query: str) -> None:
    with pytest.raises(UsageError, match="nothing to search for"):
        find(base, query)


def test_what_is_searched_for_may_be_anything(tmp_path: Path) -> None:
    index(tmp_path / "search.db", [passage("x", query[:40], query) for query in HOSTILE])
    assert find(tmp_path / "search.db", "passage")


def test_the_same_passages_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.db", "two.db"):
        index(tmp_path / name, [passage(name, *texts) for name, texts in TEXTS.items()])
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_an_index_that_fails_leaves_the_old_one(base: Path) -> None:
    before = base.read_bytes()
    with pytest.raises((sqlite3.Error, TypeError, NotImplementedError)):
        index(base, [replace(BLANK, start=object())])  # type: ignore[arg-type]
    assert base.read_bytes() == before


def test_a_missing_or_damaged_index_is_said(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"no search index in .*run 'kg build PATH' first"):
        find(tmp_path / "search.db", "vatten")
    (tmp_path / "search.db").write_text("no database " * 100)
    with pytest.raises(GraphError, match=r"is damaged .*run 'kg build --graph "):
        find(tmp_path / "search.db", "vatten")


@pytest.mark.skipif(sys.platform != "linux", reason="files are limited in size there")
def test_an_index_that_finds_no_room_is_one_line(folder: Path, kg: Run) -> None:
    before = kg("search", "samverkan", "--graph", folder).stdout
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000));"
        "from pathlib import Path; from kg import search; from kg.search.entries import Passage, each;"
        f"search.prepared(Path({str(folder / 'search.db')!r}), each(Passage(*[str(n) * 50] * len(Passage.__dataclass_fields__)) for n in range(900)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    last = done.stderr.decode().splitlines()[-1]
    assert last.startswith("OSError: ")
    assert "the search index cannot be written" in last
    assert not list(folder.glob(".search*"))
    assert kg("search", "samverkan", "--graph", folder).stdout == before
