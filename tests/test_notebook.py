"""The notebook of docs/ runs from the first cell to the last, in a folder of its own, and tells what it promises."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
BOOK = ROOT / "docs" / "follow-an-issue.ipynb"


def cells(book: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(book.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in found if cell["cell_type"] == "code"]


def test_the_notebook_is_kept_without_answers() -> None:
    assert not any(cell["outputs"] or cell["execution_count"] for cell in cells(BOOK))


@pytest.mark.slow
def test_the_notebook_runs(tmp_path: Path) -> None:
    book = Path(shutil.copy(BOOK, tmp_path))
    paths = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    command = [
        sys.executable,
        "-c",
        "from nbclient.cli import main; main()",
        "--inplace",
        "--timeout=300",
        str(book),
    ]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=400,
    )
    assert done.returncode == 0, done.stderr
    said = ["".join("".join(each.get("text", "")) for each in cell["outputs"]) for cell in cells(book)]
    assert all(said[1:])
    assert "→" in said[1]
    assert "Chefsgrupp" in said[2]
    assert "hjälpmedel" in said[3].lower()
