"""Which body met, weighed among all names that something tells; the near misses are names of others."""

from pathlib import Path

import pytest

from kg import parse, read
from kg.model import Protocol

_LIST = "\nNärvarande: Tora Lindqvarn, Sven Åkerdal och Egil Brandt.\n"
_POINTS = """
§ 1 Mötet öppnas
Ordföranden Tora Lindqvarn hälsade välkommen.

§ 2 Val av justerare
Till justerare valdes Egil Brandt.

§ 3 Övriga frågor
Inga övriga frågor.
"""
_ANNEX = "\n§ 4 Rapporter\nÅldersgruppen 20-25 ökar. Styrgruppen för vägarna möts i maj.\n"

BODIES = [
    ("the day after the place", "Protokoll fört vid sammanträde med kyrkorådet i Norrby församling torsdagen den 2.9.2019 i Prästgården.", "Kyrkorådet"),
    ("a number before", "10 Miljönämnden (39)\nTid och plats onsdagen den 24 oktober 2018", "Miljönämnden"),
    ("near miss: a number of a house", "Brf Draken 12\nProtokoll från styrelsemöte\nDatum: 2024-02-07", "Brf Draken 12"),
    ("a number after", "Protokoll Enduroklubben Eken Nr\nDatum: 2014-04-02", "Enduroklubben Eken"),
    ("their meeting in capitals", "PROTOKOLL FRÅN EKDALENS VÄGFÖRENINGS MÖTE 2014-01-17", "Ekdalens vägförening"),
    ("its room", "Kyrkorådets mötesrum på Ekvägen 5\n2016-03-15\nKyrkorådets möte", "Kyrkorådet"),
    ("near miss: its office", "Protokoll 2016-03-15\nPlats: Kyrkorådets kansli", ""),
    ("the congregation's meeting", "Protokoll fört vid församlingsmöte 26 mars 2023", "Församlingsmötet"),
    ("near miss: anybody's annual meeting", "Protokoll fört vid årsmöte 26 mars 2023", ""),
    ("the congregation's house", "Protokoll fört vid digitalt församlingsmöte i Mariakyrkan 30 maj 2021", "Mariakyrkan"),
    ("where they met, after the name", "Protokoll fört vid styrelsemöte med\nVåns Byalag på Norra Sparbanken i Lillby\n2013-04-09.", "Våns Byalag"),
    ("the place in capitals", "PROTOKOLL FÖRT VID EKSJÖTORPS BYALAG I NORRBY FÖRSAMLINGSHEM DEN 18 APRIL 2016", "Eksjötorps byalag"),
    ("after the office and before its label", "PROTOKOLL Fritidskontoret Norr Lokala skolrådet (LSR) Sammanträdesdag 2016-09-12", "Lokala skolrådet"),
    ("a house after a full stop", "PROTOKOLL Organ: SOCIALNÄMNDEN. Kommunhuset\nDatum 2015-02-11", "Socialnämnden"),
    ("near miss: a short word before the stop", "PROTOKOLL Organ: S:t Olofs kyrkoråd\nDatum 2015-02-11", "S:t Olofs kyrkoråd"),
    ("whose minutes a page says they are", "Möten/2024-03-16\n\nHoppa till sök\nDet här är ett protokoll för Öppna Kartor. Frågor besvaras gärna.\n\nTid: 2024-03-16", "Öppna Kartor"),
    ("short after the meeting", "Protokoll: Årsmöte EKR-T 2007-11-17", "EKR-T"),
    ("a section for its subject", "Sektionen för Tillämpad Fysik\nProtokoll sektionsmöte 2021-05-04", "Sektionen för Tillämpad Fysik"),
    ("in capitals, as the text writes it", "EKÅNS VATTENRÅD\nProtokoll 2018-03-05\nEkåns Vattenråd är ett samråd.", "Ekåns Vattenråd"),
    ("any council beside its own name", "Ekåns vattenråd\nProtokoll 2018-03-05\nRådet\n", "Ekåns vattenråd"),
    ("a description after a dash", "BRÅ Eken Öst – lokalt brottsförebyggande råd för Ekby och Lillby\nProtokoll 2018-03-05", "BRÅ Eken Öst"),
    ("near miss: a label of a list", "Kommunala pensionärsrådet\nProtokoll 2018-03-05\nKommunen: Tora Lindqvarn, socialnämnden, ordförande, och Sven Åkerdal", "Kommunala pensionärsrådet"),
    ("near miss: told in a sentence", "Protokoll 2014-11-20\nNämnden godkänner dagordningen", ""),
]


def protocol(folder: Path, text: str) -> Protocol:
    file = folder / "anteckningar.txt"
    file.write_text(text, encoding="utf-8")
    return parse.protocol(read.document(file))


@pytest.mark.parametrize(("head", "body"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
@pytest.mark.parametrize("others", ["", _ANNEX], ids=["alone", "others named too"])
def test_the_likeliest_name(tmp_path: Path, head: str, body: str, others: str) -> None:
    read_ = protocol(tmp_path, head + "\n" + _LIST + _POINTS + others)
    assert ", ".join(read_.meeting.bodies) == body


def test_a_name_that_takes_the_place_of_the_heads_is_said(tmp_path: Path) -> None:
    read_ = protocol(tmp_path, "PROTOKOLL FRÅN EKDALENS VÄGFÖRENINGS MÖTE 2014-01-17\n" + _LIST + _POINTS)
    assert any("likelier the body that met" in finding.message for finding in read_.findings)
    assert read_.meeting.body_confidence < 0.7
