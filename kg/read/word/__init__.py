"""Word (.docx, .docm, .dotx, Strict Open XML) → text and lines: all that a reader of the page sees.

The XML is walked rather than asked for its paragraphs: form fields, tracked changes, text boxes,
headers, notes and automatic numbers hold much of what municipal templates say
(ECMA-376 part 1, WordprocessingML).
"""

from kg.read.extracted import Extracted
from kg.read.package import Package
from kg.read.typeset import whole
from kg.read.word import flat, headers
from kg.read.word.file import WordFile
from kg.read.word.story import Story


def extract(path: str, data: bytes) -> Extracted:
    """The letterhead, the text with its notes and boxes, and last what repeats on the pages."""
    file = WordFile(Package(path, flat.zipped(path, data)))
    body = Story(file).blocks(file.body)
    first, rest = headers.read(file)
    return whole(path, [*first, *body, *rest], file.findings())
