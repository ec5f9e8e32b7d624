"""`kg query` and `kg trace` asked of a server elsewhere: the rows that the graph here gives."""

import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from bench import serve as bench
from conftest import Run
from elsewhere import Answer, held, oxigraph, told

from kg import query
from kg.answers import trace
from kg.answers.rows import Answers
from kg.errors import EndpointError, NotFoundError, QueryError
from kg.graph.store import open_graph
from kg.remote import Endpoint, Remote
from kg.remote.push import Push

NAMED = query.named()


@pytest.fixture(scope="module")
def base(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of Oxigraph's that sees no named graph unless it is asked to."""
    with oxigraph() as address:
        Push(built, Remote(f"{address}/store"), tmp_path_factory.mktemp("journal")).run()
        yield address


@pytest.fixture(scope="module")
def endpoint(base: str) -> Endpoint:
    return Endpoint(Remote(f"{base}/query"))


def some_claim(built: Path) -> str:
    found = query.run(built, "SELECT ?claim { ?claim kg:evidence ?span } ORDER BY ?claim LIMIT 1")
    return str(found.rows[0][0].value)  # type: ignore[union-attr]


@pytest.mark.parametrize("question", NAMED, ids=lambda question: question.name)
def test_each_named_question_has_the_same_rows_there(
    built: Path, endpoint: Endpoint, question: query.NamedQuery
) -> None:
    given = dict([question.example.split("=", 1)]) if question.example else {"node": some_claim(built)}
    given = given if given.keys() <= {one.name for one in question.params} else {}
    for params in ({}, given) if all(one.default is not None for one in question.params) else (given,):
        here = query.run(built, question.text, params, max_rows=None)
        there = endpoint.run(question.text, params)
        assert there.columns == here.columns
        assert sorted(there.rows, key=str) == sorted(here.rows, key=str)


def test_each_issue_has_the_same_path_there(built: Path, endpoint: Endpoint) -> None:
    answers = Answers(open_graph(built))
    assert len(answers.names) > 20
    for iri in answers.names:
        assert trace.asked(Answers(endpoint), iri) == trace.trace(built, iri)


def test_the_command_line_tells_the_same(base: str, built: Path, kg: Run) -> None:
    asked = ["--endpoint", f"{base}/query"]
    words = ["gemensam", "hjälpmedelsverksamhet"]
    for command in (
        ["trace", *words],
        ["query", "issue-path", "--param", "words=färdplan", "--format", "csv"],
    ):
        here, there = kg(*command, "--graph", built), kg(*command, *asked)
        assert there.stdout == here.stdout
        assert len(there.stdout) > 300
    assert kg("trace", *words, *asked, "--format", "html").returncode == 2
    assert kg("query", "meetings", *asked, "--graph", built).returncode == 2


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("SELECT ?n { ?b a kg:Body ; skos:prefLabel ?n } ORDER BY ?n LIMIT 2", 2),
        ("ASK { ?b a kg:Body }", 0),
        ("CONSTRUCT { ?b skos:prefLabel ?n } WHERE { ?b a kg:Body ; skos:prefLabel ?n }", 0),
        ("PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?b { ?b skos:prefLabel ?n }", 5),
    ],
)
def test_ones_own_sparql(built: Path, endpoint: Endpoint, text: str, rows: int) -> None:
    here, there = query.run(built, text), endpoint.run(text)
    assert (there.kind, there.columns, there.answer) == (here.kind, here.columns, here.answer)
    assert sorted(there.rows, key=str) == sorted(here.rows, key=str)
    assert sorted(there.triples, key=str) == sorted(here.triples, key=str)
    assert len(there.rows) >= rows


def test_rows_past_the_limit_are_said_to_be_cut(endpoint: Endpoint) -> None:
    found = endpoint.run("SELECT ?s { ?s ?p ?o }", max_rows=3)
    assert (len(found.rows), found.cut) == (3, True)


def test_words_that_fit_no_name_say_so(endpoint: Endpoint) -> None:
    with pytest.raises(NotFoundError, match="no issue fits"):
        trace.asked(Answers(endpoint), "rymdraketer")


def test_our_own_server_is_asked_like_any_other(built: Path, kg: Run) -> None:
    with bench.server(bench.ours(built)) as (port, _):
        there = kg("query", "meetings", "--endpoint", f"http://127.0.0.1:{port}/sparql", "--format", "csv")
    assert there.stdout == kg("query", "meetings", "--graph", built, "--format", "csv").stdout
    assert there.stdout


def test_a_server_without_a_union_is_told_each_graph(base: str) -> None:
    """It knows only what the SPARQL 1.1 Protocol says, and refuses what it does not know."""
    store = ox.Store()
    store.extend(ox.parse("\n".join(held(base)).encode(), format=ox.RdfFormat.N_QUADS))

    def answers(_: str, __: str, ___: dict[str, str], body: bytes) -> Answer:
        fields = urllib.parse.parse_qs(body.decode())
        if fields.keys() - {"query", "default-graph-uri"} or "urn:x-arq:UnionGraph" in fields.get(
            "default-graph-uri", []
        ):
            return 400, {}, b"what is that?"
        graphs = [ox.NamedNode(iri) for iri in fields.get("default-graph-uri", [])]
        found = store.query(fields["query"][0], default_graph=graphs or None)
        form = ox.QueryResultsFormat.JSON
        return 200, {"Content-Type": form.media_type}, found.serialize(format=form) or b""

    with told(answers) as address:
        rows = Endpoint(Remote(address)).run(query.find("meetings").text).rows
    assert sorted(rows, key=str) == sorted(
        Endpoint(Remote(f"{base}/query")).run(query.find("meetings").text).rows, key=str
    )
    assert rows


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ((200, {"Content-Type": "text/html"}, b"<html>"), "answers with text/html, not with SPARQL results"),
        ((200, {"Content-Type": "application/sparql-results+json"}, b'{"head"'), "cannot be read"),
        ((400, {}, b"MALFORMED QUERY: line 3"), "MALFORMED QUERY: line 3"),
        ((404, {}, b""), "nothing is there"),
    ],
)
def test_an_answer_that_is_none_is_one_line(answer: Answer, wanted: str) -> None:
    with told(lambda *_: answer) as address, pytest.raises(EndpointError, match=wanted) as refused:
        Endpoint(Remote(address)).run("ASK {}")
    assert "\n" not in str(refused.value)


def test_a_store_that_holds_nothing_of_ours_says_so(kg: Run) -> None:
    with oxigraph() as address:
        run = kg("query", "meetings", "--endpoint", f"{address}/query")
    assert run.returncode == 1
    assert b"no graph of ours is there: write it with 'kg push'" in run.stderr


def test_an_update_is_refused_before_it_is_sent() -> None:
    """Nothing listens at port 1 of this machine: what was sent would fail otherwise."""
    with pytest.raises(QueryError, match="INSERT is an update"):
        Endpoint(Remote("http://127.0.0.1:1/")).run("INSERT DATA { <a:b> <a:c> <a:d> }")
