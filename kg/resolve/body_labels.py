"""What shows whose a body is: its name with its owner, its county, or since when it is known."""

from collections.abc import Iterator

from kg.language.lists import rows
from kg.language.wordings import wording
from kg.model.collection import Body
from kg.resolve.circles import Group


def label(group: Group, body: Body) -> str:
    """The body's name with what tells it from others of that name."""
    if body.owner:
        return body.name if body.owner.lower() in body.name.lower() else f"{body.name}, {body.owner}"
    county = next((name for code, name in _counties() if code == group.county), None)
    if county:
        return body.name if county.lower() in body.name.lower() else f"{body.name}, {county}"
    dates = sorted(one.date for one in group.hosts if one.date)
    return (
        wording("resolve", "body_labels", "unknown_owner_since", a1=body.name, a2=dates[0].isoformat())
        if dates
        else wording("resolve", "body_labels", "unknown_owner", a1=body.name)
    )


def _counties() -> Iterator[tuple[str, str]]:
    return ((row[0], row[2]) for row in rows("regions"))
