"""`kg mcp`: the graph as tools for assistants (Model Context Protocol, over standard input and output).

Each tool reads only, and each answer carries quotes with file, place, and page or heading.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from kg.answers.opened import Graph
from kg.errors import KgError, NotFoundError
from kg.folder import shown
from kg.search import Hit

T = TypeVar("T")
_MOST_ROWS = 500
_MOST_CHARACTERS = 8_000
_TOLD = (
    "Minutes of Swedish councils as a graph. Search first, then trace an issue by its words. Every answer has "
    "quotes with file, page or heading, and offsets: give them with what you say."
)


def server(folder: Path) -> MCPServer:
    """The tools over one graph folder."""
    graph = Graph(folder)
    made = MCPServer("protokollgraf", instructions=_TOLD)

    @made.tool()
    def search(words: str, limit: int = 10) -> list[dict[str, Any]]:
        """Passages of the minutes that fit the words, the best first, with snippet, file and place."""
        return [_hit(hit) for hit in _asked(lambda: graph.search(words, min(max(limit, 1), 50)))]

    @made.tool()
    def trace(words: str) -> dict[str, Any]:
        """The path of one issue through the councils: steps, hand-offs and promises, each with its quote."""
        return _asked(lambda: graph.trace(words)).as_json()

    @made.tool()
    def promises(state: str = "") -> list[dict[str, Any]]:
        """Assignments and announced returns; state is met, late, open, silent, unknown, or empty for all."""
        return _asked(lambda: graph.promises(state))[:_MOST_ROWS]

    @made.tool()
    def query(sparql: str) -> list[dict[str, Any]]:
        """Rows of a SPARQL SELECT or a named question; reads only, at most 500 rows, 20 seconds."""
        return list(_asked(lambda: graph.query(sparql, timeout=20, max_rows=_MOST_ROWS)))

    @made.tool()
    def passage(document: str, start: int, end: int) -> dict[str, Any]:
        """What stands in a document from one offset to another, at most 8,000 characters."""
        return _asked(lambda: _passage(folder, document, start, end))

    return made


def _hit(hit: Hit) -> dict[str, Any]:
    passage = hit.passage
    return {
        "date": passage.date,
        "body": passage.body,
        "title": passage.title,
        "snippet": hit.snippet,
        "document": passage.document,
        "page": passage.page,
        "heading": passage.heading,
        "start": passage.start,
        "end": passage.end,
        "issues": list(passage.issues),
    }


def _passage(folder: Path, document: str, start: int, end: int) -> dict[str, Any]:
    from kg.folder import Folder

    known = {source.name: source.sha256 for source in Folder(folder).sources()}
    if document not in known:
        raise NotFoundError(f"no document is named {document!r}")
    text = shown.text(folder / "documents" / f"{known[document][:16]}.txt")
    first, last = max(start, 0), min(end, max(start, 0) + _MOST_CHARACTERS, len(text))
    return {"document": document, "start": first, "end": last, "text": text[first:last]}


def _asked(ask: Callable[[], T]) -> T:
    """The answer; a known problem as the one line that it is."""
    try:
        return ask()
    except KgError as error:
        raise ToolError(str(error)) from None
