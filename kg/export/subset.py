"""A part of a graph that stands on its own: all that is said of some things, or all that some articles say.

**Articles**: the facts of their named graphs.

**Things**: everything that stands about a thing (its own facts; holdings, participations, speeches, commendations,
figures, changes and claims that point to it), with words and articles. What lies beyond (the organ of a post, the
other persons of an event) stands at the edge: it keeps its names, kind and words, and its ties into the part, but none
outward. So the part passes the shapes, and does not run on into the whole graph.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryTriples, Store, Triple

from kg.graph.vocab import PROV, RDF, SCHEMA, VNKG
from kg.query import rows, run
from kg.store import GraphStore, MemoryStore

_BATCH = 300
"""Things asked for in one query."""
_ENTITIES = frozenset({"person", "organ", "document", "event"})
_SAID = frozenset(
    {"post", "holding", "attestation", "participation", "speech", "commendation", "figure", "change", "claim"}
)
_HUNG_ON = {"participation": PROV.qualifiedAssociation, "attestation": VNKG.attestation}
"""The property by which an event, a holding points to what is said of it."""
_PUBLISHED = "SELECT ?article ?day { ?article a schema:NewsArticle ; schema:datePublished ?day }"


def subset(store: GraphStore, things: Collection[str], articles: Collection[str] | None) -> MemoryStore:
    """Return a part of `store`, in memory.

    Args:
        store: the whole.
        things: IRIs of persons, organs, documents and events; none for everything.
        articles: IRIs of the articles whose facts count; None for all.
    """
    within: GraphStore = store
    if articles is not None:
        within = _kept(store, {article: _graph(store, article) for article in articles})
    facts = _about(within, things) if things or articles is None else {quad.triple for quad in within.facts()}
    named = {one.subject.value for one in facts if one.predicate == RDF.type and one.object == SCHEMA.NewsArticle}  # type: ignore[union-attr]  # no blank nodes
    return _kept(within, {article: _graph(within, article) & facts for article in sorted(named)}, facts)


def published(store: GraphStore, first: str, last: str) -> set[str]:
    """Return the IRIs of the articles published from `first` to `last`, compared as far as both dates go.

    Args:
        store: where to look.
        first: an EDTF day, month or year; empty for no bound.
        last: the same.
    """
    found = rows(run(store, _PUBLISHED))[1]
    dated = ((article.value, day.value) for article, day in found)  # type: ignore[attr-defined]  # an IRI, a literal
    return {article for article, day in dated if first[: len(day)] <= day and (not last or day[: len(last)] <= last)}


def _about(store: GraphStore, things: Collection[str]) -> set[Triple]:
    """Return what stands about `things`, and the edge."""
    kind = _Kinds(store.manifest.base)
    whole, edge, facts = set(things), set[str](), set[Triple]()
    for one in _pointing(store, things):
        (whole if kind(one) in _SAID else edge).add(one)
    fresh = set(whole)
    while fresh:
        found = list(_described(store, fresh))
        facts.update(found)
        reached = {_target(one) for one in found if one.predicate != RDF.type} - {""}
        for told, verb in _HUNG_ON.items():
            reached.update(_pointing(store, [one for one in fresh if kind(one) == told], verb))
        edge |= {one for one in reached if kind(one) in _ENTITIES}
        fresh = reached - edge - whole
        whole |= fresh
    facts |= _at_the_edge(store, edge - whole, whole, kind)
    return facts


def _at_the_edge(store: GraphStore, edge: set[str], whole: set[str], kind: _Kinds) -> set[Triple]:
    """Return the names, kinds and words of things at the edge, and their ties to what is `whole`.

    Of their words only those of the articles that the part has anyway: an organ may be named in every article.
    """
    found = {one for one in _described(store, edge) if kind(_target(one)) not in _ENTITIES | _SAID}
    words = {_target(one) for one in found if one.predicate == VNKG.evidence}
    near = {words for words, article in _sources(store, words) if article in whole}
    facts = {one for one in found if one.predicate != VNKG.evidence or _target(one) in near}
    facts |= {one for one in _described(store, edge) if _target(one) in whole}
    fresh = {_target(one) for one in facts if one.predicate != RDF.type} - whole - edge - {""}
    while fresh:
        whole = whole | fresh
        more = set(_described(store, fresh))
        facts |= more
        fresh = {_target(one) for one in more if one.predicate != RDF.type} - whole - {""}
    return facts


def _target(one: Triple) -> str:
    """Return the IRI that a fact leads to, empty for a literal."""
    return one.object.value if isinstance(one.object, NamedNode) else ""


def _sources(store: GraphStore, evidence: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield (evidence, its article)."""
    for batch in _batches(evidence):
        found = rows(run(store, f"SELECT ?e ?a {{ VALUES ?e {{ {batch} }} ?e oa:hasSource ?a }}"))[1]
        yield from ((one.value, article.value) for one, article in found)  # type: ignore[attr-defined]  # IRIs


class _Kinds:
    """The kind of a thing, by its IRI: `person`, `holding` ...; empty for what is no instance."""

    def __init__(self, base: str) -> None:
        self._base = base

    def __call__(self, iri: str) -> str:
        rest = iri.removeprefix(self._base)
        return "" if rest == iri else rest.partition("/")[0]


def _described(store: GraphStore, iris: Iterable[str]) -> Iterator[Triple]:
    """Yield the facts whose subject is one of `iris`."""
    for batch in _batches(iris):
        found = run(store, f"CONSTRUCT {{ ?s ?p ?o }} {{ VALUES ?s {{ {batch} }} ?s ?p ?o }}")
        if isinstance(found, QueryTriples):
            yield from found


def _pointing(store: GraphStore, iris: Iterable[str], verb: NamedNode | None = None) -> Iterator[str]:
    """Yield what points to one of `iris`, by `verb` or anyhow."""
    for batch in _batches(iris):
        found = run(store, f"SELECT DISTINCT ?s {{ VALUES ?o {{ {batch} }} ?s {verb or '?p'} ?o }}")
        yield from (one.value for (one,) in rows(found)[1] if isinstance(one, NamedNode))


def _batches(iris: Iterable[str]) -> Iterator[str]:
    rest = iter(sorted(iris))
    while batch := list(islice(rest, _BATCH)):
        yield " ".join(str(NamedNode(iri)) for iri in batch)


def _graph(store: GraphStore, article: str) -> set[Triple]:
    """Return the facts in the named graph of an article."""
    found = run(store, f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH {NamedNode(article)} {{ ?s ?p ?o }} }}")
    return set(found) if isinstance(found, QueryTriples) else set()


def _kept(store: GraphStore, named: dict[str, set[Triple]], facts: set[Triple] | None = None) -> MemoryStore:
    """Return a store of `facts` (None: those of the named graphs) with the named graphs given."""
    inner = Store()
    for article, said in named.items():
        graph = NamedNode(article)
        inner.bulk_extend(Quad(one.subject, one.predicate, one.object, graph) for one in said)
    for said in named.values() if facts is None else (facts,):
        inner.bulk_extend(Quad(one.subject, one.predicate, one.object, DefaultGraph()) for one in said)
    ids = {article.rpartition("/")[2] for article in named}
    kept = tuple(one for one in store.records() if one.id in ids)
    manifest = replace(store.manifest, counts={"articles": len(kept), "quads": len(inner)})
    return MemoryStore(manifest, inner, kept, {})
