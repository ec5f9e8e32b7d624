"""The kept files of a graph folder, found by the digits they are named by without listing them each time."""

from pathlib import Path


def key(path: Path) -> str:
    """The first 16 hexadecimal digits that the file is named by; empty where it is named otherwise."""
    name = path.name.split(".")[0].split("-")[0]
    return name if len(name) == 16 and all(digit in "0123456789abcdef" for digit in name) else ""


def kept(place: Path) -> list[Path]:
    """The files that are named as ours are; a file somebody else put there is none of them."""
    return sorted(path for path in place.glob("*") if key(path))


class Listing:
    """The files of one place; listed again where somebody else has changed it."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._files: dict[str, Path] = {}
        self._seen = 0

    def find(self, digits: str) -> Path | None:
        """The file that is named by these 16 digits."""
        changed = self._changed()
        if changed != self._seen:
            self._files = {key(path): path for path in reversed(kept(self._place))}
            self._seen = changed
        return self._files.get(digits)

    def add(self, file: Path) -> None:
        """Tell of a file that was just written."""
        self._files[key(file)] = file
        self._seen = self._changed()

    def _changed(self) -> int:
        """When a file last came or went, in nanoseconds; 0 where there is no such place."""
        return self._place.stat().st_mtime_ns if self._place.is_dir() else 0
