"""Presenters, named works, votes, stands and coming meetings; and that nothing raises or misquotes."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.evaluate.documents import spans
from tests.extract_claims import PEOPLE, claims, reading

PRESENTERS = [
    ("", "Anna Ek föredrog ärendet.", ["Anna Ek"]),
    ("", "Ingmar föredrog ärendet.", ["Ingmar Ångman"]),
    ("", "Marie-Louise och Bo informerade om läget.", ["Marie-Louise Forsberg", "Bo Strand"]),
    ("", "Under punkten informerade Karin Åberg Lind om arbetet.", ["Karin Åberg Lind"]),
    ("", "Lena Holm, projektledare, och Olof Berg presenterade förstudien.", ["Lena Holm", "Olof Berg"]),
    ("Anna Ek, Bo Strand", "Se ppt.", ["Anna Ek", "Bo Strand"]),
    ("Ingmar", "Se ppt.", ["Ingmar Ångman"]),
    ("Föredragande: Lena Holm", "Se ppt.", ["Lena Holm"]),
    ("Ann-Marie Holm", "Ammi redogör för arbetet.", ["Ann-Marie Holm"]),
    ("", "Anna Ek foredrog arendet.", ["Anna Ek"]),
    ("", "Undersökningen Liv & hälsa ung genomförs i vår.", []),
    ("", "Bo Strand drog tillbaka sin kandidatur.", []),
    ("", "Rådet informerades.", []),
]

WORKS = [
    (
        "Arbetet med överenskommelse om hälso- och sjukvård i hemmet fortsätter.",
        ("agreement", "överenskommelse om hälso- och sjukvård i hemmet"),
    ),
    ("Färdplan Nära vård beslutades.", ("plan", "Färdplan Nära vård")),
    ("Målbilden för nära vård är klar.", ("plan", "Målbilden för nära vård")),
    ("Medel från överenskommelsen psykisk hälsa fördelas.", ("agreement", "överenskommelsen psykisk hälsa")),
    ("Samsjuklighetsprojektet utökas.", ("project", "Samsjuklighetsprojektet")),
    ("Projektet Trygg hemgång redovisades.", ("project", "Trygg hemgång")),
    ("Projekten Cherries (digital samverkan) och CROSS pågår.", ("project", "CROSS")),
    ("Ansökan gäller projektet ”Minnet i magasinet”.", ("project", "Minnet i magasinet")),
    (
        "Överenskommelsen God och nära vård 2021 redovisas.",
        ("agreement", "Överenskommelsen God och nära vård 2021"),
    ),
    ("Detaljplan för Kvarnen 3:12 antogs.", ("plan", "Detaljplan för Kvarnen 3:12")),
    (
        "Regional kompetensförsörjningsplan 2020–2024 antogs.",
        ("plan", "Regional kompetensförsörjningsplan 2020–2024"),
    ),
    ("Enligt socialtjänstlagen ska kommunen hjälpa.", ("law", "socialtjänstlagen")),
    ("Nya SoL träder i kraft.", ("law", "nya socialtjänstlagen")),
    ("Se SOSFS 2009:6.", ("law", "SOSFS 2009:6")),
    ("Hallsbergs kommun deltar.", ("municipality", "Hallsberg")),
]

NO_WORKS = [
    "Verksamheten stärks på hemmaplan.",
    "Fyra prioriteringar finns i överenskommelsen och dessa följs.",
    "Ett projekt pågår vars syfte är att samverka.",
    "Planen gäller från årsskiftet.",
    "Avtalet löper ut.",
    "Förslagen behandlades.",
    "Tidsplanen är pressad.",
]


@pytest.mark.parametrize(("lead", "text", "names"), PRESENTERS)
def test_presenters_are_named_in_full(lead: str, text: str, names: list[str]) -> None:
    assert [one.name for one in claims(text, lead=lead).presenters] == names


def test_a_short_name_that_fits_two_is_left_as_it_stands() -> None:
    found = claims("Anna föredrog ärendet.", people=("Anna Ek", "Anna Holm"))
    assert not found.presenters or found.presenters[0].name == "Anna"


@pytest.mark.parametrize(("text", "work"), WORKS)
def test_works_are_found_by_name(text: str, work: tuple[str, str]) -> None:
    assert work in [(one.type, one.name) for one in claims(text).mentions]


@pytest.mark.parametrize("text", NO_WORKS)
def test_bare_heads_and_lookalikes_name_no_work(text: str) -> None:
    assert not [one for one in claims(text).mentions if one.type in ("project", "plan", "agreement", "law")]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Sida 1 av 2", []),
        ("Se bilagan. Sida: 4", []),
        ("Vara rädd om miljön är målet.", []),
        ("Våra mål är fler bostäder.", []),
        ("Ange dag och plats.", []),
        ("Rådet har sökt medel från Sida för utbytet.", ["Sida"]),
        ("Deltagare från Vara och Skara var med.", ["Skara", "Vara"]),
        ("Vara, Skara och Ånge deltar.", ["Skara", "Vara", "Ånge"]),
        ("Vara kommun deltar.", ["Vara"]),
    ],
)
def test_an_ordinary_word_is_a_place_or_organisation_only_where_it_stands_as_one(
    text: str, named: list[str]
) -> None:
    kinds = ("municipality", "organisation", "region")
    assert sorted({one.name for one in claims(text).mentions if one.type in kinds}) == named


@pytest.mark.parametrize(
    ("text", "ayes", "noes"),
    [
        ("Omröstningen utfaller med 8 ja-röster mot 5 nej-röster.", 8, 5),
        ("Ja: 7. Nej: 4. Avstår: 1.", 7, 4),
        ("Tre ja-röster och tre nej-röster avges.", 3, 3),
        ("Votering genom handuppräckning, sju mot tre.", 7, 3),
    ],
)
def test_votes_are_counted(text: str, ayes: int, noes: int) -> None:
    assert [(vote.ayes, vote.noes) for vote in claims(text).votes] == [(ayes, noes)]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Anna Ek reserverar sig mot beslutet.", "reservation", ["Anna Ek"]),
        ("Bo Strand anmäler jäv och lämnar lokalen.", "recusal", ["Bo Strand"]),
        (
            "På grund av jäv deltar Anna Ek inte i handläggningen. Bo Strand tjänstgör.",
            "recusal",
            ["Anna Ek"],
        ),
        ("Anna Ek reserverar sig inte.", "reservation", []),
        ("Anna Ek avstår från att reservera sig.", "reservation", []),
        ("Bo Strand väljer att inte reservera sig.", "reservation", []),
        ("Bo Strand har inte anmält jäv.", "recusal", []),
        ("Anna Ek yttrade sig inte men reserverar sig mot beslutet.", "reservation", ["Anna Ek"]),
        ("Anna Ek deltar inte i beslutet på grund av jäv.", "recusal", ["Anna Ek"]),
        ("Anna Ek avstår från att delta på grund av jäv.", "recusal", ["Anna Ek"]),
        ("Anna Ek avstår från att delta i resan.", "recusal", []),
    ],
)
def test_stands_name_who_stood_aside(text: str, kind: str, names: list[str]) -> None:
    assert [one.name for one in claims(text).stands if one.kind == kind] == names


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Torsdag den 14 september 2023 kl 9.00", ["2023-09-14"]),
        ("14 september och 7 december", ["2023-09-14", "2023-12-07"]),
        ("27–28 augusti", ["2023-08-27"]),
        ("9 februari", ["2024-02-09"]),
        ("13/9, 25/10 och 11/12", ["2023-09-13", "2023-10-25", "2023-12-11"]),
    ],
)
def test_coming_meetings_have_days(text: str, days: list[str]) -> None:
    found = reading("Mötet avslutades.", more=text).upcoming
    assert [meeting.date.isoformat() for meeting in found] == days
    assert all(meeting.date > dt.date(2023, 5, 10) for meeting in found)


@pytest.mark.parametrize(
    ("after", "days"),
    [
        ("Senast uppdaterad: 12 augusti 2023", []),
        ("Sidan publicerades 2023-08-12", []),
        ("Utskriven av Bo Ek 2023-08-12 10:22", []),
        ("Document generated by Wiki on 2023-08-12 08:11", []),
        ("Anslaget sätts upp 2023-08-12 och tas ned 2023-09-03", []),
        ("Protokollet justerades den 12 augusti 2023", []),
        ("Mötet den 14 september 2023 ändras till den 12 oktober 2023", ["2023-10-12"]),
        ("Enligt den uppdaterade planen den 12 oktober 2023", ["2023-10-12"]),
        ("12 oktober 2023", ["2023-10-12"]),
    ],
)
def test_days_of_the_paper_are_no_coming_meetings(after: str, days: list[str]) -> None:
    found = reading("Mötet avslutades.", more=f"Torsdag den 14 september 2023 kl 9.00\n\n{after}").upcoming
    planned = [meeting.date.isoformat() for meeting in found]
    assert sorted({*planned} - {"2023-09-14"}) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Nästa möte är den 13 september kl. 9. Därefter den 11 december.", ["2023-09-13", "2023-12-11"]),
        ("Bo renskriver. Nästa möte den 15 november. Året avslutas med möte den 13 december.", ["2023-11-15", "2023-12-13"]),
        ("Regionen skickar listor senast 1 juni. Anna återkommer vid nästa träff.", []),
        ("Svar lämnas den 20 juni. Nästa möte blir den 13 september. Bidrag söks senast 1 oktober.", ["2023-09-13"]),
    ],
)  # fmt: skip
def test_days_of_other_things_are_no_coming_meetings(text: str, days: list[str]) -> None:
    assert [meeting.date.isoformat() for meeting in reading(text).upcoming] == days


_WORDS = [
    "Rådet",
    "beslutade",
    "att",
    "godkänna",
    "fick",
    "i",
    "uppdrag",
    "till",
    "nämnden",
    "senast",
    "den",
    "15",
    "oktober",
    "Anna",
    "Ek",
    ",",
    ".",
    ";",
    ":",
    "–",
    "?",
    "ska",
    "frågan",
    "hänsköts",
    "remiss",
    "överenskommelse",
    "om",
    "nära",
    "vård",
    "projektet",
    "av",
    "från",
    "och",
    "som",
    "2023",
    "§",
    "4",
    "(",
    ")",
    "att-satsen",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join) | st.text(max_size=200))
def test_extraction_never_raises_and_quotes_are_verbatim(text: str) -> None:
    found = reading(text, people=PEOPLE)
    source = found.protocol.document.text
    for span in spans(found):
        if span.quote != "Ä":
            assert source[span.start : span.end] == span.quote
            assert span.quote.strip()
