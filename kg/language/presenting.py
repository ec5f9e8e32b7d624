"""Those named beside a title: who presents the point."""

import re
from dataclasses import dataclass

from kg.language import gazetteer, names
from kg.language.affiliations import affiliation
from kg.language.lists import pattern
from kg.language.text import UPPER
from kg.language.wordings import wording
from kg.model import Text


@dataclass(slots=True)
class Names:
    names: list[str]
    end: int


def names_first(text: Text, column: bool = False, after: str = "") -> Names | None:
    """The people that `text` begins with: "Anna Mann, Karin Brage Vaccinationsprocess" → two, and where they end.

    In a `column` of names over a title, the last capitalised word before a small letter opens the title
    (`after` is the line that follows).
    """
    value = text.value
    found: list[str] = []
    at = len(value) - len(value.lstrip())
    end = 0
    while True:
        name = _one_name(value[at:], column, after)
        if not name:
            break
        found.append(name)
        end = at + len(name)
        glue_ = re.match(wording("language", "presenting", "between_names"), value[end:])
        if not glue_ or not glue_.group().strip():
            break
        at = end + glue_.end()
        org = re.match(r"[^,]+", value[at:])
        if org and gazetteer.find(org.group().strip()):
            end = at + len(org.group().rstrip())
            break
    return Names(found, end) if found else None


def _one_name(value: str, column: bool, after: str) -> str | None:
    """The longest name at the start of `value` that is known by its given name."""
    tokens = re.match(rf"(?:[{UPPER}][\w’'-]*\.?)(?:\s+(?:(?:af|von|van|de|el|al)\s+)?[{UPPER}][\w’'-]*){{0,3}}", value)
    if not tokens:
        return None
    words = tokens.group().split()
    if not names.is_given(words[0]):
        return None
    follows = value[tokens.end() :].strip() or after.strip()
    if column and len(words) > 1 and follows[:1].islower() and not re.match(wording("language", "presenting", "link"), follows):
        words.pop()
    while len(words) > 1 and (names.is_common(words[-1]) or not names.is_name(" ".join(words))):
        words.pop()
    end = re.match(r"\s+".join(map(re.escape, words)), value)
    return end.group() if end else None


def presents(line: Text) -> bool:
    """Does a line of the title column say who presents?"""
    found = names_first(line)
    named = found is not None and (" " in found.names[0] or found.end >= len(line.value.rstrip()))
    words = [part.strip() for part in line.value.split(",")]
    called = (
        len(words) > 1
        and all(re.fullmatch(rf"[{UPPER}]\w+", word) for word in words)
        and any(map(names.is_given, words))
    )
    return bool(named or called or affiliation(line.value.strip()) or pattern("items", "presented").match(line.value))


def bracketed(title: Text) -> tuple[Text, list[Text]]:
    """The title without those named in brackets at its end: "Gallring (Bo, Riksarkivet)"."""
    match = re.search(r"\s*\(([^()]+)\)\s*$", title.value)
    first = re.match(r"[\w-]+", match.group(1)) if match else None
    if not match or not first or not names.is_given(first.group()) or first.group().isupper():
        return title, []
    return title.cut(0, match.start()), [title.cut(match.start(1), match.end(1))]
