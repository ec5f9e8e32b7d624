"""The bodies that lines of the head name, each with a score for how plainly it is the one that met."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.language.body_kinds import heads
from kg.language.lists import table
from kg.language.text import UPPER, flat, glue, healed, key
from kg.language.wordings import wording, wordings
from kg.model import Line, Text
from kg.parse import labels
from kg.parse.body_names import is_body, kind
from kg.parse.head import joint
from kg.parse.head.base_form import KINDS, base_form

_TITLE = re.compile(wording("parse", "head.candidates", "title", kinds=KINDS))
_GATHERING = re.compile(wording("parse", "head.candidates", "gathering"))
_AT = wording("parse", "head.candidates", "gathered_at")
_GATHERED = re.compile(
    rf"^(?:{'|'.join(table('bodies')['gatherings'])})\b|\b(?:{'|'.join(table('bodies')['gatherings'])})(?:\s+\d+)?(?:$|\s+(?:{_AT})\b)",
    re.IGNORECASE,
)
_OWNED_TITLE = re.compile(wording("parse", "head.candidates", "owned_title", upper=UPPER))
""" "RUS. Anteckningar från arbetsgruppens möte": the body is told by its owner."""
_PATH = re.compile(r"\s*(?:[>»›]|\s\|\s)\s*")
"""Between the parts of a path of pages ("Hem > Nora kommun > Kommunstyrelsen")."""
_STEPS = re.compile(r"\s+[/→•·⟩\\]\s+")


def plausible(name: str) -> bool:
    """May it be the name of a body: a few words, none of them a verb, no path of pages, no address?"""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", name)]
    if (
        not words
        or words[0] in _PREPOSITIONS
        or len(words) > 16
        or len(name) > 120
        or re.search(r"[>»›|?!@;#]|\d{5}", name)
    ):
        return False
    return not any(word in _verbs() or re.fullmatch(r"\w{3,}(?:ades?|erar|erade)", word) for word in words)


_PREPOSITIONS = frozenset(wordings("parse", "head.candidates", "prepositions"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(table("bodies")["no_name"])


def is_gathering(name: str) -> bool:
    """Is it what a meeting is called, with or without whose it is ("Styrelsemöte", "Årsmöte i Odlarna")?"""
    return bool(_GATHERED.search(name))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A body that the head names, where, and how plainly it is the one that met."""

    score: float
    name: str
    text: Text


def untitled(value: str) -> str:
    """The words after what the paper and the meeting are called ("Protokoll från möte med …")."""
    title = _TITLE.match(healed(value))
    return value[title.end() :] if title else value


def named_at(head: list[Line], place: int) -> Iterator[Candidate]:
    """The bodies named in the line at `place` (and the next, where the title goes on)."""
    line = head[place]
    for cell in (piece for part in _told_cells(line) for piece in part.split(_between(part.value))):
        if owned := _OWNED_TITLE.match(cell.value):
            yield Candidate(3.0 - 0.15 * place, f"{owned['owner']} {owned['body']}", cell)
            continue
        text = _with_next(head, place, cell)
        together = joint.named(text.value)
        called = base_form(together) if together else _of_gathering(base_form(untitled(text.value)))
        name = _of_its_meeting(called)
        if may_have_met(name) and not (_SENTENCES.search(name) or _TOLD.match(text.value.strip())):
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
    score -= 2.5 if _is_meeting(name) or is_any(name) else 0
    score -= 1.5 if kind(name) == "other-body" else 0
    capital = re.match(rf"[{UPPER}]", text.value.strip()[len(title.group()) if title else 0 :])
    return score - (1.5 if not capital and not called else 0)


_STOPPED = re.compile(r"[.:]$")


def _of_gathering(name: str) -> str:
    """ "Nätverksträff för biblioteksnätverket" → "Biblioteksnätverket"."""
    gathering = _GATHERING.match(flat(name))
    rest = name[gathering.end() :] if gathering else ""
    return rest[:1].upper() + rest[1:] if rest and is_body(rest) else name


_ITS_MEETING = re.compile(wording("parse", "head.candidates", "its_meeting"), re.IGNORECASE)


def _of_its_meeting(name: str) -> str:
    """ "Styrgruppsmöte Grön kust" → "Styrgruppen Grön kust", where the meeting is called after a kind of body."""
    meeting = None if is_gathering(name) or key(name) in heads() else _ITS_MEETING.match(name)
    forms = (*heads(), *map(key, table("bodies")["associations"])) if meeting else ()
    definite = next((form for form in forms for end in ("en", "et")
                     if meeting and form.endswith(end) and key(meeting["body"]).endswith(form[:-2]) and form[:-2] in forms), None)  # fmt: skip
    return meeting["body"] + definite[-2:] + name[meeting.end() :] if meeting and definite else name


def _is_meeting(name: str) -> bool:
    """Is it what the meeting is called, and no body ("Nätverksmöte", "Styrgruppsmöte")?"""
    return (
        bool(re.fullmatch(wording("parse", "head.candidates", "is_meeting"), flat(name))) and key(name) not in heads()
    )


def is_any(name: str) -> bool:
    """Is it a kind of body and none in particular ("Protokoll från samråd", not "Direktionen")?"""
    return key(name) in heads() and not re.search(wording("parse", "head.candidates", "is_any"), key(name))


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
