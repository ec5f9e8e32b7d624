#!/usr/bin/env bash
# csvtojson 2.0.14: columns called "Ers. 1" stay, "Ers.1" and "Ers.2" become a list with a hole, and "Kl.18" one of nineteen places.
# Expected: one key for each column, as the head has it; a table of members has heads with points, for Swedish shortens with them.
# Happens: a point in a head divides it, and a number behind it is a place in a list: Ers.1 and Ers.2 are { "Ers": [null, "Bo", "Cia"] },
# "Kl.18" alone makes a list of eighteen nulls and the value, "Dnr.KS" an object in an object. A point at the end does nothing,
# nor does one before a blank, so that which heads are changed goes by the habit of who typed them. No warning.
# What to do: csvtojson({ flatKeys: true }).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm install --silent --no-fund --no-audit csvtojson@2.0.14 >/dev/null
cat > try.cjs <<'JS'
const csvtojson = require("csvtojson"), { isDeepStrictEqual } = require("util");
const text = "Namn;Tjg. ers.;Ers.1;Ers.2;Kl.18;Dnr.KS\nAnna;ja;Bo;Cia;x;12\n";
(async () => {
  const [usual] = await csvtojson({ delimiter: ";" }).fromString(text), [flat] = await csvtojson({ delimiter: ";", flatKeys: true }).fromString(text);
  console.log("csvtojson", require("csvtojson/package.json").version, JSON.stringify(usual), JSON.stringify(flat));
  const want = { Namn: "Anna", "Tjg. ers.": "ja", Ers: [null, "Bo", "Cia"], Kl: [...Array(18).fill(null), "x"], Dnr: { KS: "12" } };
  process.exit(isDeepStrictEqual(JSON.parse(JSON.stringify(usual)), want) && flat["Ers.1"] === "Bo" && flat["Kl.18"] === "x" ? 0 : 1);
})();
JS
node try.cjs
