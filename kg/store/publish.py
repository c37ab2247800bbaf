"""Bring what a store in a folder holds to a remote store: only what differs, in batches, again from where it broke.

Each article's graph is known there by its hash. Of the articles whose hash differs, first the new facts are added,
then their graphs replaced, then the facts that no graph supports any more are taken out, and last the new hashes are
noted. Every request may be repeated; whatever ends the work, the next run goes on with the articles not noted yet.
Readers see old and new articles side by side meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from itertools import islice

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QueryResultsFormat, QuerySolutions, RdfFormat, parse
from pyoxigraph import parse_query_results as parsed_results

from kg.errors import StoreError
from kg.graph import about_graph, description
from kg.graph.vocab import PREFIXES
from kg.store.address import Endpoint
from kg.store.embedded import EmbeddedStore
from kg.store.http import Client, connect
from kg.store.manifest import ArticleRecord

_BATCH = 20
"""Articles of one round."""
_DELETED = 2_000
"""Facts of one update."""
_HASH, _SAID = NamedNode(f"{PREFIXES['schema']}sha256"), NamedNode(f"{PREFIXES['prov']}value")
_TEXT, _SOURCE = NamedNode(f"{PREFIXES['dct']}identifier"), NamedNode(f"{PREFIXES['dct']}source")
_KNOWN = "SELECT ?article ?hash {{ GRAPH <{about}> {{ ?article <{verb}> ?hash }} }}"


@dataclass(frozen=True, slots=True)
class Published:
    """What was brought to a remote store."""

    sent: int
    """Articles that are new there or differ."""
    removed: int
    """Articles that are no longer in the store."""
    kept: int
    """Articles that were there already."""


def facts_graph(place: Endpoint, base: str) -> str | None:
    """Return the IRI of the graph of the facts, None for the default graph."""
    return f"{base}graph/facts" if place.union else None


def publish(store: EmbeddedStore, place: Endpoint, progress: Callable[[int, int], None]) -> Published:
    """Make a remote store hold what `store` holds.

    Args:
        store: a version of a store in a folder.
        place: the remote store.
        progress: told how many of how many articles are done.

    Raises:
        StoreError: the remote store cannot be written.
    """
    client = connect(place)
    try:
        work = _Work(store, client, facts_graph(place, store.manifest.base), about_graph(store.manifest.base)[1:-1])
        known = work.known()
        records = {f"{store.manifest.base}article/{one.id}": one for one in store.records()}
        hashes = {article: work.hash_of(article) for article in records}
        changed = sorted(article for article in hashes if known.get(article) != hashes[article])
        gone = sorted(known.keys() - hashes.keys())
        done, total = 0, len(changed) + len(gone)
        work.head(final=not total)
        for batch in _batches([*changed, *gone]):
            work.carry([one for one in batch if one in hashes], [one for one in batch if one not in hashes], known)
            work.note({one: (hashes[one], records[one]) for one in batch if one in hashes}, batch)
            done += len(batch)
            progress(done, total)
        work.head(final=True)
        return Published(len(changed), len(gone), len(hashes) - len(changed))
    finally:
        client.close()


@dataclass(frozen=True, slots=True)
class _Work:
    """One publication."""

    store: EmbeddedStore
    client: Client
    facts: str | None
    about: str

    def known(self) -> dict[str, str]:
        """Return the hash of each article's graph that is there."""
        query = _KNOWN.format(about=self.about, verb=_HASH.value)
        with self.client.query(query, "application/sparql-results+json") as answer:
            try:
                found = parsed_results(answer.read(), QueryResultsFormat.JSON)
            except (SyntaxError, ValueError) as error:
                raise StoreError(
                    f"{self.client.endpoint}: does not answer queries ({error}); is the address right?",
                    f"{self.client.endpoint}: không trả lời truy vấn ({error}); địa chỉ có đúng không?",
                ) from error
        if not isinstance(found, QuerySolutions):
            raise TypeError("a SELECT gives rows")
        return {row["article"].value: row["hash"].value for row in found}

    def hash_of(self, article: str) -> str:
        """Return the hash of an article's graph."""
        return sha256(b"".join(sorted(self._lines(article)))).hexdigest()

    def carry(self, changed: Sequence[str], gone: Sequence[str], known: dict[str, str]) -> None:
        """Bring some articles' facts and graphs, and take out what has left."""
        former = {line for article in (*changed, *gone) if article in known for line in self._there(article)}
        lines = {article: list(self._lines(article)) for article in changed}
        fresh = {line for some in lines.values() for line in some}
        if fresh:
            self.client.graph("POST", self.facts, b"".join(sorted(fresh)))
        for article, some in lines.items():
            self.client.graph("PUT", article, b"".join(some))
        for article in gone:
            self.client.graph("DELETE", article, missing=True)
        self._delete(line for line in sorted(former - fresh) if not self._stands(line))

    def note(self, present: dict[str, tuple[str, ArticleRecord]], batch: Sequence[str]) -> None:
        """Write the hashes of graphs, hashes of texts and sources of articles, and forget those of others."""
        self._forget([f"<{article}>" for article in batch])
        rows = []
        for one, (known, record) in present.items():
            told = ((_HASH, known), (_TEXT, record.sha256), (_SOURCE, record.source))
            rows += [(NamedNode(one), verb, words) for verb, words in told]
        self._add(rows)

    def head(self, *, final: bool) -> None:
        """Write what the store says of itself; before the last article is there, without counts."""
        manifest = self.store.manifest if final else replace(self.store.manifest, counts={})
        said = json.dumps({"manifest": asdict(manifest), "facts": self.facts}, ensure_ascii=False, sort_keys=True)
        rows = list(description(manifest.base, manifest.ontology, manifest.counts))
        self._forget({f"<{self.about}>"} | {subject for subject, _, _ in rows})
        self._add([(NamedNode(self.about), _SAID, said)])
        if final:
            self.client.graph("POST", self.about, "".join(f"{s} {p} {o} .\n" for s, p, o in rows).encode())

    def _forget(self, these: Collection[str]) -> None:
        """Take out what is noted of some things."""
        self.client.update(
            f"DELETE {{ GRAPH <{self.about}> {{ ?a ?p ?o }} }} "
            f"WHERE {{ GRAPH <{self.about}> {{ VALUES ?a {{ {' '.join(sorted(these))} }} ?a ?p ?o }} }}"
        )

    def _add(self, rows: Iterable[tuple[NamedNode, NamedNode, str]]) -> None:
        data = "".join(f"{subject} {verb} {Literal(words)} .\n" for subject, verb, words in rows)
        if data:
            self.client.graph("POST", self.about, data.encode())

    def _delete(self, lines: Iterable[bytes]) -> None:
        rest = iter(lines)
        while some := list(islice(rest, _DELETED)):
            block = b"".join(some).decode()
            inner = f"GRAPH <{self.facts}> {{ {block} }}" if self.facts else block
            self.client.update(f"DELETE DATA {{ {inner} }}")

    def _lines(self, article: str) -> Iterator[bytes]:
        """Yield the N-Triples of an article's graph, sorted."""
        found = self.store.graph(NamedNode(article))
        return iter(sorted(f"{one.subject} {one.predicate} {one.object} .\n".encode() for one in found))

    def _there(self, article: str) -> Iterator[bytes]:
        with self.client.graph("GET", article, missing=True) as answer:
            for one in parse(answer, RdfFormat.N_TRIPLES):
                yield f"{one.subject} {one.predicate} {one.object} .\n".encode()

    def _stands(self, line: bytes) -> bool:
        """Say whether a fact is one of the store that is published."""
        (one,) = parse(line, RdfFormat.N_TRIPLES)
        return self.store.holds(Quad(one.subject, one.predicate, one.object, DefaultGraph()))


def _batches(articles: Sequence[str]) -> Iterator[Sequence[str]]:
    return (articles[start : start + _BATCH] for start in range(0, len(articles), _BATCH))
