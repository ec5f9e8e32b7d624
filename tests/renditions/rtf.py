"""RTF as Word writes it (Windows-1252) and as others do (Unicode escapes)."""

from collections.abc import Callable

from renditions.minutes import Line, Minutes, full

Letters = Callable[[str], str]


def escaped(text: str) -> str:
    """Letters beyond ASCII as `\\u229?`."""
    return "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in text)


def paged(text: str) -> str:
    """Letters beyond ASCII as bytes of Windows-1252: `\\'e5`."""
    return "".join(char if ord(char) < 128 else f"\\'{char.encode('cp1252').hex()}" for char in text)


def file(body: str) -> bytes:
    fonts = r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset2 Symbol;}}"
    styles = r"{\stylesheet{\s0 Normal;}{\s2\b heading 2;}}"
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0" + fonts + styles + "{\\info{\\title Nonsens}}\n" + body + "}"
    ).encode("ascii")


def written(minutes: Minutes, letters: Letters) -> list[str]:
    made = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            style = r"\s2\b " if each.heading else ""
            made.append(f"\\pard\\plain {style}{letters(full(each))}\\par\n")
            continue
        edges = "".join(f"\\cellx{3000 * (place + 1)}" for place in range(len(each.cells)))
        cells = "".join(
            f"\\pard\\intbl {(chr(92) + 'par ').join(map(letters, cell))}\\cell " for cell in each.cells
        )
        made.append(f"\\trowd{edges}{cells}\\row\\pard\n")
    return made


def plain(minutes: Minutes) -> bytes:
    return file("".join(written(minutes, escaped)))


def windows(minutes: Minutes) -> bytes:
    return file("".join(written(minutes, paged)))


def headed(minutes: Minutes) -> bytes:
    """The letterhead in the header; hidden, deleted and foreign words between."""
    blocks = written(minutes, escaped)
    noise = r"{\v N\u228?mnden avsl\u229?r allting.\par}{\deleted och alla andra }{\*\okand Nonsens}" + "\n"
    return file(
        f"{{\\header {''.join(blocks[: minutes.letterhead])}}}{noise}{''.join(blocks[minutes.letterhead :])}"
    )


RENDITIONS: dict[str, Callable[[Minutes], bytes]] = {
    "plain.rtf": plain,
    "windows.rtf": windows,
    "headed.rtf": headed,
}
