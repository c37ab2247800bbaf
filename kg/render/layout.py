"""Positions, computed before the page opens so that no physics runs in it.

Each connected component gets its own force layout (Fruchterman and Reingold 1991, with numpy); the components are
then packed in rows, the largest first. The same graph gives the same positions: starts are placed on a sunflower
spiral, and the only random numbers come from a fixed seed.
"""

from __future__ import annotations

import math

import networkx as nx  # type: ignore[import-untyped]
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

SPACING = 110.0
"""Wished distance between neighbours, in the page's units (one CSS pixel at zoom 1)."""
_DENSE = 1_500
"""Above this many nodes repulsion is felt cell by cell instead of node by node."""
_GOLDEN = math.pi * (3 - math.sqrt(5))


def positions(graph: nx.Graph) -> dict[int, tuple[float, float]]:
    """Return x, y of every node of `graph` (nodes are integers), rounded to whole units."""
    parts = [sorted(part) for part in nx.connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), part))
    boxes = [_component(graph.subgraph(part), part) for part in parts]
    placed: dict[int, tuple[float, float]] = {}
    for part, points in zip(parts, _pack(boxes), strict=True):
        for node, (x, y) in zip(part, points, strict=True):
            placed[node] = (round(float(x)), round(float(y)))
    return placed


def _component(graph: nx.Graph, order: list[int]) -> Points:
    """Return the positions of one connected component, its corner at (0, 0)."""
    count = len(order)
    if count == 1:
        return np.zeros((1, 2))
    index = {node: at for at, node in enumerate(order)}
    ties = sorted(tuple(sorted((index[a], index[b]))) for a, b in graph.edges() if a != b)
    pairs = np.array(ties, dtype=np.int64).reshape(-1, 2)
    ranks = np.argsort(np.argsort([-graph.degree(node) for node in order], kind="stable"), kind="stable")
    radius = SPACING * 0.8 * np.sqrt(ranks + 0.5)
    points = np.column_stack((radius * np.cos(_GOLDEN * ranks), radius * np.sin(_GOLDEN * ranks)))
    points = _lay_down(_settle(points, pairs))
    return np.asarray(points - points.min(axis=0))


def _lay_down(points: Points) -> Points:
    """Return `points` turned so that their long axis lies level, and stretched for labels wider than high."""
    centred = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    signs = np.where(axes[np.arange(2), np.abs(axes).argmax(axis=1)] < 0, -1.0, 1.0)
    return np.asarray(centred @ (axes * signs[:, None]).T * (1.35, 1.0))


def _settle(points: Points, pairs: NDArray[np.int64]) -> Points:
    """Return `points` after the forces came to rest: springs on `pairs`, repulsion between all, a light gravity."""
    steps = 220 if len(points) <= _DENSE else 60
    jitter = np.random.default_rng(20231114)
    heat = SPACING * math.sqrt(len(points)) / 4
    for step in range(steps):
        push = _repel(points) if len(points) <= _DENSE else _repel_cells(points, jitter)
        pull = np.zeros_like(points)
        gap = points[pairs[:, 1]] - points[pairs[:, 0]]
        tug = gap * (np.linalg.norm(gap, axis=1, keepdims=True) / SPACING)
        np.add.at(pull, pairs[:, 0], tug)
        np.add.at(pull, pairs[:, 1], -tug)
        move = push + pull - 0.12 * (points - points.mean(axis=0))
        length = np.maximum(np.linalg.norm(move, axis=1, keepdims=True), 1e-9)
        points = points + move / length * np.minimum(length, heat * (1 - step / steps) + 0.5)
    return points


def _repel(points: Points) -> Points:
    """Return the push of every node on every other: SPACING² over distance."""
    gap = points[:, None, :] - points[None, :, :]
    square = np.maximum((gap**2).sum(axis=2), 25.0)
    return np.asarray((gap * (SPACING**2 / square)[:, :, None]).sum(axis=1))


def _repel_cells(points: Points, jitter: np.random.Generator) -> Points:
    """Return the push of all others, felt from the centres of a grid's cells; the grid moves at every step."""
    low, high = points.min(axis=0), points.max(axis=0)
    side = 24
    step = np.maximum((high - low) / side, 1.0)
    cell = np.floor((points - low + jitter.random(2) * step) / step).astype(np.int64)
    key = cell[:, 0] * (side + 2) + cell[:, 1]
    cells, inverse, mass = np.unique(key, return_inverse=True, return_counts=True)
    centre = np.zeros((len(cells), 2))
    np.add.at(centre, inverse, points)
    centre /= mass[:, None]
    gap = points[:, None, :] - centre[None, :, :]
    square = np.maximum((gap**2).sum(axis=2), SPACING**2 / 4)
    return np.asarray((gap * (SPACING**2 * mass / square)[:, :, None]).sum(axis=1))


def _pack(boxes: list[Points]) -> list[Points]:
    """Return the components side by side in rows about 1.6 times as wide as high, without overlap."""
    margin = SPACING * 1.2
    sizes = [points.max(axis=0) + margin for points in boxes]
    width = max([math.sqrt(1.6 * sum(float(w * h) for w, h in sizes)), *(float(w) for w, _ in sizes)], default=0)
    x = y = row = 0.0
    placed = []
    for points, (w, h) in zip(boxes, sizes, strict=True):
        if x and x + w > width:
            x, y, row = 0.0, y + row, 0.0
        placed.append(points + np.array([x, y]))
        x, row = x + float(w), max(row, float(h))
    return placed
