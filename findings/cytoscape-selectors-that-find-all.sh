#!/usr/bin/env bash
# Cytoscape.js 3.35.0: a selector that it cannot read finds everything, and names with å, ä or ö it cannot read.
# Expected: [år = 2024] finds the nodes of that year; a selector that is invalid finds nothing or throws, as in a browser's
# querySelectorAll.
# Happens: names of data in selectors are of A to Z, digits, "_", "-" and "."; what does not fit ends the reading, and what was read
# up to there counts: [år > 2030] and [kön = 'k'] find every node and edge, node[år > 2030] every node,
# [dc:date = 2024] everything. remove("[år < 2000]") empties the graph, hide() hides it. The console has one line; values may hold å.
# What to do: functions, cy.nodes().filter(node => node.data("år") > 2020), or names of plain letters in the data.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm install --silent --no-fund --no-audit cytoscape@3.35.0 >/dev/null
cat > find.cjs <<'JS'
const cytoscape = require("cytoscape"), errors = [];
console.error = console.warn = (said) => errors.push(said);
const cy = cytoscape({ headless: true, elements: [{ data: { id: "april", "år": 2024, year: 2024, name: "Åsa" } },
  { data: { id: "maj", "år": 2019, year: 2019 } }, { data: { id: "e", source: "april", target: "maj" } }] });
const found = {};
for (const asked of ["[year = 2024]", "[name = 'Åsa']", "[år = 2024]", "[år > 2030]", "node[år > 2030]", "[dc:date = 2024]"])
  found[asked] = cy.$(asked).map((one) => one.id()).join(" ");
cy.remove("[år < 2000]");
console.log("cytoscape", cytoscape.version, found, "left after remove([år < 2000]):", cy.elements().length);
console.log("said:", errors.length, errors[0]);
const wanted = ["april", "april", "april maj e", "april maj e", "april maj", "april maj e"];
process.exit(JSON.stringify(Object.values(found)) === JSON.stringify(wanted) && cy.elements().length === 0 && /invalid/.test(errors[0]) ? 0 : 1);
JS
node find.cjs
