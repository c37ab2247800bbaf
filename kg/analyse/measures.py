"""What networkx measures of a network, in words that claim no more than was counted.

Degree: how many others a node is tied to. Strength: the sum of the ties' weights. Betweenness: the share of shortest
paths between others that pass through the node, all ties counting alike. Closeness: how few steps away the others are
that can be reached (Wasserman and Faust's form for networks in parts). Community: a group with more ties inside than
chance would give (Louvain), numbered by size. Bridge: a tie without which two parts fall asunder; cut: such a node.
None of these says anything of a person's power, loyalty, friends or opinions: they count what articles print.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

_SAMPLE = 1000
"""Betweenness of more nodes is estimated from so many of them, drawn with a fixed seed."""
_SEED = 1


@dataclass(frozen=True, slots=True)
class Node:
    """A person or organ and what was measured of it."""

    iri: str
    label: str
    degree: int
    strength: int
    betweenness: float
    closeness: float
    community: int
    cut: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """Two nodes and what ties them."""

    one: str
    two: str
    weight: int
    via: str
    bridge: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """A network and its measures."""

    graph: nx.Graph[str]
    """The network with every measure as an attribute of its nodes and edges."""
    nodes: tuple[Node, ...]
    """Most ties first."""
    ties: tuple[Tie, ...]
    """Heaviest first; ends by their labels."""


def measured(graph: nx.Graph[str]) -> Measured:
    """Return `graph` with its measures; the same graph gives the same numbers."""
    told = graph.copy()
    _measure_nodes(told)
    bridges = {frozenset(edge) for edge in nx.bridges(told)}
    for one, two, said in told.edges(data=True):
        said["bridge"] = frozenset((one, two)) in bridges
    return Measured(told, _nodes(told), _ties(told))


def _measure_nodes(graph: nx.Graph[str]) -> None:
    sample = _SAMPLE if len(graph) > _SAMPLE else None
    cuts = set(nx.articulation_points(graph))
    values = {
        "degree": dict(graph.degree()),
        "strength": dict(graph.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(graph, k=sample, seed=_SEED),
        "closeness": nx.closeness_centrality(graph),
        "community": _communities(graph),
    }
    for node, said in graph.nodes(data=True):
        said.update({name: _rounded(of[node]) for name, of in values.items()}, cut=node in cuts)


def _communities(graph: nx.Graph[str]) -> dict[str, int]:
    """Return the number of each node's community: 1 is the largest; of equal ones the first in order of nodes."""
    found = nx.community.louvain_communities(graph, weight="weight", seed=_SEED)
    ordered = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))
    return {node: number for number, group in enumerate(ordered, 1) for node in group}


def _rounded(value: float) -> float:
    return value if isinstance(value, int) else round(value, 6)


def _nodes(graph: nx.Graph[str]) -> tuple[Node, ...]:
    found = [Node(iri, **said) for iri, said in graph.nodes(data=True)]
    return tuple(sorted(found, key=lambda node: (-node.degree, -node.strength, node.label, node.iri)))


def _ties(graph: nx.Graph[str]) -> tuple[Tie, ...]:
    label = dict(graph.nodes(data="label"))
    found = [Tie(*sorted((label[one], label[two])), **said) for one, two, said in graph.edges(data=True)]
    return tuple(sorted(found, key=lambda tie: (-tie.weight, tie.one, tie.two, tie.via)))
