"""Bytes that are the same for the same graph, whatever the order in which its statements come."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import IO, TypeGuard

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Triple, parse, serialize

from kg.errors import KgError
from kg.graph.jsonld import write_jsonld
from kg.graph.rows import Row
from kg.graph.turtle import HEADER, paragraphs
from kg.graph.vocab import PREFIXES

NamedRow = tuple[str, str, str, str]
"""Name of the graph, subject, predicate, object."""
_Writer = Callable[[Iterable[Row], Iterable[NamedRow], IO[bytes]], None]


def serialise(statements: Iterable[Quad | Triple | Row], form: str) -> bytes:
    """Return UTF-8 bytes of `statements`, each once, sorted.

    Args:
        statements: quads, triples or rows; triples and rows belong to the default graph.
        form: one of `FORMATS`.

    Raises:
        KgError: another form.
    """
    facts, named = (statements, set[NamedRow]()) if _is_facts(statements) else _told(statements)
    buffer = io.BytesIO()
    write(sorted(facts), sorted(named), form, buffer)
    return buffer.getvalue()


def write(facts: Iterable[Row], named: Iterable[NamedRow], form: str, stream: IO[bytes]) -> None:
    """Write a graph to `stream` as it comes.

    Args:
        facts: rows of the default graph, sorted, each once.
        named: rows of the named graphs, sorted, each once; left unread by the formats that hold the facts alone.
        form: one of `FORMATS`.
        stream: where the bytes go.

    Raises:
        KgError: another form.
    """
    if form not in FORMATS:
        raise KgError(f"no such format: {form!r} (one of {', '.join(FORMATS)})")
    _WRITERS[form](facts, named, stream)


def row_of(one: Quad | Triple) -> Row:
    """Return the row of a statement, without its graph."""
    return str(one.subject), str(one.predicate), str(one.object)


def _is_facts(statements: Iterable[Quad | Triple | Row]) -> TypeGuard[set[Row]]:
    """Say whether these are rows alone, each once: what `build_facts` gives."""
    return isinstance(statements, set) and set(map(type, statements)) <= {tuple}


def _told(statements: Iterable[Quad | Triple | Row]) -> tuple[set[Row], set[NamedRow]]:
    """Return the rows of the default graph, and those of the named graphs with the graph's name first."""
    facts: set[Row] = set()
    named: set[NamedRow] = set()
    for one in statements:
        if isinstance(one, tuple):
            facts.add(one)
        elif isinstance(one, Triple) or isinstance(one.graph_name, DefaultGraph):
            facts.add(row_of(one))
        else:
            named.add((str(one.graph_name), *row_of(one)))
    return facts, named


def _write_turtle(facts: Iterable[Row], _named: Iterable[NamedRow], stream: IO[bytes]) -> None:
    stream.write(HEADER.encode())
    _put(paragraphs(facts), stream)


def _write_trig(facts: Iterable[Row], named: Iterable[NamedRow], stream: IO[bytes]) -> None:
    _write_turtle(facts, (), stream)
    for graph, rows in groupby(named, itemgetter(0)):
        stream.write(f"\n{graph} {{\n".encode())
        _put(paragraphs((s, p, o) for _, s, p, o in rows), stream)
        stream.write(b"}\n")


def _put(parts: Iterable[str], stream: IO[bytes]) -> None:
    for part in parts:  # a stream that compresses need have no `writelines`
        stream.write(part.encode())


def _lines(rows: Iterable[Row]) -> Iterator[str]:
    return (f"{s} {p} {o} .\n" for s, p, o in rows)


def _write_ntriples(facts: Iterable[Row], _named: Iterable[NamedRow], stream: IO[bytes]) -> None:
    _put(_lines(facts), stream)


def _write_nquads(facts: Iterable[Row], named: Iterable[NamedRow], stream: IO[bytes]) -> None:
    _put(_lines(facts), stream)
    _put((f"{s} {p} {o} {graph} .\n" for graph, s, p, o in named), stream)


def _write_rdfxml(facts: Iterable[Row], _named: Iterable[NamedRow], stream: IO[bytes]) -> None:
    quads = (quad for line in _lines(facts) for quad in parse(line.encode(), format=RdfFormat.N_TRIPLES))
    serialize((quad.triple for quad in quads), stream, RdfFormat.RDF_XML, prefixes=PREFIXES)
    stream.write(b"\n")


_WRITERS: dict[str, _Writer] = {
    "turtle": _write_turtle,
    "trig": _write_trig,
    "nquads": _write_nquads,
    "ntriples": _write_ntriples,
    "jsonld": write_jsonld,
    "rdfxml": _write_rdfxml,
}
FORMATS = tuple(_WRITERS)
FACTS_ONLY = frozenset({"turtle", "ntriples", "rdfxml"})
"""Formats that hold the default graph alone; the others hold every graph."""
