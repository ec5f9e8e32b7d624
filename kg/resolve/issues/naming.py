"""What an issue is called, and which others it has much in common with."""

from collections import defaultdict
from dataclasses import replace

from kg.language.wordings import wording
from kg.model.collection import Issue
from kg.resolve.issues.group import Group
from kg.resolve.issues.link import Terms

_TELLING = 0.5
"""The weight of a word that says what an issue is about; few issues share one."""
_NEAREST = 5


def label_of(group: Group, terms: Terms) -> str:
    """The subject that is most like all the others; the shorter where two are."""
    forms = group.forms()

    def likeness(form: str) -> float:
        bonds = [terms.alike(form, other) for other in forms if other != form]
        return sum(bond.score for bond in bonds if bond) + 0.2 * len(
            {unit.meeting.iri for unit in group.subjects[form]}
        )

    return max(forms, key=lambda form: (round(likeness(form), 2), -abs(len(form) - 30), form))


def related(found: list[Issue], terms: Terms) -> list[Issue]:
    """Issues with much in common that are not one: those that share a telling word of their names."""
    spoken = [
        frozenset(term for term in terms.of(issue.label) if terms.weight(term) >= _TELLING) for issue in found
    ]
    places: dict[str, list[int]] = defaultdict(list)
    for at, telling in enumerate(spoken):
        for term in telling:
            places[term].append(at)
    result = []
    for at, issue in enumerate(found):
        others = {other for term in spoken[at] for other in places[term]} - {at}
        near = sorted((-terms.mass(spoken[at] & spoken[other]), found[other].iri, other) for other in others)
        told = tuple(
            (iri, wording("resolve", "issues.naming", "both_about", a1=terms.spoken(spoken[at] & spoken[other])))
            for _, iri, other in near[:_NEAREST]
        )
        result.append(replace(issue, related=told))
    return result
