"""Two of one name, or one in two spellings: what makes them one person, what keeps them two, what words mean where."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg import pipeline, resolve
from kg.graph import check, quads, store
from kg.language.text import key
from kg.model import Reading
from kg.model.collection import Body, Collection
from kg.resolve.bodies import Directory

Paper = Callable[..., Reading]
TEXT = """{owner}
{body}

Protokoll

Datum: {date}
Tid: kl. 18.00–20.00
Plats: Samlingssalen

Närvarande
Majken Ugglemo, ordförande
Egil Tallmo
{who}
{others}
§ 1 Snöröjning
{said}

§ 2 Lokaler
{body} beslutar att godkänna förslaget.
"""


@pytest.fixture
def paper(tmp_path: Path) -> Paper:
    def made(**words: str) -> Reading:
        standard = {
            "owner": "Storviks kommun",
            "body": "Kulturnämnden",
            "date": "2021-03-09",
            "who": "Siv Rönnhag",
            "others": "",
            "said": "Ordföranden informerar.",
        }
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.txt"
        path.write_text(TEXT.format(**{**standard, **words}), encoding="utf-8")
        return pipeline.read(path)

    return made


def people(collection: Collection, *names: str) -> int:
    """How many people bear one of the names."""
    return sum(bool({person.name, *person.aliases} & set(names)) for person in collection.people)


SAME = [
    ("the next month", {}, {"date": "2021-04-13"}),
    ("in another body of the owner", {}, {"body": "Tekniska nämnden"}),
    ("of the same party", {"who": "Siv Rönnhag (S)"}, {"who": "Siv Rönnhag (S)", "body": "Tekniska nämnden"}),
    ("a party under its new name", {"who": "Siv Rönnhag (FP)"}, {"who": "Siv Rönnhag (L)", "date": "2022-03-08"}),
    ("once without party", {"who": "Siv Rönnhag (S)"}, {"date": "2021-05-04"}),
    ("in an association's two meetings", {"owner": "Lugnviks vägförening", "body": "Styrelsen"}, {"owner": "Lugnviks vägförening", "body": "Styrelsen", "date": "2021-05-04"}),
]  # fmt: skip
TWO = [
    ("of two municipalities", {}, {"owner": "Åkerö kommun"}),
    ("of two municipalities, one party", {"who": "Siv Rönnhag (S)"}, {"who": "Siv Rönnhag (S)", "owner": "Åkerö kommun"}),
    ("of two parties", {"who": "Siv Rönnhag (S)"}, {"who": "Siv Rönnhag (M)", "body": "Tekniska nämnden"}),
    ("of an association and a municipality", {"owner": "Lugnviks vägförening", "body": "Styrelsen"}, {}),
    ("of two associations", {"owner": "Lugnviks vägförening", "body": "Styrelsen"}, {"owner": "Brf Linden", "body": "Styrelsen"}),
    ("half a life apart", {"date": "1961-03-09"}, {"date": "2021-03-09"}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_one_person_is_one(one: dict[str, str], other: dict[str, str], paper: Paper) -> None:
    assert people(resolve.readings([paper(**one), paper(**other)]), "Siv Rönnhag") == 1


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in TWO], ids=[row[0] for row in TWO])
def test_strangers_of_one_name_are_two(one: dict[str, str], other: dict[str, str], paper: Paper) -> None:
    assert people(resolve.readings([paper(**one), paper(**other)]), "Siv Rönnhag") == 2


def test_what_is_doubtful_is_put_up_with_both_quotes(paper: Paper) -> None:
    collection = resolve.readings(
        [paper(who="Siv Rönnhag (S)"), paper(who="Siv Rönnhag (M)", body="Tekniska nämnden")]
    )
    [(_, _, why)] = [row for row in collection.review if row[0] == row[1] == "Siv Rönnhag"]
    assert "Siv Rönnhag (S" in why
    assert "Siv Rönnhag (M" in why


SPELLINGS = [
    ("Stina Malmgren", "Stina Malrngren", True),
    ("Stina Malmgren", "Stina Ma1mgren", True),
    ("Åsa Lövgran", "Asa Lovgran", True),
    ("Göran Björnvik", "G0ran Björnvik", True),
    ("Ivar Stenbrink", "lvar Stenbrink", True),
    ("Berit Kärrbrink", "Berit Kårrbrink", True),
    ("Stina Malmgren", "Stina Malmberg", False),
    ("Stina Malmgren", "Stig Malmgren", False),
    ("Karin Ekvall", "Karin Ekwald", False),
]


@pytest.mark.parametrize(("right", "scanned", "one"), SPELLINGS)
def test_a_scanners_spelling_on_the_boards_lists_is_the_member(
    right: str, scanned: str, one: bool, paper: Paper
) -> None:
    months = ["2021-02-09", "2021-03-09", "2021-04-13", "2021-05-04"]
    readings = [paper(who=scanned if month == months[1] else right, date=month) for month in months]
    collection = resolve.readings(readings)
    assert (people(collection, right, scanned) == 1) == one
    told = [person.why for person in collection.people if {right, scanned} <= {person.name, *person.aliases}]
    assert all(told) or key(right) == key(scanned)  # accents lost need no reason


HANDED = "Kulturnämnden beslutar att överlämna ärendet till {} för beredning."
REFERENCES = [
    ("arbetsutskottet", "Kulturnämndens arbetsutskott", "Storviks kommun", "Storviks kommun"),
    ("arbetsutskottet", "Arbetsutskottet", "Lugnviks vägförening", None),
    ("kommunstyrelsen", "Kommunstyrelsen", "Storviks kommun", "Storviks kommun"),
    ("kommunstyrelsen", "Kommunstyrelsen", "Åkerö kommun", None),
    ("tekniska nämnden", "Tekniska nämnden", "Åkerö kommun", None),
]


@pytest.mark.parametrize(("words", "body", "owner", "meant"), REFERENCES)
def test_a_reference_means_a_body_of_the_same_owner(
    words: str, body: str, owner: str, meant: str | None, paper: Paper
) -> None:
    collection = resolve.readings(
        [paper(said=HANDED.format(words)), paper(body=body, owner=owner, who="Rut Vretmo", date="2021-04-13")]
    )
    held = {
        one.iri
        for meeting in collection.meetings
        if meeting.readings
        for one in meeting.bodies
        if one.name != "Kulturnämnden"
    }
    spoken = [
        agent
        for (_, said), agent in collection.agent_of.items()
        if isinstance(agent, Body) and said == key(words)
    ]
    assert spoken
    assert all((agent.iri in held) == (meant is not None) for agent in spoken)


SHORT = [
    ("KS", "Kommunstyrelsen"),
    ("KSAU", "Kommunstyrelsens arbetsutskott"),
    ("nämnden", "Kulturnämnden"),
    ("Kulturnämnden i Storviks kommun", "Kulturnämnden"),
    ("KF", None),
    ("Kommunstyrelsen i Tierp", None),  # another's
]


@pytest.mark.parametrize(("words", "meant"), SHORT)
def test_short_names_mean_what_the_owner_has(words: str, meant: str | None, paper: Paper) -> None:
    names = ("Kulturnämnden", "Kommunstyrelsen", "Kommunstyrelsens arbetsutskott")
    readings = [paper(body=name, date=f"2021-04-{day}") for day, name in enumerate(names, 11)]
    directory = Directory(readings)
    near = directory.of_meeting(readings[0])
    met = {body.iri: body.name for reading in readings for body in directory.of_meeting(reading)}
    found = directory.named(words, readings[0], near)
    assert (met.get(found.iri) if found else None) == meant


def test_a_join_across_owners_is_told_and_without_a_reason_fails_the_check(
    paper: Paper, tmp_path: Path
) -> None:
    members = "Majken Ugglemo, Tierps kommun\nEgil Tallmo, Vimmerby kommun"
    collection = resolve.readings([
        paper(owner="Tierps kommun", body="Kommunstyrelsen", who="Hjördis Vretmo"),
        paper(owner="Samordningsförbundet Ådalen", body="Styrelsen", who=f"Hjördis Vretmo, Tierps kommun\n{members}"),
    ])  # fmt: skip
    assert people(collection, "Hjördis Vretmo") == 1
    told = [one for one in collection.identities if "hjordis-vretmo" in one.iri]
    assert told
    assert all(len(one.evidence) == 2 for one in told)
    store.publish(tmp_path / "g", quads.quads(collection))
    assert list(check.joins(store.open_graph(tmp_path / "g"))) == []
    collection.identities.clear()
    store.publish(tmp_path / "h", quads.quads(collection))
    [problem] = [
        one for one in check.joins(store.open_graph(tmp_path / "h")) if "Hjördis Vretmo" in one.message
    ]
    assert problem.kind == "join"
