"""Commands that make and keep the graph: demo, build, forget, read, status."""

from pathlib import Path
from typing import Annotated, Any

import typer

from kg import config
from kg.cli import console
from kg.cli.app import FileTimeout, Graph, Json, Unmask, app, say
from kg.language.wordings import wording


@app.command()
def demo(
    exports: Annotated[Path, typer.Option(help="Where the pages and exports go")] = Path("exports"),
    graph: Graph = None,
) -> None:
    """Build the bundled protocols, write their graph and pages to exports/, and print one trace.

    Example: kg demo
    """
    from kg.answers import render
    from kg.cli import demo as show

    folder = graph or exports / ".graph"
    with console.progress(wording("cli", "collecting", "reading")) as tell:
        result = show.run(folder, exports, tell)
    render.write(result.trace + "\n")
    for line in result.advice:
        say(line)


@app.command()
def build(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Files, folders or globs; without any the graph is made anew")
    ] = None,
    prune: Annotated[
        bool, typer.Option("--prune", help="Forget what has gone from the folders built")
    ] = False,
    workers: Annotated[
        int | None, typer.Option(help="Files read at once (one a core)", min=1, max=64, show_default=False)
    ] = None,
    scheduler: Annotated[
        str,
        typer.Option(
            help="Read on the workers of this dask scheduler; all must share the graph folder and the files"
        ),
    ] = "",
    file_timeout: FileTimeout = 60.0,
    graph: Graph = None,
) -> None:
    """Add protocols to the graph: only new or changed files are read.

    With --scheduler (pip install 'protokollgraf[dask]') the workers of other machines write the readings straight into
    the graph folder: the folder and the files must be shared, under the same paths, by all of them.

    Examples: kg build protokoll/   ·   kg build 2024/*.pdf extra.docx --graph lan
    """
    from kg import pipeline
    from kg.cli import building
    from kg.folder import Folder
    from kg.limits import Limits

    folder = Folder(config.graph_dir(graph))
    wish = pipeline.Wish(Limits(file_timeout, workers), prune, scheduler)
    with console.stoppable() as counting, console.progress(wording("cli", "collecting", "reading")) as tell:
        built = pipeline.build(console.expanded(paths or []), folder, counting(tell), wish)
    for line in building.told(built, folder.path):
        say(line)
    if built.refused:
        raise typer.Exit(1)


@app.command()
def forget(
    documents: Annotated[
        list[str], typer.Argument(help="Files by path or name, or the first digits of their SHA-256")
    ],
    graph: Graph = None,
) -> None:
    """Remove documents from the graph: the kept file, its text, its reading and every claim.

    Examples: kg forget protokoll/2023-04-18.pdf   ·   kg forget 4d7f77e68d4b
    """
    from kg import pipeline
    from kg.cli import building
    from kg.folder import Folder
    from kg.remote import journal

    folder = Folder(config.graph_dir(graph))
    for line in building.forgotten(pipeline.forget(documents, folder), journal.addresses(folder.path)):
        say(line)


@app.command()
def read(
    file: Annotated[str, typer.Argument(help="A protocol; - for standard input")],
    text: Annotated[bool, typer.Option("--text", help="Print the text that spans refer to")] = False,
    file_timeout: FileTimeout = 60.0,
    as_json: Json = False,
) -> None:
    """One document as structured JSON: meeting, attendance, items, claims with quotes. Nothing is stored.

    Examples: kg read protokoll.pdf   ·   kg read --text protokoll.pdf
    """
    from kg import pipeline
    from kg.answers import contract, render
    from kg.limits import Limits

    del as_json  # the answer is always JSON; the option is there so that scripts may say so
    with console.as_file(file) as path:
        if text:
            render.write(pipeline.text_apart(path, Limits(file_timeout)))
            return
        render.data(contract.as_json(pipeline.read_apart(path, Limits(file_timeout))))


@app.command()
def status(
    private: Annotated[
        bool, typer.Option("--private", help="List where identity numbers, telephones, mail and homes stand")
    ] = False,
    unmask: Unmask = False,
    whole: Annotated[
        bool, typer.Option("--all", help="On a terminal too every finding and document; JSON holds them always")
    ] = False,
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """What is in the graph: counts, meetings with and without minutes, findings.

    Examples: kg status   ·   kg status --all   ·   kg status --private
    """
    from kg.answers import private as own
    from kg.answers import render
    from kg.answers import status as known

    if private:
        places = own.private_data(config.graph_dir(graph), unmask)
        columns = ["document", "kind", "page", "start", "end", "line"]
        render.table(columns, [[place[name] for name in columns] for place in places], as_json=as_json)
        return
    found = known.status(config.graph_dir(graph))
    if render.wants_json(as_json):
        render.data(found)
    elif whole:
        _everything(found)
    else:
        _summary(known.summary(found))
        say("kg status --all names the document of each finding")


def _summary(found: dict[str, Any]) -> None:
    from kg.answers import render

    render.table(["what", "count"], list(found["counts"].items()))
    render.table(["bodies", "minuted", "planned", "second hand"], [list(found["coverage"].values())])
    for part in ("findings", "recall"):
        rows = [list(row.values()) for row in found[part]]
        columns = list(found[part][0]) if rows else []
        render.table(columns, rows)


def _everything(found: dict[str, Any]) -> None:
    from kg.answers import render
    from kg.model.document import falls_short

    render.table(["what", "count"], list(found["counts"].items()))
    render.table(
        ["body", "minuted", "planned", "second hand"], [list(row.values()) for row in found["coverage"]]
    )
    render.table(["document", "finding"], [[row["document"], row["message"]] for row in found["findings"]])
    missed = [row for row in found["recall"] if falls_short(row["found"], row["expected"])]
    columns = ["document", "task", "found", "expected"]
    render.table(columns, [[row[name] for name in columns] for row in missed])
