"""Which nodes and ties a reader's filters leave: the same rules as `render/static/sieve.js`, over columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from kg.render.graph_view import KINDS
from kg.serve.explorer.index import Ids, Index, Mask

_MOST_SOURCES = 9
_DIGITS = 10


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader wants to see."""

    hide: frozenset[str] = frozenset()
    """Kinds of nodes."""
    relations: frozenset[str] = frozenset()
    """Empty: all."""
    first: int | None = None
    last: int | None = None
    """Years, both included."""
    sources: int = 1
    """Least number of articles."""
    conflicts: bool = False
    branch: str = ""
    """IRI of an organ: only what stands in its branch or is tied to it."""

    @property
    def by_ties(self) -> bool:
        """Say whether ties are chosen: then only what they tie is left."""
        years = self.first is not None or self.last is not None
        return bool(self.relations) or years or self.sources > 1 or self.conflicts

    @property
    def narrows(self) -> bool:
        """Say whether anything but kinds is chosen."""
        return self.by_ties or bool(self.branch)


def read_filter(given: Mapping[str, str]) -> Filter:
    """Return the filter of an address (`render/static/state.js`); what cannot be read asks for nothing."""
    return Filter(
        frozenset(filter(None, given.get("hide", "").split(","))),
        frozenset(filter(None, given.get("rel", "").split(","))),
        _year(given.get("from", "")),
        _year(given.get("until", "")),
        max(1, min(whole_number(given.get("sources", "")) or 1, _MOST_SOURCES)),
        given.get("conflicts") == "1",
        given.get("branch", ""),
    )


def whole_number(text: str) -> int | None:
    """Return the number that an address gives, None where it is none or has ten digits or more."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < _DIGITS else None


def _year(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else None  # noqa: PLR2004 - a year


class Sieve:
    """A filter over an index, worked out once."""

    def __init__(self, index: Index, wanted: Filter) -> None:
        """Work out which ties pass and which nodes are kept."""
        self.index, self.wanted = index, wanted
        self.passes = self._passes()
        self.kept = self._kept()

    def _passes(self) -> Mask:
        index, wanted = self.index, self.wanted
        passes = np.ones(index.ties, bool)
        if wanted.relations:
            passes &= np.isin(index.relation, [index.code(one) for one in wanted.relations])
        if wanted.sources > 1:
            passes &= index.tie_sources >= wanted.sources
        if wanted.conflicts:
            passes &= index.tie_disputed
        if wanted.first is not None or wanted.last is not None:
            passes &= index.in_years(wanted.first, wanted.last)
        return passes

    def _kept(self) -> Mask:
        index = self.index
        hidden = [KINDS.index(kind) for kind in self.wanted.hide if kind in KINDS]
        kept: Mask = ~np.isin(index.kind, hidden)
        root = index.names.number(self.wanted.branch) if self.wanted.branch else None
        if root is not None:
            organs = below(index, root)
            inside = np.zeros(index.nodes, bool)
            for organ in organs:
                inside[index.around(organ)[1]] = True
            inside[index.kind == KINDS.index("organ")] = False
            inside[organs] = True
            kept &= inside
        return kept

    def ties_of(self, node: int) -> Ids:
        """Return the ties of a node that pass and whose other end is kept."""
        ties, others = self.index.around(node)
        left: Ids = ties[self.passes[ties] & self.kept[others]].astype(np.int64)
        return left

    @cached_property
    def ties(self) -> Ids:
        """Return all ties that pass between nodes that are kept."""
        ends = self.index.ends
        return np.flatnonzero(self.passes & self.kept[ends[:, 0]] & self.kept[ends[:, 1]])

    @cached_property
    def nodes(self) -> Ids:
        """Return all nodes that are left, best connected first."""
        left = self.kept
        if self.wanted.by_ties:
            left = np.zeros(self.index.nodes, bool)
            left[self.index.ends[self.ties].ravel()] = True
        ranked: Ids = self.index.ranked[left[self.index.ranked]].astype(np.int64)
        return ranked

    def among(self, nodes: Ids) -> Ids:
        """Return the ties that pass between these nodes."""
        inside = np.zeros(self.index.nodes, bool)
        inside[nodes] = True
        found = [ties[inside[others]] for ties, others in map(self.index.around, nodes)]
        ties = np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)
        return ties[self.passes[ties]].astype(np.int64)


def below(index: Index, root: int) -> list[int]:
    """Return an organ and all that stand below it."""
    part_of = index.code("part-of")
    found = {root: None}
    waiting = [root]
    while waiting:
        organ = waiting.pop()
        ties, _ = index.around(organ)
        ties = ties[index.relation[ties] == part_of]
        for child, above in index.ends[ties].tolist():
            if above == organ and child not in found:
                found[child] = None
                waiting.append(child)
    return list(found)


@lru_cache(maxsize=8)
def sieve(index: Index, wanted: Filter) -> Sieve:
    """Return a filter over an index; the latest few are kept."""
    return Sieve(index, wanted)
