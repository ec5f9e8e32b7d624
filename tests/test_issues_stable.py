"""An issue's IRI goes on meaning it when earlier minutes come: it stays, or points to the one it has now."""

from itertools import pairwise
from pathlib import Path

import pytest
from county.small import readings
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import pipeline, resolve
from kg.answers.trace import trace
from kg.folder import Folder
from kg.model import Reading
from kg.model.collection import Collection, Issue

GROUP, COUNCIL = "Chefsgruppen för vård och omsorg", "Samverkansrådet för äldres välfärd"
MEETINGS = [
    (GROUP, "2021-03-12", [("Läkarmedverkan i särskilt boende", "Ronderna har glesats ut.")]),
    (COUNCIL, "2021-05-07", [("Läkarmedverkan på boenden", "Läkarmedverkan i särskilt boende brister på helger."), ("Fixartjänst", "Lampor byts.")]),
    (GROUP, "2021-09-10", [("Läkarmedverkan i särskilt boende", "Avtalet gäller ett år till."), ("Utvärdering av fixartjänst", "Tjänsten används av många.")]),
    (COUNCIL, "2021-11-05", [("Fixartjänst för äldre", "Byte av glödlampor efterfrågas."), ("Nattpatrull i glesbygd", "En bil till behövs.")]),
    (GROUP, "2022-02-11", [("Nattpatrull i glesbygd", "Bilen är köpt."), ("Läkarmedverkan i särskilt boende", "Ronderna är åter som förr.")]),
]  # fmt: skip


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Reading]:
    return readings(tmp_path_factory.mktemp("minutes"), MEETINGS)


def items(issue: Issue) -> set[str]:
    return {step.item.iri for step in issue.steps if step.item}


def answering(collection: Collection, iri: str) -> list[Issue]:
    return [issue for issue in collection.issues if iri == issue.iri or iri in issue.formerly]


@settings(max_examples=40, deadline=None)
@given(order=st.permutations(range(len(MEETINGS))))
def test_what_had_an_iri_is_found_by_it_whatever_comes_later(found: list[Reading], order: list[int]) -> None:
    stages = [resolve.readings([found[at] for at in order[:count]]) for count in range(1, len(order) + 1)]
    for before, after in pairwise(stages):
        for issue in before.issues:
            [now] = answering(after, issue.iri)
            assert items(issue) & items(now)


def test_an_iri_means_one_issue(found: list[Reading]) -> None:
    collection = resolve.readings(found)
    every = [iri for issue in collection.issues for iri in (issue.iri, *issue.formerly)]
    assert len(every) == len(set(every)) > len(collection.issues)


def test_the_trace_answers_to_an_iri_of_before(tmp_path: Path) -> None:
    readings(tmp_path, MEETINGS)
    folder, files = Folder(tmp_path / "g"), sorted(tmp_path.glob("*.md"))
    later = pipeline.build(files[2:], folder).collection
    assert later
    [issue] = [one for one in later.issues if "Läkarmedverkan" in one.label]
    pipeline.build(files[:2], folder)
    told = trace(folder.path, issue.iri).as_json()
    assert told["issue"]["iri"] != issue.iri
    assert min(step["date"] for step in told["steps"]) == "2021-03-12"
