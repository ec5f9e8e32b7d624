"""Issues are followed within a county; what is not changed is not worked out again."""

import gc
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from county.small import readings

from kg import pipeline, resolve
from kg.folder import remembering
from kg.limits import uncollected
from kg.model import Reading
from kg.model.collection import Collection
from kg.resolve import issues
from kg.resolve.issues import districts
from kg.resolve.issues.group import Group
from kg.resolve.judge import Judgement, Judgements

GROUP, COUNCIL, TEAM = "Chefsgruppen för vård och omsorg", "Samverkansrådet för äldres välfärd", "Arbetsgruppen för trygghet"
CAMERAS, ROBOTS, CAMPS = "Tillsynskameror nattetid", "Matrobotar i hemtjänsten", "Sommarläger för unga"
TELLS = {
    CAMERAS: "Kameror prövas hos tolv personer.",
    ROBOTS: "En robot hjälper den som skakar.",
    CAMPS: "Fyrtio barn åker på läger.",
}
DALARNA, SKANE, NOWHERE = ("Mora", "Orsa"), ("Lund", "Hörby"), ("", "")
Told = tuple[str, str, list[str], tuple[str, str]]
"""Body, day, titles, and the municipalities of the two people there."""


def read(folder: Path, told: Iterable[Told]) -> list[Reading]:
    found = []
    for number, (body, day, titles, (one, other)) in enumerate(told):
        place = folder / str(number)
        place.mkdir(parents=True)
        readings(place, [(body, day, [(title, TELLS[title]) for title in titles])])
        [path] = place.iterdir()
        text = path.read_text("utf-8")
        for name, there in (("Mora", one), ("Orsa", other)):
            text = text.replace(f", {name}", f", {there}" if there else "")
        path.write_text(text, "utf-8")
        found.append(pipeline.read(path))
    return found


def resolved(found: list[Reading], *lines: tuple[str, str, str]) -> Collection:
    return resolve.readings(found, Judgements([Judgement(*line) for line in lines]))


def counties(found: Collection, title: str) -> list[list[str]]:
    """The counties of each issue that has an item of this title."""
    county = {meeting.iri: meeting.county or "" for meeting in found.meetings}
    return [
        sorted({county[step.meeting] for step in issue.steps if step.meeting})
        for issue in found.issues
        if any(step.item and step.item.item.title == title for step in issue.steps)
    ]


TWO: list[Told] = [
    (GROUP, "2021-03-12", [CAMERAS, ROBOTS], DALARNA),
    (GROUP, "2021-04-16", [CAMERAS, CAMPS], SKANE),
    (GROUP, "2021-09-10", [CAMERAS], DALARNA),
]


def test_what_is_said_in_two_counties_is_two_issues(tmp_path: Path) -> None:
    assert sorted(counties(resolved(read(tmp_path, TWO)), CAMERAS)) == [["12"], ["20"]]


@pytest.mark.parametrize(
    ("line", "title", "joined"),
    [
        (("same", ROBOTS, CAMPS), ROBOTS, True),
        (("different", ROBOTS, CAMPS), ROBOTS, False),
        (("same", CAMERAS, CAMPS), CAMPS, False),
    ],
)
def test_a_judgement_reaches_over_counties(line: tuple[str, str, str], title: str, joined: bool, tmp_path: Path) -> None:
    found = resolved(read(tmp_path, TWO), line)
    assert (counties(found, title) == [["12", "20"]]) is joined
    assert any("säg vilket" in why for _, _, why in found.review) is (CAMERAS in line)


def test_a_name_that_issues_of_two_counties_bear_is_given_to_none(tmp_path: Path) -> None:
    found = resolved(read(tmp_path, TWO), ("rename", CAMERAS, "Kameror"), ("rename", CAMPS, "Kollo"))
    assert [issue.label for issue in found.issues if issue.label in ("Kameror", "Kollo")] == ["Kollo"]


@pytest.mark.parametrize(
    ("told", "homes"),
    [
        ([*TWO, (TEAM, "2021-05-04", [ROBOTS], NOWHERE)], ["12", "20"]),
        ([*TWO, ("Pensionärsrådet", "2021-05-04", [CAMPS], NOWHERE)], ["12", "20"]),
    ],
)
def test_minutes_without_a_county_go_with_one_or_stand_alone(told: list[Told], homes: list[str], tmp_path: Path) -> None:
    found = districts.of(resolved(read(tmp_path, told)))
    assert set(homes) <= set(found)
    assert sum(len(one.known.meetings) for one in found.values()) == len(told)


def test_a_county_in_which_nothing_has_changed_is_not_worked_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = read(tmp_path / "files", TWO)
    worked: list[int] = []
    plain = issues.form.groups

    def counted(*given: Any) -> list[Group]:
        worked.append(len(given[0].meetings))
        return plain(*given)

    monkeypatch.setattr(issues.form, "groups", counted)
    folder = tmp_path / "graph"
    folder.mkdir()
    for some, expected in ((found[:2], [1, 1]), (found, [2]), (found, [])):
        worked.clear()
        with remembering(folder):
            after = resolved(some)
        assert worked == expected
        assert after.issues == resolved(some).issues


def test_what_is_known_of_a_county_is_let_go_without_a_search_for_cycles(tmp_path: Path) -> None:
    """Builds look for none (`limits.uncollected`): what holds itself would stay until they end."""
    found = read(tmp_path, TWO)
    resolved(found)
    gc.collect()
    with uncollected():
        resolved(found)
        assert gc.collect() == 0
