"""Clients that others wrote in JavaScript, against the real server: Comunica in Node, YASGUI in Chromium."""

import functools
import json
import subprocess
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from bench import serve as bench
from playwright.sync_api import Page, sync_playwright
from test_question_tools import NODE, need_node
from test_workbench import ARGUMENTS, CHROMIUM

pytestmark = pytest.mark.slow
PREFIXES = (
    "PREFIX kg: <https://w3id.org/protokollgraf/def#>\nPREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
)
BODIES = PREFIXES + "SELECT ?b ?n { ?b a kg:Body ; skos:prefLabel ?n } ORDER BY ?n"
ASKED = {
    "select": BODIES,
    "ask": PREFIXES + "ASK { ?b a kg:Body }",
    "construct": PREFIXES + "CONSTRUCT { ?b skos:prefLabel ?n } WHERE { ?b a kg:Body ; skos:prefLabel ?n }",
    "describe": PREFIXES + "DESCRIBE ?b { ?b a kg:Body } LIMIT 1",
}


@pytest.fixture(scope="module")
def base(built: Path) -> Iterator[str]:
    with bench.server(bench.ours(built)) as (port, _):
        yield f"http://127.0.0.1:{port}"


def test_comunica_asks_the_endpoint(base: str, tmp_path: Path) -> None:
    need_node("@comunica")
    files = {
        name: str(tmp_path / f"{name}.rq") for name in ASKED if name != "describe"
    }  # it asks for rows there
    for name, file in files.items():
        Path(file).write_text(ASKED[name], encoding="utf-8")
    done = subprocess.run(
        ["node", str(NODE / "ask.mjs"), f"{base}/sparql", *files.values()],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    names = {row[1] for row in said[files["select"]]["rows"]}
    assert len(names) > 3
    assert said[files["ask"]] is True
    assert {row[2] for row in said[files["construct"]]["rows"]} == names


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name that it overrides has
        """Nothing is printed."""


@pytest.fixture
def yasgui(base: str, tmp_path: Path) -> Iterator[Page]:
    """YASGUI on a page of another origin, its endpoint set to the server."""
    need_node("@zazuko")
    if not Path(CHROMIUM).exists():
        pytest.skip("no Chromium on this machine")
    for file in (NODE / "node_modules" / "@zazuko" / "yasgui" / "build").glob("yasgui.min.*s"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    start = f"new Yasgui(document.getElementById('y'), {{requestConfig: {{endpoint: '{base}/sparql'}}, copyEndpointOnNewTab: false}})"
    (tmp_path / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="yasgui.min.css"><div id="y"></div><script src="yasgui.min.js"></script><script>window.yasgui = {start}</script>',
        encoding="utf-8",
    )
    pages = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=tmp_path))
    serving = threading.Thread(target=pages.serve_forever)
    serving.start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{pages.server_port}/")
            yield page
            browser.close()
    finally:
        pages.shutdown()
        serving.join()
        pages.server_close()


@pytest.mark.browser
def test_yasgui_on_another_origin_asks_the_endpoint(yasgui: Page) -> None:
    for name, text in ASKED.items():
        yasgui.evaluate("text => yasgui.getTab().getYasqe().setValue(text)", text)
        with yasgui.expect_response(lambda answer: "/sparql" in answer.url) as answered:
            yasgui.evaluate("() => { yasgui.getTab().query() }")
        assert answered.value.status == 200, name
        if name == "select":
            yasgui.locator(".yasr table", has_text="Chefsgrupp").first.wait_for(timeout=20_000)
        if name == "ask":
            yasgui.locator(".yasr", has_text="True").first.wait_for(timeout=20_000)
