"""Reading over executors: processes of this machine, and a real dask scheduler with two workers, one of them killed."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from conftest import ROOT, Run
from county.generator import generate

from kg import pipeline
from kg.errors import ClusterError
from kg.export import export
from kg.folder import Folder
from kg.intake import documents
from kg.intake.spread import Spread, cluster
from kg.limits import Limits
from kg.pipeline import Wish


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A county's minutes, and a file that cannot be read."""
    place = tmp_path_factory.mktemp("minutes")
    generate(place, 7)
    (place / "issues.json").unlink()
    (place / "damaged.pdf").write_bytes(b"%PDF-1.4 nothing more")
    return place


@pytest.fixture(scope="module")
def here(minutes: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return quads(minutes, tmp_path_factory.mktemp("here"), Wish())


def quads(minutes: Path, place: Path, wish: Wish) -> bytes:
    """The graph of the minutes, as sorted N-Quads."""
    pipeline.build([minutes], Folder(place / "graph"), wish=wish)
    export(place / "graph", place, ["nquads"])
    return (place / "graph.nq").read_bytes()


def started(module: str, *options: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "distributed.cli." + module, *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, env=environment, start_new_session=True)


def worker(address: str) -> "subprocess.Popen[bytes]":
    """A worker in one process of its own, without a nurse that would start it again."""
    return started("dask_worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard")


def ended(processes: "list[subprocess.Popen[bytes]]") -> None:
    for process in processes:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    told = tmp_path / "scheduler.json"
    options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told))
    process = started("dask_scheduler", *options)
    try:
        while not told.is_file() or not told.read_text():
            assert process.poll() is None
            time.sleep(0.05)
        yield str(json.loads(told.read_text())["address"])
    finally:
        ended([process])


def test_processes_of_the_standard_library_read_the_same(minutes: Path, tmp_path: Path) -> None:
    """Any executor will do; what comes back has no reading in it until it is taken from the folder."""
    folder = Folder(tmp_path / "graph")
    folder.begin()
    files = sorted(minutes.iterdir())
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        taken = list(documents.files(files, folder, Spread(executor, folder, Limits())))
    assert [Path(one.path).name for (one,) in taken] == [file.name for file in files]
    assert [one.path.endswith("damaged.pdf") for (one,) in taken] == [bool(one.error) for (one,) in taken]
    assert all(
        one.reading and one.reading.protocol.document.path == one.path for (one,) in taken if not one.error
    )


@pytest.mark.slow
def test_a_worker_killed_in_the_middle_changes_no_byte(
    minutes: Path, here: bytes, scheduler: str, tmp_path: Path
) -> None:
    workers = [worker(scheduler), worker(scheduler)]
    readings = tmp_path / "graph" / "readings"

    def kill_one() -> None:
        while not readings.is_dir() or len(list(readings.iterdir())) < 20:
            time.sleep(0.02)
        os.killpg(workers[0].pid, signal.SIGKILL)

    killer = threading.Thread(target=kill_one, daemon=True)
    killer.start()
    try:
        there = quads(minutes, tmp_path, Wish(scheduler=scheduler))
        killer.join(timeout=1)
        assert workers[0].poll() == -signal.SIGKILL
        assert workers[1].poll() is None
    finally:
        ended(workers)
    assert there == here


@pytest.mark.slow
def test_a_scheduler_without_workers_and_one_that_is_not_there(
    minutes: Path, scheduler: str, kg: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("kg.intake.spread._PATIENCE", 0.5)
    with (
        pytest.raises(ClusterError, match="the scheduler has no workers: start 'dask worker"),
        cluster(scheduler),
    ):
        pass
    run = kg("build", minutes, "--scheduler", "tcp://127.0.0.1:1", "--graph", tmp_path / "graph")
    assert run.returncode == 1
    assert re.fullmatch(rb"kg: tcp://127.0.0.1:1: no dask scheduler answers there \(.*\)\n", run.stderr)


def test_workers_that_do_not_share_the_folder_say_so(minutes: Path, tmp_path: Path) -> None:
    folder = Folder(tmp_path / "nowhere")
    with ThreadPoolExecutor(1) as executor, pytest.raises(ClusterError, match="must share that folder"):
        list(documents.files(sorted(minutes.iterdir())[:1], folder, Spread(executor, folder, Limits())))


def test_workers_of_another_version_say_so(
    minutes: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.intake.spread.rules", iter(["one", "another"]).__next__)
    with ThreadPoolExecutor(1) as executor, pytest.raises(ClusterError, match="the same version"):
        list(
            documents.files(
                sorted(minutes.iterdir())[:1], Folder(folder), Spread(executor, Folder(folder), Limits())
            )
        )
