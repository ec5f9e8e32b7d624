"""The graph as the values pages are made of.

In: a pyoxigraph Store (or a Reader over one, to read the quotes once for many pages).
Out: NetworkData, IssueData, PassageData, IndexData.

    >>> data = gather.issue(store, "https://w3id.org/protokollgraf/id/issue/…")
"""

from kg.view.gather.flows import flows
from kg.view.gather.found import entries
from kg.view.gather.index import index
from kg.view.gather.issue import issue, issues
from kg.view.gather.municipalities import municipalities
from kg.view.gather.network import network
from kg.view.gather.passage import meetings, passage
from kg.view.gather.promises import listed as promised
from kg.view.gather.reader import Reader, file_name
from kg.view.gather.things import things
from kg.view.gather.works import overview, work, works

__all__ = [
    "Reader",
    "entries",
    "file_name",
    "flows",
    "index",
    "issue",
    "issues",
    "meetings",
    "municipalities",
    "network",
    "overview",
    "passage",
    "promised",
    "things",
    "work",
    "works",
]
