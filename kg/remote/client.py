"""Requests to a server elsewhere: who asks, tried again where that can help, errors in one line.

In: an address and what to send. Out: the body of the answer; else an `EndpointError` with the address, what it
answered and what to do.
"""

import os
import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

import urllib3
from urllib3 import exceptions
from urllib3.exceptions import HTTPError, MaxRetryError
from urllib3.util import Retry, Timeout

from kg.errors import EndpointError, UsageError

PASSWORD = "KG_PASSWORD"
TOKEN = "KG_TOKEN"
Fields = Sequence[tuple[str, str]]
_AGAIN = (429, 502, 503, 504)
"""Answers after which the same request may succeed a little later."""
_SHOWN = 200
"""Characters of a server's own words that an error repeats."""
_WHY = {
    403: "it does not allow this (is the store read only, or this user?)",
    404: "nothing is there; is it the address of the graph store or SPARQL endpoint itself?",
    405: "it does not take this there: the store is read only, or the address is that of something else",
    415: "it takes nothing of this kind; is it the address of the graph store (to push) or of the endpoint (to ask)?",
    413: "it takes no graph of that size; raise its limit",
}


@dataclass(frozen=True, slots=True)
class Access:
    """Who asks: a user with a password, or the bearer of a token; neither where nobody need say."""

    user: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    @classmethod
    def given(cls, user: str) -> "Access":
        """The user with the password in the environment, else the token there; `UsageError` where a user has none."""
        if not user:
            return cls(token=os.environ.get(TOKEN, ""))
        if PASSWORD not in os.environ:
            raise UsageError(f"--user {user}: put the password in the environment variable {PASSWORD}")
        return cls(user, os.environ[PASSWORD])

    def headers(self) -> dict[str, str]:
        if self.user:
            known = b64encode(f"{self.user}:{self.password}".encode())  # UTF-8, which urllib3's own is not
            return {"Authorization": f"Basic {known.decode()}"}
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

    def __bool__(self) -> bool:
        return bool(self.user or self.token)


class Remote:
    """A server at one address; each request is one that may be sent twice.

    `seconds` bound the wait for each answer, `pause` is the first of the growing waits between tries.
    """

    def __init__(
        self, address: str, access: Access | None = None, seconds: float = 60, pause: float = 0.5
    ) -> None:
        self.address = _demanded(address)
        self._access = access or Access()
        again = Retry(
            5, connect=2, redirect=False, status_forcelist=_AGAIN, allowed_methods=None,
            backoff_factor=pause, raise_on_status=False, respect_retry_after_header=False,
        )  # fmt: skip
        self._pool = urllib3.PoolManager(retries=again, timeout=Timeout(connect=10, read=seconds))

    def send(
        self, method: str, query: Fields = (), body: bytes = b"", also: Sequence[int] = (), **headers: str
    ) -> urllib3.BaseHTTPResponse:
        """The answer, where it is one of success or its status is among `also`."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()} | self._access.headers()
        try:
            answer = self._pool.request(
                method, _with(self.address, query), body=body or None, headers=sent, redirect=False
            )
        except (HTTPError, OSError) as error:
            raise EndpointError(self.address, _unreached(error)) from error
        if 200 <= answer.status < 300 or answer.status in also:
            return answer
        raise EndpointError(self.address, self._why(answer))

    def post_form(self, fields: Fields, accept: str) -> urllib3.BaseHTTPResponse:
        """The answer to a form, sent as a query is (SPARQL 1.1 Protocol, 2.1.2)."""
        form = "application/x-www-form-urlencoded"
        return self.send("POST", body=urlencode(fields).encode(), Content_Type=form, Accept=accept)

    def _why(self, answer: urllib3.BaseHTTPResponse) -> str:
        """The status, and what that means here; the server's own words where nothing better is known."""
        if 300 <= answer.status < 400:
            return f"it has moved to {answer.headers.get('Location', 'another address')}; give that address"
        said = " ".join(answer.data.decode(errors="replace").split())[:_SHOWN]
        known = (
            self._unknown() if answer.status == 401 else _WHY.get(answer.status, said or "no reason given")
        )
        return f"{known} (HTTP {answer.status})"

    def _unknown(self) -> str:
        if self._access:
            return "the user and password, or the token, are not accepted"
        return f"it wants to know who asks: --user NAME with {PASSWORD} in the environment, or a token in {TOKEN}"


def _demanded(address: str) -> str:
    """The address, if it can be one; a password in it would be written to files and shown in errors."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(f"{address}: an address begins with http:// or https:// and a server's name")
    if parts.username is not None:
        raise UsageError(
            f"{parts.hostname}: leave the user out of the address; --user NAME, the password in {PASSWORD}"
        )
    return address.partition("#")[0]


def _with(address: str, query: Fields) -> str:
    if not query:
        return address
    return f"{address}{'&' if '?' in address else '?'}{urlencode(query)}"


def _unreached(error: Exception) -> str:
    reason = error.reason if isinstance(error, MaxRetryError) and error.reason else error
    refused = isinstance(reason, exceptions.NewConnectionError)  # which is a kind of time-out to urllib3
    if isinstance(reason, exceptions.TimeoutError) and not refused:
        return "it does not answer in time; try again, or raise its or our time limit"
    words = re.sub(r"^\[Errno \d+\] ", "", " ".join(str(reason).split()).rpartition(": ")[2])
    return f"it cannot be reached ({words[:_SHOWN]})"
