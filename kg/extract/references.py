"""What the minutes point to: web addresses, and papers said to be enclosed."""

import re
from collections.abc import Iterable, Iterator

from kg.extract.context import Context, ItemText
from kg.language.lists import pattern
from kg.language.text import glue
from kg.language.wordings import wording
from kg.model import Attachment, Document, Span, Text

_URL = re.compile(r"https?://[^\s<>\"”()\[\]]+[^\s<>\"”()\[\].,;:]|\bwww\.[\w-]+\.[a-z]{2,}[^\s<>\"”()\[\]]*[^\s<>\"”()\[\].,;:]")


def links(document: Document) -> Iterator[tuple[str, Span]]:
    """The web addresses of the text, each once; those broken over lines are mended."""
    lines = [line for line in document.lines if not line.furniture]
    seen: set[str] = set()
    for index, line in enumerate(lines):
        for match in _URL.finditer(line.value):
            text = line.text.cut(match.start(), match.end())
            url = match.group()
            if (match.end() >= len(line.value.rstrip()) - 1 and index + 1 < len(lines) and line.value.rstrip()[-1:] in "-/_=&?%"):
                broken = line.text.cut(match.start())
                after = re.match(r"\S+", lines[index + 1].value)
                if after and lines[index + 1].gap == 0:
                    text = glue([broken, lines[index + 1].text.cut(0, after.end())])
                    found = _URL.match(text.value)
                    url = found.group() if found else url
                    text = text.cut(0, len(url))
            if url not in seen:
                seen.add(url)
                yield url, document.span_of(text)


def attachments(about: Context, items: Iterable[ItemText]) -> Iterator[Attachment]:
    """The sentences that say something is enclosed."""
    for item in items:
        for sentence in item.sentences:
            match = pattern("claims", "attached").search(sentence.value)
            if not match:
                continue
            text = sentence.text
            if match.group().lower().startswith("se ") or re.match(wording("extract", "references", "attachment"), match.group(), re.IGNORECASE):
                text = text.cut(match.start(), match.end())
            yield Attachment(_title(text), about.span(text))


def _title(text: Text) -> str:
    quoted = re.search(r"[”\"“]([^”\"“]{8,})[”\"“]", text.value)
    return quoted.group(1) if quoted else text.value.strip(" .")
