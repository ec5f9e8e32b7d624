"""The graph folder: what has been built, and what it was built from.

protokollgraf.txt           the mark that this is a graph folder
originals/<sha16><suffix>   the files as they were given
documents/<sha16>.txt       the text that spans refer to
readings/<sha16>-<rules>…   what was read in them, kept so that a build reads only what is new
sources.json                the files in the order of their names: name, path, SHA-256
judgements.jsonl            a person's corrections
clear.msgpack               the documents in which nothing private was found
memory.msgpack              what was worked out of texts and documents in the last build
store/  search.db           the graph, of which a build writes what has changed, and the full-text index

What is kept has a checksum: `sources` knows what it lists, `keep` what it sealed, an original its SHA-256.
"""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import msgspec

from kg.errors import GraphError
from kg.folder import keep
from kg.folder.keep import later, packed, unpacked
from kg.folder.keyed import rules
from kg.folder.listing import Listing, kept, key
from kg.folder.memory import remembering
from kg.folder.sources import Source, Sources, absolute
from kg.model import Line, Passage, Reading

__all__ = ["MARK", "Folder", "Source", "Sources", "absolute", "is_graph_folder", "lean", "packed", "placed", "remembering", "unpacked"]

MARK = "protokollgraf.txt"
"""The file that makes a folder a graph folder."""
_SAYS = "A graph folder of Protokollgraf (kg). Its files are kept by the program; do not edit them.\n"
_PARTS = ("originals", "documents", "readings")


class Folder:
    """A graph folder; nothing is created before something is saved."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._originals = Listing(path / "originals")

    def __reduce__(self) -> tuple[type["Folder"], tuple[Path]]:
        """Sent to another process it is known by its whole path."""
        return type(self), (self.path.absolute(),)

    @property
    def judgements(self) -> Path:
        return self.path / "judgements.jsonl"

    @property
    def search(self) -> Path:
        return self.path / "search.db"

    def begin(self) -> None:
        """Mark the folder as a graph folder, if it is none yet: it has no sources so far."""
        if not is_graph_folder(self.path):
            keep.write(self.path / MARK, _SAYS.encode())
            self.save_sources(Sources())

    def sources(self) -> Sources:
        """The files the graph is made of; `GraphError` where their list is damaged."""
        listed, lost = self._listed()
        if lost:
            raise GraphError(f"{self._list} is damaged: run 'kg build --graph {self.path}'")
        return listed

    def mended_sources(self) -> tuple[Sources, bool]:
        """The files the graph is made of, and whether their list is damaged.

        What a damaged list no longer tells is told by the readings, else by the kept files themselves.
        """
        listed, lost = self._listed()
        return (Sources([*listed, *self._found(listed)]) if lost else listed), lost

    @property
    def _list(self) -> Path:
        return self.path / "sources.json"

    def _listed(self) -> tuple[Sources, bool]:
        if self._list.exists():
            return Sources.parsed(self._list.read_bytes(), self.path)
        return Sources(), is_graph_folder(self.path) and any(kept(self.path / "originals"))

    def _found(self, listed: Sources) -> Iterable[Source]:
        """The documents that the folder holds and the list does not."""
        known = {source.sha256[:16] for source in listed}
        for original in kept(self.path / "originals"):
            if key(original) not in known:
                sha256 = hashlib.sha256(original.read_bytes()).hexdigest()
                reading = self.reading(sha256)
                if sha256.startswith(key(original)):
                    yield Source(sha256, (reading.protocol.document.path if reading else str(original),))

    def save_sources(self, sources: Sources) -> None:
        keep.write(self._list, sources.written(self.path), durable=True)

    def save_original(self, sha256: str, data: bytes, suffix: str) -> None:
        """Keep the file as it was given; a kept copy that is no longer the same is put right."""
        known = self.original(sha256)
        if known is None or known.read_bytes() != data:
            file = known or self.path / "originals" / f"{sha256[:16]}{suffix}"
            keep.write(file, data)
            self._originals.add(file)

    def original(self, sha256: str) -> Path | None:
        return self._originals.find(sha256[:16])

    def text(self, sha256: str) -> str:
        return self._text(sha256).read_bytes().decode()

    def save_text(self, reading: Reading) -> None:
        """Keep the text that spans refer to; a kept text that is no longer the same is put right."""
        file, data = self._text(reading.protocol.document.sha256), reading.protocol.document.text.encode()
        if not file.exists() or file.read_bytes() != data:
            keep.write(file, data)

    def reading(self, sha256: str) -> Reading | None:
        """What an earlier build read in the file, if the rules are still the same and it is whole."""
        data = keep.unsealed(self._reading(sha256))
        if data is None:
            return None
        try:
            return unpacked(data, Reading)
        except msgspec.DecodeError:
            return None

    def read_so_far(self) -> frozenset[str]:
        """The first 16 digits of the documents that were read by the rules of now, also by a build that was stopped."""
        end = f"-{rules()}.msgpack"
        return frozenset(key(path) for path in kept(self.path / "readings") if path.name.endswith(end))

    def has_read(self, sha256: str) -> bool:
        """Did an earlier build, by the rules of now, read the file as one document?"""
        return self._reading(sha256).exists()

    def save_reading(self, sha256: str, data: bytes) -> None:
        """Keep a packed reading; `clean` removes those by other rules."""
        keep.write(self._reading(sha256), keep.sealed(data))

    def clean(self, sources: Sources) -> None:
        """Remove what is kept of documents the graph is not made of, by other rules, or half written by a crash."""
        known = {source.sha256[:16] for source in sources}
        for part in _PARTS:
            for path in kept(self.path / part):
                if key(path) not in known or (part == "readings" and self._outdated(path)):
                    path.unlink(missing_ok=True)
            keep.clean(self.path / part)
        keep.clean(self.path)

    def _outdated(self, reading: Path) -> bool:
        """Was it read by other rules, and by those of now as well?"""
        now = self._reading(key(reading))
        return reading != now and now.exists()

    def _text(self, sha256: str) -> Path:
        return self.path / "documents" / f"{sha256[:16]}.txt"

    def _reading(self, sha256: str) -> Path:
        return self.path / "readings" / f"{sha256[:16]}-{rules()}.msgpack"


def is_graph_folder(path: Path) -> bool:
    """Is it one, as far as may be seen? Of a folder that may not be opened nothing is known."""
    isfile, isdir = os.path.isfile, os.path.isdir  # those of `Path` stumble over a folder without rights
    return isfile(path / MARK) or (isfile(path / "sources.json") and isdir(path / "readings"))


def placed(reading: Reading, path: str) -> Reading:
    """The reading, said to be of the file at `path`."""
    document = replace(reading.protocol.document, path=path)
    return replace(reading, protocol=replace(reading.protocol, document=document))


def lean(reading: Reading) -> Reading:
    """The reading with what few stages ask for, lines and passages, as rows that are unpacked when they are."""
    document = replace(reading.protocol.document, lines=later(Line, reading.protocol.document.lines))
    items = tuple(replace(item, passages=later(Passage, item.passages)) for item in reading.protocol.items)
    protocol = replace(reading.protocol, document=document, items=items)
    return replace(reading, protocol=protocol, following=tuple(map(lean, reading.following)))
