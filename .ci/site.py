"""What lets the documentation be a site as well as files of the repository: `mkdocs build --strict -f .ci/mkdocs.yml`.

The ontology's page and the guide for contributors stand outside docs/ and are pages of the site too. A link that
leads to any other file of the repository is shown as its words; that the file is there is checked.
"""

import logging
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).resolve().parent.parent
OUTSIDE = {"ontology/README.md": "ontology.md", "CONTRIBUTING.md": "contributing.md"}
_LINK = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<target>[^)\s#]+)(?P<anchor>#[^)\s]*)?\)")
_LOG = logging.getLogger("mkdocs.site")


def on_files(files: Files, config: Any) -> Files:
    for source, page in OUTSIDE.items():
        files.append(File.generated(config, page, content=(ROOT / source).read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    named = {page_: source for source, page_ in OUTSIDE.items()}
    source = ROOT / named.get(page.file.src_uri, f"docs/{page.file.src_uri}")

    def led(link: re.Match[str]) -> str:
        if "://" in link["target"] or link["target"].startswith("mailto:"):
            return link.group()
        target = (source.parent / link["target"]).resolve()
        inside = target.relative_to(ROOT).as_posix()
        if not target.exists():
            _LOG.warning("%s: the link to %s leads nowhere", source.name, link["target"])
        place = OUTSIDE.get(inside) or (inside.removeprefix("docs/") if inside.startswith("docs/") else None)
        return f"[{link['words']}]({place}{link['anchor'] or ''})" if place else link["words"]

    return _LINK.sub(led, markdown)
