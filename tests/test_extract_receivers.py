"""Who gets it: each point its own receiver and time, names that end at the noun, lists of copies."""

import pytest

from tests.extract_claims import claims

BOARD = {"bodies": ("Kommunstyrelsen",), "kind": "sammanträdesprotokoll"}

GIVEN = [
    (
        "Kommunstyrelsen beslutar att ge teknikchefen i uppdrag att laga bron, samt att ge kulturchefen i uppdrag att redovisa läget i juni 2024.",
        [(None, "teknikchefen", None), (None, "kulturchefen", "2024-06")],
    ),
    (
        "Kommunstyrelsen beslutar att uppdra åt socialnämnden att ta fram ett förslag senast den 1 mars 2024, att uppdra åt byggnadsnämnden att yttra sig.",
        [(None, "socialnämnden", "2024-03-01"), (None, "byggnadsnämnden", None)],
    ),
    (
        "Kommunstyrelsen beslutar att ge förvaltningen i uppdrag att rusta badet.",
        [(None, "förvaltningen", None)],
    ),
    ("Kommunstyrelsen ger i uppdrag åt förvaltningen att rusta badet.", [(None, "förvaltningen", None)]),
    ("Gavs i uppdrag åt Anna Ek att rusta badet.", [(None, "Anna Ek", None)]),
    ("Det gavs i uppdrag åt sekreteraren att boka lokal.", [(None, "sekreteraren", None)]),
    ("Uppdraget gavs åt Bo Strand att rusta badet.", [(None, "Bo Strand", None)]),
    ("Ringa hamnkontoret (Anna Ek).", [(None, "Anna Ek", None)]),
    ("Kontakta skolan (Anna Ek och Bo Strand)", [(None, "Anna Ek och Bo Strand", None)]),
    (
        "Kommunstyrelsen beslutade att anlita en firma, att Anna Ek skriver avtalet och att Bo Strand informerar de boende senast den 1 oktober 2023.",
        [(None, "Anna Ek", None), (None, "Bo Strand", "2023-10-01")],
    ),
    (
        "Kommunstyrelsen beslutar att ordföranden och sekreteraren får i uppdrag att skriva svaret.",
        [(None, "ordföranden och sekreteraren", None)],
    ),
    ("Kommunstyrelsen beslutar att sekreteraren får i uppdrag att skriva svaret.", [(None, "sekreteraren", None)]),
    (
        "Kommunstyrelsen beslutar att avtalet sägs upp och att sekreteraren får i uppdrag att skriva svaret.",
        [(None, "sekreteraren", None)],
    ),
    ("Frågan om att ge teknikchefen i uppdrag att laga bron får vänta.", []),
    ("Kommunstyrelsen beslutar om att ge teknikchefen i uppdrag att laga bron.", [(None, "teknikchefen", None)]),
    ("Kommunstyrelsen gav den 12 januari 2019, § 12, teknikchefen i uppdrag att laga bron.", []),
    ("Kommunstyrelsen gav i december 2018 teknikchefen i uppdrag att laga bron.", []),
    ("Kommunstyrelsen gav teknikchefen i uppdrag att laga bron senast i december 2024.", [(None, "teknikchefen", "2024-12")]),
    ("Åt kommunchefen uppdras att se över öppettiderna.", [(None, "kommunchefen", None)]),
    (
        "Kommunstyrelsen uppdrar åt förvaltningen tillsammans med ekonomichefen att ta fram ett underlag.",
        [(None, "förvaltningen", None)],
    ),
    (
        "Kommunstyrelsen ger teknikchefen i samråd med räddningschefen i uppdrag att laga bron.",
        [(None, "teknikchefen", None)],
    ),
    ("Kommunchefen i samverkan med skolan får i uppdrag att se över vägen.", [(None, "Kommunchefen", None)]),
    # near misses
    (
        "Kommunstyrelsen uppdrar åt förvaltningen att tillsammans med ekonomichefen ta fram ett underlag.",
        [(None, "förvaltningen", None)],
    ),
    ("Föredragning av bokslutet (Anna Ek).", []),
    ("Kontakta skolan (kommunen).", []),
    ("Vi talade om att ge uppdrag till föreningarna att rusta badet.", []),
]

HANDED = [
    ("Kommunstyrelsen överlämnar förslaget till regionstyrelsen i Region Dalarna för ställningstagande.", ["regionstyrelsen i Region Dalarna"]),
    ("Kommunstyrelsen överlämnar ärendet till hälso- och sjukvårdsnämnden vid Region Dalarna för yttrande.", ["hälso- och sjukvårdsnämnden vid Region Dalarna"]),
    ("Kommunstyrelsen överlämnar ärendet till Kumla kommuns socialnämnd.", ["Kumla kommuns socialnämnd"]),
    ("Kommunstyrelsen överlämnar ärendet till Region Dalarnas regionstyrelse.", ["Region Dalarnas regionstyrelse"]),
    ("Kommunstyrelsen överlämnar ärendet till socialnämnderna i Arboga och Kungsörs kommuner.", ["socialnämnden i Arboga", "socialnämnden i Kungsör"]),
    ("Kommunstyrelsen överlämnar ärendet till socialnämnderna i Arboga, Köping och Kungsör.", ["socialnämnden i Arboga", "socialnämnden i Köping", "socialnämnden i Kungsör"]),
    ("Kommunstyrelsen överlämnar ärendet till socialnämnden i Arboga.", ["socialnämnden i Arboga"]),
    ("Kommunstyrelsen översänder frågan till styrelsen för Samordningsförbundet Västra Mälardalen.", ["styrelsen för Samordningsförbundet Västra Mälardalen"]),
    ("Ärendet återremitteras till byggnadsnämnden för ytterligare utredning.", ["byggnadsnämnden"]),
    ("Frågan hänskjuts till kulturnämnden för skyndsam handläggning.", ["kulturnämnden"]),
    (
        "Frågan hänskjuts till nämnden för vård och omsorg för slutligt ställningstagande.",
        ["nämnden för vård och omsorg"],
    ),
    (
        "Ärendet remitteras till kultur- och fritidsnämnden och socialnämnden för yttrande.",
        ["kultur- och fritidsnämnden", "socialnämnden"],
    ),
    (
        "Ärendet remitteras till socialnämnden, byggnadsnämnden och kommunfullmäktige.",
        ["socialnämnden", "byggnadsnämnden", "kommunfullmäktige"],
    ),
    ("Kommunstyrelsen överlämnar ärendet till Kumla kommun.", ["Kumla kommun"]),
    (
        "Kommunstyrelsen överlämnar ärendet till Degerfors kommun och Laxå kommun.",
        ["Degerfors kommun", "Laxå kommun"],
    ),
    ("Kommunstyrelsen överlämnar ärendet till Lekebergs kommun.", ["Lekebergs kommun"]),
    (
        "Kommunstyrelsen beslutar att remittera planen till byggnadsnämnden, att överlämna motionen till socialnämnden.",
        ["byggnadsnämnden", "socialnämnden"],
    ),
    ("Kommunstyrelsen överlämnar frågan till Vara, Essunga och Grästorps kommuner.", ["Vara", "Essunga", "Grästorps kommuner"]),
    ("Kommunstyrelsen överlämnar frågan till Borås och Marks kommuner.", ["Borås", "Marks kommuner"]),
    # near misses: one receiver
    ("Ärendet remitteras till vård- och omsorgsnämnden.", ["vård- och omsorgsnämnden"]),
    ("Förslaget skickas på remiss till kommunerna och regionen.", ["kommunerna och regionen"]),
    ("Frågan hänskjuts till rådet för trygghet.", ["rådet för trygghet"]),
]

COPIES = [
    ("Beslutet skickas till", "Socialnämnden\nEkonomikontoret", ["Socialnämnden", "Ekonomikontoret"]),
    ("Expedieras", "Socialnämnden, Kumla kommun", ["Socialnämnden", "Kumla kommun"]),
    ("Protokollsutdrag till", "Byggnadsnämnden och Socialnämnden", ["Byggnadsnämnden", "Socialnämnden"]),
    (None, "Expedieras till Länsstyrelsen i Örebro län.", ["Länsstyrelsen i Örebro län"]),
    (None, "Protokollsutdrag till: Socialnämnden", ["Socialnämnden"]),
    (None, "Beslutet skickas till Socialnämnden", ["Socialnämnden"]),
    (None, "Kopia av beslutet till Tekniska nämnden", ["Tekniska nämnden"]),
    # no body
    ("Beslutet skickas till", "Sökanden\nAkten", []),
]

NO_COPY = [
    "Kommunstyrelsen beslutar att skicka planen på remiss till socialnämnden.",
    "Beslutet ska skickas till kommunfullmäktige för antagande.",
    "Ärendet överlämnas till socialnämnden.",
]


@pytest.mark.parametrize(("text", "wanted"), GIVEN)
def test_each_point_has_its_receiver_and_time(
    text: str, wanted: list[tuple[str | None, str, str | None]]
) -> None:
    found = claims(text, **BOARD).assignments
    assert [(one.giver, one.receiver, one.due) for one in found] == wanted


@pytest.mark.parametrize(("text", "wanted"), HANDED)
def test_a_receiver_ends_where_its_name_does(text: str, wanted: list[str]) -> None:
    assert [one.target for one in claims(text, **BOARD).handoffs] == wanted


@pytest.mark.parametrize(("section", "text", "wanted"), COPIES)
def test_a_list_of_copies_hands_nothing_on_and_decides_nothing(
    section: str | None, text: str, wanted: list[str]
) -> None:
    found = claims(text, section=section, **BOARD)
    assert [(one.kind, one.target) for one in found.handoffs] == [("distribution", name) for name in wanted]
    assert not found.decisions


@pytest.mark.parametrize("text", NO_COPY)
def test_what_is_handed_on_is_no_copy(text: str) -> None:
    assert "distribution" not in {one.kind for one in claims(text, **BOARD).handoffs}


DUE = [
    ("senast 2025", "2025"),
    ("före utgången av 2025", "2025-12"),
    ("under första halvåret 2025", "2025-H1"),
    ("under andra halvåret", "2023-H2"),
    ("senast dec 2024", "2024-12"),
    ("i slutet av okt", "2023-10"),
    ("senast 2024-11", "2024-11"),
    ("till 2024-02", "2024-02"),
    # near misses: no time to come
    ("enligt budget 2022", None),
    ("under 2021", None),
    ("i ärende 2022-11", None),
    ("för de 2025 invånarna", None),
]


@pytest.mark.parametrize(("when", "due"), DUE)
def test_times_as_years_halves_and_months_in_figures(when: str, due: str | None) -> None:
    text = f"Kommunstyrelsen uppdrar åt socialnämnden att återkomma {when}."
    assert [one.due for one in claims(text, **BOARD).assignments] == [due]
