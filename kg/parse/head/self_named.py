"""What the text calls itself: the nouns that are the subject of its acts ("Rådet beslutar", "Styrelsen godkände").

Minutes name their body twice: in the head, and wherever something is decided. The second witness is
there even where the head is lost, misread or names the host instead.
"""

import re
from collections import Counter
from functools import cache

from kg.language.body_kinds import heads, kind
from kg.language.lists import table
from kg.language.text import UPPER, flat, key
from kg.language.wordings import wording, wordings
from kg.model import Item

_ENOUGH = 2
"""So many acts of one subject make it a name of the body's own."""
_SUBJECT = re.compile(
    rf"(?:^|(?<=[.!?:\n])\s*|(?<=[.!?:]\s))(?P<noun>[{UPPER}][^\W\d_]{{2,}}[ae] [^\W\d_]{{3,}}(?:en|et)|[{UPPER}][^\W\d_]+(?:-? och [^\W\d_]+)?(?:en|et|an|e|au))\s+(?P<verb>[^\W\d_]+)"
)

_AFTER_VERB = re.compile(r"\b(?P<verb>[^\W\d_]+)\s(?:av\s)?(?P<noun>[^\W\d_A-ZÅÄÖ]{4,}(?:en|et|e|an))\b")
"""The subject after its verb: "efter diskussion enades rådet", "beslut fattas av chefsgruppen"."""


@cache
def _acts() -> re.Pattern[str]:
    return re.compile("|".join(map(flat, table("bodies")["acts"])))


@cache
def _ends() -> tuple[str, ...]:
    """How the definite forms of bodies end: "nämnden", "rådet", "utskottet"."""
    return tuple(sorted({form for form in heads() if len(form) > 4 and form.endswith(("en", "et", "an", "tige"))}))


def acts(items: tuple[Item, ...]) -> Counter[str]:
    """How many acts the text tells of each subject."""
    found: Counter[str] = Counter()
    for item in items:
        told = (one.body.value for one in item.passages if not (one.section and _PROPOSED.search(flat(one.section))))
        for value in (item.title, *told):
            for match in _SUBJECT.finditer(value):
                if _acts().fullmatch(flat(match["verb"])) and key(match["noun"]).endswith(_ends()):
                    found[match["noun"]] += 1
            for match in _AFTER_VERB.finditer(value):
                if _acts().fullmatch(flat(match["verb"])) and key(match["noun"]) in _plain():
                    found[match["noun"].capitalize()] += 1
    return found


_PROPOSED = re.compile(wording("parse", "head.self_named", "proposed"))


def names(found: Counter[str]) -> tuple[str, ...]:
    """The subjects of most acts, the most frequent first; those of one act alone only where nothing else acts."""
    ranked = sorted(found, key=lambda noun: (-found[noun], noun))
    whole = found.total()
    return tuple(noun for noun in ranked[:3] if found[noun] >= min(_ENOUGH, whole) and 3 * found[noun] >= whole)


def sure(found: Counter[str]) -> str | None:
    """The one subject of nearly all acts, and of several; None where the text does not tell so plainly."""
    noun = next(iter(names(found)), None)
    plain = noun is not None and found[noun] > _ENOUGH and found[noun] >= 0.6 * found.total()
    return noun if plain else None


def disputes(found: Counter[str], bodies: tuple[str, ...]) -> bool:
    """Does the text call its body something that the head's bodies are not?

    A plain word ("rådet") says so after two acts, another body's own name ("Kommunstyrelsen") only where
    nearly all acts are its; in the minutes of a committee that prepares, such a name is whom it prepares for.
    """
    noun = next(iter(names(found)), None)
    if noun is None or not bodies or agrees(noun, bodies):
        return False
    most = found[noun] >= _ENOUGH and found[noun] >= 0.5 * found.total()
    plain = most and key(noun).split()[-1] in _plain()
    return plain or (sure(found) == noun and not any(map(_prepares, bodies)))


def _prepares(body: str) -> bool:
    return kind(body) in ("working-committee", "presidium", "managers-group", "working-group")


def agrees(name: str, bodies: tuple[str, ...]) -> bool:
    """May one of the bodies be called so: does a word of its name tell of the same kind of body?

    Of an association and a managed group any informal word may be said.
    """
    noun = key(name).split()[-1]
    if noun in _INFORMAL:
        return True
    stem = _bare(noun)
    words = [word for body in bodies for word in key(body).split()]
    return any(
        word.startswith(stem) or _bare(word).endswith(stem) or (noun in BOARD and word.endswith(_RUN_BY_BOARDS))
        for word in words
    )


BOARD = frozenset(wordings("parse", "head.self_named", "board"))


def is_act(word: str) -> bool:
    """Is it what a body does ("beslutar")?"""
    return bool(_acts().fullmatch(flat(word)))


def is_plain(name: str) -> bool:
    """Is it a word for bodies that names none in particular?"""
    return key(name) in _plain()


@cache
def _plain() -> frozenset[str]:
    """The words for bodies that name none in particular ("radet", "styrgruppen", not "kommunstyrelsen")."""
    return frozenset(form for form in heads() if form.endswith(_DEFINITE) and not form.startswith(_OF_ONE))


_DEFINITE = ("en", "et", "tige")
_OF_ONE = wordings("parse", "head.self_named", "of_one")
_INFORMAL = frozenset(wordings("parse", "head.self_named", "informal"))
_RUN_BY_BOARDS = wordings("parse", "head.self_named", "run_by_boards")


def _bare(word: str) -> str:
    return re.sub(r"(?:en|et|n)$", "", word)
