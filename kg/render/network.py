"""A `GraphView` as the page's data: networkx measures and places it, pyvis holds what vis-network is to draw."""

from __future__ import annotations

from typing import Any

import networkx as nx
from pyvis.edge import Edge as VisEdge  # type: ignore[import-untyped]
from pyvis.network import Network  # type: ignore[import-untyped]

from kg.render.graph_view import Edge, Fact, GraphView, Node, Quote, Source
from kg.render.groups import groups
from kg.render.layout import positions
from kg.render.levels import WHOLE, levels

SHAPES = {
    "person": "dot",
    "organ": "square",
    "document": "diamond",
    "event": "star",
    "post": "triangle",
}
COLOURS = {
    "person": "#598dfe",
    "organ": "#b28f00",
    "document": "#1d7525",
    "event": "#bf1a66",
    "post": "#9b84ab",
}


class _Shared:
    """Numbers articles as they are first met, so that each stands once in the page."""

    def __init__(self) -> None:
        self.sources: dict[Source, int] = {}

    def quote(self, quote: Quote) -> dict[str, Any]:
        """Return the quote with its article as a number; empty fields are left out."""
        whole = {
            "exact": quote.exact,
            "prefix": quote.prefix,
            "suffix": quote.suffix,
            "rule": quote.rule,
            "confidence": quote.confidence,
            "status": quote.status,
            "on": quote.on,
        }
        source = self.sources.setdefault(quote.source, len(self.sources))
        return {"source": source} | {key: value for key, value in whole.items() if value != ""}

    def quotes(self, quotes: tuple[Quote, ...]) -> list[dict[str, Any]]:
        """Return the quotes in the order of the view."""
        return [self.quote(quote) for quote in quotes]


def payload(view: GraphView) -> dict[str, Any]:
    """Return what the page draws and shows, all of it JSON.

    `nodes` and `edges` are records, `from` and `to` of an edge the numbers of its nodes; a map is a list of
    [node, x, y], the smallest map first; `places[i]` is where node i stands when all are drawn; `groups` are lists of
    nodes.
    """
    order = {node.iri: at for at, node in enumerate(view.nodes)}
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(range(len(view.nodes)))
    graph.add_edges_from((order[edge.source], order[edge.target]) for edge in view.edges)
    drawn = _network(view, graph, order)
    maps = [positions(graph.subgraph(level)) for level in levels(graph)]
    places = positions(graph)
    shared = _Shared()
    return {
        "nodes": [_node(node, one, shared) for node, one in zip(view.nodes, drawn.nodes, strict=True)],
        "edges": [_edge(edge, one, shared) for edge, one in zip(view.edges, drawn.edges, strict=True)],
        "maps": [[[at, *place] for at, place in sorted(places.items())] for places in maps],
        "places": [places[at] for at in range(len(view.nodes))],
        "groups": groups(graph),
        "whole": WHOLE,
        "shapes": SHAPES,
        "colours": COLOURS,
        "sources": [
            {"headline": s.headline, "date": s.date, "publisher": s.publisher, "url": s.url} for s in shared.sources
        ],
    }


def _network(view: GraphView, graph: nx.Graph, order: dict[str, int]) -> Network:
    """Return the pyvis network: ids are positions in the view, no text goes in but the labels."""
    network = Network(directed=True)
    for at, node in enumerate(view.nodes):
        size = 9 + min(9, round(2 * graph.degree(at) ** 0.5))
        network.add_node(at, label=node.label, shape=SHAPES[node.kind], color=COLOURS[node.kind], size=size)
    # Network.add_edge looks both ends up in a list: 60,000 edges would take 13 s
    network.edges = [
        VisEdge(order[edge.source], order[edge.target], directed=True, id=at).options
        for at, edge in enumerate(view.edges)
    ]
    return network


def _node(node: Node, drawn: dict[str, Any], shared: _Shared) -> dict[str, Any]:
    return {
        "iri": node.iri,
        "kind": node.kind,
        "label": drawn["label"],
        "size": drawn["size"],
        "hint": node.hint,
        "aliases": node.aliases,
        "hidden": node.hidden,
        "facts": [_fact(fact, shared) for fact in node.facts],
        "quotes": shared.quotes(node.quotes),
    }


def _fact(fact: Fact, shared: _Shared) -> dict[str, Any]:
    return {
        "property": fact.property,
        "value": fact.value,
        "rank": fact.rank,
        "reason": fact.reason,
        "reasonEn": fact.reason_en,
        "quotes": shared.quotes(fact.quotes),
    }


def _edge(edge: Edge, drawn: dict[str, Any], shared: _Shared) -> dict[str, Any]:
    return {
        "from": drawn["from"],
        "to": drawn["to"],
        "relation": edge.relation,
        "label": edge.label,
        "labelEn": edge.label_en,
        "role": edge.role,
        "note": edge.note,
        "rank": edge.rank,
        "reason": edge.reason,
        "reasonEn": edge.reason_en,
        "borrowed": edge.borrowed,
        "quotes": shared.quotes(edge.quotes),
    }
