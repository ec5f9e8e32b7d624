"""The wheel alone is enough: installed away from the checkout, it runs the demonstration."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built without a network, by the build back end that is installed here; else the tests are skipped."""
    pytest.importorskip("hatchling")
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    [path] = out.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def run(installed: Path, here: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """`kg` from the wheel, its dependencies from this interpreter, the checkout nowhere."""
    libraries = [str(installed), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    code = "from kg.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-S", "-c", code, *words],
        cwd=here,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(libraries)},
    )


def test_everything_that_is_needed_is_inside(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for part in ("kg/ontology/kg.ttl", "kg/ontology/codes.ttl", "kg/ontology/shapes.ttl", "kg/ontology/queries/issue-path.rq",
                 "kg/ontology/tables/people.rq", "kg/queries/steps.rq", "kg/data/municipalities.tsv", "kg/py.typed",
                 "kg/view/templates/index.html"):  # fmt: skip
        assert part in names
    assert sum(name.startswith("kg/samples/") for name in names) == 5
    assert [name for name in names if name.startswith(("tests/", "exports/")) or "__pycache__" in name] == []
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in names)


def test_the_demonstration_runs_from_the_wheel_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "demo")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert (tmp_path / "exports" / "index.html").is_file()
    where = run(installed, tmp_path, "query", "meetings", "--graph", "exports/.graph", "--format", "csv")
    assert where.stdout.startswith("date,"), where.stderr
    sound = run(installed, tmp_path, "check", "--graph", "exports/.graph")
    assert sound.returncode == 0, sound.stdout


def test_the_wheel_is_what_is_run(installed: Path, tmp_path: Path) -> None:
    code = "import kg, kg.config; print(kg.__file__); print(kg.config.ontology_dir())"
    path = os.pathsep.join([str(installed), sysconfig.get_path("purelib")])
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": path},
    )
    assert done.stdout.splitlines() == [
        str(installed / "kg" / "__init__.py"),
        str(installed / "kg" / "ontology"),
    ]
