"""`kg evaluate`: reads every case, counts, and prints one table; compares with an earlier run."""

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg import config, pipeline
from kg.answers import render
from kg.errors import UsageError
from kg.evaluate import calibration, coverage
from kg.evaluate import county as counties
from kg.evaluate import documents as readings
from kg.evaluate import issues as traces
from kg.evaluate import people as persons
from kg.evaluate.count import Count, differences, interval, row
from kg.evaluate.degrade import harmed
from kg.evaluate.documents import Case
from kg.evaluate.heads import ANOTHER, LOST, corrupted
from kg.folder import Folder
from kg.model.collection import Collection


@dataclass(frozen=True, slots=True)
class Asked:
    """What of an evaluation is asked for: documents' folders, percents to misread, an earlier run, and the rest."""

    documents: list[Path]
    degrade: str = ""
    compare: Path | None = None
    details: bool = False
    as_json: bool = False
    corrupt_heads: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """The counts of each task: by document, in groups, by the share of misread characters, by the state of heads."""

    documents: dict[str, dict[str, Count]]
    totals: dict[str, dict[str, Count]]
    curve: dict[str, dict[str, Count]]
    states: dict[str, dict[str, Count]]


def run(gold: list[Path], asked: Asked) -> bool:
    """Print the figures; True where the comparison asked for shows a loss."""
    shares = _shares(asked.degrade)
    folders = [*asked.documents, config.SAMPLES]
    cases = [case for path in gold for case in _cases(path, folders)]
    if not cases:
        raise UsageError("no gold found: give a file or folder of gold JSON")
    figures = _figures(cases, shares, asked.corrupt_heads)
    content = _content(figures)
    if render.wants_json(asked.as_json):
        render.data(content)
    else:
        _print(figures)
    if asked.details:
        for name, counts in figures.documents.items():
            differences(name, counts)
    return _compared(content, asked.compare) if asked.compare else False


def _figures(cases: list[Case], shares: dict[str, float], corrupt_heads: bool) -> Figures:
    results = {case.name: readings.evaluate(case) for case in cases}
    groups = {"total": list(results)} | {
        f"family {family}": [case.name for case in cases if case.family == family]
        for family in sorted({case.family for case in cases})
    }
    totals = {group: readings.total(results[name] for name in names) for group, names in groups.items()}
    curve = {written: readings.total(harmed(cases, share)) for written, share in shares.items()}
    return Figures(results, totals, curve, _heads(cases, totals["total"]) if corrupt_heads else {})


def _print(figures: Figures) -> None:
    _table(figures.totals["total"])
    _per_case(figures.documents, figures.totals)
    if figures.curve:
        _curve(figures.curve)
    if figures.states:
        _corrupted(figures.states)


def calibrated(gold: list[Path], documents: list[Path], as_json: bool) -> None:
    """Print how sure claims say they are beside how often they are right, and the stated beside the true recall."""
    told, reckoned = calibration.measure(
        case for path in gold for case in _cases(path, [*documents, config.SAMPLES])
    )
    if render.wants_json(as_json):
        render.data({"confidence": calibration.rows(told), "recall": calibration.recall_rows(reckoned)})
        return
    render.table(["method", "confidence", "claims", "said", "right"], calibration.rows(told))
    render.table(
        ["task", "documents", "stated recall", "true recall", "apart"], calibration.recall_rows(reckoned)
    )


def covered(gold: list[Path], documents: list[Path], details: bool, as_json: bool) -> None:
    """Print how many entries of each list of the vocabulary stand in the gold's documents; with details, which do not."""
    cases = [case for path in gold for case in _cases(path, [*documents, config.SAMPLES])]
    if not cases:
        raise UsageError("no gold found: give a file or folder of gold JSON")
    counts = coverage.measure(coverage.texts(case.document for case in cases))
    rows = [[place, count.hit, count.miss] for place, count in counts.items()]
    rows.append(["total", sum(count.hit for count in counts.values()), sum(count.miss for count in counts.values())])
    render.table(["list", "stand", "nowhere"], rows, as_json=as_json)
    if details:
        for place, count in counts.items():
            differences(place, {"nowhere": count})


def _cases(path: Path, folders: list[Path]) -> list[Case]:
    try:
        return list(readings.cases([path], folders))
    except ValueError as error:
        raise UsageError(f"{path}: is no gold in JSON ({error})") from None


def _shares(degrade: str) -> dict[str, float]:
    """The shares of characters to misread, by the percents as written; first none, to compare with."""
    try:
        shares = {written: float(written) / 100 for written in degrade.split(",") if written}
    except ValueError:
        shares = {degrade: -1.0}
    if not all(0 <= share <= 1 for share in shares.values()):
        raise UsageError(f"--degrade {degrade}: write percents, as 1,3,5")
    return {"0": 0.0, **shares} if shares else {}


def _content(figures: Figures) -> dict[str, Any]:
    def plain(counts: dict[str, Count]) -> dict[str, Any]:
        return {
            task: {
                "hit": count.hit,
                "false": count.false,
                "miss": count.miss,
                "precision": round(count.precision, 4),
                "recall": round(count.recall, 4),
                "f1": round(count.f1, 4),
            }
            for task, count in counts.items()
        }

    return {
        "total": {group: plain(counts) for group, counts in figures.totals.items()},
        "documents": {name: plain(counts) for name, counts in figures.documents.items()},
        "degraded": {share: plain(counts) for share, counts in figures.curve.items()},
        "heads": {state: plain(counts) for state, counts in figures.states.items()},
    }


def _heads(cases: list[Case], whole: dict[str, Count]) -> dict[str, dict[str, Count]]:
    """The totals with every head as it is, with its body's name lost, and with another's in its place."""
    lost, other = (readings.total(corrupted(cases, name)) for name in (LOST, ANOTHER))
    return {"as read": whole, "name lost": lost, "another's name": other}


def _corrupted(states: dict[str, dict[str, Count]]) -> None:
    """What decisions and hand-offs are lost, and which are false, where the head is corrupted."""
    rows = [
        [
            state,
            *(
                cell
                for task in ("decisions", "handoffs")
                for cell in (f"{counts[task].f1:.3f}", counts[task].false)
            ),
        ]
        for state, counts in states.items()
    ]
    render.table(["head", "decisions", "false", "hand-offs", "false"], rows)


def _table(total: dict[str, Count]) -> None:
    rows = []
    for task, count in total.items():
        low, high = interval(count)
        rows.append(
            [
                task,
                f"{count.precision:.3f}",
                f"{count.recall:.3f}",
                f"{count.f1:.3f}",
                f"{low:.2f}–{high:.2f}",
                count.hit,
                count.false,
                count.miss,
            ]
        )
    render.table(["task", "precision", "recall", "F1", "95 %", "hits", "false", "missed"], rows)


def _per_case(results: dict[str, dict[str, Count]], totals: dict[str, dict[str, Count]]) -> None:
    tasks = ("attendance", "items", "presenters", "decisions", "assignments", "handoffs", "promises")
    rows = [
        [name, *(f"{counts[task].f1:.2f}" for task in tasks)]
        for name, counts in (*results.items(), *totals.items())
    ]
    render.table(["document", *tasks], rows)


def _curve(curve: dict[str, dict[str, Count]]) -> None:
    tasks = ("date", "attendance", "items", "presenters", "decisions")
    rows = [[share, *(f"{counts[task].f1:.3f}" for task in tasks)] for share, counts in curve.items()]
    render.table(["% errors", *tasks], rows)


def _compared(content: dict[str, Any], path: Path) -> bool:
    """Say what was gained and lost against an earlier run; True where a task of a document lost."""
    try:
        before = json.loads(path.read_text(encoding="utf-8"))["documents"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path}: is no output of 'kg evaluate --json' ({error})") from None
    lost = False
    for name, counts in content["documents"].items():
        for task, count in counts.items():
            old = before.get(name, {}).get(task)
            if old and abs(count["f1"] - old["f1"]) > 0.0005:
                worse = count["f1"] < old["f1"]
                lost = lost or worse
                print(
                    f"{'lost' if worse else 'gained'}: {name} {task} {old['f1']:.3f} → {count['f1']:.3f}",
                    file=sys.stderr,
                )
    return lost


def _traced(folder: Path, gold: Path) -> dict[str, dict[str, Count]]:
    try:
        return traces.evaluate(folder, gold)
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{gold}: is no gold of issues ({error})") from None


def traced(gold: list[Path], details: bool, as_json: bool) -> None:
    """Build the documents in a passing folder and measure the traces: those beside the gold, else the samples."""
    files = [
        file for path in gold for file in ([path] if path.is_file() else sorted(path.rglob("issues.json")))
    ]
    if not files:
        raise UsageError("no issues.json found among the gold")
    rows = []
    for file in files:
        beside = traces.documents(file)
        if beside and counties.known(file):
            _county(beside, file, details, as_json)
            return
        with tempfile.TemporaryDirectory() as place:
            folder = Folder(Path(place))
            built = pipeline.build(beside or [config.SAMPLES], folder)
            totals: dict[str, Count] = {}
            for query, counts in _traced(folder.path, file).items():
                for task, count in counts.items():
                    totals.setdefault(task, Count()).add(count)
                    rows.append(row(query, task, count))
                    if details:
                        differences(query, {task: count})
            rows += [row("total", task, count) for task, count in totals.items()]
            rows += _people(built.collection, file.with_name("people.json"), details)
    render.table(
        ["issue", "task", "precision", "recall", "F1", "hits", "false", "missed"], rows, as_json=as_json
    )


def _people(collection: Collection | None, gold: Path, details: bool) -> list[list[Any]]:
    """One row of how mentions were put together to people (B³), where there is gold of it beside the issues."""
    if collection is None or not gold.is_file():
        return []
    linked = persons.evaluate(collection, gold)
    if details:
        differences("people", {"merged": Count(extra=[" = ".join(pair) for pair in linked.merged])})
        differences("people", {"unread": Count(missed=[": ".join(form) for form in linked.unknown])})
    figures = [f"{figure:.3f}" for figure in (linked.precision, linked.recall, linked.f1)]
    return [["people", "linking (B³)", *figures, "", len(linked.merged), len(linked.unknown)]]


def _county(documents: list[Path], gold: Path, details: bool, as_json: bool) -> None:
    """The figures of a county whose truth is known passage by passage, and with one body after the other left out."""
    minutes = [pipeline.read(path) for path in documents]
    issues = json.loads(gold.read_text(encoding="utf-8"))
    whole = counties.evaluate(minutes, issues)
    rows = []
    for name, figures in {"all": whole, **counties.without(minutes, issues)}.items():
        called = name if name == "all" else f"without {name}"
        rows += [row(called, task, figures.total(task)) for task in counties.TASKS]
        rows += [[called, task, "", "", "", "", len(found), ""] for task, found in figures.wrong().items()]
    if details:
        for name, counts in whole.counts.items():
            differences(name, counts)
        for task, found in whole.wrong().items():
            differences(task, {task: Count(extra=found)})
    columns = ["minutes", "task", "precision", "recall", "F1", "hits", "false", "missed"]
    render.table(columns, rows, as_json=as_json)
