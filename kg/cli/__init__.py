"""The command line: words in, a call into kg, answers out; one function a command, listed in this order."""

from kg.cli import collecting, answering, publishing  # isort: skip (the order of `kg --help`)
from kg.cli.app import app, main

__all__ = ["answering", "app", "collecting", "main", "publishing"]
