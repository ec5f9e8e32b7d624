"""What was promised: a sentence once, its state with the reason and the sentence that answers; by issue, and all in one list."""

from collections import defaultdict

from kg.answers.promises import joined
from kg.answers.rows import Claim
from kg.view.data import Promise
from kg.view.gather.reader import Reader, file_name, last_minutes
from kg.view.promise_data import PromiseLine, PromisesData


def promises(reader: Reader) -> dict[str, list[Promise]]:
    """Issue → its promises and assignments in the order they were made, those of no issue under "": each once, by the
    rule of `kg promises`."""
    told = _Told(reader)
    found = {iri: [told.promise(row) for row in joined(rows)] for iri, rows in reader.answers.promises.items()}
    return defaultdict(list, found)


def listed(reader: Reader) -> PromisesData:
    """All of them by their time, or the day they were made; one that concerns several issues stands once."""
    told = _Told(reader)
    held = _municipalities(reader)
    found: dict[tuple[str, ...], PromiseLine] = {}
    for iri, rows in reader.answers.promises.items():
        for row in joined(rows):
            of = ((told.labels[iri], file_name("issue", iri)),) if iri else ()
            known = found.get(key := tuple(row["claims"]))
            found[key] = PromiseLine(
                told.promise(row),
                tuple(row["who"]),
                tuple(row["bodies"]),
                tuple(sorted({held[body] for body in row["bodies"] if body in held})),
                (*known.issues, *of) if known else of,
            )
    lines = sorted(found.values(), key=lambda line: (line.promise.due or line.promise.made, line.promise.made, line.bodies, line.promise.text))
    return PromisesData(tuple(lines), last_minutes(reader), reader.body_pages)


class _Told:
    """What the pages tell of a promise beside what every answer does."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.texts: dict[str, str] = {}
        self.answers: dict[str, str] = {}
        for row in reader.rows("promises"):
            self.texts.setdefault(row["claim"], row["text"])
            if row["answer"]:
                self.answers.setdefault(row["claim"], row["answer"])
        self.labels = {row["thing"]: row["label"] for row in reader.rows("things") if row["type"] == "issue"}

    def promise(self, row: Claim) -> Promise:
        claims = row["claims"]
        answer = next((self.answers[claim] for claim in claims if claim in self.answers), "")
        return Promise(
            row["made"],
            row["due"] or "",
            row["state"],
            self.texts.get(claims[0], ""),
            self.reader.evidence.get(claims[0], ()),
            row["why"] or "",
            self.reader.evidence.get(answer, ()),
            row["kind"],
        )


def _municipalities(reader: Reader) -> dict[str, str]:
    """Body → the municipality it is of, both by name."""
    return {row["body"]: row["municipality"] for row in reader.rows("owners")}
