"""The facts of a version: loaded all at once, or changed by what a shift of the articles changes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, parse

from kg.graph import article_facts, article_lines, naming
from kg.resolve import Resolution

_DEFAULT = DefaultGraph()
_LOADERS = 2
_BATCH_BYTES = 24 << 20
"""N-Quads loaded at a time: the memory that it takes is about eight times as much."""


def load_facts(folder: Path, lines: Iterable[bytes]) -> int:
    """Make the graph in `folder` from N-Quads and return how many quads it holds.

    Oxigraph sorts each batch by itself and merges them on the disk, so memory does not grow with the graph. Two
    batches are loaded at a time, each on one processor. They are merged here and now: what is left of that would
    otherwise fall to some small change later.
    """
    store = Store(str(folder))
    with ThreadPoolExecutor(_LOADERS) as pool:
        loading: deque[Future[None]] = deque()
        for batch in _batches(lines):
            if len(loading) == _LOADERS:
                loading.popleft().result()
            loading.append(pool.submit(store.bulk_load, batch, RdfFormat.N_QUADS))
        for one in loading:
            one.result()
    store.optimize()
    store.flush()
    return len(store)


def _batches(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines in few large pieces."""
    parts: list[bytes] = []
    size = 0
    for line in lines:
        parts.append(line)
        size += len(line)
        if size >= _BATCH_BYTES:
            yield b"".join(parts)
            parts.clear()
            size = 0
    yield b"".join(parts)


def lines_of(resolutions: Iterable[Resolution], base: str) -> Iterator[bytes]:
    """Yield, article by article, what it supports as N-Quads: in the default graph and in the article's own."""
    iris = naming(base)
    for resolution in resolutions:
        for reading in resolution.readings:
            yield article_lines(article_facts(resolution, reading, iris), iris.article(reading.article.id))


@dataclass(slots=True)
class Edit:
    """A copy of a version's graph while articles are taken out and put in. A fact goes with its last article."""

    store: Store
    base: str
    quads: int = 0
    """How many more quads there are than before."""
    _doubtful: set[Triple] = field(default_factory=set)

    def put(self, resolution: Resolution) -> None:
        """Make the graph of one article, and the facts, what `resolution` says."""
        (reading,) = resolution.readings
        iris = naming(self.base)
        rows = article_facts(resolution, reading, iris)
        lines = "".join(f"{s} {p} {o} .\n" for s, p, o in rows).encode()
        self._replace(reading.article.id, {quad.triple for quad in parse(lines, format=RdfFormat.N_TRIPLES)})

    def take(self, article: str) -> None:
        """Take an article out."""
        self._replace(article, set())
        self.store.remove_graph(self._graph(article))

    def finish(self) -> None:
        """Remove the facts that no article supports any longer."""
        for fact in self._doubtful:
            held = self.store.quads_for_pattern(fact.subject, fact.predicate, fact.object, None)
            if all(quad.graph_name == _DEFAULT for quad in held):
                self.store.remove(Quad(fact.subject, fact.predicate, fact.object, _DEFAULT))
                self.quads -= 1
        self._doubtful.clear()

    def _graph(self, article: str) -> NamedNode:
        return NamedNode(naming(self.base).article(article)[1:-1])

    def _replace(self, article: str, present: set[Triple]) -> None:
        graph = self._graph(article)
        former = {quad.triple for quad in self.store.quads_for_pattern(None, None, None, graph)}
        gone, new = former - present, present - former
        for fact in gone:
            self.store.remove(Quad(fact.subject, fact.predicate, fact.object, graph))
        first = [fact for fact in new if not self._is_fact(fact)]
        self.store.extend(
            [Quad(fact.subject, fact.predicate, fact.object, graph) for fact in new]
            + [Quad(fact.subject, fact.predicate, fact.object, _DEFAULT) for fact in first]
        )
        self._doubtful |= gone
        self.quads += len(new) - len(gone) + len(first)

    def _is_fact(self, fact: Triple) -> bool:
        found = self.store.quads_for_pattern(fact.subject, fact.predicate, fact.object, _DEFAULT)
        return next(found, None) is not None
