"""Whose minutes these are: the municipality, region, association or company that a head names.

"Protokoll fört vid Viksjö båtklubbs årsmöte" → "Viksjö båtklubb", what met → "årsmöte".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from kg.language import associations as association_words
from kg.language import body_kinds, dates, gazetteer, names
from kg.language.associations import REGISTERED, is_definite, nominative, opens_name
from kg.language.lists import keys, table
from kg.language.text import UPPER, flat, key
from kg.language.wordings import wording, wordings
from kg.model import Line, Text

_LINES = 15
"""Lines at the top that may name the owner."""
_LONG = 90
_LONG_TITLE = 160
"""Signs of a line that tells in a sentence of an association, and of one that says what the paper is."""
_WORD = re.compile(r"[^\s,;:()]+")
_PLACE = re.compile(wording("parse", "head.owner", "place", upper=UPPER))
_NUMBERED = re.compile(wording("parse", "head.owner", "numbered"))
_MINUTES_OF = wording("parse", "head.owner", "minutes_of")
_HELD = re.compile(wording("parse", "head.owner", "held"), re.IGNORECASE)
_FRONT = re.compile(wording("parse", "head.owner", "front"), re.IGNORECASE)
"""What opens the title in the matter before the text of a web page."""
_LINKS = frozenset(wordings("parse", "head.owner", "links"))
_PREPOSITIONS = frozenset(wordings("parse", "head.owner", "prepositions"))


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose minutes they are, what told it, and where it stands."""

    name: str
    why: str
    text: Text


@dataclass(frozen=True, slots=True)
class Gathering:
    """A kind of meeting the head names ("konstituerande styrelsemöte"), with the owner it names beside it."""

    kind: str
    owner: Owner | None
    text: Text
    after: Text
    """What stands after it, without its number or year."""


@cache
def _gathering() -> re.Pattern[str]:
    kinds = "|".join(table("bodies")["gatherings"])
    return re.compile(rf"\b(?P<kind>{kinds})(?:{_MINUTES_OF})?\b", re.IGNORECASE)


def tells_of_meeting(value: str) -> bool:
    """Does it name a kind of meeting?"""
    return bool(_gathering().search(value))


def is_place(name: str) -> bool:
    """Is it a municipality, a town or a region?"""
    return bool(_PLACE.fullmatch(name))


def is_board(kind: str) -> bool:
    """Is it a board's meeting, whatever is said of it beside that ("Extra styrelsemöte", "styrelse- och arbetsmöte")?"""
    return bool(_boards().search(key(kind)))


@cache
def _boards() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(key, table('bodies')['board_meetings']))})")


def gatherings(head: list[Line]) -> Iterator[Gathering]:
    """The kinds of meeting that the top of the head names, in order, those of the page's own header last."""
    for line in sorted(head[:_LINES], key=lambda line: line.furniture):
        for whole in line.cells:
            cell = whole.cut(title.end()) if (title := _FRONT.match(whole.value)) else whole
            if match := _gathering().search(cell.value):
                numbered = _NUMBERED.match(cell.value, match.end())
                after = cell.cut(numbered.end() if numbered else match.end())
                yield Gathering(match["kind"], _beside(cell, match, after), cell, after)


def _beside(cell: Text, match: re.Match[str], after: Text) -> Owner | None:
    """The owner before the meeting in the genitive ("Viksjö båtklubbs årsmöte") or after it ("årsmöte i …")."""
    if before := _genitive(cell.cut(0, match.start())):
        return Owner(_trimmed(nominative(before.value)), "the meeting is said to be theirs", before)
    held = _HELD.match(after.value)
    if held and (name := name_from(after.cut(held.end()))) and not (_is_house(held, name) or (names.is_given(name.value.split()[0]) and names.is_name(name.value))):
        return Owner(_trimmed(name.value), "the meeting is said to be theirs", name)
    if short := _SHORT_MEETS.match(match.group()):
        return Owner(short.group(), "the meeting is said to be theirs", cell)
    right_after = name_from(after) if not held else None
    if right_after and (any(map(association_words.opens_name, right_after.value.split())) or _is_proper(right_after.value)):
        return Owner(_trimmed(right_after.value), "the meeting is said to be theirs", right_after)
    return None


_SHORT_MEETS = re.compile(rf"[{UPPER}]{{2,6}}(?=-)")
"""Whose meeting is called after their letters ("LAG-möte")."""


def _is_proper(name: str) -> bool:
    """Is it one long definite word that is no place ("Styrelsemöte Ekbybridgen 2013")?"""
    return " " not in name and is_definite(name) and not (gazetteer.find(name) or names.is_given(name) or key(name).endswith(tuple(map(key, table("layout")["place_ends"]))))


def _is_house(held: re.Match[str], name: Text) -> bool:
    """Is it where they met, and nobody ("årsmöte i Bygdegården")?"""
    return held.group().endswith((" i ", " vid ")) and key(name.value).endswith(tuple(map(key, table("layout")["place_ends"])))


def name_from(text: Text, whole: bool = False) -> Text | None:
    """The name at the start of the text: its capitalised words and those between them, up to a mark, day or number.

    As a `whole` the few words up to there are the name, small letters or not ("Mötesprotokoll Odlarna norr").
    """
    stops = [match.start() for match in _STOP.finditer(text.value)]
    end = min([*stops, *(dated.start for dated in dates.find(text.value)[:1])])
    words = list(_WORD.finditer(text.value, 0, end))
    kept = len(words) if whole and len(words) < _FEW else _kept(words)
    name = text.cut(0, _with_number(text.value, words[kept - 1].end())).strip() if kept else Text("", ())
    proper = any(re.match(rf"[”\"]?[{UPPER}]", word) for word in name.value.split())
    opens = re.match(rf"[”\"]?[{UPPER}]", name.value) or (name and opens_name(name.value.split()[0]))
    return name if proper and opens else None


def _with_number(value: str, end: int) -> int:
    """Where the name ends that reaches to `end`, with the number that is part of it ("Brf Draken 12")."""
    number = re.match(r"\s+\d{1,3}(?![\d:/.-]|\s*\()", value[end:])
    whole = end + number.end() if number else end
    dated = any(day.start < whole for day in dates.find(value))
    return whole if number and not dated and body_kinds.numbered(value[:whole]) else end


_STOP = re.compile(wording("parse", "head.owner", "stop"))
_FEW = 6


def _kept(words: list[re.Match[str]]) -> int:
    """How many of the words are the name's: a small one only between others or after "förening för"."""
    kept = 0
    for place, word in enumerate(words):
        small = word.group()[:1].islower() and not opens_name(word.group())
        if small and word.group() not in _LINKS and place and not opens_name(words[0].group()):
            break
        if place and word.group().lower() in wordings("parse", "head.owner", "prepositions_2") and _is_place(words[place + 1 :]):
            break
        kept = place + 1 if word.group() not in _LINKS else kept
    return kept


def _is_place(words: list[re.Match[str]]) -> bool:
    return len(words) == 1 and bool(re.match(rf"[{UPPER}]", words[0].group()))


def _genitive(text: Text) -> Text | None:
    """The name in the genitive that ends the text: what stands after the last small word of the phrase."""
    words = list(_WORD.finditer(text.value))
    if not words or not re.search(r"[sS]\s*$", text.value):
        return None
    start = len(words)
    while start and len(words) - start < _FEW and not _before_name(words[start - 1].group()):
        start -= 1
    capital = next((at for at in range(start, len(words)) if _CAPITAL.match(words[at].group())), start)
    start = start if start < len(words) and opens_name(words[start].group()) else capital
    name = text.cut(words[start].start(), words[-1].end()) if start < len(words) else Text("", ())
    return name if re.search(rf"[{UPPER}]", name.value) and len(name.value) > 4 else None


def _before_name(word: str) -> bool:
    return word.lower() in _PREPOSITIONS or flat(word) in keys("bodies", "document_kinds") or word[:1].isdigit()


_SHORT_FIRST = re.compile(rf"^[{UPPER}]{{2,6}}\s?[–-]\s+(?=[{UPPER}])")
"""The short form before the name: "EMK - Ekmo Motorbåtsklubb"."""


def _trimmed(name: str) -> str:
    name = _SHORT_FIRST.sub("", " ".join(name.split()).strip(" ,:–-"))
    name = name if REGISTERED.search(name) else name.rstrip(".")
    name = re.sub(wording("parse", "head.owner", "label_of_title"), "", name)
    return name[:1].upper() + name[1:]


def find(head: list[Line]) -> Owner | None:
    """The owner of the minutes as the head tells it: as a place, beside the meeting, or as a name of its own."""
    lines = [line for line in head[:_LINES] if any(line.cells)]
    placed = (_municipal(cell) for line in lines for cell in line.cells)
    gathered = (of_meeting(head, held) for held in gatherings(head))
    associated = (owner for line in lines for owner in _associated(line))
    return next(filter(None, chain(placed, gathered, associated)), None)


def of_meeting(head: list[Line], held: Gathering) -> Owner | None:
    """Whose meeting it is: who stands beside it, but for a place ("årsstämma i Ekmo") under an association's name."""
    placed = association(head, held.text) if held.owner and _AT_PLACE.match(held.after.value) else None
    return placed or held.owner


_AT_PLACE = re.compile(wording("parse", "head.owner", "at_place", upper=UPPER))


def association(head: list[Line], before: Text) -> Owner | None:
    """The association that the head names no later than the line of `before`, whose board it is."""
    lines = [line for line in head[:_LINES] if any(line.cells) and line.text.at[0] <= before.at[0]]
    return next((owner for line in lines for owner in _associated(line) if not is_place(owner.name)), None)


def associations(head: list[Line]) -> Iterator[Owner]:
    """The associations that the head names."""
    return (one for line in head[:_LINES] if any(line.cells) for one in _associated(line))


def _municipal(cell: Text) -> Owner | None:
    """The municipality or region that the cell names."""
    place = _PLACE.search(cell.value)
    known = gazetteer.find(place.group()) if place else None
    if place is None or known is None or known.kind not in ("municipality", "region"):
        return None
    return Owner(place.group(), "the head names it", cell.cut(*place.span()))


def _associated(line: Line) -> Iterator[Owner]:
    """Associations that stand in the line: their head word with the capitalised words around it."""
    for cell in line.cells:
        most = _LONG_TITLE if set(flat(cell.value).split()) & keys("bodies", "document_kinds") else _LONG
        if len(cell.value) > most or _NEWS.match(cell.value) or re.search(r"[a-zåäö]{3}\.\s+[A-ZÅÄÖ]", cell.value):
            continue
        for match in association_words.forms().finditer(cell.value):
            name = _around(cell, match)
            if name is not None and re.search(rf"[{UPPER}]", name.value) and not association_words.FORM_ALONE.fullmatch(name.value) and (re.search(r"\w[ -]\w", name.value) or association_words.opens_line(cell.value, match)):
                yield Owner(_trimmed(_nominative_of(name.value)), "the head names it", name)


_WHERE = re.compile(wording("parse", "head.owner", "where", upper=UPPER))
"""Where the association that opens the line is ("Naturvårdsföreningen i Boda 2017-03-14"), nothing more told of it."""


_NEWS = re.compile(r"\s*\d{1,2}/\d{1,2}\s")
"""What is to be somewhere some day ("05/12 Ekmo BK – serie"), as the frame of a page tells it."""
def _nominative_of(name: str) -> str:
    last = name.split()[-1]
    return nominative(name) if opens_name(last) and last.endswith("s") else name


def _around(cell: Text, match: re.Match[str]) -> Text | None:
    words = list(_WORD.finditer(cell.value))
    at, last = (next(place for place, word in enumerate(words) if edge <= word.end()) for edge in (match.start() + 1, match.end()))
    first = _begins(cell.value, words, at, match)
    while last + 1 < len(words) and _follows(cell.value, words[last], words[last + 1]):
        last += 1
    last += bool(association_words.OF_FRIENDS.match(cell.value, words[first].start())) and words[last].group().endswith("s")
    where = _WHERE.match(cell.value, words[last].end()) if not first and is_definite(match.group()) else None
    if where:
        return cell.cut(words[first].start(), where.end())
    name = cell.cut(words[first].start(), _with_number(cell.value, words[last].end()))
    return None if first == last and name.value[:1].islower() else name


def _begins(value: str, words: list[re.Match[str]], at: int, head: re.Match[str]) -> int:
    """The first word of the name whose head stands at `at`; somebody's before one of one definite word is no part
    of it ("Tora Lindqvarn Ekvårdsförbundet")."""
    first = at
    while first and _leads(value, words[first - 1], words[first]):
        first -= 1
    person = is_definite(head.group()) and names.is_name(value[words[first].start() : head.start()].strip())
    return at if person else first


_CAPITAL = re.compile(rf"[”\"]?[{UPPER}&]")


def _leads(value: str, word: re.Match[str], after: re.Match[str]) -> bool:
    """Does the word belong to the name after it: a capital with no mark between, that is no kind of paper?"""
    if not _CAPITAL.match(word.group()) or flat(word.group()) in keys("bodies", "document_kinds"):
        return False
    return not re.search(r"[,;:()]", value[word.end() : after.start()])


def _follows(value: str, before: re.Match[str], word: re.Match[str]) -> bool:
    """Does the word belong to the name before it: a capital with no mark and no gap between?"""
    apart = re.search(r"[,;:()]|\s{3,}", value[before.end() : word.start()])
    paper = flat(word.group()) in keys("bodies", "document_kinds")
    return bool(_CAPITAL.match(word.group())) and not (apart or paper)
