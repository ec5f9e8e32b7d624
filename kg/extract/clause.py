"""A verb and its clause: who does it, what it hangs on, whether it is said to be or not to be.

Swedish puts the finite verb second: the doer stands before it ("Rådet beslutade") or, when something
else comes first, right after it ("Därefter beslutade rådet"). A passive names its doer with "av".
`Syntax.clause` makes it once for each verb of a sentence.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from kg.extract import parties, polarity
from kg.extract.parties import Party
from kg.language import verbs
from kg.language.clauses import clause_start
from kg.language.dates import MONTHS
from kg.language.lists import pattern, table
from kg.language.tolerant import tolerant
from kg.language.verbs import Verb, phrases
from kg.language.wordings import wording, wordings
from kg.model import Modality

_PREPOSITION = re.compile(wording("extract", "clause", "preposition"), re.IGNORECASE)
_GOVERNS_OF = re.compile(wording("extract", "clause", "governs_of"))
"""Nouns that "av" belongs to before it can name who did it ("godkändes med tillägg av rådets fråga")."""
_INVERTED = re.compile(r"\s+(?:(?:[a-zåäö]+\s+){0,2})$")
_BEFORE_OR_AFTER = re.compile(wording("extract", "clause", "before_or_after"), re.IGNORECASE)
_NOT_BETWEEN = re.compile(wording("extract", "clause", "not_between"))
AHEAD = tolerant(wording("extract", "clause", "ahead", a1='|'.join(MONTHS)))
"""A time to come: "i december", "senast den 11", "nästa möte"."""


class Sentence(Protocol):
    """What a clause stands in: the words, and who is named there."""

    @property
    def value(self) -> str: ...

    @property
    def parties(self) -> list[Party]: ...


@dataclass(frozen=True)
class Clause:
    """One verb of a sentence with what its clause says of it."""

    said: Sentence
    verb: Verb

    @property
    def value(self) -> str:
        return self.said.value

    @cached_property
    def bounds(self) -> tuple[int, str]:
        """Where the clause begins, and the word or mark that opens it ("" for the first of the sentence)."""
        return clause_start(self.value, self.verb.start)

    @cached_property
    def before(self) -> str:
        """The clause up to the verb."""
        return self.value[self.bounds[0] : self.verb.start]

    @cached_property
    def denied(self) -> bool:
        """Is the act said not to be, or turned down with the proposal it stands in?"""
        return polarity.denied(self.value, self.verb)

    @cached_property
    def subject(self) -> Party | None:
        """The doer of the verb, in what stands before it or right after it; None where none is named."""
        start, opener = self.bounds
        found = self._within(start, self.verb.start) or self._inverted()
        if found:
            return found
        if opener in wordings("extract", "clause", "relatives"):
            return self._antecedent(start)
        if opener == "att":
            return self._of_future(start) or self._shared(start)
        return self._further(start) if opener in wordings("extract", "clause", "links") else None

    def _within(self, start: int, end: int) -> Party | None:
        free = (
            party
            for party in parties.walk(self.said.parties, start, end)
            if not _PREPOSITION.search(self.value, max(start, party.start - 80), party.start)  # so near it governs
            and not self.value.startswith(("s ", ":s "), party.end)
        )
        return next((parties.joined(self.said.parties, one, self.value) for one in free), None)

    def _inverted(self) -> Party | None:
        after = next((party for party in self.said.parties if party.start >= self.verb.end), None)
        if after is None or self.verb.tense == "infinitive":  # "att ge direktören i uppdrag": an object
            return None
        between = self.value[self.verb.end : after.start]
        named = _INVERTED.match(between) and not _NOT_BETWEEN.search(between)
        return parties.joined(self.said.parties, after, self.value) if named else None

    def _antecedent(self, start: int) -> Party | None:
        before = [party for party in self.said.parties if party.end <= start and start - party.end <= 12]
        return before[-1] if before else None

    def _further(self, start: int) -> Party | None:
        """The subject a coordinated verb shares with the one before it."""
        earlier, _ = clause_start(self.value, max(0, start - 7))
        return self._within(earlier, start)

    def _shared(self, start: int) -> Party | None:
        """The subject of the main clause, which goes on after an att-clause: "Rådet anser att …, och beslutar …"."""
        verb = self.verb
        coordinated = re.search(r"\s(?:och|men)\s$", self.value[: verb.start])
        if verb.passive or verb.tense not in ("present", "past") or not coordinated:
            return None
        if self._within(start, verb.start):
            return None
        first = next(iter(self._finite(start)), None)
        main = Clause(self.said, first) if first else None
        return main.subject if main and main.bounds[1] == "" else None

    def _finite(self, end: int) -> list[Verb]:
        """The verbs of saying and thinking before position `end`."""
        left = self.value[:end]
        return [
            found
            for group in ("propose", "decide", "say")
            for found in verbs.find(left, group)
            if found.tense in ("present", "past")
        ]

    def _of_future(self, start: int) -> Party | None:
        """Who "kommer att" do it: "I maj kommer nämnden att …", "Nämnden kommer att …"."""
        coming = list(tolerant(wording("extract", "clause", "comes")).finditer(self.value, 0, start))
        if not coming or start - coming[-1].end() > 70:
            return None
        between = next(parties.walk(self.said.parties, coming[-1].end(), start), None)
        return between or self._within(clause_start(self.value, coming[-1].start())[0], coming[-1].start())

    @cached_property
    def agent(self) -> Party | None:
        """Who did it, where the passive says so: "… av chefsgruppen"."""
        end = self.verb.end
        for match in re.finditer(wording("extract", "clause", "agent"), self.value[end : end + 110]):
            between = self.value[end : end + match.start()]
            if (
                re.search(r"[.;:,]|\b(?:att|som)\b", between)
                or (match.group().strip() != "av" and between.strip())
                or _GOVERNS_OF.search(between)
            ):
                continue
            found = parties.after(self.said.parties, self.value, end + match.end(), gap=1)
            if found:
                return found
        return None

    @cached_property
    def doer(self) -> Party | None:
        """Who does it: the subject of an active verb, the agent of a passive one."""
        return self.agent if self.verb.passive else self.subject

    @cached_property
    def governor(self) -> str | None:
        """What the verb hangs on: "propose", "planned", "wished", "conditional", "possible", "perfect", or None.

        "ska besluta", "kommer nämnden att besluta", "föreslår att … antas", "om rådet beslutar".
        """
        start, opener = self.bounds
        if opener == "att" and not self._main_after() and not self._shared(start):
            outer = self._outer(start)
            if outer:
                return outer
        if self._supposed_done(start, opener):
            return "conditional"
        finite = self.verb.tense in ("present", "past")
        for name in ("conditional",) if finite else ("conditional", "wished", "planned", "possible", "perfect"):
            if phrases("modality", name).search(self.before):
                return name
        supposed = re.match(wording("extract", "clause", "conditions"), self.before.strip(), re.IGNORECASE)
        return "conditional" if supposed or opener in wordings("extract", "clause", "when_or_before") else None

    def _supposed_done(self, start: int, opener: str) -> bool:
        """ "sedan nämnden beslutat", "efter att ha godkänt": a supine that only gives the time."""
        return self.verb.tense == "supine" and bool(
            re.match(wording("extract", "clause", "once"), self.before.strip(), re.IGNORECASE)
            or (opener == "att" and _BEFORE_OR_AFTER.search(self.value[:start]))
        )

    def _main_after(self) -> bool:
        """Is the verb that of the main clause, after an att-clause: "Förslaget att X håller i det antogs"?"""
        return (
            self.verb.tense == "past"
            and self.verb.passive
            and bool(re.match(wording("extract", "clause", "proposal_that"), self.value, re.IGNORECASE))
            and " " in self.before.strip()
        )

    def _outer(self, start: int) -> str | None:
        """What governs an att-clause that begins at `start`; what is in the past tense there is told, not proposed."""
        left = self.value[:start]
        if pattern("claims", "to_come_that").search(left):
            return "planned"
        if self.verb.tense == "past" and not pattern("claims", "proposal_that").search(left):
            return None
        proposals = verbs.find(left, "propose")
        decisions = [found for found in verbs.find(left, "decide") if found.tense != "infinitive"]
        if proposals and (not decisions or decisions[-1].start < proposals[-1].start):
            return "propose"
        return "propose" if pattern("claims", "proposal_that").search(left) else None

    @cached_property
    def modality(self) -> Modality:
        """Has it happened, is it planned, wished for, or does it hang on something?"""
        value, verb = self.value, self.verb
        if phrases("handoff_modality", "conditional").search(value) or self.governor == "conditional":
            return "conditional"
        wished = phrases("handoff_modality", "wished").search(value[: verb.reach])
        if self.governor in ("wished", "propose") or wished:
            return "wished"
        added = pattern("claims", "goes_on").search(value, verb.end)
        own = value[: added.start()] if added else value
        if self.governor in ("planned", "possible") or phrases("handoff_modality", "planned").search(own):
            return "planned"
        ahead = verb.tense in ("present", "either") and verb.kind != "consultation" and AHEAD.search(own)
        return "planned" if ahead else "actual"

    @cached_property
    def negated(self) -> bool:
        """Does the sentence say that nothing was decided: "något beslut fattas inte"? ("beslutade att inte" is a decision.)"""
        if pattern("claims", "no_decision").search(self.value):
            return True
        if self.verb.tense == "supine":
            return bool(re.search(wording("extract", "clause", "not_after"), self.before[-60:]))
        verb = self.verb
        if verb.kind in table("polarity")["turned"]:  # "Motionen bifalls inte" decides all the same
            return False
        decides = verb.passive or verb.lemma in table("claims")["deciding"]  # "överklagar inte" is a decision
        follows = not self.value[: verb.reach].endswith((" att", " att "))  # "överens om att inte …"
        return decides and follows and bool(re.match(wording("extract", "clause", "not_behind"), self.value[verb.reach :]))
