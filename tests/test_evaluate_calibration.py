"""What claims say of how sure they are holds in documents that neither the rules nor the weights were made on."""

from pathlib import Path

import pytest

from kg.evaluate import calibration
from kg.evaluate.calibration import Reckoned, Told
from kg.evaluate.documents import cases

HERE = Path(__file__).parent
MANY = 30
"""So many claims tell a share within some .08."""


@pytest.fixture(scope="module")
def measured() -> tuple[list[Told], list[Reckoned]]:
    return calibration.measure(cases([HERE / "heldout", HERE / "heldout2"]))


def test_what_is_said_to_be_sure_is_right_that_often(measured: tuple[list[Told], list[Reckoned]]) -> None:
    rows = [row for row in calibration.rows(measured[0]) if row[2] >= MANY]
    assert rows
    for method, stretch, _, said, right in rows:
        assert abs(float(said) - float(right)) <= 0.08, (method, stretch)


def test_the_recall_that_is_stated_is_near_the_true_one(measured: tuple[list[Told], list[Reckoned]]) -> None:
    rows = {row[0]: row for row in calibration.recall_rows(measured[1])}
    for task in ("decisions", "assignments", "handoffs"):
        assert abs(float(rows[task][2]) - float(rows[task][3])) <= 0.07, task


def test_a_stretch_counts_the_claims_in_it() -> None:
    told = [Told("decisions", "both", 0.92, right) for right in (True, True, False, True)]
    told.append(Told("decisions", "rules", 0.5, False))
    assert calibration.rows(told) == [
        ["rules", "0.00–0.60", 1, "0.500", "0.000"],
        ["both", "0.90–0.95", 4, "0.920", "0.750"],
    ]
