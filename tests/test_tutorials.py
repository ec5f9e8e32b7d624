"""The tutorials of docs/ are run: each command on the bundled documents, and what is shown after it is printed."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow

_BLOCK = re.compile(r"^```(?P<kind>sh|text|sparql)\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL)


def ran(place: Path, command: str) -> str:
    words = shlex.split(command)
    assert words[0] == "kg"
    done = subprocess.run(
        [sys.executable, "-m", "kg", *words[1:]],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (command, done.stderr)
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", ["journalist", "researcher", "developer"])
def test_a_tutorial_can_be_followed(name: str, tmp_path: Path) -> None:
    (tmp_path / "protokoll").mkdir()
    for sample in (ROOT / "kg" / "samples").glob("*.txt"):
        (tmp_path / "protokoll" / sample.name).write_bytes(sample.read_bytes())
    text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    blocks = [(block["kind"], block["lines"]) for block in _BLOCK.finditer(text)]
    question = next((lines for kind, lines in blocks if kind == "sparql"), "")
    (tmp_path / "fraga.rq").write_text(question, encoding="utf-8")
    printed = ""
    for kind, lines in blocks:
        if kind == "sh":
            printed = "".join(ran(tmp_path, line) for line in lines.splitlines() if line.strip())
        elif kind == "text":
            assert [line for line in lines.splitlines() if line.strip() not in printed] == []
