"""The facts of a version: loaded all at once, or changed by what a shift of the articles changes."""

from __future__ import annotations

import gc
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, parse

from kg.graph import article_facts, article_lines, naming
from kg.resolve import Resolution

_DEFAULT = DefaultGraph()
_CHUNK = 1 << 20


class _Stream(io.RawIOBase):
    """Lines as a file, made while it is read."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = iter(lines)
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # any buffer that can be written to
        wanted = len(buffer)
        if not self._rest:
            self._rest = next(self._lines, b"")
        part, self._rest = self._rest[:wanted], self._rest[wanted:]
        buffer[: len(part)] = part
        return len(part)


def load_facts(folder: Path, lines: Iterable[bytes]) -> int:
    """Make the graph in `folder` from N-Quads and return how many quads it holds."""
    store = Store(str(folder))
    store.bulk_load(input=io.BufferedReader(_Stream(lines), _CHUNK), format=RdfFormat.N_QUADS)
    store.flush()
    quads = len(store)
    del store  # closes the files; no reader may open them before
    gc.collect()
    return quads


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
        self.store.flush()

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
