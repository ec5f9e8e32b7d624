"""What is no issue of its own: formal points and lines of the page; and what is no answer to a promise."""

from pathlib import Path

import pytest
from county.small import county, issue_of

from kg.language.lists import pattern
from kg.resolve.issues.passages import kind_of
from kg.resolve.issues.promised import _said_again

FORMAL = [
    "Val av valberedning",
    "Val av revisorer för ett år",
    "Revisionsberättelse",
    "Revisorernas berättelse",
    "Fråga om ansvarsfrihet för styrelsen",
    "Styrelsens verksamhetsberättelse",
    "Fastställande av röstlängd",
    "Årsmötets behöriga utlysande",
    "Avslutande av möte",
    "Mötets öppnande",
]
REAL = [
    "Val av entreprenör för simhallen",
    "Revision av detaljplanen för hamnen",
    "Ny redovisning av vattenskador",
    "Avslutning av projektet Bryggan",
    "Närvarostatistik i gymnasiet",
    "Valberedningens arbetsformer",
]


@pytest.mark.parametrize("title", FORMAL)
def test_a_formal_point_is_no_issue(title: str) -> None:
    assert kind_of(title) == "procedural"


@pytest.mark.parametrize("title", REAL)
def test_a_point_with_a_matter_is_one(title: str) -> None:
    assert kind_of(title) == "subject"


LINES = [
    ("Båtklubben Viken styrelsen@viken.example", True),
    ("www.viken.example", True),
    ("Org.nr: 800000-0000", True),
    ("Sida 2 av 7", True),
    ("123 45 Lindvalla", True),
    ("Bankgiro: 123-4567", True),
    ("Inköp av bryggor", False),
    ("Webbplats för föreningen", False),
    ("Telefoni i äldreomsorgen", False),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_line_of_the_page_is_no_subject(line: str, expected: bool) -> None:
    assert bool(pattern("issues", "page_line").search(line)) == expected


PROMISE = "Kistorna ska vara målade senast 6 april 2025"
ANSWERS = [
    ("Kistorna ska vara målade senast 6 april 2025.", True),
    ("Kistorna ska vara målade senast den 6 april.", True),
    ("Styrelsen planerar att måla kistorna.", True),
    ("Vi återkommer om kistorna.", True),
    ("Kistorna är klara.", False),
    ("Målningen av kistorna redovisades.", False),
    ("Styrelsen beslutade att kistorna ska säljas.", False),
]


@pytest.mark.parametrize(("text", "again"), ANSWERS)
def test_saying_it_again_or_announcing_more_is_no_answer(text: str, again: bool) -> None:
    assert _said_again(text, PROMISE) == again


BOARD = "Kommunstyrelsen i Nora kommun"
CITED = ["§ 2/2023", "§ 2, 2023", "2023 § 2", "§ 2 år 2023"]


@pytest.mark.parametrize("cited", CITED)
def test_a_paragraph_by_its_year_ties_the_two(cited: str, tmp_path: Path) -> None:
    earlier = (BOARD, "2023-03-16", [("Badhuset", "Kommunstyrelsen beslutar att stänga badhuset.")])
    later = (
        BOARD,
        "2024-09-12",
        [("Uppföljning", f"Kommunstyrelsen beslutar att upphäva beslutet {cited}.")],
    )
    found = county(tmp_path, [earlier, later])
    assert "2024-09-12" in {step.date.isoformat() for step in issue_of(found, "Badhuset").steps}
