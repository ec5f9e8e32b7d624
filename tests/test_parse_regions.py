"""The parts of minutes: what is set aside, where another meeting begins, and minutes of one point."""

import tempfile
from pathlib import Path

import pytest

from kg import parse, read
from kg.errors import ReadError
from kg.model import Protocol

HEAD = """PROTOKOLL
Kommunstyrelsen i Nora kommun
Sammanträdesdatum 2024-02-20 kl. 13.00–15.30

Beslutande
Tora Ekvall (S), ordförande
Nils Bergdal (M)

"""
POINTS = """§ 12 Badplats
Kommunstyrelsen beslutar att godkänna planen för badplatsen.

§ 13 Lokaler
Kommunstyrelsen beslutar att hyra lokaler på Torggatan 4.

"""


def protocols(text: str, suffix: str = ".txt") -> tuple[Protocol, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"protokoll{suffix}"
        path.write_text(text, encoding="utf-8")
        return parse.protocols(read.document(path))


@pytest.mark.parametrize(
    ("after", "set_aside"),
    [
        ("Bilaga 1\nTjänsteskrivelse om badplatsen.\n\n§ 99 Badplats\nNämnden avslår planen.\n", "attachment"),
        ("Bilaga A – Närvarolista\nAnna Ek\nBo Alm\n", "attachment"),
        ("BILAGA 2\n1. Inledning\nAvtalet gäller från maj.\n\n2. Pris\nPriset är fast.\n", "attachment"),
        ("Utdrag ur protokoll 2023-11-02 från Socialnämnden\n\n§ 99 Badplats\nNämnden avslår planen.\n", "attachment"),
        ("Bil. 1: Ekonomisk rapport\nResultatet är positivt.\n", "attachment"),
        ("ANSLAG/BEVIS\nProtokollet är justerat.\nOrgan Kommunstyrelsen\nAnslag sätts upp 2024-03-01\n", "announcement"),
        ("Bilaga 1 till avtalet godkändes av alla.\n", None),
        ("§ 14 Taxa\nKommunstyrelsen beslutar att anta taxan.\n\nBilaga 1\n\n§ 15 Val\nBo Alm väljs.\n", None),
        ("I bilaga 1 finns planen.\n", None),
    ],
)  # fmt: skip
def test_what_is_of_no_point_is_set_aside(after: str, set_aside: str | None) -> None:
    [protocol] = protocols(HEAD + POINTS + after)
    found = {part.region for part in protocol.regions} & {"attachment", "announcement", "contents"}
    assert found == ({set_aside} if set_aside else set())
    assert [item.number for item in protocol.items][:2] == ["12", "13"]
    assert "99" not in [item.number for item in protocol.items]


def test_contents_are_no_points() -> None:
    contents = "Innehåll\n§ 12 Badplats ......... 3\n§ 13 Lokaler ......... 4\n§ 14 Taxa ......... 5\n\n"
    [protocol] = protocols(HEAD + contents + POINTS + "§ 14 Taxa\nKommunstyrelsen beslutar att anta taxan.\n")
    assert [(item.number, item.title) for item in protocol.items] == [
        ("12", "Badplats"),
        ("13", "Lokaler"),
        ("14", "Taxa"),
    ]
    assert "contents" in {part.region for part in protocol.regions}


def test_every_line_has_one_region() -> None:
    [protocol] = protocols(HEAD + POINTS + "Vid protokollet\nEva Sten\n\nBilaga 1\nEn karta.\n")
    covered = [line for part in protocol.regions for line in range(part.start, part.end)]
    assert covered == list(range(len(protocol.document.lines)))
    assert all(part.why for part in protocol.regions)
    assert [part.region for part in protocol.regions][:3] == ["head", "attendance", "item"]


SECOND = """PROTOKOLL
Kommunstyrelsen i Nora kommun
Sammanträdesdatum 2024-03-19

Beslutande
Tora Ekvall (S), ordförande
Olle Brant (V)

§ 25 Lokalplan
Kommunstyrelsen beslutar att godkänna lokalplanen.
"""


@pytest.mark.parametrize(
    ("second", "dates"),
    [
        ("\n\n" + SECOND, ["2024-02-20", "2024-03-19"]),
        ("\n\nNora kommun\n" + SECOND, ["2024-02-20", "2024-03-19"]),
        ("\n\n" + SECOND.replace("PROTOKOLL", "Sammanträdesprotokoll"), ["2024-02-20", "2024-03-19"]),
        ("\n\n" + SECOND.replace("PROTOKOLL\nK", "P R O T O K O L L\nK"), ["2024-02-20", "2024-03-19"]),
        ("\n\n" + SECOND.replace("PROTOKOLL", "Minnesanteckningar").replace("Beslutande", "Närvarande"), ["2024-02-20", "2024-03-19"]),
        ("\n\n" + SECOND + "\n\n" + SECOND.replace("03-19", "04-16"), ["2024-02-20", "2024-03-19", "2024-04-16"]),
        ("\n\n" + SECOND.replace("03-19", "02-20"), ["2024-02-20"]),
        ("\n\nFöregående protokoll\nProtokollet från 2024-01-16 gicks igenom.\n", ["2024-02-20"]),
        ("\n\n" + SECOND.partition("Beslutande")[0], ["2024-02-20"]),
    ],
)  # fmt: skip
def test_several_meetings_in_a_file(second: str, dates: list[str]) -> None:
    found = protocols(HEAD + POINTS + second)
    assert [str(one.meeting.date) for one in found] == dates
    said = [finding.message for finding in found[0].findings]
    assert any("meetings" in message for message in said) == (len(dates) > 1)


def test_nothing_of_one_meeting_is_told_of_another() -> None:
    first, second = protocols(HEAD + POINTS + "\n\n" + SECOND)
    assert [item.number for item in first.items] == ["12", "13"]
    assert [item.number for item in second.items] == ["25"]
    assert [person.name for person in second.attendance] == ["Tora Ekvall", "Olle Brant"]


@pytest.mark.parametrize(
    ("text", "suffix", "numbers"),
    [
        (HEAD + POINTS.partition("§ 13")[0], ".txt", ["12"]),
        (HEAD + "§ 12 Badplats\nBeslut\n1. Planen godkänns.\n2. Avgiften är 50 kronor.\n3. Badet öppnar i maj.\n", ".txt", ["12"]),
        ("Nora kommun\nPROTOKOLLSUTDRAG\nKommunstyrelsen\nSammanträdesdatum 2022-10-04\n\n§ 162 Taxa\nDnr KS 2022/318\n\nBeslut\nKommunstyrelsen beslutar att höja taxan.\n", ".txt", ["162"]),
        ("PROTOKOLLSUTDRAG\nKommunstyrelsen\n2024-02-20\n\n§ 12 Badplats\nBeslut\nKommunstyrelsen beslutar att godkänna planen.\n\nBeslutsunderlag\nTjänsteskrivelse 2024-01-20\n", ".txt", ["12"]),
        ("# Protokoll Rådet för omsorg\n\n2021-03-16\n\n## Närvarande\n\n- Maj Alvik, ordförande\n- Bo Alm\n\n## 1. Gemensam jour\n\nRådet beslutar att pröva en gemensam jour.\n", ".md", ["1"]),
        ("<html><body><h1>PROTOKOLL</h1><p>Miljönämnden</p><p>2024-02-20 kl. 13.00</p><h2>Beslutande</h2><ul><li>Tora Ek (S)</li><li>Bo Alm (M)</li></ul><h2>§ 5 Tillsyn</h2><p>Miljönämnden beslutar att godkänna planen.</p></body></html>", ".html", ["5"]),
        (HEAD.replace("PROTOKOLL", "Protokoll") + "KF § 102 DNR: KU.2016.9\n\nTaxa\n\nBeslut\n\nTaxan antas.\n", ".txt", ["102"]),
    ],
)  # fmt: skip
def test_minutes_of_one_point(text: str, suffix: str, numbers: list[str]) -> None:
    [protocol] = protocols(text, suffix)
    assert [item.number for item in protocol.items] == numbers
    assert "DNR" not in protocol.items[0].title


@pytest.mark.parametrize(
    "text",
    [
        "Tjänsteskrivelse\n2024-02-20\n\nFörslag till beslut\nNämnden föreslås godkänna planen för badplatsen i Nora.\n",
        "Faktura\n2024-02-20\n\n1. Sand 200 kr\n2. Grus 300 kr\n",
        "Enligt § 12 i lagen gäller detta.\n\nEtt brev om badet utan rubrik.\n",
    ],
)
def test_what_is_no_minutes_is_refused(text: str) -> None:
    with pytest.raises(ReadError):
        protocols(text)
