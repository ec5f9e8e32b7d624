"""What a build did, in lines for the user."""

from collections.abc import Iterator
from pathlib import Path

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
    if built.county:
        yield f"{_counts(built)}. {_holds(built.county, folder)}"


def _counts(built: Built) -> str:
    counts = [f"{len(built.new)} new", f"{len(built.known)} known", f"{len(built.refused)} not read"]
    return ", ".join(counts)


def _holds(county: Collection, folder: Path) -> str:
    minuted = sum(meeting.status == "minuted" for meeting in county.meetings)
    return (
        f"The graph in {folder} holds {minuted} meetings of "
        f"{len(county.bodies)} bodies, {len(county.people)} people and {len(county.issues)} issues."
    )
