"""The same files give the same bytes, whatever the hash seed, the clock, the locale and the order of the files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from county.generator import generate

pytestmark = pytest.mark.slow
MOST = 12
"""Of the generated documents; enough for shared people, bodies and issues, and read three times in a minute."""
SURROUNDINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "3", "TZ": "Asia/Tokyo", "LC_ALL": "sv_SE.UTF-8"},
    {"PYTHONHASHSEED": "17", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
]


def exported(place: Path, files: list[Path], surroundings: dict[str, str]) -> dict[str, bytes]:
    """All exports of a graph of the files, by name."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | surroundings
    for words in (["build", *map(str, files), "--graph", "g"], ["export", "--graph", "g", "--out", "out"]):
        place.mkdir(exist_ok=True)
        command = [sys.executable, "-m", "kg", *words]
        subprocess.run(command, cwd=place, env=environment, capture_output=True, check=True)
    return {path.name: path.read_bytes() for path in (place / "out").rglob("*") if path.is_file()}


def test_the_exports_are_the_same_bytes_everywhere(tmp_path: Path) -> None:
    generate(tmp_path / "in", 2)
    files = sorted((tmp_path / "in").glob("2*"))[:MOST]
    orders = [files, files[::-1], [*files[1::2], *files[::2]]]
    first, *others = (
        exported(tmp_path / str(number), order, surroundings)
        for number, (order, surroundings) in enumerate(zip(orders, SURROUNDINGS, strict=True))
    )
    assert len(first) > 10
    for other in others:
        assert [name for name in first if first[name] != other[name]] == []
