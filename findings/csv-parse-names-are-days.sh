#!/usr/bin/env bash
# csv-parse 7.0.3 (npm): with cast_date "Anna Ek 3" is the 1st of March 2001, 12,5 the 5th of December, and § 12 a day as well.
# Expected: cells that are dates become Dates, the rest stays text, as § 13 does.
# Happens: what counts as a date is what JavaScript's Date.parse takes, and in Node that takes any words before a number from 1 to 12:
# "Anna Ek 3", "Storgatan 12", "§ 12", amounts and votes below 13 ("12,5", "10-12"). § 13, Anna Ek and 212000-0142
# stay, so that one column holds days and texts. A case number "2024-12" is the 1st of December. The days are reckoned by the
# machine's own clock. No error.
# What to do: a cast function that takes /^\d{4}-\d\d-\d\d$/ alone.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit csv-parse@7.0.3 > /dev/null
cat > ask.mjs <<'JS'
import { parse } from "csv-parse/sync"
const cells = ["2024-04-16", "Anna Ek 3", "Storgatan 12", "§ 12", "12,5", "10-12", "2024-12", "§ 13", "Anna Ek", "212000-0142"]
const [row] = parse(cells.map((cell) => `"${cell}"`).join() + "\n", { cast: true, cast_date: true })
const read = row.map((cell) => (cell instanceof Date ? "day " + cell.toISOString().slice(0, 10) : cell))
console.log("csv-parse 7.0.3, Node", process.version, read)
process.exit(read.join("|") === "day 2024-04-16|day 2001-03-01|day 2001-12-01|day 2001-12-01|day 2001-12-05|day 2001-10-12|day 2024-12-01|§ 13|Anna Ek|212000-0142" ? 0 : 1)
JS
TZ=UTC node ask.mjs
