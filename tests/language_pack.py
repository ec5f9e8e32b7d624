"""Whether a folder is a language pack: every list that the Swedish one has, each of the same shape.

    python -m tests.language_pack FOLDER      names what is missing or of another shape; exits 1 where anything is
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SWEDISH = Path(__file__).parent.parent / "kg" / "data"
_OWN_KEYS = 3
"""Levels of a list whose keys are the program's; below them a table's keys may be words of the language."""


def faults(pack: Path) -> Iterator[str]:
    for path in sorted(SWEDISH.rglob("*.*")):
        name = path.relative_to(SWEDISH)
        other = pack / name
        if not other.is_file():
            yield f"{name} is missing"
        elif path.suffix == ".json":
            yield from _unlike(name.as_posix(), _json(path), _json(other), _OWN_KEYS)
        elif path.suffix == ".tsv":
            columns = {len(row) for row in _rows(path)}
            yield from (f"{name}: {row} has other columns" for row in _rows(other) if len(row) not in columns)


def _unlike(place: str, own: Any, other: Any, levels: int) -> Iterator[str]:
    if type(own) is not type(other):
        yield f"{place} is no {type(own).__name__}"
    elif isinstance(own, dict) and levels and _are_codes(own):
        for key, value in own.items():
            if key not in other:
                yield f"{place}: {key} is missing"
            else:
                yield from _unlike(f"{place}: {key}", value, other[key], levels - 1)
    elif isinstance(own, list):
        kinds = {type(one) for one in own}
        yield from (f"{place}: {one!r} is of another kind" for one in other if type(one) not in kinds)


def _are_codes(table: dict[str, Any]) -> bool:
    """Are the keys names that the code asks by, and not words of the language?"""
    return all(isinstance(value, (list, dict)) for key, value in table.items() if key not in ("source", "note"))


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


if __name__ == "__main__":
    found = list(faults(Path(sys.argv[1])))
    print(*found, sep="\n")
    sys.exit(bool(found))
