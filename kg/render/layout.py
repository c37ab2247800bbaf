"""Positions, computed before the page opens so that no physics runs in it.

Each connected component gets its own force layout (Fruchterman and Reingold 1991, with numpy); the components are
then packed in rows, the largest first. The same graph gives the same positions: it starts from a sunflower
spiral and no random number is drawn.
"""

from __future__ import annotations

import math
from functools import cache

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

SPACING = 110.0
"""Wished distance between neighbours, in the page's units (one CSS pixel at zoom 1)."""
_DENSE = 300
"""Above this many nodes repulsion is felt through a mesh instead of node by node."""
_PAIR: Points = np.array([[0.0, 0.0], [SPACING, 0.0]])
"""One node or two: most components of a large graph, no forces needed."""
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
    if count <= len(_PAIR):
        return _PAIR[:count]
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
    steps = min(200, 40 + 4 * len(points)) if len(points) <= _DENSE else 100
    repel = _repel if len(points) <= _DENSE else _repel_by_mesh
    heat = SPACING * math.sqrt(len(points)) / 4
    for step in range(steps):
        gap = points[pairs[:, 1]] - points[pairs[:, 0]]
        tug = gap * (np.linalg.norm(gap, axis=1, keepdims=True) / SPACING)
        pull = _gathered(tug, pairs, len(points))
        move = repel(points) + pull - 0.12 * (points - points.mean(axis=0))
        length = np.maximum(np.linalg.norm(move, axis=1, keepdims=True), 1e-9)
        points = points + move / length * np.minimum(length, heat * (1 - step / steps) + 0.5)
    return points


def _gathered(tug: Points, pairs: NDArray[np.int64], count: int) -> Points:
    """Return the sum of the tugs on every node: `tug[i]` pulls the first of `pairs[i]` and, turned, the second."""
    sums = [
        np.bincount(pairs[:, 0], tug[:, axis], count) - np.bincount(pairs[:, 1], tug[:, axis], count) for axis in (0, 1)
    ]
    return np.column_stack(sums)


def _repel(points: Points) -> Points:
    """Return the push of every node on every other: SPACING² over distance."""
    x, y = points.T
    across, down = x[:, None] - x[None, :], y[:, None] - y[None, :]
    weight = SPACING**2 / np.maximum(across * across + down * down, 25.0)
    return np.column_stack(((across * weight).sum(axis=1), (down * weight).sum(axis=1)))


def _repel_by_mesh(points: Points) -> Points:
    """Return the same push felt through a mesh: masses spread on it, convolved by FFT, read back between its points.

    Mass and force are shared among the four mesh points around a node (cloud in cell, Hockney and Eastwood 1988),
    which keeps the mesh itself from showing in the layout.
    """
    side = 192
    low = points.min(axis=0)
    step = max(float((points.max(axis=0) - low).max()) / (side - 2), 1.0)
    at = (points - low) / step
    cell = np.floor(at).astype(np.int64)
    share = at - cell
    corners = [(i, j) for i in (0, 1) for j in (0, 1)]
    weights = [np.abs(1 - i - share[:, 0]) * np.abs(1 - j - share[:, 1]) for i, j in corners]
    keys = [(cell[:, 0] + i) * side + cell[:, 1] + j for i, j in corners]
    mass = np.bincount(np.concatenate(keys), np.concatenate(weights), side * side).reshape(side, side)
    spectrum = np.fft.rfft2(mass, (2 * side, 2 * side))
    push = []
    for kernel in _kernels(side):
        field = np.fft.irfft2(spectrum * kernel, (2 * side, 2 * side))[:side, :side].ravel()
        push.append(sum(weight * field[key] for weight, key in zip(weights, keys, strict=True)) * (SPACING**2 / step))
    return np.column_stack(push)


@cache
def _kernels(side: int) -> tuple[NDArray[np.complex128], NDArray[np.complex128]]:
    """Return the spectra of x/r² and y/r² on a mesh of twice `side`, wrapped so that nothing comes round the edge."""
    offset = np.fft.fftfreq(2 * side, 1 / (2 * side))
    x, y = offset[:, None], offset[None, :]
    square = np.maximum(x * x + y * y, 0.5)
    return np.fft.rfft2(x / square), np.fft.rfft2(y / square)


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
