"""Groups of paragraphs → issues with steps: what happened, where, when, on whose word.

The claims that stand in an issue's paragraphs are its steps (decided, assigned, referred, planned); the
paragraphs without a claim make one step of their own (reported, discussed, wished) per item.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg import vocab
from kg.county import Body, County, Evidence, HeldItem, HeldMeeting, Issue, Said, Step
from kg.lists import pattern
from kg.model import Modality, Text
from kg.resolve.issues.cites import Calendar
from kg.resolve.issues.form import Group
from kg.resolve.issues.judged import Judged
from kg.resolve.issues.link import Bond, Terms
from kg.resolve.issues.passages import Unit
from kg.resolve.issues.promised import promised
from kg.resolve.judge import Judgements
from kg.text import key, sentences

_DECIDED = {"adopted": "adopted", "referred": "referred", "adjourned": "adjourned", "rejected": "closed"}


def issues(county: County, groups: list[Group], terms: Terms, judgements: Judgements) -> list[Issue]:
    """The issues of the county, each with its steps in order of date."""
    result = []
    calendar, judged = Calendar(county), Judged(judgements, county.review)
    for group in groups:
        found = list(_steps(county, group, terms))
        steps = sorted((step for step, _ in found if step), key=lambda step: (step.date, step.item.order if step.item else 0, step.evidence[0].span.start))
        claims = tuple(dict.fromkeys(claim for _, claim in found if claim))
        if not steps:
            continue
        label = label_of(group, terms)
        name = judged.name_of(group, groups) or label
        iri = vocab.issue(group.key, group.name)
        aliases = tuple(sorted({form for form in group.forms() if key(form) != key(name)}))
        result.append(Issue(iri, name, aliases, tuple(steps), claims, promised(county, steps, claims, calendar)))
    return _related(result, terms)


def label_of(group: Group, terms: Terms) -> str:
    """The subject that is most like all the others; the shorter where two are."""
    forms = group.forms()

    def likeness(form: str) -> float:
        bonds = [terms.alike(form, other) for other in forms if other != form]
        return sum(bond.score for bond in bonds if bond) + 0.2 * len({unit.meeting.iri for unit in group.subjects[form]})

    return max(forms, key=lambda form: (round(likeness(form), 2), -abs(len(form) - 30), form))


def _steps(county: County, group: Group, terms: Terms) -> Iterator[tuple[Step | None, str | None]]:
    by_item: dict[str, list[Unit]] = {}
    for index in sorted(group.units):
        unit = terms.units[index]
        by_item.setdefault(unit.held.iri, []).append(unit)
    for units in by_item.values():
        yield from _item_steps(county, group, units, terms)


def _item_steps(county: County, group: Group, units: list[Unit], terms: Terms) -> Iterator[tuple[Step | None, str | None]]:
    meeting, held = units[0].meeting, units[0].held
    whole = len(units) >= 0.9 * max(1, len(held.item.passages))
    covered: set[int] = set()
    bond = max((group.units[unit.index] for unit in units), key=lambda bond: bond.score)
    near = _near(group, units, terms)
    for name, number, said in _claims(held, units, whole):
        if near is not None and said.evidence[0].span.start not in near:
            continue
        step = _claimed(county, meeting, held, name, said, bond)
        node = vocab.in_item(name, held.iri, number) if name in ("decision", "assignment", "promise", "handoff") else None
        start = said.evidence[0].span.start
        fresh = step is not None and start not in covered
        if step is not None:
            covered.add(start)
        if fresh or name in ("assignment", "promise", "handoff") and not _reporting(said):
            yield step if fresh else None, node
    told = _told(meeting, held, units, covered, bond, group, terms)
    if told:
        yield told, None
    for number in _reports(held, units):
        yield None, vocab.in_item("handoff", held.iri, number)


def _reporting(said: Said[Any]) -> bool:
    return getattr(said.claim, "kind", "") == "report"


def _reports(held: HeldItem, units: list[Unit]) -> Iterator[int]:
    """"X rapporterar från chefsgruppen" hands over all that follows, up to the next such line; else the title does."""
    reports = [(said.evidence[0].span.start, number) for number, said in enumerate(held.claims["handoffs"], 1)
               if said.claim.kind == "report" and said.claim.source]  # type: ignore[attr-defined]  # fmt: skip
    heads = {max((pair for pair in reports if pair[0] <= unit.paragraph.body.at[0]), default=None) for unit in units if unit.paragraph.body.at}
    yield from sorted(number for _, number in filter(None, heads))


def _near(group: Group, units: list[Unit], terms: Terms) -> set[int] | None:
    """In a long paragraph that only names the subject: where the sentences that name it, and the next, stand."""
    places: set[int] = set()
    for unit in units:
        found = list(sentences(unit.paragraph.body))
        if unit.subject in group.subjects or len(found) < 3 or len(unit.text) < 300:
            places.update(sentence.at[0] for sentence in found if sentence.at)
            continue
        named = [any(terms.names(subject, sentence.value) for subject in group.subjects) for sentence in found]
        places.update(sentence.at[0] for order, sentence in enumerate(found) if sentence.at and (named[order] or (order and named[order - 1])))
    return places if any(unit.subject not in group.subjects for unit in units) else None


def _claims(held: HeldItem, units: list[Unit], whole: bool) -> Iterator[tuple[str, int, Said[Any]]]:
    """The claims of the item that stand in these units, decisions first."""
    for name, kind in (("decision", "decisions"), ("second_hand", "second_hand"), ("assignment", "assignments"), ("handoff", "handoffs"), ("promise", "promises")):
        for number, said in enumerate(held.claims[kind], 1):
            span = said.evidence[0].span
            inside = any(unit.paragraph.body.at and unit.paragraph.body.at[0] <= span.start <= unit.paragraph.body.at[-1] for unit in units)
            if inside or (whole and name == "handoff" and span.start >= held.item.start):
                yield name, number, said


def _claimed(county: County, meeting: HeldMeeting, held: HeldItem, name: str, said: Said[Any], bond: Bond) -> Step | None:
    claim = said.claim
    kind, modality = "reported", "actual"
    if name == "decision":
        kind = _DECIDED.get(claim.kind, "assigned" if claim.kind == "assigned" else "decided")
        if claim.kind in ("elected", "noted"):
            return None
    elif name == "second_hand":
        return _second_hand(county, meeting, held, said, bond)
    elif name == "assignment":
        kind = "assigned"
    elif name == "handoff":
        if claim.kind == "report":
            return None
        kind, modality = "referred", claim.modality
    elif name == "promise":
        kind, modality = "planned", "planned"
    return _step(meeting, held, kind, modality, claim_text(name, claim), said.evidence, bond, claim.confidence)


def claim_text(name: str, claim: Any) -> str:
    if name == "assignment":
        return f"{claim.receiver}: {claim.task}"
    return str(claim.text)


def _second_hand(county: County, meeting: HeldMeeting, held: HeldItem, said: Said[Any], bond: Bond) -> Step | None:
    """A decision of another body, told here: its own day and body where they are known."""
    decision = said.claim
    body = county.agent_of.get((meeting.iri, key(decision.body or "")))
    if not isinstance(body, Body) or body in meeting.bodies:
        return _step(meeting, held, "reported", "actual", decision.text, said.evidence, bond, decision.confidence)
    if decision.date is None:
        return _step(meeting, held, "reported", "actual", decision.text, said.evidence, bond, decision.confidence)
    there = next((other.iri for other in county.meetings if other.date == decision.date and body in other.bodies), None)
    if there is None:
        there = vocab.meeting(body.name, decision.date.isoformat())
    kind = _DECIDED.get(decision.kind, "decided")
    why = f"{bond.why}; känt genom {meeting.bodies[0].name} {meeting.date.isoformat()}"
    return Step(decision.date, kind, "actual", (body,), decision.text, said.evidence, why, bond.score, decision.confidence, there, None, True)


def _told(meeting: HeldMeeting, held: HeldItem, units: list[Unit], covered: set[int], bond: Bond, group: Group, terms: Terms) -> Step | None:
    """The step that the paragraphs without claims make: reported, discussed or wished."""
    best: tuple[float, Text, Unit] | None = None
    for unit in units:
        for order, sentence in enumerate(sentences(unit.paragraph.body)):
            if not sentence.at or sentence.at[0] in covered or len(sentence.value) < 12 or pattern("presenters", "announced").search(sentence.value[:90]):
                continue
            named = {term for subject in group.subjects for term in terms.of(subject) if terms.weight(term) >= 0.5} & terms.of(sentence.value)
            score = min(len(sentence.value), 160) / 160 + 0.4 * min(2.0, terms.mass(named)) - 0.05 * order - (0.5 if _aside(unit, sentence.value) else 0) - 0.02 * units.index(unit)
            if best is None or score > best[0]:
                best = (score, sentence, unit)
    if best is None:
        if covered:
            return None
        best = (0.0, units[0].paragraph.body, units[0])
    _, sentence, unit = best
    kind, modality = _mood(held, unit, sentence.value)
    document = held.reading.protocol.document
    evidence = [Evidence(document.sha256, document.span_of(sentence))]
    return _step(meeting, held, kind, modality, sentence.value, tuple(evidence), bond, 0.85)


def _aside(unit: Unit, sentence: str) -> bool:
    return bool(re.match(r"(?:se (?:ppt|bifogad|bilaga)|de bilder|inspel|diskussion)", sentence.lower()) or sentence.endswith("?"))


def _mood(held: HeldItem, unit: Unit, sentence: str) -> tuple[str, Modality]:
    words = f"{held.item.title} {unit.subject or ''}"
    wish = unit.kind != "subject" and (pattern("issues", "wished").search(words) or _under_wishes(held, unit))
    if wish and len(sentence) < 120:
        return "wished", "wished"
    if (unit.paragraph.section or "").lower().startswith(("diskussion", "inspel", "synpunkter")):
        return "discussed", "actual"
    return "reported", "actual"


def _under_wishes(held: HeldItem, unit: Unit) -> bool:
    """Does a line such as "Det fanns också önskemål om:" stand above the unit in its item?"""
    above = held.item.passages.index(unit.paragraph) if unit.paragraph in held.item.passages else 0
    for paragraph in reversed(held.item.passages[:above]):
        if paragraph.body.value.rstrip().endswith(":"):
            return bool(pattern("issues", "wished").search(paragraph.body.value.lower()))
    return False


def _step(meeting: HeldMeeting, held: HeldItem, kind: str, modality: str, text: str, evidence: Iterable[Evidence], bond: Bond, confidence: float) -> Step:
    return Step(meeting.date, kind, modality, meeting.bodies, text, tuple(evidence), bond.why, bond.score,  # type: ignore[arg-type]
                round(confidence * (0.7 + 0.3 * bond.score), 3), meeting.iri, held, False, "curated" if bond.curated else "stated" if bond.score >= 0.99 else "derived")  # fmt: skip


def _related(found: list[Issue], terms: Terms) -> list[Issue]:
    """Issues with much in common that are not one."""
    result = []
    for issue in found:
        near = []
        for other in found:
            if other is issue:
                continue
            shared = terms.of(issue.label) & terms.of(other.label)
            telling = [term for term in shared if terms.weight(term) >= 0.5]
            if telling:
                near.append((terms.mass(telling), other.iri, terms.spoken(telling)))
        near.sort(key=lambda row: (-row[0], row[1]))
        related = tuple((iri, f"båda handlar om {words}") for _, iri, words in near[:5])
        result.append(Issue(issue.iri, issue.label, issue.aliases, issue.steps, issue.claims, issue.promised, related, issue.status))
    return result
