"""Who does what in a sentence: one notion of subject, agent, modality and government for all extractors.

Swedish puts the finite verb second: the doer stands before it ("Rådet beslutade") or, when something
else comes first, right after it ("Därefter beslutade rådet"). A passive names its doer with "av".
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache, cached_property

from kg.extract import parties, verbs
from kg.extract.parties import Party
from kg.extract.people_named import People
from kg.extract.verbs import Verb
from kg.language.dates import MONTHS
from kg.language.lists import pattern, table
from kg.language.text import any_of, flat, tolerant
from kg.model import Modality

_BREAK = re.compile(
    r"[;:]\s|\s[–-]\s|,\s(?:(?:och|men|samt)\s)?|\.\s|\b(?:att|som|där|när|innan|eftersom|vilket|vilka|vilken|varför|varpå|men|medan)\s"
)
_LINK = re.compile(r"\s(?:och|samt)\s")
_PREPOSITION = re.compile(
    r"\b(?:till|från|i|på|med|av|för|hos|vid|om|inom|mellan|åt|enligt|efter|under|kring|via|genom|mot|utan|inför|från|fran|pa|at|av)\s+(?:de[nt]?\s|bland annat\s)?$",
    re.IGNORECASE,
)
_GOVERNS_OF = re.compile(
    r"\b(?:tillägg|ändring(?:en)?|stöd|hjälp|del|form|grund|anledning|redovisning(?:en)?|omval|nyval|val)\s$"
)
"""Nouns that "av" belongs to before it can name who did it ("godkändes med tillägg av rådets fråga")."""
_INVERTED = re.compile(r"\s+(?:(?:[a-zåäö]+\s+){0,2})$")
_BEFORE_OR_AFTER = re.compile(r"\b(?:efter|innan|genom|utan|trots)\satt\s$", re.IGNORECASE)
_NOT_BETWEEN = re.compile(r"\b(?:att|till|för|från|om|på|i|av|en|ett|hos|åt|den|det|vid|med)\b")


_AHEAD = tolerant(
    rf"\b(?:i|till|under|före|senast|den|innan)\s(?:slutet av |början av |\d+\s)?(?:{'|'.join(MONTHS)}|höst(?:en)?|vår(?:en)?|vinter(?:n)?)\b|\b(?:nästa|kommande)\s(?:möte|sammanträde|år)"
)


@dataclass(frozen=True)
class Syntax:
    """A sentence taken apart, as far as needed."""

    people: People
    value: str
    held: dt.date | None = None

    @cached_property
    def parties(self) -> list[Party]:
        return parties.find(self.people, self.value)

    def verbs(self, group: str) -> list[Verb]:
        return verbs.find(self.value, group)

    def clause_start(self, at: int) -> tuple[int, str]:
        """Where the clause of position `at` begins, and the word or mark that opens it ("" for the first)."""
        last = None
        for match in _BREAK.finditer(self.value, 0, at):
            last = match
        return (last.end(), flat(last.group()).strip(" ,") or ",") if last else (0, "")

    def clause_end(self, at: int) -> int:
        """Where the clause ends: before the next mark or subordinate word."""
        match = _BREAK.search(self.value, at)
        return match.start() if match else len(self.value)

    def subject(self, verb: Verb) -> Party | None:
        """The doer of the verb, in what stands before it or right after it; None where none is named."""
        start, opener = self.clause_start(verb.start)
        found = self._subject_within(start, verb.start)
        if found or self._inverted(verb):
            return found or self._inverted(verb)
        if opener in ("som", "vilket", "vilka", "vilken"):
            return self._antecedent(start)
        if opener == "att":
            return self._of_future(start) or self._shared(start, verb)
        return self._further(start) if opener in (",", "och", "samt") else None

    def _subject_within(self, start: int, end: int) -> Party | None:
        free = [
            party
            for party in parties.walk(self.parties, start, end)
            if not _PREPOSITION.search(self.value[start : party.start])
        ]
        free = [party for party in free if not self.value[party.end :].startswith(("s ", ":s "))]
        return parties.joined(self.parties, free[0], self.value) if free else None

    def _inverted(self, verb: Verb) -> Party | None:
        for party in self.parties:
            if party.start < verb.end:
                continue
            between = self.value[verb.end : party.start]
            if _INVERTED.match(between) and not _NOT_BETWEEN.search(between):
                return parties.joined(self.parties, party, self.value)
            return None
        return None

    def _antecedent(self, start: int) -> Party | None:
        before = [party for party in self.parties if party.end <= start and start - party.end <= 12]
        return before[-1] if before else None

    def _further(self, start: int) -> Party | None:
        """The subject a coordinated verb shares with the one before it."""
        earlier, _ = self.clause_start(max(0, start - 7))
        return self._subject_within(earlier, start)

    def _shared(self, start: int, verb: Verb) -> Party | None:
        """The subject of the main clause, which goes on after an att-clause: "Rådet anser att …, och beslutar …"."""
        if (
            verb.passive
            or verb.tense not in ("present", "past")
            or not re.search(r"\s(?:och|men)\s$", self.value[: verb.start])
        ):
            return None
        if self._subject_within(start, verb.start):
            return None
        first = next((found for found in self._finite(start)), None)
        return self.subject(first) if first and self.clause_start(first.start)[1] == "" else None

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
        coming = list(tolerant(r"\bkommer\b").finditer(self.value, 0, start))
        if not coming or start - coming[-1].end() > 70:
            return None
        between = next(parties.walk(self.parties, coming[-1].end(), start), None)
        return between or self._subject_within(self.clause_start(coming[-1].start())[0], coming[-1].start())

    def agent(self, verb: Verb) -> Party | None:
        """Who did it, where the passive says so: "… av chefsgruppen"."""
        for match in re.finditer(r"\b(?:av|hos|i)\s+", self.value[verb.end : verb.end + 110]):
            between = self.value[verb.end : verb.end + match.start()]
            if (
                re.search(r"[.;:,]|\b(?:att|som)\b", between)
                or (match.group().strip() != "av" and between.strip())
                or _GOVERNS_OF.search(between)
            ):
                continue
            found = parties.after(self.parties, self.value, verb.end + match.end(), gap=1)
            if found:
                return found
        return None

    def target(self, at: int, gap: int = 1) -> Party | None:
        """The party that follows position `at`."""
        return parties.after(self.parties, self.value, at, gap)

    def before(self, verb: Verb, width: int = 60) -> str:
        """The clause up to the verb."""
        start, _ = self.clause_start(verb.start)
        return self.value[max(start, verb.start - width) : verb.start]

    def governor(self, verb: Verb) -> str | None:
        """What the verb hangs on: "propose", "planned", "wished", "conditional", "possible", "perfect", or None.

        "ska besluta", "kommer nämnden att besluta", "föreslår att … antas", "om rådet beslutar".
        """
        start, opener = self.clause_start(verb.start)
        clause = self.value[start : verb.start]
        if opener == "att" and not self._main_after(start, verb) and not self._shared(start, verb):
            outer = self._outer(start)
            if outer:
                return outer
        finite = verb.tense in ("present", "past")
        if verb.tense == "supine" and (
            re.match(r"(?:när|om|sedan)\b", clause.strip(), re.IGNORECASE)
            or (opener == "att" and _BEFORE_OR_AFTER.search(self.value[:start]))
        ):
            return "conditional"
        for name in (
            ("conditional",) if finite else ("conditional", "wished", "planned", "possible", "perfect")
        ):
            if phrases("modality", name).search(clause):
                return name
        if re.match(r"(?:om|ifall|såvida|när)\b", clause.strip(), re.IGNORECASE) or opener in (
            "nar",
            "innan",
        ):
            return "conditional"
        return None

    def _main_after(self, start: int, verb: Verb) -> bool:
        """Is the verb that of the main clause, after an att-clause: "Förslaget att X håller i det antogs"?"""
        clause = self.value[start : verb.start]
        return (
            verb.tense == "past"
            and verb.passive
            and bool(re.match(r"\S+\s+förslag(?:et)?\satt\s|förslaget\satt\s", self.value, re.IGNORECASE))
            and " " in clause.strip()
        )

    def _outer(self, start: int) -> str | None:
        """What governs an att-clause that begins at `start`."""
        left = self.value[:start]
        if tolerant(r"\bkommer\b[^.;:,]{0,60}\batt\s$").search(left) or tolerant(
            r"\b(?:väntas|avser|avses|planerar|planeras|räknar\b[^.;:,]{0,20}\bmed)\s+(?:\S+\s){0,3}att\s$"
        ).search(left):
            return "planned"
        proposals = verbs.find(left, "propose")
        decisions = [found for found in verbs.find(left, "decide") if found.tense != "infinitive"]
        if proposals and (not decisions or decisions[-1].start < proposals[-1].start):
            return "propose"
        if re.search(
            r"(?:förslag\w*|forslag\w*|önskemål|tanken|planen|målet|syftet)\s(?:är\s|ar\s|om\s|framfördes\som\s|framförs\som\s)?att\s$",
            left,
            re.IGNORECASE,
        ):
            return "propose"
        return None

    def modality(self, verb: Verb) -> Modality:
        """Has it happened, is it planned, wished for, or does it hang on something?"""
        governor = self.governor(verb)
        if phrases("handoff_modality", "conditional").search(self.value) or governor == "conditional":
            return "conditional"
        if governor in ("wished", "propose") or phrases("handoff_modality", "wished").search(
            self.value[: verb.reach]
        ):
            return "wished"
        added = pattern("claims", "goes_on").search(self.value, verb.end)
        own = self.value[: added.start()] if added else self.value
        if governor in ("planned", "possible") or phrases("handoff_modality", "planned").search(own):
            return "planned"
        ahead = verb.tense in ("present", "either") and verb.kind != "consultation" and _AHEAD.search(own)
        return "planned" if ahead else "actual"

    @cached_property
    def ahead(self) -> bool:
        """Does the sentence name a time to come ("i december", "den 11 juni", "nästa möte")?"""
        return bool(_AHEAD.search(self.value))

    def negated(self, verb: Verb) -> bool:
        """Is it said not to be: "något beslut fattas inte"? ("beslutade att inte" is a decision.)"""
        if pattern("claims", "no_decision").search(self.value):
            return True
        if verb.tense == "supine":
            return bool(re.search(r"\b(?:inte|ej|aldrig)\b", self.before(verb)))
        return bool(re.match(r"\s+(?:inte|ej)\b", self.value[verb.end :])) and verb.passive


@cache
def phrases(entry: str, kind: str) -> re.Pattern[str]:
    """The phrases of one kind under an entry of the list, as one pattern."""
    return any_of(tuple(table("claims")[entry][kind]))
