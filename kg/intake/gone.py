"""Which known files have gone from the folders built: of a folder that may only be away nothing is concluded.

The place of a disk that is not there is an empty folder, or a link to nothing.
"""

import os
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from kg.errors import GraphError
from kg.folder import absolute
from kg.model import Finding


def gone(known: Iterable[str], given: Sequence[Path]) -> tuple[list[str], list[tuple[str, Finding]]]:
    """The files that have gone, and a finding for each folder that may only be away."""
    places = [absolute(path) for path in given]
    folders = tuple(place.rstrip(os.sep) + os.sep for place in places if Path(place).is_dir())
    missing = [path for path in known if (path in places or path.startswith(folders)) and not _is_there(path)]
    away = _away(missing)
    within = tuple(place.rstrip(os.sep) + os.sep for place in away)
    said = "none of its {} documents is there: is its disk? (remove the folder, or 'kg forget FILE')"
    told = [(place, Finding("intake", said.format(count))) for place, count in away.items()]
    return [path for path in missing if not path.startswith(within)], told


def _is_there(path: str) -> bool:
    """Is the file there, or the archive or mail that holds it?"""
    try:
        os.lstat(path)
    except PermissionError:
        return True  # in a folder that may not be opened: nothing is concluded
    except (OSError, ValueError):
        return any(parent.is_file() for parent in Path(path).parents)
    return True


def demand_some(given: Sequence[Path], known: Collection[str]) -> None:
    """`GraphError` where nothing is at any of the paths given, and nothing known ever was."""
    if given and not any(_is_there(place) or _was(place, known) for place in map(absolute, given)):
        raise GraphError("; ".join(f"{path}: no such file" for path in given))


def _was(place: str, known: Collection[str]) -> bool:
    return any(path == place or path.startswith(place.rstrip(os.sep) + os.sep) for path in known)


def _away(missing: Iterable[str]) -> dict[str, int]:
    """The folders that have lost several files and have nothing else, the outermost of them."""
    held = Counter(str(folder) for path in missing for folder in Path(path).parents)
    bare = {place: count for place, count in sorted(held.items()) if count > 1 and _is_bare(Path(place))}
    return {
        place: count for place, count in bare.items() if bare.keys().isdisjoint(map(str, Path(place).parents))
    }


def _is_bare(place: Path) -> bool:
    try:
        return (place.is_symlink() and not place.exists()) or (place.is_dir() and not any(place.iterdir()))
    except OSError:
        return True
