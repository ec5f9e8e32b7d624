"""Decisions that no longer hold: told otherwise in a corrected version, or revoked by a later decision."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import pipeline, resolve
from kg.config import ontology_dir
from kg.graph.check import shapes, terms
from kg.graph.quads import quads

HEAD = """{kind}
Kulturnämnden i Storviks kommun
Sammanträdesdatum {day}

Beslutande
Majken Ugglemo (S), ordförande
Egil Tallmo (M)

§ {number} {title}
Beslut
{text}
"""
FIRST = "Kulturnämnden beslutar att hyra ut biblioteket till skolan."


def paper(day: str, number: int, text: str, title: str = "Biblioteket", kind: str = "PROTOKOLL") -> str:
    return HEAD.format(kind=kind, day=day, number=number, title=title, text=text)


def asked(folder: Path, papers: list[str]) -> list[dict[str, str]]:
    found = []
    for number, text in enumerate(papers):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        found.append(pipeline.read(path))
    store = ox.Store()
    store.extend(quads(resolve.readings(found)))
    assert [one for one in (*shapes(store), *terms(store)) if one.severity == "error"] == []
    query = (ontology_dir() / "queries" / "decisions-undone.rq").read_text(encoding="utf-8")
    rows = store.query(query, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    return [{one.value: row[one].value for one in rows.variables} for row in rows]


REVOKED = [
    "Kulturnämnden beslutar att upphäva nämndens beslut den 14 mars 2023 § 12 om uthyrning.",
    "Kulturnämnden beslutar att återkalla sitt beslut 2023-03-14 § 12.",
    "Kulturnämnden upphäver sitt beslut den 14 mars 2023, § 12.",
    "Kulturnämnden beslutar att riva upp beslutet från den 14 mars 2023 § 12.",
    "Kulturnämnden beslutar att detta beslut ersätter kulturnämndens beslut § 12/2023.",
    "Kulturnämnden beslutar att upphäva beslutet i § 12 den 14 mars 2023 och att biblioteket behålls.",
]


@pytest.mark.parametrize("text", REVOKED)
def test_a_later_decision_undoes_an_earlier(text: str, tmp_path: Path) -> None:
    [row] = asked(tmp_path, [paper("2023-03-14", 12, FIRST), paper("2023-05-16", 31, text, "Uthyrning")])
    assert (row["date"], row["how"], row["byDate"]) == ("2023-03-14", "revoked", "2023-05-16")
    assert "hyra ut biblioteket" in row["quote"]


STANDS = [
    "Kulturnämnden beslutar att inte upphäva nämndens beslut den 14 mars 2023 § 12.",
    "Kulturnämnden beslutar att avslå begäran om att upphäva beslutet den 14 mars 2023 § 12.",
    "Kulturnämnden beslutar att verkställa beslutet den 14 mars 2023 § 12.",
    "Kulturnämnden beslutar att upphäva beslutet den 14 februari 2023 § 12.",
    "Kulturnämnden beslutar att upphäva avgiften.",
]


@pytest.mark.parametrize("text", STANDS)
def test_what_undoes_nothing(text: str, tmp_path: Path) -> None:
    assert asked(tmp_path, [paper("2023-03-14", 12, FIRST), paper("2023-05-16", 31, text, "Uthyrning")]) == []


CORRECTED = [
    ("Kulturnämnden beslutar att hyra ut biblioteket till kommunen.", 1),
    ("Kulturnämnden beslutar att inte hyra ut biblioteket till skolan.", 1),
    (FIRST, 0),
    ("Kulturnämnden beslutar att hyra ut biblioteket till skolan", 0),
]


@pytest.mark.parametrize(("text", "gone"), CORRECTED)
def test_a_corrected_version_supersedes_what_it_tells_otherwise(text: str, gone: int, tmp_path: Path) -> None:
    rows = asked(
        tmp_path,
        [paper("2023-03-14", 12, FIRST), paper("2023-03-14", 12, text, kind="PROTOKOLL – rättad version")],
    )
    assert [(row["how"], row["byText"]) for row in rows] == [("corrected", text.rstrip("."))] * gone
    assert all(row["file"] == "0.txt" and "till skolan" in row["quote"] for row in rows)
