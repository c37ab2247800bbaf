"""JSON-LD 1.1 under the context `ontology/context.jsonld`: one node a line, named graphs after the facts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import IO

from pyoxigraph import Literal, RdfFormat, parse

from kg.graph.rows import TYPE, Row
from kg.graph.turtle import prefixed
from kg.graph.vocab import PREFIXES, RDF, XSD
from kg.resources import resource

CONTEXT = "ontology/context.jsonld"
_NATIVE = frozenset({XSD.integer.value, XSD.boolean.value})
"""Datatypes with values of their own in JSON."""
_STRING = PREFIXES["xsd"] + "string"
_Node = dict[str, object]


def write_jsonld(facts: Iterable[Row], named: Iterable[tuple[str, str, str, str]], stream: IO[bytes]) -> None:
    """Write sorted rows as one JSON object; the context stands in it, so that nothing has to be fetched.

    The context's prefixes and coercions are used wherever they say what the row says; other values are written out.
    """
    head = json.dumps(_context(), ensure_ascii=False, separators=(",", ":"))
    stream.write(f'{{"@context":{head},\n"@graph":['.encode())
    first = True
    for node in _nodes(facts):
        stream.write(_comma(node, first=first))
        first = False
    for graph, rows in groupby(named, itemgetter(0)):
        opening = f'{{"id":{json.dumps(graph[1:-1])},"@graph":['
        stream.write((("\n" if first else ",\n") + opening).encode())
        first = False
        for number, node in enumerate(_nodes((s, p, o) for _, s, p, o in rows)):
            stream.write(_comma(node, first=number == 0))
        stream.write(b"]}")
    stream.write(b"\n]}\n")


def _comma(node: _Node, *, first: bool) -> bytes:
    text = json.dumps(node, ensure_ascii=False, separators=(",", ":"))
    return (("\n" if first else ",\n") + text).encode()


def _nodes(rows: Iterable[Row]) -> Iterator[_Node]:
    """Yield a node object a subject."""
    for subject, about in groupby(rows, itemgetter(0)):
        node: _Node = {"id": subject[1:-1]}
        pairs = sorted(("" if predicate == TYPE else predicate, value) for _, predicate, value in about)
        for verb, group in groupby(pairs, itemgetter(0)):
            values = [_value(verb, value) for _, value in group]
            node[_name(verb) if verb else "type"] = values[0] if len(values) == 1 else values
        yield node


def _name(iri: str) -> str:
    """Return the prefixed name of an IRI in brackets, or the IRI itself."""
    return prefixed(iri).removeprefix("<").removesuffix(">")


def _value(verb: str, value: str) -> object:
    """Return the JSON value of an object: plain where the context says the rest."""
    if not verb:
        return _name(value)
    coercion = _coercions().get(_name(verb), {})
    if value[0] == "<":
        return value[1:-1] if coercion.get("@type") == "@id" else {"id": value[1:-1]}
    return _literal(_term(value), coercion)


def _literal(term: Literal, coercion: Mapping[str, str]) -> object:
    if term.language:
        plain = coercion.get("@language") == term.language
        return term.value if plain else {"@value": term.value, "@language": term.language}
    datatype = term.datatype.value
    asked = _expanded(coercion.get("@type", ""))
    if datatype == asked:
        return json.loads(term.value) if datatype in _NATIVE and _canonical(term.value) else term.value
    if datatype == _STRING:
        # a language or a type asked by the context would be read into a bare string
        return {"@value": term.value} if coercion else term.value
    return {"@value": term.value, "@type": _name(f"<{datatype}>")}


def _canonical(value: str) -> bool:
    """Say whether a number or boolean is spelled as JSON would spell it again."""
    return value in {"true", "false"} or str(int(value)) == value


def _expanded(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local if prefix in PREFIXES else name


def _term(value: str) -> Literal:
    """Return the literal that N-Triples spell as `value`."""
    (quad,) = parse(f"<x:s> {RDF.value} {value} .", format=RdfFormat.N_TRIPLES)
    if not isinstance(quad.object, Literal):
        raise TypeError(f"{value} is no literal")
    return quad.object


@cache
def _context() -> Mapping[str, object]:
    """Return the context: prefixes, aliases and coercions."""
    found: Mapping[str, object] = json.loads(resource(CONTEXT).read_text("utf-8"))["@context"]
    return found


@cache
def _coercions() -> Mapping[str, Mapping[str, str]]:
    """Return what the context says of the values of a property, by its prefixed name."""
    return {name: said for name, said in _context().items() if isinstance(said, dict)}
