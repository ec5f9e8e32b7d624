"""Kept files are found by their digits, whoever put them there or took them away."""

import os
from pathlib import Path

from kg.folder.listing import Listing

ONE, TWO = "0123456789abcdef", "fedcba9876543210"


def put(place: Path, name: str) -> Path:
    """A file, in a folder that is seen to have changed."""
    place.mkdir(exist_ok=True)
    file = place / name
    file.touch()
    os.utime(place, ns=(0, place.stat().st_mtime_ns + 1_000_000))
    return file


def test_what_is_told_of_is_found_and_what_others_put_there_too(tmp_path: Path) -> None:
    listing = Listing(tmp_path / "originals")
    assert listing.find(ONE) is None
    mine = put(tmp_path / "originals", f"{ONE}.pdf")
    listing.add(mine)
    assert (listing.find(ONE), listing.find(TWO)) == (mine, None)
    theirs = put(tmp_path / "originals", f"{TWO}.docx")
    assert (listing.find(ONE), listing.find(TWO)) == (mine, theirs)


def test_what_is_gone_or_named_otherwise_is_not_found(tmp_path: Path) -> None:
    put(tmp_path, "anteckningar.txt")
    file = put(tmp_path, f"{ONE}.txt")
    listing = Listing(tmp_path)
    assert listing.find(ONE) == file
    file.unlink()
    os.utime(tmp_path, ns=(0, tmp_path.stat().st_mtime_ns + 1_000_000))
    assert listing.find(ONE) is None
