"""A sentence taken apart: the parties named in it, its verbs, and the clause of each."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from kg.extract import parties
from kg.extract.clause import AHEAD, Clause
from kg.extract.parties import Party
from kg.extract.people_named import People
from kg.language import verbs
from kg.language.verbs import Verb


@dataclass(frozen=True)
class Syntax:
    """A sentence taken apart, as far as needed; `held` is the day of the meeting."""

    people: People
    value: str
    held: dt.date | None = None
    _clauses: dict[Verb, Clause] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def parties(self) -> list[Party]:
        return parties.find(self.people, self.value)

    def verbs(self, group: str) -> Sequence[Verb]:
        return verbs.find(self.value, group)

    def clause(self, verb: Verb) -> Clause:
        """The clause of a verb of the sentence, the same one each time."""
        return self._clauses.setdefault(verb, Clause(self, verb))

    def target(self, at: int, gap: int = 1) -> Party | None:
        """The party that follows position `at`."""
        return parties.after(self.parties, self.value, at, gap)

    @cached_property
    def ahead(self) -> bool:
        """Does the sentence name a time to come ("i december", "den 11 juni", "nästa möte")?"""
        return bool(AHEAD.search(self.value))


@lru_cache(2048)
def taken_apart(people: People, value: str, held: dt.date | None) -> Syntax:
    """The sentence taken apart, once for all who ask while its document is read."""
    return Syntax(people, value, held)
