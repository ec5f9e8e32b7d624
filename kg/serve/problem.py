"""Errors as RFC 9457 has them: one JSON object with a title, a detail in one line, and where it can the place."""

import json
import re
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.errors import KgError, NotFoundError, QueryError, UsageError

_PLACE = re.compile(r"\bat (?P<line>\d+):(?P<column>\d+)|line (?P<only>\d+)")


class ProblemError(Exception):
    """A request that is not answered, with the status that says why."""

    def __init__(self, status: int, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status, self.detail, self.headers = status, detail, headers or {}


def response(status: int, detail: str, headers: dict[str, str] | None = None) -> Response:
    """The error as `application/problem+json`, with line and column where the detail names them."""
    body: dict[str, object] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    if place := _PLACE.search(detail):
        body["line"] = int(place["line"] or place["only"])
        if place["column"]:
            body["column"] = int(place["column"])
    text = json.dumps(body, ensure_ascii=False) + "\n"
    return Response(text, status, headers, media_type="application/problem+json")


async def of_problem(_: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    return response(error.status, error.detail, error.headers)


async def of_http(_: Request, error: Exception) -> Response:
    """What the framework itself refuses: no such path, no such method."""
    assert isinstance(error, HTTPException)
    return response(error.status_code, error.detail, dict(error.headers or {}))


async def of_kg(_: Request, error: Exception) -> Response:
    """A known problem: not found, a query refused or stopped, a graph that is not there."""
    assert isinstance(error, KgError)
    stopped = str(error).startswith("stopped")
    status = (
        404
        if isinstance(error, NotFoundError)
        else 400
        if isinstance(error, UsageError | QueryError)
        else 503
    )
    return response(504 if stopped else status, str(error))


async def of_fault(_: Request, error: Exception) -> Response:
    """A fault of ours: its name for the client, the rest in the server's own words on standard error."""
    return response(500, f"the server met a fault of its own ({type(error).__name__}); its log says more")
