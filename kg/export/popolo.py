"""People, bodies, meetings, decisions and divisions as Popolo JSON (popoloproject.com), where its classes fit.

In: the store. Out: one document with a list for each class; ids are the IRIs of the graph, and `sources` lead to
the place that shows the statement, with the quote as its note. Left out, because the minutes do not say it:
when a membership began or ended, and what a motion led to. A party is known by the letters in the minutes alone.
A meeting that several bodies held is one event of each, as an event has one organization there.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from kg.graph.store import selected

if TYPE_CHECKING:
    from pyoxigraph import Store

_OPTIONS = {"aye": "yes", "noe": "no", "abstained": "abstain"}
Row = dict[str, str]
Thing = dict[str, Any]


def popolo(store: "Store") -> tuple[str, dict[str, int]]:
    """The document as text, and how many things of each class it holds."""
    said = things(store)
    text = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
    return text, {name: len(found) for name, found in said.items()}


def things(store: "Store") -> dict[str, list[Thing]]:
    """The things of each class, in order."""
    members = _rows(store, "memberships")
    return {
        "persons": list(_named(_rows(store, "persons"))),
        "organizations": [*_named(_rows(store, "organizations")), *_parties(members)],
        "memberships": [*_memberships(members), *_party_memberships(members)],
        "events": list(_events(_rows(store, "events"))),
        "motions": list(_motions(_rows(store, "motions"))),
        "vote_events": list(_vote_events(_rows(store, "vote_events"))),
    }


def _rows(store: "Store", name: str) -> list[Row]:
    """The answers of `queries/<name>.rq`, sorted; a variable without a value is left out of its row."""
    found = selected(store, _query(name))
    names = [variable.value for variable in found.variables]
    rows = ({each: term.value for each, term in zip(names, row, strict=True) if term} for row in found)
    return sorted(rows, key=lambda row: [row.get(each, "") for each in names])


@cache
def _query(name: str) -> str:
    return (resources.files("kg.export") / "queries" / f"{name}.rq").read_text(encoding="utf-8")


def _by(rows: Iterable[Row], *names: str) -> Iterator[tuple[Row, list[Row]]]:
    """The rows that agree in these names, together, in order; with what stands in the first of them."""
    together: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        together[tuple(row.get(name, "") for name in names)].append(row)
    for key in sorted(together):
        yield together[key][0], together[key]


def _named(rows: Iterable[Row]) -> Iterator[Thing]:
    """Persons or organizations with their other names."""
    for first, same in _by(rows, "id"):
        made: Thing = {"id": first["id"], "name": first["name"]}
        made |= {"classification": first["classification"]} if "classification" in first else {}
        made |= {"parent_id": first["parent"]} if "parent" in first else {}
        others = sorted({row["other"] for row in same if "other" in row} - {first["name"]})
        yield made | ({"other_names": [{"name": name} for name in others]} if others else {})


def _memberships(rows: Iterable[Row]) -> Iterator[Thing]:
    for first, same in _by(rows, "person", "organization", "role"):
        ends = {"person_id": first["person"], "organization_id": first["organization"]}
        yield {**ends, "role": first["role"], "sources": _sources(same)}


def _parties(rows: Iterable[Row]) -> Iterator[Thing]:
    for party in sorted({row["party"] for row in rows if "party" in row}):
        yield {"id": _party(party), "name": party, "classification": "party"}


def _party_memberships(rows: Iterable[Row]) -> Iterator[Thing]:
    for first, same in _by((row for row in rows if "party" in row), "person", "party"):
        ends = {"person_id": first["person"], "organization_id": _party(first["party"])}
        yield {**ends, "sources": _sources(same)}


def _party(letters: str) -> str:
    return f"party/{letters}"


def _events(rows: Iterable[Row]) -> Iterator[Thing]:
    for first, same in _by(rows, "id", "organization"):
        yield {
            "id": first["id"],
            "name": first["name"],
            "classification": "meeting",
            "organization_id": first["organization"],
            "start_date": first.get("start", first["date"]),
            **{name: first[key] for name, key in _EVENT.items() if key in first},
            "attendees": [
                {"id": iri} for iri in sorted({row["attendee"] for row in same if "attendee" in row})
            ],
        }


_EVENT = {"end_date": "end", "location": "location", "status": "status"}


def _motions(rows: Iterable[Row]) -> Iterator[Thing]:
    for first, same in _by(rows, "id", "organization"):
        made = {"id": first["id"], "organization_id": first["organization"], "date": first["date"]}
        made |= {"classification": first["classification"]} if "classification" in first else {}
        yield {**made, "text": first["text"], "sources": _sources(same)}


def _vote_events(rows: Iterable[Row]) -> Iterator[Thing]:
    for first, same in _by(rows, "id", "organization"):
        ballots = sorted({(row["voter"], row["option"]) for row in same if "voter" in row})
        counts = [{"option": name, "value": int(first[name])} for name in ("yes", "no", "abstain")]
        yield {
            "id": first["id"],
            "organization_id": first["organization"],
            "identifier": first["title"],
            "start_date": first["date"],
            "counts": counts,
            "votes": [{"voter_id": who, "option": _OPTIONS.get(how, how)} for who, how in ballots],
        }


def _sources(rows: Iterable[Row]) -> list[Thing]:
    """Where it is said, each place once."""
    places = sorted({(row["source"], row.get("quote", "")) for row in rows if "source" in row})
    return [{"url": url, "note": note} for url, note in places]
