"""What is handed on is decided; short names that act; leads and lines without a stop; outcomes of a division told twice."""

from pathlib import Path

import pytest

from kg import extract, parse, read
from kg.model import Reading
from tests.extract_claims import claims

RAD = ("Vattenrådet",)
NAMND = "Tekniska nämnden\nSammanträdesprotokoll\nDatum: 2023-05-10\nNärvarande: Anna Ek, ordförande\nBo Strand\n\n§ 1 Ärende\n"
KORT = "LEADER NORRSKOG\nProtokoll\nDatum: 2023-05-10\nNärvarande: Anna Ek, ordförande\nBo Strand\n\n"


def _read(text: str) -> Reading:
    return extract.reading(parse.protocol(read.document(Path("x.txt"), text.encode())))


def _decided(text: str) -> list[str]:
    return [" ".join(one.text.split()) for found in _read(text).claims for one in found.decisions]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Frågan skickas till miljönämnden.", 1),
        ("Rådet lämnade skrivelsen vidare till socialchefsgruppen.", 1),
        ("Rutinen skickas till chefsgruppen för synpunkter, svar senast 30 nov.", 1),
        ("Vidarebefordras till miljönämnden.", 1),
        ("Frågan skickas till miljönämnden för kännedom.", 0),
        ("Frågan skickades inte till miljönämnden.", 0),
        ("Bo Strand har skickat frågan till miljönämnden.", 0),
        ("Miljönämnden har skickat frågan till regionstyrelsen.", 0),
        ("Bo Strand föreslår att frågan skickas till miljönämnden.", 0),
        ("Rapporten sänds till Trafikverket.", 0),
        ("Frågan går till miljönämnden.", 0),
        ("Frågan går vidare till miljönämnden.", 1),
        ("Frågan har gått vidare till miljönämnden.", 0),
        ("Bo Strand går vidare till miljönämnden med frågan.", 0),
        ("Frågan skickades till miljönämnden vid förra mötet.", 0),
        ("Frågan diskuteras vidare i chefsgruppen.", 0),
        ("Ska frågan skickas till miljönämnden?", 0),
    ],
)
def test_what_is_handed_on_is_decided(sentence: str, count: int) -> None:
    assert len(claims(sentence, bodies=RAD).decisions) == count


@pytest.mark.parametrize(
    ("lines", "decided"),
    [
        ("LAG beslutar att godkänna listan\nLAG beslutar att välja Bo Strand till justerare", 2),
        ("LAG beslutar att avslå ansökan\nBo Strand reserverade sig\nLAG beslutar att höja avgiften", 2),
    ],
)
def test_a_short_name_that_acts_is_the_body_that_meets(lines: str, decided: int) -> None:
    reading = _read(f"{KORT}1. Ärende\n{lines}\n")
    assert sum(len(found.decisions) for found in reading.claims) == decided
    assert not any(found.handoffs for found in reading.claims)


def test_several_short_names_are_none_of_them_the_body() -> None:
    assert _decided(f"{KORT}1. Ärende\nAU beslutade om taxan.\nKS beslutade om lånet.\n") == []


@pytest.mark.parametrize(
    ("lines", "decided"),
    [
        ("Tekniska nämnden beslutar att\nbordlägga ärendet.", ["bordlägga ärendet"]),
        ("Tekniska nämnden beslutar att bordlägga ärendet.", ["Tekniska nämnden beslutar att bordlägga ärendet"]),
        ("Ordföranden finner att nämnden avslår yrkandet.\nTekniska nämnden beslutar att\navslå motionen.", ["avslå motionen"]),
        ("Efter proposition förklarade ordföranden att nämnden bifallit yrkandet.", 1),
    ],
)
def test_what_stands_under_a_lead_is_what_is_decided(lines: str, decided: list[str] | int) -> None:
    found = _decided(NAMND + lines)
    assert (len(found) if isinstance(decided, int) else found) == decided


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Anna Ek påpekade att miljönämnden den 21 februari tillstyrkte förslaget.", ["miljönämnden"]),
        ("Anna Ek föreslog att miljönämnden tillstyrker förslaget.", []),
        ("Anna Ek påpekade att miljönämnden bör tillstyrka förslaget.", []),
    ],
)
def test_what_was_done_is_told_and_not_proposed(sentence: str, bodies: list[str]) -> None:
    assert [one.body for one in claims(sentence, bodies=RAD).second_hand] == bodies


def test_whoever_is_asked_has_the_task_also_where_its_time_comes_first() -> None:
    told = claims("Rådet bad Bo Strand att till mötet den 22 september sammanställa svaren.", bodies=RAD)
    assert [one.receiver for one in told.assignments] == ["Bo Strand"]
