"""People, bodies, memberships and meetings as FollowTheMoney entities, one JSON object a line (for OpenAleph).

In: the store. Out: the lines. What fits no schema there (decisions, steps of issues) is left out, and so is what
the minutes do not say: when a membership began or ended. Each entity leads to its thing by `sourceUrl`, a
membership also by its quote.

>>> entities, counts = followthemoney(store)
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from kg.export import popolo
from kg.model.vocab import ID

if TYPE_CHECKING:
    from pyoxigraph import Store

Thing = dict[str, Any]


def followthemoney(store: "Store") -> tuple[str, dict[str, int]]:
    """The entities as text, and how many there are of each schema."""
    said = popolo.things(store)
    entities = [*_persons(said), *_bodies(said), *_memberships(said), *_events(said)]
    lines = [
        json.dumps(entity, ensure_ascii=False)
        for entity in sorted(entities, key=lambda each: str(each["id"]))
    ]
    counts = Counter(str(entity["schema"]) for entity in entities)
    return "".join(f"{line}\n" for line in lines), dict(sorted(counts.items()))


def _persons(said: dict[str, list[Thing]]) -> Iterator[Thing]:
    for one in said["persons"]:
        yield _entity(one["id"], "Person", name=[one["name"]], alias=_others(one), sourceUrl=[one["id"]])


def _bodies(said: dict[str, list[Thing]]) -> Iterator[Thing]:
    """Bodies, municipalities and regions are public; of other organizations that is not known."""
    for one in said["organizations"]:
        if one["id"] in ID:
            schema = "Organization" if _key(one["id"]).startswith("organisation-") else "PublicBody"
            yield _entity(one["id"], schema, name=[one["name"]], alias=_others(one), sourceUrl=[one["id"]])


def _memberships(said: dict[str, list[Thing]]) -> Iterator[Thing]:
    for one in said["memberships"]:
        if one["organization_id"] in ID:
            ends = {"member": [_key(one["person_id"])], "organization": [_key(one["organization_id"])]}
            key = "-".join((*ends["member"], *ends["organization"], one["role"]))
            quotes = list(dict.fromkeys(source["note"] for source in one["sources"]))
            places = [source["url"] for source in one["sources"]]
            yield _entity(key, "Membership", **ends, role=[one["role"]], summary=quotes[:1], sourceUrl=places)


def _events(said: dict[str, list[Thing]]) -> Iterator[Thing]:
    """Meetings; one that several bodies held is one event with all of them."""
    held: dict[str, list[Thing]] = {}
    for one in said["events"]:
        held.setdefault(one["id"], []).append(one)
    for iri, same in held.items():
        yield _entity(
            iri,
            "Event",
            name=[same[0]["name"]],
            date=[same[0]["start_date"][:10]],
            organizer=[_key(one["organization_id"]) for one in same],
            involved=[_key(person["id"]) for person in same[0]["attendees"]],
            sourceUrl=[iri],
        )


def _entity(iri: str, schema: str, **properties: Iterable[str]) -> Thing:
    """An entity whose properties all have values."""
    kept = {name: values for name, given in properties.items() if (values := list(given))}
    return {"id": _key(iri), "schema": schema, "properties": kept}


def _others(one: Thing) -> list[str]:
    return [other["name"] for other in one.get("other_names", [])]


def _key(iri: str) -> str:
    """`person-anna-berg-1a2b3c4d5e` of `…/id/person/anna-berg-1a2b3c4d5e`: ids there hold no slash."""
    return iri.removeprefix(str(ID)).replace("/", "-")
