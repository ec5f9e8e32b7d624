"""What a sentence without a claim is: reported, discussed or wished; and whether it only points aside."""

import re

from kg.language.lists import pattern
from kg.language.wordings import wording, wordings
from kg.model import Modality
from kg.model.collection import ItemRecord
from kg.resolve.issues.passages import Unit


def aside(sentence: str) -> bool:
    return bool(
        re.match(wording("resolve", "issues.moods", "aside"), sentence.lower())
        or sentence.endswith("?")
    )


def mood_of(held: ItemRecord, unit: Unit, sentence: str) -> tuple[str, Modality]:
    """As what a sentence without claims is told; what only an agenda tells has not been."""
    if held.planned:
        return "planned", "planned"
    words = f"{held.item.title} {unit.subject or ''}"
    wish = unit.kind != "subject" and (pattern("issues", "wished").search(words) or _under_wishes(held, unit))
    if wish and len(sentence) < 120:
        return "wished", "wished"
    if (unit.paragraph.section or "").lower().startswith(wordings("resolve", "issues.moods", "mood_of")):
        return "discussed", "actual"
    return "reported", "actual"


def _under_wishes(held: ItemRecord, unit: Unit) -> bool:
    """Does a line such as "Det fanns också önskemål om:" stand above the unit in its item?"""
    above = held.item.passages.index(unit.paragraph) if unit.paragraph in held.item.passages else 0
    for paragraph in reversed(held.item.passages[:above]):
        if paragraph.body.value.rstrip().endswith(":"):
            return bool(pattern("issues", "wished").search(paragraph.body.value.lower()))
    return False
