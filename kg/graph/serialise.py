"""Bytes that are the same for the same graph, whatever the order in which its statements come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Triple, parse, serialize

from kg.errors import KgError
from kg.graph.rows import TYPE, Row
from kg.graph.vocab import PREFIXES, VNKG

FORMATS = ("turtle", "trig", "nquads", "ntriples", "jsonld")
"""Turtle and N-Triples hold the default graph alone, the others every graph."""

_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_IRI = re.compile(r"<(.*[/#])([A-Za-z_](?:[\w-]*\w)?)>")
_HEADER = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items()))
_END = " .\n"
_OF_TERMS = frozenset({"", str(VNKG.claimProperty)})
"""Predicates (rdf:type as the empty string) whose objects are terms of a vocabulary, worth a prefixed name."""
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
    facts, named = _told(statements)
    if form == "turtle":
        return _turtle(facts)
    triples = "".join(f"{s} {p} {o} .\n" for s, p, o in sorted(facts)).encode()
    if form == "ntriples":
        return triples
    quads = triples + "".join(f"{s} {p} {o} {graph} .\n" for graph, s, p, o in sorted(named)).encode()
    if form == "nquads":
        return quads
    return serialize(parse(quads, format=RdfFormat.N_QUADS), format=_OTHERS[form], prefixes=PREFIXES) or b""


def _told(statements: Iterable[Quad | Triple | Row]) -> tuple[set[Row], set[tuple[str, str, str, str]]]:
    """Return the rows of the default graph, and those of the named graphs with the graph's name first."""
    given = list(statements)
    facts: set[Row] = {one for one in given if isinstance(one, tuple)}
    named: set[tuple[str, str, str, str]] = set()
    for one in given:
        if isinstance(one, tuple):
            continue
        row = (str(one.subject), str(one.predicate), str(one.object))
        if isinstance(one, Triple) or isinstance(one.graph_name, DefaultGraph):
            facts.add(row)
        else:
            named.add((str(one.graph_name), *row))
    return facts, named


def _turtle(facts: set[Row]) -> bytes:
    """Return Turtle, a paragraph a subject, its types first; `facts` hold no blank node."""
    parts = [_HEADER]
    subject = verb = ""
    for about, predicate, value in sorted((s, "" if p == TYPE else p, o) for s, p, o in facts):
        if about != subject:
            parts.append(f"{_END if subject else ''}\n{about}\n    {_verb(predicate)} ")
        elif predicate != verb:
            parts.append(f" ;\n    {_verb(predicate)} ")
        else:
            parts.append(", ")
        subject, verb = about, predicate
        if predicate in _OF_TERMS:
            parts.append(_term(value))
        else:
            parts.append(value if value[0] == "<" or value[-1] != ">" else _typed(value))
    parts.append(_END if subject else "")
    return "".join(parts).encode()


def _verb(predicate: str) -> str:
    return _term(predicate) if predicate else "a"


def _typed(literal: str) -> str:
    words, _, datatype = literal.rpartition("^^")
    return f"{words}^^{_term(datatype)}"


@lru_cache(maxsize=1024)
def _term(iri: str) -> str:
    """Return a prefixed name where one of the project's prefixes fits, else the IRI as it is."""
    found = _IRI.fullmatch(iri)
    prefix = _NAMESPACES.get(found[1]) if found else None
    return f"{prefix}:{found[2]}" if found and prefix else iri
