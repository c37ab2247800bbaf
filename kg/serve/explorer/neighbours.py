"""What stands around one thing: its ties, bounded, and how many there are under each heading."""

from __future__ import annotations

from typing import Any

import numpy as np

from kg.render.graph_view import KINDS
from kg.serve.explorer.filters import Sieve
from kg.serve.explorer.index import Ids, Index
from kg.serve.explorer.parts import Part

MOST = 400
"""Ties told at once; the table has all of them, page by page."""
_LEAST = 12
"""Ties of each heading that are told however many the others have."""


def around(sieve: Sieve, node: int, relation: str = "") -> dict[str, Any]:
    """Return a node in full, its ties that the filter leaves (only those of `relation`, if named), and counts.

    Of more than `MOST` ties each heading has its share, the latest first.
    """
    index, part = sieve.index, Part(sieve.index)
    part.add_detail(node)
    ties = sieve.ties_of(node)
    if relation:
        ties = ties[index.relation[ties] == index.code(relation)]
    outward = index.ends[ties, 0] == node
    others = np.where(outward, index.ends[ties, 1], index.ends[ties, 0])
    sides = index.relation[ties].astype(np.int64) * 2 + outward
    told = part.add_ties(_chosen(index, ties, sides))
    pairs = np.unique(np.column_stack((sides, others)), axis=0)
    names, counts = np.unique(pairs[:, 0], return_counts=True)
    events = {other for other in part.nodes if other != node and index.kind[other] == KINDS.index("event")}
    return part.told(
        node=node,
        around=told,
        total=len(ties),
        neighbours=len(set(others.tolist()) - {node}),
        sides={_side(index, int(side)): int(count) for side, count in zip(names, counts, strict=True)},
        attended={event: _attended(index, event) for event in sorted(events)},
    )


def _side(index: Index, side: int) -> str:
    return index.relations[side // 2] + (">" if side % 2 else "<")


def _chosen(index: Index, ties: Ids, sides: Ids) -> Ids:
    if len(ties) <= MOST:
        return ties
    kept = []
    for side in np.unique(sides):
        own = ties[sides == side]
        latest = own[np.lexsort((own, index.tie_day[own]))[::-1]]
        kept.append(latest[: max(_LEAST, MOST * len(own) // len(ties))])
    return np.sort(np.concatenate(kept))


def _attended(index: Index, event: int) -> dict[str, Any]:
    """Return who organised an event and how many took part."""
    ties, _ = index.around(event)
    organised = ties[(index.relation[ties] == index.code("organised-by")) & (index.ends[ties, 0] == event)]
    part = ties[index.relation[ties] == index.code("takes-part")]
    labels = [index.heads[int(organ)]["label"] for organ in index.ends[organised[:_LEAST], 1]]
    return {"organisers": labels, "people": len(np.unique(index.ends[part, 0]))}
