"""How large and how branched the program is: `python -m tests.measures` prints each figure and what exceeds a bound.

A decision point is a place where the way parts: if and elif, a choice within an expression, a loop, a case, an
except, each `for` and `if` of a comprehension, and each `and` and `or`. A function's own, without those of the
functions inside it.
"""

import ast
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_ONE = (ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case)

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
MOST_DECISIONS = 12


@dataclass(frozen=True, slots=True)
class Function:
    """A function by its place (`parse/regions.py:of`), its lines and its decision points."""

    name: str
    lines: int
    decisions: int


@cache
def modules() -> dict[str, int]:
    """The lines of each module of the program that holds any, by its path within `kg/`."""
    paths = sorted((ROOT / "kg").rglob("*.py"))
    counted = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return {name: lines for name, lines in counted.items() if lines}


@cache
def functions() -> tuple[Function, ...]:
    return tuple(
        Function(f"{_name(path)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1, decisions(node))
        for path in sorted((ROOT / "kg").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, _FUNCTIONS)
    )


def decisions(function: ast.AST) -> int:
    return sum(map(_points, _own(function)))


def _points(node: ast.AST) -> int:
    if isinstance(node, ast.comprehension):
        return 1 + len(node.ifs)
    return len(node.values) - 1 if isinstance(node, ast.BoolOp) else int(isinstance(node, _ONE))


def _own(function: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(function):
        yield node
        if not isinstance(node, _FUNCTIONS):
            yield from _own(node)


def _name(path: Path) -> str:
    return path.relative_to(ROOT / "kg").as_posix()


def median(values: list[int]) -> float:
    return statistics.median(values)


def tenth(values: list[int]) -> int:
    """What nine of ten do not exceed."""
    return sorted(values)[int(len(values) * 0.9)]


def too_long_modules() -> list[str]:
    return [name for name, lines in modules().items() if lines > LONGEST_MODULE]


def too_long_functions() -> list[str]:
    return [one.name for one in functions() if one.lines > LONGEST_FUNCTION]


def too_branched() -> list[str]:
    return [one.name for one in functions() if one.decisions > MOST_DECISIONS]


def reading() -> dict[str, int]:
    """The modules that parse and extract."""
    return {name: lines for name, lines in modules().items() if name.split("/")[0] in ("parse", "extract")}


def main() -> None:
    sizes, lengths = list(modules().values()), [one.lines for one in functions()]
    print(f"modules {len(sizes)}: median {median(sizes)}, longest {max(sizes)}")
    print(
        f"functions {len(lengths)}: median {median(lengths)}, nine of ten within {tenth(lengths)}, longest {max(lengths)}"
    )
    print(f"parse and extract: {len(reading())} modules, {sum(reading().values())} lines")
    for what, found in (
        (f"modules above {LONGEST_MODULE} lines", too_long_modules()),
        (f"functions above {LONGEST_FUNCTION} lines", too_long_functions()),
        (f"functions above {MOST_DECISIONS} decision points", too_branched()),
    ):
        print(f"{what}: {len(found)}", *found, sep="\n  ")


if __name__ == "__main__":
    main()
