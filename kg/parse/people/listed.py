"""What the attendance lists of a document say, put together as they are read."""

from dataclasses import dataclass, field

from kg.model import Attendee, Finding, Text


@dataclass(slots=True)
class Lists:
    """The attendees in order, the lines their lists fill, and what was doubtful."""

    attendees: list[Attendee] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    called: set[int] = field(default_factory=set)
    """The lines of lists of those called, of whom it is not said that they came."""
    unread: list[Text] = field(default_factory=list)
    """The lines within lists that gave nobody."""
    bodies: list[str] = field(default_factory=list)
    says_who_is_absent: bool = False
    """Has the document a list of its own for the absent, so that the others were there?"""
    remote: bool = False
    """Is there a list of those who took part from a distance?"""
    replaced: list[str] = field(default_factory=list)
    """Those whom a substitute stood in for during a part of the meeting."""
