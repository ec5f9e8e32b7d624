"""Triggers: what must stand in a text for a tolerant pattern to match, looked up instead of searched for.

Text and pattern are folded so coarsely that all that scanners confuse is one: å, ä, a and d; ö, o, e, c and 6;
i, l and 1; n, m and rn. Four letters in a row of that are a trigger, kept as a number. A pattern needs one of
a set of them: one for each of its alternatives.
"""

import re
import sys
from functools import lru_cache

_SAME = {"a": "åäàáâãd4", "o": "öóôõeéèêëc06ø", "i": "íìîïl1|!", "m": "nrñ"}
_KEPT = "abcdefghijklmnopqrstuvwxyz0123456789åäöàáâãóôõéèêëíìîïøñüúæç|!"
_LENGTH = 4


def _table() -> bytes:
    """For each character of Latin-1 what it is folded to."""
    to = {char: first for first, others in _SAME.items() for char in others}
    return bytes(
        ord(to.get(char, char)) if (char := chr(code).lower()) in _KEPT else code for code in range(256)
    )


_FOLDED = _table()
_DROPPED = bytes(code for code in range(256) if chr(code).lower() not in _KEPT)
"""Spaces and hyphens may come or go; what is no letter triggers nothing."""


def folded(text: str) -> bytes:
    """The letters that are left when what may be confused is one, and one that is doubled single."""
    left = text.encode("latin-1", "replace").translate(_FOLDED, _DROPPED)
    for double, single in ((b"mm", b"m"), (b"oo", b"o")):
        while double in left:
            left = left.replace(double, single)
    return left


@lru_cache(8192)
def grams(text: str) -> frozenset[int]:
    """Every four letters in a row of the folded text, as numbers."""
    left = folded(text)
    found: set[int] = set()
    for start in range(min(_LENGTH, max(0, len(left) - _LENGTH + 1))):
        end = start + (len(left) - start) // _LENGTH * _LENGTH
        found.update(memoryview(left)[start:end].cast("I"))
    return frozenset(found)


_TOKEN = re.compile(
    r"(?P<escape>\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|\(\?P=\w+\))|(?P<set>\[\^?\]?[^\]]*\])|(?P<open>\((?:\?(?:P<\w+>|<[=!]|[:=!]|[a-z-]+:))?)|(?P<close>\))|"
    r"(?P<or>\|)|(?P<times>(?:[?*+]|\{\d*,?\d*\})[?+]?)|(?P<run>[^\\\[\](){}|?*+.^$]+)|(?P<other>.)",
    re.DOTALL,
)
_AROUND = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
_OPTIONAL = re.compile(r"[?*]|\{0?,|\{0\}")
_COMMON = frozenset(b"aomits")

Needs = tuple[bytes, ...]
"""Folded letters, one of which must stand; empty where it is not known that any must."""


def needed(pattern: str) -> frozenset[int]:
    """For each alternative of the pattern a trigger that it cannot match without; empty where one has none."""
    needs, _ = _alternatives([(str(match.lastgroup), match.group()) for match in _TOKEN.finditer(pattern)], 0)
    return frozenset(int.from_bytes(_rarest(literal), sys.byteorder) for literal in needs)


def _rarest(literal: bytes) -> bytes:
    """The four letters in a row of the literal that other words hold least often."""
    windows = (literal[at : at + _LENGTH] for at in range(len(literal) - _LENGTH + 1))
    return max(windows, key=lambda window: len(set(window) - _COMMON))


def _alternatives(tokens: list[tuple[str, str]], at: int) -> tuple[Needs, int]:
    """What the alternatives from the token at `at` to their closing bracket need, and where that is."""
    needs: list[bytes] = []
    free = False
    while True:
        branch, at = _sequence(tokens, at)
        free = free or not branch
        needs.extend(branch)
        if at >= len(tokens) or tokens[at][0] == "close":
            return () if free else tuple(needs), at
        at += 1


def _sequence(tokens: list[tuple[str, str]], at: int) -> tuple[Needs, int]:
    """The best of what the parts of one alternative need, and where it ends."""
    best: Needs = ()
    while at < len(tokens) and tokens[at][0] not in ("or", "close"):
        kind, token = tokens[at]
        needs: Needs = ()
        at += 1
        if kind == "open":
            needs, at = _alternatives(tokens, at)
            at += 1
            needs = () if token in _AROUND else needs
        optional = at < len(tokens) and tokens[at][0] == "times" and _OPTIONAL.match(tokens[at][1])
        if kind == "run":
            needs = _literal(token[:-1] if optional else token)
        elif optional:
            needs = ()
        best = max(best, needs, key=_worth)
    return best, at


def _literal(run: str) -> Needs:
    left = folded(run)
    return (left,) if len(left) >= _LENGTH else ()


def _worth(needs: Needs) -> tuple[int, int]:
    """Longer letters are rarer, and fewer of them too."""
    return (min(map(len, needs), default=0), -len(needs))
