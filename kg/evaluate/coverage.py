"""What of the vocabulary no document of the gold tries: the entries of the lists that stand nowhere in them.

An entry that stands somewhere need not be what the document was read by; one that stands nowhere surely was not.
Patterns are looked for in the texts as they stand and with å, ä and ö as a and o. Left out are tables that lead
from a word to another, and what is no word of minutes.
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from kg import config, read
from kg.errors import KgError
from kg.evaluate.count import Count
from kg.language.text import flat, key
from kg.language.tolerant import Exact

_NOTES = frozenset({"source", "note"})
_NO_WORDS = frozenset({"catalogue", "weights", "name_weights"})
_VERBS = "claims: verbs"
_ANCHOR = re.compile(r"\\.|\[\^?\]?[^\]]*\]|[\^$]", re.DOTALL)
_EDGES = {"^": r"(?<=\n)", "$": r"(?=\n)"}
"""The edges of a line, for a pattern that is asked for in the whole of a text."""
_SENTENCE = re.compile(r"(?<=[.:;!?])\s+")

Entry = tuple[str, str]
"""A list by its file and its place in it, and what stands there."""


class Texts:
    """The texts of some documents, and what stands in them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = [
            f"\n{form}\n{_SENTENCE.sub(chr(10), form)}\n" for text in texts for form in (text, flat(text))
        ]

    @cached_property
    def _folded(self) -> str:
        return " ".join(f" {key(text)} " for text in self._texts)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(re.findall(r"[^\W_]+(?:-[^\W_]+)*", self._folded)) | frozenset(self._folded.split())

    def have(self, words: str) -> bool:
        """Do the words stand somewhere, side by side?"""
        wanted = key(words)
        return wanted in self._words or (" " in wanted and f" {wanted} " in self._folded)

    def match(self, pattern: str) -> bool:
        """Does the pattern match somewhere, at the edge of a line or sentence where it asks for that?"""
        try:
            re.compile(pattern)
        except re.error:  # no pattern, but words with a sign in them
            return self.have(pattern)
        wanted = Exact(_ANCHOR.sub(lambda piece: _EDGES.get(piece[0], piece[0]), pattern), re.IGNORECASE)
        return any(wanted.search(text) for text in self._texts)


def texts(documents: Iterable[Path]) -> Iterator[str]:
    """The texts of the documents that can be read."""
    for path in documents:
        with suppress(KgError):
            yield read.document(path).text


def measure(texts: Iterable[str], data: Path = config.DATA) -> dict[str, Count]:
    """For each list how many of its entries stand in the texts, and which do not."""
    standing = Texts(texts)
    counts: dict[str, Count] = {}
    for place, entry in _entries(data):
        count = counts.setdefault(place, Count())
        if _stands(place, entry, standing):
            count.hit += 1
        else:
            count.miss += 1
            count.missed.append(entry)
    return counts


def _stands(place: str, entry: str, texts: Texts) -> bool:
    if "\t" in entry or place.endswith(".txt"):
        return any(texts.have(word) for word in entry.split("\t") if re.search(r"[^\W\d]", word))
    if place.startswith(_VERBS):  # the principal parts, then what must stand beside them
        return any(map(texts.have, re.split(r"[|&!^]", entry)[0].split()))
    return texts.match(entry)


def _entries(data: Path) -> Iterator[Entry]:
    for path in sorted(data.glob("*.*")):
        if path.suffix == ".json" and path.stem not in _NO_WORDS:
            for name, held in json.loads(path.read_text(encoding="utf-8")).items():
                if name not in _NOTES:
                    yield from _listed(f"{path.stem}: {name}", held)
        elif path.suffix in (".txt", ".tsv"):
            lines = path.read_text(encoding="utf-8").splitlines()
            yield from ((path.name, line) for line in lines if line.strip() and not line.startswith("#"))


def _listed(place: str, held: Any) -> Iterator[Entry]:
    """The patterns of a list and of those in it; of a row its last, of a table of numbers the words that have them."""
    if isinstance(held, str):
        yield place, held
    elif isinstance(held, list):
        for one in held:
            yield from _listed(place, one[-1] if isinstance(one, list) and one else one)
    elif isinstance(held, dict):
        for name, inner in held.items():
            if isinstance(inner, (list, dict)):
                yield from _listed(f"{place}.{name}", inner)
            elif not isinstance(inner, str):
                yield place, rf"\b{re.escape(name)}\b"
