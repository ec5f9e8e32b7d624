"""One structure of minutes → the same minutes in every format, so that a format is tested by one function.

`minutes` holds the structure and what it says; each module beside it renders a family of formats, and
`RENDITIONS` names them all.
"""

from collections.abc import Callable

from renditions import mail, odt, programs, rtf, seldom, web, word
from renditions.minutes import Minutes, text

Rendition = Callable[[Minutes], bytes]

RENDITIONS: dict[str, Rendition] = {
    "plain.txt": lambda minutes: text(minutes).encode(),
    "windows.txt": lambda minutes: text(minutes).replace("–", "-").encode("cp1252"),
    "unmarked.txt": lambda minutes: text(minutes).encode("utf-16-le"),
    "big-endian.txt": lambda minutes: text(minutes).encode("utf-16-be"),
    **word.RENDITIONS,
    **odt.RENDITIONS,
    **rtf.RENDITIONS,
    **web.RENDITIONS,
    **mail.RENDITIONS,
    **seldom.RENDITIONS,
    **programs.RENDITIONS,
}
