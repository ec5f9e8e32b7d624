"""What the text calls itself: the nouns that are the subject of its acts ("Rådet beslutar", "Styrelsen godkände").

Minutes name their body twice: in the head, and wherever something is decided. The second witness is
there even where the head is lost, misread or names the host instead.
"""

import re
from collections import Counter
from functools import cache

from kg.language.body_kinds import heads
from kg.language.lists import table
from kg.language.text import UPPER, flat, key
from kg.model import Item

_ENOUGH = 2
"""So many acts of one subject make it a name of the body's own."""
_SUBJECT = re.compile(
    rf"(?:^|(?<=[.!?:\n])\s*|(?<=[.!?:]\s))(?P<noun>[{UPPER}][^\W\d_]+(?:-? och [^\W\d_]+)?(?:en|et|an|e|au))\s+(?P<verb>[^\W\d_]+)"
)


@cache
def _acts() -> re.Pattern[str]:
    return re.compile("|".join(map(flat, table("bodies")["acts"])))


@cache
def _ends() -> tuple[str, ...]:
    """How the definite forms of bodies end: "nämnden", "rådet", "utskottet"."""
    return tuple(
        sorted({form for form in heads() if len(form) > 4 and form.endswith(("en", "et", "an", "tige"))})
    )


def names(items: tuple[Item, ...]) -> tuple[str, ...]:
    """The subjects of most acts, the most frequent first; those of one act alone only where nothing else acts."""
    found: Counter[str] = Counter()
    for item in items:
        for passage in item.passages:
            for match in _SUBJECT.finditer(passage.body.value):
                if _acts().fullmatch(flat(match["verb"])) and key(match["noun"]).endswith(_ends()):
                    found[match["noun"]] += 1
    ranked = sorted(found, key=lambda noun: (-found[noun], noun))
    whole = sum(found.values())
    return tuple(
        noun for noun in ranked[:3] if found[noun] >= min(_ENOUGH, whole) and 3 * found[noun] >= whole
    )


def agrees(name: str, bodies: tuple[str, ...]) -> bool:
    """May one of the bodies be called so: does its name tell of the same kind of body?

    Of an association and a managed group any informal word may be said; another body's own name is no name
    for this one, however often the text tells what it decided.
    """
    noun = key(name).split()[-1]
    stem = _bare(noun)
    if noun not in _plain() or noun in _INFORMAL:
        return True
    words = [word for body in bodies for word in key(body).split()]
    return any(
        word.startswith(stem) or _bare(word).endswith(stem) or word.endswith(_RUN_BY_BOARDS) for word in words
    )


@cache
def _plain() -> frozenset[str]:
    """The words for bodies that are no other's compound ("radet", not "samverkansradet")."""
    forms = {form for form in heads() if len(form) > 3}
    return frozenset(
        form for form in forms if not any(form != other and form.endswith(other) for other in forms)
    )


_INFORMAL = frozenset({"gruppen", "forumet", "natverket", "ledningen", "forbundet"})
_RUN_BY_BOARDS = (
    "forbund",
    "forbundet",
    "forening",
    "foreningen",
    "samfallighet",
    "klubb",
    "bolag",
    "stiftelse",
    "lag",
)


def _bare(word: str) -> str:
    return re.sub(r"(?:en|et|n)$", "", word)
