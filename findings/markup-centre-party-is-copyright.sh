#!/usr/bin/env bash
# Asciidoctor.js 4.1.0, textile 4.0.4, markdown-it-py 4.3.0 with typographer: members of the Centre Party are under copyright.
# Expected: "Anna Ek (C), Bo Ek (S)" are two people with their parties, in a text that asks for no sign.
# Happens: "(C)" becomes ©, in Asciidoctor and textile without being asked; "(R)" becomes ®. "(S)" and "(M)" stay, so
# that one party only is missing in search, filters and counts. In the page it looks like a mark of a font.
# What to do: AsciiDoc: [subs=-replacements] or \(C); textile: ==(C)==; markdown-it: disable("replacements").
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q textile==4.0.4 markdown-it-py==4.3.0
cd "$place"; npm install --silent --no-fund --no-audit @asciidoctor/core@4.1.0 >/dev/null
cat > convert.mjs <<'JS'
import { convert } from "@asciidoctor/core";
console.log(await convert(process.argv[2]));
JS
"$place/venv/bin/python" -W ignore - <<'PY'
import html, re, subprocess, sys
import textile
from markdown_it import MarkdownIt
text = "Anna Ek (C), Bo Ek (S)"
typographer = MarkdownIt("commonmark", {"typographer": True}).enable("replacements")
pages = {"asciidoctor": subprocess.run(["node", "convert.mjs", text], capture_output=True, text=True, check=True).stdout,
         "textile": textile.textile(text), "markdown-it with typographer": typographer.render(text),
         "markdown-it": MarkdownIt("commonmark").render(text)}
found = {name: html.unescape(re.sub("<[^>]+>", "", page)).strip() for name, page in pages.items()}
print("Asciidoctor.js 4.1.0, textile", textile.__version__, found)
sys.exit(list(found.values()) != ["Anna Ek ©, Bo Ek (S)"] * 3 + [text])
PY
