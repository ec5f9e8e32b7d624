"""Where an issue is now: what happened last, what was decided last, who holds it, and what is awaited.

>>> now.of(data).holder
('Chefsgruppen',)
"""

from dataclasses import dataclass

from kg.view.data import Handoff, IssueData, Missing, Promise, Step

_DECIDED = {"decided", "adopted", "closed"}
_ASIDE = {"planned", "mentioned", "wished"}


@dataclass(frozen=True, slots=True)
class Now:
    """`handed` is the hand-over that made `holder` the holder, None where the last body has it still."""

    last: Step | None
    decision: Step | None
    holder: tuple[str, ...]
    handed: Handoff | None
    awaited: tuple[Promise, ...]
    unanswered: tuple[Promise, ...]
    missing: tuple[Missing, ...]


def of(data: IssueData) -> Now:
    """Counted from the steps in order of date; what is planned or wished has not happened."""
    happened = [step for step in data.steps if step.modality == "actual" and step.kind not in _ASIDE]
    last = happened[-1] if happened else None
    decision = next((step for step in reversed(happened) if step.kind in _DECIDED), None)
    handed = _handed(data, last)
    holder = (handed.target,) if handed else last.bodies if last else ()
    return Now(
        last,
        decision,
        holder,
        handed,
        tuple(promise for promise in data.promises if promise.state == "open"),
        tuple(promise for promise in data.promises if promise.state in ("silent", "unknown")),
        data.missing,
    )


def _handed(data: IssueData, last: Step | None) -> Handoff | None:
    """The last hand-over to a body that has not been followed by a step elsewhere since."""
    made = [each for each in data.handoffs if each.modality == "actual" and each.target]
    if not made:
        return None
    latest = max(made, key=lambda each: each.date)
    return latest if last is None or latest.date >= last.date else None
