"""What reading costs beside an earlier commit: `python -m tests.bench.reading`.

    python -m tests.bench.reading                   text documents of the tests, beside commit 4039a29
    python -m tests.bench.reading --than /other     beside that checkout
    python -m tests.bench.reading --every 4         one document in four

*Reading* is what one document more costs a process that has read others, all documents after the first one in the
same order; *first document* is a process that starts, reads one and ends, its bytecode compiled before. The checkouts
take turns, and for each document the least of all turns counts. Figures are processor seconds.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .__main__ import EARLIER, earlier

HERE = Path(__file__).resolve().parents[2]
_PLAIN = 21_000
"""Bytes of the longest document that is read first."""
_READ = """
import sys, time
from contextlib import suppress
from pathlib import Path
from kg import pipeline
from kg.errors import ReadError
for path in sys.argv[1:]:
    before = time.process_time()
    with suppress(ReadError):
        pipeline.read(Path(path))
    print(time.process_time() - before)
"""


def documents(every: int) -> list[Path]:
    """The text documents of the tests that are long enough to tell, one in so many."""
    folders = ("kg/samples", "tests/protocols", "tests/heldout", "tests/heldout2")
    found = (file for folder in folders for file in sorted((HERE / folder).rglob("*.txt")))
    return [file for file in found if file.stat().st_size > 3000][::every]


def _process(checkout: Path, room: Path, files: list[Path]) -> tuple[list[float], float]:
    """Seconds for each of the files, read one after the other by a process of that checkout, and for all of it."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {"PYTHONPATH": str(checkout), "PYTHONPYCACHEPREFIX": str(room)}
    command = [sys.executable, "-c", _READ, *map(str, files)]
    with subprocess.Popen(command, env=environment, cwd=room, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        told = [float(line) for line in process.stdout]
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return told, used.ru_utime + used.ru_stime


def measured(checkouts: list[Path], files: list[Path], turns: int) -> dict[str, list[float]]:
    """For each checkout the seconds that reading the files takes, and those of a process that reads one alone."""
    longest = max(files, key=lambda file: file.stat().st_size if file.stat().st_size < _PLAIN else 0)
    each = [[float("inf")] * len(files) for _ in checkouts]
    alone = [float("inf")] * len(checkouts)
    with tempfile.TemporaryDirectory() as made:
        rooms = [Path(tempfile.mkdtemp(dir=made)) for _ in checkouts]
        for _ in range(turns):
            for number, (checkout, room) in enumerate(zip(checkouts, rooms, strict=True)):
                told, _ = _process(checkout, room, files)
                each[number] = list(map(min, each[number], told))
                alone[number] = min(alone[number], _process(checkout, room, [longest])[1])
    return {f"reading {len(files) - 1} documents": [sum(row[1:]) for row in each], "first document": alone}


def main() -> None:
    said = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    said.add_argument("--than", help="another checkout, not the earlier commit")
    said.add_argument("--every", type=int, default=1, help="one document in so many")
    said.add_argument("--turns", type=int, default=5)
    wish = said.parse_args()
    with contextlib.ExitStack() as stack:
        room = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        other = Path(wish.than) if wish.than else stack.enter_context(earlier(EARLIER, room))
        checkouts = [HERE, *([other] if other else [])]
        found = measured(checkouts, documents(wish.every), wish.turns)
    for name, (now, *before) in found.items():
        print(f"{name}: {now:.2f} s" + "".join(f", before {one:.2f} s: {now / one:.2f}" for one in before))


if __name__ == "__main__":
    main()
