"""A store's graph as one file: RDF, or a network for graph tools; the same graph gives the same bytes."""

from __future__ import annotations

from typing import IO

from kg.errors import KgError
from kg.graph import FORMATS as RDF_FORMATS
from kg.graph import serialise
from kg.store import GraphStore

FORMATS = (*RDF_FORMATS, "graphml", "gexf")
"""Turtle and N-Triples hold the default graph; TriG, N-Quads and JSON-LD every graph; the last two are networks."""

_FACTS = frozenset({"turtle", "ntriples"})

__all__ = ["FORMATS", "export"]


def export(store: GraphStore, form: str, stream: IO[bytes]) -> None:
    """Write the graph of `store` to `stream`.

    Args:
        store: an open store.
        form: one of `FORMATS`.
        stream: where the bytes go.

    Raises:
        KgError: another form.
    """
    if form in RDF_FORMATS:
        stream.write(serialise(store.facts() if form in _FACTS else store.quads(), form))
    elif form in FORMATS:
        from kg.export.xml import write_gexf, write_graphml  # noqa: PLC0415 - networkx is slow to load

        (write_graphml if form == "graphml" else write_gexf)(store, stream)
    else:
        raise KgError(f"no such format: {form!r} (one of {', '.join(FORMATS)})")
