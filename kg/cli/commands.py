"""The command line: one function a command, each a call into kg.

Data goes to stdout, words and progress to stderr. Exit 0 fine, 1 a problem with the data, 2 wrong usage.
Heavy imports stand inside the commands, so that `kg --help` answers at once.
"""

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from kg import __version__, config
from kg.answers.outgoing import Dialect, unbroken
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
Unmask = Annotated[bool, typer.Option("--unmask", help="Show private data that is masked otherwise")]
Json = Annotated[bool, typer.Option("--json", help="JSON also on a terminal")]


def main() -> None:
    """Run the command line; a known problem is one clear line and exit code 1, or 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # here it can still be told that the disk is full
    except KgError as error:
        _say(f"kg: {error}")
        sys.exit(2 if isinstance(error, UsageError) else 1)
    except OSError as error:
        _silenced()
        _say(f"kg: {_place(error)}{error.strerror or error}")
        sys.exit(1)
    except KeyboardInterrupt:
        _say("kg: stopped")
        sys.exit(130)


def _place(error: OSError) -> str:
    """What could not be written or read; a reader of ours that went away needs no name."""
    return f"{error.filename}: " if error.filename else ""


def _silenced() -> None:
    """What is left to be written goes nowhere: the interpreter would stumble over it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _say(text: str) -> None:
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
    with console.progress("Läser") as tell:
        result = show.run(folder, exports, tell)
    render.write(result.trace + "\n")
    for line in result.advice:
        _say(line)


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
    file_timeout: FileTimeout = 60.0,
    graph: Graph = None,
) -> None:
    """Add protocols to the graph: only new or changed files are read.

    Examples: kg build protokoll/   ·   kg build 2024/*.pdf extra.docx --graph lan
    """
    from kg import pipeline
    from kg.cli import building
    from kg.folder import Folder
    from kg.limits import Limits

    folder = Folder(config.graph_dir(graph))
    wish = pipeline.Wish(Limits(file_timeout, workers), prune)
    with console.progress("Läser") as tell:
        built = pipeline.build(console.expanded(paths or []), folder, tell, wish)
    for line in building.told(built, folder.path):
        _say(line)
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

    for line in building.forgotten(pipeline.forget(documents, Folder(config.graph_dir(graph)))):
        _say(line)


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
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """What is in the graph: counts, meetings with and without minutes, findings.

    Examples: kg status   ·   kg status --private
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
        return
    render.table(["what", "count"], list(found["counts"].items()))
    render.table(
        ["body", "minuted", "planned", "second hand"], [list(row.values()) for row in found["coverage"]]
    )
    render.table(["document", "finding"], [[row["document"], row["message"]] for row in found["findings"]])
    missed = [row for row in found["recall"] if round(row["expected"]) > row["found"]]
    columns = ["document", "task", "found", "expected"]
    render.table(columns, [[row[name] for name in columns] for row in missed])


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(help="Words to look for")],
    limit: Annotated[int, typer.Option(help="Passages at the most", min=1, max=1000)] = 20,
    unmask: Unmask = False,
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """Full text over the passages; finds inflected forms and parts of compounds.

    Example: kg search hjälpmedel
    """
    from kg import search as full_text
    from kg.answers import render

    hits = full_text.find(console.shown(graph, unmask) / "search.db", " ".join(words), limit)
    columns = ["score", "date", "body", "item", "title", "snippet", "document", "page", "start", "end"]
    rows = [
        [
            round(hit.score, 2),
            hit.passage.date,
            hit.passage.body,
            hit.passage.number,
            hit.passage.title,
            hit.snippet,
            hit.passage.document,
            hit.passage.page,
            hit.passage.start,
            hit.passage.end,
        ]
        for hit in hits
    ]
    shown = columns if render.wants_json(as_json) else columns[1:6]
    render.table(shown, rows if shown == columns else [row[1:6] for row in rows], as_json=as_json)


@app.command()
def follow(
    words: Annotated[list[str], typer.Argument(help="Words of the work's name, or its IRI")],
    form: Annotated[str, typer.Option("--format", help="text, json or md")] = "",
    unmask: Unmask = False,
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """The timeline of a project, agreement, plan or other work: councils, decisions, parties, money, state, with quotes.

    Examples: kg follow CROSS   ·   kg follow "psykisk hälsa" --format md
    """
    from kg.answers import follow as works
    from kg.answers import render
    from kg.cli import timeline

    form = form or ("json" if render.wants_json(as_json) else "text")
    if form not in ("text", "json", "md"):
        raise typer.BadParameter("it is text, json or md", param_hint="--format")
    found = works.follow(console.shown(graph, unmask), " ".join(words))
    for rival in found.rivals:
        _say(f"may also mean: «{rival.label}» ({rival.kind}); say more of its words")
    if form == "json":
        render.data(found.as_json())
    else:
        render.write({"text": timeline.text, "md": timeline.markdown}[form](found))


@app.command()
def trace(
    words: Annotated[list[str], typer.Argument(help="Words of the issue's name, or its IRI")],
    form: Annotated[str, typer.Option("--format", help="text, json, md, html or mermaid")] = "",
    unmask: Unmask = False,
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """The path of an issue through the councils: steps, hand-offs, promises, each with its quote.

    Examples: kg trace "gemensam hjälpmedelsverksamhet"   ·   kg trace samsjuklighet --format md
    """
    from kg.answers import render
    from kg.answers import trace as path
    from kg.cli import tell

    form = form or ("json" if render.wants_json(as_json) else "text")
    if form not in ("text", "json", "md", "html", "mermaid"):
        raise typer.BadParameter("it is text, json, md, html or mermaid", param_hint="--format")
    folder = console.shown(graph, unmask)
    found = path.trace(folder, " ".join(words))
    for rival in found.rivals:
        _say(f"may also mean: «{rival.label}» ({rival.first} – {rival.last}); say more of its words")
    if form == "html":
        from kg.view import pages

        render.write(pages.issue(folder, found.issue.iri))
    elif form == "json":
        render.data(found.as_json())
    else:
        render.write({"text": tell.text, "md": tell.markdown, "mermaid": tell.mermaid}[form](found))


@app.command()
def promises(
    state: Annotated[str, typer.Option(help="met, late, open, silent or unknown; all where empty")] = "",
    unmask: Unmask = False,
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """Assignments and announced returns: due, met, late or silent, each with its quote."""
    from kg.answers import promises as promised
    from kg.answers import render

    rows = promised.promises(console.shown(graph, unmask), state)
    if render.wants_json(as_json):
        render.data(rows)
    else:
        render.table(
            ["made", "due", "state", "issue", "quote"],
            [[row["made"], row["due"], row["state"], row["issue"], row["quote"]] for row in rows],
        )


@app.command()
def query(
    question: Annotated[
        str, typer.Argument(help="A named question, a file .rq, or - for SPARQL on standard input")
    ] = "",
    param: Annotated[
        list[str] | None, typer.Option("--param", help="name=value, for a named question")
    ] = None,
    form: Annotated[str, typer.Option("--format", help="table, json, csv, tsv or turtle")] = "",
    timeout: Annotated[float, typer.Option(help="Seconds after which the query is stopped", min=0.1)] = 30.0,
    limit: Annotated[int, typer.Option(help="Rows at the most", min=1)] = 100_000,
    excel: Excel = False,
    formulas: Formulas = False,
    unmask: Unmask = False,
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """Ask the graph: a named question of ontology/queries, or your own SPARQL. Read only.

    Examples: kg query   ·   kg query issue-path --param words=färdplan   ·   echo 'SELECT …' | kg query -
    """
    from kg.answers import render
    from kg.cli import ask

    form = "json" if as_json and not form else "csv" if excel and not form else form
    dialect = replace(render.SPARQL, excel=excel, formulas=formulas)
    ask.run(console.shown(graph, unmask), question, param or [], form, dialect, timeout, limit)


@app.command()
def view(
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder or file to write")] = Path("exports"),
    issue: Annotated[str, typer.Option(help="Only the page of the issue these words mean")] = "",
    focus: Annotated[
        str, typer.Option(help="Open the graph page at this person, body or issue (name or IRI)")
    ] = "",
    unmask: Unmask = False,
    graph: Graph = None,
) -> None:
    """Interactive pages, each one file that opens from disk: graph, issues, protocols, index.

    Examples: kg view   ·   kg view --issue "avvikelser i samverkan" -o arende.html
    """
    from kg.answers import render
    from kg.view import pages

    for path in pages.write(console.shown(graph, unmask), out, issue, focus):
        render.write(f"{path}\n")


@app.command()
def export(
    formats: Annotated[
        list[str] | None, typer.Argument(help="turtle nquads trig jsonld graphml gexf csv")
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder to write")] = Path("exports"),
    excel: Excel = False,
    formulas: Formulas = False,
    unmask: Unmask = False,
    graph: Graph = None,
) -> None:
    """The graph in the formats others read, with a manifest.

    Example: kg export turtle nquads csv -o ut
    """
    from kg import export as exporter
    from kg.answers import render

    wanted = formats or (["csv"] if excel else list(exporter.FORMATS))
    manifest = exporter.export(
        console.shown(graph, unmask), out, wanted, Dialect(excel=excel, formulas=formulas)
    )
    render.data(manifest)


@app.command()
def changes(
    since: Annotated[str, typer.Option(help="The earliest date, as 2024-01-31; all where empty")] = "",
    words: Annotated[str, typer.Option(help="Part of the issue's name")] = "",
    body: Annotated[str, typer.Option(help="Part of the body's name")] = "",
    unmask: Unmask = False,
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """What has happened since a date: decisions, assignments, promises and hand-offs, the newest first.

    Example: kg changes --since 2024-01-01 --body kommunstyrelsen
    """
    from kg.answers import changes as happened
    from kg.answers import render

    rows = happened.changes(console.shown(graph, unmask), since, words, body)
    if render.wants_json(as_json):
        render.data(rows)
    else:
        columns = ["date", "body", "kind", "text", "issue"]
        render.table(columns, [[row[column] for column in columns] for row in rows])


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="The address to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port; 0 takes a free one", min=0, max=65535)] = 8707,
    edit: Annotated[
        bool, typer.Option("--edit", help="Judgements in the page, with the token printed")
    ] = False,
    timeout: Annotated[float, typer.Option(help="Seconds after which a query is stopped", min=0.1)] = 30.0,
    limit: Annotated[int, typer.Option(help="Rows an answer may have", min=1)] = 100_000,
    unmask: Unmask = False,
    graph: Graph = None,
) -> None:
    """The graph on this machine: pages, a SPARQL 1.1 endpoint, search, traces and feeds. Reads only.

    Examples: kg serve   ·   kg serve --edit   ·   curl localhost:8707/sparql --data-urlencode 'query=…'
    """
    if edit and unmask:
        raise UsageError("--edit and --unmask do not go together: judgements belong to the masked graph")
    from kg.cli import serving

    serving.run(console.shown(graph, unmask), host, port, edit, timeout, limit)


@app.command()
def mcp(unmask: Unmask = False, graph: Graph = None) -> None:
    """The graph as tools for assistants (Model Context Protocol) on standard input and output. Reads only.

    Needs: pip install 'protokollgraf[mcp]'
    """
    from kg.graph.store import location

    folder = console.shown(graph, unmask)
    location(folder)
    try:
        from kg.serve.mcp import server
    except ImportError:
        raise UsageError("the package mcp is not installed: pip install 'protokollgraf[mcp]'") from None
    server(folder).run()


@app.command()
def check(graph: Graph = None, as_json: Json = False) -> None:
    """Check the graph: SHACL, every quote cut out of its text again, terms that nobody defined."""
    from kg.answers import judging, render
    from kg.graph import check as checks

    folder = config.graph_dir(graph)
    problems = [*checks.check(folder), *judging.problems(folder)]
    rows = [[one.severity, one.kind, one.subject, one.message] for one in problems]
    render.table(["severity", "kind", "subject", "message"], rows, as_json=as_json)
    errors = sum(problem.severity == "error" for problem in problems)
    _say(f"{errors} errors, {len(problems) - errors} doubts" if problems else "the graph is sound")
    if errors:
        raise typer.Exit(1)


@app.command()
def judge(
    judgement: Annotated[str, typer.Argument(help="same, different, rename, split, undo or review")],
    a: Annotated[str, typer.Argument(help="A name or IRI")] = "",
    b: Annotated[str, typer.Argument(help="The other name or IRI; the new name for rename")] = "",
    why: Annotated[str, typer.Option(help="The reason, kept with the judgement")] = "",
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """Correct the graph: one line in a file, replayed on every build. `review` lists the doubtful pairs.

    Examples: kg judge same "Ammi Gustafsson" "Ann-Marie Gustafsson" --why "samma person"   ·   kg judge review
    """
    from kg.answers import judging, render

    folder = config.graph_dir(graph)
    if judgement == "review":
        render.table(["a", "b", "why"], judging.review(folder), as_json=as_json)
        return
    if not a or not b:
        raise UsageError(f"'kg judge {judgement}' needs two names")
    for line in judging.judge(folder, judgement, a, b, why):
        _say(line)


@app.command()
def evaluate(
    gold: Annotated[list[Path], typer.Argument(help="Gold files or folders")],
    documents: Annotated[
        list[Path] | None,
        typer.Option("--documents", help="Where the documents are, if not beside their gold"),
    ] = None,
    degrade: Annotated[str, typer.Option(help="Percent of character errors, as 1,3,5")] = "",
    compare: Annotated[Path | None, typer.Option(help="An earlier --json output to compare with")] = None,
    issues: Annotated[bool, typer.Option("--issues", help="Measure traces against a gold of issues")] = False,
    works: Annotated[
        bool,
        typer.Option("--works", help="Measure projects, agreements and their like against a gold of works"),
    ] = False,
    details: Annotated[
        bool, typer.Option("--details", help="List what was missed (-) and what was too much (+)")
    ] = False,
    corrupt_heads: Annotated[
        bool, typer.Option("--corrupt-heads", help="Read each also with its body's name lost or another's")
    ] = False,
    calibration: Annotated[
        bool,
        typer.Option("--calibration", help="How often claims are right, beside how sure they say they are"),
    ] = False,
    as_json: Json = False,
) -> None:
    """Measure reading against gold: precision, recall, F1 per task with the counts.

    Example: kg evaluate tests/gold
    """
    if works:
        from kg.evaluate import works as undertakings

        undertakings.run(gold, documents or [], details, as_json)
        return
    from kg.evaluate import report

    if calibration:
        report.calibrated(gold, documents or [], as_json)
        return
    worse = report.run(gold, documents or [], degrade, compare, issues, details, as_json, corrupt_heads)
    if worse:
        raise typer.Exit(1)
