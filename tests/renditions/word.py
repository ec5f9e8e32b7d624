"""Word in the ways that templates, offices and programs write it; the XML is written by hand."""

import io
import zipfile
from collections.abc import Callable, Sequence
from html import escape

from renditions.minutes import Line, Minutes, Row, full

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STYLES = (
    f"<w:styles {_SPACES}>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Rubrik{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
        for level in (1, 2, 3)
    )
    + '<w:style w:type="character" w:styleId="Struken"><w:name w:val="Struken"/><w:rPr><w:strike/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Paragraf"><w:name w:val="Paragraf"/><w:basedOn w:val="Rubrik2"/>'
    '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>'
)


def package(body: str, parts: dict[str, str] | None = None, main: str = "document.main") -> bytes:
    """A Word file around the XML of a body; `parts` are further parts by file name ("header1.xml")."""
    files = {"styles.xml": _STYLES, **(parts or {})}
    overrides = f'<Override PartName="/word/document.xml" ContentType="{_type(main)}"/>'
    relations = "".join(
        f'<Relationship Id="r{name.partition(".")[0]}" Type="{R}/{_kind(name)}" Target="{name}"/>'
        for name in files
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{overrides}</Types>',
        )
        archive.writestr(
            "_rels/.rels",
            _rels(f'<Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/>'),
        )
        archive.writestr("word/_rels/document.xml.rels", _rels(relations))
        archive.writestr("word/document.xml", f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>")
        for name, content in files.items():
            archive.writestr(f"word/{name}", content)
    return held.getvalue()


def _type(main: str) -> str:
    return (
        f"{_TYPE}.{main}+xml"
        if main.startswith(("document", "template"))
        else f"application/vnd.ms-word.{main}+xml"
    )


def _kind(name: str) -> str:
    return "aFChunk" if name.startswith("chunk") else name.partition(".")[0].rstrip("0123456789")


def _rels(inside: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def part(kind: str, inside: str) -> str:
    """A part of its own: `kind` is its root, "hdr" or "footnotes"."""
    return f"<w:{kind} {_SPACES}>{inside}</w:{kind}>"


def run(text: str, properties: str = "") -> str:
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(inside: str, properties: str = "") -> str:
    about = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{about}{inside}</w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Each cell the XML of its paragraphs."""
    made = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{made}</w:tbl>"


Shape = Callable[[str], str]


def _body(minutes: Minutes, words: Shape = run, block: Shape = str, cell: Shape = str) -> list[str]:
    """The blocks; `words` writes text, `block` and `cell` wrap what stands in the body and in cells."""
    made: list[str] = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            style = f'<w:pStyle w:val="Rubrik{each.heading}"/>' if each.heading else ""
            made.append(block(paragraph(words(full(each)), style)))
        else:
            made.append(_row(each, words, cell))
    return made


def _row(row: Row, words: Shape, cell: Shape) -> str:
    cells = [cell("".join(paragraph(words(line)) for line in lines)) for lines in row.cells]
    return table([cells])


def _control(inside: str) -> str:
    return f'<w:sdt><w:sdtPr><w:alias w:val="Fält"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'


def plain(minutes: Minutes) -> bytes:
    return package("".join(_body(minutes)))


def controls(minutes: Minutes) -> bytes:
    """Every paragraph in a content control within another, every text in one of its own."""

    def twice(inside: str) -> str:
        return _control(_control(inside))

    return package("".join(_body(minutes, lambda text: _control(run(text)), twice, _control)))


def tracked(minutes: Minutes) -> bytes:
    """Everything inserted, and beside it words and a row that are deleted or moved away."""
    inserted = '<w:ins w:id="1" w:author="x">{}</w:ins>'
    gone = '<w:del w:id="2" w:author="x"><w:r><w:delText>avslår </w:delText></w:r></w:del><w:moveFrom w:id="3">{}</w:moveFrom>'
    body = _body(minutes, lambda text: inserted.format(run(text)) + gone.format(run("Felskrivet Namnsson")))
    row = (
        "<w:tbl><w:tr><w:trPr><w:del w:id='9'/></w:trPr><w:tc>"
        + paragraph(run("1. Strukna punkten"))
        + "</w:tc></w:tr></w:tbl>"
    )
    return package("".join(body) + row)


def boxed(minutes: Minutes) -> bytes:
    """The letterhead in a text box, given in both ways that Word writes."""
    body = _body(minutes)
    inside = f"<w:txbxContent>{''.join(body[: minutes.letterhead])}</w:txbxContent>"
    box = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    return package(paragraph(box) + "".join(body[minutes.letterhead :]))


def headed(minutes: Minutes) -> bytes:
    """The letterhead in the first page's header; another header and a footer on the pages after."""
    body = _body(minutes)
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rheader2"/><w:headerReference w:type="first" r:id="rheader1"/>'
        '<w:footerReference w:type="default" r:id="rfooter1"/><w:titlePg/></w:sectPr>'
    )
    return package(
        "".join(body[minutes.letterhead :]) + section,
        {
            "header1.xml": part("hdr", "".join(map(_control, body[: minutes.letterhead]))),
            "header2.xml": part("hdr", paragraph(run("Utskriven 1999-01-01"))),
            "footer1.xml": part("ftr", paragraph(run("Postadress: Box 1, telefon 010-00 00 00"))),
        },
    )


def numbered(minutes: Minutes) -> bytes:
    """Numbers of the sections by a style with a start of its own, as templates have them."""
    first = next((line.number for line in minutes.blocks if isinstance(line, Line) and line.number), "1")
    start = first.rpartition(" ")[2]
    levels = f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Paragraf"/><w:lvlText w:val="§ %1"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'
    )
    body = [
        paragraph(run(each.text), '<w:pStyle w:val="Paragraf"/>')
        if isinstance(each, Line) and each.number
        else made
        for each, made in zip(minutes.blocks, _body(minutes), strict=True)
    ]
    return package("".join(body), {"numbering.xml": part("numbering", numbering)})


def fields(minutes: Minutes) -> bytes:
    """Every text the result of a field, simple and complex by turns."""

    def words(text: str) -> str:
        if len(text) % 2:
            return f'<w:fldSimple w:instr=" DOCPROPERTY x ">{run(text)}</w:fldSimple>'
        marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
        return f"{marks[0]}<w:r><w:instrText> REF _1 </w:instrText></w:r>{marks[1]}{run(text)}{marks[2]}"

    return package("".join(_body(minutes, words)))


def hidden(minutes: Minutes) -> bytes:
    """Between the lines hidden text, a comment's mark and an empty form field with its prompt."""
    noise = paragraph(
        run("Nämnden avslår allting.", "<w:vanish/>") + '<w:r><w:commentReference w:id="1"/></w:r>'
    )
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + paragraph(run("Klicka här för att ange text."))
        + "</w:sdtContent></w:sdt>"
    )
    body = _body(minutes)
    return package(body[0] + noise + prompt + "".join(body[1:]) + noise)


def split(minutes: Minutes) -> bytes:
    """Every few letters a run of their own, within smart tags, as spelling checks leave them."""

    def words(text: str) -> str:
        pieces = [text[at : at + 3] for at in range(0, len(text), 3)]
        return "".join(
            f'<w:smartTag w:element="x">{run(piece)}</w:smartTag><w:proofErr w:type="spellStart"/>'
            for piece in pieces
        )

    return package("".join(_body(minutes, words)))


def nested(minutes: Minutes) -> bytes:
    """All in one cell of a table that only lays out the page."""
    return package(table([["".join(_body(minutes)) + paragraph("")]]))


def imported(minutes: Minutes) -> bytes:
    """All but the letterhead taken in from a web page."""
    from renditions import web

    rest = Minutes(minutes.blocks[minutes.letterhead :], 0)
    body = "".join(_body(minutes)[: minutes.letterhead]) + '<w:altChunk r:id="rchunk1"/>'
    return package(body, {"chunk1.html": web.page(rest).decode()})


def strict(minutes: Minutes) -> bytes:
    """With the names of ISO 29500 Strict."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain(minutes))) as source, zipfile.ZipFile(made, "w") as archive:
        for name in source.namelist():
            content = source.read(name).decode()
            content = content.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
            archive.writestr(
                name, content.replace(R, "http://purl.oclc.org/ooxml/officeDocument/relationships")
            )
    return made.getvalue()


RENDITIONS: dict[str, Callable[[Minutes], bytes]] = {
    "plain.docx": plain,
    "controls.docx": controls,
    "tracked.docx": tracked,
    "boxed.docx": boxed,
    "headed.docx": headed,
    "numbered.docx": numbered,
    "fields.docx": fields,
    "hidden.docx": hidden,
    "split.docx": split,
    "nested.docx": nested,
    "imported.docx": imported,
    "strict.docx": strict,
    "macros.docm": lambda minutes: package("".join(_body(minutes)), main="document.macroEnabled.main"),
    "template.dotx": lambda minutes: package("".join(_body(minutes)), main="template.main"),
}
