"""The bundled protocols from files to a graph, pages and a trace: what a newcomer sees first."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from kg import config, export, pipeline
from kg.answers import trace
from kg.cli import tell
from kg.errors import UsageError
from kg.folder import Folder
from kg.language.wordings import wording
from kg.view import pages

_SHOWN = wording("cli", "demo", "shown")
"""The issue that is traced: from an assignment in one council to an agreement prepared in another."""


@dataclass(frozen=True, slots=True)
class Shown:
    trace: str
    advice: tuple[str, ...]


def run(folder: Path, exports: Path, progress: pipeline.Progress | None = None) -> Shown:
    """Build the samples into the graph in `folder`; graph files and pages go to `exports`.

    `UsageError` where the graph holds anything of a user's own.
    """
    _demand_ours(Folder(folder))
    pipeline.build([config.SAMPLES], Folder(folder), progress)
    export.export(folder, exports, ["turtle", "nquads"])
    count = sum(1 for _ in pages.write(folder, exports))
    found = trace.trace(folder, _SHOWN)
    pages.save(exports / "trace.html", pages.issue(folder, found.issue.iri))
    advice = (
        f"{count} pages, the graph as Turtle and N-Quads and this trace are in {exports}/.",
        f"Open {exports}/index.html in a browser. Try next:",
        wording("cli", "demo", "run", folder=folder),
        f"  kg query issues-in-several-bodies --graph {folder}",
        "  kg build FOLDER        your own protocols, into ./protokollgraf",
    )
    return Shown(tell.text(found), advice)


def _demand_ours(folder: Folder) -> None:
    """A demonstration mixed with a user's minutes would be neither; theirs are not taken away for it."""
    samples = str(config.SAMPLES)
    ours = {hashlib.sha256(path.read_bytes()).hexdigest() for path in config.SAMPLES.iterdir()}
    others = [one.path for one in folder.sources() if one.sha256 not in ours and samples not in one.path]
    judged = folder.judgements.exists() and folder.judgements.read_bytes().strip()
    if others or judged:
        what = f"{len(others)} other documents, {others[0]} first" if others else "judgements"
        raise UsageError(
            f"the graph in {folder.path} already holds {what}: give the demonstration another folder with --graph"
        )
