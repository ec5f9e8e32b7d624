"""Groups of paragraphs → issues with steps: what happened, where, when, on whose word.

The claims that stand in an issue's paragraphs are its steps (decided, assigned, referred, planned); the
paragraphs without a claim make one step of their own (reported, discussed, wished) per item.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import itemgetter
from typing import Any

from kg.language import dates
from kg.language.lists import pattern
from kg.language.text import key, sentences
from kg.language.wordings import wording
from kg.model import Modality, Text, vocab
from kg.model.collection import Body, Evidence, Issue, ItemRecord, MeetingRecord, Statement, Step
from kg.resolve.issues.cites import Calendar
from kg.resolve.issues.districts import District
from kg.resolve.issues.found import Order
from kg.resolve.issues.group import Group
from kg.resolve.issues.judged import Judged
from kg.resolve.issues.kept import Meetings
from kg.resolve.issues.link import Bond, Terms
from kg.resolve.issues.moods import aside, mood_of
from kg.resolve.issues.naming import label_of, related
from kg.resolve.issues.nodes import iri_of
from kg.resolve.issues.passages import Unit
from kg.resolve.issues.promised import promised
from kg.resolve.judge import Judgements

_DECIDED = {
    "assigned": "assigned",
    "adopted": "adopted",
    "referred": "referred",
    "adjourned": "adjourned",
    "rejected": "closed",
}


def issues(
    district: District, groups: list[Group], terms: Terms, judgements: Judgements, calendar: Calendar
) -> Iterator[tuple[Order, Issue]]:
    """The issues of the district, each with its steps in order of date, and where it first comes up."""
    result, orders = [], []
    meetings = Meetings(district.around, district.known.agent_of, district.elsewhere)
    judged = Judged(judgements, district.known.review)
    for group in groups:
        found = list(_steps(meetings, group, terms))
        steps = sorted(
            (step for step, _ in found if step),
            key=lambda step: (step.date, step.item.order if step.item else 0, step.evidence[0].span.start),
        )
        claims = tuple(dict.fromkeys(claim for _, claim in found if claim))
        if not steps:
            continue
        label = label_of(group, terms)
        name = judged.name_of(group, groups) or label
        iri = vocab.issue(group.key, group.name)
        aliases = tuple(sorted({form for form in group.forms() if key(form) != key(name)}))
        states = promised(meetings, steps, claims, calendar)
        formerly = tuple(sorted({iri_of(node) for node in group.nodes} - {iri}))
        result.append(Issue(iri, name, aliases, tuple(steps), claims, states, formerly=formerly))
        orders.append((group.first.meeting.date, group.first.meeting.iri, group.first.index))
    return zip(orders, related(result, terms), strict=True)


def _steps(meetings: Meetings, group: Group, terms: Terms) -> Iterator[tuple[Step | None, str | None]]:
    by_item: dict[str, list[Unit]] = {}
    for index in sorted(group.units):
        unit = terms.units[index]
        by_item.setdefault(unit.held.iri, []).append(unit)
    for units in by_item.values():
        yield from _item_steps(meetings, group, units, terms)


def _item_steps(
    meetings: Meetings, group: Group, units: list[Unit], terms: Terms
) -> Iterator[tuple[Step | None, str | None]]:
    meeting, held = units[0].meeting, units[0].held
    covered: dict[int, Step] = {}
    nodes: list[str] = []
    bond = max((group.units[unit.index] for unit in units), key=lambda bond: (bond.score, bond.crossing))
    near = _near(group, units, terms)
    for name, number, said in _claims(held, units):
        start = said.evidence[0].span.start
        if name == "handoff" and not _handed_here(meeting, said.claim.text, group, terms):
            continue
        step = _claimed(meetings, meeting, held, name, said, bond)
        if step is not None and (near is None or start in near):
            covered[start] = _sharper(covered.get(start, step), step)
            nodes += [vocab.in_item(name, held.iri, number)] if name != "second_hand" else []
    yield from ((step, None) for step in covered.values())
    yield from ((None, node) for node in nodes)
    told = _told(meeting, held, units, covered, bond, group, terms)
    if told:
        yield told, None
    for number in _reports(held, units):
        yield None, vocab.in_item("handoff", held.iri, number)


def _handed_here(meeting: MeetingRecord, text: str, group: Group, terms: Terms) -> bool:
    """Does the sentence hand over this subject, now: by its words or by "frågan", not what was sent on an earlier day?"""
    earlier = (dated.date for dated in dates.find(text, meeting.date.year))
    if any(day and day < meeting.date for day in earlier):
        return False
    if pattern("issues", "refers").search(text):
        return True
    spoken = {
        term for subject in group.subjects for term in terms.heart(subject) if terms.weight(term) >= 0.5
    }
    return bool(spoken & terms.of(text))


def _sharper(step: Step, other: Step) -> Step:
    """One sentence is one step: to decide to assign or to refer is to assign or refer."""
    known = step.kind == "decided" and other.kind in ("assigned", "referred") and other.modality == "actual"
    return replace(step, kind=other.kind, due=other.due, due_words=other.due_words) if known else step


def _reports(held: ItemRecord, units: list[Unit]) -> Iterator[int]:
    """ "X rapporterar från chefsgruppen" hands over all that follows, up to the next such line; else the title does."""
    reports = [(said.evidence[0].span.start, number) for number, said in enumerate(held.claims.handoffs, 1)
               if said.claim.kind == "report" and said.claim.source]  # fmt: skip
    heads = {
        max((pair for pair in reports if pair[0] <= unit.paragraph.body.at[0]), default=None)
        for unit in units
        if unit.paragraph.body.at
    }
    yield from sorted(number for _, number in filter(None, heads))


def _near(group: Group, units: list[Unit], terms: Terms) -> set[int] | None:
    """In a long paragraph that only names the subject: where the sentences that name it, and the next, stand."""
    subjects = group.subjects
    if all(unit.subject in subjects for unit in units):
        return None
    places: set[int] = set()
    for unit in units:
        found = list(sentences(unit.paragraph.body))
        whole = unit.subject in subjects or len(found) < 3 or len(unit.text) < 300
        told = found if whole else _naming(found, subjects, terms)
        places.update(sentence.at[0] for sentence in told if sentence.at)
    return places


def _naming(found: Iterable[Text], subjects: dict[str, list[Unit]], terms: Terms) -> Iterator[Text]:
    """The sentences that name one of the subjects, each with the next."""
    before = False
    for sentence in found:
        spoken = terms.of(sentence.value)
        named = any(terms.names(subject, spoken) for subject in subjects)
        if named or before:
            yield sentence
        before = named


def _claims(held: ItemRecord, units: list[Unit]) -> Iterator[tuple[str, int, Statement[Any]]]:
    """The claims of the item that stand in these units, decisions first."""
    for name, kind in (
        ("decision", "decisions"),
        ("second_hand", "second_hand"),
        ("assignment", "assignments"),
        ("handoff", "handoffs"),
        ("promise", "promises"),
    ):
        for number, said in enumerate(getattr(held.claims, kind), 1):
            start = said.evidence[0].span.start
            if any(unit.paragraph.body.holds(start) for unit in units):
                yield name, number, said


def _claimed(
    meetings: Meetings, meeting: MeetingRecord, held: ItemRecord, name: str, said: Statement[Any], bond: Bond
) -> Step | None:
    claim = said.claim
    kind = "reported"
    modality: Modality = "actual"
    if name == "decision":
        kind = _DECIDED.get(claim.kind) or _decided(claim.text)
        if claim.kind in ("elected", "noted"):
            return None
    elif name == "second_hand":
        return _second_hand(meetings, meeting, held, said, bond)
    elif name == "assignment":
        kind = "assigned"
    elif name == "handoff":
        if claim.kind in ("report", "distribution"):
            return None
        kind, modality = "referred", claim.modality
    elif name == "promise":
        kind, modality = "planned", "planned"
    step = _step(meeting, held, kind, modality, claim_text(name, claim), said.evidence, bond, claim.confidence)
    if name not in ("assignment", "promise"):
        return step
    return replace(step, due=claim.due, due_words=claim.due_words)


def _decided(text: str) -> str:
    """What a decision without a kind of its own does to the issue: puts it off, ends it, or decides it."""
    for kind in ("adjourned", "closed"):
        if pattern("issues", kind).search(text):
            return kind
    return "decided"


def claim_text(name: str, claim: Any) -> str:
    if name == "assignment":
        return f"{claim.receiver}: {claim.task}"
    return str(claim.text)


def _second_hand(
    meetings: Meetings, meeting: MeetingRecord, held: ItemRecord, said: Statement[Any], bond: Bond
) -> Step | None:
    """A decision of another body, told here: its own day and body where they are known."""
    decision = said.claim
    body = meetings.agent(meeting, decision.body or "")
    if not isinstance(body, Body) or body in meeting.bodies or decision.date is None:
        return _step(meeting, held, "reported", "actual", decision.text, said.evidence, bond, decision.confidence)
    there = meetings.held(body, decision.date) or vocab.meeting(body.called, decision.date.isoformat())
    kind = _DECIDED.get(decision.kind, "decided")
    why = wording("resolve", "issues.steps", "known_through", a1=bond.why, a2=meeting.bodies[0].name, a3=meeting.date.isoformat())
    return Step(
        decision.date,
        kind,
        "actual",
        (body,),
        decision.text,
        said.evidence,
        why,
        bond.score,
        decision.confidence,
        there,
        None,
        True,
        crossing="owner"
        if body.owner and body.owner in {one.owner for one in meeting.bodies}
        else "reference",
    )


def _told(
    meeting: MeetingRecord,
    held: ItemRecord,
    units: list[Unit],
    covered: dict[int, Step],
    bond: Bond,
    group: Group,
    terms: Terms,
) -> Step | None:
    """The step that the paragraphs without claims make: reported, discussed or wished."""
    spoken = {term for subject in group.subjects for term in terms.of(subject) if terms.weight(term) >= 0.5}
    told = [
        (_worth(sentence.value, spoken, terms) - 0.05 * order - 0.02 * place, sentence, unit)
        for place, unit in enumerate(units)
        for order, sentence in enumerate(sentences(unit.paragraph.body))
        if _may_tell(sentence, covered)
    ]
    if covered and not told:
        return None
    _, sentence, unit = max(told, key=itemgetter(0), default=(0.0, units[0].paragraph.body, units[0]))
    kind, modality = mood_of(held, unit, sentence.value)
    document = held.reading.protocol.document
    evidence = (Evidence(document.sha256, document.span_of(sentence)),)
    return _step(meeting, held, kind, modality, sentence.value, evidence, bond, 0.85)


def _may_tell(sentence: Text, covered: dict[int, Step]) -> bool:
    """Is it a sentence of some length that no claim has, and not one that only says who presents?"""
    return (
        bool(sentence.at)
        and sentence.at[0] not in covered
        and len(sentence.value) >= 12
        and not pattern("presenters", "announced").search(sentence.value[:90])
    )


def _worth(sentence: str, spoken: set[str], terms: Terms) -> float:
    """How well a sentence tells of what is spoken of: by its length and its telling words, less for what is said aside."""
    named = spoken & terms.of(sentence)
    return (
        min(len(sentence), 160) / 160
        + 0.4 * min(2.0, terms.mass(named))
        - (0.5 if aside(sentence) else 0)
    )


def _step(
    meeting: MeetingRecord, held: ItemRecord, kind: str, modality: Modality, text: str,
    evidence: Iterable[Evidence], bond: Bond, confidence: float,
) -> Step:  # fmt: skip
    weighed = round(confidence * (0.7 + 0.3 * bond.score), 3)
    status = "curated" if bond.curated else "stated" if bond.score >= 0.99 else "derived"
    return Step(meeting.date, kind, modality, meeting.bodies, text, tuple(evidence), bond.why, bond.score, weighed,
                meeting.iri, held, status=status, crossing=bond.crossing)  # fmt: skip
