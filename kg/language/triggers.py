"""Triggers: what must stand in a text for a tolerant pattern to match, looked up instead of searched for.

Text and pattern are folded so coarsely that all that scanners confuse is one: å, ä, a and d; ö, o, e, c and 6;
i, l and 1; n, m and rn. Four letters in a row of that are a trigger. A pattern needs one of a set of them: one
for each of its alternatives, or the two or three letters of a shorter one.
"""

import re
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

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


class Letters:
    """A text folded, kept since many patterns ask of one text."""

    __slots__ = ("_grams", "left")

    def __init__(self, text: str) -> None:
        self.left = folded(text)
        self._grams: Set[bytes] | None = None

    @property
    def grams(self) -> Set[bytes]:
        """Every four letters in a row of it."""
        if self._grams is None:
            left = self.left
            self._grams = {left[at : at + _LENGTH] for at in range(len(left) - _LENGTH + 1)}
        return self._grams


letters = lru_cache(2048)(Letters)


_FEW = 3
"""So many literals are sought one by one; of more, those are whose four letters stand in the text."""
_LONG = 3000
"""In longer texts, of which few patterns ask, all are."""


@dataclass(frozen=True)
class Needs:
    """What must stand for a pattern to match: one of the `literals`.

    Nothing at all is needed where one of the pattern's alternatives needs nothing that can be told: then there are none.
    """

    literals: tuple[bytes, ...] = ()

    @cached_property
    def long(self) -> Mapping[bytes, tuple[bytes, ...]]:
        """The literals that are long enough, by the trigger each begins with."""
        found: dict[bytes, tuple[bytes, ...]] = {}
        for literal in self.literals:
            if len(literal) >= _LENGTH:
                found[literal[:_LENGTH]] = (*found.get(literal[:_LENGTH], ()), literal)
        return found

    @cached_property
    def grams(self) -> frozenset[bytes]:
        """All these triggers."""
        return frozenset(self.long)

    @cached_property
    def short(self) -> tuple[bytes, ...]:
        """The literals that are no trigger long."""
        return tuple(literal for literal in self.literals if len(literal) < _LENGTH)

    @cached_property
    def met(self) -> Callable[[str], bool]:
        """May a pattern that needs this match in the text?"""
        if not self.literals:
            return lambda _: True
        return self._one_stands

    def _one_stands(self, text: str) -> bool:
        known = letters(text)
        left = known.left
        if len(self.literals) <= _FEW or len(left) > _LONG:
            return any(map(left.__contains__, self.literals))
        if not self.grams.isdisjoint(known.grams):
            for gram in self.grams & known.grams:
                for long in self.long[gram]:
                    if long in left:
                        return True
        return bool(self.short) and any(map(left.__contains__, self.short))


_TOKEN = re.compile(
    r"(?P<escape>\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|\(\?P=\w+\))|(?P<set>\[\^?\]?[^\]]*\])|"
    r"(?P<open>\((?:\?(?:P<\w+>|<[=!]|[:=!]|[a-z-]+:))?)|(?P<close>\))|(?P<or>\|)|"
    r"(?P<times>(?:[?*+]|\{\d*,?\d*\})[?+]?)|(?P<run>[^\\\[\](){}|?*+.^$]+)|(?P<other>.)",
    re.DOTALL,
)
_AROUND = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
_OPTIONAL = re.compile(r"[?*]|\{0?,|\{0\}")
_SHORTEST = 2
_ENDS = frozenset({"or", "close"})

Literals = tuple[bytes, ...]
"""Folded letters, one of which must stand; empty where it is not known that any must."""


def needed(pattern: str) -> Needs:
    """For each alternative of the pattern letters that it cannot match without."""
    literals, _ = _alternatives(
        [(str(match.lastgroup), match.group()) for match in _TOKEN.finditer(pattern)], 0
    )
    return Needs(tuple(dict.fromkeys(literals)))


def _alternatives(tokens: list[tuple[str, str]], at: int) -> tuple[Literals, int]:
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


def _sequence(tokens: list[tuple[str, str]], at: int) -> tuple[Literals, int]:
    """The best of what the parts of one alternative need, and where it ends."""
    best: Literals = ()
    run = ""
    while at < len(tokens) and (token := tokens[at])[0] not in _ENDS:
        at += 1
        needs: Literals = ()
        if token[0] == "open":
            needs, at = _alternatives(tokens, at)
            at += 1
        times = at < len(tokens) and tokens[at][0] == "times"
        optional = times and bool(_OPTIONAL.match(tokens[at][1]))
        letters = _letters(*token)
        run += letters[:-1] if optional else letters
        if run and (times or not letters):
            best, run = _better(best, _literal(run)), ""
        if needs and not optional and token[1] not in _AROUND:
            best = _better(best, needs)
    return _better(best, _literal(run)), at


def _letters(kind: str, token: str) -> str:
    """The letters that a token is sure to stand for."""
    if kind == "run":
        return token
    return _one_letter(token) if kind == "set" else ""


@cache
def _one_letter(chars: str) -> str:
    """The letter that all characters of a set are folded to ("[aå]"); none where they are several."""
    inside = chars[1:-1]
    letters = {folded(char) for char in inside}
    return inside[0] if inside.isalpha() and len(letters) == 1 and letters != {b""} else ""


def _literal(run: str) -> Literals:
    left = folded(run)
    return (left,) if len(left) >= _SHORTEST else ()


def _better(one: Literals, other: Literals) -> Literals:
    """Longer letters are rarer, and fewer of them too."""
    if not one or not other:
        return one or other
    shortest, other_shortest = min(map(len, one)), min(map(len, other))
    return other if (other_shortest, -len(other)) > (shortest, -len(one)) else one
