"""What stands under a heading or a bare "beslutar:" is decided whatever its verb; an item's own line may be the decision."""

import pytest

from kg import extract
from kg.model import Document, Item, Meeting, Passage, Protocol, Span, Text
from tests.extract_claims import claims

BOARD = {"bodies": ("Kommunstyrelsen",), "kind": "sammanträdesprotokoll"}
HEADED = {**BOARD, "section": "Kommunstyrelsens beslut"}

DECIDED = [
    "Markanvisningsavtal med Byggbolaget AB ingås.",
    "Avgift tas ut med 6 720 kronor.",
    "Tjänsten som kulturchef återbesätts.",
    "Verksamheten vid Åsens skola läggs ned.",
    "Avtalet med kiosken förlängs ett år.",
    "Nämndens sammanträden sänds på nätet.",
    "Arrendeavtal med Lillåns fiskevårdsförening upprättas på fem år.",
    "Avgiften för lokalhyra blir 250 kronor per tillfälle.",
    "Fritidsgården hålls öppen till kl. 23 på fredagar.",
    "Ingen åtgärd.",
    "1. Belysningen på Storgatan byts ut",
    "2 Överskottet förs till nästa år",
    "• Firman tecknas av ordföranden",
]
NOT_DECIDED = [
    "Skäl: avgiften har inte höjts sedan 2015.",
    "Anna Ek informerar om läget.",
    "Inga beslut fattades.",
    "Motivering: avgiften höjs i takt med index.",
    "Se sekretessprotokoll.",
    "Förvaltningen menar att taxan räcker.",
    "Förslaget har kommit från konsulten.",
    "Tabell över avgifterna",
]

LISTED = [
    ("Direktionen beslutar:\nUtse Bo Strand till justerare.", ["elected"]),
    (
        "Styrelsen beslutar:\nGodkänna delårsrapporten.\nÖverlämna den till medlemskommunerna.",
        ["approved", "referred"],
    ),
    ("Kommunstyrelsen beslutar\natt anta planen\natt avslå ansökan", ["adopted", "rejected"]),
    ("Styrelsen beslutade:\n- godkänna delårsrapporten\n- firman tecknas av Anna Ek", ["approved", "decided"]),
    ("Kommunstyrelsen beslutar:\nOförändrad taxa för renhållning.", ["decided"]),
    ("Styrelsen beslutar\n• Avslå ansökan.\n• Utse Bo Strand till justerare.", ["rejected", "elected"]),
    (
        "Kommunstyrelsen beslutar att\na) godkänna planen,\nb) ge teknikchefen i uppdrag att sälja Linden 4, samt\nc) bordlägga frågan om Björken 2.",
        ["approved", "assigned", "adjourned"],
    ),
    (
        "Kommunstyrelsen beslutar att tillstyrka ansökan under förutsättning\natt vägarna återställs,\natt bullret mäts och\natt bygden ersätts.",
        ["adopted"],
    ),
    (
        "Kommunstyrelsen beslutar\natt bevilja lånet under förutsättning\natt räntan är låg\natt uppdra åt ekonomichefen att teckna avtal",
        ["approved", "assigned"],
    ),
    ("Beslut\nKommunstyrelsen beslutar att\n1. anta planen\n2. avslå ansökan", ["adopted", "rejected"]),
    ("Beslut\nKommunstyrelsen beslutar att\na) anta planen\nb) avslå ansökan", ["adopted", "rejected"]),
    ("Kommunstyrelsen beslutar att\n- anta planen\n- avslå ansökan", ["adopted", "rejected"]),
    ("Kommunstyrelsen beslutar att 1. anta planen", ["adopted"]),
    ("Beslut\nKommunstyrelsen beslutar att anta planen och föreslår fullmäktige att bevilja medel.", ["adopted"]),
    # near misses: what follows a whole decision, or is told after it, is none
    ("Beslut\nKommunstyrelsen föreslår fullmäktige att bevilja medel.", []),
    ("Styrelsen beslutade att hyra lokalen.\n- Lokalen ligger vid torget.", ["decided"]),
    ("Kommunstyrelsen beslutar att anta planen.\nPlanen gäller till 2030.", ["adopted"]),
]

TITLES = [
    ("Till justerare valdes Anna Ek", ["elected"]),
    ("Verksamhetsberättelsen godkändes", ["approved"]),
    ("Årsmötet beslutade att bevilja styrelsen ansvarsfrihet", ["approved"]),
    ("Dagordningen fastställdes", ["adopted"]),
    ("Val av ordförande: Till ordförande valdes Bo Strand", ["elected"]),
    ("Revisionsberättelsen lästes upp och lades till handlingarna", ["noted"]),
    # near misses: headings that decide nothing
    ("Val av justerare", []),
    ("Godkännande av dagordningen", []),
    ("Förslag att anta planen", []),
    ("Mötet avslutades", []),
    ("Fråga om hur ledamöter utses", []),
    ("När valdes styrelsen?", []),
]


@pytest.mark.parametrize("text", DECIDED)
def test_the_first_point_under_the_heading_is_decided_whatever_its_verb(text: str) -> None:
    assert len(claims(text, **HEADED).decisions) == 1


@pytest.mark.parametrize("text", NOT_DECIDED)
def test_what_only_tells_is_not_decided_even_there(text: str) -> None:
    assert not claims(text, **HEADED).decisions


@pytest.mark.parametrize(("text", "kinds"), LISTED)
def test_points_under_a_bare_lead_are_decisions_and_the_lead_is_none(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in claims(text, **BOARD).decisions] == kinds


@pytest.mark.parametrize(("title", "kinds"), TITLES)
def test_an_items_own_line_may_be_the_decision(title: str, kinds: list[str]) -> None:
    source = title + "\n"
    span = Span(0, len(title), None, title)
    item = Item("3", title, span, 0, len(source), None, (Passage(Text.of(source, len(title), len(source))),))
    meeting = Meeting(("Hembygdsföreningen Enen",), kind="protokoll")
    found = extract.reading(Protocol(Document("x.txt", "0", "text/plain", source, ()), meeting, (), (item,)))
    assert [one.kind for one in found.claims[0].decisions] == kinds
