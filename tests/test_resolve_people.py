"""Names across documents: who is one person, which body met, and what stays apart."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLES

from kg import pipeline, resolve
from kg.evaluate import people as linking
from kg.language.body_kinds import kind as body_kind
from kg.model import Reading
from kg.model.collection import Collection
from kg.resolve.callings import is_bare, telling
from kg.resolve.compare import names_agree
from kg.resolve.judge import Judgement, Judgements

SURE, MAYBE, NEVER = True, False, None
PAIRS = [
    ("Marie Brorsson", "Marie Brorson", SURE),
    ("Annica Sjöqvist", "Annica Sjökvist", SURE),
    ("Mathz Eriksson", "Mathz Ericsson", SURE),
    ("Stina Wallin", "Stina Vallin", SURE),
    ("Christina Berg", "Kristina Berg", SURE),
    ("Anna Jakobsson-Torvik", "Anna Torvik-Jakobsson", SURE),
    ("Anna Jakobsson Torvik", "Anna Jakobsson-Torvik", SURE),
    ("Annica Sjöqvist", "Annica Sjoqvist", SURE),
    ("Micke Lund", "Mikael Lund", MAYBE),
    ("A-C Örtkvist", "Ann-Catrin Örtkvist", MAYBE),
    ("Michael Söderlund", "Michael Söderlind", MAYBE),
    ("Eva Maria Lund", "Eva Lund", MAYBE),
    ("Marie Ek", "Maria Ek", NEVER),
    ("Anna Berg", "Anna Borg", NEVER),
    ("Madelene Maxe", "Madelene Johanzon", NEVER),
    ("Karin Sundin", "Karin Sundell", NEVER),
    ("Lars Lund", "Lena Lund", NEVER),
    ("A Örtkvist", "Ann-Catrin Örtkvist", NEVER),
    ("Micke Lund", "Mikael Lind", NEVER),
    ("Anna", "Anna Berg", NEVER),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_names_agree_surely_perhaps_or_never(one: str, other: str, expected: bool | None) -> None:
    for first, second in ((one, other), (other, one)):
        found = names_agree(first, second)
        assert (found[1] if found else None) is expected, found


@pytest.mark.parametrize(
    ("one", "other"), [("Anette Schön", "Anette Schoén"), ("Ola Karlsson", "Ola Kar1sson")]
)
def test_scanned_letters_are_forgiven_only_where_a_page_was_scanned(one: str, other: str) -> None:
    assert names_agree(one, other, scanned=True)


FORMAL = """{owner} kommun
{body}

Sammanträdesprotokoll {date}

Plats och tid: Kommunhuset i {owner}, kl. 13.00–15.00

Beslutande
Anna Berg (S), ordförande
Nils Ek (C)
{member}

§ 1 Val av justerare
Nils Ek utses att justera protokollet.

§ 2 Skolskjuts
Eva Lund informerar om skolskjuts.
Nästa sammanträde är den 14 maj 2024.
"""
JOINT = """Samverkansrådet för digitalisering
Minnesanteckningar {date}

Närvarande
{member}
Nils Ek, Falu kommun
Ulla Granmo, Ludvika kommun

1. Mötets öppnande
Anna Berg öppnar mötet.

2. Rapport
Nils Ek rapporterar om den gemensamma digitala arkivplattformen.
"""
Make = Callable[..., Reading]


@pytest.fixture
def formal(tmp_path: Path) -> Make:
    return lambda **words: _read(tmp_path, FORMAL, words)


@pytest.fixture
def joint(tmp_path: Path) -> Make:
    return lambda **words: _read(tmp_path, JOINT, words)


def _read(folder: Path, text: str, words: dict[str, str]) -> Reading:
    standard = {
        "owner": "Tierps",
        "body": "Kommunstyrelsen",
        "date": "2024-03-05",
        "member": "Per Sten, Mora kommun",
    }
    path = folder / f"{len(list(folder.iterdir()))}.txt"
    path.write_text(text.format(**{**standard, **words}), encoding="utf-8")
    return pipeline.read(path)


def names(collection: Collection) -> list[str]:
    return sorted(person.name for person in collection.people)


def test_boards_of_one_name_in_two_municipalities_are_two_bodies_with_their_own_people(formal: Make) -> None:
    collection = resolve.readings(
        [formal(owner="Tierps", member="Eva Ström (M)"), formal(owner="Vimmerby", member="Ulf Gran (L)")]
    )
    assert [body.label for body in collection.bodies] == [
        "Kommunstyrelsen, Tierp",
        "Kommunstyrelsen, Vimmerby",
    ]
    assert names(collection).count("Anna Berg") == names(collection).count("Nils Ek") == 2
    minuted = [meeting for meeting in collection.meetings if meeting.status == "minuted"]
    assert len({meeting.iri for meeting in minuted}) == 2


def test_a_board_and_its_people_are_the_same_the_next_month(formal: Make) -> None:
    collection = resolve.readings(
        [formal(member="Eva Ström (M)"), formal(date="2024-04-09", member="Eva Ström (M)")]
    )
    assert [(body.label, body.owner) for body in collection.bodies] == [("Kommunstyrelsen", "Tierp")]
    assert names(collection).count("Anna Berg") == 1


def test_one_name_from_two_municipalities_is_two_people(joint: Make) -> None:
    collection = resolve.readings(
        [joint(member="Per Sten, Mora kommun"), joint(date="2024-04-09", member="Per Sten, Arboga kommun")]
    )
    assert names(collection).count("Per Sten") == 2
    assert names(collection).count("Nils Ek") == 1


def test_forms_of_one_name_are_one_person_with_the_reason(joint: Make) -> None:
    collection = resolve.readings(
        [
            joint(member="Marie Brorsson, Mora kommun"),
            joint(date="2024-04-09", member="Marie Brorson, Mora kommun"),
        ]
    )
    [person] = [person for person in collection.people if person.name.startswith("Marie")]
    assert {person.name, *person.aliases} == {"Marie Brorsson", "Marie Brorson"}
    [why] = person.why
    assert "«Marie Brorsson»" in why
    assert why.endswith(" spelled as it sounds")


def test_two_in_one_list_are_never_one_person(joint: Make) -> None:
    collection = resolve.readings([joint(member="Marie Brorsson, Mora kommun\nMarie Brorson, Arboga kommun")])
    assert {"Marie Brorsson", "Marie Brorson"} <= set(names(collection))


def test_a_name_that_fits_two_people_is_joined_with_neither(joint: Make) -> None:
    collection = resolve.readings(
        [
            joint(member="Marie Brorsson, Mora kommun"),
            joint(date="2024-04-09", member="Marie Brorsson, Leksands kommun"),
            joint(date="2024-05-07", member="Marie Brorson"),
        ]
    )
    assert sum(name.startswith("Marie") for name in names(collection)) == 3
    assert [row for row in collection.review if "others fit as well" in row[2]]


def test_a_judged_difference_holds_against_a_chain(joint: Make) -> None:
    forms = ("Marie Brorsson", "Marie Brorson", "Marie Brorrson")
    readings = [
        joint(date=f"2024-0{month}-09", member=f"{name}, Mora kommun") for month, name in enumerate(forms, 3)
    ]
    assert sum(name.startswith("Marie") for name in names(resolve.readings(readings))) == 1
    judged = Judgements([Judgement("different", forms[0], forms[1], "")])
    collection = resolve.readings(readings, judged)
    one, other = (
        next(one for one in collection.people if form in (one.name, *one.aliases)) for form in forms[:2]
    )
    assert one != other


def test_a_person_judges_before_the_rules(joint: Make) -> None:
    readings = [
        joint(member="Per Sten, Mora kommun"),
        joint(date="2024-04-09", member="Per Stenqvist, Mora kommun"),
    ]
    assert {"Per Sten", "Per Stenqvist"} <= set(names(resolve.readings(readings)))
    judged = Judgements([Judgement("same", "Per Sten", "Per Stenqvist", "gift")])
    [person] = [one for one in resolve.readings(readings, judged).people if "Sten" in one.name]
    assert person.why == ("judged by a person: gift",)


def test_two_renditions_are_one_meeting_with_two_proofs(formal: Make) -> None:
    collection = resolve.readings([formal(member="Eva Ström (M)"), formal(member="Eva Strom (M)")])
    [meeting] = [meeting for meeting in collection.meetings if meeting.status == "minuted"]
    assert len(meeting.readings) == 2
    for item in meeting.items:
        assert len({proof.sha256 for proof in item.evidence}) == 2
    [decision] = [said for item in meeting.items for said in item.claims.decisions]
    assert len(decision.evidence) == 2


def test_an_announced_meeting_is_planned_until_it_has_minutes(formal: Make) -> None:
    first = formal(member="Eva Ström (M)")
    collection = resolve.readings([first])
    [planned] = [meeting for meeting in collection.meetings if meeting.status == "planned"]
    assert (planned.date.isoformat(), len(planned.evidence)) == ("2024-05-14", 1)
    assert [body.iri for body in planned.bodies] == [body.iri for body in collection.bodies]
    collection = resolve.readings([first, formal(date="2024-05-14", member="Eva Ström (M)")])
    assert [meeting.status for meeting in collection.meetings] == ["minuted", "minuted"]


BODIES = [
    ("Kommunstyrelsens arbetsutskott", "KSAU", True),
    ("Kommunstyrelsen", "KS", True),
    ("Specifika samverkansrådet för social välfärd", "Specifik samverkansråd för social välfärd", True),
    ("Chefsgrupp för samverkan social välfärd samt vård och omsorg", "Chefsgruppen social välfärd och vård och omsorg", True),
    ("Socialnämnden", "Barn- och utbildningsnämnden", False),
    ("Specifika samverkansrådet för folkhälsa", "Specifika samverkansrådet för social välfärd", False),
    ("Kommunstyrelsen", "Kommunfullmäktige", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "same"), BODIES)
def test_the_telling_words_make_a_body(one: str, other: str, same: bool) -> None:
    assert (telling(one) == telling(other)) == same


KINDS = [
    ("Kommunstyrelsen", "board"),
    ("Miljö- och byggnadsnämnden", "board"),
    ("Kommunfullmäktige", "assembly"),
    ("Kommunstyrelsens arbetsutskott", "working-committee"),
    ("Specifika samverkansrådet för folkhälsa", "council"),
    ("Chefsgruppen för social välfärd", "managers-group"),
    ("Styrgruppen för Nära vård", "steering-group"),
    ("Presidiet", "presidium"),
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_the_head_word_tells_the_kind_of_a_body(name: str, kind: str) -> None:
    assert body_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "bare"), [("chefsgruppen", True), ("rådet", True), ("Chefsgruppen för vård", False)]
)
def test_a_head_word_alone_is_bare(name: str, bare: bool) -> None:
    assert is_bare(name) is bare


def test_an_organisation_is_one_whatever_form_its_name_has(joint: Make) -> None:
    collection = resolve.readings(
        [
            joint(member="Per Sten, Mora kommun\nUlla Ek, Mora"),
            joint(date="2024-04-09", member="Per Sten, Mora kn"),
        ]
    )
    mora = [one for one in collection.organisations if one.short == "Mora"]
    assert [(one.kind, one.code, one.iri.rsplit("/", 1)[1]) for one in mora] == [
        ("municipality", "2062", mora[0].iri.rsplit("/", 1)[1])
    ]


# The five against gold


@cache
def five() -> Collection:
    return resolve.readings(map(pipeline.read, SAMPLES))


@cache
def linked() -> linking.Linked:
    return linking.evaluate(five(), ROOT / "tests" / "gold" / "people.json")


def test_no_two_people_of_the_five_are_held_to_be_one() -> None:
    assert linked().merged == ()
    assert linked().precision == 1.0


def test_the_people_of_the_five_who_are_known_are_linked() -> None:
    precision, recall = linked().linking
    assert 2 * precision * recall / (precision + recall) >= 0.99


def test_the_people_of_the_five_are_all_known_and_linked() -> None:
    assert linked().f1 >= 0.99, linked().unknown


B3 = [
    ({"a": 1, "b": 1, "c": 2}, {"a": 1, "b": 1, "c": 2}, (1.0, 1.0)),
    ({"a": 1, "b": 1, "c": 1}, {"a": 1, "b": 1, "c": 2}, (5 / 9, 1.0)),
    ({"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 1, "c": 2}, (1.0, 2 / 3)),
]


@pytest.mark.parametrize(("mine", "gold", "expected"), B3)
def test_b_cubed_is_counted_by_mention(
    mine: dict[str, int], gold: dict[str, int], expected: tuple[float, float]
) -> None:
    found = linking.b_cubed({("f", k): v for k, v in mine.items()}, {("f", k): v for k, v in gold.items()})
    assert found == pytest.approx(expected)
