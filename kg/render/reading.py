"""Reads a graph into a `GraphView`: the terms of the public contract in, what the page draws out.

Only the default graph is read: facts stand there once. Places are lines of their event and articles are sources of
quotes, not nodes: drawn, they would tie together what has nothing to do with each other.
"""

from __future__ import annotations

from pyoxigraph import Store

from kg.render.claims import read_claims
from kg.render.columns import read_columns
from kg.render.graph_view import GraphView
from kg.render.quotes import PREDICATES as QUOTE_PREDICATES
from kg.render.quotes import read_quotes
from kg.render.reading_edges import PREDICATES as EDGE_PREDICATES
from kg.render.reading_edges import edge_order, read_edges
from kg.render.reading_nodes import PREDICATES as NODE_PREDICATES
from kg.render.reading_nodes import read_nodes
from kg.render.texts import Texts, no_texts, texts_of
from kg.store import GraphStore


def view(store: Store, text_of: Texts = no_texts) -> GraphView:
    """Return everything in the store's default graph that the page can show, sorted by IRI.

    With `text_of` every quote stands in its sentence.
    """
    columns = read_columns(store, (*QUOTE_PREDICATES, *NODE_PREDICATES, *EDGE_PREDICATES))
    quotes = read_quotes(columns, text_of)
    claims = read_claims(columns, quotes)
    nodes = tuple(read_nodes(columns, quotes, claims))
    known = {node.iri for node in nodes}
    edges = (edge for edge in read_edges(columns, quotes, claims) if edge.source in known and edge.target in known)
    return GraphView(nodes, tuple(sorted(edges, key=edge_order)))


def view_of(store: GraphStore) -> GraphView:
    """Return all of a store that the page can show, every quote in its sentence where the store keeps the texts.

    Raises:
        StoreError: the store keeps no text of one of its articles.
    """
    facts = Store()
    facts.bulk_extend(store.facts())
    return view(facts, texts_of(store))
