"""Judgements in the browser: the review list and one more line in the file, behind a token.

Only where `kg serve --edit` was asked for. A page on another origin cannot write: the token is not in a
cookie, it must come as a header, and a request that names another origin is refused before it is read.
A judgement carries a number that is used once, so that a request that is sent again does nothing.
"""

import hmac
import json
import secrets
import threading

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from kg.answers import judging
from kg.resolve.judge import KINDS
from kg.serve.problem import ProblemError
from kg.serve.protocol import limited
from kg.serve.settings import Settings
from kg.serve.templates import page

_FIELDS = ("judgement", "a", "b", "why", "once")
_MOST_BYTES = 20_000


class Once:
    """Numbers handed out and not yet used."""

    def __init__(self) -> None:
        self._open: set[str] = set()
        self._lock = threading.Lock()

    def hand_out(self) -> str:
        with self._lock:
            number = secrets.token_urlsafe(16)
            self._open.add(number)
            return number

    def use(self, number: str) -> bool:
        with self._lock:
            known = number in self._open
            self._open.discard(number)
            return known


def review_page(request: Request) -> Response:
    """The page that asks for the token and shows the doubtful pairs."""
    _allowed(request.app.state.settings)
    return HTMLResponse(page("review.html", kinds=KINDS), headers={"Cache-Control": "no-store"})


async def review(request: Request) -> Response:
    """The doubtful pairs with the reason, and a number for the next judgement."""
    _authorised(request)
    rows = await run_in_threadpool(judging.review, request.app.state.settings.folder)
    once: Once = request.app.state.once
    pairs = [{"a": a, "b": b, "why": why} for a, b, why in rows]
    return JSONResponse({"pairs": pairs, "once": once.hand_out()}, headers={"Cache-Control": "no-store"})


async def judge(request: Request) -> Response:
    """Writes one judgement and builds the graph anew, as `kg judge` does."""
    _authorised(request)
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise ProblemError(415, "a judgement is sent as application/json")
    said = _said(await limited(request, _MOST_BYTES, "a judgement is short"))
    if not request.app.state.once.use(said.pop("once")):
        raise ProblemError(409, "this request was already used; load the page again")
    done = await run_in_threadpool(judging.judge, request.app.state.settings.folder, **said)
    return JSONResponse({"done": done, "once": request.app.state.once.hand_out()})


def _said(body: bytes) -> dict[str, str]:
    try:
        value = json.loads(body)
    except ValueError:
        raise ProblemError(400, "a judgement is JSON in UTF-8") from None
    if not isinstance(value, dict) or not all(isinstance(value.get(name, ""), str) for name in _FIELDS):
        raise ProblemError(400, f"a judgement is an object with {', '.join(_FIELDS)}")
    said = {name: str(value.get(name, "")) for name in _FIELDS}
    if said["judgement"] not in KINDS or not said["a"] or not said["b"]:
        raise ProblemError(400, f"a judgement is one of {', '.join(KINDS)}, and names two things")
    return said


def _allowed(settings: Settings) -> str:
    if settings.token is None:
        raise ProblemError(403, "nothing can be edited here: start with 'kg serve --edit'")
    return settings.token


def _authorised(request: Request) -> None:
    """The request is from our own page and carries the token; `ProblemError` 403 or 401 where not."""
    token = _allowed(request.app.state.settings)
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site", "same-origin")
    if site not in ("same-origin", "none") or (
        origin is not None and origin != f"{request.url.scheme}://{request.url.netloc}"
    ):
        raise ProblemError(403, "judgements are taken from this server's own page only")
    given = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    if not hmac.compare_digest(given.encode(), token.encode()):
        raise ProblemError(
            401,
            "the token is missing or wrong; it was printed when the server started",
            {"WWW-Authenticate": "Bearer"},
        )
