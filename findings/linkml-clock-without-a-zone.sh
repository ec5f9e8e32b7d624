#!/usr/bin/env bash
# linkml 1.12.1: "18:30:00" in a slot of range time is written as xsd:time and refused by the validator.
# Expected: range: time is xsd:time (linkml:types says so), whose zone is optional (XML Schema 1.1 part 2, 3.3.8), so that the time
# of day of a meeting fits, as the date of the meeting does.
# Happens: linkml-validate goes by JSON Schema, whose "time" wants a zone: '18:30:00' is not a 'time', and linkml-convert, which
# validates first, stops. "18:30:00Z" passes, and says another hour. With --no-validate the clock is written as
# "18:30:00"^^xsd:time, which is right and which linkml, asked about its own YAML of it, refuses. A list comes back from RDF
# without what stands twice in it, votes 12, 7, 12 as 12 and 7, without a word.
# What to do: range: string with a pattern for clocks; list_elements_unique or one object for each vote where lists go to RDF.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q linkml==1.12.1
cd "$place"
cat > s.yaml <<'YAML'
id: http://e.org/s
name: s
prefixes: {linkml: "https://w3id.org/linkml/", e: "http://e.org/"}
imports: [linkml:types]
default_prefix: e
classes:
  Meeting:
    tree_root: true
    attributes:
      id: {identifier: true, range: uriorcurie}
      clock: {range: time}
      votes: {multivalued: true, range: integer}
YAML
"$place/venv/bin/python" -W ignore - <<'PY'
import pathlib, subprocess, sys
from importlib.metadata import version
tool = pathlib.Path(sys.executable).parent
def run(*words):
    return subprocess.run([tool / words[0], "-s", "s.yaml", *words[1:]], capture_output=True, text=True)
found = []
for clock in ("18:30:00", "18:30:00Z"):
    pathlib.Path("a.yaml").write_text(f'id: e:a\nclock: "{clock}"\n')
    found.append(run("linkml-validate", "a.yaml").returncode)
pathlib.Path("a.yaml").write_text('id: e:a\nclock: "18:30:00"\nvotes: [12, 7, 12]\n')
found.append(run("linkml-convert", "-t", "ttl", "a.yaml").returncode)
turtle = run("linkml-convert", "-t", "ttl", "--no-validate", "a.yaml").stdout
pathlib.Path("a.ttl").write_text(turtle)
back = run("linkml-convert", "--no-validate", "-C", "Meeting", "-f", "ttl", "-t", "yaml", str(pathlib.Path("a.ttl").resolve())).stdout
pathlib.Path("b.yaml").write_text(back)
found += ['"18:30:00"^^xsd:time' in turtle, run("linkml-validate", "b.yaml").returncode, back.count("- ")]
print("linkml", version("linkml"), "answers with and without Z, convert, xsd:time, validated again, votes of three:", found, back.split())
sys.exit(found != [1, 0, 1, True, 1, 2])
PY
