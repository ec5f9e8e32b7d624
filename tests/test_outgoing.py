"""What leaves the program does nothing where it lands."""

import csv
import io

import pytest

from kg.answers.outgoing import Dialect, cell, unbroken, visible

STEERS = ["\x1b[2J", "\x1b]0;T\x07", "\x9b31m", "\u202egnp", "\u2066", "\x00", "\x7f", "\x08"]


@pytest.mark.parametrize("steering", STEERS)
def test_nothing_steers_a_terminal(steering: str) -> None:
    shown = visible(f"godkänns{steering} här")
    assert len(shown) == len(f"godkänns{steering} här")
    assert not any(char in shown for char in "\x1b\x9b\x07\x00\x7f\x08\u202e\u2066")


def test_lines_and_tabs_of_a_text_stay_but_a_value_is_one_line() -> None:
    assert visible("a\n\tb") == "a\n\tb"
    assert unbroken("a\n\tb\u2028c\r\x85d") == "a \tb c  d"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+SUM(A1)", "'+SUM(A1)"),
        ("@import", "'@import"),
        ("-2+3", "'-2+3"),
        ("  =1", "'  =1"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("-5", "-5"),
        ("+46", "+46"),
        ("-0,5", "-0,5"),
        ("§ 3 = bra", "§ 3 = bra"),
        ("", ""),
        ("2024-01-01", "2024-01-01"),
    ],
)
def test_no_cell_is_run_as_a_formula(value: str, written: str) -> None:
    assert cell(value) == written
    assert next(csv.reader(io.StringIO(Dialect(formulas=True).written([value], []))))[:1] in ([value], [])


def test_excel_in_sweden_opens_it_with_a_double_click() -> None:
    page = Dialect(excel=True).written(["namn", "antal"], [["Åsa; Öst", "3"]])
    assert page == '\ufeffnamn;antal\r\n"Åsa; Öst";3\r\n'
