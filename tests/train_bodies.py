"""Trains `kg/data/body_weights.json` on the gold and on the heads in `tests/heads`: which name is the body's.

    python -m tests.train_bodies

Prints how many documents have the right one likeliest when the part of them that holds it was left out.
The heads are made up in the shapes that real ones have; they count `_MADE_UP` times. Needs scikit-learn
(extra "train"); reading needs none.
"""

import contextlib
import json
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from kg import config, parse, read
from kg.errors import ReadError
from kg.evaluate.documents import cases
from kg.language.text import key
from kg.model import Document, Line
from kg.parse.head import weighed
from kg.parse.head.witnesses import Heard

TESTS = Path(__file__).parent
_MADE_UP, _STRENGTH, _FOLDS = 3, 1.0, 10


@dataclass(frozen=True)
class Example:
    """A document's names with their features, and which of them are its bodies'."""

    names: dict[str, frozenset[str]]
    bodies: frozenset[str]
    weight: int


def alike(name: str) -> str:
    """The name as the gold's measure compares it."""
    return " ".join(word for word in key(name).split() if word not in ("for", "i"))


def described(document: Document) -> dict[str, frozenset[str]]:
    """The names that tell the body of the document, with their features."""
    found: dict[str, frozenset[str]] = {}

    def choose(document: Document, head: list[Line], heard: Heard, _: str | None) -> None:
        if len(heard.chosen) < 2:
            names = weighed.described(document, head, heard)
            found.update({name: frozenset(told.features) for name, told in names.items()})

    always = mock.patch.object(weighed, "needed", return_value=True)
    refused = contextlib.suppress(ReadError)  # its head was read
    with mock.patch.object(weighed, "choose", choose), always, refused:
        parse.protocol(document)
    return found


def examples() -> Iterator[Example]:
    """Those of the collection with one body, and the heads made up."""
    for case in cases([TESTS / "gold", TESTS / "protocols"], [config.SAMPLES]):
        if len(case.gold.get("bodies", [])) == 1:
            names = described(read.document(case.document))
            yield Example(names, frozenset(map(alike, case.gold["bodies"])), 1)
    with tempfile.TemporaryDirectory() as folder:
        for one in json.loads((TESTS / "heads" / "heads.json").read_text(encoding="utf-8")):
            file = Path(folder, "protokoll.txt")
            file.write_text(one["text"], encoding="utf-8")
            yield Example(described(read.document(file)), frozenset(map(alike, one["bodies"])), _MADE_UP)


def train(learnt: list[Example]) -> tuple[DictVectorizer, LogisticRegression]:
    rows = [dict.fromkeys(sorted(features), 1) for one in learnt for features in one.names.values()]
    right = [alike(name) in one.bodies for one in learnt for name in one.names]
    vectors = DictVectorizer(sparse=False)
    model = LogisticRegression(C=_STRENGTH, solver="liblinear", max_iter=1000, random_state=1)
    model.fit(vectors.fit_transform(rows), right, [one.weight for one in learnt for _ in one.names])
    return vectors, model


def likeliest(vectors: DictVectorizer, model: LogisticRegression, one: Example) -> str:
    rows = [dict.fromkeys(features, 1) for features in one.names.values()]
    sure = model.decision_function(vectors.transform(rows)) if rows else []
    return max(zip(sure, one.names, strict=True), default=(0.0, ""))[1]


def main() -> None:
    every = list(examples())
    shuffled = random.Random(1).sample(every, len(every))
    right = 0
    for fold in range(_FOLDS):
        held = shuffled[fold::_FOLDS]
        vectors, model = train([one for one in shuffled if one not in held])
        right += sum(alike(likeliest(vectors, model, one)) in one.bodies for one in held)
    print(f"{right} of {len(every)} have the right name likeliest when left out")
    vectors, model = train(every)
    weights = dict(zip(vectors.get_feature_names_out(), model.coef_[0].round(3).tolist(), strict=True))
    trained = {
        "source": "tests/train_bodies.py on the gold of the collection and tests/heads",
        "bias": round(float(model.intercept_[0]), 3),
        "weights": {name: weight for name, weight in sorted(weights.items()) if weight},
    }
    path = config.DATA / "body_weights.json"
    path.write_text(json.dumps(trained, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
