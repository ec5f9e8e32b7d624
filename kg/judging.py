"""`kg judge`: write a correction, build again, and list the pairs a person should look at."""

from pathlib import Path

from kg import pipeline, trace
from kg.errors import GraphError, NotFoundError, UsageError
from kg.folder import Folder
from kg.graph.store import open_graph
from kg.resolve import judge as judgements
from kg.text import key


def judge(folder: Path, judgement: str, a: str, b: str, why: str) -> str:
    """Record the judgement and write the graph anew; what was done, in words."""
    if judgement not in judgements.KINDS:
        raise UsageError(
            f"unknown judgement «{judgement}»; it is one of {', '.join((*judgements.KINDS, 'review'))}"
        )
    place = Folder(folder)
    if not place.sources():
        raise GraphError(f"no graph in {folder}: run 'kg build PATH' first")
    if judgement != "undo":
        a, b = _known(folder, a), b if judgement == "rename" else _known(folder, b)
    judgements.append(place.judgements, judgement, a, b, why)
    pipeline.rebuild(place)
    return f"{judgement}: «{a}» – «{b}» is written in {place.judgements}, and the graph is built again"


def _known(folder: Path, wanted: str) -> str:
    """The name as given, or the first name of the thing with that IRI; a judgement of nothing would be lost."""
    names = trace.rows(open_graph(folder), "names")
    found = [row["name"] for row in names if row["thing"] == wanted or key(row["name"]) == key(wanted)]
    if not found:
        raise NotFoundError(f"nothing in the graph is called «{wanted}»")
    return found[0] if wanted.startswith("http") else wanted


def review(folder: Path) -> list[list[str]]:
    """The doubtful pairs with the reason."""
    return [list(row) for row in sorted(set(pipeline.county(Folder(folder)).review))]
