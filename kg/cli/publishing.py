"""Commands that show and check: view, export, push, serve, mcp, check, judge, evaluate."""

from pathlib import Path
from typing import Annotated

import typer

from kg import config
from kg.answers.outgoing import Dialect
from kg.cli import console
from kg.cli.app import Excel, Formulas, Graph, Json, Unmask, User, app, say
from kg.errors import UsageError
from kg.language.wordings import wording


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
    """Interactive pages that open from disk: graph, issues, protocols, index. Keep the folder data/ beside them.

    With --issue one page that holds everything, to be mailed.

    Examples: kg view   ·   kg view --issue "avvikelser i samverkan" -o arende.html
    """
    from kg.answers import render
    from kg.view import pages

    for path in pages.write(console.shown(graph, unmask), out, issue, focus):
        render.write(f"{path}\n")


@app.command()
def export(
    formats: Annotated[
        list[str] | None, typer.Argument(help="turtle nquads trig jsonld graphml gexf csv popolo followthemoney")
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
def push(
    endpoint: Annotated[str, typer.Argument(help="The address of a SPARQL 1.1 Graph Store")],
    whole: Annotated[
        bool, typer.Option("--all", help="Write every graph, whatever the store is thought to hold")
    ] = False,
    user: User = "",
    unmask: Unmask = False,
    graph: Graph = None,
) -> None:
    """Write the graphs that changed since the last push to a store elsewhere; those that are gone are removed there.

    Private data is masked, as in exports. What stops half-way goes on when the command is run again.
    Addresses: Oxigraph http://HOST:7878/store, Fuseki http://HOST:3030/DATASET/data

    Example: kg push http://localhost:7878/store
    """
    from dataclasses import asdict

    from kg.answers import render
    from kg.remote import Access, Remote
    from kg.remote.push import Push

    folder = config.graph_dir(graph)
    remote = Remote(endpoint, Access.given(user))
    with console.progress(wording("cli", "publishing", "push")) as tell:
        done = Push(console.shown(graph, unmask), remote, folder, whole).run(tell)
    render.data(asdict(done))


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
    say(f"{errors} errors, {len(problems) - errors} doubts" if problems else "the graph is sound")
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
        say(line)


Documents = Annotated[
    list[Path] | None,
    typer.Option("--documents", help="Where the documents are, if not beside their gold"),
]
Works = Annotated[
    bool, typer.Option("--works", help="Measure projects, agreements and their like against a gold of works")
]
Calibration = Annotated[
    bool,
    typer.Option("--calibration", help="How often claims are right, beside how sure they say they are"),
]
Coverage = Annotated[
    bool,
    typer.Option("--coverage", help="What of the vocabulary stands in none of the documents"),
]


@app.command()
def evaluate(
    gold: Annotated[list[Path], typer.Argument(help="Gold files or folders")],
    documents: Documents = None,
    degrade: Annotated[str, typer.Option(help="Percent of character errors, as 1,3,5")] = "",
    compare: Annotated[Path | None, typer.Option(help="An earlier --json output to compare with")] = None,
    issues: Annotated[bool, typer.Option("--issues", help="Measure traces against a gold of issues")] = False,
    works: Works = False,
    details: Annotated[
        bool, typer.Option("--details", help="List what was missed (-) and what was too much (+)")
    ] = False,
    corrupt_heads: Annotated[
        bool, typer.Option("--corrupt-heads", help="Read each also with its body's name lost or another's")
    ] = False,
    calibration: Calibration = False,
    coverage: Coverage = False,
    as_json: Json = False,
) -> None:
    """Measure reading against gold: precision, recall, F1 per task with the counts.

    Example: kg evaluate tests/gold
    """
    from kg.evaluate import report
    from kg.evaluate import works as undertakings

    folders = documents or []
    if works:
        undertakings.run(gold, folders, details, as_json)
    elif calibration:
        report.calibrated(gold, folders, as_json)
    elif coverage:
        report.covered(gold, folders, details, as_json)
    elif issues:
        report.traced(gold, details, as_json)
    elif report.run(gold, report.Asked(folders, degrade, compare, details, as_json, corrupt_heads)):
        raise typer.Exit(1)
