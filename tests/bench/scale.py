"""What a build costs as folders grow, stage by stage, against another checkout of this project.

    python -m tests.bench.scale [--sizes 100,300,1000] [--than CHECKOUT]

The corpora are collections of the tests' generator, one seed after another. Figures are processor seconds, the
reading processes included, and megabytes at the most; the exponent is the growth from the first size to the last.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
_CORPUS = """
import sys
from pathlib import Path
from county.generator import generate
out, most, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
made = 0
while made < most:
    seed += 1
    generate(out / f"{seed}", seed)
    (out / f"{seed}" / "issues.json").unlink()
    for file in sorted((out / f"{seed}").iterdir()):
        made += 1
        if made > most:
            file.unlink()
"""
_FURTHER = 100_000
"""A seed that no corpus comes to: of the one file that is added."""
_BUILD = """
import importlib.util, json, resource, sys, time
from pathlib import Path
from kg import pipeline, resolve
from kg.folder import Folder
from kg.graph import store
spent = {"read": 0}
def timed(owner, name, stage):
    known = getattr(owner, name)
    def run(*given, **named):
        began = time.process_time()
        try:
            return known(*given, **named)
        finally:
            spent[stage] = spent.get(stage, 0) + time.process_time() - began
    setattr(owner, name, run)
timed(pipeline, "read", "read")
timed(resolve, "readings", "resolve")
timed(store.Writer, "renew" if hasattr(store.Writer, "renew") else "publish", "graph")
def build(name):
    began = time.process_time()
    pipeline.build([Path(name)], Folder(Path(sys.argv[2])))
    spent[sys.argv[3]] = time.process_time() - began
build(sys.argv[1])
if importlib.util.find_spec("kg.intake"):
    import kg.intake.pool as pool
    for process in list(pool._RESTING.values()):
        pool._stop(process)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
spent[sys.argv[3]] += used.ru_utime + used.ru_stime
spent["read"] += used.ru_utime + used.ru_stime
spent["MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(spent))
"""


def _run(checkout: Path, program: str, *given: str) -> str:
    """What the program prints, with the modules of that checkout."""
    path = os.pathsep.join([str(checkout), str(checkout / "tests")])
    command = [sys.executable, "-c", program, *given]
    return subprocess.run(
        command,
        env=os.environ | {"PYTHONPATH": path},
        cwd=checkout,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def corpus(room: Path, size: int) -> Path:
    """A folder of so many documents in the room, and beside it `…-more` with one that is not among them."""
    place = room / f"corpus-{size}"
    if not place.exists():
        _run(HERE, _CORPUS, str(place), str(size), "0")
        _run(HERE, _CORPUS, f"{place}-more", "1", str(_FURTHER))
    return place


def measured(checkout: Path, corpus: Path, place: Path) -> dict[str, float]:
    """Stage → processor seconds of a first build of the corpus, `again` of one that finds nothing new, and
    `added` of one that finds one file more."""
    first = _built(checkout, corpus, place, "build")
    again = _built(checkout, corpus, place, "again")
    added = _built(checkout, corpus.with_name(f"{corpus.name}-more"), place, "added")
    return {**first, "again": again["again"], "added": added["added"]}


def _built(checkout: Path, corpus: Path, place: Path, stage: str) -> dict[str, float]:
    told = _run(checkout, _BUILD, str(corpus), str(place / "graph"), stage).splitlines()[-1]
    spent: dict[str, float] = json.loads(told)
    return spent


def _table(sizes: list[int], ours: list[dict[str, float]], theirs: list[dict[str, float]]) -> None:
    heads = [*map(str, sizes), "exponent", *(["ratio"] if theirs else [])]
    print(f"{'':10}" + "".join(f"{head:>10}" for head in heads))
    for stage in ours[0]:
        row = [one[stage] for one in ours]
        growth = math.log(max(row[-1], 1e-3) / max(row[0], 1e-3)) / math.log(sizes[-1] / sizes[0])
        cells = [*(f"{value:.1f}" for value in row), f"{growth:.2f}"]
        if theirs and theirs[-1].get(stage):
            cells.append(f"{row[-1] / theirs[-1][stage]:.2f}")
        print(f"{stage:10}" + "".join(f"{cell:>10}" for cell in cells))


def main() -> None:
    """Build, measure and print."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--sizes", default="100,300,1000")
    asked.add_argument("--than", type=Path)
    wished = asked.parse_args()
    sizes = [int(size) for size in wished.sizes.split(",")]
    ours: list[dict[str, float]] = []
    theirs: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as room:
        for size in sizes:
            made = corpus(Path(room), size)
            ours.append(measured(HERE, made, Path(room) / f"ours-{size}"))
            if wished.than:
                theirs.append(measured(wished.than.resolve(), made, Path(room) / f"theirs-{size}"))
    if len(sizes) > 1:
        _table(sizes, ours, theirs)
    else:
        print(json.dumps({"here": ours[0], "there": theirs[0] if theirs else None}, indent=1))


if __name__ == "__main__":
    main()
