"""The timeline of a work: found by its words, each step and statement with its quote, in three forms."""

from pathlib import Path

import pyoxigraph
import pytest
from conftest import ROOT

from kg.answers import follow
from kg.answers.follow import Followed
from kg.cli import timeline
from kg.errors import NotFoundError
from kg.graph import store as graphs

SAMPLE = ROOT / "tests" / "ontology" / "sample.trig"


@pytest.fixture(autouse=True)
def sample(monkeypatch: pytest.MonkeyPatch) -> None:
    held = pyoxigraph.Store()
    held.load(SAMPLE.read_bytes(), format=pyoxigraph.RdfFormat.TRIG)
    monkeypatch.setattr(graphs, "open_graph", lambda _: held)


def found(words: str) -> Followed:
    return follow.follow(Path(), words)


@pytest.mark.parametrize("words", ["CROSS", "cross", "projektet CROSS"])
def test_a_work_is_found_by_its_words(words: str) -> None:
    assert found(words).work.label == "CROSS"


def test_steps_and_facts_carry_their_quotes() -> None:
    followed = found("CROSS")
    assert [step["quote"] for step in followed.steps] == ["Projektet CROSS"]
    assert [(one["value"], one["unit"], one["year"]) for one in followed.facts["money"]] == [
        ("240000", "SEK", "2021")
    ]
    assert all(one["quote"] for claims in followed.facts.values() for one in claims)
    assert followed.state is None


def test_what_no_work_is_called_is_said() -> None:
    with pytest.raises(NotFoundError, match="no project, agreement or other work fits"):
        found("finns inte")


def test_the_timeline_is_told_in_text_and_markdown() -> None:
    followed = found("CROSS")
    for told in (timeline.text(followed), timeline.markdown(followed)):
        assert "Nora" in told
        assert "240 000 SEK (2021)" in told
        assert "läget är inte sagt" in told
    assert followed.as_json()["work"]["kind"] == "project"
