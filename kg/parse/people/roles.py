"""Who led, wrote and verified: from the lists, the signature block, the head, and the items that elect.

In: a document, its items and attendees. Out: the attendees with their functions; someone who held a
role without standing in a list is added, since the minutes do say they were there.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.language import names
from kg.language.text import UPPER, key
from kg.model import Attendee, Document, Item, Line, Meeting, Text
from kg.parse import labels
from kg.parse.people import elected_roles, elections, presiding, signing
from kg.parse.people.elections import Held, full_names
from kg.parse.people.entry import people as listed
from kg.parse.people.mentioned import is_printed

_TAIL = 12
"""So many lines at the end of a document may hold its signatures."""
_MOST = 5
"""More than so many who would verify are a list that stands under the wrong label."""
_ROLES = ("chair", "vice_chair", "secretary", "adjuster")


def assign(
    document: Document, items: tuple[Item, ...], attendees: list[Attendee], meeting: Meeting
) -> list[Attendee]:
    """The attendees with what the document says of their functions."""
    people = list(attendees)
    signed = list(_signed(document, items, [person.name for person in people]))
    for held in (held for held in signed if not held.signs):
        _give(document, people, held)
    elected = elected_roles.of(document, items, [person.name for person in people])
    for held in elected:
        _give(document, people, held)
    for held in elections.held(document, items):
        if not any(held.role == one.role for one in elected):
            _give(document, people, held)
    if not _has(people, "chair"):
        for held in presiding.chairs(document, items):
            _give(document, people, held)
            break
    verified = _has(people, "adjuster")
    for held in (*(held for held in signed if held.signs), *_verified(document, meeting)):
        if not (
            verified
            and any("chair" in person.functions and same(person.name, held.name) for person in people)
        ):
            _give(document, people, held)
    if not _has(people, "secretary"):
        for held in presiding.letterhead(document):
            _give(document, people, held)
            break
    return people


def _has(people: list[Attendee], role: str) -> bool:
    return any(role in person.functions for person in people)


def _give(document: Document, people: list[Attendee], held: Held) -> None:
    wanted = names.natural(held.name)
    for index, person in enumerate(people):
        if same(person.name, wanted):
            functions = tuple(dict.fromkeys([*person.functions, held.role]))
            people[index] = replace(person, functions=functions)
            return
    known = [
        index for index, person in enumerate(people) if " " not in wanted and _short_for(wanted, person.name)
    ]
    if len(known) == 1:
        person = people[known[0]]
        people[known[0]] = replace(person, functions=tuple(dict.fromkeys([*person.functions, held.role])))
    if " " in wanted:
        people.append(
            Attendee(
                wanted,
                held.name,
                held.organisation,
                "members" if held.sure and held.role in ("chair", "vice_chair") else "others",
                "present",
                document.span_of(held.text),
                (held.role,),
                confidence=0.9 if held.sure else 0.8,
            )
        )


def _short_for(short: str, name: str) -> bool:
    """Is `short` the given name or the initials of `name`?"""
    initials = "".join(re.findall(rf"(?:^|[\s-])([{UPPER}])", name))
    return key(short) == key(name.split()[0]) or (short.isupper() and short == initials)


def same(one: str, other: str) -> bool:
    """Is it the same name within one document, a letter or a middle name apart?"""
    from rapidfuzz.distance import Levenshtein

    first, second = key(one).split(), key(other).split()
    if first == second:
        return True
    if len(first) < 2 or len(second) < 2:
        return False
    if min(len(first[-1]), len(second[-1])) == 1 and first[-1][0] != second[-1][0]:
        return False  # "Martin I" and "Martin N" are told apart by that letter
    if Levenshtein.distance(" ".join(first), " ".join(second)) <= 1 and min(len(one), len(other)) > 6:
        return True
    short, long = sorted((first, second), key=len)
    return len(short) < len(long) and short[0] == long[0] and short[-1] == long[-1]


def _signed(document: Document, items: tuple[Item, ...], known: list[str]) -> Iterator[Held]:
    """Roles from labels and signature blocks outside the items."""
    first = items[0].start if items else len(document.text)
    last = items[-1].end if items else 0
    outside = [
        (before, line)
        for before, line in zip([None, *document.lines], document.lines, strict=False)
        if line.text.at and (line.text.at[0] < first or line.text.at[0] >= last)
    ]
    yield from _beside_roles(document.lines[-_TAIL:])
    lines = [line for _, line in outside]
    signatures, used = signing.held(lines, known)
    for index, (before, line) in enumerate(outside):
        if index in used:
            continue
        roles = _role_row(line)
        dotted = _dotted_row(line)
        below = _name_row(lines[index + 1], len(dotted)) if dotted and index + 1 < len(lines) else None
        if below:
            yield from (Held(role, name.value, name) for role, name in zip(dotted, below, strict=True))
            continue
        heads = re.match(r"\W*(?:justera[ts]|vid |f[oö]r )", line.text.value, re.IGNORECASE)
        if roles and before is not None and not heads and not line.text.value.rstrip().endswith(":"):
            over = _over(before, roles)
            if over:
                yield from over
                continue
        label = labels.read(line)
        listed_there = label is not None and label.kind == "adjuster" and line.region == "attendance"
        if label is not None and label.kind in _ROLES and not listed_there:
            headed = bool(label.rest) and line.text.at[0] < first
            words_ = key(label.words)
            signs = (
                label.kind == "adjuster"
                and words_.startswith(("justeras", "justerat"))
                and words_ != "justerat av"
            )
            yield from (
                replace(held, sure=headed, signs=signs) for held in _labelled(label, lines, index, known)
            )
    yield from signatures


def _over(line: Line, roles: list[str]) -> list[Held]:
    """The names of the line, one for each of the roles in the line under it."""
    row = _name_row(line, len(roles))
    return [Held(role, name.value, name) for role, name in zip(roles, row, strict=True)] if row else []


def _beside_roles(lines: tuple[Line, ...]) -> Iterator[Held]:
    """Names each with its role and nothing else, under the minutes ("Anna Ek, Ordförande")."""
    for line in lines:
        found = [
            re.fullmatch(r"\s*([^,()]+?)(?:\s*\([^()]*\))?,\s*([^,]+?)\s*", cell.value)
            for cell in line.cells
            if cell
        ]
        held = [(match, labels.kind_of(match[2])) for match in found if match and names.is_name(match[1])]
        if (
            line.furniture
            or not held
            or len(held) < len(found)
            or any(role not in _ROLES for _, role in held)
        ):
            continue
        for match, role in held:
            cell = next(cell for cell in line.cells if cell.value == match.string)
            yield Held(role or "", match[1], cell.cut(match.start(1), match.end(1)))


def _labelled(label: labels.Label, lines: list[Line], index: int, known: list[str]) -> Iterator[Held]:
    """The names on a label's line, else the first names under it."""
    below = lines[index + 1].text.value.strip() if index + 1 < len(lines) else ""
    if key(label.words) == "anteckningar" and not label.rest and not names.is_name(below):
        return
    rows = [list(label.rest)] + [list(line.cells) for line in lines[index + 1 : index + 5]]
    for number, cells in enumerate(rows):
        if number and labels.read(lines[index + number]) and not _role_row(lines[index + number]):
            return
        found = [
            name for cell in cells for name in full_names(cell) if not number or is_printed(name.value, known)
        ]
        if found:
            count = len(found) if label.kind == "adjuster" else 1
            if count > _MOST:
                return
            said = {person.name: person.organisation for cell in cells for person in listed((cell,))}
            yield from (
                Held(label.kind, name.value, name, organisation=said.get(names.natural(name.value)))
                for name in found[:count]
            )
            if label.kind == "chair":
                yield from _in_turn(lines[index + number + 1 : index + number + 3])
            return
        if (
            number
            and cells
            and re.search(r"[a-zåäö]{4,} [a-zåäö]{3,}", " ".join(cell.value for cell in cells))
        ):
            return


def _in_turn(rows: list[Line]) -> Iterator[Held]:
    """Those under the chair who led for a part ("Eva Alm, §§ 96–97")."""
    for line in rows:
        found = list(full_names(line.text))
        if line.gap or len(found) != 1 or "§" not in line.text.value or labels.read(line):
            return
        yield Held("chair", found[0].value, found[0])


def _role_row(line: Line) -> list[str]:
    """The roles a line names and nothing else: "Ordförande   Justerare" → chair, adjuster."""
    cells = (_SECTIONS.sub("", cell.value).strip() for cell in line.cells)
    return _roles_alone(filter(None, cells)) or _roles_alone(line.text.value.split())


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
    value = line.text.value
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


def _verified(document: Document, meeting: Meeting) -> Iterator[Held]:
    for adjustment in meeting.adjusted:
        if adjustment.name:
            span = adjustment.span
            yield Held("adjuster", adjustment.name, Text.of(document.text, span.start, span.end))
