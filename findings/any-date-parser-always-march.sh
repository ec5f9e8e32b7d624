#!/usr/bin/env bash
# any-date-parser 2.2.4 (npm): "16 april 2024 kl 18.30" is the 16th of March, and so is the 16th of every other month.
# Expected: the 16th of April, with or without the hour, as for "16 april 2024" and "16 april 2024 kl 18:30"; or invalid.
# Happens: an hour with a point, as Swedish, German and Finnish have it, sends the text to a loose reading that takes the day and the year
# and says month 3, whatever month stands there: twelve meetings a year are all in March. English ("16 April 2024 at 18.30") and
# German ("um 18.30") likewise. No mark of doubt: a Date, at midnight; attempt() has month: 3 too.
# What to do: write the hour with a colon, or cut it off, before reading.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit any-date-parser@2.2.4 > /dev/null
cat > ask.mjs <<'JS'
import any from "any-date-parser"
const day = (text, locale) => { const { month, day, hour } = any.attempt(text, locale); return month + "/" + day + (hour ? " " + hour : "") }
const months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"]
const pointed = months.map((month) => day(`16 ${month} 2024 kl 18.30`, "sv-SE"))
const coloned = months.map((month) => day(`16 ${month} 2024 kl 18:30`, "sv-SE")), plain = months.map((month) => day(`16 ${month} 2024`, "sv-SE"))
const others = [day("16 April 2024 at 18.30", "en-GB"), day("16 April 2024 um 18.30", "de-DE")]
const made = any.fromString("den 16 april 2024 kl 18.30", "sv-SE")
console.log("any-date-parser 2.2.4", { pointed, coloned, plain, others }, made)
process.exit(new Set(pointed).size === 1 && pointed[0] === "3/16" && others.every((found) => found === "3/16") && made.getUTCMonth() === 2
  && coloned.every((found, at) => found === at + 1 + "/16 18") && plain.every((found, at) => found === at + 1 + "/16") ? 0 : 1)
JS
node ask.mjs
