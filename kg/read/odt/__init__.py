"""OpenDocument text (.odt, .ott, flat .fodt) → text and lines (OASIS ODF 1.3, part 3).

Deleted text stands apart from the body in this format, so that the body is the text as accepted.
"""

from kg.read.extracted import Extracted
from kg.read.odt import headers
from kg.read.odt.file import OdtFile
from kg.read.odt.story import Story
from kg.read.typeset import whole


def extract(path: str, data: bytes) -> Extracted:
    """The letterhead, the text with its notes and frames, and last what repeats on the pages."""
    file = OdtFile(path, data)
    body = Story(file).blocks(file.body)
    first, rest = headers.read(file)
    return whole(path, [*first, *body, *rest], file.findings())
