"""Data on standard output: UTF-8 whatever the locale; tables by rich."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from kg.cli.headings import cell, heading
from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from kg.store import GraphStore, Results

_WIDE = 100_000
"""Columns of a table that goes to a file or a pipe: nothing is cut or wrapped there."""
_NOTHING = Words("Nothing found.", "Không tìm thấy gì.")
_ROWS = Words("Rows: {n}", "Số dòng: {n}")


def data_stream(file: Path | None) -> AbstractContextManager[IO[bytes]]:
    """Return the stream that data is written to: `file`, which then appears whole or not at all, or standard output."""
    from kg.atomic import whole_file

    return whole_file(file) if file else nullcontext(sys.stdout.buffer)


def emit_results(results: Results, store: GraphStore, form: str) -> None:
    """Print the results of a query in `form` on standard output.

    Raises:
        QueryError: the form does not fit the results, or the store fails while it is read.
    """
    from pyoxigraph import QuerySolutions

    from kg.query import readable, rows, write_results

    if form != "table" or not isinstance(results, QuerySolutions):
        stream = sys.stdout.buffer
        write_results(results, form, stream)
        stream.flush()
        return
    columns, found = rows(results)
    language, known = current_language(), dict[object, str]()
    lines = []
    for row in found:
        for term in row:
            if term not in known:
                known[term] = cell(readable(term, store, language))
        lines.append([known[term] for term in row])
    emit_table(columns, lines)


def emit_table(columns: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """Print a table on standard output, and its number of rows on standard error."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(heading(column), overflow="fold")
    for line in lines:
        table.add_row(*(Text(_shown(text)) for text in line))
    terminal = sys.stdout.isatty()
    buffer = io.StringIO()
    console = Console(file=buffer, width=None if terminal else _WIDE, force_terminal=terminal)
    console.print(table)
    text = "\n".join(line.rstrip() for line in buffer.getvalue().splitlines())
    stream = sys.stdout.buffer
    stream.write(text.strip("\n").encode() + b"\n" if lines else b"")
    stream.flush()
    tell(_ROWS, n=len(lines)) if lines else tell(_NOTHING)


def _shown(text: str) -> str:
    """Return a cell on one line, without characters that would steer a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)


def tell(words: Words, **values: object) -> None:
    """Write a message for people to standard error."""
    click.echo(words.say(**values), err=True)
