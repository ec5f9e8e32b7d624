"""The order of the stages; the only module that knows it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg import doubt, extract, intake, parse
from kg import read as reading
from kg.errors import GraphError, ReadError
from kg.folder import Folder, Source, Sources, absolute, clear, lean, placed, remembering, shown, unpacked
from kg.intake import Readers, documents, gone, own
from kg.intake.documents import Taken
from kg.intake.spread import readers_for
from kg.limits import Limits, uncollected
from kg.model import Document, Finding, Protocol, Reading
from kg.model.collection import Collection

if TYPE_CHECKING:
    from kg.graph.store import Writer
    from kg.resolve.judge import Judgement

Progress = Callable[[int, int, str], None]
"""Told how many files are done, of how many, and the name of the one at hand."""


@dataclass(slots=True)
class Built:
    """What a build did, and the collection.

    Paths of files read `new`, `known` before, `replaced` by new bytes at their path, `gone` from the
    folders built (and `forgotten` where that was asked for); `refused` what could not be read.
    """

    new: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    refused: list[ReadError] = field(default_factory=list)
    findings: list[tuple[str, Finding]] = field(default_factory=list)
    collection: Collection | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """How to build: what a reading process may use, whether files that are gone are forgotten, and the dask
    scheduler whose workers read, if not those of this machine."""

    limits: Limits = field(default_factory=Limits)
    prune: bool = False
    scheduler: str = ""


def read(path: Path, data: bytes | None = None) -> Reading:
    """One document read, parsed and understood; nothing is stored."""
    with uncollected():
        first, *others = map(_understood, parse.protocols(reading.document(path, data)))
    return replace(first, following=tuple(others))


def kept(path: Path, data: bytes | None = None) -> Reading:
    """The same as a graph folder keeps it."""
    return lean(read(path, data))


def _understood(protocol: Protocol) -> Reading:
    """The reading of the minutes of one meeting, with what speaks against its day and place."""
    told = extract.reading(protocol)
    return replace(told, findings=(*told.findings, *doubt.findings(told)))


def read_apart(path: Path, limits: Limits) -> Reading:
    """The same, in a process of its own that is held to limits."""
    data = reading.source.load(path)
    with Readers(limits) as readers:
        return unpacked(readers.read(documents.READ, path, data), Reading)


def text_apart(path: Path, limits: Limits) -> str:
    """The text that spans refer to, read like that."""
    data = reading.source.load(path)
    with Readers(limits) as readers:
        return unpacked(readers.read("kg.read:document", path, data), Document).text


def build(
    paths: Iterable[Path], folder: Folder, progress: Progress | None = None, wish: Wish = Wish()
) -> Built:
    """Add the documents at `paths` to the graph in `folder` and write it anew.

    What cannot be read is refused by name, the rest is built, and what was stored before stays.
    """
    from kg.graph import store

    given = list(paths)
    found = intake.files(given)
    built = Built(refused=found.refused, findings=found.passed)
    earlier = folder.mended_sources()[0]
    gone.demand_some(given, earlier.paths())
    if not found.files and not earlier:
        raise GraphError(_nothing(built))
    limits = replace(wish.limits, files=len(found.files))
    with store.writing(folder.path, limits.readers, not given) as writer, readers_for(folder, limits, wish.scheduler) as readers, uncollected():
        before, read_before = _begun(folder, built), folder.read_so_far()
        taken = list(_told(documents.files(found.files, folder, readers), found.files, progress))
        sources = _without_gone(_listed(before, taken, built, read_before), given, wish.prune, built)
        folder.save_sources(sources)
        readings = {one.sha256: one.reading for one in taken if one.reading}
        readings |= _earlier([one for one in sources if one.sha256 not in readings], folder, readers, built)
        if sources or before:
            _write(readings, sources, folder, writer, built)
        folder.clean(sources)
    return built


def forget(words: Iterable[str], folder: Folder) -> list[Source]:
    """Remove documents with all that was read in them, and write the graph anew; those that are forgotten.

    A word is a path, a name or the first digits of a SHA-256. `NotFoundError` where one names no document
    or, as a name, several; then nothing is forgotten.
    """
    from kg.graph import store

    if not folder.sources():
        raise GraphError(f"no graph in {folder.path}: run 'kg build PATH' first")
    with store.writing(folder.path) as writer, Readers(Limits()) as readers, uncollected():
        sources = folder.sources()
        gone = {one.sha256: one for word in words for one in sources.named(word)}
        sources = sources.without(path for one in gone.values() for path in one.paths)
        folder.save_sources(sources)
        folder.clean(sources)
        _write(_earlier(sources, folder, readers, Built()), sources, folder, writer, Built())
    return list(gone.values())


def judge(line: "Judgement", folder: Folder) -> Collection:
    """Try the judgement on what the folder holds, keep it, and write the graph anew."""
    from kg import resolve
    from kg.graph import store
    from kg.resolve import judge
    from kg.resolve.judge import Judgements

    with store.writing(folder.path) as writer, Readers(Limits()) as readers, uncollected():
        sources, judged = folder.sources(), Judgements.read(folder.judgements)
        readings = _in_order(_earlier(sources, folder, readers, Built()), sources, folder)
        judged.lines.append(line)
        with remembering(folder.path):
            found = resolve.readings(readings, judged)
        judge.append(folder.judgements, judge.heeded(line, found.unheld))
        _published(found, folder, writer)
    return found


def collection(folder: Folder) -> Collection:
    """The collection of what the folder holds, with the judgements as they now stand; nothing is published."""
    from kg import resolve
    from kg.resolve.judge import Judgements

    sources = folder.sources()
    if not sources:
        raise GraphError(f"no graph in {folder.path}: run 'kg build PATH' first")
    with Readers(Limits()) as readers:
        readings = _earlier(sources, folder, readers, Built())
    return resolve.readings(_in_order(readings, sources, folder), Judgements.read(folder.judgements))


def unmasked(folder: Folder) -> Folder:
    """A graph of the same documents in which nothing private is masked; made when asked for after a build."""
    from kg import resolve
    from kg.graph import store
    from kg.resolve.judge import Judgements

    publication = store.location(folder.path).name
    place = Folder(shown.unmasked(folder.path))
    if shown.is_of(folder.path, publication):
        return place
    with store.writing(place.path) as writer, Readers(Limits()) as readers:
        sources = folder.sources()
        readings = _plainly(_earlier(sources, folder, readers, Built()), sources)
        _publish(resolve.readings(readings, Judgements.read(folder.judgements)), place, writer)
    shown.finish(folder.path, publication)
    return place


def _begun(folder: Folder, built: Built) -> Sources:
    """What the folder was made of before; a list that was damaged is said to be mended."""
    folder.begin()
    sources, damaged = folder.mended_sources()
    if damaged:
        what = f"was damaged; it is made anew of the {len(sources)} documents the folder holds"
        built.findings.append(("sources.json", Finding("build", what)))
    return sources


def _told(taken: Iterator[list[Taken]], files: Sequence[Path], progress: Progress | None) -> Iterator[Taken]:
    """What became of the documents of all files, while progress is told how far it has come."""
    for number, file in enumerate(files):
        if progress:
            progress(number, len(files), file.name)
        yield from next(taken)
    if progress and files:
        progress(len(files), len(files), "")


def _listed(before: Sources, taken: Iterable[Taken], built: Built, read_before: frozenset[str]) -> Sources:
    """The sources with the files taken; what became of each is told in `built`. A build that was stopped has read, too."""
    files: dict[str, str] = {}
    ours: list[str] = []
    for one in taken:
        if one.error:
            built.refused.append(one.error)
        elif one.reading:
            files[absolute(one.path)] = one.sha256
            known = one.sha256 in before or one.sha256[:16] in read_before
            (built.known if known else built.new).append(one.path)
        else:
            ours.append(one.path)
    built.findings += own.passed(ours)
    after = before.with_files(files)
    earlier = before.paths()
    built.replaced += [path for path, sha256 in files.items() if earlier.get(path, sha256) != sha256]
    built.findings += after.twice(files)
    return after


def _without_gone(sources: Sources, given: Sequence[Path], prune: bool, built: Built) -> Sources:
    """The sources whose files are no longer in the folders built are told, and left out where wished.

    Of a folder that is itself away, or empty, nothing is concluded: its disk may not be there.
    """
    built.gone, away = gone.gone(sources.paths(), given)
    built.findings += away
    if not prune:
        return sources
    left = sources.without(built.gone)
    built.forgotten = [source.path for source in sources if source.sha256 not in left]
    built.refused = [error for error in built.refused if absolute(error.path) not in built.gone]
    return left


def _earlier(sources: Iterable[Source], folder: Folder, readers: documents.Each, built: Built) -> dict[str, Reading]:
    """What earlier builds read; what can no longer be read is named, and the rest goes on."""
    taken = list(documents.kept(list(sources), folder, readers))
    built.refused += [one.error for one in taken if one.error]
    return {one.sha256: one.reading for one in taken if one.reading}


def _in_order(readings: Mapping[str, Reading], sources: Sources, folder: Folder, *, keep: bool = False) -> list[Reading]:
    """The readings by the names of their files, whatever came first; what is private in them masked."""
    return clear.shown(_plainly(readings, sources), folder.path, keep=keep)


def _plainly(readings: Mapping[str, Reading], sources: Sources) -> list[Reading]:
    known = (one for one in sources if one.sha256 in readings)
    return [placed(found, one.path) for one in known for found in readings[one.sha256].each()]


def _write(readings: Mapping[str, Reading], sources: Sources, folder: Folder, writer: "Writer", built: Built) -> None:
    from kg import resolve
    from kg.resolve.judge import Judgements

    ordered, judged = _in_order(readings, sources, folder, keep=True), Judgements.read(folder.judgements)
    with remembering(folder.path):
        collection = resolve.readings(ordered, judged)
    _published(collection, folder, writer)
    built.findings += judged.told(collection.unheld)
    built.collection = collection
    built.findings += [(one.protocol.document.file, finding) for one in ordered for finding in one.doubts]
    built.findings += _resolved(collection, ordered)


def _resolved(collection: Collection, ordered: Sequence[Reading]) -> Iterator[tuple[str, Finding]]:
    """What only showed when the documents were held together: those left out, versions that differ."""
    names = {one.protocol.document.sha256: one.protocol.document.file for one in ordered}
    left = [(one.protocol.document.sha256, Finding("resolve", why)) for one, why in collection.left_out]
    for sha256, finding in dict.fromkeys([*left, *collection.findings]):
        yield names[sha256], finding


def _published(collection: Collection, folder: Folder, writer: "Writer") -> None:
    """The collection in place of what was published; what was unmasked of that goes."""
    _publish(collection, folder, writer)
    shown.forget(folder.path)


def _publish(collection: Collection, folder: Folder, writer: "Writer") -> None:
    """The collection as a graph and a search index, in place of those there were."""
    from kg import search
    from kg.graph.parts import documents as held
    from kg.search.passages import groups

    index = search.prepared(folder.search, groups(collection), held(collection))
    writer.renew(collection, index)


def _nothing(built: Built) -> str:
    said = [*map(str, built.refused), *(f"{name}: {one.message}" for name, one in built.findings)]
    return "; ".join(["no files to build from", *(said or ["say which: kg build PATH"])])
