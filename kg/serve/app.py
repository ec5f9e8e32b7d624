"""The application: which path is answered by what."""

import contextlib
from collections.abc import AsyncIterator

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Route

from kg.errors import KgError
from kg.graph.store import newest
from kg.serve import api, catalogue, edit, endpoint, problem, site, things
from kg.serve.pool import Pool
from kg.serve.settings import Settings

_READ = ["GET", "HEAD"]


def application(settings: Settings, hosts: list[str] | None = None) -> Starlette:
    """The ASGI application; `hosts` are the names it answers to (against DNS rebinding), None for any."""
    app = Starlette(
        routes=_routes(),
        middleware=_middleware(hosts),
        exception_handlers={
            problem.ProblemError: problem.of_problem,
            HTTPException: problem.of_http,
            KgError: problem.of_kg,
            Exception: problem.of_fault,
        },
        lifespan=_lifespan,
    )
    app.state.settings = settings
    app.state.site = site.Site(settings.folder)
    app.state.once = edit.Once()
    return app


def _routes() -> list[Route]:
    return [
        Route("/sparql", endpoint.sparql, methods=["GET", "HEAD", "POST"]),
        Route("/void", catalogue.void, methods=_READ),
        Route("/.well-known/void", catalogue.void, methods=_READ),
        Route("/dcat", catalogue.catalogue, methods=_READ),
        Route("/data", things.data, methods=_READ),
        Route("/id/{path:path}", things.thing, methods=_READ),
        Route("/def", things.ontology, methods=_READ),
        Route("/code/{path:path}", things.ontology, methods=_READ),
        Route("/questions", things.questions, methods=_READ),
        Route("/question/{name}", things.question, methods=_READ),
        Route("/api/search", api.found, methods=_READ),
        Route("/api/trace", api.traced, methods=_READ),
        Route("/api/promises", api.promised, methods=_READ),
        Route("/api/questions", api.questions, methods=_READ),
        Route("/api/changes", api.changed, methods=_READ),
        Route("/api/review", edit.review, methods=_READ),
        Route("/api/judgements", edit.judge, methods=["POST"]),
        Route("/openapi.json", api.openapi, methods=_READ),
        Route("/feed", api.feed, methods=_READ),
        Route("/granska", edit.review_page, methods=_READ),
        Route("/", site.page, methods=_READ),
        Route("/{name:path}", site.page, methods=_READ),
    ]


def _middleware(hosts: list[str] | None) -> list[Middleware]:
    open_to_all = Middleware(
        CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "HEAD", "POST"], expose_headers=["ETag"]
    )
    guard = [Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False)] if hosts else []
    return [*guard, open_to_all, Middleware(GZipMiddleware, minimum_size=2000)]


@contextlib.asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    settings: Settings = app.state.settings
    place = newest(settings.folder)
    app.state.pool = Pool(settings, str(place or ""))
    try:
        yield
    finally:
        await app.state.pool.stop()
        app.state.site.close()
