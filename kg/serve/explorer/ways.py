"""The shortest ways between two nodes, by the costs of `render/static/ways.js`, searched from both ends at once."""

from __future__ import annotations

import heapq
from collections.abc import Iterator

import numpy as np

from kg.serve.explorer.filters import Sieve

WAYS = 3
_HUB = 0.12
"""A step through what everybody is tied to tells less."""
_WORN = 0.8
"""A way already shown costs more, so that the next one differs."""


def ways(sieve: Sieve, start: int, goal: int) -> list[list[int]]:
    """Return up to three different ways as lists of nodes, none more than two steps longer than the first."""
    if not sieve.kept[goal]:
        return []
    worn: dict[int, float] = {}
    found: list[list[int]] = []
    for _ in range(2 * WAYS):
        nodes = _Search(sieve, start, goal, worn).way()
        if not nodes or (found and len(nodes) > len(found[0]) + 2):
            break
        if nodes not in found:
            found.append(nodes)
        for node in nodes[1:-1]:
            worn[node] = worn.get(node, 0.0) + _WORN
        if len(nodes) == 2 or len(found) == WAYS:  # noqa: PLR2004 - tied directly: there is nothing to avoid
            break
    return found


class _Search:
    """Dijkstra (1959) from both ends: a step costs 1, and what a way goes through is charged for its ties."""

    def __init__(self, sieve: Sieve, start: int, goal: int, worn: dict[int, float]) -> None:
        self.sieve, self.ends, self.worn = sieve, (start, goal), worn
        self.costs: tuple[dict[int, float], dict[int, float]] = ({start: 0.0}, {goal: 0.0})
        self.came: tuple[dict[int, int], dict[int, int]] = ({}, {})
        self.best, self.middle = np.inf, -1

    def way(self) -> list[int]:
        """Return the cheapest way, empty where there is none."""
        queues = [[(0.0, end)] for end in self.ends]
        done: tuple[set[int], set[int]] = (set(), set())
        while all(queues) and queues[0][0][0] + queues[1][0][0] < self.best:
            side = 0 if queues[0][0] <= queues[1][0] else 1
            cost, node = heapq.heappop(queues[side])
            if node in done[side]:
                continue
            done[side].add(node)
            for other, price in self._steps(side, node, cost):
                heapq.heappush(queues[side], (price, other))
        return self._told() if self.middle >= 0 else []

    def _steps(self, side: int, node: int, cost: float) -> Iterator[tuple[int, float]]:
        """Yield what one step leads to for less than before, with its cost; a way that closes is remembered."""
        costs, beyond = self.costs[side], self.costs[1 - side]
        price = cost + 1 + self._through(node)
        for other in self._neighbours(node):
            if price >= costs.get(other, np.inf):
                continue
            costs[other] = price
            self.came[side][other] = node
            if other in beyond:
                # both costs leave `other` itself out
                whole = price + beyond[other] + self._through(other)
                if whole < self.best:
                    self.best, self.middle = whole, other
            yield other, price

    def _through(self, node: int) -> float:
        if node in self.ends:
            return 0.0
        return _HUB * float(np.log2(1 + self.sieve.index.degree[node])) + self.worn.get(node, 0.0)

    def _neighbours(self, node: int) -> list[int]:
        ties, others = self.sieve.index.around(node)
        left: list[int] = np.unique(others[self.sieve.passes[ties] & self.sieve.kept[others]]).tolist()
        return left

    def _told(self) -> list[int]:
        way = [self.middle]
        while way[0] != self.ends[0]:
            way.insert(0, self.came[0][way[0]])
        while way[-1] != self.ends[1]:
            way.append(self.came[1][way[-1]])
        return way
