"""What an issue is called, and which others it has much in common with."""

from kg.model.collection import Issue
from kg.resolve.issues.form import Group
from kg.resolve.issues.link import Terms


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
        result.append(
            Issue(
                issue.iri,
                issue.label,
                issue.aliases,
                issue.steps,
                issue.claims,
                issue.promised,
                related,
                issue.status,
            )
        )
    return result
