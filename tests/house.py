"""Writes `docs/house.md`: every file of the program with one line why it is there, and the rooms' arrows.

    python -m tests.house          writes it anew
    python -m tests.house --check  exits 1 where it is not what the code says

The lines are the first of each module's docstring, the arrows the imports between rooms, so that the page
cannot say anything else than the code.
"""

import ast
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "house.md"
ROOMS = {
    "cli": "the command line",
    "serve": "the graph over HTTP and for assistants",
    "evaluate": "reading and tracing measured against gold",
    "view": "pages that open from disk",
    "export": "the graph in the formats others read",
    "answers": "what is asked of a graph: traces, promises, changes",
    "query": "SPARQL, read only and stopped in time",
    "search": "full text over the passages",
    "graph": "the collection as RDF, stored and checked",
    "resolve": "names → people, bodies, meetings, issues",
    "extract": "items → who did what, each with its place",
    "parse": "text → meeting, attendance, items",
    "read": "bytes → text with positions",
    "intake": "which files are read, in processes held to limits",
    "folder": "the graph folder: what is kept, and whether it is whole",
    "privacy": "personal data found and masked",
    "language": "Swedish as the stages share it",
    "model": "what travels between the stages",
}


def page() -> str:
    """The page as it has to be."""
    modules = {path: _module(path) for path in sorted((ROOT / "kg").rglob("*.py"))}
    arrows: dict[str, set[str]] = defaultdict(set)
    for path, tree in modules.items():
        for target in _imports(tree):
            if _room(path) != target:
                arrows[_room(path)].add(target)
    parts = [
        "# The house",
        "",
        "Made from the code by `python -m tests.house`: the first line of each module, the imports between rooms.",
        "",
    ]
    parts += ["```mermaid", "flowchart TD"]
    parts += [
        f"  {room} --> {target}"
        for room in sorted(arrows)
        if room in ROOMS
        for target in sorted(arrows[room])
        if target in ROOMS
    ]
    parts += ["```", "", "## At the top", ""]
    parts += [_line(path, tree) for path, tree in modules.items() if path.parent.name == "kg"]
    for room, what in ROOMS.items():
        inside = [(path, tree) for path, tree in modules.items() if _room(path) == room]
        if inside:
            parts += ["", f"## {room}/ – {what}", "", *[_line(path, tree) for path, tree in inside]]
    return "\n".join(parts) + "\n"


def _module(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _room(path: Path) -> str:
    inside = path.relative_to(ROOT / "kg").parts
    return inside[0] if len(inside) > 1 else ""


def _imports(tree: ast.Module) -> set[str]:
    """The rooms a module imports from."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "kg":
            inside = node.module.split(".")[1:2]
            found |= set(inside) if inside else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("kg.")}
    return found & ROOMS.keys()


def _line(path: Path, tree: ast.Module) -> str:
    said = (ast.get_docstring(tree) or "").strip().split("\n")[0]
    return f"- [`{path.relative_to(ROOT / 'kg')}`](../{path.relative_to(ROOT)}): {said}"


def main() -> int:
    if "--check" in sys.argv:
        return PAGE.read_text(encoding="utf-8") != page()
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
