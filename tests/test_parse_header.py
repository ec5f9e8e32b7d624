"""The head of the minutes: bodies, kind, day, hours, place, signing and roles, in the ways it is written."""

import tempfile
from pathlib import Path

import pytest

from kg import parse, read
from kg.model import Protocol
from kg.parse.title import base_form

BODY = "\n\nNärvarande\nAnna Ek (S), Nora, ordförande\nBo Alm (M), Kil\nEva Sten, Kumla, sekreterare\n\n1. Mötet öppnas\nOrdföranden hälsade alla välkomna till mötet.\n\n2. Budget\nBudgeten godkändes enligt förslaget i handlingarna.\n"


def protocol(head: str, tail: str = "", suffix: str = ".txt") -> Protocol:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"protokoll{suffix}"
        path.write_text(head + BODY + tail, encoding="utf-8")
        return parse.protocol(read.document(path))


@pytest.mark.parametrize(
    ("head", "date", "start", "end", "place"),
    [
        ("Protokoll\nSammanträdesställe   Stora salen, Nora\nTid   Onsdagen den 10 juni 2020, kl. 8.30–11.15","2020-06-10","08:30","11:15","Stora salen, Nora"),
        ("Anteckningar\nDag  19 september 2025   Klockslag  0900–1130\nRum  Campus, hus C","2025-09-19","09:00","11:30","Campus, hus C"),
        ("Anteckningar\nDatum\n220930 (fredag)\nKlockan\n13.30 till 15.15\nVar\nFolkets hus","2022-09-30","13:30","15:15","Folkets hus"),
        ("Protokoll\nSammanträde torsdagen den 22 mars 2018\nkl. 18.00-20.35\nBiografen Rio, salongen","2018-03-22","18:00","20:35","Biografen Rio, salongen"),
        ("Anteckningar\n26 november 2019, 09:00-12:00\nFolkparken, Festsalen","2019-11-26","09:00","12:00","Folkparken, Festsalen"),
        ("Anteckningar\n2024-11-14, klockan 15.00–16.50\nSammanträdesrum Vågen, Nora stadshus","2024-11-14","15:00","16:50","Sammanträdesrum Vågen, Nora stadshus"),
        ("Protokoll\nTid: 2022-05-06 kl 9.00–11.30\nAdress: Storgatan 1, Nora","2022-05-06","09:00","11:30","Storgatan 1, Nora"),
        ("Protokoll\nDatum och klockslag: 6 maj 2022, 9.00–11.30\nMötesrum: Vågen","2022-05-06","09:00","11:30","Vågen"),
        ("Protokoll\nTid: 6.5.2022 kl 9.00–11.30\nPlats: Nora","2022-05-06","09:00","11:30","Nora"),
        ("Protokoll\nTid: fre 6 maj 2022 kl 9.00–11.30\nLokal: Stora salen","2022-05-06","09:00","11:30","Stora salen"),
        ("Protokoll\nTid: 2022-05-06 kl 09:00 - 11:30\nMöteslokal: Stora salen","2022-05-06","09:00","11:30","Stora salen"),
        ("Protokoll\nTid: Fredagen den 6 maj 2022 kl 13.00-16.00\nPlats: Folkets hus, Nora", "2022-05-06", "13:00", "16:00", "Folkets hus, Nora"),
        ("Protokoll\nTid: 2022-05-06, kl. 9-11:30  Plats: Stadshuset", "2022-05-06", "09:00", "11:30", "Stadshuset"),
        ("Protokoll\nTid och plats: 2011-09-22 kl. 9-11:30, Sessionssalen i Arvika", "2011-09-22", "09:00", "11:30", "Sessionssalen i Arvika"),
        ("Protokoll\nPlats och tid     Stadshuset, sal A, 6 maj 2022, kl. 08.30–11.45", "2022-05-06", "08:30", "11:45", "Stadshuset, sal A"),
        ("Minnesanteckningar 28 mars 2025, 08:30 - 10:30, Scandic Falkenberg (några via Teams)", "2025-03-28", "08:30", "10:30", "Scandic Falkenberg"),
        ("Minnesanteckningar\nMåndag 3 oktober 2016, 13-16, Folkets hus, Kil", "2016-10-03", "13:00", "16:00", "Folkets hus, Kil"),
        ("Protokoll\nDag: tors 7/6 -12, kl 9:30–14:45\nPlats: Nora", "2012-06-07", "09:30", "14:45", "Nora"),
        ("Protokoll\nDatum och tid   Torsdagen den 29 januari 2026, klockan nio till kvart över elva\nPlats   Nora", "2026-01-29", "09:00", "11:15", "Nora"),
        ("Protokoll fran motet\nTid: Mandagen den 14 mars 2016 kl 13.00-15.30\nP1ats: Regionhuset", "2016-03-14", "13:00", "15:30", "Regionhuset"),
        ("Protokoll\nDatum 2024-06-04 – 2024-06-05\nTid   4 juni klockan 10.00–17.10, 5 juni klockan 08.30–12.00\nPlats  Umeå", "2024-06-04", "10:00", "12:00", "Umeå"),
        ("Protokoll\nTid: 2O22-O5-06 kl 13-15\nPlats: Nora", "2022-05-06", "13:00", "15:00", "Nora"),
    ],
)  # fmt: skip
def test_day_hours_and_place(head: str, date: str, start: str, end: str, place: str) -> None:
    meeting = protocol(head).meeting
    assert (str(meeting.date), meeting.start, meeting.end, meeting.place) == (date, start, end, place)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("SAMMANTRÄDESPROTOKOLL 2022-05-06", "sammanträdesprotokoll"),
        ("P R O T O K O L L  nr 2/2014  2022-05-06", "protokoll"),
        ("SAMMAN TRADESPROTOKOLL 2022-05-06", "sammanträdesprotokoll"),
        ("Minnesanteckningar 2022-05-06", "minnesanteckningar"),
        ("Arbetsgruppen geodata – mötes-\nanteckningar 2022-05-06", "mötesanteckningar"),
        ("M6tesanteckningar 2022-05-06", "mötesanteckningar"),
    ],
)
def test_the_kind_of_paper(head: str, kind: str) -> None:
    assert protocol(head).meeting.kind == kind


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("Kommunfullmäktige i Nora, den 3 maj 2020", "Kommunfullmäktige"),
        ("Kommunala pensionärsrådet, Piteå kommun", "Kommunala pensionärsrådet"),
        ("Myndighetsutskottet, Socialnämnden, Ängelholms kommun", "Myndighetsutskottet"),
        ("Barn- och ungdomsnämndens protokoll 22 februari 2022", "Barn- och ungdomsnämnden"),
        (
            "Specifikt samverkansråd klimat och miljö Skåne Nordväst",
            "Specifikt samverkansråd klimat och miljö Skåne Nordväst",
        ),
        ("Arbetsgruppen för social\u00adtjänst", "Arbetsgruppen för socialtjänst"),
        ("Rådet för vård, omsorg och hälsa", "Rådet för vård, omsorg och hälsa"),
    ],
)
def test_a_body_has_a_base_form(stated: str, name: str) -> None:
    assert base_form(stated) == name


@pytest.mark.parametrize(
    ("tail", "dates"),
    [
        ("\nJusterat den: 2022-05-20\n", ["2022-05-20"]),
        ("\nJusterat av Anna Ek 22-05-20, Bo Alm 22-05-21\n", ["2022-05-20", "2022-05-21"]),
        ("\nAnteckningarna är godkända av Bo Alm 2022-05-20\n", ["2022-05-20"]),
        (
            "\nProtokollet signerades den 12 maj 2022 av Anna Ek och den 13 maj 2022 av Bo Alm.\n",
            ["2022-05-12", "2022-05-13"],
        ),
        (
            "\nSekr.                       Justeras\n\nEva Sten                    Anna Ek\n\n                            Bo Alm 22/5 2022\n",
            ["2022-05-22"],
        ),
        ("", []),
    ],
)
def test_when_the_minutes_were_verified(tail: str, dates: list[str]) -> None:
    assert sorted({str(one.date) for one in protocol("Protokoll 2022-05-06", tail).meeting.adjusted}) == dates


def test_the_time_of_signing_is_not_the_time_of_the_meeting() -> None:
    head = "Sammanträdesprotokoll 2014-11-24\n\nPlats och tid\nPlenisalen, 18.00-20.40\n\nJustering\nJusterare: Bo Alm\nPlats och tid: Stadshuset, 2014-12-01 kl. 16.30\n"
    meeting = protocol(head).meeting
    assert (str(meeting.date), meeting.start, meeting.place) == ("2014-11-24", "18:00", "Plenisalen")
    assert [str(one.date) for one in meeting.adjusted] == ["2014-12-01"]


@pytest.mark.parametrize(
    ("sentence", "role", "name"),
    [
        ("Till justerare utsågs Bo Alm.", "adjuster", "Bo Alm"),
        ("Att jämte ordföranden justera protokollet väljs Bo Alm.", "adjuster", "Bo Alm"),
        ("Eva Sten utses att föra anteckningar och Bo Alm att justera.", "adjuster", "Bo Alm"),
        ("Till att föra anteckningar utsågs Bo Alm.", "secretary", "Bo Alm"),
    ],
)
def test_the_meeting_chooses(sentence: str, role: str, name: str) -> None:
    people = protocol("Protokoll 2022-05-06", f"\n3. Val\n{sentence}\n").attendance
    assert name in [person.name for person in people if role in person.functions]


@pytest.mark.parametrize(
    ("head", "digital"),
    [
        ("Protokoll 2022-05-06\nPlats: Teams", True),
        ("Protokoll fört vid möte 2022-05-06, via Zoom", True),
        ("Protokoll 2022-05-06\nPlats: Nora", False),
    ],
)
def test_a_digital_meeting(head: str, digital: bool) -> None:
    assert protocol(head).meeting.digital is digital
