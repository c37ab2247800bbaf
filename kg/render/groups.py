"""Groups of the map: who hangs together more than with the rest (Louvain, Blondel et al. 2008).

The centre decides and the rim follows: communities are sought among the `_CENTRE` nodes peeled last
(`kg.render.levels`); every other node joins the group of most of its neighbours that have one already.
"""

from __future__ import annotations

from collections import Counter

import networkx as nx

from kg.render.levels import centre_out

_CENTRE = 4_000
_LEAST = 4
"""Nodes of the smallest group that is told."""
MOST = 40
"""Groups that one map shows."""


def groups(graph: nx.Graph) -> list[list[int]]:
    """Return the groups, largest first, their nodes from the centre out; nodes of small groups are in none."""
    order = [node for node in centre_out(graph) if graph.degree(node)]
    found = nx.community.louvain_communities(graph.subgraph(order[:_CENTRE]), seed=1)
    group = {node: at for at, members in enumerate(sorted(sorted(part) for part in found)) for node in members}
    for node in order[_CENTRE:]:
        votes = Counter(group[other] for other in graph[node] if other in group)
        if votes:
            group[node] = min(votes, key=lambda at: (-votes[at], at))
    members: dict[int, list[int]] = {}
    for node in order:
        if node in group:
            members.setdefault(group[node], []).append(node)
    told = sorted((part for part in members.values() if len(part) >= _LEAST), key=lambda part: (-len(part), part))
    return told[:MOST]
