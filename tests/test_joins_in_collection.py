"""Over the whole collection of other bodies' minutes: what is held to be one under two owners has its ground and proof."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import pipeline, resolve
from kg.config import ontology_dir
from kg.graph.check import joins
from kg.graph.quads import quads

FOLDER = Path(__file__).parent / "protocols"
SAID = {"case", "reference", "handoff", "work", "county", "people", "judgement"}


@pytest.mark.slow
def test_nothing_spans_two_owners_without_a_ground() -> None:
    files = sorted(
        path for path in FOLDER.glob("*/document.*") if path.suffix != ".md" or path.stem == "document"
    )
    collection = resolve.readings(pipeline.read(path) for path in files)
    assert len(collection.meetings) >= len(files) >= 118
    store = ox.Store()
    store.extend(quads(collection))
    assert list(joins(store)) == []
    rows = store.query(
        (ontology_dir() / "queries" / "joins-across-owners.rq").read_text(encoding="utf-8"),
        use_default_graph_as_union=True,
    )
    assert isinstance(rows, ox.QuerySolutions)
    for row in rows:
        assert (row["kind"].value, row["by"].value in SAID) == ("issue", True)
