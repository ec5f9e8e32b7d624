"""A program killed at any change it makes leaves the old graph or the new one, and nothing behind."""

import sys

import pytest

from tests import crash

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be killed like that there"),
]


@pytest.mark.parametrize(("what", "kills"), [("build", 12), ("judge", 6), ("forget", 6)])
def test_a_killed_program_leaves_the_old_graph_or_the_new(what: str, kills: int) -> None:
    assert list(crash.problems(what, kills)) == []
