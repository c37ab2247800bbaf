"""Rows of the graph's tables, in the order of their IRIs, whatever the size of the graph and the kind of store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from pyoxigraph import Literal, NamedNode

from kg.errors import KgError
from kg.export.columns import TABLES, Column, Table
from kg.export.ordered import ordered
from kg.query import rows, run
from kg.store import GraphStore

Row = dict[str, list[str]]
"""Values by name of the column, sorted; `iri` first."""


def table(name: str) -> Table:
    """Return the table of this name.

    Raises:
        KgError: there is none.
    """
    found = next((one for one in TABLES if one.name == name), None)
    if found is None:
        names = ", ".join(one.name for one in TABLES)
        raise KgError(f"there is no table {name!r}; choose one of: {names}", f"không có bảng {name!r}; chọn: {names}")
    return found


def table_rows(store: GraphStore, wanted: Table) -> Iterator[Row]:
    """Yield a row for every thing of the table's class; a column without a value has an empty list."""
    names = [column.name for column in wanted.columns]
    for iri, cells in groupby(ordered(_cells(store, wanted)), lambda line: line.partition("\t")[0]):
        row: Row = {"iri": [iri]} | {name: [] for name in names}
        for cell in cells:
            _, number, value = cell.split("\t", 2)
            if number:
                row[names[int(number)]].append(json.loads(value))
        yield row


def _cells(store: GraphStore, wanted: Table) -> Iterator[str]:
    """Yield `IRI, number of the column, value as JSON` with tabs between; and each IRI with nothing."""
    for (thing,) in rows(run(store, f"SELECT ?thing {{ ?thing a {wanted.cls} }}"))[1]:
        if isinstance(thing, NamedNode):
            yield f"{thing.value}\t\t"
    for number, column in enumerate(wanted.columns):
        for thing, value in rows(run(store, _query(wanted, column)))[1]:
            if isinstance(thing, NamedNode) and isinstance(value, NamedNode | Literal):
                yield f"{thing.value}\t{number:02d}\t{json.dumps(value.value, ensure_ascii=False)}"


def _query(wanted: Table, column: Column) -> str:
    return f"SELECT ?thing ?value {{ ?thing a {wanted.cls} . {column.pattern} }}"
