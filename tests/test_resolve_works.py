"""Works across documents: forms of one name are one, what differs in a word or a year stays apart."""

import datetime as dt

import pytest

from kg import resolve
from kg.language.text import key
from kg.model import Reading
from kg.model.collection import Collection
from kg.resolve import work_circles, work_short
from kg.resolve.judge import Judgement, Judgements
from kg.resolve.work_pairs import Groups
from kg.resolve.work_sightings import Sighting
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


def at(year: int, text: str, title: str = "Ärende") -> Reading:
    return reading(text, date=dt.date(year, 5, 10), title=title)


PLANNED = "Arbetet med färdplan för nära vård har påbörjats."
EDITIONS = [
    ((2022, PLANNED), (2025, "Förslag till färdplan för nära vård bereds."), 2),
    ((2022, "Samverkansavtal om språkstöd antogs."), (2025, "Samverkansavtal om språkstöd omförhandlas, ett förslag till nytt bereds."), 2),
    # near misses: soon after, no longer under preparation, a project that is planned again
    ((2022, PLANNED), (2023, "Förslag till färdplan för nära vård bereds."), 1),
    ((2022, PLANNED), (2025, "Färdplan för nära vård följs upp."), 1),
    ((2022, "Projektet Stegen startade."), (2025, "Förslag till fortsättning på projektet Stegen bereds."), 1),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "count"), EDITIONS)
def test_what_is_prepared_anew_years_later_is_another_edition(
    first: tuple[int, str], second: tuple[int, str], count: int
) -> None:
    readings = [at(*first), at(*second)]
    found = resolve.readings(readings)
    editions = [one for one in found.works if one.kind in ("plan", "agreement", "project")]
    assert len(editions) == count
    assert sum(one.replaces is not None for one in editions) == count - 1
    if count == 2:
        meant = {found.work(one.iri, editions[0].kind, form) for one in found.meetings for _, form in found.work_of}
        assert meant - {None} == set(editions)
        pair = next(row for row in found.review if {row[0], row[1]} == {one.name for one in editions})
        judged = resolve.readings(readings, Judgements([Judgement("same", *pair[:2])]))
        assert len([one for one in judged.works if one.kind == editions[0].kind]) == 1


RELATED = [
    ("Arbetet med TRAPP pågår. Metoden TRAPP 2.0 används.", "version_of", "TRAPP 2.0", "TRAPP"),
    ("Projektet Stegen pågår. Delprojektet Stegen Nora startade.", "series", "Stegen Nora", "Stegen"),
    ("Överenskommelsen om äldres hälsa 2022 följs. Överenskommelsen om äldres hälsa 2023 redovisades.",
     "series", "Överenskommelsen om äldres hälsa 2023", "Överenskommelsen om äldres hälsa"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "relation", "one", "other"), RELATED)
def test_editions_versions_and_parts_are_linked_and_stay_apart(text: str, relation: str, one: str, other: str) -> None:
    found = {work.name: work for work in collection(text).works}
    assert getattr(found[one], relation) == found[other].iri
    assert getattr(found[other], relation) is None


UNRELATED = [
    "Projektet Stegen pågår. Projektet Stegen Upp startade.",
    "Metoden TRAPP används. Systemet TREPP 2.0 införs.",
    "Överenskommelsen om äldres hälsa 2022 följs. Överenskommelsen om barns hälsa 2023 redovisades.",
]


@pytest.mark.parametrize("text", UNRELATED)
def test_what_only_looks_alike_is_not_linked(text: str) -> None:
    assert {(one.series, one.version_of, one.replaces) for one in collection(text).works} == {(None, None, None)}


def test_a_series_named_beside_its_edition_of_the_year_is_that_edition() -> None:
    text = "Överenskommelsen om äldres hälsa 2022 antogs. Överenskommelsen om äldres hälsa följs."
    for year, name in ((2022, "Överenskommelsen om äldres hälsa 2022"), (2023, "Överenskommelsen om äldres hälsa")):
        found = resolve.readings([at(year, text)])
        meant = found.work(found.meetings[0].iri, "agreement", key("Överenskommelsen om äldres hälsa"))
        assert meant is not None
        assert meant.name == name


CULTURE = "Handlingsplan för kultur och fritid"
TITLED = [
    ("Färdplan Nära vård", "Färdplan för omställning till nära vård bereds.", 1),
    # near misses: a place or a number tells apart, one word alone is shared, two below would do
    ("Färdplan Nära vård", "Färdplan för nära vård i Kumla bereds.", 2),
    ("Handlingsplan för kultur", "Handlingsplan för kultur i skolan antogs.", 2),
    (CULTURE, f"{CULTURE} för äldre antogs. {CULTURE} i skolan antogs.", 3),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "count"), TITLED)
def test_a_title_and_its_text_name_one_work_where_one_only_tells_more(title: str, text: str, count: int) -> None:
    assert len(works(resolve.readings([reading(text, title=title)]))) == count


HELP, WALK = ("plan", "Riktlinjer för ekonomiskt bistånd"), ("agreement", "Avtal om läkarmedverkan")
KUMLA, NORA, SAFFLE, COUNTY, OTHER = ("Kumla", "18"), ("Nora", "18"), ("Säffle", "17"), ("", "18"), ("", "17")
UNKNOWN = ("", "")
CIRCLES = [
    (HELP, [KUMLA, SAFFLE], ["Örebro län", "Värmlands län"]),
    (HELP, [KUMLA, NORA], ["Kumla", "Nora"]),
    (WALK, [COUNTY, OTHER], ["Örebro län", "Värmlands län"]),
    (HELP, [COUNTY, OTHER, UNKNOWN], ["Örebro län", "Värmlands län", ""]),
    (("funding", "Budget 2024"), [KUMLA, NORA], ["Kumla", "Nora"]),
    # near misses: the county's council names it too, one has it, nothing tells, municipalities share an agreement
    (HELP, [KUMLA, NORA, COUNTY], [""]),
    (HELP, [KUMLA, KUMLA], [""]),
    (HELP, [KUMLA, UNKNOWN], [""]),
    (WALK, [KUMLA, NORA], [""]),
    # and a name of its own, the country's, a project
    (("plan", "Färdplan Nära vård"), [KUMLA, SAFFLE], [""]),
    (("strategy", "Nationell strategi för äldres hälsa"), [KUMLA, SAFFLE], [""]),
    (("project", "Trygga steg"), [KUMLA, SAFFLE], [""]),
    (("method", "IBIC"), [KUMLA, SAFFLE], [""]),
    (("programme", "Agenda 2030"), [KUMLA, SAFFLE], [""]),
]  # fmt: skip


@pytest.mark.parametrize(("form", "where", "names"), CIRCLES)
def test_what_only_its_matter_names_is_each_municipalitys_or_countys_own(
    form: tuple[str, str], where: list[tuple[str, str]], names: list[str]
) -> None:
    seen = [
        Sighting(str(number), str(number), dt.date(2024, 1, number + 1), form, form[1], False, False, *at)
        for number, at in enumerate(where)
    ]
    circles = work_circles.apart(form[0], seen)
    assert [name for name, _ in circles] == names
    assert sorted(one.meeting for _, some in circles for one in some) == sorted(one.meeting for one in seen)
