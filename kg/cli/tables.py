"""Rows for people: a table where it fits the width, a block a row where its columns would be too narrow to read."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from kg.cli.headings import heading

_PIPED = 120
"""Columns of what goes to a file or a pipe, unless COLUMNS says otherwise."""
_NARROWEST = 16
"""Columns that a cell needs on average to be read in a folded table."""
_GAP = 2


def laid_out(columns: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """Return rows as text without a last line break: a table, folded at need, or a block of `heading: cell` a row."""
    from rich.cells import cell_len

    heads = [heading(column) for column in columns]
    cells = [[_shown(text) for text in line] for line in lines]
    widest = [max(map(cell_len, column)) for column in zip(heads, *cells, strict=True)]
    if sum(widest) + _GAP * len(widest) <= _width() or _width() >= _NARROWEST * len(heads):
        return _table(heads, cells)
    return "\n\n".join(_block(heads, line) for line in cells)


def _table(heads: Sequence[str], cells: Sequence[Sequence[str]]) -> str:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    for line in cells:
        table.add_row(*map(Text, line))
    buffer = io.StringIO()
    terminal = sys.stdout.isatty()
    Console(file=buffer, width=_width(), force_terminal=terminal).print(table)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()).strip("\n")


def _block(heads: Sequence[str], line: Sequence[str]) -> str:
    from rich.cells import cell_len

    room = max(map(cell_len, heads))
    return "\n".join(
        f"{head}{' ' * (room - cell_len(head))}  {text}" for head, text in zip(heads, line, strict=True) if text
    )


def _width() -> int:
    """Return the columns there are: of the terminal, else COLUMNS, else 120."""
    if sys.stdout.isatty():
        return os.get_terminal_size(sys.stdout.fileno()).columns
    told = os.environ.get("COLUMNS", "")
    return int(told) if told.isdecimal() and int(told) else _PIPED


def _shown(text: str) -> str:
    """Return a cell on one line, without characters that would steer a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)
