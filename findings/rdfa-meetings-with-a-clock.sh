#!/usr/bin/env bash
# rdfa-streaming-parser 2.0.1, microdata-rdf-streaming-parser 2.0.1: a meeting of a day has a date, a meeting with its hour has a text, in Swedish.
# Expected: <time datetime="2024-04-16T18:30">, the form in which HTML writes a moment (HTML Standard, 2.3.5.5; seconds may be left out),
# is an xsd:dateTime as <time datetime="2024-04-16"> is an xsd:date.
# Happens: seconds are wanted, as XML Schema has them (HTML+RDFa 1.1, 3.1, goes by its forms, word for word): without them the moment is
# "2024-04-16T18:30"@sv in RDFa, with the language of the page, and a plain text in microdata; "18:30" alone the same.
# A filter or an order by time keeps the meetings whose hour nobody wrote and drops the others, and equality fails for
# @sv beside. lang="sv" of the page does not reach the names in microdata. No error.
# What to do: write the seconds, datetime="2024-04-16T18:30:00"; or STRDT(CONCAT(STR(?at), ":00"), xsd:dateTime).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm install --silent --no-fund --no-audit rdfa-streaming-parser@2.0.1 microdata-rdf-streaming-parser@2.0.1 >/dev/null
cat > try.cjs <<'JS'
const { RdfaParser } = require("rdfa-streaming-parser"), { MicrodataRdfParser } = require("microdata-rdf-streaming-parser"), { isDeepStrictEqual } = require("util");
const read = (Parser, page) => new Promise((done, fail) => {
  const parser = new Parser({ baseIRI: "http://e.org/", contentType: "text/html" }), found = {};
  parser.on("data", ({ predicate, object }) => {
    const key = predicate.value.split("/").pop();
    if (/^(a|b|c|d|name)$/.test(key)) found[key] = object.value + (object.language ? "@" + object.language : "^^" + object.datatype.value.split("#")[1]);
  }).on("error", fail).on("end", () => done(found));
  parser.write(page);
  parser.end();
});
const times = mark => ["2024-04-16", "2024-04-16T18:30", "18:30", "2024-04-16T18:30:00"].map((at, n) => `<time ${mark}="${"abcd"[n]}" datetime="${at}">x</time>`).join("");
(async () => {
  const rdfa = await read(RdfaParser, `<html lang="sv"><body vocab="http://e.org/" resource="http://e.org/m">${times("property")}<b property="name">Möte</b></body></html>`);
  const micro = await read(MicrodataRdfParser,
    `<html lang="sv"><body itemscope itemid="http://e.org/m" itemtype="http://e.org/Event">${times("itemprop")}<b itemprop="name">Möte</b></body></html>`);
  console.log("rdfa-streaming-parser and microdata-rdf-streaming-parser 2.0.1", rdfa, micro);
  const whole = { a: "2024-04-16^^date", d: "2024-04-16T18:30:00^^dateTime" };
  process.exit(isDeepStrictEqual(rdfa, { ...whole, b: "2024-04-16T18:30@sv", c: "18:30@sv", name: "Möte@sv" })
    && isDeepStrictEqual(micro, { ...whole, b: "2024-04-16T18:30^^string", c: "18:30^^string", name: "Möte^^string" }) ? 0 : 1);
})();
JS
node try.cjs
