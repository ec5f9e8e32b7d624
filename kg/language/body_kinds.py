"""What kind of body a name tells of: the head words of `data/bodies.json`, compounds included."""

import re
from functools import cache

from kg.language.lists import table
from kg.language.text import UPPER, key


@cache
def heads() -> dict[str, str]:
    """Head word, folded → kind: "chefsgrupp" → "managers-group"."""
    return {key(form): kind for kind, forms in table("bodies")["kinds"].items() for form in forms}


@cache
def kind(name: str) -> str:
    """The kind of body a name's head word tells of; "other-body" where none does."""
    kinds = heads()
    words = key(name).split()
    for word in words:
        if kinds.get(word, "other-body") != "other-body":
            return kinds[word]
    for word in words:
        if ending := next(filter(word.endswith, _endings()), None):
            return kinds[ending]
    return "other-body"


@cache
def _endings() -> tuple[str, ...]:
    """The head words that a compound may end in, the longest first."""
    return tuple(
        head for head, kind in sorted(heads().items(), key=lambda one: -len(one[0]))
        if len(head) > 3 and kind != "other-body"
    )  # fmt: skip


def numbered(value: str) -> bool:
    """Is the number at the end of a name part of it ("Brf Draken 12")? There may be a Draken 11 too."""
    return bool(_numbered().search(value))


@cache
def _numbered() -> re.Pattern[str]:
    forms = "|".join(table("bodies")["numbered"])
    return re.compile(rf"\b(?i:{forms})\b.*[{UPPER}][\w-]+\s+(?:nr\s)?\d{{1,3}}\s*$")
