"""What looks like a personal name, and its natural order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language import names


@pytest.mark.parametrize(
    ("stated", "natural"),
    [
        ("Ångman Ingmar", "Ingmar Ångman"),
        ("Ek, Anna", "Anna Ek"),
        ("Anna Ek", "Anna Ek"),
        ("AnitaBohlinNeuman", "Anita Bohlin Neuman"),
        ("JonHallmark", "Jon Hallmark"),
        ("Marie-Louise Forsberg", "Marie-Louise Forsberg"),
        ("  Anna\u00a0Ek ", "Anna Ek"),
    ],
)
def test_a_name_is_turned_to_its_natural_order(stated: str, natural: str) -> None:
    assert names.natural(stated) == natural


@pytest.mark.parametrize("value", ["Anna Ek", "Behcet Barsom", "Carl von Essen", "Anna-Lena Al-Amiri"])
def test_names_are_names(value: str) -> None:
    assert names.is_name(value)


@pytest.mark.parametrize(
    "value", ["Övriga frågor", "Anna", "Mötet öppnas", "Region Dalarna 2", "", "Godkännande av dagordning"]
)
def test_other_words_are_none(value: str) -> None:
    assert not names.is_name(value)


def test_names_in_a_row_are_told_apart() -> None:
    assert names.split("Anna Ek, Karin Brage och Bo Alm") == ["Anna Ek", "Karin Brage", "Bo Alm"]
    assert names.separate("Karin Sundin Tom Rymoen", 2) == ["Karin Sundin", "Tom Rymoen"]
    assert names.run_together("JonHallmark")
    assert not names.run_together("Hallmark")


@given(st.text(max_size=60))
def test_no_text_is_too_odd(value: str) -> None:
    names.natural(value)
    names.is_name(value)
    names.split(value)
    names.separate(value, 2)
    names.run_together(value)
