"""Read damaged minutes by the thousand: `python -m tests.fuzz.run 10000 [FIRST]`.

Fails on any error but a `KgError`, on a span that is not its quote, and on a document that takes more
than ten times the usual time per character (a pattern that runs away).
"""

import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.check import pace
from tests.fuzz.mutate import mutated, sources

FAR = 10
"""So many times the median pace is too slow."""


def run(count: int, first: int = 0) -> tuple[int, int, list[str]]:
    """How many were understood and refused, and what went wrong."""
    texts = sources()
    wrong: list[str] = []
    paces: dict[int, float] = {}
    refused = 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        pace("\n".join(texts[:1]), folder)  # the first reading compiles the patterns and loads the lists
        for seed in range(first, first + count):
            try:
                taken = pace(mutated(texts, seed), folder)
            except Exception as error:
                wrong.append(f"seed {seed}: {type(error).__name__}: {error}")
                continue
            if taken is None:
                refused += 1
            else:
                paces[seed] = taken
        if paces:
            usual = statistics.median(paces.values())
            for seed in [seed for seed, taken in paces.items() if taken > FAR * usual]:
                # measured again: what the machine did beside it is not the document's fault
                again = min(pace(mutated(texts, seed), folder) or 0.0 for _ in range(2))
                if again > FAR * usual:
                    wrong.append(f"seed {seed}: {again / usual:.0f} times the usual time per character")
    return len(paces), refused, wrong


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]] or [1000]
    read, turned_away, problems = run(*numbers[:2])
    print(f"{read} understood, {turned_away} refused, {len(problems)} problems")
    for problem in problems[:40]:
        print(problem)
    sys.exit(bool(problems))
