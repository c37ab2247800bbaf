"""Resolved readings become RDF: IRIs, statements with their words, deterministic bytes."""

from __future__ import annotations

from kg.graph.build import article_facts, article_lines, build_facts, build_quads, naming
from kg.graph.dataset import about_graph, description
from kg.graph.redirects import redirects_graph, renamed
from kg.graph.serialise import FACTS_ONLY, FORMATS, NamedRow, row_of, serialise, write

__all__ = [
    "FACTS_ONLY",
    "FORMATS",
    "NamedRow",
    "about_graph",
    "article_facts",
    "article_lines",
    "build_facts",
    "build_quads",
    "description",
    "naming",
    "redirects_graph",
    "renamed",
    "row_of",
    "serialise",
    "write",
]
