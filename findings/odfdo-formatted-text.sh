#!/usr/bin/env bash
# odfdo 3.27.3: Document.get_formatted_text() leaves out fields and spaces.
# Expected: all words of the document, laid out as text; its documentation speaks of footnotes and annotations too.
# Happens: a date field and its words are gone, runs of spaces (text:s) are nothing, not even one space, so that columns
# set with spaces grow together, and numbered paragraphs are left out whole. to_markdown() of the same document has all.
# What to do: take inner_text of each paragraph.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q odfdo==3.27.3
"$place/venv/bin/python" - "$place" <<'PY'
import sys
from importlib.metadata import version
from odfdo import Document, Element
document = Document("text")
document.body.clear()
for xml in ('<text:p>den <text:date text:date-value="2024-04-16">16 april 2024</text:date></text:p>',
            '<text:p>Ja<text:s text:c="4"/>12</text:p>',
            '<text:numbered-paragraph text:list-id="a"><text:p>Val av ersättare</text:p></text:numbered-paragraph>'):
    document.body.append(Element.from_tag(xml))
document.save(sys.argv[1] + "/a.odt")
document = Document(sys.argv[1] + "/a.odt")
text, paragraphs = document.get_formatted_text().split(), [one.inner_text for one in document.body.paragraphs]
print("odfdo", version("odfdo"), "text:", text, "paragraphs:", paragraphs)
sys.exit(text != ["den", "Ja12"] or paragraphs != ["den 16 april 2024", "Ja    12", "Val av ersättare"])
PY
