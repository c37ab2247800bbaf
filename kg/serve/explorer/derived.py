"""What is worked out once for the whole graph: who is tied to whom, ranks, maps, groups, orders of a table."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.render.groups import groups
from kg.render.layout import positions
from kg.render.levels import levels
from kg.serve.explorer.alphabet import ranks
from kg.serve.explorer.tables import write_orders

Order = NDArray[np.int64]


def write_derived(
    folder: Path, labels: list[str], words: list[str], said: list[tuple[str, str, str]], order: Order
) -> None:
    """Write it beside the columns, which are there already; `words` and `said` are those of the ties before `order`."""
    ends = np.load(folder / "ends.npy")
    _write_neighbours(folder, ends, len(labels))
    np.save(folder / "by_label.npy", ranks(labels).astype(np.int32))
    np.save(folder / "by_words.npy", ranks([words[at] for at in order]).astype(np.int32))
    texts = sorted(set(said))
    codes = {one: code for code, one in enumerate(texts)}
    np.save(folder / "said.npy", np.array([codes[said[at]] for at in order], np.int32))
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(range(len(labels)))
    graph.add_edges_from(ends.tolist())
    np.save(folder / "near.npy", np.array([degree for _, degree in graph.degree()], np.int32))
    drawn = [positions(graph.subgraph(level)) for level in levels(graph)]
    write_orders(folder, texts, (folder / "relations.txt").read_text(encoding="utf-8").split("\n"))
    told = {
        "maps": [[[at, *place] for at, place in sorted(places.items())] for places in drawn],
        "groups": _groups(graph, folder, ends),
    }
    (folder / "derived.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _write_neighbours(folder: Path, ends: NDArray[np.int32], count: int) -> None:
    """Write for every node its ties (a tie to itself once) and the node at the other end of each."""
    numbers = np.arange(len(ends))
    apart = ends[:, 0] != ends[:, 1]
    node = np.concatenate((ends[:, 0], ends[apart, 1]))
    other = np.concatenate((ends[:, 1], ends[apart, 0]))
    tie = np.concatenate((numbers, numbers[apart]))
    by_node = np.lexsort((tie, node))
    degree = np.bincount(node, minlength=count).astype(np.int32)
    np.save(folder / "degree.npy", degree)
    np.save(folder / "ties_at.npy", np.concatenate(([0], np.cumsum(degree, dtype=np.int64))))
    np.save(folder / "ties_of.npy", tie[by_node].astype(np.int32))
    np.save(folder / "others.npy", other[by_node].astype(np.int32))
    np.save(folder / "ranked.npy", np.lexsort((np.arange(count), -degree)).astype(np.int32))


def _groups(graph: nx.Graph, folder: Path, ends: NDArray[np.int32]) -> dict[str, Any]:
    """Return the groups (nodes from the centre out) and how many ties lead from one to another."""
    found = groups(graph)
    own = np.full(graph.number_of_nodes(), -1, np.int16)
    for at, members in enumerate(found):
        own[members] = at
    np.save(folder / "group.npy", own)
    pairs = np.sort(own[ends], axis=1)
    apart = pairs[(pairs[:, 0] >= 0) & (pairs[:, 0] != pairs[:, 1])]
    counts = Counter(map(tuple, apart.tolist()))
    return {"members": found, "between": [[a, b, count] for (a, b), count in sorted(counts.items())]}
