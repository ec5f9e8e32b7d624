"""How a question moves between councils, in the words that minutes use: each way is one issue, strangers are not."""

from pathlib import Path

import pytest

from kg import pipeline, resolve
from kg.resolve.judge import Judgements

Minutes = tuple[str, str, str, str, str]
"""Owner, board, day, the title of § 12, what is decided under it."""
KUMLA, LEKEBERG, HALLSBERG, REGION = "Kumla kommun", "Lekebergs kommun", "Hallsbergs kommun", "Region Örebro län"
BOARD, COUNCIL = "Kommunstyrelsen", "Kommunfullmäktige"
LISTED = {
    KUMLA: "Tora Lindqvarn (S), ordförande, Ulf Svedjemark (M)",
    LEKEBERG: "Ebba Norrhage (C), ordförande, Love Tallvik (S)",
    HALLSBERG: "Ronja Elgemar (V), ordförande, Sten Fjällkvist (L)",
    REGION: "Maj Qvistberg (C), ordförande, Jan Ollerstam (M)",
    "Sydnärkes kommunalförbund": "Siv Tallhed (S), ordförande, Arne Mossberg (C)",
}

ONE = {
    "a motion": [
        (KUMLA, COUNCIL, "2023-02-20", "Motion om laddstolpar vid idrottshallen", "Kommunfullmäktige beslutar att överlämna motionen till kommunstyrelsen för beredning."),
        (KUMLA, BOARD, "2023-09-12", "Svar på motion om laddstolpar vid idrottshallen", "Kommunstyrelsen föreslår kommunfullmäktige besluta att bifalla motionen."),
        (KUMLA, COUNCIL, "2023-10-16", "Svar på motion från Ronja Elgemar (V): Laddstolpar vid idrottshallen", "Kommunfullmäktige beslutar att bifalla motionen."),
    ],
    "a citizen's proposal among others": [
        (KUMLA, COUNCIL, "2023-02-20", "Anmälan av medborgarförslag", "Ett medborgarförslag om grillplats vid Djupadalsbadet har kommit in.\nKommunfullmäktige beslutar att överlåta till samhällsbyggnadsnämnden att besluta."),
        (KUMLA, "Samhällsbyggnadsnämnden", "2023-05-24", "Medborgarförslag – grillplats vid Djupadalsbadet", "Samhällsbyggnadsnämnden beslutar att avslå medborgarförslaget."),
    ],
    "sent back and forth": [
        (KUMLA, BOARD, "2023-02-07", "Cykelväg till Ekeby", "Kommunstyrelsen beslutar att återremittera ärendet till samhällsbyggnadsnämnden för kompletterande kostnadsberäkning."),
        (KUMLA, "Samhällsbyggnadsnämnden", "2023-03-22", "Återremiss: cykelväg till Ekeby", "Samhällsbyggnadsnämnden beslutar att överlämna kostnadsberäkningen till kommunstyrelsen."),
        (KUMLA, BOARD, "2023-05-09", "Cykelväg Kumla–Ekeby", "Kommunstyrelsen beslutar att bygga cykelvägen till en kostnad av 4,5 mnkr."),
    ],
    "a paragraph that is cited": [
        (KUMLA, "Fritidsnämnden", "2023-02-07", "Näridrottsplats i Sörby", "Fritidsnämnden beslutar att föreslå kommunstyrelsen att avsätta 2 mnkr."),
        (KUMLA, BOARD, "2023-03-14", "Framställan från fritidsnämnden", "Fritidsnämnden har den 7 februari 2023, § 12, föreslagit att 2 mnkr avsätts.\nKommunstyrelsen beslutar att avsätta 2 mnkr."),
    ],
    "a region asks the county's municipalities": [
        (REGION, "Regionala tillväxtnämnden", "2023-01-20", "Remiss av regional utvecklingsstrategi 2023–2033", "Nämnden beslutar att sända förslaget till regional utvecklingsstrategi på remiss till länets kommuner med svar senast den 30 april 2023."),
        (KUMLA, BOARD, "2023-04-11", "Yttrande över förslag till regional utvecklingsstrategi", "Kommunstyrelsen beslutar att lämna yttrandet till Region Örebro län."),
        (REGION, "Regionfullmäktige", "2023-11-15", "Antagande av regional utvecklingsstrategi 2023–2033", "Regionfullmäktige beslutar att anta den regionala utvecklingsstrategin."),
    ],
    "a region asks two municipalities for their view": [
        (REGION, "Samhällsbyggnadsnämnden", "2023-02-07", "Skolskjuts på landsbygden", "Nämnden beslutar att begära yttrande från Lekebergs kommun och Askersunds kommun senast den 30 april 2023."),
        (LEKEBERG, BOARD, "2023-04-11", "Yttrande till Region Örebro län om skolskjuts på landsbygden", "Kommunstyrelsen beslutar att avge yttrandet."),
        (REGION, "Samhällsbyggnadsnämnden", "2023-06-07", "Skolskjuts på landsbygden – svar från kommunerna", "Nämnden noterar att Lekebergs kommun har yttrat sig."),
    ],
    "a council recommends the municipalities": [
        (REGION, "Regionala samverkansrådet", "2023-03-10", "Överenskommelse om familjecentraler", "Rådet beslutar att rekommendera kommunerna att anta överenskommelsen om familjecentraler."),
        (KUMLA, BOARD, "2023-05-09", "Överenskommelse mellan Region Örebro län och kommunerna om familjecentraler", "Kommunstyrelsen föreslår kommunfullmäktige besluta att anta överenskommelsen."),
        (HALLSBERG, BOARD, "2023-05-16", "Familjecentraler, överenskommelse", "Kommunstyrelsen beslutar att anta överenskommelsen om familjecentraler."),
    ],
    "a letter from a municipality": [
        (KUMLA, BOARD, "2023-03-14", "Skrivelse om luftambulans", "Kommunstyrelsen beslutar att sända en skrivelse om luftambulans till Region Örebro län."),
        (REGION, "Hälso- och sjukvårdsnämnden", "2023-04-19", "Skrivelse från Kumla kommun om luftambulans", "Nämnden beslutar att besvara skrivelsen."),
    ],
    "what a municipality is told to have decided that day": [
        (HALLSBERG, BOARD, "2023-03-14", "Sommarjobb för unga", "Kommunstyrelsen beslutar att erbjuda 100 unga sommarjobb."),
        (REGION, "Tillväxtnämnden", "2023-04-19", "Rapporter från kommunerna", "Hallsbergs kommun beslutade den 14 mars 2023 att erbjuda 100 unga sommarjobb."),
    ],
    "two case numbers on a line": [
        (KUMLA, "Fritidsnämnden", "2023-02-07", "Näridrottsplats i Sörby\nDnr FRI 2023/45", "Fritidsnämnden beslutar att överlämna ärendet."),
        (KUMLA, BOARD, "2023-04-17", "Anslag till ny anläggning\nDnr KS 2023/101, FRI 2023/45", "Kommunstyrelsen beslutar att anslå 3 mnkr."),
    ],
    "in inflected words": [
        (KUMLA, BOARD, "2023-02-07", "Kulturprogram – uppdrag", "Kommunstyrelsen beslutar att uppdra åt kulturnämnden att ta fram ett kulturprogram."),
        (KUMLA, "Kulturnämnden", "2023-05-24", "Kulturprogrammet", "Kulturnämnden beslutar att överlämna kulturprogrammet till kommunstyrelsen."),
        (KUMLA, BOARD, "2023-09-12", "Antagande av kulturprogrammet", "Kommunstyrelsen beslutar att anta kulturprogrammet."),
    ],
    "a federation asks two of its members": [
        ("Sydnärkes kommunalförbund", "Direktionen", "2023-03-10", "Avfallsplan 2024–2030", "Direktionen beslutar att sända förslaget till avfallsplan på samråd till medlemskommunerna Lekeberg och Hallsberg."),
        (LEKEBERG, BOARD, "2023-05-09", "Samråd om avfallsplan för Sydnärkes kommunalförbund", "Kommunstyrelsen beslutar att lämna synpunkterna."),
    ],
    "a council recommends its principals": [
        (REGION, "Regionala samverkansrådet", "2023-03-10", "Ungdomsmottagning på nätet", "Rådet beslutar att rekommendera huvudmännen att anta förslaget om ungdomsmottagning på nätet."),
        (LEKEBERG, BOARD, "2023-05-09", "Deltagande i ungdomsmottagning på nätet", "Kommunstyrelsen beslutar att delta i ungdomsmottagningen."),
        (REGION, "Hälso- och sjukvårdsnämnden", "2023-06-13", "Ungdomsmottagning på nätet, deltagande", "Nämnden beslutar att delta i ungdomsmottagningen."),
    ],
    "undone": [
        (KUMLA, BOARD, "2023-02-07", "Bidrag till ridhus i Sannahed", "Kommunstyrelsen beslutar att bevilja 500 000 kr i bidrag till ridhuset."),
        (KUMLA, BOARD, "2023-06-13", "Ridhus i Sannahed", "Kommunstyrelsen beslutar att upphäva sitt beslut den 7 februari 2023, § 12."),
    ],
}  # fmt: skip
APART = {
    "one title in two municipalities": [
        (KUMLA, "Fritidsnämnden", "2023-02-07", "Avgifter för simskola", "Fritidsnämnden beslutar att höja avgiften."),
        (HALLSBERG, "Kultur- och fritidsnämnden", "2023-03-14", "Avgifter för simskola", "Nämnden beslutar att sänka avgiften."),
    ],
    "each year's own": [
        (KUMLA, BOARD, "2022-10-14", "Budget 2023", "Kommunstyrelsen beslutar att föreslå kommunfullmäktige att fastställa budgeten."),
        (KUMLA, BOARD, "2023-10-19", "Budget 2024", "Kommunstyrelsen beslutar att föreslå kommunfullmäktige att fastställa budgeten."),
    ],
    "handed to another municipality": [
        (REGION, "Samhällsbyggnadsnämnden", "2023-02-07", "Skolskjuts på landsbygden", "Nämnden beslutar att begära yttrande från Askersunds kommun."),
        (LEKEBERG, BOARD, "2023-04-11", "Upphandling av skolskjuts", "Kommunstyrelsen beslutar att upphandla skolskjuts."),
    ],
    "case numbers of two registers": [
        (KUMLA, "Fritidsnämnden", "2023-02-07", "Näridrottsplats i Sörby\nDnr FRI 2023/45", "Fritidsnämnden beslutar att godkänna rapporten."),
        (KUMLA, BOARD, "2023-04-17", "Anslag till bibliotek\nDnr KS 2023/45, KUL 2023/9", "Kommunstyrelsen beslutar att anslå 3 mnkr."),
    ],
    "asked of two members, and not of a third": [
        ("Sydnärkes kommunalförbund", "Direktionen", "2023-03-10", "Avfallsplan 2024–2030", "Direktionen beslutar att sända förslaget till avfallsplan på samråd till medlemskommunerna Lekeberg och Hallsberg."),
        (KUMLA, BOARD, "2023-05-09", "Samråd om avfallsplan", "Kommunstyrelsen beslutar att lämna synpunkterna."),
    ],
    "another day than the one told": [
        (HALLSBERG, BOARD, "2023-03-14", "Sommarjobb för unga", "Kommunstyrelsen beslutar att erbjuda 100 unga sommarjobb."),
        (REGION, "Tillväxtnämnden", "2023-04-19", "Rapporter från kommunerna", "Hallsbergs kommun beslutade den 15 mars 2023 att avstå från sommarjobb."),
    ],
}  # fmt: skip


def days(folder: Path, told: list[Minutes]) -> list[set[str]]:
    """The days of each issue of the minutes, of those that have a step under § 12."""
    readings = []
    for number, (owner, board, day, title, text) in enumerate(told):
        head = f"{owner}\n{board}\nSammanträdesprotokoll\nDatum: {day}\nNärvarande: {LISTED[owner]}\n\n"
        path = folder / f"{number}.txt"
        path.write_text(f"{head}§ 12 {title}\n{text}\n\n§ 13 Övriga frågor\nInga övriga frågor anmäldes.\n", "utf-8")
        readings.append(pipeline.read(path))
    issues = resolve.readings(readings, Judgements([])).issues
    found = [[step for step in issue.steps if step.item and step.item.item.number == "12"] for issue in issues]
    return [{str(step.date) for step in steps} for steps in found if steps]


@pytest.mark.parametrize("told", ONE.values(), ids=ONE)
def test_a_question_that_moves_is_one(told: list[Minutes], tmp_path: Path) -> None:
    assert {day for _, _, day, *_ in told} in days(tmp_path, told)


@pytest.mark.parametrize("told", APART.values(), ids=APART)
def test_what_only_bears_the_same_name_is_not(told: list[Minutes], tmp_path: Path) -> None:
    assert all(len(one) == 1 for one in days(tmp_path, told))


SUMMONS = """Kumla kommun
KALLELSE
Kommunstyrelsen kallas till sammanträde tisdagen den 14 november 2023 kl. 13.00 i Sessionssalen

Föredragningslista
1. Upphandling av skolskjuts
   Förslag till beslut: Kommunstyrelsen noterar informationen.
2. Cykelväg till Ekeby
   Förslag till beslut: Kommunstyrelsen beslutar att bygga cykelvägen med egna medel om 900 000 kronor.
3. Medborgarförslag om badplats
4. Anställningsstopp

Tora Lindqvarn, ordförande
"""


def test_what_only_a_summons_tells_has_not_been(tmp_path: Path) -> None:
    days(tmp_path, [(KUMLA, BOARD, "2023-02-07", "Cykelväg till Ekeby", "Kommunstyrelsen beslutar att utreda cykelvägen till Ekeby.")])
    (tmp_path / "summons.txt").write_text(SUMMONS, "utf-8")
    collection = resolve.readings([pipeline.read(path) for path in sorted(tmp_path.glob("*.txt"))], Judgements([]))
    steps = [step for issue in collection.issues for step in issue.steps if str(step.date) == "2023-11-14"]
    assert {body.name for meeting in collection.meetings for body in meeting.bodies} == {"Kommunstyrelsen"}
    assert {step.modality for step in steps} <= {"planned"}
