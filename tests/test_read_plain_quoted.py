"""A text that is quoted line for line is read without the marks; a list whose marks are ">" keeps its lines apart."""

import pytest

from kg.read import plain

_LINES = ("Protokoll", "", "Närvarande:", "Anna Ek", "Bo Alm", "", "1. Taxan godkändes.")


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > ", " > ", ">\t"])
def test_the_marks_of_a_quotation_are_no_text(mark: str) -> None:
    read = plain.extract("".join(f"{mark}{line}\n" for line in _LINES)).lines
    assert [line.value for line in read] == [line for line in _LINES if line]
    assert [line.gap for line in read] == [0, 1, 0, 0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Åtgärder:\n> Bo ringer\n> Anna skriver\n",
        "Beslut i korthet\nTaxan höjs\nHamnen byggs\nMötet slutar\n> 5 ja\n> 6 nej\n> 7 ja\n> 8 nej\n> 9 ja\n",
        "a > b och\nb > c och\nc > d och\nd > e och\ne > f och\n",
    ],
    ids=["a few points", "rows with a sign", "a sign within"],
)
def test_other_lines_keep_their_signs(text: str) -> None:
    assert ">" in "".join(line.value for line in plain.extract(text).lines)
