"""Reading on other machines: files in batches, over any executor of the shape of `concurrent.futures`.

In: files and an executor whose workers see the same folders as we do. Out: what became of each file, in order.
A worker writes the readings into the graph folder and returns only what tells where they are.

    >>> with cluster("tcp://10.0.0.5:8786") as executor:
    ...     documents.files(paths, folder, Spread(executor, folder, Limits()))
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, Executor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from kg.errors import ClusterError, UsageError
from kg.folder import Folder, is_graph_folder, placed
from kg.folder.keyed import rules
from kg.intake.documents import Each, Taken, Task
from kg.intake.pool import Readers
from kg.limits import Limits

T = TypeVar("T")
_BATCH = 16
"""Files a task: the shortest minutes take .05 s each, so that a task is work of half a second or more."""
_PATIENCE = 10
"""Seconds to wait for a scheduler, and for its first worker."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Takes the place of `Readers`: the same readings, made by the workers of an executor."""

    executor: Executor
    folder: Folder
    limits: Limits

    def each(self, task: Task[T], things: Sequence[T]) -> Iterator[list[Taken]]:
        """What the task makes of each thing, in order; the readings are taken from the folder they are written to."""
        work = partial(_read, task, self.folder.path.absolute(), rules(), replace(self.limits, workers=1))
        sent = [thing.absolute() if isinstance(thing, Path) else thing for thing in things]
        batches = [sent[start : start + _BATCH] for start in range(0, len(sent), _BATCH)]
        for taken in chain.from_iterable(self.executor.map(work, batches)):
            yield [self._whole(one) for one in taken]

    def _whole(self, one: Taken) -> Taken:
        """With its reading, if it has one."""
        if one.error or not one.sha256:
            return one
        reading = self.folder.reading(one.sha256)
        if reading is None:
            raise ClusterError(
                f"{one.path}: its reading is not in {self.folder.path}: do all workers share that folder?"
            )
        return replace(one, reading=placed(reading, one.path))


def _read(task: Task[T], place: Path, known: str, limits: Limits, things: Sequence[T]) -> list[list[Taken]]:
    """In a worker: the readings of a batch written, and where they are."""
    if not is_graph_folder(place):
        raise ClusterError(f"a worker does not see {place}: all of them must share that folder and the files")
    if rules() != known:
        raise ClusterError(
            "a worker reads by other rules: give all the same version of protokollgraf and its libraries"
        )
    with Readers(limits) as readers:
        return [[replace(one, reading=None) for one in task(thing, readers)] for thing in things]


@contextmanager
def readers_for(folder: Folder, limits: Limits, scheduler: str = "") -> Iterator[Each]:
    """The reading processes of this machine, or those of the workers that a dask scheduler has."""
    if not scheduler:
        with Readers(limits) as readers:
            yield readers
        return
    with cluster(scheduler) as executor:
        yield Spread(executor, folder, limits)


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The workers of the dask scheduler at the address, as an executor; `ClusterError` where they cannot be had."""
    try:
        from distributed import Client, KilledWorker
    except ImportError:
        raise UsageError("dask is not installed: pip install 'protokollgraf[dask]'") from None
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(f"{address}: no dask scheduler answers there ({_first(error)})") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
            yield client.get_executor(pure=False)
        except TimeoutError:
            raise ClusterError(
                f"{address}: the scheduler has no workers: start 'dask worker {address}'"
            ) from None
        except KilledWorker as error:
            raise ClusterError(
                f"{address}: several workers ended on the same files ({_first(error)})"
            ) from error
        except CancelledError as error:
            raise ClusterError(
                f"{address}: the scheduler has gone; what was read is kept, run the same again"
            ) from error


def _first(error: Exception) -> str:
    return str(error).strip().partition("\n")[0][:200]
