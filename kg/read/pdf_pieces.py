"""A page of a PDF → its runs of text, each with its place, its size and whether it is bold or struck out.

A run is what stands on one line with no wide gap inside. The letters of a page are asked for in one call and
their places at the edges of words only: a call for every letter takes most of the time of reading.
"""

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_WORD = re.compile("[^\\s\x00\x02\ufffe\u00ad]+[\x02\ufffe\u00ad]?|[\x02\ufffe\u00ad]")
"""A word; the hyphen that ends a line comes as a control character, with the next line's word right after it."""
_ADDRESS = re.compile("(?:https?://|www\\.)[^\\s]*[\x02\ufffe]$")
"""An address broken at a hyphen: the hyphen is its own, and the rest belongs to it."""
_BREAK = re.compile("[\x02\ufffe]|\u00ad$")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_BOLD = ("bold", "black", "heavy", "semib", "demi")
_SYMBOLS = ("wingding", "webding", "symbol", "dingbat")
_INVISIBLE = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_SPACED = 0.75
"""The room that letters of a word take on the average, in their size, when they are set apart."""
_SLANTED = 10.0
"""Degrees from the page's other text; what is turned further does not belong to its lines."""


@dataclass(slots=True)
class Piece:
    """A run of text; points from the page's lower left, or as seen with the text upright; `base` its baseline.

    `order` is its place in the file; `angle` how many degrees it is turned to the left; `turned` is true for
    what is turned otherwise than most of the page (a stamp across it, words along its edge).
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    order: int = 0
    angle: float = 0.0
    invisible: bool = False
    struck: bool = False
    turned: bool = False

    @property
    def top(self) -> float:
        return self.base + 0.8 * self.size

    @property
    def bottom(self) -> float:
        return self.base - 0.2 * self.size


def _quick(function: Any, *arguments: type) -> Callable[..., int]:
    """The same function of the library without the binding's check of each argument, which takes half its time."""
    at = ctypes.cast(function, ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(ctypes.c_int, *arguments)(at or 0)


_origin = _quick(raw.FPDFText_GetCharOrigin, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_box = _quick(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_NONE = Piece("", 0.0, 0.0, 0.0, 0.0, False)


@dataclass(frozen=True, slots=True)
class _Font:
    bold: bool
    symbols: bool


def pieces(page: pdfium.PdfPage, apart: bool) -> list[Piece]:
    """The runs of text of a page as the file gives them; every word a run of its own where `apart`."""
    textpage = page.get_textpage()
    try:
        return _Runs(textpage, _cropped_to(page), apart).found()
    finally:
        textpage.close()


def upright(found: list[Piece]) -> float:
    """Turn the pieces so that most of the page's letters stand upright, however the page is turned.

    Returns by how many degrees to the right.
    """
    letters: Counter[float] = Counter()
    for piece in found:
        letters[piece.angle] += len(piece.text)
    if not any(letters):
        return 0.0
    angle = max(letters, key=lambda angle: letters[angle])
    for piece in found:
        off = (piece.angle - angle + 180) % 360 - 180
        piece.turned = abs(off) > _SLANTED
        _turn(piece, piece.angle if piece.turned else angle)
    return angle


def _turn(piece: Piece, angle: float) -> None:
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    width = piece.right - piece.left
    left, base = piece.left, piece.base
    piece.left, piece.base = left * cos + base * sin, base * cos - left * sin
    piece.right = piece.left + width


def _cropped_to(page: pdfium.PdfPage) -> tuple[float, float, float, float] | None:
    """The part of the page that is shown (left, bottom, right, top); None where all of it is."""
    crop, whole = page.get_cropbox(), page.get_mediabox()
    return None if crop == whole else crop


class _Runs:
    """The runs of one page, as they are put together."""

    def __init__(
        self, textpage: pdfium.PdfTextPage, shown: tuple[float, float, float, float] | None, apart: bool
    ):
        self._page = textpage.raw
        self._count = textpage.count_chars()
        self._shown = shown
        self._apart = apart
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._rect, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._fonts: dict[int | None, _Font] = {}

    def found(self) -> list[Piece]:
        text, places = self._text()
        x, y, rect = self._x, self._y, self._rect
        page = ctypes.addressof(self._page.contents)
        at_x, at_y, at_rect = ctypes.addressof(x), ctypes.addressof(y), ctypes.addressof(rect)
        runs: list[Piece] = []
        run = _NONE
        first, end, right, base, size, wide = 0, 0, 0.0, 0.0, 0.0, 0.0
        for word in _WORD.finditer(text):
            start, stop = word.span()
            begins, ends = (start, stop - 1) if places is None else (places[start], places[stop - 1])
            _origin(page, begins, at_x, at_y)
            _box(page, ends, at_rect)
            gap, rise = x.value - right, y.value - base
            near = -0.3 * size <= gap <= wide and -0.15 * size < rise < 0.15 * size and not self._apart
            if near or (start == end and _ADDRESS.search(text, first, end)):
                if near:
                    right, base = rect.right, y.value
            else:
                self._ended(run, text[first:end], right, base, end - 1 if places is None else places[end - 1])
                run = self._run(text[start:stop], begins, ends, len(runs))
                runs.append(run)
                first, right, base, size = start, run.right, y.value, run.size
                wide = size + 2 * self._spacing(run, begins, ends)
            end = stop
        self._ended(run, text[first:end], right, base, end - 1 if places is None else places[end - 1])
        return [run for run in runs if run.text and self._is_shown(run)]

    def _text(self) -> tuple[str, list[int] | None]:
        """The page's text, and the place of each character where it is not the same."""
        buffer = (ctypes.c_ushort * (self._count + 1))()
        length = raw.FPDFText_GetText(self._page, 0, self._count, buffer)
        text = bytes(buffer)[: 2 * max(0, length - 1)].decode("utf-16-le", "replace")
        if len(text) == self._count:
            return text, None
        codes = [raw.FPDFText_GetUnicode(self._page, index) for index in range(self._count)]
        return "".join(chr(code) for code in codes if code), [
            index for index, code in enumerate(codes) if code
        ]

    def _is_shown(self, run: Piece) -> bool:
        shown = self._shown
        return shown is None or (shown[0] <= run.left <= shown[2] and shown[1] <= run.base <= shown[3])

    def _run(self, text: str, first: int, last: int, order: int) -> Piece:
        """A run that begins with this word."""
        left, base, right = self._x.value, self._y.value, self._rect.right
        size = self._size(first)
        matrix = self._matrix
        angle = (
            round(math.degrees(math.atan2(matrix.b, matrix.a)), 1) % 360 if matrix.b or matrix.a < 0 else 0.0
        )
        if angle:
            right = left + self._length(left, base, last, size)
        drawn = raw.FPDFText_GetTextObject(self._page, first)
        mode = raw.FPDFTextObj_GetTextRenderMode(drawn)
        font = self._font(drawn, first)
        bold = font.bold or mode == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
        text = "•" if font.symbols and len(text) == 1 else text
        return Piece(text, left, right, base, size, bold, order, angle, mode in _INVISIBLE)

    def _length(self, left: float, base: float, last: int, size: float) -> float:
        """How far a turned word reaches along its line: to the origin of its last letter, and that letter."""
        raw.FPDFText_GetCharOrigin(self._page, last, self._x, self._y)
        length = math.hypot(self._x.value - left, self._y.value - base) + 0.5 * size
        self._x.value, self._y.value = left, base
        return length

    def _spacing(self, run: Piece, first: int, last: int) -> float:
        """How far the letters of a word stand apart, in points; 0 where they stand as usual."""
        if last - first < 2 or run.right - run.left < _SPACED * run.size * (last - first + 1):
            return 0.0
        x, y, rect = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._page, first, rect)
        raw.FPDFText_GetCharOrigin(self._page, first + 1, x, y)
        return max(0.0, x.value - float(rect.right))

    def _size(self, index: int) -> float:
        """The size of the type in points: of the font, as the page's matrix stretches it."""
        matrix = self._matrix
        raw.FPDFText_GetMatrix(self._page, index, matrix)
        stretched = math.hypot(matrix.c, matrix.d) * raw.FPDFText_GetFontSize(self._page, index)
        return round(stretched, 1) or 10.0

    def _ended(self, run: Piece, text: str, right: float, base: float, last: int) -> None:
        """Put down all that a run holds; one that begins bold and ends otherwise is not bold."""
        if len(text) > len(run.text):
            run.text = text if run.text[0] != "•" else f"•{text[1:]}"
        run.text = _plain(run.text)
        if not run.angle:
            run.right, run.base = right, base
        if run.bold:
            drawn = raw.FPDFText_GetTextObject(self._page, last)
            stroked = raw.FPDFTextObj_GetTextRenderMode(drawn) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
            run.bold = stroked or self._font(drawn, last).bold

    def _font(self, drawn: object, index: int) -> _Font:
        font = raw.FPDFTextObj_GetFont(drawn)
        at = ctypes.addressof(font.contents) if font else None
        if at not in self._fonts:
            name = ctypes.create_string_buffer(128)
            length = raw.FPDFText_GetFontInfo(self._page, index, name, 128, None)
            known = name.raw[: max(0, length - 1)].decode("utf-8", "replace").lower()
            weighty = raw.FPDFText_GetFontWeight(self._page, index) >= 700
            self._fonts[at] = _Font(
                weighty or any(word in known for word in _BOLD), any(word in known for word in _SYMBOLS)
            )
        return self._fonts[at]


def _plain(text: str) -> str:
    """Hyphens, ligatures and composed letters as they are typed; what cannot be printed is left out."""
    if text.isprintable() and unicodedata.is_normalized("NFKC", text) and "  " not in text:
        return text
    text = _BREAK.sub("-", text)
    text = _LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return text if text.isprintable() else "".join(char for char in text if char.isprintable())
