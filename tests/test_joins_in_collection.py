"""Over the whole collection of other bodies' minutes: what is held to be one under two owners has its ground and proof."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import ROOT

from kg.config import ontology_dir
from kg.graph.check import joins
from kg.graph.store import open_graph

SAID = {"case", "reference", "handoff", "work", "county", "people", "judgement"}


@pytest.mark.slow
def test_nothing_spans_two_owners_without_a_ground(hundred: Path) -> None:
    store = open_graph(hundred)
    held = ox.NamedNode("https://w3id.org/protokollgraf/def#heldBy")
    meetings = {quad.subject for quad in store.quads_for_pattern(None, held, None)}
    assert len(meetings) >= len(list((ROOT / "tests" / "protocols").iterdir())) >= 118
    assert list(joins(store)) == []
    rows = store.query(
        (ontology_dir() / "queries" / "joins-across-owners.rq").read_text(encoding="utf-8"),
        use_default_graph_as_union=True,
    )
    assert isinstance(rows, ox.QuerySolutions)
    for row in rows:
        assert (row["kind"].value, row["by"].value in SAID) == ("issue", True)
