"""`kg serve`: takes a port, says where to look, and serves until it is stopped."""

import secrets
import socket
import sys
from pathlib import Path

import uvicorn

from kg.errors import UsageError
from kg.graph.store import location
from kg.language.wordings import wording
from kg.serve import Settings, application

_KEPT = 65
"""Seconds a connection is kept between two requests: longer than people read an answer."""
_MOST_CONNECTIONS = 800
"""Below the 1,024 files that a process may have open where nobody has said otherwise; more are told 503."""
_LOCAL = ["127.0.0.1", "localhost", "[::1]", "::1"]


def run(folder: Path, host: str, port: int, edit: bool, timeout: float, limit: int) -> None:
    """Serve until interrupted; `GraphError` without a graph, `UsageError` where the port is taken."""
    location(folder)
    listening = _listening(host, port)
    base = f"http://{host if ':' not in host else f'[{host}]'}:{listening.getsockname()[1]}"
    token = secrets.token_urlsafe(24) if edit else None
    settings = Settings(folder, timeout=timeout, max_rows=limit, token=token, base=base)
    print(f"serving {folder} at {base}/ (SPARQL at {base}/sparql); Ctrl-C stops it", file=sys.stderr)
    if token:
        print(wording("cli", "serving", "run", base=base, token=token), file=sys.stderr)
    app = application(settings, _LOCAL if host in _LOCAL else None)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=_KEPT,
        limit_concurrency=_MOST_CONNECTIONS,
    )
    server = uvicorn.Server(config)
    server.run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # with the protocol named, or asyncio leaves Nagle's delay on: 40 ms on every answer of a kept connection
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(512)  # before its address is told: whoever reads it may call at once
    except OSError as error:
        listening.close()
        raise UsageError(
            f"cannot listen on {host}:{port} ({error.strerror}); choose another --port"
        ) from None
    return listening
