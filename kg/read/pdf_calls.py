"""pdfium's functions that are called for every word, run and mark of a page, and many places asked for at once.

The binding checks and converts each argument, which takes longer than most of these functions do. Here the
page that is asked and what the call fills are given as references, which go straight through; what pdfium
gives back to ask on about (an object, a font) is a number. They hold the interpreter's lock, so no other thread touches
the page meanwhile.
"""

import ctypes
import math
from collections import deque
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any

import pypdfium2.raw as raw

_AT, _INT = ctypes.c_void_p, ctypes.c_int
_USUAL, _MOST = 1024, 8192
"""Letters that there is room for from the start, and that room is kept for."""

Reference = Any
"""What `ctypes.byref` gives."""


def _quick(function: Any, gives: Any, *arguments: Any) -> Callable[..., Any]:
    """The function by its address; without `arguments` it takes references and small numbers as they are."""
    at = ctypes.cast(function, ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(gives, *arguments)(at or 0)


_origin = _quick(raw.FPDFText_GetCharOrigin, _INT)
_box = _quick(raw.FPDFText_GetLooseCharBox, _INT)
matrix_of = _quick(raw.FPDFText_GetMatrix, _INT)
font_size = _quick(raw.FPDFText_GetFontSize, ctypes.c_double)
drawn_by = _quick(raw.FPDFText_GetTextObject, _AT)
count_on_page = _quick(raw.FPDFPage_CountObjects, _INT)
on_page = _quick(raw.FPDFPage_GetObject, _AT)
render_mode = _quick(raw.FPDFTextObj_GetTextRenderMode, _INT, _AT)
font_of = _quick(raw.FPDFTextObj_GetFont, _AT, _AT)
colour_of = _quick(raw.FPDFPageObj_GetFillColor, _INT, *[_AT] * 5)
kind_of = _quick(raw.FPDFPageObj_GetType, _INT, _AT)
marks_of = _quick(raw.FPDFPageObj_CountMarks, _INT, _AT)
mark_of = _quick(raw.FPDFPageObj_GetMark, _AT, _AT, _INT)
_name_of = _quick(raw.FPDFPageObjMark_GetName, _INT, _AT, _AT, ctypes.c_ulong, _AT)
bounds_of = _quick(raw.FPDFPageObj_GetBounds, _INT, *[_AT] * 5)
count_in_form = _quick(raw.FPDFFormObj_CountObjects, _INT, _AT)
in_form = _quick(raw.FPDFFormObj_GetObject, _AT, _AT, _INT)


def size_of(page: Reference, letter: int) -> float:
    """The size of a letter in points: of its font, as the page's matrix stretches it."""
    matrix = raw.FS_MATRIX()
    matrix_of(page, letter, ctypes.byref(matrix))
    size: float = math.hypot(matrix.c, matrix.d) * font_size(page, letter)
    return size


def is_in_layer(drawn: int) -> bool:
    """Whether the object is marked as belonging to a layer that a viewer can switch on and off."""
    return any(_marked(mark_of(drawn, at)) for at in range(marks_of(drawn)))


def _marked(mark: int) -> bool:
    name, length = (ctypes.c_ushort * 4)(), ctypes.c_ulong()
    _name_of(mark, ctypes.addressof(name), ctypes.sizeof(name), ctypes.addressof(length))
    return bytes(name)[: length.value] == "OC\0".encode("utf-16-le")


def reference(pointer: Any) -> Reference:
    """To what the binding's pointer points at."""
    return ctypes.byref(pointer.contents)


def places(held: Any) -> list[Reference]:
    """A reference to each number of an array."""
    return [ctypes.byref(held, at) for at in range(0, ctypes.sizeof(held), ctypes.sizeof(held._type_))]


class _Room:
    """Where pdfium puts the places of many letters: made once, as the references take as long as the calls."""

    def __init__(self, letters: int):
        self.points = (ctypes.c_double * (2 * letters))()
        self.boxes = (ctypes.c_float * (4 * letters))()  # left, top, right, bottom
        points = places(self.points)
        self.lefts, self.bases, self.corners = points[0::2], points[1::2], places(self.boxes)[0::4]


_rooms: list[_Room] = []


def _lent(letters: int) -> _Room:
    room = _rooms.pop() if _rooms else _Room(_USUAL)
    return room if letters <= len(room.lefts) else _Room(2 * letters)


def _returned(room: _Room) -> None:
    if len(room.lefts) <= _MOST:
        _rooms.append(room)


def origins(page: Reference, indices: Sequence[int]) -> tuple[list[float], list[float]]:
    """From the left and from below, the points at which these letters of a text page begin on their baseline."""
    room = _lent(len(indices))
    deque(map(_origin, repeat(page), indices, room.lefts, room.bases), maxlen=0)
    end = 2 * len(indices)
    found = room.points[0:end:2], room.points[1:end:2]
    _returned(room)
    return found


def right_edges(page: Reference, indices: Sequence[int]) -> list[float]:
    """Where, in points from the left, the boxes of these letters of a text page end."""
    room = _lent(len(indices))
    deque(map(_box, repeat(page), indices, room.corners), maxlen=0)
    found = room.boxes[2 : 4 * len(indices) : 4]
    _returned(room)
    return found
