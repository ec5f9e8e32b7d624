#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17): text boxes of an OpenDocument text are dropped, and a hidden section is read.
# Expected: as for .docx, whose boxes pandoc reads: "Justerat" in a box is text; a section that is not displayed is not.
# Happens: the box is gone without a warning, the paragraph that held it stays; the section with text:display="none" is
# read as any other, and "§ " before the number of a list is "12." whatever stands before the number.
# What to do: walk content.xml for draw:text-box; leave out sections not displayed.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pypandoc_binary==1.17
cd "$place"; "$place/venv/bin/python" - <<'PY'
import sys, zipfile, pypandoc
names = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in (
    ("office", "office"), ("text", "text"), ("draw", "drawing"), ("style", "style")))
content = f"""<office:document-content {names} office:version="1.3"><office:automatic-styles><text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="§ " text:start-value="12"/></text:list-style>
</office:automatic-styles><office:body><office:text><text:list text:style-name="L1"><text:list-item><text:p>Budget</text:p></text:list-item></text:list>
<text:p><draw:frame text:anchor-type="paragraph"><draw:text-box><text:p>Justerat</text:p></draw:text-box></draw:frame>Underskrift</text:p>
<text:section text:name="S" text:display="none"><text:p>Utkast</text:p></text:section></office:text></office:body></office:document-content>"""
with zipfile.ZipFile("a.odt", "w") as package:
    package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    package.writestr("content.xml", content)
    package.writestr("styles.xml", f'<office:document-styles {names} office:version="1.3"/>')
    package.writestr("META-INF/manifest.xml", '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.3"><m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/></m:manifest>')
text = pypandoc.convert_file("a.odt", "plain")
found = ["Justerat" in text, "Underskrift" in text, "Utkast" in text, "12. Budget" in text, "§" in text]
print("pandoc", pypandoc.get_pandoc_version(), repr(text), found)
sys.exit(found != [False, True, True, True, False])
PY
