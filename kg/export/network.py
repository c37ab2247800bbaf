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

_POST = """
  ?held org:member ?person ; org:role ?thing .
  ?thing skos:prefLabel ?name FILTER(LANG(?name) != "en")
  FILTER NOT EXISTS { ?held org:organization ?organ }
"""
_NODES = (
    ("person", "?thing a foaf:Person ; foaf:name ?name"),
    ("organ", "?thing a org:Organization ; skos:prefLabel ?name"),
    ("document", "?thing a eli:LegalResource ; skos:prefLabel ?name"),
    ("event", "?thing a schema:Event ; schema:name ?name"),
    ("post", _POST),
)
"""Kind and pattern; a `post` is a title whose organ no text names (`Chủ tịch nước`)."""

_HOLDS = """
SELECT ?from ?to ?label (GROUP_CONCAT(DISTINCT ?s; separator=" ") AS ?detail) (MIN(STR(?on)) AS ?date) WHERE {
  { SELECT ?from ?to ?label ?s ?on WHERE {
      ?holding org:member ?from ; org:role ?title ; vnkg:attestation ?attestation .
      ?title skos:prefLabel ?label FILTER(LANG(?label) != "en")
      OPTIONAL { ?holding org:organization ?organ }
      BIND(COALESCE(?organ, ?title) AS ?to)
      ?attestation vnkg:status/skos:notation ?s .
      OPTIONAL { ?attestation vnkg:attestedOn ?on }
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
_COMMENDS = """
SELECT ?from ?to ?label WHERE {
  ?commendation vnkg:conferredBy ?from ; vnkg:recipient ?to ; vnkg:awardName ?label .
}
"""
_BECOMES = """
SELECT ?from ?to ?date WHERE {
  ?change org:originalOrganization ?from ; org:resultingOrganization ?to OPTIONAL { ?change dct:date ?date }
}
"""
_EDGES = (
    ("holds", _HOLDS),
    ("takes-part", _TAKES_PART),
    ("commends", _COMMENDS),
    ("becomes", _BECOMES),
    (
        "issued-by",
        "SELECT ?from ?to ?date WHERE { ?from eli:passed_by ?to OPTIONAL { ?from eli:date_document ?date } }",
    ),
    ("organised-by", "SELECT ?from ?to WHERE { ?from schema:organizer ?to }"),
    ("about", "SELECT ?from ?to WHERE { ?from schema:about ?to }"),
    ("sub-event", "SELECT ?from ?to WHERE { ?from schema:superEvent ?to }"),
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
    for kind, pattern in _NODES:
        query = f"SELECT ?thing (MIN(STR(?name)) AS ?label) {{ {pattern} }} GROUP BY ?thing"
        for thing, label in rows(run(store, query))[1]:
            if isinstance(thing, NamedNode) and isinstance(label, Literal):
                yield thing.value, kind, xml_text(label.value)


def _edges(store: GraphStore) -> Iterator[tuple[str, str, str, tuple[tuple[str, str], ...]]]:
    """Yield (source, target, kind, attributes)."""
    for kind, query in _EDGES:
        columns, found = rows(run(store, query))
        for source, target, *rest in found:
            named = zip(columns[2:], rest, strict=True)
            values = {name: xml_text(term.value) for name, term in named if isinstance(term, Literal) and term.value}
            if isinstance(source, NamedNode) and isinstance(target, NamedNode):
                yield source.value, target.value, kind, tuple(sorted(({"label": kind} | values).items()))


def xml_text(text: str) -> str:
    """Return `text` with a space for each character that XML cannot hold."""
    return _NOT_XML.sub(" ", text)
