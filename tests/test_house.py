"""The program stays a house to live in: short modules and functions, few ways through each.

`DEBTS` holds what is not there yet: each figure may fall and never rise. `python -m tests.measures` names the places.
"""

import measures
import pytest

DEBTS = {
    "long modules": 2,
    "long functions": 0,
    "branched functions": 187,
    "modules that read": 153,
    "lines that read": 18_250,
}
"""`modules that read` and `lines that read` are those of parse and extract."""


def test_modules_are_short() -> None:
    assert measures.median(list(measures.modules().values())) <= 120


def test_functions_are_short() -> None:
    lines = [one.lines for one in measures.functions()]
    assert (measures.median(lines) <= 8, measures.tenth(lines) <= 22) == (True, True)


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ("long modules", measures.too_long_modules()),
        ("long functions", measures.too_long_functions()),
        ("branched functions", measures.too_branched()),
        ("modules that read", list(measures.reading())),
    ],
)
def test_what_is_large_becomes_no_more(what: str, found: list[str]) -> None:
    assert len(found) <= DEBTS[what], "\n".join(found)


def test_what_reads_grows_no_more() -> None:
    assert sum(measures.reading().values()) <= DEBTS["lines that read"]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("def f(): return 1", 0),
        ("def f(a):\n  if a and not a.b or a.c: return 1\n  elif a: return 2", 4),
        ("def f(a): return [b for b in a if b if b.c] if a else []", 4),
        ("def f(a):\n  while a:\n    try: a()\n    except OSError: break", 2),
        ("def f(a):\n  match a:\n    case 1: return 1\n    case _: return 2", 2),
        ("def f(a):\n  def g(b): return b if b else a\n  return g", 0),
        ("def f(a): return max(a, key=lambda b: b.c or b.d)", 1),
    ],
)
def test_decision_points_are_counted(text: str, points: int) -> None:
    import ast

    assert measures.decisions(ast.parse(text).body[0]) == points
