"""The same reading as `kg.render.reading` of a store too large to be held in memory: node by node, tie by tie.

Whatever is asked of a subject is looked up in the store when it is asked, all of the subject at once, and kept for a
while. A store of 3,000 articles takes twice the processor time of reading by columns, and a third of the memory,
which hardly grows with the store.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store, Triple

from kg.graph.vocab import OA, RDF, VNKG
from kg.render.claims import Claims, Stated, gathered
from kg.render.columns import Columns, Terms
from kg.render.graph_view import Edge, Node, Quote
from kg.render.in_sentence import in_sentence
from kg.render.quotes import Quotes, source_of, words_of
from kg.render.reading_edges import read_edges
from kg.render.reading_nodes import read_nodes
from kg.render.texts import Texts

_SUBJECTS, _ARTICLES, _QUOTES = 1 << 16, 1 << 14, 1 << 12
"""Subjects, texts and quotes kept at hand: some 200 MB together."""
_GRAPH = DefaultGraph()
_NONE: dict[NamedNode, Terms] = {}


@dataclass(frozen=True, slots=True)
class Live:
    """A graph to be read part by part."""

    columns: Columns
    quotes: Quotes
    claims: Claims

    def nodes(self) -> Iterator[Node]:
        """Yield the nodes by kind and IRI."""
        return read_nodes(self.columns, self.quotes, self.claims)

    def edges(self) -> Iterator[Edge]:
        """Yield every tie in no particular order; the ends may be things that are no nodes."""
        return read_edges(self.columns, self.quotes, self.claims)


def live(store: Store, text_of: Texts) -> Live:
    """Return the store's default graph, to be read part by part; every quote stands in its sentence."""
    columns = _LiveColumns(_Predicates(store))
    quotes = Quotes(columns, _LiveQuotes(columns, text_of))
    return Live(columns, quotes, _LiveClaims(store, columns, quotes))


class _Predicates(dict[NamedNode, Mapping[str, Terms]]):
    """The columns of a store, each there when it is first asked for."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.subject = lru_cache(_SUBJECTS)(self._subject)

    def __missing__(self, predicate: NamedNode) -> Mapping[str, Terms]:
        self[predicate] = _Column(self, predicate)
        return self[predicate]

    def _subject(self, iri: str) -> Mapping[NamedNode, Terms]:
        node = _node(iri)
        if node is None:
            return _NONE
        found: dict[NamedNode, list[NamedNode | Literal]] = {}
        for quad in self.store.quads_for_pattern(node, None, None, _GRAPH):
            if isinstance(quad.object, NamedNode | Literal):
                found.setdefault(quad.predicate, []).append(quad.object)
        return {predicate: tuple(sorted(terms, key=str)) for predicate, terms in found.items()}


class _Column(Mapping[str, Terms]):
    """One property of all subjects."""

    def __init__(self, graph: _Predicates, predicate: NamedNode) -> None:
        self.graph, self.predicate = graph, predicate

    def __getitem__(self, subject: str) -> Terms:
        return self.graph.subject(subject)[self.predicate]

    def __iter__(self) -> Iterator[str]:
        found = self.graph.store.quads_for_pattern(None, self.predicate, None, _GRAPH)
        return iter({quad.subject.value for quad in found if not isinstance(quad.subject, Triple)})

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _LiveColumns(Columns):
    """Columns that ask for the instances of a class instead of looking through all types."""

    def of_type(self, kind: NamedNode) -> list[str]:
        store = self.by_predicate.store  # type: ignore[attr-defined] # a _Predicates
        found = store.quads_for_pattern(None, RDF.type, kind, _GRAPH)
        return sorted({quad.subject.value for quad in found})


class _LiveQuotes(Mapping[str, Quote]):
    """Quotes by the IRI of their evidence node."""

    def __init__(self, columns: Columns, text_of: Texts) -> None:
        self.columns = columns
        self.text = lru_cache(_ARTICLES)(text_of)
        self.source = lru_cache(_ARTICLES)(lambda article: source_of(columns, article))
        self.quote = lru_cache(_QUOTES)(self._quote)

    def _quote(self, evidence: str) -> Quote | None:
        article = self.columns.value(evidence, OA.hasSource)
        start, said = words_of(self.columns, evidence, self.source(article))
        if not said:
            return None
        return in_sentence(said[-1], "" if start is None else self.text(article), start)

    def __contains__(self, evidence: object) -> bool:
        return self.quote(str(evidence)) is not None

    def __getitem__(self, evidence: str) -> Quote:
        quote = self.quote(evidence)
        if quote is None:
            raise KeyError(evidence)
        return quote

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns.subjects(OA.hasSelector))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _LiveClaims(Mapping[tuple[str, str], Mapping[str, Stated]]):
    """Claims by subject and property."""

    def __init__(self, store: Store, columns: Columns, quotes: Quotes) -> None:
        self.store, self.columns, self.quotes = store, columns, quotes
        self.of = lru_cache(_QUOTES)(self._of)

    def _of(self, subject: str) -> Mapping[tuple[str, str], Mapping[str, Stated]]:
        node = _node(subject)
        if node is None:
            return {}
        found = self.store.quads_for_pattern(None, VNKG.claimSubject, node, _GRAPH)
        return gathered(self.columns, self.quotes, sorted(quad.subject.value for quad in found))  # type: ignore[union-attr] # IRIs

    def __getitem__(self, key: tuple[str, str]) -> Mapping[str, Stated]:
        return self.of(key[0])[key]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for claim in self.columns.subjects(VNKG.claimSubject):
            yield self.columns.value(claim, VNKG.claimSubject), self.columns.value(claim, VNKG.claimProperty)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _node(text: str) -> NamedNode | None:
    """Return the node of this IRI, None where it is none: a claim can value anything, a holding can lack its post."""
    try:
        return NamedNode(text)
    except ValueError:
        return None
