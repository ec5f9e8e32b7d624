"""Commands that answer: search, follow, trace, promises, query, changes."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli import console
from kg.cli.app import Elsewhere, Excel, Formulas, Graph, Json, Unmask, User, app, say
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.search import Hit


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(help="Words to look for")],
    limit: Annotated[int, typer.Option(help="Passages at the most", min=1, max=1000)] = 20,
    unmask: Unmask = False,
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """Full text over the passages; finds inflected forms and parts of compounds, in documents without a date too.

    Example: kg search hjälpmedel
    """
    from kg import search as full_text
    from kg.answers import render

    index, wanted = console.shown(graph, unmask) / "search.db", " ".join(words)
    hits = full_text.find(index, wanted, limit)
    near = full_text.meant(index, wanted)
    if near:
        say(f"Did you mean: {near}?")
    elif not hits:
        say(f"nothing in the documents fits «{wanted}»")
    if any(not hit.passage.date for hit in hits):
        say("what has no date stands in a document of which no date could be read")
    if render.wants_json(as_json):
        render.table(list(_HIT), [_row(hit) for hit in hits], as_json=as_json)
    else:
        render.table(list(_HIT[1:6]), [_row(hit)[1:6] for hit in hits])


_HIT = ("score", "date", "body", "item", "title", "snippet", "document", "page", "heading", "start", "end")


def _row(hit: "Hit") -> list[object]:
    """A hit under the columns of `_HIT`."""
    at = hit.passage
    told = [at.date, at.body, at.number, at.title, hit.snippet]
    return [round(hit.score, 2), *told, at.document, at.page, at.heading, at.start, at.end]


@app.command()
def follow(
    words: Annotated[list[str], typer.Argument(help="Words of the work's name, or its IRI")],
    form: Annotated[str, typer.Option("--format", help="text, json, md or html")] = "",
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

    form = console.chosen(form, as_json, "text", "json", "md", "html")
    folder = console.shown(graph, unmask)
    found = works.follow(folder, " ".join(words))
    for rival in found.rivals:
        say(f"may also mean: «{rival.label}» ({rival.kind}); say more of its words")
    if form == "html":
        from kg.view import pages

        render.write(pages.work(folder, found))
    elif form == "json":
        render.data(found.as_json())
    else:
        render.write({"text": timeline.text, "md": timeline.markdown}[form](found))


@app.command()
def trace(
    words: Annotated[list[str], typer.Argument(help="Words of the issue's name, or its IRI")],
    form: Annotated[str, typer.Option("--format", help="text, json, md, html or mermaid")] = "",
    endpoint: Elsewhere = "",
    user: User = "",
    unmask: Unmask = False,
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """The path of an issue through the councils: steps, hand-offs, promises, each with its quote.

    At an endpoint the issue is found by its names alone: the passages of the minutes are not there to be searched.
    Examples: kg trace "gemensam hjälpmedelsverksamhet"   ·   kg trace samsjuklighet --format md
    """
    from kg.answers import render
    from kg.answers import trace as path
    from kg.cli import tell

    form = console.chosen(form, as_json, "text", "json", "md", "html", "mermaid")
    if endpoint:
        from kg.cli import ask

        console.demand_alone(graph, unmask)
        if form == "html":
            raise UsageError(
                "--format html needs a graph folder: with --endpoint it is text, json, md or mermaid"
            )
        found = path.asked(ask.answers(endpoint, user), " ".join(words))
    else:
        found = path.trace(console.shown(graph, unmask), " ".join(words))
    for rival in found.rivals:
        say(f"may also mean: «{rival.label}» ({rival.first} – {rival.last}); say more of its words")
    if form == "html":
        from kg.view import pages

        render.write(pages.issue(console.shown(graph, unmask), found.issue.iri))
    elif form == "json":
        render.data(found.as_json())
    else:
        render.write({"text": tell.text, "md": tell.markdown, "mermaid": tell.mermaid}[form](found))


@app.command()
def promises(
    state: Annotated[str, typer.Option(help="met, late, open, silent or unknown; all where empty")] = "",
    late: Annotated[
        bool, typer.Option("--late", help="What was due and not answered in time, the longest overdue first")
    ] = False,
    body: Annotated[str, typer.Option(help="Part of the name of a body in whose minutes it stands")] = "",
    who: Annotated[str, typer.Option(help="Part of the name of who is charged with it")] = "",
    alone: Annotated[bool, typer.Option("--no-issue", help="Those of no issue instead of those of issues")] = False,
    unmask: Unmask = False,
    graph: Graph = None,
    as_json: Json = False,
) -> None:
    """Who promised what: assignments and announced returns, met, late, open, silent or unknown, each with its quote.

    Late is what was answered after its time, or not at all though the body has met since. In order of the day they
    were made, with --late of the day they were due. What concerns several issues stands under each of them.
    Examples: kg promises --late   ·   kg promises --late --body socialnämnden   ·   kg promises --no-issue
    """
    from kg.answers import promises as promised
    from kg.answers import render
    from kg.cli import tell

    folder = console.shown(graph, unmask)
    rows = promised.listed(folder, promised.Asked(state, late, alone, body, who))
    if not alone and (apart := promised.apart(folder)):
        say(f"{apart} more are of no issue, so that what became of them is not known: 'kg promises --no-issue'")
    if render.wants_json(as_json):
        render.data(rows)
    else:
        plain = ("made", "due", "state", "issue", "quote")
        render.table(
            [*plain, "who", "body", "file and place"],
            [[*map(row.get, plain), *(", ".join(row[names]) for names in ("who", "bodies")), tell.place(row)] for row in rows],
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
    endpoint: Elsewhere = "",
    user: User = "",
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
    if endpoint:
        console.demand_alone(graph, unmask)
        asks = ask.elsewhere(endpoint, user, timeout, limit)
    else:
        asks = ask.here(console.shown(graph, unmask), timeout, limit)
    ask.run(asks, question, param or [], form, dialect)


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
        told = [{**row, "kind": ", ".join(row["kinds"])} for row in rows]
        render.table(columns, [[row[column] for column in columns] for row in told])
