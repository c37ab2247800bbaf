"""Maps: which nodes are drawn, where they stand, and what ties them."""

from __future__ import annotations

from functools import lru_cache

import networkx as nx
import numpy as np

from kg.render.layout import positions
from kg.serve.explorer.filters import Filter, Sieve, sieve
from kg.serve.explorer.index import Ids, Index

_FEW = 60
"""Nodes that any map may have."""
_ARRANGED = 240
"""So few are laid out in the browser (`render/static/arrange.js`)."""
Places = dict[int, tuple[float, float]]


@lru_cache(maxsize=16)
def drawn(index: Index, wanted: Filter, level: int, group: int) -> tuple[Ids, Places | None, int]:
    """Return the nodes of a map, their places (None: few enough for the browser), and how many there are to draw.

    Args:
        index: the graph.
        wanted: the filter.
        level: size of the map: 0 is the smallest.
        group: a group, -1 for all.
    """
    level = max(0, min(level, len(index.maps) - 1))
    if group < 0 and not wanted.narrows:
        placed = index.maps[level] if index.maps else []
        return np.array([at for at, _, _ in placed], np.int64), {at: (x, y) for at, x, y in placed}, index.nodes
    whole = in_view(sieve(index, wanted), group, kinds=False)
    nodes = whole[: max(_FEW, len(index.maps[level]) if index.maps else 0)]
    return nodes, None if len(nodes) <= _ARRANGED else _places(sieve(index, wanted), nodes), len(whole)


def in_view(wanted: Sieve, group: int, *, kinds: bool = True) -> Ids:
    """Return all nodes in view: of a group from its centre out, else best connected first.

    Without `kinds` nodes of hidden kinds stay in a group that nothing else narrows: a map draws around them.
    """
    if group < 0:
        return wanted.nodes
    members = np.array(wanted.index.groups[group], np.int64)
    if not wanted.wanted.narrows:
        return members[wanted.kept[members]] if kinds else members
    return members[np.isin(members, wanted.nodes)]


def _places(wanted: Sieve, nodes: Ids) -> Places:
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(nodes.tolist())
    graph.add_edges_from(wanted.index.ends[wanted.among(nodes)].tolist())
    return positions(graph)
