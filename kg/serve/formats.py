"""Which form of an answer a client accepts: `Accept` headers weighed against what there is (RFC 9110, 12.5.1).

>>> best("text/html, application/*;q=0.5", ["application/json", "text/turtle"])
'application/json'
"""

import re
from collections.abc import Iterator, Sequence

from starlette.requests import Request

_TAG = re.compile(r'"[^"]*"')

ROWS = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
}
"""Short names of the forms of rows, as the parameter `format` has them."""
TRIPLES = {
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdfxml": "application/rdf+xml",
    "nquads": "application/n-quads",
    "trig": "application/trig",
}
ALIASES = {
    "application/json": ROWS["json"],
    "application/xml": ROWS["xml"],
    "text/xml": ROWS["xml"],
    "text/plain": ROWS["csv"],
    "application/x-turtle": TRIPLES["turtle"],
    "text/n3": TRIPLES["turtle"],
}


def best(accept: str, there_are: Sequence[str]) -> str | None:
    """The acceptable form with the greatest weight; of equals the one first in `there_are`; None for none."""
    ranges = list(_ranges(accept)) or [("*/*", 1.0)]
    weighed = [(_weight(form, ranges), -place, form) for place, form in enumerate(there_are)]
    weight, _, form = max(weighed)
    return form if weight > 0 else None


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.split(","):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if media:
            yield media, next((_number(each[2:]) for each in parameters if each.startswith("q=")), 1.0)


def _number(text: str) -> float:
    """A weight from 0 to 1; what is none, or no number, weighs nothing."""
    try:
        weight = float(text)
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0


def _weight(form: str, ranges: Sequence[tuple[str, float]]) -> float:
    """What the most exact range that fits the form says of it."""
    group = form.partition("/")[0]
    fits = [
        (exactness, weight)
        for media, weight in ranges
        for exactness in (_exactness(media, form, group),)
        if exactness
    ]
    return max(fits, default=(0, 0.0))[1]


def _exactness(media: str, form: str, group: str) -> int:
    return 3 if media == form else 2 if media == f"{group}/*" else 1 if media == "*/*" else 0


def known(request: Request, tag: str) -> bool:
    """Whether the client says that it has the answer of this tag already (`If-None-Match`, RFC 9110, 13.1.2)."""
    given = request.headers.get("if-none-match", "")
    return given.strip() == "*" or tag in _TAG.findall(given)
