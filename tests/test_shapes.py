"""The shapes accept the checked sample and catch planted faults."""

import warnings
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from kg.model import vocab

with warnings.catch_warnings():  # imports of its own that its dependencies have deprecated
    warnings.simplefilter("ignore", DeprecationWarning)
    import pyshacl

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "tests" / "ontology" / "sample.trig"


@cache
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(ROOT / "ontology" / "shapes.ttl")


def sample() -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.load(SAMPLE.read_bytes(), format=pyoxigraph.RdfFormat.TRIG)
    return store


def report(store: pyoxigraph.Store) -> tuple[bool, str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        conforms, _, text = pyshacl.validate(store, shacl_graph=shapes(), inference="none")
    return conforms, text


def test_the_sample_keeps_every_rule() -> None:
    conforms, text = report(sample())
    assert conforms, text


PREFIXES = "".join(f"PREFIX {name}: <{space}>\n" for name, space in vocab.PREFIXES.items())
FAULTS = [
    ("TextSpan-start", "?x oa:start ?old", "?x oa:start 999999", "?x a kg:TextSpan"),
    ("TextSpan-quote", "?x oa:exact ?old", "", "?x a kg:TextSpan"),
    ("Rendition-sum", "?x kg:sha256 ?old", '?x kg:sha256 "abc"', "?x a kg:Rendition"),
    ("Claim-evidence", "?x kg:evidence ?old", "", "?x a kg:Decision"),
    ("Claim-confidence", "?x kg:confidence ?old", "?x kg:confidence 1.5", "?x a kg:Promise"),
    ("Claim-status", "?x kg:status ?old", "?x kg:status code:met", "?x a kg:Mention"),
    ("Meeting-date", "?x kg:date ?old", "", "?x a kg:Meeting"),
    ("AgendaItem-title", "?x dcterms:title ?old", "", "?x a kg:AgendaItem"),
    ("AgendaItem-unique", "?x kg:itemNumber ?old", '?x kg:itemNumber "7"', "?x a kg:AgendaItem"),
    ("Participation-role", "?x kg:role ?old", "?x kg:role code:present", "?x a kg:Participation"),
    ("Participation-where", "?x kg:participationIn ?old", "?x kg:participationIn ?p", "?x kg:participant ?p"),
    (
        "Attendance-contradiction",
        "",
        "?x kg:attendanceStatus code:absent",
        "?x kg:role code:adjuster ; kg:attendanceStatus code:present",
    ),
    ("IssueStep-modality", "?x kg:modality ?old", "", "?x a kg:IssueStep"),
    ("StepOrder-dates", "?x kg:date ?old", '?x kg:date "1999-01-01"^^xsd:date', "?x kg:follows ?s"),
    ("Handoff-apart", "?x kg:toBody ?old", "?x kg:toBody ?from", "?x kg:fromBody ?from"),
    ("Decision-body", "?x kg:decidedBy ?old", "", "?x a kg:Decision"),
    ("DecidingBody-holds", "?x kg:decidedBy ?old", "?x kg:decidedBy ?b", '?b skos:prefLabel "Presidiet"@sv'),
]


@pytest.mark.parametrize(("shape", "old", "new", "where"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_a_planted_fault_is_caught(shape: str, old: str, new: str, where: str) -> None:
    store = sample()
    delete = f"DELETE {{ GRAPH ?g {{ {old} }} }}" if old else ""
    found = f"GRAPH ?g {{ {old} }}" if old else "GRAPH ?g { ?x a kg:Participation }"
    insert = f"INSERT {{ GRAPH ?g {{ {new} }} }}" if new else ""
    store.update(f"{PREFIXES}{delete} {insert} WHERE {{ {found} GRAPH ?h {{ {where} }} }}")
    conforms, text = report(store)
    assert not conforms
    assert shape in text


def test_every_quote_in_the_sample_is_the_slice_at_its_place() -> None:
    rows = sample().query(
        f"""{PREFIXES} SELECT ?file ?start ?end ?quote WHERE {{
            ?span oa:hasSource/kg:fileName ?file ; oa:start ?start ; oa:end ?end ; oa:exact ?quote }}""",
        use_default_graph_as_union=True,
    )
    assert isinstance(rows, pyoxigraph.QuerySolutions)
    for file, start, end, quote in rows:
        text = (ROOT / "kg" / "samples" / file.value).read_bytes().decode()
        assert text[int(start.value) : int(end.value)] == quote.value
