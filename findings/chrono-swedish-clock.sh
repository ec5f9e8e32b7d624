#!/usr/bin/env bash
# chrono-node 2.10.3: in Swedish every meeting is at noon, for the Swedish parser knows no clock.
# Expected: "2024-04-16 18:30" and "16.4.2024 18:30" are half past six, as with the parsers for English, German, French,
# Dutch, Finnish, Spanish, Italian and Portuguese.
# Happens: chrono.sv takes the day, drops the time and sets 12:00; "18:30" alone, "kl. 18.30" and "i morgon kl 9" are
# nothing. Only with a T between day and time is the time heard. start.isCertain("hour") is false, which is the one sign.
# What to do: ask isCertain("hour") before the hour is used, and read the clock oneself.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit chrono-node@2.10.3 > /dev/null
cat > ask.mjs <<'JS'
import * as chrono from "chrono-node"
const reference = new Date(2024, 2, 1, 12), texts = ["2024-04-16 18:30", "16.4.2024 18:30", "18:30", "kl. 18.30", "2024-04-16T18:30"]
const clock = (language, text) => {
  const [found] = chrono[language].parse(text, reference)
  return found ? found.start.get("hour") + ":" + found.start.get("minute") + (found.start.isCertain("hour") ? "" : "?") : ""
}
const swedish = texts.map((text) => clock("sv", text))
const others = ["en", "de", "fr", "nl", "fi", "es", "it", "pt"].map((language) => texts.slice(0, 3).map((text) => clock(language, text)).join())
console.log("chrono-node", JSON.stringify(swedish), JSON.stringify(others))
process.exit(swedish.join() === "12:0?,12:0?,,,18:30" && others.every((found) => found === "18:30,18:30,18:30") ? 0 : 1)
JS
node ask.mjs
