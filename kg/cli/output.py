"""Data on standard output: UTF-8 whatever the locale."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from kg.cli.headings import cell
from kg.cli.tables import laid_out
from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from kg.store import GraphStore, Results

_BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean"
_YES, _NO = Words("yes", "có"), Words("no", "không")
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
                text = readable(term, store, language)
                known[term] = _said(text == "true") if _is_boolean(term) else cell(text)
        lines.append([known[term] for term in row])
    emit_table(columns, lines)


def _is_boolean(term: object) -> bool:
    from pyoxigraph import Literal

    return isinstance(term, Literal) and term.datatype.value == _BOOLEAN


def emit_table(columns: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """Print a table on standard output, by the pager where it is higher than the terminal."""
    text = f"{laid_out(columns, lines)}\n" if lines else ""
    if sys.stdout.isatty() and text.count("\n") >= shutil.get_terminal_size().lines:
        click.echo_via_pager(text)
    else:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    tell(_ROWS, n=len(lines)) if lines else tell(_NOTHING)


def emit_rows(columns: Sequence[str], lines: Sequence[Sequence[object]], form: str, stream: IO[bytes]) -> None:
    """Write rows of plain values to `stream`: a `table` for people, `csv` with a head line, or `json`, an object a row.

    A table goes to standard output if that is `stream`, with its number of rows on standard error.
    """
    if form == "json":
        found = [dict(zip(columns, line, strict=True)) for line in lines]
        stream.write(f"{json.dumps(found, ensure_ascii=False, indent=1)}\n".encode())
    elif form == "csv":
        buffer = io.StringIO()
        csv.writer(buffer).writerows([columns, *lines])
        stream.write(buffer.getvalue().encode())
    elif lines:
        stream.write(f"{laid_out(columns, [[_said(value) for value in line] for line in lines])}\n".encode())
    if form == "table":
        tell(_ROWS, n=len(lines)) if lines else tell(_NOTHING)


def _said(value: object) -> str:
    """Return what a table shows of a plain value."""
    if isinstance(value, bool):
        return (_YES if value else _NO).say()
    return "" if value is None else str(value)


def tell(words: Words, **values: object) -> None:
    """Write a message for people to standard error."""
    click.echo(words.say(**values), err=True)
