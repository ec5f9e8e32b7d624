"""What comes in: every odd file is named with its reason and costs no more than itself."""

import contextlib
import html
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from conftest import ROOT, SAMPLES, Run

from kg import intake, limits, pipeline
from kg.errors import ReadError
from kg.folder import Folder
from kg.intake import Readers, forked, pool
from kg.limits import Limits
from kg.read import source

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="no such files, no such limits")
QUICK = Limits(seconds=1)
REASONS = [
    ("endless", r"not done after 1 s, so it was left \(--file-timeout allows more\)"),
    ("greedy", "takes more than 900 MB of memory"),
    ("crashing", r"its reader broke down on it \(SIGSEGV\)"),
    ("leaving", "its reader ended without an answer"),
    ("deep", "nested too deep"),
    ("failing", r"damaged, or of a kind no reader knows \(KeyError: 'no part\\nof that name'\)"),
]


def answer(readers: Readers, function: str, data: bytes = b"abc") -> str:
    return msgspec.msgpack.decode(readers.read(f"odd_readers:{function}", Path("a.txt"), data), type=str)


@POSIX
@pytest.mark.parametrize(("function", "reason"), REASONS)
def test_a_reader_that_misbehaves_costs_its_file_and_no_other(function: str, reason: str) -> None:
    with Readers(QUICK) as readers:
        assert answer(readers, "fine") == "a.txt: 3"
        with pytest.raises(ReadError, match=reason) as raised:
            answer(readers, function)
        assert "\n" not in str(raised.value)
        assert answer(readers, "fine", bytes(1 << 20)) == "a.txt: 1048576"


@pytest.mark.parametrize("made", [True, False])
def test_a_process_made_of_this_one_answers_as_one_started_anew(made: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forked, "possible", lambda _: made)
    if made:  # it begins with what this process, that runs all tests, holds
        monkeypatch.setattr(limits, "swollen", lambda _: False)
    monkeypatch.setattr(pool, "_RESTING", {})
    with Readers(QUICK) as readers:
        assert [answer(readers, name) for name in ("fine", "noisy", "fine")] == ["a.txt: 3", "answer", "a.txt: 3"]
        with pytest.raises(ReadError, match="KeyError"):
            answer(readers, "failing")
    [process] = pool._RESTING.values()
    pool._stop(process)


def test_what_a_library_prints_is_no_answer() -> None:
    with Readers(QUICK) as readers:
        assert [answer(readers, "noisy") for _ in range(3)] == ["answer"] * 3


@POSIX
def test_a_reader_that_only_waits_is_ended_by_the_clock() -> None:
    with Readers(Limits(seconds=0.05)) as readers, pytest.raises(ReadError, match="not done after"):
        answer(readers, "waiting")


def test_answers_come_in_order_from_several_processes() -> None:
    sizes = [5, 1, 4, 2, 3]
    with Readers(Limits(workers=3)) as readers:
        told = list(readers.each(lambda size, with_: answer(with_, "fine", bytes(size)), sizes))
    assert told == [f"a.txt: {size}" for size in sizes]


@pytest.mark.parametrize(
    ("workers", "files", "cores", "readers"),
    [(None, 1, 8, 1), (None, 79, 8, 1), (None, 80, 8, 2), (None, 1000, 8, 8), (None, 1000, 1, 1), (3, 1, 8, 3), (1, 1000, 8, 1)],
)  # fmt: skip
def test_a_core_is_used_where_there_are_files_for_it(
    workers: int | None, files: int, cores: int, readers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "_cores", lambda: cores)
    assert Limits(workers=workers, files=files).readers == readers


def test_a_large_folder_takes_no_memory_from_its_files() -> None:
    assert Limits(files=1000).memory == Limits().memory


def special(folder: Path) -> dict[str, str]:
    """Odd things in the folder, and what is to be said of each."""
    os.mkfifo(folder / "pipe.txt")
    (folder / "nothing.txt").symlink_to(folder / "none")
    (folder / "itself.txt").symlink_to(folder / "itself.txt")
    (folder / "empty.docx").write_bytes(b"")
    (folder / "huge.txt").touch()
    os.truncate(folder / "huge.txt", 30_000_000)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "socket.txt"))
    (folder / "device.txt").symlink_to("/dev/zero")
    (folder / "wordless.docx").write_bytes(b"PK\x03\x04 word/document.xml")
    shutil.copy(SAMPLES[0], os.fsencode(folder) + b"/pr\xe5tokoll.txt")
    return {
        "pipe.txt": "is a pipe, not a file",
        "nothing.txt": "a link to nothing",
        "itself.txt": "cannot be opened (Too many levels of symbolic links)",
        "empty.docx": "the file is empty",
        "huge.txt": "larger than 20 MB, so hardly a protocol",
        "socket.txt": "is a socket, not a file",
        "device.txt": "is a device, not a file",
        "wordless.docx": "damaged",
        r"pr\xe5tokoll.txt": "its name is not UTF-8; rename it",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes there, and these things exist")
def test_what_is_no_file_to_read_is_named_and_the_good_one_is_read(tmp_path: Path, kg: Run) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(SAMPLES[1], tmp_path / "in" / "good.txt")
    reasons = special(tmp_path / "in")
    done = kg("build", tmp_path / "in", "--graph", tmp_path / "graph")
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 1
    assert sum(line.startswith("not read: ") for line in lines) == len(reasons)
    for name, reason in reasons.items():
        assert any(
            line.startswith(f"not read: {tmp_path / 'in' / name}: ") and reason in line for line in lines
        )
    assert [one.name for one in Folder(tmp_path / "graph").sources()] == ["good.txt"]


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may open everything")
def test_what_may_not_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut.txt").write_text("x")
    (tmp_path / "shut").chmod(0)
    (tmp_path / "shut.txt").chmod(0)
    found = intake.files([tmp_path])
    [shut] = found.refused
    assert shut.reason.startswith("a folder that cannot be opened (Permission denied); get the right to read it")
    with pytest.raises(ReadError, match="cannot be opened"):
        source.load(tmp_path / "shut.txt")
    (tmp_path / "shut").chmod(0o700)


RIGHTLESS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="root may open everything, and cannot be held back here")
def test_a_shut_folder_costs_no_more_than_itself_and_is_not_taken_to_be_gone(tmp_path: Path) -> None:
    def kg(*words: str) -> "subprocess.CompletedProcess[str]":
        rights = RIGHTLESS if os.geteuid() == 0 else ()
        command = [*rights, sys.executable, "-m", "kg", "build", *words, "--graph", str(tmp_path / "graph")]
        return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)

    shut = tmp_path / "in" / "shut"
    shut.mkdir(parents=True)
    shutil.copy(SAMPLES[1], tmp_path / "in" / "good.txt")
    shutil.copy(SAMPLES[0], shut / f"other{SAMPLES[0].suffix}")
    (tmp_path / "in" / "~$other.docx").write_bytes(b"lock")
    assert kg(str(tmp_path / "in")).returncode == 0
    shut.chmod(0)
    try:
        done = kg(str(tmp_path / "in"), "--prune")
        inside = kg(str(shut / "deeper"))
    finally:
        shut.chmod(0o700)
    refused = [line for line in done.stderr.splitlines() if line.startswith("not read: ")]
    assert (done.returncode, len(refused)) == (1, 1)
    assert f"{shut}: a folder that cannot be opened (Permission denied); get the right" in refused[0]
    assert "0 new, 1 known, 1 not read" in done.stderr
    assert "gone" not in done.stderr
    assert len(Folder(tmp_path / "graph").sources()) == 2
    assert inside.returncode == 1
    assert "Permission denied" in inside.stderr


SHUT = [
    ("graph/readings", ("build", "in"), "graph/readings/", "cannot be written (Permission denied)"),
    ("graph/sources.json", ("build", "in"), "graph/sources.json: ", "Permission denied"),
    ("graph", ("build", "in"), "graph: ", "may not be written: get the right to, or give another --graph"),
    (".", ("build", "in", "--graph", "other"), "other: ", "no graph can be written here (Permission denied)"),
    ("in", ("query", "in/x.rq"), "in/x.rq: ", "cannot be read (Permission denied)"),
]


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="root may open everything, and cannot be held back here")
@pytest.mark.parametrize(("shut", "words", "place", "reason"), SHUT)
def test_what_may_not_be_written_or_read_is_told_by_its_own_name(
    shut: str, words: tuple[str, ...], place: str, reason: str, tmp_path: Path, kg: Run
) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(SAMPLES[1], tmp_path / "in" / "good.txt")
    assert kg("build", tmp_path / "in", "--graph", tmp_path / "graph").returncode == 0
    (tmp_path / "in" / "more.txt").write_text(f"{SAMPLES[1].read_text()}\nSlut\n")
    modes = {place: place.stat().st_mode for place in (tmp_path / shut, tmp_path / "in" / "good.txt")}
    (tmp_path / shut).chmod(0 if shut in ("in", "graph/sources.json") else 0o500)
    rights = RIGHTLESS if os.geteuid() == 0 else ()
    command = [*rights, sys.executable, "-m", "kg", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "KG_GRAPH": "graph"}
    try:
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
    last = done.stderr.splitlines()[-1]
    assert done.returncode in (1, 2)
    assert last.startswith(f"kg: {place}")
    assert reason in last
    assert "Errno" not in last
    assert "unfinished" not in last


def test_a_path_to_nothing_is_told_alone(tmp_path: Path, kg: Run) -> None:
    shutil.copy(SAMPLES[1], tmp_path / "good.txt")
    assert kg("build", tmp_path / "good.txt", "--graph", tmp_path / "graph").returncode == 0
    done = kg("build", tmp_path / "nowhere", "--graph", tmp_path / "graph")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [f"kg: {tmp_path / 'nowhere'}: no such file"]
    (tmp_path / "good.txt").unlink()  # what was known there is told to be gone, as ever
    assert b"gone: " in kg("build", tmp_path / "good.txt", "--graph", tmp_path / "graph").stderr


def _last(handle: int) -> bytes:
    """All that comes from there until its other end is closed; of a terminal that is an error."""
    said = b""
    with contextlib.suppress(OSError):
        while more := os.read(handle, 4096):
            said += more
    os.close(handle)
    return said


@POSIX
@pytest.mark.parametrize("terminal", [False, True])
def test_a_build_that_is_stopped_says_what_it_read_and_goes_on_there(terminal: bool, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    text = SAMPLES[1].read_text()
    for number in range(60):
        (tmp_path / "in" / f"{number:02}.txt").write_text(f"{text}\n\nSlut {number}\n")
    graph = tmp_path / "graph"
    command = [sys.executable, "-m", "kg", "build", str(tmp_path / "in"), "--graph", str(graph)]
    ours, theirs = os.openpty() if terminal else os.pipe()
    with subprocess.Popen(command, cwd=ROOT, stderr=theirs) as run:
        os.close(theirs)
        deadline = time.monotonic() + 60
        while len(list(graph.glob("readings/*"))) < 8 and time.monotonic() < deadline:
            time.sleep(0.02)
        run.send_signal(signal.SIGINT)
        said = _last(ours).decode()
    assert run.returncode == 130
    found = re.search(r"kg: stopped; (\d+) of 60 files are read and kept.* go on with the same command\s*$", said)
    assert found
    again = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stderr
    counts = re.search(r"(\d+) new, (\d+) known, 0 not read", again)
    assert counts
    assert 1 <= int(found[1]) <= int(counts[2]) < 60
    assert int(counts[1]) + int(counts[2]) == 60


@POSIX
def test_links_to_folders_are_followed_and_end(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "again").symlink_to(tmp_path / "a" / "b")
    (tmp_path / "a" / "b" / "one.txt").write_text("x")
    found = intake.files([tmp_path / "a", tmp_path])
    assert [file.name for file in found.files] == ["one.txt"]
    assert found.refused == []


def test_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Protokoll")
    real = os.fstat
    seen: list[int] = []

    def changed(handle: int) -> os.stat_result:
        if seen:
            path.write_text("Protokoll, and more")
        seen.append(handle)
        return real(handle)

    monkeypatch.setattr(os, "fstat", changed)
    with pytest.raises(ReadError, match="changes while it is read"):
        source.load(path)


def output(kg: Run, graph: Path, out: Path) -> None:
    """Everything the program writes, in a folder of the user's minutes."""
    assert kg("export", "--graph", graph, "--out", out / "data").returncode == 0
    assert kg("view", "--graph", graph, "--out", out / "pages").returncode == 0
    issue = "gemensam hjälpmedelsverksamhet"
    for form in ("md", "html", "mermaid"):
        done = kg("trace", issue, "--format", form, "--graph", graph)
        (out / f"trace.{form}").write_bytes(done.stdout)


@pytest.mark.slow
def test_own_output_is_passed_over_with_one_finding_a_folder(folder: Path, tmp_path: Path, kg: Run) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(SAMPLES[1], tmp_path / "in")
    output(kg, folder, tmp_path / "in")
    shutil.copytree(folder, tmp_path / "in" / "graf")
    built = pipeline.build([tmp_path / "in", tmp_path / "in" / "graf" / "originals"], Folder(tmp_path / "g"))
    assert [str(error) for error in built.refused] == []
    assert [Path(path).name for path in built.new] == [SAMPLES[1].name]
    passed = [name for name, finding in built.findings if finding.stage == "intake"]
    folders = ("", "data", "data/csv", "graf", "pages", "pages/data")
    assert sorted(str(tmp_path / "in" / part) for part in folders) == sorted(passed)


TOLD_OF = """# Protokoll Digitaliseringsrådet

**Tid:** 2024-03-05

## Närvarande

- Tora Lindqvarn, ordförande
- Börje Tallmo

## 1. Protokollgraf

Rådet går igenom https://w3id.org/protokollgraf/def och sidan <meta name="generator" content="Protokollgraf">.

## 2. Nästa möte

Rådet beslutar att ses igen i maj. <!-- Protokollgraf --> nämndes.
"""


def test_minutes_that_tell_of_this_program_are_minutes(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "om.md").write_text(TOLD_OF, encoding="utf-8")
    lines = (html.escape(line.strip("#-* ").replace("**", "")) for line in TOLD_OF.splitlines() if line)
    page = f"<!doctype html><html><body><p>{'<p>'.join(lines)}</body></html>"
    (tmp_path / "in" / "om.html").write_text(page, encoding="utf-8")
    (tmp_path / "in" / "manifest.json").write_text('{"files": [{"sha256": "0"}]}')
    built = pipeline.build([tmp_path / "in"], Folder(tmp_path / "g"))
    assert {Path(path).name for path in built.new} >= {"om.md", "om.html"}


@pytest.mark.parametrize("order", [1, -1])
def test_two_files_of_the_same_bytes_are_read_once_under_the_first_name(tmp_path: Path, order: int) -> None:
    files = [Path(shutil.copy(SAMPLES[1], tmp_path / name)) for name in ("a.txt", "b.txt")]
    for file in files[::order]:
        pipeline.build([file], Folder(tmp_path / "one by one"))
    built = pipeline.build(files[::order], Folder(tmp_path / "at once"))
    assert [(name, one.message) for name, one in built.findings if one.stage == "intake"] == [
        (str(files[1]), f"the same bytes as {files[0]}: read once, under that name")
    ]
    for graph in ("one by one", "at once"):
        assert [one.name for one in Folder(tmp_path / graph).sources()] == ["a.txt"]


@POSIX
def test_no_reading_process_outlives_a_killed_build() -> None:
    code = (
        "import os, sys; from pathlib import Path; from kg.intake import Readers; from kg.limits import Limits\n"
        "readers = Readers(Limits()); readers.read('odd_readers:fine', Path('a'), b'')\n"
        "print(readers._all[0]._process.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    environment = os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, timeout=60)
    assert _ends(int(done.stdout))


def _ends(process: int) -> bool:
    """Does the process end within some seconds?"""
    import time

    for _ in range(100):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{process}/stat").exists() and " Z " in Path(f"/proc/{process}/stat").read_text():
            return True
        time.sleep(0.05)
    return False
