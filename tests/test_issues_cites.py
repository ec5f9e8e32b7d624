"""References to earlier decisions, in the forms minutes use: which meeting and paragraph they mean."""

from pathlib import Path

import pytest
from county.small import county, issue_of

BOARD = "Kommunstyrelsen"
FORMS = [
    "beslutet KS § 2/23",
    "§ 2 från sammanträdet den 16 mars 2023",
    "beslutet § 2/2023",
    "beslutet § 2, 2023-03-16",
    "beslutet § 2 den 16 mars 2023",
    "beslutet § 2 (2023-03-16)",
    "beslutet 2023-03-16 § 2",
    "beslutet den 16 mars 2023, § 2",
    "beslutet KS § 2/2023",
    "beslutet KS 2023:2",
    "beslutet KS 2/2023",
    "beslutet 2023 § 2",
    "kommunstyrelsens beslut 2023-03-16 § 2",
    "nämndens förslag till följd av kommunstyrelsens beslut den 16 mars 2023, § 2",
    "styrelsens beslut 2023-03-16 § 2",
    "det som socialnämnden begärt efter beslutet 2023-03-16 § 2",
]
OTHERS = [
    "beslutet § 2/21",  # no such year
    "beslutet § 2/23-24",  # no year at all
    "beslutet § 7/2023",  # no such paragraph
    "beslutet § 2/2021",  # no such year
    "beslutet KF 2023:2",  # another body's
    "socialnämndens beslut 2023-03-16 § 2",
    "socialnämndens beslut § 2/2023",
    "beslutet av byggnadsnämnden den 16 mars 2023, § 2",
    "stödet enligt skollagen 2010:800",
    "avgiften på 2/2023 kronor",
]


def days(folder: Path, said: str) -> set[str]:
    """The days of the steps of the earlier matter, when a later one of another name refers to `said`."""
    meetings = [
        (BOARD, "2023-03-16", [("Badhuset", "Kommunstyrelsen beslutar att riva badhuset.")]),
        (BOARD, "2024-09-12", [("Uppföljning av läget", f"Kommunstyrelsen beslutar att upphäva {said}.")]),
    ]
    return {step.date.isoformat() for step in issue_of(county(folder, meetings), "Badhuset").steps}


@pytest.mark.parametrize("said", FORMS)
def test_a_reference_ties_the_later_decision_to_the_earlier(said: str, tmp_path: Path) -> None:
    assert days(tmp_path, said) == {"2023-03-16", "2024-09-12"}


@pytest.mark.parametrize("said", OTHERS)
def test_what_refers_to_something_else_ties_nothing(said: str, tmp_path: Path) -> None:
    assert days(tmp_path, said) == {"2023-03-16"}
