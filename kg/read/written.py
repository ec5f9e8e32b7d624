"""Plain text, Markdown and web pages: bytes that spell their text → text and lines."""

from kg.errors import ReadError
from kg.read import decode, html, plain
from kg.read.extracted import Extracted
from kg.read.sample import Sample


def extract(path: str, data: bytes) -> Extracted:
    """The lines of the text; offsets count its characters as decoded."""
    text = decode.text(path, data)
    if not text.strip():
        raise ReadError(path, "the file holds no text")
    return html.extract(text) if Sample(path, data).is_html else plain.extract(text)
