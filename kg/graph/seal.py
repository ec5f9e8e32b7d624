"""Checksums of a published graph, so that what is damaged is said instead of half answered.

In the directory of a publication, `SEAL` names each file with its length, its CRC-32 and when it was last written,
and the search index that belongs to it. Where there is none (a graph of an earlier version) nothing is known to be
damaged.

The engine's data that nobody has written to since are not summed each time the graph is asked, which would cost more
than most answers: what rots on the disk is found by the engine's own checksum of each block that it reads.
"""

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import GraphError

NAME = "SEAL"
_UNSEALED = ("LOCK", "LOG", NAME)
"""What the store may write anew while it is open."""
_PART = 1 << 20
DATA = ".sst"
"""The engine's data, which it never changes: each block in them has a checksum that it looks at."""
PARTS = "parts.db"
"""The parts that the graph was written of (`kept`), read by a build alone, which sums it first."""
_ROT = "Corruption"


def seal(place: Path, search: Path | None, before: Path, earlier: Path | None = None) -> None:
    """Seal the files in `place`, and the search index that is about to stand where `before` stands now.

    Files of the `earlier` publication that `place` only links to keep their sums.
    """
    files = [path for path in sorted(place.iterdir()) if not path.name.startswith(_UNSEALED)]
    known = dict(_linked(files, earlier)) if earlier else {}
    for path in files:
        if path.name not in known:
            _sync(path)
            known[path.name] = [*_sum(path), path.stat().st_mtime_ns]
    indices = [_sum(path) for path in (search, before) if path and path.is_file()]
    sums = {"files": dict(sorted(known.items())), "search": indices}
    (place / NAME).write_text(json.dumps(sums), encoding="utf-8")
    _sync(place / NAME)


def _linked(files: Iterable[Path], earlier: Path) -> Iterator[tuple[str, list[int]]]:
    """The names of the files that are those of the earlier publication, each with what that says of it."""
    known: dict[str, list[int]] = {}
    with suppress(GraphError):
        known = _sealed(earlier, earlier).get("files", {})
    for path in files:
        there = earlier / path.name
        if path.name in known and there.is_file() and path.samefile(there) and _untouched(path, known[path.name]):
            yield path.name, known[path.name]


def is_whole(place: Path, summed: bool = True) -> bool:
    """Are there sums of the files in `place`, and are they what they were?

    With `summed` each is summed; without it the engine's data are taken as they look, since it knows its own rot.
    """
    try:
        files = _sealed(place, place).get("files", {})
    except GraphError:
        return False
    return bool(files) and all(
        (not summed and name.endswith(DATA) and _untouched(place / name, known)) or _sum(place / name) == known[:2]
        for name, known in files.items()
    )


@cache
def demand_whole(place: Path, folder: Path, summed: bool = False) -> None:
    """`GraphError` where a sealed file in `place` is no longer what it was; looked at once a program.

    With `summed` each is summed, also those that nobody seems to have written to.
    """
    for name, known in _sealed(place, folder).get("files", {}).items():
        if (summed or not _untouched(place / name, known)) and _sum(place / name) != known[:2]:
            raise damaged(folder, f"store/{place.name}/{name}")


def _untouched(path: Path, known: list[int]) -> bool:
    """Is it a file of those that need no sum each time, and looks as it did when it was sealed?"""
    if path.suffix != DATA and path.name != PARTS:
        return False
    with suppress(OSError):
        seen = path.stat()
        return [seen.st_size, seen.st_mtime_ns] == [known[0], *known[2:]]
    return False


def rotten(error: RuntimeError) -> bool:
    """Has the engine found that a block which it read is not what was written?"""
    return str(error).startswith(_ROT)


def demand_index(search: Path, place: Path) -> None:
    """`GraphError` where the search index is none that belongs to the graph in `place`."""
    known = _sealed(place, search.parent).get("search")
    if known and _sum(search) not in known:
        raise damaged(search.parent, search.name)


def damaged(folder: Path, what: str) -> GraphError:
    return GraphError(f"the graph in {folder} is damaged ({what}): run 'kg build --graph {folder}'")


def _sealed(place: Path, folder: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((place / NAME).read_bytes())
        return {"files": dict(found["files"]), "search": list(found["search"])}
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError):
        raise damaged(folder, f"store/{place.name}/{NAME}") from None


def _sum(path: Path) -> list[int]:
    """Length and CRC-32; of a file that is gone none."""
    if not path.is_file():
        return []
    length = crc = 0
    with path.open("rb") as file:
        while part := file.read(_PART):
            length, crc = length + len(part), zlib.crc32(part, crc)
    return [length, crc]


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
