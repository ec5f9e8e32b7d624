"""Swedish order in keys and in tables."""

import pytest

from kg.export.tables import in_order
from kg.language.order import swedish


@pytest.mark.parametrize(
    "wanted",
    [
        ["Erik", "Zeth", "Åke", "Åsa", "Ärla", "Östen"],
        ["anna", "Berit", "cecilia"],
        ["Andre", "André", "Andréa", "Andrew"],
        ["Müller", "Myrén", "Möller"],
        ["Valter", "Wallin", "Xerxes"],
        ["2", "a"],
        ["Kommunstyrelsen, Mora", "Kommunstyrelsen, Åre", "Kommunstyrelsen, Örebro"],
    ],
)
def test_letters_as_swedish_has_them(wanted: list[str]) -> None:
    mixed = wanted[1:] + wanted[:1]
    assert sorted(mixed, key=swedish) == wanted


def test_composed_and_apart_are_one_place() -> None:
    assert swedish("A\u030asa")[0] == swedish("Åsa")[0]


def test_a_table_keeps_its_querys_order() -> None:
    rows = [["1", "Ärla", "2024"], ["2", "Åsa", "2023"], ["3", "Zeth", "2025"]]
    query = "SELECT ?id ?name ?date WHERE { ?s ?p ?o }\nORDER BY {} ?id\n"
    assert [row[0] for row in in_order(rows, ["id", "name", "date"], query.replace("{}", "?name"))] == [
        "3",
        "2",
        "1",
    ]
    assert [row[0] for row in in_order(rows, ["id", "name", "date"], query.replace("{}", "?date"))] == [
        "2",
        "1",
        "3",
    ]
