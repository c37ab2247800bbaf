"""Organs and their branches, over the ties that a reader's filters leave."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.render.graph_view import KINDS
from kg.serve.explorer.filters import Sieve, below
from kg.serve.explorer.index import Ids

_ORGAN = KINDS.index("organ")


class Tree:
    """Who stands above whom."""

    def __init__(self, sieve: Sieve) -> None:
        """Work the tree out."""
        index = self.index = sieve.index
        ties = np.flatnonzero(sieve.passes & (index.relation == index.code("part-of")))
        ends = index.ends[ties]
        self.pairs: NDArray[np.int32] = ends[ends[:, 0] != ends[:, 1]]
        """(below, above), as they stand in the graph."""
        organs = np.flatnonzero((index.kind == _ORGAN) & sieve.kept)
        placed = np.isin(organs, self.pairs)
        self.placed: Ids = organs[placed]
        self.unplaced = len(organs) - len(self.placed)
        tops = self.placed[~np.isin(self.placed, self.pairs[:, 0])]
        sizes = np.array([len(below(index, int(top))) for top in tops], np.int64)
        self.tops: Ids = tops[np.lexsort((index.by_label[tops], -sizes))]

    def branches(self, organ: int) -> Ids:
        """Return what stands right below an organ, by name."""
        found: Ids = self.pairs[self.pairs[:, 1] == organ, 0].astype(np.int64)
        ordered: Ids = found[np.argsort(self.index.by_label[found], kind="stable")]
        return ordered

    def chain(self, organ: int) -> list[int]:
        """Return the organs from the top down to this one."""
        found = [organ]
        while len(above := self.pairs[self.pairs[:, 0] == found[0], 1]) and int(above[0]) not in found:
            found.insert(0, int(above[0]))
        return found

    def item(self, organ: int) -> dict[str, Any]:
        """Return what a line of the tree tells: how many branches, how many people with a post."""
        ties, _ = self.index.around(organ)
        held = ties[self.index.relation[ties] == self.index.code("holds")]
        people = len(np.unique(self.index.ends[held, 0]))
        return {"organ": organ, "branches": int((self.pairs[:, 1] == organ).sum()), "people": people}


@lru_cache(maxsize=4)
def tree(sieve: Sieve) -> Tree:
    """Return the tree of what a filter leaves; the latest few are kept."""
    return Tree(sieve)
