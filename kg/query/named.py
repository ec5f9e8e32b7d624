"""The questions that ship with the ontology, and the headers that name a question's parameters.

In: `.rq` files that begin with

    #+ summary: Vilka råd har mött varandra? | Which councils have met?
    #+ param: name=Nora (a part of the name)
    #+ example: name=Lindesberg

`name=` has the empty default, `name` alone must be given. Out: `NamedQuery`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from kg.config import ontology_dir
from kg.errors import QueryError, UsageError

_HEADER = re.compile(r"^#\+\s*(summary|param|example):[ \t]*(.*?)\s*$", re.MULTILINE)
_PARAM = re.compile(r"(?P<name>\w+)(?P<given>\s*=\s*(?P<default>.*?))?\s*(?:\((?P<meaning>[^()]*)\))?")


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter; `default` is None where a value must be given."""

    name: str
    default: str | None
    meaning: str

    @property
    def meanings(self) -> tuple[str, str]:
        """What it means in Swedish and in English."""
        return tongues(self.meaning)


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question with its text; the summaries are alike where only one language is written."""

    name: str
    swedish: str
    english: str
    params: tuple[Param, ...]
    text: str
    example: str = ""
    """Values worth trying, as `kg query --param` takes them."""


def named() -> list[NamedQuery]:
    """The questions of the ontology, by name."""
    return [_read(path) for path in sorted((ontology_dir() / "queries").glob("*.rq"))]


def find(name: str) -> NamedQuery:
    """The question of that name; `UsageError` lists the names there are."""
    known = {query.name: query for query in named()}
    if name not in known:
        raise UsageError(f"no query is named {name!r}; there are: {', '.join(known) or 'none'}")
    return known[name]


def headed(name: str, text: str) -> NamedQuery:
    """What the headers of a query say; a query without headers has no summary and no parameters."""
    heads = _HEADER.findall(text)
    summaries = " ".join(value for kind, value in heads if kind == "summary")
    swedish, english = tongues(summaries)
    params = tuple(_param(name, value) for kind, value in heads if kind == "param")
    example = next((value for kind, value in heads if kind == "example"), "")
    return NamedQuery(name, swedish, english, params, text, example)


def tongues(written: str) -> tuple[str, str]:
    """The Swedish and the English of `… | …`; alike where only one is written."""
    swedish, _, english = (part.strip() for part in written.partition("|"))
    return swedish, english or swedish


def _read(path: Path) -> NamedQuery:
    return headed(path.stem, path.read_text(encoding="utf-8"))


def _param(query: str, written: str) -> Param:
    match = _PARAM.fullmatch(written)
    if match is None:
        raise QueryError(f"{query}: cannot read '#+ param: {written}'; write name=default (meaning)")
    return Param(match["name"], match["default"] if match["given"] else None, match["meaning"] or "")
