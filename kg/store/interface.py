"""What every kind of store offers to the stages after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from pyoxigraph import Quad, QueryBoolean, QuerySolutions, QueryTriples

from kg.store.manifest import ArticleRecord, Manifest

Results = QueryBoolean | QuerySolutions | QueryTriples


class GraphStore(Protocol):
    """A finished graph, open for reading. Facts stand in the default graph, one named graph lists an article's."""

    @property
    def manifest(self) -> Manifest:
        """Return what the store says of itself."""
        ...

    @property
    def keeps_texts(self) -> bool:
        """Return whether the articles' texts are beside the graph; a remote store has none."""
        ...

    def query(self, sparql: str) -> Results:
        """Return the results of a SPARQL query over the default graph; named graphs only by `GRAPH`.

        The prefixes of `kg.graph.vocab` need no declaration.

        Raises:
            SyntaxError: the query is no SPARQL query.
        """
        ...

    def facts(self) -> Iterator[Quad]:
        """Yield the quads of the default graph, in no particular order."""
        ...

    def quads(self) -> Iterator[Quad]:
        """Yield every quad of every graph, in no particular order."""
        ...

    def records(self) -> Iterator[ArticleRecord]:
        """Yield the articles that went in, sorted."""
        ...

    def text(self, article: str) -> str:
        """Return the normalised text of the article with this id.

        Raises:
            StoreError: the store keeps no such text.
        """
        ...

    def close(self) -> None:
        """Let go of what the store holds open."""
        ...
