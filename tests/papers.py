"""Small files made for the tests: PDFs with text, locked or scanned, and archives."""

import io
import zipfile

import pypdfium2 as pdfium


def pdf(lines: list[str]) -> bytes:
    """A small PDF with a text layer, a line of text each; written by hand to need no library."""
    shown = "".join(
        f"BT /F1 11 Tf 60 {780 - 16 * number} Td ({line}) Tj ET\n" for number, line in enumerate(lines)
    )
    return put_together(shown, "/MediaBox [0 0 595 842]")


def with_attached(paper: bytes, files: dict[str, bytes]) -> bytes:
    """The PDF with these files attached to it."""
    held = io.BytesIO()
    with pdfium.PdfDocument(paper) as document:
        for name, content in files.items():
            document.new_attachment(name).set_data(content)
        document.save(held)
    return held.getvalue()


_LAYERS = b" /OCProperties << /OCGs [6 0 R] /D << /Order [6 0 R] %s >> >>"


def put_together(content: str, page: str, fields: tuple[bytes, ...] = (), layers: str = "") -> bytes:
    """A PDF of one page with this content stream, these entries in its dictionary and these fields to fill in.

    `layers`: what is said of the layer "L1" (`/OFF [6 0 R]`); a page with fields has no layer.
    """
    stream = content.encode("cp1252")
    noted = " ".join(f"{6 + number} 0 R" for number in range(len(fields))).encode()
    form = b" /AcroForm << /Fields [%s] >>" % noted if fields else b""
    notes = b" /Annots [%s]" % noted if fields else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R%s%s >>" % (form, _LAYERS % layers.encode() if layers else b""),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R %s%s /Contents 5 0 R /Resources << /Font << /F1 4 0 R >>%s >> >>"
        % (page.encode(), notes, b" /Properties << /L1 6 0 R >>" if layers else b""),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        *(fields or (b"<< /Type /OCG /Name (Utkast) >>",) if layers else fields),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(out))
    )


def encrypted() -> bytes:
    """A PDF whose password nobody has: the reader is told by the trailer."""
    body = pdf(["hemligt"])
    key = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % (
        b"00" * 32,
        b"11" * 32,
    )
    return body.replace(b"/Root 1 0 R", b"/Root 1 0 R " + key)


def zipped(name: str = "a.txt") -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(name, "x")
    return held.getvalue()


def scanned(*pages: list[str], text: tuple[int, ...] = ()) -> bytes:
    """A PDF whose pages are pictures of the lines, but for those in `text` (from 0), which keep theirs."""
    out = pdfium.PdfDocument.new()
    for number, lines in enumerate(pages):
        source = pdfium.PdfDocument(pdf(lines))
        if number in text:
            out.import_pages(source)
            continue
        width, height = source[0].get_size()
        picture = pdfium.PdfImage.new(out)
        picture.set_bitmap(source[0].render(scale=200 / 72, grayscale=True))
        picture.set_matrix(pdfium.PdfMatrix().scale(width, height))
        page = out.new_page(width, height)
        page.insert_obj(picture)
        page.gen_content()
    held = io.BytesIO()
    out.save(held)
    return held.getvalue()
