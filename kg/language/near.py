"""What a pattern finds near a place of a text, without going through all that stands before it."""

import re


def ending(pattern: re.Pattern[str], value: str, end: int, reach: int = 80) -> re.Match[str] | None:
    """What a pattern that closes with `$` finds right before the place, so many characters back at most."""
    return pattern.search(value, max(0, end - reach), end)


def last_end(pattern: re.Pattern[str], value: str, end: int, reach: int = 160) -> int:
    """Where the last that the pattern finds before the place ends, 0 where it finds none; looked for from behind."""
    found = [0]
    while end > 0 and found == [0]:
        start = max(0, end - reach)
        found += (match.end() for match in pattern.finditer(value, start, end))
        end, reach = (end, 4 * reach) if start else (0, reach)
    return found[-1]


def ahead(value: str, start: int, reach: int = 200) -> str:
    """What stands from the place on, so far as what is said right there may go: what stands later triggers nothing."""
    return value[start : start + reach]
