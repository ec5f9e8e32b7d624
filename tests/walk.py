"""Writes `docs/walk.md`: what happens to one line of a protocol, from bytes to page.

    python -m tests.walk          writes it anew
    python -m tests.walk --check  exits 1 where the program does something else

Every stop shows what the program made of the line when the page was written, and leads to the function that did.
"""

import inspect
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import kg
from kg import extract, parse, pipeline, read, resolve
from kg.folder import Folder
from kg.graph import quads, write
from kg.graph.store import open_graph
from kg.model import Claims, vocab
from kg.read import formats
from kg.view import pages

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "walk.md"
NAME = "tekniska.txt"
SENTENCE = "Nämnden beslutar att uppdra åt förvaltningschefen att återkomma med en kostnadsberäkning senast den 30 maj 2024."
MINUTES = f"""Ekbygda kommun
Tekniska nämnden
Sammanträdesprotokoll
Datum: 2024-03-05
Närvarande: Tora Lindqvarn (S), ordförande

§ 1 Vägen till Eknäs
{SENTENCE}
"""


def page() -> str:
    """The page as it has to be."""
    with tempfile.TemporaryDirectory() as place:
        return "\n".join(_stops(Path(place))) + "\n"


def _stops(place: Path) -> Iterator[str]:
    file = place / NAME
    file.write_text(MINUTES, encoding="utf-8")
    document = read.document(Path(NAME), file.read_bytes())
    protocol = next(iter(parse.protocols(document)))
    reading = extract.reading(protocol)
    number = next(index for index, line in enumerate(document.lines) if SENTENCE in line.text.value)
    line = document.span_of(document.lines[number].text)

    yield "# What happens to one line of a protocol"
    yield "\nMade by the program itself (`python -m tests.walk`): each stop shows what it made of the line, and leads to"
    yield "the function that did. The minutes are made up:\n"
    yield f"```\n{MINUTES}```"
    yield "\nWe follow the last line. Nothing on its way changes the text: every stop points into it by offsets."

    yield _stop("1. Bytes are told by what they show", formats.of)
    yield f"`{formats.of(NAME, file.read_bytes()).name}`, read by `kg/read/{formats.of(NAME, file.read_bytes()).module}.py`."
    yield _stop("2. Text becomes lines with their places", read.document)
    yield f"Line {number + 1} of {len(document.lines)}, characters {line.start}–{line.end} of the text."
    yield _stop("3. Each line gets its region, with the reason", parse.protocols)
    part = next(part for part in protocol.regions if part.start <= number < part.end)
    yield f"`{part.region}`: {part.why}."
    yield _stop("4. Regions become a meeting, its people and its items", parse.protocol)
    item = protocol.items[0]
    yield f"Meeting of {protocol.meeting.bodies[0]}, {protocol.meeting.date}; {len(protocol.attendance)} person; item {item.number}, “{item.title}”."
    yield _stop("5. The sentence becomes clauses, and clauses become claims", extract.reading)
    yield from _claims(reading.claims[0])
    yield "\nA claim has its quote; its confidence is measured, and `method` says whether rules, weights or both found it."
    yield _stop("6. Names become people, bodies and meetings across documents", resolve.readings)
    folder = Folder(place / "graph")
    pipeline.build([file], folder)
    graph = kg.open(folder.path)
    meeting = next(
        iter(graph.query("SELECT ?iri ?body WHERE { ?iri a kg:Meeting ; kg:heldBy/skos:prefLabel ?body }"))
    )
    yield f"The meeting is `{meeting['iri'].removeprefix(str(vocab.ID))}`, held by {meeting['body']}."
    yield _stop("7. Claims become RDF, in the meeting's own named graph", quads.quads)
    yield f"```turtle\n{_assignment(folder.path)}```"
    yield _stop("8. The graph is asked", kg.open)
    row = next(iter(graph.query("assignments-open")))
    yield "`kg query assignments-open` gives one row:\n"
    yield from (f"- {name}: {value}" for name, value in row.items() if value)
    yield _stop("9. And shown, with the proof one click away", pages.write)
    made = sorted(path.name for path in pages.write(folder.path, place / "pages"))
    protocol_page = next(name for name in made if name.startswith("protocol"))
    marked = (place / "pages" / protocol_page).read_text(encoding="utf-8").count("<mark")
    yield f"{len(made)} pages; `{protocol_page}` holds the minutes with {marked} marks, the line's among them."


def _claims(found: Claims) -> Iterator[str]:
    for kind in ("decisions", "assignments", "promises"):
        for claim in getattr(found, kind):
            due = f", due {claim.due}" if getattr(claim, "due", None) else ""
            to = f" to {claim.receiver}" if getattr(claim, "receiver", None) else ""
            yield (
                f"- {kind.removesuffix('s')}{to}{due}: characters {claim.span.start}–{claim.span.end}, "
                f"confidence {claim.confidence:.2f}, method `{claim.method}`"
            )


def _assignment(folder: Path) -> str:
    """The assignment's own triples."""
    node = f"{vocab.ID}assignment/"
    return write.turtle(quad.triple for quad in open_graph(folder) if quad.subject.value.startswith(node))


def _stop(title: str, function: Callable[..., Any]) -> str:
    path = Path(inspect.getsourcefile(inspect.unwrap(function)) or "").resolve().relative_to(ROOT)
    first = (inspect.getdoc(function) or "").split("\n")[0]
    return f"\n## {title}\n\n[`{path}: {function.__name__}`](../{path}) – {first}\n"


def main() -> int:
    if "--check" in sys.argv:
        return PAGE.read_text(encoding="utf-8") != page()
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
