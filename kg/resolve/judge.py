"""A person's corrections: one line of JSON each, in the order they were made; the last word counts.

    {"judgement": "same", "a": "Ammi Gustafsson", "b": "Ann-Marie Gustafsson", "why": "…"}

A judgement always wins over the rules and is replayed on every build; `undo` takes the last one on
the same pair back. `split`: what `a` names (a subject, an item, a quote) leaves the issue `b`.
"""

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import GraphError
from kg.language.text import key

KINDS = ("same", "different", "rename", "undo", "split")


@dataclass(frozen=True, slots=True)
class Judgement:
    judgement: str
    a: str
    b: str
    why: str = ""
    date: str = ""


@dataclass(slots=True)
class Judgements:
    """What has been judged; names and IRIs are compared as written, case and diacritics aside."""

    lines: list[Judgement] = field(default_factory=list)

    @staticmethod
    def read(path: Path) -> "Judgements":
        lines: list[Judgement] = []
        if path.exists():
            for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if row.strip():
                    lines.append(_parsed(row, f"{path}:{number}"))
        return Judgements(lines)

    def standing(self) -> list[Judgement]:
        """The judgements that hold, those undone left out."""
        result: list[Judgement] = []
        for line in self.lines:
            if line.judgement == "undo":
                undone = next((known for known in reversed(result) if _pair(known) == _pair(line)), None)
                if undone:
                    result.remove(undone)
            else:
                result = [
                    known for known in result if _pair(known) != _pair(line) or known.judgement == "rename"
                ]
                result.append(line)
        return result

    def stands(self, a: str, b: str) -> bool:
        """Is there a judgement on the two that holds?"""
        return any(_pair(line) == frozenset({_plain(a), _plain(b)}) for line in self.standing())

    def about(self, one: Iterable[str], other: Iterable[str]) -> Judgement | None:
        """The judgement on two things known by these names or IRIs."""
        first, second = {_plain(name) for name in one}, {_plain(name) for name in other}
        for line in reversed(self.standing()):
            a, b = _plain(line.a), _plain(line.b)
            if line.judgement in ("same", "different") and (
                (a in first and b in second) or (a in second and b in first)
            ):
                return line
        return None

    def name_of(self, forms: Iterable[str]) -> str | None:
        """The name a person gave to the thing known by these forms."""
        known = {_plain(form) for form in forms}
        return next(
            (
                line.b
                for line in reversed(self.standing())
                if line.judgement == "rename" and _plain(line.a) in known
            ),
            None,
        )


def append(path: Path, judgement: str, a: str, b: str, why: str = "") -> Judgement:
    """Write one more judgement at the end of the file."""
    line = Judgement(judgement, a, b, why, dt.date.today().isoformat())
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        row = {"judgement": judgement, "a": a, "b": b, "why": why, "date": line.date}
        file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return line


def _parsed(row: str, place: str) -> Judgement:
    try:
        found = json.loads(row)
        line = Judgement(
            found["judgement"], found["a"], found.get("b", ""), found.get("why", ""), found.get("date", "")
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise GraphError(
            f'{place}: not a judgement; a line looks like {{"judgement": "same", "a": …, "b": …}}'
        ) from None
    if line.judgement not in KINDS:
        raise GraphError(f"{place}: unknown judgement «{line.judgement}»; it is one of {', '.join(KINDS)}")
    return line


def _pair(line: Judgement) -> frozenset[str]:
    return frozenset({_plain(line.a), _plain(line.b)})


def _plain(name: str) -> str:
    return name if name.startswith("http") else key(name)
