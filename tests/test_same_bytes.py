"""The same files give the same bytes, whatever the hash seed, the clock, the locale and the order of the files."""

from pathlib import Path

import pytest
from same_bytes import differing


@pytest.mark.slow
def test_the_exports_are_the_same_bytes_everywhere(tmp_path: Path) -> None:
    count, different = differing(tmp_path, 24)
    assert count > 10
    assert different == []
