"""A person's corrections: one line of JSON each, in the order they were made; the last word counts.

    {"judgement": "same", "a": "Ammi Gustafsson", "b": "Ann-Marie Gustafsson", "why": "…"}

A judgement always wins over the rules and is replayed on every build; `undo` takes the last one on
the same pair back. `split`: what `a` names (a subject, an item, a quote) leaves the issue `b`. The file may
be edited by hand: a line that is no judgement is passed over and told by its number.
"""

import datetime as dt
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import UsageError
from kg.language.text import key
from kg.model import Finding

KINDS = ("same", "different", "rename", "undo", "split")
_LOOKS = '{"judgement": "same", "a": …, "b": …}'


@dataclass(frozen=True, slots=True)
class Judgement:
    """`number` is the line of the file it stands on, 0 before it is written."""

    judgement: str
    a: str
    b: str
    why: str = ""
    date: str = ""
    number: int = 0

    @property
    def pair(self) -> frozenset[str]:
        return frozenset({plain(self.a), plain(self.b)})


@dataclass(slots=True)
class Judgements:
    """What has been judged; names and IRIs are compared as written, case and diacritics aside.

    `faults` are the lines that are no judgements: number and reason.
    """

    lines: list[Judgement] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)

    @staticmethod
    def read(path: Path) -> "Judgements":
        """What the file holds; lines end with "\\n" alone, for other breaks may stand in a reason."""
        found = Judgements()
        data = path.read_bytes().removeprefix(b"\xef\xbb\xbf") if path.exists() else b""
        for number, row in enumerate(data.split(b"\n"), 1):
            if row.strip():
                try:
                    found.lines.append(_parsed(row, number))
                except UsageError as error:
                    found.faults.append((number, str(error)))
        return found

    def standing(self) -> list[Judgement]:
        """The judgements that hold, those undone left out."""
        result: list[Judgement] = []
        for line in self.lines:
            if line.judgement == "undo":
                undone = next((known for known in reversed(result) if known.pair == line.pair), None)
                if undone:
                    result.remove(undone)
            else:
                result = [known for known in result if known.pair != line.pair or known.judgement == "rename"]
                result.append(line)
        return result

    def stands(self, a: str, b: str) -> bool:
        """Is there a judgement on the two that holds?"""
        return any(line.pair == frozenset({plain(a), plain(b)}) for line in self.standing())

    def about(self, one: Iterable[str], other: Iterable[str]) -> Judgement | None:
        """The judgement on two things known by these names or IRIs."""
        first, second = {plain(name) for name in one}, {plain(name) for name in other}
        for line in reversed(self.standing()):
            a, b = plain(line.a), plain(line.b)
            if line.judgement in ("same", "different") and (
                (a in first and b in second) or (a in second and b in first)
            ):
                return line
        return None

    def told(self, unheld: Iterable[tuple[str, str, str]]) -> list[tuple[str, Finding]]:
        """The lines that are no judgements, and the judgements that could not come true, as a build tells them."""
        found = [(f"judgements.jsonl:{number}", why) for number, why in self.faults]
        found += [("judgements.jsonl", f"{why} («{a}» – «{b}»)") for a, b, why in unheld]
        return [(place, Finding("judge", why)) for place, why in found]

    def name_of(self, forms: Iterable[str]) -> str | None:
        """The name a person gave to the thing known by these forms."""
        known = {plain(form) for form in forms}
        return next(
            (
                line.b
                for line in reversed(self.standing())
                if line.judgement == "rename" and plain(line.a) in known
            ),
            None,
        )


def judgement(kind: str, a: str, b: str, why: str = "") -> Judgement:
    """A judgement of today; `UsageError` where it is none."""
    return _demanded(Judgement(kind, a, b, why, dt.date.today().isoformat()))


def heeded(line: Judgement, unheld: Iterable[tuple[str, str, str]]) -> Judgement:
    """The judgement, if it is not among those that could not come true; `UsageError` with the reason."""
    for a, b, why in unheld:
        if (a, b) == (line.a, line.b):
            raise UsageError(f"not written: {why}")
    return line


def append(path: Path, line: Judgement) -> None:
    """Write one more judgement at the end of the file, on a line of its own, and see it kept."""
    row = {"judgement": line.judgement, "a": line.a, "b": line.b, "why": line.why, "date": line.date}
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        file.seek(max(file.seek(0, os.SEEK_END) - 1, 0))
        broken = file.read(1) not in (b"", b"\n")
        file.write(b"\n" * broken + json.dumps(row, ensure_ascii=False).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def plain(name: str) -> str:
    """What a name or IRI is compared by."""
    return name if name.startswith("http") else key(name)


def _parsed(row: bytes, number: int) -> Judgement:
    try:
        found = json.loads(row.decode())
        values = [found["judgement"], found["a"], found["b"], found.get("why", ""), found.get("date", "")]
    except UnicodeDecodeError:
        raise UsageError("not UTF-8, so passed over: save the file as UTF-8") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UsageError(f"no judgement, so passed over; a line looks like {_LOOKS}") from None
    if not all(isinstance(value, str) for value in values):
        raise UsageError(f"its values are not all text, so passed over; a line looks like {_LOOKS}")
    kind, a, b, why, date = values
    return _demanded(Judgement(kind, a, b, why, date, number))


def _demanded(line: Judgement) -> Judgement:
    """The judgement, if it says something."""
    if line.judgement not in KINDS:
        raise UsageError(f"unknown judgement «{line.judgement}»; it is one of {', '.join(KINDS)}")
    for name in (line.a, line.b):
        if not any(char.isalnum() for char in name) or not _is_text(name + line.why):
            raise UsageError(f"«{name}» is no name; '{line.judgement}' needs two")
    if plain(line.a) == plain(line.b) and line.judgement != "rename":
        raise UsageError(f"«{line.a}» and «{line.b}» are one and the same name")
    return line


def _is_text(value: str) -> bool:
    """Can it be written down: no half of a character from a terminal of another encoding?"""
    return not any("\ud800" <= char <= "\udfff" for char in value)
