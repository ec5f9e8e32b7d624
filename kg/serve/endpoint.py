"""`/sparql`: a query in, the engine's own pages out; without a query the description of the service.

Answers carry an `ETag` made of the graph's publication and the request, so that a client that asks
again is told at once that nothing has changed.
"""

import hashlib
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from kg.graph.store import location
from kg.model.vocab import spaces
from kg.query import gate
from kg.serve import catalogue, formats
from kg.serve.pool import Pool
from kg.serve.problem import ProblemError
from kg.serve.protocol import Asked, asked
from kg.serve.settings import Settings

_STATUS = {"syntax": 400, "size": 413, "engine": 500}


async def sparql(request: Request) -> Response:
    """SPARQL 1.1 Protocol, queries only."""
    settings: Settings = request.app.state.settings
    question = await asked(request)
    if question is None:
        return await run_in_threadpool(catalogue.described, request, settings)
    return await answer(request, question)


async def answer(request: Request, question: Asked) -> Response:
    """The engine's answer in the form the client prefers."""
    settings: Settings = request.app.state.settings
    forms = _forms(request, question.form)
    store = str(location(settings.folder))
    tag = _tag(store, question, forms)
    if formats.known(request, tag):
        return Response(status_code=304, headers={"ETag": tag, "Vary": "Accept"})
    said, page = await _fetched(request, question, forms, store)
    if said.get("error") == "engine" and (newer := str(location(settings.folder))) != store:
        # a build has put another graph in place, and taken this one away, while it was asked
        tag = _tag(newer, question, forms)
        said, page = await _fetched(request, question, forms, newer)
    if "error" in said:
        raise ProblemError(
            _STATUS[said["error"]], f"the query does not run: {' '.join(said['message'].split())}"
        )
    return Response(page, headers={"ETag": tag, "Vary": "Accept"}, media_type=_typed(said["media_type"]))


async def _fetched(
    request: Request, question: Asked, forms: tuple[str, str], store: str
) -> tuple[dict[str, Any], bytes]:
    pool: Pool = request.app.state.pool
    asked_of = {
        "store": store,
        "query": gate.allowed(question.query),
        "prefixes": spaces(),
        "max_rows": request.app.state.settings.max_rows,
        "formats": forms,
        "default_graph": question.default_graphs,
        "named_graphs": question.named_graphs,
    }
    return await pool.fetch(asked_of, request.is_disconnected)


def _forms(request: Request, wanted: str) -> tuple[str, str]:
    """The media types for rows and for triples; 406 where the client accepts neither."""
    accept = _named(wanted) if wanted else request.headers.get("accept", "*/*")
    rows, triples = _best(accept, formats.ROWS), _best(accept, formats.TRIPLES)
    if rows is None and triples is None:
        raise ProblemError(
            406, f"an answer comes as {', '.join([*formats.ROWS.values(), *formats.TRIPLES.values()])}"
        )
    return rows or formats.ROWS["json"], triples or formats.TRIPLES["turtle"]


def _named(wanted: str) -> str:
    """The media type that a format's name or a media type means; 406 where no format is so named."""
    form = formats.ROWS.get(wanted) or formats.TRIPLES.get(wanted) or wanted
    form = formats.ALIASES.get(form, form)
    if form not in (*formats.ROWS.values(), *formats.TRIPLES.values()):
        known = ", ".join([*formats.ROWS, *formats.TRIPLES])
        raise ProblemError(406, f"no format is named {wanted!r}; there are: {known}")
    return form


def _best(accept: str, forms: dict[str, str]) -> str | None:
    """Of these formats the media type that the client would rather have."""
    known = forms.values()
    aliases = (alias for alias, form in formats.ALIASES.items() if form in known)
    best = formats.best(accept, [*known, *aliases])
    return formats.ALIASES.get(best, best) if best else None


def _typed(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def _tag(store: str, question: Asked, forms: tuple[str, str]) -> str:
    return f'"{hashlib.sha256(repr((store, question, forms)).encode()).hexdigest()[:20]}"'
