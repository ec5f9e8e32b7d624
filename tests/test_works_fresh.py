"""What fresh minutes taught of works: names known nationwide, new plans, pairs of compounds; who does what about which."""

import pytest
from extract_claims import claims

from kg.model.claims import WORKS

NAMES = [
    ("Kommunen byter PMO mot Prorenata i sommar.", ["PMO", "Prorenata"]),
    ("Nämnden föreslår fullmäktige att fastställa ny kommunikationspolicy.", ["kommunikationspolicy"]),
    ("Yttrande över förslag till nytt Hälso- och sjukvårdsavtal.", ["Hälso- och sjukvårdsavtal"]),
    ("Kumla kommuns vatten- och avloppsplan är ute på samråd.", ["vatten- och avloppsplan"]),
    ("Vattenplan för Lidån är beslutad. Vattenplanen följs upp i maj.", ["Vattenplan för Lidån"]),
    ("Dagens medlemssystem, Kårlina, läggs ned i december.", ["Kårlina"]),
    ("Nätverkets enkät Kommunkollen 2019 skickas ut.", ["Kommunkollen 2019"]),
    ("Yttrande över Strukturbild 2040 lämnas i maj.", ["Strukturbild 2040"]),
    ("Hyran tas ur Hamnreserven.", ["Hamnreserven"]),
    ("Överenskommelse om samverkan kring barn och unga revideras.", ["Överenskommelse om samverkan kring barn och unga"]),
    # near misses: doings, what only counts, what only opens a line, a relative clause between commas, a school's programme
    ("Rekrytering av driftchef pågår.", []),
    ("Budgetuppföljning oktober 2022 redovisas.", []),
    ("Motion 3.1 avslås. Motion 3.2 bifalls.", []),
    ("Hyresgästen i lokalen vill ha sänkt hyra.", []),
    ("Kolla upp pris på port. Boka en sal.", []),
    ("Systemet, som är nytt, används i skolan.", []),
    ("Det är ett projekt för optisk fiber till hushållen.", []),
    ("Direktionen har sagt ja till teknikprogrammet.", []),
    # near misses: an association's name, ordinary words, an indefinite plan that nobody makes, plans in general
    ("Vi bjuder in Leader Skogslandet till mötet.", []),
    ("Nya lokaler och en ny plan behövs.", []),
    ("Underlagen till den föreslagen budgeten skickas ut.", []),
    ("Många kommuner saknar kommunikationspolicy.", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_are_found(text: str, names: list[str]) -> None:
    assert sorted({one.name for one in claims(text).mentions if one.type in WORKS}) == names


PARTIES = [
    ("Projektet Stegen är i gång. Kumla och Nora har startat.", ["Kumla", "Nora"]),
    ("Kumla har startat projektet Stegen på två skolor.", ["Kumla"]),
    ("Projektet Stegen redovisades. Hallsberg är igång sedan april.", ["Hallsberg"]),
    # near misses: who waits, asks, has views, and who does something about another of two works
    ("Projektet Stegen är i gång. Kumla avvaktar.", []),
    ("Projektet Stegen redovisades. Nora undrar hur det betalas.", []),
    ("Projektet Stegen redovisades. Nora har inte startat.", []),
    ("Projektet Stegen redovisades. Bo Kumla har talat om det.", []),
    ("Projekten Stegen och Bron redovisades. Kumla har bytt chef.", []),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_municipalities_that_do_something_about_a_work_take_part(text: str, parties: list[str]) -> None:
    assert [one.value for one in claims(text).told if one.about == "party"] == parties


MEANS = [
    ("Projektet Stegen växer. Projektet får 2 miljoner kronor ur Europeiska socialfonden.", "Stegen"),
    ("Projektet Stegen får 2 miljoner kronor ur Europeiska socialfonden.", "Stegen"),
    # near miss: the fund itself is what is spoken of
    ("Europeiska socialfonden lyser ut 2 miljoner kronor.", "Europeiska socialfonden"),
]


@pytest.mark.parametrize(("text", "work"), MEANS)
def test_money_is_the_works_and_not_the_funds_behind_it(text: str, work: str) -> None:
    assert {one.work for one in claims(text).told if one.about == "money"} == {work}


# a work that is only named in passing, after what the item is about, gets nothing of the sentences beside it
PASSING = "Rutinen gicks igenom. Den är ny. Föräldrar får tiden i systemet Tidgivaren. "
FEW = "Nu är det viktigt att återkomma eftersom så få kommuner som Nora deltar i dagens möte."
ABOUT = [
    (PASSING + FEW, []),
    # near misses: it is what the item begins with, or comes back to
    ("Systemet Tidgivaren visades. Uppföljningen är ny. " + FEW, ["party"]),
    (PASSING + FEW + " Systemet Tidgivaren är billigt.", ["party", "stage"]),
]


@pytest.mark.parametrize(("text", "said"), ABOUT)
def test_what_is_named_in_passing_gets_nothing_from_its_neighbours(text: str, said: list[str]) -> None:
    assert sorted({one.about for one in claims(text).told}) == said


YEARS = [
    ("Strategi för jämlikhet 2035 redovisades.", {}),
    ("Verksamhetsplan för biblioteket 2024 redovisades.", {"start": "2024", "end": "2024"}),
    ("Strategi för jämlikhet 2024–2035 redovisades.", {"start": "2024", "end": "2035"}),
]


@pytest.mark.parametrize(("text", "period"), YEARS)
def test_a_year_far_ahead_in_a_name_is_aimed_at_and_is_no_period(text: str, period: dict[str, str]) -> None:
    assert {one.about: one.value for one in claims(text).told if one.about in ("start", "end")} == period


# a sentence goes on about a work under a shorter form of its name, or on what pays for it
CARRIED = [
    ("Kulturplan för Kumla", "Förslag till en länsgemensam kulturplan för perioden 2025–2030 bereds.", "start", "Kulturplan för Kumla"),
    ("Gemensam språkverksamhet", "Uppdrag att ta fram avtal om gemensam verksamhet i länet. Avtalet löper till 2027.",
     "end", "Gemensam språkverksamhet"),
    ("Ärende", "Projektet Stegen pågår i Kumla. Finansiering sker under två år med de gemensamma länsmedlen.", "funder", "Stegen"),
    ("Ärende", "Avtalet om språkstöd redovisades. Bo Strand har fått i uppdrag att ta fram förslag till avtal.", "lead", "Avtalet om språkstöd"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "about", "work"), CARRIED)
def test_what_stands_under_a_shorter_form_is_said_of_the_work(title: str, text: str, about: str, work: str) -> None:
    assert {one.work for one in claims(text, title=title).told if one.about == about} == {work}
