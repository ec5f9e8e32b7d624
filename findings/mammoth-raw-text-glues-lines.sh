#!/usr/bin/env bash
# mammoth 1.13.0: extract_raw_text puts nothing where a line is broken inside a paragraph.
# Expected: a newline, or a space at least; convert_to_html has <br />.
# Happens: a roll set with Shift+Enter becomes one word after another without a gap, "Anna Ek (S)Bo Berg (M)", and no
# message is given.
# What to do: convert_to_html and take the text of that.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q mammoth==1.13.0 python-docx==1.2.0
"$place/venv/bin/python" - <<'PY'
import io, sys, docx, mammoth
from importlib.metadata import version
document, file = docx.Document(), io.BytesIO()
document.add_paragraph("Anna Ek (S)\nBo Berg (M)")  # python-docx writes w:br for the newline
document.save(file)
raw, page = mammoth.extract_raw_text(file), mammoth.convert_to_html(file)
print("mammoth", version("mammoth"), repr(raw.value), raw.messages, page.value)
sys.exit(raw.value.strip() != "Anna Ek (S)Bo Berg (M)" or raw.messages or "(S)<br />Bo" not in page.value)
PY
