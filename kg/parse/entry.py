"""One record of an attendance list → the people in it.

A record is a name with what is said of it, in any of the ways minutes say it: "Anna Ek (S),
ordförande", "Anna Ek  Nora (del av mötet)", "Ek Anna, socialchef, Nora kommun", "Digg: Bo Ek, Eva
Alm, SCB: Per Ås". Pieces are read in order: a name opens a new person, all else tells of the last.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg import gazetteer, names
from kg.lists import pattern
from kg.model import Text
from kg.parse.person import Person, affiliation, is_party, tell
from kg.text import LOWER, UPPER

_CUT = re.compile(
    r",?\s+(?:och|samt|&)\s+(?=[A-ZÅÄÖ])|\s*[,;]\s*|\s+[-–—]+\s+|\s*\(|\)\s*[,.;]?\s*|"
    r"\s*/\s*(?=[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ])|(?<=[a-zåäö]{3})\.\s+(?=[A-ZÅÄÖ])"
)
_HEAD = re.compile(rf"([{UPPER}][^:,;]{{1,60}}?)\s*:(?:\s+|$|(?=[{UPPER}]))")
_WORD = rf"[{UPPER}][\w’'´.-]*"
_NAME = re.compile(
    rf"{_WORD}(?:\s+(?:(?:af|von|van|de|der|den|da|di|del|el|al|la|le|bin|ben|ter|zu)\s+)?{_WORD}){{0,4}}"
)
_ENDS = re.compile(
    r"(?!(?:för|for|av|till|från|fran|i|på|med|om|hos|vid|och|samt|mot)$|ers[aä]tter)[a-zåäö]+"
)
_EMPTY = re.compile(r"[\s\W_]*(?:vakan[ts]\w*|ingen|ej utsedd|ej tillsatt|n\.?n\.?)?[\s\W_]*", re.IGNORECASE)


@dataclass(slots=True)
class Piece:
    """A part of a record; `bracketed` stands in brackets, `joint` is what keeps it from the one before.

    `alone` is all that the record holds; `turned` a name written surname first ("Ek, Anna").
    """

    text: Text
    bracketed: bool
    joint: str
    alone: bool = False
    turned: bool = False


def vacant(cells: tuple[Text, ...]) -> bool:
    """Does the record keep a place for nobody ("Ockelbo: –", "Habo: (vakant)")?"""
    value = " ".join(cell.value for cell in cells)
    return bool(_EMPTY.fullmatch(value.partition(":")[2] if ":" in value else value))


def people(cells: tuple[Text, ...], organisation: str | None = None) -> list[Person]:
    """The people of one record; `organisation` is the one the list has named for those that follow."""
    found: list[Person] = []
    current = organisation
    together: list[Person] = []
    for number, piece in enumerate(_pieces(cells)):
        headed = _head(piece, found, number)
        if headed:
            current = gazetteer.canonical(headed[0])
            piece = Piece(piece.text.cut(headed[1]).strip(), False, ";", piece.alone)
            if not piece.text:
                continue
        person, rest = (None, None) if piece.bracketed else _opens(piece, found)
        if person:
            person.organisation = person.organisation or (current if headed or current else None)
            together = [*together, found[-1]] if found and "och" in piece.joint and not found[-1].told else []
            found.append(person)
            if rest:
                tell(person, rest, False)
        elif found and piece.text:
            before = found[-1].organisation
            tell(found[-1], piece.text, piece.bracketed)
            if found[-1].organisation != before and ";" not in piece.joint:
                for other in together:
                    other.organisation = other.organisation or found[-1].organisation
    return found


def _pieces(cells: tuple[Text, ...]) -> Iterator[Piece]:
    """The parts of a record, those that hold both an organisation and the next name cut in two."""
    parts = [part for cell in cells for part in _turned(list(_cut(cell)))]
    titled = pattern("attendance", "titled").match(parts[0].text.value) if parts else None
    office_first = bool(titled) and _given_first(parts[0].text.value[titled.end() :]) if titled else False
    alone = all(
        part.bracketed and not is_party(part.text.value) and not affiliation(part.text.value)
        for part in parts[1:]
    )
    for piece in parts:
        if piece.turned:
            yield piece
            continue
        at = 0
        for place in [] if piece.bracketed or office_first else _run_together(piece.text.value):
            yield Piece(piece.text.cut(at, place).strip(), False, piece.joint if at == 0 else ";")
            at = place
        yield Piece(
            piece.text.cut(at).strip(),
            piece.bracketed,
            piece.joint if at == 0 else ";",
            alone and piece is parts[0],
        )


def _cut(cell: Text) -> Iterator[Piece]:
    at = 0
    depth = 0
    joint = "\t"
    for cut in _CUT.finditer(cell.value):
        if cut.group().strip(" ,") in ("och", "samt", "&") and (
            depth or not _another(cell.value[at : cut.start()], cell.value[cut.end() :])
        ):
            continue
        piece = _bare(cell.cut(at, cut.start()))
        if piece:
            yield Piece(piece, depth > 0, joint)
            joint = ""
        joint += "och" if cut.group().strip(" ,") in ("och", "samt", "&") else cut.group()
        at = cut.end()
        depth = max(0, depth + cut.group().count("(") - cut.group().count(")"))
    piece = _bare(cell.cut(at))
    if piece:
        yield Piece(piece, depth > 0, joint)


def _bare(text: Text) -> Text:
    """The text without the marks of emphasis and striking out around it."""
    left = len(text.value) - len(text.value.lstrip(" \t\n~*_"))
    return text.cut(left, len(text.value.rstrip(" \t\n~*_")) or left)


def _another(before: str, after: str) -> bool:
    """Does a name follow the "och" ("Bo Ek och Eva Alm", not "Sveriges Kommuner och Regioner")?"""
    return (
        _given_first(after)
        or names.is_given(after.split()[0].strip(",."))
        or (names.is_name(before.strip()) and not affiliation(after))
    )


def _turned(parts: list[Piece]) -> list[Piece]:
    """The same pieces, a surname and the given name after its comma as one."""
    whole: list[Piece] = []
    for piece in parts:
        given = re.match(r"\S+(?: \S+)?", piece.text.value)
        before = whole[-1] if whole else None
        if (
            before
            and given
            and piece.joint.strip() == ","
            and not before.turned
            and _is_surname(before)
            and _is_given_only(piece)
        ):
            text = Text.join([before.text, piece.text], ", ")
            whole[-1] = Piece(text, before.bracketed, before.joint, turned=True)
        else:
            whole.append(piece)
    return whole


def _is_surname(piece: Piece) -> bool:
    value = piece.text.value
    tokens = value.split()
    shaped = not piece.bracketed and bool(_NAME.fullmatch(value)) and len(tokens) <= 2
    return shaped and not names.is_given(tokens[0])


def _is_given_only(piece: Piece) -> bool:
    tokens = piece.text.value.split()
    return (
        not piece.bracketed
        and 0 < len(tokens) <= 2
        and all(names.is_given(token) and not (token.isupper() and len(token) > 1) for token in tokens)
    )


def _run_together(value: str) -> list[int]:
    """Where the next person opens in a piece that has lost its line breaks: "Nora kommun Eva Alm"."""
    words = [(match.start(), match.end()) for match in re.finditer(r"\S+", value)]
    if len(words) < 3 or _head_of(value):
        return []
    places: list[int] = []
    last = 0
    for index in range(1, len(words) - 1):
        start = words[index][0]
        before = value[words[last][0] : words[index - 1][1]]
        name = _NAME.match(value, start)
        if not name or not names.is_given(value[start : words[index][1]]) or len(name.group().split()) < 2:
            continue
        lower = words[index - 1][0] > words[last][0] and _ENDS.fullmatch(
            value[words[index - 1][0] : words[index - 1][1]]
        )
        told = (
            lower
            or gazetteer.find(before)
            or pattern("attendance", "function_word").fullmatch(before)
            or _presence(before)
        )
        if told and not names.is_name(before):
            places.append(start)
            last = index
    return places


def _presence(value: str) -> bool:
    return any(pattern("attendance", kind).match(value) for kind in ("partial", "remote", "absent"))


def _head_of(value: str) -> re.Match[str] | None:
    head = _HEAD.match(value)
    return head if head and not pattern("attendance", "absent").match(head.group(1)) else None


def _head(piece: Piece, found: list[Person], number: int) -> tuple[str, int] | None:
    """The organisation that stands before those who come from it: "Digg: Bo Ek", "SKR – Eva Alm"."""
    if piece.bracketed:
        return None
    head = _head_of(piece.text.value)
    if head:
        return head.group(1), head.end()
    fresh = number == 0 or ";" in piece.joint
    if fresh and (
        gazetteer.find(piece.text.value) or (not found and not piece.alone and affiliation(piece.text.value))
    ):
        return piece.text.value, len(piece.text.value)
    return None


def _opens(piece: Piece, found: list[Person]) -> tuple[Person | None, Text | None]:
    """The person whom the piece opens and what it goes on to say of them; None where it opens none."""
    text = piece.text
    value = text.value
    if piece.turned:
        return Person(names.natural(value), value, [text]), None
    if found and _surname_before(found[-1], value) or gazetteer.find(value) and not _given_pair(value):
        return None, None
    if pattern("attendance", "substitute_for").match(value) or pattern("attendance", "function").fullmatch(
        value
    ):
        return None, None
    titled = pattern("attendance", "titled").match(value)
    if titled and _given_first(value[titled.end() :]):
        person, rest = _named(text.cut(titled.end()), piece, True)
        if person:
            person.title = titled.group().strip()
            if pattern("attendance", "secretary").fullmatch(person.title):
                person.functions.append("secretary")
        return person, rest
    fresh = not found or ";" in piece.joint
    return _named(text, piece, fresh) if fresh or _surely_name(value) else (None, None)


def _surname_before(person: Person, value: str) -> bool:
    """Is `value` the given name of the surname just read ("Ek, Anna")?"""
    return not person.told and person.turned(value)


def _given_first(value: str) -> bool:
    match = _NAME.match(value)
    return bool(match) and len(value.split()) > 1 and names.is_given(value.split()[0])


def _given_pair(value: str) -> bool:
    return len(value.split()) >= 2 and names.is_given(value.split()[0]) and not affiliation(value)


def _surely_name(value: str) -> bool:
    """After another name: only what has a given name first or last and is no organisation."""
    match = _NAME.match(value)
    if not match or affiliation(value):
        return False
    name = _trimmed(match.group())
    tokens = name.split()
    if len(tokens) == 1:
        return names.run_together(name)
    rest = value[len(name) :].strip()
    if rest and not re.match(r"[a-zåäö§\d*]", rest):
        return False
    return names.is_given(tokens[0]) or (names.is_given(tokens[-1]) and names.is_name(name))


def _trimmed(name: str) -> str:
    """The words of a name without what abbreviations a pattern of capitals takes along."""
    return (
        re.sub(r"\s+(?:VD|MAS|MAR|IT|HR|AU|[A-Z]{2,5}\.?)$", "", name).rstrip(" .")
        if len(name.split()) > 2
        else name
    )


def _named(text: Text, piece: Piece, fresh: bool) -> tuple[Person | None, Text | None]:
    value = text.value
    match = _NAME.match(value)
    if not match:
        return None, None
    name = _trimmed(re.sub(r"[*•.]+$", "", match.group()).strip())
    rest = text.cut(len(name)).strip()
    if (
        rest
        and re.match(rf"[{UPPER}]", rest.value)
        and not pattern("attendance", "qualifies").match(rest.value)
    ):
        rest = None if names.is_name(value) else rest
    if piece.alone or (fresh and not rest and " " in name):
        split = gazetteer.trailing(value) if piece.alone else None
        if split and " " in split[0] and _NAME.fullmatch(split[0]):
            return Person(names.natural(split[0]), split[0], [text], gazetteer.canonical(split[1])), None
    if not _acceptable(name):
        return None, None
    said = rest if rest and re.search(r"\w", rest.value) else None
    return Person(names.natural(name), name, [text if said is None else text.cut(0, len(name))]), said


def _acceptable(name: str) -> bool:
    """Could it be a person where a person is expected? Uncommon names are; organisations are not."""
    tokens = [token for token in name.split() if token.lower() not in names.PARTICLES]
    if (
        affiliation(name)
        or pattern("attendance", "function").fullmatch(name)
        or not re.search(r"[^\W\d]{2}", name)
    ):
        return False
    if len(tokens) == 1:
        return (
            names.is_given(tokens[0])
            or names.run_together(name)
            or bool(re.fullmatch(rf"(?:[{UPPER}][{LOWER}]+){{3,4}}", name))
        )
    if sum(token.isdigit() or token.isupper() and len(token) > 3 for token in tokens) and not name.isupper():
        return False
    return (
        names.is_given(tokens[0])
        or names.is_given(tokens[-1])
        or 2 * sum(map(names.is_common, tokens)) <= len(tokens)
    )
