"""Servers elsewhere, for tests: Oxigraph's own as it ships, and one that answers as it is told to."""

import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

OXIGRAPH = Path(sys.executable).with_name("oxigraph")
Answer = tuple[int, dict[str, str], bytes]
Answers = Callable[[str, str, dict[str, str], bytes], Answer]
"""Method, path, headers and body → status, headers and body."""


@contextmanager
def oxigraph(*options: str, command: str = "serve") -> Iterator[str]:
    """The address of a server of Oxigraph's, empty at first."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [OXIGRAPH, command, "-b", f"127.0.0.1:{port}", *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _until_listening(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


def _until_listening(port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server does not listen")


@contextmanager
def told(answers: Answers) -> Iterator[str]:
    """The address of a server that answers as the function says."""

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, headers, said = answers(self.command, self.path, dict(self.headers), body)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(said)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(said)

        do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815 (names of the base class)

        def log_message(self, format: str, *_: object) -> None:  # noqa: A002 (the base class calls it so)
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def held(base: str) -> list[str]:
    """All that a server of Oxigraph's holds, as sorted N-Quads."""
    wanted = urllib.request.Request(f"{base}/store", headers={"Accept": "application/n-quads"})
    with urllib.request.urlopen(wanted) as answer:
        return sorted(answer.read().decode().splitlines())
