"""The digest beside a graph says what the graph says, and nothing is found by it that its names do not answer to."""

import datetime as dt
import json
import os
from pathlib import Path
from typing import Any

import pytest

from kg.answers import meant, promises, trace
from kg.answers.called import ByAnswers, ByDigest, held
from kg.answers.called import answer as answers_to
from kg.answers.rows import Answers
from kg.errors import GraphError
from kg.graph import digest, seal, store
from kg.language.stem import Splitter
from kg.model.collection import Collection, Issue, Step

NAMES = [
    "Böcker till skolans bibliotek",
    "Ansökningar om bidrag",
    "Ansökan om statsbidrag",
    "Läroböcker i hemkunskap",
    "Museet i Tallåsen",
    "Hjälpmedel",
    "Gemensam hjälpmedelsverksamhet",
    "Verksamheten just nu",
    "Området kring sjön",
    "Fullmäktiges presidium",
    "Fordringar mot bolaget",
    "Idrottsplatser",
    "E-hälsa",
    "Å",
]


def issue(number: int, label: str) -> Issue:
    step = Step(dt.date(2024, 1, number + 1), "discussed", "actual", (), label, (), "", 1.0, 1.0)
    return Issue(f"https://w3id.org/protokollgraf/id/issue/i{number}", label, (), (step,))


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> digest.Digest:
    place = tmp_path_factory.mktemp("named")
    digest.write(Collection(issues=[issue(number, name) for number, name in enumerate(NAMES)]), place)
    found = digest.of(place)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "wanted",
    [
        "bok",
        "lärobok",
        "ansökan",
        "ansökningar",
        "museum",
        "medel",
        "medlet",
        "hjälpmedel",
        "hjälpmedel verksamhet",
        "verksamhetsplan",
        "område",
        "presidiet",
        "fordran",
        "plats",
        "idrott",
        "hälsa",
        "statsbidragen",
        "tall",
        "å",
        "sjö",
        "hemlig",
        "zzz",
    ],
)
def test_the_digest_finds_all_whose_names_answer_and_no_other(wanted: str, named: digest.Digest) -> None:
    asked = wanted.split()
    near, splitter = ByDigest(named).near(asked, ())
    whole = Splitter([*asked, *(word for name in NAMES for word in name.replace("-", " ").split())])
    for names, taken in ((NAMES, splitter), (NAMES, whole)):
        fits = [name for name in names if any(answers_to(word, held(name, taken), taken) for word in asked)]
        assert sorted(one.label for one in near) == sorted(fits)


def test_the_digest_of_the_five_says_what_the_graph_says(built: Path) -> None:
    known, answers = digest.of(store.location(built)), Answers(store.open_graph(built))
    assert known is not None
    by_digest, by_graph = ByDigest(known), ByAnswers(answers)
    told = by_digest.near([], list(answers.issues))[0]
    assert {one.iri: one for one in told} == answers.issues
    assert list(by_digest.names()) == list(by_graph.names())
    for words in ("hjälpmedel", "färdplan nära vård", "samsjuklighet", "nära", "chefsgruppen vård", "och"):
        found = meant.candidates(by_digest, built / "search.db", words)
        assert found == meant.candidates(by_graph, built / "search.db", words)


def without_digest(folder: Path) -> None:
    """The graph as an earlier version left it."""
    place = store.location(folder)
    (place / digest.NAME).unlink()
    (place / seal.NAME).unlink()
    seal.demand_whole.cache_clear()


@pytest.mark.parametrize("state", ["", "met", "open"])
def test_promises_are_the_same_with_the_digest_and_without(state: str, folder: Path) -> None:
    said, apart = json.dumps(promises.promises(folder, state)), promises.apart(folder)
    without_digest(folder)
    assert promises.apart(folder) == apart > 0
    assert json.dumps(promises.promises(folder, state)) == said


def test_a_trace_is_the_same_with_the_digest_and_without(folder: Path) -> None:
    said = trace.trace(folder, "hjälpmedelsverksamhet")
    without_digest(folder)
    assert trace.trace(folder, "hjälpmedelsverksamhet") == said


def largest(folder: Path, pattern: str) -> Path:
    return max(store.location(folder).glob(pattern), key=lambda path: path.stat().st_size)


def rotten(path: Path, stamp: bool) -> None:
    """One bit of the file turned, and with `stamp` the time of its last writing kept."""
    before, data = path.stat(), bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x10
    path.write_bytes(data)
    if stamp:
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    seal.demand_whole.cache_clear()


@pytest.mark.parametrize(
    ("pattern", "stamp"), [(digest.NAME, True), (digest.NAME, False), ("*.sst", False), ("MANIFEST-*", True)]
)
def test_what_has_rotted_is_said(pattern: str, stamp: bool, folder: Path) -> None:
    rotten(largest(folder, pattern), stamp)
    with pytest.raises(GraphError, match="is damaged"):
        promises.promises(folder)


def test_a_block_of_the_engine_that_rots_unseen_is_found_as_it_is_read(folder: Path, kg: Any) -> None:
    for path in store.location(folder).glob("*.sst"):
        rotten(path, stamp=True)
    with pytest.raises(RuntimeError) as told:
        list(store.open_graph(folder))
    assert seal.rotten(told.value)
    for command, said in (("status", "kg: the graph is damaged"), ("check", "kg: the graph in ")):
        done = kg(command, "--graph", folder)
        assert done.returncode == 1
        assert done.stderr.decode().startswith(said)
        assert "run 'kg build" in done.stderr.decode()
    assert not seal.is_whole(store.location(folder))
