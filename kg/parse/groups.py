"""Lines within an attendance list that name the organisation of those who follow."""

import re

from kg import gazetteer, names
from kg.model import Line
from kg.parse.entry import home, own, people, vacant, without_from
from kg.parse.person import affiliation


def named(value: str, line: Line) -> tuple[str | None] | None:
    """The organisation of those that follow, where the line names it ("Region Dalarna:", "*Politiker*")."""
    bare = without_from(value.rstrip(":").strip())
    headed = value.endswith(":") or line.emphasis
    if len(line.cells) > 1 or ":" in bare or len(bare) > 70 or not headed or names.is_name(bare):
        return None
    place = own(bare) or gazetteer.find(bare) or (line.emphasis and " " in bare and affiliation(bare))
    if not place and not value.endswith(":") and (" " in bare or not bare):
        return None
    if own(bare):
        return (home(bare),)
    return (gazetteer.canonical(bare) if place or value.endswith(":") else None,)


def headed(value: str, line: Line, after: Line | None) -> tuple[str | None] | None:
    """The organisation in a line of its own over its people, set apart by a blank line ("Nora kommun")."""
    if not line.gap or len(line.cells) > 1 or after is None or after.gap or len(value) > 50:
        return None
    if re.search(r"[.,:;()\d]", value) or names.is_name(value) or not value[:1].isupper():
        return None
    if not (people(after.cells) or vacant(after.cells)) or people(line.cells):
        return None
    place = gazetteer.find(value) or affiliation(value)
    return (gazetteer.canonical(value) if place else None,)


def of_label(words: str) -> str | None:
    """The organisation that a label names ("Från GR:s kansli", "Närvarande från Nora kommun")."""
    office = re.match(r"[Ff]r[åa]n (.{2,50}?)(?::?s)? (?:kansli|sekretariat|f[öo]rvaltning|stab)", words)
    name = office.group(1) if office else re.sub(r"^\w+ (?:fr[åa]n|f[öo]r) ", "", words)
    return gazetteer.canonical(name) if gazetteer.find(name) or (office and name.isupper()) else None
