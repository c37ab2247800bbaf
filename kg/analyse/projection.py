"""Projections: who stands beside whom, through what, within a slice of time.

* `co-attendance`: persons who took part in one event; the event's start lies in the slice.
* `shared-organ`: persons said to hold a post in one organ; each is attested there within the slice.
* `issuing`: an organ that issued a document, and an organ that held an event about it, or whose own document cites,
  amends, repeals, rests on or carries it out; the document's day lies in the slice.

A tie says that texts name two together in that way, and nothing more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import networkx as nx
from pyoxigraph import Literal, NamedNode

from kg.export.network import xml_text
from kg.query import rows, run
from kg.store import GraphStore

_ATTENDS = """
SELECT DISTINCT ?person ?event ?label ?date WHERE {
  ?event prov:qualifiedAssociation/prov:agent ?person ; schema:name ?label .
  ?person a foaf:Person .
  OPTIONAL { ?event schema:startDate ?date }
}
"""
_SERVES = """
SELECT DISTINCT ?person ?organ ?label ?date WHERE {
  ?holding org:member ?person ; org:organization ?organ ; vnkg:attestation ?attestation .
  ?organ skos:prefLabel ?label .
  ?attestation vnkg:status/skos:notation ?status FILTER(?status NOT IN ("former", "dismissed", "designate"))
  OPTIONAL { ?attestation vnkg:attestedOn ?date }
}
"""
_ISSUES = """
SELECT DISTINCT ?issuer ?other ?document ?label ?date WHERE {
  {
    ?event schema:about ?document ; schema:organizer ?other .
    ?document eli:passed_by ?issuer ; skos:prefLabel ?label FILTER(?issuer != ?other)
  } UNION {
    ?next eli:cites|eli:amends|eli:repeals|eli:based_on|vnkg:implements ?document .
    ?next eli:passed_by ?other .
    ?document eli:passed_by ?issuer ; skos:prefLabel ?label FILTER(?issuer != ?other)
  }
  OPTIONAL { ?document eli:date_document|dct:date ?date }
}
"""
_BY_THING = {"co-attendance": _ATTENDS, "shared-organ": _SERVES}
PROJECTIONS = (*_BY_THING, "issuing")

_NAMES = """
SELECT ?thing (MIN(STR(?name)) AS ?label) WHERE {
  ?thing a ?class ; foaf:name|skos:prefLabel ?name FILTER(?class IN (foaf:Person, org:Organization))
} GROUP BY ?thing
"""


@dataclass(frozen=True, slots=True)
class Slice:
    """The days that count, both included, as ISO dates; None leaves a side open."""

    since: str | None = None
    until: str | None = None

    def holds(self, day: str | None) -> bool:
        """Return whether `day` (`2023-11-14`, `2023-11`, `2023`, None: not known) lies wholly in the slice."""
        if self.since is None and self.until is None:
            return True
        if day is None:
            return False
        first, last = day + "-01-01"[len(day) - 4 :], day + "-12-31"[len(day) - 4 :]
        return (self.since or "") <= first and last <= (self.until or "9999-12-31")


def project(store: GraphStore, kind: str, days: Slice) -> nx.Graph[str]:
    """Return the network of `kind` (one of PROJECTIONS) in a slice of time.

    Nodes are IRIs with `label`; edges have `weight`, through how many events, organs or documents they stand, and
    `via`, the names of those. Nodes and edges are added in sorted order.
    """
    ties: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for one, two, thing, label in _pairs(store, kind, days):
        ties[min(one, two), max(one, two)][thing] = label
    names = {row[0]: row[1] for row in _texts(store, _NAMES)}
    graph: nx.Graph[str] = nx.Graph()
    for node in sorted({end for tie in ties for end in tie}):
        graph.add_node(node, label=names.get(node, node))
    for (one, two), things in sorted(ties.items()):
        graph.add_edge(one, two, weight=len(things), via="; ".join(sorted(set(things.values()))))
    return graph


def _pairs(store: GraphStore, kind: str, days: Slice) -> Iterator[tuple[str, str, str, str]]:
    """Yield (one end, other end, the thing between them, its name)."""
    if kind == "issuing":
        for issuer, other, document, label, *day in _texts(store, _ISSUES):
            if days.holds(day[0] if day else None):
                yield issuer, other, document, label
        return
    together: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for person, thing, label, *day in _texts(store, _BY_THING[kind]):
        if days.holds(day[0] if day else None):
            together[thing, label].add(person)
    for (thing, label), persons in together.items():
        yield from ((one, two, thing, label) for one, two in combinations(sorted(persons), 2))


def _texts(store: GraphStore, query: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a query as text; unbound columns at the end are left out."""
    for row in rows(run(store, query))[1]:
        yield tuple(xml_text(term.value) for term in row if isinstance(term, (NamedNode, Literal)))
