"""What stands beside a quote: whether it says more than the quote does.

>>> adds("Nämnden bordlägger ärendet", [Evidence("Nämnden bordlägger ärendet.", "a.txt", 1, 0, 27)])
False
"""

from collections.abc import Sequence

from kg.language.stem import joined
from kg.view.data import Evidence


def adds(text: str, evidence: Sequence[Evidence]) -> bool:
    """Whether a text says anything that the quote shown beneath it does not say in the same words."""
    return bool(text) and not (evidence and _bare(text) == _bare(evidence[0].quote))


def _bare(text: str) -> str:
    return " ".join(joined(text).split()).strip(" .:–-").casefold()
