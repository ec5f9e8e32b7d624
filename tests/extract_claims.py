"""A snippet of minutes read as one item: the helper of the extraction tests."""

import datetime as dt

from kg import extract
from kg.model import Attendee, Claims, Document, Item, Meeting, Passage, Protocol, Reading, Span, Text

PEOPLE = ("Anna Ek", "Bo Strand", "Ingmar Ångman", "Marie-Louise Forsberg", "Karin Åberg Lind")


def reading(
    text: str,
    *,
    bodies: tuple[str, ...] = ("Samverkansrådet för vård och omsorg",),
    date: dt.date = dt.date(2023, 5, 10),
    kind: str = "minnesanteckningar",
    people: tuple[str, ...] = PEOPLE,
    title: str = "Ärende",
    lead: str = "",
    section: str | None = None,
    more: str = "",
    bearers: dict[str, tuple[str | None, tuple[str, ...]]] | None = None,
) -> Reading:
    """The reading of one item with `text`; `more` is the text of a second item, "Nästa möte".

    `bearers` gives people a title and functions.
    """
    source = "\n".join((title, lead, text, "Nästa möte", more))
    at = len(title) + len(lead) + 2
    second = at + len(text) + 1
    items = [_item(source, "1", (0, len(title)), (at, at + len(text)), section, (len(title) + 1, at - 1))]
    if more:
        items.append(_item(source, "2", (second, second + 10), (second + 11, len(source)), None, None))
    document = Document("x.txt", "0", "text/plain", source, ())
    meeting = Meeting(bodies, kind=kind, date=date)
    attendees = tuple(_attendee(name, *(bearers or {}).get(name, (None, ()))) for name in people)
    return extract.reading(Protocol(document, meeting, attendees, tuple(items)))


def claims(text: str, **options: object) -> Claims:
    """The claims of one item with `text`."""
    return reading(text, **options).claims[0]  # type: ignore[arg-type]


def _item(
    source: str,
    number: str,
    title: tuple[int, int],
    body: tuple[int, int],
    section: str | None,
    lead: tuple[int, int] | None,
) -> Item:
    passage = Passage(Text.of(source, *body), None, section)
    beside = (Text.of(source, *lead),) if lead and lead[1] > lead[0] else ()
    span = Span(*title, None, source[title[0] : title[1]])
    return Item(number, span.quote, span, title[0], body[1], None, (passage,), beside)


def _attendee(name: str, title: str | None, functions: tuple[str, ...]) -> Attendee:
    span = Span(0, 1, None, "Ä")
    return Attendee(name, name, None, "members", "present", span, functions=functions, title=title)
