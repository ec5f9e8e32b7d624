"""Dates and hours as minutes write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language import dates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("den 6 maj 2022", ["2022-05-06"]),
        ("2022-05-06", ["2022-05-06"]),
        ("25-09-26", ["2025-09-26"]),
        ("20220506", ["2022-05-06"]),
        ("tors 7/6 -12", ["2012-06-07"]),
        ("22/5 2014", ["2014-05-22"]),
        ("5/9", ["2024-09-05"]),
        ("den 20:e september", ["2024-09-20"]),
        ("2O12-O5-25", ["2012-05-25"]),
        ("13-14 maj kostar 5/100 kr", ["2024-05-14"]),
        ("31 februari 2024", []),
        ("§ 12 och 4 av 5", []),
    ],
)
def test_dates_are_found(text: str, found: list[str]) -> None:
    assert [dated.iso for dated in dates.find(text, 2024)] == found


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("kl 13.00-16.00", ("13:00", "16:00")),
        ("kl. 9-11:30", ("09:00", "11:30")),
        ("klockan 13.00", ("13:00", None)),
        ("08:30 – 10:30", ("08:30", "10:30")),
        ("12.5 procent", (None, None)),
    ],
)
def test_hours_are_found(text: str, clock: tuple[str | None, str | None]) -> None:
    assert dates.times(text) == clock


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("klockan nio till kvart över elva", ("09:00", "11:15")),
        ("klockan halv tio till tolv", ("09:30", "12:00")),
        ("klockan ett till kvart i fyra", ("13:00", "15:45")),
        (", 13-16, Folkets hus", ("13:00", "16:00")),
        ("fyra personer", (None, None)),
    ],
)
def test_spoken_and_whole_hours(text: str, clock: tuple[str | None, str | None]) -> None:
    assert dates.hours(text) == clock


@given(st.text(alphabet="0123456789-/.:klO majden§()år ", max_size=80))
def test_a_found_date_stands_where_it_is_said_to(text: str) -> None:
    for dated in dates.find(text, 2024):
        assert 0 <= dated.start < dated.end <= len(text)
        assert any(char.isdigit() or char in "Oo" for char in text[dated.start : dated.end])
    dates.times(text)
    dates.hours(text)
