"""What commands need of the terminal: paths from globs, standard input as a file, a progress bar."""

import contextlib
import glob
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kg import config
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.pipeline import Progress


def demand_streams() -> None:
    """What was closed before we began (`>&-`) leads nowhere: else the next file opened would be taken for it."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(number, "w" if number else "r", closefd=False))


def chosen(form: str, as_json: bool, *forms: str) -> str:
    """The format asked for, else JSON where nobody reads along; `BadParameter` for one that is none of the `forms`."""
    from kg.answers import render

    form = form or ("json" if render.wants_json(as_json) else forms[0])
    if form not in forms:
        raise typer.BadParameter(f"it is {', '.join(forms[:-1])} or {forms[-1]}", param_hint="--format")
    return form


def shown(graph: Path | None, unmask: bool) -> Path:
    """The graph folder to answer from: as it may be shown, or one in which nothing is masked."""
    folder = config.graph_dir(graph)
    if not unmask:
        return folder
    from kg import pipeline
    from kg.folder import Folder

    return pipeline.unmasked(Folder(folder)).path


def demand_alone(graph: Path | None, unmask: bool) -> None:
    """`UsageError` where a graph folder is given beside an endpoint: only one of them is asked."""
    if graph or unmask:
        raise UsageError("--endpoint asks a store elsewhere: it goes without --graph and --unmask")


def expanded(paths: Iterable[str]) -> list[Path]:
    """The paths, globs written out (a shell that does not do it leaves them to us)."""
    found: list[Path] = []
    for path in paths:
        pattern = glob.has_magic(path) and not Path(path).exists()
        matches = sorted(glob.glob(path, recursive=True)) if pattern else [path]  # noqa: PTH207 (absolute ones too)
        found += map(Path, matches or [path])
    return found


@contextlib.contextmanager
def as_file(file: str) -> Iterator[Path]:
    """The path, or what stands on standard input ("-") as a passing file."""
    if file != "-":
        yield Path(file)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stdin"
        path.write_bytes(sys.stdin.buffer.read())
        yield path


@contextlib.contextmanager
def stoppable() -> "Iterator[Callable[[Progress | None], Progress]]":
    """Makes a progress that is counted; where the user stops (Ctrl-C) it is said how far it came, for what was read is kept.

    It stands outside the bar, which takes away with itself what is written beneath it.
    """
    come = [0, 0]

    def counting(tell: "Progress | None") -> "Progress":
        def counted(done: int, total: int, name: str) -> None:
            come[:] = [done, total]
            if tell:
                tell(done, total, name)

        return counted

    try:
        yield counting
    except KeyboardInterrupt:
        done, total = come
        kept = f"{done} of {total} files are read and kept" if done else "nothing is read yet"
        print(f"kg: stopped; {kept}, the graph is as it was; go on with the same command", file=sys.stderr)
        raise typer.Exit(130) from None


@contextlib.contextmanager
def progress(what: str) -> "Iterator[Progress | None]":
    """A progress bar on stderr where a person sees it; called with done, total, name."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None, name="")
        yield lambda done, total, name: bar.update(task, completed=done, total=total, name=name)
