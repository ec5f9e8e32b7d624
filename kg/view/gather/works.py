"""Projects, agreements and their like: a page of each, and one of all, municipality by municipality."""

from typing import Any

import pyoxigraph as ox

from kg.answers import follow
from kg.answers.follow import Followed
from kg.view.data import Evidence
from kg.view.gather.reader import Reader, file_name
from kg.view.work_data import Line, MunicipalityData, Point, Said, WorkData, WorksData

_Places = dict[tuple[str, int, int], Evidence]


def works(store: "ox.Store | Reader") -> tuple[WorkData, ...]:
    """The works that minutes name, by name."""
    reader = Reader.of(store)
    places = _places(reader)
    return tuple(_work(found, places) for found in follow.every(reader.answers))


def work(store: "ox.Store | Reader", found: Followed) -> WorkData:
    """One work that is followed."""
    return _work(found, _places(Reader.of(store)))


def _places(reader: Reader) -> _Places:
    """Each quote by its file and place."""
    return {(one.document, one.start, one.end): one for quotes in reader.evidence.values() for one in quotes}


def overview(found: tuple[WorkData, ...], places: tuple[MunicipalityData, ...]) -> WorksData:
    """All works, and the municipalities with their pages and the works each takes part in, leads or pays for."""
    return WorksData(
        tuple((place.label, place.href, len({deed.href for deed in dict(place.deeds).get("work", ())})) for place in places),
        tuple(work.line for work in found),
    )


def _work(found: Followed, places: _Places) -> WorkData:
    work = found.work
    state = found.state["value"] if found.state else ""
    last = found.steps[-1]["date"] if found.steps else ""
    return WorkData(
        work.iri,
        Line(work.label, file_name("verk", work.iri), work.kind, state, last),
        tuple(name for name in work.names if name != work.label),
        tuple(
            Point(
                step["date"],
                tuple(step["bodies"]),
                step["title"],
                _proof(step, places),
                tuple(_proof(decision, places) for decision in step["decisions"]),
            )
            for step in found.steps
        ),
        tuple(
            (aspect, tuple(_said(aspect, one, places) for one in claims))
            for aspect, claims in found.facts.items()
            if claims
        ),
        tuple(
            (relation, Line(other.label, file_name("verk", other.iri), other.kind, "", ""))
            for relation, other in found.related
        ),
    )


def _said(aspect: str, claim: dict[str, Any], places: _Places) -> Said:
    if aspect != "money":
        return Said(claim["date"], claim["value"], claim["modality"], _proof(claim, places))
    said = follow.amount(claim, "\u00a0")
    yearly = claim["per"] == "year"
    return Said(claim["date"], said, claim["modality"], _proof(claim, places), claim["year"] or "", yearly)


def _proof(claim: dict[str, Any], places: _Places) -> tuple[Evidence, ...]:
    at = claim["document"], claim["start"], claim["end"]
    heading = claim["heading"] or ""
    return (places.get(at) or Evidence(claim["quote"], at[0], claim["page"], *at[1:], heading=heading),)
