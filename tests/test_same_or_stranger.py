"""Bodies, people and meetings in many wordings of heads and lists: what is one, and what only looks it."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from kg import pipeline, resolve
from kg.graph.quads import quads
from kg.model import Reading
from kg.model.collection import Collection

FIRST = ("Tora Lindqvarn", "Egil Tallmo", "Siv Rönnhag")
SECOND = ("Alrik Ugglemo", "Majken Kvarnvik", "Sten Hedmyr")
ITEMS = "§ 1 Belysning\nBeslut togs att köpa lampor.\n\n§ 2 Grus\nBeslut togs att köpa grus.\n"


def doc(
    head: str,
    day: str = "2021-03-03",
    people: Iterable[str] = FIRST,
    items: str = ITEMS,
    foot: str = "",
    hours: str = "kl. 18.00–20.00",
) -> str:
    listed = "\n".join(people)
    return f"{head}\n\nDatum: {day}\nTid: {hours}\nPlats: Samlingssalen\n\nNärvarande\n{listed}\n\n{items}\n{foot}\n"


def read(folder: Path, papers: Iterable[str]) -> list[Reading]:
    found = []
    for number, text in enumerate(papers):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        found.append(pipeline.read(path))
    return found


def county(folder: Path, papers: Iterable[str]) -> Collection:
    return resolve.readings(read(folder, papers))


BODIES = {
    "two associations told in prose": ([doc("Protokoll fört vid styrelsemöte i Lugnviks vägförening"), doc("Styrelsemöte Granbackens byalag\nProtokoll", people=SECOND)], 2),
    "one association, in prose and in a head": ([doc("Protokoll fört vid styrelsemöte i Lugnviks vägförening"), doc("LUGNVIKS VÄGFÖRENING\nStyrelsen\nPROTOKOLL", "2021-04-07", SECOND)], 1),
    "two parishes": ([doc("Ödeby församling\nKyrkorådet\nProtokoll nr 3"), doc("Vretmo pastorat\nKyrkorådet\nPROTOKOLL", people=SECOND)], 2),
    "two schools": ([doc("Umviks universitet\nFakultetsnämnden\nPROTOKOLL"), doc("Högskolan i Norrdal\nFakultetsnämnden\nPROTOKOLL", people=SECOND)], 2),
    "a municipality and a town": ([doc("Socialnämnden, Gransjöns kommun\nPROTOKOLL"), doc("Storviks stad\nSocialnämnden\nPROTOKOLL", people=SECOND)], 2),
    "two sites on the web": ([doc("PROTOKOLL\nKommunstyrelsen", foot="www.albovik.se"), doc("PROTOKOLL\nKommunstyrelsen", people=SECOND, foot="www.ringesund.se")], 2),
    "two numbers of organisations": ([doc("PROTOKOLL\nStyrelsen", foot="Org.nr 802411-1234"), doc("PROTOKOLL\nStyrelsen", people=SECOND, foot="Org.nr 769600-4321")], 2),
    "one tenant-owners' society, short and long": ([doc("Brf Linden\nStyrelsen\nPROTOKOLL"), doc("Bostadsrättsföreningen Linden\nStyrelsemöte\nPROTOKOLL", "2021-05-05", SECOND)], 1),
    "two tenant-owners' societies": ([doc("Brf Linden\nStyrelsen\nPROTOKOLL"), doc("Brf Kaptenen\nStyrelsen\nPROTOKOLL", people=SECOND)], 2),
    "two municipalities of Åland": ([doc("FÖGLÖ KOMMUN\nKommunstyrelsen\nPROTOKOLL"), doc("LUMPARLANDS KOMMUN\nKommunstyrelsen\nPROTOKOLL", people=SECOND)], 2),
    "no owner told, strangers": ([doc("PROTOKOLL\nStyrelsen"), doc("PROTOKOLL\nStyrelsen", "2021-05-05", SECOND)], 2),
    "no owner told, the same people": ([doc("PROTOKOLL\nStyrelsen"), doc("PROTOKOLL\nStyrelsen", "2021-05-05", FIRST[:2] + SECOND[:1])], 1),
    "board and annual meeting": ([doc("Lugnviks vägförening\nÅrsmöte\nPROTOKOLL"), doc("Lugnviks vägförening\nStyrelsemöte\nPROTOKOLL", "2021-04-07")], 2),
    "three kinds of board meeting": ([doc("Lugnviks vägförening\nKonstituerande styrelsemöte\nPROTOKOLL"), doc("Lugnviks vägförening\nStyrelsemöte nr 4\nPROTOKOLL", "2021-04-07"), doc("Lugnviks vägförening\nExtra styrelsemöte\nPROTOKOLL", "2021-05-07")], 1),
    "the owner's genitive": ([doc("Åkerö kommuns kulturnämnd\nPROTOKOLL"), doc("Kulturnämnden, Åkerö kommun\nPROTOKOLL", "2021-05-05", SECOND)], 1),
    "two companies": ([doc("Gransjöhus AB\nStyrelsen\nPROTOKOLL"), doc("Åkeröhem AB\nStyrelsen\nPROTOKOLL", people=SECOND)], 2),
    "two that name no body": ([doc("Minnesanteckningar"), doc("Anteckningar från mötet", people=SECOND)], 2),
    "two federations": ([doc("Räddningstjänstförbundet Norrsken\nDirektionen\nPROTOKOLL"), doc("Kommunalförbundet Södra Vatten\nDirektionen\nPROTOKOLL", people=SECOND)], 2),
    "one board, in capitals and not": ([doc("PROTOKOLL\nKULTURNÄMNDEN I STORVIKS KOMMUN"), doc("PROTOKOLL\nKulturnämnden i Storviks kommun", "2021-05-05", SECOND)], 1),
    "a board beside what the paper is called": ([doc("BRF TALLKOTTEN\nStyrelsen                        PROTOKOLL"), doc("Brf Tallkotten\nStyrelsen\n\nProtokoll", "2021-05-05", SECOND)], 1),
    "a space that a scanner lost": ([doc("SAFFLEKOMMUN\nSocialnämnden\nPROTOKOLL"), doc("Säffle kommun\nSocialnämnden\nPROTOKOLL", "2021-05-05", SECOND)], 1),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_how_many_bodies_met(name: str, tmp_path: Path) -> None:
    papers, wanted = BODIES[name]
    found = county(tmp_path, papers)
    assert (
        len({body.iri for meeting in found.meetings if meeting.readings for body in meeting.bodies}) == wanted
    )


GRANSJON, AKERO, KS, SN = "Gransjöns kommun", "Åkerö kommun", "Kommunstyrelsen", "Socialnämnden"


def two(one: tuple[str, str], other: tuple[str, str], first: str, second: str, year: int = 2021) -> list[str]:
    heads = ["\n".join((*pair, "PROTOKOLL")) for pair in (one, other)]
    return [
        doc(heads[0], f"{year}-03-03", (*SECOND[:2], first)),
        doc(heads[1], "2021-04-07", ("Rut Myrbrink", "Folke Sundnäs", second)),
    ]


PEOPLE = {
    "one name in two municipalities": (two((GRANSJON, KS), (AKERO, KS), "Karin Ekvall", "Karin Ekvall"), 2),
    "one name and party in two municipalities": (two((GRANSJON, KS), (AKERO, KS), "Karin Ekvall (S)", "Karin Ekvall (S)"), 2),
    "two bodies of one municipality": (two((GRANSJON, KS), (GRANSJON, SN), "Karin Ekvall", "Karin Ekvall"), 1),
    "two parties": (two((GRANSJON, KS), (GRANSJON, SN), "Karin Ekvall (M)", "Karin Ekvall (V)"), 2),
    "a man and a woman": (two((GRANSJON, KS), (GRANSJON, SN), "Herr Kim Ekvall", "Fru Kim Ekvall"), 2),
    "a man and a woman, in short": (two((GRANSJON, KS), (GRANSJON, SN), "Hr. Kim Ekvall", "Frk. Kim Ekvall"), 2),
    "a woman twice, once without title": (two((GRANSJON, KS), (GRANSJON, SN), "Fru Kim Ekvall", "Kim Ekvall"), 1),
    "a woman twice, married since": (two((GRANSJON, KS), (GRANSJON, SN), "Fröken Kim Ekvall", "Fru Kim Ekvall"), 1),
    "sixty years apart": (two((GRANSJON, KS), (GRANSJON, KS), "Karin Ekvall", "Karin Ekvall", 1961), 2),
    "a letter apart in two municipalities": (two((GRANSJON, KS), (AKERO, KS), "Karin Ekvall", "Carin Ekvall"), 2),
    "an association and a municipality": (two(("Lugnviks vägförening", "Styrelsen"), (GRANSJON, KS), "Karin Ekvall", "Karin Ekvall"), 2),
    "surname first": (two((GRANSJON, KS), (GRANSJON, SN), "Karin Ekvall", "Ekvall, Karin"), 1),
}  # fmt: skip


@pytest.mark.parametrize("name", PEOPLE)
def test_how_many_people_bear_the_name(name: str, tmp_path: Path) -> None:
    papers, wanted = PEOPLE[name]
    found = county(tmp_path, papers)
    assert len({person.iri for person in found.people if "Ekvall" in person.name}) == wanted


AHEAD = [
    ("Mötet den 4 april 2024 ställs in.", {"2024-04-04": "cancelled"}),
    ("Sammanträdet 2024-04-04 utgår.", {"2024-04-04": "cancelled"}),
    ("Sammanträdet flyttas från den 2 maj till den 9 maj 2024.", {"2024-05-02": "moved", "2024-05-09": "planned"}),
    ("Mötet den 2 maj är framflyttat till den 9 maj 2024.", {"2024-05-02": "moved", "2024-05-09": "planned"}),
    ("Nästa möte den 2 maj 2024 är inställt, nytt möte blir den 9 maj 2024.", {"2024-05-02": "cancelled", "2024-05-09": "planned"}),
    ("Majmötet (2/5 2024) ställs in på grund av för få ärenden.", {"2024-05-02": "cancelled"}),
    ("Sammanträdet den 2 maj 2024 ersätts av ett den 9 maj 2024.", {"2024-05-02": "moved", "2024-05-09": "planned"}),
    ("Nästa möte blir den 2 maj 2024.", {"2024-05-02": "planned"}),
    ("Mötet den 2 maj 2024 blir av som planerat.", {"2024-05-02": "planned"}),
    ("Nämndens möte i april ställs in.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), AHEAD)
def test_which_meetings_are_awaited(text: str, wanted: dict[str, str], tmp_path: Path) -> None:
    paper = doc(f"{GRANSJON}\n{KS}\nPROTOKOLL", "2024-02-06", items=f"{ITEMS}\n§ 3 Kommande möten\n{text}\n")
    [reading] = read(tmp_path, [paper])
    assert {one.date.isoformat(): one.status for one in reading.upcoming} == wanted


JOINT = [
    ("Gemensamt sammanträde för barnnämnden och socialnämnden", 2),
    ("Barnnämndens och socialnämndens gemensamma sammanträde", 2),
    ("Gemensamt möte mellan barnnämnden och socialnämnden", 2),
    ("Barnnämnden och socialnämnden, gemensamt sammanträde", 2),
    ("Barnnämnden och socialnämnden", 2),
    ("Gemensamt sammanträde med barnnämnden, socialnämnden och kulturnämnden", 3),
    ("Extra gemensamt sammanträde för barnnämnden samt socialnämnden", 2),
    ("Kommunstyrelsen tillsammans med tekniska nämnden", 2),
    ("Barn- och ungdomsnämnden", 1),
    ("Vård- och omsorgsnämnden", 1),
    ("Miljö och byggnadsnämnden", 1),
    ("Gemensam överförmyndarnämnd", 1),
    ("Samrådsgruppen för kommunstyrelsen och socialnämnden", 1),
]


@pytest.mark.parametrize(("head", "bodies"), JOINT)
def test_how_many_bodies_held_the_meeting(head: str, bodies: int, tmp_path: Path) -> None:
    [reading] = read(tmp_path, [doc(f"PROTOKOLL\n{head}", "2024-02-06")])
    named = reading.protocol.meeting.bodies
    assert len(named) == bodies
    assert not any("sammanträde" in name.lower() or "möte" in name.lower() for name in named)


DAYS = [
    ("14 och 15 mars 2024", "2024-03-14", "2024-03-15"),
    ("den 14-15 mars 2024", "2024-03-14", "2024-03-15"),
    ("2024-03-14–15", "2024-03-14", "2024-03-15"),
    ("14/3–15/3 2024", "2024-03-14", "2024-03-15"),
    ("2024-03-14 – 2024-03-15", "2024-03-14", "2024-03-15"),
    ("torsdag–fredag 14–15 mars 2024", "2024-03-14", "2024-03-15"),
    ("14 mars kl. 13.00 – 15 mars 2024 kl. 12.00", "2024-03-14", "2024-03-15"),
    ("den 31 mars–1 april 2024", "2024-03-31", "2024-04-01"),
    ("14 mars 2024", "2024-03-14", None),
    ("14 mars 2024, justerat 20 mars 2024", "2024-03-14", None),
]


@pytest.mark.parametrize(("days", "first", "last"), DAYS)
def test_the_days_of_a_meeting(days: str, first: str, last: str | None, tmp_path: Path) -> None:
    head = f"{GRANSJON}\n{KS}\nPROTOKOLL\n\nTid: {days}\nPlats: Kursgården\n\nBeslutande\nTora Lindqvarn (S)\nEgil Tallmo (M)\n"
    [meeting] = [one for one in county(tmp_path, [f"{head}\n{ITEMS}"]).meetings if one.readings]
    assert (meeting.date.isoformat(), meeting.last.isoformat() if meeting.last else None) == (first, last)


ENDS = [
    ("kl 18.30–01.15", "2021-03-04T01:15"),
    ("kl. 19.00 – 00.05", "2021-03-04T00:05"),
    ("18.00-24", "2021-03-04T00:00"),
    ("klockan 18.00 till klockan 00.30", "2021-03-04T00:30"),
    ("kl. 22:15-00:00", "2021-03-04T00:00"),
    ("kl. 23.00–23.45", "2021-03-03T23:45"),
    ("kl. 08.00–16.00", "2021-03-03T16:00"),
]


@pytest.mark.parametrize(("hours", "end"), ENDS)
def test_when_the_meeting_ended(hours: str, end: str, tmp_path: Path) -> None:
    found = county(tmp_path, [doc(f"{GRANSJON}\n{KS}\nPROTOKOLL", hours=hours)])
    ends = [quad.object.value for quad in quads(found) if quad.predicate.value.endswith("endDate")]  # type: ignore[union-attr]
    assert [value[: len(end)] for value in ends] == [end]


HANDED = [
    ("överlämna ärendet till kommunstyrelsen", "Kommunstyrelsen"),
    ("hänskjuta frågan till KS", "Kommunstyrelsen"),
    ("remittera ärendet till kulturutskottet", "Kulturutskottet"),
    ("återremittera ärendet till beredningen", "Beredningen"),
    ("överlämna frågan till presidiet", "Presidiet"),
    ("överlämna ärendet till fullmäktige", "Kommunfullmäktige"),
]


def receivers(folder: Path, words: str, other: str) -> tuple[set[str], set[str]]:
    """The bodies a board of Ockelbo hands over to, and those that met."""
    items = f"§ 1 Lampor\nNämnden köper lampor.\n\n§ 2 Uppföljning\nSocialnämnden beslutar att {words}.\n"
    papers = [
        doc("OCKELBO KOMMUN\nSocialnämnden\nPROTOKOLL", items=items),
        doc(f"{other}\nPROTOKOLL", "2021-03-10", SECOND),
    ]
    found = county(folder, papers)
    to = {quad.object.value for quad in quads(found) if quad.predicate.value.endswith("#toBody")}  # type: ignore[union-attr]
    return to, {body.iri for meeting in found.meetings if meeting.readings for body in meeting.bodies}


@pytest.mark.parametrize(("words", "body"), HANDED)
def test_what_is_handed_over_goes_to_no_strangers_body_and_is_not_lost(
    words: str, body: str, tmp_path: Path
) -> None:
    to, met = receivers(tmp_path, words, f"Norrgärde vägförening\n{body}")
    assert len(to) == 1
    assert not to & met


@pytest.mark.parametrize(("words", "body"), [HANDED[0], HANDED[1], HANDED[5]])
def test_what_is_handed_over_goes_to_the_owners_own_body(words: str, body: str, tmp_path: Path) -> None:
    to, met = receivers(tmp_path, words, f"OCKELBO KOMMUN\n{body}")
    assert to < met
