"""What happened in a step, how sure the words are, and what became of promises."""

from pathlib import Path

import pytest
from county.small import county, issue_of

GROUP, COUNCIL = "Chefsgruppen för vård och omsorg", "Samverkansrådet för äldres välfärd"
TITLE = "Läkarmedverkan i särskilt boende"

STEPS = [
    ("Chefsgruppen beslutade att avtalet förlängs ett år.", "decided", "actual"),
    ("Chefsgruppen antar överenskommelsen om läkarmedverkan.", "adopted", "actual"),
    ("Chefsgruppen beslutade att hänskjuta frågan till samverkansrådet.", "referred", "actual"),
    ("Chefsgruppen gav Eva Berg i uppdrag att ta fram ett förslag.", "assigned", "actual"),
    ("Frågan återkommer i november 2021.", "planned", "planned"),
    ("Chefsgruppen beslutade att bordlägga ärendet till nästa möte.", "adjourned", "actual"),
    ("Ronderna har glesats ut på flera vårdcentraler.", "reported", "actual"),
]


@pytest.mark.parametrize(("text", "kind", "modality"), STEPS)
def test_a_step_is_what_its_sentence_says(text: str, kind: str, modality: str, tmp_path: Path) -> None:
    found = county(tmp_path, [(GROUP, "2021-03-12", [(TITLE, text)])])
    assert (kind, modality) in {(step.kind, step.modality) for step in issue_of(found, TITLE).steps}


def test_what_others_decided_is_a_step_of_theirs(tmp_path: Path) -> None:
    told = "Samverkansrådet beslutade den 5 februari 2021 att avtalet sägs upp."
    found = county(
        tmp_path,
        [(COUNCIL, "2020-10-09", [(TITLE, "Ronderna glesas ut.")]), (GROUP, "2021-03-12", [(TITLE, told)])],
    )
    step = next(step for step in issue_of(found, TITLE).steps if step.second_hand)
    assert (step.date.isoformat(), step.bodies[0].name, step.item) == ("2021-02-05", COUNCIL, None)
    assert step.meeting


PROMISE = "Chefsgruppen ger samverkansrådet i uppdrag att utreda läkarmedverkan till november 2021."
OTHER = [("Sommarens bemanning", "Vikarier rekryteras.")]
STATES = [
    ("met", [(COUNCIL, "2021-10-08", [(TITLE, "Utredningen är klar och redovisades.")])]),
    ("late", [(COUNCIL, "2022-02-11", [(TITLE, "Utredningen är klar och redovisades.")])]),
    ("silent", [(GROUP, "2022-02-11", OTHER)]),
    ("open", [(GROUP, "2021-05-14", OTHER)]),
    ("unknown", [(COUNCIL, "2022-02-11", OTHER)]),
    ("silent", [("Skolchefsnätverket i Dalarna", "2021-10-08", [(TITLE, "Ronderna nämndes.")]), (GROUP, "2022-02-11", OTHER)]),
]  # fmt: skip


@pytest.mark.parametrize(("state", "later"), STATES)
def test_promises_come_to_a_state_with_a_reason(state: str, later: list, tmp_path: Path) -> None:
    before = (COUNCIL, "2020-10-09", [(TITLE, "Ronderna har glesats ut.")])
    found = county(tmp_path, [before, (GROUP, "2021-03-12", [(TITLE, PROMISE)]), *later])
    promised = [one for one in issue_of(found, TITLE).promised if "/assignment/" in one.claim]
    assert [one.state for one in promised] == [state]
    assert promised[0].why
    if state in ("met", "late"):
        assert promised[0].met_by is not None
    if state == "unknown":
        assert GROUP in promised[0].why
