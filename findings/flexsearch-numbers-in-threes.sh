#!/usr/bin/env bash
# FlexSearch 0.8.212: long numbers are cut in threes, and doubled letters are one.
# Expected: a case number is one word: 202400123 is found by itself, and by nothing else.
# Happens: digits are divided from the left, three by three, and each three is a word: a search for 123 finds 202400123,
# and so does 400 and even 123202, while 0123 finds nothing. Doubled letters are one, so that Ek and Eek, Ana and Anna
# are the same name. The default encoder does it to texts and questions alike, without a word.
# What to do: new Index({ encoder: new Encoder({ numeric: false, dedupe: false }) }).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm install --silent --no-fund --no-audit flexsearch@0.8.212 >/dev/null
cat > ask.cjs <<'JS'
const { Encoder, Index } = require("flexsearch"), texts = ["Ärende 202400123", "Anna Eek"];
const made = options => { const index = new Index(options); texts.forEach((text, id) => index.add(id, text)); return index; };
const words = ["202400123", "123", "400", "123202", "0123", "Ek", "Ana"];
const ask = index => words.map(word => index.search(word).join()).join("|");
const [plain, exact] = [ask(made()), ask(made({ encoder: new Encoder({ numeric: false, dedupe: false }) }))];
console.log("flexsearch", "0.8.212", words.join("|"), "->", plain, "| without both:", exact);
process.exit(plain === "0|0|0|0||1|1" && exact === "0||||||" ? 0 : 1);
JS
node ask.cjs
