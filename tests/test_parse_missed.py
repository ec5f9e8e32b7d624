"""Names in a row told apart, and what a list holds that was not understood: said with its place and an estimate."""

import tempfile
from itertools import pairwise
from pathlib import Path

import pytest

from kg import parse, read
from kg.language import run_on
from tests.test_parse_notations import ITEMS, people

ROWS = [
    ("given first", "Thomas Lidmo Maria Lindmo Peder Gripmo", ["Thomas Lidmo", "Maria Lindmo", "Peder Gripmo"]),
    ("surname first", "Erikmo Mia Friskmo Bo Lundmo Anna-Karin", ["Erikmo Mia", "Friskmo Bo", "Lundmo Anna-Karin"]),
    ("a name of three words", "Anna Lovmo Anderskog Birgit Nilmo", ["Anna Lovmo Anderskog", "Birgit Nilmo"]),
    ("particles", "Thomas von Lidmo Maria af Lindmo", ["Thomas von Lidmo", "Maria af Lindmo"]),
    ("one unknown among many", "Thomas Lidmo Zerinaya Hodak Peder Gripmo Karin Almo", ["Thomas Lidmo", "Zerinaya Hodak", "Peder Gripmo", "Karin Almo"]),
    ("an office after the last", "Thomas Lidmo Maria Lindmo, sekreterare", ["Thomas Lidmo", "Maria Lindmo"]),
    ("near miss: one long name", "Anna Maria Ekmo Bergmo", ["Anna Maria Ekmo Bergmo"]),
    ("near miss: an organisation", "Sveriges Kommuner Och Regioner", ["Sveriges Kommuner Och Regioner"]),
    ("near miss: a place after the name", "Thomas Lidmo Nora Kommun", ["Thomas Lidmo Nora Kommun"]),
]  # fmt: skip


@pytest.mark.parametrize(("value", "expected"), [case[1:] for case in ROWS], ids=[case[0] for case in ROWS])
def test_names_in_a_row_are_told_apart(value: str, expected: list[str]) -> None:
    cuts = [0, *run_on.starts(value), len(value)]
    names = [value[start:end].strip() for start, end in pairwise(cuts)]
    assert [name.split(",")[0] for name in names] == expected


def test_a_list_without_separators_is_as_many_people() -> None:
    assert (
        people("Närvarande\nThomas Lidmo Maria Lindmo Peder Gripmo\n")
        == "Thomas Lidmo Maria Lindmo Peder Gripmo"
    )


SAID = [
    ("a line nobody can read", "Närvarande\nTyra Almgren, Nora\nB0rj!e T4llm#\nRut Ekmo, Kil\n", ["not understood", "2 of about 3"]),
    ("a number and no name", "Närvarande: 32 medlemmar enligt lista\n", ["32 were present, none of them named"]),
    ("a number, another way", "På mötet var 17 medlemmar närvarande\n", ["17 were present, none of them named"]),
    ("a number in the roll", "Justerare: Tyra Almgren\n\nRöstlängden fastställdes till 24 närvarande medlemmar, varav 3 genom fullmakt.\n", ["of about 24 present read"]),
    ("who the opening names and no list gave", "Kvällens gäster, alla över\nläraren Tyra Almgren samt vaktmästaren Rut Ekmo\n", ["«Tyra Almgren»", "«Rut Ekmo»", "0 of about 2"]),
    ("near miss: a street and a house", "Plats: Anders Perssonsgatan 4, Elsa Ekmos minneshus\nNärvarande\nTyra Almgren, Nora\nRut Ekmo, Kil\n", []),
    ("near miss: all read", "Närvarande\nTyra Almgren, Nora\nRut Ekmo, Kil\n", []),
    ("near miss: those called are not missed", "Kallade: Tyra Almgren, Rut Ekmo, Uno Tall\nNärvarande: Tyra Almgren, Rut Ekmo\n", []),
    ("near miss: a budget's number", "Närvarande\nTyra Almgren, Nora\nRut Ekmo, Kil\n\nAvgift 32 kronor\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SAID], ids=[case[0] for case in SAID])
def test_what_was_not_understood_is_said(text: str, expected: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "protokoll.txt"
        path.write_text(f"Protokoll 2024-03-05\n\n{text}{ITEMS}", encoding="utf-8")
        findings = parse.protocol(read.document(path)).findings
    said = [one.message for one in findings if "present" in one.message or "not understood" in one.message]
    assert len(said) == len(expected)
    assert all(want in got for want, got in zip(expected, said, strict=True))
    assert all(one.span for one in findings if one.message in said)
