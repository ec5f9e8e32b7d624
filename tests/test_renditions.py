"""A meeting is what its documents tell together: agenda, minutes, part, extract, corrected and scanned versions."""

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from kg import pipeline, resolve
from kg.folder import Folder
from kg.graph import check
from kg.graph.quads import quads
from kg.model import Reading
from kg.model.collection import Collection, MeetingRecord
from kg.resolve.papers import kind_of

HEAD = """{kind}
Kulturnämnden i Storviks kommun
Sammanträdesdatum {date} kl. {hours}
Plats: Biblioteket

Beslutande
Majken Ugglemo (S), ordförande
Egil Tallmo (M)
Siv Rönnhag (C)
"""
POINTS = {
    "12": ("Bokbuss", "Kulturnämnden beslutar att köpa en ny bokbuss för 900 000 kronor."),
    "13": ("Musikskola", "Kulturnämnden beslutar att avgiften i musikskolan är oförändrad."),
    "14": ("Konstgräs", "Kulturnämnden beslutar att avslå ansökan om bidrag till konstgräs."),
}
Write = Callable[..., Reading]


def text(
    kind: str = "PROTOKOLL",
    points: tuple[str, ...] = ("12", "13", "14"),
    date: str = "2023-10-17",
    hours: str = "13.00–15.30",
    **changed: str,
) -> str:
    told = "".join(
        f"\n§ {number} {POINTS[number][0]}\nBeslut\n{changed.get(f'p{number}', POINTS[number][1])}\n"
        for number in points
    )
    return HEAD.format(kind=kind, date=date, hours=hours) + told


AGENDA = HEAD.format(kind="KALLELSE", date="2023-10-17", hours="13.00").replace("Beslutande", "Kallade") + (
    "\n1 Bokbuss\nFörslag till beslut\nKulturnämnden beslutar att köpa två bokbussar.\n"
    "\n2 Musikskola\nFörslag till beslut\nKulturnämnden beslutar att höja avgiften.\n"
    "\n3 Studiebesök\nFörslag till beslut\nKulturnämnden beslutar att besöka Åkerö bibliotek.\n"
)
SCANNED = (
    text()
    .replace("ö", "o")
    .replace("ä", "a")
    .replace("rn", "m")
    .replace("avgiften", "avgi ften")
    .replace("l ", "1 ")
)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def made(name: str, content: str) -> Reading:
        path = tmp_path / f"{name}.txt"
        path.write_text(content, encoding="utf-8")
        return pipeline.read(path)

    return made


def meetings(collection: Collection) -> list[MeetingRecord]:
    return [meeting for meeting in collection.meetings if meeting.readings]


def decided(collection: Collection) -> list[str]:
    said = [
        one.claim
        for meeting in meetings(collection)
        for item in meeting.items
        for one in item.claims.decisions
    ]
    return sorted(claim.text for claim in said)  # type: ignore[attr-defined]


FIVE = {
    "kallelse": AGENDA,
    "protokoll": text(),
    "utdrag": text("PROTOKOLLSUTDRAG", ("13",)),
    "rattad": text("PROTOKOLL – rättad version", p12="Kulturnämnden beslutar att köpa en ny bokbuss för 990 000 kronor."),
    "skannad": SCANNED,
}  # fmt: skip


def test_five_papers_of_one_meeting_make_one_graph_in_any_order(write: Write) -> None:
    readings = [write(name, content) for name, content in FIVE.items()]
    collection = resolve.readings(readings)
    [meeting] = meetings(collection)
    assert [item.item.number for item in meeting.items if not item.planned] == ["§ 12", "§ 13", "§ 14"] or [
        item.item.number for item in meeting.items if not item.planned
    ] == ["12", "13", "14"]
    assert [item.item.title for item in meeting.items if item.planned] == ["Studiebesök"]
    assert any("990 000" in one for one in decided(collection))
    assert not any("900 000" in one or "två bokbussar" in one or "höja" in one for one in decided(collection))
    assert len(decided(collection)) == 3
    assert any(
        "differ in what was decided" in one.message and "900 000" in one.message
        for _, one in collection.findings
    )
    first = list(quads(collection))
    orders = list(permutations(readings))
    assert len(orders) == 120
    for order in orders:
        assert list(quads(resolve.readings(order))) == first


def test_five_papers_built_one_by_one_make_the_graph_of_all_at_once(tmp_path: Path) -> None:
    for name, content in FIVE.items():
        (tmp_path / f"{name}.txt").write_text(content, encoding="utf-8")
    files = sorted(tmp_path.glob("*.txt"))
    graphs = []
    for turn, order in enumerate((files, files[::-1], files[2:] + files[:2])):
        folder = Folder(tmp_path / f"g{turn}")
        for file in order:
            collection = pipeline.build([file], folder).collection
        assert collection is not None
        graphs.append(list(quads(collection)))
        assert [one for one in check.check(folder.path) if one.severity == "error"] == []
    assert graphs[0] == graphs[1] == graphs[2]


KINDS = [
    ("KALLELSE", "a", "agenda"),
    ("Föredragningslista", "a", "agenda"),
    ("PROTOKOLLSUTDRAG", "a", "extract"),
    ("Utdrag ur protokoll", "a", "extract"),
    ("PROTOKOLL – omedelbart justerade paragrafer", "a", "part"),
    ("Protokoll, direktjusterad § 13", "a", "part"),
    ("SAMMANTRÄDESPROTOKOLL", "a", "minutes"),
    ("Dagordning", "a", "agenda"),
    ("AGENDA", "a", "agenda"),
    ("Minnesanteckningar", "kallelse-svar", "minutes"),
    ("Protokoll\nDagordning", "a", "minutes"),
    ("Minnesanteckningar", "agenda", "minutes"),
    ("Protokoll med kallelse som bilaga", "a", "minutes"),
]


@pytest.mark.parametrize(("head", "file", "kind"), KINDS)
def test_a_paper_says_what_it_is(head: str, file: str, kind: str, write: Write) -> None:
    assert kind_of(write(file, text(head))).kind == kind


VERSIONS = [
    ("PROTOKOLL – rättad version", "a", 1),
    ("Korrigerat protokoll", "a", 1),
    ("PROTOKOLL", "protokoll_v2", 2),
    ("PROTOKOLL version 3", "a", 3),
    ("PROTOKOLL – utkast", "a", -1),
    ("PROTOKOLL (ej justerat)", "a", -1),
    ("Utkast till protokoll", "a", -1),
    ("PROTOKOLL", "kn oktober UTKAST v2", -1),
    ("PROTOKOLL", "utkast till biblioteksplan", 0),
    ("PROTOKOLL, justerat", "a", 0),
    ("PROTOKOLL", "protokoll-2", 0),
    ("PROTOKOLL", "vecka 2", 0),
    ("PROTOKOLL", "protokoll 2023-10-17", 0),
]


@pytest.mark.parametrize(("head", "file", "version"), VERSIONS)
def test_a_paper_says_which_version_it_is(head: str, file: str, version: int, write: Write) -> None:
    assert kind_of(write(file, text(head))).version == version


@pytest.mark.parametrize("draft", ["a utkast", "z utkast"])
def test_minutes_lead_over_their_draft(draft: str, write: Write) -> None:
    told = write("protokoll", text(p12="Kulturnämnden beslutar att köpa en bokbuss för 990 000 kronor."))
    early = write(draft, text(p12="Kulturnämnden beslutar att köpa en bokbuss för 870 000 kronor."))
    collection = resolve.readings([early, told])
    assert any("990 000" in one for one in decided(collection))
    assert not any("870 000" in one for one in decided(collection))
    messages = [one.message for _, one in collection.findings]
    assert any(one.endswith(f"protokoll.txt is told, {draft}.txt is a draft") for one in messages)


def test_a_draft_alone_is_told(write: Write) -> None:
    assert len(decided(resolve.readings([write("utkast", text("PROTOKOLL – utkast"))]))) == 3


TOGETHER = [
    ("minutes and extract", [text(), text("PROTOKOLLSUTDRAG", ("13",))], 1, 3),
    ("two parts", [text("PROTOKOLL – omedelbart justerade paragrafer", ("14",)), text(points=("12", "13"))], 1, 3),
    ("two extracts", [text("Protokollsutdrag", ("12",)), text("Protokollsutdrag", ("14",))], 1, 2),
    ("the same twice", [text(), text().replace("Biblioteket", "Biblioteket, sal 1")], 1, 3),
    ("agenda alone", [AGENDA], 1, 0),
    ("agenda and extract", [AGENDA, text("Protokollsutdrag", ("12",))], 1, 1),
    ("morning and evening", [text(points=("12",), hours="08.30–10.00"), text(points=("13", "14"), hours="18.00–20.00")], 2, 3),
    ("another day", [text(points=("12",)), text(points=("13", "14"), date="2023-10-18")], 2, 3),
    ("the same paragraphs of other matters", [text(), text(hours="18.00–19.00").replace("Bokbuss", "Friidrott").replace("Musikskola", "Simhall").replace("Konstgräs", "Ridhus")], 2, 6),
]  # fmt: skip


@pytest.mark.parametrize(
    ("papers", "held", "decisions"), [row[1:] for row in TOGETHER], ids=[row[0] for row in TOGETHER]
)
def test_the_papers_of_a_meeting_tell_it_together(
    papers: list[str], held: int, decisions: int, write: Write
) -> None:
    collection = resolve.readings([write(f"{number}", content) for number, content in enumerate(papers)])
    assert len(meetings(collection)) == held
    assert len(decided(collection)) == decisions


DIFFERENCES = [
    ("Kulturnämnden beslutar att köpa en ny bokbuss för 990 000 kronor.", True),
    ("Kulturnämnden beslutar att inte köpa en ny bokbuss för 900 000 kronor.", True),
    ("Kulturnämnden beslutar att hyra en ny bokbuss för 900 000 kronor.", True),
    ("Kulturnämnden beslutar att köpa en ny bokbuss för 900 000 kronor, och att sälja den gamla.", True),
    ("Kulturnamnden beslutar att kopa en ny bokbuss for 900 000 kronor.", False),
    ("Kulturnämnden beslutar, att köpa en ny bokbuss för 900 000 kronor", False),
    ("Kultur nämnden beslutar att köpa en ny bok-buss för 900 000 kronor.", False),
]


@pytest.mark.parametrize(("second", "differs"), DIFFERENCES)
def test_what_was_decided_otherwise_is_found_with_both_quotes(
    second: str, differs: bool, write: Write
) -> None:
    collection = resolve.readings([write("a", text()), write("b", text(p12=second))])
    found = [one.message for _, one in collection.findings if "differ in what was decided" in one.message]
    assert bool(found) == differs
    assert all("«" in one and "a.txt" in one and "b.txt" in one for one in found)


TIMES = [
    ("2023-10-17", "13.00–15.30", "2023-10-17T15:30", None),
    ("2023-10-17", "18.00–00.30", "2023-10-18T00:30", None),
    ("2023-10-17", "18.00–24.00", "2023-10-18T00:00", None),
    ("17–18 oktober 2023", "12.00–11.00", "2023-10-18T11:00", "2023-10-18"),
    ("den 17 oktober och den 18 oktober 2023", "12.00–15.00", "2023-10-18T15:00", "2023-10-18"),
]


@pytest.mark.parametrize(("date", "hours", "end", "last"), TIMES)
def test_a_meeting_ends_on_the_day_it_ends(
    date: str, hours: str, end: str, last: str | None, write: Write
) -> None:
    collection = resolve.readings([write("a", text(date=date, hours=hours))])
    [meeting] = meetings(collection)
    assert meeting.date.isoformat() == "2023-10-17"
    assert (meeting.last.isoformat() if meeting.last else None) == last
    assert [one for one in quads(collection) if "endDate" in one.predicate.value and end in str(one.object)]


def test_what_has_no_date_is_named_everywhere(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "med.txt").write_text(text(), encoding="utf-8")
    (tmp_path / "in" / "utan.txt").write_text(
        text().replace("Sammanträdesdatum 2023-10-17 kl. 13.00–15.30\n", ""), encoding="utf-8"
    )
    folder = Folder(tmp_path / "g")
    built = pipeline.build([tmp_path / "in"], folder)
    assert [name for name, one in built.findings if "no date" in one.message] == ["utan.txt"]
    assert [one for one in check.check(folder.path) if one.kind == "document"] == []
