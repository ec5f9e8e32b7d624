"""A graph pushed to a store elsewhere: all of it, then what changed, masked, in spite of stops and refusals."""

import base64
import json
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Run
from elsewhere import Answer, held, oxigraph, told

from kg import pipeline
from kg.errors import EndpointError, UsageError
from kg.folder import Folder
from kg.remote import Access, Remote
from kg.remote.journal import addresses
from kg.remote.push import Push

MINUTES = """Protokoll från Hamnrådet 2031-03-04
Närvarande: Disa Alm, Tore Lind

§ 1 Bryggan
Disa Alm, personnummer 198112289874, ringer hamnkaptenen. Rådet beslutar att bryggan ska lagas.
"""
NUMBER = "198112289874"


@pytest.fixture
def base() -> Iterator[str]:
    with oxigraph() as address:
        yield address


def here(nquads: Path) -> list[str]:
    return sorted(nquads.read_text(encoding="utf-8").splitlines())


def test_all_arrives_and_then_only_what_changed(folder: Path, nquads: Path, base: str, kg: Run) -> None:
    words = ["push", f"{base}/store", "--graph", folder]
    first = json.loads(kg(*words).stdout)
    assert held(base) == here(nquads)
    assert first["written"] > 10
    assert first["triples"] == len(here(nquads))
    again = json.loads(kg(*words).stdout)
    assert again == {"written": 0, "removed": 0, "unchanged": first["written"], "triples": 0}
    assert json.loads(kg(*words, "--all").stdout) == first


def test_what_is_forgotten_goes_there_too_and_the_graphs_of_others_stay(folder: Path, base: str) -> None:
    others = Remote(f"{base}/store")
    others.send(
        "PUT", [("graph", "http://example.org/own")], b"<a:b> <a:c> <a:d> .", Content_Type="text/turtle"
    )
    whole = Push(folder, others).run()
    pipeline.forget(["004_3ca7bd4ed108ed1b.txt"], Folder(folder))
    less = Push(folder, others).run()
    assert less.removed
    assert less.unchanged
    assert less.written < whole.written
    assert "<a:b> <a:c> <a:d> <http://example.org/own> ." in held(base)
    assert not [line for line in held(base) if "004_3ca7bd4ed108ed1b" in line]
    before = held(base)
    Push(folder, others, whole=True).run()
    assert held(base) == before


def test_forgetting_names_the_stores_that_still_tell(folder: Path, base: str, kg: Run) -> None:
    said = f"{base}/store still tells of it: 'kg push {base}/store' removes it there".encode()
    assert said not in kg("forget", "003_7da076266cbe63c5.txt", "--graph", folder).stderr
    kg("push", f"{base}/store", "--graph", folder)
    assert said in kg("forget", "004_3ca7bd4ed108ed1b.txt", "--graph", folder).stderr


def test_private_data_is_masked_there_unless_it_is_asked_for(tmp_path: Path, base: str, kg: Run) -> None:
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    folder = tmp_path / "graph"
    pipeline.build([tmp_path / "minutes.txt"], Folder(folder))
    kg("push", f"{base}/store", "--graph", folder)
    assert held(base)
    assert not [line for line in held(base) if NUMBER in line]
    plain = json.loads(kg("push", f"{base}/store", "--graph", folder, "--unmask").stdout)
    assert [line for line in held(base) if NUMBER in line]
    assert plain["unchanged"]
    kg("push", f"{base}/store", "--graph", folder)
    assert not [line for line in held(base) if NUMBER in line]


def test_what_stopped_half_way_goes_on(folder: Path, nquads: Path) -> None:
    """The server gives up after seven graphs; the next push writes the others, and no graph twice."""
    asked: Counter[str] = Counter()

    def answers(method: str, path: str, _: dict[str, str], __: bytes) -> Answer:
        if method == "PUT" and len(asked) == 7 and not open_again.is_set():
            return 500, {}, b"the disk is\nfull"
        asked[path] += 1
        return 201, {}, b""

    open_again = threading.Event()
    with told(answers) as address:
        with pytest.raises(EndpointError, match=r"the disk is full \(HTTP 500\); 7 of \d+ graphs are done"):
            Push(folder, Remote(address)).run()
        open_again.set()
        done = Push(folder, Remote(address)).run()
    assert done.unchanged == 7
    assert set(asked.values()) == {1}
    assert len(asked) == len({line.rsplit(" <", 1)[1] for line in here(nquads)})


def test_a_line_cut_off_in_the_journal_pushes_its_graph_again(folder: Path, base: str) -> None:
    """As a power cut leaves it."""
    Push(folder, Remote(f"{base}/store")).run()
    (journal,) = (folder / "pushed").iterdir()
    journal.write_bytes(journal.read_bytes()[:-10])
    assert Push(folder, Remote(f"{base}/store")).run().written == 1


@pytest.mark.parametrize("damage", [b"\0" * 40, b"\xff\xfe", b'["http://one"]', b"7", b'{"address"'])
def test_a_damaged_line_in_the_journal_pushes_its_graph_again(folder: Path, base: str, damage: bytes) -> None:
    Push(folder, Remote(f"{base}/store")).run()
    (journal,) = (folder / "pushed").iterdir()
    head, first, *rest = journal.read_bytes().split(b"\n")
    journal.write_bytes(b"\n".join([head, damage, *rest]))
    assert first not in rest
    assert addresses(folder) == [f"{base}/store"]
    assert Push(folder, Remote(f"{base}/store")).run().written == 1
    journal.write_bytes(b"\n".join([damage, first, *rest]))
    assert addresses(folder) == []


def test_a_busy_server_is_asked_again(folder: Path) -> None:
    calls: Counter[str] = Counter()

    def answers(_: str, path: str, __: dict[str, str], ___: bytes) -> Answer:
        calls[path] += 1
        return (503 if calls[path] == 1 else 204), {}, b""

    with told(answers) as address:
        done = Push(folder, Remote(address, pause=0.001)).run()
    assert done.written == len(calls)
    assert set(calls.values()) == {2}


@pytest.mark.parametrize(
    ("status", "headers", "said", "wanted"),
    [
        (401, {}, b"", "it wants to know who asks: --user NAME"),
        (403, {}, b"", "does not allow this"),
        (404, {}, b"", "is it the address of the graph store"),
        (405, {}, b"", "read only, or the address is that of something else"),
        (413, {}, b"", "raise its limit"),
        (415, {}, b"", "nothing of this kind"),
        (308, {"Location": "https://example.org/store"}, b"", "moved to https://example.org/store"),
        (400, {}, b"Parse error\n at line 3", "Parse error at line 3"),
        (500, {}, b"", "no reason given"),
        (503, {}, b"at work", "at work"),
    ],
)
def test_a_refusal_is_one_line_that_says_what_to_do(
    folder: Path, status: int, headers: dict[str, str], said: bytes, wanted: str
) -> None:
    with told(lambda *_: (status, headers, said)) as address, pytest.raises(EndpointError) as refused:
        Push(folder, Remote(address, pause=0.001)).run()
    told_us = str(refused.value)
    assert wanted in told_us
    assert told_us.startswith(f"{address}: ")
    assert "; 0 of " in told_us
    assert "\n" not in told_us


def test_who_asks_is_told_and_never_shown(folder: Path, kg: Run) -> None:
    seen: set[str] = set()

    def answers(_: str, __: str, headers: dict[str, str], ___: bytes) -> Answer:
        seen.add(headers.get("Authorization", "nobody"))
        return 401, {"WWW-Authenticate": "Basic"}, b""

    basic = "Basic " + base64.b64encode("disa:hemlig ö".encode()).decode()
    with told(answers) as address:
        words = ["push", address, "--graph", folder]
        runs = [
            kg(*words, "--user", "disa", KG_PASSWORD="hemlig ö"),
            kg(*words, KG_TOKEN="abc123"),
            kg(*words),
        ]
        forgot = kg(*words, "--user", "disa")
    assert seen == {basic, "Bearer abc123", "nobody"}
    assert [run.returncode for run in runs] == [1, 1, 1]
    assert b"are not accepted" in runs[0].stderr
    assert b"KG_TOKEN" in runs[2].stderr
    assert not [run for run in runs if b"hemlig" in run.stderr or b"abc123" in run.stderr]
    assert (forgot.returncode, b"KG_PASSWORD" in forgot.stderr) == (2, True)


def test_a_store_that_can_only_be_read_says_so(folder: Path, tmp_path: Path) -> None:
    with oxigraph("-l", str(tmp_path / "store")):
        pass  # makes the store that the other only reads
    with (
        oxigraph("-l", str(tmp_path / "store"), command="serve-read-only") as base,
        pytest.raises(EndpointError, match="read only"),
    ):
        Push(folder, Remote(f"{base}/store")).run()


def test_nobody_there(folder: Path, kg: Run) -> None:
    """Port 1 of this machine, where nothing listens."""
    run = kg("push", "http://127.0.0.1:1/store", "--graph", folder)
    assert run.returncode == 1
    assert b"http://127.0.0.1:1/store: it cannot be reached (Connection refused)" in run.stderr
    assert run.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    "address", ["localhost:7878", "ftp://example.org/", "http://", "http://disa:hemlig@example.org/"]
)
def test_what_is_no_address_is_refused_before_anything_is_sent(address: str) -> None:
    with pytest.raises(UsageError) as refused:
        Remote(address, Access())
    assert "hemlig" not in str(refused.value)
