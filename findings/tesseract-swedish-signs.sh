#!/usr/bin/env bash
# Tesseract's Swedish data (@tesseract.js-data/swe 1.0.0, the 4.0.0 models): it can write neither § nor %.
# Expected: the data of a language can write the signs its official papers are full of.
# Happens: among its hundred characters are no §, %, °, @, * and #: "§ 12" comes out as "& 12" or "8 12" and "5 %" as "5 94"
# or "5 96", however good the print. The English data knows them (and no å, ä, ö).
# What to do: read 8, 88, & and $ before a number as the section sign they may be; "swe+eng" finds it, but then Ä may be A.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pillow==11.3.0 reportlab==4.4.4
cd "$place"; npm install --silent --no-fund --no-audit tesseract.js@7.0.0 @tesseract.js-data/swe@1.0.0 @tesseract.js-data/eng@1.0.0 >/dev/null
"$place/venv/bin/python" - <<'PY'
from pathlib import Path
import reportlab
from PIL import Image, ImageDraw, ImageFont
font = ImageFont.truetype(str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"), 44)
page = Image.new("L", (1100, 320), 255)
for line, text in enumerate(("§ 12 Ärendet återremitteras", "Avgiften höjs med 5 % till år 2025")):
    ImageDraw.Draw(page).text((60, 70 + 110 * line), text, fill=0, font=font)
page.save("page.png", dpi=(200, 200))
PY
cat > read.cjs <<'JS'
const { gunzipSync } = require("zlib"), { readFileSync } = require("fs"), { createWorker } = require("tesseract.js");
const folder = (language) => `node_modules/@tesseract.js-data/${language}/4.0.0_best_int`;
function characters(language) { // the 22nd part of the data is the list of characters, one a line
  const data = gunzipSync(readFileSync(`${folder(language)}/${language}.traineddata.gz`));
  const starts = [...Array(data.readInt32LE(0)).keys()].map((part) => Number(data.readBigInt64LE(4 + 8 * part)));
  const end = Math.min(...starts.filter((start) => start > starts[21]));
  return new Set(data.subarray(starts[21], end).toString().split("\n").slice(1).map((line) => line.split(" ")[0]));
}
(async () => {
  const [swedish, english] = [characters("swe"), characters("eng")];
  const missing = [..."§%°@*#"].filter((sign) => english.has(sign) && !swedish.has(sign));
  const worker = await createWorker("swe", 1, { langPath: folder("swe"), cacheMethod: "none" });
  const { text } = (await worker.recognize("page.png")).data;
  await worker.terminate();
  console.log("tesseract.js", require("tesseract.js/package.json").version, "swe lacks", missing.join(" "), "| read:", JSON.stringify(text));
  process.exit(missing.length === 6 && /Ärendet återremitteras/.test(text) && !/[§%]/.test(text) ? 0 : 1);
})();
JS
node read.cjs
