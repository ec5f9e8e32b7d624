"""A person's correction written and the graph built again; the pairs a person should look at."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg import pipeline
from kg.answers.rows import Answers
from kg.errors import GraphError, NotFoundError, UsageError
from kg.folder import Folder
from kg.graph.check import Problem
from kg.graph.store import open_graph
from kg.language.text import key
from kg.model import vocab
from kg.model.claims import WORKS
from kg.model.vocab import ID, Namespace
from kg.resolve import judge as judgements
from kg.resolve.disputes import Dispute
from kg.resolve.disputes import disputes as found_in

if TYPE_CHECKING:
    from pyoxigraph import Store

PERSON = Namespace(f"{ID}person/")
ISSUE = Namespace(f"{ID}issue/")
BODY = Namespace(f"{ID}body/")
_LISTED = 5
_JUDGED = frozenset({"person", "body", "work", "issue"})
_OTHERS = frozenset({"municipality", "region", "organisation", "meeting"})


def judge(folder: Path, judgement: str, a: str, b: str, why: str) -> list[str]:
    """Record the judgement and write the graph anew; what was done, in words, and what speaks against it."""
    if judgement not in judgements.KINDS:
        raise UsageError(
            f"unknown judgement «{judgement}»; it is one of {', '.join((*judgements.KINDS, 'review'))}"
        )
    place = Folder(folder)
    if not place.sources():
        raise GraphError(f"no graph in {folder}: run 'kg build PATH' first")
    line = judgements.judgement(judgement, a, b, why)
    if judgement == "undo":
        if not judgements.Judgements.read(place.judgements).stands(a, b):
            raise NotFoundError(f"no judgement stands on «{a}» and «{b}»; {place.judgements} has them all")
    else:
        a = a if judgement == "split" else _known(folder, a)  # what leaves an issue may be a quote
        b = b if judgement == "rename" else _known(folder, b)
        line = replace(line, a=a, b=b)
        if judgement != "split":
            _one_sort(folder, line)
    pipeline.judge(line, place)
    done = f"{judgement}: «{a}» – «{b}» is written in {place.judgements}, and the graph is built again"
    return [done, *(f"but {one.message}" for one in disputes(folder) if {one.a, one.b} & {a, b})]


def disputes(folder: Path) -> list[Dispute]:
    """Where the judgements contradict each other, or speak of nothing."""
    judged = judgements.Judgements.read(Folder(folder).judgements)
    store = open_graph(folder)
    names = {judgements.plain(value) for row in Answers(store).rows("names") for value in row.values()}

    def known(name: str) -> bool:
        # the IRI of an issue or a body may be that of a part it was joined of
        return judgements.plain(name) in names or name in ISSUE or name in BODY or _is_there(store, name)

    return found_in(judged, known)


def problems(folder: Path) -> list[Problem]:
    """What `kg check` says of the judgements."""
    file = Folder(folder).judgements
    judged = judgements.Judgements.read(file)
    faults = [Problem("judgement", f"{file}:{number}", told, "doubt") for number, told in judged.faults]
    return [
        *faults,
        *(Problem("judgement", f"{file}:{one.number}", one.message, "doubt") for one in disputes(folder)),
    ]


def _known(folder: Path, wanted: str) -> str:
    """The name or IRI as given, a person's IRI as the name; a judgement of nothing would be lost."""
    store = open_graph(folder)
    names = Answers(store).rows("names")
    found = [row["name"] for row in names if row["thing"] == wanted or key(row["name"]) == key(wanted)]
    if found:
        return found[0] if wanted in PERSON else wanted
    if wanted.startswith("http") and _is_there(store, wanted):
        return wanted
    near = sorted({row["name"] for row in names if key(row["name"]).startswith(f"{key(wanted)} ")})[:_LISTED]
    hint = f"; there are: {' · '.join(near)}" if near else ""
    raise NotFoundError(f"nothing in the graph is called «{wanted}»{hint}")


def _one_sort(folder: Path, line: judgements.Judgement) -> None:
    """`UsageError` where the judgement could change nothing: no judgement is heeded on such things, or the two differ."""
    names = Answers(open_graph(folder)).rows("names")
    ends = (line.a,) if line.judgement == "rename" else (line.a, line.b)
    sorts = [
        {_sort(row["thing"]) for row in names if row["thing"] == end or key(row["name"]) == key(end)}
        or {_sort(end) if end in ID else ""}
        for end in ends
    ]
    for end, found in zip(ends, sorts, strict=True):
        if not found & _JUDGED:
            told = ", ".join(sorted(found)) or "other"
            raise UsageError(f"«{end}» is a thing of the kind {told}: judged are people, bodies, works and issues")
    if not set.intersection(*sorts) & _JUDGED:
        told = " and ".join(f"«{end}» a {min(found)}" for end, found in zip(ends, sorts, strict=True))
        raise UsageError(f"{told}: '{line.judgement}' is said of two of a kind")


def _sort(iri: str) -> str:
    """What an IRI of the graph is of, as far as judgements go: places in the minutes stand for their issues."""
    kind = vocab.kind(iri)
    return "work" if kind in WORKS else kind if kind in _JUDGED | _OTHERS else "issue"


def _is_there(store: "Store", iri: str) -> bool:
    from pyoxigraph import NamedNode

    try:
        return next(iter(store.quads_for_pattern(NamedNode(iri), None, None)), None) is not None
    except ValueError:
        return False


def review(folder: Path) -> list[list[str]]:
    """The doubtful pairs with the reason, what cannot hold of the judgements first."""
    faults = judgements.Judgements.read(Folder(folder).judgements).faults
    return [
        *([f"judgements.jsonl:{number}", "", told] for number, told in faults),
        *([one.a, one.b, one.message] for one in disputes(folder)),
        *(list(row) for row in sorted(set(pipeline.collection(Folder(folder)).review))),
    ]
