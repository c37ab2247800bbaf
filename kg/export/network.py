"""The graph as a network of things and relations, for GraphML and GEXF (Gephi, yEd, Cytoscape, networkx, igraph).

Nodes are persons, organs, documents and events; what stands between them in RDF (holdings, participations) becomes an
edge that carries its label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import networkx as nx
from pyoxigraph import Literal, NamedNode

from kg.query import rows, run
from kg.store import GraphStore

# characters that XML 1.0 cannot hold, not even escaped (section 2.2)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_NODES = (
    ("person", "foaf:Person", "foaf:name"),
    ("organ", "org:Organization", "skos:prefLabel"),
    ("document", "eli:LegalResource", "skos:prefLabel"),
    ("event", "schema:Event", "schema:name"),
)
"""Kind, class, property of the label."""

_HOLDS = """
SELECT ?from ?to ?label (GROUP_CONCAT(DISTINCT ?s; separator=" ") AS ?detail) (MIN(STR(?on)) AS ?date) WHERE {
  { SELECT ?from ?to ?label ?s ?on WHERE {
      ?holding org:member ?from ; org:organization ?to ; vnkg:attestation ?attestation .
      ?holding org:role/skos:prefLabel ?label .
      ?attestation vnkg:status/skos:notation ?s .
      OPTIONAL { ?attestation vnkg:attestedOn ?on }
      FILTER(LANG(?label) != "en")
  } ORDER BY ?s }
} GROUP BY ?from ?to ?label
"""
_TAKES_PART = """
SELECT ?from ?to ?label ?date WHERE {
  ?to prov:qualifiedAssociation ?participation .
  ?participation prov:agent ?from ; prov:hadRole/skos:notation ?label .
  OPTIONAL { ?to schema:startDate ?date }
}
"""
_EDGES = (
    ("holds", _HOLDS),
    ("takes-part", _TAKES_PART),
    ("organises", "SELECT ?from ?to WHERE { ?to schema:organizer ?from }"),
    ("about", "SELECT ?from ?to WHERE { ?from schema:about ?to }"),
    ("part-of-event", "SELECT ?from ?to WHERE { ?from schema:superEvent ?to }"),
    ("issued", "SELECT ?from ?to ?date WHERE { ?to eli:passed_by ?from OPTIONAL { ?to eli:date_document ?date } }"),
    ("part-of", "SELECT ?from ?to WHERE { ?from org:subOrganizationOf ?to }"),
    ("cites", "SELECT ?from ?to WHERE { ?from eli:cites ?to }"),
    ("amends", "SELECT ?from ?to WHERE { ?from eli:amends ?to }"),
    ("repeals", "SELECT ?from ?to WHERE { ?from eli:repeals ?to }"),
    ("based-on", "SELECT ?from ?to WHERE { ?from eli:based_on ?to }"),
    ("implements", "SELECT ?from ?to WHERE { ?from vnkg:implements ?to }"),
)
"""Kind of edge, and the query of its ends; `?label`, `?detail` and `?date` become attributes where bound."""


def network(store: GraphStore) -> nx.MultiDiGraph[str]:
    """Return the graph of `store` as a directed multigraph; nodes are IRIs, nodes and edges stand in sorted order.

    Nodes carry `label` and `kind`, edges `kind`, `label` and, where known, `detail` (statuses of a holding) and `date`.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for iri, kind, label in sorted(_nodes(store)):
        graph.add_node(iri, label=label, kind=kind)
    edges = sorted(_edges(store))
    for number, (source, target, kind, attributes) in enumerate(edges):
        if source in graph and target in graph:
            graph.add_edge(source, target, key=f"e{number}", kind=kind, **dict(attributes))
    return graph


def _nodes(store: GraphStore) -> Iterator[tuple[str, str, str]]:
    """Yield (IRI, kind, label); of several labels the first in order stands."""
    for kind, of_class, path in _NODES:
        query = f"SELECT ?thing (MIN(STR(?name)) AS ?label) {{ ?thing a {of_class} ; {path} ?name }} GROUP BY ?thing"
        for thing, label in rows(run(store, query))[1]:
            if isinstance(thing, NamedNode) and isinstance(label, Literal):
                yield thing.value, kind, _xml(label.value)


def _edges(store: GraphStore) -> Iterator[tuple[str, str, str, tuple[tuple[str, str], ...]]]:
    """Yield (source, target, kind, attributes)."""
    for kind, query in _EDGES:
        columns, found = rows(run(store, query))
        for source, target, *rest in found:
            named = zip(columns[2:], rest, strict=True)
            values = {name: _xml(term.value) for name, term in named if isinstance(term, Literal) and term.value}
            if isinstance(source, NamedNode) and isinstance(target, NamedNode):
                yield source.value, target.value, kind, tuple(sorted(({"label": kind} | values).items()))


def _xml(text: str) -> str:
    return _NOT_XML.sub(" ", text)
