#!/usr/bin/env bash
# pypdfium2 5.15.2: a hyphen at a line's end comes out as a control character, and the line break is gone.
# Expected: "-" and a line break, as with every other last character of a line.
# Happens: one U+0002 or U+FFFE in place of both, for hyphens that belong to the word too ("ras-" / "och riskanalys").
# What to do: read letters with their places and mend the break oneself.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pypdfium2==5.15.2 reportlab==4.4.4
"$place/venv/bin/python" - "$place" <<'PY'
import sys, pypdfium2
from reportlab.pdfgen.canvas import Canvas
path = sys.argv[1] + "/a.pdf"
page = Canvas(path); page.drawString(72, 700, "en forvalt-"); page.drawString(72, 686, "ningschef"); page.save()
text = pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range()
print("pypdfium2 text:", ascii(text))
sys.exit("-" in text or not ("\x02" in text or "\ufffe" in text))
PY
