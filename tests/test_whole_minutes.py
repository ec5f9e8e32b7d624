"""Short minutes as a whole: what a careful reader says of them, in layouts that other tables do not hold, with near misses."""

from pathlib import Path
from typing import Any

import pytest

from kg import extract
from kg.errors import ReadError
from kg.parse import protocols
from kg.read import document

HEAD = "Protokoll styrelsemöte 2024-03-05\nBjörkens vägförening\nNärvarande: Tora Lindqvarn, Sven Åkerdal, Maja Tallmo\n\n"
BOARD = "Sammanträdesprotokoll\nKommunstyrelsen i Nora kommun\nDatum: 2024-03-05\nBeslutande: Tora Lindqvarn (S), Sven Åkerdal (M)\n\n"


def read(tmp_path: Path, text: str, name: str = "in.txt") -> dict[str, Any]:
    """What the minutes say, each kind of statement as a plain list."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    minutes = protocols(document(tmp_path / name))[0]
    told = extract.reading(minutes)
    claims = told.claims
    return {
        "titles": [item.title for item in minutes.items if item.title],
        "people": [(one.name, one.presence) for one in minutes.attendance],
        "start": minutes.meeting.start,
        "quotes": [" ".join(one.span.quote.split()) for item in claims for one in item.decisions],
        "kinds": [one.kind for item in claims for one in item.decisions],
        "tasks": [(one.receiver, one.task) for item in claims for one in item.assignments],
        "presenters": [one.name for item in claims for one in item.presenters],
        "sent": [one.target for item in claims for one in item.handoffs],
        "said": [finding.message for finding in (*minutes.findings, *told.findings)],
    }


THERE = [("Tora Lindqvarn", "present"), ("Sven Åkerdal", "absent"), ("Maja Tallmo", "present")]
BARS = [
    ("Namn | Närvarande | Frånvarande\nTora Lindqvarn | x |\nSven Åkerdal | | x\nMaja Tallmo | x |", THERE),
    ("Ledamot | Närv. | Frånv.\n--- | --- | ---\nTora Lindqvarn | x |\nSven Åkerdal | | x\nMaja Tallmo | x | -", THERE),
    ("Namn ¦ Närvaro\nTora Lindqvarn ¦ ja\nSven Åkerdal ¦ nej\nMaja Tallmo ¦ ja", THERE),
    ("| Namn | Funktion | Närvarande\n| Tora Lindqvarn | | x\n| Sven Åkerdal | |\n| Maja Tallmo | | x", THERE),
    ("Närvarande | Frånvarande\nTora Lindqvarn | Sven Åkerdal\nMaja Tallmo |", [THERE[0], THERE[2], THERE[1]]),
    ("Frånvarande: ¦ Närvarande:\nSven Åkerdal ¦ Tora Lindqvarn\n ¦ Maja Tallmo", [THERE[1], THERE[0], THERE[2]]),
    # near misses: bars that part no list
    ("Närvarande: Tora Lindqvarn\nStartsida | Kontakt", THERE[:1]),
    ("Närvarande: Tora Lindqvarn | Maja Tallmo", [THERE[0], THERE[2]]),
]


@pytest.mark.parametrize(("rows", "people"), BARS)
def test_bars_part_the_columns_of_a_list(tmp_path: Path, rows: str, people: list[tuple[str, str]]) -> None:
    text = f"Protokoll styrelsemöte 2024-03-05\nBjörkens vägförening\n\n{rows}\n\n§ 1 Grus\nStyrelsen beslutar att köpa grus.\n"
    assert read(tmp_path, text)["people"] == people


CHARGED = [
    ("Styrelsen beslutar att Petter informerar de boende.", [("Petter", "informerar de boende")]),
    ("Styrelsen beslutade att Sven informerar kommunen om sanden.", [("Sven Åkerdal", "informerar kommunen om sanden")]),
    ("Det bestämdes att Anna meddelar alla.", [("Anna", "meddelar alla")]),
    ("Beslut: att Petter och Maja klipper gräset.", [("Petter och Maja", "klipper gräset")]),
    ("Styrelsen enades om att ordföranden ska tala med grannarna.", [("ordföranden", "ska tala med grannarna")]),
    ("Styrelsen beslutar att köpa grus och att Sven sprider det.", [("Sven Åkerdal", "sprider det")]),
    # near misses: who is, has, gets or leaves something does nothing; what is told, proposed or denied is no task
    ("Styrelsen beslutar att Petter är ordförande.", []),
    ("Styrelsen beslutar att Sven får 500 kronor.", []),
    ("Styrelsen beslutar att Sven avgår ur styrelsen.", []),
    ("Ordföranden berättade att Petter informerar de boende.", []),
    ("Maja föreslog att styrelsen beslutar att Petter informerar de boende.", []),
    ("Styrelsen beslutar att Sven informerar inte kommunen.", []),
    ("Styrelsen beslutar att grus köps in.", []),
]


@pytest.mark.parametrize(("text", "tasks"), CHARGED)
def test_what_is_decided_that_somebody_does_is_a_task(tmp_path: Path, text: str, tasks: list[tuple[str, str]]) -> None:
    found = read(tmp_path, f"{HEAD}§ 1 Vägen\n{text}\n")
    assert (found["tasks"], found["presenters"]) == (tasks, [])


LABELLED = [
    ("Beslut om avgift: oförändrat 150 kr", 1),
    ("Beslut om taxa: 20 kronor per timme från den 1 juni.", 1),
    ("Beslut angående hyran: den höjs med två procent", 1),
    # near misses: what is to be decided, was, or is looked up elsewhere; papers
    ("Beslut om taxan: tas på nästa möte.", 0),
    ("Beslut om hyra återkommer vi till.", 0),
    ("Beslut om avgift: se bilaga 2", 0),
    ("Beslut om avgift: vad ska den vara?", 0),
    ("Beslutsunderlag om avgift: skrivelse 2024-01-02", 0),
]


@pytest.mark.parametrize(("text", "count"), LABELLED)
def test_a_decision_may_be_a_subject_and_what_it_came_to(tmp_path: Path, text: str, count: int) -> None:
    assert len(read(tmp_path, f"{HEAD}§ 1 Avgift\n{text}\n")["quotes"]) == count


SIGNED = [
    ("Detta protokoll är justerat av samtliga.", []),
    ("Protokollet är justerat och undertecknat.", []),
    ("Detta protokoll har godkänts digitalt.", []),
    # near misses: earlier minutes, and what the meeting itself does
    ("Föregående protokoll godkändes.", ["approved"]),
    ("Protokollet är justerat och lades till handlingarna.", ["noted"]),
    ("Styrelsen godkände protokollet.", ["approved"]),
]


@pytest.mark.parametrize(("text", "kinds"), SIGNED)
def test_that_the_minutes_are_signed_is_no_decision(tmp_path: Path, text: str, kinds: list[str]) -> None:
    assert read(tmp_path, f"{HEAD}§ 1 Protokoll\n{text}\n")["kinds"] == kinds


HANGING = [
    (
        "Kommunstyrelsen beslutar att bevilja stöd på följande villkor:\n- stödet redovisas varje år\n- lokalen hålls öppen",
        ["villkor: - stödet redovisas varje år - lokalen hålls öppen"],
    ),
    ("Beslut\nTillstånd ges med villkor:\na) musiken slutar kl. 23\nb) två vakter finns på plats", ["kl. 23 b) två vakter finns på plats"]),
    (
        "Kommunstyrelsen beslutar\natt bevilja lånet under förutsättning\natt säkerhet lämnas\natt räntan betalas",
        ["förutsättning att säkerhet lämnas att räntan betalas"],
    ),
    ("Kommunstyrelsen beslutar följande:\n- Planen antas.\n- Avgiften höjs till 300 kronor.", ["Planen antas.", "300 kronor."]),
    # near misses: a list after something else, and points that hang on nothing
    ("Kommunstyrelsen beslutar att anta planen.\nDärefter visades bilder:\n- vägen\n- bron", ["anta planen."]),
    ("Kommunstyrelsen beslutar\natt bevilja lånet\natt uppdra åt ekonomichefen att teckna avtal", ["lånet", "teckna avtal"]),
]


@pytest.mark.parametrize(("text", "ends"), HANGING)
def test_what_a_decision_hangs_on_is_of_its_quote(tmp_path: Path, text: str, ends: list[str]) -> None:
    quotes = read(tmp_path, f"{BOARD}§ 1 Stöd\n{text}\n")["quotes"]
    assert [quote[-len(end) :] for quote, end in zip(quotes, ends, strict=True)] == ends


def test_an_hour_in_a_point_is_not_the_meetings(tmp_path: Path) -> None:
    text = "Protokoll kommunstyrelsen 2024-03-05\nNärvarande: Tora Lindqvarn (S), Sven Åkerdal (M)\n\n§ 1 Öl\nMusiken slutar kl. 23\n"
    assert read(tmp_path, text)["start"] is None
    assert read(tmp_path, text.replace("05\n", "05 kl. 18\n"))["start"] == "18:00"


BULLETS = [
    (
        "- Tora öppnade mötet.\n- Vägen: Styrelsen beslutade att köpa grus.\n- Sven ska kontakta kommunen.\n- Mötet avslutades.",
        ["Tora öppnade mötet", "Vägen", "Sven ska kontakta kommunen", "Mötet avslutades"],
    ),
    (
        "* Ekonomi – kassören redovisade läget. Vi beslutade att höja avgiften till 300 kr.\n* Vägen – Sven hör med kommunen.\n* Nästa möte 2024-05-05",
        ["Ekonomi", "Vägen", "Nästa möte 2024-05-05"],
    ),
    ("• Föregående protokoll godkändes.\n• Lokalen: vi hyr Folkets hus.\n    - Maja bokar\n• Mötet avslutades.", ["Föregående protokoll godkändes", "Lokalen", "Mötet avslutades"]),
    # near misses: a list among text, headings with bullets under them
    ("Läget i föreningen är gott och vägen har klarat vintern väl.\n\nInför våren behövs följande.\n- grus från Nora\n- salt\n- en skylt\n\nStyrelsen beslutade att köpa det.\n\nMötet slutade.", []),
    ("Ekonomi\n\n- Kassan är god.\n- Avgiften höjs.\n\nVägen\n\n- Gruset är slut.\n- Sven köper nytt.\n\nÖvrigt\n\n- Inget togs upp.", ["Ekonomi", "Vägen", "Övrigt"]),
]


@pytest.mark.parametrize(("text", "titles"), BULLETS)
def test_bullets_are_the_points_of_minutes_that_have_no_others(tmp_path: Path, text: str, titles: list[str]) -> None:
    found = read(tmp_path, HEAD + text + "\n")
    assert found["titles"] == titles
    assert [name for name, _ in found["people"]] == ["Tora Lindqvarn", "Sven Åkerdal", "Maja Tallmo"]
    assert titles or any("no points" in message for message in found["said"])


def test_an_agenda_in_bullets_is_still_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        read(tmp_path, "Dagordning\nStyrelsemöte i Björkens vägförening\n2024-03-05\n\n- Öppnande\n- Ekonomi\n- Vägen\n- Avslutning\n")


SENT = [
    ("Ärendet remitteras till byggnadsnämnden respektive socialnämnden för yttrande.", ["byggnadsnämnden", "socialnämnden"]),
    ("Ärendet överlämnas till Degerfors kommun respektive Laxå kommun.", ["Degerfors kommun", "Laxå kommun"]),
    # near misses: "respektive" before a noun that means each
    ("Frågan hänskjuts till respektive nämnd.", ["respektive nämnd"]),
]


@pytest.mark.parametrize(("text", "sent"), SENT)
def test_each_of_two_receivers(tmp_path: Path, text: str, sent: list[str]) -> None:
    assert read(tmp_path, f"{BOARD}§ 1 Väg\n{text}\n")["sent"] == sent


EACH = [
    ("Ärendet remitteras dels till byggnadsnämnden, dels till kulturnämnden.", ["byggnadsnämnden", "kulturnämnden"]),
    ("Förslaget skickas på remiss till både miljönämnden och socialnämnden.", ["miljönämnden", "socialnämnden"]),
    ("Ärendet överlämnas till byggnadsnämnden och till miljönämnden.", ["byggnadsnämnden", "miljönämnden"]),
    ("Motionen överlämnas till såväl socialnämnden som kulturnämnden.", ["socialnämnden", "kulturnämnden"]),
    # near misses: one receiver, and a body that only comes later
    ("Ärendet överlämnas till byggnadsnämnden som tar upp det i maj.", ["byggnadsnämnden"]),
    ("Ärendet överlämnas till byggnadsnämnden och en kopia sparas.", ["byggnadsnämnden"]),
]


@pytest.mark.parametrize(("text", "sent"), EACH)
def test_receivers_told_one_by_one(tmp_path: Path, text: str, sent: list[str]) -> None:
    assert read(tmp_path, f"{BOARD}§ 1 Väg\n{text}\n")["sent"] == sent


VOTING = [
    ("Kommunstyrelsen godkänner propositionsordningen.", []),
    ("Följande voteringsproposition godkänns: ja för bifall.", []),
    # near miss: what is voted on
    ("Kommunstyrelsen godkänner ordningsreglerna.", ["approved"]),
]


@pytest.mark.parametrize(("text", "kinds"), VOTING)
def test_how_it_is_voted_is_no_outcome(tmp_path: Path, text: str, kinds: list[str]) -> None:
    assert read(tmp_path, f"{BOARD}§ 1 Väg\n{text}\n")["kinds"] == kinds


LISTS = [
    ("Närvarande: Tora och Sven", ["Tora", "Sven"], []),
    ("Närvarande: Vidar, Xenofon och Ylva-Li", ["Vidar", "Xenofon", "Ylva-Li"], []),
    ("Närvarande: Tora (ordf), Sven (sekr), Maja", ["Tora", "Sven", "Maja"], []),
    ("På plats: Tora L, Sven Å, Maja T och Börje", ["Tora L", "Sven Å", "Maja T", "Börje"], []),
    ("Närvarande: Karl Nyström (f. 1951), Karl Nyström (f. 1984)", ["Karl Nyström", "Karl Nyström"], []),
    ("Närvarande\nKarl Nyström sr\nKarl Nyström jr", ["Karl Nyström", "Karl Nyström"], []),
    ("Närvaro\nTora Lindqvarn ✓\nSven Åkerdal –\nMaja Tallmo ✓", ["Tora Lindqvarn", "Maja Tallmo"], ["Sven Åkerdal"]),
    ("Närvaro\nTora Lindqvarn | x\nSven Åkerdal | -\nMaja Tallmo | x", ["Tora Lindqvarn", "Maja Tallmo"], ["Sven Åkerdal"]),
    ("Efternamn\tFörnamn\tNärvarande\nLindqvarn\tTora\tx\nÅkerdal\tSven\t\nTallmo\tMaja\tx", ["Tora Lindqvarn", "Maja Tallmo"], ["Sven Åkerdal"]),
    # near misses: organisations, one man told twice, a dash that leads on
    ("Närvarande: Polisen, Räddningstjänsten, Hemköp", [], []),
    ("Närvarande: Karl Nyström, Maja Tallmo\nJusterare: Karl Nyström", ["Karl Nyström", "Maja Tallmo"], []),
    ("Närvarande\nTora Lindqvarn –\nordförande\nMaja Tallmo", ["Tora Lindqvarn", "Maja Tallmo"], []),
]


@pytest.mark.parametrize(("rows", "there", "away"), LISTS)
def test_lists_in_other_ways(tmp_path: Path, rows: str, there: list[str], away: list[str]) -> None:
    text = f"Protokoll styrelsemöte 2024-03-05\nBjörkens vägförening\n{rows}\n\n1. Grus\nStyrelsen köper grus.\n\n2. Salt\nSaltet är slut.\n"
    people = read(tmp_path, text)["people"]
    assert [name for name, presence in people if presence == "present"] == there
    assert [name for name, presence in people if presence == "absent"] == away


SIGNATURES = [
    ("Maja Tallmo          Sven Åkerdal\n____________         ____________\nSekreterare          Ordförande", {"Maja Tallmo": ("secretary",), "Sven Åkerdal": ("chair",)}),
    ("Justeras:\n\nSven Åkerdal (ordf.)      Maja Tallmo", {"Sven Åkerdal": ("chair",), "Maja Tallmo": ("adjuster",)}),
    # near miss: two names beside each other that no office stands under
    ("Maja Tallmo          Sven Åkerdal\nfick blommor.", {"Maja Tallmo": (), "Sven Åkerdal": ()}),
]


@pytest.mark.parametrize(("rows", "offices"), SIGNATURES)
def test_signatures_with_their_offices(tmp_path: Path, rows: str, offices: dict[str, tuple[str, ...]]) -> None:
    (tmp_path / "in.txt").write_text(f"{HEAD}1. Grus\nStyrelsen köper grus.\n\n2. Salt\nSaltet är slut.\n\n{rows}\n", encoding="utf-8")
    people = protocols(document(tmp_path / "in.txt"))[0].attendance
    assert {one.name: tuple(sorted(one.functions)) for one in people if one.name in offices} == offices


def test_misread_section_signs_among_right_ones(tmp_path: Path) -> None:
    points = "".join(f"{sign} {number} Taxa\n\nNämnden godkänner taxan.\n\n" for number, sign in ((31, "§"), (32, "&"), (33, "§"), (34, "8")))
    assert len(read(tmp_path, BOARD + points)["titles"]) == 4
    # near miss: a list of figures is no series of points
    assert len(read(tmp_path, f"{BOARD}§ 31 Taxa\n8 12 kronor\n\n§ 32 Hyra\n8 14 kronor\n")["titles"]) == 2


def test_points_with_a_bracket_after_their_number(tmp_path: Path) -> None:
    text = "§ 1 Bokslut\nKommunstyrelsen beslutar\n\n1) att godkänna bokslutet\n2) att avsätta 2 mnkr\n3) att avslå motionen\n"
    assert read(tmp_path, BOARD + text)["quotes"] == ["att godkänna bokslutet", "att avsätta 2 mnkr", "att avslå motionen"]


def test_a_mark_that_is_not_seen_hides_no_point(tmp_path: Path) -> None:
    assert read(tmp_path, f"{BOARD}\ufeff§ 1 Grus\nGrus köps.\n\n\u200b§ 2 Salt\nSalt köps.\n")["titles"] == ["Grus", "Salt"]


def test_an_extract_lacks_no_points(tmp_path: Path) -> None:
    text = BOARD + "§ 13 Grus\nGrus köps.\n\n§ 17 Salt\nSalt köps.\n"
    assert any("14, 15" in said for said in read(tmp_path, text)["said"])
    assert not any("14, 15" in said for said in read(tmp_path, text.replace("Sammanträdesprotokoll", "Protokollsutdrag"))["said"])
