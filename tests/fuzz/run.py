"""Read damaged minutes by the thousand: `python -m tests.fuzz.run 10000`.

Fails on any error but a `KgError`, on a span that is not its quote, and on a document that takes more
than ten times as long per kilobyte as the slowest tenth does at the median (a pattern that runs away).
"""

import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from kg import evaluate, pipeline
from kg.errors import KgError
from tests.fuzz.mutate import mutated, sources


def run(count: int, first: int = 0) -> tuple[int, int, list[str]]:
    """How many were understood and refused, and what went wrong."""
    texts = sources()
    wrong: list[str] = []
    paces: list[tuple[float, int]] = []
    understood = refused = 0
    with TemporaryDirectory() as folder:
        path = Path(folder) / "document.txt"
        path.write_text("\n".join(texts[:1]))
        pipeline.read(path)  # the first reading compiles the patterns and loads the lists
        for seed in range(first, first + count):
            text = mutated(texts, seed)
            path.write_bytes(text.encode(errors="replace"))
            begun = time.perf_counter()
            try:
                reading = pipeline.read(path)
            except KgError:
                refused += 1
                continue
            except Exception as error:
                wrong.append(f"seed {seed}: {type(error).__name__}: {error}")
                continue
            understood += 1
            paces.append(((time.perf_counter() - begun) / max(len(text), 1000), seed))
            source = reading.protocol.document.text
            if any(source[span.start : span.end] != span.quote for span in evaluate.spans(reading)):
                wrong.append(f"seed {seed}: a span is not its quote")
    if paces:
        usual = statistics.median(pace for pace, _ in paces)
        wrong += [
            f"seed {seed}: {pace / usual:.0f} times the usual time per kilobyte"
            for pace, seed in paces
            if pace > 10 * usual and pace > 5e-5
        ]
    return understood, refused, wrong


if __name__ == "__main__":
    read, turned_away, problems = run(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    print(f"{read} understood, {turned_away} refused, {len(problems)} problems")
    for problem in problems[:40]:
        print(problem)
    sys.exit(bool(problems))
