"""Everything the README says of speed, measured anew: `python -m tests.bench`.

    python -m tests.bench                        corpora of 300 and 1,000 documents, beside commit 4039a29
    python -m tests.bench --sizes 100,300        smaller ones
    python -m tests.bench --sizes 300,1000,3000  takes an hour or more
    python -m tests.bench --than ""              without the earlier commit

The corpora are collections of the tests' generator, one seed after another. Figures are processor seconds of the
whole process, those it started included, so that others at work on the machine count for little; memory is the most
one process held. The exponent is the growth from the first size to the last (1: twice the documents, twice the
cost), the ratio that to the earlier commit at the last size. The tables are Markdown.
"""

import argparse
import contextlib
import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from . import commands, peers, scale
from . import pdf as pdfs

HERE = scale.HERE
EARLIER = "4039a29"
_NAMED = {
    "read": "reading, s", "resolve": "resolving, s", "graph": "graph and search index, s",
    "build": "build, all of it, s", "MB": "build, peak MB", "again": "build with nothing new, s",
    "added": "one document added, s", "trace": "kg trace, cold, s", "promises": "kg promises, cold, s",
    "search": "kg search, cold, s", "view": "kg view, s", "view MB": "kg view, peak MB",
    "pages MB": "pages, MB in all", "largest MB": "largest page, MB",
}  # fmt: skip
Figures = dict[str, float]


def answers(checkout: Path, graph: Path, pages: Path) -> Figures:
    """What it costs to ask the graph and to show it; infinite where a command did not end."""
    words = {
        "trace": ["trace", "hjälpmedelsverksamhet", "--graph", graph, "--json"],
        "promises": ["promises", "--graph", graph, "--json"],
        "search": ["search", "hjälpmedel", "--graph", graph, "--json"],
        "view": ["view", "--graph", graph, "-o", pages],
    }
    spent = {name: commands.cost(checkout, each) for name, each in words.items()}
    found = {name: one.seconds if one.ended else math.inf for name, one in spent.items()}
    whole, largest = commands.pages(pages) if spent["view"].ended else (math.inf, math.inf)
    return found | {"view MB": spent["view"].megabytes, "pages MB": whole, "largest MB": largest}


def measured(checkout: Path, corpus: Path, place: Path) -> Figures:
    """Every figure of one corpus in one checkout."""
    built = scale.measured(checkout, corpus, place)
    return built | answers(checkout, place / "graph", place / "pages")


@contextlib.contextmanager
def earlier(revision: str, room: Path) -> Iterator[Path | None]:
    """A checkout of the revision; None where none is asked for or the repository has it not."""
    place = room / "earlier"
    git = ["git", "-C", str(HERE), "worktree"]
    add = [*git, "add", "--detach", str(place), revision]
    if not revision or subprocess.run(add, capture_output=True).returncode:
        print(f"without an earlier commit ({revision or 'none asked for'})", file=sys.stderr)
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run([*git, "remove", "--force", str(place)], check=True, capture_output=True)


def table(head: list[str], rows: list[list[str]]) -> None:
    """A Markdown table with columns as wide as what stands in them."""
    wide = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]
    for row in (head, ["-" * width for width in wide], *rows):
        print(f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, wide, strict=True))} |")
    print(flush=True)


def growth(sizes: list[int], ours: list[Figures], theirs: Figures | None) -> list[list[str]]:
    """A row for each figure: its value at each size, the exponent, and the ratio to the earlier commit."""
    rows = []
    for name, told in _NAMED.items():
        values = [one[name] for one in ours]
        rise = math.log(max(values[-1], 1e-3) / max(values[0], 1e-3))
        exponent = rise / math.log(sizes[-1] / sizes[0]) if len(sizes) > 1 else math.nan
        row = [told, *(f"{value:.1f}" for value in values), f"{exponent:.2f}"]
        if theirs:
            row += [f"{theirs[name]:.1f}", f"{values[-1] / theirs[name]:.2f}" if theirs[name] else "–"]
        rows.append(row)
    return rows


def main() -> None:
    """Build the corpora, measure, print."""
    asked = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    asked.add_argument("--sizes", default="300,1000")
    asked.add_argument("--than", default=EARLIER)
    wished = asked.parse_args()
    sizes = [int(size) for size in wished.sizes.split(",")]
    with tempfile.TemporaryDirectory() as name, earlier(wished.than, Path(name)) as before:
        room = Path(name)
        ours = [measured(HERE, scale.corpus(room, size), room / f"ours-{size}") for size in sizes]
        last = scale.corpus(room, sizes[-1])
        theirs = measured(before, last, room / "theirs") if before else None
        head = ["", *(f"{size:,}" for size in sizes), "exponent", *([wished.than, "ratio"] if theirs else [])]
        table(head, growth(sizes, ours, theirs))
        graph = room / f"ours-{sizes[-1]}" / "graph"
        commands.cost(HERE, ["export", "nquads", "--graph", graph, "-o", room / "export"])
        engines = peers.engines(HERE, graph, room / "export" / "graph.nq")
        table(["engine", "load, s", "questions, s", "rows", "ratio"], engines)
        table(["text", "s", "MB/s", "ratio"], peers.texts(HERE, last))
    pdfs.main([])


if __name__ == "__main__":
    main()
