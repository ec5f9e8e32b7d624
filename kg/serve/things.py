"""Every IRI of the data: as RDF what is said of it and by whom, as a page the same for a reader.

The data's IRIs begin with `https://w3id.org/protokollgraf/`; here the same path answers, so that
`/id/person/anna-berg-1a2b3c` is the person of that IRI.
"""

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from kg import query
from kg.config import ontology_dir
from kg.errors import UsageError
from kg.graph.store import location, open_graph
from kg.model.vocab import BASE, shorten, spaces
from kg.query import published
from kg.serve import formats
from kg.serve.endpoint import answer
from kg.serve.problem import ProblemError
from kg.serve.protocol import Asked
from kg.serve.templates import page
from kg.view import gather

_MOST = 200
"""Links shown in one direction; the rest is a query away."""
_PAGES = {"issue": "issue", "meeting": "protocol", "person": "person", "body": "organ"}
_VARY = {"Vary": "Accept"}
_RDF = (*formats.TRIPLES.values(),)
_ABOUT = """CONSTRUCT { ?thing ?is ?value . ?from ?says ?thing } WHERE {
  BIND(<%s> AS ?thing)
  { ?thing ?is ?value } UNION { ?from ?says ?thing }
}"""
_NOW = "SELECT ?now WHERE { <%s> dcterms:isReplacedBy ?now }"
_FACTS = """SELECT ?property ?value ?label ?direction WHERE {
  BIND(<%s> AS ?thing)
  { ?thing ?property ?value BIND("out" AS ?direction) } UNION { ?value ?property ?thing BIND("in" AS ?direction) }
  OPTIONAL { ?value skos:prefLabel|foaf:name|dcterms:title|oa:exact|kg:text ?label }
} ORDER BY ?direction ?property ?label ?value LIMIT 2000"""


async def thing(request: Request) -> Response:
    """A thing of the data in the form the client prefers; a browser gets the page."""
    iri = BASE + request.url.path.lstrip("/")
    chosen = formats.best(request.headers.get("accept", "*/*"), ["text/html", *_RDF])
    if chosen is None:
        raise ProblemError(406, f"a thing comes as text/html or {', '.join(_RDF)}")
    if not await run_in_threadpool(_is_there, request, iri):
        raise ProblemError(404, f"nothing in the graph has the IRI {iri}")
    if now := await run_in_threadpool(_now, request, iri):
        return RedirectResponse(f"/{now.removeprefix(BASE)}", 301)
    if chosen != "text/html":
        return await answer(request, Asked(_ABOUT % iri, form=chosen))
    if own := await run_in_threadpool(_own_page, request, iri):
        return RedirectResponse(own, 303, headers=_VARY)
    facts = await run_in_threadpool(_rows, request, _FACTS % iri)
    return HTMLResponse(_drawn(iri, facts), headers=_VARY)


def ontology(request: Request) -> Response:
    """The ontology and its codes: a page for people, at the term asked for, Turtle for programs."""
    codes = request.url.path.startswith("/code")
    if _chosen(request, "text/turtle") == "text/html":
        at = f"#code-{request.path_params['path']}" if codes else ""
        return RedirectResponse(f"/ontologi.html{at}", 303, headers=_VARY)
    name = "codes.ttl" if codes else "kg.ttl"
    return Response((ontology_dir() / name).read_bytes(), media_type="text/turtle", headers=_VARY)


def questions(request: Request) -> Response:
    """The named questions: a page for people, executables in Turtle (SHACL) for programs."""
    if _chosen(request, "text/turtle") == "text/html":
        return RedirectResponse("/fragor.html", 303, headers=_VARY)
    text = published.turtle(query.named(), f"{request.app.state.settings.base}/sparql")
    return Response(text, media_type="text/turtle", headers=_VARY)


def question(request: Request) -> Response:
    """One named question: its place in the page, or its SPARQL."""
    try:
        one = query.find(request.path_params["name"])
    except UsageError:
        raise ProblemError(404, f"no question is named {request.path_params['name']}") from None
    if _chosen(request, "application/sparql-query") == "text/html":
        return RedirectResponse(f"/fragor.html#{one.name}", 303, headers=_VARY)
    return Response(one.text, media_type="application/sparql-query", headers=_VARY)


def _chosen(request: Request, form: str) -> str:
    """The page or that form, whichever the client prefers; `ProblemError` 406 where it takes neither."""
    chosen = formats.best(request.headers.get("accept", "*/*"), [form, "text/html"])
    if chosen is None:
        raise ProblemError(406, f"this comes as {form} or text/html")
    return chosen


def _is_there(request: Request, iri: str) -> bool:
    from pyoxigraph import NamedNode

    try:
        node = NamedNode(iri)
    except ValueError:
        return False
    store = open_graph(request.app.state.settings.folder)
    return any(
        True
        for one in (store.quads_for_pattern(node, None, None), store.quads_for_pattern(None, None, node))
        for _ in one
    )


def _now(request: Request, iri: str) -> str | None:
    """The issue that has another IRI since its earlier steps are known; None for anything else."""
    rows = _rows(request, _NOW % iri) if iri.startswith(f"{BASE}id/issue/") else []
    return rows[0]["now"].value if rows else None


def _rows(request: Request, asked: str) -> list[dict[str, Any]]:
    store = open_graph(request.app.state.settings.folder)
    found: Any = store.query(asked, prefixes=spaces(), use_default_graph_as_union=True)
    names = [variable.value for variable in found.variables]
    return [{name: row[name] for name in names} for row in found]


def _own_page(request: Request, iri: str) -> str | None:
    """The page that `kg view` makes of the thing, None where it makes none."""
    kind = _PAGES.get(iri.removeprefix(f"{BASE}id/").partition("/")[0])
    if kind is None:
        return None
    name = gather.file_name(kind, iri)
    return f"/{name}" if request.app.state.site.has(name) else None


def _drawn(iri: str, facts: list[dict[str, Any]]) -> str:
    """What is said of the thing, then what refers to it; values of ours are links."""
    out = [_fact(row) for row in facts if row["direction"].value == "out"]
    back = [_fact(row) for row in facts if row["direction"].value == "in"]
    title = next(
        (
            row["value"]
            for row in out
            if row["property"] in ("skos:prefLabel", "foaf:name", "dcterms:title", "kg:text")
        ),
        shorten(iri),
    )
    return page("thing.html", title=title, iri=iri, facts=out, back=back[:_MOST], more=len(back) > _MOST)


def _fact(row: dict[str, Any]) -> dict[str, str]:
    value, label = row["value"], row["label"]
    link = hasattr(value, "datatype") is False and value.value
    return {
        "property": shorten(row["property"].value),
        "value": label.value if label else shorten(value.value) if link else value.value,
        "href": f"/{link.removeprefix(BASE)}" if link and link.startswith(BASE) else link or "",
    }


def data(request: Request) -> Response:
    """The whole graph, for those who want a copy."""
    from kg.graph import write

    form = request.query_params.get("format", "turtle")
    store = open_graph(request.app.state.settings.folder)
    tag = f'"{location(request.app.state.settings.folder).name}-{form}"'
    if formats.known(request, tag):
        return Response(status_code=304, headers={"ETag": tag})
    if form == "turtle":
        return Response(
            write.turtle({quad.triple for quad in store}), media_type="text/turtle", headers={"ETag": tag}
        )
    if form == "nquads":
        return Response(write.nquads(list(store)), media_type="application/n-quads", headers={"ETag": tag})
    raise ProblemError(406, "the whole graph comes as turtle or nquads")
