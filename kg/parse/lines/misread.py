"""Lines as they read before a scanner misread them: letters, hyphens and spaces put right by known words.

A text in which words hold digits ("bes1utade", "f6rslag") or stray hyphens ("ko-mmu-n") has been misread;
there, and only there, each word that is not known is read as the known one that a scanner confuses with
it, and words that have run together are told apart. Every character keeps its place in the source, so
quotes stay verbatim.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from kg.language import names
from kg.language.lexicon import Lexicon, guess, known_words
from kg.language.run_together import apart
from kg.language.text import LOWER, UPPER, worn
from kg.model import Line, Text

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_PART = re.compile(r"[&|!]|-\s*\Z")
"""What follows or precedes a piece of a word: signs that stand for letters, the hyphen of a line's end."""
_CHUNK = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W_]")
_STRAY = re.compile(r"\(?-(?=n)")
_ADDRESS = re.compile(r"@|https?:|www\.|\.(?:se|com|org|nu|eu)\b|/\S*/")
_SURE = re.compile(r"[^\W\d_][016]|[016][^\W\d_]|[a-zåäö]-n")
_LONGEST = 60
"""Letters of a word, or of a few run together; a longer run is none, and telling it apart takes ever longer."""
_ENOUGH = 2
"""So many words that only a scanner writes so make a misread text; clean minutes hold none."""

_AFTER_MARK = re.compile(rf"(?<=[{LOWER}])\.(?=[{UPPER}][{LOWER}016])|(?<=[^\W\d_]{{2}})[,;](?=[^\W\d_])|"
                         rf"(?<=[{LOWER}]{{3}}):(?=[{UPPER}0-9])|\)(?=[^\W\d_])|(?<=[{LOWER}]{{2}})–(?=[{UPPER}][{LOWER}])")  # fmt: skip
_DASH = re.compile(rf"[-–](?=[{UPPER}])")
_DASHED = re.compile("[-–](?=[a-zåäö]{3})(?!-n)")
_BEFORE_MARK = re.compile(
    rf"(?<=[{LOWER}]{{2}})(?=\()(?!\([a-zåäö]{{1,3}}\))|(?<=[{LOWER}]{{2}})(?=–[{UPPER}][{LOWER}])"
)
_JOINTS = re.compile(
    rf"(?<=[{LOWER}])(?=[{UPPER}][{LOWER}016])|(?<=[{UPPER}]{{4}})(?=[{UPPER}][{LOWER}016]{{2}})|(?<=\d)(?=[{UPPER}][{LOWER}](?!\d))|(?<=[{LOWER}]{{3}})(?=[{UPPER}]{{2,5}}\Z)"
)
_SHORT = {"l": "i", "0m": "om"}
_CAPITAL_I = re.compile(rf"(?<=[{UPPER}])l(?=[{UPPER}]|\Z)|^l(?=[{UPPER}]{{2}})")
_NUMBERED = re.compile(
    r"(?P<number>\d+)(?P<word>[a-zåäö]{3,})(?P<year>(?:19|20)\d\d)?|(?P<before>[^\W_]+[^\W\d_])(?P<after>\d+)"
)


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines; those of a misread text as a reader would take them."""
    values = [cell.value for line in source for cell in line.cells]
    doubted = (word for value in values if _SURE.search(value) for word in _WORD.findall(value))
    if sum(map(_spoilt, doubted)) < _ENOUGH:
        return source
    found = [word for value in values for word in _WORD.findall(value)]
    lexicon = Lexicon(Counter(found))
    return tuple(replace(line, cells=tuple(_mended(cell, lexicon) for cell in line.cells)) for line in source)


def _spoilt(word: str) -> bool:
    """Is it no word, but would be a known one with the letters that a scanner takes for digits and hyphens?"""
    if (
        len(word) < 3
        or not _SURE.search(word)
        or (re.fullmatch(r"\d+\D+|\D+\d+", word.replace("-", "")) and len(re.findall(r"\d", word)) > 1)
    ):
        return False
    known = known_words()
    return worn(word) in known.by_wear and not all(known.holds(part) for part in word.split("-"))


def _mended(text: Text, lexicon: Lexicon) -> Text:
    edits = list(_edits(text.value, lexicon))
    if not edits:
        return text
    value: list[str] = []
    at: list[int] = []
    done = 0
    for start, end, right in edits:
        value.append(text.value[done:start])
        at.extend(text.at[done:start])
        value.append(right)
        at.extend(_places(text, start, end, len(right)))
        done = end
    value.append(text.value[done:])
    at.extend(text.at[done:])
    return Text("".join(value), at)


def _places(text: Text, start: int, end: int, length: int) -> Iterator[int]:
    """Where the characters of what is put for `start`–`end` stand: first on the first, last on the last."""
    if end == start:
        yield from [text.at[max(0, start - 1)]] * length
        return
    for number in range(length):
        yield text.at[start + (number * (end - start - 1) // (length - 1) if length > 1 else 0)]


def _edits(value: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """What is to be put where, in order: (start, end, right words)."""
    for chunk in _CHUNK.finditer(value):
        if _ADDRESS.search(chunk.group()):
            continue
        found: list[tuple[int, int, str]] = []
        for mark in (*_AFTER_MARK.finditer(chunk.group()), *_BEFORE_MARK.finditer(chunk.group())):
            found.append((chunk.start() + mark.end(), chunk.start() + mark.end(), " "))
        for word in _WORD.finditer(value, chunk.start(), chunk.end()):
            start, end = word.span()
            if _PART.match(value, end) or value[:start].endswith(("&", "|", "!")):
                continue
            opens = not _LETTER.search(value, 0, start) or value[:start].rstrip().endswith((".", "!", "?", ":"))
            right = _right(word.group(), lexicon, opens)
            if right != word.group():
                found.append((start, end, right))
        if _DASH.match(chunk.group()) or (not value[: chunk.start()].strip() and _DASHED.match(chunk.group())):
            found.append((chunk.start() + 1, chunk.start() + 1, " "))
        stray = _STRAY.match(chunk.group())
        if stray:
            found.append((chunk.start() + stray.end() - 1, chunk.start() + stray.end(), ""))
        yield from sorted(found)


def _right(word: str, lexicon: Lexicon, opens: bool) -> str:
    """The word, or the words, that a scanner has read as `word`; it opens a sentence or a line if `opens`."""
    if (word, opens) not in lexicon.read:
        lexicon.read[word, opens] = _read(word, lexicon, opens)
    return lexicon.read[word, opens]


def _read(word: str, lexicon: Lexicon, opens: bool) -> str:
    if len(word) > _LONGEST or (lexicon.holds(word) and "-" in word):
        return word
    parts = re.split(r"(-)(?!n)", word)
    right = [_one(part, lexicon, opens and not number) for number, part in enumerate(parts) if part != "-"]
    return "-".join(right)


def _one(word: str, lexicon: Lexicon, opens: bool) -> str:
    """As `_right`, of a word without hyphens of its own."""
    if "-" in word and _are_words(word.split("-"), lexicon):
        return word
    word = word.replace("-", "")
    word = _SHORT.get(word, _CAPITAL_I.sub("I", word))
    joints = [match.start() for match in _JOINTS.finditer(word)]
    if joints and names.is_given(word):
        return word
    whole = lexicon.right(word, opens) or (None if joints else lexicon.own(word))
    if whole is not None or word.isupper():
        return whole or word
    if {word[joint] for joint in joints} - {"I"}:
        return _apart(word, joints, lexicon, opens)
    return _made_out(word, lexicon, opens)


def _are_words(halves: list[str], lexicon: Lexicon) -> bool:
    return all(lexicon.holds(half) and len(half) > 3 for half in halves)


def _made_out(word: str, lexicon: Lexicon, opens: bool) -> str:
    """A word that is not known as a whole: with a number before it, as a phrase, two words, a compound, or guessed."""
    numbered = _NUMBERED.fullmatch(word)
    off = _off_number(numbered, lexicon) if numbered else None
    phrase = off or lexicon.phrase(word, opens) or apart(word, lexicon)
    return phrase or lexicon.compound(word, opens) or guess(word, opens)


def _apart(word: str, joints: list[int], lexicon: Lexicon, opens: bool) -> str:
    """Words that have lost the space between: at a capital beside a known word or a number."""
    ends = [*joints, len(word)]
    parts = [word[start:end] for start, end in zip([0, *joints], ends, strict=True)]
    if any(len(part) < 3 and not part.isdigit() and not lexicon.holds(part) for part in parts):
        return word  # "McDonald", "HbA1c"
    right = [_one(part, lexicon, opens and not number) for number, part in enumerate(parts)]
    return (" " if any(part.isdigit() or lexicon.holds(part) for part in right) else "").join(right)


def _off_number(numbered: re.Match[str], lexicon: Lexicon) -> str | None:
    """ "12maj" → "12 maj", "kl13" → "kl 13"; None for what is no known word ("SOU2021")."""
    word = numbered["word"] or numbered["before"]
    right = lexicon.right(word, False)
    if not right or word.isupper():
        return None
    return " ".join(filter(None, (numbered["number"], right, numbered["year"] or numbered["after"])))
