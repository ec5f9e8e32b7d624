"""A county whose truth is known passage by passage: steps, hand-offs, promises, wrong merges and splits.

In: the readings and a gold whose issues list `passages` (file, start, end) beside what tests/gold/issues.json
has. Each issue of the truth is held against the found issue that has most of its steps.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg import resolve
from kg.evaluate.count import Count
from kg.evaluate.issues import overlap
from kg.model import Reading, vocab
from kg.model.collection import Collection, Evidence, Issue, Step

TASKS = ("steps", "order", "bodies", "handoffs", "promises")


@dataclass(slots=True)
class Figures:
    """`merges`: found issues that hold two of the truth; `splits`: further issues one of the truth lies in."""

    counts: dict[str, dict[str, Count]] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    splits: list[str] = field(default_factory=list)

    def wrong(self) -> dict[str, list[str]]:
        return {"merges": self.merges, "strays": self.strays, "splits": self.splits}

    def total(self, task: str) -> Count:
        whole = Count()
        for counts in self.counts.values():
            whole.add(counts[task])
        return whole


def known(gold: Path) -> bool:
    """Does the gold know the passages of its issues?"""
    issues = json.loads(gold.read_text(encoding="utf-8"))
    return isinstance(issues, list) and bool(issues) and "passages" in issues[0]


def evaluate(readings: Sequence[Reading], gold: list[dict[str, Any]]) -> Figures:
    """The figures of one county, all its minutes read together."""
    return Held(resolve.readings(readings), gold).figures()


def without(readings: Sequence[Reading], gold: list[dict[str, Any]]) -> dict[str, Figures]:
    """The figures with the minutes of one body after the other left out, and its steps too."""
    steps = [step for issue in gold for step in issue["steps"] if "sec" not in step]
    result = {}
    for ending in sorted({step["file"].rsplit("-", 1)[1] for step in steps}):
        left = [reading for reading in readings if not reading.protocol.document.path.endswith(f"-{ending}")]
        kept = [_left_of(issue, ending) for issue in gold]
        result[ending.split(".")[0]] = evaluate(left, [issue for issue in kept if issue["steps"]])
    return result


def _left_of(issue: dict[str, Any], ending: str) -> dict[str, Any]:
    """The issue without what stands in the files that end so."""
    return issue | {
        part: [row for row in issue[part] if not row["file"].endswith(f"-{ending}")]
        for part in ("steps", "handoffs", "promises", "passages")
    }


class Held:
    """A county held against the truth."""

    def __init__(self, collection: Collection, gold: list[dict[str, Any]]) -> None:
        self.collection, self.gold = collection, gold
        self._files = {
            reading.protocol.document.sha256: reading.protocol.document.file
            for meeting in collection.meetings
            for reading in meeting.readings
        }
        self._passages: dict[str, list[tuple[int, int, str]]] = {}
        for issue in gold:
            for row in issue["passages"]:
                self._passages.setdefault(row["file"], []).append((row["start"], row["end"], issue["id"]))
        self._claims = dict(_claims(collection))

    def figures(self) -> Figures:
        figures = Figures()
        main = {issue.iri: self._main(issue) for issue in self.collection.issues}
        for row in self.gold:
            found = max(
                self.collection.issues,
                key=lambda issue: (self._hits(issue, row), main[issue.iri] == row["id"]),
                default=None,
            )
            found = found if found and self._hits(found, row) else None
            figures.counts[row["id"]] = (
                self._counts(found, row)
                if found
                else {task: Count(miss=max(1, len(row.get(task, ())))) for task in TASKS}
            )
            others = [
                issue for issue in self.collection.issues if issue is not found and main[issue.iri] == row["id"]
            ]
            figures.splits += [
                f"{row['id']}: «{issue.label}» ({issue.steps[0].date}–{issue.steps[-1].date})"
                for issue in others
            ]
        for issue in self.collection.issues:
            self._foreign(issue, main[issue.iri], figures)
        return figures

    def _foreign(self, issue: Issue, main: str | None, figures: Figures) -> None:
        """Steps of other issues: a merge where they make up a meeting's item of their own, else strays."""
        others = {owner for step in issue.steps for owner in [self.owner(step)] if owner and owner != main}
        for owner in sorted(others):
            steps = [step for step in issue.steps if self.owner(step) == owner]
            titled = any(step.score >= 0.99 or len({each.date for each in steps}) > 1 for step in steps)
            (figures.merges if titled else figures.strays).append(
                f"«{issue.label}» ({main}) holds {owner}: {steps[0].date} {steps[0].text[:50]} [{steps[0].why}]"
            )

    def owner(self, step: Step) -> str | None:
        return self._at(step.evidence[0])

    def _at(self, evidence: Evidence) -> str | None:
        """The issue in whose passages the quote lies, or most of it."""
        span = evidence.span
        shares = [
            (min(last, span.end) - max(first, span.start), owner)
            for first, last, owner in self._passages.get(self._files.get(evidence.sha256, ""), ())
        ]
        size, owner = max(shares, default=(0, ""))
        return owner if size > 0 else None

    def _main(self, issue: Issue) -> str | None:
        owners = [owner for step in issue.steps for owner in [self.owner(step)] if owner]
        return max(sorted(set(owners)), key=owners.count) if owners else None

    def _hits(self, issue: Issue, row: dict[str, Any]) -> int:
        return sum(any(self._hit(step, wanted, row["id"]) for step in issue.steps) for wanted in row["steps"])

    def _hit(self, step: Step, wanted: dict[str, Any], owner: str) -> bool:
        if self._files.get(step.evidence[0].sha256) != wanted["file"] or self.owner(step) != owner:
            return False
        told = step.kind in ("reported", "discussed", "wished") and wanted["kind"] in _TOLD
        return told or overlap(step.evidence[0].span.quote, wanted["quote"])

    def _counts(self, found: Issue, row: dict[str, Any]) -> dict[str, Count]:
        steps = Count()
        for wanted in row["steps"]:
            if any(self._hit(step, wanted, row["id"]) for step in found.steps):
                steps.hit += 1
            else:
                steps.miss += 1
                steps.missed.append(
                    f"{wanted['date']} {wanted['file']} {wanted['kind']}: {wanted['quote'][:80]}"
                )
        for step in found.steps:
            if self.owner(step) != row["id"]:
                steps.false += 1
                steps.extra.append(
                    f"{step.date} {step.kind}: {step.evidence[0].span.quote[:70]!r} [{step.why}]"
                )
        dates = [step.date for step in found.steps]
        bodies = {step["body"] for step in row["steps"]}
        named = {body.name for step in found.steps if self.owner(step) == row["id"] for body in step.bodies}
        return {"steps": steps, "order": Count(hit=int(dates == sorted(dates)), miss=int(dates != sorted(dates))),
                "bodies": Count(hit=len(bodies & named), miss=len(bodies - named), false=len(named - bodies), missed=sorted(bodies - named), extra=sorted(named - bodies)),
                "handoffs": self._handoffs(found, row), "promises": self._promises(found, row)}  # fmt: skip

    def _handoffs(self, found: Issue, row: dict[str, Any]) -> Count:
        count = Count()
        mine = [self._claims[iri] for iri in found.claims if "/handoff/" in iri]
        for wanted in row["handoffs"]:
            others = [said for said in mine if not self._same(said, wanted)]
            if len(others) < len(mine):
                count.hit += 1
                mine = others
            elif wanted["required"]:
                count.miss += 1
                count.missed.append(f"{wanted['date']} {wanted['quote'][:90]}")
        wrong = [said for said in mine if not self._is_of(said, row)]
        count.false += len(wrong)
        count.extra = [f"{said.evidence[0].span.quote[:90]}" for said in wrong]
        return count

    def _is_of(self, said: Any, row: dict[str, Any]) -> bool:
        """Does it lie in a passage of the issue, or tell of a report in a file that has one?"""
        files = {passage["file"] for passage in row["passages"]}
        reported = said.claim.kind == "report" and self._files[said.evidence[0].sha256] in files
        return reported or self._at(said.evidence[0]) == row["id"]

    def _same(self, said: Any, wanted: dict[str, Any]) -> bool:
        return self._files[said.evidence[0].sha256] == wanted["file"] and overlap(
            said.evidence[0].span.quote, wanted["quote"]
        )

    def _promises(self, found: Issue, row: dict[str, Any]) -> Count:
        """A promise of the truth is hit where it is found with the state it came to."""
        count = Count()
        states = [(self._claims[one.claim], one) for one in found.promised]
        for wanted in (wanted for wanted in row["promises"] if wanted["required"]):
            known = [one for said, one in states if self._same(said, wanted)]
            if any(one.state == wanted["state"] for one in known):
                count.hit += 1
            else:
                count.miss += 1
                count.missed.append(
                    f"{wanted['made']} {wanted['quote'][:60]}: {wanted['state']}, found {[(one.state, one.why) for one in known]}"
                )
        return count


_TOLD = ("raised", "wished", "reported", "discussed", "prepared", "closed", "adjourned")


def _claims(collection: Collection) -> Iterable[tuple[str, Any]]:
    for meeting in collection.meetings:
        for held in meeting.items:
            for name, kind in (
                ("handoff", "handoffs"),
                ("promise", "promises"),
                ("assignment", "assignments"),
                ("decision", "decisions"),
            ):
                for number, said in enumerate(getattr(held.claims, kind), 1):
                    yield vocab.in_item(name, held.iri, number), said
