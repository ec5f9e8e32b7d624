"""The phrases of one kind under an entry of the list of claims, as one pattern."""

import re
from functools import cache

from kg.language.lists import table
from kg.language.text import any_of


@cache
def phrases(entry: str, kind: str) -> re.Pattern[str]:
    """The phrases of `kind` under `entry` of `kg/data/claims.json`."""
    return any_of(tuple(table("claims")[entry][kind]))
