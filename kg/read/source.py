"""A path → the bytes of the file there, where it is a file that can be read as a whole."""

import os
import stat
from pathlib import Path

from kg import config
from kg.errors import ReadError

_KINDS = {
    stat.S_IFDIR: "is a folder, not a file",
    stat.S_IFIFO: "is a pipe, not a file",
    stat.S_IFSOCK: "is a socket, not a file",
    stat.S_IFCHR: "is a device, not a file",
    stat.S_IFBLK: "is a device, not a file",
}
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)
"""A pipe without a writer would keep us waiting at its opening."""


def load(path: Path) -> bytes:
    """The bytes of the file; `ReadError` where it is none, is empty or too large, or changes meanwhile."""
    try:
        _demand_file(path, path.stat())  # before it is opened: opening a device may do something
        with os.fdopen(os.open(path, os.O_RDONLY | _AT_ONCE), "rb") as file:
            before = os.fstat(file.fileno())
            _demand_file(path, before)
            data = file.read(before.st_size + 1)  # no more: room for what is asked is taken at once
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        raise ReadError(str(path), "a link to nothing" if path.is_symlink() else "no such file") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ReadError(str(path), f"cannot be opened ({reason})") from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise ReadError(str(path), "changes while it is read; build it again when it is finished")
    if not data.strip():
        raise ReadError(str(path), "the file is empty")
    return data


def _demand_file(path: Path, found: os.stat_result) -> None:
    kind = stat.S_IFMT(found.st_mode)
    if kind != stat.S_IFREG:
        raise ReadError(str(path), _KINDS.get(kind, "is no file"))
    if found.st_size > config.MAX_BYTES:
        most = config.MAX_BYTES // 1_000_000
        raise ReadError(str(path), f"larger than {most} MB, so hardly a protocol")
