"""The command line: words in, a call into kg, answers out. `commands` has one function a command."""

from kg.cli.commands import app, main

__all__ = ["app", "main"]
