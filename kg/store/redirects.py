"""The graph of redirects: what became of IRIs that were published once and no longer stand (contract, rule 8)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from kg.graph import naming, redirects_graph, renamed
from kg.graph.vocab import DCT, OA, OPENGOV, VNKG
from kg.model import Reading
from kg.resolve import Ids

_REPLACED = NamedNode(DCT.isReplacedBy.value)
_DEFAULT = DefaultGraph()
_EVIDENCE, _SELECTOR = NamedNode(VNKG.evidence.value), NamedNode(OA.hasSelector.value)
_ATTESTATION, _POST = NamedNode(VNKG.attestation.value), NamedNode(OPENGOV.post.value)
_SPAN = re.compile(r"/position/[0-9a-f]+-(\d+)-(\d+)$")


@dataclass(frozen=True, slots=True)
class Redirects:
    """The redirects of a version that is being written."""

    graph: Store
    base: str
    _pairs: set[tuple[str, str]] = field(default_factory=set)
    _found: set[str] = field(default_factory=set)
    """What is known by its words."""

    def take_over(self, former: Store) -> None:
        """Copy the redirects of another version."""
        self.graph.extend(former.quads_for_pattern(None, None, None, self._name()))

    def moved(self, reading: Reading, former: Ids, present: Ids) -> None:
        """Note what became of the IRIs of an article that says what it said."""
        self._pairs.update(renamed(reading, former, present, self.base))

    def read_anew(self, former: Ids, present: Ids) -> None:
        """Note what became of the entities of an article that was read anew: the one of the same class and slug.

        What is known by its words already is left so.
        """
        iris = naming(self.base)
        for entity in {one for one in former.values() if iris.of(one) not in self._found} - set(present.values()):
            like = {other for other in present.values() if _slug(other) == _slug(entity)} - set(former.values())
            if len(like) == 1:
                self._pairs.add((iris.of(entity), iris.of(like.pop())))

    def same_words(self, article: str, former: Store) -> None:
        """Note what became of the IRIs of an article that was read by other rules: what stands on the same words.

        Args:
            article: its id.
            former: the graph in which it stood before.
        """
        graph = _node(naming(self.base).article(article))
        before, after = _places(former, graph), _places(self.graph, graph)
        new = [(iri, there) for iri, there in after.items() if iri not in before]
        for iri, here in before.items():
            if iri not in after:
                shared = Counter({other: _overlap(here, there) for other, there in new if _kind(other) == _kind(iri)})
                best = [other for other, count in shared.items() if count and count == max(shared.values())]
                if len(best) == 1:
                    self._pairs.add((f"<{iri}>", f"<{best[0]}>"))
                    self._found.add(f"<{iri}>")

    def settle(self) -> None:
        """Write what was noted; an IRI that stands again is no longer redirected."""
        name = self._name()
        known = {before for before, _ in self._pairs}
        for before, after in sorted(self._pairs):
            if after in known or self._is_there(_node(after)):  # a claim is there only while articles dispute it
                self.graph.add(Quad(_node(before), _REPLACED, _node(after), name))
        for quad in list(self.graph.quads_for_pattern(None, _REPLACED, None, name)):
            if self._is_there(quad.subject):  # type: ignore[arg-type] # an IRI
                self.graph.remove(quad)

    def drop_dead(self) -> None:
        """Remove what leads to nothing that stands: the IRI of a person who was forgotten tells the name."""
        name = self._name()
        while dead := [pair for pair in self.graph.quads_for_pattern(None, _REPLACED, None, name) if self._dead(pair)]:
            for pair in dead:
                self.graph.remove(pair)

    def _is_there(self, node: NamedNode) -> bool:
        return next(self.graph.quads_for_pattern(node, None, None, _DEFAULT), None) is not None

    def _dead(self, pair: Quad) -> bool:
        held = self.graph.quads_for_pattern(pair.object, None, None, None)  # type: ignore[arg-type] # an IRI
        return next(held, None) is None

    def _name(self) -> NamedNode:
        return _node(redirects_graph(self.base))


def _places(store: Store, graph: NamedNode) -> dict[str, frozenset[tuple[int, int]]]:
    """Return the spans (code points of the text) of the words that each thing of an article stands on."""
    found: dict[str, frozenset[tuple[int, int]]] = {}
    for cited in store.quads_for_pattern(None, _EVIDENCE, None, graph):
        selectors = store.quads_for_pattern(cited.object, _SELECTOR, None, graph)  # type: ignore[arg-type] # an IRI
        spans = (_SPAN.search(quad.object.value) for quad in selectors)  # type: ignore[union-attr] # an IRI
        told = frozenset((int(span[1]), int(span[2])) for span in spans if span)
        iri = cited.subject.value  # type: ignore[union-attr] # an IRI
        found[iri] = found.get(iri, frozenset()) | told
    for held in store.quads_for_pattern(None, _ATTESTATION, None, graph):
        holding, attestation = held.subject.value, held.object.value  # type: ignore[union-attr] # both are IRIs
        found[holding] = found.get(holding, frozenset()) | found.get(attestation, frozenset())
    for held in store.quads_for_pattern(None, _POST, None, graph):
        holding, post = held.subject.value, held.object.value  # type: ignore[union-attr] # both are IRIs
        found[post] = found.get(post, frozenset()) | found.get(holding, frozenset())
    return found


def _overlap(some: Iterable[tuple[int, int]], others: Iterable[tuple[int, int]]) -> int:
    """Return how many code points two sets of spans have in common."""
    spans = list(others)
    return sum(max(0, min(one[1], other[1]) - max(one[0], other[0])) for one in some for other in spans)


def _kind(iri: str) -> str:
    return iri.rsplit("/", 2)[1]


def _slug(entity: str) -> str:
    return entity.rpartition("-")[0]


def _node(term: str) -> NamedNode:
    return NamedNode(term[1:-1])
