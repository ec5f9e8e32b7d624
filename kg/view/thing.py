"""The page of a person or a body: what they were and did, each thing with its quote; routine is folded.

>>> html = thing.page(data)
"""

from collections import Counter

from kg.view import shell
from kg.view.agents import ThingData

FIRST = 12
"""How many acts of a kind are shown before one asks for the rest."""


def page(data: ThingData) -> str:
    """The page as one HTML file, read without script."""
    minuted = Counter(held.date[:4] for held in data.meetings if held.status == "minuted")
    known = Counter(held.date[:4] for held in data.meetings)
    years = range(int(min(known)), int(max(known)) + 1) if known else range(0)
    return shell.page(
        "thing.html",
        styles=[shell.static("issue.css"), shell.static("thing.css")],
        title=data.label,
        page=data,
        first=FIRST,
        years=[(str(year), minuted[str(year)], known[str(year)]) for year in years],
        most=max(known.values(), default=1),
    )
