"""A Word package opened: its body and the parts the text refers to, and what was left out on the way."""

import posixpath
from collections.abc import Iterator
from typing import Any

from kg.errors import ReadError
from kg.read.omitted import Omitted
from kg.read.package import Package
from kg.read.word.numbering import Numbering
from kg.read.word.styles import Styles
from kg.read.word.xml import W, transitional

_ROOT = ""
_MAIN = "word/document.xml"


class WordFile(Omitted):
    """Raises `ReadError` where the package holds no Word document."""

    def __init__(self, package: Package) -> None:
        super().__init__()
        self.package = package
        self.main = next((target for kind, target in self.related(_ROOT) if kind == "officeDocument"), _MAIN)
        root = self.part(self.main)
        body = None if root is None else root.find(f"{W}body")
        if body is None:
            raise ReadError(package.path, "a damaged Word file (it has no body)")
        self.body = body
        self.styles = Styles(self._first("styles"))
        self.numbering = Numbering(self._first("numbering"))
        self.notes = {
            kind: self._notes(part) for kind, part in (("footnote", "footnotes"), ("endnote", "endnotes"))
        }

    def part(self, name: str) -> Any:
        """The root of an XML part, or None."""
        data = self.package.part(name)
        return None if data is None else self.package.parsed(transitional(data))

    def related(self, part: str) -> Iterator[tuple[str, str]]:
        """Kind and name of each part that `part` refers to."""
        for kind, target, _ in self._relations(part):
            yield kind, target

    def target(self, part: str, relation: str) -> str | None:
        """The part behind a relation's id."""
        return next((target for _, target, key in self._relations(part) if key == relation), None)

    def _relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        folder, file = posixpath.split(part)
        root = self.package.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        for each in () if root is None else root:
            if each.get("TargetMode") != "External" and each.get("Target"):
                kind = each.get("Type", "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, each.get("Target")))
                yield kind, target.lstrip("/"), each.get("Id", "")

    def _first(self, kind: str) -> Any:
        name = next((target for found, target in self.related(self.main) if found == kind), None)
        return None if name is None else self.part(name)

    def _notes(self, kind: str) -> dict[str, Any]:
        root = self._first(kind)
        notes = () if root is None else root
        return {note.get(f"{W}id"): note for note in notes if note.get(f"{W}type", "normal") == "normal"}
