"""Pages of PDF read in a second, against pypdfium2's text alone, pdfplumber and another checkout of this project.

    python -m tests.bench.pdf [--than CHECKOUT] [FILE ...]

Without files the PDFs of the test collection are read. Each figure is the best of ten rounds, in processor time,
so that others at work on the machine count for little.
"""

import argparse
import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium

HERE = Path(__file__).resolve().parents[1]
_ROUNDS = 10


def _text_alone(file: Path) -> None:
    with pdfium.PdfDocument(file) as document:
        for page in document:
            page.get_textpage().get_text_range()


def _with_pdfplumber(file: Path) -> None:
    import pdfplumber

    with pdfplumber.open(file) as document:
        for page in document.pages:
            page.extract_text()


def _ours(file: Path) -> None:
    """As a build reads it."""
    from kg import limits, read

    with limits.uncollected():
        read.document(file)


def _reader_alone(file: Path) -> None:
    from kg.read import pdf

    pdf.extract(str(file), file.read_bytes())


def _seconds(reads: dict[str, Callable[[Path], None]], files: list[Path], rounds: int) -> dict[str, float]:
    """The best round of each; they take turns, so that what slows the machine for a while slows all of them."""
    best = dict.fromkeys(reads, float("inf"))
    for _ in range(rounds):
        for name, read in reads.items():
            start = time.process_time()
            for file in files:
                read(file)
            best[name] = min(best[name], time.process_time() - start)
    return best


def _than(checkout: Path, files: list[Path]) -> float:
    """Seconds the other checkout takes, in a process of its own."""
    program = (
        "import sys, time; from pathlib import Path; from kg import read\n"
        "files = [Path(name) for name in sys.argv[1:]]; best = 1e9\n"
        f"for _ in range({_ROUNDS}):\n"
        "    start = time.process_time(); [read.document(file) for file in files]; best = min(best, time.process_time() - start)\n"
        "print(best)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, files)],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout)},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def main(words: list[str] | None = None) -> None:
    """Measure and print; `words` in place of the command line's."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--than", type=Path, help="another checkout of this project")
    options = parser.parse_args(words)
    found = sorted(file.resolve() for file in options.files) or sorted((HERE / "protocols").glob("*/*.pdf"))
    pages = 0
    for file in found:
        with pdfium.PdfDocument(file) as document:
            pages += len(document)
    ours = {"kg.read.pdf, the text with its lines": _reader_alone, "kg.read, all of it": _ours}
    figures = _seconds({"pypdfium2, text alone": _text_alone, **ours}, found, _ROUNDS)
    if options.than:
        figures[f"kg.read at {options.than}"] = _than(options.than.resolve(), found)
    if importlib.util.find_spec("pdfplumber"):
        figures |= _seconds({"pdfplumber, text": _with_pdfplumber}, found, 1)
    alone = figures["pypdfium2, text alone"]
    print(f"{len(found)} files, {pages} pages")
    for name, seconds in figures.items():
        print(f"{pages / seconds:8.0f} pages/s  {alone / seconds:5.2f}  {name}")


if __name__ == "__main__":
    main()
