"""What was found in a district, in a form that can be kept: issues whose steps name their bodies and items by IRI."""

import datetime as dt
from dataclasses import dataclass, field, replace

from kg.model.collection import Body, Collection, Issue, Revoked

Order = tuple[dt.date, str, int]
"""Where an issue first comes up: the day, the meeting, and its place among what that district's minutes tell."""


@dataclass(frozen=True, slots=True)
class Told:
    """An issue, and for each of its steps the bodies and the item; these are left out of the issue itself."""

    order: Order
    issue: Issue
    places: list[tuple[list[str], str | None]]


@dataclass(slots=True)
class Found:
    """`due` are the promises nothing has answered: until when, as written and as a day."""

    issues: list[Told] = field(default_factory=list)
    due: dict[str, tuple[str, dt.date]] = field(default_factory=dict)
    revoked: list[Revoked] = field(default_factory=list)
    review: list[tuple[str, str, str]] = field(default_factory=list)


def told(order: Order, issue: Issue) -> Told:
    """The issue without the bodies and items of its steps."""
    places = [([body.iri for body in step.bodies], step.item.iri if step.item else None) for step in issue.steps]
    steps = tuple(replace(step, bodies=(), item=None) for step in issue.steps)
    return Told(order, replace(issue, steps=steps), places)


class Places:
    """The bodies and items of a collection by their IRIs."""

    def __init__(self, collection: Collection) -> None:
        self._items = {held.iri: held for meeting in collection.meetings for held in meeting.items}
        self._bodies = {body.iri: body for meeting in collection.meetings for body in meeting.bodies}
        self._bodies |= {one.iri: one for one in collection.agent_of.values() if isinstance(one, Body)}

    def whole(self, one: Told) -> Issue:
        """The issue as it was."""
        steps = (
            replace(step, bodies=tuple(map(self._bodies.__getitem__, bodies)), item=self._items[item] if item else None)
            for step, (bodies, item) in zip(one.issue.steps, one.places, strict=True)
        )
        return replace(one.issue, steps=tuple(steps))
