"""Which of a page's text its reader does not see: cropped away, not drawn, white on white, switched off, drawn twice."""

from kg.read.omitted import Omitted
from kg.read.pdf_marks import Box, Marks
from kg.read.pdf_pieces import Piece


def seen(found: list[Piece], drawn: Marks, omitted: Omitted) -> list[Piece]:
    """The pieces that a reader sees; the words of the others are put down as left out.

    Text that is not drawn is seen where it lies over a picture: OCR lays it over the words in a scan. What is drawn
    twice at one place, as when a paper was printed on top of itself or to look bold, is read once.
    """
    result = []
    drawn_at: set[tuple[str, int, int]] = set()
    for piece in found:
        place = (piece.text, round(piece.left), round(piece.base))
        if piece.cropped:
            omitted.leave_out("text cropped away from its page", piece.text)
        elif piece.off:
            omitted.leave_out("text in a layer that is switched off", piece.text)
        elif piece.invisible and not _over(piece, drawn.pictures):
            omitted.leave_out("invisible text", piece.text)
        elif piece.white and not _over(piece, drawn.pictures) and not _over(piece, drawn.fills):
            omitted.leave_out("white text on white", piece.text)
        elif piece.angle or place not in drawn_at:
            drawn_at.add(place)
            result.append(piece)
    return result


def _over(piece: Piece, boxes: list[Box]) -> bool:
    """Does its beginning lie on any of them?"""
    x, y = piece.left + 0.1 * piece.size, piece.base + 0.3 * piece.size
    return any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in boxes)
