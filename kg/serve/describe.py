"""The facts about one thing as triples: its own, those that point to it, and what these hang together with."""

from __future__ import annotations

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store, Triple

from kg.graph.vocab import FOAF, RDF, SCHEMA, SKOS

_OWN = frozenset(
    "holding attestation interval instant participation claim evidence position quote speech commendation figure "
    "group change".split()
)
"""Classes (the first step below the base) of nodes that say something about others: told along with them."""
_NAMES = (RDF.type, FOAF.name, SKOS.prefLabel, SCHEMA.name, SCHEMA.headline)
_GRAPH = DefaultGraph()


class _TooManyError(Exception):
    """More triples than a page may have."""


def description(store: Store, base: str, iri: str, most: int) -> set[Triple]:
    """Return what the graph says of `iri`; of an article also all that it says.

    A thing that much of the graph points to (the title of half of all posts) is told by its own facts alone.

    Args:
        store: the graph.
        base: IRI of the instances, from which the class of a node is read.
        iri: the thing.
        most: triples beyond which only the thing's own facts are told.
    """
    node = NamedNode(iri)
    found = _outgoing(store, node)
    try:
        return _widened(store, base, node, most)
    except _TooManyError:
        return found


def _widened(store: Store, base: str, node: NamedNode, most: int) -> set[Triple]:
    found = _triples(store, None, node) | {quad.triple for quad in store.quads_for_pattern(None, None, None, node)}
    waiting = [node, *(one for triple in found for one in (triple.subject, triple.object) if _is_own(one, base))]
    told: set[NamedNode] = set()
    while waiting:
        one = waiting.pop()
        if one in told or not isinstance(one, NamedNode):
            continue
        told.add(one)
        said = _outgoing(store, one)
        found |= said
        if len(found) > most:
            raise _TooManyError
        waiting += [triple.object for triple in said if _is_own(triple.object, base)]
    for one in {end for triple in found for end in (triple.subject, triple.object)}:
        if isinstance(one, NamedNode) and one not in told:
            for prop in _NAMES:
                found |= {quad.triple for quad in store.quads_for_pattern(one, prop, None, _GRAPH)}
    return found


def _outgoing(store: Store, node: NamedNode) -> set[Triple]:
    return _triples(store, node, None)


def _triples(store: Store, subject: NamedNode | None, value: NamedNode | None) -> set[Triple]:
    return {quad.triple for quad in store.quads_for_pattern(subject, None, value, _GRAPH)}


def _is_own(term: object, base: str) -> bool:
    return (
        isinstance(term, NamedNode)
        and not isinstance(term, Literal)
        and term.value.startswith(base)
        and term.value.removeprefix(base).partition("/")[0] in _OWN
    )
