"""The five bundled protocols and our own hundred, each built once a session, and the command line as a user runs it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from kg import config, pipeline
from kg.export import export
from kg.folder import Folder
from kg.view import pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
SAMPLES = sorted(config.SAMPLES.glob("*.txt"))

# The same examples each time, so that a run that passed passes again; new ones are tried by `tests.fuzz.run`.
settings.register_profile("same", derandomize=True)
settings.load_profile("same")

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph folder of the five; for reading only."""
    folder = tmp_path_factory.mktemp("built") / "graph"
    pipeline.build([config.SAMPLES], Folder(folder))
    return folder


@pytest.fixture(scope="session")
def hundred(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph folder of all documents in `tests/protocols`; for reading only."""
    folder = tmp_path_factory.mktemp("hundred") / "graph"
    pipeline.build(sorted((ROOT / "tests" / "protocols").glob("*/document.*")), Folder(folder))
    return folder


@pytest.fixture(scope="session")
def nquads(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same graph as N-Quads."""
    out = tmp_path_factory.mktemp("exports")
    export(built, out, ["nquads"])
    return out / "graph.nq"


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """Chromium; the test is skipped where there is none."""
    from browsing import chromium

    with chromium() as made:
        yield made


@pytest.fixture(scope="module")
def site(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the five."""
    out = tmp_path_factory.mktemp("pages")
    list(pages.write(built, out))
    return out


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A copy of the graph folder that a test may change."""
    return Path(shutil.copytree(built, tmp_path / "graph"))


@pytest.fixture
def kg(tmp_path: Path) -> Run:
    """Runs `kg` in an empty folder; no terminal, no settings of the caller's."""

    def run(*words: object, stdin: bytes = b"", **settings: str) -> "subprocess.CompletedProcess[bytes]":
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("KG_", "LC_", "LANG"))
        }
        environment = {**kept, "PYTHONPATH": str(ROOT), "LC_ALL": "C", **settings}
        command = [sys.executable, "-m", "kg", *map(str, words)]
        here = tmp_path / "here"
        here.mkdir(exist_ok=True)
        return subprocess.run(
            command, input=stdin, capture_output=True, cwd=here, env=environment, timeout=120
        )

    return run
