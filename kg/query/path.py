"""The shortest way from one person to another, which SPARQL cannot say.

A step leads from a person to an event the person took part in or an organ the person holds a post in, or back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from pyoxigraph import NamedNode

from kg.query.sparql import rows, run
from kg.store import GraphStore

_LINKS = (
    "SELECT DISTINCT ?one ?two { ?two prov:qualifiedAssociation/prov:agent ?one . ?one a foaf:Person }",
    "SELECT DISTINCT ?one ?two { ?link org:member ?one ; org:organization ?two }",
)
STEPS = "VALUES (?step ?from ?to) { (UNDEF UNDEF UNDEF) }"
"""What the steps of a path replace in a query."""


def steps_between(store: GraphStore, starts: Iterable[str], ends: Iterable[str]) -> list[tuple[str, str]]:
    """Return the steps (IRI, IRI) of the shortest path from any of `starts` to any other of `ends`; empty if none.

    Of several shortest paths the one whose IRIs come first in order, from the start on.
    """
    near = _neighbours(store)
    best: list[str] = []
    for end in sorted(set(ends)):
        away = _distances(near, end)
        for start in sorted(set(starts) - {end}):
            if start in away and (not best or away[start] < len(best) - 1):
                best = _walk(near, away, start)
    return list(pairwise(best))


def steps_as_values(steps: list[tuple[str, str]]) -> str:
    """Return the SPARQL that stands for `steps` in the place of STEPS; no steps let nothing through."""
    rows_ = " ".join(f"({number} <{one}> <{two}>)" for number, (one, two) in enumerate(steps, 1))
    return f"VALUES (?step ?from ?to) {{ {rows_} }}"


def _neighbours(store: GraphStore) -> dict[str, list[str]]:
    near: defaultdict[str, set[str]] = defaultdict(set)
    for query in _LINKS:
        for one, two in rows(run(store, query))[1]:
            if isinstance(one, NamedNode) and isinstance(two, NamedNode):
                near[one.value].add(two.value)
                near[two.value].add(one.value)
    return {one: sorted(others) for one, others in near.items()}


def _distances(near: dict[str, list[str]], end: str) -> dict[str, int]:
    """Return how many steps each thing is away from `end`, breadth first."""
    away, ring = {end: 0}, [end]
    while ring:
        new = {two for one in ring for two in near.get(one, ()) if two not in away}
        away.update(dict.fromkeys(new, away[ring[0]] + 1))
        ring = sorted(new)
    return away


def _walk(near: dict[str, list[str]], away: dict[str, int], start: str) -> list[str]:
    path = [start]
    while away[path[-1]]:
        path.append(next(two for two in near[path[-1]] if away.get(two) == away[path[-1]] - 1))
    return path
