"""Collects quads of one graph with short calls; turns Python values into canonical RDF terms."""

import datetime as dt
from decimal import Decimal
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad

from kg.model.vocab import XSD, graph, term


class Sheet:
    """The statements of one named graph."""

    def __init__(self, kind: str, key: str = "") -> None:
        self._graph = NamedNode(graph(kind, key))
        self.quads: set[Quad] = set()

    def says(self, subject: str, predicate: str, value: object) -> None:
        """One statement; an empty value says nothing. Strings with a prefix of ours or http are IRIs."""
        if value is None or value == "":
            return
        self.quads.add(Quad(NamedNode(subject), _term(predicate), _value(value), self._graph))

    def text(self, subject: str, predicate: str, value: str | None) -> None:
        """A text in Swedish."""
        if value:
            self.quads.add(
                Quad(
                    NamedNode(subject), _term(predicate), Literal(value, language="sv"), self._graph
                )
            )

    def plain(self, subject: str, predicate: str, value: str | None) -> None:
        """A string without language, also one that looks like an address."""
        if value:
            self.quads.add(Quad(NamedNode(subject), _term(predicate), Literal(value), self._graph))

    def typed(self, subject: str, predicate: str, value: str, datatype: str) -> None:
        self.quads.add(
            Quad(
                NamedNode(subject),
                _term(predicate),
                Literal(value, datatype=NamedNode(XSD[datatype])),
                self._graph,
            )
        )

    def a(self, subject: str, *classes: str) -> None:
        for name in classes:
            self.says(subject, "rdf:type", name)


@cache
def _term(name: str) -> NamedNode:
    """A term of the vocabularies, made once."""
    return NamedNode(term(name))


def _value(value: object) -> NamedNode | Literal:
    if isinstance(value, str):
        if value.startswith(("http://", "https://")):
            return NamedNode(value)
        prefix, colon, local = value.partition(":")
        if (
            colon
            and local
            and prefix in ("kg", "code", "foaf", "org", "skos", "prov", "oa", "dcterms", "schema")
        ):
            return _term(value)
        return Literal(value)
    if isinstance(value, bool):
        return Literal(value)
    if isinstance(value, int):
        return Literal(value)
    if isinstance(value, float):
        number = Decimal(str(round(value, 4))).normalize()
        written = format(number, "f")
        return Literal(written if "." in written else f"{written}.0", datatype=NamedNode(XSD["decimal"]))
    if isinstance(value, dt.date):
        return Literal(value.isoformat(), datatype=NamedNode(XSD["date"]))
    raise ValueError(f"Unexpected value {value!r}")
