"""Fits the weights of the evidence: logistic regression over pairs of subjects of generated counties.

    PYTHONPATH=tests python -m county.fit [SEED …]     # prints the weights for kg/data/issues.json

The weights in the file are the prior (a quadratic penalty holds them), so that few pairs cannot turn what
is known of minutes on its head; features against keep their sign, and so do features for. Minutes of the
seeds that tests measure (see test_issues_county.py) are not among those fitted on.
"""

import json
import math
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from county.generator import generate
from kg import pipeline, resolve
from kg.language.lists import table
from kg.resolve.issues import evidence, link, nodes, pairs, passages

SEEDS = (11, 12, 13)
_HOLD = 2.0
_RATE = 0.02
Row = tuple[dict[str, float], bool]


def rows(seed: int) -> Iterator[Row]:
    """For each pair worth comparing: its features, and whether the truth counts the two to one issue."""
    with tempfile.TemporaryDirectory() as place:
        gold = json.loads(generate(Path(place), seed).read_text(encoding="utf-8"))
        readings = [pipeline.read(file) for file in sorted(Path(place).glob("2*"))]
    county = resolve.readings(readings)
    units = passages.of(county)
    terms = link.Terms(units)
    found = nodes.of(county, units, terms)
    owners = [_owner(node, gold) for node in found]
    compared = evidence.Evidence(found, terms)
    for one, other in pairs.candidates(found, terms):
        if not evidence.barred(found[one], found[other]) and (owners[one] or owners[other]):
            features = {
                feature.name: feature.value
                for feature in compared.features(found[one], found[other])
                if feature.value
            }
            yield features, owners[one] == owners[other]


def _owner(node: nodes.Node, gold: list[dict[str, Any]]) -> str | None:
    name = Path(node.first.held.reading.protocol.document.path).name
    at = node.first.paragraph.body.at
    middle = at[len(at) // 2] if at else -1
    return next(
        (
            issue["id"]
            for issue in gold
            for row in issue["passages"]
            if row["file"] == name and row["start"] <= middle < row["end"]
        ),
        None,
    )


def fitted(found: list[Row], rounds: int = 400) -> dict[str, float]:
    """The weights at which the truth is likeliest, held to the prior; wrong joins count twice."""
    prior = {name: float(value) for name, value in table("issues")["weights"].items() if name != "note"}
    weights = dict(prior)
    for _ in range(rounds):
        slope = {name: -_HOLD * (weights[name] - prior[name]) for name in weights}
        for features, same in found:
            chance = 1 / (
                1
                + math.exp(-weights["bias"] - sum(weights[name] * value for name, value in features.items()))
            )
            error = (1.0 - chance) if same else -2.0 * chance
            slope["bias"] += error
            for name, value in features.items():
                slope[name] += error * value
        for name, step in slope.items():
            moved = weights[name] + _RATE * step / max(1.0, math.sqrt(len(found)) / 4)
            weights[name] = max(0.0, moved) if prior[name] > 0 else min(0.0, moved)
    return weights


def main(seeds: Iterable[int]) -> None:
    found = [row for seed in seeds for row in rows(seed)]
    print(f"{len(found)} pairs, {sum(same for _, same in found)} of them one issue")
    print(json.dumps({name: round(value, 1) for name, value in fitted(found).items()}, indent=1))


if __name__ == "__main__":
    main([int(seed) for seed in sys.argv[1:]] or SEEDS)
