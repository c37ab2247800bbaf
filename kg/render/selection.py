"""Parts of a view: what stands around a thing, between two, in one article, or in the answer to a query."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable

from kg.render.graph_view import Edge, GraphView

QUERY = "by-query"
"""Relation of an edge that a CONSTRUCT states and the graph's own ties do not."""


def around(view: GraphView, iris: Collection[str], steps: int = 1) -> GraphView:
    """Return the nodes of `iris`, all within `steps` ties of them, and every tie between these."""
    near = _near(view)
    kept = set(iris) & set(near)
    for _ in range(steps):
        kept |= {other for iri in kept for other in near[iri]}
    return induced(view, kept)


def induced(view: GraphView, iris: Collection[str]) -> GraphView:
    """Return the nodes of `iris` and every tie between them."""
    return _part(view, iris, lambda edge: edge.source in iris and edge.target in iris)


def of_article(view: GraphView, article: str) -> GraphView:
    """Return what stands on words of the article with this IRI, and the ends of its ties."""

    def said(edge: Edge) -> bool:
        return any(quote.source.iri == article for quote in edge.quotes)

    ends = {iri for edge in view.edges if said(edge) for iri in (edge.source, edge.target)}
    named = {node.iri for node in view.nodes if any(quote.source.iri == article for quote in node.quotes)}
    return _part(view, ends | named, said)


def between(view: GraphView, starts: Collection[str], ends: Collection[str]) -> tuple[str, ...]:
    """Return the IRIs of a shortest way from one of `starts` to one of `ends`, both included; empty: there is none."""
    near = _near(view)
    came: dict[str, str] = dict.fromkeys(sorted(set(starts) & set(near)), "")
    queue = deque(came)
    while queue:
        iri = queue.popleft()
        if iri in ends and (came[iri] or iri not in starts or set(starts) == set(ends)):
            way = [iri]
            while came[way[-1]]:
                way.append(came[way[-1]])
            return tuple(reversed(way))
        for other in sorted(near[iri]):
            if other not in came:
                came[other] = iri
                queue.append(other)
    return ()


def constructed(view: GraphView, triples: Iterable[tuple[str, str, str]]) -> GraphView:
    """Return the nodes that the triples (subject, name of the predicate, object) name, tied as the triples tie them.

    A pair's own ties come with their words; a pair that has none gets one called as the predicate.
    """
    known = {node.iri for node in view.nodes}
    stated: dict[frozenset[str], Edge] = {}
    named: set[str] = set()
    for subject, predicate, value in triples:
        named |= {subject, value} & known
        if subject in known and value in known and subject != value:
            stated.setdefault(frozenset((subject, value)), Edge(subject, value, QUERY, predicate, predicate))
    own = [edge for edge in view.edges if frozenset((edge.source, edge.target)) in stated]
    tied = {frozenset((edge.source, edge.target)) for edge in own}
    added = [edge for pair, edge in stated.items() if pair not in tied]
    return GraphView(tuple(node for node in view.nodes if node.iri in named), (*own, *added))


def _near(view: GraphView) -> dict[str, set[str]]:
    near: dict[str, set[str]] = {node.iri: set() for node in view.nodes}
    for edge in view.edges:
        near[edge.source].add(edge.target)
        near[edge.target].add(edge.source)
    return near


def _part(view: GraphView, iris: Collection[str], keeps: Callable[[Edge], bool]) -> GraphView:
    return GraphView(
        tuple(node for node in view.nodes if node.iri in iris),
        tuple(edge for edge in view.edges if keeps(edge)),
    )
