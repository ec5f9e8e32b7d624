"""People named in running text: full names, and short forms that mean one person of this document.

"Anna Ek (välfärd och folkhälsa) och Bo Strand" names two; "Maria ungdom" and "Region Örebro" name nobody.
"""

import re
from collections.abc import Iterator

from kg.extract.context import Context, ItemText
from kg.language import names
from kg.language.lists import table
from kg.language.text import LOWER, UPPER, flat, key
from kg.language.wordings import wording
from kg.model import Mention, Text

_NEXT = re.compile(rf"\s(?P<word>[{LOWER}]+)\b")
_VERBAL = re.compile(r"(?:r|de|te|s|t)$")
_SHORTENED = re.compile(
    rf"(?<![\w.-])(?:[{UPPER}]\.?-?\s?){{1,2}}(?:(?<=[-.])|(?<=\s))[{UPPER}][{LOWER}]{{2,}}(?:-[{UPPER}][{LOWER}]+)?(?!\w)"
)
"""A surname with initials: "A-C Örtkvist", "B. Hudik"."""


def mentions(about: Context, text: ItemText) -> Iterator[Mention]:
    """The people an item names, each form once."""
    seen: set[tuple[str, str]] = set()
    named: list[str] = []
    for piece in (about.title(text.item), *text.item.lead, *(passage.body for passage in text.item.passages)):
        for mention in _in(about, piece, named):
            if (key(mention.name), mention.stated_name) not in seen:
                seen.add((key(mention.name), mention.stated_name))
                yield mention


def _in(about: Context, text: Text, named: list[str]) -> Iterator[Mention]:
    """The people of one piece; a short form means the one last `named` in full in the item, if any."""
    taken: set[int] = set()
    for start, end in about.people.in_text(text.value):
        stated = text.cut(start, end)
        value = " ".join(stated.value.split())
        full = " " in value
        if not full and _part_of_name(text.value, start, end):
            continue
        earlier = [one for one in named if key(one.split()[0]) == key(value)]
        name = earlier[-1] if earlier else _known(about, value)
        if name is None:
            continue
        if full:
            named.append(name)
        taken.update(range(start, end))
        yield Mention("person", name, value, about.span(stated), 0.8 if full else 0.6)
    for match in _SHORTENED.finditer(text.value):
        whole = _by_surname(about, match.group())
        if whole and taken.isdisjoint(range(*match.span())):
            yield Mention("person", whole, match.group(), about.span(text.cut(*match.span())), 0.6)


def _known(about: Context, value: str) -> str | None:
    """Who it is: by the name in full, without a genitive s, or by a given name with the surname's initial."""
    name = about.people.resolved(value)
    if " " not in value:
        return name if " " in name and names.is_name(name) else None
    if key(name) in map(key, about.people.attendees):
        return name
    circle = _circle(about)
    if value.endswith("s") and key(value[:-1]) in circle:
        return circle[key(value[:-1])]
    if len(value.split()[-1]) == 1:
        fitting = [one for one in circle.values() if _fits(one, value.split())]
        return fitting[0] if len(fitting) == 1 else None
    return name if _plausible(value) else None


def _circle(about: Context) -> dict[str, str]:
    """All who are named in full in the document, by their names folded."""
    return {key(name): name for name in (*about.people.attendees, *about.people.beside, *about.people.named)}


def _fits(name: str, words: list[str]) -> bool:
    """Is it a given name and the initial of a surname ("Anna E") that the words are?"""
    first, last = name.split()[0], name.split()[-1]
    return len(last) > 1 and words == [first, last[0]]


def _plausible(value: str) -> bool:
    """A full name begins with a given name and holds no word of an organisation, a place or a work."""
    words = value.split()
    return (
        names.is_given(words[0])
        and all(len(word) > 1 for word in words)
        and not names.is_common(words[-1])
        and not any(flat(word) in _never() for word in words)
    )


def _never() -> frozenset[str]:
    return frozenset(map(flat, table("works")["not_surnames"]))


def _part_of_name(value: str, start: int, end: int) -> bool:
    """Is the given name part of something else: "Maria ungdom", "Region Anna", "S:t Maria"?"""
    after = _NEXT.match(value, end)
    if after and not _VERBAL.search(after["word"]) and flat(after["word"]) not in _goes_on():
        return True
    return (value[end : end + 1] in "-’'" and value[end : end + 1] != "") or bool(
        re.search(wording("extract", "persons", "part_of_name", lower=LOWER, upper=UPPER), value[:start])
        and not re.search(r"[.!?:]\s$", value[:start])
    )


def _goes_on() -> frozenset[str]:
    return frozenset(map(flat, table("works")["after_person"]))


def _by_surname(about: Context, stated: str) -> str | None:
    """The one person here of that surname and those initials."""
    surname = re.split(r"[\s.]+", stated.strip())[-1]
    initials = re.findall(rf"[{UPPER}](?=[\s.-])", stated)
    fitting = [
        name
        for name in _circle(about).values()
        if key(name).split()[-1] == key(surname)
        and [part[0] for part in re.split(r"[\s-]+", name) if part][: len(initials)] == initials
        and len(name.split()[0]) > 1
    ]
    return fitting[0] if len(fitting) == 1 else None
