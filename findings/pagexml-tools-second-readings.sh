#!/usr/bin/env bash
# pagexml-tools 0.9.0: a line of PAGE XML with two readings, or with its words alone, has no text, and regions left out of the order are gone.
# Expected: the first of the readings (PAGE 2019, TextEquiv: index orders alternatives), the words of a line whose text stands
# in its words only, as OCR engines may write it (TextEquiv is optional at each level), and every region somewhere.
# Happens: line.text is None for both, and so is the text of their region, while the file is read without an error; programs that
# offer a corrected reading beside the first write just such files. get_text_regions_in_reading_order() gives the regions that
# ReadingOrder names and no other, without a word; stats counts the lines, so that nothing seems to be missing.
# What to do: take line.words where text is None, keep one TextEquiv for each line, and add what is in text_regions alone.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pagexml-tools==0.9.0
cd "$place"; "$place/venv/bin/python" -W ignore - <<'PY'
import sys
from importlib.metadata import version
import pagexml.parser
def coords(top):
    return f'<Coords points="0,{top} 500,{top} 500,{top + 20} 0,{top + 20}"/>'
def said(words, index=0):
    return f"<TextEquiv index='{index}'><Unicode>{words}</Unicode></TextEquiv>"
lines = [f'<TextLine id="l1">{coords(0)}{said("§ 12 Budget")}</TextLine>',
         f'<TextLine id="l2">{coords(20)}{said("Nämnden bifaller", 0)}{said("Namnden bifaller", 1)}</TextLine>',
         f'<TextLine id="l3">{coords(40)}<Word id="w1">{coords(40)}{said("Anna")}</Word><Word id="w2">{coords(40)}{said("Ek")}</Word></TextLine>']
regions = "".join(f'<TextRegion id="r{n}">{coords(20 * n)}{line}</TextRegion>' for n, line in enumerate(lines))
order = '<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="0" regionRef="r0"/><RegionRefIndexed index="1" regionRef="r1"/></OrderedGroup></ReadingOrder>'
with open("a.xml", "w", encoding="utf-8") as file:
    file.write('<?xml version="1.0" encoding="UTF-8"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Creator>x</Creator>'
               "<Created>2024-04-16T00:00:00</Created><LastChange>2024-04-16T00:00:00</LastChange></Metadata>"
               f'<Page imageFilename="a.png" imageWidth="500" imageHeight="900">{order}{regions}</Page></PcGts>')
page = pagexml.parser.parse_pagexml_file("a.xml")
found = [[line.text for line in page.get_lines()], [word.text for word in page.text_regions[2].lines[0].words],
         [region.id for region in page.get_text_regions_in_reading_order()], page.stats["lines"]]
print("pagexml-tools", version("pagexml-tools"), found)
sys.exit(found != [["§ 12 Budget", None, None], ["Anna", "Ek"], ["r0", "r1"], 3])
PY
