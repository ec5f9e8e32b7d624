"""Names in running text: full names, and the short ones of people who stand in the lists ("Ylva", "nsg")."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.language import names
from kg.language.same_name import of_one
from kg.language.text import UPPER, key
from kg.model import Text
from kg.parse.people.elections import full_names

_WORD = re.compile(rf"(?<![\w-])(?:[{UPPER}][\w’'´-]+|[a-zåäö]\w{{1,11}})(?![\w-])")


_LETTERED = re.compile(rf" [{UPPER}]\.?$")
_INITIAL = re.compile(rf"[{UPPER}]\.?(?:-?[{UPPER}]\.?)?")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: where it stands there, how it is written, whose it is, and the `whole` text."""

    start: int
    text: Text
    name: str
    whole: str = ""

    def between(self, after: "Mention") -> str:
        """What the text says between this name and the one `after`."""
        return self.whole[self.start + len(self.text.value) : after.start]


def mentions(text: Text, known: Iterable[str] = ()) -> list[Mention]:
    """The names in the text in order; a short one is that of the only one of the `known` who bears it."""
    known = list(dict.fromkeys(known))
    found = [
        Mention(text.at.index(name.at[0]), name, _whose(name.value.rstrip("."), known), text.value)
        for name in full_names(text)
    ]
    full = {one.start for one in found}
    found += [one for one in _initialled(text, known) if one.start not in full]
    taken = [(one.start, one.start + len(one.text.value)) for one in found]
    short = of_one(known)
    for word in _WORD.finditer(text.value):
        name = short.get(key(word.group())) or _initials(word.group(), known)
        free = not any(start <= word.start() < end for start, end in taken)
        if name and free and (word.group()[0].isupper() or key(word.group()) == key(name)):
            found.append(Mention(word.start(), text.cut(*word.span()), name, text.value))
    return sorted(found, key=lambda one: one.start)


def _whose(name: str, known: list[str]) -> str:
    """The only one of the `known` whom an initial and a surname are of ("S Spetz" → "Stellan Spetz"), else the name."""
    first, _, last = name.partition(" ")
    if not _INITIAL.fullmatch(first):
        return name
    same = [one for one in known if one[:1] == first[:1] and key(one).endswith(f" {key(last)}")]
    return same[0] if len(same) == 1 else name


def _initials(value: str, known: list[str]) -> str | None:
    """The only one of the `known` whose initials these are ("BA" → "Birger Almgren")."""
    same = [one for one in known if len(value) > 1 and value[-1].isupper() and "".join(part[:1] for part in re.split(r"[\s-]+", one)) == value]
    return same[0] if len(same) == 1 else None


def _initialled(text: Text, known: list[str]) -> Iterator[Mention]:
    """Those of the known who are told apart by the first letter of their surname ("Martin N")."""
    for name in known:
        if _LETTERED.search(name):
            for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text.value):
                yield Mention(match.start(), text.cut(*match.span()), name, text.value)


def is_printed(value: str, known: Iterable[str] = ()) -> bool:
    """Is it a name that somebody has typed, and no scrawl that a scanner has made letters of ("Zz ÅA")?"""
    value = re.sub(r"\s*\([^)]*\)|[._…]{3,}", "", value).strip(" ,")
    if not names.NAME.fullmatch(value):
        return False
    words = value.split()
    return key(value) in map(key, known) or (
        names.is_name(value)
        and (names.is_given(words[0]) or names.is_given(words[-1]))
        and all(len(word) > 1 for word in words[-1:])
    )
