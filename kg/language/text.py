"""Swedish text: folding, flowing text out of broken lines, sentences.

Everything here works on a `model.Text`, so that what is found can be quoted from the source.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from kg.language.wordings import wording
from kg.model import Line, Text

_DIGITS = str.maketrans("016", "olo")
_FOLDED = str.maketrans(
    "åäàáâãöóøôõéèêëüúïíñçæ’”“–—‐‑\u00a0\u00ad", "aaaaaaoooooeeeeuuiinca'\"\"---- -"
)
_LATIN = bytes(ord(chr(code).lower().translate(_FOLDED)) for code in range(256))
"""What the characters of Latin-1 fold to: such text, nearly all there is, is folded as bytes, ten times as fast."""

UPPER = "A-ZÅÄÖÉÜÆØÁÍÓÚÈÞÐŠŽČĆŁŚÇÑ"
LOWER = "a-zåäöéüæøáíóúèêëçñô"
DASH = "-–—‐‑"


@lru_cache(8192)
def flat(value: str) -> str:
    """Lower case without diacritics, one character for one: offsets stay true."""
    if value.isascii():
        return value.lower()
    try:
        return value.encode("latin-1").translate(_LATIN).decode("latin-1")
    except UnicodeEncodeError:
        lower = value.lower()
    if len(lower) != len(value):
        lower = "".join(map(_lower, value))
    return lower.translate(_FOLDED)


def standing(form: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the form stands as whole words.

    A pattern made of the form would have to be compiled for each: that took longer than all else about it.
    """
    return (
        (start, start + len(form)) for start in beginning(form, text) if ends_word(text, start + len(form))
    )


def beginning(form: str, text: str) -> Iterator[int]:
    """Where the form begins a word."""
    at = text.find(form) if form else -1
    while at >= 0:
        if at == 0 or not _in_word(text[at - 1]):
            yield at
        at = text.find(form, at + 1)


def ends_word(text: str, at: int) -> bool:
    return at == len(text) or not _in_word(text[at])


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


_DIGIT = re.compile("[016]")
_WORD = re.compile(r"[a-z0-9]+")
_LETTERS = re.compile(r"[a-z]{2}")


def healed(value: str) -> str:
    """`flat`, with the digits a scanner has put inside words back as letters ("f6rbund" → "forbund")."""

    def heal(match: re.Match[str]) -> str:
        word = match.group()
        return word.translate(_DIGITS) if _LETTERS.search(word) else word

    folded = flat(value)
    return _WORD.sub(heal, folded) if _DIGIT.search(folded) else folded


@cache
def _lower(char: str) -> str:
    lower = char.lower()
    return lower if len(lower) == 1 else char


_KEY = re.compile(r"[a-z0-9]+")


@lru_cache(30_000)
def key(value: str) -> str:
    """What two spellings of the same words share: folded, only letters and digits, single spaces."""
    return " ".join(_KEY.findall(flat(value)))


_NO_KEY = re.compile(r"[^a-z0-9\n]+")


def all_keys(values: Iterable[str]) -> list[str]:
    """As `key`, of many words at once, ten times as fast."""
    listed = list(values)
    return [one.strip() for one in _NO_KEY.sub(" ", flat("\n".join(listed))).split("\n")] if listed else []


_WORN = str.maketrans("01l|!c6", "oiiiieo")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")


@lru_cache(30_000)
def worn(value: str) -> str:
    """What is left of the words when what scanners confuse is taken as one: "Karlsson", "Kar1ss-on" and "KarIss0n" agree.

    Spaces and hyphens are dropped too, so it may only be compared with the same of other words.
    """
    return _NO_LETTERS.sub("", flat(value).translate(_WORN)).replace("rn", "m")


_NO_LETTERS_NOR_END = re.compile(r"[^a-z0-9\n]+")


def all_worn(values: Iterable[str]) -> dict[str, str]:
    """As `worn`, of many words at once, ten times as fast; the words as they came, each with what is left of it."""
    listed = list(values)
    left = _NO_LETTERS_NOR_END.sub("", flat("\n".join(listed)).translate(_WORN)).replace("rn", "m")
    return dict(zip(listed, left.split("\n"), strict=False))


_BLANKS = re.compile(r"\s+")
_UNEVEN = re.compile(r"\s\s|[^\S ]")


def squeeze(text: Text) -> Text:
    """`text` with every run of white space as one space, and none at the ends."""
    if not _UNEVEN.search(text.value):
        return text.strip()
    value: list[str] = []
    at: list[int] = []
    done = 0
    for blank in _BLANKS.finditer(text.value):
        value += text.value[done : blank.start()], " "
        at += text.at[done : blank.start() + 1]
        done = blank.end()
    return Text("".join((*value, text.value[done:])), [*at, *text.at[done:]]).strip()


_BROKEN = re.compile(rf"[{LOWER}{UPPER}0-9][-‐\u00ad\ufffe\x02]$")
_KEEP_HYPHEN = re.compile(wording("language", "text", "keep_hyphen"), re.IGNORECASE)


def bond(left: str, right: str) -> str:
    """How a line end joins the next line: "-" dropped, "-" kept, or a space.

    Returns "drop", "keep" or "space". A hyphen before a lower-case word was put there by the line
    break, unless the word is a conjunction ("hälso-" / "och sjukvård"); before a capital it is real
    ("Marie-" / "Louise").
    """
    if not _BROKEN.search(left, max(0, len(left) - 3)):
        return "keep" if left.endswith(("/", "www.")) and right[:1].islower() else "space"
    if _KEEP_HYPHEN.match(right):
        return "space"
    return "drop" if right[:1].islower() else "keep"


def glue(lines: Iterable[Text]) -> Text:
    """Lines as one run of text: words broken over lines mended, single spaces."""
    value: list[str] = []
    at: list[int] = []
    last = ""
    for line in lines:
        line = squeeze(line)
        if not line.value:
            continue
        if last:
            joint = bond(last, line.value)
            if joint == "drop":
                value[-1] = value[-1][:-1]
                at.pop()
            elif joint == "space":
                value.append(" ")
                at.append(at[-1])
        value.append(line.value)
        at.extend(line.at)
        last = line.value
    return Text("".join(value), at)


_ENDED = re.compile(r"[.!?:;”\"’)]$")
_OPENER = re.compile(rf"[•●▪◦·*\uf0b7\u2022–-]\s|\w{{1,2}}[.)]\s|[{UPPER}]")


def paragraphs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines grouped into paragraphs; a blank line ends one unless the sentence plainly goes on."""
    lines = list(lines)
    double = _double_spaced(lines)
    group: list[Line] = []
    for index, line in enumerate(lines):
        if group and _breaks(group, line, double[index]):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _breaks(group: list[Line], line: Line, double: bool) -> bool:
    before = group[-1]
    last, first = before.value.rstrip(), line.value.lstrip()
    if line.bullet or _stands_alone(line) or _stands_alone(before):
        return True
    if not first or not last:
        return False
    goes_on = first[:1].islower() and not last.endswith((".", "!", "?", ":"))
    if line.gap > (1 if double else 0):
        return not goes_on
    if not (_ENDED.search(last) and _OPENER.match(first)):
        return False
    width = max(len(other.value) for other in group)
    return len(last) < 0.7 * max(width, 60)


def _stands_alone(line: Line) -> bool:
    return bool(line.heading) or line.tabular


def _double_spaced(lines: list[Line]) -> list[bool]:
    """For each line: does a blank line stand between the lines of one paragraph hereabouts?"""
    wraps = [
        line.gap == 1
        and line.value.lstrip()[:1].islower()
        and not lines[index - 1].value.rstrip().endswith((".", ":", "!", "?"))
        for index, line in enumerate(lines)
    ]
    spaced = [line.gap >= 1 for line in lines]
    result = []
    for index in range(len(lines)):
        near = slice(max(0, index - 6), index + 7)
        blanks, size = sum(spaced[near]), len(spaced[near])
        result.append(blanks >= 0.7 * size and sum(wraps[near]) >= 0.25 * blanks)
    return result


_SENTENCE = re.compile(rf"(?<=[.!?])[”\"’)]?\s+(?=[”\"“(]?(?:[{UPPER}0-9–•-]|[a-h]\.\s[{UPPER}]))|\n+")
_ABBREVIATED = re.compile(
    wording("language", "text", "abbreviated"),
    re.IGNORECASE,
)


_DAY = re.compile(r"\b\d{1,2}\.$")
_LONGEST = 20
"""Characters of an abbreviation at most."""


def _goes_on(value: str, start: int, end: int) -> bool:
    """Does an abbreviation or the number of a day stand before the end, so that no sentence ends there?"""
    return bool(_ABBREVIATED.search(value, start, end) or _DAY.search(value, start, end))


def sentences(text: Text) -> Iterator[Text]:
    """The sentences of a passage; abbreviations and dates do not end one."""
    pieces = (text.cut(start, end).strip() for start, end in _sentences(text.value))
    yield from filter(None, pieces)


@lru_cache(2048)
def _sentences(value: str) -> list[tuple[int, int]]:
    """Where the sentences stand, told once for all who ask while their document is read."""
    start, found = 0, []
    for match in _SENTENCE.finditer(value):
        if "\n" not in match.group() and _goes_on(value, max(start, match.start() - _LONGEST), match.start()):
            continue
        found.append((start, match.start() + (1 if match.group()[0] in '”"’)' else 0)))
        start = match.end()
    return [*found, (start, len(value))]
