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
    """Return what the page embeds: `vis` (nodes and edges for vis-network), `maps`, `nodes`, `edges` and `sources`.

    `nodes[i]` and `edges[j]` hold the words behind `vis.nodes[i]` and `vis.edges[j]`; a map is a list of
    [node, x, y], the smallest map first; `places[i]` is where node i stands when all are drawn; `groups` are lists
    of nodes with their place on the map of groups.
    """
    order = {node.iri: at for at, node in enumerate(view.nodes)}
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(range(len(view.nodes)))
    graph.add_edges_from((order[edge.source], order[edge.target]) for edge in view.edges)
    drawn = _network(view, graph, order)
    maps = [positions(graph.subgraph(level)) for level in levels(graph)]
    places = positions(graph)
    shared = _Shared()
    nodes = [_node(node, shared) for node in view.nodes]
    edges = [_edge(edge, shared) for edge in view.edges]
    return {
        "vis": {"nodes": drawn.nodes, "edges": drawn.edges},
        "maps": [[[at, *place] for at, place in sorted(places.items())] for places in maps],
        "places": [places[at] for at in range(len(view.nodes))],
        "groups": _groups(graph),
        "whole": WHOLE,
        "shapes": SHAPES,
        "colours": COLOURS,
        "nodes": nodes,
        "edges": edges,
        "sources": [
            {"headline": s.headline, "date": s.date, "publisher": s.publisher, "url": s.url} for s in shared.sources
        ],
    }


def _groups(graph: nx.Graph) -> list[dict[str, Any]]:
    """Return the groups: their nodes, from the centre out, and x, y of the group among the groups."""
    found = groups(graph)
    group = {node: at for at, members in enumerate(found) for node in members}
    between: nx.Graph = nx.Graph()
    between.add_nodes_from(range(len(found)))
    between.add_edges_from(
        (group[a], group[b]) for a, b in graph.edges() if a in group and b in group and group[a] != group[b]
    )
    places = positions(between)
    return [{"nodes": members, "place": places[at]} for at, members in enumerate(found)]


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


def _node(node: Node, shared: _Shared) -> dict[str, Any]:
    return {
        "iri": node.iri,
        "kind": node.kind,
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


def _edge(edge: Edge, shared: _Shared) -> dict[str, Any]:
    return {
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
