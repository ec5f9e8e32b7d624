"""The demonstration: everything a newcomer is promised, and the same bytes when it is run again."""

import json
import re
from pathlib import Path

import pytest
from conftest import Run

from kg.cli import demo

pytestmark = pytest.mark.slow


def files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[demo.Shown, Path]:
    place = tmp_path_factory.mktemp("demo")
    return demo.run(place / "graph", place / "exports"), place / "exports"


def test_the_same_bytes_come_out_again_elsewhere_and_over_an_old_run(
    shown: tuple[demo.Shown, Path], tmp_path: Path
) -> None:
    first = files(shown[1])
    again = demo.run(tmp_path / "other" / "graph", tmp_path / "exports")
    assert again.trace == shown[0].trace
    assert files(tmp_path / "exports") == first
    demo.run(tmp_path / "other" / "graph", tmp_path / "exports")
    assert files(tmp_path / "exports") == first


OWN = """Protokoll Kulturrådet

Datum: 2023-04-18

Närvarande: Tora Lindqvarn, ordförande; Börje Tallmo

1. Bokbussen
Rådet beslutar att bokbussen ska gå hela sommaren.

2. Nästa möte
Rådet ses igen i juni.
"""


def test_a_graph_of_the_users_own_is_refused_and_left_as_it_is(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text(OWN, encoding="utf-8")
    assert kg("build", tmp_path / "own.txt", "--graph", tmp_path / "g").returncode == 0
    before = files(tmp_path / "g")
    done = kg("demo", "--graph", tmp_path / "g", "--exports", tmp_path / "e")
    assert done.returncode == 2
    assert "--graph" in done.stderr.decode()
    assert "own.txt" in done.stderr.decode()
    assert files(tmp_path / "g") == before
    assert not (tmp_path / "e").exists()


def test_a_demonstration_with_judgements_is_the_users_own(kg: Run, tmp_path: Path, folder: Path) -> None:
    (folder / "judgements.jsonl").write_text('{"judgement": "different", "a": "A", "b": "B"}\n')
    before = files(folder)
    assert kg("demo", "--graph", folder, "--exports", tmp_path / "e").returncode == 2
    assert files(folder) == before


def test_what_else_lies_in_the_folder_of_a_demonstration_stays(tmp_path: Path) -> None:
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "anteckningar.txt").write_text("mina egna")
    for _ in range(2):
        demo.run(tmp_path / "graph", tmp_path / "exports")
    assert (tmp_path / "graph" / "anteckningar.txt").read_text() == "mina egna"


def test_the_promised_files_are_there(shown: tuple[demo.Shown, Path]) -> None:
    names = files(shown[1]).keys()
    assert {"graph.ttl", "graph.nq", "graph.html", "trace.html", "index.html", "manifest.json"} <= names
    assert sum(name.startswith("protocol-") for name in names) == 4
    assert sum(name.startswith("issue-") for name in names) > 10


def test_the_manifest_names_what_was_exported(shown: tuple[demo.Shown, Path]) -> None:
    manifest = json.loads((shown[1] / "manifest.json").read_text(encoding="utf-8"))
    text = json.dumps(manifest)
    assert "graph.ttl" in text
    assert "graph.nq" in text


def test_pages_lead_only_to_pages_that_are_there(shown: tuple[demo.Shown, Path]) -> None:
    for page in shown[1].glob("*.html"):
        targets = re.findall(r'href="([\w.-]+\.html)(?:#[^"]*)?"', page.read_text(encoding="utf-8"))
        assert [target for target in targets if not (shown[1] / target).is_file()] == [], page.name


def test_nothing_of_this_machine_is_in_what_is_shown(shown: tuple[demo.Shown, Path], tmp_path: Path) -> None:
    for name, data in files(shown[1]).items():
        assert str(tmp_path.parent.parent).encode() not in data, name
        assert str(Path(demo.__file__).parent).encode() not in data, name


def test_the_trace_and_the_advice_are_told(shown: tuple[demo.Shown, Path]) -> None:
    assert shown[0].trace.startswith("Gemensam hjälpmedelsverksamhet")
    assert any("index.html" in line for line in shown[0].advice)
    assert any("kg trace" in line for line in shown[0].advice)
