#!/usr/bin/env bash
# hocr-tools-lib 1.3.0: headings that Tesseract has found as such are in no line and not in the searchable PDF.
# Expected: hocr-lines prints the lines of a page, hocr-pdf lays the words of a page below its picture, whatever kind of line
# they stand in: Tesseract marks lines as ocr_line, and those it takes for headings, captions and loose text as ocr_header,
# ocr_caption and ocr_textfloat (hOCR 1.2 has the three beside ocr_line).
# Happens: both look for ocr_line alone. "§ 12 Budget", set larger than the text and so an ocr_header, is left out of the lines and of the
# PDF, in which the decision is found and its paragraph is not; hocr-wordfreq counts it. Body text is complete, and whether a
# heading is lost goes by its size. No warning.
# What to do: sed -E "s/'ocr_(header|caption|textfloat)'/'ocr_line'/" before either.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q hocr-tools-lib==1.3.0 pypdf==7.1.1 pillow==13.0.0
cd "$place"; mkdir page; cat > page/a.hocr <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title><meta name="ocr-system" content="tesseract 5.3.0"/></head><body>
<div class="ocr_page" id="p" title="image &quot;a.jpg&quot;; bbox 0 0 800 400; ppageno 0"><p class="ocr_par" id="par" title="bbox 10 10 500 200">
<span class='ocr_header' id="l1" title="bbox 10 10 500 60; baseline 0 0"><span class="ocrx_word" id="w1" title="bbox 10 10 90 60; x_wconf 96">Budget</span></span>
<span class='ocr_line' id="l2" title="bbox 10 100 500 130; baseline 0 0"><span class="ocrx_word" id="w2" title="bbox 10 100 200 130; x_wconf 96">bifaller</span></span>
<span class='ocr_caption' id="l3" title="bbox 10 160 500 190; baseline 0 0"><span class="ocrx_word" id="w3" title="bbox 10 160 200 190; x_wconf 96">Karta</span></span>
</p></div></body></html>
XML
"$place/venv/bin/python" -c 'from PIL import Image; Image.new("RGB", (800, 400), "white").save("page/a.jpg", dpi=(300, 300))'
words() {
  "$place/venv/bin/hocr-pdf" --savefile out.pdf page >/dev/null
  "$place/venv/bin/python" -c 'import pypdf; print(*pypdf.PdfReader("out.pdf").pages[0].extract_text().split())'
}
lines=$("$place/venv/bin/hocr-lines" page/a.hocr | xargs) pdf=$(words)
sed -i -E "s/'ocr_(header|caption|textfloat)'/'ocr_line'/" page/a.hocr
mended=$("$place/venv/bin/hocr-lines" page/a.hocr | xargs) whole=$(words)
echo "hocr-tools-lib 1.3.0: lines '$lines', words of the PDF '$pdf'; all called ocr_line: '$mended', '$whole'"
[ "$lines|$pdf|$mended|$whole" = "bifaller|bifaller|Budget bifaller Karta|Budget bifaller Karta" ]
