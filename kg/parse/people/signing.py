"""The signatures of the minutes: rows of offices and rows of names, each office with the name over or under it.

One block has one order: where an office opens it, names stand under their offices ("Sekreterare ……" / "Hedda Ek");
where a name does, over them. What a scanner makes of handwriting is neither and is passed over.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.language import in_a_row
from kg.language.lists import pattern
from kg.language.text import key
from kg.language.wordings import wording, wordings
from kg.model import Line, Text
from kg.parse import labels
from kg.parse.people.elections import Held
from kg.parse.people.mentioned import is_printed

_ROLES = frozenset({"chair", "vice_chair", "secretary", "adjuster"})
_SIGNS = "signs"
"""Signs under "Justeras", as the chair does too."""
_FAR, _WORDS, _FEW = 4, 9, 3
"""So many lines of handwriting may stand between an office and its name."""
_LONG = 70
_RULE = re.compile(r"[\s._…–-]*\(?[._…]{3,}.*$|\s*§+.*$|:\s*$")
_Cells = list[tuple[Text, int]]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the block: the offices or the names in it, each with where it stands; `at` is its line.

    `heads` tells words that stand over names alone ("Vid protokollet", "Justeras").
    """

    at: int
    roles: tuple[tuple[str, int], ...] = ()
    heads: bool = False
    names: tuple[tuple[Text, int], ...] = ()


def held(lines: Sequence[Line], known: Sequence[str]) -> tuple[list[Held], set[int]]:
    """The offices of the blocks of signatures in the lines, and the lines (by index) that they fill."""
    found: list[Held] = []
    used: set[int] = set()
    for block in _blocks(lines, known):
        pairs = list(_pairs(block))
        found += [held for row, named in pairs for held in _matched(row, named)]
        used |= {row.at for pair in pairs for row in pair}
    return found, used


def _blocks(lines: Sequence[Line], known: Sequence[str]) -> Iterator[list[_Row]]:
    """The rows of offices and names that stand together, an office among them."""
    block: list[_Row] = []
    for index, line in enumerate(lines):
        if line.furniture or line.region == "attendance" or not any(line.cells):
            continue
        row = _row(index, line, known)
        ends = row is None and (len(re.sub(r"[\s._…–-]{3,}", " ", line.value)) > _LONG or _turns(line))
        if block and (ends or index - block[-1].at > _FAR):
            yield from _whole(block)
            block = []
        if row:
            block.append(row)
    yield from _whole(block)


def _whole(block: list[_Row]) -> Iterator[list[_Row]]:
    if any(row.roles for row in block) and any(row.names for row in block):
        yield _joined(block)


def _joined(block: list[_Row]) -> list[_Row]:
    """Rows of offices right under each other, which a cut line has left, as one where the names below are as many."""
    for place, (one, two, named) in enumerate(zip(block, block[1:], block[2:], strict=False)):
        if one.roles and two.roles and two.at == one.at + 1 and len(one.roles) + len(two.roles) == len(named.names):
            return [*block[:place], replace(two, roles=(*one.roles, *two.roles)), *_joined(block[place + 2 :])]
    return block


def _turns(line: Line) -> bool:
    """Does the line open another part: a heading, a label of something else, a sentence?"""
    label = labels.read(line)
    sentence = re.search(r"[a-zåäö]{3,} [a-zåäö]{2,} [a-zåäö]{3,}", line.value)
    return bool(line.heading and label) or (label is not None and label.kind not in _ROLES) or bool(sentence)


def _row(index: int, line: Line, known: Sequence[str]) -> _Row | None:
    cells = _apart([(cell.strip(), place) for cell, place in _columns(line) if cell])
    roles = [(kind, place) for cell, place in cells if (kind := _office(cell.value))]
    if roles and len(roles) == len(cells):
        heads = all(re.match(wording("parse", "people.signing", "openers"), key(cell.value)) for cell, _ in cells)
        return _Row(index, tuple(roles), heads)
    named = [(name, place) for cell, place in cells for name in _printed(cell, known)]
    return _Row(index, names=tuple(named)) if named and not roles else None


def is_row(line: Line, known: Sequence[str]) -> bool:
    """Does it hold nothing but several offices, or several names, of those who sign?"""
    row = _row(0, line, known)
    return row is not None and (len(row.roles) > 1 or len(row.names) > 1)


def _apart(cells: _Cells) -> _Cells:
    """The cells; the offices of the only one where the gaps between them are lost ("Vid protokollet Justeras")."""
    cell, found, at = cells[0][0] if cells else Text("", ()), [], 0
    words = [word.span() for word in re.finditer(r"\S+", cell.value)] if len(cells) == 1 else []
    while at < len(words) < _WORDS:
        ends = (end for _, end in reversed(words[at : at + 3]) if _office(cell.value[words[at][0] : end]))
        if not (end := next(ends, 0)):
            return cells
        found.append((cell.cut(words[at][0], end), words[at][0]))
        at = next((after for after, word in enumerate(words) if word[0] >= end), len(words))
    return found if len(found) > 1 else cells


def _printed(cell: Text, known: Sequence[str]) -> list[Text]:
    """The name that a cell is; or the several that it is, with only spaces between ("Eva Ek Leif Ås Bo Alm")."""
    if is_printed(cell.value, known) and len(cell.value.split()) <= _FEW:
        return [cell]
    starts = in_a_row.starts(cell.value) if cell.value.istitle() else []
    several = [cell.cut(*place).strip() for place in pairwise([*starts, len(cell.value)])]
    apart = starts[:1] == [0] and len(several) > 1 and all(is_printed(name.value, known) for name in several)
    return several if apart else [cell] if is_printed(cell.value, known) else []


def _columns(line: Line) -> _Cells:
    places = line.columns if len(line.columns) == len(line.cells) else range(len(line.cells))
    return list(zip(line.cells, places, strict=True))


def _office(value: str) -> str | None:
    """The office that a cell holds and nothing but a rule to sign on ("Justerare ……", "Underskrift Sekreterare ……")."""
    value = _RULE.sub("", value).strip()
    headed = pattern("roles", "signature").match(value)
    value = value[headed.end() :] if headed else value
    kind = labels.kind_of(value) or labels.kind_of(value.partition("/")[0])
    if kind == "adjuster" and key(value).startswith(wordings("parse", "people.signing", "verified")):
        return _SIGNS
    return kind if kind in _ROLES else None


def _pairs(block: list[_Row]) -> Iterator[tuple[_Row, _Row]]:
    """Each row of offices with its row of names: under it or over it, as the first office of the block has it."""
    near = [(row, _names(block, place + 1), _names(block, place - 1)) for place, row in enumerate(block) if row.roles]
    offices = [one for one in near if not one[0].heads]
    below = bool(offices) and all(after for _, after, _ in near) and near[0][0] is block[0]
    for row, after, before in near:
        near_first, other = (after, before) if below or row.heads else (before, after)
        named = near_first or other
        if named:
            yield row, named


def _names(block: list[_Row], place: int) -> _Row | None:
    return block[place] if 0 <= place < len(block) and block[place].names else None


def _matched(row: _Row, named: _Row) -> Iterator[Held]:
    """The names by their offices: in order where they are as many, else by the column."""
    if len(row.roles) == 1 and len(named.names) > 1 and row.roles[0][0] in ("adjuster", _SIGNS):
        yield from (_given(_own_office(text) or row.roles[0][0], text) for text, _ in named.names)
    elif len(row.roles) == 1:
        yield _given(row.roles[0][0], min(named.names, key=lambda name: abs(name[1] - row.roles[0][1]))[0])
    elif len(row.roles) == len(named.names):
        yield from (_given(role, text) for (role, _), (text, _) in zip(row.roles, named.names, strict=True))
    else:
        for text, place in named.names:
            yield _given(min(row.roles, key=lambda office: abs(office[1] - place))[0], text)


def _own_office(text: Text) -> str | None:
    """The office in brackets after the name ("Rut Ek (ordf.)")."""
    kinds = map(labels.kind_of, re.findall(r"\(([^()]+)\)", text.value))
    return next((kind for kind in kinds if kind in _ROLES), None)


def _given(role: str, text: Text) -> Held:
    name = re.sub(r"\s*\([^)]*\).*$|[\s._…]{3,}.*$", "", text.value).strip(" ,")
    rest, _, last = name.rpartition(" ")
    name = rest if rest and pattern("roles", "adjusted").fullmatch(last) else name
    start = text.value.index(name)
    signs = role == _SIGNS
    return Held("adjuster" if signs else role, name, text.cut(start, start + len(name)), signs=signs)
