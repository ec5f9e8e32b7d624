"""`kg judge`: write a correction, build again, and list the pairs a person should look at."""

from pathlib import Path

from kg import pipeline
from kg.errors import UsageError
from kg.folder import Folder
from kg.resolve import judge as judgements


def judge(folder: Path, judgement: str, a: str, b: str, why: str) -> str:
    """Record the judgement and write the graph anew; what was done, in words."""
    if judgement not in judgements.KINDS:
        raise UsageError(
            f"unknown judgement «{judgement}»; it is one of {', '.join((*judgements.KINDS, 'review'))}"
        )
    place = Folder(folder)
    if not place.sources():
        raise UsageError(f"no graph in {folder}: run 'kg build PATH' first")
    judgements.append(place.judgements, judgement, a, b, why)
    pipeline.rebuild(place)
    return f"{judgement}: «{a}» – «{b}» is written in {place.judgements}, and the graph is built again"


def review(folder: Path) -> list[list[str]]:
    """The doubtful pairs with the reason."""
    place = Folder(folder)
    county = pipeline.rebuild(place).county
    return [list(row) for row in sorted(set(county.review))] if county else []
