"""The graph in which a version of a store describes itself."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store, parse

from kg.graph import about_graph, description
from kg.store.manifest import Manifest


def describe(folder: Path, manifest: Manifest) -> None:
    """Write into the graph in `folder`, which nobody has open, what its manifest says."""
    store, graph = Store(str(folder)), about_graph(manifest.base)
    store.clear_graph(NamedNode(graph[1:-1]))
    rows = description(manifest.base, manifest.ontology, manifest.counts)
    store.extend(parse("".join(f"{s} {p} {o} {graph} .\n" for s, p, o in rows).encode(), RdfFormat.N_QUADS))
    store.flush()
