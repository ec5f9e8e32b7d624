"""Bodies judged by a person: same, different and rename hold on this build and the next, by name and by IRI."""

import shutil
from pathlib import Path

import pytest

from kg import pipeline
from kg.answers import judging
from kg.answers.rows import Answers
from kg.errors import KgError
from kg.folder import Folder
from kg.graph.store import open_graph
from kg.model.collection import Body, Collection

PEOPLE = "Tora Lindqvarn (S), ordförande; Börje Tallmo (M); Ragna Ekmyr (C)"
MINUTES = """Protokoll {body}, {owner} kommun

Datum: {date}

Närvarande: {people}

1. {title}
{first} redogör för frågan. Beslut: att avvakta.
"""
PAPERS = (
    ("Kommunstyrelsen", "Lekeberg", "2023-03-14", PEOPLE, "Skolskjutsar"),
    ("Kommunstyrelsen", "Lekeberg", "2023-04-14", PEOPLE, "Simhallen"),
    ("Kultursamrådet", "Lekeberg", "2023-05-14", PEOPLE, "Biblioteket hör till Kommunstyrelsen"),
    ("Socialnämnden", "Lekeberg", "2023-05-20", "Sixten Gruvlund; Ylva Bergmyr", "Hemtjänsten"),
    ("Socialnämnden", "Mora", "2023-05-21", "Jonas Åkvist; Petra Grenmark", "Hemvården"),
)
LATER = ("Kultursamrådet", "Lekeberg", "2023-06-14", PEOPLE, "Konsthallen")


def written(place: Path, papers: tuple[tuple[str, ...], ...], start: int = 0) -> None:
    place.mkdir(exist_ok=True)
    for number, (body, owner, date, people, title) in enumerate(papers, start):
        first = people.split(";")[0].split(" (")[0].split(",")[0]
        text = MINUTES.format(body=body, owner=owner, date=date, people=people, title=title, first=first)
        (place / f"{number}.txt").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("bodies")
    written(place / "in", PAPERS)
    pipeline.build([place / "in"], Folder(place / "graph"))
    return place


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made / "in", tmp_path / "in")
    shutil.copytree(made / "graph", tmp_path / "graph")
    return tmp_path


def bodies(found: Collection | None) -> dict[str, Body]:
    assert found
    return {body.label or body.name: body for body in found.bodies}


def held(found: Collection | None) -> set[tuple[str, str]]:
    assert found
    return {(meeting.date.isoformat(), body.iri) for meeting in found.meetings for body in meeting.bodies}


def now(place: Path) -> Collection:
    return pipeline.collection(Folder(place / "graph"))


def test_the_rules_alone_hold_them_apart(place: Path) -> None:
    assert {"Kommunstyrelsen", "Kultursamrådet", "Socialnämnden, Lekeberg", "Socialnämnden, Mora"} <= set(bodies(now(place)))


@pytest.mark.parametrize("by_iri", [False, True])
def test_the_same_holds_now_and_when_a_file_is_added(by_iri: bool, place: Path) -> None:
    before = bodies(now(place))
    a, b = (before[name].iri if by_iri else name for name in ("Kultursamrådet", "Kommunstyrelsen"))
    done = judging.judge(place / "graph", "same", a, b, "felläst")
    assert len(done) == 1
    written(place / "in", (LATER,), start=9)
    after = pipeline.build([place / "in"], Folder(place / "graph")).collection
    assert "Kultursamrådet" not in bodies(after)
    assert "Kultursamrådet" in bodies(after)["Kommunstyrelsen"].aliases
    iri = before["Kommunstyrelsen"].iri
    assert {day for day, body in held(after) if body == iri} >= {"2023-03-14", "2023-05-14", "2023-06-14"}
    shown = {row["thing"] for row in Answers(open_graph(place / "graph")).rows("names")}
    assert iri in shown
    assert before["Kultursamrådet"].iri not in shown
    assert not judging.problems(place / "graph")


def test_what_is_undone_is_as_it_was(place: Path) -> None:
    before = now(place)
    judging.judge(place / "graph", "same", "Kultursamrådet", "Kommunstyrelsen", "")
    judging.judge(place / "graph", "undo", "Kultursamrådet", "Kommunstyrelsen", "")
    assert now(place).bodies == before.bodies
    assert [one.iri for one in now(place).meetings] == [one.iri for one in before.meetings]


def test_a_new_name_changes_no_iri_and_can_be_judged_itself(place: Path) -> None:
    before = now(place)
    judging.judge(place / "graph", "rename", "Kultursamrådet", "Kulturrådet", "")
    after = pipeline.build([place / "in"], Folder(place / "graph")).collection
    assert bodies(after)["Kulturrådet"].iri == bodies(before)["Kultursamrådet"].iri
    assert "Kultursamrådet" in bodies(after)["Kulturrådet"].aliases
    assert held(after) == held(before)
    assert after
    assert [one.iri for one in after.meetings] == [one.iri for one in before.meetings]
    judging.judge(place / "graph", "rename", "Kulturrådet", "Kulturutskottet", "")
    assert "Kulturutskottet" in bodies(now(place))
    judging.judge(place / "graph", "same", "Kulturutskottet", "Kommunstyrelsen", "")
    assert not {"Kulturutskottet", "Kulturrådet", "Kultursamrådet"} & set(bodies(now(place)))


def test_what_was_judged_different_is_never_joined(place: Path) -> None:
    judging.judge(place / "graph", "different", "Kultursamrådet", "Kommunstyrelsen", "")
    judging.judge(place / "graph", "same", "Kultursamrådet", "Socialnämnden, Mora", "")
    told = judging.judge(place / "graph", "same", "Kommunstyrelsen", "Socialnämnden, Mora", "")
    assert "they stay apart" in " ".join(told)
    assert "Kommunstyrelsen" in bodies(now(place))


FORMS = ("Kommunala rådet för äldre", "Kommunalt råd för äldre")


def test_names_that_the_rules_held_to_be_one_are_told_apart(tmp_path: Path) -> None:
    papers = tuple((form, "Lekeberg", f"2023-0{n}-14", PEOPLE, "Badplatsen") for n, form in enumerate(FORMS, 1))
    written(tmp_path / "in", papers)
    pipeline.build([tmp_path / "in"], Folder(tmp_path / "graph"))
    one = [body for body in now(tmp_path).bodies if FORMS[1] in (body.name, *body.aliases)]
    assert FORMS[0] in (one[0].name, *one[0].aliases)
    judging.judge(tmp_path / "graph", "different", *FORMS, "")
    built = pipeline.build([tmp_path / "in"], Folder(tmp_path / "graph")).collection
    assert set(FORMS) <= {body.name for body in built.bodies if built} if built else False
    assert len({body for _, body in held(built)}) == 2


@pytest.mark.parametrize(
    ("kind", "a", "b", "why"),
    [
        ("rename", "Socialnämnden", "Omsorgsnämnden", "there are: Socialnämnden, Lekeberg · Socialnämnden, Mora"),
        ("same", "Socialnämnden", "Kommunstyrelsen", "there are: Socialnämnden, Lekeberg · Socialnämnden, Mora"),
        ("same", "Tora Lindqvarn", "Kommunstyrelsen", "two of a kind"),
        ("same", "Lekebergs kommun", "Mora kommun", "judged are people, bodies, works and issues"),
        ("rename", "Mora kommun", "Moras kommun", "judged are people, bodies, works and issues"),
    ],
)
def test_what_could_change_nothing_is_refused_in_one_line(kind: str, a: str, b: str, why: str, place: Path) -> None:
    with pytest.raises(KgError, match=why):
        judging.judge(place / "graph", kind, a, b, "")
    assert not (place / "graph" / "judgements.jsonl").exists()


def test_a_name_that_another_owner_comes_to_have_means_the_one_beside_it_else_it_is_told(place: Path) -> None:
    judging.judge(place / "graph", "same", "Kultursamrådet", "Kommunstyrelsen", "")
    judging.judge(place / "graph", "rename", "Kommunstyrelsen", "Styrelsen i Lekeberg", "")
    people = "Jonas Åkvist; Petra Grenmark"
    written(place / "in", (("Kommunstyrelsen", "Mora", "2023-08-21", people, "Torget"),), start=12)
    built = pipeline.build([place / "in"], Folder(place / "graph"))
    assert "Kultursamrådet" not in bodies(built.collection)
    told = [finding.message for name, finding in built.findings if name == "judgements.jsonl"]
    assert told == [
        "2 bodies are called «Kommunstyrelsen»: say which with its IRI («Kommunstyrelsen» – «Styrelsen i Lekeberg»)"
    ]


def test_of_two_of_one_name_the_label_means_one(place: Path) -> None:
    judging.judge(place / "graph", "rename", "Socialnämnden, Mora", "Omsorgsnämnden", "")
    assert {"Omsorgsnämnden", "Socialnämnden"} <= set(bodies(now(place)))


def test_minutes_that_name_no_body_are_of_the_one_a_person_names(place: Path) -> None:
    text = MINUTES.replace("Protokoll {body}, {owner} kommun", "Protokoll")
    people, date = "Ivar Dalskog; Majken Ljungholt", "2023-09-01"
    (place / "in" / "x.txt").write_text(
        text.format(date=date, people=people, title="Vägen", first="Ivar Dalskog"), encoding="utf-8"
    )
    built = pipeline.build([place / "in"], Folder(place / "graph")).collection
    unknown = next(body for name, body in bodies(built).items() if "x.txt" in name)
    judging.judge(place / "graph", "same", unknown.iri, "Kommunstyrelsen", "")
    assert (date, bodies(now(place))["Kommunstyrelsen"].iri) in held(now(place))
