"""The body that met, as the head names it: labelled, in the title, by its lists, else by its owner."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.language import gazetteer, joint, names
from kg.language.base_form import KINDS, base_form, without_edges
from kg.language.body_words import is_any, is_gathering, is_meeting_alone, plausible
from kg.language.spelled import restored
from kg.language.text import UPPER, flat, healed, key
from kg.language.wordings import wording, wordings
from kg.model import Document, Line, Span, Text
from kg.parse.head import fields
from kg.parse.head.candidates import Candidate, may_have_met, named_at, untitled
from kg.parse.head.owner import (
    Gathering,
    Owner,
    association,
    gatherings,
    is_board,
    is_place,
    name_from,
    of_meeting,
)

_WHEREABOUTS = re.compile(wording("parse", "head.title", "whereabouts"))
_NEAR, _OF = 12, wordings("parse", "head.title", "of")
_NAMED_PAPER = re.compile(wording("parse", "head.title", "named_paper", kinds=KINDS))


@dataclass(frozen=True, slots=True)
class Naming:
    """The bodies that met as the head names them, how surely, and what the meeting is called beside that."""

    bodies: tuple[str, ...]
    confidence: float = 0.95
    gathering: str | None = None


def bodies(
    document: Document, head: list[Line], listed: list[str], owned: Owner | None, spans: dict[str, Span]
) -> Naming:
    """The bodies that met; `listed` are those whose own attendance lists stand in the document."""
    listed = [name for name in dict.fromkeys(map(without_edges, listed)) if plausible(name) and not (is_gathering(name) or is_any(name))]
    if len(listed) >= 2:
        return Naming(tuple(restored(name) for name in listed))
    if told := _named(head):
        naming, at = _told(head, *told)
        spans["bodies"] = document.span_of(at)
        return naming
    if listed:
        return Naming(tuple(restored(name) for name in listed))
    put_up = fields.announced(document)
    if put_up is not None and plausible(put_up.value):
        spans["bodies"] = document.span_of(put_up)
        return Naming((restored(base_form(put_up.value)),), 0.8)
    return _of_owner(document, head, owned, spans)


def _told(head: list[Line], names: Sequence[str], at: Text) -> tuple[Naming, Text]:
    """Of these names, where the head tells them; of "Styrelsen" alone the association whose board it is."""
    theirs = association(head, at) if tuple(names) == (_BOARD,) else None
    if theirs:
        return Naming((theirs.name,), gathering=_BOARD.lower()), theirs.text
    return Naming(tuple(map(restored, names))), at


def _named(head: list[Line]) -> tuple[Sequence[str], Text] | None:
    """The body that stands beside its label or in the title."""
    return _labelled(head) or _titled(head)


def _labelled(head: list[Line]) -> tuple[Sequence[str], Text] | None:
    """The body that stands beside its label, and its place."""
    for text in fields.values(head, "body"):
        name = base_form(untitled(text.value))
        if may_have_met(name):
            return [name], text
    return None


def _titled(head: list[Line]) -> tuple[Sequence[str], Text] | None:
    """The bodies that the head most plainly names, and their place; None where the meeting is another's."""
    found = [candidate for place in range(min(len(head), 30)) for candidate in named_at(head, place)]
    best = max(found, key=lambda candidate: candidate.score, default=None)
    if best is None or _is_theirs(head, best):
        return None
    shorter = (other for other in found if f"{key(best.name)} ".startswith(f"{key(other.name)} i "))
    best = next(shorter, best)
    return joint.bodies(best.name), best.text


def _is_theirs(head: list[Line], best: Candidate) -> bool:
    """Is the meeting said to be an association's over a line that only mentions a body?"""
    held = next(gatherings(head), None)
    plain = best.score < 1.6 or not re.match(rf"[{UPPER}]", best.text.value.strip())
    return held is not None and held.owner is not None and held.text.at[0] < best.text.at[0] and plain


def _of_owner(document: Document, head: list[Line], owned: Owner | None, spans: dict[str, Span]) -> Naming:
    """Where the head names a kind of meeting and no body: the association whose meeting it is, else its board."""
    held = next(gatherings(head), None)
    called = held.kind.lower() if held else None
    theirs = (of_meeting(head, held) if held else None) or owned
    if theirs is not None and not is_place(theirs.name) and plausible(theirs.name):
        spans["bodies"] = document.span_of(theirs.text)
        return Naming((theirs.name,), 0.85, called)
    return replace(_of_nobody_known(document, head, held, spans), gathering=called)


def _of_nobody_known(document: Document, head: list[Line], held: Gathering | None, spans: dict[str, Span]) -> Naming:
    """The board whose meeting it is said to be, else what follows what the paper or the meeting is called."""
    after = next((name for line in head[:6] for name in _after_kind(line)), None)
    boards = next(_of_board(head, held), None) if held or not after else None
    if named := boards or after:
        spans["bodies"] = document.span_of(named)
    return Naming((_BOARD,), 0.8) if boards else Naming((" ".join(after.value.split()),), 0.7) if after else Naming((), 0.0)


def _of_board(head: list[Line], held: Gathering | None) -> Iterator[Text]:
    """Where the meeting is said to be a board's, or the paper is called so where no meeting is named."""
    if held is not None:
        yield from [held.text] if is_board(held.kind) else []
    else:
        yield from (cell for line in head[:6] for cell in line.cells if _BOARDS_PAPER.match(flat(cell.value)))


_BOARD = wording("parse", "head.title", "board")
_BOARDS_PAPER = re.compile(wording("parse", "head.title", "boards_paper"))
"""What the minutes of a board call themselves ("Styrelseprotokoll nr 4")."""


def _after_kind(line: Line) -> Iterator[Text]:
    """The name that follows what the paper or the meeting is called: "Mötesprotokoll Odlarna Norr", "Årsmöte 2021 Odlarna"."""
    for cell in filter(None, line.cells):
        title = _NAMED_PAPER.match(healed(cell.value))
        met = None if title else next(gatherings([line]), None)
        named = cell.cut(title.end()) if title else met.after if met and met.text == cell and not met.owner else Text("", ())
        name = name_from(named, whole=title is not None)
        if name and plausible(name.value) and not is_meeting_alone(name.value) and not gazetteer.find(name.value) and _is_named(named.value, name.value, title):
            yield name


def _is_named(rest: str, value: str, title: re.Match[str] | None) -> bool:
    """Is it nobody's name and no place to meet at, unless said to be the paper's, and after a meeting of more than a word?"""
    if title and title.group().rstrip().endswith(_OF):
        return len(value) > 3
    elsewhere = _WHEREABOUTS.search(rest[: len(value) + _NEAR].lower()) or (names.is_given(value.split()[0]) and names.is_name(value))
    return len(value) > 3 and not elsewhere and (title is not None or " " in value)
