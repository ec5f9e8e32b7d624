"""Where a quote stands, told in every format and every answer: the page, or the heading above it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from papers import pdf
from renditions import odt, web, word
from renditions.minutes import Line, Minutes, text

from kg import pipeline, read
from kg.answers import contract
from kg.answers.opened import Graph
from kg.answers.place import said
from kg.cli import tell
from kg.folder import Folder
from kg.view import issue, pages
from kg.view.data import Evidence, IssueData, IssueHead, Step

MINUTES = Minutes(
    (
        Line("Vadköpings kommun"),
        Line("Valnämnden"),
        Line("SAMMANTRÄDESPROTOKOLL"),
        Line("Sammanträdesdatum: 2024-10-08"),
        Line("Beslutande: Åsa Öhrling (S), ordförande, Märta Grönkvist (C)"),
        Line("§ 31 Ny lokal för Ängby", heading=2),
        Line("Bakgrund", heading=3),
        Line("Sixten Åbergh redogör för lokalerna."),
        Line("Beslut", heading=3),
        Line("Nämnden uppdrar åt kanslichefen att till den 14 januari 2025 föreslå en ny lokal i Ängby."),
        Line("§ 32 Skrivelse om förtidsröstning", heading=2),
        Line("Beslut", heading=3),
        Line("Nämnden överlämnar skrivelsen om förtidsröstning till kommunstyrelsen för beslut."),
    ),
    letterhead=4,
)
HEADED: dict[str, Callable[[Minutes], bytes]] = {
    "a.docx": word.plain,
    "a.odt": lambda minutes: odt.file("".join(odt.written(minutes))),
    "a.html": web.page,
    "a.md": lambda minutes: "\n\n".join(
        f"{'#' * line.heading} {line.text}".strip() for line in minutes.blocks if isinstance(line, Line)
    ).encode(),
    "a.txt": lambda minutes: text(minutes).encode(),
}


def written(folder: Path, name: str) -> Path:
    path = folder / name
    lines = [line for line in text(MINUTES).splitlines() if line]
    path.write_bytes(pdf(lines) if name.endswith(".pdf") else HEADED[name](MINUTES))
    return path


READS = [
    ((3, None), "s. 3", "a page"),
    ((3, "§ 12 Budget"), "s. 3", "a page wins over a heading"),
    ((None, "§ 12 Budget"), "under § 12 Budget", "a section"),
    ((None, "Rapporter"), "under Rapporter", "a heading"),
    ((None, "§ 12 Budget › Beslut"), "under § 12 Budget › Beslut", "a heading under another"),
    ((None, "§ 12 Budget", "Taxor"), "under § 12 Budget", "beside another title"),
    ((None, "§ 12 Budget › Beslut", "Budget"), "under Beslut", "the title is told, what is under it not"),
    ((None, "§ 12"), "under § 12", "a section without a name"),
    ((None, None), "", "neither pages nor headings"),
    ((None, ""), "", "an empty heading"),
    ((None, "§ 12 Budget", "Budget"), "", "the title beside it says it"),
    ((None, "12 § Budget.", "Budget"), "", "the number behind its sign"),
    ((None, "3.1 Budget", "Budget"), "", "the number of a point"),
    ((None, "Budget", "Nämnden beslutar.", "§ 12 Budget"), "", "said by any of what stands beside it"),
    ((None, "Budget 2025", "Budget"), "under Budget 2025", "a longer heading is another"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "told"), [row[:2] for row in READS], ids=[row[2] for row in READS])
def test_a_place_reads_by_page_or_heading_and_no_heading_twice(
    place: tuple[int | None, str | None], told: str
) -> None:
    assert said(*place)[0] == told


_TASK, _LETTER = "§ 31 Ny lokal för Ängby", "§ 32 Skrivelse om förtidsröstning"
PLACES = [
    ("Märta Grönkvist", None),
    ("Sixten Åbergh", "Bakgrund"),
    ("Nämnden uppdrar", f"{_TASK} › Beslut"),
    ("Nämnden överlämnar", f"{_LETTER} › Beslut"),
]


@pytest.mark.parametrize("name", [name for name in HEADED if name != "a.txt"])
@pytest.mark.parametrize(("words", "heading"), PLACES, ids=[row[0] for row in PLACES])
def test_every_format_knows_the_heading_over_a_quote(
    tmp_path: Path, name: str, words: str, heading: str | None
) -> None:
    document = read.document(written(tmp_path, name))
    line = next(line for line in document.lines if words in line.value)
    span = document.span_of(line.text)
    assert (span.page, span.heading) == (None, heading)


def test_without_mark_up_a_section_is_known_by_its_sign_and_in_a_pdf_the_page(tmp_path: Path) -> None:
    document = read.document(written(tmp_path, "a.txt"))
    [line] = [line for line in document.lines if "Nämnden uppdrar" in line.value]
    assert document.span_of(line.text).heading == _TASK
    document = read.document(written(tmp_path, "a.pdf"))
    [line] = [line for line in document.lines if "Nämnden uppdrar" in line.value]
    assert (document.span_of(line.text).page, document.span_of(line.text).heading) == (1, None)


QUOTE = "Nämnden överlämnar skrivelsen om förtidsröstning"
UNDER = {**dict.fromkeys(HEADED, f"{_LETTER} › Beslut"), "a.txt": _LETTER, "a.pdf": None}


@pytest.mark.parametrize("name", UNDER)
def test_every_answer_and_page_says_where_the_quote_stands(tmp_path: Path, name: str) -> None:
    path, under = written(tmp_path, name), UNDER[name]
    place, told = ((None, under), f"under {under}") if under else ((1, None), "s. 1")
    found = contract.as_json(pipeline.read(path))
    [span] = [one["span"] for item in found["items"] for one in item["handoffs"]]
    assert (span["page"], span["heading"]) == place
    pipeline.build([path], Folder(tmp_path / "graph"))
    graph = Graph(tmp_path / "graph")
    rows = list(
        graph.query(
            "SELECT ?quote ?heading { ?span oa:exact ?quote OPTIONAL { ?span kg:underHeading ?heading } }"
        )
    )
    assert {row["heading"] for row in rows if row["quote"].startswith(QUOTE)} == {under}
    traced = graph.trace("förtidsröstning")
    [handoff] = traced.as_json()["handoffs"]
    assert (handoff["page"], handoff["heading"]) == place
    for shown in (tell.text(traced), tell.markdown(traced)):
        assert f"{name}, {told}, {handoff['start']}–{handoff['end']}" in shown
    [hit] = graph.search("överlämnar")
    assert (hit.passage.page, hit.passage.heading) in (place, (None, _LETTER))
    made = {each.name: each.read_text("utf-8") for each in pages.write(graph.folder, tmp_path / "out")}
    path_page = made[f"issue-{traced.issue.iri.rsplit('/', 1)[1]}.html"]
    protocol = next(html for file, html in made.items() if file.startswith("protocol-"))
    where = [set(re.findall(r'<span data-en="[^"]*">([^<]*)</span>', html)) for html in (path_page, protocol)]
    assert all(told in each for each in where)
    assert f'"w":["{told}",' in made["graph.html"]


def test_the_title_of_a_step_is_not_said_again_under_it() -> None:
    proof = Evidence(QUOTE, "a.docx", None, 0, 9, heading=f"{_LETTER} › Beslut")
    steps = (Step("2024-10-08", ("Valnämnden",), "decided", _LETTER, evidence=(proof,)),)
    html = issue.page(IssueData(IssueHead("i", "Förtidsröstning", "", "", ()), steps))
    listed = html[html.index('class="steps"') : html.index("</li>", html.index('class="steps"'))]
    assert ">under Beslut<" in listed
    assert f"under {_LETTER}" not in listed
