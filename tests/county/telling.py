"""A story's steps → paragraphs in natural Swedish, each with what it means to the truth."""

import datetime as dt
import random
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from county.bodies import COUNCILS, PEOPLE, Council
from kg.language.dates import MONTHS

HERE = Path(__file__).parent
PHRASES: dict[str, list[Any]] = tomllib.loads((HERE / "phrases.toml").read_text(encoding="utf-8"))
STORIES: list[dict[str, Any]] = tomllib.loads((HERE / "stories.toml").read_text(encoding="utf-8"))["issue"]
HANDED = {"assigned", "referred"}


@dataclass(slots=True)
class Paragraph:
    """One paragraph; `issue` owns it, `steps` are the truth's steps told in it, in the gold's shape."""

    text: str
    issue: str | None = None
    steps: list[dict[str, Any]] = field(default_factory=list)
    section: str | None = None
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Point:
    """An item in the making; `number` is set when the meeting is put together."""

    title: str
    paragraphs: list[Paragraph]
    heading: str | None = None
    diary: str | None = None
    number: str = ""
    issue: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One step of a story as written in `stories.toml`."""

    month: str
    council: Council
    kinds: tuple[str, ...]
    place: str
    name: str
    options: dict[str, str]

    @property
    def date(self) -> dt.date:
        return day_of(self.council, self.month)


def day_of(council: Council, month: str) -> dt.date:
    """The day a council meets in a month: the first weekday from its day on."""
    day = dt.date(int(month[:4]), int(month[5:]), council.day)
    return day + dt.timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def told(story: dict[str, Any]) -> list[Told]:
    result = []
    for row in story["steps"]:
        month, code, kinds, place, name, *rest = row.split()
        options = dict(part.partition("=")[::2] for part in rest)
        result.append(
            Told(month, COUNCILS[code], tuple(kinds.split("+")), place, story["names"][int(name)], options)
        )
    return result


def spoken(date: dt.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


class Teller:
    """Writes the paragraphs of one story; a phrase is not used twice in a row."""

    def __init__(self, story: dict[str, Any], chance: random.Random) -> None:
        self.story, self.chance = story, chance
        self._facts: list[str] = chance.sample(story["facts"], len(story["facts"]))
        self._paragraphs: dict[str, int] = {}

    def paragraphs(self, step: Told, before: Told | None, par: str | None) -> list[Paragraph]:
        """The step's paragraphs, the reference to the step before first; `par` is that step's § where it has one."""
        result = []
        if "ref" in step.options and before:
            kind = "section" if par and self.chance.random() < 0.5 else "reference"
            result.append(self._paragraph(kind, step, before, par))
        for kind in step.kinds:
            result.append(self._paragraph(kind, step, before, par))
        return result

    def _paragraph(self, kind: str, step: Told, before: Told | None, par: str | None) -> Paragraph:
        words = self._words(step, before, par)
        if kind == "second":
            words |= self._second(step)
        template = self.chance.choice(_fitting(kind, step.place))
        text = re.sub(
            r"\{(\w+)\}",
            lambda match: self._fact() if match[1].startswith("fact") else words[match[1]],
            template,
        )
        steps = list(self._truth(kind, step, text, words))
        return Paragraph(text, self.story["id"], steps)

    def _words(self, step: Told, before: Told | None, par: str | None) -> dict[str, str]:
        called = step.council.called.split(" för ")[0]
        called = (
            "nätverket"
            if called == "skolchefsnätverket"
            else "arbetsutskottet"
            if called.endswith("arbetsutskott")
            else called
        )
        to = step.options.get("to", "förvaltningen")
        receiver = COUNCILS[to].called if to in COUNCILS else to
        other = before.council if before else step.council
        due = step.options.get("due")
        return {
            "b": called, "B": capital(called), "to": receiver, "To": capital(receiver), "b2": other.called, "B2": capital(other.called),
            "b2s": other.called + ("" if other.called.endswith("s") else "s"), "date": spoken(before.date) if before else "", "iso": str(before.date) if before else "", "par": par or "",
            "who": PEOPLE[self.chance.choice(step.council.people[1:])], "np": self.story["np"], "the": self.story["the"], "The": capital(self.story["the"]),
            "todo": self.story["todo"], "prop": self.story["prop"], "doc": self.story["doc"],
            "due": f"i {MONTHS[int(due[5:]) - 1]} {due[:4]}" if due else "vid nästa möte",
            "till": f" till {MONTHS[int(due[5:]) - 1]} {due[:4]}" if due else "",
        }  # fmt: skip

    def _fact(self) -> str:
        """A fact is told once; then only words that say nothing of the subject are left."""
        return self._facts.pop() if self._facts else self.chance.choice(PHRASES["neutral"])

    def _second(self, step: Told) -> dict[str, str]:
        code, month = step.options["sec"].split(":")
        other = COUNCILS[code]
        date = spoken(day_of(other, month))
        return {"b2": other.called, "B2": capital(other.called), "date": date}

    def _truth(self, kind: str, step: Told, text: str, words: dict[str, str]) -> list[dict[str, Any]]:
        if kind in ("reference", "section"):
            return []
        quote = next(
            (part for part in re.split(r"(?<=[.])\s+(?=[A-ZÅÄÖ])", text) if _bears(kind, part)), text
        )
        known = {"passed": "reported", "answered": "reported", "second": "decided"}.get(kind, kind)
        modality = {"wished": "wished", "planned": "planned"}.get(kind, "actual")
        date, body = step.date, step.council.name
        if kind == "second":
            code, month = step.options["sec"].split(":")
            date, body = day_of(COUNCILS[code], month), COUNCILS[code].name
        row: dict[str, Any] = {
            "date": str(date),
            "body": body,
            "item": None,
            "kind": known,
            "modality": modality,
            "quote": quote,
            "required": True,
        }
        if kind == "second":
            row["told"] = str(step.date)
        if kind == "answered":
            row["from"] = words["b2"]
        if kind in HANDED and step.options.get("to") in COUNCILS:
            row["to"] = COUNCILS[step.options["to"]].name
        if kind in ("assigned", "planned"):
            row["promise"] = {"due": step.options.get("due"), "state": step.options.get("state")}
        return [row]


def _fitting(kind: str, place: str) -> list[str]:
    """Under a collecting title nobody knows what "ärendet" is: there the words name it."""
    named = [template for template in PHRASES[kind] if re.search(r"\{(?:np|the|The|prop|doc)\}", template)]
    return named if place == "coll" else PHRASES[kind]


_MARKS = {
    "assigned": r"i uppdrag|uppdra", "referred": r"hänsk|överlämna|remiss", "decided": r"beslut|ställer sig", "adopted": r"antar|anta |fastst|godk",
    "planned": r"tas upp|återk|Återrapp|presenteras", "adjourned": r"bordl", "closed": r"avslut|inte gå vidare|avslå", "second": r"beslutade",
    "wished": r"önsk|föreslog",
}  # fmt: skip


def _bears(kind: str, sentence: str) -> bool:
    """Is it the sentence that says what the kind says?"""
    return bool(re.search(_MARKS.get(kind, ""), sentence))
