"""Bytes that are the same for the same graph, whatever the order in which its statements come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Triple, parse, serialize

from kg.errors import KgError
from kg.graph.rows import TYPE, Row
from kg.graph.vocab import PREFIXES

FORMATS = ("turtle", "trig", "nquads", "ntriples", "jsonld")
"""Turtle and N-Triples hold the default graph alone, the others every graph."""

_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_IRI = re.compile(r"<(.*[/#])([A-Za-z_](?:[\w-]*\w)?)>")
_HEADER = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items()))
_OTHERS = {"trig": RdfFormat.TRIG, "jsonld": RdfFormat.JSON_LD}


def serialise(statements: Iterable[Quad | Triple | Row], form: str) -> bytes:
    """Return UTF-8 bytes of `statements`, each once, sorted.

    Args:
        statements: quads, triples or rows; triples and rows belong to the default graph.
        form: one of `FORMATS`.

    Raises:
        KgError: another form.
    """
    if form not in FORMATS:
        raise KgError(f"no such format: {form!r} (one of {', '.join(FORMATS)})")
    lines = sorted({_line(statement) for statement in statements})
    if form == "turtle":
        return _turtle([line[1:] for line in lines if not line[0]])
    if form == "ntriples":
        return "".join(f"{s} {p} {o} .\n" for graph, s, p, o in lines if not graph).encode()
    quads = "".join(f"{s} {p} {o}{graph and ' '}{graph} .\n" for graph, s, p, o in lines).encode()
    if form == "nquads":
        return quads
    return serialize(parse(quads, format=RdfFormat.N_QUADS), format=_OTHERS[form], prefixes=PREFIXES) or b""


def _line(statement: Quad | Triple | Row) -> tuple[str, str, str, str]:
    if isinstance(statement, tuple):
        return ("", *statement)
    if isinstance(statement, Triple):
        return ("", str(statement.subject), str(statement.predicate), str(statement.object))
    graph = "" if isinstance(statement.graph_name, DefaultGraph) else str(statement.graph_name)
    return (graph, str(statement.subject), str(statement.predicate), str(statement.object))


def _turtle(rows: Iterable[Row]) -> bytes:
    """Return Turtle, a paragraph a subject, its types first; `rows` are sorted and hold no blank node."""
    parts = [_HEADER]
    for subject, about in groupby(rows, key=lambda row: row[0]):
        parts.append(f"\n{_short(subject)}")
        said = list(about)
        said.sort(key=lambda row: row[1] != TYPE)
        last = ""
        for _, predicate, value in said:
            if predicate == last:
                parts.append(f", {_object(value)}")
            else:
                verb = "a" if predicate == TYPE else _short(predicate)
                parts.append(f"{' ;' if last else ''}\n    {verb} {_object(value)}")
            last = predicate
        parts.append(" .\n")
    return "".join(parts).encode()


def _object(term: str) -> str:
    if term[0] == "<":
        return _short(term)
    if term[-1] != ">":
        return term
    words, _, datatype = term.rpartition("^^")
    return f"{words}^^{_short(datatype)}"


@lru_cache(maxsize=4096)
def _short(iri: str) -> str:
    """Return a prefixed name where one of the project's prefixes fits, else the IRI as it is."""
    found = _IRI.fullmatch(iri)
    prefix = _NAMESPACES.get(found[1]) if found else None
    return f"{prefix}:{found[2]}" if found and prefix else iri
