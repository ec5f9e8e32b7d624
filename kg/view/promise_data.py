"""What the page of promises is made of: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.answers.promises import is_late
from kg.view.data import Promise


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise, who is charged with it, in whose minutes it stands, of what municipalities, and its issues by name and page."""

    promise: Promise
    who: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    issues: tuple[tuple[str, str], ...] = ()

    @property
    def group(self) -> str:
        """Under what heading of the page it stands."""
        promise = self.promise
        if not self.issues:
            return "alone"
        return "overdue" if promise.state == "silent" and is_late({"state": "silent", "due": promise.due}) else promise.state

    @property
    def year(self) -> str:
        """The year it was due, or made where no time was said."""
        return (self.promise.due or self.promise.made)[:4]


@dataclass(frozen=True, slots=True)
class PromisesData:
    """All promises; `until` is the day of the last minutes, and `pages` lead from the name of a body to its page."""

    lines: tuple[PromiseLine, ...] = ()
    until: str = ""
    pages: Mapping[str, str] = field(default_factory=dict)
