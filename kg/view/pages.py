"""The pages of a graph folder, written to files: all of them, or the one of an issue."""

import json
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from kg import query, search
from kg.answers import trace
from kg.answers.rows import Answers
from kg.errors import NotFoundError
from kg.folder import keep, shown
from kg.intake.own import demand_ours, is_marked
from kg.query import published

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.answers.follow import Followed
    from kg.view.data import SourceText
    from kg.view.gather import Reader

_OURS = re.compile(
    r"(?:issue|person|organ|verk|municipality|protocol|register)-.+\.html|issues(?:-\d+)?\.json|data/[^/]+\.(?:js|css)"
)
"""The names of what is written for each thing of a graph and beside the pages."""
_MOST = 2_000_000
"""Characters of a file of issues; more of them are written in several files."""


def issue(folder: Path, iri: str) -> str:
    """The page of one issue."""
    from kg.view import gather
    from kg.view import issue as issue_page

    return issue_page.page(gather.issue(_reader(folder), iri))


def work(folder: Path, found: "Followed") -> str:
    """The page of one project, agreement or other work."""
    from kg.view import gather, works

    return works.page(gather.work(_reader(folder), found))


def _reader(folder: Path) -> "Reader":
    from kg.graph.store import open_graph
    from kg.view.gather import Reader

    return Reader(open_graph(folder), texts(folder))


def write(folder: Path, out: Path, words: str = "", focus: str = "") -> Iterator[Path]:
    """Write the pages and yield the path of each; with `words` only the page of that issue.

    What an earlier run wrote of things that are no more, and nothing leads to, is removed.
    """
    from kg.graph.store import held
    from kg.view import gather, network, site

    if words:
        found = trace.trace(folder, words)
        path = out if out.suffix == ".html" else out / f"issue-{found.issue.iri.rsplit('/', 1)[1]}.html"
        yield save(path, issue(folder, found.issue.iri))
        return
    store = held(folder)
    at = _focus(store, focus) if focus else ""
    if out.suffix == ".html":
        yield save(out, network.page(gather.network(store)))
    else:
        written = set()
        pages = site.pages(store, texts(folder), search.every(folder / "search.db"))
        asked = (published.FILE, published.turtle(query.named()))
        for name, text in chain(pages, _issues(Answers(store)), [asked]):
            written.add(name)
            yield save(out / name, text)
        _tidy(out, written)
    if at:
        yield Path(f"{out / 'graph.html' if out.suffix != '.html' else out}#{at}")


def _issues(answers: Answers) -> Iterator[tuple[str, str]]:
    """Every issue's path in the shape of `kg trace --json`, for others to build on: a list in a file, or in several."""
    held: list[list[str]] = [[]]
    size = 0
    for iri in answers.issues:
        path = json.dumps(trace.of(answers, iri).as_json(), ensure_ascii=False, indent=1)
        size += len(path)
        if size > _MOST:
            held.append([])
            size = len(path)
        held[-1].append(path)
    for number, paths in enumerate(held, 1):
        name = f"issues-{number}.json" if len(held) > 1 else "issues.json"
        yield name, "[\n" + ",\n".join(paths) + "\n]\n" if paths else "[]\n"


def _tidy(out: Path, written: set[str]) -> None:
    """Removes what this program wrote here before under such names, and now did not."""
    for path in (*out.glob("*.html"), *out.glob("issues*.json"), *out.glob("data/*")):
        name = path.relative_to(out).as_posix()
        if name not in written and _OURS.fullmatch(name) and is_marked(path.read_bytes()):
            path.unlink()


def _focus(store: "Store", wanted: str) -> str:
    """The part of the address that opens the graph page at a thing known by this name or IRI."""
    from kg.language.text import key

    names = Answers(store).rows("names")
    found = sorted(
        {row["thing"] for row in names if row["thing"] == wanted or key(row["name"]) == key(wanted)}
    )
    found = found or sorted({row["thing"] for row in names if key(wanted) in key(row["name"])})
    if not found:
        raise NotFoundError(f"nothing in the graph is called «{wanted}»")
    return f"n={found[0].split('/id/')[1]}"


def texts(folder: Path) -> dict[str, "SourceText"]:
    """The stored texts as they may be shown, by the first 16 digits of their files' SHA-256."""
    from kg.view.data import SourceText

    found = {}
    for file in sorted((folder / "documents").glob("*.txt")):
        text = shown.text(file)
        starts = tuple(index + 1 for index, char in enumerate(text) if char == "\f")
        found[file.stem] = SourceText(text, (0, *starts) if starts else ())
    return found


def save(path: Path, text: str) -> Path:
    """Write a page over one of this program's, never over a user's own file; one that is the same is left alone."""
    data = text.encode()
    if not (path.is_file() and path.read_bytes() == data):
        demand_ours(path)
        keep.write(path, data)
    return path
