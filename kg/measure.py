"""`kg evaluate`: reads every case, counts, and prints one table; compares with an earlier run."""

import json
import random
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg import config, evaluate, evaluate_county, evaluate_issues, pipeline, render
from kg.errors import UsageError
from kg.evaluate import Case
from kg.evaluate_claims import Count
from kg.folder import Folder


def run(
    gold: list[Path],
    documents: list[Path],
    degrade: str,
    compare: Path | None,
    issues: bool,
    details: bool,
    as_json: bool,
) -> bool:
    """Print the figures; True where `compare` shows a loss."""
    folders = [*documents, config.SAMPLES]
    if issues:
        _issues(gold, details, as_json)
        return False
    shares = _shares(degrade)
    cases = [case for path in gold for case in _cases(path, folders)]
    if not cases:
        raise UsageError("no gold found: give a file or folder of gold JSON")
    results = {case.name: evaluate.evaluate(case) for case in cases}
    groups = {"total": list(results)} | {
        f"family {family}": [case.name for case in cases if case.family == family]
        for family in sorted({case.family for case in cases})
    }
    totals = {group: evaluate.total(results[name] for name in names) for group, names in groups.items()}
    curve = {written: evaluate.total(_degraded(cases, share)) for written, share in shares.items()}
    content = _content(results, totals, curve)
    if render.wants_json(as_json):
        render.data(content)
    else:
        _table(totals["total"])
        _per_case(results, totals)
        if curve:
            _curve(curve)
    if details:
        _details(results)
    return _compared(content, compare) if compare else False


def _cases(path: Path, folders: list[Path]) -> list[Case]:
    try:
        return list(evaluate.cases([path], folders))
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


def _content(
    results: dict[str, dict[str, Count]],
    totals: dict[str, dict[str, Count]],
    curve: dict[str, dict[str, Count]],
) -> dict[str, Any]:
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
        "total": {group: plain(counts) for group, counts in totals.items()},
        "documents": {name: plain(counts) for name, counts in results.items()},
        "degraded": {share: plain(counts) for share, counts in curve.items()},
    }


def _table(total: dict[str, Count]) -> None:
    rows = []
    for task, count in total.items():
        low, high = evaluate.interval(count)
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


def _details(results: dict[str, dict[str, Count]]) -> None:
    import sys

    for name, counts in results.items():
        for task, count in counts.items():
            for sign, found in (("-", count.missed), ("+", count.extra)):
                for one in found:
                    print(f"{name}: {task} {sign} {one}", file=sys.stderr)


_SLIPS = {
    "å": "a",
    "ä": "a",
    "ö": "o",
    "Å": "A",
    "Ä": "A",
    "Ö": "O",
    "l": "1",
    "I": "l",
    "i": "l",
    "o": "0",
    "e": "c",
    " ": "",
    "n": "-n",
}


_UNSEEN = re.compile(
    r"<(?:style|script|head)\b.*?</(?:style|script|head)>|<[!/a-z][^<>]*>|&#?\w{1,8};|"
    r"^ {0,3}#{1,6} |(?<=\]\()[^)\s]*|^\| | \| | \|$|(?:\| *:?-{3,}:? *)+\|",
    re.DOTALL | re.IGNORECASE | re.MULTILINE,
)
"""Mark-up: a scanner sees the page and never its source."""


def degraded(text: str, share: float, seed: int = 1) -> str:
    """The text with `share` of its characters misread as scanners do; the same for the same seed.

    å→a, ä→a, ö→6 or o, l→1, rn→m, lost spaces, stray hyphens. Line ends, digits and what no page shows
    (tags, the marks of Markdown) stay.
    """
    chance = random.Random(seed)
    result: list[str] = []
    unseen = {index for mark in _UNSEEN.finditer(text) for index in range(*mark.span())}
    wanted = [index for index, char in enumerate(text) if char in _SLIPS and index not in unseen]
    chosen = set(chance.sample(wanted, min(len(wanted), round(share * (len(text) - len(unseen))))))
    for index, char in enumerate(text):
        if index not in chosen:
            result.append(char)
        elif char == "ö":
            result.append(chance.choice("o6"))
        elif char == "n" and text[index - 1 : index] == "r":
            result[-1:] = ["m"]
        else:
            result.append(_SLIPS[char])
    return "".join(result)


_WITH_LAYOUT = (".pdf", ".docx")
"""Files whose text alone is not the document: columns and type sizes would be lost with the letters."""


def _degraded(cases: Iterable[Case], share: float) -> Iterable[dict[str, Count]]:
    from kg import read as reading

    with tempfile.TemporaryDirectory() as folder:
        for case in cases:
            if case.document.suffix.lower() in _WITH_LAYOUT:
                continue
            path = Path(folder) / f"{case.name}{case.document.suffix}"
            path.write_text(
                degraded(reading.document(case.document).text, share), encoding="utf-8", newline=""
            )
            yield evaluate.evaluate(Case(case.name, path, case.gold), lenient=True)


def _compared(content: dict[str, Any], path: Path) -> bool:
    """Say what was gained and lost against an earlier run; True where a task of a document lost."""
    import sys

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
        return evaluate_issues.evaluate(folder, gold)
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{gold}: is no gold of issues ({error})") from None


def _issues(gold: list[Path], details: bool, as_json: bool) -> None:
    """Build the documents in a passing folder and measure the traces: those beside the gold, else the samples."""
    files = [
        file for path in gold for file in ([path] if path.is_file() else sorted(path.rglob("issues.json")))
    ]
    if not files:
        raise UsageError("no issues.json found among the gold")
    rows = []
    for file in files:
        beside = evaluate_issues.documents(file)
        if beside and evaluate_county.known(file):
            _county(beside, file, details, as_json)
            return
        with tempfile.TemporaryDirectory() as place:
            folder = Folder(Path(place))
            pipeline.build(beside or [config.SAMPLES], folder)
            totals: dict[str, Count] = {}
            for query, counts in _traced(folder.path, file).items():
                for task, count in counts.items():
                    totals.setdefault(task, Count()).add(count)
                    rows.append(_row(query, task, count))
                    if details:
                        _details({query: {task: count}})
            rows += [_row("total", task, count) for task, count in totals.items()]
    render.table(
        ["issue", "task", "precision", "recall", "F1", "hits", "false", "missed"], rows, as_json=as_json
    )


def _row(name: str, task: str, count: Count) -> list[Any]:
    return [
        name,
        task,
        f"{count.precision:.3f}",
        f"{count.recall:.3f}",
        f"{count.f1:.3f}",
        count.hit,
        count.false,
        count.miss,
    ]


def _county(documents: list[Path], gold: Path, details: bool, as_json: bool) -> None:
    """The figures of a county whose truth is known passage by passage, and with one body after the other left out."""
    readings = [pipeline.read(path) for path in documents]
    issues = json.loads(gold.read_text(encoding="utf-8"))
    whole = evaluate_county.evaluate(readings, issues)
    rows = []
    for name, figures in {"all": whole, **evaluate_county.without(readings, issues)}.items():
        called = name if name == "all" else f"without {name}"
        rows += [_row(called, task, figures.total(task)) for task in evaluate_county.TASKS]
        rows += [[called, task, "", "", "", "", len(found), ""] for task, found in figures.wrong().items()]
    if details:
        _details(whole.counts)
        _details({task: {task: Count(extra=found)} for task, found in whole.wrong().items()})
    columns = ["minutes", "task", "precision", "recall", "F1", "hits", "false", "missed"]
    render.table(columns, rows, as_json=as_json)
