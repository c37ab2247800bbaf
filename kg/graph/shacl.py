"""Run the SHACL shapes of `ontology/shapes.ttl` over a graph; the only importer of pyshacl, and lazily so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph

from kg.errors import DataError
from kg.graph.report import Severity
from kg.graph.vocab import PREFIXES
from kg.resources import resource

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_SHAPES = "https://w3id.org/vnkg/shapes#"


@dataclass(frozen=True, slots=True)
class Violation:
    """One SHACL validation result, terms as text."""

    code: str
    """Local name of the shape: `Membership-member`; `Membership` for a constraint on the node itself."""
    focus: str
    path: str
    """In SPARQL path syntax with prefixes, for example `^vnkg:attestation`; empty for the node itself."""
    value: str | None
    message_en: str
    message_vi: str
    severity: Severity = "violation"


def twin(store: pyoxigraph.Store) -> Graph:
    """Return the default graph of `store` as an rdflib graph, blank nodes included."""
    from rdflib import Graph

    graph = Graph(bind_namespaces="none")
    terms: dict[object, Node] = {}
    for quad in store.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph()):
        graph.add((_term(quad.subject, terms), _term(quad.predicate, terms), _term(quad.object, terms)))
    return graph


def violations(graph: Graph) -> Iterator[Violation]:
    """Yield what the shapes find wrong in `graph`, in no order; the graph is left as it is."""
    import pyshacl
    from rdflib import RDF, SH

    shapes = _shapes()
    conforms, results, _ = pyshacl.validate(graph, shacl_graph=shapes, inplace=True)
    if conforms:
        return
    for result in results.subjects(RDF.type, SH.ValidationResult):
        shape = results.value(result, SH.sourceShape)
        messages = {getattr(message, "language", None): str(message) for message in shapes.objects(shape, SH.message)}
        value = results.value(result, SH.value)
        yield Violation(
            str(shape).removeprefix(_SHAPES),
            str(results.value(result, SH.focusNode)),
            _path(shapes, shapes.value(shape, SH.path)),
            None if value is None else str(value),
            messages["en"],
            messages["vi"],
        )


@cache
def _shapes() -> Graph:
    shapes = pyoxigraph.Store()
    shapes.load(path=str(resource("ontology/shapes.ttl")), format=pyoxigraph.RdfFormat.TURTLE)
    return twin(shapes)


def _term(term: object, seen: dict[object, Node]) -> Node:
    """Return the rdflib twin of a pyoxigraph term, one object for each distinct term."""
    from rdflib import BNode, Literal, URIRef

    if term in seen:
        return seen[term]
    twin: Node
    if isinstance(term, pyoxigraph.NamedNode):
        twin = URIRef(term.value)
    elif isinstance(term, pyoxigraph.BlankNode):
        twin = BNode(term.value)
    elif isinstance(term, pyoxigraph.Literal):
        datatype = None if term.language else URIRef(term.datatype.value)
        twin = Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
    else:
        raise DataError(f"{term}: quoted triples have no place in this graph")
    seen[term] = twin
    return twin


def _path(shapes: Graph, path: Node | None) -> str:
    """Return a SHACL path in SPARQL's syntax."""
    from rdflib import SH, BNode

    if path is None:
        return ""
    if not isinstance(path, BNode):
        return short(str(path))
    inverse = shapes.value(path, SH.inversePath)
    if inverse is not None:
        return "^" + _path(shapes, inverse)
    choice = shapes.value(path, SH.alternativePath)
    steps = shapes.items(path if choice is None else choice)
    return ("/" if choice is None else "|").join(_path(shapes, step) for step in steps)


def short(iri: str) -> str:
    """Return `iri` with the prefix that exports write, or as it is where none fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
