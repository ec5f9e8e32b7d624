"""Where the meeting was held."""

import re
from functools import cache
from itertools import pairwise

from kg.language import dates, gazetteer, names
from kg.language.associations import opens_name
from kg.language.lists import exact, keys, table
from kg.language.text import LOWER, UPPER, flat, glue, key
from kg.language.wordings import wording
from kg.model import Document, Line, Span, Text
from kg.parse import labels
from kg.parse.head import fields
from kg.parse.head.when import has_time, not_the_day
from kg.parse.people.pieces import given_first

_NUMBER = wording("parse", "head.place", "number")
_TIME_WORDS = re.compile(wording("parse", "head.place", "time_words", number=_NUMBER), re.IGNORECASE)
_WEEKDAY = re.compile(wording("parse", "head.place", "weekday"), re.IGNORECASE)
_PLACE = re.compile(wording("parse", "head.place", "place"))
_PLATFORM = re.compile(wording("parse", "head.place", "platform"), re.IGNORECASE)
"""What a line holds that names a meeting's platform and nothing else."""
_FORM = re.compile(wording("parse", "head.place", "form"), re.IGNORECASE)
_ASIDE = re.compile(wording("parse", "head.place", "aside"), re.IGNORECASE)
_DANGLING = re.compile(wording("parse", "head.place", "dangling"), re.IGNORECASE)
"""What is left of day and hours whose figures were lost."""
_LEADING = re.compile(wording("parse", "head.place", "leading"), re.IGNORECASE)
_EDGES = re.compile(r"[^\s,;.–-].*[^\s,;–-]", re.DOTALL)


_HELD_AT = re.compile(wording("parse", "head.place", "held_at", upper=UPPER))
"""A meeting, and the words after it that say where it was."""
_AT_HOME = re.compile(wording("parse", "head.place", "at_home", upper=UPPER))
_WEEKDAY_LAST = re.compile(wording("parse", "head.place", "weekday_last"), re.IGNORECASE)
_TOP = 6
_FEW = 6


def place(document: Document, head: list[Line], spans: dict[str, Span]) -> str | None:
    """The place as the head names it: under its label, else beside, under or before the day and the hours."""
    found = _labelled(head) or _beside_the_day(head) or _under_the_day(head) or _before_the_day(head)
    if found is None:
        return None
    spans["place"] = document.span_of(found[1])
    return _STOPPED.sub("", found[0]).lstrip(" :")


_STOPPED = re.compile(rf"(?<=[{LOWER}]{{3}})\.$")

_Found = tuple[str, Text]
"""A place as it is called, and where it stands."""


def _labelled(head: list[Line]) -> _Found | None:
    for text in [*fields.values(head, "place"), *fields.values(head, "time_place")]:
        if cut := max(_pieces(text), key=lambda piece: len(piece.value), default=None):  # neither date nor clock
            aside = _ASIDE.search(cut.value)
            cut = cut.cut(0, aside.start()) if aside else cut
            leading = _LEADING.match(cut.value)
            cut = cut.cut(leading.end()) if leading else cut
            dangling = _DANGLING.search(cut.value)
            cut = cut.cut(0, dangling.start()) if dangling and dangling.start() else cut
            cut = cut.cut(0, _end(cut.value))
            return cut.value.strip(" ,.;"), cut
    return None


def _end(value: str) -> int:
    """Where the place ends that has lost its line; a number is a room's where no address stands before it ("Sal 12 Norra")."""
    return next((found.start() for found in _runs_into().finditer(value)
                 if "," in value[: found.start()] or not found.group().strip()[0].isdigit()), len(value))  # fmt: skip


@cache
def _runs_into() -> re.Pattern[str]:
    """What follows a place that has lost its line: a point by its number, the label of a list, in capitals or letter by letter."""
    words = "|".join(f"(?-i:[{UPPER}])" + re.escape(word[1:]) for word in table("layout")["after_place"])
    return re.compile(
        rf"\s+(?:(?-i:\d{{1,3}}\s+(?!{words})[{UPPER}][{LOWER}]{{3,}}\s[{LOWER}])|(?-i:[{UPPER}](?:\s[{UPPER}]){{3,}}\b)|(?:{words})\b)", re.IGNORECASE
    )


def _beside_the_day(head: list[Line]) -> _Found | None:
    """ "Måndag 3 oktober, 13–16, Folkets hus": what follows day or hours on a line without label."""
    for index, line in enumerate(head[:12]):
        text = _sentence(head, index)
        if line.furniture or not any(line.cells) or not_the_day(line) or not has_time(text.value):
            continue
        if room := next(filter(None, (_room(text, piece) for piece in _pieces(text))), None):
            return room.value, room
    return None


def _room(text: Text, piece: Text) -> Text | None:
    """The room or house that the piece of a line tells, where it stands after the day or the hours."""
    value = re.sub(r"\s*\([^)]*\)$", "", piece.value)
    named = re.match(wording("parse", "head.place", "in_place"), value)
    value = value[named.end() :] if named else value
    if not re.match(wording("parse", "head.place", "room"), value) or not 2 < len(value) < 90:
        return None
    distance = exact("attendance", "distance").sub("", flat(value))
    if not re.sub(wording("parse", "head.place", "digital_words"), "", distance):
        return None
    after = piece.at[0] > text.at[0] or (not dates.find(text.value) and bool(named or "," in text.value))
    if not after or flat(value).startswith(tuple(keys("bodies", "document_kinds"))):
        return None
    start = piece.value.index(value)
    return piece.cut(start, start + len(value))


_MET = re.compile(wording("parse", "head.place", "met"))


def _sentence(head: list[Line], index: int) -> Text:
    """The line; where it tells in a sentence that they met, the sentence, which may run over three lines."""
    text = head[index].text
    if not any(head[index].cells) or not _MET.search(text.value) or len(head[index].cells) > 1:
        return text
    more = [line for line in head[index + 1 : index + 3] if any(line.cells) and not line.gap]
    whole = glue([text, *(line.text for line in more)]) if len(more) else text
    end = re.search(r"(?<=[a-zåäö]{3})\.(?:\s|$)", whole.value)
    return whole.cut(0, end.start()) if end and end.start() > len(text.value.rstrip()) - 1 else text


def _under_the_day(head: list[Line]) -> _Found | None:
    """A room or an address on the line under day and hours: "Biografen Rio, salongen"."""
    for above, line in pairwise(head[:13]):
        if not_the_day(above) or not has_time(above.value) or not _may_tell_place(line):
            continue
        text = line.text.strip()
        platform = _PLATFORM.fullmatch(text.value)
        platform = platform if platform and (platform.start(1) or not line.gap) else None
        if platform:
            text = text.cut(platform.start(1), platform.end(1))
        else:
            inside = re.match(wording("parse", "head.place", "at_place"), text.value) or _FORM.match(text.value)
            text = text.cut(inside.end()) if inside else text
        if platform or _is_place(text.value, bool(line.gap)):
            return text.value, text
    return None


def _before_the_day(head: list[Line]) -> _Found | None:
    """A house right before the day: alone with it on a line ("Lövsta hembygdsgård 2015-06-04"), or where the meeting
    is said to be ("styrelsemöte på KLAFs kansli i Ekby den 4 juni 2015")."""
    houses = tuple(map(key, table("layout")["place_ends"]))
    for line in head[:_TOP]:
        found = dates.find(line.value) if len(line.cells) == 1 and not not_the_day(line) else []
        if not found:
            continue
        end = len(_WEEKDAY_LAST.sub("", line.value[: found[0].start]))
        before = line.text.cut(0, end).strip()
        value = before.value.strip(" ,")
        if at_home := _AT_HOME.match(line.value, found[-1].end):
            return at_home["place"], line.text.cut(*at_home.span("place"))
        held = _held_at(value)
        if held and (held["where"].lower() != "i" or key(held["place"].partition(",")[0]).endswith(houses)):
            at = before.cut(*held.span("place"))
            return at.value.strip(" ,"), at
        named = value[:1].isupper() and key(value).endswith(houses)
        if named and 1 < len(value.split()) < _FEW and found[-1].end >= len(line.value.rstrip()):
            return value, before
    return None


def _held_at(value: str) -> re.Match[str] | None:
    """Where the meeting is said to be, and not whose it is ("stämma i Bostadsrättsföreningen Eken")."""
    held = _HELD_AT.search(value)
    return None if held and opens_name(held["place"].split()[0]) else held


def _may_tell_place(line: Line) -> bool:
    """Is it one cell of text close under the line before, and no label?"""
    if len(line.cells) > 1 or not any(line.cells) or line.furniture:
        return False
    platform = _PLATFORM.fullmatch(line.value.strip())
    return line.gap <= (0 if given_first(line.value) else 1) and (bool(platform) or labels.read(line) is None)


def _is_place(value: str, apart: bool) -> bool:
    """Do the words name a room or an address? `apart` where a blank line stands before them."""
    first, _, last = value.rpartition(",")
    if apart and (not gazetteer.find(last) or names.is_name(first)):
        return False
    if not _PLACE.search(value) or not re.fullmatch(r"[A-ZÅÄÖ][^:;.!?]{3,70}", value):
        return False
    return not has_time(value) and not names.is_name(value)


def _pieces(text: Text) -> list[Text]:
    """What is left of a line when day, hours and remarks about taking part from a distance are cut out."""
    cuts = [(dated.start, dated.end) for dated in dates.find(text.value)]
    cuts += [match.span() for match in (*_TIME_WORDS.finditer(text.value), *_WEEKDAY.finditer(text.value))]
    cuts += [
        match.span()
        for match in re.finditer(r"\s*\([^()]*\)", text.value)
        if exact("attendance", "distance").search(flat(match.group()))
    ]
    pieces, at = [], 0
    for start, end in [*sorted(cuts), (len(text.value), len(text.value))]:
        if start > at:
            piece = text.cut(at, start)
            if inside := _EDGES.search(piece.value):
                pieces.append(piece.cut(inside.start(), inside.end()))
        at = max(at, end)
    return pieces
