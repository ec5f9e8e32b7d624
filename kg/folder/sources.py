"""The files a graph is made of: each once by its bytes, with the paths where these were found.

    >>> sources.add("in/protokoll.txt", sha256)

A path holds one document: new bytes there take the place of the old.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from kg.errors import NotFoundError
from kg.model import Finding
from kg.model.document import base_name


@dataclass(frozen=True, slots=True)
class Source:
    """A file by the SHA-256 of its bytes; `paths` are absolute, the first in order gives it its name."""

    sha256: str
    paths: tuple[str, ...]

    @property
    def path(self) -> str:
        return min(self.paths, key=_order)

    @property
    def name(self) -> str:
        return base_name(self.path)


class Sources:
    """The files by their SHA-256, in the order of their names."""

    def __init__(self, rows: Iterable[Source] = ()) -> None:
        self._rows = {row.sha256: row for row in rows}

    def __iter__(self) -> Iterator[Source]:
        return iter(sorted(self._rows.values(), key=lambda row: (row.name, row.sha256)))

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, sha256: object) -> bool:
        return sha256 in self._rows

    def __getitem__(self, sha256: str) -> Source:
        return self._rows[sha256]

    def paths(self) -> dict[str, str]:
        """Each known path, and the SHA-256 of what was found there."""
        return {path: row.sha256 for row in self for path in row.paths}

    def with_files(self, files: dict[str, str]) -> "Sources":
        """With these files (path to SHA-256) added, each in place of what was at its path before."""
        now, given = self.paths() | files, set(files.values())
        moved = {path for path, sha256 in now.items() if sha256 in given and path not in files}
        gone = {path for path in moved if not os.path.lexists(path)}
        return _of({path: sha256 for path, sha256 in now.items() if path not in gone})

    def twice(self, files: Iterable[str]) -> Iterator[tuple[str, Finding]]:
        """A finding on each of the files that is read under another's name, for they hold the same bytes."""
        given = frozenset(files)
        for source in self:
            for path in source.paths:
                if path != source.path and path in given:
                    yield path, Finding("intake", f"the same bytes as {source.path}: read once, under that name")

    def without(self, paths: Iterable[str]) -> "Sources":
        """Without what is known by these paths only."""
        dropped = set(paths)
        return _of({path: sha256 for path, sha256 in self.paths().items() if path not in dropped})

    def named(self, word: str) -> list[Source]:
        """The documents the word names: by path, by the first digits of the SHA-256, by name.

        `NotFoundError` where there is none, and of a name that several bear.
        """
        place = absolute(word)
        found = [one for one in self if place in one.paths or _is_key(one.sha256, word)]
        if found:
            return found
        found = [one for one in self if any(base_name(path) == word for path in one.paths)]
        if len(found) == 1:
            return found
        which = "say which by its path: " + ", ".join(one.path for one in found)
        raise NotFoundError(
            f"{len(found)} documents are called «{word}»; {which}"
            if found
            else f"no document is called «{word}»"
        )

    def written(self, home: Path) -> bytes:
        """As JSON, a row a line, paths from the graph folder `home` on where they can be told from there."""
        rows = (json.dumps(_sealed(_row(source, home)), ensure_ascii=False) for source in self)
        return ("[\n" + ",\n".join(rows) + "\n]\n").encode()

    @staticmethod
    def parsed(data: bytes, home: Path) -> tuple["Sources", bool]:
        """The rows that are whole, and whether any is damaged or missing."""
        lines = data.decode("utf-8", "replace").split("\n")
        rows = [_source(line, home) for line in lines[1:-2]]
        whole = lines[0] == "[" and lines[-2:] == ["]", ""] and (lines[1:-2] == [""] or all(rows))
        return Sources(row for row in rows if row), not whole


def absolute(path: str | Path) -> str:
    """The path from the root on, "." and ".." taken out; links stay, for they are the user's names."""
    return os.path.abspath(path)  # noqa: PTH100 (pathlib keeps ".." or follows links)


def _of(paths: Mapping[str, str]) -> Sources:
    found: dict[str, list[str]] = {}
    for path, sha256 in paths.items():
        found.setdefault(sha256, []).append(path)
    return Sources(Source(sha256, tuple(sorted(known, key=_order))) for sha256, known in found.items())


def _row(source: Source, home: Path) -> dict[str, Any]:
    first, *others = (_from(home, path) for path in source.paths)
    row: dict[str, Any] = {"name": source.name, "path": first, "sha256": source.sha256}
    return row | {"also": others} if others else row


def _source(line: str, home: Path) -> Source | None:
    try:
        row = json.loads(line.rstrip(","))
        seal = row.pop("seal")
        if _sealed(row)["seal"] != seal:
            return None
        paths = (absolute(home / path) for path in (row["path"], *row.get("also", ())))
        return Source(row["sha256"], tuple(sorted(paths, key=_order)))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_key(sha256: str, word: str) -> bool:
    return len(word) >= 8 and sha256.startswith(word.lower())


def _sealed(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"seal": blake2b(json.dumps(row).encode(), digest_size=4).hexdigest()}


def _from(home: Path, path: str) -> str:
    """The path from the graph folder on, so that both may be moved together; as it is on another drive."""
    try:
        return Path(os.path.relpath(path, home)).as_posix()
    except ValueError:
        return path


def _order(path: str) -> tuple[str, str]:
    return base_name(path), path
