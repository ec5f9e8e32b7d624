"""Lists as people hurry them down: labels and offices cut short, "the same" under "the same", who came in whose place."""

from pathlib import Path

import pytest

from kg import parse, read
from kg.model import Attendee

HEAD = "Ekbygda byalag\nStyrelsen\nProtokoll från styrelsemöte\nDatum: 2024-03-05\n\n"
POINTS = "\n\n§ 11 Öppnande\nMötet öppnades.\n\n§ 12 Budget\nStyrelsen beslutar att godkänna budgeten.\n"


def listed(tmp_path: Path, text: str, name: str = "protokoll.txt") -> list[Attendee]:
    path = tmp_path / name
    path.write_text(HEAD + text + POINTS, encoding="utf-8")
    return list(parse.protocol(read.document(path)).attendance)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Närv.: Bo Ek (ordf), Eva Almkvist, Rut Ros\nEj närv.: Per Lund, Ulla Berg (sjuk)\nInbj.: Nils Krook",
            "Bo Ek present, Eva Almkvist present, Rut Ros present, Per Lund absent, Ulla Berg absent, Nils Krook present",
        ),
        ("Nv: Ek Bo, Ekbygda Bil AB (ordf)\n    Almkvist Eva, Laxå kommun\n    Ros Rut, Laxå kommun", "Bo Ek present, Eva Almkvist present, Rut Ros present"),
        # a nickname; near miss: a firm in quotes after the name
        ('Närvarande: Bo "Masen" Ek, Eva Almkvist (kassör, kom kl 19), Rut Ros', "Bo Ek present, Eva Almkvist partial, Rut Ros present"),
        ("Närvarande: Bo 'Masen' Ek, Eva Almkvist, Rut Ros", "Bo Ek present, Eva Almkvist present, Rut Ros present"),
        ('Närvarande: Bo Ek, "Kaféet", Eva Almkvist, Rut Ros', "Bo Ek present, Eva Almkvist present, Rut Ros present"),
        # a pastor is one as a vicar is; near miss: a surname that is a title
        ("Närvarande: Pastor Bo Ek, Eva Almkvist, Rut Ros", "Bo Ek present, Eva Almkvist present, Rut Ros present"),
        ("Närvarande: Bo Kapten, Eva Almkvist, Rut Ros", "Bo Kapten present, Eva Almkvist present, Rut Ros present"),
        # who served for somebody of whom no list tells: that one did not come; near misses: told elsewhere, initials alone
        ("Ledamöter\nBo Ek (S), ordf.\nEva Almkvist (M)\n\nTjg ersättare\nRut Ros (S) för Per Lund (S)", "Bo Ek present, Eva Almkvist present, Rut Ros present, Per Lund absent"),
        ("Ledamöter\nBo Ek (S), ordf.\nPer Lund (S), §§ 1–8\n\nTjg ersättare\nRut Ros (S) för Per Lund (S), §§ 9–12", "Bo Ek listed, Per Lund partial, Rut Ros partial"),
        ("Närvarande\nBo Ek (S), ordf.\nEva Almkvist (M)\nRut Ros (S), ersättare för P Lund", "Bo Ek present, Eva Almkvist present, Rut Ros present"),
        # one label beside another, as Finland has it; near miss: the heads of a table with marks
        ("BESLUTANDE             Närvarande\n                       Ek Bo                 ordförande\n                       Almkvist Eva          I viceordförande\n                       Ros Rut               ledamot\n\n                       Frånvarande\n                       Lund Per              ledamot", "Bo Ek present, Eva Almkvist present, Rut Ros present, Per Lund absent"),
        ("Ledamöter              Närvarande\nBo Ek                  X\nEva Almkvist           X\nRut Ros                -", "Bo Ek present, Eva Almkvist present, Rut Ros absent"),
        # the board and those beside it
        ("Styrelsen: Bo Ek, Eva Almkvist, Rut Ros (suppl., tjänstgör). Ej kommit: Per Lund.", "Bo Ek present, Eva Almkvist present, Rut Ros present, Per Lund absent"),
        ("Närvarande: 31 medlemmar enligt röstlängden.\nFrån styrelsen: Bo Ek, Eva Almkvist och Rut Ros. Gäst: Per Lund", "Bo Ek present, Eva Almkvist present, Rut Ros present, Per Lund present"),
        # an office before each name, a line each
        ("Närvarande: Bo Ek, Eva Almkvist\nFrån förvaltningen\n    socialchef Rut Ros\n    enhetschef Per Lund    § 11", "Bo Ek present, Eva Almkvist present, Rut Ros present, Per Lund partial"),
    ],
)  # fmt: skip
def test_who_was_there(text: str, expected: str, tmp_path: Path) -> None:
    assert ", ".join(f"{person.name} {person.presence}" for person in listed(tmp_path, text)) == expected


@pytest.mark.parametrize(
    ("text", "substitutes"),
    [
        ('Närvarande:\nOrdf.    Bo Ek\nLed.     Eva Almkvist, v. ordf.\n  "      Per Lund\nSuppl.   Rut Ros\n  "      Ulla Berg', ["Rut Ros", "Ulla Berg"]),
        ("Närvarande\nBo Ek, ordförande\nEva Almkvist, kassör\nRut Ros, suppleant, i Pers ställe", ["Rut Ros"]),
        ("Närvarande\nEk Bo, Laxå kommun\nAlmkvist Eva, Kumla kommun\nRos Rut, åkerierna - ers f Per Lund", ["Rut Ros"]),
        ("| Post | Namn | Kommentar |\n|:--|:--|:--|\n| Ordförande | Bo Ek | |\n| Kassör | Eva Almkvist | kom 17:40 |\n| Suppleant | Rut Ros | |", ["Rut Ros"]),
    ],
)  # fmt: skip
def test_offices_are_no_organisations(text: str, substitutes: list[str], tmp_path: Path) -> None:
    people = listed(tmp_path, text, "protokoll.md" if text.startswith("|") else "protokoll.txt")
    assert [person.name for person in people if person.substitute] == substitutes
    assert not {person.organisation for person in people} & {"Led", "Kassör", "Suppleant", '"', "Pers ställe"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where somebody comes from in words before the name, a line each or in a row; near misses: who serves for whom, a title
        ("Närvarande ledamöter:\n  för Kumla kommun Bo Ek (ordförande)\n  för Laxå kommun Eva Almkvist\n  för Arbetsförmedlingen Rut Ros", {"Bo Ek": "Kumla", "Eva Almkvist": "Laxå", "Rut Ros": "Arbetsförmedlingen"}),
        ("Närvarande: Kumla kommun genom Bo Ek, ordförande, och Eva Almkvist, miljöinspektör. Laxå kommun genom Rut Ros.", {"Bo Ek": "Kumla", "Eva Almkvist": "Kumla", "Rut Ros": "Laxå"}),
        ("Närvarande:\nBo Ek, Kumla kommun\nEva Almkvist, Laxå kommun\nRut Ros, ersättare för Per Lund", {"Bo Ek": "Kumla", "Eva Almkvist": "Laxå", "Rut Ros": None, "Per Lund": None}),
        ("Deltagare\nför Laxå kommun Bo Ek\nför Polisen Eva Almkvist", {"Bo Ek": "Laxå", "Eva Almkvist": "Polisen"}),
        ("På plats: Kumla kommun genom Bo Ek (ordf.); Laxå kommun, genom Eva Almkvist", {"Bo Ek": "Kumla", "Eva Almkvist": "Laxå"}),
        # the sides of a county's council; the organisations of a council
        ("Från kommunerna: Bo Ek (S), Kumla, ordförande. Eva Almkvist (M), Laxå.\nFrån regionen: Rut Ros (M), vice ordförande. Per Lund (S).", {"Bo Ek": "Kumla", "Eva Almkvist": "Laxå", "Rut Ros": "regionen", "Per Lund": "regionen"}),
        ("Organisationer\n  SRF          Bo Ek\n  HRF          Eva Almkvist, med tolk\n  DHR          vakant\nPolitiker\n  Kommunstyrelsen   Rut Ros (S)", {"Bo Ek": "SRF", "Eva Almkvist": "HRF", "Rut Ros": "Kommunstyrelsen"}),
    ],
)  # fmt: skip
def test_where_they_come_from(text: str, expected: dict[str, str | None], tmp_path: Path) -> None:
    assert {person.name: person.organisation for person in listed(tmp_path, text)} == expected


def test_what_a_side_says_in_a_point_lists_nobody(tmp_path: Path) -> None:
    points = "Närvarande: Bo Ek, Eva Almkvist, Rut Ros\n\n§ 10 Rapporter\nFrån regionen: Per Lund informerade om taxan och Ulla Berg om resorna."
    assert [person.name for person in listed(tmp_path, points)] == ["Bo Ek", "Eva Almkvist", "Rut Ros"]
