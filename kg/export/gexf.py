"""GEXF 1.3 with time and colours, as Gephi and Gephi Lite open it (gexf.net, schema 1.3).

In: the network. Out: XML text, the same for the same graph. Things with a day have it as timestamp, so
that a time line shows them; types have the colours of the graph page.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from networkx import MultiDiGraph

_COLOURS = {
    "Body": "0072B2",
    "Issue": "E69F00",
    "Meeting": "009E73",
    "Person": "CC79A7",
    "Decision": "D55E00",
    "Assignment": "56B4E9",
    "Promise": "F0E442",
}
_OTHER = "999999"
_KINDS = {
    "node": ("type", "date", "status", "confidence"),
    "edge": ("kind", "date", "status", "confidence", "quote"),
}


def gexf(graph: "MultiDiGraph[str]") -> str:
    """The network as text."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: "MultiDiGraph[str]") -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">'
    yield '<graph mode="dynamic" defaultedgetype="directed" timerepresentation="timestamp" timeformat="date">'
    for part, names in _KINDS.items():
        yield f'<attributes class="{part}">'
        yield from (f'<attribute id="{name}" title="{name}" type="{_form(name)}"/>' for name in names)
        yield "</attributes>"
    yield "<nodes>"
    for iri, values in graph.nodes(data=True):
        colour = _COLOURS.get(values["type"], _OTHER)
        red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
        yield f"<node id={_quoted(iri)} label={_quoted(values['label'])}{_time(values)}>"
        yield f'{_values("node", values)}<viz:color r="{red}" g="{green}" b="{blue}"/></node>'
    yield "</nodes>"
    yield "<edges>"
    for start, end, values in graph.edges(data=True):
        ends = f"source={_quoted(start)} target={_quoted(end)} label={_quoted(values['label'])}"
        yield f"<edge id={_quoted(values['id'])} {ends}{_time(values)}>{_values('edge', values)}</edge>"
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _form(name: str) -> str:
    return "double" if name == "confidence" else "string"


def _time(values: dict[str, Any]) -> str:
    day = values["date"]
    return f' timestamp="{escape(day)}"' if len(day) == len("2024-01-31") else ""


def _values(part: str, values: dict[str, Any]) -> str:
    said = [
        f'<attvalue for="{name}" value={_quoted(str(values[name]))}/>'
        for name in _KINDS[part]
        if values[name] != ""
    ]
    return f"<attvalues>{''.join(said)}</attvalues>"


def _quoted(text: str) -> str:
    return quoteattr(text, {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
