"""The command line: one command a file, loaded when it is called; errors become one line in one place."""

from kg.cli.group import main

__all__ = ["main"]
