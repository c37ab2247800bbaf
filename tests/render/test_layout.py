"""Positions: the same graph stands the same, nothing sits on anything else."""

from __future__ import annotations

import itertools
import math

import networkx as nx
import pytest

from kg.render.layout import SPACING, positions

GRAPHS = {
    "one": nx.empty_graph(1),
    "two apart": nx.empty_graph(2),
    "path": nx.path_graph(12),
    "star": nx.star_graph(40),
    "two rings": nx.disjoint_union(nx.cycle_graph(9), nx.cycle_graph(5)),
    "above the dense limit": nx.barabasi_albert_graph(1600, 2, seed=7),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_nodes_keep_apart(name: str) -> None:
    placed = positions(GRAPHS[name])
    assert set(placed) == set(GRAPHS[name])
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in placed.values())
    if len(placed) < 100:
        gaps = [math.dist(a, b) for a, b in itertools.combinations(placed.values(), 2)]
        assert min(gaps, default=SPACING) > 20


def test_same_graph_same_places() -> None:
    graph = nx.gnm_random_graph(60, 80, seed=1)
    turned = nx.Graph()
    turned.add_nodes_from(reversed(list(graph)))
    turned.add_edges_from((b, a) for a, b in reversed(list(graph.edges)))
    assert positions(graph) == positions(turned)


def test_neighbours_stand_nearer_than_strangers() -> None:
    graph = nx.path_graph(20)
    placed = positions(graph)
    near = [math.dist(placed[a], placed[b]) for a, b in graph.edges]
    far = [math.dist(placed[a], placed[b]) for a, b in nx.complement(graph).edges]
    assert sum(near) / len(near) < sum(far) / len(far) / 2


def test_components_do_not_overlap() -> None:
    graph = GRAPHS["two rings"]
    placed = positions(graph)
    boxes = []
    for part in nx.connected_components(graph):
        xs, ys = zip(*(placed[node] for node in part), strict=True)
        boxes.append((min(xs), max(xs), min(ys), max(ys)))
    (a, b, c, d), (e, f, g, h) = boxes
    assert b < e or f < a or d < g or h < c
