#!/usr/bin/env bash
# alto-tools 0.1.0: of a word divided at a line's end the first half comes twice, and the second is gone.
# Expected: "kommun" / "fullmäktige" or "kommunfullmäktige" once: ALTO holds each half as CONTENT, marked HypPart1 and HypPart2, and
# the whole as SUBS_CONTENT (ALTO 4, StringType); its option -t prints the text of the file.
# Happens: where a second half stands, what was printed last is printed again: "Nämnden kommun", "kommun12 maj", as if fullmäktige
# were nowhere in the file, and the next word grows on to it. Every divided word loses its end so; without divided
# words, as in short samples, the text is right. No warning.
# What to do: read CONTENT of every String, or SUBS_CONTENT at HypPart1 and nothing at HypPart2.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q alto-tools==0.1.0
cd "$place"; cat > a.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="p" PHYSICAL_IMG_NR="1" HEIGHT="900" WIDTH="900"><PrintSpace HPOS="0" VPOS="0" WIDTH="900" HEIGHT="900">
<TextBlock ID="b" HPOS="0" VPOS="0" WIDTH="900" HEIGHT="90">
<TextLine ID="l1" HPOS="0" VPOS="0" WIDTH="900" HEIGHT="30"><String CONTENT="Nämnden" HPOS="0" VPOS="0" WIDTH="90" HEIGHT="30"/><SP/><String
 CONTENT="kommun" SUBS_TYPE="HypPart1" SUBS_CONTENT="kommunfullmäktige" HPOS="100" VPOS="0" WIDTH="90" HEIGHT="30"/><HYP CONTENT="-"/></TextLine>
<TextLine ID="l2" HPOS="0" VPOS="30" WIDTH="900" HEIGHT="30"><String CONTENT="fullmäktige" SUBS_TYPE="HypPart2" SUBS_CONTENT="kommunfullmäktige"
 HPOS="0" VPOS="30" WIDTH="90" HEIGHT="30"/><SP/><String CONTENT="12" HPOS="200" VPOS="30" WIDTH="30" HEIGHT="30"/><SP/><String CONTENT="maj" HPOS="240" VPOS="30" WIDTH="30" HEIGHT="30"/></TextLine>
</TextBlock></PrintSpace></Page></Layout></alto>
XML
found=$("$place/venv/bin/alto-tools" -t a.xml)
echo "alto-tools 0.1.0: $found"
[ "$(echo $found)" = "Nämnden kommun kommun12 maj" ]
