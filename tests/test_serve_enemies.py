"""Requests meant to harm, or made by broken clients: each is answered with one clear line, and the server lives."""

import gzip
import json
import shutil
import socket
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bench import serve as bench
from starlette.testclient import TestClient

from kg.graph.store import open_graph, publish
from kg.serve import Settings, application

TOKEN = "right-token"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}
NAMES = "SELECT ?n { ?b a kg:Body ; skos:prefLabel ?n } ORDER BY ?n"


@pytest.fixture(scope="module")
def client(built: Path) -> Iterator[TestClient]:
    settings = Settings(built, timeout=5, token=TOKEN, base="http://testserver")
    with TestClient(application(settings), follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "graph"))


# the full text may hold their words; it is asked for words alone
INJECTED = [
    '" } . DELETE WHERE { ?s ?p ?o } #',
    "' UNION { SERVICE <http://e.org/> {} }",
    '\\" }',
    '""" }',
    "} LIMIT 1 #",
    "\u2028\\u0022",
    "ÅÄÖ\x7f",
]


@pytest.mark.parametrize("words", INJECTED)
@pytest.mark.parametrize(
    "path",
    [
        "/api/search?q=",
        "/api/trace?q=",
        "/api/changes?words=",
        "/api/changes?body=",
        "/feed?words=",
        "/api/promises?state=",
    ],
)
def test_a_parameter_never_becomes_a_query(client: TestClient, path: str, words: str) -> None:
    answer = client.get(path + urllib.parse.quote(words))
    assert answer.status_code in (200, 400, 404)
    if answer.status_code == 200 and "changes" in path:
        assert answer.json() == []


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/sparql?query=ASK%7B%7D&default-graph-uri=not%20an%20iri", 400),
        ("/sparql?query=ASK%7B%7D&named-graph-uri=%3E%3C", 400),
        ("/sparql?query=ASK%7B%7D&format=%0d%0aSet-Cookie:x", 406),
        ("/sparql?query=ASK%7B%7D%00", 400),
        ("/sparql?query=%ED%A0%80", 400),
        ("/sparql?query=" + "%7B" * 300, 400),
        ("/id/person/%C3%A5sa-%C3%B6berg", 404),
        ("/id/person/å", 404),
        ("/id/person/a%3E%20%3Fx%20%3Fy%20%7D%20%23", 404),
        ("/id/%2e%2e/%2e%2e/sources.json", 404),
        ("/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404),
        ("/..%5c..%5csources.json", 404),
        ("/a%00b", 404),
        ("/question/..%2f..%2fkg", 404),
        ("/data?format=exe", 406),
        ("/api/search?q=x&limit=1e9", 400),
        ("/api/search?q=x&limit=%D9%A3", 400),
    ],
)
def test_an_odd_address_is_a_problem_in_one_line(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path, headers={"Accept": "*/*"})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert "\n" not in answer.json()["detail"]


@pytest.mark.parametrize(
    "accept",
    [
        "",
        ";;;",
        ",",
        "text/html;q=nan",
        "*/*;q=inf",
        "*/*;q=-1",
        "x" * 5000,
        "a/b/c, */*;q=0.1",
        "text/csv;;q=1",
    ],
)
def test_an_odd_accept_header_gets_a_form_or_a_refusal(client: TestClient, accept: str) -> None:
    answer = client.get("/sparql", params={"query": NAMES}, headers={"Accept": accept})
    assert answer.status_code in (200, 406)


def test_a_query_may_begin_with_a_byte_order_mark(client: TestClient) -> None:
    marked = f"\ufeff{NAMES}"
    for answer in (
        client.post("/sparql", content=marked.encode(), headers=DIRECT),
        client.post("/sparql", data={"query": marked}),
        client.get("/sparql", params={"query": marked}),
    ):
        assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    "origin",
    [
        "https://elsewhere.example",
        "null",
        "http://testserver.elsewhere.example",
        "http://testserver:81",
        "https://testserver",
    ],
)
def test_a_page_of_another_origin_cannot_judge_even_with_the_token(client: TestClient, origin: str) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}", "Origin": origin, "Content-Type": "application/json"}
    assert client.post("/api/judgements", headers=headers, content="{}").status_code == 403
    assert client.get("/api/review", headers=headers).status_code == 403
    asked = client.options(
        "/api/judgements",
        headers={
            "Origin": origin,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "authorization,content-type",
        },
    )
    assert asked.status_code == 400
    assert "authorization" not in asked.headers.get("access-control-allow-headers", "").lower()


@pytest.mark.parametrize(
    "given",
    ["", "Bearer", "Bearer ", "Basic right-token", "Bearer right-toke", "Bearer right-token2", "bearer å"],
)
def test_a_wrong_token_is_refused(client: TestClient, given: str) -> None:
    headers = {"Authorization": given.encode(), "Content-Type": "application/json"}
    answer = client.post("/api/judgements", headers=headers, content="{}")  # type: ignore[arg-type]
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "null",
        "{",
        '{"judgement": "same"}',
        '{"judgement": "same", "a": 1, "b": 2}',
        '{"once": "never handed out", "judgement": "same", "a": "x", "b": "y"}',
        "\ud83d",
    ],
)
def test_a_judgement_that_is_none_is_refused(client: TestClient, body: str) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
    answer = client.post("/api/judgements", headers=headers, content=body.encode("utf-8", "surrogatepass"))
    assert answer.status_code in (400, 409)


@pytest.mark.parametrize(
    ("headers", "path"),
    [
        (DIRECT, "/sparql"),
        (FORM, "/sparql"),
        ({"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}, "/api/judgements"),
    ],
)
def test_a_huge_body_is_refused_while_it_is_read(
    client: TestClient, headers: dict[str, str], path: str
) -> None:
    read = 0

    def endless() -> Iterator[bytes]:
        nonlocal read
        for _ in range(2000):
            read += 10_000
            yield b"x" * 10_000

    assert client.post(path, headers=headers, content=endless()).status_code == 413


@pytest.mark.parametrize(
    "path", ["/sparql", "/questions", "/api/changes", "/feed", "/", "/void", "/openapi.json"]
)
def test_options_and_head_tell_without_answering(client: TestClient, path: str) -> None:
    assert client.head(path).status_code == client.get(path, headers={"Accept": "*/*"}).status_code
    refused = client.options(path)
    assert refused.status_code == 405
    assert "GET" in refused.headers["allow"]
    asked = client.options(path, headers={"Origin": "https://e.org", "Access-Control-Request-Method": "GET"})
    assert asked.headers["access-control-allow-origin"] == "*"


def test_a_known_answer_is_known_in_every_way_of_saying_so(client: TestClient) -> None:
    tag = client.get("/sparql", params={"query": NAMES}).headers["etag"]
    for known in (tag, f'"other", {tag}', f"W/{tag}", "*", f'"a,b",{tag} '):
        again = client.get("/sparql", params={"query": NAMES}, headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b""), known
    for unknown in ('"other"', tag[:-2] + '"', ""):
        assert (
            client.get("/sparql", params={"query": NAMES}, headers={"If-None-Match": unknown}).status_code
            == 200
        )
    for path in ("/data", "/index.html"):
        mark = client.get(path).headers["etag"]
        assert client.get(path, headers={"If-None-Match": mark}).status_code == 304


def test_a_new_graph_makes_known_answers_unknown(folder: Path) -> None:
    with TestClient(application(Settings(folder))) as client:
        tags = {
            path: client.get(path).headers["etag"]
            for path in (f"/sparql?query={urllib.parse.quote(NAMES)}", "/data")
        }
        publish(folder, list(open_graph(folder))[:2000])
        for path, tag in tags.items():
            answer = client.get(path, headers={"If-None-Match": tag})
            assert answer.status_code == 200
            assert answer.headers["etag"] != tag


def test_the_graph_is_taken_away_and_comes_back(folder: Path) -> None:
    """While there is none every path says so, and what comes back is served without a new start."""
    paths = [
        "/sparql?query=ASK%7B%7D",
        "/",
        "/data",
        "/void",
        "/id/person/x",
        "/api/search?q=a",
        "/api/changes",
        "/feed",
        "/api/promises",
    ]
    with TestClient(application(Settings(folder)), raise_server_exceptions=False) as client:
        assert client.get(paths[0]).status_code == 200
        kept = folder.with_name("kept")
        folder.rename(kept)
        for path in paths:
            answer = client.get(path)
            assert answer.status_code == 503, path
            assert answer.headers["content-type"] == "application/problem+json"
            assert "kg build" in answer.json()["detail"]
        kept.rename(folder)
        assert client.get(paths[0]).status_code == 200
        assert client.get("/").status_code == 200


@pytest.fixture(scope="module")
def port(built: Path) -> Iterator[int]:
    with bench.server(bench.ours(built, timeout=3)) as (port, _):
        yield port


def asked(port: int, query: str, **headers: str) -> Any:
    address = f"http://127.0.0.1:{port}/sparql?{urllib.parse.urlencode({'query': query})}"
    return urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=20)


@pytest.mark.slow
def test_large_answers_are_packed_for_those_who_can_unpack(port: int) -> None:
    query = "SELECT * { ?s a ?c } LIMIT 500"
    with asked(port, query) as plain, asked(port, query, **{"Accept-Encoding": "gzip"}) as packed:
        assert packed.headers["content-encoding"] == "gzip"
        assert "Accept-Encoding" in packed.headers["vary"]
        assert json.loads(gzip.decompress(packed.read())) == json.loads(plain.read())


@pytest.mark.slow
def test_clients_that_dawdle_hold_up_nobody(port: int) -> None:
    """Two hundred connections that send half a request, or read nothing of a large answer."""
    lines = [socket.create_connection(("127.0.0.1", port)) for _ in range(200)]
    try:
        large = urllib.parse.urlencode({"query": "SELECT * { ?s ?p ?o } LIMIT 20000"})
        for number, line in enumerate(lines):
            whole = (
                f"GET /sparql?{large} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"
                if number < 5
                else f"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 99\r\n"
            )
            line.sendall(whole.encode())
        began = time.monotonic()
        with asked(port, "ASK {}") as answer:
            assert json.loads(answer.read())["boolean"] is True
        assert time.monotonic() - began < 20
    finally:
        for line in lines:
            line.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /sparql?query=\xff HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n",
    ],
)
def test_what_is_no_http_ends_that_connection_alone(port: int, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        try:
            line.sendall(sent)
            line.shutdown(socket.SHUT_WR)
            said = line.recv(100)
        except OSError:
            said = b""
        assert said == b"" or b" 400 " in said or b" 414 " in said
    with asked(port, "ASK {}") as answer:
        assert json.loads(answer.read())["boolean"] is True
