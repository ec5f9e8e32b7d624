#!/usr/bin/env bash
# odfpy 1.4.1 and odfdo 3.27.3: a comment of an OpenDocument text stands in the middle of the sentence it was made at.
# Expected: the sentence as it is read and printed, "Nämnden beslutar": a comment is kept at its place inside the paragraph
# (office:annotation, OpenDocument 1.2, 14.1) and shown in the margin; a footnote (text:note, 6.3) at the foot.
# Happens: teletype.extractText gives "Nämnden Bo Ek2024-04-16T10:00:00stämmer detta?beslutar", with author and clock, and the
# comment once more as a paragraph of its own; inner_text of odfdo has the same in another order; a note's number and
# words stand where its mark is, "beslutar1Reservation". Nothing marks where the sentence goes on. A search for the
# decision finds nothing, and the opinion of a clerk is part of the minutes.
# What to do: take office:annotation and text:note out of the tree before reading; to_markdown() of odfdo does.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q odfpy==1.4.1 odfdo==3.27.3
"$place/venv/bin/python" -W ignore - "$place/a.odt" <<'PY'
import sys
from importlib.metadata import version
import odfdo
from odf import dc, office, opendocument, teletype, text
made = opendocument.OpenDocumentText()
paragraph = text.P(text="Nämnden ")
comment = office.Annotation()
comment.addElement(dc.Creator(text="Bo Ek"))
comment.addElement(dc.Date(text="2024-04-16T10:00:00"))
comment.addElement(text.P(text="stämmer detta?"))
note = text.Note(noteclass="footnote", id="n1")
note.addElement(text.NoteCitation(text="1"))
body = text.NoteBody()
body.addElement(text.P(text="Reservation"))
note.addElement(body)
paragraph.addElement(comment)
paragraph.addText("beslutar")
paragraph.addElement(note)
made.text.addElement(paragraph)
made.save(sys.argv[1])
first = [teletype.extractText(one) for one in opendocument.load(sys.argv[1]).getElementsByType(text.P)]
second = [" ".join(one.inner_text.split()) for one in odfdo.Document(sys.argv[1]).body.paragraphs]
marked = odfdo.Document(sys.argv[1]).to_markdown().split("\n")[0]
print("odfpy", version("odfpy"), first, "odfdo", version("odfdo"), second, marked)
sys.exit(first != ["Nämnden Bo Ek2024-04-16T10:00:00stämmer detta?beslutar1Reservation", "stämmer detta?", "Reservation"]
         or second[0] != "Nämnden stämmer detta? Bo Ek 2024-04-16 10:00:00beslutar1. Reservation" or marked != "Nämnden beslutar[1]")
PY
