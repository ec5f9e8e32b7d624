"""What the benchmark computes of its figures, and what it does with a command that does not end."""

import math
from pathlib import Path

import pytest
from bench import __main__ as bench
from bench import commands, questions, views
from conftest import ROOT


@pytest.mark.parametrize(
    ("second", "exponent"), [(10.0, "1.00"), (100.0, "2.00"), (1.0, "0.00"), (0.1, "-1.00")]
)
def test_the_exponent_is_that_of_the_growth(second: float, exponent: str) -> None:
    first, last = dict.fromkeys(bench._NAMED, 1.0), dict.fromkeys(bench._NAMED, second)
    rows = bench.growth([100, 1000], [first, last], None)
    assert {row[-1] for row in rows} == {exponent}
    assert {
        row[-1] for row in bench.growth([100, 1000], [first, last], dict.fromkeys(bench._NAMED, 4.0))
    } == {f"{second / 4:.2f}"}


def test_one_size_has_no_growth() -> None:
    assert {row[-1] for row in bench.growth([100], [dict.fromkeys(bench._NAMED, 1.0)], None)} == {
        f"{math.nan:.2f}"
    }


def test_a_command_is_measured_whole_and_one_that_does_not_end_is_stopped() -> None:
    version = commands.cost(ROOT, ["--version"])
    assert version.ended
    assert 0 < version.seconds < 60
    assert version.megabytes > 5
    assert not commands.cost(ROOT, ["serve", "--port", "0", "--graph", ROOT / "nowhere"], patience=0.05).ended


def test_pages_are_weighed(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "a.html").write_bytes(bytes(1_000_000))
    (tmp_path / "data" / "b.js").write_bytes(bytes(3_000_000))
    assert commands.pages(tmp_path) == (4.0, 3.0)


def test_a_row_of_the_views_tells_the_fastest_the_middle_and_the_slowest() -> None:
    told = views.row("five", "390 × 844", [(0.3, 0.1), (0.2, 0.15), (0.9, 0.12)])
    assert told == "| five | 390 × 844 | 0.20 · 0.30 · 0.90 | 0.10 · 0.12 · 0.15 |"


def test_a_row_of_the_questions_tells_what_is_added() -> None:
    assert questions.row("due", 1200, 0.5, 0.6) == "| due | 1,200 | 0.50 | 0.60 | 1.20 |"


def test_every_question_that_has_its_values_is_measured() -> None:
    assert {"due", "changes-since"} <= dict(questions.questions([])).keys()
    assert dict(questions.questions(["due"])).keys() == {"due"}
