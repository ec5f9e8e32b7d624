"""The documents keep up with the code: commands, questions, versions, and what a reader is told to run."""

import ast
import re
import shlex
import subprocess
import sys

import pytest
import typer
from conftest import ROOT

from kg import __version__, query
from kg.cli import app
from kg.export import FORMATS

README = (ROOT / "README.md").read_text(encoding="utf-8")
ONTOLOGY = (ROOT / "ontology" / "README.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"^\| `kg {command}\b", README, re.MULTILINE)


def test_the_readme_names_no_command_that_is_not_there() -> None:
    assert set(re.findall(r"\bkg ([a-z]+)\b(?=[^\n]*`|[^`]*```)", README)) <= set(COMMANDS)


def test_the_options_in_the_readme_are_there() -> None:
    known = {name for command in COMMANDS.values() for param in command.params for name in param.opts}
    ours = "\n".join(
        line for line in README.splitlines() if re.search(r"\bkg [a-z]", line) and "pip" not in line
    )
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", ours)) <= known | {"--version", "--help"}


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_examples_in_the_help_are_right(command: str) -> None:
    """Each `kg …` in the help of a command is that command, with options it has."""
    found = COMMANDS[command]
    for example in re.findall(r"(?:Examples?:|·)\s+kg ([^·\n]+)", found.help):
        words = shlex.split(example)
        assert words[0] == command
        options = {word for word in words if word.startswith("-") and word != "-"}
        assert options <= {name for param in found.params for name in param.opts}


@pytest.mark.parametrize("question", [one.name for one in query.named()])
def test_every_question_is_listed(question: str) -> None:
    assert re.search(rf"`{question}(\.rq)?`", README + ONTOLOGY)


def test_the_questions_are_listed_in_order() -> None:
    listed = re.findall(r"^\| `([a-z-]+)` \|", ONTOLOGY.partition("## Questions")[2], re.MULTILINE)
    assert listed == sorted(listed)


def test_every_export_format_is_named() -> None:
    assert [form for form in FORMATS if not re.search(rf"\b{form}\b", README)] == []


def test_the_changelog_has_this_version_on_top() -> None:
    versions = re.findall(r"^## (\S+)", CHANGELOG, re.MULTILINE)
    assert next(version for version in versions if version.lower() != "unreleased") == __version__


def test_the_first_block_shows_and_the_second_tests() -> None:
    first, second, *_ = blocks("sh")
    assert "kg demo" in first
    assert "pytest" in second


def test_links_to_files_lead_somewhere() -> None:
    pages = [(path.read_text(encoding="utf-8"), path.parent) for path in (ROOT / "docs").glob("*.md")]
    for text, home in ((README, ROOT), (ONTOLOGY, ROOT / "ontology"), (CHANGELOG, ROOT), *pages):
        targets = [target for target in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in target]
        assert [target for target in targets if not (home / target).exists()] == []


def test_every_page_of_the_docs_has_its_place_on_the_site() -> None:
    placed = set(re.findall(r": (\S+\.(?:md|ipynb))$", (ROOT / ".ci" / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE))
    written = {path.name for path in (ROOT / "docs").iterdir() if path.suffix in (".md", ".ipynb")}
    assert placed == written | {"ontology.md", "contributing.md"}


def test_nothing_is_left_to_be_filled_in() -> None:
    assert not re.search(r"@@|TODO|FIXME|XXX|\bTBD\b", README + ONTOLOGY + CHANGELOG)


def test_the_page_of_the_house_says_what_the_code_says() -> None:
    command = [sys.executable, "-m", "tests.house", "--check"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0, "run: python -m tests.house"


GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")


def test_the_glossary_names_every_class_that_travels_where_it_is() -> None:
    listed = dict(re.findall(r"^\| `(\w+)` \|[^|]*\| `([\w.]+)` \|", GLOSSARY, re.MULTILINE))
    there = {
        node.name: f"kg.model.{path.stem}"
        for path in (ROOT / "kg" / "model").glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
    assert listed == there


def test_the_page_of_a_line_says_what_the_program_does() -> None:
    command = [sys.executable, "-m", "tests.walk", "--check"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0, "run: python -m tests.walk"
