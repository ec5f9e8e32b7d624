"""The protocol page's data: the text of each rendition and what was read out of it."""

from collections import defaultdict
from collections.abc import Mapping

import pyoxigraph as ox

from kg.view.data import Highlight, PassageData, Rendition, SourceText
from kg.view.gather.reader import Reader, file_name, in_graph, key

_CLAIMS_WITHOUT_NODE = {"attachment", "finding", "handoff"}


def meetings(store: "ox.Store | Reader") -> tuple[str, ...]:
    """The meetings whose minutes are here, for which a protocol page can be made."""
    return tuple(sorted(Reader.of(store).renditions))


def passage(store: "ox.Store | Reader", meeting: str, texts: Mapping[str, SourceText]) -> PassageData:
    """The minutes of a meeting; `texts` by the rendition's key, which is 16 hex digits."""
    reader = Reader.of(store)
    label, date = next(
        ((row["label"], row["date"]) for row in reader.rows("meetings") if row["meeting"] == meeting),
        ("", ""),
    )
    spans = _spans(reader)
    renditions = []
    for iri, file in reader.renditions.get(meeting, ()):
        source = texts.get(key(iri), SourceText(""))
        renditions.append(Rendition(key(iri), file, source.text, spans.get(iri, ()), source.page_starts))
    return PassageData(label.removesuffix(date).strip() or meeting, date, tuple(renditions))


def _spans(reader: Reader) -> dict[str, tuple[Highlight, ...]]:
    """Rendition → its stretches. Two things said of the same stretch are two highlights."""
    said = defaultdict(set)
    for row in reader.rows("highlights"):
        about = row["about"]
        if "/id/issue/" in about:
            href = file_name("issue", about)
        else:
            href = "" if about == row["claim"] and row["kind"] in _CLAIMS_WITHOUT_NODE else in_graph(about)
        said[row["claim"]].add((row["kind"], row["label"], href))
    found: dict[str, set[Highlight]] = defaultdict(set)
    for row in reader.rows("evidence"):
        for kind, label, href in said.get(row["claim"], ()):
            found[row["rendition"]].add(Highlight(int(row["start"]), int(row["end"]), kind, label, href))
    order = {
        rendition: sorted(spans, key=lambda s: (s.start, -s.end, s.kind, s.label, s.href))
        for rendition, spans in found.items()
    }
    return {rendition: tuple(spans) for rendition, spans in order.items()}
