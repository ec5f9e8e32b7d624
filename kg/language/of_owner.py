"""Bodies told by their owner's genitive: "Kumla kommuns socialnämnd", elsewhere "socialnämnden i Kumla kommun"."""

import re

from kg.language.text import LOWER, UPPER
from kg.language.wordings import worded, wording

_OWNER = wording("language", "of_owner", "owner", upper=UPPER)
OWNED = re.compile(_OWNER + wording("language", "of_owner", "body", lower=LOWER))
"""A body with its owner before it, who is no party of its own there."""
OWNER_BEFORE = re.compile(f"{_OWNER}$")
"""The owner, right before where a body's name begins."""


def definite(name: str) -> str:
    """The name as it is called elsewhere; any other as it is."""
    found = OWNED.fullmatch(name)
    if found is None:
        return name
    body, endings = found["body"], worded("language", "of_owner", "endings")
    ending = next((end for noun, end in endings.items() if body.endswith(noun)), "")
    return wording("language", "of_owner", "definite", body=body, ending=ending, owner=found["owner"])
