#!/usr/bin/env bash
# igraph 1.0.0 (Python): names with å, ä or ö can be read from NCOL and LGL and not be written to them.
# Expected: what Read_Ncol() has read write_ncol() can write; letters are printable whatever their bytes, and GraphML,
# GML, Pajek and DOT of the same library take them.
# Happens: "Åsa" is refused as of "non-printable characters" (code 0xFFFFFFC3: its first byte, taken for a negative
# number), in both formats, whatever the locale; read from a file the same name comes whole.
# What to do: write Pajek, or NCOL by hand: a line of two names for each edge.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q igraph==1.0.0
for locale in C C.UTF-8; do
LC_ALL=$locale "$place/venv/bin/python" -X utf8 -W ignore - "$place/a.txt" <<'PY'
import re, sys
from importlib.metadata import version
import igraph
def written(write):
    net = igraph.Graph([(0, 1)])
    net.vs["name"] = ["Åsa", "KS"]
    try:
        getattr(net, write)(sys.argv[1])
    except igraph.InternalError as error:
        return re.findall("non-printable|0x[0-9A-F]+", str(error))
def read(how, text):
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write(text)
    return how(sys.argv[1]).vs["name"]
found = [written("write_ncol"), written("write_lgl"), written("write_pajek"), read(igraph.Graph.Read_Ncol, "Åsa KS\n"), read(igraph.Graph.Read_Lgl, "# Åsa\nKS\n")]
print("igraph", version("igraph"), found)
sys.exit(found != [["non-printable", "0xFFFFFFC3"]] * 2 + [None] + [["Åsa", "KS"]] * 2)
PY
done
