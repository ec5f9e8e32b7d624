"""The same work done by others: rdflib and raw pyoxigraph on our graph, spaCy on our texts, PDF readers on our files.

Each figure is processor seconds in a process of its own; what is not installed is left out, and said.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

QUESTIONS = ("meetings", "handoffs", "promises", "people-in-several-bodies", "decisions")
"""Named questions that every engine is asked, as they stand in their files."""
_PATIENCE = 300
_TIMED = """
import json, sys, time
from pathlib import Path
def told(**figures): print(json.dumps(figures))
def spent(work, *given):
    began = time.process_time()
    found = work(*given)
    return time.process_time() - began, found
"""
_PROGRAMS = {
    "pyoxigraph": """
import pyoxigraph as ox
store = ox.Store()
load, _ = spent(lambda: store.bulk_load(path=sys.argv[1], format=ox.RdfFormat.N_QUADS))
ask, rows = spent(lambda: sum(len(list(store.query(Path(q).read_text(), use_default_graph_as_union=True))) for q in sys.argv[2:]))
told(load=load, ask=ask, rows=rows)
""",
    "rdflib": """
import rdflib
graph = rdflib.Dataset(default_union=True)
load, _ = spent(lambda: graph.parse(sys.argv[1], format="nquads"))
ask, rows = spent(lambda: sum(len(list(graph.query(Path(q).read_text()))) for q in sys.argv[2:]))
told(load=load, ask=ask, rows=rows)
""",
    "kg": """
from kg import query
folder, *questions = sys.argv[1:]
import resource
with query.Session(Path(folder)) as session:
    rows = sum(len(session.run(Path(q).read_text(), timeout=None, max_rows=None).rows) for q in questions)
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
told(ask=sum(one.ru_utime + one.ru_stime for one in used), rows=rows)
""",
    "read": """
from kg import pipeline
files = [Path(name) for name in sys.argv[1:]]
pipeline.read(files[0])
seconds, _ = spent(lambda: [pipeline.read(file) for file in files])
told(seconds=seconds, bytes=sum(file.stat().st_size for file in files))
""",
    "spacy": """
import spacy
from kg.language.lists import words
nlp = spacy.blank("sv")
nlp.add_pipe("sentencizer")
ruler = nlp.add_pipe("entity_ruler")
ruler.add_patterns([{"label": "PERSON", "pattern": name} for name in words("given_names")])
files = [Path(name) for name in sys.argv[1:]]
texts = [file.read_text(encoding="utf-8", errors="replace") for file in files]
nlp(texts[0])
seconds, _ = spent(lambda: [nlp(text) for text in texts])
told(seconds=seconds, bytes=sum(file.stat().st_size for file in files))
""",
}


def run(name: str, checkout: Path, *given: object) -> dict[str, float]:
    """The figures of a program; none where its library is missing, it fails, or it takes too long."""
    command = [sys.executable, "-c", _TIMED + _PROGRAMS[name], *map(str, given)]
    path = os.pathsep.join([str(checkout), *filter(None, [os.environ.get("PYTHONPATH")])])
    try:
        done = subprocess.run(
            command,
            env=os.environ | {"PYTHONPATH": path},
            cwd=checkout,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return {}
    if done.returncode:
        print(f"{name} is left out: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        return {}
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def engines(checkout: Path, graph: Path, nquads: Path) -> list[list[str]]:
    """Engine, seconds to load the graph, seconds for the questions, rows, and the questions' ratio to pyoxigraph's."""
    files = [checkout / "ontology" / "queries" / f"{name}.rq" for name in QUESTIONS]
    found = {
        "raw pyoxigraph, in memory": run("pyoxigraph", checkout, nquads, *files),
        "kg query, from disk": run("kg", checkout, graph, *files),
        "rdflib": run("rdflib", checkout, nquads, *files),
    }
    base = found["raw pyoxigraph, in memory"].get("ask")
    return [_engine(name, figures, base) for name, figures in found.items()]


def _engine(name: str, figures: dict[str, float], base: float | None) -> list[str]:
    if not figures:
        return [name, "–", "–", "–", "–"]
    load = f"{figures['load']:.2f}" if "load" in figures else "–"
    ratio = f"{figures['ask'] / base:.1f}" if base else "–"
    return [name, load, f"{figures['ask']:.2f}", f"{figures['rows']:.0f}", ratio]


def texts(checkout: Path, corpus: Path, most: int = 200) -> list[list[str]]:
    """Reader, seconds for the corpus's text files, megabytes a second, ratio to ours."""
    files = sorted(corpus.rglob("*.txt"))[:most]
    found = {
        "kg, all that is read out": run("read", checkout, *files),
        "spaCy blank Swedish with entity ruler": run("spacy", checkout, *files),
    }
    ours = found["kg, all that is read out"].get("seconds", 0.0)
    return [
        [
            name,
            f"{one['seconds']:.2f}",
            f"{one['bytes'] / one['seconds'] / 1e6:.2f}",
            f"{one['seconds'] / ours:.2f}",
        ]
        for name, one in found.items()
        if one and ours
    ]
