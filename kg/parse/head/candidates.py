"""The bodies that lines of the head name, each with a score for how plainly it is the one that met."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.language import joint
from kg.language.base_form import KINDS, base_form
from kg.language.body_names import is_body, kind
from kg.language.body_words import is_any, is_gathering, is_meeting, of_gathering, of_its_meeting, plausible
from kg.language.text import UPPER, glue, healed
from kg.language.wordings import wording
from kg.model import Line, Text
from kg.parse import labels

_TITLE = re.compile(wording("parse", "head.candidates", "title", kinds=KINDS))
_OWNED_TITLE = re.compile(wording("parse", "head.candidates", "owned_title", upper=UPPER))
""" "RUS. Anteckningar från arbetsgruppens möte": the body is told by its owner."""
_SUMMONED = re.compile(wording("parse", "head.candidates", "summoned"))  # "Styrelsen kallas till …"
_PATH = re.compile(r"\s*(?:[>»›]|\s\|\s)\s*")
"""Between the parts of a path of pages ("Hem > Nora kommun > Kommunstyrelsen")."""
_STEPS = re.compile(r"\s+[/→•·⟩\\]\s+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A body that the head names, where, and how plainly it is the one that met."""

    score: float
    name: str
    text: Text


def untitled(value: str) -> str:
    """The words after what the paper and the meeting are called ("Protokoll från möte med …"), without a summons behind them."""
    title = _TITLE.match(healed(value))
    return _SUMMONED.sub("", value[title.end() :] if title else value)


def named_at(head: list[Line], place: int) -> Iterator[Candidate]:
    """The bodies named in the line at `place` (and the next, where the title goes on)."""
    line = head[place]
    for cell in (piece for part in _told_cells(line) for piece in part.split(_between(part.value))):
        if owned := _OWNED_TITLE.match(cell.value):
            yield Candidate(3.0 - 0.15 * place, f"{owned['owner']} {owned['body']}", cell)
            continue
        text = _with_next(head, place, cell)
        together = joint.named(text.value)
        called = base_form(together) if together else of_gathering(base_form(untitled(text.value)))
        name = of_its_meeting(called)
        if may_have_met(name) and not (_SENTENCES.search(name) or _ADDRESSED.match(text.value) or _TOLD.match(text.value.strip())):
            yield Candidate(_score(line, place, called, text), name, text)


def _between(value: str) -> re.Pattern[str]:
    """What parts the steps of a path of pages: a slash, a dot or an arrow does where it stands at least twice."""
    return _STEPS if len(_STEPS.findall(value)) > 1 else _PATH


def _told_cells(line: Line) -> tuple[Text, ...]:
    """The cells that may name a body: what follows a label of bodies, none after any other label."""
    label = labels.read(line)
    if line.struck or (label is not None and label.kind != "body"):
        return ()
    labelled = label is not None and any(is_body(cell.value) for cell in label.rest)
    return label.rest if label and labelled else line.cells  # "Styrelsen    PROTOKOLL" is the body itself, no label


_SENTENCES = re.compile(r"[.!?]\s+[A-Z]")
_ADDRESSED = re.compile(wording("parse", "head.candidates", "addressed"))  # a link, or whom it is sent to: "Till Riksförbundet"
_TOLD = re.compile(wording("parse", "head.candidates", "told"))
"""What a body does, told in a sentence ("Nämnden samlas i stora salen.")."""


def may_have_met(name: str) -> bool:
    """Is it a body by its name, and not what a meeting is called?"""
    return is_body(name) and plausible(name) and not is_gathering(name)


def _with_next(head: list[Line], place: int, cell: Text) -> Text:
    """The cell, and the line after it where the title goes on there."""
    after = head[place + 1] if place + 1 < len(head) and len(head[place].cells) == 1 else None
    return glue([cell, after.text]) if after is not None and _title_wraps(cell.value, after) else cell


def _score(line: Line, place: int, name: str, text: Text) -> float:
    """How plainly the line names the body that met: under what the paper is called, near the top, in few words."""
    title = _TITLE.match(healed(text.value))
    called = bool(title and title.group().strip())
    score = 1.0 + (2.0 if called else 0) + (0.5 if line.heading or line.emphasis else 0)
    score += 0.01 * min(len(name), 50) - 0.15 * place - (1.5 if _STOPPED.search(text.value.strip()) else 0)
    score -= 1.0 if len(name.split()) > 14 else 0
    score -= 2.5 if is_meeting(name) or is_any(name) else 0
    score -= 1.5 if kind(name) == "other-body" else 0
    capital = re.match(rf"[{UPPER}]", text.value.strip()[len(title.group()) if title else 0 :])
    return score - (1.5 if not capital and not called else 0)


_STOPPED = re.compile(r"[.:]$")


def _title_wraps(value: str, after: Line) -> bool:
    """Does the title go on in the line after it?"""
    following = after.value.strip()
    if not following or len(following) > 90 or after.gap > 1 or _ADDRESS.match(following) or labels.read(after):
        return False
    if value.isupper() and following.isupper() and after.gap == 0:
        return len(value) > 30
    return following[:1].islower() or bool(_UNFINISHED.search(value.strip()))


_ADDRESS = re.compile(r"c/o|box\b", re.IGNORECASE)
_UNFINISHED = re.compile(wording("parse", "head.candidates", "unfinished"))
