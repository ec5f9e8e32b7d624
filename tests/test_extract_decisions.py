"""Decisions and second-hand decisions: wordings of Swedish minutes, and what is none."""

import datetime as dt

import pytest

from tests.extract_claims import claims

DECISIONS = [
    ("Dagordningen godkändes.", "approved"),
    ("Godkändes.", "approved"),
    ("Dagordningen fastställs med tillägg av en övrig fråga.", "adopted"),
    ("Föregående protokoll lades till handlingarna.", "noted"),
    ("Läggs till handlingarna.", "noted"),
    ("Rådet lägger informationen till handlingarna.", "noted"),
    ("Anna Ek utsågs till justerare.", "elected"),
    ("Till justerare valdes Bo Strand.", "elected"),
    ("Att jämte ordföranden justera protokollet utses Anna Ek.", "elected"),
    ("Rådet beslutade att ställa sig bakom förslaget.", "adopted"),
    ("Rådet ställer sig bakom handlingsplanen.", "adopted"),
    ("Efter diskussion beslöts att avvakta.", "decided"),
    ("Vi enades om att bjuda in fler till nästa möte.", "decided"),
    ("Enades om att skicka ett gemensamt svar.", "decided"),
    ("Beslut fattas av rådet enligt förslag.", "decided"),
    ("Beslutet blev att mötet hålls digitalt.", "decided"),
    ("Samverkansrådet antog planen.", "adopted"),
    ("Rådet avslår begäran.", "rejected"),
    ("Ansökan avslogs.", "rejected"),
    ("Frågan hänsköts till presidiet.", "referred"),
    ("Ärendet återremitteras till arbetsgruppen.", "referred"),
    ("Ärendet bordläggs till nästa möte.", "adjourned"),
    ("Skjuts till nästa möte.", "adjourned"),
    ("Rådet noterar informationen.", "noted"),
    ("Rådet tackar för informationen.", "noted"),
    (
        "Diskussion fördes om hur mötet ska genomföras och rådet beslutade att det ska hållas fysiskt.",
        "decided",
    ),
    # as scanners read them
    ("Dagordningen godkandes.", "approved"),
    ("Fragan hdnskots till presidiet.", "referred"),
    ("Protokollet godkandesoch lades till handlingarna.", "approved"),
    ("Arendet återremitterastill arbetsgruppen.", "referred"),
    ("Radet beslutade att avs1a ansokan.", "decided"),
]

NONE = [
    "Anna Ek föreslår att planen antas.",
    "Bo Strand yrkar att ansökan avslås.",
    "Rådet ska fatta beslut om planen i höst.",
    "Förslaget kommer att beslutas av rådet i juni.",
    "Kan rådet besluta om detta?",
    "Punkten diskuterades men något beslut fattades inte.",
    "Inget beslut idag.",
    "Beslut om detta tas på nästa möte.",
    "Rådet bör besluta om en plan.",
    "Om rådet beslutar om planen börjar arbetet i höst.",
    "Rutinen utgår från socialtjänstlagen.",
    "Det är viktigt att besluta snart.",
    "Nämnden ska godkänna förslaget.",
    "Målet är att planen antas under hösten.",
    "Ledningen ser positivt på arbetet.",
]

SECOND_HAND = [
    (
        "Kommunstyrelsen beslutade den 12 april 2023 att säga upp avtalet.",
        "Kommunstyrelsen",
        dt.date(2023, 4, 12),
    ),
    ("Regionfullmäktige har antagit budgeten.", "Regionfullmäktige", None),
    ("Planen antogs av regionfullmäktige den 26 november 2022.", "regionfullmäktige", dt.date(2022, 11, 26)),
    ("Kommunfullmäktige har den 14 mars beslutat om en ny taxa.", "Kommunfullmäktige", dt.date(2023, 3, 14)),
    ("Socialnämnden fattade beslut om bygget i februari.", "Socialnämnden", None),
    ("Hälso- och sjukvårdsnämnden har fastställt rutinen.", "Hälso- och sjukvårdsnämnden", None),
]


@pytest.mark.parametrize(("text", "kind"), DECISIONS)
def test_a_decision_is_found_with_its_kind(text: str, kind: str) -> None:
    found = claims(text)
    assert [decision.kind for decision in found.decisions] == [kind]
    assert not found.second_hand


@pytest.mark.parametrize("text", NONE)
def test_proposals_plans_and_questions_are_no_decisions(text: str) -> None:
    assert not claims(text).decisions


@pytest.mark.parametrize(("text", "body", "date"), SECOND_HAND)
def test_what_others_decided_is_second_hand(text: str, body: str, date: dt.date | None) -> None:
    found = claims(text)
    assert not found.decisions
    assert [(told.body, told.date) for told in found.second_hand] == [(body, date)]


def test_points_of_a_formal_decision_are_decisions_each() -> None:
    text = "Nämnden beslutar att anta planen, att uppdra åt förvaltningen att följa upp den, samt att förklara paragrafen omedelbart justerad."
    found = claims(
        text, bodies=("Socialnämnden",), kind="sammanträdesprotokoll", section="Socialnämndens beslut"
    )
    assert [decision.text.split()[-1] for decision in found.decisions] == ["planen", "den", "justerad"]


def test_under_a_heading_of_proposals_nothing_is_decided() -> None:
    text = "Nämnden antar planen."
    options = {"bodies": ("Socialnämnden",), "kind": "sammanträdesprotokoll"}
    for section in (
        "Förslag till beslut",
        "Yrkanden",
        "Beslutsunderlag",
        "Förvaltningens förslag till beslut",
    ):
        assert not claims(text, section=section, **options).decisions
    assert claims(text, section="Nämndens beslut", **options).decisions


def test_a_list_after_a_decision_belongs_to_it() -> None:
    found = claims("Rådet enades om följande:\natt ha möten digitalt,\natt bjuda in kommunerna.")
    assert [decision.text for decision in found.decisions] == [
        "att ha möten digitalt",
        "att bjuda in kommunerna",
    ]
