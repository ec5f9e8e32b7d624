"""Word (.docx) → text and lines: headings by style, tables as rows, struck-out words known."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from kg import config
from kg.errors import ReadError
from kg.model import Line, Text
from kg.read.html import stacked
from kg.read.plain import Extracted

_EXPANDED = 20 * config.MAX_BYTES
"""A .docx that unpacks to more than this is no document (zip bombs do)."""


def extract(path: str, data: bytes) -> Extracted:
    """The body of a Word document, paragraphs and tables in order."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _EXPANDED:
                raise ReadError(path, "unpacks to far too much for a protocol")
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as error:
        raise ReadError(path, f"a damaged Word file ({type(error).__name__})") from None
    builder = _Builder()
    for kind, block in _blocks(document):
        if kind == "paragraph":
            builder.paragraph(block)
        else:
            builder.table(block)
    if not builder.lines:
        raise ReadError(path, "the document holds no text")
    return builder.done()


def _blocks(document: Any) -> Iterator[tuple[str, Any]]:
    for block in document.iter_inner_content():
        yield ("table" if hasattr(block, "rows") else "paragraph"), block


class _Builder:
    """Puts the text together and remembers which stretch of it each line is."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.at = 0
        self.lines: list[tuple[list[tuple[int, int]], dict[str, Any]]] = []
        self.gap = 0
        self.counted = 0

    def paragraph(self, paragraph: Any) -> None:
        rows = paragraph.text.split("\n")
        if not paragraph.text.strip():
            self.parts.append("\n")
            self.at += 1
            self.gap = 1
            return
        style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
        level = re.search(r"(?:heading|rubrik|överskrift)\s*(\d)", style)
        runs = [run for run in paragraph.runs if run.text.strip()]
        facts = {
            "heading": int(level.group(1)) if level else (1 if "title" in style or style == "rubrik" else 0),
            "struck": [cell.strip() for cell in _cells(rows)] if _is_struck(paragraph) else [],
            "emphasis": bool(runs) and all(run.bold or run.italic for run in runs),
            "bullet": "list" in style or "punkt" in style,
        }
        if (
            style.startswith(("list number", "numrerad lista"))
            and not style[-1].isdigit()
            and facts["emphasis"]
        ):
            self.counted += 1
            facts["bullet"] = False
            rows = [f"{self.counted}. {rows[0].strip()}", *rows[1:]]
        for row in rows:
            if row.strip():
                self._add(_cells([row]), facts)

    def table(self, table: Any) -> None:
        self.gap = 1
        for row in table.rows:
            cells: list[str] = []
            struck: set[str] = set()
            seen: set[int] = set()
            for cell in row.cells:
                if id(cell._tc) not in seen:
                    seen.add(id(cell._tc))
                    written = [paragraph for paragraph in cell.paragraphs if paragraph.text.strip()]
                    cells.append("\n".join(paragraph.text for paragraph in written))
                    struck |= {paragraph.text.strip() for paragraph in written if _is_struck(paragraph)}
            if any(cell.strip() for cell in cells):
                self._add(cells, {"table": len(cells) > 1, "struck": struck})
        self.gap = 1

    def _add(self, cells: list[str], facts: dict[str, Any]) -> None:
        spans = []
        for index, cell in enumerate(cells):
            if index:
                self.parts.append("\t")
                self.at += 1
            flat = cell.strip()
            spans.append((self.at, self.at + len(flat)))
            self.parts.append(flat)
            self.at += len(flat)
        self.parts.append("\n")
        self.at += 1
        self.lines.append((spans, {**facts, "gap": self.gap}))
        self.gap = 0

    def done(self) -> Extracted:
        text = "".join(self.parts)
        lines = []
        for spans, facts in self.lines:
            cells = [Text.of(text, start, end) for start, end in spans]
            for number, row in enumerate(stacked(cells, "\n") if len(cells) > 1 else [tuple(cells)]):
                columns = tuple(range(0, 40 * len(cells), 40))
                first = next((cell.value for cell in row if cell), "")
                told = {"gap": 0 if number else facts["gap"], "struck": first.strip() in facts["struck"]}
                lines.append(Line(row, columns=columns, **{**facts, **told}))
        return Extracted(text, lines)


def _cells(rows: list[str]) -> list[str]:
    """What tabs keep apart in the rows of a paragraph."""
    return [cell for row in rows for cell in re.split(r"\t+", row) if cell.strip()]


def _is_struck(paragraph: Any) -> bool:
    """Are all words of the paragraph struck out?"""
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.font.strike or run.font.double_strike for run in runs)
