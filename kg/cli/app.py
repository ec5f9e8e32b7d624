"""The command line itself: options that commands share, and what becomes of errors.

Data goes to stdout, words and progress to stderr. Exit 0 fine, 1 a problem with the data, 2 wrong usage.
Heavy imports stand inside the commands, so that `kg --help` answers at once.
"""

import gc
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from kg import __version__
from kg.answers.outgoing import unbroken
from kg.cli import console
from kg.errors import KgError, UsageError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Follow an issue through Swedish local democracy: protocols in, an RDF graph with proof out.\n\n"
    "Start with: kg demo",
)
Graph = Annotated[
    Path | None,
    typer.Option(
        "--graph", help="The graph folder [default: $KG_GRAPH or ./protokollgraf]", show_default=False
    ),
]
Excel = Annotated[
    bool,
    typer.Option("--excel", help="CSV that Swedish Excel opens with a double click (byte order mark, ;)"),
]
Formulas = Annotated[
    bool, typer.Option("--formulas", help="Leave CSV values as they are, also those a spreadsheet would run")
]
FileTimeout = Annotated[
    float, typer.Option(help="Seconds of processor time after which a file is left", min=0.1)
]
Elsewhere = Annotated[
    str, typer.Option("--endpoint", help="Ask the SPARQL endpoint at this address instead of a graph folder")
]
User = Annotated[
    str,
    typer.Option(
        "--user", help="Who asks there; the password in $KG_PASSWORD. Or a bearer token in $KG_TOKEN"
    ),
]
Unmask = Annotated[bool, typer.Option("--unmask", help="Show private data that is masked otherwise")]
Json = Annotated[bool, typer.Option("--json", help="JSON also on a terminal")]


def main() -> None:
    """Run the command line; a known problem is one clear line and exit code 1, or 2 for wrong usage."""
    console.demand_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            app()
        finally:
            gc.freeze()  # what a build leaves is large, and goes with the program anyway
            sys.stdout.flush()  # here it can still be told that the disk is full
    except KgError as error:
        say(f"kg: {error}")
        sys.exit(2 if isinstance(error, UsageError) else 1)
    except OSError as error:
        _silenced()
        say(f"kg: {_place(error)}{error.strerror or error}")
        sys.exit(1)
    except RuntimeError as error:
        from kg.graph import seal

        if not seal.rotten(error):
            raise
        say(f"kg: the graph is damaged ({error}): run 'kg build'")
        sys.exit(1)
    except KeyboardInterrupt:
        say("kg: stopped")
        sys.exit(130)


def _place(error: OSError) -> str:
    """What could not be written or read; a reader of ours that went away needs no name."""
    return f"{error.filename}: " if error.filename else ""


def _silenced() -> None:
    """What is left to be written goes nowhere: the interpreter would stumble over it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def say(text: str) -> None:
    print(unbroken(text), file=sys.stderr)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"protokollgraf {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version")
    ] = False,
) -> None:
    pass
