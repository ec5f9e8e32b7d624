"""The rules of a table as bars in running lines; the sign § as a scanner writes it."""

import pytest

from kg.model import Line, Text
from kg.parse.lines import bars

TWO = ("1. | Val av justerare", "2. | Föregående protokoll")
ROWS = [
    ("3. | Gamla ärenden", ["3. Gamla ärenden"]),
    ("3 | Gamla ärenden", ["3 Gamla ärenden"]),
    ("§ 3 ¦ Gamla ärenden", ["§ 3 Gamla ärenden"]),
    ("Kodlås ska installeras. | Bo monterar", ["Kodlås ska installeras.", "Bo monterar"]),
    ("B) Offert tas in till nästa möte | Hilda", ["B) Offert tas in till nästa möte", "Hilda"]),
    ("4.| Underhåll", ["4. Underhåll"]),
    ("Kodlås ska installeras.", ["Kodlås ska installeras."]),
    ("3 av 5 | ja", ["3 av 5", "ja"]),
    ("||", ["||"]),
]


def parted(*rows: str) -> list[str]:
    source = tuple(Line((Text.of(row, 0, len(row)),)) for row in rows)
    return [line.text.value for line in bars.lines(source)]


@pytest.mark.parametrize(("row", "read"), ROWS)
def test_bars_are_the_rules_of_a_table(row: str, read: list[str]) -> None:
    assert parted(*TWO, row) == ["1. Val av justerare", "2. Föregående protokoll", *read]


def test_the_last_column_has_the_words_that_head_it() -> None:
    assert parted("Punkt | Vad | Föredragande/Ansvar", *TWO, "Offert tas in | Hilda")[-1] == "Ansvar: Hilda"


@pytest.mark.parametrize(
    "row", ["Startsida | Kontakt", "Nora kommun | Telefon 0587-810 00", "1. | Val av justerare"]
)
def test_without_numbered_points_a_bar_is_a_bar(row: str) -> None:
    assert parted(row, "Nämnden beslutar") == [row, "Nämnden beslutar"]
