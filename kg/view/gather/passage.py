"""The protocol page's data: the text of each rendition and what was read out of it."""

from collections.abc import Mapping

import pyoxigraph as ox

from kg.view.data import PassageData, Rendition, SourceText
from kg.view.gather.reader import Reader, key


def meetings(store: "ox.Store | Reader") -> tuple[str, ...]:
    """The meetings whose minutes are here, for which a protocol page can be made."""
    return tuple(sorted(Reader.of(store).renditions))


def passage(store: "ox.Store | Reader", meeting: str, texts: Mapping[str, SourceText]) -> PassageData:
    """The minutes of a meeting; `texts` by the rendition's key, which is 16 hex digits."""
    reader = Reader.of(store)
    rows = reader.meetings.get(meeting, ())
    label, date = (rows[0]["label"], rows[0]["date"]) if rows else ("", "")
    renditions = []
    for iri, file in reader.renditions.get(meeting, ()):
        source = texts.get(key(iri), SourceText(""))
        renditions.append(
            Rendition(
                key(iri),
                file,
                source.text,
                reader.spans.get(iri, ()),
                source.page_starts,
                reader.recall.get(iri, ()),
            )
        )
    bodies = tuple(row["name"] for row in rows if row["name"])
    title = label.replace(date, "", 1).strip() or meeting
    return PassageData(title, date, tuple(renditions), bodies, reader.body_pages)
