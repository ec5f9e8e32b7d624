"""The pages of `kg view`, live: made once for each publication of the graph, in a passing folder."""

import mimetypes
import tempfile
import threading
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from kg import query
from kg.graph.store import location, open_graph
from kg.serve import formats
from kg.serve.problem import ProblemError
from kg.view import pages, workbench


class Site:
    """The pages of one graph folder; the first to ask after a build waits until they are made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._made: tuple[str, tempfile.TemporaryDirectory[str]] | None = None

    def read(self, name: str) -> tuple[bytes, str]:
        """A page's bytes and the publication it is of; `ProblemError` 404 where there is none of that name."""
        file, version = self._file(name)
        if file is None:
            raise ProblemError(404, f"there is no page {name!r}")
        return file.read_bytes(), version

    def has(self, name: str) -> bool:
        """Whether there is a page of that name."""
        return self._file(name)[0] is not None

    def _file(self, name: str) -> tuple[Path | None, str]:
        """Where the page is kept, None where there is none of that name; and the publication."""
        with self._lock:
            version = location(self._folder).name
            if self._made is None or self._made[0] != version:
                self.close()
                made = tempfile.TemporaryDirectory(prefix="kg-pages-")
                for _ in pages.write(self._folder, Path(made.name)):
                    pass
                self._made = (version, made)
            home = Path(self._made[1].name).resolve()
        file = home / name
        there = "\0" not in name and file.resolve().is_relative_to(home) and file.is_file()
        return file if there else None, version

    def close(self) -> None:
        """Removes the pages that were made."""
        if self._made:
            self._made[1].cleanup()
            self._made = None


def page(request: Request) -> Response:
    """A page of the site by its name; the start page without one."""
    name = request.path_params.get("name") or "index.html"
    content, version = request.app.state.site.read(name)
    tag = f'"{version}-{name}"'
    if formats.known(request, tag):
        return Response(status_code=304, headers={"ETag": tag})
    if name == "fraga.html":  # here the server answers, whatever the size of the graph
        content = workbench.page(
            open_graph(request.app.state.settings.folder), query.named(), "/sparql"
        ).encode()
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response(content, media_type=media_type, headers={"ETag": tag})
