"""The order of the stages; the only module that knows it."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg import config, extract, parse
from kg import read as reading
from kg.errors import GraphError, ReadError
from kg.folder import Folder, placed
from kg.model import Finding, Reading
from kg.model.collection import Collection

Progress = Callable[[int, int, str], None]
"""Told how many files are done, of how many, and the name of the one at hand."""


@dataclass(slots=True)
class Built:
    """What a build did: files read anew, files known before, files refused, and the county."""

    new: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    refused: list[ReadError] = field(default_factory=list)
    findings: list[tuple[str, Finding]] = field(default_factory=list)
    county: Collection | None = None


def read(path: Path) -> Reading:
    """One document read, parsed and understood; nothing is stored."""
    return extract.reading(parse.protocol(reading.document(path)))


def build(paths: Iterable[Path], folder: Folder, progress: Progress | None = None) -> Built:
    """Add the documents at `paths` to the graph in `folder` and write it anew.

    What cannot be read is refused by name, the rest is built, and what was stored before stays.
    """
    from kg.graph import store

    files = list(_files(paths))
    if not files and not folder.sources():
        raise GraphError("no files to build from")
    with store.writing(folder.path) as writer:
        built = Built()
        sources = folder.sources()
        readings = dict(_read_all(files, folder, sources, built, progress))
        earlier = {sha256: row for sha256, row in sources.items() if sha256 not in readings}
        readings |= _stored(folder, earlier, built.refused)
        if not readings:
            return built
        folder.save_sources(sources)
        _write(readings, folder, writer, built)
    return built


def rebuild(folder: Folder) -> Built:
    """The graph written anew from what the folder holds, with the judgements as they now stand."""
    if not folder.sources():
        raise GraphError(f"no graph in {folder.path}: run 'kg build PATH' first")
    return build([], folder)


def county(folder: Folder) -> Collection:
    """The county of what the folder holds, with the judgements as they now stand; nothing is published."""
    from kg import resolve
    from kg.resolve.judge import Judgements

    if not folder.sources():
        raise GraphError(f"no graph in {folder.path}: run 'kg build PATH' first")
    readings = dict(_stored(folder, folder.sources(), []))
    return resolve.readings(readings.values(), Judgements.read(folder.judgements))


def _write(readings: dict[str, Reading], folder: Folder, writer: object, built: Built) -> None:
    from kg import resolve, search
    from kg.graph import quads
    from kg.resolve.judge import Judgements
    from kg.search.passages import passages

    county = resolve.readings(readings.values(), Judgements.read(folder.judgements))
    writer.publish(quads.quads(county))  # type: ignore[attr-defined]
    search.index(folder.search, passages(county))
    built.county = county
    for found in readings.values():
        name = Path(found.protocol.document.path).name
        built.findings += [(name, finding) for finding in (*found.protocol.findings, *found.findings)]


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files at the paths: folders are walked, hidden files passed over."""
    seen: set[Path] = set()
    for path in paths:
        found = (
            sorted(file for file in path.rglob("*") if file.is_file() and not _hidden(file, path))
            if path.is_dir()
            else [path]
        )
        for file in found:
            if file not in seen:
                seen.add(file)
                yield file


def _hidden(file: Path, root: Path) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in file.relative_to(root).parts)


def _read_all(
    files: list[Path],
    folder: Folder,
    sources: dict[str, dict[str, str]],
    built: Built,
    progress: Progress | None,
) -> Iterator[tuple[str, Reading]]:
    for number, file in enumerate(files):
        if progress:
            progress(number, len(files), file.name)
        try:
            sha256, found = _reading(file, folder)
            (built.known if sha256 in sources else built.new).append(str(file))
        except ReadError as error:
            built.refused.append(error)
            continue
        sources[sha256] = {"name": file.name, "path": str(file), "sha256": sha256}
        yield sha256, found
    if progress:
        progress(len(files), len(files), "")


def _reading(file: Path, folder: Folder) -> tuple[str, Reading]:
    """The file's SHA-256 and reading: the kept one where the same bytes were read by the same rules."""
    if file.is_file() and file.stat().st_size <= config.MAX_BYTES:
        data = file.read_bytes()
        sha256 = hashlib.sha256(data).hexdigest()
        kept = folder.reading(sha256, str(file))
        if kept:
            return sha256, kept
        found = read(file)
        folder.save_document(found, data, file.suffix.lower())
        folder.save_reading(found)
        return sha256, found
    found = read(file)  # says what is wrong with it
    return found.protocol.document.sha256, found


def _stored(
    folder: Folder, sources: dict[str, dict[str, str]], refused: list[ReadError]
) -> Iterator[tuple[str, Reading]]:
    """What earlier builds read; what can no longer be read is named, and the rest goes on."""
    for sha256, row in sources.items():
        try:
            yield sha256, _again(folder, sha256, row)
        except ReadError as error:
            refused.append(error)


def _again(folder: Folder, sha256: str, row: dict[str, str]) -> Reading:
    """A document of an earlier build: from its kept reading, else read again from its kept file."""
    found = folder.reading(sha256, row["path"])
    if found:
        return found
    original = folder.original(sha256)
    if original is None:
        raise ReadError(row["path"], "its kept copy is gone; build it again from its file")
    try:
        found = read(original)
    except ReadError as error:
        raise ReadError(row["path"], f"can no longer be read: {error.reason}") from error
    folder.save_reading(found)
    return placed(found, row["path"])
