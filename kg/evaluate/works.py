"""Works against gold (`tests/gold/works/README.md`): which are found, of what kind, and what is said of them.

A work of the gold is found where something found overlaps one of its mentions; what overlaps no mention of
any work is false. Works marked doubtful count neither way.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg import config, pipeline
from kg.answers import render
from kg.errors import KgError, UsageError
from kg.evaluate.count import Count, differences, row, sets
from kg.evaluate.documents import UNREAD
from kg.evaluate.linked_works import linking
from kg.evaluate.quotes import stated
from kg.extract.works.actors import is_all
from kg.language import gazetteer
from kg.language.text import key
from kg.language.wordings import wording, wordings
from kg.model import Reading
from kg.model.claims import WORKS, Told

TASKS = ("works", "kind", "parties", "money", "period", "stage")
Place = tuple[int, int]
_REGION = frozenset(wordings("evaluate", "works", "region"))
_STATE = frozenset(wordings("evaluate", "works", "state"))
_MUNICIPALITIES = frozenset(wordings("evaluate", "works", "municipalities"))


@dataclass(slots=True)
class Found:
    """A work as read: its kinds, where it is named, and what is told of it."""

    kinds: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)


def cases(paths: list[Path], folders: list[Path]) -> Iterator[tuple[str, Path, list[dict[str, Any]]]]:
    """Name, document and gold of each file of works under the paths; the document lies beside it or in `folders`."""
    for file in (
        file for path in paths for file in ([path] if path.is_file() else sorted(path.rglob("*.json")))
    ):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(gold, dict) or "works" not in gold:
            continue
        stem = "document" if file.name == "works.json" else file.stem
        for folder in (file.parent, *folders):
            document = next((one for one in sorted(folder.glob(f"{stem}.*")) if one.suffix != ".json"), None)
            if document:
                yield file.parent.name if stem == "document" else stem, document, gold["works"]
                break


def run(gold: list[Path], documents: list[Path], details: bool, as_json: bool) -> None:
    """Print how the works of the documents are found, and what is told of them; with a total."""
    rows: list[list[Any]] = []
    whole = {task: Count() for task in TASKS}
    readings: dict[Path, Reading] = {}

    def told(name: str, counts: dict[str, Count], tasks: Iterable[str]) -> None:
        rows.extend(row(name, task, counts[task]) for task in tasks)
        if details:
            differences(name, counts)

    folders = [*documents, config.SAMPLES]
    for name, document, wanted in cases(gold, folders):
        readings[document] = _read(document)
        counts = compared(readings[document], wanted)
        told(name, counts, ("works", "kind"))
        for task, count in counts.items():
            whole[task].add(count)
    for same in sorted(file for path in gold if path.is_dir() for file in path.rglob("same.json")):
        beside = {name: readings[document] for name, document, _ in cases([same.parent], folders)}
        told(same.parent.name, {"linking": linking(same, beside)}, ["linking"])
    if not rows:
        raise UsageError("no gold of works found: give a file or folder of it")
    rows += [row("total", task, count) for task, count in whole.items()]
    columns = ["document", "task", "precision", "recall", "F1", "hits", "false", "missed"]
    render.table(columns, rows, as_json=as_json)


def evaluate(document: Path, gold: list[dict[str, Any]]) -> dict[str, Count]:
    """The counts of each of `TASKS` for one document."""
    return compared(_read(document), gold)


def _read(document: Path) -> Reading:
    try:
        return pipeline.read(document)
    except KgError:
        return UNREAD


def compared(reading: Reading, gold: list[dict[str, Any]]) -> dict[str, Count]:
    document = reading.protocol.document
    found = _found(reading)
    counts = {task: Count() for task in TASKS}
    met: set[str] = set()
    for work in gold:
        spots = [place for mention in work["mentions"] for place in stated(document, mention)]
        mine = {
            name: one for name, one in found.items() if any(_overlap(a, b) for a in spots for b in one.places)
        }
        met |= mine.keys()
        if not work.get("doubtful"):
            _count(counts, work, list(mine.values()))
    extra = [name for name in found if name not in met]
    counts["works"].add(
        Count(false=len(extra), extra=[f"{'/'.join(sorted(found[name].kinds))} {name}" for name in extra])
    )
    return counts


def _found(reading: Reading) -> dict[str, Found]:
    found: dict[str, Found] = {}
    for one in reading.each():
        for claims in one.claims:
            for mention in claims.mentions:
                if mention.type in WORKS:
                    work = found.setdefault(key(mention.name), Found())
                    work.kinds.add(mention.type)
                    work.places.append((mention.span.start, mention.span.end))
            for told in claims.told:
                found.setdefault(key(told.work), Found()).told.append(told)
    return found


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _count(counts: dict[str, Count], work: dict[str, Any], mine: list[Found]) -> None:
    name = f"{work['kind']} {work['name']}"
    counts["works"].add(Count(hit=1) if mine else Count(miss=1, missed=[name]))
    if not mine:
        return
    kinds = {"unknown" if kind == "undertaking" else kind for one in mine for kind in one.kinds}
    wrong = Count(false=1, miss=1, missed=[name], extra=["/".join(sorted(kinds))])
    counts["kind"].add(Count(hit=1) if work["kind"] in kinds else wrong)
    told = [one for found in mine for one in found.told]

    def said(*about: str) -> list[str]:
        return [one.value for one in told if one.about in about]

    parties = work["parties"]
    wanted, others = _actors(parties, parties), _actors(_others(work), parties)
    mine_so = _actors(said("party"), parties), _actors(said("lead", "funder"), parties)
    counts["parties"].add(_sets(name, (mine_so[0] - (others - wanted)) | (mine_so[1] & wanted), wanted))
    counts["money"].add(_sets(name, set(said("money")), {str(one["amount"]) for one in work["money"]}))
    counts["period"].add(_sets(name, set(said("start", "end")), _period(work["period"])))
    counts["stage"].add(_sets(name, set(said("stage")), {work["stage"]} - {None}))


def _others(work: dict[str, Any]) -> list[str]:
    """Who leads or pays: some gold has them among the parties too."""
    return [name for role in ("lead", "funder") for name in (work.get(role) or "").split("; ") if name]


def _actors(stated: list[str], wanted: list[str]) -> set[str]:
    """Who is meant, not how it is written: "Kumla kommun" is Kumla, "regionen" the one region the gold names."""
    regions = {place.full for name in wanted if (place := gazetteer.find(name)) and place.kind == "region"}
    own = key(regions.pop()) if len(regions) == 1 else wording("evaluate", "works", "region_2")
    return {_actor(name, own) for name in stated}


def _actor(stated: str, region: str) -> str:
    if key(stated) in _STATE:
        return wording("evaluate", "works", "state_2")
    place = gazetteer.find(stated)
    if place:
        return key(place.name if place.kind == "municipality" else place.full)
    if key(stated) in _REGION:
        return region
    return wording("evaluate", "works", "municipalities_2") if key(stated) in _MUNICIPALITIES or is_all(stated) else key(stated)


def _period(period: dict[str, Any] | None) -> set[str]:
    return {period[end] for end in ("start", "end") if period[end]} if period else set()


def _sets(name: str, mine: set[str], wanted: set[str]) -> Count:
    count = sets(mine, wanted)
    named = ([f"{name}: {one}" for one in found] for found in (count.missed, count.extra))
    return Count(count.hit, count.false, count.miss, *named)
