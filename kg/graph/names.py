"""Who and what names mean in a collection, with a memory of what was asked: the part of a graph that asked it
stays as it is while all answers stay the same.
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from kg.language.text import key
from kg.model.collection import Body, Collection, MeetingRecord, Organisation, Person, Work

Question = tuple[str | int, ...]
"""The name of a method of `Names`, then what it was given."""


class _Named(Protocol):
    @property
    def iri(self) -> str: ...


T = TypeVar("T", bound=_Named)


class Names:
    """Answers questions; `asked` are those since `begin`, with the IRIs that were the answer."""

    def __init__(self, collection: Collection) -> None:
        self._known = collection
        self.asked: dict[Question, str] = {}

    def begin(self) -> None:
        """Forget what has been asked."""
        self.asked = {}

    def still(self, asked: Iterable[tuple[Question, str]]) -> bool:
        """Is each of the questions answered as it was?"""
        for question, answer in asked:
            getattr(self, str(question[0]))(*question[1:])
            if self.asked[question] != answer:
                return False
        return True

    def _one(self, question: Question, found: T | None) -> T | None:
        self.asked[question] = found.iri if found else ""
        return found

    def person(self, sha256: str, name: str, at: int) -> Person | None:
        """Who the name at that place means, else who is called so in the document."""
        found = self._known.person_at.get((sha256, at)) or self._known.person_of.get((sha256, key(name)))
        return self._one(("person", sha256, name, at), found)

    def agent(self, meeting: str, words: str) -> Person | Body | Organisation | None:
        """Whom the words mean in the minutes of that meeting."""
        found = self._known.agent_of.get((meeting, key(words)))
        self.asked["agent", meeting, words] = found.iri if found else ""
        return found

    def people(self, meeting: str, words: str) -> list[Person]:
        """The people that the words name there."""
        found = self._known.people_of.get((meeting, key(words)), [])
        self.asked["people", meeting, words] = " ".join(one.iri for one in found)
        return list(found)

    def agents(self, meeting: MeetingRecord, words: str) -> list[Person | Body | Organisation]:
        """All that the words name there: several people, or one of any kind; the body that meets without words."""
        one = self.agent(meeting.iri, words) if words else meeting.bodies[0]
        return [*self.people(meeting.iri, words)] or ([one] if one else [])

    def organisation(self, words: str) -> Organisation | None:
        return self._one(("organisation", words), self._known.organisation_of.get(key(words)))

    def work(self, meeting: str, kind: str, name: str) -> Work | None:
        """The work that is so named in the minutes of that meeting."""
        return self._one(("work", meeting, kind, name), self._known.work(meeting, kind, key(name)))
