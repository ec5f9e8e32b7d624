"""Work shared by processes comes back in order and whole, also where one of them breaks off."""

import os
import threading
from collections.abc import Generator
from typing import Any

import pytest

from kg import forks

THINGS = range(400)


def squared(number: int) -> bytes:
    return b"%d:" % number + bytes(number * number % 70_000)


def test_what_is_shared_is_what_one_makes_of_it() -> None:
    assert list(forks.shared(THINGS, squared, 3)) == list(map(squared, THINGS))
    assert list(forks.shared(THINGS[:9], squared, 3)) == list(map(squared, THINGS[:9]))


def test_the_work_of_one_that_breaks_off_is_done_here() -> None:
    here = os.getpid()

    def task(number: int) -> bytes:
        if number == 133 and os.getpid() != here:
            os._exit(1)
        return squared(number)

    assert list(forks.shared(THINGS, task, 2)) == list(map(squared, THINGS))


def test_helpers_end_when_nobody_listens_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Any] = []
    helper = forks._helper
    monkeypatch.setattr(forks, "_helper", lambda *given: made.append(found := helper(*given)) or found)
    some = forks.shared(THINGS, squared, 2)
    assert next(some) == squared(0)
    assert isinstance(some, Generator)
    some.close()
    assert len(made) == 2 * forks.possible()
    for one in made:
        with pytest.raises(ChildProcessError):
            os.waitpid(one.pid, 0)


def test_beside_other_threads_nothing_is_cut_in_two() -> None:
    end = threading.Event()
    other = threading.Thread(target=end.wait)
    other.start()
    try:
        assert not forks.possible()
    finally:
        end.set()
        other.join()
