"""Personal names: what looks like one, in natural order, several in a row told apart.

>>> natural("Ångman Ingmar")
'Ingmar Ångman'
>>> split("Anna Mann, Karin Brage och Bo Ek")
['Anna Mann', 'Karin Brage', 'Bo Ek']
"""

import re
from functools import cache

from kg.language.lists import folded, rows
from kg.language.text import LOWER, UPPER, all_worn, key, worn
from kg.language.wordings import wording

_PART = re.compile(rf"[{UPPER}][{LOWER}]+")
PARTICLES = frozenset(
    {
        "af",
        "von",
        "van",
        "de",
        "der",
        "den",
        "da",
        "di",
        "del",
        "el",
        "al",
        "la",
        "le",
        "bin",
        "ben",
        "ter",
        "zu",
        "und",
    }
)
_TOKEN = rf"(?:(?:[dl][’'´])?[{UPPER}][{LOWER}{UPPER}’'´.]*(?:-[{UPPER}]?[{LOWER}{UPPER}]+)*)"
NAME = re.compile(rf"{_TOKEN}(?:\s+(?:(?:{'|'.join(sorted(PARTICLES))})\s+)*{_TOKEN}){{1,4}}")
"""Two to five capitalised words in a row: the shape of a full name, not yet a name."""


@cache
def is_given(token: str) -> bool:
    """Is the word a given name, or a compound of them (Marie-Louise, AnnaMaj)?"""
    names = folded("given_names")
    if key(token) in names:
        return True
    parts = _PART.findall(token)
    if len(parts) > 1 and all(
        key(part) in names or (len(part) > 4 and worn(part) in _worn_given()) for part in parts
    ):
        return True
    return len(token) > 4 and _misread(token) and worn(token) in _worn_given()


def _misread(token: str) -> bool:
    """Is the word none that is known, and so perhaps one that a scanner has spoilt?"""
    known = key(token)
    return known not in folded("common_words") and known not in folded("body_words")


@cache
def _worn_given() -> frozenset[str]:
    return frozenset(all_worn(name for name in folded("given_names") if len(name) > 3).values())


@cache
def is_common(token: str) -> bool:
    """Is the word (also) an ordinary Swedish word?"""
    folded_token = key(token)
    return (folded_token in folded("common_words") or folded_token in folded("body_words")) and not is_given(
        token
    )


@cache
def is_name(value: str) -> bool:
    """Could `value` as a whole be a person's full name?"""
    value = value.strip()
    if not NAME.fullmatch(value) or re.search(r"\d", value):
        return False
    tokens = [token for token in value.split() if token.lower() not in PARTICLES]
    if any(token.isupper() and len(token) > 2 for token in tokens) and not value.isupper():
        return False
    if is_given(tokens[0]) or is_given(tokens[-1]):
        tokens = [token for token in tokens[1:-1] if not token.endswith("son")]
    return not any(map(is_common, tokens))


def run_together(token: str) -> bool:
    """Is the word a given name and a surname that have lost the space between ("JonHallmark")?"""
    return bool(_halves(token))


def _halves(token: str) -> list[str]:
    match = re.fullmatch(
        rf"([{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?)([{UPPER}][{LOWER}]{{2,}}(?:-[{UPPER}][{LOWER}]+)?)",
        token,
    )
    return (
        [match.group(1), match.group(2)] if match and is_given(match.group(1)) and not is_given(token) else []
    )


def titled(value: str) -> int:
    """Where the name begins behind a "Herr" or "Fru"; 0 where none stands before it."""
    match = _honorific().match(value)
    return match.end() if match else 0


@cache
def _honorific() -> re.Pattern[str]:
    words = "|".join(word for word, _ in rows("honorifics"))
    return re.compile(rf"\s*(?:{words})\.?\s+(?=[{UPPER}])", re.IGNORECASE)


def natural(value: str) -> str:
    """The name given name first, words run together told apart: "Ångman, Ingmar" → "Ingmar Ångman"."""
    value = " ".join(value.replace("\u00a0", " ").split()).strip(" ,;")
    value = value[titled(value) :]
    if "," in value:
        last, _, first = value.partition(",")
        return f"{first.strip()} {last.strip()}"
    tokens = value.split()
    if len(tokens) == 1 and _halves(value):
        return " ".join(_halves(value))
    if len(tokens) == 1 and len(_PART.findall(value)) >= 3 and "-" not in value:
        return " ".join(_PART.findall(value))
    if len(tokens) in (2, 3) and not is_given(tokens[0]) and is_given(tokens[-1]):
        given = 2 if len(tokens) == 3 and is_given(tokens[1]) else 1
        return " ".join(tokens[-given:] + tokens[:-given])
    return value


_BETWEEN = re.compile(wording("language", "names", "between"))


def split(value: str) -> list[str]:
    """The parts of "A, B och C"."""
    return [part for part in (piece.strip() for piece in _BETWEEN.split(value)) if part]


def separate(value: str, count: int) -> list[str] | None:
    """`count` names written in a row with only spaces between, told apart by their given names."""
    tokens = value.split()
    starts = [index for index, token in enumerate(tokens) if is_given(token)]
    if count == 1:
        return [value]
    chosen = [0] + [
        index for index in starts if index >= 2 and not (is_given(tokens[index - 1]) and index - 1 in starts)
    ]
    if len(chosen) == count:
        ends = [*chosen[1:], len(tokens)]
        return [" ".join(tokens[start:end]) for start, end in zip(chosen, ends, strict=True)]
    if len(tokens) == 2 * count:
        return [" ".join(tokens[index : index + 2]) for index in range(0, len(tokens), 2)]
    return None


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Folded nickname → the folded given names it stands for."""
    return {key(row[0]): frozenset(key(name) for name in row[1].split("|")) for row in rows("nicknames")}
