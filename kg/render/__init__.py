"""The interactive page: a graph read into a `GraphView`, and the one HTML file that draws it."""

from kg.render.graph_view import KINDS, Edge, Fact, GraphView, Node, Quote, Source
from kg.render.reading import view, view_of
from kg.render.webpage import page

__all__ = ["KINDS", "Edge", "Fact", "GraphView", "Node", "Quote", "Source", "page", "view", "view_of"]
