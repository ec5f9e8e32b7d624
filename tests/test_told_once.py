"""What one sentence says is told once, with who is charged and where it stands; the graph keeps all it is."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from test_digest import without_digest
from test_same_or_stranger import doc

from kg import pipeline, query
from kg.answers import changes, promises, trace
from kg.cli import tell
from kg.config import PACKAGE
from kg.folder import Folder

HEAD = "Ekbygda kommun\nTekniska nämnden\nSammanträdesprotokoll"
PEOPLE = ("Tora Lindqvarn", "Börje Tallmo", "Ragna Ekmyr")
ITEM = "§ 1 Vägen till Eknäs\n{}\n"
TOLD = [
    (
        "Nämnden beslutar att uppdra åt förvaltningschefen att återkomma med en kostnadsberäkning senast den 30 maj 2024.",
        [("2024-05-30", ["Förvaltningschefen"])],
        [("decision", "assignment", "promise")],
    ),
    (
        "Ragna Ekmyr får i uppdrag att ta in offerter till september 2024. Frågan tas upp igen i oktober 2024.",
        [("2024-09", ["Ragna Ekmyr"]), ("2024-10", [])],
        None,
    ),
    (
        "Ragna Ekmyr får i uppdrag att ta in offerter till maj 2024. Börje Tallmo får i uppdrag att besikta vägen till maj 2024.",
        [("2024-05", ["Ragna Ekmyr"]), ("2024-05", ["Börje Tallmo"])],
        None,
    ),
    ("Kostnadsberäkningen presenteras den 30 maj 2024.", [("2024-05-30", [])], [("promise",)]),
]


@pytest.fixture
def graph(tmp_path: Path) -> Callable[[str], Path]:
    def made(said: str) -> Path:
        paper = tmp_path / "Vägen.txt"
        paper.write_text(doc(HEAD, "2024-03-05", PEOPLE, ITEM.format(said)), encoding="utf-8")
        pipeline.build([paper], Folder(tmp_path / "graph"))
        return tmp_path / "graph"

    return made


@pytest.mark.parametrize(("said", "awaited", "kinds"), TOLD)
def test_a_sentence_is_told_once(
    said: str, awaited: list[tuple[str, list[str]]], kinds: list[tuple[str, ...]] | None, graph: Callable[[str], Path]
) -> None:
    folder = graph(said)
    rows = promises.promises(folder)
    assert [(row["due"], row["who"]) for row in rows] == awaited
    assert all((row["bodies"], row["document"]) == (["Tekniska nämnden"], "Vägen.txt") for row in rows)
    happened = changes.changes(folder, "")
    quotes = [row["text"] for row in happened]
    assert len(quotes) == len(set(quotes)) == said.count(".") - said.count("§")
    if kinds is not None:
        assert [tuple(row["kinds"]) for row in happened] == kinds
    told = tell.text(trace.trace(folder, "vägen"))
    assert all(", ".join(who) in told for _, who in awaited)
    without_digest(folder)
    assert json.dumps(promises.promises(folder)) == json.dumps(rows)


def test_the_named_question_says_who_and_where(graph: Callable[[str], Path]) -> None:
    found = query.run(graph(TOLD[1][0]), query.find("promises").text)
    rows: list[dict[str, Any]] = [
        {name: term and term.value for name, term in zip(found.columns, row, strict=True)} for row in found.rows
    ]
    assert found.columns[:7] == ("date", "text", "due", "becameOf", "metDate", "issue", "promise")
    assert {(row["due"], row["who"]) for row in rows} == {("2024-09", "Ragna Ekmyr"), ("2024-10", "")}
    assert {(row["inBody"], row["file"], row["heading"]) for row in rows} == {
        ("Tekniska nämnden", "Vägen.txt", "§ 1 Vägen till Eknäs")
    }


def test_what_nothing_answers_is_open_without_a_receiver_or_an_issue_too(graph: Callable[[str], Path]) -> None:
    from kg.graph.store import open_graph

    folder = graph(TOLD[0][0])
    question = query.find("assignments-open").text
    assert len(query.run(folder, question).rows) == 1
    store = pyoxigraph.Store()
    for quad in open_graph(folder):
        if quad.predicate.value.rsplit("#", 1)[-1] not in ("assignmentStatus", "assignedTo", "concernsIssue"):
            store.add(quad)
    alone: Any = store.query((PACKAGE / "queries" / "promises-apart.rq").read_text(encoding="utf-8"), use_default_graph_as_union=True)
    assert len({row["promise"] for row in alone}) == 1
    assert promises.apart(folder) == 0
    without_digest(folder)
    assert promises.apart(folder) == 0
    found: Any = store.query(question, use_default_graph_as_union=True)
    assert [(row["state"].value, row["givenTo"].value, row["issue"].value) for row in found] == [("unknown", "", "")]
