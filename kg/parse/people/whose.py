"""Whose attendance list it is: the council named over its label."""

from kg.model import Line
from kg.parse import labels
from kg.parse.body_names import is_body


def above(lines: tuple[Line, ...], start: int) -> tuple[str, set[int]] | None:
    """The council named in the few lines above the label: whose list this is."""
    words: list[str] = []
    used: set[int] = set()
    for index in range(start - 1, max(-1, start - 4), -1):
        value = lines[index].value.strip()
        if not any(lines[index].cells):
            break
        label = labels.read(lines[index])
        if (
            not value
            or label
            or lines[index].furniture
            or len(value) > 80
            or value.endswith((".", "!", "?"))
            or any(c.isdigit() for c in value)
        ):
            break
        words.insert(0, value)
        used.add(index)
        joined = " ".join(words)
        if is_body(joined) and joined[:1].isupper():
            return joined.rstrip(":"), used
    return None
