"""Heads and layouts that documents held back showed to be lost: whose board it is, places and hours in prose, a second meeting."""

from pathlib import Path

import pytest

from kg import parse, read
from kg.model import Protocol

LIST = "Närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo\n\n"
POINTS = "1. Öppnande\nMötet öppnades.\n\n2. Budget\nBudgeten godkändes.\n"


def minutes(text: str, tmp_path: Path) -> tuple[Protocol, ...]:
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    return parse.protocols(read.document(path))


BODIES = [
    ("Sälgs Vägförening\n\nProtokoll från styrelsens möte den 7 maj 2019\n\n", "Sälgs Vägförening"),
    ("SAMORDNINGSFÖRBUNDET NORRA EKBYGDEN          PROTOKOLL 2/2019\n\nStyrelsens sammanträde\n\nTid   2019-04-26\n\n", "Samordningsförbundet Norra Ekbygden"),
    ("Protokoll från styrelsens möte den 7 maj 2019\n\nSälgs Vägförening har 40 medlemmar.\n\n", "Styrelsen"),
    ("EKBYGDENS HEMBYGDSFÖRENING\n\nProtokoll fört vid årsmöte i Bygdegården, Hult, söndagen den 24 mars 2019\n\n", "Ekbygdens hembygdsförening"),
    ("Fullmäktigemöte 5, 17/18\n\nEkens studentkår\nFullmäktige\n2018-02-20\n\n", "Fullmäktige"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body"), BODIES)
def test_whose_meeting_it_is(head: str, body: str, tmp_path: Path) -> None:
    assert minutes(head + LIST + POINTS, tmp_path)[0].meeting.bodies == (body,)


PLACES = [
    ("Protokoll fört vid årsmöte i Bygdegården, Hult, söndagen den 24 mars 2019\n\n", "Bygdegården, Hult"),
    ("Protokoll fört vid sammanträde i Ekby församlingshem torsdagen den 26\nfebruari 2018 kl 18.30 - 21.10.\n\n", "Ekby församlingshem"),
    ("Protokoll fört vid styrelsens möte söndagen den 7 maj 2016 hemma hos Tyra Almgren\n\n", "hemma hos Tyra Almgren"),
    ("Tekniska nämnden     2023-05-30     Sida 7 (19)\n\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "place"), PLACES)
def test_places_in_the_title(head: str, place: str | None, tmp_path: Path) -> None:
    assert minutes("Ekbygdens Vägförening\n\n" + head + LIST + POINTS, tmp_path)[0].meeting.place == place


HOURS = [
    ("Mötet öppnades kl. 11 av Tyra.", "Mötet slutade vid halv två.", ("11:00", "13:30")),
    ("Mötet öppnades klockan 9.", "Mötet avslutades kl 11.30.", ("09:00", "11:30")),
    ("Mötet öppnades av 11 medlemmar.", "Mötet slutade med fika.", (None, None)),
]


@pytest.mark.parametrize(("opened", "closed", "hours"), HOURS)
def test_hours_in_prose(opened: str, closed: str, hours: tuple[str | None, str | None], tmp_path: Path) -> None:
    text = f"Ekbygdens Vägförening\n\nProtokoll från möte den 7 maj 2016\n\n{LIST}1. Öppnande\n{opened}\n\n2. Slut\n{closed}\n"
    meeting = minutes(text, tmp_path)[0].meeting
    assert (meeting.start, meeting.end) == hours


FIRST = "EKBYGDENS HEMBYGDSFÖRENING\n\nProtokoll fört vid årsmöte den 24 mars 2019\n\n§ 1. Tyra Almgren öppnade mötet.\n\n§ 2. Budgeten godkändes.\n\n§ 3. Mötet avslutades.\n\n"
LATER = [
    ("Protokoll fört vid styrelsemöte samma dag efter årsmötet\n\n" + LIST + "§ 1. Mötet öppnades.\n\n§ 2. Avtalet godkändes.\n", ["2019-03-24", "2019-03-24"]),
    ("Protokoll från styrelsemöte samma dag godkändes\n\n§ 4. Avtalet godkändes.\n", ["2019-03-24"]),
]  # fmt: skip


@pytest.mark.parametrize(("later", "days"), LATER)
def test_a_second_meeting_of_the_day(later: str, days: list[str], tmp_path: Path) -> None:
    held = minutes(FIRST + "EKBYGDENS HEMBYGDSFÖRENING\n\n" + later, tmp_path)
    assert [str(one.meeting.date) for one in held] == days
    assert [item.number for one in held for item in one.items][:3] == ["1", "2", "3"]


def test_a_point_of_many_words_on_one_line_opens(tmp_path: Path) -> None:
    long = "§ 2. Motion om en ramp. " + "Årsmötet biföll motionen och uppdrog åt styrelsen att söka pengar. " * 4
    text = f"Ekbygdens Vägförening\n\nProtokoll från årsmöte den 7 maj 2016\n\n{LIST}§ 1. Mötet öppnades.\n\n{long}\n\n§ 3. Mötet avslutades.\n"
    assert [item.number for item in minutes(text, tmp_path)[0].items] == ["1", "2", "3"]


PEOPLE = [
    ("Ledamöter                         Utsedd av\nTyra Almgren, ordförande          Nora kommun\nBo Borgvik                        Region Dalarna\nRut Ekmo, § 14–18                 Kils kommun\n\n",
     "Tyra Almgren@Nora present | Bo Borgvik@Region Dalarna present | Rut Ekmo@Kil partial"),
    ("BESLUTANDE             Ersättare\n(x) Almgren, Tyra, ordförande\n(-) Borgvik, Bo             (x) Tall, Anna\n(x) Ekmo, Rut §§ 201–206\n(x) Sand, Erik\n\n",
     "Anna Tall@ present | Bo Borgvik@ absent | Erik Sand@ present | Rut Ekmo@ partial | Tyra Almgren@ present"),
    ("| Namn | | Närv. |\n|---|---|---|\n| Tyra Almgren (TA) | Ordförande | X |\n| Bo Borgvik (BB) | Karta | – |\n| Rut Ekmo (LRF) | Kassör | X |\n\n",
     "Bo Borgvik@ absent | Rut Ekmo@LRF present | Tyra Almgren@ present"),
    ("| Kommun | Namn | Närvarar |\n|---|---|---|\n| Nora | Tyra Almgren | Ja |\n| Kil | Bo Borgvik | Nej, ersätts av Rut Ekmo |\n| Sala | Uno Tall | Nej |\n\n",
     "Bo Borgvik@Kil absent | Rut Ekmo@Kil present | Tyra Almgren@Nora present | Uno Tall@Sala absent"),
    ("Närvarande var Tyra Almgren, Bo Borgvik och suppleanten Rut Ekmo. Förhinder hade anmälts av Uno Tall och Elsa Granmo.\n\n",
     "Bo Borgvik@ present | Elsa Granmo@ absent | Rut Ekmo@ present | Tyra Almgren@ present | Uno Tall@ absent"),
    ("Närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo (förhinder)\n\n",
     "Bo Borgvik@ present | Rut Ekmo@ absent | Tyra Almgren@ present"),
    ("Övriga närvarande: kamrer Tyra Almgren, §§ 18 - 20\n                   organist Bo Borgvik, § 21\n                   Rut Ekmo\n\n",
     "Bo Borgvik@ partial | Rut Ekmo@ present | Tyra Almgren@ partial"),
]  # fmt: skip


@pytest.mark.parametrize(("listed", "people"), PEOPLE)
def test_who_was_there(listed: str, people: str, tmp_path: Path) -> None:
    head = "Ekbygdens nämnd\n\nProtokoll 2016-05-07\n\n"
    path = tmp_path / ("x.md" if "|--" in listed else "x.txt")
    path.write_text(head + listed + POINTS, encoding="utf-8")
    found = parse.protocol(read.document(path)).attendance
    told = sorted(f"{one.name}@{one.organisation or ''} {one.presence}" for one in found)
    assert told == sorted(people.split(" | "))


TITLES = [
    ("§ 16\nAndakt  Kyrkoherden inledde med bön och psalm.\n\n§ 17\nBokslut 2017  Bo Borgvik redogjorde för bokslutet, som visar ett\növerskott.\n\n§ 18\nVal  Till justerare valdes Rut Ekmo.\n", ["Andakt", "Bokslut 2017", "Val"]),
    ("§ 16\nVal av justerare     Dnr KR 2017/4\n\nRut Ekmo valdes.\n\n§ 17\nBudget\n\nBudgeten godkändes.\n\n§ 18\nSlut\n\nMötet avslutades.\n", ["Val av justerare", "Budget", "Slut"]),
]  # fmt: skip


@pytest.mark.parametrize(("points", "titles"), TITLES)
def test_a_title_and_its_text_in_two_cells(points: str, titles: list[str], tmp_path: Path) -> None:
    text = "Ekby kyrkoråd\n\nProtokoll 2017-05-07\n\n" + LIST + points
    assert [item.title for item in minutes(text, tmp_path)[0].items] == titles
