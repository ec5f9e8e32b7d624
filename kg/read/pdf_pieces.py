"""A page of a PDF → its runs of text, each with its place, its size and whether it is bold or struck out.

A run is what stands on one line with no wide gap inside. The letters of a page are asked for in one call and
their places at the edges of words only: a call for every letter takes most of the time of reading.
"""

import ctypes
import math
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_WORD = re.compile("[^\\s\x00\x02\ufffe\u00ad]+[\x02\ufffe\u00ad]?|[\x02\ufffe\u00ad]")
"""A word; the hyphen that ends a line comes as a control character, with the next line's word right after it."""
_ADDRESS = re.compile("(?:https?://|www\\.)[^\\s]*[\x02\ufffe]$")
"""An address broken at a hyphen: the hyphen is its own, and the rest belongs to it."""
_HYPHENS = "\x02\ufffe\u00ad"
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_BOLD = ("bold", "black", "heavy", "semib", "demi")
_SYMBOLS = ("wingding", "webding", "symbol", "dingbat")
_INVISIBLE = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
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
        origin, loose, page = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetLooseCharBox, self._page
        x, y, rect = self._x, self._y, self._rect
        runs: list[Piece] = []
        run, end = None, -1
        for word in _WORD.finditer(text):
            start, stop = word.span()
            first, last = (start, stop - 1) if places is None else (places[start], places[stop - 1])
            origin(page, first, x, y)
            loose(page, last, rect)
            base, left = y.value, x.value
            if (
                run is not None
                and not self._apart
                and -0.3 * run.size <= left - run.right <= run.size
                and abs(base - run.base) < 0.15 * run.size
            ):
                run.text = _with(run.text, word.group(), end == start)
                run.right, run.base = rect.right, base
            elif run is not None and end == start and _ADDRESS.search(run.text):
                run.text = _plain(run.text) + word.group()
            else:
                if run is not None:
                    self._ended(run, end - 1 if places is None else places[end - 1])
                run = self._run(word.group(), first, last, len(runs))
                if run is not None:
                    runs.append(run)
            end = stop
        for run in runs:
            run.text = _plain(run.text)
        return runs

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

    def _run(self, text: str, first: int, last: int, order: int) -> Piece | None:
        """A run that begins with this word; None where the page does not show it."""
        left, base, right = self._x.value, self._y.value, self._rect.right
        shown = self._shown
        if shown and not (shown[0] <= left <= shown[2] and shown[1] <= base <= shown[3]):
            return None
        matrix = self._matrix
        raw.FPDFText_GetMatrix(self._page, first, matrix)
        angle = (
            round(math.degrees(math.atan2(matrix.b, matrix.a)), 1) % 360 if matrix.b or matrix.a < 0 else 0.0
        )
        if angle:
            right = left + self._length(left, base, last)
        drawn = raw.FPDFText_GetTextObject(self._page, first)
        mode = raw.FPDFTextObj_GetTextRenderMode(drawn)
        font = self._font(drawn, first)
        return Piece(
            "•" if font.symbols and len(text) == 1 else text,
            left,
            right,
            base,
            self._size(first),
            font.bold or mode == raw.FPDF_TEXTRENDERMODE_FILL_STROKE,
            order,
            angle,
            mode in _INVISIBLE,
        )

    def _length(self, left: float, base: float, last: int) -> float:
        """How far a turned word reaches along its line: to the origin of its last letter, and that letter."""
        raw.FPDFText_GetCharOrigin(self._page, last, self._x, self._y)
        return math.hypot(self._x.value - left, self._y.value - base) + 0.5 * self._size(last)

    def _size(self, index: int) -> float:
        """The size of the type in points: of the font, as the page's matrix stretches it."""
        matrix = self._matrix
        raw.FPDFText_GetMatrix(self._page, index, matrix)
        stretched = math.hypot(matrix.c, matrix.d) * raw.FPDFText_GetFontSize(self._page, index)
        return round(stretched, 1) or 10.0

    def _ended(self, run: Piece, last: int) -> None:
        """A run that begins bold and ends otherwise is not bold."""
        if run.bold:
            drawn = raw.FPDFText_GetTextObject(self._page, last)
            stroked = raw.FPDFTextObj_GetTextRenderMode(drawn) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
            run.bold = stroked or self._font(drawn, last).bold

    def _font(self, drawn: object, index: int) -> _Font:
        font = raw.FPDFTextObj_GetFont(drawn)
        at = ctypes.cast(font, ctypes.c_void_p).value
        if at not in self._fonts:
            name = ctypes.create_string_buffer(128)
            length = raw.FPDFText_GetFontInfo(self._page, index, name, 128, None)
            known = name.raw[: max(0, length - 1)].decode("utf-8", "replace").lower()
            weighty = raw.FPDFText_GetFontWeight(self._page, index) >= 700
            self._fonts[at] = _Font(
                weighty or any(word in known for word in _BOLD), any(word in known for word in _SYMBOLS)
            )
        return self._fonts[at]


def _with(text: str, word: str, close: bool) -> str:
    """The text and the next word of its line; a hyphen that could end a line is none within one."""
    if not close:
        return f"{text} {word}"
    return text.rstrip(_HYPHENS) + word


def _plain(text: str) -> str:
    """Hyphens, ligatures and composed letters as they are typed; what cannot be printed is left out."""
    if text.isascii() and text.isprintable():
        return text
    text = re.sub(f"[{_HYPHENS}]$", "-", text)
    text = _LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    text = unicodedata.normalize("NFC", text)
    return text if text.isprintable() else "".join(char for char in text if char.isprintable() or char == " ")
