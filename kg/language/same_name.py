"""Whether two names of one document are one person's, or one is short for the other; who alone bears a name."""

import re
from collections import Counter
from collections.abc import Iterable

from kg.language.text import UPPER, key


def short_for(short: str, name: str) -> bool:
    """Is `short` the given name or the initials of `name`?"""
    initials = "".join(re.findall(rf"(?:^|[\s-])([{UPPER}])", name))
    lettered = "".join(word[0] for word in name.split())  # "CvB"
    return key(short) == key(name.split()[0]) or (short.isupper() and short == initials) or (short == lettered and not short[1:].islower())


def same(one: str, other: str) -> bool:
    """Is it the same name within one document, a letter or a middle name apart?"""
    from rapidfuzz.distance import Levenshtein

    first, second = key(one).split(), key(other).split()
    if first == second:
        return True
    if len(first) < 2 or len(second) < 2:
        return False
    if min(len(first[-1]), len(second[-1])) == 1 and first[-1][0] != second[-1][0]:
        return False  # "Martin I" and "Martin N" are told apart by that letter
    if Levenshtein.distance(" ".join(first), " ".join(second)) <= 1 and min(len(one), len(other)) > 6:
        return True
    short, long = sorted((first, second), key=len)
    return len(short) < len(long) and short[0] == long[0] and short[-1] == long[-1]


def of_one(known: Iterable[str]) -> dict[str, str]:
    """The given names and surnames, folded, that one of the known alone bears, with that one's name."""
    parts = [(key(part), name) for name in dict.fromkeys(known) for part in {name.split()[0], name.split()[-1]}]
    count = Counter(part for part, _ in parts)
    return {part: name for part, name in parts if count[part] == 1 and len(part) > 1}
