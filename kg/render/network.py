"""A `GraphView` as the page's data: networkx measures and places it, pyvis holds what vis-network is to draw."""

from __future__ import annotations

from typing import Any

import networkx as nx
from pyvis.edge import Edge as VisEdge  # type: ignore[import-untyped]
from pyvis.network import Network  # type: ignore[import-untyped]

from kg.render.graph_view import Edge, GraphView, Node, Quote, Source
from kg.render.groups import groups
from kg.render.layout import positions
from kg.render.levels import WHOLE, levels
from kg.render.records import Record, fact_record, quote_record, source_record, tie_record

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

    def quotes(self, quotes: tuple[Quote, ...]) -> list[Record]:
        """Return the quotes in the order of the view, each with its article as a number."""
        return [quote_record(one, self.sources.setdefault(one.source, len(self.sources))) for one in quotes]


def payload(view: GraphView) -> Record:
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
        "sources": [source_record(source) for source in shared.sources],
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


def _node(node: Node, drawn: dict[str, Any], shared: _Shared) -> Record:
    return {
        "iri": node.iri,
        "kind": node.kind,
        "label": drawn["label"],
        "size": drawn["size"],
        "hint": node.hint,
        "aliases": node.aliases,
        "hidden": node.hidden,
        "facts": [fact_record(fact, shared.quotes(fact.quotes)) for fact in node.facts],
        "quotes": shared.quotes(node.quotes),
    }


def _edge(edge: Edge, drawn: dict[str, Any], shared: _Shared) -> Record:
    ends = {"from": drawn["from"], "to": drawn["to"], "relation": edge.relation}
    return ends | tie_record(edge, shared.quotes(edge.quotes))
