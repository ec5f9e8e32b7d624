"""What was promised in an issue: a sentence once, its state with the reason and the sentence that answers."""

from collections import defaultdict
from dataclasses import replace

from kg.model.collection import OUTCOMES
from kg.view.data import Evidence, Promise
from kg.view.gather.reader import Reader


def promises(reader: Reader) -> dict[str, list[Promise]]:
    """Issue → its promises and assignments in the order they were made."""
    found: dict[str, dict[str, Promise]] = defaultdict(dict)
    for row in reader.rows("promises"):
        found[row["issue"]].setdefault(
            row["claim"],
            Promise(
                row["date"],
                row["due"],
                row["state"],
                row["text"],
                reader.evidence.get(row["claim"], ()),
                row["why"],
                reader.evidence.get(row["answer"], ()),
                row["kind"],
            ),
        )
    return defaultdict(list, {iri: once(list(each.values())) for iri, each in found.items()})


def once(promises: list[Promise]) -> list[Promise]:
    """Promises whose quotes overlap are one: what is both promised and assigned is awaited once."""
    kept: list[Promise] = []
    for promise in promises:
        twin = next((n for n, other in enumerate(kept) if _overlap(promise, other)), None)
        if twin is None:
            kept.append(promise)
        else:
            kept[twin] = _merged(kept[twin], promise)
    return kept


def _overlap(one: Promise, other: Promise) -> bool:
    return any(_crosses(a, b) for a in one.evidence for b in other.evidence)


def _crosses(a: Evidence, b: Evidence) -> bool:
    return a.document == b.document and a.start < b.end and b.start < a.end


def _merged(one: Promise, other: Promise) -> Promise:
    """The better known of the two, with the due date of either."""
    best, rest = sorted((one, other), key=lambda each: OUTCOMES.index(each.state))
    return replace(best, due=best.due or rest.due)
