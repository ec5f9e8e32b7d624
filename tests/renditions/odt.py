"""OpenDocument text, in a package and as one flat file, with what Writer puts in."""

import io
import zipfile
from collections.abc import Callable
from html import escape

from renditions.minutes import Line, Minutes, Row, full

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(
    f'xmlns:{prefix}="{_OASIS}:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"), ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
_KIND = "application/vnd.oasis.opendocument.text"


def file(body: str, styles: str = "", masters: str = "", kind: str = _KIND) -> bytes:
    """A package around the XML of a text."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", _root("document-content", _inside(body, styles)))
        archive.writestr(
            "styles.xml", _root("document-styles", f"<office:master-styles>{masters}</office:master-styles>")
        )
    return held.getvalue()


def _root(name: str, inside: str, more: str = "") -> str:
    return f"<office:{name} {_SPACES}{more}>{inside}</office:{name}>"


def _inside(body: str, styles: str = "") -> str:
    return (
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    )


def paragraph(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def written(minutes: Minutes) -> list[str]:
    return [_line(each) if isinstance(each, Line) else _row(each) for each in minutes.blocks]


def _line(line: Line) -> str:
    if line.heading:
        return f'<text:h text:outline-level="{line.heading}">{escape(full(line))}</text:h>'
    return paragraph(line.text)


def _row(row: Row) -> str:
    cells = "".join(
        f"<table:table-cell>{''.join(map(paragraph, cell))}</table:table-cell>" for cell in row.cells
    )
    return f"<table:table><table:table-row>{cells}</table:table-row></table:table>"


def headed(minutes: Minutes) -> bytes:
    """The letterhead in the page header."""
    blocks = written(minutes)
    head = "".join(blocks[: minutes.letterhead])
    master = (
        f'<style:master-page style:name="Standard"><style:header>{head}</style:header></style:master-page>'
    )
    return file("".join(blocks[minutes.letterhead :]), masters=master)


def framed(minutes: Minutes) -> bytes:
    """The letterhead in a frame, the rest in a section after deleted and hidden words."""
    blocks = written(minutes)
    frame = f"<draw:frame><draw:text-box>{''.join(blocks[: minutes.letterhead])}</draw:text-box></draw:frame>"
    changes = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        + paragraph("Nämnden avslår allting.")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    hidden = '<text:p><text:span text:style-name="T9">Nämnden avslår allting.</text:span></text:p>'
    style = '<style:style style:name="T9" style:family="text"><style:text-properties text:display="none"/></style:style>'
    rest = "".join(blocks[minutes.letterhead :])
    return file(f"{changes}<text:p>{frame}</text:p>{hidden}<text:section>{rest}</text:section>", style)


def numbered(minutes: Minutes) -> bytes:
    """The numbers of the sections from a list that begins where the first does."""
    first = next((line.number for line in minutes.blocks if isinstance(line, Line) and line.number), "§ 1")
    style = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
        f'style:num-prefix="§ " text:start-value="{first.rpartition(" ")[2]}"/></text:list-style>'
    )
    body = []
    for each, made in zip(minutes.blocks, written(minutes), strict=True):
        if isinstance(each, Line) and each.number:
            heading = f'<text:h text:outline-level="2">{escape(each.text)}</text:h>'
            opened = '<text:list text:style-name="L1" text:continue-numbering="true">'
            made = f"{opened}<text:list-item>{heading}</text:list-item></text:list>"
        body.append(made)
    return file("".join(body), style)


def flat(minutes: Minutes) -> bytes:
    mime = f' office:mimetype="{_KIND}"'
    return f'<?xml version="1.0" encoding="UTF-8"?>{_root("document", _inside("".join(written(minutes))), mime)}'.encode()


RENDITIONS: dict[str, Callable[[Minutes], bytes]] = {
    "plain.odt": lambda minutes: file("".join(written(minutes))),
    "template.ott": lambda minutes: file("".join(written(minutes)), kind=f"{_KIND}-template"),
    "headed.odt": headed,
    "framed.odt": framed,
    "numbered.odt": numbered,
    "flat.fodt": flat,
}
