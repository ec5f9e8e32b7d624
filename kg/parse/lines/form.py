"""Pages of the common form whose lines were lost: one line each again for labels, values, people and signatures.

    Plats och tid Beslutande Övriga deltagande Rådhuset, kl 13.00 Bo Ek (S), ordförande Eva Alm (M) Rut Ros, utredare
    →  Plats och tid  Rådhuset, kl 13.00 / Beslutande / Övriga deltagande  Bo Ek (S), ordförande / Eva Alm (M) / …

A reader of columns puts labels that stood beside their values one after the other, and then the values in the same
order. Nothing is moved within a line of the source but a label to its value.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from kg.language import in_a_row, names
from kg.language.lists import keys, pattern, table
from kg.language.text import LOWER, UPPER, flat, key
from kg.language.wordings import wording
from kg.model import Line, Text
from kg.parse import labels
from kg.parse.lines import entries, form_values
from kg.parse.lines.form_values import FIELDS, ROLES, Mark

_LONG = 250
"""A printed line holds some 100 characters."""
_HEAD = 120
"""No running head is longer."""
_ENOUGH = 3
"""So many labels in one line are the form's."""
_SKIPPED = 2
"""So many pages on from the last the next may be."""
_NEVER = 10**6
_WORDS = 6
_KINDS = labels.ATTENDANCE | FIELDS | ROLES | {"other", "paragraphs", "adjusted", "body"}
_FOLLOWS = re.compile(wording("parse", "lines.form", "follows", upper=UPPER))
_NUMBERED = re.compile(r"\s*(?P<page>\d{1,3})\s+(?=[^\s(])")
_OF = re.compile(r"(?:\bSid(?:a|an)?\.?\s*)?\d{1,3}\s?\(\s?\d{1,3}\s?\)", re.IGNORECASE)


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, pages of the form cut into theirs; unchanged where no page has lost its lines."""
    if not any(_lost(line) for line in source):
        return source
    whole = [
        replace(line, furniture=False) if line.furniture and len(line.value) > _HEAD else line for line in source
    ]
    pieces = [piece for line in _unnumbered(whole) for piece in _page(line)]
    told = frozenset(index for index, line in enumerate(pieces) if _may_hold_points(line))
    return tuple(entries.lines(pieces, told))


def _may_hold_points(line: Line) -> bool:
    """Is it running text or contents, and no row of the form?"""
    told = len(line.cells) == 1 or "§" in line.cells[-1].value
    return told and not line.furniture and any(map(str.isdigit, line.cells[-1].value))


def _lost(line: Line) -> bool:
    value = line.value
    long = len(line.cells) == 1 and not line.table and len(value) > _LONG
    return long and len(_marks(value[: entries.first(value)])) >= _ENOUGH


def _unnumbered(source: Sequence[Line]) -> Iterator[Line]:
    """The lines, each the text of a page, without the number of the page that it opens with."""
    numbered = [_NUMBERED.match(line.value) if len(line.cells) == 1 else None for line in source]
    twice = _twice(source, numbered)
    opens = [int(number["page"]) for number in numbered if number][:2]
    page = opens[0] - 1 if opens[:1] == [1] or (len(opens) > 1 and 0 < opens[1] - opens[0] <= _SKIPPED) else _NEVER
    for line, number in zip(source, numbered, strict=True):
        if number and page < int(number["page"]) <= page + _SKIPPED:
            page = int(number["page"])
            end = number.end() + (_again(line, number) or 0) if twice else number.end()
            yield replace(line, cells=(line.text.cut(0, end).strip(),), furniture=True)
            yield replace(line, cells=(line.text.cut(end),))
        else:
            yield line


def _twice(source: Sequence[Line], numbered: Sequence[re.Match[str] | None]) -> bool:
    """Does every page open with its number and that number once more, its own print of it ("2 2 Övriga deltagare …")?"""
    again = [_again(line, number) for line, number in zip(source, numbered, strict=True) if number]
    return len(again) > 1 and all(again)


def _again(line: Line, number: re.Match[str]) -> int | None:
    """How long the page's number is that stands once more after it."""
    found = re.match(rf"{number['page']}\s+(?=[^\s(.])", line.text.value[number.end() :])
    return found.end() if found else None


def _page(line: Line) -> Iterator[Line]:
    """The lines of a page: its running head, then what each of its labels owns."""
    end = entries.first(line.value)
    text, rest = line.text.cut(0, end), line.text.cut(end)
    marks = _marks(text.value) if len(line.cells) == 1 and not line.furniture else []
    few = len(marks) < 2 and not any(_alone(text, mark) for mark in marks)
    if few or len(text.value) < _LONG / 4:
        yield from [line] if line.furniture else _headed(line)
        return
    yield from _parts(line, text, marks)
    yield from [replace(line, cells=(rest,), gap=1)] if rest else []


def _alone(text: Text, mark: Mark) -> bool:
    """Is the one label of a page the contents', or that of a list with its people?"""
    listed = mark.kind in labels.ATTENDANCE and len(in_a_row.starts(text.value[mark.end :])) > _ENOUGH
    return listed or form_values.is_contents(text, mark)


def _parts(line: Line, text: Text, marks: list[Mark]) -> Iterator[Line]:
    """What stands over the first label, and what each of the labels owns."""
    yield from _head(line, text.cut(0, marks[0].start))
    owed = form_values.Owed()
    stack: list[Mark] = []
    for place, mark in enumerate(marks):
        stack.append(mark)
        after = marks[place + 1] if place + 1 < len(marks) else None
        content = _content(text.cut(mark.end, after.start if after else None))
        if not content and after:
            continue
        if any(_is_announcement(text, one) for one in stack):
            yield from form_values.signed(line, form_values.Stack(text, tuple(stack), None, None), owed)
            yield replace(line, cells=(text.cut(stack[0].start).strip(),), furniture=True)
            return
        later = _later_roles(text, marks[place + 1 :])
        yield from form_values.owned(line, form_values.Stack(text, tuple(stack), content, after, later), owed)
        stack = []


def _later_roles(text: Text, marks: Sequence[Mark]) -> int:
    """How many of the labels that come next are roles with nothing between them, the last before the notice or another label."""
    count = 0
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        if mark.kind not in ROLES:
            return count
        count += 1
        if _content(text.cut(mark.end, after.start if after else None)):
            return 0
    return count


def _headed(line: Line) -> Iterator[Line]:
    """A page without labels: what runs over every page set apart from its text."""
    at = 0
    while found := next((cut for cut in _running(line.value) if not line.value[at : cut[0]].strip()
                         and cut[1] > at), None):  # fmt: skip
        at = found[1]
    yield from _head(line, line.text.cut(0, at))
    yield from [replace(line, cells=(line.text.cut(at).strip(),))] if line.text.cut(at) else []


def _running(value: str) -> list[tuple[int, int]]:
    return sorted({*(match.span() for match in _OF.finditer(value)), *_paper(value)})


def _head(line: Line, head: Text) -> Iterator[Line]:
    """What stands over the first label: the paper's name on a line of its own, pages' numbers set aside."""
    at = 0
    for start, end in _running(head.value):
        for begin, stop in ((at, start), (start, end)):
            piece = head.cut(begin, stop).strip()
            if piece:
                yield replace(line, cells=(piece,), columns=(), gap=0, furniture=bool(_OF.fullmatch(piece.value)))
        at = max(at, end)
    if head.cut(at):
        yield replace(line, cells=(head.cut(at).strip(),), columns=(), gap=0)


def _paper(value: str) -> Iterator[tuple[int, int]]:
    for word in re.finditer(r"\w+", value):
        if flat(word.group()) in keys("bodies", "document_kinds"):
            yield word.span()


@lru_cache(8192)
def _label(words: str, colon: bool) -> str | None:
    """The kind of the label that the words are, letter for letter or before a colon, where it is one of the form's."""
    if key(words) in keys("layout", "form"):
        return "other"
    plain = not re.search(rf"\s[{UPPER}]", words)
    kind = labels.kind_of(words) if labels.stated(words) or (colon and plain) else None
    known = kind in _KINDS and key(words) not in keys("layout", "no_form") and (kind != "body" or key(words) == "organ")
    return kind if known else None


def _marks(value: str) -> list[Mark]:
    """The labels in the line, the longest at each place."""
    words = list(re.finditer(r"\S+", value))
    found: list[Mark] = []
    index = 0
    while index < len(words):
        mark, length = _left_over(value, words[index]) or _mark(value, words, index)
        if mark and not _is_held(value, mark, found):
            found.append(mark)
        index += length or 1
    return found


def _left_over(value: str, word: re.Match[str]) -> tuple[Mark, int] | None:
    """The label of which only the end is left ("ande" of "Beslutande") before a name or another label."""
    bare = word.group().rstrip(":")
    if bare not in table("layout")["lost_members"] or not re.match(rf"\s+[{UPPER}]", value[word.end() :]):
        return None
    return Mark(word.start(), word.end(), "members"), 1


def _is_held(value: str, mark: Mark, before: Sequence[Mark]) -> bool:
    """Is it the office of somebody in a list, told after a party ("Bo Ek (S) Ordförande Eva Alm (M) 1:e vice …")?"""
    if mark.kind not in ("chair", "vice_chair", "secretary"):
        return False
    lists = [one for one in before if one.kind in labels.ATTENDANCE | ROLES]
    listed = bool(lists) and lists[-1].kind in labels.ATTENDANCE
    numbered = re.match(r"\s*(?:\d|\S+:)", value[mark.end :]) is not None and value[mark.end - 1] != ":"
    return numbered or (listed and value[: mark.start].rstrip().endswith(")"))


def _mark(value: str, words: Sequence[re.Match[str]], index: int) -> tuple[Mark | None, int]:
    start = words[index].start()
    if not value[start].isupper():
        return None, 0
    told = value[:start].rstrip().endswith(",")
    for length in range(min(_WORDS, len(words) - index), 0, -1):
        end = words[index + length - 1].end()
        phrase = value[start:end].rstrip(".:…_,")
        if not re.search(r"[.:;(]", phrase) and _is_followed(value[start + len(phrase) :]):
            kind = _label(phrase, value[end - 1] == ":")
            if not kind or (_is_loud(phrase) and not _heads_part(phrase) and _in_capitals(value, start, end)):
                continue  # also the words of a title in capitals
            if not (told and length == 1 and _is_office(phrase, value[end - 2 : end])):
                return Mark(start, end, kind), length
    return None, 0


def _in_capitals(value: str, start: int, end: int) -> bool:
    """Do other words in capitals stand beside the words, or the number of a point whose title they may be?"""
    before, after = value[:start].split()[-1:], value[end:].split()[:1]
    counted = bool(before) and re.fullmatch(r"\d{1,3}\.?", before[0]) is not None
    return any(map(_is_loud, before)) or (counted and not (after and after[0].istitle()))


def _is_office(phrase: str, ends: str) -> bool:
    """May it be the office of one person, and no label of several ("Tjänstemän") or of a line to sign on ("Ordförande...")?"""
    return ends != ".." and any(pattern("attendance", kind).fullmatch(phrase.lower()) for kind in ("office", "title", "function"))


def _heads_part(phrase: str) -> bool:
    """Does it head the contents or the notice that the minutes are put up?"""
    return key(phrase) in keys("layout", "contents") | keys("layout", "announcement")


def _is_loud(word: str) -> bool:
    return word.isupper() and len(word) > 2


def _is_followed(after: str) -> bool:
    """Does a value begin after a label, if need be after what is left of a word ("Närvar ande Bo Ek")?"""
    rest = re.match(rf"\s+([{LOWER}]{{2,5}})\s+(?=[{UPPER}])", after)
    lost = rest is not None and not names.is_common(rest[1]) and rest[1] not in _small()
    return bool(_FOLLOWS.match(after)) or lost


@cache
def _small() -> frozenset[str]:
    return frozenset(word for kind in ("first", "last") for word in table("small_words")[kind])


def _content(text: Text) -> Text | None:
    """What follows a label, without rules to sign on and what is left of a word ("Närvar ande")."""
    page = _OF.match(text.value.strip())
    text = text.strip().cut(page.end()) if page else text
    left = re.match(rf"[\s.:…_,]*(?:[{LOWER}]{{2,5}}\s+(?=[{UPPER}]))?", text.value)
    text = text.cut(left.end() if left else 0).strip()
    return text if len(re.findall(r"\w", text.value)) > 1 and not re.fullmatch(r"[a-zåäö]{1,5}", text.value) else None


def _is_announcement(text: Text, mark: Mark) -> bool:
    return key(text.value[mark.start : mark.end]) in keys("layout", "announcement")
