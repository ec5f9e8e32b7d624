"""The phrases of one kind under an entry of the list of claims, as one pattern."""

from functools import cache

from kg.language.lists import table
from kg.language.tolerant import Tolerant, any_of


@cache
def phrases(entry: str, kind: str) -> Tolerant:
    """The phrases of `kind` under `entry` of `kg/data/claims.json`."""
    return any_of(tuple(table("claims")[entry][kind]))
