"""RTF → text and lines (Microsoft's specification 1.9.1): tables, headers, notes, lists and struck words.

Ours, for the libraries there are give plain text: they lose tables, struck and deleted words.
"""

from kg.read.blocks import as_furniture, says
from kg.read.extracted import Extracted
from kg.read.rtf.reader import Reader
from kg.read.typeset import whole


def extract(path: str, data: bytes) -> Extracted:
    """The letterhead, the text with its notes and boxes, and last what repeats on the pages."""
    reader = Reader()
    reader.read(data.removeprefix(b"\xef\xbb\xbf").decode("latin-1"))
    body = reader.body.blocks()
    order = (
        ("headerf", "header", "headerr", "headerl")
        if reader.titled
        else ("header", "headerr", "headerl", "headerf")
    )
    parts = [(kind, story.blocks()) for kind, story in reader.repeated]
    said = [part for kind in order for part in parts if part[0] == kind and any(map(says, part[1]))]
    first = said[0][1] if said else []
    rest = [block for _, blocks in parts if blocks is not first for block in map(as_furniture, blocks)]
    return whole(path, [*first, *body, *rest], reader.omitted.findings())
