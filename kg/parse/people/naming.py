"""Which words of a record are a person's name, and where the name ends."""

import re
from collections.abc import Sequence

from kg.language import gazetteer, name_end, names
from kg.language.affiliations import affiliation
from kg.language.lists import pattern
from kg.language.text import LOWER, UPPER
from kg.language.wordings import wording
from kg.model import Text
from kg.parse.people.person import Person
from kg.parse.people.pieces import NAME, Piece

FROM = re.compile(wording("parse", "people.naming", "from", upper=UPPER))
"""What keeps a name from where the person comes from ("Anna Ek från Nora")."""


_COMPOUND = re.compile(wording("parse", "people.naming", "compound", lower=LOWER))
"""What goes on after the first part of an office of two ("Vård" in "Vård och omsorgschef")."""


def full(value: str) -> bool:
    """Two capitalised words or more, and no organisation: after a title, a name."""
    return bool(NAME.fullmatch(value)) and " " in value and not affiliation(value)


def given_pair(value: str) -> bool:
    return len(value.split()) >= 2 and names.is_given(value.split()[0]) and not affiliation(value)


def surely(value: str) -> bool:
    """After another name: only what has a given name first or last and is no organisation."""
    match = NAME.match(value)
    if not match:
        return False
    name = _trimmed(match.group())
    rest = value[len(name) :].strip()
    if affiliation(name if FROM.match(rest) else value):
        return False
    tokens = name.split()
    if len(tokens) == 1:
        return names.run_together(name)
    if rest and not re.match(r"[a-zåäö§\d*]", rest) and not (rest.isupper() and len(rest) <= 5):
        return False
    return names.is_given(tokens[0]) or (names.is_given(tokens[-1]) and names.is_name(name))


def unknown(value: str, row: bool = False) -> bool:
    """Has it the shape of a name, and nothing of an organisation, an office or an ordinary word ("Zerina Hodak")?

    In a `row` of names alone one word of it may be an ordinary one too ("Ben Schmitz").
    """
    match = NAME.match(value)
    words = _trimmed(match.group()).split() if match else []
    rest = value[match.end() :] if match else ""
    return (
        1 < len(words) < 5
        and not re.match(r"\s*[^\s*(§\d]", rest)
        and not (affiliation(value) or gazetteer.find(value) or pattern("attendance", "title").fullmatch(value))
        and sum(names.is_common(word) for word in words) <= row
        and not any(word.isupper() and len(word) > 1 for word in words)
    )


def all_shaped(parts: list[Piece], between: Sequence[str]) -> bool:
    """Are they three or more shaped as names, one for sure, and not each second one unknown ("Bo Ek, Norrby Fjällkultur, …")?

    Where brackets tell of some of them, most have to be sure.
    """
    named = [part for part in parts if not part.bracketed]
    sure = [surely(part.text.value) for part in named]
    joined = all(part.joint.strip(" )") in between for part in named[1:])
    enough = any(sure) if len(named) == len(parts) else 3 * sum(sure) > 2 * len(named)
    return len(named) > 2 and enough and joined and not _are_paired(sure) and all(map(_is_shaped, named))


def _are_paired(sure: list[bool]) -> bool:
    """Is each second one unknown?"""
    return len(sure) % 2 == 0 and all(sure[::2]) and not any(sure[1::2])


def _is_shaped(part: Piece) -> bool:
    return surely(part.text.value) or unknown(part.text.value)


def _without_office(name: str) -> str:
    """The name without the office, or what is told of presence, that is written after it ("Tora Lind Ordförande", "Sven Ek V. Ordf" → "Sven Ek")."""
    words = name.split()
    if len(words) > 2 and pattern("attendance", "qualifies").fullmatch(words[-1]):
        return " ".join(words[:-1])
    for count in (2, 1):
        office = " ".join(words[-count:])
        if len(words) - count > 1 and pattern("attendance", "office").fullmatch(office):
            return " ".join(words[:-count])
    return name


def _trimmed(name: str) -> str:
    """The words of a name without what abbreviations a pattern of capitals takes along."""
    name = re.sub(r"(?<=\w{2})\s+[Xx]$", "", name)
    name = re.sub(r"\s+I{1,3}$", "", name) if len(name.split()) > 2 else name
    return (
        re.sub(r"\s+(?:VD|MAS|MAR|IT|HR|AU|[A-Z]{2,5}\.?)$", "", name).rstrip(" .")
        if len(name.split()) > 2 and not name.isupper()
        else name
    )


def opened(text: Text, piece: Piece) -> tuple[Person | None, Text | None]:
    """The person whose name opens the text, and what it goes on to say of them."""
    value = text.value
    match = NAME.match(value)
    if not match:
        return None, None
    name = _trimmed(_without_office(name_end.cut(re.sub(r"[*•.]+$", "", match.group()).strip())))
    shared = _COMPOUND.match(value, match.end()) if len(name.split()) > 2 else None
    if shared and pattern("attendance", "title").fullmatch(shared[1]):
        name = name.rpartition(" ")[0]  # "Eva Ek Vård och omsorgschef"
    split = gazetteer.trailing(value) if piece.alone else None
    if split and " " in split[0] and NAME.fullmatch(split[0]):
        return Person(names.natural(split[0]), split[0], [text], gazetteer.canonical(split[1])), None
    if not _acceptable(name):
        return None, None
    said = _said_after(text, name)
    return Person(names.natural(name), name, [text if said is None else text.cut(0, len(name))]), said


def _said_after(text: Text, name: str) -> Text | None:
    """What stands after the name; none where that is a last part of it, begun large and no office."""
    rest = text.cut(len(name)).strip()
    if not re.search(r"\w", rest.value):
        return None
    qualified = any(pattern("attendance", form).match(rest.value) for form in ("qualifies", "office"))
    is_part = re.match(rf"[{UPPER}]", rest.value) and not qualified and names.is_name(text.value)
    return None if is_part else rest


def _acceptable(name: str) -> bool:
    """Could it be a person where a person is expected? Uncommon names are; organisations are not."""
    tokens = list(filter(_is_no_particle, name.split()))
    if affiliation(name) or pattern("attendance", "function").fullmatch(name) or not tokens or not re.search(r"[^\W\d]{2}", name):
        return False
    given = any(map(names.is_given, (tokens[0], tokens[-1])))
    if len(tokens) == 1:
        return given or names.run_together(name) or bool(re.fullmatch(rf"(?:[{UPPER}][{LOWER}]+){{3,4}}", name))
    if any(map(_is_no_word, tokens)) and not name.isupper():
        return False
    return given or 2 * sum(map(names.is_common, tokens)) <= len(tokens)


def _is_no_particle(token: str) -> bool:
    return token.lower() not in names.PARTICLES or names.is_given(token)


def _is_no_word(token: str) -> bool:
    return token.isdigit() or (token.isupper() and len(token) > 3)
