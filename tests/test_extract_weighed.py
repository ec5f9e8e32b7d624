"""What the weights add and doubt, how sure claims are, and how much is reckoned to be missing."""

import pytest

from kg.extract import features, series, weights
from kg.language.lists import table
from tests.extract_claims import claims, reading

ADDED = [
    "Rådet bordlägger ärendet om badhuset till nästa möte eftersom underlaget kom sent.",
    "Dagordningen godkänns sedan punkten om bryggan lagts till.",
]
TOLD_OF = [
    "Nämnden återremitterade ärendet 2022-08-24 för att få en annan plats belyst.",
    "Förra gången bestämdes att nätverket ska ha ett gemensamt årshjul.",
    "Tiderna för nästa år fastställs då.",
    "Därefter skickas det på remiss till rådet.",
    "Rådet beslutar:",
]


@pytest.mark.parametrize("text", ADDED)
def test_what_reads_like_a_decision_is_one(text: str) -> None:
    assert len(claims(text).decisions) == 1


@pytest.mark.parametrize("text", TOLD_OF)
def test_what_is_told_of_another_time_is_not_added(text: str) -> None:
    assert not [one for one in claims(text).decisions if one.method == "weights"]


def test_a_claim_of_the_weights_has_its_finding_and_is_less_sure() -> None:
    found = reading("Nämnden beslutar att anta planen. Frågan återkommer på mötet i mars 2024.")
    for each in found.claims:
        for one in (*each.decisions, *each.promises):
            doubted = any(finding.span == one.span for finding in found.findings)
            assert doubted == (one.method == "weights")
            assert 0 < one.confidence < 1


def test_rules_and_weights_that_agree_are_surer_than_rules_alone() -> None:
    for task in features.TASKS:
        alone, both = (
            max(right for _, right in table("weights")[task]["calibration"][by]) for by in ("rules", "both")
        )
        assert alone < both


@pytest.mark.parametrize("task", features.TASKS)
def test_the_surer_the_weights_the_surer_the_claim(task: str) -> None:
    for by in ("rules", "weights", "both"):
        told = [weights.confidence(task, by, step / 20) for step in range(21)]
        assert told == sorted(told)


def test_a_likelihood_is_the_logistic_function_of_the_sum() -> None:
    model = {"": -1.0, "word beslut": 2.0, "long 1": -1.0}
    assert weights.likelihood_of(model, frozenset()) == pytest.approx(0.2689, abs=1e-4)
    assert weights.likelihood_of(model, frozenset({"word beslut"})) == pytest.approx(0.7311, abs=1e-4)
    assert weights.likelihood_of(model, frozenset({"word beslut", "long 1", "word ny"})) == pytest.approx(0.5)


def test_the_recall_of_a_task_counts_what_is_found_and_what_may_be_missing() -> None:
    found = {
        one.task: one
        for one in reading("Rådet beslutade att anta planen. Bo Strand berättade om resan.").recall
    }
    assert found["decisions"].found == 1
    assert 0.8 <= found["decisions"].expected <= 1.2
    assert found["decisions"].why.startswith("1 beslut lästa av omkring 1")
    assert found["handoffs"].found == 0


SERIES = [
    ([12, 13, 15], []),  # too few to be a series
    ([12, 13, 15, 16], [14]),
    ([1, 2, 3, 4, 5], []),
    ([1, 2, 5, 6, 7, 8], [3, 4]),
    ([3, 1, 2, 4], []),
    ([1, 2, 3, 2, 3, 4], []),
    ([1, 20, 40, 60], []),  # numbers of something else
    ([], []),
]


@pytest.mark.parametrize(("numbers", "lost"), SERIES)
def test_numbers_missing_in_a_series(numbers: list[int], lost: list[int]) -> None:
    assert series.missing(numbers) == lost
