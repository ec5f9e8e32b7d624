"""The program stays a house to live in: short modules and functions, few ways through each.

`DEBTS` holds what is not there yet: each figure may fall and never rise. `python -m tests.measures` names the places.
"""

import json
import re
import tomllib

import measures
import pytest
import swedish

from tests.house import arrows, between_modules
from tests.house_picture import circles

DEBTS = {
    "long modules": 0,
    "long functions": 0,
    "branched functions": 0,
    "modules that read": 153,
    "lines that read": 18_950,
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


def test_nothing_is_left_out_of_the_types() -> None:
    modules = (measures.ROOT / "kg").rglob("*.py")
    assert [path.name for path in modules if "# type:" in path.read_text(encoding="utf-8")] == []


def test_no_swedish_outside_the_language_pack() -> None:
    assert list(swedish.strings()) == []


def test_each_exception_is_needed() -> None:
    """A file that needs to be excepted no more is to be taken off the list."""
    excepted = {file for files, _ in swedish.ALLOWED.values() for file in files}
    assert excepted == {file for file, _ in swedish.excepted()}


@pytest.mark.parametrize(
    ("value", "is_so"),
    [
        ("närvarande", True),
        (r"\bn[aä]rvarande\b", True),
        ("protokollet", True),
        (r"(?P<fran>\d+)", False),
        ("[A-ZÅÄÖ][a-zåäö]+", False),
        ("åäö", False),
        ("the minutes", False),
        ("plan", False),
        ("i mötet", True),
    ],
)
def test_swedish_is_told(value: str, is_so: bool) -> None:
    assert swedish.is_swedish(value) == is_so


_ASKED = re.compile(r'\bword(?:ing|ings|ed)\(\s*"(\w+)",\s*"([\w.]+)",\s*"(\w+)"')


def test_every_wording_is_asked_for_where_it_belongs() -> None:
    """The module that asks is the one the wording is listed under, and nothing else is listed."""
    kg = measures.ROOT / "kg"
    asked: set[tuple[str, ...]] = set()
    for path in sorted(kg.rglob("*.py")):
        where = ".".join(path.relative_to(kg).with_suffix("").parts).removesuffix(".__init__")
        found = set(_ASKED.findall(path.read_text(encoding="utf-8")))
        assert {f"{room}.{module}" if room != module else room for room, module, _ in found} <= {where}
        asked |= found
    listed = {
        (path.stem, module, place)
        for path in sorted((kg / "data" / "wordings").glob("*.json"))
        for module, places in json.loads(path.read_text(encoding="utf-8")).items()
        if module != "source"
        for place in places
    }
    assert asked == listed


def test_no_room_comes_back_to_itself() -> None:
    assert circles(arrows()) == []


def test_no_module_comes_back_to_itself() -> None:
    assert circles(between_modules()) == []


def test_no_arrow_leads_upward() -> None:
    """Each room imports only from rooms in a lower layer of the contract."""
    contract, *_ = tomllib.loads((measures.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    layer = {room: at for at, rooms in enumerate(contract["layers"]) for room in rooms.split(" | ")}
    upward = [(one, other) for one, others in arrows().items() for other in others if layer[one] >= layer[other]]
    assert upward == []


@pytest.mark.parametrize(
    ("given", "found"),
    [({"a": {"b"}, "b": {"c"}}, []), ({"a": {"b"}, "b": {"c"}, "c": {"b"}}, ["b", "c"]), ({"a": {"a"}}, ["a"])],
)
def test_circles_are_found(given: dict[str, set[str]], found: list[str]) -> None:
    assert circles(given) == found


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
