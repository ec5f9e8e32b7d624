"""Works across documents: forms of one name are one, what differs in a word or a year stays apart."""

import pytest

from kg import resolve
from kg.model.collection import Collection
from kg.resolve import work_short
from kg.resolve.judge import Judgement, Judgements
from kg.resolve.work_pairs import Groups
from tests.extract_claims import reading

ONE = [
    ("Projektet Stegen pågår.", "Stegen-projektet avslutas."),
    ("Överenskommelse om palliativ vård antogs.", "Överenskommelsen om palliativ vård följs upp."),
    ("Arbetet med STEGE pågår.", "Metoden STEGE används."),
    ("Handlingsplan för tillgänglighet antogs.", "Handlingsplanen för tillgänglighet redovisades."),
    ("Undersökningen ”Ung röst” görs.", "Undersökningen ”Ung Röst” redovisades."),
    ("Satsningen Trygga Steg startar.", "Satsningen Trygga Steg avslutas."),
    ("Undersökningen ”UVN” (Ung vardag nu) görs i vår.", "UVN redovisades för nämnden."),
    ("Verksamheten med Lånebodar startade.", "Verksamheten med Lånebodarna fortsätter."),
]

APART = [
    ("Projektet Stegen pågår.", "Projektet Steget pågår inte i Nora."),
    ("Handlingsplan för natur antogs.", "Handlingsplan för kultur antogs."),
    ("Arbetet med TRAPP pågår.", "Metoden TRAPP 2.0 används."),
    ("Verksamheten med Lånebodar startade.", "Verksamheten med Lånebodens startade."),
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


def test_a_short_form_that_two_names_explain_is_neither() -> None:
    """And a person's judgement stands: what is judged to be two stays two."""
    first, second = "Ung vardag nu (UVN)", "Utveckling vid norr (UVN)"
    groups: Groups = {
        ("survey", frozenset({"uvn"})): [("survey", "UVN")],
        ("survey", frozenset({"ung", "uvn"})): [("survey", first)],
        ("project", frozenset({"utveckling", "uvn"})): [("project", second)],
    }
    assert work_short.together(groups, Judgements(())) == groups
    del groups["project", frozenset({"utveckling", "uvn"})]
    (forms,) = work_short.together(groups, Judgements(())).values()
    assert forms == [("survey", first), ("survey", "UVN")]
    judged = Judgements((Judgement("different", "UVN", first),))
    assert work_short.together(groups, judged) == groups


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


ROAD = "Färdplan för nära vård antogs. Färdplan för omställning till nära vård redovisades."
REVIEWED = [
    (ROAD, 1),
    ("Handlingsplan för äldres psykiska hälsa antogs. Handlingsplan för psykisk hälsa hos äldre redovisades.", 1),
    # near misses: told apart by a year, by all but one word, or of another kind
    ("Överenskommelsen psykisk hälsa 2022 följs. Överenskommelsen psykisk hälsa 2023 redovisades.", 0),
    ("Handlingsplan för natur antogs. Handlingsplan för kultur antogs.", 0),
    ("Projektet Stegen pågår. Projektet Steget pågår inte i Nora.", 0),
]


@pytest.mark.parametrize(("text", "pairs"), REVIEWED)
def test_names_that_nearly_agree_are_put_up_for_review_with_both_quotes(text: str, pairs: int) -> None:
    found = [row for row in collection(text).review if row[0] in works(collection(text))]
    assert len(found) == pairs
    assert all(f"«{name}»" in why for a, b, why in found for name in (a, b))


def test_what_a_person_judges_of_works_holds() -> None:
    apart = collection(ROAD)
    assert len(works(apart)) == 2
    a, b, _ = apart.review[0]
    for kind, count in (("same", 1), ("different", 2)):
        judged = resolve.readings([reading(ROAD)], Judgements([Judgement(kind, a, b)]))
        assert (len(works(judged)), judged.review) == (count, [])
