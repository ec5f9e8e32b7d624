"""The workbench: SPARQL in one page that opens from disk, with the graph and an engine inside.

In: the graph, the named questions. Out: one HTML file. The engine runs in a worker, so that a query that
runs away can be stopped and the page lives; nothing is asked of the network. A graph larger than a page
can carry is not put in: the page then says so and names `kg serve`, which serves the same page.

>>> html = workbench.page(store, questions)
"""

import base64
import json
import re
from collections.abc import Iterator, Sequence
from importlib import resources
from typing import Any

import pyoxigraph as ox

from kg.model.vocab import BASE, PREFIXES, spaces
from kg.query import NamedQuery
from kg.view import ontology, pieces, shell
from kg.view.assets import Assets
from kg.view.gather.reader import Reader, file_name

MOST_TRIPLES = 250_000
"""What a page and its pieces carry: about 4 MB, loaded in two to three seconds; more is for a server."""

FILE = "fraga.html"
_MOST = 1_000_000
"""Bytes of data in the page itself, which carries an engine of 2.5 MB besides."""
_VENDOR = resources.files("kg.view.vendor")
_COLUMNS = resources.files("kg.view") / "columns.json"
_ENGINE_POLICY = ("'wasm-unsafe-eval'", "worker-src blob:")


def page(store: ox.Store, questions: Sequence[NamedQuery], endpoint: str = "") -> str:
    """The page; with an `endpoint` it asks that server and carries neither graph nor engine."""
    data = _travel(store, questions, endpoint)
    return _page(data, 0 if endpoint else len(store), [shell.static("workbench.js")])


def files(
    store: ox.Store, questions: Sequence[NamedQuery], assets: Assets | None = None
) -> Iterator[tuple[str, str]]:
    """The page by its name, and where the graph in it is large the pieces that hold it."""
    data = _travel(store, questions, "")
    triples = len(store)
    scripts = [shell.static("workbench.js")]
    if not data["graph"] or pieces.size(data) <= _MOST:
        yield FILE, _page(data, triples, scripts, assets=assets)
        return
    flat = data | {"known": data["graph"]["terms"], "triples": data["graph"]["rows"], "apart": True}
    flat["places"] = list(data["places"].items())
    kept, held = pieces.beside(flat, "data/fraga", ("known", "triples", "places"))
    loader = shell.static("script.js") + shell.static("whole.js")
    app, code = pieces.named("data/fraga", "\n".join(scripts))
    yield FILE, _page(kept | {"app": app, "graph": {}}, triples, [loader], " 'strict-dynamic'", assets)
    yield app, code
    yield from held.items()


def _triples(store: ox.Store) -> list[ox.Triple]:
    return sorted({quad.triple for quad in store}, key=str)


def _travel(store: ox.Store, questions: Sequence[NamedQuery], endpoint: str) -> dict[str, Any]:
    """What the page's script is given."""
    carries = bool(not endpoint and len(store) <= MOST_TRIPLES)
    return {
        "endpoint": endpoint,
        "questions": [_question(one) for one in questions],
        "prefixes": spaces(),
        "terms": _terms(),
        "base": BASE,
        "words": {key: list(pair) for key, pair in shell.words().items() if key.startswith("ask.")},
        **called(),
        "places": _places(store) if carries else {},
        "graph": _packed(_triples(store)) if carries else None,
    }


def _page(
    data: dict[str, Any],
    triples: int,
    scripts: Sequence[str],
    trusted: str = "",
    assets: Assets | None = None,
) -> str:
    """The page with this data; with the engine where it asks the graph itself."""
    carries = data["graph"] is not None
    sources, directive = _ENGINE_POLICY
    return shell.page(
        "workbench.html",
        styles=[_vendor("yasqe.css"), shell.static("workbench.css")],
        scripts=[_vendor("yasqe.js"), *([_engine()] if carries else ()), *scripts],
        allowed=("", "connect-src 'self'") if data["endpoint"] else (sources + trusted, directive),
        assets=assets,
        title=shell.word("ask.title"),
        data=data,
        triples=triples,
        fits=carries or bool(data["endpoint"]),
    )


def _vendor(name: str) -> str:
    return (_VENDOR / name).read_text(encoding="utf-8")


def _engine() -> str:
    """The engine for the page's script: the worker's code, and what it runs.

    The code is a classic script: a page from disk may start no module worker.
    """
    code = re.sub(r"^export \{.*\};?$", "", _vendor("oxigraph.js"), flags=re.MULTILINE)
    code = re.sub(r"^export ", "", code, flags=re.MULTILINE).replace("import.meta.url", "self.location.href")
    wasm = base64.b64encode((_VENDOR / "oxigraph.wasm.gz").read_bytes()).decode()
    worker = code + "\n" + shell.static("workbench-worker.js")
    return f"kg.engine = {shell.as_json({'code': worker, 'wasm': wasm})};"


def _question(one: NamedQuery) -> dict[str, Any]:
    return {
        "name": one.name,
        "sv": one.swedish,
        "en": one.english,
        "text": one.text,
        "params": [
            {"name": each.name, "default": each.default or "", "meaning": each.meaning} for each in one.params
        ],
    }


def called() -> dict[str, Any]:
    """What the columns of the named questions are called and which hold codes, and what the codes are called."""
    said = json.loads(_COLUMNS.read_text(encoding="utf-8"))
    return {"columns": said["columns"], "values": ontology.labels() | said["values"]}


def _terms() -> list[str]:
    """What the editor completes: the ontology's terms and those we take from others."""
    return sorted(f"{prefix}:{name}" for prefix, space in PREFIXES.items() for name in space.terms)


def _packed(triples: Sequence[ox.Triple]) -> dict[str, Any]:
    """Each term once, as N-Triples spells it, and the triples as runs of three numbers."""
    number: dict[str, int] = {}
    rows: list[int] = []
    for triple in triples:
        for term in (triple.subject, triple.predicate, triple.object):
            rows.append(number.setdefault(str(term), len(number)))
    return {"terms": list(number), "rows": rows}


def _places(store: ox.Store) -> dict[str, str]:
    """Where a thing of the graph is shown: issues and meetings have pages, claims a place in the minutes."""
    reader = Reader.of(store)
    places = {claim: quotes[0].href for claim, quotes in reader.evidence.items() if quotes and quotes[0].href}
    places |= {meeting: page for meeting in reader.renditions if (page := reader.protocol(meeting))}
    places |= {
        row["thing"]: file_name("issue", row["thing"])
        for row in reader.rows("things")
        if row["type"] == "issue"
    }
    return {iri.removeprefix(BASE): href for iri, href in sorted(places.items())}
