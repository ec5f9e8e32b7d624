"""The server as its clients meet it: the SPARQL protocol, things, JSON, feeds, and judgements behind a token."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import rdflib
from starlette.testclient import TestClient

from kg import pipeline
from kg.folder import Folder
from kg.model.vocab import BASE
from kg.serve import Settings, application
from kg.serve.formats import best

MINUTES = {
    "1.md": """# Protokoll Samverkansrådet för omsorg

**Tid:** Tisdag 2021-01-19, kl. 9:00–11:00

**Plats:** Åsgården

## Närvarande

- Majsan Alvik, ordförande
- Börje Tallmo

## 1. Mötets öppnande

Ordföranden öppnar mötet.

## 2. Gemensamt lager för rullstolar

Chefsgruppen ges i uppdrag att utreda ett gemensamt lager för rullstolar till mars 2021.

## 3. Nattpatrull

Rådet beslutar att hänskjuta frågan om nattpatrull till Chefsgruppen.
""",
    "2.md": """# Protokoll Chefsgruppen

**Tid:** Fredag 2021-02-12, kl. 13:00–15:00

**Plats:** Digitalt möte

## Närvarande

- Ragna Ekmyr, ordförande
- Majsan Alvik

## 1. Mötets öppnande

Ordföranden öppnar mötet.

## 2. Nattpatrull

Chefsgruppen beslutar att pröva en gemensam nattpatrull.
""",
}
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its own use of old names
SELECT = "SELECT ?name WHERE { ?b a kg:Body ; skos:prefLabel ?name } ORDER BY ?name"
TOKEN = "right-token"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("served")
    for name, text in MINUTES.items():
        (home / name).write_text(text, encoding="utf-8")
    pipeline.build([home / name for name in MINUTES], Folder(home / "graph"))
    return home / "graph"


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[TestClient]:
    settings = Settings(folder, timeout=5, max_rows=50, token=TOKEN, base="http://testserver")
    with TestClient(application(settings), follow_redirects=False) as client:
        yield client


# The W3C's protocol tests that concern queries, by their names there, and a few more of the kind.
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}
PROTOCOL: list[tuple[str, str, str, dict[str, str], str | bytes, int]] = [
    ("query_get", "GET", "/sparql?query=ASK%20%7B%7D", {}, "", 200),
    ("query_post_form", "POST", "/sparql", FORM, "query=ASK%20%7B%7D", 200),
    ("query_post_direct", "POST", "/sparql", DIRECT, "ASK {}", 200),
    (
        "query_dataset_default_graph",
        "GET",
        "/sparql?query=ASK%20%7B%7D&default-graph-uri=http%3A%2F%2Fe.org%2F",
        {},
        "",
        200,
    ),
    (
        "query_dataset_named_graphs",
        "GET",
        "/sparql?query=ASK%20%7B%7D&named-graph-uri=http%3A%2F%2Fe.org%2F",
        {},
        "",
        200,
    ),
    (
        "query_dataset_full",
        "POST",
        "/sparql",
        FORM,
        "query=ASK+%7B%7D&default-graph-uri=http%3A%2F%2Fe.org%2F1&named-graph-uri=http%3A%2F%2Fe.org%2F2",
        200,
    ),
    (
        "query_post_direct with graphs in the address",
        "POST",
        "/sparql?default-graph-uri=http%3A%2F%2Fe.org%2F",
        DIRECT,
        "ASK {}",
        200,
    ),
    ("query_method", "PUT", "/sparql?query=ASK%20%7B%7D", {}, "", 405),
    ("query_multiple", "GET", "/sparql?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D", {}, "", 400),
    ("query_wrong_media_type", "POST", "/sparql", {"Content-Type": "text/plain"}, "ASK {}", 415),
    ("query_missing_form_type", "POST", "/sparql", {}, b"query=ASK%20%7B%7D", 415),
    ("query_missing_direct_type", "POST", "/sparql", {}, b"ASK {}", 415),
    ("query_non_utf8", "POST", "/sparql", DIRECT, "ASK { ?s ?p 'å' }".encode("utf-16"), 400),
    ("query_syntax", "GET", "/sparql?query=ASK%20%7B", {}, "", 400),
    (
        "a form that is not UTF-8",
        "POST",
        "/sparql",
        FORM,
        "query=ASK%20%7B%20%3Fs%20%3Fp%20%27%E5%27%7D",
        400,
    ),
    ("an update as a query", "GET", "/sparql?query=DELETE%20WHERE%20%7B%3Fs%20%3Fp%20%3Fo%7D", {}, "", 400),
    ("an update", "POST", "/sparql", {"Content-Type": "application/sparql-update"}, "CLEAR ALL", 403),
    ("an update in a form", "POST", "/sparql", FORM, "update=CLEAR%20ALL", 403),
    ("an empty form", "POST", "/sparql", FORM, "", 400),
    (
        "another server",
        "GET",
        "/sparql?query=ASK%20%7BSERVICE%20%3Chttp%3A%2F%2Flocalhost%2F%3E%7B%7D%7D",
        {},
        "",
        400,
    ),
    ("no query", "GET", "/sparql", {}, "", 200),
    ("HEAD", "HEAD", "/sparql?query=ASK%20%7B%7D", {}, "", 200),
    ("a format there is not", "GET", "/sparql?query=ASK%20%7B%7D&format=xlsx", {}, "", 406),
    ("nothing acceptable", "GET", "/sparql?query=ASK%20%7B%7D", {"Accept": "image/png"}, "", 406),
]


@pytest.mark.parametrize(
    ("method", "path", "headers", "body", "status"),
    [row[1:] for row in PROTOCOL],
    ids=[row[0] for row in PROTOCOL],
)
def test_the_protocol(
    client: TestClient, method: str, path: str, headers: dict[str, str], body: Any, status: int
) -> None:
    answer = client.request(method, path, headers=headers, content=body)
    assert answer.status_code == status
    if status >= 400 and method != "HEAD":
        assert answer.headers["content-type"] == "application/problem+json"
        said = answer.json()
        assert said["status"] == status
        assert "\n" not in said["detail"]


@pytest.mark.parametrize("way", ["get", "form", "raw form", "direct"])
def test_swedish_letters_reach_the_engine(client: TestClient, way: str) -> None:
    query = "ASK { ?b a kg:Body ; skos:prefLabel ?n FILTER(CONTAINS(STR(?n), 'rådet för')) }"
    raw = f"query={query.replace('&', '%26').replace('+', '%2B')}".encode()
    answer = {
        "get": lambda: client.get("/sparql", params={"query": query}),
        "form": lambda: client.post("/sparql", data={"query": query}),
        "raw form": lambda: client.post("/sparql", content=raw, headers=FORM),
        "direct": lambda: client.post("/sparql", content=query.encode(), headers=DIRECT),
    }[way]()
    assert answer.json()["boolean"] is True


def test_a_syntax_error_names_its_place(client: TestClient) -> None:
    said = client.get("/sparql", params={"query": "SELECT ?b\nWHERE { ?b a kg:Body"}).json()
    assert said["line"] == 2


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values, */*;q=0.1", "text/tab-separated-values"),
        ("application/json", "application/sparql-results+json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/sparql-results+xml"),
    ],
)
def test_rows_in_the_form_asked_for(client: TestClient, accept: str, media_type: str) -> None:
    answer = client.get("/sparql", params={"query": SELECT}, headers={"Accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == media_type
    assert "Chefsgruppen" in answer.text
    assert "Samverkansrådet för omsorg" in answer.text


@pytest.mark.parametrize("form", ["turtle", "ntriples", "jsonld", "rdfxml", "nquads", "trig"])
def test_triples_in_every_form(client: TestClient, form: str) -> None:
    query = "CONSTRUCT { ?b skos:prefLabel ?n } WHERE { ?b a kg:Body ; skos:prefLabel ?n }"
    answer = client.get("/sparql", params={"query": query, "format": form})
    count = len(client.get("/sparql", params={"query": SELECT}).json()["results"]["bindings"])
    known = {"rdfxml": "xml", "jsonld": "json-ld", "ntriples": "nt"}.get(form, form)
    graph = rdflib.Dataset(default_union=True) if form in ("nquads", "trig") else rdflib.Graph()
    assert len(graph.parse(data=answer.text, format=known)) == count > 1


@pytest.mark.parametrize("code", ["\\u000C", "\\u0002", "\\uFFFE"])
def test_what_xml_cannot_hold_is_a_replacement_character(client: TestClient, code: str) -> None:
    for form, query in (
        ("xml", f'SELECT ("nämnd{code}å" AS ?x) {{}}'),
        ("rdfxml", f'CONSTRUCT {{ <urn:a> <urn:b> "nämnd{code}å" }} {{}}'),
    ):
        answer = client.get("/sparql", params={"query": query, "format": form})
        assert "nämnd\ufffdå" in "".join(ET.fromstring(answer.content).itertext())


def test_the_graphs_named_in_a_request_are_those_asked(client: TestClient) -> None:
    graphs = client.get(
        "/sparql", params={"query": "SELECT DISTINCT ?g { GRAPH ?g { ?m a kg:Meeting } }"}
    ).json()
    one = graphs["results"]["bindings"][0]["g"]["value"]
    count = "SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m a kg:Meeting }"
    counts = [
        client.get("/sparql", params={"query": count, **given}).json()["results"]["bindings"][0]["n"]["value"]
        for given in ({}, {"default-graph-uri": one}, {"default-graph-uri": "http://e.org/none"})
    ]
    assert int(counts[0]) >= int(counts[1]) >= 1
    assert counts[2] == "0"


def test_more_rows_than_allowed_are_refused_not_cut(client: TestClient) -> None:
    everything = "SELECT * { ?s ?p ?o }"
    for form in ("json", "xml", "csv", "tsv"):
        answer = client.get("/sparql", params={"query": everything, "format": form})
        assert answer.status_code == 413
        assert "LIMIT" in answer.json()["detail"]
    assert client.get("/sparql", params={"query": f"{everything} LIMIT 40"}).status_code == 200


def test_a_query_that_runs_away_is_stopped_and_the_next_answered(folder: Path) -> None:
    cross = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with TestClient(application(Settings(folder, timeout=0.5, patience=0.2))) as client:
        stopped = client.get("/sparql", params={"query": cross})
        assert stopped.status_code == 504
        assert client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


def test_an_answer_that_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/sparql", params={"query": SELECT})
    again = client.get("/sparql", params={"query": SELECT}, headers={"If-None-Match": first.headers["etag"]})
    other = client.get(
        "/sparql", params={"query": SELECT, "format": "csv"}, headers={"If-None-Match": first.headers["etag"]}
    )
    assert (again.status_code, again.content) == (304, b"")
    assert other.status_code == 200


def test_pages_of_any_origin_may_ask(client: TestClient) -> None:
    answer = client.get(
        "/sparql", params={"query": "ASK {}"}, headers={"Origin": "https://elsewhere.example"}
    )
    assert answer.headers["access-control-allow-origin"] == "*"


def test_the_service_describes_itself(client: TestClient) -> None:
    for path in ("/sparql", "/void", "/dcat"):
        for accept, form in (
            ("text/turtle", "turtle"),
            ("application/ld+json", "json-ld"),
            ("application/rdf+xml", "xml"),
        ):
            answer = client.get(path, headers={"Accept": accept})
            assert answer.headers["content-type"].partition(";")[0] == accept
            assert len(rdflib.Graph().parse(data=answer.text, format=form)) > 5


def person(client: TestClient) -> str:
    query = "SELECT ?p { ?p foaf:name 'Majsan Alvik' }"
    found = client.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    return str(found[0]["p"]["value"])


def test_a_thing_is_a_page_for_people_and_data_for_programs(client: TestClient) -> None:
    iri = person(client)
    path = "/" + iri.removeprefix(BASE)
    page = client.get(path, headers={"Accept": "text/html"})
    assert "Majsan Alvik" in page.text
    assert page.headers["vary"].startswith("Accept")
    graph = rdflib.Graph().parse(
        data=client.get(path, headers={"Accept": "text/turtle"}).text, format="turtle"
    )
    assert (rdflib.URIRef(iri), rdflib.FOAF.name, None) in graph
    assert any(graph.subjects(None, rdflib.URIRef(iri)))


@pytest.mark.parametrize(
    "path",
    [
        "/id/person/nobody",
        "/id/person/%3Cscript%3E",
        "/id/",
        "/nothing.html",
        "/../pyproject.toml",
        "/%2e%2e/sources.json",
    ],
)
def test_what_is_not_there_is_said(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_an_issue_and_a_meeting_have_the_pages_of_the_site(client: TestClient) -> None:
    for kind in ("Issue", "Meeting"):
        found = client.get("/sparql", params={"query": f"SELECT ?x {{ ?x a kg:{kind} }} LIMIT 1"}).json()
        iri = found["results"]["bindings"][0]["x"]["value"]
        moved = client.get("/" + iri.removeprefix(BASE), headers={"Accept": "text/html"})
        assert moved.status_code == 303
        assert client.get(moved.headers["location"]).status_code == 200


@pytest.mark.parametrize(
    ("path", "accept", "status", "to"),
    [
        ("/def", "text/html", 303, "/ontologi.html"),
        ("/def", "text/turtle", 200, "kg:Body a owl:Class"),
        ("/def", "*/*", 200, "kg:Body a owl:Class"),
        ("/code/met", "text/html,*/*;q=0.8", 303, "/ontologi.html#code-met"),
        ("/code/met", "text/turtle", 200, "code:met a skos:Concept"),
        ("/questions", "text/html", 303, "/fragor.html"),
        ("/questions", "text/turtle", 200, "<http://testserver/sparql>"),
        ("/question/handoffs", "text/html", 303, "/fragor.html#handoffs"),
        ("/question/handoffs", "*/*", 200, "#+ summary:"),
        ("/question/nothing", "*/*", 404, "no question"),
        ("/questions", "image/png", 406, "text/turtle"),
    ],
)
def test_terms_and_questions_are_pages_for_people_and_text_for_programs(
    client: TestClient, path: str, accept: str, status: int, to: str
) -> None:
    answer = client.get(path, headers={"Accept": accept})
    assert answer.status_code == status
    assert to in (answer.headers["location"] if status == 303 else answer.text)
    if status == 303:
        place = answer.headers["location"]
        assert f'id="{place.partition("#")[2] or "main"}"' in client.get(place.partition("#")[0]).text


def test_search_trace_promises_and_changes_as_json(client: TestClient) -> None:
    hits = client.get("/api/search", params={"q": "nattpatrull"}).json()
    assert {hit["document"] for hit in hits} == {"1.md", "2.md"}
    path = client.get("/api/trace", params={"q": "nattpatrull"}).json()
    assert [step["date"] for step in path["steps"]] == ["2021-01-19", "2021-02-12"]
    assert client.get("/api/promises").status_code == 200
    changed = client.get("/api/changes", params={"since": "2021-02-01"}).json()
    assert {row["date"] for row in changed} == {"2021-02-12"}
    assert any("nattpatrull" in row["text"] for row in changed)
    for path, params in (
        ("/api/search", {}),
        ("/api/search", {"q": "x", "limit": "0"}),
        ("/api/changes", {"since": "i fjol"}),
    ):
        assert client.get(path, params=params).status_code == 400
    assert client.get("/api/trace", params={"q": "finns inte alls"}).status_code == 404


def test_the_interface_is_described_and_every_path_answers(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    given = {"q": "nattpatrull", "query": "ASK {}"}
    for path, operation in described["paths"].items():
        needed = [one["name"] for one in operation["get"]["parameters"] if one["required"]]
        assert client.get(path, params={name: given[name] for name in needed}).status_code == 200


def test_the_feed_is_atom_with_an_entry_for_each_claim(client: TestClient) -> None:
    space = "{http://www.w3.org/2005/Atom}"
    feed = ET.fromstring(client.get("/feed", params={"since": "2021-01-01"}).content)
    ids = [entry.findtext(f"{space}id") for entry in feed.iter(f"{space}entry")]
    assert len(ids) == len(set(ids)) >= 3
    assert all(
        re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", each.text or "") for each in feed.iter(f"{space}updated")
    )
    assert feed.find(f"{space}entry/{space}title") is not None


def bearer(token: str = TOKEN, **more: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}", "Content-Type": "application/json", **more}


def test_a_judgement_needs_the_token_the_page_and_an_unused_number(client: TestClient, folder: Path) -> None:
    once = client.get("/api/review", headers=bearer()).json()["once"]
    said = json.dumps(
        {"judgement": "different", "a": "Majsan Alvik", "b": "Ragna Ekmyr", "why": "två", "once": once}
    )
    refused = [
        ({"Content-Type": "application/json"}, 401),
        (bearer("wrong"), 401),
        (bearer(Origin="https://elsewhere.example"), 403),
        (bearer(**{"Sec-Fetch-Site": "cross-site"}), 403),
        ({**bearer(), "Content-Type": "text/plain"}, 415),
    ]
    for headers, status in refused:
        assert client.post("/api/judgements", headers=headers, content=said).status_code == status
    assert not (folder / "judgements.jsonl").exists()
    done = client.post("/api/judgements", headers=bearer(Origin="http://testserver"), content=said)
    assert done.status_code == 200
    assert client.post("/api/judgements", headers=bearer(), content=said).status_code == 409
    lines = (folder / "judgements.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["judgement"] for line in lines] == ["different"]


def test_without_edit_nothing_can_be_judged(folder: Path) -> None:
    with TestClient(application(Settings(folder))) as client:
        assert client.get("/granska").status_code == 403
        assert client.post("/api/judgements", headers=bearer(), content="{}").status_code == 403


def test_names_that_are_not_ours_are_not_answered(folder: Path) -> None:
    app = application(Settings(folder), ["127.0.0.1"])
    with TestClient(app, base_url="http://rebound.example") as client:
        assert client.get("/sparql", params={"query": "ASK {}"}).status_code == 400


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        ("", "a/x"),
        ("b/y", "b/y"),
        ("a/*;q=0.2, b/y;q=0.1", "a/x"),
        ("a/x;q=0, */*", "b/y"),
        ("c/z", None),
        ("*/*;q=0", None),
        ("b/y;q=nonsense, a/x;q=0.1", "a/x"),
    ],
)
def test_the_best_acceptable_form(accept: str, wanted: str | None) -> None:
    assert best(accept, ["a/x", "b/y"]) == wanted
