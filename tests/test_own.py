"""What this program wrote is never read as minutes, wherever it lies and however it was saved; minutes always are."""

import io
import shutil
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLES, Run

from kg import pipeline
from kg.folder import Folder
from kg.intake.own import is_marked

ID = "https://w3id.org/protokollgraf/id/body/kultur-1"
PAGE = '<!DOCTYPE html><html lang="sv"><head>\n<meta charset="utf-8">{}<title>x</title></head><body>§ 1</body></html>'
GENERATOR = '<meta name="generator" content="Protokollgraf">'
BLINK = (
    "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
    '<!DOCTYPE html><html><head><meta name=3D"gen=\r\nerator" content=3D"Protokollgraf"></head>'
)
TITLE = "Bokbussen – Protokollgraf".encode("utf-16-be").hex().upper()
ANSWER = "Bokbussen\n=========\n2022-03-15  väckt  Rådet, punkt 1\n\n[Protokollgraf]\n"
MARKED = [
    PAGE.format(GENERATOR),
    PAGE.format('<meta name="generator" content="Protokollgraf" />'),
    f"\n<!-- saved from url=(0044)http://localhost:8000/ -->{PAGE.format(GENERATOR)}".replace("\n<!-- saved", "<!DOCTYPE html><!-- saved", 1),
    BLINK,
    f"%PDF-1.4\n1 0 obj\n<</Title <FEFF{TITLE}>\n/Producer (Skia/PDF)>>",
    ANSWER,
    ANSWER.replace("\n", "\r\n"),
    ANSWER.encode("utf-16"),
    "# Bokbussen\n\n1. **2022-03-15**\n\n<!-- Protokollgraf -->\n",
    "sequenceDiagram\n  title x\n%% Protokollgraf\n",
    "<svg xmlns='http://www.w3.org/2000/svg'></svg>\n<!-- Protokollgraf -->\n",
    f"issue,date,step\r\nBokbussen,2022-03-15,{ID}\r\n",
    f'\ufeff"issue";"step"\r\n"Bokbussen";"{ID}"\r\n',
    f'?issue\t?step\n"Bokbussen"\t<{ID}>\n',
    f"body\r\n{ID}\r\n",
    "date,heldBy,item,vote\r\n",
    '\ufeff"from","relation","to","status"\r\n"A","b","C","stated"\r\n',
    "┏━━━━┳━━━━┓\n┃ a  ┃ b  ┃\n┡━━━━╇━━━━┩\n│ 1  │ 2  │\n└────┴────┘\n",
    "[]\n",
    '[\n  {"score": 1.0, "date": "2022-03-15", "body": "Rådet"}\n]\n',
    '{\n  "document": {\n    "path": "a.txt",\n    "sha256": "00"\n',
    '{\n "head": {\n  "vars": [\n   "a"\n',
    "a.txt: doubtful\n1 new, 0 known, 2 not read. The graph in g holds 1 meetings of 1 bodies, 3 people and 2 issues.\n",
]  # fmt: skip
NOTES = "Protokoll\n\nNärvarande: Tora Lindqvarn\n\n1. Protokollgraf\n{}\n2. Nästa möte\nRådet ses i maj.\n"
MINUTES = [
    NOTES.format("Programmet Protokollgraf visades, se [Protokollgraf] och <!-- Protokollgraf -->."),
    NOTES.format(f"Bilden finns på {ID} och visades."),
    NOTES.format("0 new, 3 known, 1 not read. The graph in g holds 1 meetings."),
    PAGE.format("").replace("§ 1", f"Rådet såg {GENERATOR.replace('<', '&lt;')} och titeln – Protokollgraf"),
    PAGE.format('<meta name="author" content="Protokollgraf">'),
    f"From: a@b.se\nSubject: Protokollgraf\nMIME-Version: 1.0\n\n{NOTES.format('Inget.')}",
    f"%PDF-1.4\n<</Title <FEFF{'Protokollgraf och vi'.encode('utf-16-be').hex().upper()}>>>",
    f"namn;ort\nTora;Åre\n\n{NOTES.format('Inget.')}",
    f"Närvarande,Tora,Bo\n{NOTES.format('Inget.')}",
    '{"name": "app", "version": "1"}',
    '[{"date": "2022-03-15", "text": "§ 1"}]',
    "",
]


def as_bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


@pytest.mark.parametrize("number", range(len(MARKED)))
def test_what_this_program_wrote_is_known_by_a_mark(number: int) -> None:
    assert is_marked(as_bytes(MARKED[number]))


@pytest.mark.parametrize("text", MINUTES)
def test_what_only_tells_of_this_program_is_not(text: str) -> None:
    assert not is_marked(as_bytes(text))


WORDS = "gemensam hjälpmedelsverksamhet"
QUERIES = sorted(path.stem for path in (ROOT / "ontology" / "queries").glob("*.rq"))


def commands(place: Path) -> Iterator[tuple[str, ...]]:
    """All that answer on standard output."""
    yield from (("trace", WORDS, "--format", form) for form in ("text", "json", "md", "html", "mermaid"))
    yield from (("follow", "CROSS", "--format", form) for form in ("text", "json", "md"))
    yield from (
        ("query", "issue-path", "--param", "words=hjälp", "--format", form)
        for form in ("table", "json", "csv", "tsv")
    )
    yield from (("query", str(place / "c.rq"), "--format", form) for form in ("turtle", "json", "csv", "tsv"))
    yield from (("query", name, "--format", form) for name in QUERIES[::6] for form in ("csv", "tsv"))
    yield ("query", "decisions", "--excel")
    yield ("search", "hjälpmedel")
    yield from ((name,) for name in ("query", "promises", "changes", "status", "check"))
    yield ("status", "--private")
    yield ("judge", "review")


@pytest.mark.slow
def test_every_answer_saved_among_minutes_is_passed_over(built: Path, tmp_path: Path, kg: Run) -> None:
    (tmp_path / "c.rq").write_text("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 20")
    (tmp_path / "in").mkdir()
    for number, words in enumerate(commands(tmp_path)):
        done = kg(*words, "--graph", built)
        assert done.returncode == 0, words
        assert is_marked(done.stdout), words
        (tmp_path / "in" / f"{number}.txt").write_bytes(done.stdout)
    done = kg("read", SAMPLES[0])
    (tmp_path / "in" / "read.txt").write_bytes(done.stdout)
    shutil.copy(SAMPLES[1], tmp_path / "in" / "minutes.txt")
    found = pipeline.build([tmp_path / "in"], Folder(tmp_path / "g"))
    assert [Path(path).name for path in found.new] == ["minutes.txt"]
    assert found.refused == []


def packed(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def test_what_is_packed_or_sent_is_known_as_well(built: Path, tmp_path: Path, kg: Run) -> None:
    kg("export", "csv", "--graph", built, "--out", tmp_path / "ut")
    files = {
        f"ut/{path.relative_to(tmp_path / 'ut')}": path.read_bytes()
        for path in (tmp_path / "ut").rglob("*.*")
    }
    files |= {
        f"g/{path.relative_to(built)}": path.read_bytes() for path in built.rglob("*") if path.is_file()
    }
    mail = EmailMessage()
    mail["From"], mail["Message-ID"] = "a@b.se", "<1@b.se>"
    mail.set_content("Här är svaret.")
    mail.add_attachment(ANSWER.encode(), maintype="text", subtype="plain", filename="svar.txt")
    mail.add_attachment(SAMPLES[2].read_bytes(), maintype="text", subtype="plain", filename="protokoll.txt")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "allt.zip").write_bytes(packed(files | {"minutes.txt": SAMPLES[1].read_bytes()}))
    (tmp_path / "in" / "brev.eml").write_bytes(mail.as_bytes())
    found = pipeline.build([tmp_path / "in"], Folder(tmp_path / "g"))
    assert sorted(Path(path).name for path in found.new) == ["minutes.txt", "protokoll.txt"]
    assert found.refused == []
    told = [
        message
        for name, one in found.findings
        if one.stage == "intake"
        for message in [f"{name} {one.message}"]
    ]
    assert any("brev.eml" in one and "(svar.txt)" in one for one in told)
    assert any("allt.zip/g/originals" in one for one in told)
