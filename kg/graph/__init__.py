"""Resolved readings become RDF: IRIs, statements with their words, deterministic bytes."""

from __future__ import annotations

from kg.graph.build import article_facts, article_lines, build_facts, build_quads, naming
from kg.graph.redirects import redirects_graph, renamed
from kg.graph.serialise import FORMATS, serialise

__all__ = [
    "FORMATS",
    "article_facts",
    "article_lines",
    "build_facts",
    "build_quads",
    "naming",
    "redirects_graph",
    "renamed",
    "serialise",
]
