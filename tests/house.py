"""Writes `docs/house.md` and its picture: every file with one line why it is there, and what stands on what.

    python -m tests.house          writes them anew
    python -m tests.house --check  exits 1 where they are not what the code says

The lines are the first of each module's docstring, the arrows the imports between rooms, so that the page
cannot say anything else than the code.
"""

import ast
import sys
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path

from tests.house_picture import svg

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "house.md"
PICTURE = ROOT / "docs" / "house.svg"
ROOMS = {
    "cli": "the command line",
    "serve": "the graph over HTTP and for assistants",
    "evaluate": "reading and tracing measured against gold",
    "view": "pages that open from disk",
    "export": "the graph in the formats others read",
    "answers": "what is asked of a graph: traces, promises, changes",
    "query": "SPARQL, read only and stopped in time",
    "search": "full text over the passages",
    "remote": "the graph in another store, kept the same",
    "graph": "the collection as RDF, stored and checked",
    "resolve": "names → people, bodies, meetings, issues",
    "extract": "items → who did what, each with its place",
    "doubt": "what speaks against the day and the place that were read",
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
    modules = _modules()
    parts = [
        "# The house",
        "",
        "Made from the code by `python -m tests.house`: the first line of each module, the imports between rooms.",
        "",
        f"![The rooms, each above those it imports from]({PICTURE.name})",
        "",
        "An arrow is an import; what is reached through another room has none of its own. Below all of them are",
        "`config`, `errors` and `limits`.",
        "",
    ]
    parts += ["## At the top", ""]
    parts += [_line(path, tree) for path, tree in modules.items() if path.parent.name == "kg"]
    for room, what in ROOMS.items():
        inside = [(path, tree) for path, tree in modules.items() if _room(path) == room]
        if inside:
            parts += ["", f"## {room}/ – {what}", "", *[_line(path, tree) for path, tree in inside]]
    return "\n".join(parts) + "\n"


def arrows() -> dict[str, set[str]]:
    """Each room, the pipeline among them, and those it imports from."""
    found: dict[str, set[str]] = {name: set() for name in (*ROOMS, "pipeline")}
    for path, tree in _modules().items():
        room = _room(path) or path.stem
        if room in found:
            found[room] |= _imports(tree) - {room}
    return found


def between_modules() -> dict[str, set[str]]:
    """Each module and those it imports from, also within a function."""
    trees = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): tree
        for path, tree in _modules().items()
    }
    return {name: set(_named(tree, trees)) & trees.keys() - {name} for name, tree in trees.items()}


def _named(tree: ast.Module, known: Container[str]) -> Iterator[str]:
    """What is imported: of `from package import module` the module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            inside = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name if name in known else node.module for name in inside)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@cache
def _modules() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "kg").rglob("*.py"))}


def _room(path: Path) -> str:
    inside = path.relative_to(ROOT / "kg").parts
    return inside[0] if len(inside) > 1 else ""


def _imports(tree: ast.Module) -> set[str]:
    """The rooms a module imports from, the pipeline among them."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "kg":
            inside = node.module.split(".")[1:2]
            found |= set(inside) if inside else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("kg.")}
    return found & {*ROOMS, "pipeline"}


def _line(path: Path, tree: ast.Module) -> str:
    said = (ast.get_docstring(tree) or "").strip().split("\n")[0]
    return f"- [`{path.relative_to(ROOT / 'kg')}`](../{path.relative_to(ROOT)}): {said}"


def main() -> int:
    made = {PAGE: page(), PICTURE: svg(arrows())}
    if "--check" in sys.argv:
        return any(path.read_text(encoding="utf-8") != text for path, text in made.items())
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
