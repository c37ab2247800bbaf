"""Projections of the two hand-written articles, and measures of networks drawn by hand."""

from __future__ import annotations

import networkx as nx
import pytest

from kg.analyse import Slice, measured, project
from kg.graph import build_quads
from kg.resolve import resolve
from kg.store import Draft, GraphStore, keep_in_memory
from tests.query.readings import first, second

BINH, HUNG = "Lê Thị Bình", "Nguyễn Mạnh Hùng"
EVENT = "Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW"


@pytest.fixture(scope="module")
def store() -> GraphStore:
    readings = [first(), second()]
    return keep_in_memory(Draft([one.article for one in readings], build_quads(resolve(readings))))


def ties(graph: nx.Graph[str]) -> list[tuple[str, str, int, str]]:
    """Return both ends by name, the weight and what ties them."""
    label = dict(graph.nodes(data="label"))
    found = graph.edges(data=True)
    return sorted((*sorted((label[one], label[two])), said["weight"], said["via"]) for one, two, said in found)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("co-attendance", [(BINH, HUNG, 1, EVENT)]),
        ("shared-organ", [(BINH, HUNG, 1, "Tỉnh ủy Vân Sơn")]),
        ("issuing", [("Bộ Chính trị", "Tỉnh ủy Vân Sơn", 1, "Nghị quyết 35-NQ/TW")]),
    ],
)
def test_who_stands_beside_whom(store: GraphStore, kind: str, expected: list[tuple[str, str, int, str]]) -> None:
    assert ties(project(store, kind, Slice())) == expected


@pytest.mark.parametrize(
    ("kind", "days", "number"),
    [
        ("co-attendance", Slice("2023-11-14", "2023-11-14"), 1),
        ("co-attendance", Slice("2023-11-15"), 0),
        ("co-attendance", Slice(until="2023-11-13"), 0),
        ("shared-organ", Slice("2023-01-01", "2023-12-31"), 1),
        ("shared-organ", Slice("2024-01-01"), 0),  # a post said to be over ties nobody
        ("issuing", Slice("2018-01-01", "2018-12-31"), 1),
        ("issuing", Slice("2019-01-01"), 0),
    ],
)
def test_a_slice_of_time(store: GraphStore, kind: str, days: Slice, number: int) -> None:
    assert project(store, kind, days).number_of_edges() == number


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        ("2023-06-30", True),
        ("2023", True),
        ("2023-12", True),
        ("2022-12-31", False),
        ("2024", False),
        (None, False),
    ],
)
def test_a_day_lies_wholly_in_a_slice(day: str | None, inside: bool) -> None:  # noqa: FBT001 - what is expected
    assert Slice("2023-01-01", "2023-12-31").holds(day) is inside


def test_a_month_reaches_over_the_edge() -> None:
    assert not Slice("2023-06-02", "2023-12-31").holds("2023-06")
    assert Slice().holds(None)


def drawn(*edges: tuple[str, str, int]) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    for one, two, weight in edges:
        graph.add_node(one, label=one.upper())
        graph.add_node(two, label=two.upper())
        graph.add_edge(one, two, weight=weight, via="x")
    return graph


def test_measures_of_two_triangles_and_a_bridge() -> None:
    graph = drawn(
        ("a", "b", 2), ("a", "c", 1), ("b", "c", 1), ("c", "d", 1), ("d", "e", 1), ("d", "f", 1), ("e", "f", 3)
    )
    found = measured(graph)
    nodes = {node.iri: node for node in found.nodes}
    assert [node.iri for node in found.nodes] == ["c", "d", "e", "f", "a", "b"]
    assert (nodes["c"].degree, nodes["c"].strength, nodes["e"].strength) == (3, 3, 4)
    assert [iri for iri in sorted(nodes) if nodes[iri].cut] == ["c", "d"]
    assert [(tie.one, tie.two) for tie in found.ties if tie.bridge] == [("C", "D")]
    # of the 10 pairs without c, 6 (a or b with d, e or f) have their shortest path through c
    assert nodes["c"].betweenness == 0.6
    assert nodes["a"].betweenness == 0
    assert nodes["c"].closeness == round(5 / (1 + 1 + 1 + 2 + 2), 6)
    assert {nodes[iri].community for iri in "abc"} == {1}
    assert {nodes[iri].community for iri in "def"} == {2}
    assert "degree" not in graph.nodes["a"]


def test_the_same_network_gives_the_same_measures() -> None:
    graph: nx.Graph[str] = nx.relabel_nodes(nx.karate_club_graph(), str)
    for node in graph:
        graph.nodes[node].clear()
        graph.nodes[node]["label"] = node
    for *_, said in graph.edges(data=True):
        said["via"] = "x"
    one, two = measured(graph), measured(graph)
    assert (one.nodes, one.ties) == (two.nodes, two.ties)
    assert max(node.community for node in one.nodes) == 4  # as Louvain's paper finds in Zachary's club


def test_nothing_to_measure() -> None:
    found = measured(nx.Graph())
    assert (found.nodes, found.ties) == ((), ())
