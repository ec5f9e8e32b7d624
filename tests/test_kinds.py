"""Small minutes of kinds that were once read wrong and in silence, each with near misses; all names invented."""

from pathlib import Path

import pytest

from kg import pipeline, resolve
from kg.model import Reading

PEOPLE = "Närvarande\nTyra Almgren (S), ordförande\nBo Borgvik (M)\n"
POINTS = "\n§ 1 Val\nBeslut\nNämnden utser Bo Borgvik att justera.\n\n§ 2 Lån\nBeslut\nNämnden tar upp ett lån.\n"


def told(folder: Path, text: str, name: str = "a.txt") -> Reading:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return pipeline.read(path)


BODIES = [
    ("Samplanerat möte mellan kulturnämnden och tekniska nämnden", ["Kulturnämnden", "Tekniska nämnden"]),
    ("Kulturnämnden/Tekniska nämnden", ["Kulturnämnden", "Tekniska nämnden"]),
    ("Kultur- och fritidsnämnden", ["Kultur- och fritidsnämnden"]),
]


@pytest.mark.parametrize(("line", "bodies"), BODIES)
def test_who_met(line: str, bodies: list[str], tmp_path: Path) -> None:
    meeting = told(tmp_path, f"PROTOKOLL\n{line}\nSammanträdesdatum 2024-03-12\n\n{PEOPLE}{POINTS}").protocol.meeting
    assert list(meeting.bodies) == bodies


NO_DAY = [
    "§ 1 Badplats\nBeslut\nNämnden godkänner planen.\nBeslutsunderlag\nTjänsteskrivelse 2024-02-01\n\n§ 2 Lån\nBeslut\nNämnden tar upp ett lån.\n",
    "§ 1 Badplats\nEnligt lagen av den 1 juli 2010 krävs lov.\nBeslut\nNämnden godkänner planen.\n\n§ 2 Lån\nBeslut\nNämnden tar upp ett lån.\n",
]


@pytest.mark.parametrize("points", NO_DAY)
def test_the_day_of_a_paper_is_not_that_of_the_meeting(points: str, tmp_path: Path) -> None:
    reading = told(tmp_path, f"PROTOKOLL\n\n{PEOPLE}\n{points}")
    assert reading.protocol.meeting.date is None
    assert any("of what date" in finding.message for finding in reading.protocol.findings)


AHEAD = [
    ("Nästa möte: 14 juni 2023\nMötesdatum: 10 maj 2023", "", ["2023-06-14"]),
    ("Mötesdatum: 10 maj 2023", "Stämman hålls söndagen den 18 juni 2023 kl. 15.", ["2023-06-18"]),
    ("Mötesdatum: 10 maj 2023", "Sammanträden: den 14 juni 2023, den 9 augusti 2023 (inställt)", ["2023-06-14"]),
    ("Mötesdatum: 10 maj 2023\nJusterat: 14 juni 2023", "", []),
    ("Mötesdatum: 10 maj 2023", "Stämman hölls den 18 juni 2022.", []),
]


@pytest.mark.parametrize(("head", "said", "days"), AHEAD)
def test_meetings_to_come(head: str, said: str, days: list[str], tmp_path: Path) -> None:
    reading = told(tmp_path, f"Protokoll Ekholmens fiskeklubb\n{head}\n\n{PEOPLE}{POINTS}\n§ 3 Kommande sammanträden\n{said}\n")
    assert [one.date.isoformat() for one in reading.upcoming if one.status == "planned"] == days


SIGNS = [
    ("§11 Dagordning", "&12 Bokslut", "$13 Taxa", ["11", "12", "13"]),
    ("ß 11 Dagordning", "§ 12 Bokslut", "€ 13 Taxa", ["11", "12", "13"]),
    ("§ 11 Dagordning", "§ 12 Resa\n$ 12 per person\nBolaget Ek & 13 delägare", "§ 13 Taxa", ["11", "12", "13"]),
]


@pytest.mark.parametrize(("one", "two", "three", "numbers"), SIGNS)
def test_a_misread_paragraph_sign(one: str, two: str, three: str, numbers: list[str], tmp_path: Path) -> None:
    points = "\n\n".join(f"{head}\n\nBeslut\n\nNämnden godkänner förslaget." for head in (one, two, three))
    reading = told(tmp_path, f"PROTOKOLL\nKulturnämnden\nSammanträdesdatum 2024-03-12\n\n{PEOPLE}\n{points}\n")
    assert [item.number for item in reading.protocol.items] == numbers


DECISIONS = [
    ("Nämnden beslutar\na) godkänna bokslutet\n\nb) överföra överskottet", 2),
    ("Nämnden beslutar:\n1. Rapporten godkänns.\n2. Rapporten överlämnas till revisorerna.\n\nBeslutsunderlag:\n1. Tjänsteskrivelse\n2. Delårsrapport", 2),
    ("Nämnden beslutar att köpa\na) stolar\nb) bord", 1),
]  # fmt: skip


@pytest.mark.parametrize(("said", "count"), DECISIONS)
def test_points_and_what_is_none(said: str, count: int, tmp_path: Path) -> None:
    reading = told(tmp_path, f"PROTOKOLL\nKulturnämnden\nSammanträdesdatum 2024-03-12\n\n{PEOPLE}{POINTS}\n§ 3 Rapport\n{said}\n")
    assert len(reading.claims[2].decisions) == count


def test_what_stands_in_a_field_of_a_page_is_read(tmp_path: Path) -> None:
    page = f"<html><body><pre>PROTOKOLL\nKulturnämnden\nSammanträdesdatum 2024-03-12\n\n{PEOPLE}</pre><h2>§ 1 Plan</h2><textarea>Nämnden beslutar att godkänna planen.</textarea><h2>§ 2 Lån</h2><p>Nämnden tar upp ett lån.</p></body></html>"
    assert [one.kind for one in told(tmp_path, page, "a.html").claims[0].decisions] == ["approved"]


LISTS = [
    ("Ö v r i g a  n ä r v a r a n d e :\nRut Ekmo, sekreterare\n", [("Rut Ekmo", "others", "present")]),
    ("Rut Ekmo (C), frånvarande § 3\n", [("Rut Ekmo", "members", "partial")]),
    ("Rut Ekmo (C), frånvarande\n", [("Rut Ekmo", "members", "absent")]),
    ("Rut Ekmo (C) x x x x x x\n", [("Rut Ekmo", "members", "present")]),
]


@pytest.mark.parametrize(("line", "people"), LISTS)
def test_who_was_there(line: str, people: list[tuple[str, str, str]], tmp_path: Path) -> None:
    reading = told(tmp_path, f"PROTOKOLL\nKulturnämnden\nSammanträdesdatum 2024-03-12\n\n{PEOPLE}{line}{POINTS}")
    assert [(one.name, one.list, one.presence) for one in reading.protocol.attendance][2:] == people


TITLES = [
    ("KS/2016:9 § 102 Taxa\n\nBeslut\nTaxan antas.\n\nKS/2016:10 § 103 Lån\n\nBeslut\nLånet tas.\n", ["102", "103"]),
    ("1. Lån till bolaget\nNämnden beslutar att bevilja lånet.\n", ["1"]),
]


@pytest.mark.parametrize(("points", "numbers"), TITLES)
def test_where_points_open(points: str, numbers: list[str], tmp_path: Path) -> None:
    reading = told(tmp_path, f"Ekby kommun\nKulturnämnden\n\nSAMMANTRÄDESPROTOKOLL\n\nDatum: 2024-03-12\nPlats: Sal Eken\n\n{PEOPLE}\n{points}")
    assert [item.number for item in reading.protocol.items] == numbers
    assert str(reading.protocol.meeting.date) == "2024-03-12"


NAMESAKES = [
    ("Bo Borgvik, nämndsekreterare", ["members", "others"]),
    ("Bo Borgvik, ekonomichef", ["members", "others"]),
    ("Bo Borgvik, sekreterare", ["members"]),
]


@pytest.mark.parametrize(("official", "lists"), NAMESAKES)
def test_a_member_and_an_official_of_one_name(official: str, lists: list[str], tmp_path: Path) -> None:
    reading = told(tmp_path, f"PROTOKOLL\nKulturnämnden\nSammanträdesdatum 2024-03-12\n\n{PEOPLE}\nÖvriga närvarande\n{official}\n{POINTS}")
    assert [one.list for one in reading.protocol.attendance if one.name == "Bo Borgvik"] == lists


def test_a_function_broken_over_two_lines(tmp_path: Path) -> None:
    people = "Beslutande:  Tyra Almgren (S), Nora, ordförande\n             Bo Borgvik (M), Kumla, vice ord-\n             förande\n             Rut Ekmo (C), Laxå\n"
    reading = told(tmp_path, f"PROTOKOLL\nKulturnämnden\nSammanträdesdatum 2024-03-12\n\n{people}{POINTS}")
    assert [one.functions for one in reading.protocol.attendance][1:] == [("vice_chair", "adjuster"), ()]


def test_a_place_where_a_word_may_be_broken_is_no_letter(tmp_path: Path) -> None:
    reading = told(tmp_path, f"PROTOKOLL\nKulturnämnden\nSammanträdesdatum 2024-03-12\n\n{PEOPLE}{POINTS}\n§ 3 Plan\nBeslut\nNämnden beslutar att god\u00adkänna planen.\n")
    assert [one.kind for one in reading.claims[2].decisions] == ["approved"]


OFFICES = [
    ("Tyra Almgren Ordförande, Bo Borgvik Vice ordförande och kassör, Rut Ekmo Suppleant", ["Bo Borgvik", "Rut Ekmo", "Tyra Almgren"]),
    ("Tyra Almgren Ordförande, Bo Borgvik Förste vice ordförande, Rut Ekmo Andre vice ordförande", ["Bo Borgvik", "Rut Ekmo", "Tyra Almgren"]),
    ("Tyra Almgren, Bo von und zu Borgvik, Rut Ekmo", ["Bo von und zu Borgvik", "Rut Ekmo", "Tyra Almgren"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "names"), OFFICES)
def test_an_office_after_a_name_is_no_part_of_it(line: str, names: list[str], tmp_path: Path) -> None:
    reading = told(tmp_path, f"Ekbackens samfällighet\nStyrelsen\nPROTOKOLL\n\nDatum: 2024-03-12\nNärvarande: {line}\n{POINTS}")
    assert sorted(one.name for one in reading.protocol.attendance) == names


def test_marks_of_those_there_and_away(tmp_path: Path) -> None:
    people = "Ledamöter Nv/Fr\nTyra Almgren Nv\nBo Borgvik Fr\nRut Ekmo Nv\n"
    reading = told(tmp_path, f"PROTOKOLL\nKulturnämnden\nSammanträdesdatum 2024-03-12\n\n{people}\n§ 1 Lån\nBeslut\nNämnden tar upp ett lån.\n\n§ 2 Hyra\nBeslut\nNämnden hyr ut.\n")
    assert [one.presence for one in reading.protocol.attendance] == ["present", "absent", "present"]


SAID = [
    ("Vid omröstning röstade 7 ledamöter för förslaget och 4 emot.", [(7, 4)], []),
    ("Bo Borgvik har 7 förslag och Rut Ekmo 4.", [], []),
    ("Nämnden överlämnar ärendet till Upplands Väsby kommun.", [], ["Upplands Väsby kommun"]),
    ("Mark ska köpas in för bostäder. Kil ska läggas under dörren.", [], []),
    ("Marks kommun har svarat.", [], []),
]


@pytest.mark.parametrize(("said", "votes", "receivers"), SAID)
def test_what_an_item_says(said: str, votes: list[tuple[int, int]], receivers: list[str], tmp_path: Path) -> None:
    claims = told(tmp_path, f"PROTOKOLL\nKulturnämnden\nSammanträdesdatum 2024-03-12\n\n{PEOPLE}{POINTS}\n§ 3 Läget\n{said}\n").claims[2]
    assert [(vote.ayes, vote.noes) for vote in claims.votes] == votes
    assert [one.target for one in claims.handoffs] == receivers
    assert any(one.name == "Mark" for one in claims.mentions) == said.startswith("Marks")


CHANGED = [("Rut Ekmo (C)", "Uno Tall (C)", 2), ("Rut Ekmo (C)", "Rut Ekmo (C), Nora", 0)]


@pytest.mark.parametrize(("one", "other", "count"), CHANGED)
def test_versions_that_differ_in_who_was_there(one: str, other: str, count: int, tmp_path: Path) -> None:
    text = "PROTOKOLL\nKulturnämnden i Nora kommun\nSammanträdesdatum 2024-03-12\n\n{}{}\n{}"
    readings = [told(tmp_path, text.format(PEOPLE, line, POINTS), f"{name}.txt") for name, line in (("a", one), ("b", other))]
    found = [finding.message for _, finding in resolve.readings(readings).findings]
    assert sum("who was present" in message for message in found) == count
