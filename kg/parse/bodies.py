"""Names of councils, boards and groups: what looks like one, and where a document names its own."""

import re
from functools import cache

from kg.lists import table
from kg.text import healed, key


@cache
def _heads() -> tuple[dict[str, str], re.Pattern[str]]:
    kinds = {key(form): kind for kind, forms in table("bodies")["kinds"].items() for form in forms}
    heads = "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
    return kinds, re.compile(rf"\b(\w*?)({heads})(?:s?mote[nt]?)?\b")


@cache
def kind(name: str) -> str:
    """The kind of body a name tells of: "council", "board", … "other-body" where it does not tell."""
    kinds, pattern = _heads()
    found = [(match.start(), kinds[match.group(2)]) for match in pattern.finditer(key(name))]
    telling = [kind for _, kind in found if kind != "other-body"]
    return telling[0] if telling else "other-body"


@cache
def is_body(name: str) -> bool:
    """Does `name` hold the head word of a body (råd, nämnd, grupp, utskott …)?"""
    _, pattern = _heads()
    return bool(
        pattern.search(
            re.sub(r"\b(?:(?:sammantr|forr|tr|br)ad\w*|lansstyrelse\w*|\w*[eiu]rad)\b", "", key(healed(name)))
        )
    )
