"""Which files there are at the paths a user names: folders walked, what cannot be one said.

A folder's hidden files are passed over in silence, and the locks (`~$…`) of a document open in Word; this
program's own graph folders with a finding. Links
to folders are followed, each folder once. Files come sorted, each once, however it is named.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import ReadError
from kg.folder import is_graph_folder
from kg.intake import own
from kg.model import Finding


@dataclass(slots=True)
class Found:
    """Files to read, what cannot be opened, and what is passed over (its name and why)."""

    files: list[Path] = field(default_factory=list)
    refused: list[ReadError] = field(default_factory=list)
    passed: list[tuple[str, Finding]] = field(default_factory=list)


def files(paths: Iterable[Path]) -> Found:
    """All files at the paths; a folder that cannot be opened is refused by name."""
    found = Found()
    seen: set[str] = set()
    for path in paths:
        if (graph := own.graph_folder(path)) is not None:
            _passed(found, graph)
            continue
        folder = os.path.isdir(path)  # noqa: PTH112 (that of `Path` stumbles over a folder without rights)
        for file in _walked(path, found) if folder else [path]:
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                _take(file, found)
    return found


def _take(file: Path, found: Found) -> None:
    """A name that is not UTF-8 stands for no text: it can be kept in no graph and no page."""
    try:
        str(file).encode()
    except UnicodeEncodeError:
        shown = os.fsencode(file).decode("utf-8", "backslashreplace")
        found.refused.append(ReadError(shown, "its name is not UTF-8; rename it"))
        return
    found.files.append(file)


def _walked(root: Path, found: Found) -> Iterator[Path]:
    known = root.stat()
    seen = {(known.st_dev, known.st_ino)}
    for place, folders, names in os.walk(root, onerror=_unopened(found), followlinks=True):
        folder = Path(place)
        folders[:] = sorted(name for name in folders if _open(folder / name, seen, found))
        yield from (folder / name for name in sorted(names) if not _hidden(name))


def _open(folder: Path, seen: set[tuple[int, int]], found: Found) -> bool:
    """Is the folder to be walked? Not where it is hidden, a graph folder, or (by a link) walked already."""
    if _hidden(folder.name):
        return False
    if is_graph_folder(folder):
        _passed(found, folder)
        return False
    try:
        known = folder.stat()
    except OSError as error:
        found.refused.append(_closed(str(folder), error))
        return False
    if known.st_ino and (known.st_dev, known.st_ino) in seen:
        return False
    seen.add((known.st_dev, known.st_ino))
    return True


def _unopened(found: Found) -> Callable[[OSError], None]:
    def say(error: OSError) -> None:
        found.refused.append(_closed(str(error.filename), error))

    return say


def _closed(folder: str, error: OSError) -> ReadError:
    advice = "; get the right to read it, or move it elsewhere" if isinstance(error, PermissionError) else ""
    return ReadError(folder, f"a folder that cannot be opened ({error.strerror or error}){advice}")


def _passed(found: Found, folder: Path) -> None:
    reason = Finding("intake", "a graph folder of Protokollgraf's own: passed over")
    if (str(folder), reason) not in found.passed:
        found.passed.append((str(folder), reason))


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name == "__MACOSX"
