"""Resolved readings become RDF: IRIs, statements with their words, deterministic bytes."""

from __future__ import annotations

from kg.graph.build import build_facts, build_quads
from kg.graph.serialise import FORMATS, serialise

__all__ = ["FORMATS", "build_facts", "build_quads", "serialise"]
