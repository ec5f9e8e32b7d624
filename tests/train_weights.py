"""Trains `kg/data/weights.json` on the gold: L1 logistic regression over the features of sentences.

    python -m tests.train_weights

Each document is left out once in ten folds; the calibration and the printed figures come from the folds
in which it was left out. Needs scikit-learn (extra "train"); reading needs none.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from kg import config, parse, read
from kg.errors import ReadError
from kg.evaluate.documents import Case, cases
from kg.evaluate.quotes import overlap, places
from kg.extract import adding, context, features, rules, weights
from kg.model import Claims, Document

TESTS = Path(__file__).parent
TOLD = ("decisions", "promises")
"""What the weights alone may tell: whose task it is, or to whom something goes, their words do not say."""
SEEN, UNSEEN = ("gold", "protocols"), ("heldout", "heldout2")
FOLDS = 10
STRENGTH = 0.5
BINS = {
    "both": (0.5, 0.8, 0.95),
    "rules": (0.0, 0.1, 0.3),
    "weights": (0.0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85),
}
LEAST_RIGHT = 0.85
"""What the weights alone say is told where at least this share proved right."""


@dataclass(frozen=True)
class Example:
    document: str
    features: frozenset[str]
    gold: dict[str, bool]
    claimed: dict[str, bool]
    right: dict[str, bool]
    possible: dict[str, bool]


def examples(folders: Iterable[str]) -> Iterator[Example]:
    for case in cases([TESTS / folder for folder in folders], [config.SAMPLES]):
        yield from _of_document(case)


def _of_document(case: Case) -> Iterator[Example]:
    document = read.document(case.document)
    try:
        about = context.of(parse.protocol(document))
    except ReadError:  # refused: nothing to learn from
        return
    wanted = {task: _places(document, case.gold.get(task, {})) for task in features.TASKS}
    for text in context.texts(about):
        claims: Claims = rules.claims(about, text, [])
        for sentence in text.sentences:
            span = about.span(sentence.text)
            at = (span.start, span.end)
            mine = {
                task: [(one.span.start, one.span.end) for one in getattr(claims, task)]
                for task in features.TASKS
            }
            told = [(one.span.start, one.span.end) for one in claims.second_hand]
            if any(
                shares(one, at) for one in told
            ):  # what others decided, which the weights do not tell apart
                continue
            inside = {task: [one for one in mine[task] if shares(one, at)] for task in features.TASKS}
            yield Example(
                case.name,
                features.of(about, text, sentence),
                {task: any(shares(place, at) for place in wanted[task]) for task in features.TASKS},
                {task: bool(inside[task]) for task in features.TASKS},
                {
                    task: any(overlap(one, place) >= 0.5 for one in inside[task] for place in wanted[task])
                    for task in features.TASKS
                },
                {task: adding.possible(about, task, sentence) for task in features.TASKS},
            )


Scored = list[tuple[Example, float]]
"""Sentences with their likelihoods by weights that have not seen their documents."""


def shares(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Do they share at least half of the shorter?"""
    inside = min(one[1], other[1]) - max(one[0], other[0])
    return inside >= 0.5 * min(one[1] - one[0], other[1] - other[0])


def _places(document: Document, gold: dict[str, list[object]]) -> list[tuple[int, int]]:
    quotes = [
        entry if isinstance(entry, str) else entry["quote"] for entries in gold.values() for entry in entries
    ]
    return [place for quote in quotes for place in places(document, quote)[:1]]


def train(task: str, rows: list[Example]) -> tuple[dict[str, float], np.ndarray]:
    """The weights from all rows, "" the bias; and each row's likelihood from the fold that did not see its document."""
    vectors = DictVectorizer()
    x = vectors.fit_transform([dict.fromkeys(sorted(row.features), 1.0) for row in rows])
    x.indices, x.indptr = x.indices.astype("int32"), x.indptr.astype("int32")  # liblinear takes no others
    y = np.array([row.gold[task] for row in rows])
    names = sorted({row.document for row in rows})
    fold = np.array([names.index(row.document) % FOLDS for row in rows])
    likely = np.zeros(len(rows))
    for number in range(FOLDS):
        seen = fold != number
        likely[~seen] = _fit(x[seen], y[seen]).predict_proba(x[~seen])[:, 1]
    whole = _fit(x, y)
    weights = {
        name: round(float(w), 2)
        for name, w in zip(vectors.get_feature_names_out(), whole.coef_[0], strict=True)
        if abs(w) >= 0.05
    }
    return {"": round(float(whole.intercept_[0]), 2), **dict(sorted(weights.items()))}, likely


def _fit(x, y):
    return LogisticRegression(l1_ratio=1, C=STRENGTH, solver="liblinear", random_state=0).fit(x, y)


def calibrated(task: str, seen: Scored, unseen: Scored) -> dict[str, list[list[float]]]:
    """For each method the least likelihood of each bin, and the share that was right there, never falling.

    What only the weights say is counted in the documents the rules were not made on: in the others the
    rules miss nothing. Those documents count twice beside the others, as they are what is to come.
    """
    table = {}
    for method, starts in BINS.items():
        bins = []
        for least, most in zip(starts, (*starts[1:], 1.01), strict=True):
            known, new = (_counted(task, method, rows, least, most) for rows in (seen, unseen))
            right, count = (
                2 * one + (0 if method == "weights" else other) for one, other in zip(new, known, strict=True)
            )
            bins.append([least, right, count])
        table[method] = _never_falling(bins)
    return table


def _counted(task: str, method: str, rows: Scored, least: float, most: float) -> tuple[int, int]:
    """How many claims of the bin were right, and how many there are."""
    inside = [row for row, p in rows if least <= p < most and _by(row, task, p) == method]
    if method == "weights" and least >= weights.AGREE and task in TOLD:  # only these are told
        inside = [row for row in inside if row.possible[task]]
    return sum(row.right[task] if row.claimed[task] else row.gold[task] for row in inside), len(inside)


def _never_falling(bins: list[list[float]]) -> list[list[float]]:
    """Isotonic: neighbouring bins that would fall are put together (pool adjacent violators)."""
    pools: list[list[list[float]]] = []
    for one in bins:
        pools.append([one])
        while len(pools) > 1 and _share(pools[-2]) >= _share(pools[-1]):
            pools[-2:] = [pools[-2] + pools[-1]]
    return [[least, _share(pool)] for pool in pools for least, _, _ in pool]


def _share(pool: list[list[float]]) -> float:
    right, count = sum(one[1] for one in pool), sum(one[2] for one in pool)
    return round((right + 1) / (count + 2), 3)


def _by(row: Example, task: str, likely: float) -> str:
    return weights.method(row.claimed[task], likely)


def main() -> None:
    seen, unseen = list(examples(SEEN)), list(examples(UNSEEN))
    source = "tests/train_weights.py over tests/gold, tests/protocols and, for the calibration, tests/heldout*; features: kg/extract/features.py"
    content: dict[str, object] = {"source": source}
    for task in features.TASKS:
        model, likely = train(task, seen)
        held = [weights.likelihood_of(model, row.features) for row in unseen]
        table = calibrated(task, list(zip(seen, likely, strict=True)), list(zip(unseen, held, strict=True)))
        sure = (least for least, right in table["weights"] if right >= LEAST_RIGHT)
        tell = next(sure, 2.0) if task in TOLD else 2.0
        bias = model.pop("")
        content[task] = {"bias": bias, "tell": tell, "calibration": table, "weights": model}
        _report(task, model, seen, list(likely), tell)
        _report(task, model, unseen, held, tell)
        for method, bins in table.items():
            print("   ", method, bins)
    lines = re.sub(
        r"\[\s+([\d.]+),\s+([\d.]+)\s+\]", r"[\1, \2]", json.dumps(content, ensure_ascii=False, indent=1)
    )
    (config.DATA / "weights.json").write_text(lines + "\n", encoding="utf-8")


def _report(
    task: str, model: dict[str, float], rows: list[Example], likely: list[float], tell: float
) -> None:
    y = np.array([row.gold[task] for row in rows])
    rule = np.array([row.claimed[task] for row in rows])
    told = np.array(likely) >= tell
    print(
        f"{task}: {len(model)} weights, {y.sum()} of {len(rows)} sentences; rules {_pr(rule, y)}, with weights {_pr(rule | told, y)}"
    )


def _pr(said, y):
    return round(float((said & y).sum() / max(1, said.sum())), 3), round(float((said & y).sum() / y.sum()), 3)


if __name__ == "__main__":
    main()
