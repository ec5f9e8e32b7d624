"""The graph folder: what has been built, and what it was built from.

originals/<sha16><suffix>   the files as they were given
documents/<sha16>.txt       the text that spans refer to
readings/<sha16>.msgpack    what was read in them, kept so that a build reads only what is new
sources.json                the files in the order of their names: name, path, SHA-256
judgements.jsonl            a person's corrections
store/  search.db           the graph and the full-text index, made anew by every build
"""

import hashlib
import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from kg import config
from kg.errors import GraphError
from kg.model import Reading


class Folder:
    """A graph folder; nothing is created before something is saved."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def judgements(self) -> Path:
        return self.path / "judgements.jsonl"

    @property
    def search(self) -> Path:
        return self.path / "search.db"

    def sources(self) -> dict[str, dict[str, str]]:
        """SHA-256 → name and path of each file the graph is made of."""
        file = self.path / "sources.json"
        if not file.exists():
            return {}
        try:
            rows: list[dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))
            return {row["sha256"]: row for row in rows}
        except (ValueError, KeyError, TypeError):
            raise GraphError(f"{file} is damaged: move the folder away and build again") from None

    def save_sources(self, rows: dict[str, dict[str, str]]) -> None:
        ordered = sorted(rows.values(), key=lambda row: (row["name"], row["sha256"]))
        text = "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in ordered) + "\n]\n"
        _replace(self.path / "sources.json", text.encode())

    def save_document(self, reading: Reading, data: bytes, suffix: str) -> None:
        """Keep the file and the text its spans refer to."""
        key = reading.protocol.document.sha256[:16]
        _replace(self.path / "originals" / f"{key}{suffix}", data)
        _replace(self.path / "documents" / f"{key}.txt", reading.protocol.document.text.encode())

    def original(self, sha256: str) -> Path | None:
        return next(iter(sorted((self.path / "originals").glob(f"{sha256[:16]}*"))), None)

    def text(self, sha256: str) -> str:
        return (self.path / "documents" / f"{sha256[:16]}.txt").read_bytes().decode()

    def reading(self, sha256: str, path: str) -> Reading | None:
        """What an earlier build read in the file, if the rules are still the same."""
        file = self.path / "readings" / f"{sha256[:16]}-{rules()}.msgpack"
        try:
            reading: Reading = msgspec.msgpack.decode(file.read_bytes(), type=Reading)
        except (FileNotFoundError, msgspec.DecodeError):
            return None
        return placed(reading, path)

    def save_reading(self, reading: Reading) -> None:
        key = reading.protocol.document.sha256[:16]
        for old in (self.path / "readings").glob(f"{key}-*.msgpack"):
            old.unlink()
        data = msgspec.msgpack.encode(reading, enc_hook=_plain)
        _replace(self.path / "readings" / f"{key}-{rules()}.msgpack", data)


def placed(reading: Reading, path: str) -> Reading:
    """The reading, said to be of the file at `path`."""
    document = replace(reading.protocol.document, path=path)
    return replace(reading, protocol=replace(reading.protocol, document=document))


@cache
def rules() -> str:
    """A short hash of the code and lists that read documents: another reading asks for another key."""
    digest = hashlib.sha256()
    parts = [config.PACKAGE / name for name in ("read", "parse", "extract", "data")]
    files = [
        file
        for part in parts
        for file in sorted(part.rglob("*"))
        if file.suffix in (".py", ".json", ".tsv", ".txt")
    ]
    for file in (*files, *sorted(config.PACKAGE.glob("*.py"))):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:10]


def _plain(value: Any) -> Any:
    if isinstance(value, range):
        return list(value)
    raise NotImplementedError(f"Unexpected {type(value)!r}")


def _replace(path: Path, data: bytes) -> None:
    """Write beside and rename, so that a crash leaves the old file or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.unfinished")
    unfinished.write_bytes(data)
    unfinished.replace(path)
