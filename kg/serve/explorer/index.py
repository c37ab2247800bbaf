"""The index of one version, open for reading: columns are mapped into memory, words are read where they are wanted."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.render.graph_view import KINDS
from kg.serve.explorer.blobs import Blobs
from kg.serve.explorer.names import Names

Ids = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Index:
    """A graph as numbers: nodes 0 to `nodes`, ties 0 to `ties`, in the order of the page with the whole graph."""

    def __init__(self, folder: Path) -> None:
        """Open what `kg.serve.explorer.writing` wrote into `folder`."""
        self.folder = folder
        self.version = folder.name.partition(".")[0]
        self.heads, self.details = Blobs(folder / "heads"), Blobs(folder / "details")
        self.words, self.articles = Blobs(folder / "ties"), Blobs(folder / "sources")
        self.names = Names(folder / "names.sqlite")
        self.relations: list[str] = (folder / "relations.txt").read_text(encoding="utf-8").split("\n")
        derived = json.loads((folder / "derived.json").read_text(encoding="utf-8"))
        self.maps: list[list[list[int]]] = derived["maps"]
        self.groups: list[list[int]] = derived["groups"]["members"]
        self.between: list[list[int]] = derived["groups"]["between"]

    def column(self, name: str) -> NDArray[Any]:
        """Return a column."""
        column: NDArray[Any] = np.load(self.folder / f"{name}.npy", mmap_mode="r")
        return column

    kind = cached_property(lambda self: self.column("kind"))
    """Of each node, its place in `KINDS`."""
    day = cached_property(lambda self: self.column("day"))
    disputed = cached_property(lambda self: self.column("disputed"))
    """Of each node, whether articles disagree on a fact of it."""
    degree = cached_property(lambda self: self.column("degree"))
    """Ties of each node."""
    near = cached_property(lambda self: self.column("near"))
    """Nodes tied to each node."""
    by_label = cached_property(lambda self: self.column("by_label"))
    """Rank of each node's label in the alphabet."""
    ranked = cached_property(lambda self: self.column("ranked"))
    """All nodes, best connected first."""
    group = cached_property(lambda self: self.column("group"))
    """The group of each node, -1 for none."""
    ends = cached_property(lambda self: self.column("ends"))
    """Source and target of each tie."""
    relation = cached_property(lambda self: self.column("relation"))
    """Of each tie, its place in `relations`."""
    tie_day = cached_property(lambda self: self.column("tie_day"))
    tie_disputed = cached_property(lambda self: self.column("tie_disputed"))
    tie_rank = cached_property(lambda self: self.column("tie_rank"))
    tie_sources = cached_property(lambda self: self.column("tie_sources"))
    """Articles that tell of each tie."""
    ties_at = cached_property(lambda self: self.column("ties_at"))
    ties_of = cached_property(lambda self: self.column("ties_of"))
    others = cached_property(lambda self: self.column("others"))

    @property
    def nodes(self) -> int:
        """Return the number of nodes."""
        return len(self.kind)

    @property
    def ties(self) -> int:
        """Return the number of ties."""
        return len(self.relation)

    def code(self, relation: str) -> int:
        """Return the place of a relation in `relations`, -1 where no tie has it."""
        return self.relations.index(relation) if relation in self.relations else -1

    def around(self, node: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Return the ties of a node and the node at the other end of each."""
        span = slice(self.ties_at[node], self.ties_at[node + 1])
        return self.ties_of[span], self.others[span]

    def in_years(self, first: int | None, last: int | None) -> Mask:
        """Return which ties tell of a year from `first` to `last`."""
        years, starts = self.column("years"), self.column("years_at")
        fits = (years >= (first or 0)) & (years <= (last or 9999))
        sums = np.concatenate(([0], np.cumsum(fits)))
        found: Mask = sums[starts[1:]] > sums[starts[:-1]]
        return found

    @cached_property
    def of_kind(self) -> dict[str, int]:
        """Return how many nodes of each kind there are, kinds of which there are none left out."""
        counts = np.bincount(self.kind, minlength=len(KINDS))
        return {kind: int(count) for kind, count in zip(KINDS, counts, strict=True) if count}
