"""All pages of a graph, one after the other: the content of `exports/`.

>>> for name, html in site.pages(store, texts):
...     (folder / name).write_text(html, encoding="utf-8", newline="\n")
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pyoxigraph as ox

from kg import query
from kg.search import Passage
from kg.view import (
    flows,
    found,
    gather,
    index,
    issue,
    network,
    ontology,
    passage,
    promised,
    questions,
    thing,
    workbench,
    works,
)
from kg.view.assets import Assets
from kg.view.data import SourceText


def pages(
    store: ox.Store, texts: Mapping[str, SourceText], passages: Sequence[Passage] = ()
) -> Iterator[tuple[str, str]]:
    """File name and page: the index, the graph, the workbench, the questions, the ontology, every issue, the minutes of every meeting.

    What pages have in common comes before the first that needs it.
    `texts` by the rendition's key (the first 16 hex digits of the file's SHA-256); `passages` can be searched for.
    """
    assets = Assets()
    for name, text in _pages(store, texts, passages, assets):
        yield from assets.new()
        yield name, text


def _pages(
    store: ox.Store, texts: Mapping[str, SourceText], passages: Sequence[Passage], assets: Assets
) -> Iterator[tuple[str, str]]:
    reader = gather.Reader(store, texts)
    places = gather.municipalities(reader)
    issues, made = gather.issues(reader), gather.promised(reader)
    overdue = sum(line.group == promised.GROUPS[0] for line in made.lines)
    first = replace(gather.index(reader, issues), places=len(places), overdue=overdue)
    yield from index.files(first, assets)
    yield from found.files(gather.entries(reader, passages), assets)
    yield from flows.files(gather.flows(reader), assets)
    yield from promised.files(made, assets)
    yield from network.files(gather.network(reader), assets)
    yield from workbench.files(store, query.named(), assets)
    yield "fragor.html", questions.page(query.named(), assets)
    yield "ontologi.html", ontology.page(assets)
    for each in issues:
        yield gather.file_name("issue", each.issue.iri), issue.page(each, assets)
    for name, each_thing in gather.things(reader):
        yield from thing.files(name, each_thing, assets)
    followed = gather.works(reader)
    yield from works.overview_files(gather.overview(followed, places), assets)
    for place in places:
        yield from works.municipality_files(place, assets)
    for each_work in followed:
        yield from works.files(each_work, assets)
    for meeting in gather.meetings(reader):
        html = passage.page(gather.passage(reader, meeting, texts), assets)
        yield gather.file_name("protocol", meeting), html
