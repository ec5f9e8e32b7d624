"""Trains `kg/data/name_weights.json` on the gold of works: logistic regression over what speaks for a name.

    python -m tests.train_names

Each document is left out once in ten folds; the printed figures come from the folds in which it was left
out. What a head word or a law names is found by rules and left out here. Needs scikit-learn (extra
"train"); reading needs none.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from kg import config, parse, read
from kg.errors import ReadError
from kg.evaluate.quotes import stated
from kg.evaluate.works import cases
from kg.extract import context
from kg.extract.context import Context, ItemText
from kg.extract.works import headed, laws, pieces, signs
from kg.extract.works.names import Repeats
from kg.model import Text

TESTS = Path(__file__).parent
FOLDERS = ("gold/works", "protocols", "heldout2", "names")
FOLDS = 10
STRENGTH = 0.2
ALIKE = 0.6
"""A possible name is one of the gold where the two share this much of what both cover."""
LEAST = 0.03
"""Weights nearer to nothing than this are left out."""
Place = tuple[int, int]


@dataclass(frozen=True)
class Example:
    document: str
    features: frozenset[str]
    named: bool


def examples(folders: list[Path]) -> Iterator[Example]:
    for name, document, works in cases(folders, [config.SAMPLES]):
        try:
            about = context.of(parse.protocol(read.document(document)))
        except ReadError:  # refused: nothing to learn from
            continue
        yield from _of_document(name, about, works)


def _of_document(name: str, about: Context, works: list[dict[str, Any]]) -> Iterator[Example]:
    texts = list(context.texts(about))
    sure, open_ = (_gold(about, works, doubtful) for doubtful in (False, True))
    ruled = [
        (one.span.start, one.span.end)
        for text in texts
        for piece in _texts(about, text)
        for one in (*headed.mentions(about, piece, False), *laws.mentions(about, piece))
    ]
    parts = pieces(about, texts)
    for places, features in signs.shown(parts, Repeats(parts), signs.known(about)).values():
        spans = [
            one for one in _spans(about, places[0].name) if not any(_alike(one, other) for other in ruled)
        ]
        if spans and not any(_alike(one, other) for one in spans for other in open_):
            right = any(_alike(one, other) >= ALIKE for one in spans for other in sure)
            yield Example(name, features, right)


def _gold(about: Context, works: list[dict[str, Any]], doubtful: bool) -> list[Place]:
    chosen = [work for work in works if bool(work.get("doubtful")) is doubtful]
    return [place for work in chosen for one in work["mentions"] for place in stated(about.document, one)]


def _texts(about: Context, text: ItemText) -> Iterator[Text]:
    yield Text.of(about.document.text, text.item.title_span.start, text.item.title_span.end)
    yield from (passage.body for passage in text.item.passages)


def _spans(about: Context, name: str) -> Iterator[Place]:
    spelled = r"\s+".join(map(re.escape, name.split()))
    yield from (match.span() for match in re.finditer(rf"(?<!\w){spelled}(?!\w)", about.document.text))


def _alike(one: Place, other: Place) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def main() -> None:
    found = list(examples([TESTS / folder for folder in FOLDERS]))
    data = DictVectorizer()
    x = data.fit_transform([dict.fromkeys(one.features, 1.0) for one in found])
    y = np.array([one.named for one in found])
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    likely = np.zeros(len(found))
    for train, test in GroupKFold(FOLDS).split(x, y, [one.document for one in found]):
        likely[test] = model.fit(x[train], y[train]).predict_proba(x[test])[:, 1]
    print(f"{len(found)} possible names, {y.sum()} of undertakings")
    for least in (0.25, 0.35, 0.45, 0.55):
        said = likely >= least
        print(
            f"{least}: precision {(said & y).sum() / said.sum():.3f}, recall {(said & y).sum() / y.sum():.3f}"
        )
    model.fit(x, y)
    weights = dict(zip(data.get_feature_names_out(), map(float, model.coef_[0]), strict=True))
    trained = {
        "source": "tests/train_names.py over the gold of works; features: kg/extract/works/signs.py",
        "bias": round(float(model.intercept_[0]), 2),
        "weights": {
            name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= LEAST
        },
    }
    text = json.dumps(trained, ensure_ascii=False, indent=1) + "\n"
    (config.DATA / "name_weights.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
