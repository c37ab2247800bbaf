"""Maps of growing size: which nodes a reader sees first, and which only when asking for more.

Nodes are ranked by peeling the graph from its rim (Matula and Beck 1983, smallest-last order): again and again the
node with the fewest ties left goes, so that what goes last ties the rest together. A map is the head of that order,
laid out on its own.
"""

from __future__ import annotations

import heapq

import networkx as nx

MOST = 1_200
"""Nodes of the largest map: more would be a hairball, and slow."""
WHOLE = 300
"""A graph with no more tied nodes than this is first seen whole."""
SIZES = (60, 120, 240, 480, MOST)
"""The first is for phones, the second opens on a larger screen."""


def levels(graph: nx.Graph) -> list[list[int]]:
    """Return the nodes of each map, smallest map first; every map holds the one before it."""
    order = centre_out(graph)
    tied = sum(1 for _, degree in graph.degree() if degree)
    sizes = {size for size in SIZES if size < len(order)} | {size for size in (tied, len(order)) if 0 < size <= MOST}
    return [order[:size] for size in sorted(sizes)]


def centre_out(graph: nx.Graph) -> list[int]:
    """Return all nodes, the ones peeled last first; nodes without ties stand at the end."""
    left = {node: len(set(graph[node]) - {node}) for node in graph}
    whole = dict(left)
    heap = [(degree, whole[node], -node) for node, degree in left.items()]
    heapq.heapify(heap)
    peeled = []
    while heap:
        degree, _, minus = heapq.heappop(heap)
        node = -minus
        if left.get(node) != degree:
            continue
        del left[node]
        peeled.append(node)
        for other in graph[node]:
            if other in left:
                left[other] -= 1
                heapq.heappush(heap, (left[other], whole[other], -other))
    inwards = peeled[::-1]
    return [node for node in inwards if whole[node]] + [node for node in inwards if not whole[node]]
