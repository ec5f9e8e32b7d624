"""Questions to the graph: what is refused, what is bound, and that a runaway is stopped."""

import re
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg import query
from kg.errors import GraphError, QueryError, UsageError
from kg.graph import store
from kg.model.vocab import PREFIXES, spaces, term
from kg.query import gate
from kg.query.engine import Engine
from kg.query.lexer import tokens

ONTOLOGY = Path(__file__).parent.parent / "ontology"
BODY = "https://w3id.org/protokollgraf/id/body/naturrad-1"

ALLOWED = [
    "SELECT ?s { ?s ?p ?o }",
    "select ?service ?from { ?service ?load ?from }",
    "ASK { ?s ?p 'INSERT DATA { }' }",
    'ASK { ?s ?p "SERVICE <http://example.org/>" }',
    "ASK { ?s ?p '''LOAD\n it's FROM here''' }",
    'ASK { ?s ?p """a "quoted" DROP""" }',
    "ASK { ?s ?p 'it\\'s CLEAR' }",
    "ASK { ?s ?p 'sm\\u00e5' }",
    "ASK { ?s <http://example.org/SERVICE> ?o }",
    "ASK { ?s <http://example.org/#LOAD> ?o }",
    "ASK { ?s ?p ?o } # DELETE everything",
    "# SERVICE <http://example.org/>\nASK { ?s ?p ?o }",
    "PREFIX load: <http://example.org/> ASK { ?s load:copy ?o }",
    "PREFIX ex: <http://example.org/> ASK { ?s ex:service ?o ; ex:from ?x . }",
    "PREFIX : <http://example.org/> ASK { ?s :insert ?o }",
    "ASK { ?s ?p 'x'@sv }",
    "ASK { ?s ?p ?a, ?b FILTER(?a<?b && ?b>1) }",
    "ASK { ?s ?p 1.5e3, .5, -2 FILTER(?s != <http://example.org/>) }",
    "ASK { ?s kg:heldBy/^kg:heldBy* ?o }",
    "ASK { _:from ?p ?o }",
    "SELECT ?with { ?with ?p ?añadir }",
]
REFUSED = [
    ("INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT is an update"),
    ("DELETE WHERE { ?s ?p ?o }", "DELETE is an update"),
    ("delete where { ?s ?p ?o }", "DELETE is an update"),
    ("WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH is an update"),
    ("LOAD <http://example.org/>", "LOAD is an update"),
    ("CLEAR ALL", "CLEAR is an update"),
    ("DROP GRAPH <a:g>", "DROP is an update"),
    ("CREATE GRAPH <a:g>", "CREATE is an update"),
    ("ADD <a:g> TO <a:h>", "ADD is an update"),
    ("MOVE <a:g> TO <a:h>", "MOVE is an update"),
    ("COPY <a:g> TO <a:h>", "COPY is an update"),
    ("ASK { ?s ?p ?o } ; INSERT DATA { }", "INSERT is an update"),
    ("ASK { SERVICE <http://localhost:1/> { ?s ?p ?o } }", "SERVICE would send data"),
    ("ASK { SeRvIcE<http://localhost:1/>{ ?s ?p ?o } }", "SERVICE would send data"),
    ("ASK { SERVICE SILENT ?x { ?s ?p ?o } }", "SERVICE would send data"),
    ("ASK { SERVICESILENT<http://localhost:1/>{ ?s ?p ?o } }", "SERVICE would send data"),
    ("ASK { ?s ?p ?o FILTER EXISTS { SERVICE ?x { } } }", "SERVICE would send data"),
    ("PREFIX : <http://localhost:1/> ASK { SERVICE:x { } }", "prefix 'SERVICE'"),
    ("PREFIX x: <http://localhost:1/> ASK { SERVICEx:x { } }", "prefix 'SERVICEx'"),
    ("PREFIX : <http://localhost:1/> ASK { ?s ?p trueSERVICE:x { } }", "prefix 'trueSERVICE'"),
    ("ASK { ?s ?p 1SERVICE<http://localhost:1/>{ } }", "SERVICE would send data"),
    ("ASK { # a comment\nSERVICE ?x { } }", r"SERVICE would send data to another server \(line 2\)"),
    ("SELECT * FROM <a:g> { ?s ?p ?o }", "FROM and FROM NAMED"),
    ("SELECT * FROM NAMED <a:g> { ?s ?p ?o }", "FROM and FROM NAMED"),
    ("ASKFROM<a:g>{ ?s ?p ?o }", "FROM and FROM NAMED"),
    ("ASK { \\u0053ERVICE <http://localhost:1/> { } }", r"a \\u escape outside a string"),
    ("ASK { ?s <http://example.org/\\u0070> ?o }", "the character '<'|escape outside a string"),
    ("ASK { ?s ?p 'never ends }", "a string that does not end"),
    ("ASK { ?s ?p ''' }", "a string that does not end"),
    # the engine falls back to '' and 'a' here, and would run what looks like text
    ("ASK { VALUES ?x {'''a' } SERVICE <http://localhost:1/> { } } # \\z '''", "a string that does not end"),
    (
        "ASK { VALUES ?x {'''a' } SERVICE <http://localhost:1/> { } } # \\uD800 '''",
        "a string that does not end",
    ),
    # the engine sees comparisons, strings and comments where these look like IRIs
    ("ASK { ?a ?p ?b FILTER(?a<'&&?c>' ) SERVICE <http://localhost:1/> { } } #'", "read as a comparison"),
    ("ASK { ?a ?p ?b FILTER(?a<?b#>'''\n) SERVICE <http://localhost:1/> { } #'''\n}", "read as a comparison"),
    ("ASK " + "{" * 201 + "}" * 201, "nested deeper than 200"),
    ("ASK " + "{" * 20_000 + "}" * 20_000, "nested deeper than 200"),
    ("ASK { ?s ?p ?o FILTER(" + "(" * 200 + "1" + ")" * 200 + ") }", "nested deeper than 200"),
    ("ASK { ?s ?p '" + "a" * 100_000 + "' }", "longer than 100 kB"),
    ("ASK { ?s ?p '" + "å" * 50_000 + "' }", "longer than 100 kB"),
    ("ASK { ?s ?p '\ud800' }", "is no character"),
    ("ASK { ?s ?p ?o } \x00", "the character"),
]


@pytest.mark.parametrize("text", ALLOWED)
def test_a_reading_query_passes_and_parses(text: str) -> None:
    store = ox.Store()
    store.query(gate.allowed(text), prefixes={name: str(space) for name, space in PREFIXES.items()})


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[text[:40] for text, _ in REFUSED])
def test_what_is_refused_is_named(text: str, reason: str) -> None:
    with pytest.raises(QueryError, match=f"refused: .*(?:{reason})") as refusal:
        gate.allowed(text)
    assert "\n" not in str(refusal.value)


PIECES = [
    *[
        "SERVICE",
        "service",
        "SILENT",
        "<http://localhost:1/>",
        ":x",
        "y:x",
        "?x",
        "{",
        "}",
        "(",
        ")",
        " ",
        "\n",
    ],
    *[
        "#",
        "'",
        "''" + "'",
        '"',
        '""' + '"',
        "<",
        ">",
        "<'",
        "\\",
        "\\u0053",
        "\\'",
        "true",
        "1",
        ".",
        ",",
        "&&",
    ],
    *["FILTER(", "VALUES ?v {", "a", "?s ?p ?o", "{?s ?p ?o}", "@sv", "^^", "OPTIONAL", "BIND(1 AS ?b)", "/"],
    *["%20", "-", "å", "<a:b", "UNION", "[]", "_:b", "''", '""', "?a<?b", "<y:", "#>", "y:x>", "\\z", "}#"],
]


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.lists(st.sampled_from(PIECES), max_size=8))
def test_nothing_that_passes_leaves_the_machine(before: list[str], after: list[str]) -> None:
    call = "SERVICE<http://localhost:1/>{?s ?p ?o}"
    text = f"PREFIX : <http://localhost:1/> PREFIX y: <y:> ASK {{ {''.join(before)}{call}{''.join(after)} }}"
    with suppress(QueryError, SyntaxError, RuntimeError):  # not OSError: that is the request being made
        ox.Store().query(gate.allowed(text))


@given(st.text())
def test_every_text_is_cut_whole_or_refused(text: str) -> None:
    with suppress(QueryError):
        assert "".join(token.text for token in tokens(text)) == text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three bodies with labels, one of them typed; 300 numbered things."""
    folder = tmp_path_factory.mktemp("graph")
    label, kind = ox.NamedNode(term("skos:prefLabel")), ox.NamedNode(term("rdf:type"))
    names = {"1": "Naturråd", "2": "Kulturråd", "3": 'Råd "för" \\ allt'}
    bodies = {ox.NamedNode(BODY[:-1] + key): name for key, name in names.items()}
    quads = [
        ox.Quad(body, label, ox.Literal(name, language="sv"), ox.NamedNode("g:1"))
        for body, name in bodies.items()
    ]
    quads.append(ox.Quad(ox.NamedNode(BODY), kind, ox.NamedNode(term("kg:Body")), ox.NamedNode("g:2")))
    number = ox.NamedNode(term("kg:itemOrder"))
    quads += [ox.Quad(ox.NamedNode(f"n:{i}"), number, ox.Literal(i), ox.NamedNode("g:3")) for i in range(300)]
    store.publish(folder, quads)
    return folder


def values(result: query.Result) -> list[tuple[str | None, ...]]:
    return [tuple(None if term is None else str(term.value) for term in row) for row in result.rows]


def test_the_graphs_are_one_and_prefixes_are_known(folder: Path) -> None:
    result = query.run(
        folder,
        "SELECT ?name ?none { ?body a kg:Body ; skos:prefLabel ?name OPTIONAL { ?body kg:page ?none } }",
    )
    assert result == query.Result(
        "select", ("name", "none"), ((ox.Literal("Naturråd", language="sv"), None),)
    )


def test_a_prefix_of_ones_own_wins(folder: Path) -> None:
    assert not query.run(folder, "PREFIX kg: <http://example.org/> ASK { ?body a kg:Body }").answer


def test_ask_and_construct(folder: Path) -> None:
    assert query.run(folder, "ASK { ?body a kg:Body }").answer is True
    built = query.run(folder, "CONSTRUCT { ?b a kg:Body } WHERE { ?b a kg:Body }")
    assert built.kind == "construct"
    assert [str(triple.subject) for triple in built.triples] == [f"<{BODY}>"]


def test_more_rows_than_asked_for_are_cut_and_said(folder: Path) -> None:
    text = "SELECT ?s { ?s kg:itemOrder ?o }"
    assert [(len(query.run(folder, text, max_rows=most).rows), query.run(folder, text, max_rows=most).cut)
            for most in (299, 300, None)] == [(299, True), (300, False), (300, False)]  # fmt: skip


ODD = [
    '"a\\tb\\n\\"c\\" \\\\ \\r \\u0001 \\u2028 😀"', '" <http://a> "', '""', '"å"@sv', '""@sv', '"<<("',
    "5", "-0.5", "1e3", "true", '"2024-03-05"^^xsd:date', '"x"^^xsd:integer', "<http://å.se/é?x=1>", "UNDEF",
]  # fmt: skip


def test_every_kind_of_value_comes_through_the_worker(folder: Path) -> None:
    text = f"SELECT ?x ?n {{ VALUES (?x ?n) {{ {' '.join(f'({one} {n})' for n, one in enumerate(ODD))} }} }}"
    rows: Any = ox.Store().query(text, prefixes=spaces())
    found = query.run(folder, text)
    assert sorted(found.rows, key=str) == sorted(map(tuple, rows), key=str)
    assert len(found.rows) == len(ODD)
    assert query.run(folder, "SELECT * {}").rows == ((),)
    assert query.run(folder, "SELECT ?x { VALUES ?x { UNDEF } }").rows == ((None,),)


def test_a_triple_as_a_value_is_refused(folder: Path) -> None:
    with pytest.raises(QueryError, match="a triple as a value"):
        query.run(folder, "SELECT (<<( <http://a> <http://b> 1 )>> AS ?t) {}")


NAMED = "?b skos:prefLabel ?name"
WITH_PART = f"{NAMED} FILTER(CONTAINS(?name, ?part))"
HOSTILE = 'Råd "för" \\ allt'
COUNT = "(COUNT(*) AS ?n)"
BOUND = [
    (f"SELECT ?name {{ {WITH_PART} }}", {"part": "Kultur"}, [("Kulturråd",)]),
    (f"SELECT ?name {{ {NAMED} }}", {"b": BODY}, [("Naturråd",)]),
    (f"SELECT ?b ?name {{ {NAMED} }}", {"b": BODY}, [(BODY, "Naturråd")]),
    (f"SELECT {COUNT} {{ {WITH_PART} }}", {"part": "x"}, [("0",)]),
    (f"SELECT ?n {{ {{ SELECT {COUNT} {{ {WITH_PART} }} }} }}", {"part": HOSTILE}, [("1",)]),
    (f"SELECT ?part {COUNT} {{ {WITH_PART} }} GROUP BY ?part", {"part": "råd"}, [("råd", "2")]),
    (f"SELECT DISTINCT ?part {{ {NAMED} }} ORDER BY ?part LIMIT 1", {"part": '") } #'}, [('") } #',)]),
    ("SELECT ?x { VALUES ?x { '?p' '''?p''' } FILTER(?x != ?p) } # ?p", {"p": "z"}, [("?p",), ("?p",)]),
    (f"#+ param: part=Kultur (del)\nSELECT ?name {{ {WITH_PART} }}", {}, [("Kulturråd",)]),
    ("#+ param: part= (del)\nSELECT ?part { FILTER(?part = '') }", {}, [("",)]),
    (f"#+ param: part\nSELECT ?part ?name {{ {WITH_PART} }}", {"part": "Kultur"}, [("Kulturråd",)]),
]


@pytest.mark.parametrize(("text", "params", "expected"), BOUND)
def test_values_are_bound_wherever_the_variable_stands(
    folder: Path, text: str, params: dict[str, str], expected: list[tuple[str, ...]]
) -> None:
    assert values(query.run(folder, text, params)) == expected


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_no_value_can_become_syntax(value: str) -> None:
    text = gate.allowed("SELECT ?v { BIND(?v AS ?w) }", {"v": str(ox.Literal(value))})
    [row] = ox.Store().query(text.replace("?w", "?x"))  # type: ignore[union-attr]
    assert row["v"] == ox.Literal(value)


@pytest.mark.parametrize(
    ("text", "params", "message"),
    [
        (
            "#+ param: a=1\n#+ param: b=2\nASK { ?a ?b ?c }",
            {"c": "x"},
            "no parameter is named 'c'; there are: a, b",
        ),
        ("ASK { ?s ?p ?o }", {"x": "x"}, "no parameter is named 'x'; there are: o, p, s"),
        ("#+ param: a (needed)\nASK { ?a ?b ?c }", {}, "the parameter 'a' needs a value"),
        ("ASK { ?s ?p ?o }", {"s": "https://a b"}, "no valid IRI"),
        ("ASK { ?s ?p ?o }", {"s": "\ud800"}, "no valid IRI or text"),
        ("ASK { ?s ?p }", {}, "the query does not parse: 1:14: expected"),
        ("", {}, "the query does not parse: 1:1"),
    ],
)
def test_what_does_not_fit_is_said(folder: Path, text: str, params: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        query.run(folder, text, params)


def test_a_missing_graph_is_said(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="run 'kg build PATH' first"):
        query.run(tmp_path, "ASK { ?s ?p ?o }")


def test_a_cross_product_is_stopped_and_the_session_goes_on(folder: Path) -> None:
    runaway = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }"
    with query.Session(folder) as session:
        with pytest.raises(QueryError, match=r"^stopped after 0.5 s: "):
            session.run(runaway, timeout=0.5)
        assert session.run("ASK { ?s ?p ?o }").answer is True


def test_an_engine_that_breaks_down_is_no_crash(folder: Path) -> None:
    with query.Session(folder) as session:
        with pytest.raises(QueryError, match="the engine broke down"):
            session.run("ASK { FILTER(" + "!" * 99_000 + "true) }")
        assert session.run("ASK { ?s ?p ?o }").answer is True


def killed(engine: Engine) -> None:
    """As a machine short of memory does it."""
    assert engine._process
    engine._process.kill()
    engine._process.wait()


@pytest.mark.parametrize("away", [Engine.end, Engine.stop, killed])
def test_a_process_that_has_gone_between_two_queries_is_no_fault_of_the_next(
    folder: Path, away: Callable[[Engine], None]
) -> None:
    """A client that goes away has the process ended; the answer may have come in the same moment."""
    asked = {"store": str(store.location(folder)), "query": "ASK {}", "prefixes": {}, "max_rows": 1}
    with Engine() as engine:
        for _ in range(5):
            assert engine.ask(asked, timeout=None)["answer"] is True
            away(engine)


def test_a_session_sees_what_is_published_later(tmp_path: Path) -> None:
    quad = ox.Quad(ox.NamedNode("a:a"), ox.NamedNode("a:b"), ox.Literal("c"), ox.NamedNode("a:g"))
    store.publish(tmp_path, [])
    with query.Session(tmp_path) as session:
        assert session.run("ASK { ?s ?p ?o }").answer is False
        store.publish(tmp_path, [quad])
        assert session.run("ASK { ?s ?p ?o }").answer is True


def test_headers_say_what_a_question_asks() -> None:
    params = ["name=Nora (a part)", "must", "empty="]
    heads = "\n".join(f"#+ param: {param}" for param in params)
    found = query.headed("councils", f"#+ summary: Vilka råd? | Which councils?\n{heads}\nASK {{}}")
    assert (found.swedish, found.english) == ("Vilka råd?", "Which councils?")
    assert found.params == (
        query.Param("name", "Nora", "a part"),
        query.Param("must", None, ""),
        query.Param("empty", "", ""),
    )


SAMPLE = Path(__file__).parent / "ontology" / "sample.trig"
NARROWED = [{}, {"words": "hjälpmedel"}, {"body": "folkhälsa"}, {"from": "2025-01-01"}, {"name": "Karin"}]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    store.publish(folder, ox.parse(path=SAMPLE, format=ox.RdfFormat.TRIG))
    return folder


@pytest.fixture(scope="module")
def union(sample: Path) -> rdflib.Graph:
    triples = {quad.triple for quad in store.open_graph(sample)}
    return rdflib.Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")


def plain(term: ox.Literal | ox.NamedNode | rdflib.Literal | rdflib.URIRef | None) -> str | Decimal | None:
    """The term's text, or its value where the engines spell numbers in their own way."""
    if term is None:
        return None
    text = str(term.value if isinstance(term, ox.Literal | ox.NamedNode) else term)
    return Decimal(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else text


@pytest.mark.parametrize("name", [question.name for question in query.named()])
def test_two_engines_give_a_named_question_the_same_rows(
    name: str, sample: Path, union: rdflib.Graph
) -> None:
    question = query.find(name)
    needed = {param.name for param in question.params if param.default is None}
    for params in NARROWED:
        if needed <= params.keys() <= {param.name for param in question.params}:
            given = {param.name: param.default or "" for param in question.params} | params
            text = gate.allowed(
                question.text, {key: str(ox.Literal(str(value))) for key, value in given.items()}
            )
            ours = query.run(sample, question.text, params)
            theirs = [tuple(plain(row[column]) for column in ours.columns) for row in union.query(text)]
            assert [tuple(map(plain, row)) for row in ours.rows] == theirs


@pytest.mark.parametrize(
    ("name", "param"), [("evidence", "node"), ("changes-since", "from"), ("works-unknown-elsewhere", "body")]
)
def test_a_question_whose_answer_has_no_end_asks_for_what_bounds_it(
    name: str, param: str, sample: Path
) -> None:
    with pytest.raises(QueryError, match=f"the parameter '{param}' needs a value: --param {param}="):
        query.run(sample, query.find(name).text)
    assert query.run(sample, query.find(name).text, {param: "zzz"}).rows == ()


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match="no query is named 'nonsense'; there are: "):
        query.find("nonsense")


@pytest.mark.parametrize("question", query.named(), ids=lambda question: question.name)
def test_patterns_come_before_what_is_computed(question: query.NamedQuery) -> None:
    """The engine joins all patterns up to a BIND first; one after it is joined with everything (minutes, not ms)."""
    firsts = [
        line.split()[0].partition("(")[0] for line in question.text.split("\n") if re.match(r"  \S", line)
    ]
    computed = [first in ("BIND", "FILTER") for first in firsts]
    assert computed == sorted(computed)
