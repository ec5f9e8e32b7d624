"""Page headers and footers: the first page's header is the letterhead, the rest repeats on the pages."""

from typing import Any

from kg.read.blocks import Block, as_furniture, says
from kg.read.word.file import WordFile
from kg.read.word.story import Story
from kg.read.word.xml import R, W, switch


def read(file: WordFile) -> tuple[list[Block], list[Block]]:
    """The letterhead as text, and all other headers and footers as furniture."""
    sections = list(file.body.iter(f"{W}sectPr"))
    first = _letterhead(sections[0]) if sections else []
    wanted = [part for part in (_part(file, each) for each in first) if part]
    letterhead: list[Block] = []
    seen: set[str] = set()
    for part in wanted:
        seen.add(part)
        letterhead = _blocks(file, part)
        if any(map(says, letterhead)):
            break
    rest: list[Block] = []
    for reference in (each for section in sections for each in section if _is_reference(each)):
        repeated = _part(file, reference)
        if repeated and repeated not in seen:
            seen.add(repeated)
            rest += map(as_furniture, _blocks(file, repeated))
    return letterhead, rest


def _letterhead(section: Any) -> list[Any]:
    """The references to headers of the first page, the one it shows first."""
    headers = {each.get(f"{W}type", "default"): each for each in section.findall(f"{W}headerReference")}
    order = ["first", "default"] if switch(section, "titlePg") else ["default"]
    return [headers[kind] for kind in order if kind in headers]


def _is_reference(element: Any) -> bool:
    return element.tag in (f"{W}headerReference", f"{W}footerReference")


def _part(file: WordFile, reference: Any) -> str | None:
    return file.target(file.main, reference.get(f"{R}id", ""))


def _blocks(file: WordFile, part: str) -> list[Block]:
    root = file.part(part)
    return [] if root is None else Story(file, part).blocks(root)
