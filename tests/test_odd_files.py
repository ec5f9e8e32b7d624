"""A folder of odd files and three good ones: the good are read, each of the others is named, in little memory."""

import shutil
import subprocess
import sys
from pathlib import Path

import odd_files
import pytest
from conftest import ROOT, SAMPLES

from kg.folder import Folder

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="names are bytes there, and these things exist"),
]


WEIGHED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""
"""Runs a command and says how much its largest process held; a child of the tests' own would begin with all they hold."""


def test_every_odd_file_is_named_and_the_good_are_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for path in SAMPLES[:3]:
        shutil.copy(path, tmp_path / "in")
    odd = odd_files.fill(tmp_path / "in")
    build = [sys.executable, "-m", "kg", "build", "in", "--graph", "g", "--file-timeout", "10"]
    done = subprocess.run(
        [sys.executable, "-c", WEIGHED, *build],
        cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False,
    )  # fmt: skip
    said = done.stderr.decode()
    assert "Traceback" not in said
    assert done.returncode == 1
    assert [one.name for one in Folder(tmp_path / "g").sources()] == [path.name for path in SAMPLES[:3]]
    assert sum(line.startswith("not read: in/") for line in said.splitlines()) == odd == 60
    assert int(said.splitlines()[-1]) < 1_000_000  # kB, of the largest process
