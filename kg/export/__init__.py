"""A store's graph as files: RDF, tables, records of other standards, networks; the same graph gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO

from kg.compressed import bare_name, compressing
from kg.errors import KgError
from kg.export.columns import TABLES
from kg.export.flat import FORMATS as TABLE_FORMATS
from kg.export.flat import write_folder, write_table
from kg.export.ftm import write_ftm
from kg.export.popolo import write_popolo
from kg.export.rdf import write_rdf
from kg.export.subset import published, subset
from kg.export.tables import table
from kg.graph import FORMATS as RDF_FORMATS
from kg.store import GraphStore

FORMATS = (*RDF_FORMATS, *TABLE_FORMATS, "popolo", "ftm", "graphml", "gexf")
"""Turtle, N-Triples and RDF/XML hold the default graph; TriG, N-Quads and JSON-LD every graph."""

_ENDINGS = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nq": "nquads",
    ".nt": "ntriples",
    ".jsonld": "jsonld",
    ".rdf": "rdfxml",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".graphml": "graphml",
    ".gexf": "gexf",
}

_RECORDS: dict[str, Callable[[GraphStore, IO[bytes]], None]] = {"popolo": write_popolo, "ftm": write_ftm}

__all__ = [
    "FORMATS",
    "TABLES",
    "TABLE_FORMATS",
    "bare_name",
    "compressing",
    "export",
    "format_of",
    "published",
    "subset",
    "table",
    "write_folder",
    "write_table",
]


def format_of(output: Path | None) -> str:
    """Return the format that the ending of a file's name stands for, Turtle where there is no ending.

    Raises:
        KgError: the ending stands for no format.
    """
    ending = bare_name(output).suffix if output else ""
    if ending and ending not in _ENDINGS:
        known = ", ".join(_ENDINGS)
        raise KgError(
            f"{output}: no format has the ending {ending}; name one with --format, or use one of {known}",
            f"{output}: không có định dạng nào mang đuôi {ending}; hãy nêu --format, hoặc dùng một trong {known}",
        )
    return _ENDINGS.get(ending, "turtle")


def export(store: GraphStore, form: str, stream: IO[bytes]) -> None:
    """Write the graph of `store` to `stream`.

    Args:
        store: an open store.
        form: one of `FORMATS` that is no table.
        stream: where the bytes go.

    Raises:
        KgError: another form.
    """
    if form in RDF_FORMATS:
        write_rdf(store, form, stream)
    elif form in {"graphml", "gexf"}:
        from kg.export.xml import write_gexf, write_graphml  # noqa: PLC0415 - networkx is slow to load

        (write_graphml if form == "graphml" else write_gexf)(store, stream)
    elif form in _RECORDS:
        _RECORDS[form](store, stream)
    else:
        whole = ", ".join(one for one in FORMATS if one not in TABLE_FORMATS)
        raise KgError(f"no such format: {form!r} (one of {whole})")
