"""A person's judgements: tried before they are kept, never in the way of a build, and never broken."""

import json
import shutil
from pathlib import Path

import pytest
from conftest import Run

from kg import pipeline
from kg.answers import judging
from kg.errors import GraphError, KgError, UsageError
from kg.folder import Folder
from kg.graph import store
from kg.resolve import judge
from kg.resolve.disputes import disputes
from kg.resolve.judge import Judgement, Judgements

MINUTES = """Protokoll Samverkansrådet för skola

Datum: 2023-03-14

Närvarande: Tora Lindqvarn, ordförande; Börje Tallmo; Ragna Ekmyr; Sixten Gruvlund

1. Skolskjutsar på landsbygden
Börje Tallmo redogör för frågan. Rådet beslutar att avvakta.

2. Simskola
Ragna Ekmyr redogör för frågan.
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("judged")
    (place / "skola.txt").write_text(MINUTES, encoding="utf-8")
    pipeline.build([place / "skola.txt"], Folder(place / "graph"))
    return place / "graph"


@pytest.fixture
def folder(graph: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(graph, tmp_path / "graph"))


def line(kind: str, a: object, b: object, **more: object) -> bytes:
    return json.dumps({"judgement": kind, "a": a, "b": b, **more}, ensure_ascii=False).encode()


SAME = line("same", "Tora Lindqvarn", "Börje Tallmo")
ODD = {
    "a byte order mark": (b"\xef\xbb\xbf" + SAME + b"\n", []),
    "line ends of Windows": (SAME + b"\r\n" + line("different", "A", "B") + b"\r\n", []),
    "another line break inside a reason": (
        line("same", "A", "B", why="a\u2028b\x0bc\x85d") + b"\n" + SAME,
        [],
    ),
    "Latin-1": (SAME + b"\n" + line("same", "Tora", "Börje").decode().encode("latin-1") + b"\n", [2]),
    "half a line": (SAME + b"\n" + SAME[:25], [2]),
    "a number for a name": (line("same", 17, "B") + b"\n" + SAME, [1]),
    "a list for a name": (line("same", ["A"], "B") + b"\n" + SAME, [1]),
    "no object": (b'[1, 2]\n"same"\n7\nnull\n' + SAME, [1, 2, 3, 4]),
    "an unknown kind": (SAME + b"\n\n" + line("merge", "A", "B"), [3]),
    "a missing name": (b'{"judgement": "same", "a": "A"}\n' + SAME, [1]),
    "a blank name": (line("rename", "Tora Lindqvarn", " \t") + b"\n" + SAME, [1]),
    "half a character": (b'{"judgement": "rename", "a": "A", "b": "\\ud83d"}\n' + SAME, [1]),
    "a thing and itself": (line("same", "Börje Tallmo", "borje tallmo") + b"\n" + SAME, [1]),
    "far too deep": (b"[" * 100_000 + b"\n" + SAME, [1]),
    "zeros of a crash": (SAME + b"\n" + bytes(300), [2]),
}


@pytest.mark.parametrize("what", ODD)
def test_a_file_edited_by_hand_never_stops_and_its_bad_lines_are_named(what: str, tmp_path: Path) -> None:
    data, bad = ODD[what]
    (tmp_path / "judgements.jsonl").write_bytes(data)
    found = Judgements.read(tmp_path / "judgements.jsonl")
    assert [number for number, _ in found.faults] == bad
    assert all("\n" not in reason for _, reason in found.faults)
    assert ("Tora Lindqvarn", "Börje Tallmo") in [
        (one.a, one.b) for one in found.lines if one.judgement == "same"
    ] or bad == []


def test_a_build_names_the_bad_lines_and_keeps_the_good(folder: Path, kg: Run) -> None:
    (folder / "judgements.jsonl").write_bytes(ODD["half a line"][0])
    done = kg("build", "--graph", folder)
    assert (done.returncode, b"judgements.jsonl:2: no judgement, so passed over" in done.stderr) == (0, True)
    assert len(pipeline.collection(Folder(folder)).people) == 3


def test_what_is_written_after_half_a_line_stands_on_its_own(tmp_path: Path) -> None:
    (tmp_path / "j").write_bytes(SAME[:25])
    judge.append(tmp_path / "j", judge.judgement("same", "A", "B", "rad\u2028bruten\n"))
    found = Judgements.read(tmp_path / "j")
    assert [number for number, _ in found.faults] == [1]
    assert [(one.a, one.b, one.why, one.number) for one in found.lines] == [
        ("A", "B", "rad\u2028bruten\n", 2)
    ]


NAMES = [".", " ", "", "–", "\t", "\ud83d", "Börje Tallmo\udce5"]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_name_is_refused_before_it_is_written(name: str, folder: Path) -> None:
    with pytest.raises(UsageError):
        judging.judge(folder, "rename", "Börje Tallmo", name, "")
    assert not (folder / "judgements.jsonl").exists()


@pytest.mark.parametrize(
    "name", ["7", "(S)", "Ö", "https://example.org/x y>", "x" * 5000, "A\nB", "§ 1", "Dr. (M)"]
)
def test_any_name_leaves_a_graph_that_can_be_built_again(name: str, folder: Path) -> None:
    judging.judge(folder, "rename", "Börje Tallmo", name, "")
    built = pipeline.build([], Folder(folder))
    assert built.collection
    assert name in {person.name for person in built.collection.people}


def test_a_judgement_of_nothing_is_refused(folder: Path) -> None:
    with pytest.raises(KgError, match="nothing in the graph is called «Ingen Alls»"):
        judging.judge(folder, "same", "Börje Tallmo", "Ingen Alls", "")
    assert not (folder / "judgements.jsonl").exists()


def test_a_judgement_waits_for_no_build_and_writes_nothing_meanwhile(folder: Path) -> None:
    with store.writing(folder), pytest.raises(GraphError, match="another build is writing it"):
        judging.judge(folder, "same", "Börje Tallmo", "Ragna Ekmyr", "")
    assert not (folder / "judgements.jsonl").exists()


T, B, R, S = "Tora Lindqvarn", "Börje Tallmo", "Ragna Ekmyr", "Sixten Gruvlund"
APART = [
    ([("same", T, B), ("different", B, R), ("same", T, R)], B, R),
    ([("different", B, R), ("same", T, B), ("same", T, R)], B, R),
    ([("same", T, B), ("same", R, S), ("different", T, S), ("same", B, R)], T, S),
    ([("same", "Simskola", "Skolskjutsar på landsbygden"), ("different", "Simskola", "Skolskjutsar på landsbygden")], "Simskola", "Skolskjutsar på landsbygden"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "one", "other"), APART)
def test_what_was_judged_different_stays_apart(
    lines: list[tuple[str, str, str]], one: str, other: str, folder: Path
) -> None:
    (folder / "judgements.jsonl").write_bytes(b"\n".join(line(*row) for row in lines))
    found = pipeline.collection(Folder(folder))
    things = [{each.name, *each.aliases} for each in found.people] + [
        {each.label, *each.aliases} for each in found.issues
    ]
    assert not any({one, other} <= names for names in things)
    assert all(any(name in names for names in things) for name in (one, other))


DISPUTED = [
    ([("same", T, B), ("different", B, R), ("same", T, R)], ["line 2: «Börje Tallmo» and «Ragna Ekmyr» are different, but lines 1, 3"]),
    ([("same", T, B), ("same", R, S), ("different", T, S), ("same", B, R)], ["line 3: "]),
    ([("rename", T, "Tora Ek"), ("same", "Tora Ek", B), ("different", T, B)], ["line 3: "]),
    ([("rename", T, B), ("rename", B, T)], ["line 1: lines 1, 2 rename in a circle"]),
    ([("rename", T, B), ("rename", B, R), ("rename", R, T)], ["line 1: lines 1, 2, 3 rename in a circle"]),
    ([("same", T, "Ingen Alls")], ["line 1: nothing in the graph is called «Ingen Alls»"]),
    ([("split", "ett citat", "Ingen fråga")], ["line 1: nothing in the graph is called «Ingen fråga»"]),
]  # fmt: skip
HOLDS = [
    [("same", T, B), ("different", B, R), ("same", R, S)],
    [("same", T, B), ("different", T, B)],
    [("different", B, R), ("same", T, B), ("same", T, R), ("undo", T, R)],
    [("rename", T, "Tora Ek"), ("rename", "Tora Ek", "Tora Ekman")],
    [("rename", T, B)],
    [("split", "ett citat", R)],
]


def _judgements(lines: list[tuple[str, str, str]]) -> Judgements:
    return Judgements([Judgement(*row, number=number) for number, row in enumerate(lines, 1)])


def _known(name: str) -> bool:
    return name in (T, B, R, S, "Tora Ek")


@pytest.mark.parametrize(("lines", "told"), DISPUTED)
def test_what_cannot_hold_is_told(lines: list[tuple[str, str, str]], told: list[str]) -> None:
    found = [one.message for one in disputes(_judgements(lines), _known)]
    assert len(found) == len(told)
    assert all(message.startswith(begins) for message, begins in zip(found, told, strict=True))


@pytest.mark.parametrize("lines", HOLDS)
def test_what_can_hold_is_not_disputed(lines: list[tuple[str, str, str]]) -> None:
    assert disputes(_judgements(lines), _known) == []


def test_check_and_review_tell_what_cannot_hold(folder: Path, kg: Run) -> None:
    rows = [line("same", T, B), line("different", B, R), line("same", T, R), b"{"]
    (folder / "judgements.jsonl").write_bytes(b"\n".join(rows))
    pipeline.build([], Folder(folder))
    checked = kg("check", "--graph", folder)
    assert checked.returncode == 0
    for told in (checked.stdout, kg("judge", "review", "--graph", folder).stdout):
        assert "line 2: «Börje Tallmo» and «Ragna Ekmyr» are different".encode() in told
        assert b"no judgement, so passed over" in told
