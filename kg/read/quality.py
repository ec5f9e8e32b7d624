"""How good a text is: how much of it reads as words that a Swede may have written."""

import re

from kg.language.letters import count

_NORMAL_DIACRITICS = 0.045
"""Share of å, ä, ö among the letters of Swedish prose (4.3–5.6 % in the bundled clean protocols)."""


_ODD = re.compile(r"[\d&|!\ufffd](?:(?<=\ufffd)|(?<=[^\W\d_].)(?=[^\W\d_])|(?<=[06])(?<!\S.)(?=[^\W\d_]{3}))")
"""A digit or sign within a word or for its first letter; each begins by the sign itself, which is soon searched for."""


def quality(text: str, language: str | None) -> float:
    """1.0 for clean text; lower for missing diacritics and words with digits or signs inside."""
    odd = _odd(text) if _ODD.search(text) else 0.0
    missing = 0.0
    if language == "sv":
        letters = count(text) or 1
        missing = max(0.0, 1 - sum(map(text.count, "åäöÅÄÖ")) / letters / _NORMAL_DIACRITICS)
    return round(max(0.1, min(1.0, 1 - 8 * odd - 0.45 * missing)), 2)


def _odd(text: str) -> float:
    """The share of the words that no Swede has written."""
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    return sum(bool(_ODD.search(word)) for word in words) / max(len(words), 1)
