"""How likely a sentence is to decide, give a task, hand over or promise: a sum of trained weights.

The weights are made by `tests/train_weights.py` and kept, readable, in `kg/data/weights.json`: for each
task a bias, the weight of each feature (`kg.extract.features`), and the calibration, which gives for a
score of the weights how often such claims proved right, apart for what rules and weights both say, what
the rules say alone, and what the weights say alone.
"""

import math
from functools import cache

from kg.language.lists import table
from kg.model.claims import Method

AGREE = 0.5
"""From this likelihood on the weights say yes."""


def likelihood(task: str, features: frozenset[str]) -> float:
    """How likely the sentence holds a claim of the task, 0–1, by the weights alone."""
    return likelihood_of(_model(task), features)


def likelihood_of(model: dict[str, float], features: frozenset[str]) -> float:
    """The logistic function of the sum of the weights the features have, with the bias (under "")."""
    return 1 / (1 + math.exp(-(model[""] + math.fsum(model[name] for name in features if name in model))))


def method(claimed: bool, likely: float) -> Method:
    """Who says it: the rules that claimed it, the weights, or both."""
    return "weights" if not claimed else "both" if likely >= AGREE else "rules"


def confidence(task: str, by: Method, likely: float) -> float:
    """How often claims with this method and likelihood were right in the documents the weights did not see."""
    bins: list[list[float]] = table("weights")[task]["calibration"][by]
    return next((right for least, right in reversed(bins) if likely >= least), bins[0][1])


def missed(task: str, likely: float) -> float:
    """How often a sentence of this likelihood that no rule claims held a claim of the task."""
    return confidence(task, "weights", likely)


def threshold(task: str) -> float:
    """The likelihood from which what the weights alone say is told, with its doubt; above 1 where never."""
    return float(table("weights")[task]["tell"])


@cache
def _model(task: str) -> dict[str, float]:
    trained = table("weights")[task]
    return {"": trained["bias"], **trained["weights"]}
