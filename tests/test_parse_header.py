"""The head of the minutes: bodies, kind, day, hours, place, signing and roles, in the ways it is written."""

import tempfile
from pathlib import Path

import pytest

from kg import parse, pipeline, read
from kg.model import Protocol
from kg.parse.head.title import base_form

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
        ("ÅRSMÖTESPROTOKOLL 2022-05-06", "protokoll"),
        ("Styrelseprotokoll nr 4 2022-05-06", "protokoll"),
        ("Stämmoprotokoll 2022-05-06", "protokoll"),
        ("Nämndsprotokoll 2022-05-06", "protokoll"),
        # near misses: papers of other kinds
        ("Besiktningsprotokoll 2022-05-06", None),
        ("Mätprotokoll 2022-05-06", None),
        ("Protokollföring 2022-05-06", None),
    ],
)
def test_the_kind_of_paper(head: str, kind: str | None) -> None:
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
    ("head", "body"),
    [
        ("Brf Draken 12\nProtokoll från styrelsemöte\nDatum: 2024-02-07", "Brf Draken 12"),
        (
            "Bostadsrättsföreningen Kastanjen 7\nProtokoll fört vid styrelsemöte 2024-02-07",
            "Bostadsrättsföreningen Kastanjen 7",
        ),
        (
            "Protokoll från styrelsemöte i Samfällighetsföreningen Ekbacken 2, onsdagen den 7 februari 2024",
            "Samfällighetsföreningen Ekbacken 2",
        ),
        (
            "Protokoll från styrelsemöte i Bostadsrättsföreningen Linden 3\nden 7 februari 2024",
            "Bostadsrättsföreningen Linden 3",
        ),
        (
            "Protokoll från styrelsemöte i Bostadsrättsföreningen Linden 7 februari 2024",
            "Bostadsrättsföreningen Linden",
        ),
        ("Ekbyns vägförening\nProtokoll från styrelsemöte 3\n2024-02-07", "Ekbyns vägförening"),
        ("Brf Draken 1(3)\nProtokoll från styrelsemöte\nDatum: 2024-02-07", "Brf Draken"),
    ],
)
def test_a_number_is_part_of_the_names_of_houses(head: str, body: str) -> None:
    text = f"{head}\nNärvarande: Gunilla Frisk (ordförande), Erik Palm, Zahra Moradi\n\n1. Mötets öppnande\nGunilla Frisk öppnade mötet.\n\n2. Takbyte\nStyrelsen beslutade att anlita Takfirman.\n"
    assert pipeline.read(Path("a.txt"), text.encode()).protocol.meeting.bodies == (body,)


@pytest.mark.parametrize(
    ("tail", "dates"),
    [
        ("\nJusterat den: 2022-05-20\n", ["2022-05-20"]),
        ("\nJusterat av Anna Ek 22-05-20, Bo Alm 22-05-21\n", ["2022-05-20", "2022-05-21"]),
        ("\nAnteckningarna är godkända av Bo Alm 2022-05-20\n", ["2022-05-20"]),
        (
            "\nGenomlästa och godkända den 20 maj 2022 av Anna Ek och den 3 juni av Bo Alm\n",
            ["2022-05-20", "2022-06-03"],
        ),
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
        ("Protokoll 2022-05-06\nPlats: Stora salen, Nora (länk för dem som inte kunde resa)", True),
        ("Protokoll 2022-05-06\nPlats: Stora salen (enstaka ledamöter på distans)", False),
        ("Protokoll 2022-05-06\nPlats: Nora\n\nPå länk: Karin Brage, Kumla, Olle Kvist, Sala", True),
    ],
)
def test_a_digital_meeting(head: str, digital: bool) -> None:
    assert protocol(head).meeting.digital is digital


@pytest.mark.parametrize(
    ("head", "suffix", "body", "hours", "place"),
    [
        ("Protokoll från möte med Tillgänglighetsrådet i Nora kommun\nDatum: 2024-03-05\nTid: 09:00–11.30\nPlats: Stadshuset", ".txt", "Tillgänglighetsrådet", ("09:00", "11:30"), "Stadshuset"),
        ("SAMMANTRÄDESPROTOKOLL\nKommunstyrelsens arbetsutskott\n2024-03-05\n\nPlats och tid: Rådhuset, sal 3, klockan 08.15-12.00, ajournering 09.30-09.50", ".txt", "Kommunstyrelsens arbetsutskott", ("08:15", "12:00"), "Rådhuset, sal 3"),
        ("Kommunalförbundet Sydarkivet\nDirektionen\nProtokoll 2024-03-05 kl 10.00-12.00\nPlats: Växjö", ".txt", "Direktionen", ("10:00", "12:00"), "Växjö"),
        ("Region Dalarna\nHälso- och sjukvårdsnämnden\nProtokoll nr 3/2024\n5 mars 2024 kl. 13–16, Falun", ".txt", "Hälso- och sjukvårdsnämnden", ("13:00", "16:00"), "Falun"),
        ("Minnesanteckningar nätverksträff för biblioteksnätverket i Dalarna\nTid: 2024-03-05, 9–12 (fika från 8.30)\nLokal: Kulturhuset", ".txt", "Biblioteksnätverket i Dalarna", ("09:00", "12:00"), "Kulturhuset"),
        ("Minnesanteckningar från styrgruppsmöte\nStyrgruppen för Nära vård Dalarna\n2024-03-05 kl 9.00 – 11.00 via Teams", ".txt", "Styrgruppen för Nära vård Dalarna", ("09:00", "11:00"), None),
        ("Protokoll fört vid sammanträde med Folkhälsorådet (FHR) tisdagen den 5 mars 2024 kl. 14.00-16.00 i Folkets hus", ".txt", "Folkhälsorådet", ("14:00", "16:00"), "Folkets hus"),
        ("Anteckningar förda vid Brottsförebyggande rådets möte\nDatum: 2024-03-05\nTid: 13.00 - 15.00\nPlats: Polishuset, Nora", ".txt", "Brottsförebyggande rådet", ("13:00", "15:00"), "Polishuset, Nora"),
        ("Protokoll\nSamordningsförbundet Nora-Kil\nStyrelsemöte 2024-03-05\nKl. 9.00–11.45\nPlats: Försäkringskassans lokaler", ".txt", None, ("09:00", "11:45"), "Försäkringskassans lokaler"),
        ("Protokoll 2024-03-05\nRådet för funktionshinderfrågor\nTid: 5 mars 2024, kl 14.00–15.30\nPlats: Rum A3, Stadshuset", ".txt", "Rådet för funktionshinderfrågor", None, None),
        ("| | |\n|---|---|\n| Möte | Styrgrupp Nära vård |\n| Datum | 5 mars 2024 |\n| Tid | 10–12.15 |\n| Plats | Stadshuset, Nora |\n", ".md", "Styrgrupp Nära vård", ("10:00", "12:15"), "Stadshuset, Nora"),
        ("Minnesanteckningar från möte med ledningsgruppen för barnhälsan den 5 mars 2024\nklockan 08.30 – 10.00 på Länssjukhuset", ".txt", "Ledningsgruppen för barnhälsan", ("08:30", "10:00"), "Länssjukhuset"),
        ("Kommunala pensionärsrådet\nProtokoll nr 2-2024\nTisdag 5 mars 2024\nKl. 13.30 till ca 15.15\nSessionssalen, Kommunhuset", ".txt", "Kommunala pensionärsrådet", ("13:30", "15:15"), "Sessionssalen, Kommunhuset"),
        ("Nora kommun\nStorgatan 1\n713 80 Nora\n\nSocialnämnden 2024-03-05\nPlats och tid\nNora stadshus, Bergslagsrummet\nkl. 13.00-16.20", ".txt", "Socialnämnden", ("13:00", "16:20"), "Nora stadshus, Bergslagsrummet"),
        ("Protokoll\nGemensam nämnd för hjälpmedel\nSammanträdesdatum: 2024-03-05\nSammanträdestid: 09.00 – 11.15\nSammanträdesplats: Regionens hus", ".txt", "Gemensam nämnd för hjälpmedel", ("09:00", "11:15"), "Regionens hus"),
        ("Mötesanteckningar – Arbetsgrupp digitalisering, 240305\nkl 9-10.30\nPlats: Zoom", ".txt", "Arbetsgrupp digitalisering", ("09:00", "10:30"), None),
        ("Kommunförbundet Norrland\nStyrelsens arbetsutskott\nProtokoll nr 3\nTid: 2024-03-05 kl. 9:00 - 11:00\nPlats: Umeå", ".txt", "Styrelsens arbetsutskott", ("09:00", "11:00"), "Umeå"),
        ("PROTOKOLL\nFörbundsdirektionen\nRäddningstjänstförbundet Mitt\n2024-03-05\nkl. 13.00–14.45\nBrandstationen, Sundsvall", ".txt", "Förbundsdirektionen", ("13:00", "14:45"), "Brandstationen, Sundsvall"),
        ("Samverkansnämnden i Norra sjukvårdsregionen\nProtokoll\nDatum: 2024-03-05\nTid: kl 10-14\nPlats: Clarion, Umeå", ".txt", "Samverkansnämnden i Norra sjukvårdsregionen", ("10:00", "14:00"), "Clarion, Umeå"),
        ("Minnesanteckningar\nDialogmöte med civilsamhället\n2024-03-05 kl. 18.00-20.00\nFolkets hus, Nora", ".txt", "Dialogmöte med civilsamhället", ("18:00", "20:00"), "Folkets hus, Nora"),
        ("Protokoll\nNämnden för arbetsmarknad\nSammanträdestid: Tisdagen den 5 mars 2024 klockan 13.15 till 16.05 (ajournering 14.30–14.50)\nPlats: Kommunhuset, Sal 2", ".txt", "Nämnden för arbetsmarknad", ("13:15", "16:05"), "Kommunhuset, Sal 2"),
        ("Protokoll\nMiljörådet\nTid: 5 mars 2024 kl. 9\nPlats: Kommunhuset", ".txt", "Miljörådet", None, "Kommunhuset"),
        ("Styrgruppsmöte VO-College Dalarna\nDatum: 5 mars 2024\nTid: 09.30 - 12.00", ".txt", None, ("09:30", "12:00"), None),
        ("NÄTVERKSTRÄFF\nNätverket för skolbibliotekarier\n2024-03-05", ".txt", "Nätverket för skolbibliotekarier", None, None),
        ("Sida 1 av 3\nRegion Dalarna\nPatientnämnden\nMinnesanteckningar 2024-03-05\nTid: 13.00–15.00\nLokal: Hjorten", ".txt", "Patientnämnden", None, "Hjorten"),
        ("Protokoll nr 2 från Ungdomsrådets möte 2024-03-05\nPlats: Fritidsgården Kuben", ".txt", "Ungdomsrådet", None, "Fritidsgården Kuben"),
        ("Protokoll fört vid Kommunala handikapprådets sammanträde i Nora den 5 mars 2024, kl 14.00-16.00", ".txt", "Kommunala handikapprådet", ("14:00", "16:00"), None),
    ],
)  # fmt: skip
def test_heads_as_councils_write_them(
    head: str, suffix: str, body: str | None, hours: tuple[str, str] | None, place: str | None
) -> None:
    """What a case leaves out (None) is not asked for."""
    meeting = protocol(head, suffix=suffix).meeting
    assert str(meeting.date) == "2024-03-05"
    assert body is None or meeting.bodies == (body,)
    assert hours is None or (meeting.start, meeting.end) == hours
    assert place is None or meeting.place == place


@pytest.mark.parametrize(
    ("head", "tail", "days"),
    [
        ("Protokoll 2024-03-05\nRådet för funktionshinderfrågor\nTid: 5 mars 2024, kl 14.00–15.30\nPlats: Rum A3, Stadshuset", "\nJusteras\n\nAnna Ek            Bo Alm\n2024-03-12         2024-03-13\n", ["2024-03-12", "2024-03-13"]),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nProtokollet justerades digitalt av Anna Ek 2024-03-12 och Bo Alm 2024-03-13.\n", ["2024-03-12", "2024-03-13"]),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nJusteras 2024-03-12\n\nAnna Ek    Bo Alm\n", ["2024-03-12"]),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nVid protokollet: Eva Sten   Justerat: Bo Alm, 12 mars 2024\n", ["2024-03-12"]),
        ("Protokoll 2024-03-05\nKulturrådet\nJusteringens tid och plats: 2024-03-12, Stadshuset\n", "", ["2024-03-12"]),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nANSLAG/BEVIS\nProtokollet är justerat. Justeringen har tillkännagivits genom anslag.\nSammanträdesdatum 2024-03-05\nDatum då anslaget sätts upp 2024-03-13\nDatum då anslaget tas ned 2024-04-04\n", []),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nJusteras den 12 mars 2024\nOrdförande: Anna Ek\nJusterare: Bo Alm\n", ["2024-03-12"]),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nJusteras:\n_______________\nAnna Ek, ordförande     2024-03-14\n_______________\nBo Alm, justerare       2024-03-15\n", ["2024-03-14", "2024-03-15"]),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nProtokollet undertecknat digitalt\nAnna Ek 2024-03-14\nBo Alm 2024-03-15\n", ["2024-03-14", "2024-03-15"]),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nJusteras\n2024-03-14\n\nAnna Ek\n", ["2024-03-14"]),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nNästa möte\n2024-05-14\n", []),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nJusteras\n\nAnna Ek          Bo Alm\n\nNästa möten\n2024-05-14       2024-09-10\n", []),
    ],
)  # fmt: skip
def test_days_of_signing_and_of_nothing_else(head: str, tail: str, days: list[str]) -> None:
    assert sorted({str(one.date) for one in protocol(head, tail).meeting.adjusted if one.date}) == days


@pytest.mark.parametrize(
    ("head", "tail", "role", "name"),
    [
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nJusteras den 12 mars 2024\nOrdförande: Anna Ek\nJusterare: Bo Alm\n", "chair", "Anna Ek"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nJusteras den 12 mars 2024\nOrdförande: Anna Ek\nJusterare: Bo Alm\n", "adjuster", "Bo Alm"),
        ("Protokoll 2024-03-05\nKulturrådet\nOrdförande: Anna Ek\nSekreterare: Eva Sten\nJusterare: Bo Alm\n", "", "chair", "Anna Ek"),
        ("Protokoll 2024-03-05\nKulturrådet\nOrdförande: Anna Ek\nSekreterare: Eva Sten\nJusterare: Bo Alm\n", "", "secretary", "Eva Sten"),
        ("Protokoll 2024-03-05\nKulturrådet\nOrdförande: Anna Ek\nSekreterare: Eva Sten\nJusterare: Bo Alm\n", "", "adjuster", "Bo Alm"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nUnderskrifter\nSekreterare ................ Eva Sten\nOrdförande ................ Anna Ek\nJusterande ................ Bo Alm\n", "chair", "Anna Ek"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nUnderskrifter\nSekreterare ................ Eva Sten\nOrdförande ................ Anna Ek\nJusterande ................ Bo Alm\n", "secretary", "Eva Sten"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nUnderskrifter\nSekreterare ................ Eva Sten\nOrdförande ................ Anna Ek\nJusterande ................ Bo Alm\n", "adjuster", "Bo Alm"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nVid protokollet\n\nEva Sten\n\nJusteras\n\nAnna Ek                Bo Alm\nordförande             justerare\n", "chair", "Anna Ek"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nVid protokollet\n\nEva Sten\n\nJusteras\n\nAnna Ek                Bo Alm\nordförande             justerare\n", "secretary", "Eva Sten"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nVid protokollet\n\nEva Sten\n\nJusteras\n\nAnna Ek                Bo Alm\nordförande             justerare\n", "adjuster", "Bo Alm"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nVid tangentbordet\nEva Sten\n", "secretary", "Eva Sten"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nVid pennan: Eva Sten\nJusteras: Bo Alm\n", "secretary", "Eva Sten"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nVid pennan: Eva Sten\nJusteras: Bo Alm\n", "adjuster", "Bo Alm"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nEva Sten           Anna Ek            Bo Alm\nSekreterare        Ordförande         Justerare\n", "chair", "Anna Ek"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nEva Sten           Anna Ek            Bo Alm\nSekreterare        Ordförande         Justerare\n", "secretary", "Eva Sten"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nEva Sten           Anna Ek            Bo Alm\nSekreterare        Ordförande         Justerare\n", "adjuster", "Bo Alm"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\nJusterare\nBo Alm\n", "adjuster", "Bo Alm"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\n3. Val av justerare\nBo Alm valdes att jämte ordföranden justera protokollet. Eva Sten skriver protokoll.\n", "secretary", "Eva Sten"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\n3. Val av justerare\nBo Alm valdes att jämte ordföranden justera protokollet. Eva Sten skriver protokoll.\n", "adjuster", "Bo Alm"),
        ("Protokoll 2024-03-05\nKulturrådet\n", "\n3. Val av justerare\nMötet väljer Bo Alm till justerare.\n", "adjuster", "Bo Alm"),
    ],
)  # fmt: skip
def test_who_held_a_role(head: str, tail: str, role: str, name: str) -> None:
    assert [person.name for person in protocol(head, tail).attendance if role in person.functions] == [name]


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("LSV – Ledningssamverkan vård i Blekinge", "Ledningssamverkan vård i Blekinge"),
        ("Länsgemensam ledning i samverkan (LGL), Kalmar län", "Länsgemensam ledning i samverkan"),
        ("Länsgrupp dricksvatten – vårmöte", "Länsgrupp dricksvatten"),
        ("1 (3) Norra Hälsinglands vårdråd", "Norra Hälsinglands vårdråd"),
        ("Brottsförebyggande rådets möte", "Brottsförebyggande rådet"),
        (
            "Samverkansrådet för social välfärd, Västmanland",
            "Samverkansrådet för social välfärd, Västmanland",
        ),
    ],
)
def test_a_body_without_short_form_meeting_or_page(stated: str, name: str) -> None:
    assert base_form(stated) == name


def test_a_meeting_ends_when_it_is_said_to() -> None:
    meeting = protocol("Protokoll\nTid: 5 mars 2024 kl. 9", "\nMötet avslutades kl. 11.20.\n").meeting
    assert (meeting.start, meeting.end) == ("09:00", "11:20")


BODIES = [
    ("KILS KOMMUN\nSocialnämnden\n\nSAMMANTRÄDESPROTOKOLL  2022-05-06", "Socialnämnden"),
    ("Protokoll\nSTYRELSEN FÖR NORAÅNS VATTENRÅD\n2022-05-06", "Styrelsen för Noraåns vattenråd"),
    ("Protokoll från Landsbygdsnätverkets styrgrupp den 6 maj 2022", "Landsbygdsnätverkets styrgrupp"),
    ("Minnesanteckningar förda vid möte med samverkansgruppen för skogsfrågor 2022-05-06", "Samverkansgruppen för skogsfrågor"),
    ("Minnesanteckningar Planeringsorganet för gymnasiesamverkan\nTid: 2022-05-06", "Planeringsorganet för gymnasiesamverkan"),
    ("Kommunalförbundet Räddningstjänsten Östra\nDirektionen\nSammanträdesprotokoll 4/2022\n2022-05-06", "Direktionen"),
    ("Protokoll Socialnämnden. 6 maj 2022", "Socialnämnden"),
    ("Styrgruppen för God och nära vård (GNV)\nMinnesanteckningar 2022-05-06", "Styrgruppen för God och nära vård"),
    ("LGV – Ledningsgruppen för vård i samverkan\nMinnesanteckningar 2022-05-06", "Ledningsgruppen för vård i samverkan"),
    ("Sociala rådet, SOR\nProtokoll 2022-05-06", "Sociala rådet"),
    ("Länsgrupp klimat – höstmöte\nAnteckningar 2022-05-06", "Länsgrupp klimat"),
    ("Arbetsgruppen barn och unga – möte 4\nAnteckningar 2022-05-06", "Arbetsgruppen barn och unga"),
    ("Organ: Kommunala pensionärsrådet\nDatum: 2022-05-06", "Kommunala pensionärsrådet"),
    ("title: Protokoll Räddningsnämnden Västra\nDatum: 2022-05-06", "Räddningsnämnden Västra"),
    ("Samverkansråd skola, Region Dalarna\nProtokoll från råd den 6 maj 2022", "Samverkansråd skola"),
    ("Delregionalt samråd Norra\nProtokoll från samråd fredagen den 6 maj 2022", "Delregionalt samråd Norra"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body"), BODIES, ids=[body for _, body in BODIES])
def test_the_body_that_met(head: str, body: str) -> None:
    assert protocol(head).meeting.bodies == (body,)


PLACES = [
    ("Protokoll\nTid: 2022-05-06 kl 13-15\nMötesplats: Folkets hus", "Folkets hus"),
    ("Protokoll 2022-05-06\nVar: Skype, inget fysiskt möte", "Skype"),
    ("Protokoll från samråd fredagen den 6 maj 2022 kl. 09.00–12.05\n\nPortalen, Science Park, Skövde", "Portalen, Science Park, Skövde"),
    ("Protokoll från samråd fredagen den 6 maj 2022 kl. 09.00–12.05\n\nAnna Ek, Nora", None),
    ("Anteckningar\n6 maj 2022\nKl 13.15–15.50, Wämö Center, rum Tvingen, Karlskrona", "Wämö Center, rum Tvingen, Karlskrona"),
    ("Sammanträdesprotokoll 2022-05-06\nPlats och tid:    Kommunhuset, sal A,\n                  kl. 13.00 - 15.00", "Kommunhuset, sal A"),
    ("Sammanträdesprotokoll 2022-05-06\nSammanträdesplats  Tallen, Regionens hus, Umeå", "Tallen, Regionens hus, Umeå"),
    ("Anteckningar 2022-05-10\nVi sågs fredagen den 6 maj 2022 mellan 09.15 och 14.40 i Länsstyrelsens\nlokaler, sal Blå, Regeringsgatan 1, Nora. Två var med på telefon.", "Länsstyrelsens lokaler, sal Blå, Regeringsgatan 1, Nora"),
    ("Protokoll\nLokal:     Stora salen, Stadshuset, Nora\nKlockan:   09.30–14.45 (lunch 12.00–12.50), 2022-05-06", "Stora salen, Stadshuset, Nora"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "place"), PLACES, ids=[str(number) for number, _ in enumerate(PLACES)])
def test_the_place(head: str, place: str | None) -> None:
    assert protocol(head).meeting.place == place


ROLES = [
    ("\nVid protokollet: Eva Sten\n", "secretary", ["Eva Sten"]),
    ("\nVid tangentbordet: Karin Brage\n", "secretary", ["Eva Sten", "Karin Brage"]),
    ("\nAntecknat av Karin Brage, Region Dalarna\n", "secretary", ["Eva Sten", "Karin Brage"]),
    ("\nJusteras: Bo Alm (digitalt signerat 2022-05-20)\n", "adjuster", ["Bo Alm"]),
    ("\nAnna Ek, Ordförande\nEva Sten, Sekreterare\nBo Alm, Justerare\n", "adjuster", ["Bo Alm"]),
    ("\nSekreterare   ...............     Justerare  ...............\n              Eva Sten                       Bo Alm\n", "adjuster", ["Bo Alm"]),
    ("\n3. Val\nBo Alm valdes att tillsammans med Anna läsa igenom anteckningarna.\n", "adjuster", ["Bo Alm"]),
    ("\n3. Minnesord\nHon riktade en tanke till Karin Brage, under många år ordförande i rådet.\n", "chair", ["Anna Ek"]),
    ("\n3. Rapport\nBo Alm är ordförande i föreningen Norden.\n", "adjuster", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("tail", "role", "holders"), ROLES, ids=[str(number) for number, _ in enumerate(ROLES)]
)
def test_roles_by_label_row_and_sentence(tail: str, role: str, holders: list[str]) -> None:
    people = protocol("Protokoll 2022-05-06", tail).attendance
    assert [person.name for person in people if role in person.functions] == holders


@pytest.mark.parametrize(
    ("head", "bodies"),
    [
        ("Björkdalens samfällighet\nPROTOKOLL\nStyrelsemöte nr 7\n2024-02-13", ("Björkdalens samfällighet",)),
        ("Protokoll fört vid seglarsällskapet Skutans årsmöte 20 november 2014 i klubbstugan", ("Seglarsällskapet Skutan",)),
        ("Protokoll fört vid Ekmossens hembygdsförenings årsmöte 2014-11-20", ("Ekmossens hembygdsförening",)),
        ("Konstituerande styrelsemöte i Tallbo Bouleförening 2014-11-20", ("Tallbo Bouleförening",)),
        ("Årsmöte för Ung Roddare Norrvik, Ågatan\n2014-11-20", ("Ung Roddare Norrvik",)),
        ("Protokoll styrelsemöte 16 maj 2013", ("Styrelsen",)),
        ("Mötesprotokoll Odlarna norr\n13 augusti 2021", ("Odlarna norr",)),
        ("NORRVIKS KOMMUN KOMMUNSTYRELSEN\nProtokoll 2014-11-20", ("Kommunstyrelsen",)),
        ("Sammanträdesprotokoll Omsorgsstyrelsen Sammanträdesdatum 2014-11-20", ("Omsorgsstyrelsen",)),
        ("Du är här: Hem > Nora kommun > Kommunfullmäktige > Sammanträde\nProtokoll 2014-11-20", ("Kommunfullmäktige",)),
        ("Start / Politik / Kommunfullmäktige / Sammanträde\nProtokoll 2014-11-20", ("Kommunfullmäktige",)),
        ("Hem → Nämnder → Valnämnden\nProtokoll 2014-11-20", ("Valnämnden",)),
        ("Gemensamma nämnden Vara / Essunga\nProtokoll 2014-11-20", ("Gemensamma nämnden Vara / Essunga",)),
        ("PROTOKOLL\nGemensamt sammanträde för barnnämnden och socialnämnden\n2014-11-20", ("Barnnämnden", "Socialnämnden")),
        ("Fåglarna. Anteckningar från styrgruppens möte 16 april 2015", ("Fåglarna styrgrupp",)),
        ("Protokoll 2014-11-20\nNämnden godkänner dagordningen", ()),
        ("Protokoll 2014-11-20\nUnder mötet avtackades Bo efter tio år i styrgruppen", ()),
        ("Rådet för vattenvård\nProtokoll 2014-11-20", ("Rådet för vattenvård",)),
    ],
)  # fmt: skip
def test_the_name_of_a_body_is_a_name(head: str, bodies: tuple[str, ...]) -> None:
    assert protocol(head).meeting.bodies == bodies


@pytest.mark.parametrize(
    ("head", "acts", "disputed"),
    [
        ("Länsstyrelsen\nForum för vattenfrågor\nProtokoll 2024-05-13", "Rådet beslutar att mäta.\n\n4. Prov\nRådet beslutar att pröva.", True),
        ("Vattenrådet\nProtokoll 2024-05-13", "Rådet beslutar att mäta.\n\n4. Prov\nRådet beslutar att pröva.", False),
        ("Forum för vattenfrågor\nProtokoll 2024-05-13", "Kommunfullmäktige beslutade att mäta.\n\n4. Prov\nKommunfullmäktige beslutade att pröva.", False),
        ("Samordningsförbundet Norr\nProtokoll 2024-05-13", "Styrelsen beslutar att mäta.\n\n4. Prov\nStyrelsen beslutar att pröva.", False),
    ],
)  # fmt: skip
def test_head_and_text_are_two_witnesses(head: str, acts: str, disputed: bool) -> None:
    found = protocol(head, "\n3. Mätning\n" + acts + "\n")
    assert found.meeting.disputed == disputed
    assert any("the head names" in finding.message for finding in found.findings) == disputed


@pytest.mark.parametrize(
    ("head", "owner"),
    [
        ("Nora kommun\nKommunstyrelsen\nProtokoll 2024-05-13", "Nora kommun"),
        ("Region Gävleborg\nKulturnämnden\nProtokoll 2024-05-13", "Region Gävleborg"),
        ("Protokoll från Tallviks båtklubbs årsmöte 2024-05-13", "Tallviks båtklubb"),
        ("Styrelsemöte i BRF Ekdungen 2024-05-13", "BRF Ekdungen"),
        ("Kommunstyrelsen\nProtokoll 2024-05-13", None),
    ],
)
def test_whose_minutes_they_are(head: str, owner: str | None) -> None:
    meeting = protocol(head).meeting
    assert meeting.owner == owner
    assert bool(meeting.owner_why) == bool(owner)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Protokoll fört vid styrelsemöte 12/5 1994 å Ekmossen.\n\nNärvarande:\nTora Ek, Bo Alm\n\n§ 1 Vägar\nStyrelsen höjer avgiften.\n\n§ 2 Årsmöte\nNästa årsmöte hålls\nLördag 4/6 1994 kl 15.00\n", "1994-05-12"),
        ("Beslutande\nTora Ek (S), ordförande\nBo Alm (M)\n\n§ 1 Bad\nNämnden godkänner planen.\n\n§ 2 Hus\nNämnden ger chefen i uppdrag att ta fram en plan till den 1 juni 2024.\n", "None"),
    ],
)  # fmt: skip
def test_a_day_of_the_text_is_not_the_meetings(text: str, date: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "protokoll.txt"
        path.write_text(text, encoding="utf-8")
        found = parse.protocol(read.document(path))
    assert str(found.meeting.date) == date
    assert any("what date" in finding.message for finding in found.findings) == (date == "None")


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ("Rum Möller, klockan", "Rum Möller"),
        ("Stadshuset, sal A, kl.", "Stadshuset, sal A"),
        ("Rum 1, Åvägen 60, den 26 februari 2019 kl. 13:00-16:00", "Rum 1, Åvägen 60"),
        ("Folkets hus, Nora, Dag", "Folkets hus, Nora"),
        ("Kommunhuset tid:", "Kommunhuset"),
        ("Storgatan 5, den", "Storgatan 5"),
        ("Hotell Klockan, Nora", "Hotell Klockan, Nora"),
        ("Tidlunds gård", "Tidlunds gård"),
        ("Sal Datum", "Sal Datum"),
    ],
)
def test_what_is_left_of_lost_hours_is_no_place(field: str, place: str) -> None:
    assert protocol(f"Protokoll 2019-02-26\nPlats och tid     {field}").meeting.place == place
