"""The graph of redirects: what became of IRIs that were published once and no longer stand (contract, rule 8)."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from kg.graph import naming, redirects_graph, renamed
from kg.graph.vocab import DCT
from kg.model import Reading
from kg.resolve import Ids

_REPLACED = NamedNode(DCT.isReplacedBy.value)
_DEFAULT = DefaultGraph()


@dataclass(frozen=True, slots=True)
class Redirects:
    """The redirects of a version that is being written."""

    graph: Store
    base: str
    _pairs: set[tuple[str, str]] = field(default_factory=set)

    def take_over(self, former: Store) -> None:
        """Copy the redirects of another version."""
        self.graph.extend(former.quads_for_pattern(None, None, None, self._name()))

    def moved(self, reading: Reading, former: Ids, present: Ids) -> None:
        """Note what became of the IRIs of an article that says what it said."""
        self._pairs.update(renamed(reading, former, present, self.base))

    def read_anew(self, former: Ids, present: Ids) -> None:
        """Note what became of the entities of an article that was read anew: the one of the same class and slug."""
        iris = naming(self.base)
        for entity in set(former.values()) - set(present.values()):
            like = {other for other in present.values() if _slug(other) == _slug(entity)} - set(former.values())
            if len(like) == 1:
                self._pairs.add((iris.of(entity), iris.of(like.pop())))

    def settle(self) -> None:
        """Write what was noted; an IRI that stands again is no longer redirected."""
        name = self._name()
        for before, after in sorted(self._pairs):
            self.graph.add(Quad(_node(before), _REPLACED, _node(after), name))
        for quad in list(self.graph.quads_for_pattern(None, _REPLACED, None, name)):
            if next(self.graph.quads_for_pattern(quad.subject, None, None, _DEFAULT), None):
                self.graph.remove(quad)

    def _name(self) -> NamedNode:
        return _node(redirects_graph(self.base))


def _slug(entity: str) -> str:
    return entity.rpartition("-")[0]


def _node(term: str) -> NamedNode:
    return NamedNode(term[1:-1])
