"""The same minutes in ways that are seldom met but are met: one function each."""

import io
import re
import textwrap
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from html import escape

from renditions import odt, rtf, web, word
from renditions.minutes import Line, Minutes, Row, full, text


def flat_opc(minutes: Minutes) -> bytes:
    """Word's package as one XML file."""
    parts = []
    with zipfile.ZipFile(io.BytesIO(word.plain(minutes))) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml":
                kind = "application/xml"
                inside = re.sub(r"^<\?xml[^>]*>\s*", "", package.read(name).decode())
                parts.append(
                    f'<pkg:part pkg:name="/{name}" pkg:contentType="{kind}"><pkg:xmlData>{inside}</pkg:xmlData></pkg:part>'
                )
    space = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"'
    head = '<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?>'
    return f"{head}<pkg:package {space}>{''.join(parts)}</pkg:package>".encode()


def _para(line: str, properties: str = "") -> str:
    return f"<w:p>{word.run(line, properties)}</w:p>"


def _tbl(row: Row, properties: str = "") -> str:
    cells = "".join(f"<w:tc>{''.join(_para(line, properties) for line in cell)}</w:tc>" for cell in row.cells)
    return f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"


def _word(minutes: Minutes, properties: str = "") -> list[str]:
    return [
        _tbl(each, properties) if isinstance(each, Row) else _para(full(each), properties)
        for each in minutes.blocks
    ]


def repeating(minutes: Minutes) -> bytes:
    """Each block an entry of a repeating section of content controls."""
    space = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    items = "".join(
        f"<w:sdt><w:sdtPr><w15:repeatingSectionItem {space}/></w:sdtPr><w:sdtContent>{each}</w:sdtContent></w:sdt>"
        for each in _word(minutes)
    )
    return word.package(
        f"<w:sdt><w:sdtPr><w15:repeatingSection {space}/></w:sdtPr><w:sdtContent>{items}</w:sdtContent></w:sdt>"
    )


def commented(minutes: Minutes) -> bytes:
    """A comment to each paragraph, of someone who thinks otherwise."""
    mark = '<w:r><w:commentReference w:id="1"/></w:r>'
    body = "".join(_word(minutes)).replace("</w:p>", f"{mark}</w:p>")
    note = word.part(
        "comments",
        '<w:comment w:id="1" w:author="Nils Ek">'
        + _para("Nämnden avslår allting. Nils Ek får i uppdrag att skriva om.")
        + "</w:comment>",
    )
    return word.package(body, {"comments.xml": note})


def endnotes(minutes: Minutes) -> bytes:
    mark = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    blocks = _word(minutes)
    blocks[2] = blocks[2].replace("</w:p>", f"{mark}</w:p>")
    note = word.part("endnotes", f'<w:endnote w:id="2">{_para("Se även dagordningen.")}</w:endnote>')
    return word.package("".join(blocks), {"endnotes.xml": note})


def boxed_tables(minutes: Minutes) -> bytes:
    """Every table in a text box of its own, with its fallback twin."""

    def boxed(table: str) -> str:
        return (
            '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>'
            f"{table}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
            f"<w:txbxContent>{table}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )

    return word.package(
        "".join(boxed(each) if each.startswith("<w:tbl") else each for each in _word(minutes))
    )


def capitals(minutes: Minutes) -> bytes:
    """Set in small capitals and capitals; the letters are as typed."""
    return word.package("".join(_word(minutes, "<w:smallCaps/>")))


def paged(minutes: Minutes) -> bytes:
    """Page fields in the footer, a table of contents field before the points, references in the text."""

    def field(code: str, shown: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{word.run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    foot = word.part(
        "ftr", f"<w:p>{word.run('Sida ')}{field('PAGE', '1')}{word.run(' av ')}{field('NUMPAGES', '3')}</w:p>"
    )
    blocks = [
        f"<w:p>{field('REF _Ref1', full(each))}</w:p>"
        if isinstance(each, Line) and not each.heading
        else _word(Minutes((each,), 0))[0]
        for each in minutes.blocks
    ]
    section = '<w:sectPr><w:footerReference w:type="default" r:id="rfooter1"/></w:sectPr>'
    return word.package("".join(blocks) + section, {"footer1.xml": foot})


def soft_broken(minutes: Minutes) -> bytes:
    """Cells as one paragraph each, its lines parted by line breaks."""
    out = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            out.append(_para(full(each)))
        else:
            cells = "".join(
                "<w:tc><w:p>" + "<w:r><w:br/></w:r>".join(map(word.run, cell)) + "</w:p></w:tc>"
                for cell in each.cells
            )
            out.append(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    return word.package("".join(out))


def one_table(minutes: Minutes) -> bytes:
    """All rows that follow each other in one table, the first column merged downwards per line."""
    out, rows = [], []
    for each in [*minutes.blocks, Line("")]:
        if isinstance(each, Row):
            rows.append(_tbl(each).removeprefix("<w:tbl>").removesuffix("</w:tbl>"))
        else:
            out += [f"<w:tbl>{''.join(rows)}</w:tbl>"] if rows else []
            rows = []
            out.append(_para(full(each)))
    return word.package("".join(out))


def odt_noted(minutes: Minutes) -> bytes:
    """Comments, bookmarks, spaces and line breaks as ODT writes them."""
    note = "<office:annotation><text:p>Nils Ek får i uppdrag att skriva om.</text:p></office:annotation>"
    body = "".join(odt.written(minutes))
    return odt.file(
        body.replace("</text:p>", f'{note}<text:bookmark text:name="b"/></text:p>').replace(
            " kl.", '<text:s text:c="1"/>kl.'
        )
    )


def rtf_deleted(minutes: Minutes) -> bytes:
    """Tracked deletions and insertions, code page escapes, bookmarks and fields."""
    blocks = rtf.written(minutes, rtf.paged)
    noise = r"{\*\bkmkstart a}{\deleted\revauthdel1 N\'e4mnden avsl\'e5r allt. }{\revised\revauth1 }{\*\bkmkend a}"
    page = r"{\footer\pard Sida {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}"
    return rtf.file(page + "".join(each.replace("\\par\n", noise + "\\par\n") for each in blocks))


def rtf_mac(minutes: Minutes) -> bytes:
    """Letters as Unicode with the group that older readers show instead."""

    def letters(line: str) -> str:
        return "".join(char if ord(char) < 128 else f"{{\\uc1\\u{ord(char)}\\'3f}}" for char in line)

    return rtf.file("".join(rtf.written(minutes, letters)))


def word_page(minutes: Minutes) -> bytes:
    """Saved by Word as a web page, in Windows-1252."""
    out = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            out.append(f"<p class=MsoNormal><b><span\nlang=SV style='mso-fareast-language:SV'>{escape(full(each))}<o:p></o:p></span></b></p>" if each.heading else f"<p class=MsoNormal><span lang=SV>{escape(full(each))}<o:p>&nbsp;</o:p></span></p>")  # fmt: skip
        else:
            cells = "".join(
                "<td width=200 valign=top style='mso-border-alt:solid'>"
                + "".join(f"<p class=MsoNormal>{escape(line)}<o:p></o:p></p>" for line in cell)
                + "</td>"
                for cell in each.cells
            )
            out.append(f"<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>{cells}</tr></table>")
    page = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">'
        "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->"
        "<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=SV><div class=WordSection1>"
        + "".join(out)
        + "</div></body></html>"
    )
    return page.encode("cp1252")


def definitions(minutes: Minutes) -> bytes:
    """Labels and what they say as a definition list; the rest in <details>, something else in <template> and <noscript>."""
    out = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            tag = f"h{each.heading}" if each.heading else "p"
            out.append(f"<{tag}>{escape(full(each))}</{tag}>")
        else:
            first, *rest = each.cells
            said = "".join(f"<dd>{escape(line)}</dd>" for cell in rest for line in cell)
            out.append(f"<dl><dt>{escape(' '.join(first))}</dt>{said}</dl>")
    noise = "<template><p>Nämnden avslår allting.</p></template><noscript>Slå på skript.</noscript><script>var a = '<p>Nämnden avslår</p>'</script>"
    return f"<!DOCTYPE html><html lang=sv><head><meta charset=utf-8><title>Protokoll</title></head><body>{noise}<nav><a href=/>Start</a></nav><main><details open><summary>Visa protokollet</summary>{''.join(out)}</details></main></body></html>".encode()


def layout_tables(minutes: Minutes) -> bytes:
    """A page laid out by nested tables."""
    inner = web.page(minutes).decode().partition("<body>")[2].partition("</body>")[0]
    return (
        "<html><head><meta charset=utf-8></head><body><table width=100%><tr><td width=20%><table><tr><td>Meny</td></tr></table></td>"
        f"<td><table><tr><td>{inner}</td></tr></table></td></tr></table></body></html>"
    ).encode()


def alternative(minutes: Minutes) -> bytes:
    """A mail with a page only."""
    message = _mail()
    message.set_content(web.page(minutes).decode(), subtype="html", charset="utf-8", cte="base64")
    return message.as_bytes()


def quoted(minutes: Minutes) -> bytes:
    """A mail that quotes the minutes line for line."""
    message = _mail()
    message.set_content("Se nedan!\n\n" + "".join(f"> {line}\n" for line in text(minutes).splitlines()))
    return message.as_bytes()


def _mail() -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.se", "b@example.se", "Protokoll"
    message["Message-ID"] = "<2@example.se>"
    return message


def zip_in_zip(minutes: Minutes) -> bytes:
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("protokoll.odt", odt.file("".join(odt.written(minutes))))
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("2024/oktober.zip", inner.getvalue())
    return outer.getvalue()


def form_fed(minutes: Minutes) -> bytes:
    """Pages parted by form feeds, each with a page number at its foot."""
    lines = text(minutes).splitlines()
    pages = [lines[at : at + 12] for at in range(0, len(lines), 12)]
    return "\f".join(
        "\r\n".join([*page, "", f"Sida {number} ({len(pages)})", ""]) for number, page in enumerate(pages, 1)
    ).encode()


def wrapped(minutes: Minutes) -> bytes:
    """Lines of no more than 72 characters."""
    out: list[str] = []
    for line in text(minutes).splitlines():
        out += textwrap.wrap(line, 72, subsequent_indent="") if "\t" not in line and line else [line]
    return "\n".join(out).encode()


def markdown(minutes: Minutes) -> bytes:
    """Headings, bold labels, tables."""
    out = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            out.append("#" * each.heading + " " * bool(each.heading) + full(each) + "\n")
        else:
            head = [
                f"**{cell[0]}**" if place == 0 else "<br>".join(cell) for place, cell in enumerate(each.cells)
            ]
            out.append("| " + " | ".join(head) + " |\n" + "|---" * len(head) + "|\n")
    return "\n".join(out).encode()


def in_encoding(encoding: str, mark: bytes = b"") -> Callable[[Minutes], bytes]:
    return lambda minutes: mark + text(minutes).replace("–", "-").replace("\n", "\r\n").encode(encoding)


RENDITIONS: dict[str, Callable[[Minutes], bytes]] = {
    "flat_opc.xml": flat_opc,
    "repeating.docx": repeating,
    "commented.docx": commented,
    "endnotes.docx": endnotes,
    "boxed_tables.docx": boxed_tables,
    "capitals.docx": capitals,
    "paged.docx": paged,
    "soft_broken.docx": soft_broken,
    "one_table.docx": one_table,
    "noted.odt": odt_noted,
    "deleted.rtf": rtf_deleted,
    "unicode.rtf": rtf_mac,
    "word_page.html": word_page,
    "definitions.html": definitions,
    "layout.html": layout_tables,
    "alternative.eml": alternative,
    "quoted.eml": quoted,
    "zip_in_zip.zip": zip_in_zip,
    "form_fed.txt": form_fed,
    "wrapped.txt": wrapped,
    "tables.md": markdown,
    "quoted.txt": lambda minutes: "".join(f"> {line}\n" for line in text(minutes).splitlines()).encode(),
    "utf32.txt": in_encoding("utf-32-le", b"\xff\xfe\x00\x00"),
    "utf16.txt": in_encoding("utf-16-be", b"\xfe\xff"),
    "mac.txt": in_encoding("mac_roman"),
    "dos.txt": in_encoding("cp850"),
    "latin.txt": in_encoding("latin-1"),
}
