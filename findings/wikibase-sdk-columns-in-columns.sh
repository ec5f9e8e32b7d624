#!/usr/bin/env bash
# wikibase-sdk 11.6.6: a column whose name begins with that of another is put inside it, and ?postValue takes the place of ?post.
# Expected: simplifySparqlResults puts labels to their things (?post, ?postLabel), as its documentation shows, and leaves other columns
# where they are: ?member and ?memberOf are two.
# Happens: whatever follows the name of a column counts: ?memberOf goes into member as "of", a column "memberOf" is nowhere; of ?post
# and ?postValue the identifier of the post is gone, the value stands in its place. Its type is not looked at, and a row
# where only one of them is bound looks like another. A year that Wikidata knows as a year is the 1st of January, 2024-01-01T00:00:00.000Z,
# in simplify.claims, with no sign of its precision. No warning.
# What to do: column names of which none begins another (?who, ?board), and timeConverter "simple-day", which gives "2024".
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm install --silent --no-fund --no-audit wikibase-sdk@11.6.6 >/dev/null
cat > try.cjs <<'JS'
const sdk = require("wikibase-sdk"), { isDeepStrictEqual } = require("util");
const thing = id => ({ type: "uri", value: "http://www.wikidata.org/entity/" + id }), text = value => ({ type: "literal", value });
const simple = row => sdk.simplifySparqlResults({ head: { vars: Object.keys(row) }, results: { bindings: [row] } })[0];
const founded = { mainsnak: { snaktype: "value", property: "P571", datatype: "time", datavalue: { type: "time", value: { time: "+2024-00-00T00:00:00Z",
  timezone: 0, before: 0, after: 0, precision: 9, calendarmodel: "http://www.wikidata.org/entity/Q1985727" } } }, type: "statement", rank: "normal", id: "Q1$1" };
const found = [simple({ member: thing("Q1"), memberLabel: text("Anna"), memberOf: thing("Q2") }), simple({ post: thing("Q3"), postValue: text("12") }),
  simple({ who: thing("Q1"), board: thing("Q2") }), sdk.simplify.claims({ P571: [founded] }).P571[0],
  sdk.simplify.claims({ P571: [founded] }, { timeConverter: "simple-day" }).P571[0]];
console.log("wikibase-sdk", "11.6.6", JSON.stringify(found));
const of = found[0].member && found[0].member.of;
process.exit(isDeepStrictEqual(found.slice(1), [{ post: { value: "12" } }, { who: "Q1", board: "Q2" }, "2024-01-01T00:00:00.000Z", "2024"])
  && of !== undefined && !("memberOf" in found[0]) ? 0 : 1);
JS
node try.cjs
