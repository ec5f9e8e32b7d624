"""Named undertakings: found by what introduces them, and never from a capital alone; what is said of them."""

import pytest

from kg.evaluate.works import compared
from kg.model.claims import WORKS
from tests.extract_claims import claims, reading

FOUND = [
    ("Projektet Ljusa vägar pågår. Maj berättar om projektet Ljusa vägar.", "project", "Ljusa vägar"),
    ("Projektet Stella växer. Kraven på projektet Stella är höga.", "project", "Stella"),
    ("Satsningen Trygga Steg startar i höst.", "project", "Trygga Steg"),
    ("Metoden Tryggan används i tre skolor.", "method", "Tryggan"),
    ("Undersökningen ”Ung röst” genomförs i vår.", "survey", "Ung röst"),
    ("Kampanjen En vecka för livet pågår.", "programme", "En vecka för livet"),
    ("Införande av Hela familjen pågår. Hela familjen är känd i norr.", "method", "Hela familjen"),
    ("Arbetet med KOMPIS 2.0 har börjat.", "undertaking", "KOMPIS 2.0"),
    ("Enkäten ÅSIKT (Åtta samtal i kommunens tjänst) skickas ut.", "survey", "Enkäten ÅSIKT"),
    ("Beslutsstödet Vitsam införs efter sommaren.", "system", "Vitsam"),
    ("Kommunen har en aktivitet som heter Rörelse för alla.", "programme", "Rörelse för alla"),
    ("Förstudie om gemensam växel redovisades.", "inquiry", "Förstudie om gemensam växel"),
    ("Medel söks ur Framtidsklivet.", "funding", "Framtidsklivet"),
    ("SLUSSEN – diskussion kring samverkan med skolan.", "undertaking", "SLUSSEN"),
    ("Regionens Kost & rörelse-undersökning visar skillnader.", "survey", "Kost & rörelse"),
    ("I betänkandet SOU 2023:15 finns förslag.", "inquiry", "SOU 2023:15"),
    ("Strategi för digital delaktighet antogs.", "strategy", "Strategi för digital delaktighet"),
    ("Kumla har infört Lärportalen på skolorna.", "system", "Lärportalen"),
    ("Skolan deltar i Läsvinden även i år.", "undertaking", "Läsvinden"),
    ("Alla på mottagningen arbetar enligt Tressan.", "method", "Tressan"),
    ("Vi har bytt journalsystem, till Lifebok, under våren.", "system", "Lifebok"),
    ("Frågan om Byalotsen togs upp. Byalotsen drivs i norr.", "undertaking", "Byalotsen"),
    ("Satsningen på Ljusa gator fortsätter. Ljusa gator planeras även i norr.", "project", "Ljusa gator"),
    ("Nattfjärilen (nattvandrarprojektet) har fått 75 000 kr.", "project", "Nattfjärilen"),
    (
        "Nämnden gick igenom arbetet med Tryggare sommar, en strategi mot skadegörelse.",
        "strategy",
        "Tryggare sommar",
    ),
    ("ÖK psykisk hälsa 2022 fördelas.", "agreement", "ÖK psykisk hälsa 2022"),
    ("Avsnitt som finansieras med andra medel, ex. psykisk hälsa-medel.", "funding", "psykisk hälsa-medel"),
    ("God och nära vård-medlen räcker inte.", "funding", "God och nära vård-medlen"),
    ("Ljungs kommuns kulturstrategi ses över.", "strategy", "kulturstrategi"),
    ("Fem kommuner har skrivit under Kalmardeklarationen.", "agreement", "Kalmardeklarationen"),
    ("Översynen av hemtjänsten är klar.", "inquiry", "Översynen av hemtjänsten"),
    ("Föräldrar får tiden via 1177 numera.", "service", "1177"),
    ("Kommunen går från Pärmen till Lådan i höst.", "system", "Lådan"),
    ("Verksamhetssystemet är Tresilva sedan i våras.", "system", "Tresilva"),
    ("Flen har fått 450 000 kr till Läsglädje.", "undertaking", "Läsglädje"),
    ("Kampanjen Hem till Åsele har gett tolv familjer.", "programme", "Hem till Åsele"),
    ("Ansökan riktas till Interreg Aurora.", "funding", "Interreg Aurora"),
    ("Resultatet av Trygghetsmätningen 2023 visades.", "survey", "Trygghetsmätningen 2023"),
]

TITLED = [
    ("Hoppa på", "Anna presenterade Hoppa på. Projekttiden går ut i mars.", "project"),
    ("Bo kvar i byn – slutrapport", "Bo kvar i byn har drivits i två år.", "undertaking"),
    ("Trygghetslotsen", "Bo berättar om Trygghetslotsen. Verksamheten bedrivs i två skolor.", "service"),
    ("Uppföljning av Sommarlyftet", "Kommunen är nöjd med Sommarlyftet, som startade i fjol.", "project"),
    ("Kommunala forskare", "Avsikten är att dra igång verksamheten i år.", "programme"),
    ("Internkontrollplan", "Två bedömningar saknas.", "plan"),
]

UNTITLED = [
    ("Dagordningen godkänns", "Dagordningen godkänns utan tillägg."),
    ("Laget runt", "Laget runt genomförs på nästa möte."),
    ("Ekonomisk rapport", "Ekonomisk rapport lämnades."),
    ("Stadshotellet", "Vi ses på Stadshotellet i maj. Stadshotellet renoveras."),
    ("Hemtjänst", "Hemtjänst erbjuds i hela kommunen."),
    ("Nya lokaler", "Nya lokaler söks."),
    ("Byte av ärendehanteringssystem", "Införandet beräknas klart i november."),
    ("Utredningen och projektet", "Läget för projektet är gott."),
]

NEAR_MISSES = [
    "Avtal har slutits med Byggmästarna Norr AB om städning.",
    "Firman Nordtak AB fick uppdraget.",
    "Arbetet i Hallsberg fortsätter.",
    "Uppföljning av Hallsberg och Kumla gjordes.",
    "A.B. och C.D. lämnade sammanträdet.",
    "Anna Ek informerade om läget.",
    "BESLUT – ärendet bordläggs.",
    "EKONOMI – läget är ansträngt.",
    "Mötet hölls via Teams.",
    "Bilden visades i PowerPoint och skickas ut i Outlook.",
    "Ett projekt kan ta lång tid.",
    "Projekt i allmänhet kräver planering.",
    "Projektet fortsätter enligt plan.",
    "Modellen diskuterades.",
    "Undersökningen visar att fler trivs.",
    "Avgiften införs från årsskiftet.",
    "Han sade ”vi måste göra mer”.",
    "Arbetet med SKR fortsätter.",
    "Rådet deltar i Arbetsförmedlingen.",
    "Bo Strand deltar i arbetet med Lena Holm.",
    "Utvärdering av arbetet görs i vår.",
    "Version 2.0 av dagordningen skickades ut.",
    "Kommunen har infört Teams för alla.",
    "Bo Strand startar mötet. Anna Ek deltar i Kumla.",
    "Kommunen har anlitat Nordtak AB, som startar i maj.",
    "Rådet deltar i Hallsberg i maj.",
    "Läkarundersökningen visar inget. Brottsundersökning pågår.",
    "Han gjorde studiebesök för båda råden.",
    "Anna Ek, en erfaren ledare, började i maj.",
    "ÄRENDE – frågan tas upp.",
    "Räddningstjänsten Mitt i Ljung har övat.",
    "Lappmarkens matrum ekonomisk förening ansöker om 120 000 kr.",
    "Bidrag på 20 000 kr till Kumla beviljades.",
    "Vi går från Kumla till Hallsberg.",
    "Kontakta Anna Bergman (070-123 45 67) för mer. Bergman svarar på frågor.",
    "Byberget (2019–2020) var ett gott år.",
]

TOLD = [
    ("Projektet Stegen leds av Region Örebro län.", "lead", "Region Örebro län"),
    ("I projektet Stegen deltar Kumla och Nora.", "party", "Kumla"),
    ("Projektet Stegen kostar 1,2 miljoner kronor per år.", "money", "1200000"),
    ("Projektet Stegen får 650 tkr för 2024.", "money", "650000"),
    ("Projektet Stegen finansieras av Horizon 2020.", "funder", "Horizon 2020"),
    ("Samverkansavtalet löper ut 2026-12-31.", "end", "2026-12-31"),
    ("Projektet Stegen startade 2021.", "start", "2021"),
    ("Projektet Stegen förlängs till 2027.", "end", "2027"),
    ("Projektet Stegen förlängs till 2027.", "stage", "prolonged"),
    ("Handlingsplan för natur är ute på remiss.", "stage", "preparation"),
    ("Projektet Stegen avslutades i våras.", "stage", "ended"),
    ("Projektet Stegen är på idéstadiet.", "stage", "idea"),
    ("Projektet Stegen är än så länge bara en tanke.", "stage", "idea"),
    ("Kumla kommun funderar på projektet Stegen.", "stage", "idea"),
    ("Projektet Stegen drivs ihop med Kumla och Nora.", "party", "Nora"),
    ("Kumla och Nora testar projektet Stegen.", "party", "Kumla"),
    ("Nora är medsökande i projektet Stegen.", "party", "Nora"),
    ("Projektet Stegen kostar mycket. Hallsberg är samordnande kommun i projektet.", "lead", "Hallsberg"),
    ("Vinnova betalade hela projektet Stegen.", "funder", "Vinnova"),
    ("Projektet Stegen i Kumla visades.", "party", "Kumla"),
    ("Kumla: Vi har startat projektet Stegen.", "party", "Kumla"),
    ("Avtal om gemensam växel är skrivet av Kumla, Nora och Hallsberg.", "party", "Hallsberg"),
    ("Avtal om gemensam växel sägs upp av Nora.", "party", "Nora"),
    ("Nora har sagt upp avtalet om gemensam växel.", "party", "Nora"),
    ("Avtal med Ljungs Bygg AB undertecknas.", "party", "Ljungs Bygg AB"),
    ("Överenskommelse mellan staten och SKR om äldre.", "party", "staten"),
    ("Projektet Stegen pågår. Delprojekt finns i Kumla och Nora.", "party", "Nora"),
    ("Projektet Stegen pågår. I Kumla har skolor och bibliotek gått ihop.", "party", "Kumla"),
    (
        "Projektet Stegen pågår. I Kumla kommun deltar personal från kommunen samt från regionen.",
        "party",
        "regionen",
    ),
    (
        "Region Örebro län kommer att ansluta sig till undersökningen ”Ung röst”.",
        "party",
        "Region Örebro län",
    ),
    ("Projektet Stegen drivs tillsammans med Stiftelsen Linden.", "party", "Stiftelsen Linden"),
    (
        "Projektet Stegen är ett samarbete mellan regionen, kommunerna och Örebro universitet.",
        "party",
        "Örebro universitet",
    ),
    ("Samtliga kommuner i länet deltar i projektet Stegen.", "party", "Samtliga kommuner i länet"),
    ("Delprojekt Stegen Nora startade.", "party", "Nora"),
    ("Projektet Stegen leds av Anna Ek.", "lead", "Anna Ek"),
    ("Länsstyrelsen beviljade projektet Stegen 400 000 kr.", "funder", "Länsstyrelsen"),
    ("Förslag: projektet Stegen, 300 000 (2026) ur potten.", "money", "300000"),
    ("Avtalet om gemensam växel löper ut vid årsskiftet.", "end", "2023-12-31"),
    ("Projektet Stegen införs från årsskiftet.", "start", "2024-01"),
    ("Arbetet med projektet Stegen pågår april 2021 – mars 2022.", "start", "2021-04"),
    ("Arbetet med projektet Stegen pågår april 2021 – mars 2022.", "end", "2022-03"),
    ("Projektet Stegen har pengar t o m 2025.", "end", "2025"),
    ("Avtalet om gemensam växel löper ut vid årsskiftet.", "stage", "running"),
    ("Förhandlingarna om överenskommelse om gemensam växel drar ut på tiden.", "stage", "preparation"),
    ("Projektet Stegen är inne på sista året.", "stage", "running"),
    (
        "Projektet Stegen startar. Parter är Kumla, Matstigen och Stegholms Bygglag.",
        "party",
        "Stegholms Bygglag",
    ),
    ("Avtal om växel tecknas mellan Nora och Byalaget Ljung.", "party", "Byalaget Ljung"),
]

NOT_TOLD = [
    ("Projektet Stegen förlängs inte.", "stage"),
    ("Projektet Stegen diskuterades. Skolan kostar 3 miljoner kronor. Projekt Bron nämndes.", "party"),
    ("Fallolyckor kostar 22 miljarder kronor.", "money"),
    ("Projektet Stegen har inte fått medel från Kumla.", "funder"),
    ("Kumla har tackat nej till att vara med i projektet Stegen.", "party"),
    ("Projektet Stegen har levererat 1,2 miljoner filer.", "money"),
    ("Projektet Stegen kom igång sent, resultatet är +412 tkr.", "money"),
    ("Projektet Stegen visades. Den nya skolan byggs i Kumla.", "party"),
    ("Projektet Stegen visades. Projektet Bron nämndes. I Kumla diskuteras vägen.", "party"),
    ("Förslag till plan för natur. Svar lämnas senast den 15 oktober.", "end"),
    ("Projektet Stegen visades. Alla tackade Kumla.", "party"),
]


def named(text: str) -> list[tuple[str, str]]:
    return [
        (one.type, one.stated_name)
        for one in claims(text).mentions
        if one.type in WORKS and one.type != "law"
    ]


@pytest.mark.parametrize(("text", "kind", "name"), FOUND)
def test_undertakings_are_found_by_what_introduces_them(text: str, kind: str, name: str) -> None:
    assert (kind, name) in named(text)


@pytest.mark.parametrize(("title", "text", "kind"), TITLED)
def test_a_title_that_is_spoken_of_as_a_name_is_an_undertaking(title: str, text: str, kind: str) -> None:
    found = [one for one in claims(text, title=title).mentions if one.type in WORKS]
    assert [one.type for one in found] == [kind]
    assert found[0].stated_name in title


@pytest.mark.parametrize(("title", "text"), UNTITLED)
def test_a_title_that_is_a_topic_is_no_undertaking(title: str, text: str) -> None:
    assert [one for one in claims(text, title=title).mentions if one.type in WORKS] == []


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_only_looks_like_an_undertaking_is_none(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(("text", "about", "value"), TOLD)
def test_what_is_said_of_a_work_is_a_claim(text: str, about: str, value: str) -> None:
    assert (about, value) in [(one.about, one.value) for one in claims(text).told]


@pytest.mark.parametrize(("text", "about"), NOT_TOLD)
def test_what_is_denied_or_said_of_something_else_is_no_claim(text: str, about: str) -> None:
    assert about not in [one.about for one in claims(text).told]


def test_each_statement_is_quoted_from_the_source() -> None:
    found = reading("Projektet Stegen leds av Region Örebro län. Projektet kostar 650 tkr.")
    text = found.protocol.document.text
    told = [one for item in found.claims for one in item.told]
    assert {one.about for one in told} >= {"lead", "money"}
    assert all(text[one.span.start : one.span.end] == one.span.quote for one in told)


def test_a_work_is_a_hit_by_place_and_what_overlaps_nothing_is_false() -> None:
    found = reading("Projektet Stegen pågår. Projektet Bron startar.")
    text = found.protocol.document.text
    gold = {"name": "Stegen", "kind": "project", "mentions": [{"quote": "Stegen", "start": text.index("Stegen")}],
            "parties": [], "money": [], "period": None, "stage": "running"}  # fmt: skip
    counts = compared(found, [gold])
    assert (counts["works"].hit, counts["works"].false, counts["works"].miss) == (1, 1, 0)
    assert counts["kind"].hit == counts["stage"].hit == 1
