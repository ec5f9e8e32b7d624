"""Whether the same minutes give the same bytes everywhere: `PYTHONPATH=tests python -m same_bytes 300`.

A graph of so many documents is built and exported with three hash seeds, in three time zones and locales, from
files in three orders: each factor has every one of its values, each value stands beside others of the rest.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from county.generator import generate

ROOT = Path(__file__).parent.parent
SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "3", "TZ": "Asia/Tokyo", "LC_ALL": "sv_SE.UTF-8"},
    {"PYTHONHASHSEED": "17", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
)


def minutes(place: Path, count: int) -> list[Path]:
    """So many minutes: generated ones, which share people and issues, after those that other tests read."""
    generate(place / "county")
    written = sorted((place / "county").glob("2*"))
    others = [
        path
        for path in sorted((ROOT / "tests").glob("*/*/document.*"))
        if path.suffix in (".txt", ".md", ".html")
    ]
    files = [*written[:12], *others, *written[12:]]
    for seed in range(2, 99):
        if len(files) >= count:
            break
        generate(place / str(seed), seed)
        files += sorted((place / str(seed)).glob("2*"))
    return files[:count]


def orders(files: list[Path]) -> list[list[Path]]:
    return [files, files[::-1], [*files[1::2], *files[::2]]]


def exported(place: Path, files: list[Path], surroundings: dict[str, str]) -> dict[str, str]:
    """The SHA-256 of each export of a graph of the files, by its name."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | surroundings
    place.mkdir()
    for words in (["build", *map(str, files), "--graph", "g"], ["export", "--graph", "g", "--out", "out"]):
        subprocess.run(
            [sys.executable, "-m", "kg", *words], cwd=place, env=environment, capture_output=True, check=True
        )
    found = (path for path in (place / "out").rglob("*") if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def differing(place: Path, count: int) -> tuple[int, list[str]]:
    """How many exports there are, and those that are not the same bytes everywhere."""
    files = minutes(place / "in", count)
    first, *others = (
        exported(place / str(number), order, surroundings)
        for number, (order, surroundings) in enumerate(zip(orders(files), SURROUNDINGS, strict=True))
    )
    return len(first), [name for name in first if any(other.get(name) != first[name] for other in others)]


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 300
        count, different = differing(Path(name), wanted)
    print(
        f"{wanted} documents, {len(SURROUNDINGS)} surroundings: {count} exports, {len(different)} differ {different}"
    )
    sys.exit(bool(different))
