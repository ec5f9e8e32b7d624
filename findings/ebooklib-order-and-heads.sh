#!/usr/bin/env bash
# EbookLib 0.20: chapters come in the order in which they lie in the parcel, and a chapter read has lost its language and title.
# Expected: get_items_of_type(ITEM_DOCUMENT), the way its own samples show to the text, goes by the spine, which is the order of
# reading (EPUB 3.3, 5.7); get_content() of a chapter read from a file gives what is in the file.
# Happens: the order is that of the manifest: an appendix that was put in first stands before § 12, and what the spine marks as beside
# the text (linear="no") is not told apart. get_content() gives lang="en" where the file says lang="sv", and a head
# without the title it has; only .content is what was read. So the language of a passage is English to all that goes by
# the page, for screen readers as for search. No warning.
# What to do: [book.get_item_with_id(name) for name, linear in book.spine], and item.content.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q EbookLib==0.20
cd "$place"; "$place/venv/bin/python" -W ignore - <<'PY'
import re, sys, zipfile
from importlib.metadata import version
import ebooklib
from ebooklib import epub
book, parts = epub.EpubBook(), {}
book.set_identifier("x")
book.set_title("Protokoll")
book.set_language("sv")
for name in ("bilaga", "par12", "par13"):
    parts[name] = epub.EpubHtml(title=name, file_name=name + ".xhtml", lang="sv")
    parts[name].content = f"<h1>{name}</h1>"
    book.add_item(parts[name])
book.spine = [parts["par12"], parts["par13"], (parts["bilaga"], "no")]
book.add_item(epub.EpubNcx())
epub.write_epub("a.epub", book)
read = epub.read_epub("a.epub")
got = read.get_item_with_href("par12.xhtml")
def head(page):
    return re.search(rb'<html[^>]* lang="(\w+)"', page)[1].decode(), b"<title>par12</title>" in page
found = [[item.get_name() for item in read.get_items_of_type(ebooklib.ITEM_DOCUMENT)], [read.get_item_with_id(name).get_name() for name, _ in read.spine],
         head(zipfile.ZipFile("a.epub").read("EPUB/par12.xhtml")), head(got.content), head(got.get_content())]
print("EbookLib", version("EbookLib"), found)
names = ["par12.xhtml", "par13.xhtml", "bilaga.xhtml"]
sys.exit(found != [[names[2], *names[:2]], names, ("sv", True), ("sv", True), ("en", False)])
PY
