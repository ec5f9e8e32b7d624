"""FollowTheMoney: every entity is valid to its own package, nothing is lost when that reads it, every end is there.

The package lives in an environment of its own, `build/followthemoney`: what installs from wheels alone wants an
older rdflib than ours. CI makes it (.ci/run).
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kg.export import export

ROOT = Path(__file__).parent.parent
PYTHON = ROOT / "build" / "followthemoney" / "bin" / "python"
READ = """
import json, sys
from followthemoney import model
from followthemoney.exc import InvalidData
for line in sys.stdin:
    data = json.loads(line)
    try:
        model.get(data["schema"]).validate(data)
        read = model.get_proxy(data, cleaned=False).to_dict()
        lost = {name: sorted(set(values) - set(read["properties"].get(name, []))) for name, values in data["properties"].items()}
        said = [f"{data['id']} lost {name}: {values}" for name, values in lost.items() if values]
        said += [] if read["id"] == data["id"] else [f"{data['id']} became {read['id']}"]
    except (InvalidData, AttributeError) as error:
        said = [f"{data['id']}: {error!r}"]
    print(*said, sep="\\n", end="\\n" if said else "")
"""


@pytest.fixture(scope="module")
def entities(built: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    out = tmp_path_factory.mktemp("out")
    for _ in range(2):  # the second time over our own file
        export(built, out, ["followthemoney"])
    return [
        json.loads(line) for line in (out / "followthemoney.json").read_text(encoding="utf-8").splitlines()
    ]


def faults(entities: list[dict[str, Any]]) -> list[str]:
    if not PYTHON.exists():
        if os.environ.get("CI"):
            pytest.fail("CI installs followthemoney in build/followthemoney")
        pytest.skip(
            "no followthemoney: python -m venv build/followthemoney and pip install --only-binary :all: followthemoney there"
        )
    lines = "\n".join(map(json.dumps, entities))
    done = subprocess.run(
        [PYTHON, "-W", "ignore", "-c", READ],
        input=lines,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": ""},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_its_own_package_reads_all_of_it(entities: list[dict[str, Any]]) -> None:
    assert faults(entities) == []


@pytest.mark.parametrize(
    "spoilt",
    [
        {"id": "a", "schema": "Person", "properties": {"alias": ["no name"]}},
        {"id": "a", "schema": "Membership", "properties": {"role": ["chair"]}},
        {"id": "a", "schema": "Person", "properties": {"name": ["Anna"], "votes": ["yes"]}},
        {"id": "a", "schema": "Event", "properties": {"name": ["Möte"], "date": ["våren"]}},
        {"id": "a", "schema": "Council", "properties": {"name": ["Rådet"]}},
    ],
)
def test_what_is_not_valid_is_seen(spoilt: dict[str, Any]) -> None:
    assert faults([spoilt])


def test_every_end_is_an_entity_of_the_right_kind(entities: list[dict[str, Any]]) -> None:
    kinds = {entity["id"]: entity["schema"] for entity in entities}
    assert len(kinds) == len(entities)
    wanted = {
        "member": {"Person"},
        "involved": {"Person"},
        "organization": {"PublicBody", "Organization"},
        "organizer": {"PublicBody"},
    }
    for entity in entities:
        for name, allowed in wanted.items():
            assert {kinds[key] for key in entity["properties"].get(name, [])} <= allowed


def test_a_membership_carries_its_quote(entities: list[dict[str, Any]]) -> None:
    members = [entity["properties"] for entity in entities if entity["schema"] == "Membership"]
    assert members
    assert all(one["role"] and one["summary"] and one["sourceUrl"] for one in members)
    assert not any({"startDate", "endDate"} & set(one) for one in members)
