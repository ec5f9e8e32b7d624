"""Whether the graph holds what it promises: every quote stands in its text, every rule and term is kept.

In: the graph folder (`store`, and `documents/<sha16>.txt` with the text that the spans refer to).
Out: a list of `Problem`, sorted; empty when all is well.

    >>> check(Path("protokollgraf"))
    []
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kg.config import ontology_dir
from kg.folder import Folder, shown
from kg.graph import seal
from kg.graph.shapes import broken
from kg.graph.store import location, open_graph
from kg.model.vocab import CODE, KG, PREFIXES, key, term

if TYPE_CHECKING:
    from pyoxigraph import Store

_SHOWN = 60
_LACKS = {"by": "a ground", "why": "a reason", "quote": "a quote"}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: with a document, a quote, a rule of the shapes, a term, a join, or a judgement.

    A `doubt` is worth a look (a shape's warning); an `error` breaks a promise.
    """

    kind: Literal["document", "quote", "shape", "term", "join", "judgement"]
    subject: str
    message: str
    severity: Literal["error", "doubt"] = "error"


def check(folder: Path) -> list[Problem]:
    """All problems, in order; `GraphError` where there is no graph."""
    seal.demand_whole(location(folder), folder, summed=True)
    store = open_graph(folder)
    found = {*documents(store, folder / "documents"), *shapes(store), *terms(store)}
    return sorted(found | {*missing(store, folder), *joins(store)})


def missing(store: "Store", folder: Path) -> Iterator[Problem]:
    """The documents the folder was built from that are neither in the graph nor named as left out."""
    told = {
        _value(store, node, "kg:sha256")
        for kind in ("kg:Rendition", "kg:LeftOut")
        for node in _of_type(store, kind)
    }
    for source in Folder(folder).sources():
        if source.sha256 not in told:
            yield Problem(
                "document", source.path, "was read, but is neither in the graph nor named as left out"
            )


def joins(store: "Store") -> Iterator[Problem]:
    """What is held to be one under two owners without a ground, a reason and its proof."""
    question = (ontology_dir() / "queries" / "joins-across-owners.rq").read_text(encoding="utf-8")
    rows: Any = store.query(question, use_default_graph_as_union=True)
    for row in rows:
        missing = [name for name in ("by", "why", "quote") if not row[name].value]
        if missing:
            label, owners = row["label"].value, f"{row['owner'].value} and {row['otherOwner'].value}"
            lacks = " or ".join(_LACKS[name] for name in missing)
            yield Problem("join", row["entity"].value, f"«{label}» is one in {owners} without {lacks}")


def documents(store: "Store", texts: Path) -> Iterator[Problem]:
    """What is wrong with the stored texts, and with each span when it is cut out of its text again."""
    read: dict[str, str | None] = {}
    for rendition in _of_type(store, "kg:Rendition"):
        sha256 = _value(store, rendition, "kg:sha256")
        read[rendition], problem = _text(texts, sha256[:16])
        if key(rendition) != sha256[:16]:
            yield Problem("document", rendition, f"the IRI does not fit the checksum {sha256 or '(none)'}")
        elif problem:
            yield Problem("document", rendition, f"{_value(store, rendition, 'kg:fileName')}: {problem}")
    for span in _of_type(store, "kg:TextSpan"):
        source = _value(store, span, "oa:hasSource")
        text = read.get(source)
        if source not in read:
            yield Problem("quote", span, f"its source {source or '(none)'} is no rendition in the graph")
        elif text is not None and (message := _miss(store, span, text)):
            yield Problem("quote", span, f"{_value(store, source, 'kg:fileName')}: {message}")


def shapes(store: "Store") -> Iterator[Problem]:
    """What the rules of the ontology find."""
    for rule in broken(store):
        yield Problem("shape", rule.node, rule.message, "doubt" if rule.doubt else "error")


def terms(store: "Store") -> Iterator[Problem]:
    """Classes, properties and codes in the data that no vocabulary of ours defines, once each."""
    defined = _defined()
    used: dict[str, str] = {}
    for quad in store:
        names = [quad.predicate.value]
        if not hasattr(quad.object, "datatype"):
            target = getattr(quad.object, "value", "")
            if quad.predicate.value == term("rdf:type") or target in CODE:
                names.append(target)
        for name in names:
            if name not in defined:
                used[name] = min(used.get(name, str(quad.subject)), str(quad.subject))
    for name, subject in used.items():
        yield Problem("term", name, f"is used but not defined, first at {subject.strip('<>')}")


def _defined() -> set[str]:
    """The terms of the ontology and codes, and those we take from other vocabularies."""
    from pyoxigraph import RdfFormat, parse

    names = {
        space.iri + name for space in PREFIXES.values() for name in space.terms if space not in (KG, CODE)
    }
    for file in ("kg.ttl", "codes.ttl"):
        names |= {
            str(quad.subject).strip("<>")
            for quad in parse(path=ontology_dir() / file, format=RdfFormat.TURTLE)
        }
    return names


def _text(texts: Path, sha16: str) -> tuple[str | None, str]:
    """The stored text as quotes show it, its line ends as they are, or None and what is wrong."""
    path = texts / f"{sha16}.txt"
    try:
        return shown.text(path), ""
    except OSError:
        return None, f"the stored text documents/{path.name} is missing"
    except UnicodeDecodeError as error:
        return None, f"the stored text documents/{path.name} is no UTF-8 at byte {error.start}"


def _miss(store: "Store", span: str, text: str) -> str:
    """Why the span's quote is not what stands in the text; empty where it is."""
    numbers = [_value(store, span, name) for name in ("oa:start", "oa:end")]
    quote = _value(store, span, "oa:exact")
    if not all(number.isdecimal() for number in numbers):
        return f"the offsets {numbers} are no numbers"
    start, end = map(int, numbers)
    if not 0 <= start < end <= len(text):
        return f"{start}–{end} lies outside the text of {len(text)} characters"
    if text[start:end] == quote:
        return ""
    at = text.find(quote)
    place = f"; the quote stands at {at}" if quote and at >= 0 else "; the quote stands nowhere in it"
    return f"at {start}–{end} stands {_shown(text[start:end])}, not the quote {_shown(quote)}{place}"


def _shown(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")


def _of_type(store: "Store", name: str) -> list[str]:
    """The IRIs of that class, sorted."""
    from pyoxigraph import NamedNode

    found = store.quads_for_pattern(None, NamedNode(term("rdf:type")), NamedNode(term(name)))
    return sorted({quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)})


def _value(store: "Store", subject: str, predicate: str) -> str:
    """The value, empty where there is none; of several (which the shapes report) the first in order."""
    from pyoxigraph import NamedNode

    found = store.quads_for_pattern(NamedNode(subject), NamedNode(term(predicate)), None)
    return min((getattr(quad.object, "value", "") for quad in found), default="")
