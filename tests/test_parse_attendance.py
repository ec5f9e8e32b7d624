"""Attendance lists in the ways minutes lay them out: each text with the people it names."""

import tempfile
from pathlib import Path

import pytest

from kg import parse, read
from kg.model import Attendee, Text
from kg.parse.people import entry
from tests import attendance_lists

ITEMS = "\n\n1. Mötet öppnas\nOrdföranden hälsade alla välkomna till mötet och öppnade det.\n\n2. Budget\nBudgeten godkändes enligt förslaget i handlingarna.\n"


def attendance(text: str, suffix: str = ".txt") -> list[Attendee]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"protokoll{suffix}"
        path.write_text(text, encoding="utf-8")
        return list(parse.protocol(read.document(path)).attendance)


def told(person: Attendee) -> tuple[str, str | None, str, str]:
    return person.name, person.organisation, person.list, person.presence


RECORDS = [
    ("Anna Ek (S), ordförande", [("Anna Ek", None)]),
    ("Anna Ek, Nora kommun", [("Anna Ek", "Nora")]),
    ("Ek Anna, socialchef, Nora kommun", [("Anna Ek", "Nora")]),
    ("Ek, Anna, Nora", [("Anna Ek", "Nora")]),
    ("Digg: Bo Ek, Eva Alm, SCB: Per Ås", [("Bo Ek", "Digg"), ("Eva Alm", "Digg"), ("Per Ås", "SCB")]),
    ("Socialstyrelsen – Eva Alm (ordf.), Kåre Berg, utredare", [("Eva Alm", "Socialstyrelsen"), ("Kåre Berg", "Socialstyrelsen")]),
    ("Eva Alm och Bo Ek, Naturvårdsverket", [("Eva Alm", "Naturvårdsverket"), ("Bo Ek", "Naturvårdsverket")]),
    ("Bo Ek (Nora), Li Öst (Kil)", [("Bo Ek", "Nora"), ("Li Öst", "Kil")]),
    ("Petra Dahl (Mark) och Olle Kvist (Ale)", [("Petra Dahl", "Mark"), ("Olle Kvist", "Ale")]),
    ("Eva Alm, Nora kommun Bo Ek, Kumla kommun", [("Eva Alm", "Nora"), ("Bo Ek", "Kumla")]),
    ("Kommunchef Anton Asp, kommunsekreterare Märta Sjö", [("Anton Asp", None), ("Märta Sjö", None)]),
    ("JonHallmark, SMHI", [("Jon Hallmark", "SMHI")]),
    ("Eva Alm (Sveriges Kommuner och Regioner)", [("Eva Alm", "Sveriges Kommuner och Regioner")]),
    ("Region Dalarna: Bo Ek", [("Bo Ek", "Region Dalarna")]),
    ("Bo Ek Nora", [("Bo Ek", "Nora")]),
]  # fmt: skip


@pytest.mark.parametrize(("record", "expected"), RECORDS, ids=[record for record, _ in RECORDS])
def test_a_record_names_its_people_and_where_they_come_from(
    record: str, expected: list[tuple[str, str | None]]
) -> None:
    found = entry.people((Text.of(record, 0, len(record)),))
    assert [(person.name, person.organisation) for person in found] == expected


LISTS = [
    ("names and places in columns",
     "Närvarande ledamöter:\n\nAnna Ek     Nora\nBo Alm      Kumla (del av mötet)\n\nÖvriga närvarande:\n\nEva Sten   Region Dalarna\n",
     [("Anna Ek", "Nora", "members", "present"), ("Bo Alm", "Kumla", "members", "partial"), ("Eva Sten", "Region Dalarna", "others", "present")]),
    ("comma lists", "Deltagare: Anna Ek, Nora, Bo Alm, Kumla\nFrånvarande: Eva Sten, Kil\n",
     [("Anna Ek", "Nora", "members", "present"), ("Bo Alm", "Kumla", "members", "present"), ("Eva Sten", "Kil", "members", "absent")]),
    ("organisations before names", "Närvarande\nNora kommun: Anna Ek, Bo Alm\nSMHI: Eva Sten (via Teams)\n",
     [("Anna Ek", "Nora", "members", "present"), ("Bo Alm", "Nora", "members", "present"), ("Eva Sten", "SMHI", "members", "present")]),
    ("organisations as headings", "Närvarande:\nRegion Dalarna:\nAnna Ek\nBo Alm\nFalu kommun:\nEva Sten\n",
     [("Anna Ek", "Region Dalarna", "members", "present"), ("Bo Alm", "Region Dalarna", "members", "present"), ("Eva Sten", "Falun", "members", "present")]),
    ("a formal list", "Beslutande          Anna Ek (S), ordförande\n                    Bo Alm (M), §§ 1-3\n\nErsättare           Eva Sten (C)\n",
     [("Anna Ek", None, "members", "present"), ("Bo Alm", None, "members", "partial"), ("Eva Sten", None, "members", "present")]),
    ("functions before names", "Beslutande\nOrdf.    Anna Ek (S)\nLedamot  Bo Alm (M)\n",
     [("Anna Ek", None, "members", "present"), ("Bo Alm", None, "members", "present")]),
    ("a table with headings", "Namn\tKommun\tNärvaro\nAnna Ek\tNora\tNärvarande\nBo Alm\tKumla\tFörhindrad\n",
     [("Anna Ek", "Nora", "members", "present"), ("Bo Alm", "Kumla", "members", "absent")]),
    ("crosses for presence", "Namn          Parti   Närvaro\nAnna Ek       (S)     X\nBo Alm        (M)     X\nEva Sten      (C)     -\n",
     [("Anna Ek", None, "members", "present"), ("Bo Alm", None, "members", "present"), ("Eva Sten", None, "members", "absent")]),
    ("struck out", "Närvarande ledamöter:\n~~Anna Ek~~  Nora\nBo Alm  Kumla\n",
     [("Anna Ek", "Nora", "members", "absent"), ("Bo Alm", "Kumla", "members", "present")]),
    ("two blocks, one under the other", "Närvarande ledamöter\n\nAnna Ek\nBo Alm\nEva Sten\n\nNora\nKumla\nKil\n",
     [("Anna Ek", "Nora", "members", "present"), ("Bo Alm", "Kumla", "members", "present"), ("Eva Sten", "Kil", "members", "present")]),
    ("a vacant place", "Närvarande:\nNora: Anna Ek\nKil: (vakant)\nKumla: Bo Alm, ordförande\n",
     [("Anna Ek", "Nora", "members", "present"), ("Bo Alm", "Kumla", "members", "present")]),
    ("OCR without diacritics", "Narvarande ledam6ter:\nAnna Ek   Nora\nBo Alm    Orebro\n\nOvriga ndrvarande:\nEva Sten   Region Orebro l&an\n",
     [("Anna Ek", "Nora", "members", "present"), ("Bo Alm", "Örebro", "members", "present"), ("Eva Sten", "Region Örebro län", "others", "present")]),
    ("parties in a column before the names","BESLUTANDE\nS    ANNA EK, ordförande\nM    BO ALM\nMP   EVA VON ÅS\n",[("ANNA EK",None,"members","present"),("BO ALM",None,"members","present"),("EVA VON ÅS",None,"members","present")]),
    ("from each organisation","Närvarande\nFrån kommunen: Anna Ek (S), Bo Alm\nFrån PRO: Eva Sten\n",[("Anna Ek",None,"members","present"),("Bo Alm",None,"members","present"),("Eva Sten","PRO","members","present")]),
    ("organisations set apart by blank lines","DELTAGARE\n\nNora kommun\nAnna Ek, MAS\nBo Alm, MAR\n\nSkara stad\nEva Sten, MAS\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Nora","members","present"),("Eva Sten","Skara","members","present")]),
    ("absence told before","Närvarande: Anna Ek, Nora, Bo Alm, Kil\nFrånvarande anmält: Eva Sten, Kumla\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kil","members","present"),("Eva Sten","Kumla","members","absent")]),
    ("who could not come","Deltog: Anna Ek (Nora), Bo Alm (Kil)\nKunde inte delta: Eva Sten (Kumla)\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kil","members","present"),("Eva Sten","Kumla","members","absent")]),
    ("two kinds of absence","Närvarande ledamöter: Anna Ek, Bo Alm\nAnmälda frånvarande: Eva Sten\nOanmälda frånvarande: Ulf Ros\n",[("Anna Ek",None,"members","present"),("Bo Alm",None,"members","present"),("Eva Sten",None,"members","absent"),("Ulf Ros",None,"members","absent")]),
    ("answers in two columns","Namn           Kommun        Närvarande\n                             JA     NEJ\nAnna Ek        Nora kommun   x\nBo Alm         Kil                  x\nEva Sten       Kumla kommun  x\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kil","members","absent"),("Eva Sten","Kumla","members","present")]),
    ("an address column","Inbjudna och deltagare\nRegion            Namn        E-post            Deltar\nRegion Dalarna    Anna Ek     anna@ex.example   Ja\nRegion Halland    Bo Alm      bo@ex.example     Nej, sjuk\n",[("Anna Ek","Region Dalarna","members","present"),("Bo Alm","Region Halland","members","absent")]),
    ("titles before organisations","Närvarande\nAnna Ek, socialchef Nora kommun\nBo Alm, förvaltningschef Kumla kommun\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kumla","members","present")]),
    ("who was with","Vilka var med?\nAnna Ek, Nora\nBo Alm, Kil\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kil","members","present")]),
    ("from the office","Närvarande\nAnna Ek, Nora\nBo Alm, Kil\n\nFrån kansliet: Eva Sten, förbundschef\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kil","members","present"),("Eva Sten",None,"others","present")]),
    ("lost spaces","Närvarande ledamöter\nAnnaEk  Nora\nBo Alm  Kumla\nEva StenKumla\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kumla","members","present"),("Eva Sten","Kumla","members","present")]),
    ("misread label","Närvara-nde 1edamöter:\nAnna Ek   Nora\nBo Alm    Kumla\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kumla","members","present")]),
    ("excused in old words","Närvarande: Anna Ek, Nora, Bo Alm, Kil\nAnmält förfall: Eva Sten, Kumla\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kil","members","present"),("Eva Sten","Kumla","members","absent")]),
    ("substitutes with a word before","Närvarande: Anna Ek, Bo Alm\nInskrivna ersättare: Eva Sten\n",[("Anna Ek",None,"members","present"),("Bo Alm",None,"members","present"),("Eva Sten",None,"members","present")]),
    ("for a point only","Närvarande\nAnna Ek, Nora\nBo Alm, Kil\nInbjudna: Eva Sten, processledare (ärende 5)\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kil","members","present"),("Eva Sten",None,"others","partial")]),
    ("tjänstepersoner with a word after","Närvarande\nAnna Ek, Nora\nBo Alm, Kil\n\nTjänstepersoner från regionen:\nEva Sten, utredare\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kil","members","present"),("Eva Sten","regionen","others","present")]),
    ("ledamöter who met","Följande deltog:\nAnna Ek, Nora\nBo Alm, Kil\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kil","members","present")]),
    ("the name of whom one stands in for goes on","Beslutande\nAnna Ek, Nora\nBo Alm (S), tjänstgör för Pia\nRosenhöök (S)\nEva Sten (C)\n",[("Anna Ek","Nora","members","present"),("Bo Alm",None,"members","present"),("Eva Sten",None,"members","present"),("Pia Rosenhöök",None,"members","absent")]),
    ("a person below one who stands in","Beslutande\nAnna Ek, Nora\nBo Alm (S), tjänstgör för Pia Ros\nEva Sten (C)\n",[("Anna Ek","Nora","members","present"),("Bo Alm",None,"members","present"),("Eva Sten",None,"members","present"),("Pia Ros",None,"members","absent")]),
    ("the numbers of paragraphs on the next line","Övriga\nAnna Ek, Nora\nBo Alm, inspektör, §§\n63–64\nEva Sten, kanslist\n",[("Anna Ek","Nora","others","present"),("Bo Alm",None,"others","partial"),("Eva Sten",None,"others","present")]),
    ("a guest before a text","Närvarande\nAnna Ek, Nora\nBo Alm, Kil\n\nInbjudna gäster: Eva Sten, Kumla\n",[("Anna Ek","Nora","members","present"),("Bo Alm","Kil","members","present"),("Eva Sten","Kumla","others","present")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_a_list_is_read_in_every_layout(text: str, expected: list[tuple[str, str | None, str, str]]) -> None:
    assert [
        told(person) for person in attendance(f"Minnesanteckningar 2024-03-05\n\n{text}{ITEMS}")
    ] == expected


def test_a_markdown_table_with_substitutes() -> None:
    table = "| Kommun | Ordinarie | Ersättare |\n|---|---|---|\n| Nora | ~~Anna Ek~~ | Bo Alm |\n| Kil | *anmält förhinder:* Eva Sten | |\n"
    people = attendance(f"# Protokoll 2024-03-05\n\n{table}{ITEMS}", ".md")
    assert [(person.name, person.organisation, person.presence, person.substitute) for person in people] == [
        ("Anna Ek", "Nora", "absent", False),
        ("Bo Alm", "Nora", "present", True),
        ("Eva Sten", "Kil", "absent", False),
    ]


def test_an_html_table_is_a_list() -> None:
    html = "<table><tr><td>Beslutande</td><td>Anna Ek (S), ordförande<br>Bo Alm (M)</td></tr><tr><td>Ersättare</td><td>Eva Sten (C)</td></tr></table>"
    items = "<h2>§ 1 Upprop</h2><p>Upprop förrättas och alla är på plats i salen.</p><h2>§ 2 Budget</h2><p>Budgeten godkänns enligt förslaget.</p>"
    people = attendance(f"<html><body><h1>Protokoll 2024-03-05</h1>{html}{items}</body></html>", ".html")
    assert [(person.name, person.party, person.substitute) for person in people] == [
        ("Anna Ek", "S", False),
        ("Bo Alm", "M", False),
        ("Eva Sten", "C", True),
    ]


def test_a_substitute_stands_in_for_someone() -> None:
    people = attendance(
        "Protokoll 2024-03-05\n\nBeslutande\nAnna Ek (S), ordförande\nBo Alm (M)\n"
        "Eva Sten (S), tjänstgörande ersättare för Ola Berg (S)\nUlf Ros (M) ersätter Bo Alm (M) från och med § 4\n"
        + ITEMS
    )
    assert [(person.name, person.substitutes_for) for person in people if person.substitute] == [
        ("Eva Sten", "Ola Berg"),
        ("Ulf Ros", "Bo Alm"),
    ]
    assert next(person.presence for person in people if person.name == "Bo Alm") == "partial"


def test_who_leaves_in_the_text_was_there_in_part() -> None:
    people = attendance(
        "Protokoll 2024-03-05\n\nNärvarande\nAnna Ek, Nora\nBo Alm, Kil\n"
        + ITEMS
        + "\nBo Alm lämnade mötet efter denna punkt.\n"
    )
    assert [person.presence for person in people] == ["present", "partial"]


HTML_ITEMS = "<h3>1. Mötet öppnas</h3><p>Ordföranden hälsade alla välkomna till mötet och öppnade det.</p><h3>2. Budget</h3><p>Budgeten godkändes enligt förslaget i handlingarna.</p>"


@pytest.mark.parametrize(
    ("text", "expected", "suffix", "day"),
    [case[1:] for case in attendance_lists.CASES],
    ids=[case[0] for case in attendance_lists.CASES],
)
def test_a_list_is_read_as_councils_write_it(
    text: str, expected: list[attendance_lists.Person], suffix: str, day: str
) -> None:
    head = f"Minnesanteckningar {day}"
    page = f"<html><body><h1>{head}</h1>{text}{HTML_ITEMS}</body></html>"
    people = attendance(page if suffix == ".html" else f"{head}\n\n{text}{ITEMS}", suffix)
    assert sorted(map(told, people), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "absent",
    ["Frånvarande\nEva Sten    Sala\n", "Eva Sten*    Sala\n\n* anmält förhinder\n"],
    ids=["a list of their own", "a note"],
)
def test_who_was_absent_is_told_and_so_nobody_is_doubted(absent: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "protokoll.txt"
        text = f"Protokoll 2024-03-05\n\nLedamöter\nAnna Ek     Nora\nBo Alm      Kil\n{absent}{ITEMS}"
        path.write_text(text, encoding="utf-8")
        protocol = parse.protocol(read.document(path))
    assert [person.presence for person in protocol.attendance] == ["present", "present", "absent"]
    assert not [finding for finding in protocol.findings if "may have been absent" in finding.message]


def test_a_list_that_does_not_say_who_came_is_doubted() -> None:
    people = attendance(f"Protokoll 2024-03-05\n\nLedamöter\nAnna Ek     Nora\nBo Alm      Kil\n{ITEMS}")
    assert {person.presence for person in people} == {"listed"}


@pytest.mark.parametrize(
    ("record", "role"),
    [
        ("Anna Ek, Nora, rådets ordförande", "chair"),
        ("Ordförande Anna Ek, Nora", "chair"),
        ("Anna Ek, Nora (skrev)", "secretary"),
        ("Anna Ek, MAS, sekreterare idag", "secretary"),
        ("Anna Ek, utredare och kvällens sekreterare", "secretary"),
        ("Anna Ek, socialnämndens ordförande", None),
        ("Anna Ek, kommunstyrelsens ordf.", None),
        ("Anna Ek, kommunsekreterare i Nora", None),
    ],
)
def test_roles_of_the_meeting_and_not_of_elsewhere(record: str, role: str | None) -> None:
    found = entry.people((Text.of(record, 0, len(record)),))
    assert [person.functions for person in found] == [[role] if role else []]


MOVES = [
    ("Bo Alm anslöt 13.25.", "partial"),
    ("Bo Alm hade meddelat att hon behövde gå kl. 11.", "partial"),
    ("Det noterades i början av mötet att Bo Alm hade\nmeddelat att han behövde gå kl. 11.", "partial"),
    ("Bo Alm var inte med efter lunchen.", "partial"),
    ("Bo Alm var inte med på ritningen.", "present"),
    ("Bo Alm gick igenom planen.", "present"),
    ("Anna Ek tackade Bo Alm. Karin Brage anslöt 13.25.", "present"),
]


@pytest.mark.parametrize(("sentence", "expected"), MOVES, ids=[sentence for sentence, _ in MOVES])
def test_sentences_tell_who_was_there_in_part(sentence: str, expected: str) -> None:
    people = attendance(
        f"Protokoll 2024-03-05\n\nNärvarande\nAnna Ek, Nora\nBo Alm, Kil\n{ITEMS}\n{sentence}\n"
    )
    assert [person.presence for person in people if person.name == "Bo Alm"] == [expected]


QUOTED = [
    ("Eva Sten (S), ersätter Ola Berg (S)", "Eva Sten (S), ersätter Ola Berg (S)"),
    ("Eva Sten (S) tjg. ers. för Ola Berg (M)", "Eva Sten (S) tjg. ers. för Ola Berg (M)"),
    ("Eva Sten, Kil (ordf.)", "Eva Sten, Kil (ordf.)"),
    ("Eva Sten (S), Kil", "Eva Sten (S), Kil"),
    ("Eva Sten, ordförande", "Eva Sten, ordförande"),
]


@pytest.mark.parametrize(("line", "quote"), QUOTED, ids=[row[0] for row in QUOTED])
def test_a_person_is_quoted_with_every_bracket_closed(line: str, quote: str) -> None:
    people = attendance(
        f"Protokoll 2024-03-05\n\nBeslutande\nAnna Ek (S), ordförande\n{line}\nBo Alm (M)\n" + ITEMS
    )
    assert next(person.span.quote for person in people if person.name == "Eva Sten") == quote
