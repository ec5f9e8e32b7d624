"""The issue page's data: the steps of an issue, its hand-offs and promises, and where minutes are missing."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import pyoxigraph as ox

from kg.view.data import Gap, Handoff, IssueData, IssueHead, Missing, Related, Step
from kg.view.gather.promises import promises as promised
from kg.view.gather.reader import Reader, Row, file_name

_LONG = dt.timedelta(days=270)
_MONTH = dt.timedelta(days=30)


def issue(store: "ox.Store | Reader", iri: str) -> IssueData:
    """The issue with this IRI; one without steps where nothing is known of it."""
    return next(
        (each for each in issues(store) if each.issue.iri == iri), IssueData(IssueHead(iri, iri, "", "", ()))
    )


def issues(store: "ox.Store | Reader") -> tuple[IssueData, ...]:
    """Every issue, by name."""
    reader = Reader.of(store)
    names = {row["thing"]: row["label"] for row in reader.rows("things") if row["type"] == "issue"}
    steps, handoffs, promises, related = (
        _steps(reader),
        _handoffs(reader),
        promised(reader),
        _related(reader, names),
    )
    minuted, unseen = _minuted(reader), _unseen(reader)
    known = {(row["thing"], row["label"]): row["value"] for row in reader.rows("facts")}
    found = []
    for iri, label in sorted(names.items(), key=lambda each: (each[1], each[0])):
        mine = tuple(steps[iri])
        dates = [step.date for step in mine] + [each.date for each in handoffs[iri]]
        bodies = tuple(dict.fromkeys(body for step in mine for body in step.bodies))
        lanes = tuple(dict.fromkeys((*bodies, *_ends(handoffs[iri]))))
        first, last = min(dates, default=""), max(dates, default="")
        gaps = [gap for lane in lanes for gap in _gaps(lane, minuted.get(lane, []), first, last)]
        said = known.get((iri, "fact.first"), first), known.get((iri, "fact.last"), last)
        found.append(
            IssueData(
                IssueHead(iri, label, *said, bodies),
                mine,
                tuple(handoffs[iri]),
                tuple(promises[iri]),
                tuple(related[iri]),
                lanes,
                tuple(gaps),
                tuple(_missing(lanes, unseen, first)),
                {lane: reader.body_pages[lane] for lane in lanes if lane in reader.body_pages},
            )
        )
    return told_apart(found)


def _ends(handoffs: Iterable[Handoff]) -> Iterator[str]:
    """Who hands over and who receives."""
    return (end for handoff in handoffs for end in (handoff.source, handoff.target) if end)


def told_apart(found: Sequence[IssueData]) -> tuple[IssueData, ...]:
    """The issues, those of one name with where and when each was first known."""
    often = Counter(each.issue.label for each in found)
    return tuple(_apart(each) if often[each.issue.label] > 1 else each for each in found)


def _apart(data: IssueData) -> IssueData:
    where = ", ".join(filter(None, (*data.issue.bodies[:1], data.issue.first)))
    return replace(
        data, issue=replace(data.issue, label=f"{data.issue.label} ({where})" if where else data.issue.label)
    )


def _steps(reader: Reader) -> dict[str, list[Step]]:
    """Issue → its steps in order of date; a step in several bodies is one step."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in reader.rows("steps"):
        rows[row["claim"]].append(row)
    found: dict[str, list[Step]] = defaultdict(list)
    for claim, same in rows.items():
        row = same[0]
        status, confidence = reader.known(claim)
        second = row["hand"] == "second"
        step = Step(
            date=row["date"],
            bodies=tuple(dict.fromkeys(each["body"] for each in same if each["body"])),
            kind=row["kind"],
            title=row["text"] or row["title"],
            meeting=row["meeting"] or None,
            item=None if second else _numbered(row),
            modality=row["modality"] or "actual",
            status=status,
            score=float(row["score"]) if row["score"] else None,
            why=row["why"],
            confidence=confidence,
            evidence=reader.evidence.get(claim, ()),
        )
        for iri in dict.fromkeys(each["issue"] for each in same):
            found[iri].append(step)
    for steps in found.values():
        steps.sort(key=lambda step: step.date)
    return found


def _numbered(row: Row) -> str | None:
    """The item's number as the minutes write it: "§ 132" in formal minutes, "7" in others."""
    formal = row["type"].endswith("/formal-minutes") and not row["number"].startswith("§")
    return f"§ {row['number']}" if formal and row["number"] else row["number"] or None


def _handoffs(reader: Reader) -> dict[str, list[Handoff]]:
    found: dict[str, list[Handoff]] = defaultdict(list)
    for row in reader.rows("handoffs"):
        found[row["issue"]].append(
            Handoff(
                row["date"],
                row["source"],
                row["target"],
                row["kind"],
                row["modality"] or "actual",
                reader.evidence.get(row["claim"], ()),
            )
        )
    return found


def _related(reader: Reader, names: dict[str, str]) -> dict[str, list[Related]]:
    found: dict[str, list[Related]] = defaultdict(list)
    why = {"relatedIssue": "issue.related.same", "partOfIssue": "issue.related.part"}
    for row in reader.rows("links"):
        if row["label"] in why and row["source"] in names and row["target"] in names:
            for here, there in ((row["source"], row["target"]), (row["target"], row["source"])):
                related = Related(there, names[there], why[row["label"]], file_name("issue", there))
                if related not in found[here]:
                    found[here].append(related)
    for each in found.values():
        each.sort(key=lambda related: (related.label, related.iri))
    return found


def _minuted(reader: Reader) -> dict[str, list[dt.date]]:
    """Body → the days of its meetings whose minutes are here."""
    found: dict[str, set[dt.date]] = defaultdict(set)
    for row in reader.rows("meetings"):
        if row["status"] == "minuted" and row["name"]:
            found[row["name"]].add(dt.date.fromisoformat(row["date"]))
    return {name: sorted(days) for name, days in found.items()}


def _unseen(reader: Reader) -> dict[str, list[str]]:
    """Body → the days of its meetings without minutes, up to the last minutes of the collection."""
    rows = reader.rows("meetings")
    end = max((row["date"] for row in rows if row["status"] == "minuted"), default="")
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["status"] not in ("minuted", "cancelled") and row["name"] and row["date"] <= end:
            found[row["name"]].add(row["date"])
    return {name: sorted(days) for name, days in found.items()}


def _missing(lanes: Sequence[str], unseen: dict[str, list[str]], first: str) -> Iterable[Missing]:
    """The meetings since the issue began of which the minutes might tell more."""
    for lane in lanes:
        if days := tuple(day for day in unseen.get(lane, ()) if day >= first):
            yield Missing(lane, days)


def _gaps(body: str, days: Sequence[dt.date], first: str, last: str) -> Iterable[Gap]:
    """The stretches between `first` and `last` longer than nine months without minutes of the body."""
    if not first:
        return
    begin, end = dt.date.fromisoformat(first) - _MONTH, dt.date.fromisoformat(last) + _MONTH
    if not days:
        yield Gap(body, begin.isoformat(), end.isoformat())
        return
    inside = [day for day in days if begin <= day <= end]
    for a, b in zip([begin, *inside], [*inside, end], strict=True):
        if b - a > _LONG:
            yield Gap(
                body,
                (a if a == begin else a + _MONTH).isoformat(),
                (b if b == end else b - _MONTH).isoformat(),
            )
