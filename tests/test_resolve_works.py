"""Works across documents: forms of one name are one, what differs in a word or a year stays apart."""

import pytest

from kg import resolve
from kg.model.collection import Collection
from tests.extract_claims import reading

ONE = [
    ("Projektet Stegen pågår.", "Stegen-projektet avslutas."),
    ("Överenskommelse om palliativ vård antogs.", "Överenskommelsen om palliativ vård följs upp."),
    ("Arbetet med STEGE pågår.", "Metoden STEGE används."),
    ("Handlingsplan för tillgänglighet antogs.", "Handlingsplanen för tillgänglighet redovisades."),
    ("Undersökningen ”Ung röst” görs.", "Undersökningen ”Ung Röst” redovisades."),
    ("Satsningen Trygga Steg startar.", "Satsningen Trygga Steg avslutas."),
]

APART = [
    ("Projektet Stegen pågår.", "Projektet Steget pågår inte i Nora."),
    ("Handlingsplan för natur antogs.", "Handlingsplan för kultur antogs."),
    ("Arbetet med TRAPP pågår.", "Metoden TRAPP 2.0 används."),
    ("Överenskommelse om palliativ vård antogs.", "Överenskommelse om egenvård antogs."),
]


def collection(*texts: str) -> Collection:
    return resolve.readings([reading(text) for text in texts])


def works(found: Collection) -> list[str]:
    return [work.name for work in found.works if work.kind != "law"]


@pytest.mark.parametrize(("first", "second"), ONE)
def test_forms_of_one_name_are_one_work(first: str, second: str) -> None:
    assert len(works(collection(f"{first} {second}"))) == 1


@pytest.mark.parametrize(("first", "second"), APART)
def test_what_differs_in_a_telling_word_stays_apart(first: str, second: str) -> None:
    assert len(works(collection(f"{first} {second}"))) == 2


def test_a_yearly_agreement_is_part_of_its_series() -> None:
    found = collection(
        "Överenskommelsen psykisk hälsa följs. Överenskommelsen psykisk hälsa 2022 redovisades."
    )
    yearly = next(work for work in found.works if work.year == "2022")
    assert yearly.series == next(work.iri for work in found.works if work.year is None)


def test_who_an_agreement_is_between_may_be_left_out_but_never_be_all_that_tells() -> None:
    full = "Överenskommelse om äldres hälsa mellan staten och SKR antogs. Överenskommelsen om äldres hälsa följs."
    assert len(works(collection(full))) == 1
    apart = (
        "Överenskommelse mellan staten och SKR antogs. Överenskommelse mellan regionen och kommunerna antogs."
    )
    assert len(works(collection(apart))) == 2


def test_a_law_called_new_is_another_than_the_one_before() -> None:
    found = collection("Det prövas enligt SoL. Den nya SoL gäller från 1 juli.")
    assert sorted(work.name for work in found.works) == ["nya socialtjänstlagen", "socialtjänstlagen"]
