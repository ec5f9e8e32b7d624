"""What a build did, in lines for the user."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.folder import Source
from kg.model.collection import Collection
from kg.pipeline import Built


def told(built: Built, folder: Path) -> Iterator[str]:
    """Doubts first, then what was not read, replaced or is gone, and last the sum."""
    yield from (f"{name}: {finding.message}" for name, finding in built.findings)
    yield from (f"not read: {error}" for error in built.refused)
    yield from (
        f"replaced: {path} holds new bytes; what it said before is forgotten" for path in built.replaced
    )
    yield from (f"forgotten: {path} is gone" for path in built.forgotten)
    for path in built.gone if not built.forgotten else ():
        yield f"gone: {path}; the graph still tells what it said (kg build --prune forgets it)"
    if built.collection:
        yield f"{_counts(built)}. {_holds(built.collection, folder)}"


def forgotten(sources: Iterable[Source], pushed: Iterable[str] = ()) -> Iterator[str]:
    """What was removed, where the file itself still lies, and the stores elsewhere that still tell of it."""
    for source in sources:
        yield f"forgotten: {source.path} ({source.sha256[:16]})"
        for path in filter(os.path.lexists, source.paths):
            yield f"{path} still lies there: the next build of its folder reads it again"
    yield "pages and exports written before still tell of it: write them anew into an empty folder"
    yield from (f"{address} still tells of it: 'kg push {address}' removes it there" for address in pushed)


def _counts(built: Built) -> str:
    counts = [f"{len(built.new)} new", f"{len(built.known)} known", f"{len(built.refused)} not read"]
    return ", ".join(counts)


def _holds(collection: Collection, folder: Path) -> str:
    minuted = sum(meeting.status == "minuted" for meeting in collection.meetings)
    return (
        f"The graph in {folder} holds {minuted} meetings of "
        f"{len(collection.bodies)} bodies, {len(collection.people)} people and {len(collection.issues)} issues."
    )
