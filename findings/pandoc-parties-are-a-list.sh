#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17), Markdown: lines that begin with parties are a list, and the second party is another one.
# Expected: "(L) yrkar bifall" and "(C) yrkar avslag" stay words; GitHub's Markdown (-f gfm) knows no lists of letters.
# Happens: a letter in brackets at the start of a line is the mark of a list (extension fancy_lists, on in pandoc's own
# Markdown and in commonmark_x); the list begins at L and counts on by itself, so that the Centre Party's line is
# written "(M)", the Moderates'. One such line alone comes out as it was, so a short test shows nothing; in HTML the
# letters are no text at all.
# What to do: -f markdown-fancy_lists, or a backslash before the bracket.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pypandoc_binary==1.17
"$place/venv/bin/python" - <<'PY'
import sys, pypandoc
text = "(L) yrkar bifall\n(C) yrkar avslag\n"
found = {form: pypandoc.convert_text(text, "plain", format=form).split() for form in ("markdown", "commonmark_x", "gfm", "markdown-fancy_lists")}
print("pandoc", pypandoc.get_pandoc_version(), {form: " ".join(words) for form, words in found.items()})
print(pypandoc.convert_text("(S) yrkar bifall", "html", format="markdown").split("\n"))
wrong = [form for form, words in found.items() if words == ["(L)", "yrkar", "bifall", "(M)", "yrkar", "avslag"]]
sys.exit(wrong != ["markdown", "commonmark_x"] or any(found[form] != text.split() for form in ("gfm", "markdown-fancy_lists")))
PY
