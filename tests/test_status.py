"""`kg status`: what a graph holds, in an answer that does not grow with it; all of it as JSON and where it is asked for."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from kg.answers import status


@pytest.fixture(scope="module")
def whole(built: Path) -> dict[str, Any]:
    return status.status(built)


@pytest.fixture(scope="module")
def summary(whole: dict[str, Any]) -> dict[str, Any]:
    return status.summary(whole)


def test_the_counts_are_the_same(whole: dict[str, Any], summary: dict[str, Any]) -> None:
    assert summary["counts"] == whole["counts"]
    assert summary["counts"]["Meeting"] > 0


@pytest.mark.parametrize("kind", ["minuted", "planned", "second_hand"])
def test_coverage_comes_to_that_of_all_bodies(
    whole: dict[str, Any], summary: dict[str, Any], kind: str
) -> None:
    assert summary["coverage"]["bodies"] == len(whole["coverage"])
    assert summary["coverage"][kind] == sum(row[kind] for row in whole["coverage"])


def test_each_finding_is_counted_once(whole: dict[str, Any], summary: dict[str, Any]) -> None:
    assert sum(row["times"] for row in summary["findings"]) == len(whole["findings"])
    told = [(row["stage"], row["message"]) for row in summary["findings"]]
    assert len(told) == len(set(told))


def test_recall_comes_to_that_of_all_documents(whole: dict[str, Any], summary: dict[str, Any]) -> None:
    for row in summary["recall"]:
        of_task = [one for one in whole["recall"] if one["task"] == row["task"]]
        assert row["found"] == sum(one["found"] for one in of_task)
        assert row["short"] == sum(round(one["expected"]) > one["found"] for one in of_task)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "points 3, 4 were not found between those that were",
            "points … were not found between those that were",
        ),
        ("«Bo Ek» is nobody known here", "… is nobody known here"),
        ("struck out in the document: «a», «b 2», «c»", "struck out in the document: …"),
        ("2022-05-06 is not the weekday the minutes say", "… is not the weekday the minutes say"),
        ("§ 12/2023 stands twice", "§ … stands twice"),
        ("the document does not name the body that met", "the document does not name the body that met"),
    ],
)
def test_findings_that_say_the_same_of_other_things_are_one(message: str, said: str) -> None:
    assert status._said(message) == said


def test_json_holds_all(kg: Run, built: Path, whole: dict[str, Any]) -> None:
    for asked in (("--json",), ("--all", "--json")):
        assert json.loads(kg("status", *asked, "--graph", built).stdout) == whole
