"""Stable IRIs, and a person's judgements: they win over the rules and survive new documents."""

from pathlib import Path

import pytest
from county.small import county, issue_of, titles

from kg.model.collection import Collection

GROUP, COUNCIL = "Chefsgruppen för vård och omsorg", "Samverkansrådet för äldres välfärd"
DOCTORS, NIGHTS, ROBOTS = (
    "Läkarmedverkan i särskilt boende",
    "Tillsynskameror nattetid",
    "Matrobotar i hemtjänsten",
)
MEETINGS = [
    (GROUP, "2021-03-12", [(DOCTORS, "Ronderna har glesats ut på vårdcentralerna."), (NIGHTS, "Kameror prövas hos tolv personer.")]),
    (COUNCIL, "2021-09-10", [(DOCTORS, "Avtalet gäller ett år till."), (ROBOTS, "En robot hjälper den som skakar.")]),
    (GROUP, "2022-03-11", [(NIGHTS, "Integriteten har prövats rättsligt."), ("Övriga frågor", "Parkeringen är avstängd.\n\nEva Berg nämnde matrobotar i hemtjänsten i förbigående.")]),
]  # fmt: skip
ADDED = (
    COUNCIL,
    "2021-11-12",
    [("Sommarlov", "Fyrtio barn åker på läger."), (ROBOTS, "Två robotar till köps in.")],
)


def _iris(found: Collection) -> dict[str, str]:
    return {title: issue.iri for issue in found.issues for title in titles(issue)}


def test_a_protocol_between_two_others_changes_no_iri(tmp_path: Path) -> None:
    before, after = _iris(county(tmp_path, MEETINGS)), _iris(county(tmp_path, [*MEETINGS, ADDED]))
    assert before.items() <= after.items()


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    assert county(tmp_path, MEETINGS).issues == county(tmp_path, MEETINGS).issues
    assert _iris(county(tmp_path, MEETINGS)) == _iris(county(tmp_path, MEETINGS[::-1]))


def _joined(found: Collection, one: str, other: str) -> bool:
    return issue_of(found, one).iri == issue_of(found, other).iri


JUDGEMENTS = {
    "same by name": ([("same", NIGHTS, ROBOTS)], lambda found: _joined(found, NIGHTS, ROBOTS)),
    "same by IRI": ([("same", "iri:" + NIGHTS, "iri:" + ROBOTS)], lambda found: _joined(found, NIGHTS, ROBOTS)),
    "same, marked as a person's": ([("same", NIGHTS, ROBOTS)], lambda found: any(step.status == "curated" for step in issue_of(found, NIGHTS).steps)),
    "same undone": ([("same", NIGHTS, ROBOTS), ("undo", NIGHTS, ROBOTS)], lambda found: not _joined(found, NIGHTS, ROBOTS)),
    "same, then different": ([("same", NIGHTS, ROBOTS), ("different", NIGHTS, ROBOTS)], lambda found: not _joined(found, NIGHTS, ROBOTS)),
    "different by item": ([("different", "item:0:1", "item:1:1")], lambda found: len([issue for issue in found.issues if DOCTORS in titles(issue)]) == 2),
    "different undone": ([("different", "item:0:1", "item:1:1"), ("undo", "item:0:1", "item:1:1")], lambda found: len([issue for issue in found.issues if DOCTORS in titles(issue)]) == 1),
    "rename": ([("rename", ROBOTS, "Robotar vid matbordet")], lambda found: issue_of(found, ROBOTS).label == "Robotar vid matbordet"),
    "rename, then same by the new name": ([("rename", ROBOTS, "Robotar"), ("same", "Robotar", NIGHTS)], lambda found: _joined(found, NIGHTS, ROBOTS)),
    "rename undone": ([("rename", ROBOTS, "Robotar"), ("undo", ROBOTS, "Robotar")], lambda found: issue_of(found, ROBOTS).label == ROBOTS),
    "split an item": ([("split", "item:1:1", "iri:" + DOCTORS)], lambda found: len([issue for issue in found.issues if DOCTORS in titles(issue)]) == 2),
    "split a passage by its words": ([("split", "nämnde matrobotar i hemtjänsten i förbigående", ROBOTS)], lambda found: "Övriga frågor" not in titles(issue_of(found, ROBOTS))),
    "split undone": ([("split", "nämnde matrobotar i hemtjänsten i förbigående", ROBOTS), ("undo", "nämnde matrobotar i hemtjänsten i förbigående", ROBOTS)], lambda found: "Övriga frågor" in titles(issue_of(found, ROBOTS))),
}  # fmt: skip


@pytest.mark.parametrize("name", JUDGEMENTS)
@pytest.mark.parametrize("added", [False, True], ids=["rebuilt", "with a new document"])
def test_a_judgement_holds(name: str, added: bool, tmp_path: Path) -> None:
    plain = county(tmp_path, MEETINGS)
    iris = _iris(plain)
    items = {
        f"item:{at}:{number}": meeting.items[number].iri
        for at, meeting in enumerate(plain.meetings[:3])
        for number in (1, 2)
    }
    lines, holds = JUDGEMENTS[name]
    judged = [
        (
            kind,
            *(
                items.get(word) or iris.get(word.removeprefix("iri:"), word) if ":" in word else word
                for word in words
            ),
        )
        for kind, *words in lines
    ]
    assert holds(county(tmp_path, [*MEETINGS, ADDED] if added else MEETINGS, judged))


def test_a_name_that_several_issues_bear_is_put_on_the_list(tmp_path: Path) -> None:
    budgets = [
        (GROUP, "2022-03-11", [("Budget 2023", "Ramen är snäv.")]),
        (COUNCIL, "2022-05-13", [("Budget 2023", "Medlen räcker."), (NIGHTS, "Kameror prövas.")]),
    ]
    found = county(tmp_path, budgets, [("same", "Budget 2023", NIGHTS)])
    assert len(found.issues) == 3
    assert any("säg vilket" in why for _, _, why in found.review)
