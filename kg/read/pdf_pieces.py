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
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from kg.read import pdf_calls, pdf_words
from kg.read.pdf_words import Words

_BREAK = re.compile("[\x02\ufffe]|\u00ad$")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_BOLD = ("bold", "black", "heavy", "semib", "demi")
_SYMBOLS = ("wingding", "webding", "symbol", "dingbat")
_INVISIBLE = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_SPACED = 0.75
"""The room that letters of a word take on the average, in their size, when they are set apart."""
_SMALL = 5.0
"""Points; of smaller type the words are looked at one by one, not in stretches."""
_SLANTED = 10.0
"""Degrees from the page's other text; what is turned further does not belong to its lines."""
_SCALE = 2.0
"""Dots a point of the picture that tells which layers are on."""
_DIFFERENT = 16
"""Of 255: what differs less in grey is one colour to a reader."""
WHITE, _CLEAR = 250, 10
"""Of 255: a colour with no less of red, green and blue is white, and what is no more opaque is not seen."""


@dataclass(slots=True)
class Piece:
    """A run of text; points from the page's lower left, or as seen with the text upright; `base` its baseline.

    `order` is its place in the file; `angle` how many degrees it is turned to the left; `turned` is true for
    what is turned otherwise than most of the page (a stamp across it, words along its edge). `invisible`
    where the file draws nothing for it, `white` where it is as white as paper, `cropped` where it lies
    outside what is shown, `layered` where it is of a layer that a viewer can switch off, `off` where
    that has been done.
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
    white: bool = False
    cropped: bool = False
    layered: bool = False
    off: bool = False
    struck: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class _Font:
    bold: bool
    symbols: bool


def pieces(page: pdfium.PdfPage, apart: bool) -> tuple[list[Piece], Words | None]:
    """The runs of text of a page as the file gives them; every word a run of its own where `apart`.

    Besides where all the words stand, None where there are none.
    """
    textpage = page.get_textpage()
    try:
        runs = _Runs(textpage, apart)
        found = runs.found()
    finally:
        textpage.close()
    crop = page.get_cropbox()
    if crop != page.get_mediabox():
        for piece in found:
            piece.cropped = not (crop[0] <= piece.left <= crop[2] and crop[1] <= piece.base <= crop[3])
    if not page.get_rotation() and any(piece.layered for piece in found):
        _switch_off(page, crop, found)
    return found, runs.words


def _switch_off(page: pdfium.PdfPage, crop: tuple[float, float, float, float], found: list[Piece]) -> None:
    """Mark the pieces in layers where the page shows nothing.

    pdfium tells which text is in a layer and not which layers are off, but draws only those that are on.
    """
    picture = page.render(scale=_SCALE, grayscale=True)
    dots, stride = bytes(picture.buffer), picture.stride
    for piece in found:
        if piece.layered and not piece.angle:
            left, right = (max(0, round(_SCALE * (x - crop[0]))) for x in (piece.left, piece.right))
            first, last = (
                max(0, round(_SCALE * (crop[3] - piece.base - up * piece.size))) for up in (0.7, 0.0)
            )
            shades = b"".join(dots[row * stride + left : row * stride + right] for row in range(first, last))
            piece.off = bool(shades) and max(shades) - min(shades) < _DIFFERENT


def upright(found: list[Piece]) -> float:
    """Turn the pieces so that most of the page's letters stand upright, however the page is turned.

    Returns by how many degrees to the right.
    """
    if not any(piece.angle for piece in found):
        return 0.0
    letters: Counter[float] = Counter()
    for piece in found:
        letters[piece.angle] += len(piece.text)
    angle = max(letters, key=lambda angle: letters[angle])
    for piece in found:
        off = (piece.angle - angle + 180) % 360 - 180
        piece.turned = abs(off) > _SLANTED
        _turn(piece, piece.angle if piece.turned else angle)
    return angle


def _turn(piece: Piece, angle: float) -> None:
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    left, base, width = piece.left, piece.base, piece.right - piece.left
    piece.left, piece.base = left * cos + base * sin, base * cos - left * sin
    piece.right = piece.left + width


class _Runs:
    """The runs of one page, as they are put together."""

    def __init__(self, textpage: pdfium.PdfTextPage, apart: bool):
        self._page = textpage.raw
        self._at = pdf_calls.reference(textpage.raw)
        self._count = textpage.count_chars()
        self._apart = apart
        self._matrix = raw.FS_MATRIX()
        self._matrix_at = ctypes.byref(self._matrix)
        self._colour = (ctypes.c_uint * 4)()
        at = ctypes.addressof(self._colour)
        self._colour_at = (at, at + 4, at + 8, at + 12)
        self._fonts: dict[int | None, _Font] = {}
        self._runs: list[Piece] = []
        self.words: Words | None = None

    def found(self) -> list[Piece]:
        words = pdf_words.placed(self._at, *self._text())
        if not words.spans:
            return []
        self.words = words
        self._join(words, words.stretches())
        if any(run.size < _SMALL for run in self._runs):
            self._runs = []
            self._join(words, [*range(len(words.spans) + 1)])
        return [run for run in self._runs if run.text]

    def _join(self, words: Words, bounds: list[int]) -> None:
        """Make runs of the stretches of words between these bounds, where they lie close to each other."""
        run = None
        apart = self._apart
        first, edge, line, size, wide = 0, 0.0, 0.0, 0.0, 0.0
        for at, after in pairwise(range(len(words.spans) + 1) if apart else bounds):
            rise = words.bases[at] - line
            if (
                run is not None
                and not apart
                and -0.3 * size <= words.lefts[at] - edge <= wide
                and -0.15 * size < rise < 0.15 * size
            ):
                edge, line = words.rights[after - 1], words.bases[after - 1]
            elif run is None or not words.in_address(first, at):
                if run is not None:
                    self._end(run, words, first, at, edge, line)
                run = self._begun(words, at)
                first, edge, line, size = at, run.right, run.base, run.size
                wide = size + 2 * self._spacing(run, words.begins[at], words.ends[at])
                if after > at + 1 and not run.angle:
                    edge, line = words.rights[after - 1], words.bases[after - 1]
        if run is not None:
            self._end(run, words, first, len(words.spans), edge, line)

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

    def _begun(self, words: Words, at: int) -> Piece:
        """A run that begins with this word."""
        text, first = words.between(at, at + 1), words.begins[at]
        left, base, right = words.lefts[at], words.bases[at], words.rights[at]
        size = self._size(first)
        matrix = self._matrix
        angle = 0.0
        if matrix.b or matrix.a < 0:
            angle = round(math.degrees(math.atan2(matrix.b, matrix.a)), 1) % 360
        if angle:
            right = left + self._length(left, base, words.ends[at], size)
        drawn = pdf_calls.drawn_by(self._at, first)
        mode = pdf_calls.render_mode(drawn)
        font = self._font(drawn, first)
        bold = font.bold or mode == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
        text = "•" if font.symbols and len(text) == 1 else text
        white = self._is_white(drawn) and mode == raw.FPDF_TEXTRENDERMODE_FILL
        run = Piece(text, left, right, base, size, bold, len(self._runs), angle, mode in _INVISIBLE, white)
        run.layered = pdf_calls.is_in_layer(drawn)
        self._runs.append(run)
        return run

    def _is_white(self, drawn: int) -> bool:
        colour = self._colour
        if not pdf_calls.colour_of(drawn, *self._colour_at):
            return False
        return colour[3] <= _CLEAR or (colour[0] >= WHITE and min(colour[:3]) >= WHITE)

    def _length(self, left: float, base: float, last: int, size: float) -> float:
        """How far a turned word reaches along its line: to the origin of its last letter, and that letter."""
        (x,), (y,) = pdf_calls.origins(self._at, [last])
        return math.hypot(x - left, y - base) + 0.5 * size

    def _spacing(self, run: Piece, first: int, last: int) -> float:
        """How far the letters of a word stand apart, in points; 0 where they stand as usual."""
        if last - first < 2 or run.right - run.left < _SPACED * run.size * (last - first + 1):
            return 0.0
        (second,), _ = pdf_calls.origins(self._at, [first + 1])
        return max(0.0, second - pdf_calls.right_edges(self._at, [first])[0])

    def _size(self, index: int) -> float:
        """The size of the type in points: of the font, as the page's matrix stretches it."""
        matrix = self._matrix
        pdf_calls.matrix_of(self._at, index, self._matrix_at)
        stretched: float = math.hypot(matrix.c, matrix.d) * pdf_calls.font_size(self._at, index)
        return round(stretched, 1) or 10.0

    def _end(self, run: Piece, words: Words, first: int, after: int, right: float, base: float) -> None:
        """Put down all that a run holds; one that begins bold and ends otherwise is not bold."""
        text = words.between(first, after)
        if not run.angle and words.are_short(first, after):
            text = words.closed_up(self._at, first, after, run.size)
        if len(text) > len(run.text):
            run.text = text if run.text[0] != "•" else f"•{text[1:]}"
        run.text = _plain(run.text)
        if not run.angle:
            run.right, run.base = right, base
        if run.bold:
            drawn = pdf_calls.drawn_by(self._at, words.ends[after - 1])
            stroked = pdf_calls.render_mode(drawn) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
            run.bold = stroked or self._font(drawn, words.ends[after - 1]).bold

    def _font(self, drawn: int, index: int) -> _Font:
        at = pdf_calls.font_of(drawn)
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
    text = _ACCENTED.sub(_composed, text) if not text.isascii() else text
    if text.isprintable() and unicodedata.is_normalized("NFKC", text) and "  " not in text:
        return text
    text = _BREAK.sub("-", text)
    text = _LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return text if text.isprintable() else "".join(char for char in text if char.isprintable())


_ACCENTS = {"\u00a8": "\u0308", "\u02da": "\u030a", "\u00b4": "\u0301", "\u0060": "\u0300"}
"""Accents that TeX sets beside their letter, as characters of their own, and as they compose with it."""
_SIGNS = "".join(_ACCENTS)
_ACCENTED = re.compile(
    rf"(?P<sign>[{_SIGNS}])(?P<letter>[^\W\d_])|^(?P<before>\W*[\d.]*\W*)(?P<first>[AO])(?P<rest>.*\S)\s(?P<behind>[{_SIGNS}])$"
)
""" "M\u00a8otet", and "Ovrigt \u00a8", where the sign stands higher than the line and comes after it."""


def _composed(found: re.Match[str]) -> str:
    if found["sign"]:
        return unicodedata.normalize("NFC", found["letter"] + _ACCENTS[found["sign"]])
    return found["before"] + unicodedata.normalize("NFC", found["first"] + _ACCENTS[found["behind"]]) + found["rest"]
