"""What tells an organisation without naming it: its number, its address on the web; and whose they are."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from kg.folder.memory import remembered
from kg.language.lists import rows, table
from kg.language.text import flat, key
from kg.language.wordings import wording
from kg.model import Document
from kg.resolve.owner import Owner, by_name

Mark = tuple[str, str]
"""What tells an organisation ("site:mora.se") and how it is known, in words."""


@remembered(list[Mark], by=lambda document: document.sha256)
def marks(document: Document) -> list[Mark]:
    """What tells an organisation without naming it: its number, its address on the web; each with its reason."""
    return list(_marks(document))


def _marks(document: Document) -> Iterator[Mark]:
    lines = [*document.lines[:25], *(line for line in document.lines[25:400] if line.furniture)]
    lines += document.lines[max(25, len(document.lines) - 4) :]
    numbers = {match[1] for line in lines for match in _NUMBER.finditer(line.value)}
    if len(numbers) == 1:
        number = numbers.pop()
        yield f"number:{number}", f"the paper bears the organisation number {number}"
    sites = {site for line in lines for site in _sites(line.value)}
    if len(sites) == 1:
        site = sites.pop()
        yield f"site:{site}", f"the paper bears the address {site}"


def _sites(value: str) -> Iterator[str]:
    for match in _SITE.finditer(value):
        *_, name, top = match[1].lower().split(".")
        if flat(name) not in table("owners")["mail_providers"]:
            yield f"{name}.{top}"


def behind(named: dict[str, Owner | None], marks: dict[str, list[Mark]]) -> dict[str, Owner]:
    """Number or address → the one owner whose papers bear it."""
    found: dict[str, Counter[str]] = {}
    owners: dict[str, Owner] = {}
    for sha in sorted(named):
        owner = named[sha]
        if owner:
            owners.setdefault(owner.key, owner)
            for mark, _ in marks[sha]:
                found.setdefault(mark, Counter())[owner.key] += 1
    return {mark: owners[next(iter(keys))] for mark, keys in found.items() if len(keys) == 1}


def marked(marks: list[Mark], behind: dict[str, Owner]) -> Owner | None:
    """The owner known by a mark: the one whose other papers bear it, a municipality's own site, or the mark itself."""
    for mark, why in marks:
        if mark in behind:
            owner = behind[mark]
            return Owner(owner.name, owner.key, f"{why}, as the papers of «{owner.name}» do")
    for mark, why in marks:
        kind, _, value = mark.partition(":")
        place = _by_site().get(value.split(".")[0]) if kind == "site" else None
        return Owner(place, by_name(place, "").key, why) if place else Owner(value, mark, why)
    return None


@cache
def _by_site() -> dict[str, str]:
    """What the site of each municipality and region is called: "mora" → Mora, "regiondalarna" → Region Dalarna."""
    names = [row[1] for row in rows("municipalities")] + [row[1] for row in rows("regions")]
    return {key(name).replace(" ", ""): name for name in names}


_NUMBER = re.compile(wording("resolve", "owner_marks", "number"))
_SITE = re.compile(
    r"(?:https?://(?:www\.)?|www\.|@)((?:[a-zA-Z0-9åäöÅÄÖ-]+\.)+(?:se|nu|com|org|net|fi|ax|eu))\b"
)
