#!/usr/bin/env bash
# pypdf 7.1.1, pdfplumber 0.11.10, pdfminer.six 20260107, pypdfium2 5.15.2: what was filled into a PDF, or typed upon it, is in no text.
# Expected: the words one sees and prints: the value of a form's field and a note typed on the page (FreeText) are drawn with
# the page (ISO 32000-1, 12.5.5), and pypdfium2's own picture of the page shows them.
# Happens: all four read the page's own content alone: "Justerare:" and nothing behind it, without a warning. A name in a form, a
# date stamp or "Justeras", put on with any viewer, are annotations, and the text is as if nobody had signed.
# What to do: read page.annots too (/V and /Contents, or the text of /AP), or flatten: pypdfium2's page.flatten() first.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pypdf==7.1.1 pdfplumber==0.11.10 pypdfium2==5.15.2 pillow
"$place/venv/bin/python" - "$place" <<'PY'
import sys, pdfminer, pdfminer.high_level, pdfplumber, pypdf, pypdfium2
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject, TextStringObject
def name(**given):
    return DictionaryObject({NameObject("/" + key): NameObject("/" + value) if isinstance(value, str) else value for key, value in given.items()})
def stream(text, **given):
    made = DecodedStreamObject()
    made.set_data(f"BT /F1 12 Tf {text} Tj ET".encode())
    made.update(name(**given))
    return made
path, writer = sys.argv[1] + "/a.pdf", pypdf.PdfWriter()
page = writer.add_blank_page(400, 200)
resources = name(Font=name(F1=name(Type="Font", Subtype="Type1", BaseFont="Helvetica")))
page[NameObject("/Resources")] = resources
page[NameObject("/Contents")] = writer._add_object(stream("50 150 Td (Justerare:)"))
annotations = ArrayObject()
for low, kind, word in ((140, "Widget", "Anna Ek"), (60, "FreeText", "Justeras")):
    drawn = stream(f"2 5 Td ({word})", Type="XObject", Subtype="Form", Resources=resources,
                   BBox=ArrayObject(map(FloatObject, (0, 0, 150, 30))))
    one = name(Type="Annot", Subtype=kind, AP=name(N=writer._add_object(drawn)), Contents=TextStringObject(word),
               Rect=ArrayObject(map(FloatObject, (120, low, 270, low + 30))), F=pypdf.generic.NumberObject(4))
    if kind == "Widget":
        one.update(name(FT="Tx", T=TextStringObject("justerare"), V=TextStringObject(word)))
    annotations.append(writer._add_object(one))
page[NameObject("/Annots")] = annotations
writer._root_object[NameObject("/AcroForm")] = name(Fields=ArrayObject(annotations[:1]))
writer.write(path)
document = pypdfium2.PdfDocument(path)
document.init_forms()
def dark(box):
    return min(document[0].render().to_pil().convert("L").crop(box).tobytes())
found = {"pypdf": pypdf.PdfReader(path).pages[0].extract_text(), "pdfplumber": pdfplumber.open(path).pages[0].extract_text(),
         "pdfminer": pdfminer.high_level.extract_text(path), "pypdfium2": document[0].get_textpage().get_text_bounded()}
seen = [dark((120, 30, 270, 60)) < 128, dark((120, 110, 270, 140)) < 128]
print("pypdf", pypdf.__version__, "pdfplumber", pdfplumber.__version__, "pdfminer.six", pdfminer.__version__, "pypdfium2",
      pypdfium2.PYPDFIUM_INFO, {tool: text.strip() for tool, text in found.items()}, "drawn:", seen)
sys.exit(any(text.strip() != "Justerare:" for text in found.values()) or seen != [True, True])
PY
