"""pdfium's functions that are called for every word, run and mark of a page, and many places asked for at once.

The binding checks and converts each argument, which takes longer than most of these functions do; here
addresses are passed as numbers. They hold the interpreter's lock, so no other thread touches the page meanwhile.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any

import pypdfium2.raw as raw

_AT, _INT = ctypes.c_void_p, ctypes.c_int


def _quick(function: Any, gives: Any, *arguments: Any) -> Callable[..., Any]:
    at = ctypes.cast(function, ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(gives, *arguments)(at or 0)


_origin = _quick(raw.FPDFText_GetCharOrigin, _INT, _AT, _INT, _AT, _AT)
_box = _quick(raw.FPDFText_GetLooseCharBox, _INT, _AT, _INT, _AT)
matrix_of = _quick(raw.FPDFText_GetMatrix, _INT, _AT, _INT, _AT)
font_size = _quick(raw.FPDFText_GetFontSize, ctypes.c_double, _AT, _INT)
drawn_by = _quick(raw.FPDFText_GetTextObject, _AT, _AT, _INT)
render_mode = _quick(raw.FPDFTextObj_GetTextRenderMode, _INT, _AT)
font_of = _quick(raw.FPDFTextObj_GetFont, _AT, _AT)
colour_of = _quick(raw.FPDFPageObj_GetFillColor, _INT, _AT, _AT, _AT, _AT, _AT)
kind_of = _quick(raw.FPDFPageObj_GetType, _INT, _AT)
bounds_of = _quick(raw.FPDFPageObj_GetBounds, _INT, _AT, _AT, _AT, _AT, _AT)
count_on_page = _quick(raw.FPDFPage_CountObjects, _INT, _AT)
on_page = _quick(raw.FPDFPage_GetObject, _AT, _AT, _INT)
count_in_form = _quick(raw.FPDFFormObj_CountObjects, _INT, _AT)
in_form = _quick(raw.FPDFFormObj_GetObject, _AT, _AT, _INT)


def address(pointer: Any) -> int:
    """Where what the binding's pointer points at lies in memory."""
    return ctypes.addressof(pointer.contents)


def origins(page: int, indices: Sequence[int]) -> tuple[list[float], list[float]]:
    """From the left and from below, the points at which these letters of a text page begin on their baseline."""
    count = len(indices)
    held = (ctypes.c_double * (2 * count))()
    at = ctypes.addressof(held)
    _each(
        map(
            _origin,
            repeat(page),
            indices,
            range(at, at + 16 * count, 16),
            range(at + 8, at + 8 + 16 * count, 16),
        )
    )
    return held[0::2], held[1::2]


def right_edges(page: int, indices: Sequence[int]) -> list[float]:
    """Where, in points from the left, the boxes of these letters of a text page end."""
    count = len(indices)
    held = (ctypes.c_float * (4 * count))()  # left, top, right, bottom
    at = ctypes.addressof(held)
    _each(map(_box, repeat(page), indices, range(at, at + 16 * count, 16)))
    return held[2::4]


def _each(calls: "map[Any]") -> None:
    deque(calls, maxlen=0)
