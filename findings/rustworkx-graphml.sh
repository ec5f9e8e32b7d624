#!/usr/bin/env bash
# rustworkx 0.18.1 and networkx 3.6.1: neither reads the GraphML that the other writes.
# Expected: both name the format, and it is small: a graph with a flag or a year on nodes and edges comes over.
# Happens: networkx writes boolean values as True and False, which GraphML (booleans as in XML Schema) does not have, and
# rustworkx stops. The other way, rustworkx numbers the keys of nodes and of edges each from d1 on, so that two <key>s
# share an id, which must be one of its kind in the file; networkx keeps the last: here the text of a node, given the type
# of the edges' years, stops it, and where both types fit the names are mixed up.
# What to do: write such flags as "yes" and "no"; between the two go by node-link JSON, or rename the keys.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rustworkx==0.18.1 networkx==3.6.1
"$place/venv/bin/python" - "$place/a.graphml" "$place/b.graphml" "$place/c.graphml" <<'PY'
import re, sys
from importlib.metadata import version
import networkx, rustworkx
def tried(read, path):
    try:
        return read(path)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
flags = networkx.DiGraph()
flags.add_node("Anna", chair=True)
networkx.write_graphml(flags, sys.argv[1])
one = tried(rustworkx.read_graphml, sys.argv[1])
def written(path, on_node, on_edge):
    net = rustworkx.PyDiGraph()
    a, b = net.add_node({"id": "Anna", **on_node}), net.add_node({"id": "KS"})
    net.add_edge(a, b, on_edge)
    rustworkx.write_graphml(net, path)
    return re.findall(r'<key id="(\w+)" for="(\w+)" attr.name="(\w+)"', open(path, encoding="utf-8").read())
keys = written(sys.argv[2], {"party": "S"}, {"years": 4})
other = tried(networkx.read_graphml, sys.argv[2])
written(sys.argv[3], {"party": "S"}, {"office": "ordförande"})
mixed = dict(networkx.read_graphml(sys.argv[3]).nodes["Anna"])
print("rustworkx", version("rustworkx"), one, keys, "networkx", version("networkx"), other, mixed, sep="\n")
sys.exit("not `true` or `false`" not in str(one) or keys != [("d1", "node", "party"), ("d1", "edge", "years")] or
         not str(other).startswith("ValueError: invalid literal for int()") or mixed != {"office": "S"})
PY
