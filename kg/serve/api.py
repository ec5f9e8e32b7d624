"""Search, traces, promises, questions and changes as JSON, described by OpenAPI; changes as an Atom feed."""

import hashlib
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg import __version__, query, search
from kg.answers import changes, promises, trace
from kg.language.wordings import worded
from kg.model.vocab import BASE
from kg.serve.problem import ProblemError

_MOST = 1000


async def found(request: Request) -> Response:
    """Passages that fit the words, the best first."""
    words, limit = _needed(request, "q"), _number(request, "limit", 20)
    hits = await run_in_threadpool(search.find, _folder(request) / "search.db", words, limit)
    return JSONResponse(
        [
            {
                "score": round(hit.score, 2),
                "date": hit.passage.date,
                "body": hit.passage.body,
                "item": hit.passage.number,
                "title": hit.passage.title,
                "snippet": hit.snippet,
                "marks": hit.marks,
                "document": hit.passage.document,
                "page": hit.passage.page,
                "heading": hit.passage.heading,
                "start": hit.passage.start,
                "end": hit.passage.end,
                "issues": hit.passage.issues,
            }
            for hit in hits
        ]
    )


async def traced(request: Request) -> Response:
    """One issue's path, in the shape of `kg trace --json`."""
    found = await run_in_threadpool(trace.trace, _folder(request), _needed(request, "q"))
    return JSONResponse(found.as_json())


async def promised(request: Request) -> Response:
    """Assignments and announced returns with what became of them."""
    return JSONResponse(
        await run_in_threadpool(promises.promises, _folder(request), request.query_params.get("state", ""))
    )


def questions(_: Request) -> Response:
    """The named questions with their parameters and their SPARQL."""
    return JSONResponse(
        [
            {
                "name": one.name,
                "sv": one.swedish,
                "en": one.english,
                "params": [
                    {"name": each.name, "default": each.default, "meaning": each.meaning}
                    for each in one.params
                ],
                "query": one.text,
            }
            for one in query.named()
        ]
    )


async def changed(request: Request) -> Response:
    """What has happened since a date."""
    return JSONResponse(await _changes(request))


async def feed(request: Request) -> Response:
    """The same as Atom (RFC 4287): one entry a claim, its IRI the entry's id."""
    rows = (await _changes(request))[:_MOST]
    base = request.app.state.settings.base
    newest = rows[0]["date"] if rows else "1970-01-01"
    of = request.query_params.get("words") or request.query_params.get("body") or ""
    title = f"Protokollgraf: {of}" if of else "Protokollgraf"
    key = hashlib.sha256(str(request.url.query).encode()).hexdigest()[:12]
    entries = "".join(_entry(row, base) for row in rows)
    return Response(
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">\n'
        f"<id>{BASE}feed/{key}</id><title>{_xml(title)}</title><updated>{newest}T00:00:00Z</updated>\n"
        f'<author><name>Protokollgraf</name></author><link rel="self" href={quoteattr(str(request.url))}/>\n'
        f"{entries}</feed>\n",
        media_type="application/atom+xml",
    )


def _entry(row: dict[str, Any], base: str) -> str:
    link = f"{base}/{row['claim'].removeprefix(BASE)}"
    title = f"{_KINDS.get(row['kind'], row['kind'])} i {row['body']}"
    return (
        f"<entry><id>{_xml(row['claim'])}</id><title>{_xml(title)}</title><updated>{row['date']}T00:00:00Z</updated>"
        f'<link href={quoteattr(link)}/><content type="text">{_xml(row["text"])}</content></entry>\n'
    )


_KINDS = worded("serve", "api", "kinds")


def _xml(text: str) -> str:
    """Text as XML 1.0 may hold it."""
    return escape("".join(char if char >= " " or char in "\n\t" else "�" for char in text))


async def _changes(request: Request) -> list[dict[str, Any]]:
    asked = request.query_params
    return await run_in_threadpool(
        changes.changes,
        _folder(request),
        asked.get("since", ""),
        asked.get("words", ""),
        asked.get("body", ""),
    )


def _folder(request: Request) -> Any:
    return request.app.state.settings.folder


def _needed(request: Request, name: str) -> str:
    value = request.query_params.get(name, "").strip()
    if not value:
        raise ProblemError(400, f"the parameter {name!r} is needed")
    return value


def _number(request: Request, name: str, default: int) -> int:
    text = request.query_params.get(name, str(default))
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _MOST:
        raise ProblemError(400, f"{name} is a number from 1 to {_MOST}")
    return int(text)


_TEXT = {"schema": {"type": "string"}}
_OPERATIONS: dict[str, tuple[str, dict[str, bool]]] = {
    "/api/search": ("Passages that fit the words, the best first", {"q": True, "limit": False}),
    "/api/trace": ("The path of one issue through the councils", {"q": True}),
    "/api/promises": ("Assignments and announced returns", {"state": False}),
    "/api/questions": ("The named questions in SPARQL", {}),
    "/api/changes": ("What has happened since a date", {"since": False, "words": False, "body": False}),
    "/feed": ("The same as an Atom feed", {"since": False, "words": False, "body": False}),
    "/sparql": ("SPARQL 1.1 query", {"query": False, "format": False}),
}


def openapi(request: Request) -> Response:
    """The description of this interface (OpenAPI 3.1)."""
    paths = {path: {"get": _operation(summary, names)} for path, (summary, names) in _OPERATIONS.items()}
    return JSONResponse(
        {
            "openapi": "3.1.0",
            "info": {"title": "Protokollgraf", "version": __version__},
            "servers": [{"url": request.app.state.settings.base}],
            "paths": paths,
        }
    )


def _operation(summary: str, names: dict[str, bool]) -> dict[str, Any]:
    parameters = [
        {"name": name, "in": "query", "required": needed, **_TEXT} for name, needed in names.items()
    ]
    problem = {"description": "A problem (RFC 9457)", "content": {"application/problem+json": {}}}
    return {
        "summary": summary,
        "parameters": parameters,
        "responses": {"200": {"description": "The answer"}, "400": problem, "404": problem},
    }
