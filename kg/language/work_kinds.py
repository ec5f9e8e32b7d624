"""Of what kind of work a single word is the head: "samverkansavtalet" → agreement.

>>> kind("färdplanen"), kind("hemmaplan")
('plan', None)
"""

from functools import cache

from kg.language.lists import table
from kg.language.text import flat
from kg.language.tolerant import Tolerant, tolerant


@cache
def kind(word: str) -> str | None:
    """The kind of work a word names or heads; None for words that merely end alike ("hemmaplan")."""
    if word in table("works")["abbreviated"]:
        return str(table("works")["abbreviated"][word])
    named = len(word) > 3 and _endings().fullmatch(word)
    if not named or (listed("not_works").fullmatch(word) and not listed("generic").fullmatch(word)):
        return None
    return named.lastgroup


@cache
def _endings() -> Tolerant:
    """The endings of all kinds as one pattern, each kind a group of it."""
    kinds = table("works")["endings"].items()
    return tolerant("|".join(rf"(?P<{what}>[\w/-]*?(?:{'|'.join(endings)}))" for what, endings in kinds))


@cache
def listed(entry: str) -> Tolerant:
    """The forms of an entry of the list of works as one pattern."""
    return tolerant("|".join(f"(?:{form})" for form in table("works")[entry]))


@cache
def folded(entry: str) -> frozenset[str]:
    """The words of an entry of the list of works, folded."""
    return frozenset(map(flat, table("works")[entry]))
