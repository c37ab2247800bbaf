"""A graph behind a SPARQL endpoint.

Facts stand in its default graph, or, where queries see the union of all graphs, in `<base>graph/facts`, which queries
then name as their default graph. `<base>graph/about` says which, and holds the manifest and the hash of each article's
graph (`kg.store.publish` writes it). Texts stay where the graph was built.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    parse,
    parse_query_results,
)

from kg.errors import StoreError
from kg.graph.vocab import DEFAULT_BASE, PREFIXES
from kg.store.address import Endpoint
from kg.store.http import N_TRIPLES, Client, connect
from kg.store.interface import Results
from kg.store.manifest import ArticleRecord, Manifest

_JSON = "application/sparql-results+json"
_PROLOGUE = " ".join(f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in PREFIXES.items())
_ABOUT = "SELECT ?about ?said { GRAPH ?about { ?about prov:value ?said } }"
_RECORDS = "SELECT ?article ?sha ?from {{ GRAPH <{about}> {{ ?article dct:identifier ?sha ; dct:source ?from }} }}"
_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


@dataclass(frozen=True, slots=True)
class RemoteStore:
    """A `GraphStore` over an endpoint."""

    manifest: Manifest
    client: Client
    about: str | None
    """The graph that describes the store; None where nothing of ours was published there."""
    facts_graph: str | None
    """The graph of the facts; None for the default graph."""

    @property
    def keeps_texts(self) -> bool:
        """See `GraphStore.keeps_texts`."""
        return False

    def query(self, sparql: str) -> Results:
        """See `GraphStore.query`."""
        kind = Store().query(sparql, prefixes=PREFIXES)  # what is wrong with it is told without asking anybody
        text = f"{_PROLOGUE} {sparql}"
        if not isinstance(kind, QueryTriples):
            with self.client.query(text, _JSON, self.facts_graph) as answer:
                found = _results(answer, self.client.endpoint)
            return _truth(found) if isinstance(kind, QueryBoolean) and isinstance(found, QuerySolutions) else found
        with self.client.query(text, N_TRIPLES, self.facts_graph) as answer:
            triples = Store()
            triples.bulk_extend(_parsed(answer, self.client.endpoint))
        return triples.query(_ALL)

    def facts(self) -> Iterator[Quad]:
        """See `GraphStore.facts`."""
        yield from self._graph(self.facts_graph, DefaultGraph())

    def quads(self) -> Iterator[Quad]:
        """See `GraphStore.quads`."""
        yield from self.facts()
        for record in self.records():
            name = f"{self.manifest.base}article/{record.id}"
            yield from self._graph(name, NamedNode(name))

    def records(self) -> Iterator[ArticleRecord]:
        """See `GraphStore.records`."""
        if self.about is None:
            return iter(())
        with self.client.query(f"{_PROLOGUE} {_RECORDS.format(about=self.about)}", _JSON) as answer:
            found = _rows(_results(answer, self.client.endpoint))
        rows = [[term.value for term in row if isinstance(term, NamedNode | Literal)] for row in found]
        return iter(sorted(ArticleRecord(article.rpartition("/")[2], sha, place) for article, sha, place in rows))

    def text(self, article: str) -> str:
        """See `GraphStore.text`: a remote store keeps none."""
        raise StoreError(
            f"{self.client.endpoint}: a remote store keeps no texts (asked for article {article})",
            f"{self.client.endpoint}: kho từ xa không giữ văn bản (bài {article})",
        )

    def close(self) -> None:
        """See `GraphStore.close`."""
        self.client.close()

    def _graph(self, name: str | None, into: NamedNode | DefaultGraph) -> Iterator[Quad]:
        """Yield a graph's quads, by the Graph Store if there is one: a query may be cut at so many rows."""
        if self.client.endpoint.graphs:
            answer = self.client.graph("GET", name)
        else:
            text = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } }" % name if name else _ALL  # noqa: UP031
            answer = self.client.query(text, N_TRIPLES)
        with answer:
            for quad in _parsed(answer, self.client.endpoint):
                yield Quad(quad.subject, quad.predicate, quad.object, into)


def open_remote(place: Endpoint) -> RemoteStore:
    """Return the remote store at `place`, open for reading.

    Raises:
        StoreError: nobody answers there, or what answers is no SPARQL endpoint.
    """
    client = connect(place)
    with client.query(f"{_PROLOGUE} {_ABOUT}", _JSON) as answer:
        found = [(row["about"].value, json.loads(row["said"].value)) for row in _rows(_results(answer, place))]
    if len(found) > 1:
        bases = ", ".join(about for about, _ in found)
        raise StoreError(f"{place}: holds several stores: {bases}", f"{place}: chứa nhiều kho: {bases}")
    if not found:
        return RemoteStore(Manifest(base=DEFAULT_BASE), client, None, None)
    about, said = found[0]
    return RemoteStore(Manifest(**said["manifest"]), client, about, said["facts"])


def _rows(results: Results) -> QuerySolutions:
    if not isinstance(results, QuerySolutions):
        raise TypeError("a SELECT gives rows")
    return results


def _truth(rows: QuerySolutions) -> Results:
    """Return the boolean that Virtuoso gives as a row with a 1 or a 0."""
    values = [term.value for row in rows for term in row if isinstance(term, Literal)]
    return Store().query("ASK {}" if values in (["1"], ["true"]) else "ASK { FILTER(false) }")


def _results(answer: IO[bytes], place: Endpoint) -> QuerySolutions | QueryBoolean:
    """Return the rows or the boolean of an answer, read whole.

    Raises:
        StoreError: it is no SPARQL result.
    """
    try:
        return parse_query_results(answer.read(), QueryResultsFormat.JSON)
    except (SyntaxError, ValueError) as error:
        raise _garbled(place, error) from error


def _parsed(answer: IO[bytes], place: Endpoint) -> Iterator[Quad]:
    try:
        yield from parse(answer, RdfFormat.N_TRIPLES)
    except SyntaxError as error:
        raise _garbled(place, error) from error


def _garbled(place: Endpoint, error: Exception) -> StoreError:
    return StoreError(
        f"{place}: the answer is no SPARQL result ({error}); is this the address of its queries?",
        f"{place}: câu trả lời không phải kết quả SPARQL ({error}); đây có phải địa chỉ nhận truy vấn không?",
    )
