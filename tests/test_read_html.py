"""Web pages as a browser shows them: what is hidden or struck out is not there, what is numbered has its number."""

from pathlib import Path

import pytest

from kg import read
from kg.model import Line
from kg.read.html_tokens import Tag, Words, tokens

SHOWN = [
    ("<p>a</p><p style='display:none'>b</p><p>c</p>", ["a", "c"], "hidden by its style"),
    ("<p>a</p><div hidden><p>b</p></div><p>c</p>", ["a", "c"], "hidden by its attribute"),
    ("<style>.x {visibility: hidden}</style><p>a</p><p class='y x'>b</p>", ["a"], "hidden by a style sheet"),
    ("<style>@media print {.x {display: none}}</style><p class='x'>a</p>", ["a"], "hidden in print only"),
    ("<p>a</p><template><p>b</p></template><noscript>c</noscript>", ["a"], "templates, what is for no scripts"),
    ("<p>a</p><script>document.write('<p>b</p>')</script><p>c</p>", ["a", "c"], "scripts"),
    ("<p>a<!-- <p>b</p> --> c</p>", ["a c"], "comments"),
    ("<p>a</p><!--[if gte mso 9]><xml>b</xml><![endif]--><![if !mso]><p>c</p><![endif]>", ["a", "c"], "what is for Word alone"),
    ("<p>a</p><!-- never closed <p>b</p>", ["a"], "a comment left open"),
    ("<p title='x > y'>a &lt; b</p>", ["a < b"], "signs in attributes and text"),
    ("<p>G&ouml;teborg &amp; &#197;m&aring;l &sect;&nbsp;5 &okänd;</p>", ["Göteborg & Åmål § 5 &okänd;"], "entities"),
    ("<p>förvalt&shy;nings\u200bchef</p>", ["förvaltningschef"], "places where a word may be broken"),
    ("<form action='/'><p>Anna Ek</p><p>Bo Alm</p></form>", ["Anna Ek", "Bo Alm"], "a page in one form"),
    ("<form><p>Sök</p></form><p>Nämnden beslutar att godkänna</p>", ["Nämnden beslutar att godkänna"], "a form beside the text"),
    ("<pre>Anna Ek\nBo Alm\n\nEva</pre>", ["Anna Ek", "Bo Alm", "Eva"], "lines kept as written"),
    ("<ol start='40'><li>a<li>b</ol>", ["40. a", "41. b"], "a list from 40"),
    ("<ol start='40'><li><p>a</p><p>b</p></li><li><div><p>c</p></div></li></ol>", ["40. a", "b", "41. c"], "an entry in a paragraph"),
    ("<ol start='40'><li><h2>a</h2></li></ol><p>b</p>", ["40. a", "b"], "a heading in a numbered entry"),
    ("<ol><li><ol type='a'><li>a</li></ol></li></ol>", ["1.", "a. a"], "near miss: a list alone in an entry"),
    ("<details><summary>§ 1 Val</summary><strong>Beslut</strong><br>a</details><details>b</details>", ["§ 1 Val", "Beslut", "a", "b"], "folded parts"),
    ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", ["a b", "c d"], "cells and rows that nothing closes"),
    ("<ol reversed><li>a</li><li>b</li></ol>", ["2. a", "1. b"], "a list that counts down"),
    ("<ol type='a'><li>a</li><li value='5'>b</li><li>c</li></ol>", ["a. a", "e. b", "f. c"], "letters, and a number of its own"),
    ("<ol type='I'><li>a<ol><li>b</li></ol></li><li>c</li></ol>", ["I. a", "1. b", "II. c"], "a list in a list"),
    ("<ul><li>a</li><li>b</li></ul>", ["a", "b"], "no numbers in a list of points"),
    ("<ol style='list-style: none'><li>a</li></ol>", ["a"], "no numbers where they are turned off"),
    ("<p><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>a</p>", ["1. a"], "Word's number"),
    ("<p><span style='font-family:Wingdings;mso-list:Ignore'>§<span>&nbsp; </span></span>a</p>", ["a"], "Word's mark of a point"),
]  # fmt: skip


def lines_of(folder: Path, body: str) -> tuple[Line, ...]:
    file = folder / "a.html"
    file.write_text(f"<html><head><title>t</title></head><body>{body}</body></html>", encoding="utf-8")
    return read.document(file).lines


@pytest.mark.parametrize(("body", "seen"), [row[:2] for row in SHOWN], ids=[row[2] for row in SHOWN])
def test_what_a_browser_shows_is_read(tmp_path: Path, body: str, seen: list[str]) -> None:
    assert [line.text.value.strip() for line in lines_of(tmp_path, body)] == seen


def test_an_entry_in_a_paragraph_keeps_its_mark(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, "<ul><li><p>a</p></li><li>b</li></ul><p>c</p>")
    assert [line.bullet for line in lines] == [True, True, False]


FEET = [
    ("<p>a</p><footer><p>b</p></footer><p>c</p>", ["b"]),
    ("<p>a</p><div id='footer'><p>b</p></div><p>c</p>", ["b"]),
    ("<p>a</p><div role='contentinfo'><div>b</div></div>c", ["b"]),
    ("a<footer>b</footer>c", ["b"]),
    ("<p>a</p><p id='footer-note'>b</p>", []),
    ("<p>a</p><section role='main'>b</section>", []),
]


@pytest.mark.parametrize(("body", "feet"), FEET)
def test_the_foot_of_the_page_is_no_text_of_the_minutes(tmp_path: Path, body: str, feet: list[str]) -> None:
    assert [line.text.value.strip() for line in lines_of(tmp_path, body) if line.furniture] == feet


def test_rows_that_nothing_closes_begin_with_their_first_cell(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, "<table><tr><td>a<td>b<tr><td>c<td>d</table>")
    assert [[cell.value.strip() for cell in line.cells] for line in lines] == [["a", "b"], ["c", "d"]]


STRUCK = [
    ("<p>beslutar att <del>avslå</del> <ins>godkänna</ins> planen</p>", ["beslutar att godkänna planen"], ["avslå"]),
    ("<p><s>Bo Alm</s></p><p>Eva Sten</p>", ["Eva Sten"], ["Bo Alm"]),
    ("<p>Bo Alm, <span style='color:red; text-decoration: line-through'>Eva Sten</span></p>", ["Bo Alm,"], ["Eva Sten"]),
    ("<style>p.gone, .x {text-decoration: line-through}</style><p class='gone'>Bo Alm</p><p>Eva</p>", ["Eva"], ["Bo Alm"]),
    ("<table><tr><td>Kil</td><td><s>Bo Alm</s></td></tr></table>", ["Kil"], ["Kil Bo Alm"]),
    ("<table><tr><td><s>Bo Alm</s></td><td>Kil</td></tr></table>", [], ["Bo Alm Kil"]),
    ("<p><strike>Bo Alm</strike> (sjuk)</p>", [], ["Bo Alm (sjuk)"]),
    ("<p><u>Bo Alm</u> <ins>Eva Sten</ins></p>", ["Bo Alm Eva Sten"], []),
    ("<p style='text-decoration: underline'>Bo Alm</p>", ["Bo Alm"], []),
    ("<style>.x {text-decoration: none}</style><p class='x'>Bo Alm</p>", ["Bo Alm"], []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "there", "gone"), STRUCK)
def test_what_is_struck_out_is_told_apart(
    tmp_path: Path, body: str, there: list[str], gone: list[str]
) -> None:
    lines = lines_of(tmp_path, body)
    assert [line.text.value for line in lines if not line.struck] == there
    assert [line.text.value for line in lines if line.struck] == gone


MARKDOWN = [
    ("# P\n\n~~Bo Alm (M)~~\n\nEva Sten\n", ["P", "Eva Sten"], ["Bo Alm (M)"]),
    ("# P\n\nRådet beslutar att ~~avslå~~ godkänna planen\n", ["P", "Rådet beslutar att godkänna planen"], ["avslå"]),
    ("# P\n\nBo Alm, <del>Eva Sten</del>, Ola Berg\n", ["P", "Bo Alm, , Ola Berg"], ["Eva Sten"]),
    ("# P\n\n- ~~Bo Alm~~ (anmält förhinder)\n", ["P"], ["Bo Alm (anmält förhinder)"]),
    ("# P\n\nfrån ~ 10 till ~ 20 personer\n", ["P", "från ~ 10 till ~ 20 personer"], []),
    ("# P\n\n| ~~Bo Alm~~ | Kil |\n|---|---|\n", ["P"], ["Bo Alm Kil"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "there", "gone"), MARKDOWN)
def test_markdown_strikes_out_a_stretch(tmp_path: Path, text: str, there: list[str], gone: list[str]) -> None:
    file = tmp_path / "a.md"
    file.write_text(text, encoding="utf-8")
    lines = read.document(file).lines
    assert [line.text.value for line in lines if not line.struck] == there
    assert [line.text.value for line in lines if line.struck] == gone


def test_every_letter_of_a_page_is_in_one_token() -> None:
    source = "<p a=1 b='2' C>x<br/>y<!-- z --><script>if (a<b) {}</script>< 3 <"
    found = list(tokens(source, 0, len(source)))
    assert [token.name for token in found if isinstance(token, Tag)] == ["p", "br", "script", "script"]
    assert found[0].attributes == {"a": "1", "b": "2", "c": ""}
    texts = [(source[token.start : token.end], token.raw) for token in found if isinstance(token, Words)]
    assert texts == [("x", ""), ("y", ""), ("if (a<b) {}", "script"), ("< 3 <", "")]


def test_swedish_minutes_with_a_script_are_not_in_english(tmp_path: Path) -> None:
    body = "<script>for (const is of the.with) { if (this.and) to.be(for, that); }</script><p>Det är en del av det som var med</p>"
    file = tmp_path / "a.html"
    file.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    assert read.document(file).language == "sv"
