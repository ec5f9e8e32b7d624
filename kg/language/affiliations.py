"""What is an organisation by its name, and what parties are called for short."""

from functools import cache, lru_cache

from kg.language import gazetteer
from kg.language.lists import pattern, rows


@lru_cache(8192)
def affiliation(value: str) -> bool:
    """Is `value` an organisation by its name, known or not ("Riksarkivet", "Taxi Finnskog AB")?"""
    return len(value) <= 100 and bool(gazetteer.find(value) or pattern("attendance", "organisation").search(value))


@cache
def party_letters() -> frozenset[str]:
    """What the known parties are called for short, in capitals."""
    return frozenset(row[0].upper() for row in rows("parties"))
