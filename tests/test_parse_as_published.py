"""What minutes as their publishers left them taught: bodies without a word for one, rolls, lists in points, signatures."""

from pathlib import Path

import pytest

from kg import read
from kg.language import clock
from tests.test_parse_fresh_heads import _POINTS
from tests.test_parse_fresh_kinds import minutes
from tests.test_read_pdf import lines_of, shown, told

BODIES = [
    ("after what the meeting is called", "Årsmöte 2021 Ekmo Verkstad\n\n2022-03-17, Storgatan 7\n", ("Ekmo Verkstad",)),
    ("and before its day", "Årsmöte Odlarna Norr 2015-06-25\n", ("Odlarna Norr",)),
    ("near miss: a place to meet at", "Årsmöte Ekmo Folkets hus 2015-06-25\n", ()),
    ("near miss: a place on the net", "Styrelsemöte Microsoft Teams 2015-06-25\n", ("Styrelsen",)),
    ("near miss: somebody", "Årsmöte Tyra Almgren 2015-06-25\n", ()),
    ("after a paper of a board's", "Styrelseprotokoll för DATA-Stugan.\nDatum: 2019-01-24\n", ("DATA-Stugan",)),
    ("in the page's own head", "Protokoll för BITar Kods konstituerande möte\nSida 1 av 3\n\nDatum: 2013-09-30\n", ("BITar Kod",)),
    ("a house's meeting, the name after", "Husmöte Kollektivhusföreningen Ekbo\n2015-10-15, Klockan 18.30\n", ("Kollektivhusföreningen Ekbo",)),
    ("a house's meeting, the name before", "Protokoll fört vid Kollektivhusföreningen Ekbos Husmöte\ntorsdagen den 19 december 2013\n", ("Kollektivhusföreningen Ekbo",)),
    ("a slip before the name", "Protokoll fört vi Kollektivhusföreningen Ekbos årsmöte torsdagen 20\nfebruari 2014, klockan 19.00\n", ("Kollektivhusföreningen Ekbo",)),
    ("small words within the name", "Årsstämma 2013\n\nFöreningen Odlare av Gamla Äpplen i Norden\n\nDatum: 21 mars 2013\n", ("Föreningen Odlare av Gamla Äpplen i Norden",)),
    ("letters in brackets after it", "Ordinarie föreningsstämma 2026\n\nSällskapet för Vänlig Samvaro (SVS)\n\nDatum: 2026-02-28\n", ("Sällskapet för Vänlig Samvaro",)),
    ("its name on the next line", "PROTOKOLL\nfört vid ordinarie föreningsstämma med\nHSB:s Bostadsrättsförening Ekbacken i\nEkby den 28 april 2022 i Ekby kyrka\n", ("HSB:s Bostadsrättsförening Ekbacken",)),
    ("its day on the next line", "Protokoll fört vid Kollektivhusföreningen Ekbos årsmöte torsdagen 20\nfebruari 2014, Matsalen i Ekgården, klockan 19.00\n", ("Kollektivhusföreningen Ekbo",)),
    ("with its members", "Protokoll fört vid ordinarie föreningsstämma med medlemmarna i Bostadsrättsföreningen\nEkbacken tisdagen den 27:e maj 2015, kl 19:00\n", ("Bostadsrättsföreningen Ekbacken",)),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
def test_bodies(head: str, expected: tuple[str, ...]) -> None:
    assert minutes(head + _POINTS).meeting.bodies == expected


_MORE = "\nVägen ska lagas före vintern av entreprenören, och styrelsen följer arbetet noga.\n"
_HEAD = "Årsmöte Odlarna Norr 2015-06-25\n\n"
LISTS = [
    ("a roll under the title of its point", "#### 1. Val av mötesordförande\nTyra Almgren valdes.\n\n#### 2. Fastställande av röstlängd\n* Tyra Almgren - 890705 - 0531\n* Svetozar Stefanovic - 771126 - 3579\n\n#### 3. Avslutning\nMötet avslutades.\n", {"Tyra Almgren", "Svetozar Stefanovic"}),
    ("near miss: no list under it", "#### 1. Fastställande av röstlängd\nRöstlängden fastställdes av mötet.\n\n#### 2. Avslutning\nMötet avslutades.\n", set()),
    ("near miss: those elected in a point", "1. Val av styrelse\nTyra Almgren valdes till ordförande.\nSuppleanter:\nBo Borgvik\nRut Ekmo\n\n2. Avslutning\nMötet avslutades av alla.\n", set()),
    ("given names in a row, a heading under them", "- Närvaro\n- Fredrik, Joel, Martin, Tyra\n- Genomgång av dagordningen\n- Den gicks igenom av alla.\n", {"Fredrik", "Joel", "Martin", "Tyra"}),
    ("some by their full names", "Närvarande\nMartin Borgvik, Fredrik Ekmo, Tomas, Maria och Jesper\n\nGenomgång av dagordningen\nEndast muntlig dagordning gavs den här gången.\n", {"Martin Borgvik", "Fredrik Ekmo", "Tomas", "Maria", "Jesper"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_lists(text: str, names: set[str]) -> None:
    assert {one.name for one in minutes(_HEAD + text + _MORE).attendance if one.confidence != 0.8} == names


FROM = [
    ("sentences, each of one organisation", "Närvarande: Tyra Almgren, Bo Borgvik och Rut Ekmo från kollektivhusföreningen\nEkbo. Mia Sten och Ulf Berg från Ekby Bostäder.", {"Tyra Almgren": "kollektivhusföreningen Ekbo", "Bo Borgvik": "kollektivhusföreningen Ekbo", "Rut Ekmo": "kollektivhusföreningen Ekbo", "Mia Sten": "Ekby Bostäder", "Ulf Berg": "Ekby Bostäder"}),
    ("offices in brackets before it", "Närvarande: Tyra Almgren (förvaltare), Bo Borgvik (bovärd) och Rut Ekmo (chef) från Ekby Bostäder.", {"Tyra Almgren": "Ekby Bostäder", "Bo Borgvik": "Ekby Bostäder", "Rut Ekmo": "Ekby Bostäder"}),
    ("near miss: the one before is told of elsewhere", "Närvarande: Tyra Almgren, ordförande, Bo Borgvik från Ekby Bostäder.", {"Tyra Almgren": None, "Bo Borgvik": "Ekby Bostäder"}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), [case[1:] for case in FROM], ids=[case[0] for case in FROM])
def test_where_they_come_from(line: str, expected: dict[str, str | None]) -> None:
    text = f"Samrådsmöte 2015-06-25\n\n{line}\n\n1. Budget\nBudgeten godkändes av alla.\n\n2. Rapport\nRapporten lades till handlingarna.\n"
    assert {one.name: one.organisation for one in minutes(text).attendance} == expected


ROLES = [
    ("each in the other's order", "1. Val\nTyra Almgren samt Bo Borgvik valdes till mötesordförande jämte protokollförare.\n\n2. Rapport\nRapporten godkändes. Vägen ska lagas före vintern av entreprenören, och styrelsen följer arbetet noga.\n", {"chair": "Tyra Almgren", "secretary": "Bo Borgvik"}),
    ("in the title after a comma", "1. Val av ordförande, för mötet, Tyra Almgren.\n\n2. Val av sekreterare, Bo Borgvik.\n\n3. Rapport\nRapporten godkändes. Vägen ska lagas före vintern av entreprenören, och styrelsen följer arbetet noga.\n", {"chair": "Tyra Almgren", "secretary": "Bo Borgvik"}),
    ("two who verify under a long title", "1. Val av två personer att jämte mötesordföranden justera protokollet\nTyra Almgren och Bo Borgvik valdes.\n\n2. Rapport\nRapporten godkändes. Vägen ska lagas före vintern av entreprenören, och styrelsen följer arbetet noga.\n", {"adjuster": "Bo Borgvik, Tyra Almgren"}),
    ("an office under its own head, after heads over names", "1. Budget\nBudgeten godkändes.\n\n2. Rapport\nRapporten godkändes. Vägen ska lagas före vintern av entreprenören, och styrelsen följer arbetet noga.\n\nVid protokollet          Justeras\n\nTyra Almgren             Bo Borgvik\n\nOrdförande\n\nRut Ekmo\n", {"secretary": "Tyra Almgren", "adjuster": "Bo Borgvik", "chair": "Rut Ekmo"}),
    ("a long rule to sign on", "1. Budget\nBudgeten godkändes.\n\n2. Rapport\nRapporten godkändes. Vägen ska lagas före vintern av entreprenören, och styrelsen följer arbetet noga.\n\nVid protokollet:\tJusteras:\n\n" + "." * 60 + "\t" + "." * 60 + "\nTyra Almgren\tBo Borgvik\n\nJusteras:\n\n" + "…" * 20 + "\nRut Ekmo\n", {"secretary": "Tyra Almgren", "adjuster": "Bo Borgvik, Rut Ekmo"}),
    ("two offices with a slash", "1. Budget\nBudgeten godkändes.\n\n2. Rapport\nRapporten godkändes. Vägen ska lagas före vintern av entreprenören, och styrelsen följer arbetet noga.\n\nVid protokollet:\n\n-----\nTyra Almgren\n\nJusterare/ordförande:\tJusterare:\n\n-----\t-----\nRut Ekmo\tBo Borgvik\n", {"secretary": "Tyra Almgren", "adjuster": "Bo Borgvik, Rut Ekmo"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in ROLES], ids=[case[0] for case in ROLES])
def test_roles(text: str, expected: dict[str, str]) -> None:
    found = minutes(_HEAD + text).attendance
    roles = {role: ", ".join(sorted(one.name for one in found if role in one.functions)) for role in ("chair", "secretary", "adjuster")}
    assert {role: names for role, names in roles.items() if names} == expected


POINTS = [
    ("the same number twice under a section sign", "§ 1 Mötets öppnande\nMötet öppnades.\n\n§ 2 Närvarande\nTyra Almgren\nBo Borgvik\n\n§ 2 Val av mötesordförande\nTyra Almgren valdes av mötet till ordförande.\n\n§ 3 Rapport\nVägen ska lagas före vintern av entreprenören, och styrelsen följer arbetet noga.\n", ["1", "2", "2", "3"]),
    ("a dash and a wide gap after the number", "Punkt 1 -\tKallelsen\n§ 1\tMötet godkände kallelsen.\n\nPunkt 2 -\tRapport\n§ 2\tRapporten godkändes.\n\nPunkt 3 -\tVägen\n§ 3\tVägen ska lagas.\n", ["1", "2", "3"]),
    ("a full stop after a sign misread", "$ 1. Stämmans öppnande\n\nStämman öppnades.\n\n5 2. Val av ordförande\n\nTyra Almgren valdes.\n\n£ 3. Dagordning\n\nDen godkändes.\n\n8 4. Avslutning\n\nStämman avslutades. Vägen ska lagas före vintern av entreprenören, och styrelsen följer arbetet noga.\n", ["1", "2", "3", "4"]),
    ("what the points decide is numbered within them", "Punkt 1 – Val av ordförande\n§ 1\tTill ordförande valdes Tyra Almgren.\n\nPunkt 2 – Vägen\n§ 2\tVägen ska lagas före vintern av entreprenören.\n§ 3\tStyrelsen följer arbetet noga.\n\nPunkt 3 – Avslutning\n§ 4\tMötet avslutades.\n", ["1", "2", "3"]),
    ("a title of names over two lines", "§1 Årsmötet öppnades.\n§2 Till styrelse valdes Tyra Almgren, Rut Ekmo, Bo Borgvik,\nMia Sten och Ulf Berg.\n§3 Vägen\nDen ska lagas före vintern av entreprenören, och styrelsen följer arbetet noga.\n", ["1", "2", "3"]),
    ("what is attached under a heading of the mark-up", "## Mötet\n\n### 1. Stadgar\n\nStadgarna godkändes.\n\n### 2. Styrelse\n\nTyra Almgren valdes.\n\n### 3. Övrigt\n\nVägen ska lagas före vintern av entreprenören, och styrelsen följer arbetet noga.\n\n# Bilaga - Godkända stadgar\n\n**§1** Föreningens namn är Odlarna.\n\n**§2** Föreningen väljer en styrelse.\n\n**§3** Årsmötet hålls i mars.\n\n**§4** Styrelsen väljs av årsmötet.\n", ["1", "2", "3"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), [case[1:] for case in POINTS], ids=[case[0] for case in POINTS])
def test_points(text: str, numbers: list[str]) -> None:
    assert [item.number for item in minutes("# Årsmöte Odlarna Norr 2015-06-25\n\n" + text.replace("godkändes.", "godkändes av alla efter en lång genomgång.")).items] == numbers


HOURS = [
    ("Tyra avslutade mötet kl. 21.", "21:00"),
    ("Avslutades mötet ca klockan 19.", "19:00"),
    ("Mötet avslutades kl 18.30.", "18:30"),
    ("Mötet avslutades efter 2 timmar", None),
]


@pytest.mark.parametrize(("sentence", "hour"), HOURS)
def test_an_hour_alone_at_the_close(sentence: str, hour: str | None) -> None:
    assert clock.told(sentence, "closes") == hour


PLACES = [
    ("between the day, over two lines, and the hour", "Protokoll fört vid Odlarna Norrs årsmöte torsdagen 20\nfebruari 2014, Matsalen i Ekgården, klockan 19.00\n", "Matsalen i Ekgården"),
    ("on the next line", "Protokoll från samrådsmöte måndagen 13 februari 2012, klockan 18.00 i\nEkbys Cafeteria\n", "Ekbys Cafeteria"),
    ("near miss: whose meeting it is", "Protokoll fört vid ordinarie föreningsstämma i Bostadsrättsföreningen\nEkbacken tisdagen den 27:e maj 2015, kl 19:00\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "place"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_places(head: str, place: str | None) -> None:
    assert minutes(head + _POINTS).meeting.place == place


def test_what_a_page_draws_twice_at_one_place_is_read_once(tmp_path: Path) -> None:
    page = shown("Protokoll", "Tyra Almgren")
    assert told(lines_of(tmp_path, page + page)) == ["Protokoll", "Tyra Almgren"]
    assert told(lines_of(tmp_path, page + shown("Protokoll", top=700))) == ["Protokoll", "Tyra Almgren", "Protokoll"]


ACCENTS = [
    ("M\u00a8otet \u00a8oppnas", "Mötet öppnas"),
    ("Tyra Silv\u00b4en", "Tyra Silvén"),
    ("Ovriga poster \u00a8", "Övriga poster"),
    ("Ovriga poster", "Ovriga poster"),
]


@pytest.mark.parametrize(("set_apart", "composed"), ACCENTS)
def test_accents_that_stand_beside_their_letters(tmp_path: Path, set_apart: str, composed: str) -> None:
    assert told(lines_of(tmp_path, shown("Protokoll från mötet", set_apart))) == ["Protokoll från mötet", composed]


def test_settings_of_an_org_file_are_no_text(tmp_path: Path) -> None:
    file = tmp_path / "a.org"
    file.write_text("#+OPTIONS: toc:nil\n* Protokoll\n", encoding="utf-8")
    assert [line.value for line in read.document(file).lines] == ["Protokoll"]


def test_title_date_and_headings_of_an_org_file(tmp_path: Path) -> None:
    file = tmp_path / "a.org"
    file.write_text("#+TITLE: Ekklubbens årsmöte\n#+DATE: 2017-02-20\n\n* Val\n** Av justerare\n- Rut Ekmo\n", encoding="utf-8")
    lines = [(line.value, line.heading, line.bullet) for line in read.document(file).lines]
    told = [("Ekklubbens årsmöte", 1, False), ("2017-02-20", 0, False), ("Val", 1, False), ("Av justerare", 2, False)]
    assert lines == [*told, ("Rut Ekmo", 0, True)]


def test_stars_open_no_headings_where_nothing_tells_of_org(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Protokoll 2024-03-05\n\n* Rut Ekmo\n* Bo Borgvik\n", encoding="utf-8")
    assert [line.heading for line in read.document(file).lines] == [0, 0, 0]
