"""The lists in `kg/data`, read once: lines, columns and phrases; comment lines state each list's source."""

import json
import re
from functools import cache
from typing import Any

from kg import config
from kg.language.text import all_keys, key
from kg.language.tolerant import Tolerant, any_of, tolerant


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The columns of a .tsv list, comments left out; a list that is not there is empty."""
    path = config.DATA / f"{name}.tsv"
    if not path.exists():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The lines of a .txt list, lower case."""
    path = config.DATA / f"{name}.txt"
    if not path.exists():
        return frozenset()
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip().lower() for line in lines if line.strip() and not line.startswith("#"))


@cache
def folded(name: str) -> frozenset[str]:
    return frozenset(all_keys(words(name)))


@cache
def table(name: str) -> dict[str, Any]:
    """A .json list as it is."""
    content: dict[str, Any] = json.loads((config.DATA / f"{name}.json").read_text(encoding="utf-8"))
    return content


@cache
def keys(name: str, entry: str) -> frozenset[str]:
    """The phrases under `entry` of a .json list, folded to compare with."""
    return frozenset(key(phrase) for phrase in table(name)[entry])


@cache
def pattern(name: str, entry: str) -> Tolerant:
    """The phrases under `entry` of a .json list as one pattern that tolerates OCR."""
    return any_of(table(name)[entry])


@cache
def exact(name: str, entry: str) -> re.Pattern[str]:
    """The phrases under `entry` of a .json list as one pattern, to the letter, small or large."""
    return re.compile("|".join(f"(?:{phrase})" for phrase in table(name)[entry]), re.IGNORECASE)


@cache
def one_of(source: str, *entry: str, before: str = r"(?<![\w-])", after: str = r"(?!\w)") -> Tolerant:
    """The forms at a place of a list as one pattern, with what must stand before and after them."""
    forms = table(source)
    for name in entry:
        forms = forms[name]
    return tolerant(rf"{before}(?:{'|'.join(forms)}){after}")
