"""What fresh minutes of associations taught: lists within points and sentences, crosses, offices first, lost lines.

Lists, roles and points are written as in the tests of notations and roles: "-" absent, "*" the others, "@Nora" where
they come from; "c" chair, "s" secretary, "a" adjuster.
"""

import tempfile
from pathlib import Path

import pytest

from kg import parse, pipeline, read
from kg.language import name_end
from kg.model import Protocol
from tests.test_parse_notations import people
from tests.test_parse_roles import roles

LISTS = [
    ("the title of a point is the label", "§ 1. Mötets öppnande\nMötet öppnades.\n\n§ 2. Närvarande\nTyra Almgren, Bo Borgvik, Rut Ekmo och Uno Tallgrundsson.\n\n§ 3. Budget\nBudgeten godkändes.\n", "Tyra Almgren Bo Borgvik Rut Ekmo Uno Tallgrundsson"),
    ("of those who did not come", "§ 1. Närvarande\nTyra Almgren, Bo Borgvik och Rut Ekmo.\n\n§ 2. Frånvarande\nUno Tallgren.\n\n§ 3. Budget\nBudgeten godkändes.\n", "Tyra Almgren Bo Borgvik Rut Ekmo -Uno Tallgren"),
    ("near miss: the title of a point that is told of", "Närvarande: Tyra Almgren, Bo Borgvik\n\n§ 1. Deltagare\nVi söker fler till kursen i höst, säger Rut Ekmo.\n\n§ 2. Budget\nBudgeten godkändes.\n", "Tyra Almgren Bo Borgvik"),
    ("the roll in a sentence", "1. Närvaro\nTyra Almgren, Bo Borgvik och Rut Ekmo är närvarande.\n\n2. Budget\nBudgeten godkändes.\n", "Tyra Almgren Bo Borgvik Rut Ekmo"),
    ("by one word each", "1. Upprop\nSnöflinga, Rävöra och Kottis är närvarande.\n\n2. Budget\nBudgeten godkändes.\n", "Snöflinga Rävöra Kottis"),
    ("near miss: municipalities", "Närvarande: Tyra Almgren, Bo Borgvik\n\n1. Upprop\nNora, Kumla och Hallsberg är närvarande.\n\n2. Budget\nBudgeten godkändes.\n", "Tyra Almgren Bo Borgvik"),
    ("near miss: at another meeting", "Närvarande: Tyra Almgren, Bo Borgvik\n\n1. Rapport\nRut Ekmo och Uno Tallgren var närvarande vid kommunens samråd i maj.\n\n2. Budget\nBudgeten godkändes.\n", "Tyra Almgren Bo Borgvik"),
    ("a comma after the cross", "Ledamöter Närvarande\nTyra Almgren X\nBo Borgvik X, mötesordförande § 1-4\nRut Ekmo Anmält förhinder\nUno Tallgren X, ej § 4\n", "Tyra Almgren Bo Borgvik#chair -Rut Ekmo ~Uno Tallgren"),
    ("offices first, one of them a label", "Närvarande\nOrdförande Tyra Almgren\nLedamot 1 Bo Borgvik\nLedamot 2 Rut Ekmo\nHK personlig ersättare Elsa Granmo\nHK-ordförande Uno Tallgren\n", "Tyra Almgren#chair Bo Borgvik Rut Ekmo +Elsa Granmo Uno Tallgren"),
    ("near miss: the label of a list among names", "Närvarande\nTyra Almgren, ordförande\nBo Borgvik\nErsättare Rut Ekmo\nUno Tallgren\n", "Tyra Almgren#chair Bo Borgvik +Rut Ekmo +Uno Tallgren"),
    ("a label right after the day", "Anteckningar från mötet 2010-03-15Närvarande: Tyra Almgren, Bo Borgvik och Rut Ekmo.\n\n1. Budget\nBudgeten godkändes.\n", "Tyra Almgren Bo Borgvik Rut Ekmo"),
    ("a name over two lines before och", "Närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo, Lars-Erik\nGranmo och Uno Tallgren.\n\n1. Budget\nBudgeten godkändes.\n", "Tyra Almgren Bo Borgvik Rut Ekmo Lars-Erik Granmo Uno Tallgren"),
    ("another too", "Närvarande: Tyra Almgren, Bo Borgvik samt Rut Ekmo.\nÄven Uno Tallgren, kassör.\n\n1. Budget\nBudgeten godkändes.\n", "Tyra Almgren Bo Borgvik Rut Ekmo Uno Tallgren"),
    ("the sides of a negotiation", "Närvarande:\nFör arbetsgivaren:\nTyra Almgren\nBo Borgvik\nFör arbetstagarna:\nRut Ekmo, Lärarförbundet\nUno Tallgren, Lärarförbundet\n", "Tyra Almgren Bo Borgvik Rut Ekmo@Lärarförbundet Uno Tallgren@Lärarförbundet"),
    ("away for some points alone", "Övriga närvarande: Tyra Almgren, kommundirektör, ej närvarande 25-26; Bo Borgvik, ekonom\n", "~*Tyra Almgren *Bo Borgvik"),
    ("near miss: away", "Närvarande: Tyra Almgren, ordförande, ej närvarande; Bo Borgvik, ekonom\n", "-Tyra Almgren#chair Bo Borgvik"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_lists(text: str, expected: str) -> None:
    assert people(text) == expected


_LIST = "Närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo\n\n"
HELD = [
    ("who writes under the title of a point", _LIST + "§ 1. Vid protokollet\nRut Ekmo.\n\n§ 2. Budget\nBudgeten godkändes.\n", "s Rut Ekmo"),
    ("the evening's chair", _LIST + "§1. Kvällens mötesordförande Tyra Almgren hälsade alla välkomna.\n\n§2. Budgeten godkändes.\n", "c Tyra Almgren"),
    ("a sentence without its stop", _LIST + "1. Val Till ordförande för mötet valdes Tyra Almgren Till sekreterare\nför mötet valdes Bo Borgvik.\n\n2. Budgeten godkändes.\n", "c Tyra Almgren s Bo Borgvik"),
    ("near miss: the chair of something else", _LIST + "§1. Elevrådets ordförande Rut Ekmo berättade.\n\n§2. Mötet öppnades av Tyra Almgren.\n", "c Tyra Almgren"),
    ("officers by one word each", "1. Upprop\nSnöflinga, Rävöra och Kottis är närvarande.\n\n2. Val\nStyrelsen väljer Kottis som mötesordförande.\nStyrelsen väljer Rävöra som mötessekreterare.\n", "c Kottis s Rävöra"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in HELD], ids=[case[0] for case in HELD])
def test_roles(text: str, expected: str) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Tyra Almgren Till", "Tyra Almgren"), ("Tyra Almgren Som", "Tyra Almgren"), ("Tyra Till", "Tyra Till"), ("Tyra Maja Almgren", "Tyra Maja Almgren")],
)  # fmt: skip
def test_a_small_word_is_of_no_name(name: str, expected: str) -> None:
    assert name_end.cut(name) == expected


def minutes(text: str) -> Protocol:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "protokoll.txt"
        path.write_text(text, encoding="utf-8")
        return parse.protocol(read.document(path))


_POINTS = "\nNärvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo\n\n1. Budget\nBudgeten godkändes.\n\n2. Rapport\nRapporten lades till handlingarna.\n"
HEADS = [
    ("a meeting called after its group", "Protokoll från styrgruppsmöte Grön kust 2008-06-03\n", ("Styrgruppen Grön kust",)),
    ("an extra meeting with a council, in capitals", "EXTRA STYRELSEMÖTE MED EKBYGDA SOCKENRÅD I HULTAGÅRDEN 2012-11-29\n", ("EKBYGDA SOCKENRÅD",)),
    ("its owner in the genitive and in capitals", "PROTOKOLL FÖRT VID FÖRENINGEN EKMOS STYRELSEMÖTE DEN 16 SEPTEMBER 2008\n", ("FÖRENINGEN EKMO",)),
    ("near miss: what a group consists of", "Styrelsemöte 2012-11-29\n\nArbetsgruppen bredband består av:\nElsa Granmo\n", ("Styrelsen",)),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), [case[1:] for case in HEADS], ids=[case[0] for case in HEADS])
def test_bodies(head: str, expected: tuple[str, ...]) -> None:
    found = [name.casefold() for name in minutes(head + _POINTS).meeting.bodies]
    assert found == [name.casefold() for name in expected]


def test_a_body_that_the_text_alone_names_is_said_to_be_so() -> None:
    told = minutes("Anteckningar 2010-03-15\n\nNärvarande: Tyra Almgren, Bo Borgvik\n\n1. Byarådet beslutar söka pengar.\n\n2. Byarådet tar hand om sidan.\n")
    assert told.meeting.bodies == ("Byarådet",)
    assert "the head names no body; the text tells what «Byarådet» decided" in {one.message for one in told.findings}


PLACES = [
    ("where the meeting was, before the day", "Protokoll fört vid KLAFs styrelsemöte på KLAFs kansli i Ekby lördagen den 21 augusti 2010\n", "KLAFs kansli i Ekby"),
    ("in a house", "EXTRA STYRELSEMÖTE MED EKBYGDA SOCKENRÅD I HULTAGÅRDEN 2012-11-29\n", "HULTAGÅRDEN"),
    ("near miss: in a municipality", "Sammanträde med kommunstyrelsen i Nora 2012-11-29\n", None),
    ("a platform apart under the day", "Styrelsemöte\n\n12 april 2022\n\nvia Teams\n", "Teams"),
    ("near miss: a platform that is only mentioned", "Styrelsemöte\n\n12 april 2022\n\nTeams\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_places(head: str, expected: str | None) -> None:
    place = minutes(head + _POINTS).meeting.place
    assert (place and place.casefold()) == (expected and expected.casefold())


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("söndag 13 maj 2012\n\nProtokoll 2012-04-03\n", "2012-04-03"),
        ("måndag 10 juni 2013\n\nProtokoll 28 maj -13\n\nProtokoll fört vid klubbens möte 2013-05-28\n", "2013-05-28"),
        ("söndag 13 maj 2012\n\nStyrelsemöte\n", "2012-05-13"),
        ("Protokoll från styrelsemöte 2012-04-03\n\nsöndag 13 maj 2012 kl 13.00\n", "2012-05-13"),
    ],
)
def test_the_day_of_the_minutes_goes_before_that_of_the_page(head: str, expected: str) -> None:
    day = minutes(head + _POINTS).meeting.date
    assert str(day) == expected


_FILLED = " Styrelsen gick igenom läget och tackade alla som har hjälpt till under våren med stugan, bryggan och vägen." * 5
PAGES = [
    ("bare numbers, lists between, one lost", f"Protokoll fört vid styrelsemöte den 7 maj 2008 1 Mötets öppnande Ordföranden öppnade mötet.{_FILLED} 2 Upprop Upprop Närvarande ledamöter: Tyra Almgren, Bo Borgvik, Rut Ekmo. Anmält förhinder: Uno Tallgren. 3 Dagordning Dagordningen godkändes. 4 Ekonomi Kassören berättade om läget. 5 Stugan Taket ska lagas. 7 Bryggan Bryggan läggs i.", ["1", "2", "3", "4", "5", "7"]),
    ("numbers with a colon", f"Protokoll från styrgruppsmöte den 3 juni 2008 Närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo Förhinder: Uno Tallgren, Elsa Granmo 1:Mötet öppnas Ordföranden öppnade mötet.{_FILLED} 2:Val av justerare Rut Ekmo utsågs att justera protokollet. 3: Ekonomi Kassören berättade om läget.", ["1", "2", "3"]),
    ("numbers of two parts", f"Protokoll för styrelsemöte den 3 juni 2008 Närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo. Gäster: Uno Tallgren. 1.1 Mötets öppnande Ordföranden öppnade mötet. 1.2 Ekonomi Kassören berättade om läget.{_FILLED} 1.3 Stugan Taket ska lagas.", ["1.1", "1.2", "1.3"]),
    ("near miss: hours with a colon", f"Protokoll från styrgruppsmöte den 3 juni 2008 kl. 13: Dalasalen, Falun Närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo 1:Mötet öppnas Ordföranden öppnade mötet.{_FILLED} 2:Ekonomi Kassören berättade om läget. 3:Stugan Taket ska lagas.", ["1", "2", "3"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_points_of_a_page_without_lines(text: str, expected: list[str]) -> None:
    assert [item.number for item in minutes(text).items] == expected


DECIDED = [
    ("points that each begin a line, after full stops", "Styrelsen beslutar:\n att mötena hålls på söndagar.\n att föra beslutsprotokoll.\n", ["att mötena hålls på söndagar", "att föra beslutsprotokoll"]),
    ("somebody is charged, without åt", "Styrelsen uppdrar Tyra och Bo att lägga till text.\n", ["Styrelsen uppdrar Tyra och Bo att lägga till text"]),
    ("near miss: somebody else charges", "Kommunen uppdrar varje år någon att se över vägen.\n", []),
    ("near miss: what is told of", "Styrelsen tycker att det är bra. Att åka buss går fort.\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in DECIDED], ids=[case[0] for case in DECIDED])
def test_decisions(text: str, expected: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "protokoll.txt"
        path.write_text(f"Styrelsemöte 2016-05-15\n\n{_LIST}1. Arbete\n{text}\n2. Budget\nBudgeten godkändes.\n", encoding="utf-8")
        found = pipeline.read(path).claims[0].decisions
    assert [one.text for one in found] == expected


@pytest.mark.parametrize(
    ("title", "said"),
    [("Protokoll fört vid klubbens möte", True), ("Protokoll 121129", True), ("Protokoll från förra mötet", False), ("Mötets öppnande", False)],
)  # fmt: skip
def test_a_point_called_as_the_paper_is_said(title: str, said: bool) -> None:
    told = minutes(f"Minnesanteckningar 2016-05-15\n\n{_LIST}1. {title}\nAlla var välkomna.\n\n2. Budget\nBudgeten godkändes.\n")
    assert any("called as the paper is" in one.message for one in told.findings) is said


def test_those_elected_in_a_title_present_nothing() -> None:
    told = minutes(f"Protokoll 2016-05-15\n\n{_LIST}1. Till ledamöter valdes: Tyra Almgren, Uno Tallgren\n\n2. Budgeten, Bo Borgvik\nBudgeten godkändes.\n")
    assert [item.title for item in told.items] == ["Till ledamöter valdes: Tyra Almgren, Uno Tallgren", "Budgeten"]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("Överläggningar den 9/12 inför 2015 års löneöversyn\n", True),
        ("Anteckningar onsdag 9 december\n\nUnderlag för 2015\n", False),
        ("Anteckningar 9/12 2014\n\nUnderlag för 2015\n", False),
    ],
)
def test_a_year_that_only_the_text_tells_is_said(head: str, said: bool) -> None:
    told = {one.message for one in minutes(head + _POINTS).findings}
    assert any("is what the text speaks of" in one for one in told) is said
