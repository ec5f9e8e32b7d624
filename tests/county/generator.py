"""The stories → a folder of minutes and the truth, `issues.json`, in the shape of tests/gold/issues.json."""

import json
import random
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from county.bodies import COUNCILS, PEOPLE, Council
from county.layouts import LAYOUTS
from county.telling import HANDED, PHRASES, STORIES, Paragraph, Point, Teller, Told, day_of, told

SUFFIX = {"table": "md", "web": "md"}


@dataclass(slots=True)
class Sitting:
    """One meeting in the making."""

    council: Council
    month: str
    points: list[Point] = field(default_factory=list)
    loose: list[Paragraph] = field(default_factory=list)

    @property
    def file(self) -> str:
        return f"{day_of(self.council, self.month)}-{self.council.code.lower()}.{SUFFIX.get(self.council.layout, 'txt')}"


def generate(folder: Path, seed: int = 1) -> Path:
    """Write the minutes and the truth; the place of the truth. The same for the same seed."""
    chance = random.Random(seed)
    sittings: dict[tuple[str, str], Sitting] = {}
    order = sorted(
        (
            (step.date, number, at)
            for number, story in enumerate(STORIES)
            for at, step in enumerate(told(story))
        )
    )
    tellers = [Teller(story, chance) for story in STORIES]
    for date, number, at in order:
        steps = told(STORIES[number])
        sitting = sittings.setdefault(
            (str(date), steps[at].council.code), Sitting(steps[at].council, steps[at].month)
        )
        _tell(sitting, STORIES[number], tellers[number], steps, at, chance)
    _number(sittings, chance)
    _references(sittings)
    folder.mkdir(parents=True, exist_ok=True)
    for sitting in sittings.values():
        sheet = LAYOUTS[sitting.council.layout](
            sitting.council, day_of(sitting.council, sitting.month), sitting.points
        )
        (folder / sitting.file).write_text(sheet.text, encoding="utf-8", newline="")
    place = folder / "issues.json"
    place.write_text(
        json.dumps(truth(list(sittings.values())), ensure_ascii=False, indent=1), encoding="utf-8"
    )
    return place


def _tell(
    sitting: Sitting, story: dict[str, Any], teller: Teller, steps: list[Told], at: int, chance: random.Random
) -> None:
    step, before = steps[at], steps[at - 1] if at else None
    par = (
        f"@{story['id']}:{before.date}"
        if before and before.council.layout == "formal" and before.place == "own"
        else None
    )
    paragraphs = teller.paragraphs(step, before, par)
    if step.place == "coll":
        sitting.loose += paragraphs
    elif step.place == "sub":
        aside = Paragraph(chance.choice(PHRASES["loose"]).replace("{who}", PEOPLE[step.council.people[1]]))
        sitting.points.append(
            Point("Aktuellt från kommunerna", [aside, *paragraphs], heading=step.name, issue=story["id"])
        )
    else:
        sitting.points.append(Point(step.name, paragraphs, issue=story["id"], diary=_diary(story, step)))


def _diary(story: dict[str, Any], step: Told) -> str | None:
    """A case has one number in each register, from the year it was first registered there."""
    register = step.council.register
    if register is None:
        return None
    first = next(
        other for other in told(story) if other.council.register == register and other.place == "own"
    )
    return f"{register} {first.month[:4]}/{100 + 7 * STORIES.index(story)}"


def _number(sittings: dict[tuple[str, str], Sitting], chance: random.Random) -> None:
    """Standing points, fillers and collecting titles around the issues, and a number for each."""
    paragraphs: dict[tuple[str, str], int] = defaultdict(int)
    for sitting in sittings.values():
        people = [PEOPLE[index] for index in sitting.council.people]
        chance.shuffle(sitting.points)
        opening = [Point("Mötets öppnande", [Paragraph(f"{people[0]} hälsade välkommen.")]), Point("Val av justerare", [Paragraph(f"{people[1]} utsågs till justerare.")]),
                   Point("Föregående protokoll", [Paragraph("Protokollet lades till handlingarna.")])]  # fmt: skip
        fillers = [_filler(chance, people) for _ in range(chance.choice((1, 1, 2)))]
        loose = [
            *sitting.loose,
            *(
                Paragraph(text.replace("{who}", people[2]))
                for text in chance.sample(PHRASES["loose"], chance.choice((1, 2)))
            ),
        ]
        other = chance.choice(
            [council.called for council in COUNCILS.values() if council is not sitting.council]
        )
        title = chance.choice(PHRASES["collecting"]).replace("{b2}", other)
        sitting.points = [
            *opening[: chance.choice((2, 3))],
            *sitting.points[:1],
            *fillers,
            *sitting.points[1:],
            Point(title, loose),
        ]
        start = 1
        if sitting.council.layout == "formal":
            at = (sitting.council.code, sitting.month[:4])
            start += paragraphs[at]
            paragraphs[at] += len(sitting.points)
        for number, point in enumerate(sitting.points, start):
            point.number = str(number)


def _filler(chance: random.Random, people: list[str]) -> Point:
    title, text = chance.choice(PHRASES["filler"])
    number = str(chance.randint(20, 180))
    return Point(
        title.replace("{q}", str(chance.randint(1, 4))),
        [Paragraph(text.replace("{n}", number).replace("{who}", people[-1]))],
    )


def _references(sittings: dict[tuple[str, str], Sitting]) -> None:
    """Write the § that a paragraph cites, now that paragraphs have numbers."""
    known = {
        f"@{point.issue}:{date}": point.number
        for (date, _), sitting in sittings.items()
        for point in sitting.points
        if point.issue
    }
    for sitting in sittings.values():
        for point in sitting.points:
            for paragraph in point.paragraphs:
                for mark, number in known.items():
                    paragraph.text = paragraph.text.replace(mark, number)


def truth(sittings: list[Sitting]) -> list[dict[str, Any]]:
    """The issues with their steps, hand-offs, promises and the passages that are theirs."""
    rows: dict[str, dict[str, Any]] = {
        story["id"]: {"query": story["names"][0], "id": story["id"], "names": story["names"], "like": story.get("like", []), "steps": [], "handoffs": [], "promises": [], "passages": []}
        for story in STORIES
    }  # fmt: skip
    for sitting in sorted(sittings, key=lambda sitting: sitting.file):
        for point in sitting.points:
            for paragraph in filter(lambda paragraph: paragraph.issue, point.paragraphs):
                _record(rows[str(paragraph.issue)], sitting, point, paragraph)
    return list(rows.values())


def _record(row: dict[str, Any], sitting: Sitting, point: Point, paragraph: Paragraph) -> None:
    row["passages"].append({"file": sitting.file, "start": paragraph.start, "end": paragraph.end})
    numbered = sitting.council.layout != "notes"
    for found in paragraph.steps:
        step = {key: value for key, value in found.items() if key not in ("to", "from", "promise", "told")}
        step["item"] = point.number if numbered and "told" not in found else None
        step["file"] = sitting.file
        row["steps"].append(step)
        if found["kind"] in HANDED and "to" in found:
            row["handoffs"].append({"date": found["date"], "from": found["body"], "to": found["to"], "kind": "preparation" if found["kind"] == "assigned" else "referral",
                                    "modality": "actual", "quote": found["quote"], "file": sitting.file, "required": found["kind"] == "referred"})  # fmt: skip
        if "from" in found:
            row["handoffs"].append({"date": found["date"], "from": found["from"], "to": found["body"], "kind": "referral", "modality": "actual", "quote": found["quote"],
                                    "file": sitting.file, "required": False})  # fmt: skip
        if "promise" in found:
            row["promises"].append(
                {
                    "made": found["date"],
                    "quote": found["quote"],
                    "file": sitting.file,
                    "required": bool(found["promise"]["state"]),
                    **found["promise"],
                }
            )
