"""What is drawn and laid over a page of a PDF: rules, pictures, struck-out text, fields that are filled in."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from kg.read import pdf_calls
from kg.read.pdf_pieces import WHITE, Piece

_THIN = 2.5
"""Points; a drawn line, or a filled box used as one, is no thicker."""
_SHORT = 4.0
"""Points; a shorter line is a dash, not a rule."""
_SEGMENTS = 120
"""A path of more strokes is a drawing."""
_DEEP = 3
"""So far are groups within groups of a page followed."""
_TYPED = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)

Get = Callable[[Any, int], int]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""


@dataclass(slots=True)
class Marks:
    """What is drawn on a page: its thin lines, its pictures, and the boxes that are filled with a colour."""

    lines: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)

    def turned(self, angle: float) -> list[Box]:
        """The lines on the page turned by `angle` degrees to the right, as `upright` turns the text."""
        if not angle:
            return self.lines
        matrix = pdfium.PdfMatrix().rotate(angle, ccw=False)
        return [matrix.on_rect(*line) for line in self.lines]


def marks(page: pdfium.PdfPage) -> Marks:
    """What is drawn on the page, and what a reader of the file struck out there."""
    found = _Drawn()
    at = pdf_calls.reference(page.raw)
    found.walk(at, pdf_calls.count_on_page(at), pdf_calls.on_page, pdfium.PdfMatrix(), 0)
    for note in _annotations(page, raw.FPDF_ANNOT_STRIKEOUT):
        found.marks.lines.extend(_struck_by(note))
    return found.marks


def cross(lines: list[Box], pieces: list[Piece]) -> bool:
    """Could any of the lines strike out words of these runs?"""
    level = _level(lines)
    return bool(level) and any(
        0 < bottom - piece.base < 0.8 * piece.size and left < piece.right and right > piece.left
        for left, bottom, right, _ in level
        for piece in pieces
    )


def strike(pieces: list[Piece], lines: list[Box]) -> None:
    """Mark the pieces that a line crosses at the middle of their small letters."""
    level = _level(lines)
    for piece in pieces:
        low, high = piece.base + 0.12 * piece.size, piece.base + 0.55 * piece.size
        least = 0.6 * max(piece.right - piece.left, 1.0)
        piece.struck = any(
            low <= (bottom + top) / 2 <= high and min(right, piece.right) - max(left, piece.left) > least
            for left, bottom, right, top in level
        )


def upright(lines: list[Box]) -> list[Box]:
    """The upright lines: those that part the cells of a row, or columns."""
    return [line for line in lines if line[2] - line[0] <= line[3] - line[1]]


def part(rules: list[Box], pieces: list[Piece]) -> bool:
    """Does any of the upright lines stand within a run of words, so that it holds those of two cells?"""
    return any(
        piece.left + piece.size < left < piece.right - piece.size and bottom < piece.base < top
        for left, bottom, _, top in rules
        for piece in pieces
    )


def _level(lines: list[Box]) -> list[Box]:
    return [line for line in lines if line[2] - line[0] > line[3] - line[1]]


def typed(page: pdfium.PdfPage, form: pdfium.PdfFormEnv | None, order: int) -> list[Piece]:
    """What is filled in the fields of a form and written over the page, as runs of text."""
    found: list[Piece] = []
    for note in _annotations(page, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT):
        if raw.FPDFAnnot_GetFlags(note) & raw.FPDF_ANNOT_FLAG_HIDDEN:
            continue
        free = raw.FPDFAnnot_GetSubtype(note) == raw.FPDF_ANNOT_FREETEXT
        value = _string(raw.FPDFAnnot_GetStringValue, note, b"Contents") if free else _filled_in(form, note)
        box = raw.FS_RECTF()
        if value.strip() and raw.FPDFAnnot_GetRect(note, box):
            found.extend(_written(value, box, order + len(found)))
    return found


def _written(value: str, box: raw.FS_RECTF, order: int) -> Iterator[Piece]:
    lines = [line.strip() for line in value.splitlines() if line.strip()]
    height = abs(box.top - box.bottom) / len(lines)
    size = round(min(0.8 * height, 11.0), 1)
    for number, line in enumerate(lines):
        middle = max(box.top, box.bottom) - (number + 0.5) * height
        yield Piece(
            line, box.left, max(box.right, box.left + 1), middle - 0.3 * size, size, False, order + number
        )


def _filled_in(form: pdfium.PdfFormEnv | None, note: object) -> str:
    if form is None or raw.FPDFAnnot_GetFormFieldType(form.raw, note) not in _TYPED:
        return ""
    return _string(raw.FPDFAnnot_GetFormFieldValue, form.raw, note)


def _string(ask: Callable[..., int], *arguments: object) -> str:
    """What a call gives that fills a buffer with UTF-16."""
    length = ask(*arguments, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    ask(*arguments, buffer, length)
    return bytes(buffer)[: max(0, length - 2)].decode("utf-16-le", "replace")


def _annotations(page: pdfium.PdfPage, *kinds: int) -> Iterator[object]:
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        note = raw.FPDFPage_GetAnnot(page.raw, index)
        try:
            if note and raw.FPDFAnnot_GetSubtype(note) in kinds:
                yield note
        finally:
            raw.FPDFPage_CloseAnnot(note)


def _struck_by(note: object) -> Iterator[Box]:
    quad = raw.FS_QUADPOINTSF()
    for index in range(raw.FPDFAnnot_CountAttachmentPoints(note)):
        if raw.FPDFAnnot_GetAttachmentPoints(note, index, quad):
            across, high = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            middle = (min(high) + max(high)) / 2
            yield min(across), middle, max(across), middle


class _Drawn:
    """The marks of one page, as its objects are gone through."""

    def __init__(self) -> None:
        self.marks = Marks()
        self._bounds = (ctypes.c_float * 4)()
        at = ctypes.addressof(self._bounds)
        self._bounds_at = (at, at + 4, at + 8, at + 12)

    def walk(self, owner: Any, count: int, get: Get, matrix: pdfium.PdfMatrix, deep: int) -> None:
        for drawn in map(get, repeat(owner, count), range(count)):
            what = pdf_calls.kind_of(drawn)
            if what == raw.FPDF_PAGEOBJ_TEXT:
                continue
            if what == raw.FPDF_PAGEOBJ_PATH:
                self._path(drawn, matrix)
            elif what == raw.FPDF_PAGEOBJ_IMAGE:
                self.marks.pictures.append(self._box(drawn, matrix))
            elif what == raw.FPDF_PAGEOBJ_SHADING:
                self.marks.fills.append(self._box(drawn, matrix))
            elif what == raw.FPDF_PAGEOBJ_FORM and deep < _DEEP:
                inner = _matrix(_object(drawn)).multiply(matrix)
                self.walk(drawn, pdf_calls.count_in_form(drawn), pdf_calls.in_form, inner, deep + 1)

    def _box(self, drawn: int, matrix: pdfium.PdfMatrix) -> Box:
        """Where on the page something stands; a point at its corner where the file does not tell."""
        if not pdf_calls.bounds_of(drawn, *self._bounds_at):
            return 0.0, 0.0, 0.0, 0.0
        left, bottom, right, top = self._bounds
        placed: Box = matrix.on_rect(left, bottom, right, top)
        return placed

    def _path(self, drawn: int, matrix: pdfium.PdfMatrix) -> None:
        box = self._box(drawn, matrix)
        if min(box[2] - box[0], box[3] - box[1]) <= _THIN + 1:
            self._rule(box)
            return
        path = _object(drawn)
        if _is_filled(path):
            self.marks.fills.append(box)
        if 2 < raw.FPDFPath_CountSegments(path) <= _SEGMENTS:
            own = _matrix(path).multiply(matrix)
            for before, after in _strokes(path):
                (x1, y1), (x2, y2) = own.on_point(*before), own.on_point(*after)
                self._rule((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))

    def _rule(self, box: Box) -> None:
        thick, long = sorted((box[2] - box[0], box[3] - box[1]))
        if thick <= _THIN and long >= _SHORT:
            self.marks.lines.append(box)


def _object(at: int) -> Any:
    return ctypes.cast(at, raw.FPDF_PAGEOBJECT)


def _is_filled(path: Any) -> bool:
    """Is it filled with a colour that white letters stand out from?"""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(path, mode, stroke) or mode.value == raw.FPDF_FILLMODE_NONE:
        return False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    told = raw.FPDFPageObj_GetFillColor(path, red, green, blue, alpha)
    return not told or (alpha.value > 0 and min(red.value, green.value, blue.value) < WHITE)


def _matrix(drawn: Any) -> pdfium.PdfMatrix:
    held = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, held)
    return pdfium.PdfMatrix(held.a, held.b, held.c, held.d, held.e, held.f)


def _strokes(path: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight strokes of a path, from point to point."""
    x, y = ctypes.c_float(), ctypes.c_float()
    before = None
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (x.value, y.value)
        if before is not None and raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO:
            yield before, point
        before = point
