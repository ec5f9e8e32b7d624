"""The same minutes as further programs write them, and with what offices put in: one function each."""

import re
from collections.abc import Callable
from email.message import EmailMessage
from html import escape

from papers import pdf, with_attached

from renditions import odt, rtf, word
from renditions.minutes import Line, Minutes, Row, full, text


def _cells(row: Row, paragraph: Callable[[str], str]) -> str:
    return "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>{"".join(map(paragraph, cell))}</w:tc>'
        for cell in row.cells
    )


def _word(minutes: Minutes, paragraph: Callable[[str], str], heading: Callable[[Line], str]) -> list[str]:
    return [
        f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{_cells(each, paragraph)}</w:tr></w:tbl>"
        if isinstance(each, Row)
        else heading(each)
        if each.heading
        else paragraph(full(each))
        for each in minutes.blocks
    ]


def docs(minutes: Minutes) -> bytes:
    """Google Docs: every run marked as no right-to-left, an empty run at the end, headings with bookmarks."""

    def paragraph(line: str, style: str = "") -> str:
        return (
            f'<w:p w:rsidR="0"><w:pPr>{style}<w:rPr/></w:pPr><w:r w:rsidDel="0"><w:rPr><w:rtl w:val="0"/></w:rPr>'
            f'<w:t xml:space="preserve">{escape(line)}</w:t></w:r><w:r><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>'
        )

    def heading(line: Line) -> str:
        mark = '<w:bookmarkStart w:id="1" w:name="_heading=h.x"/><w:bookmarkEnd w:id="1"/>'
        made = paragraph(full(line), f'<w:pStyle w:val="Heading{line.heading}"/>')
        return made.replace("</w:pPr>", f"</w:pPr>{mark}", 1)

    return word.package("".join(_word(minutes, paragraph, heading)))


def pandoc(minutes: Minutes) -> bytes:
    """pandoc: paragraphs in styles of its own, each word's spaces kept, tables with a look and no widths."""

    def paragraph(line: str) -> str:
        runs = "".join(word.run(part) for part in re.split(r"( )", line) if part)
        return f'<w:p><w:pPr><w:pStyle w:val="Compact"/></w:pPr>{runs}</w:p>'

    def heading(line: Line) -> str:
        return f'<w:bookmarkStart w:id="20" w:name="x"/><w:p><w:pPr><w:pStyle w:val="Rubrik{line.heading}"/></w:pPr>{word.run(full(line))}</w:p><w:bookmarkEnd w:id="20"/>'

    return word.package("".join(_word(minutes, paragraph, heading)))


def moved(minutes: Minutes) -> bytes:
    """Every paragraph moved here, and where it was moved from."""
    blocks = _word(
        minutes,
        lambda line: f"<w:p>{word.run(line)}</w:p>",
        lambda line: f"<w:p>{word.run(full(line))}</w:p>",
    )
    last = next(number for number in reversed(range(len(blocks))) if blocks[number].startswith("<w:p>"))
    lone = blocks[last]
    source = '<w:moveFromRangeStart w:id="5" w:name="m"/>' + lone.replace(
        "<w:p>", '<w:p><w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFrom w:id="2">'
    ).replace("</w:p>", '</w:moveFrom></w:p><w:moveFromRangeEnd w:id="5"/>')
    target = '<w:moveToRangeStart w:id="6" w:name="m"/>' + lone.replace(
        "<w:p>", '<w:p><w:pPr><w:rPr><w:moveTo w:id="3"/></w:rPr></w:pPr><w:moveTo w:id="4">'
    ).replace("</w:p>", '</w:moveTo></w:p><w:moveToRangeEnd w:id="6"/>')
    blocks[last] = target
    return word.package("".join([*blocks[:3], source, *blocks[3:]]))


def tabbed(minutes: Minutes) -> bytes:
    """Tabs to the right margin instead of tables, the next lines of a cell tabbed in; a page's number in the head."""
    stops = '<w:tabs><w:tab w:val="left" w:pos="2600"/><w:tab w:val="right" w:pos="9000"/></w:tabs>'
    body = []
    for each in minutes.blocks:
        rows = [(full(each),)] if isinstance(each, Line) else _side_by_side(each)
        for row in rows:
            runs = "<w:r><w:tab/></w:r>".join(word.run(cell) if cell else "" for cell in row)
            body.append(word.paragraph(runs, stops))
    return word.package("".join(body))


def _side_by_side(row: Row) -> list[tuple[str, ...]]:
    high = max(map(len, row.cells))
    return [tuple(cell[at] if at < len(cell) else "" for cell in row.cells) for at in range(high)]


def letterhead(minutes: Minutes) -> bytes:
    """The letterhead in a table of two columns: the owner at the left, the kind of paper and its number at the right."""
    lines = [full(each) for each in minutes.blocks[: minutes.letterhead] if isinstance(each, Line)]
    left, right = lines[:-1], lines[-1:]
    cells = "".join(
        f"<w:tc>{''.join(word.paragraph(word.run(line)) for line in lines)}</w:tc>" for lines in (left, right)
    )
    rest = _word(
        minutes,
        lambda line: word.paragraph(word.run(line)),
        lambda line: word.paragraph(word.run(full(line))),
    )
    return word.package(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + "".join(rest[minutes.letterhead :]))


def forms(minutes: Minutes) -> bytes:
    """A template's fields: those filled in, and others with their prompts, boxes to tick and dates to choose."""
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/>{}</w:sdtPr><w:sdtContent>"
        '<w:p><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>{}</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    )
    noise = prompt.format("<w:date/>", "Klicka eller tryck här för att ange datum.") + prompt.format(
        "<w:text/>", "[Skriv beslut här]"
    )

    def filled(line: str) -> str:
        return f'<w:p><w:sdt><w:sdtPr><w:text/><w:tag w:val="f"/></w:sdtPr><w:sdtContent>{word.run(line)}</w:sdtContent></w:sdt></w:p>'

    blocks = _word(minutes, filled, lambda line: filled(full(line)))
    return word.package("".join([*blocks[: minutes.letterhead], noise, *blocks[minutes.letterhead :], noise]))


def footnoted(minutes: Minutes) -> bytes:
    """A footnote's mark within every sentence of the text, its note below."""
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'

    def paragraph(line: str) -> str:
        head, stop, rest = line.rpartition(".")
        inside = word.run(head) + mark + word.run(stop + rest) if stop and not rest else word.run(line)
        return word.paragraph(inside)

    note = word.part(
        "footnotes",
        f'<w:footnote w:id="2">{word.paragraph(word.run("Se handlingen i ärendet."))}</w:footnote>',
    )
    blocks = _word(minutes, paragraph, lambda line: word.paragraph(word.run(full(line))))
    return word.package("".join(blocks), {"footnotes.xml": note})


def signs(minutes: Minutes) -> bytes:
    """Hyphens, spaces and breaks as elements: hard and soft hyphens, position tabs, words between direction marks."""

    def paragraph(line: str) -> str:
        made = word.run(line).replace("-", '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">')
        made = re.sub(
            r"(?<=handl)(?=ing)|(?<=läm)(?=nar)", '</w:t><w:softHyphen/><w:t xml:space="preserve">', made
        )
        return f'<w:p><w:bdo w:val="ltr"><w:dir w:val="ltr">{made}</w:dir></w:bdo></w:p>'

    return word.package("".join(_word(minutes, paragraph, lambda line: paragraph(full(line)))))


def sections(minutes: Minutes) -> bytes:
    """Sections within sections, paragraphs in lists without numbers, tabs and breaks as elements."""
    out = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            out.append(
                f'<text:h text:outline-level="{each.heading}">{escape(full(each))}</text:h>'
                if each.heading
                else f"<text:list><text:list-item>{odt.paragraph(full(each))}</text:list-item></text:list>"
            )
        else:
            cells = "".join(
                f"<table:table-cell><text:p>{'<text:line-break/>'.join(map(escape, cell))}</text:p></table:table-cell>"
                for cell in each.cells
            )
            out.append(
                f"<table:table><table:table-column/><table:table-header-rows/><table:table-row-group><table:table-row>{cells}</table:table-row></table:table-row-group></table:table>"
            )
    return odt.file(
        f'<text:section text:name="a"><text:section text:name="b">{"".join(out)}</text:section></text:section>'
    )


def marked_up(minutes: Minutes) -> bytes:
    """Tracked changes: words put in, words and paragraphs taken out, their text kept aside."""
    gone = (
        '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info/>'
        + odt.paragraph("Nämnden avslår allting.")
        + '</text:deletion></text:changed-region><text:changed-region text:id="ct2"><text:insertion><office:change-info/>'
        "</text:insertion></text:changed-region></text:tracked-changes>"
    )
    body = "".join(odt.written(minutes)).replace(
        "</text:p>",
        '<text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/><text:change-end text:change-id="ct2"/></text:p>',
    )
    return odt.file(gone + body)


def spanned(minutes: Minutes) -> bytes:
    """Each word a span of its own, with spaces and tabs as elements, as Writer leaves text that was pasted."""

    def span(line: str) -> str:
        words = [f'<text:span text:style-name="T1">{escape(each)}</text:span>' for each in line.split(" ")]
        return "<text:s/>".join(words)

    def cell(lines: tuple[str, ...]) -> str:
        return f"<table:table-cell>{''.join(f'<text:p>{span(line)}</text:p>' for line in lines)}</table:table-cell>"

    body = "".join(
        f"<text:p>{span(full(each))}</text:p>"
        if isinstance(each, Line)
        else f"<table:table><table:table-row>{''.join(map(cell, each.cells))}</table:table-row></table:table>"
        for each in minutes.blocks
    )
    return odt.file(body)


def wordpad(minutes: Minutes) -> bytes:
    """WordPad: one font table, settings between all, letters as bytes of the code page."""
    body = "".join(rtf.written(minutes, rtf.paged)).replace(
        "\\pard\\plain ", "\\pard\\sa200\\sl276\\slmult1\\f0\\fs22\\lang29 "
    )
    body = body.replace("\\trowd", "\\trowd\\trgaph108\\trleft5\\trbrdrl\\brdrs\\brdrw10 ")
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0\\nouicompat\\deflang1053{\\fonttbl{\\f0\\fnil\\fcharset0 Calibri;}}\r\n"
        "{\\*\\generator Riched20 10.0.19041}\\viewkind4\\uc1 \r\n" + body.replace("\n", "\r\n") + "}\r\n\0"
    ).encode("ascii")


def writer(minutes: Minutes) -> bytes:
    """LibreOffice: each stretch in groups of its own for left-to-right and right-to-left, styles by number."""

    def letters(line: str) -> str:
        runs = re.findall(r"\S+\s*|\s+", line)
        return "".join(
            "{\\rtlch \\ltrch\\loch " + "".join(c if ord(c) < 128 else f"\\u{ord(c)}\\'3f" for c in run) + "}"
            for run in runs
        )

    head = r"{\*\generator LibreOffice}{\*\pgdsctbl{\pgdsc0 Standard;}}\formshade\paperh16838\sectd\sbknone{\*\ftnsep\chftnsep}"
    return rtf.file(head + "".join(rtf.written(minutes, letters)))


def broken_lines(minutes: Minutes) -> bytes:
    """A page of one paragraph, its lines parted by breaks; lists of names below their labels."""
    out: list[str] = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            line = escape(full(each))
            out += ["", f"<b>{line}</b>" if each.heading else line]
        else:
            first, *rest = each.cells
            out += [
                "",
                f"<b>{escape(' '.join(first))}</b>",
                *(escape(line) for cell in rest for line in cell),
            ]
    return (
        f"<html><head><meta charset=utf-8></head><body><div>{'<br>'.join(out)}</div></body></html>".encode()
    )


def paragraphs_in_cells(minutes: Minutes) -> bytes:
    """Cells that hold paragraphs, as editors on the web write them."""
    out = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            tag = f"h{each.heading}" if each.heading else "p"
            out.append(f"<{tag}>{escape(full(each))}</{tag}>")
        else:
            cells = "".join(
                f"<td>{''.join(f'<p>{escape(line)}</p>' for line in cell)}</td>" for cell in each.cells
            )
            out.append(f"<table><tbody><tr>{cells}</tr></tbody></table>")
    return f"<!DOCTYPE html><html lang=sv><head><meta charset=utf-8></head><body>{''.join(out)}</body></html>".encode()


def docs_page(minutes: Minutes) -> bytes:
    """Google Docs as a page: classes for looks, spans in everything, no-break spaces between."""

    def span(line: str) -> str:
        return f'<span class="c1">{escape(line)}</span><span class="c4">&nbsp;</span>'

    out = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            tag = f"h{each.heading}" if each.heading else "p"
            out.append(f'<{tag} class="c2" id="h.x">{span(full(each))}</{tag}>')
        else:
            cells = "".join(
                f'<td class="c3" colspan="1" rowspan="1">{"".join(f"<p class=c2>{span(line)}</p>" for line in cell)}</td>'
                for cell in each.cells
            )
            out.append(
                f'<table class="c5"><tr class="c6">{cells}</tr></table><p class="c2 c7"><span class="c1"></span></p>'
            )
    style = ".c1{font-weight:400;text-decoration:none}.c4{color:#000}ol.lst-kix_1-0{list-style-type:none}"
    return f'<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">{style}</style></head><body class="c8 doc-content">{"".join(out)}</body></html>'.encode()


def one_grid(minutes: Minutes) -> bytes:
    """All rows that follow each other in one table, in rows of a table body, with a caption and widths."""
    page = (
        paragraphs_in_cells(minutes).decode().replace("</tr></tbody></table><table><tbody><tr>", "</tr><tr>")
    )
    return page.replace("<table>", '<table border="1"><colgroup><col width="20%"><col></colgroup>').encode()


def emphasised(minutes: Minutes) -> bytes:
    """Markdown with emphasis around and within words, and escapes before what would be marks."""
    out = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            words = re.sub(r"^(\d+)\. ", r"\1\\. ", full(each))
            words = re.sub(r"\b([A-ZÅÄÖ]\w{5})(\w{3,})\b", r"**\1**\2", words) if not each.heading else words
            out.append(f"{'#' * each.heading} {words}".strip() + "\n")
        else:
            cells = [
                "<br>".join(re.sub(r"^(\d+)\. ", r"\1\\. ", line) for line in cell) for cell in each.cells
            ]
            out.append("|   |   |\n|:--|:-:|\n| " + " | ".join(cells) + " |\n")
    return "\n".join(out).encode()


def underlined(minutes: Minutes) -> bytes:
    """Markdown with headings by a line below, hard breaks, and lists of names."""
    out: list[str] = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            words = full(each)
            out.append(f"{words}\n{'-' * len(words)}\n" if each.heading else f"{words}  \n")
        else:
            first, *rest = each.cells
            out.append(
                f"**{' '.join(first)}**\n\n" + "".join(f"* {line}\n" for cell in rest for line in cell)
            )
    return "\n".join(out).encode()


def nested(minutes: Minutes) -> bytes:
    """A mail in a mail in a mail, the innermost with the minutes and a picture."""
    inner: EmailMessage | None = None
    for depth in range(3):
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "a@example.se", "b@example.se", f"VB {depth}"
        message["Message-ID"] = f"<{depth}@example.se>"
        message.set_content("Vidarebefordrar.")
        if inner is None:
            message.add_attachment(
                odt.file("".join(odt.written(minutes))),
                "application",
                "octet-stream",
                filename="=?utf-8?q?protokoll=2Eodt?=",
            )
            message.add_attachment(b"\x89PNG", "image", "png", filename="logga.png")
        else:
            message.add_attachment(inner)
        inner = message
    assert inner is not None
    return inner.as_bytes()


def printed_mail(minutes: Minutes) -> bytes:
    """The minutes in the text of a mail that was forwarded, with the old mail's head above them and a signature below."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.se", "b@example.se", "VB: Protokoll"
    message["Message-ID"] = "<7@example.se>"
    head = "-----Ursprungligt meddelande-----\nFrån: Nils Ek\nTill: Alla\nÄmne: Protokoll\n\n"
    message.set_content(f"FYI\n\n{head}{text(minutes)}\n-- \nNils Ek\nTfn 010-00 00 00\n", cte="8bit")
    return message.as_bytes()


def portfolio(minutes: Minutes) -> bytes:
    """A PDF whose one page tells to open the file in another program, with the minutes attached."""
    sheet = pdf(
        ["For the best experience, open this PDF portfolio in Acrobat X or Adobe Reader X, or later."]
    )
    return with_attached(sheet, {"protokoll.odt": odt.file("".join(odt.written(minutes)))})


RENDITIONS: dict[str, Callable[[Minutes], bytes]] = {
    "docs.docx": docs,
    "pandoc.docx": pandoc,
    "moved.docx": moved,
    "tabbed.docx": tabbed,
    "letterhead.docx": letterhead,
    "forms.docx": forms,
    "footnoted.docx": footnoted,
    "signs.docx": signs,
    "sections.odt": sections,
    "marked_up.odt": marked_up,
    "spanned.odt": spanned,
    "wordpad.rtf": wordpad,
    "writer.rtf": writer,
    "broken_lines.html": broken_lines,
    "paragraphs_in_cells.html": paragraphs_in_cells,
    "docs_page.html": docs_page,
    "one_grid.html": one_grid,
    "emphasised.md": emphasised,
    "underlined.md": underlined,
    "nested.eml": nested,
    "portfolio.pdf": portfolio,
    "printed_mail.eml": printed_mail,
}
