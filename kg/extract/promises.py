"""Stated times for a return or a result: "Utredningens resultat ska presenteras i december 2022"."""

import re
from collections.abc import Iterator

from kg.extract.context import Context, ItemText
from kg.extract.due import due
from kg.lists import pattern
from kg.model import Promise, Upcoming

_PAST = re.compile(r"\b(?:har|hade|genomfördes|presenterades|redovisades|lämnades|var|sedan|föregående|förra|hölls|fick|inkom|godkändes)\b", re.IGNORECASE)
_FUTURE = re.compile(r"\b(?:ska|skall|kommer|senast|återkom\w*|till (?:hösten|våren)|under (?:hösten|våren)|nästa|kommande|tas upp|ta upp|efter nyår|beslutas|presenteras|redovisas|redovisar|klart?|klara|åter|återrapport\w*|lämnas?|väntas|beräknas|planeras|färdig\w*|fattas|tar|ser)\b", re.IGNORECASE)
_MEETINGS = re.compile(r"nästa (?:möte|sammanträde)(?:\s+(?:är|blir|äger|hålls|sker|med)\b|:|\s+den\b)|kommande möten|sammanträdes(?:datum|tider)|mötet avslut", re.IGNORECASE)


def read(about: Context, text: ItemText, upcoming: tuple[Upcoming, ...]) -> Iterator[Promise]:
    """The promises of an item."""
    days = [meeting.date for meeting in upcoming]
    if _MEETINGS.search(text.item.title):
        return
    for sentence in text.sentences:
        value = sentence.value
        section = (sentence.passage.section or "").lower()
        if value.endswith("?") or len(value) > 500 or re.search(r"yrkand|underlag|reservation|expedieras|skickas", section):
            continue
        if not pattern("claims", "returns").search(value) or _MEETINGS.search(value):
            continue
        future = _FUTURE.search(value)
        if not future or (_PAST.search(value) and not re.search(r"\b(?:ska|kommer|senast|återkom|presenteras|nästa)", value)):
            continue
        when = due(value, about.date, days)
        if when or re.search(r"nästa (?:möte|sammanträde)|kommande (?:möte|sammanträde|chefsgrupp)", value.lower()):
            yield Promise(value.rstrip(" ."), when, about.span(sentence.text), 0.85 if when else 0.6)
