#!/usr/bin/env bash
# charset-normalizer 3.5.3: short Swedish text in Windows-1252 is HP Roman-8 or Windows-1250.
# Expected: cp1252, by far the commonest, or no answer; chardet 7.7.0 names it (or the near ISO 8859-15) each time.
# Happens: rolls, tables and single sentences come out with other letters, "ésa øberg" or "Ĺsby", all of them letters, so
# that nothing looks broken to a program; five words of Swedish or thirty make no difference.
# What to do: cp_isolation=["utf_8", "cp1252"], or try UTF-8 and take Windows-1252 else.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q charset-normalizer==3.5.3 chardet==7.7.0
"$place/venv/bin/python" - <<'PY'
import sys, chardet, charset_normalizer
texts = ("Närvarande ledamöter: Åsa Öberg (S), Björn Ängström (M), Märta Sjöö (C)\n",
         "Namn;Parti;Närvarande\r\nÅsa Öberg;S;ja\r\nBjörn Ängström;M;nej\r\nMärta Sjöö;C;ja\r\n",
         "Skolan i Åsby ska vara kvar. Beslutet gäller från höstterminen.\n")
found = []
for text in texts:
    data = text.encode("cp1252")
    best, told = charset_normalizer.from_bytes(data).best(), charset_normalizer.from_bytes(data, cp_isolation=["utf_8", "cp1252"]).best()
    found.append((best.encoding, str(best) == text, str(told) == text, data.decode(chardet.detect(data)["encoding"]) == text))
    print("charset-normalizer", charset_normalizer.__version__, best.encoding, repr(str(best)[:30]), "| chardet", chardet.detect(data)["encoding"])
sys.exit(found != [(name, False, True, True) for name in ("hp_roman8", "hp_roman8", "cp1250")])
PY
