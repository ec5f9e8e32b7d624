"""Damage guided by what of the code it reaches: `python -m tests.fuzz.guided -runs=10000`.

Needs `pip install atheris`. Options are libFuzzer's (`-max_total_time=600`, `-seed=1`); the documents
to begin with are the bundled ones and the collection, cut short, in a folder of its own. A failure
leaves the document beside (`crash-…`, `timeout-…`).
"""

import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["kg"]):
    from tests.fuzz.check import pace

from tests.fuzz.mutate import damaged, sources

LONGEST = 8000
"""Characters of a document; longer ones only take longer."""
SLOWEST = 20
"""Seconds for one document, instrumented: a pattern that runs away takes longer."""


def main() -> None:
    """Run until a document fails, or as many as the options say."""
    texts = [text[:LONGEST] for text in sources()]
    with TemporaryDirectory() as name:
        corpus = Path(name) / "corpus"
        corpus.mkdir()
        for number, text in enumerate(texts):
            (corpus / f"{number}.txt").write_text(text)

        def mutator(data: bytes, size: int, seed: int) -> bytes:
            chance = random.Random(seed)
            if chance.random() < 0.2:
                return bytes(atheris.Mutate(data, size))
            return damaged(data.decode(errors="replace"), chance, texts).encode(errors="replace")[:size]

        def one(data: bytes) -> None:
            pace(data.decode(errors="replace"), Path(name))

        options = ["guided", str(corpus), f"-max_len={2 * LONGEST}", f"-timeout={SLOWEST}", *sys.argv[1:]]
        atheris.Setup(options, one, custom_mutator=mutator)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
