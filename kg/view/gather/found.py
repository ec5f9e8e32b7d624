"""The search page's data: issues, bodies, people and works by all their names, and the passages of the minutes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.search import Passage
from kg.view.found import Entry
from kg.view.gather.reader import Reader, file_name, prefix

_NAMED = ("issue", "body", "person")


def entries(reader: Reader, passages: Iterable[Passage]) -> tuple[Entry, ...]:
    """Things first, then passages in order of date."""
    return (*_things(reader), *_passages(reader, passages))


def _things(reader: Reader) -> Iterator[Entry]:
    names: dict[str, list[str]] = defaultdict(list)
    for row in reader.rows("facts"):
        if row["label"] == "fact.name":
            names[row["thing"]].append(row["value"])
    for row in reader.rows("things"):
        kind, iri = row["type"], row["thing"]
        if kind in _NAMED:
            href = file_name("issue", iri) if kind == "issue" else reader.page(iri)
            others = [name for name in names[iri] if name != row["label"]]
            yield Entry(kind, row["label"], href, " · ".join(others))


def _passages(reader: Reader, passages: Iterable[Passage]) -> Iterator[Entry]:
    meeting_of = {
        row["source"]: row["target"] for row in reader.rows("links") if row["label"] == "partOfMeeting"
    }
    labels = {row["thing"]: row["label"] for row in reader.rows("things") if row["type"] == "issue"}
    for one in passages:
        meeting = meeting_of.get(one.item, "")
        files = [file.rsplit("/", 1)[-1] for _, file in reader.renditions.get(meeting, ())]
        if one.document not in files:
            continue
        place = f"{file_name('protocol', meeting)}#{prefix(files.index(one.document))}p{one.start}"
        issues = tuple((labels[iri], file_name("issue", iri)) for iri in one.issues if iri in labels)
        yield Entry("passage", one.title, place, " ".join(one.text.split()), one.date, one.body, issues)
