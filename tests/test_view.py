"""What the pages are made of, without a browser: safety, places, stretches, values from the store."""

import ast
import hashlib
import json
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from importlib import resources
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph as ox
import pytest
import view_data
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError
from kg.query import named
from kg.view import (
    first_picture,
    flows,
    gather,
    index,
    issue,
    network,
    now,
    passage,
    quotes,
    sentences,
    shell,
    site,
    thing,
)
from kg.view.agents import Flow, Move
from kg.view.data import (
    Edge,
    Evidence,
    Handoff,
    Highlight,
    IssueData,
    IssueHead,
    NetworkData,
    Node,
    Promise,
    Rendition,
    SourceText,
    Step,
)
from kg.view.gather.reader import key
from kg.view.lanes import picture
from kg.view.layout import places
from kg.view.timeline import when

SAMPLE = Path(__file__).parent / "ontology" / "sample.trig"
SAMPLES = Path(__file__).parent.parent / "kg" / "samples"


@pytest.fixture(scope="module")
def reader() -> gather.Reader:
    store = ox.Store()
    store.bulk_load(path=str(SAMPLE), format=ox.RdfFormat.TRIG)
    return gather.Reader(store)


def all_pages() -> dict[str, str]:
    return {
        "graph": network.page(view_data.network()),
        "issue": issue.page(view_data.issue()),
        "passage": passage.page(view_data.passage(two=True)),
        "index": index.page(view_data.index()),
        "flows": flows.page(view_data.flows()),
        "thing": thing.page(view_data.thing()),
    }


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("protocol-1.html#c1-2", "protocol-1.html#c1-2"),
        ("#p12", "#p12"),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        (" javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org/a", ""),
        ("\\\\example.org\\a", ""),
        ("vbscript:x", ""),
        ("", ""),
    ],
)
def test_only_http_and_relative_links_are_links(href: str, kept: str) -> None:
    assert shell.link(href) == kept


def test_json_cannot_leave_its_script_element() -> None:
    hostile = ["</script><script>alert(1)</script>", "<!--<script>", "\u2028\u2029", "&lt;"]
    text = shell.as_json(hostile)
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == hostile


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("name", ["graph", "issue", "passage", "index", "flows", "thing"])
def test_pages_ask_for_nothing_and_carry_no_handlers(name: str) -> None:
    tags = _Tags()
    tags.feed(all_pages()[name])
    for tag, attributes in tags.found:
        assert not [
            each for each in attributes if each.startswith("on") or each in ("style", "src", "srcset")
        ], tag
        assert tag not in (
            "link",
            "iframe",
            "img",
            "object",
            "embed",
            "base",
            "form" if name not in ("graph", "index") else "base",
        )
    assert ("html", {"lang": "sv"}) in tags.found


@pytest.mark.parametrize("name", ["graph", "issue", "passage", "index", "flows", "thing"])
def test_two_builds_are_the_same_bytes(name: str) -> None:
    assert all_pages()[name].encode() == all_pages()[name].encode()


def test_every_word_of_the_pages_is_known() -> None:
    folder = resources.files("kg.view")
    sources = [*(folder / "templates").iterdir(), *(folder / "static").iterdir()]
    calls = re.compile(
        r"(?:\b(?:t|tn|both)|say|word|tspan)\((?:[^'()]*, )?'([a-z.-]+)'|ta\('[a-z-]+', '([a-z.-]+)'"
    )
    asked = set()
    for source in sources:
        lead = "ask." if source.name == "workbench.js" else ""
        for pair in calls.findall(source.read_text("utf-8")):
            asked |= {lead + key for key in pair if key and not key.endswith(".")}
    assert len(asked) > 100
    assert asked - shell.words().keys() == set()


def test_every_code_of_the_graph_has_its_words() -> None:
    codes = set(
        re.findall(r"^code:([a-z-]+) a ", (SAMPLE.parents[2] / "ontology/codes.ttl").read_text("utf-8"), re.M)
    )
    assert len(codes) > 50
    assert codes - shell.words().keys() == set()


def test_every_word_is_there_in_both_languages() -> None:
    assert [key for key, pair in shell.words().items() if not all(map(str.strip, pair))] == []
    gaps = {key: [re.findall(r"\{\d\}", said) for said in pair] for key, pair in shell.words().items()}
    assert [key for key, (swedish, english) in gaps.items() if sorted(swedish) != sorted(english)] == []


_SAID = re.compile(r"[a-zåäö]{2,}", re.I)


@pytest.mark.parametrize(
    "name", sorted(each.name for each in (resources.files("kg.view") / "templates").iterdir())
)
def test_no_word_stands_in_a_template(name: str) -> None:
    text = (resources.files("kg.view") / "templates" / name).read_text("utf-8")
    text = re.sub(r"(?s)\{%.*?%\}|\{\{.*?\}\}|<!.*?>|<style>.*?</style>", "", text)
    shown = re.findall(r">([^<>]+)<", text) + re.findall(
        r'(?:aria-label|title|placeholder|alt)="([^"]+)"', text
    )
    own = re.compile(r"Protokollgraf|MIT|SPARQL|CSV|JSON|kg serve|PNG|SVG|Oxigraph.*")
    assert [words for words in shown if _SAID.search(own.sub("", words))] == []


@pytest.mark.parametrize(
    "name",
    sorted(e.name for e in (resources.files("kg.view") / "static").iterdir() if e.name.endswith(".js")),
)
def test_no_word_stands_in_a_script(name: str) -> None:
    text = re.sub(r"//.*", "", (resources.files("kg.view") / "static" / name).read_text("utf-8"))
    strings = re.findall(r"'([^'\n]*)'|\"([^\"\n]*)\"", text)
    said = [one or other for one, other in strings]
    assert [words for words in said if re.search(r"[åäöÅÄÖ]|^[A-ZÅÄÖ][a-zåäö]+ [a-zåäö]+", words)] == []


def test_no_word_stands_in_the_code_of_the_pages() -> None:
    for source in sorted((Path(shell.__file__).parent).rglob("*.py")):
        tree = ast.parse(source.read_text("utf-8"))
        prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        said = [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
        ]
        assert [words for words in said if re.search(r"[åäöÅÄÖ]", words)] == [], source.name


@pytest.mark.parametrize(
    ("said", "swedish", "english"),
    [
        ("samma föredragande", "samma föredragande", "same presenter"),
        (
            "båda talar om «skoterled» och «isväg»; samma föredragande",
            "båda talar om ”skoterled” och ”isväg”; samma föredragande",
            "both speak of “skoterled” and “isväg”; same presenter",
        ),
        (
            "rubrikerna «Leder; vinter» och «Leder» delar «leder»",
            "rubrikerna ”Leder; vinter” och ”Leder” delar ”leder”",
            "the headings “Leder; vinter” and “Leder” share “leder”",
        ),
        (
            "beslutad 2021-03-01 i Vägrådet, efter utlovad tid 2021-Q1",
            "beslutad 2021-03-01 i Vägrådet, efter utlovad tid 2021-Q1",
            "decided 2021-03-01 in Vägrådet, after the promised time 2021-Q1",
        ),
        (
            "«VIR» is nowhere written out, so it stays as printed",
            "”VIR” skrivs aldrig ut och står därför som i protokollet",
            "“VIR” is nowhere written out, so it stays as printed",
        ),
        (
            "3 of 9 in the list «Gäster» may have been absent: the list does not say",
            "3 av 9 i listan ”Gäster” kan ha varit frånvarande: listan säger inte vilka",
            "3 of 9 in the list “Gäster” may have been absent: the list does not say",
        ),
        ("något helt annat", "något helt annat", "något helt annat"),
        ("samma föredragande som förr", "samma föredragande som förr", "samma föredragande som förr"),
        ("{0} och {1}", "{0} och {1}", "{0} och {1}"),
    ],
)
def test_sentences_of_the_graph_in_both_languages(said: str, swedish: str, english: str) -> None:
    assert sentences.both(said) == (swedish, english)


def test_every_finding_says_what_can_be_done() -> None:
    assert sentences.act("«VIR» is nowhere written out, so it stays as printed") == "judge"
    assert sentences.act("the document does not name the body that met") == "file"
    assert sentences.act("unheard of") == "look"


def test_now_is_the_last_that_happened_and_who_has_it() -> None:
    data = view_data.issue()
    known = now.of(data)
    assert known.last is not None
    assert known.last.date == "2023-09-22"
    assert known.decision is known.last
    assert known.holder == known.last.bodies
    handed = Handoff("2023-09-22", view_data.BODIES[2], "Vägrådet", "referral")
    assert now.of(replace(data, handoffs=(*data.handoffs, handed))).holder == ("Vägrådet",)
    wished = replace(handed, modality="wished")
    assert now.of(replace(data, handoffs=(wished,))).holder == known.holder
    assert now.of(IssueData(IssueHead("urn:x", "x", "", "", ()))).last is None
    assert [promise.state for promise in known.unanswered] == ["silent"]


def test_another_vis_network_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "VIS_NETWORK_SHA256", "0" * 64)
    with pytest.raises(KgError, match="vis-network"):
        network.vis_network()


def test_the_licence_text_and_the_banner_are_in_the_graph_page() -> None:
    page = all_pages()["graph"]
    assert "Permission is hereby granted, free of charge" in page
    assert "@version 9.1.2" in page


def test_the_overview_holds_no_more_than_the_limit_and_a_share_of_each_kind() -> None:
    data = view_data.large_network(3000)
    first = first_picture.chosen(data, network.LIMIT)
    assert len(first) == network.LIMIT
    shares = [sum(node.type == kind for node in first) for kind in data.overview]
    assert shares == [network.LIMIT // 3] * 3


def test_the_first_picture_hangs_together_and_leaves_no_body_alone() -> None:
    """A body with many large issues does not take the places of the issues of the others."""
    bodies = [Node(f"b{n}", "body", f"Nämnd {n}", size=9 - n) for n in range(4)]
    own = {0: 40, 1: 2, 2: 1, 3: 1}
    issues = [
        Node(f"i{n}-{k}", "issue", f"Ärende {n} {k}", size=50 if n == 0 else 1)
        for n, count in own.items()
        for k in range(count)
    ]
    joint = Node("i-joint", "issue", "Gemensamt ärende", size=0.5)
    edges = [Edge(each.id, f"b{each.id[1]}", "handledBy") for each in issues]
    edges += [Edge("i-joint", "b1", "handledBy"), Edge("i-joint", "b2", "handledBy")]
    data = NetworkData("Graf", (*bodies, *issues, joint), tuple(edges), overview=("body", "issue"))
    first = {node.id for node in first_picture.chosen(data, 12)}
    assert len(first) == 12
    assert {"b0", "b1", "b2", "b3", "i-joint", "i0-0", "i2-0", "i3-0"} <= first


def test_places_are_whole_repeatable_and_apart() -> None:
    nodes = [f"n{n}" for n in range(60)]
    links = [(nodes[n], nodes[n * 7 % 41]) for n in range(50)]
    found = places(nodes, links)
    assert found == places(nodes, reversed(links))
    spots = list(found.values())
    assert all(isinstance(x, int) and isinstance(y, int) for x, y in spots)
    assert (
        min((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for i, a in enumerate(spots) for b in spots[:i]) > 50**2
    )
    assert places([], []) == {}


def test_a_node_given_twice_and_a_link_to_nothing_do_no_harm() -> None:
    data = view_data.network()
    lost = replace(data.edges[0], target="urn:nobody")
    again = NetworkData(data.title, (*data.nodes, data.nodes[0]), (*data.edges, lost), data.evidence)
    assert network.page(again) == network.page(data)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-05-06", "2022-05-06"),
        ("2022-12", "2022-12-31"),
        ("2024-02", "2024-02-29"),
        ("2023-Q1", "2023-03-31"),
        ("2023-Q4", "2023-12-31"),
        ("2025", "2025-12-31"),
        ("i höst", None),
        ("2022-13", None),
        ("", None),
    ],
)
def test_due_dates_in_all_their_forms(text: str, day: str | None) -> None:
    found = when(text)
    assert (found.isoformat() if found else None) == day


def test_marks_stand_in_order_of_time_and_labels_do_not_cover_each_other() -> None:
    drawn = picture(view_data.issue())
    assert drawn is not None
    order = sorted(drawn.marks, key=lambda mark: mark.step.date)
    assert [mark.x for mark in order] == sorted(mark.x for mark in drawn.marks)
    rows: dict[float, list[tuple[float, float]]] = {}
    for mark in drawn.marks:
        wide = len(shell.word(mark.step.kind) + mark.label[0] + mark.day[0]) * 6.7
        reach = (mark.text_x - wide, mark.x + 9) if mark.end else (mark.x - 9, mark.text_x + wide)
        rows.setdefault(mark.y, []).append(reach)
    for row in rows.values():
        row.sort()
        assert all(a[1] < b[0] for a, b in pairwise(row))


def test_planned_is_hollow_and_second_hand_is_dashed() -> None:
    looks = {mark.step.title: mark.look for mark in picture(view_data.issue()).marks}
    assert looks["Ny samverkan våren 2023"] == "hollow"
    assert looks["Beslut i nämnden enligt rapporten"] == "second"
    assert looks["Larmcentral för fjällräddningen"] == "solid"


@pytest.mark.parametrize(
    "data",
    [
        IssueData(IssueHead("urn:x", "Ärende utan steg", "", "", ())),
        IssueData(IssueHead("urn:x", "Utan datum", "", "", ()), (Step("okänt", (), "raised"),)),
        IssueData(
            IssueHead("urn:x", "Ett steg", "2022-01-01", "2022-01-01", ()),
            (Step("2022-01-01", (), "raised"),),
        ),
        IssueData(
            IssueHead("urn:x", "Bara löfte", "", "", ()), promises=(Promise("2022-01-01", "snart", "open"),)
        ),
    ],
)
def test_an_issue_of_which_little_is_known_still_has_a_page(data: IssueData) -> None:
    assert data.issue.label in issue.page(data)


@given(
    st.text(min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(-2, 70), st.integers(-2, 70), st.sampled_from(["item", "decision"]))),
    st.lists(st.integers(-2, 70), max_size=4),
)
def test_the_cut_text_joined_is_the_text(
    text: str, spans: list[tuple[int, int, str]], starts: list[int]
) -> None:
    marked = tuple(Highlight(a, b, kind, "x") for a, b, kind in spans)
    rendition = Rendition("k", "f.txt", text, marked, tuple(starts))
    cut = passage.pieces(rendition)
    assert "".join(piece.text for piece in cut) == text
    for span in marked:
        if 0 <= span.start < span.end <= len(text):
            assert "".join(piece.text for piece in cut if span in piece.over) == text[span.start : span.end]
            assert sum(passage.anchor(span) in piece.anchors for piece in cut) == 1


# ---- from the store ------------------------------------------------------------------------------


def test_the_graph_page_has_every_kind_of_thing_with_its_proof(reader: gather.Reader) -> None:
    data = gather.network(reader)
    kinds = {node.type for node in data.nodes}
    assert {
        "body",
        "issue",
        "meeting",
        "item",
        "person",
        "municipality",
        "decision",
        "assignment",
        "promise",
    } <= kinds
    ids = {node.id for node in data.nodes}
    assert all(edge.source in ids and edge.target in ids for edge in data.edges)
    body = next(node for node in data.nodes if node.label == "Presidiet")
    assert body.type == "body"
    handoff = next(edge for edge in data.edges if edge.label == "handoff" and edge.target == body.id)
    assert next(data.evidence[n].quote for n in handoff.evidence) == "Frågan hänsköts till presidiet."
    meeting = next(node for node in data.nodes if node.type == "meeting" and node.date == "2022-02-11")
    assert meeting.years == (2022,)
    assert meeting.bodies


def test_an_issue_from_the_store_follows_the_contract(reader: gather.Reader) -> None:
    data = next(each for each in gather.issues(reader) if each.issue.label == "Färdplan nära vård")
    assert [(step.date, step.kind, step.item) for step in data.steps] == [
        ("2025-06-13", "prepared", "9"),
        ("2025-09-05", "decided", None),
        ("2025-09-12", "reported", "8"),
    ]
    assert data.promises[0].state == "met"
    assert gather.issue(reader, data.issue.iri) == data


@pytest.fixture(scope="module")
def texts() -> dict[str, SourceText]:
    raw = [path.read_bytes() for path in sorted(SAMPLES.glob("*.txt"))]
    return {hashlib.sha256(each).hexdigest()[:16]: SourceText(each.decode("utf-8")) for each in raw}


def test_every_link_of_every_page_leads_somewhere(
    reader: gather.Reader, texts: dict[str, SourceText]
) -> None:
    html = dict(site.pages(reader.store, texts))
    ids = {name: set(re.findall(r'\bid="([^"]+)"', text)) for name, text in html.items()}
    nodes = {node.id for node in gather.network(reader).nodes}
    links = [
        (name, unescape(href))
        for name, text in html.items()
        for href in re.findall(r'<a [^>]*href="([^"]+)"', text)
    ]
    links += [("graph.html", quote.href) for quotes in reader.evidence.values() for quote in quotes]
    assert len(links) > 200
    for name, href in links:
        file, _, place = href.partition("#")
        assert (file or name) in html, href
        if place.startswith("n="):
            assert unquote(place[2:]) in nodes, href
        elif place.startswith("q="):
            assert unquote(place[2:]) in {question.text for question in named()}, href
        elif place:
            assert place.partition("&")[0] in ids[file or name], href


def test_every_highlight_is_its_quote(reader: gather.Reader, texts: dict[str, SourceText]) -> None:
    quotes = {
        (each.href.rsplit("c", 1)[-1], each.quote) for same in reader.evidence.values() for each in same
    }
    data = [gather.passage(reader, meeting, texts) for meeting in gather.meetings(reader)]
    assert [len(each.renditions) for each in data].count(2) == 1
    spans = [
        (rendition.text, span) for each in data for rendition in each.renditions for span in rendition.spans
    ]
    assert len(spans) > 80
    for text, span in spans:
        assert (f"{span.start}-{span.end}", text[span.start : span.end]) in quotes


def test_the_index_counts_what_is_there(reader: gather.Reader) -> None:
    data = gather.index(reader)
    assert data.issues[0].label == "Gemensam hjälpmedelsverksamhet"
    assert sum(mark.status == "minuted" for mark in data.meetings) == 4
    assert {person.label for person in data.people} >= {"Karin Sundin", "Tom Rymoén"}
    assert data.findings[0].href.startswith("protocol-")


def test_the_flows_are_the_hand_overs_of_the_graph(reader: gather.Reader) -> None:
    data = gather.flows(reader)
    asked = """PREFIX kg: <https://w3id.org/protokollgraf/def#> SELECT (COUNT(DISTINCT ?c) AS ?n)
        WHERE { ?c a kg:Handoff ; kg:fromBody ?a ; kg:toBody ?b }"""
    (row,) = reader.store.query(asked, use_default_graph_as_union=True)
    assert sum(len(flow.moves) for flow in data.flows) == int(row["n"].value) > 0
    assert all(move.evidence for flow in data.flows for move in flow.moves)
    counts = [len(flow.moves) for flow in data.flows]
    assert counts == sorted(counts, reverse=True)


def test_the_table_of_flows_holds_the_busiest_and_says_what_it_leaves_out() -> None:
    many = tuple(
        Flow(f"Nämnd {n}", "Styrelsen", (Move("2021-01-01", "report"),) * (n + 1)) for n in range(30)
    )
    table = flows.table(many)
    assert table.bodies[0] == "Styrelsen"
    assert len(table.bodies) == flows.MOST
    assert table.left_out == 31 - flows.MOST
    assert sum(cell is not None for row in table.cells for cell in row) == flows.MOST - 1


def test_a_person_and_a_body_have_pages_that_say_what_the_graph_says(reader: gather.Reader) -> None:
    made = dict(gather.things(reader))
    assert {page.kind for page in made.values()} == {"person", "body"}
    asked = """PREFIX kg: <https://w3id.org/protokollgraf/def#> PREFIX code: <https://w3id.org/protokollgraf/code/>
        SELECT ?who (COUNT(DISTINCT ?c) AS ?n) WHERE { ?c kg:participant ?who ; kg:role code:presenter ;
        kg:participationIn ?i . ?i kg:partOfMeeting ?m } GROUP BY ?who"""
    counts = {
        row["who"].value: int(row["n"].value)
        for row in reader.store.query(asked, use_default_graph_as_union=True)
    }
    shown = {page.iri: len(page.acts["presented"]) for page in made.values() if page.acts["presented"]}
    assert shown == counts != {}
    for page in made.values():
        assert all(act.evidence for acts in page.acts.values() for act in acts), page.label
        assert all(role.first <= role.last for role in page.roles)


@pytest.mark.parametrize(
    ("text", "quote", "more"),
    [
        ("Nämnden bordlägger ärendet", "Nämnden bordlägger ärendet.", False),
        ("Nämnden bordlägger ärendet i november", "Nämnden bord-\nlägger ärendet i no-\nvember.", False),
        ("bordlägga ärendet", "Nämnden beslutar att bordlägga ärendet.", True),
        ("Bordläggning", "Nämnden bordlägger ärendet.", True),
        ("", "Nämnden bordlägger ärendet.", False),
    ],
)
def test_what_the_quote_says_is_not_said_twice(text: str, quote: str, more: bool) -> None:
    assert quotes.adds(text, (Evidence(quote, "a.txt", 1, 0, len(quote)),)) is more


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("utlovad tid 2025-11 ligger efter protokollen (2025-09-12)", "nov 2025 ligger efter protokollen (12 sep 2025)"),
        ("diarienummer 2025-1234", "diarienummer 2025-1234"),
        ("båda nämner «plan 2025-11-02»", "båda nämner ”plan 2025-11-02”"),
        ("under rubriken «”En månad”»", "under rubriken ”En månad”"),
    ],
)
def test_dates_of_our_sentences_read_as_dates_of_the_pages(said: str, shown: str) -> None:
    assert shown in shell.told(said)


def test_a_short_quote_stands_in_its_line_and_its_source_has_a_name(reader: gather.Reader) -> None:
    row = next(row for row in reader.rows("evidence") if len(row["quote"]) < 30 and int(row["start"]) > 9)
    start = int(row["start"])
    text = "\n" * (start - 9) + f"Före den {row['quote']} efter den.\nNästa rad"
    texts = {key(row["rendition"]): SourceText(text)}
    told = gather.Reader(reader.store, texts).evidence[row["claim"]]
    one = next(quote for quote in told if (quote.start, quote.document) == (start, row["file"]))
    assert (one.before, one.after) == ("Före den ", " efter den.")
    assert one.held
    assert one.day[:4].isdigit()
    assert not one.held.startswith(one.day)


def test_an_empty_store_gives_empty_pages() -> None:
    store = ox.Store()
    assert gather.network(store).nodes == ()
    assert gather.issues(store) == ()
    for html in (network.page(gather.network(store)), index.page(gather.index(store))):
        assert html.startswith("<!doctype html>")
    assert Node("urn:x", "body", "x").size == 1.0
