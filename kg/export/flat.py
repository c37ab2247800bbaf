"""Tables as CSV, TSV and Parquet; a folder of all of them, or one."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import IO, Any

from kg.atomic import whole_folder
from kg.errors import KgError
from kg.export.columns import TABLES, Column, Table
from kg.export.tables import Row, table_rows
from kg.store import GraphStore

FORMATS = ("csv", "tsv", "parquet")
SEPARATOR = " | "
"""Between several values in one cell of CSV and TSV; Parquet has lists."""
_BATCH = 20_000
"""Rows of a Parquet row group."""


def write_table(store: GraphStore, form: str, wanted: Table, stream: IO[bytes]) -> None:
    """Write one table to `stream`.

    Raises:
        KgError: Parquet is asked for and its library is not there.
    """
    _writer(form)(wanted, table_rows(store, wanted), stream)


def write_folder(store: GraphStore, form: str, folder: Path) -> None:
    """Write every table to a file of its name in `folder`, which appears whole or not at all.

    Raises:
        KgError: the folder holds other things or cannot be written, or the library of the format is not there.
    """
    write = _writer(form)
    names = {f"{one.name}.{ending}" for one in TABLES for ending in FORMATS}
    with whole_folder(folder, names) as part:
        for one in TABLES:
            with (part / f"{one.name}.{form}").open("wb") as stream:
                write(one, table_rows(store, one), stream)


def _writer(form: str) -> Callable[[Table, Iterable[Row], IO[bytes]], None]:
    return _parquet() if form == "parquet" else _separated(form)


def _separated(form: str) -> Callable[[Table, Iterable[Row], IO[bytes]], None]:
    dialect = "excel" if form == "csv" else "excel-tab"

    def write(wanted: Table, rows: Iterable[Row], stream: IO[bytes]) -> None:
        text = io.TextIOWrapper(stream, "utf-8", newline="", write_through=True)
        writer = csv.writer(text, dialect, lineterminator="\n")
        writer.writerow(["iri", *(column.name for column in wanted.columns)])
        writer.writerows([SEPARATOR.join(values) for values in row.values()] for row in rows)
        text.detach()

    return write


def _parquet() -> Callable[[Table, Iterable[Row], IO[bytes]], None]:
    """Return the writer of Parquet.

    Raises:
        KgError: pyarrow is not there.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to load
        from pyarrow import parquet  # noqa: PLC0415 - the same
    except ImportError as error:
        raise KgError(
            "Parquet needs pyarrow, which is not installed: pip install 'vnkg[parquet]'",
            "Parquet cần pyarrow, hiện chưa được cài: pip install 'vnkg[parquet]'",
        ) from error
    types = {"text": pa.string(), "integer": pa.int64(), "decimal": pa.decimal128(4, 3), "boolean": pa.bool_()}

    def write(wanted: Table, rows: Iterable[Row], stream: IO[bytes]) -> None:
        fields = [pa.field("iri", pa.string(), nullable=False)]
        for column in wanted.columns:
            kind = types[column.kind]
            fields.append(pa.field(column.name, pa.list_(kind) if column.many else kind))
        schema = pa.schema(fields)
        with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
            for batch in _batches(rows):
                records = [_record(wanted, row) for row in batch]
                writer.write_table(pa.Table.from_pylist(records, schema=schema))

    return write


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rest = iter(rows)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _record(wanted: Table, row: Row) -> dict[str, Any]:
    """Return a row with values of the columns' kinds; several values are a list, none of one is None."""
    record: dict[str, Any] = {"iri": row["iri"][0]}
    for column in wanted.columns:
        values = [_typed(column, value) for value in row[column.name]]
        record[column.name] = values if column.many else next(iter(values), None)
    return record


def _typed(column: Column, value: str) -> object:
    if column.kind == "integer":
        return int(value)
    if column.kind == "decimal":
        return Decimal(value)
    return value == "true" if column.kind == "boolean" else value
