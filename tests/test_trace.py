"""Traces of the five gold issues, how they are told, and corrections that outlive a rebuild."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Literal

import msgspec
import pytest
from conftest import ROOT, Run

from kg import pipeline
from kg.answers import judging, promises
from kg.answers import trace as tracing
from kg.answers.rows import Answers
from kg.cli import tell
from kg.errors import NotFoundError
from kg.evaluate import issues as traces
from kg.evaluate.count import Count
from kg.export import export
from kg.folder import Folder
from kg.graph import store
from kg.view import pages

GOLD = ROOT / "tests" / "gold" / "issues.json"
WORDS = [issue["query"] for issue in json.loads(GOLD.read_text(encoding="utf-8"))]


class Shape(msgspec.Struct, forbid_unknown_fields=True):
    """All fields are required."""


class Proof(Shape):
    quote: str
    document: str
    page: int | None
    heading: str | None
    start: int
    end: int


class Head(Shape):
    iri: str
    label: str
    first: dt.date
    last: dt.date
    bodies: list[str]


Modality = Literal["actual", "planned", "wished", "conditional"]


class Step(Proof):
    date: dt.date
    bodies: list[str]
    meeting: str | None
    item: str | None
    title: str
    kind: Literal[
        "raised", "wished", "reported", "discussed", "assigned", "referred",
        "prepared", "decided", "adopted", "planned", "adjourned", "closed",
    ]  # fmt: skip
    modality: Modality
    status: Literal["stated", "derived", "curated"]
    score: float
    why: str
    confidence: float


class Handoff(Proof):
    date: dt.date
    source: str = msgspec.field(name="from")
    to: str = msgspec.field()
    kind: Literal[
        "referral", "consultation", "back-referral", "preparation", "decision-elsewhere", "report", "forwarding", "distribution"
    ] = msgspec.field()  # fmt: skip
    modality: Modality = msgspec.field()


class Promise(Proof):
    made: dt.date
    due: str | None
    state: Literal["met", "late", "open", "silent", "unknown"]
    why: str | None
    kind: Literal["assignment", "promise"]
    who: list[str]
    bodies: list[str]


class Related(Shape):
    iri: str
    label: str
    why: str


class Trace(Shape):
    issue: Head
    steps: list[Step]
    handoffs: list[Handoff]
    promises: list[Promise]
    related: list[Related]


@pytest.fixture(scope="module")
def measured(built: Path) -> dict[str, dict[str, Count]]:
    return traces.evaluate(built, GOLD)


@pytest.mark.parametrize("words", WORDS)
def test_the_required_steps_are_found_in_order(words: str, measured: dict[str, dict[str, Count]]) -> None:
    counts = measured[words]
    assert (counts["order"].miss, counts["steps"].missed, counts["steps"].extra) == (0, [], [])


def test_the_traces_together_are_as_good_as_promised(
    measured: dict[str, dict[str, Count]],
) -> None:
    for task, precision, recall in (("steps", 0.9, 0.95), ("handoffs", 0.6, 0.95)):
        total = Count()
        for counts in measured.values():
            total.add(counts[task])
        assert total.precision >= precision, total.extra
        assert total.recall >= recall, total.missed


@pytest.mark.parametrize("words", WORDS)
def test_a_trace_has_the_shape_and_true_quotes(words: str, built: Path) -> None:
    found = msgspec.convert(tracing.trace(built, words).as_json(), Trace)
    dates = [step.date for step in found.steps]
    assert dates == sorted(dates)
    assert (found.issue.first, found.issue.last) == (dates[0], dates[-1])
    assert set(found.issue.bodies) == {body for step in found.steps for body in step.bodies}
    texts = {row.name: Folder(built).text(row.sha256) for row in Folder(built).sources()}
    for proof in (*found.steps, *found.handoffs, *found.promises):
        assert texts[proof.document][proof.start : proof.end] == proof.quote != ""
    for step in found.steps:
        assert step.why
        assert 0 < step.score <= 1
        assert 0 < step.confidence <= 1
        assert step.bodies


def test_an_issue_is_found_by_its_iri_and_its_whole_name(built: Path) -> None:
    known = list(Answers(store.open_graph(built)).issues.values())
    for issue in known[::4]:
        assert tracing.trace(built, issue.iri).issue == issue
        assert tracing.trace(built, issue.label).issue == issue


def test_what_fits_nothing_says_what_is_near(built: Path) -> None:
    with pytest.raises(
        NotFoundError, match=r"Did you mean: .*hjälpmedelsverksamhet.*kg search hjälpmedelverk"
    ):
        tracing.trace(built, "hjälpmedelverk")


@pytest.mark.parametrize("words", WORDS)
def test_a_trace_is_told_in_words_markdown_and_a_diagram(words: str, built: Path) -> None:
    found = tracing.trace(built, words)
    text, markdown, mermaid = tell.text(found), tell.markdown(found), tell.mermaid(found)
    for step in found.steps:
        quote = tell.one_line(step["quote"])
        assert f"{step['date']}  " in text
        assert quote in text
        assert quote in re.sub(r"\\([\\`*_\[\]<>#|])", r"\1", markdown)
    assert markdown.startswith("# ")
    assert mermaid.startswith("sequenceDiagram\n")
    known = set(re.findall(r"participant (B\d+) as", mermaid))
    arrows = re.findall(r"^  (B\d+)--?>>(B\d+): \S", mermaid, re.MULTILINE)
    assert len(arrows) == len(found.handoffs)
    assert {end for arrow in arrows for end in arrow} <= known
    assert mermaid.count("Note over ") == len(found.steps)


@pytest.mark.parametrize("words", WORDS)
def test_the_page_of_an_issue_needs_nothing_else(words: str, built: Path) -> None:
    found = tracing.trace(built, words)
    html = pages.issue(built, found.issue.iri)
    assert html.lower().startswith("<!doctype html>")
    assert found.issue.label in html
    assert not re.search(r"<(?:script|link|img|iframe)[^>]*\b(?:src|href)=[\"']?(?:https?:)?//", html)
    assert not re.search(r"@import|url\(\s*[\"']?(?:https?:)?//|\bfetch\(|XMLHttpRequest", html)


@pytest.mark.parametrize("form", ["text", "json", "md", "html", "mermaid"])
def test_the_command_prints_every_form(form: str, built: Path, kg: Run) -> None:
    result = kg("trace", WORDS[0], "--format", form, "--graph", built)
    assert (result.returncode, result.stderr) == (0, b"")
    assert len(result.stdout.decode()) > 500


def test_promises_are_listed_by_day_and_chosen_by_state(built: Path) -> None:
    rows = promises.promises(built)
    assert [row["made"] for row in rows] == sorted(row["made"] for row in rows)
    assert {row["state"] for row in rows} >= {"met"}
    for state in promises.STATES:
        assert promises.promises(built, state) == [row for row in rows if row["state"] == state]


# People's corrections


def people(folder: Path) -> set[str]:
    """What the people are called, by the name that is shown."""
    return {
        row["name"] for row in Answers(store.open_graph(folder)).rows("names") if "/person/" in row["thing"]
    }


def persons(folder: Path, *names: str) -> int:
    """How many people answer to these names."""
    rows = Answers(store.open_graph(folder)).rows("names")
    return len({row["thing"] for row in rows if row["name"] in names and "/person/" in row["thing"]})


def exported(folder: Path) -> bytes:
    export(folder, folder / "out", ["nquads"])
    return (folder / "out" / "graph.nq").read_bytes()


ONE, TWO = "Madelene Maxe", "Madelene Johanzon"


def test_same_joins_survives_a_rebuild_and_is_undone(folder: Path) -> None:
    before = exported(folder)
    assert persons(folder, ONE, TWO) == 2
    judging.judge(folder, "same", ONE, TWO, "bytt namn")
    assert persons(folder, ONE, TWO) == 1
    pipeline.build([], Folder(folder))
    assert persons(folder, ONE, TWO) == 1
    assert b"judged by a person: bytt namn" in exported(folder)
    judging.judge(folder, "undo", ONE, TWO, "")
    assert exported(folder) == before


def test_different_parts_what_the_rules_join_and_is_undone(folder: Path) -> None:
    forms = ("Marie Brorsson", "Marie Brorson")
    before = exported(folder)
    assert persons(folder, *forms) == 1
    judging.judge(folder, "different", *forms, "två personer")
    assert persons(folder, *forms) == 2
    judging.judge(folder, "undo", *forms, "")
    assert exported(folder) == before


def test_a_new_name_stands_first_and_the_old_one_is_kept(folder: Path) -> None:
    judging.judge(folder, "rename", "Karin Sundin", "Karin Sundin Ny", "")
    assert {"Karin Sundin", "Karin Sundin Ny"} <= people(folder)
    assert persons(folder, "Karin Sundin", "Karin Sundin Ny") == 1


def test_issues_are_joined_and_parted_by_a_person(folder: Path) -> None:
    one, two = "Barnfattigdom", "Kommunala doktorander"
    assert tracing.trace(folder, one).issue != tracing.trace(folder, two).issue
    judging.judge(folder, "same", one, two, "hör ihop")
    joined = tracing.trace(folder, one)
    assert joined.issue == tracing.trace(folder, two).issue
    assert any("sammanfört av en person" in step["why"] for step in joined.steps)
    judging.judge(folder, "undo", one, two, "")
    assert tracing.trace(folder, one).issue != tracing.trace(folder, two).issue


def test_a_judgement_of_nobody_is_refused_and_not_written(folder: Path) -> None:
    with pytest.raises(NotFoundError, match="nothing in the graph is called «Nobody»"):
        judging.judge(folder, "same", "Karin Sundin", "Nobody", "")
    assert not Folder(folder).judgements.exists()


def test_a_judgement_may_name_things_by_iri(folder: Path) -> None:
    rows = Answers(store.open_graph(folder)).rows("names")
    iris = [next(row["thing"] for row in rows if row["name"] == name) for name in (ONE, TWO)]
    judging.judge(folder, "same", *iris, "")
    assert persons(folder, ONE, TWO) == 1


def test_a_damaged_line_of_judgements_is_named_and_the_others_stand(folder: Path, kg: Run) -> None:
    right = {"judgement": "different", "a": "Karin Sundin", "b": "Ola Karlsson"}
    Folder(folder).judgements.write_text(f"{json.dumps(right)}\nnot json\n")
    result = kg("judge", "review", "--graph", folder)
    [row] = [row for row in json.loads(result.stdout) if row["a"] == "judgements.jsonl:2"]
    assert "no judgement, so passed over" in row["why"]
    assert result.returncode == 0
    judging.judge(folder, "undo", "Karin Sundin", "Ola Karlsson", "")


def test_nothing_can_be_undone_that_does_not_stand(folder: Path) -> None:
    with pytest.raises(NotFoundError, match="no judgement stands on «Karin Sundin» and «Ola Karlsson»"):
        judging.judge(folder, "undo", "Karin Sundin", "Ola Karlsson", "")
    judging.judge(folder, "different", "Karin Sundin", "Ola Karlsson", "")
    judging.judge(folder, "undo", "Ola Karlsson", "Karin Sundin", "")
    with pytest.raises(NotFoundError):
        judging.judge(folder, "undo", "Karin Sundin", "Ola Karlsson", "")


def test_issues_are_judged_by_iri(folder: Path) -> None:
    one, two = (tracing.trace(folder, words).issue for words in ("Barnfattigdom", "Kommunala doktorander"))
    judging.judge(folder, "same", one.iri, two.iri, "hör ihop")
    assert tracing.trace(folder, two.label).issue == tracing.trace(folder, one.label).issue
