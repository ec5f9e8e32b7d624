"""Places and organisations in the forms people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language import gazetteer


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("Hallsberg kommun", "Hallsberg"),
        ("Hallsbergs kommun", "Hallsberg"),
        ("Region Orebro l&an", "Region Örebro län"),
        ("Orebro", "Örebro"),
        ("Malmö stad", "Malmö"),
        ("Landstinget Blekinge", "Landstinget Blekinge"),
        ("Taxi Finnskog AB", "Taxi Finnskog AB"),
    ],
)
def test_an_organisation_has_one_name(stated: str, name: str) -> None:
    assert gazetteer.canonical(stated) == name


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("Våra", None),
        ("Ange", None),
        ("Måla", None),
        ("Vara", "Vara"),
        ("Ånge", "Ånge"),
        ("Habo", "Habo"),
        ("Håbo", "Håbo"),
        ("Molndal", "Mölndal"),
        ("Amal", "Åmål"),
    ],
)
def test_lost_diacritics_are_tolerated_and_another_word_is_no_place(stated: str, name: str | None) -> None:
    place = gazetteer.find(stated)
    assert (place.name if place else None) == name


def test_a_place_at_the_end_is_split_off() -> None:
    assert gazetteer.trailing("Olle Isacsson Hallsberg") == ("Olle Isacsson", "Hallsberg")
    assert gazetteer.trailing("Anna Ek") is None


@given(st.text(max_size=70))
def test_no_text_is_too_odd(value: str) -> None:
    gazetteer.find(value)
    gazetteer.trailing(value)
    gazetteer.canonical(value)
