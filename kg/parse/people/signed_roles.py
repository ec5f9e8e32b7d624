"""Roles that stand outside the items: beside labels, in signature blocks, in rows over or under names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from kg.language import names
from kg.language.lists import pattern
from kg.language.text import key
from kg.language.wordings import wording, wordings
from kg.model import Document, Item, Line, Text
from kg.parse import labels
from kg.parse.people import signing
from kg.parse.people.elections import Held, full_names
from kg.parse.people.entry import people as listed
from kg.parse.people.mentioned import is_printed

_TAIL = 12
"""So many lines at the end of a document may hold its signatures."""
_MOST = 5
"""More than so many who would verify are a list that stands under the wrong label."""
_ROLES = ("chair", "vice_chair", "secretary", "adjuster")


def told(document: Document, items: tuple[Item, ...], known: list[str]) -> Iterator[Held]:
    """Roles from labels and signature blocks outside the items."""
    first = items[0].start if items else len(document.text)
    last = _signed_from(document, items[-1], known) if items else 0
    outside = [
        (before, line)
        for before, line in zip([None, *document.lines], document.lines, strict=False)
        if line.text.at and (line.text.at[0] < first or line.text.at[0] >= last)
    ]
    yield from _beside_roles(document.lines[-_TAIL:])
    yield from _under_lists(document.lines)
    lines = [line for _, line in outside]
    signatures, used = signing.held(lines, known)
    for index, (before, line) in enumerate(outside):
        if index not in used:
            in_head = line.text.at[0] < first
            row = _in_row(before, lines, index) or list(_one_after_other(line))
            yield from row or _beside_label(lines, index, known, in_head)
    yield from signatures


def _signed_from(document: Document, item: Item, known: list[str]) -> int:
    """Where the signatures under the last point begin: at the names and offices alone on their lines that it ends in."""
    last = item.end
    for line in reversed(document.lines):
        value = line.value.strip()
        if any(line.cells) and line.text.at[0] < last:
            if line.text.at[0] <= item.title_span.end or not (names.is_name(value) or labels.kind_of(value) in _ROLES or signing.is_row(line, known) or _SIGNED_ON.match(value)):
                break
            last = line.text.at[0]
    return last


_SIGNED_ON = re.compile(wording("parse", "people.signed_roles", "signed_on"))


def _in_row(before: Line | None, lines: list[Line], index: int) -> list[Held]:
    """Those whose names stand in a row under or over that of their roles, one for each."""
    line = lines[index]
    dotted = _dotted_row(line)
    below = _name_row(lines[index + 1], len(dotted)) if dotted and index + 1 < len(lines) else None
    if below:
        return [Held(role, name.value, name) for role, name in zip(dotted, below, strict=True)]
    roles = _role_row(line)
    alone = before is None or _HEADS.match(line.value) or line.value.rstrip().endswith(":")
    return _over(before, roles) if roles and before is not None and not alone else []


def _one_after_other(line: Line) -> Iterator[Held]:
    """Those who sign in a row that has lost its lines, each with the office after ("Underskrifter Bo Ek ordförande …")."""
    opened = pattern("roles", "signature").match(line.value)
    for name in full_names(line.text.cut(opened.end())) if opened else ():
        after = _OFFICES_AFTER.match(line.value, line.text.at.index(name.at[-1]) + 1)
        kinds = [labels.kind_of(word) for word in re.findall(r"\w+", after.group())] if after else []
        role = next((kind for kind in kinds if kind in _ROLES), None)
        if role:
            yield Held(role, name.value, name)


_OFFICES_AFTER = re.compile(r"(?:,?\s+\w+)(?:,\s+\w+)?")
"""One word or two after a name: "Bo Ek ordförande", "Bo Ek, föredragande, sekreterare"."""
_HEADS = re.compile(wording("parse", "people.signed_roles", "heads"), re.IGNORECASE)


def _beside_label(lines: list[Line], index: int, known: list[str], in_head: bool) -> Iterator[Held]:
    """Those whom the label of a role on the line names, in its rest or under it."""
    line = lines[index]
    label = labels.read(line)
    if label is None or label.kind not in _ROLES or line.furniture:
        return
    if label.kind == "adjuster" and line.region == "attendance":
        return
    words_ = key(label.words)
    signs = label.kind == "adjuster" and words_.startswith(_SIGNED) and words_ != wording("parse", "people.signed_roles", "verified_by")
    for held in _labelled(label, lines, index, known):
        yield replace(held, sure=bool(label.rest) and in_head, signs=signs)


_SIGNED = wordings("parse", "people.signed_roles", "signed")


def _over(line: Line, roles: list[str]) -> list[Held]:
    """The names of the line, one for each of the roles in the line under it."""
    row = _name_row(line, len(roles))
    return [Held(role, name.value, name) for role, name in zip(roles, row, strict=True)] if row else []


def _beside_roles(lines: tuple[Line, ...]) -> Iterator[Held]:
    """Names each with its role and nothing else, under the minutes ("Anna Ek, Ordförande", "Ordförande: Anna Ek")."""
    for line in lines:
        yield from _after_role(line)
        cells = [cell for cell in line.cells if cell]
        told = [held for cell in cells for held in _with_role(cell)]
        if told and not line.furniture and len(told) == len(cells):
            yield from told


def _under_lists(lines: tuple[Line, ...]) -> Iterator[Held]:
    """Those named right under a list, within a point too, by their role and a colon ("Sekreterare: Anna Ek.")."""
    for before, line in pairwise(lines):
        if before.region == "attendance" != line.region:
            yield from _after_role(line)


def _after_role(line: Line) -> Iterator[Held]:
    """A full name that is all that a role and its colon are followed by."""
    label = labels.read(line) if ":" in line.value and not line.furniture else None
    if label and label.kind in _ROLES and len(label.rest) == 1:
        bare = label.rest[0].value.strip(" .")
        yield from (Held(label.kind, bare, name) for name in full_names(label.rest[0]) if name.value.strip(" .") == bare)


def _with_role(cell: Text) -> Iterator[Held]:
    """A name with its role after it, which is all that the cell holds."""
    match = _ROLE_AFTER.fullmatch(cell.value)
    role = labels.kind_of(match[2]) if match and names.is_name(match[1]) else None
    if match and role in _ROLES:
        yield Held(role or "", match[1], cell.cut(match.start(1), match.end(1)))


_ROLE_AFTER = re.compile(r"\s*([^,()]+?)(?:\s*\([^()]*\))?(?:,\s*|\s+(?=\w+\.?\s*$))([^,]+?)\s*")


def _labelled(label: labels.Label, lines: list[Line], index: int, known: list[str]) -> Iterator[Held]:
    """The names on a label's line, else the first names under it."""
    below = lines[index + 1].value.strip() if index + 1 < len(lines) else ""
    if key(label.words) == wording("parse", "people.signed_roles", "notes") and not label.rest and not names.is_name(below):
        return
    down, cells = _row_of_names(label, lines, index, known)
    found = _names_in(cells, known if down else None)
    count = len(found) if label.kind == "adjuster" else 1
    if not found or count > _MOST:
        return
    said = {person.name: person.organisation for cell in cells for person in listed((cell,))}
    for name in found[:count]:
        yield Held(label.kind, name.value, name, organisation=said.get(names.natural(name.value)))
    if label.kind == "chair":
        yield from _in_turn(lines[index + down + 1 : index + down + 3])


def _row_of_names(label: labels.Label, lines: list[Line], index: int, known: list[str]) -> tuple[int, tuple[Text, ...]]:
    """The row with the names, the label's own or one under it, and how far down it stands; no cells where none has."""
    if _names_in(label.rest, None):
        return 0, label.rest
    if any(_RUNNING.search(cell.value) for cell in label.rest):
        return 0, ()
    for down, line in enumerate(lines[index + 1 : index + 5], 1):
        if labels.read(line) and not _role_row(line):
            break
        if _names_in(line.cells, known):
            return down, line.cells
        if _RUNNING.search(" ".join(cell.value for cell in line.cells)):
            break
    return 0, ()


_RUNNING = re.compile(r"[a-zåäö]{4,} [a-zåäö]{3,}")


def _names_in(cells: tuple[Text, ...], known: list[str] | None) -> list[Text]:
    """The full names in the cells; with those `known` only such as are printed under a signature."""
    found = [name for cell in cells for name in full_names(cell) if not _is_reserve(cell, name)]
    return found if known is None else [name for name in found if is_printed(name.value, known)]


def _is_reserve(cell: Text, name: Text) -> bool:
    """Would the one named verify only in another's stead ("Bo Ek med Rut Alm som ersättare")?"""
    return bool(re.match(wording("parse", "people.signed_roles", "reserve"), cell.value[cell.at.index(name.at[-1]) + 1 :]))


def _in_turn(rows: list[Line]) -> Iterator[Held]:
    """Those under the chair who led for a part ("Eva Alm, §§ 96–97")."""
    for line in rows:
        found = list(full_names(line.text))
        if line.gap or len(found) != 1 or "§" not in line.value or labels.read(line):
            return
        yield Held("chair", found[0].value, found[0])


def _role_row(line: Line) -> list[str]:
    """The roles a line names and nothing else: "Ordförande   Justerare" → chair, adjuster."""
    cells = (_SECTIONS.sub("", cell.value).strip() for cell in line.cells)
    return _roles_alone(filter(None, cells)) or _roles_alone(line.value.split())


_SECTIONS = re.compile(r"\s*§+.*$")


def _roles_alone(parts: Iterable[str]) -> list[str]:
    """The roles that the parts name, none where one of them is no role."""
    found: list[str] = []
    for part in parts:
        kind = labels.kind_of(part)
        if kind not in _ROLES:
            return []
        found.append(kind or "")
    return found


def _dotted_row(line: Line) -> list[str]:
    """The roles of a row of lines to sign on, whose names stand under it ("Sekreterare ......   Ordförande ......")."""
    value = line.value
    if not _DOTTED.search(value):
        return []
    words_ = [word for word in re.split(r"[\s._…]{5,}", value) if word]
    return _roles_alone(words_) if len(words_) > 1 else []


_DOTTED = re.compile(r"[._…]{5}")


def _name_row(line: Line, count: int) -> list[Text] | None:
    """`count` names that are all a line holds."""
    cells = [cell for cell in line.cells if cell]
    if len(cells) == count and all(names.NAME.fullmatch(_bare(cell.value)) for cell in cells):
        return cells
    if len(cells) == 1:
        split = names.separate(cells[0].value.strip(), count)
        if split and all(names.is_name(name) for name in split):
            found = []
            at = 0
            for name in split:
                start = cells[0].value.find(name, at)
                at = start + len(name)
                if start < 0:
                    return None
                found.append(cells[0].cut(start, at))
            return found
    return None


def _bare(value: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", value).strip()
