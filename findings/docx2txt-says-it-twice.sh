#!/usr/bin/env bash
# docx2txt 0.9: text boxes come twice, and a moved sentence stands at its old place too.
# Expected: the text a reader sees: a box once (its second form, mc:Fallback, is for programs that cannot draw the
# first), a tracked move at its new place alone, as deletions are left out.
# Happens: every w:t of the file is taken: the box twice in a row, the moved decision before and after the move.
# What to do: leave out mc:Fallback and w:moveFrom before reading.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q docx2txt==0.9
cd "$place"; "$place/venv/bin/python" - <<'PY'
import sys, importlib.metadata as metadata, zipfile, docx2txt
said = lambda words: f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
moved = lambda tag, number: f'<w:p><w:{tag} w:id="{number}" w:author="A"><w:r><w:t>Motionen bifalls.</w:t></w:r></w:{tag}></w:p>'
box = f"<w:txbxContent>{said('Justerat')}</w:txbxContent>"
body = f"""{said('Protokoll')}{moved('moveFrom', 1)}<w:p><w:del w:id="3" w:author="A"><w:r><w:delText>Struket</w:delText></w:r></w:del></w:p>{moved('moveTo', 2)}
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"""
office = "http://schemas.openxmlformats.org"
with zipfile.ZipFile("a.docx", "w") as package:
    package.writestr("[Content_Types].xml", f'<Types xmlns="{office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    package.writestr("_rels/.rels", f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="r1" Type="{office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    package.writestr("word/document.xml", f'<w:document xmlns:w="{office}/wordprocessingml/2006/main" xmlns:mc="{office}/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}</w:body></w:document>')
words = docx2txt.process("a.docx").split("\n")
found = [words.count(one) for one in ("Protokoll", "Motionen bifalls.", "Justerat", "Struket")]
print("docx2txt", metadata.version("docx2txt"), "times said: head, moved, box, deleted", found)
sys.exit(found != [1, 2, 2, 0])
PY
