"""Pages of the common form that have lost their lines: labels before their values, people in a row, points by number."""

import re
from pathlib import Path

import pytest

from kg import parse, read
from kg.errors import ReadError
from kg.language.in_a_row import starts
from kg.model import Protocol


def people(value: str) -> list[str]:
    found = starts(value)
    return [value[start:end].strip(" ,") for start, end in zip(found, [*found[1:], len(value)], strict=False)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Bo Ek (S), ordförande Eva Almkvist (M) Rut Ros, utredare", ["Bo Ek (S), ordförande", "Eva Almkvist (M)", "Rut Ros, utredare"]),
        ("Ek Bo, ordf. Almkvist Eva, II viceordf Ros Rut Berg-Lund Ulla", ["Ek Bo, ordf.", "Almkvist Eva, II viceordf", "Ros Rut", "Berg-Lund Ulla"]),
        ("x Ek, Bo, ordförande - Almkvist, Eva x Ros, Rut x Lund, Per", ["x Ek, Bo, ordförande", "- Almkvist, Eva", "x Ros, Rut", "x Lund, Per"]),
        ("Bo Ek, Vattenverket Norr AB Eva Almkvist, Vattenverket Norr AB Rut Ros", ["Bo Ek, Vattenverket Norr AB", "Eva Almkvist, Vattenverket Norr AB", "Rut Ros"]),
        ("Bo Ek, ersättare för Per Lund Eva Almkvist Rut Ros", ["Bo Ek, ersättare för Per Lund", "Eva Almkvist", "Rut Ros"]),
        ("Bo Ek (S) ersätter Per Lund (S) Eva Almkvist (S)", ["Bo Ek (S) ersätter Per Lund (S)", "Eva Almkvist (S)"]),
        ("Bo Ek, PRO Eva Almkvist, SPF Rut Ros, DHR", ["Bo Ek, PRO", "Eva Almkvist, SPF", "Rut Ros, DHR"]),
        # near misses: an office opens each; what others come from stands before a colon; no people at all
        ("Ekonom Bo Ek, rektor Eva Almkvist, kurator Rut Ros", []),
        ("Nora kommun: Bo Ek, Eva Almkvist. Region Norr: Rut Ros", []),
        ("Rådhuset, sammanträdesrum Kaken, tisdag den 3 mars", []),
        ("Vattenverket Norr AB", []),
    ],
)  # fmt: skip
def test_people_in_a_row(row: str, expected: list[str]) -> None:
    assert people(row) == expected


def protocol(tmp_path: Path, text: str) -> Protocol:
    path = tmp_path / "protokoll.txt"
    path.write_text(text, encoding="utf-8")
    return parse.protocol(read.document(path))


def listed(found: Protocol) -> dict[str, tuple[str, ...]]:
    return {
        person.name: (person.list, *person.functions)
        for person in found.attendance
        if person.presence != "absent"
    }


STACKED = (
    "1 SAMMANTRÄDESPROTOKOLL 1 (9) Kommunstyrelsen 2014-03-04 Plats och tid Beslutande Övriga deltagande Utses att justera "
    "Rådhuset, rum Kaken, kl 13.00-15.30 Bo Ek (S), ordförande Eva Almkvist (M) Tor Sandvik (C) Siv Holm (V) Per Lund (S), "
    "ersättare för Olle Bäck (S) Rut Ros, kommunchef Ulla Berg, ekonom Nils Krook, sekreterare Eva Almkvist (M) Justeringens "
    "plats och tid Rådhuset 2014-03-10 Underskrifter Sekreterare Paragrafer Ordförande Justerande Nils Krook Bo Ek Eva Almkvist "
    "ANSLAG/BEVIS Protokollet är justerat. Justeringen har tillkännagivits genom anslag Organ Kommunstyrelsen"
    "\n\n2 SAMMANTRÄDESPROTOKOLL 2 (9) Ärendelista 31 Delårsrapport 3 32 Taxa för vatten 4 33 Meddelanden 7"
)


def test_labels_that_stand_before_all_they_own_own_it_in_order(tmp_path: Path) -> None:
    found = protocol(tmp_path, STACKED)
    assert found.meeting.place == "Rådhuset, rum Kaken"
    assert (found.meeting.start, found.meeting.end) == ("13:00", "15:30")
    assert listed(found) == {
        "Bo Ek": ("members", "chair"),
        "Eva Almkvist": ("members", "adjuster"),
        "Tor Sandvik": ("members",),
        "Siv Holm": ("members",),
        "Per Lund": ("members",),
        "Rut Ros": ("others",),
        "Ulla Berg": ("others",),
        "Nils Krook": ("others", "secretary"),
    }


def test_points_whose_sign_was_lost_are_told_by_their_numbers(tmp_path: Path) -> None:
    titles = [(item.number, item.title) for item in protocol(tmp_path, STACKED).items]
    assert titles == [("31", "Delårsrapport"), ("32", "Taxa för vatten"), ("33", "Meddelanden")]


SURNAME_FIRST = (
    "1 SUNDVIKS KOMMUN KOMMUNSTYRELSEN SAMMANTRÄDESPROTOKOLL Nr 4/16 Tid Plats Närvarande onsdag den 18 maj 2016 kl 16:00-19:45 "
    "Sundviks skola Ledamöter: Ek Bo, ordf. Almkvist Eva, I viceordf Ros Rut Holm Siv Lund-Berg Ulla Personliga ersättare: Krook "
    "Nils Sandvik Tor Bäck Olle Övriga närvarande Berg Per, kommundirektör Åkerlund Maj, ekonomichef Underskrifter Protokolljustering "
    "Bo Ek Ordförande Per Berg Sekreterare Rut Ros Protokolljusterare Protokollet framlagt till påseende Sundvik den Intygar Underskrift"
)  # fmt: skip


def test_surnames_first_and_names_before_their_offices(tmp_path: Path) -> None:
    assert listed(protocol(tmp_path, SURNAME_FIRST)) == {
        "Bo Ek": ("members", "chair"),
        "Eva Almkvist": ("members", "vice_chair"),
        "Rut Ros": ("members", "adjuster"),
        "Siv Holm": ("members",),
        "Ulla Lund-Berg": ("members",),
        "Per Berg": ("others", "secretary"),
        "Maj Åkerlund": ("others",),
    }


@pytest.mark.parametrize(
    "text",
    [
        # a page of prose that speaks of those present, and an advertisement: no form, no minutes
        "Vi var många som var på plats i söndags. Ordföranden hälsade alla välkomna och Bo Ek berättade om sin bok. "
        * 4,
        "Tid Plats Pris Lördag 3 mars Folkets hus Fri entré Välkomna " * 6,
        "1 Frukost 2 Lunch 3 Middag Priset är 120 kronor och betalas på plats. " * 5,
    ],
)
def test_other_pages_are_no_minutes(tmp_path: Path, text: str) -> None:
    with pytest.raises(ReadError):
        protocol(tmp_path, text)


def test_nothing_of_a_page_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text(STACKED, encoding="utf-8")
    whole = read.document(path)
    lines = parse.protocol(whole).document.lines
    told = {place for line in lines for cell in line.cells for place in cell.at}
    assert not [word.group() for word in re.finditer(r"[^\W\d_]+", STACKED) if word.start() not in told]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Närvarande: Leif, Tove, Per-Olof, Rut och Fredrik.",
            ["Leif", "Tove", "Per-Olof", "Rut", "Fredrik"],
        ),
        ("Närvarande: kajsa, lelle, tom, bjs och qwint", ["kajsa", "lelle", "tom", "bjs", "qwint"]),
        ("Närvarande: Anna, Bo, Cilla", ["Anna", "Bo", "Cilla"]),
        # near misses: offices, organisations, places, a pair
        ("Närvarande: Ordförande, sekreterare, kassör", []),
        ("Närvarande: PRO, SPF, DHR, HRF", []),
        ("Närvarande: Nora, Kil, Sala", []),
    ],
)
def test_people_called_by_one_word(tmp_path: Path, line: str, names: list[str]) -> None:
    text = f"Protokoll styrelsemöte 2021-03-04\n\n{line}\n\n§ 1 Mötet öppnas\n\nMötet öppnades.\n\n§ 2 Städdag\n\nStyrelsen beslutar att ha städdag den 4 maj.\n"
    assert [person.name for person in protocol(tmp_path, text).attendance] == names


ITEMS = [
    ("## Mötets öppnande 18.00\n\n- Städdag\n  - Bo bokar.\n- Taket\n  - Läcker än.\n\n## Mötets avslutande 19.00\n\nKlart.\n",
     ["Mötets öppnande 18.00", "Städdag", "Taket", "Mötets avslutande 19.00"]),
    ("## Mötets öppnande\n\nKl 18.\n\n## Beslutspunkter\n\n### Städdag\n\nVi har den.\n\n### Taket\n\nLagas.\n\n## Avslutning\n\nTack.\n\n## Underskrifter\n\nBo Ek\n",
     ["Mötets öppnande", "Städdag", "Taket", "Avslutning"]),
    ("# OBS!\n\nEn kopia.\n\n# Extra möte 2021-03-04\n\nÖppnades.\n\n## Val av ordförande\n\nBo.\n\n## Val av sekreterare\n\nEva.\n\n## Mötets avslutande\n\nTack.\n",
     ["Val av ordförande", "Val av sekreterare", "Mötets avslutande"]),
    # near miss: headings below a point's own are its parts
    ("## Ekonomi\n\n### Tröjor\n\nDyra.\n\n### Banner\n\nBillig.\n\n## Lokaler\n\nBokas.\n\n## Övrigt\n\nInget.\n", ["Ekonomi", "Lokaler", "Övrigt"]),
    # near miss: bullets with nothing under them are what was said
    ("## Mötets öppnande\n\n- Alla är här\n- Ingen är sen\n\n## Ekonomi\n\nGod.\n\n## Övrigt\n\nInget.\n", ["Mötets öppnande", "Ekonomi", "Övrigt"]),
    (" 1. Val av ordförande.\n\nBo Ek valdes.\n\n 1. Val av sekreterare.\n\nEva Alm valdes.\n\n 1. Ekonomi\n\nGod.\n\n 1. Övrigt\n\nInget.\n",
     ["Val av ordförande", "Val av sekreterare", "Ekonomi", "Övrigt"]),
    ("1. Val av referent: Till referent valdes Bo Ek.\n2. Ansvarsfrihet: Styrelsen beviljades ansvarsfrihet.\n3. Till kassör valdes Eva Alm. Till suppleant valdes Rut Ros.\n",
     ["Val av referent", "Ansvarsfrihet", "Till kassör valdes Eva Alm"]),
    # near miss: what follows the colon is the rest of the title
    ("1. Information: Ny skola\n\nByggs.\n\n2. Remiss: Vägplan\n\nBesvaras.\n\n3. Övrigt\n\nInget.\n", ["Information: Ny skola", "Remiss: Vägplan", "Övrigt"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "titles"), ITEMS)
def test_points_as_associations_write_them(tmp_path: Path, body: str, titles: list[str]) -> None:
    path = tmp_path / "protokoll.md"
    path.write_text(
        f"Protokoll styrelsemöte 2021-03-04\n\nNärvarande: Bo Ek, Eva Alm, Rut Ros\n\n{body}",
        encoding="utf-8",
    )
    assert [item.title for item in parse.protocol(read.document(path)).items] == titles


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Mötesprotokoll\n\nOdlarna norr\n\n2021-03-04\n\n", "Odlarna norr"),
        ("Protokoll\n\nKlubben Gnistan\n\n2021-03-04\n\n", "Klubben Gnistan"),
        # near misses: the line under is a day, a person, a label
        ("Mötesprotokoll\n\nTorsdag 4 mars 2021\n\n", ""),
        ("Mötesprotokoll\n\nBo Ekström\n\n2021-03-04\n\n", ""),
        ("Mötesprotokoll\n\nPlats: Rådhuset\n\n2021-03-04\n\n", ""),
    ],
)
def test_the_name_under_what_the_paper_is_called(tmp_path: Path, head: str, body: str) -> None:
    text = (
        f"{head}Närvarande: Bo Ek, Eva Alm, Rut Ros\n\n1. Städdag\n\nDen 4 maj.\n\n2. Taket\n\nLagas i vår.\n"
    )
    assert ", ".join(protocol(tmp_path, text).meeting.bodies) == body


@pytest.mark.parametrize(
    ("notice", "body"),
    [
        (
            "ANSLAG/BEVIS Protokollet är justerat. Organ Kommunstyrelsen Datum när anslaget sätts upp",
            "Kommunstyrelsen",
        ),
        (
            "ANSLAG/BEVIS Protokollet är justerat. Organ Barn- och utbildningsnämnden Sammanträdesdatum",
            "Barn- och utbildningsnämnden",
        ),
        # near misses: no label, or one that no body follows
        ("ANSLAG/BEVIS Protokollet är justerat genom anslag i tre veckor. Underskrift Nils Krook", ""),
        ("ANSLAG/BEVIS Protokollet är justerat. Organ Sammanträdesdatum Underskrift Nils Krook", ""),
    ],
)
def test_the_notice_names_the_body(tmp_path: Path, notice: str, body: str) -> None:
    page = STACKED.split("ANSLAG/BEVIS")[0].replace("Kommunstyrelsen ", "")
    assert ", ".join(protocol(tmp_path, page + notice).meeting.bodies) == body
