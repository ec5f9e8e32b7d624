"""Names of councils, boards and groups: what looks like one, and where a document names its own."""

import re
from functools import cache

from kg.language.body_kinds import heads
from kg.language.text import healed, key
from kg.language.wordings import wording


@cache
def _headed() -> re.Pattern[str]:
    found = "|".join(sorted(map(re.escape, heads()), key=len, reverse=True))
    return re.compile(wording("language", "body_names", "headed", found=found))


@cache
def kind(name: str) -> str:
    """The kind of body a name tells of: "council", "board", … "other-body" where it does not tell."""
    found = [heads()[match.group(2)] for match in _headed().finditer(key(name))]
    telling = [kind for kind in found if kind != "other-body"]
    return telling[0] if telling else "other-body"


@cache
def is_body(name: str) -> bool:
    """Does `name` hold the head word of a body (råd, nämnd, grupp, utskott …)?"""
    return bool(_headed().search(re.sub(wording("language", "body_names", "is_body"), "", key(healed(name)))))
