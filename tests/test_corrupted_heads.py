"""Minutes whose head is lost or names another body: their decisions are still their own."""

from pathlib import Path

import pytest

from kg import parse, read
from kg.evaluate import heads
from kg.evaluate.heads import ANOTHER, LOST
from kg.model import Line, Span, Text

HEAD = "{body}\nProtokoll 2024-05-13\n\nNärvarande\nTora Ekvall, Nora kommun, ordförande\nNils Bergdal, Region Dalarna\n\n"


def acts(subject: str) -> str:
    return (
        f"1. Dagordning\n{subject} fastställer dagordningen.\n\n2. Mätning\n{subject} beslutar att mäta vattnet.\n\n"
        f"3. Budget\n{subject} bordlägger ärendet till nästa möte.\n"
    )


@pytest.mark.parametrize("name", [LOST, ANOTHER])
@pytest.mark.parametrize(
    ("body", "subject"),
    [
        ("Vattenrådet", "Rådet"),
        ("Byggnadsnämnden", "Nämnden"),
        ("Kommunstyrelsen", "Kommunstyrelsen"),
        ("Styrgruppen för vattenvård", "Styrgruppen"),
        ("Kulturutskottet", "Utskottet"),
        ("Samverkansnätverket", "Nätverket"),
    ],
)
def test_decisions_survive_a_corrupted_head(name: str, body: str, subject: str, tmp_path: Path) -> None:
    path = tmp_path / "document.txt"
    path.write_text(HEAD.format(body=body) + acts(subject), encoding="utf-8")
    found = heads.read(path, name)
    told = {subject} if name == LOST else set()  # of a head that names none, what the text itself says counts
    assert body not in {*found.protocol.meeting.bodies} - told, "the head was corrupted"
    assert [len(claims.decisions) for claims in found.claims] == [1, 1, 1]
    assert not any(claims.handoffs for claims in found.claims)


@pytest.mark.parametrize(
    ("body", "subject"),
    [
        ("Vattenrådet", "Kommunfullmäktige"),
        ("Styrgruppen för vattenvård", "Regionstyrelsen"),
        ("Kulturutskottet", "Kommunstyrelsen"),
    ],
)
def test_another_body_that_the_minutes_tell_of_is_not_the_one_that_met(
    body: str, subject: str, tmp_path: Path
) -> None:
    path = tmp_path / "document.txt"
    told = f"1. Rapport\n{subject} beslutade i maj att mäta vattnet.\n\n2. Svar\n{subject} godkände planen den 3 april 2024.\n"
    path.write_text(HEAD.format(body=body) + told, encoding="utf-8")
    assert not parse.protocol(read.document(path)).meeting.disputed


def test_only_the_name_is_replaced() -> None:
    cell = heads._replaced(Text.of("Protokoll Rådet 2024", 0, 20), Span(10, 15, None, "Rådet"), "Forum")
    assert cell.value == "Protokoll Forum 2024"
    line = Line((cell,))
    assert line.text.at[10] == 10
