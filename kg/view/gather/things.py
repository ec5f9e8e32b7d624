"""A person's or a body's page: roles with their periods, meetings a year, and what each one did, with its quote."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.answers.rows import grouped
from kg.view.agents import Act, Held, Person, Role, ThingData
from kg.view.gather.reader import Reader, Row, file_name, last_minutes, seen

ORDER = (
    "presented",
    "received",
    "gave",
    "promised",
    "decided",
    "sent",
    "got",
    "reservation",
    "ballot",
    "recusal",
    "absent",
)
"""The kinds of acts in the order they are told; what is routine is not among them."""

_UNSEEN = {"second-hand", "planned"}


def things(store: "ox.Store | Reader") -> Iterator[tuple[str, ThingData]]:
    """File name and data for every person and body that has a page of its own, by name."""
    reader = Reader.of(store)
    made = _Things(reader)
    for row in sorted(reader.rows("things"), key=lambda row: (row["type"], row["label"], row["thing"])):
        if row["type"] in ("person", "body") and row["thing"] in reader.told:
            yield reader.page(row["thing"]), made.of(row["thing"], row["type"], row["label"])


class _Things:
    """The rows of the store by whom they are about."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.names = {row["thing"]: row["label"] for row in reader.rows("things")}
        self.meetings: dict[str, list[Row]] = defaultdict(list)
        for row in reader.rows("meetings"):
            self.meetings[row["meeting"]].append(row)
        self.issues = self._issues()
        self.end = last_minutes(reader)
        self.parts = grouped(reader.rows("participations"), "person")
        self.acts = grouped(reader.rows("acts"), "who")
        self.held: dict[str, list[str]] = defaultdict(list)
        for meeting, rows in self.meetings.items():
            for body in dict.fromkeys(row["body"] for row in rows if row["body"]):
                self.held[body].append(meeting)
        self.members = grouped(list(self._members()), "body")
        facts = reader.rows("facts")
        self.facts = grouped(facts, "thing")
        self.texts = {row["thing"]: row["value"] for row in facts if row["label"] == "fact.text"}
        links = reader.rows("links")
        self.meeting_of = {row["source"]: row["target"] for row in links if row["label"] == "partOfMeeting"}

    def _issues(self) -> dict[str, list[str]]:
        """A claim or an item → the issues it is about, by name."""
        links = (row for row in self.reader.rows("links") if row["label"] == "concernsIssue")
        linked = {(row["source"], row["target"]) for row in links}
        linked |= {(row["claim"], row["issue"]) for row in self.reader.rows("handoffs")}
        found: dict[str, list[str]] = defaultdict(list)
        for source, issue in sorted(linked, key=lambda pair: (pair[0], self.names.get(pair[1], ""), pair[1])):
            if issue in self.names:
                found[source].append(issue)
        return found

    def _members(self) -> Iterator[Row]:
        """Who took part in the meetings of each body."""
        for part in self.reader.rows("participations"):
            for row in self.meetings.get(part["meeting"], ()):
                if row["body"]:
                    yield {"body": row["body"], **part}

    def of(self, iri: str, kind: str, label: str) -> ThingData:
        parts = self.parts.get(iri, [])
        meetings = self.held.get(iri, []) if kind == "body" else self._attended(parts)
        acts = sorted((*self._acts(iri), *self._absences(parts)), key=lambda act: act.date)
        facts = self.facts.get(iri, [])
        return ThingData(
            iri,
            kind,
            label,
            tuple(
                dict.fromkeys(f["value"] for f in facts if f["label"] == "fact.name" and f["value"] != label)
            ),
            next((f["value"].rsplit("/code/", 1)[-1] for f in facts if f["label"] == "fact.kind"), ""),
            tuple(self._roles(parts)),
            tuple(
                sorted((self._meeting(each) for each in meetings), key=lambda held: (held.date, held.label))
            ),
            {name: tuple(act for act in acts if act.kind == name) for name in ORDER},
            tuple(self._people(iri)),
            _issues(acts),
            tuple(self._missing(meetings)),
        )

    def _attended(self, parts: list[Row]) -> list[str]:
        """The meetings that someone with these parts came to."""
        absent = {part["meeting"] for part in parts if part["attendance"] == "absent"}
        named = dict.fromkeys(part["meeting"] for part in parts)
        return [meeting for meeting in named if meeting in self.meetings and meeting not in absent]

    def _roles(self, parts: list[Row]) -> Iterator[Role]:
        """Each role in each body or for each organisation, with the first and the last day it is seen."""
        days: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        proof: dict[tuple[str, str, str], str] = {}
        for part in parts:
            if part["attendance"] == "absent" or part["role"] == "presenter":
                continue
            for row in self.meetings.get(part["meeting"], ()):
                key = part["role"], row["body"], self.names.get(part["organisation"], "")
                days[key].append(row["date"])
                proof.setdefault(key, part["claim"])
        for key, dates in sorted(days.items(), key=lambda each: (min(each[1]), each[0])):
            role, body, organisation = key
            quotes = self.reader.evidence.get(proof[key], ())
            page = self.reader.page(body) if body else ""
            name = self.names.get(body, "")
            yield Role(role, name, page, organisation, min(dates), max(dates), len(set(dates)), quotes[:1])

    def _missing(self, meetings: Iterable[str]) -> Iterator[str]:
        """The days of meetings without minutes, up to the last minutes of the collection."""
        for rows in map(self.meetings.__getitem__, meetings):
            if rows[0]["status"] in _UNSEEN and rows[0]["date"] <= self.end:
                yield rows[0]["date"]

    def _meeting(self, meeting: str) -> Held:
        rows = self.meetings[meeting]
        bodies = tuple(dict.fromkeys(row["name"] for row in rows if row["name"]))
        status = seen(rows[0], self.end)
        return Held(rows[0]["date"], status, bodies, self.reader.protocol(meeting), rows[0]["label"])

    def _acts(self, iri: str) -> Iterator[Act]:
        claims: dict[tuple[str, str], Row] = {}
        for row in self.acts.get(iri, []):
            claims.setdefault((row["kind"], row["claim"]), row)
        for (kind, claim), row in claims.items():
            item, meeting = row["item"], self.meeting_of.get(row["item"], "")
            if meeting in self.meetings:
                issues = self.issues.get(claim) or self.issues.get(item) or ()
                text = self.texts.get(claim) or self.names.get(item, "")
                yield self._act(kind, claim, meeting, text, row["detail"], issues)

    def _absences(self, parts: list[Row]) -> Iterator[Act]:
        for part in parts:
            if part["meeting"] in self.meetings and part["attendance"] == "absent":
                yield self._act("absent", part["claim"], part["meeting"])

    def _act(
        self,
        kind: str,
        claim: str,
        meeting: str,
        text: str = "",
        detail: str = "",
        issues: Iterable[str] = (),
    ) -> Act:
        rows = self.meetings[meeting]
        bodies = tuple(dict.fromkeys(row["name"] for row in rows if row["name"]))
        status, _ = self.reader.known(claim)
        linked = tuple((self.names[issue], file_name("issue", issue)) for issue in issues)
        quotes = self.reader.evidence.get(claim, ())[:1]
        return Act(kind, rows[0]["date"], bodies, text, detail, linked, status, quotes)

    def _people(self, body: str) -> Iterator[Person]:
        """Who has been at the body's meetings, those who came most first."""
        met: dict[str, set[str]] = defaultdict(set)
        roles: dict[str, Counter[str]] = defaultdict(Counter)
        for part in self.members.get(body, []):
            if part["attendance"] != "absent" and part["role"] != "presenter":
                met[part["person"]].add(part["meeting"])
                roles[part["person"]][part["role"]] += 1
        order = sorted(met, key=lambda iri: (-len(met[iri]), self.names.get(iri, ""), iri))
        for iri in order:
            role = max(sorted(roles[iri]), key=lambda each: roles[iri][each])
            yield Person(self.names.get(iri, ""), self.reader.page(iri), role, len(met[iri]))


def _issues(acts: list[Act]) -> tuple[tuple[str, str, int], ...]:
    """Name, page and count of the issues the acts concern, the most frequent first."""
    counts = Counter(issue for act in acts for issue in act.issues)
    ordered = sorted(counts, key=lambda issue: (-counts[issue], issue))
    return tuple((*issue, counts[issue]) for issue in ordered)
