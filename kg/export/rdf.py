"""RDF of any size: sorted outside memory, written as it comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from pyoxigraph import DefaultGraph

from kg.export.ordered import ordered
from kg.graph import FACTS_ONLY, NamedRow, row_of, write
from kg.graph.rows import Row
from kg.store import GraphStore


def write_rdf(store: GraphStore, form: str, stream: IO[bytes]) -> None:
    """Write the graph of `store` in one of `kg.graph.FORMATS`.

    Raises:
        KgError: another form.
    """
    write(_facts(store), iter(()) if form in FACTS_ONLY else _named(store), form, stream)


def _facts(store: GraphStore) -> Iterator[Row]:
    # no IRI holds a space, so a row and the line of its three terms sort alike
    for line in ordered(" ".join(row_of(quad)) for quad in store.facts()):
        subject, predicate, value = line.split(" ", 2)
        yield subject, predicate, value


def _named(store: GraphStore) -> Iterator[NamedRow]:
    named = (quad for quad in store.quads() if not isinstance(quad.graph_name, DefaultGraph))
    for line in ordered(f"{quad.graph_name} {' '.join(row_of(quad))}" for quad in named):
        graph, subject, predicate, value = line.split(" ", 3)
        yield graph, subject, predicate, value
