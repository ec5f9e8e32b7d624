"""What fresh minutes taught of heads and points: bodies, days and places told otherwise, points numbered otherwise."""

from pathlib import Path

import pytest

from kg import pipeline
from kg.language import dates, gazetteer
from kg.model import Protocol
from tests.test_parse_fresh_kinds import minutes

_LIST = "\nNärvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo\n\n"
_POINTS = _LIST + "1. Budget\nBudgeten för nästa år godkändes av alla.\n\n2. Rapport\nRapporten lades till handlingarna efter frågor.\n"


BODIES = [
    ("a word of its name over two lines", "Protokoll fört vid bildandet av Ekmo Orienterings-\nklubb onsdagen den 27 september 2000 på restau-\nrang Boden i Ekmo centrum.\n", ("Ekmo Orienteringsklubb",)),
    ("near miss: a board's name with a dash", "Hälso-\noch sjukvårdsnämnden\nProtokoll 2016-03-31\n", ("Hälso- och sjukvårdsnämnden",)),
    ("two sorts of meeting in one", "Protokoll fört vid styrelse- och arbetsmöte 30 juni 2009\n", ("Styrelsen",)),
    ("an extra meeting of a board", "Extra styrelsemöte 2016-03-31\n", ("Styrelsen",)),
    ("a board's paper", "Styrelseprotokoll 2016-03-31\n", ("Styrelsen",)),
    ("a board's paper under the association's name", "Styrelseprotokoll 2016-03-31\nEkmo Båtklubb\n", ("Ekmo Båtklubb",)),
    ("an association of one word with a dash", "F-SEKTIONEN, STYRELSEMÖTESPROTOKOLL 2016-03-31\n", ("F-SEKTIONEN",)),
    ("a room of a chat is no body", "Styrelsemöte 2011-12-19\n\nProtokoll från styrelsemöte i #ekmo-styrelse 2011-12-19 kl 21-23\n", ("Styrelsen",)),
    ("a way of pages is no body", "Du är här: Hem Om föreningen Styrelse 2011 Styrelsemöte 2011-12-19\n\nStyrelsemöte 2011-12-19\n", ("Styrelsen",)),
    ("its letters and number first", "Protokoll\nMn 87/2014 Miljönämnden 2016-03-31\n", ("Miljönämnden",)),
    ("a club", "PROTOKOLL EKMO YACHT CLUB 2003-09-11\n\nStyrelsemöte\n", ("Ekmo Yacht Club",)),
    ("a meeting of those who fish", "PROTOKOLL fört vid ordinarie fiskestämma för Ekåns\nfiskevårdsområde den 21 mars 2004 i Ekby, Nora.\n", ("Ekåns fiskevårdsområde",)),
    ("who wrote before it, and pages", "Nr 1/2011 Sida 1/10 Linda Granmo Ekåns vattenvårdsförbund Protokoll vid styrelsesammanträde\n", ("Ekåns vattenvårdsförbund",)),
    ("its short form first", "Protokoll från möte nr 5 - EMK- Ekmo Motorbåtsklubb, 2008-06-02\n", ("Ekmo Motorbåtsklubb",)),
    ("somebody whom they met at", "Ekmo båtklubb\nProtokoll från styrelsemöte hos Tyra Almgren\nden 31 mars 2016\n", ("Ekmo båtklubb",)),
    ("near miss: a year in the name", "Protokoll 2016-03-31\nArbetsgruppen Ekmo 2020\n", ("Arbetsgruppen Ekmo 2020",)),
    ("a legal form at its end", "Ekmodalens Energi ekonomisk förening\nProtokoll nr 6/2022 från styrelsemöte\n29 augusti 2022\n", ("Ekmodalens Energi ekonomisk förening",)),
    ("near miss: a legal form alone", "EKDALENS BYGDEUTVECKLING\nIdeell förening, org.nr 802400-0000\nProtokoll 2018-09-12\n", ("Ekdalens Bygdeutveckling",)),
    ("a genitive is no slip of a scanner", "Psykiatrins samverkansgrupp              PROTOKOLL nr 9/1987\n1987-09-03\n", ("Psykiatrins samverkansgrupp",)),
    ("a parish it is of", "Protokoll fört vid sammanträde med kyrkorådet i Ekmo församling den 8 november 1986.\n", ("Kyrkorådet",)),
    ("a county council it is of", "Ekmo sjukvårds ledningsgrupp, Landstinget Ekbygden\nAnteckningar 2010-09-21\n", ("Ekmo sjukvårds ledningsgrupp",)),
    ("a union it is of", "Organ: Ekmosektionens styrelse, Ekby studentkår\nProtokoll 2024-11-14\n", ("Ekmosektionens styrelse",)),
    ("near miss: a comma within its name", "Rådet för hälsa, vård och omsorg\nProtokoll 2024-11-14\n", ("Rådet för hälsa, vård och omsorg",)),
    ("a region before it", "Region Ekmark – Regionstyrelsen 2024-04-25\nProtokoll\n", ("Regionstyrelsen",)),
    ("letters and a word before it", "LSG Ek – Lokal samverkansgrupp Västra Ekbygden\nProtokoll 2024-04-25\n", ("Lokal samverkansgrupp Västra Ekbygden",)),
    ("a meeting called after its letters", "LEADER EKSJÖAR\nProtokoll LAG-möte 3/2019\n2019-06-17\n", ("LAG",)),
    ("letters first of all", "VU-sammanträde 2004-06-03 På Ekmo vandrarhem, Ekby\nProtokoll\n", ("VU",)),
    ("where an annual meeting was", "ÖVRE EKÅNS FISKEVÅRDSOMRÅDESFÖRENING\n\nPROTOKOLL hållet vid ordinarie årsstämma i Ekmo\nskola lördagen den 27 mars 1993 kl 10.00\n", ("Övre Ekåns fiskevårdsområdesförening",)),
    ("after its meeting with no word between", "Protokoll fört vid styrelsens konstituerande sammanträde Ekby Norra Älgskötselområde onsdagen den 14/8 2013 kl. 21.30. Ekgården\n", ("Ekby Norra Älgskötselområde",)),
    ("one definite word after its meeting", "Protokoll Styrelsemöte Ekbybridgen 2013-09-26\n", ("Ekbybridgen",)),
    ("near miss: a place after its meeting", "Protokoll Styrelsemöte Ekbygården 2013-09-26\n", ("Styrelsen",)),
    ("one definite word before its meeting", "Protokoll nr 9/22\n\nEkpuppsklubben telefonsammanträde, 2022-10-04 kl. 19.00.\n", ("Ekpuppsklubben",)),
    ("what is to be elsewhere is no head", "05/12 INSTÄLLD Granby BK - Guldtävling\nProtokoll Styrelsemöte 2012-08-13\n", ("Styrelsen",)),
    ("near miss: the meeting alone", "Protokoll fört vid Årsmöte den 2 maj 2015\n", ()),
    ("words in capitals that no text repeats", "VATTENRÅDET ÖVRE TALLÅN\nPROTOKOLL 2015-05-02\n", ("Vattenrådet Övre Tallån",)),
    ("near miss: a word the text has in small letters", "RÅDET FÖR EKGULA\nPROTOKOLL 2015-05-02\nDe ekgula var där.\n", ("Rådet för ekgula",)),
    ("its friends", "Protokoll fört med föreningen Ekdammens vänner 2015-05-02\n", ("Föreningen Ekdammens vänner",)),
    ("a link of the page is no head", "Till Riksförbundet\nGå till distrikt\n\nProtokoll fört vid Ekmo Bygdegårdsförenings Årsmöte\n2023-03-06\n", ("Ekmo Bygdegårdsförening",)),
    ("its letters after a slash, and where", "Protokoll fört vid sammanträde med Ekbyklubbens tävlingskommitté/ TK på kansliet 2012-05-31\n", ("Ekbyklubbens tävlingskommitté",)),
    ("near miss: two bodies with a slash", "Kommunstyrelsen/Personalutskottet\nProtokoll 2012-05-31\n", ("Kommunstyrelsen", "Personalutskottet")),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
def test_bodies(head: str, expected: tuple[str, ...]) -> None:
    assert minutes(head + _POINTS).meeting.bodies == expected


SPOKEN = [
    ("its members and its points", "Sammanträdesprotokoll 2016-03-31\nBeslutande Kommunfullmäktiges samtliga ledamöter\nFörteckning över kommunfullmäktiges ärenden, bilaga\nUtses att justera Rut Ekmo i Kommunfullmäktiges ställe\n", "", "Kommunfullmäktige"),
    ("beside the numbers of its points", "Protokoll 2016-03-31\n", "§ 305 Val\nKommunstyrelse 305 Mötet valde Tyra Almgren till att granska protokollet.\n\n§ 306 Väg\nKommunstyrelse 306 Vägen ska lagas före vintern av entreprenören.\n", "Kommunstyrelsen"),
    ("before a label of the head", "Ekmo läns kansli Rut Ekmo, avd Landstingsstyrelsen Tid Tisdagen den 11 december 2012\nProtokoll\n", "", "Landstingsstyrelsen"),
    ("near miss: its office", "Anteckningar 2016-03-31\nKommunstyrelsens förvaltning\nKommunstyrelsens kansli\n", "", None),
    ("near miss: others' chairs who came", "Anteckningar 2016-03-31\nÖvriga: kommunfullmäktiges ordförande, kommunstyrelsens ordförande, skolnämndens ordförande\n", "", None),
    ("near miss: a committee of the board", "Anteckningar 2016-03-31\nBilagor: kommunstyrelsens arbetsutskott, kommunstyrelsens beredning, valnämnden\n", "", None),
    ("near miss: who is spoken of in the points", "Anteckningar 2016-03-31\n", "1. Väg\nKommunstyrelsen har beslutat om vägen. Kommunstyrelsens ordförande berättade.\n\n2. Bro\nBron väntar på Kommunstyrelsen till hösten.\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "points", "expected"), [case[1:] for case in SPOKEN], ids=[case[0] for case in SPOKEN])
def test_the_body_that_the_frame_speaks_of_is_taken_with_a_finding(head: str, points: str, expected: str | None) -> None:
    told = minutes(head + (_LIST + points if points else _POINTS))
    assert told.meeting.bodies == ((expected,) if expected else ())
    said = {one.message for one in told.findings}
    assert (f"the head names no body; «{expected}» is the one it speaks of" in said) == bool(expected)
    assert ("the document does not name the body that met" in said) == (expected is None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tekniska nämnden beslutar att vägen lagas före vintern.", ("Tekniska nämnden",)),
        ("Kommunala rådet antar planen för nästa år efter samtal.", ("Kommunala rådet",)),
        ("Tekniska chefen berättar att vägen lagas före vintern.", ()),
        ("Enligt tekniska nämnden lagas vägen före vintern nästa år.", ()),
    ],
)
def test_a_body_of_two_words_acts(sentence: str, expected: tuple[str, ...]) -> None:
    told = minutes(f"Anteckningar 2016-03-31\n{_LIST}1. Väg\n{sentence}\n\n2. Bro\nBron väntar till hösten.\n")
    assert told.meeting.bodies == expected


def test_two_days_in_two_titles_are_said(tmp_path: Path) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text("Protokoll från styrelsemöte 2009-06-02\n\nProtokoll från möte nr 5 - Ekmo båtklubb, 2008-06-02\n" + _POINTS, encoding="utf-8")
    said = [one.message for one in pipeline.read(path).findings]
    assert "the meeting is read as of 2009-06-02, but the text tells that it was held 2008-06-02" in said


DAYS = [
    ("STYRELSEMÖTESPROTOKOLL 950912", "1995-09-12"),
    ("Protokoll 18 05 02", "2018-05-02"),
    ("Dag: 18 05 02", "2018-05-02"),
    ("Möte 18 13 02", None),
    ("Tel 18 05 02", None),
    ("Protokoll 950912 kr", None),
    ("Konto 950912", None),
    ("Sida 1/10", None),
    ("Lördagen den 17 och söndagen den 18 mars, 2012", "2012-03-17"),
    ("den 17 personer och söndagen den 18 mars 2012", "2012-03-18"),
    ("Nr 1/2011 Sida 1/10", None),
    ("Protokoll nr 95 09 123", None),
]


@pytest.mark.parametrize(("value", "expected"), DAYS)
def test_six_figures_after_what_the_paper_is_called_are_a_day(value: str, expected: str | None) -> None:
    assert next((found.iso for found in dates.find(value)), None) == expected


def test_days_without_a_year_are_told_of_once() -> None:
    head = "Protokoll styrelsemöte Ekmo båtklubb 4 juni\nKlockan 19 den 5 juni\nTräff 6 juni\nKväll 7 juni\n"
    said = [one.message for one in minutes(head + _POINTS).findings]
    assert said.count("the year of the meeting is not stated and nothing tells it") == 1


PLACES = [
    ("the hour was lost", "Protokoll fört vid styrelsemöte för Ekmo Hembygdslag torsdagen den 26 februari 2015 kl i Uppgården\n", "Uppgården"),
    ("a restaurant, over two lines", "Protokoll fört vid bildandet av Ekmo Orienterings-\nklubb onsdagen den 27 september 2000 på restau-\nrang Boden i Ekmo centrum.\n", "restaurang Boden i Ekmo centrum"),
    ("what follows letter by letter", "Ekmo båtklubb 2016-03-31\nPlats: Klubbhuset F Ö R E D R A G N I N G S L I S T A KS\n", "Klubbhuset"),
    ("the list of points", "Ekmo båtklubb 2016-03-31\nPlats: Klubbhuset Föredragningslista\n", "Klubbhuset"),
    ("a label and no colon", "Ekmo båtklubb styrelsemöte 2016-03-31\nPlats Restaurang Boden kl. 12.00\n", "Restaurang Boden"),
    ("a label and a comma", "Ekmo båtklubb årsmöte\nPlats, Ekmo kapell 160331 kl 14.00\n", "Ekmo kapell"),
    ("near miss: a room that is no label", "Ekmo båtklubb styrelsemöte 2016-03-31\nPlats\nRum 4523, Ekhuset\n", "Rum 4523, Ekhuset"),
    ("who came, told elsewhere", "Ekmo båtklubb 2016-03-31\nPlats: Eksalen, kommunhuset Enligt närvarolista\n", "Eksalen, kommunhuset"),
    ("a colon left of an hour", "Tid och plats Måndagen den 5 maj 2014 kl. 19: Kommunkansliet i Ekby\nProtokoll\n", "Kommunkansliet i Ekby"),
    ("near miss: letters of a house", "Ekmo båtklubb 2016-03-31\nPlats: Hus A B\n", "Hus A B"),
    ("near miss: an hour that is told", "Ekmo båtklubb styrelsemöte 2016-03-31 kl 19 i Uppgården\n", "Uppgården"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_places(head: str, expected: str) -> None:
    assert minutes(head + _POINTS).meeting.place == expected


UNREAD = [
    ("after what the paper is called", "Protokoll fört vid årsmöte för Ekmo båtklubb i Ekstugan\n2016-03-31\n", "Ekstugan"),
    ("at a place", "Protokoll från styrelsemöte på Kvarnen\n2016-03-31\n", "Kvarnen"),
    ("near miss: whose meeting it is", "Protokoll från årsmöte i Ekmo båtklubb\n2016-03-31\n", None),
    ("near miss: a municipality", "Protokoll från sammanträde med kommunstyrelsen i Nora\n2016-03-31\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), [case[1:] for case in UNREAD], ids=[case[0] for case in UNREAD])
def test_a_place_that_is_not_read_is_said(tmp_path: Path, head: str, expected: str | None) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text(head + _POINTS, encoding="utf-8")
    told = pipeline.read(path)
    said = [one.message for one in told.findings if one.message.startswith("the place")]
    assert told.protocol.meeting.place is None
    assert said == ([f"the place is not read, but the text tells «{expected}»"] if expected else [])


def test_a_page_that_lost_its_lines_is_no_letterhead() -> None:
    text = "Sida 1/10 Ekåns vattenvårdsförbund Protokoll vid styrelsesammanträde 2011-03-04 1. Mötets öppnande Mötet öppnades av ordförande Tyra Almgren som hälsade alla välkomna. Beslut: Mötet var behörigt utlyst. 2. Dagordning Ordföranden gick igenom dagordningen. Beslut: Dagordningen fastställdes. 3. Val av justerare Beslut: Mötet valde Bo Borgvik till justerare. 4. Fisket Rut Ekmo berättade om fisket under året och vad som planeras nästa år i ån och i sjöarna runt om den. Beslut: Rapporten lades till handlingarna. Ekåns vattenvårdsförbund c/o Ekby Telefon Fax E-post Webbplats Organisationsnummer: Postgiro: Bankgiro:\n"
    told = minutes(text)
    assert titles(told) == ["1 Mötets öppnande", "2 Dagordning", "3 Val av justerare", "4 Fisket"]
    assert minutes("Ekmo båtklubb\nTelefon Fax E-post Webbplats\nProtokoll 2016-03-31\n" + _POINTS).document.lines[1].furniture


def titles(told: Protocol) -> list[str]:
    return [f"{item.number or ''} {item.title}".strip() for item in told.items if item.title]


_TOP = "Protokoll från styrelsemöte 2016-03-31\n\nNärvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo\n\n"
POINTS = [
    ("a slash after the number", "§ 1/ Mötet öppnas.\n\n§ 2/ Till justerare valdes Rut Ekmo\n\n§ 3/ Bo Borgvik köper in saft.\n", ["1 Mötet öppnas", "2 Till justerare valdes Rut Ekmo", "3 Bo Borgvik köper in saft"]),
    ("near miss: numbers of the year", "§ 1/16 Mötet öppnas\nAlla hälsades.\n\n§ 2/16 Budget\nBudgeten godkändes.\n", ["1/16 Mötet öppnas", "2/16 Budget"]),
    ("numbers of two parts", "§9 Kiosken\nDen målas.\n§10.1 Skifte\nStugan är betald.\n§10.2 Dator\nDen läggs till.\n§13 Övrigt\nTyra frågade.\n", ["9 Kiosken", "10.1 Skifte", "10.2 Dator", "13 Övrigt"]),
    ("near miss: two parts that are listed in a point", "§1 Val\nVal gjordes.\n§4 Föredragningslista\nTillägg:\n§10.1 Skifte\n§10.2 Dator\n§5 Fika\nFikat godkändes.\n§6 Övrigt\nTyra frågade.\n", ["1 Val", "4 Föredragningslista", "5 Fika", "6 Övrigt"]),
    ("lists inside points numbered anew", " 1. Mötet öppnades\n\n 1. Dagordningen godkändes.\n\n 1. Inför stämman\n  1. Tid för stämman blir den 19 mars.\n  2. Bo Borgvik frågar en talare.\n  3. Rut Ekmo skickar ut påminnelser.\n  4. Tyra Almgren skriver en berättelse.\n  5. Kallelsen går ut före jul.\n\n 1. Listan\n\nStyrelsen gick igenom listan.\n\n 1. Belysningen\n\nBesiktigad.\n\n 1. Kommande möten\n\nDen 5 februari.\n", ["1 Mötet öppnades", "1 Dagordningen godkändes", "1 Inför stämman", "1 Listan", "1 Belysningen", "1 Kommande möten"]),
    ("titles before a full stop", "§1.   Mötets öppnande och kallelse.  Mötet öppnades av Tyra Almgren som\n\n      hälsade alla välkomna denna kväll.\n\n§2.   Val av ordförande. Till ordförande för mötet valdes Bo Borgvik\n\n§3.   Fråga om namn på klubben. Till namn fanns två förslag, dels Ekmo\n\n      Klubb, dels Ekmo Lag.\n", ["1 Mötets öppnande och kallelse", "2 Val av ordförande", "3 Fråga om namn på klubben"]),
    ("near miss: titles of two parts", "§1 Samarbete. Projektet Ån\nVi talade om projektet.\n\n§2 Budget\nBudgeten godkändes.\n\n§3 Övrigt\nTyra frågade om en sak.\n", ["1 Samarbete. Projektet Ån", "2 Budget", "3 Övrigt"]),
    ("the letter of a list after the title", "1. Budget\nBudgeten godkändes.\n\n2. Ekonomi a)\nUtfallet håller sig inom budget.\n", ["1 Budget", "2 Ekonomi"]),
    ("near miss: who signs, and the paper's title", "Vi började med att städa i förrådet bakom huset.\n\nStyrelsen beslöt att avslå ansökan.\n\nSekreterare Rut Ekmo\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in POINTS], ids=[case[0] for case in POINTS])
def test_points(text: str, expected: list[str]) -> None:
    assert titles(minutes(_TOP + text)) == expected


def test_a_label_and_a_bar_are_a_label() -> None:
    told = minutes("Ekmo båtklubb 2016-03-31\nPlats | Klubbhuset |\nNärvarande | Tyra Almgren, Bo Borgvik, Rut Ekmo |\n\n1. Budget\nBudgeten godkändes.\n")
    assert (told.meeting.place, [one.name for one in told.attendance]) == ("Klubbhuset", ["Tyra Almgren", "Bo Borgvik", "Rut Ekmo"])


def test_an_extract_without_people_is_minutes() -> None:
    told = minutes("Ekbygda kommun\nKommunstyrelsen\nUTDRAG\nSammanträdesdatum\n2015-06-04\n\n§ 12 Motion om cykelväg\nKommunstyrelsen beslutar att bifalla motionen.\n")
    assert (told.meeting.bodies, told.meeting.kind, titles(told)) == (("Kommunstyrelsen",), "utdrag", ["12 Motion om cykelväg"])


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("Finströms kommun", "Finström"),
        ("ECKERÖ KOMMUN", "Eckerö"),
        ("Mariehamns stad", "Mariehamn"),
        ("staden Jakobstad", "Jakobstad"),
        ("Pedersöre", "Pedersöre"),
        ("Lovisa stad", "Lovisa"),
        ("Lovisa", None),
        ("Sund", None),
        ("Vasa", None),
        ("Ingå", None),
    ],
)
def test_municipalities_of_finland(stated: str, name: str | None) -> None:
    found = gazetteer.find(stated)
    assert (found and found.name) == name
    assert found is None or (found.code.startswith("FI") and found.kind == "municipality")


def test_minutes_of_finland_are_owned() -> None:
    assert minutes("FINSTRÖMS KOMMUN\nKOMMUNSTYRELSEN\nSAMMANTRÄDESPROTOKOLL 16.9.2015\n" + _POINTS).meeting.owner == "FINSTRÖMS KOMMUN"
