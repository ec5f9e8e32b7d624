#!/usr/bin/env bash
# html-to-text 10.0.1: cells of a table, terms and their texts are glued together; with turndown 7.2.5 and
# node-html-markdown 2.0.0 a paragraph that is numbered 15 is 13, or 2.
# Expected: "Anna Ek" and "ordförande" in two cells are two words (innerText parts cells by a tab; HTML Standard, 3.2.7);
# <li value="15"> is number 15 (HTML Standard, 4.4.8), for in minutes the number names the decision.
# Happens: html-to-text writes "Anna EkordförandeBo Ekledamot" for a table and "PlatsTorgetTid18.30" for a definition
# list; turndown puts cells in paragraphs of their own. A list that starts at 12 and goes on with value="15" is 12, 13 in
# html-to-text and turndown, and 1, 2 in node-html-markdown, which does not look at start either.
# What to do: selectors: [{selector: "table", format: "dataTable"}], and the numbers from the page itself.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit html-to-text@10.0.1 turndown@7.2.5 node-html-markdown@2.0.0 > /dev/null
cat > ask.mjs <<'JS'
import {convert} from "html-to-text"
import Turndown from "turndown"
import {NodeHtmlMarkdown} from "node-html-markdown"
const table = "<table><tr><td>Anna Ek</td><td>ordförande</td></tr><tr><td>Bo Ek</td><td>ledamot</td></tr></table>"
const terms = "<dl><dt>Plats</dt><dd>Torget</dd><dt>Tid</dt><dd>18.30</dd></dl>"
const list = '<ol start="12"><li>Mötet öppnas</li><li value="15">Val</li></ol>'
const numbers = (text) => [...text.matchAll(/(\d+)\./g)].map((found) => found[1]).join()
const found = [convert(table), convert(terms), ...[convert(list), new Turndown().turndown(list), NodeHtmlMarkdown.translate(list)].map(numbers)]
console.log("html-to-text", JSON.stringify(found))
process.exit(JSON.stringify(found) === JSON.stringify(["Anna EkordförandeBo Ekledamot", "PlatsTorgetTid18.30", "12,13", "12,13", "1,2"]) ? 0 : 1)
JS
node ask.mjs
