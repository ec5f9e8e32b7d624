"""RDF as text: the same triples give the same bytes, sorted, with prefixes a person can read.

In: quads or triples, in any order. Out: one string a format, ended by a line end.

    >>> print(turtle(triples))
    @prefix kg: <https://w3id.org/protokollgraf/def#> .
    @prefix meeting: <https://w3id.org/protokollgraf/id/meeting/> .
    <BLANKLINE>
    meeting:naturradet-2025-06-13 a kg:Meeting .
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from kg.model.vocab import ID, spaces, term

if TYPE_CHECKING:
    from pyoxigraph import Quad, RdfFormat, Triple

_TYPE = f"<{term('rdf:type')}>"
_KIND = re.compile(re.escape(ID.iri) + r"([a-z]+)/")
_START = re.compile(r"[^/#]*\Z")


def nquads(quads: Iterable["Quad"]) -> str:
    """One quad a line, the lines sorted."""
    return "".join(f"{line}\n" for line in sorted({f"{quad} ." for quad in quads}))


def turtle(triples: Iterable["Triple"]) -> str:
    """Grouped by subject, its type first."""
    from pyoxigraph import RdfFormat

    return _readable(triples, RdfFormat.TURTLE)


def trig(quads: Iterable["Quad"]) -> str:
    """As Turtle, one block a graph."""
    from pyoxigraph import RdfFormat

    return _readable(quads, RdfFormat.TRIG)


def jsonld(quads: Iterable["Quad"]) -> str:
    """One object a graph, in it one a subject, under a context of prefixes that needs no network."""
    ordered = sorted(set(quads), key=_order)
    prefixes = _prefixes(ordered)
    content: list[dict[str, Any]] = []
    for name, group in groupby(ordered, key=lambda quad: quad.graph_name):
        nodes = _nodes(group, prefixes)
        content += (
            [{"@id": _short(name.value, prefixes), "@graph": nodes}] if hasattr(name, "value") else nodes
        )
    return json.dumps({"@context": prefixes, "@graph": content}, ensure_ascii=False, indent=1) + "\n"


def _order(statement: "Triple | Quad") -> tuple[str, str, bool, str, str]:
    predicate = str(statement.predicate)
    graph = str(getattr(statement, "graph_name", ""))
    return graph, str(statement.subject), predicate != _TYPE, predicate, str(statement.object)


def _prefixes(statements: Iterable["Triple | Quad"]) -> dict[str, str]:
    """The prefixes in use, sorted; one for each type of data, so that no name holds a slash."""
    used = {_START.sub("", iri) for statement in statements for iri in _iris(statement)}
    known = {prefix: space for prefix, space in spaces().items() if prefix != "id"}
    kinds = {found[1] for iri in used if (found := _KIND.match(iri))} - known.keys()
    known |= {kind: f"{ID.iri}{kind}/" for kind in kinds}
    return {
        prefix: iri for prefix, iri in sorted(known.items()) if any(start.startswith(iri) for start in used)
    }


def _iris(statement: Any) -> Iterator[str]:
    yield from (statement.subject.value, statement.predicate.value)
    yield getattr(statement.object, "datatype", statement.object).value
    yield getattr(getattr(statement, "graph_name", None), "value", "")


def _readable(statements: Iterable["Triple | Quad"], form: "RdfFormat") -> str:
    """The engine's text with the prefixes in order and a free line before each subject or graph."""
    from pyoxigraph import serialize

    ordered: Any = sorted(set(statements), key=_order)
    written = serialize(ordered, format=form, prefixes=_prefixes(ordered)) or b""
    lines = [line for line in written.decode().split("\n") if line]
    prefixes = sorted(line for line in lines if line.startswith("@prefix "))
    spaced = [line if line.startswith(("\t", "}")) else f"\n{line}" for line in lines[len(prefixes) :]]
    return "\n".join([*prefixes, *spaced, ""])


def _nodes(quads: Iterable["Quad"], prefixes: dict[str, str]) -> list[dict[str, Any]]:
    nodes = []
    for subject, about in groupby(quads, key=lambda quad: quad.subject):
        node: dict[str, Any] = {"@id": _short(_name(subject), prefixes)}
        for predicate, same in groupby(about, key=lambda quad: quad.predicate.value):
            if predicate == term("rdf:type"):
                node["@type"] = [_short(_name(quad.object), prefixes) for quad in same]
            else:
                node[_short(predicate, prefixes)] = [_value(quad.object, prefixes) for quad in same]
        nodes.append(node)
    return nodes


def _name(node: Any) -> str:
    """The IRI, or `_:` and the label of a blank node."""
    return str(node).strip("<>")


def _value(value: Any, prefixes: dict[str, str]) -> dict[str, str]:
    if not hasattr(value, "datatype"):
        return {"@id": _short(_name(value), prefixes)}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if value.datatype.value == term("xsd:string"):
        return {"@value": value.value}
    return {"@value": value.value, "@type": _short(value.datatype.value, prefixes)}


def _short(iri: str, prefixes: dict[str, str]) -> str:
    """`prefix:rest` where that is read back as the same IRI."""
    for prefix, start in prefixes.items():
        if iri.startswith(start) and not iri.startswith("//", len(start)):
            return f"{prefix}:{iri[len(start) :]}"
    return iri
