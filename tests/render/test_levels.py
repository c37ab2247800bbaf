"""Maps of growing size: the middle of the graph first, its rim and its loners last."""

from __future__ import annotations

import itertools

import networkx as nx
import pytest

from kg.render.levels import MOST, centre_out, levels


def wheel_with_loners() -> nx.Graph:
    """Return a triangle 0-1-2, a leaf on each of its corners, and two nodes without ties."""
    graph = nx.Graph([(0, 1), (1, 2), (2, 0), (0, 3), (1, 4), (2, 5)])
    graph.add_nodes_from((6, 7))
    return graph


def test_the_middle_comes_first() -> None:
    order = centre_out(wheel_with_loners())
    assert set(order[:3]) == {0, 1, 2}
    assert set(order[3:6]) == {3, 4, 5}
    assert set(order[6:]) == {6, 7}


def test_a_tie_to_itself_counts_for_nothing() -> None:
    graph = nx.Graph([(0, 1), (2, 2)])
    assert set(centre_out(graph)[:2]) == {0, 1}
    assert sorted(centre_out(graph)) == [0, 1, 2]


@pytest.mark.parametrize(
    ("graph", "sizes"),
    [
        (nx.Graph(), []),
        (nx.empty_graph(3), [3]),
        (wheel_with_loners(), [6, 8]),
        (nx.path_graph(200), [60, 120, 200]),
        (nx.path_graph(1500), [60, 120, 240, 480, MOST]),
    ],
)
def test_sizes(graph: nx.Graph, sizes: list[int]) -> None:
    assert [len(level) for level in levels(graph)] == sizes


def test_each_map_holds_the_smaller_ones() -> None:
    maps = levels(nx.gnm_random_graph(700, 900, seed=2))
    assert all(set(small) < set(large) for small, large in itertools.pairwise(maps))
