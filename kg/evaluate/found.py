"""What a graph says, asked in SPARQL as any client would ask: the public terms alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.evaluate.wording import same_form
from kg.query import rows, run
from kg.store import GraphStore

Row = tuple[str, ...]

_CLASSES = {
    "person": "foaf:Person",
    "organ": "org:Organization",
    "document": "eli:LegalResource",
    "event": "schema:Event",
}
_LABELS = """SELECT ?thing ?label {
    ?thing foaf:name|skos:prefLabel|skos:altLabel|skos:hiddenLabel|rdfs:label|schema:name ?label }"""
_SHOWN = (
    "SELECT ?thing ?label { ?thing foaf:name|skos:prefLabel|schema:name ?label FILTER(LANG(?label) IN ('vi', '')) }"
)
_FACTS = {
    "part_of": "SELECT DISTINCT ?a ?b { ?a org:subOrganizationOf|org:unitOf ?b }",
    "number": "SELECT DISTINCT ?d ?n { ?d eli:id_local ?n }",
    "issuer": "SELECT DISTINCT ?d ?o { ?d eli:passed_by ?o }",
    "former": "SELECT DISTINCT ?m { ?m vnkg:attestation/vnkg:status/skos:notation 'former' }",
    "doc_date": """SELECT DISTINCT ?d ?v { { ?d eli:date_document ?v } UNION
        { ?c vnkg:claimSubject ?d ; vnkg:claimProperty eli:date_document ; rdf:value ?v } }""",
    "doc_title": "SELECT DISTINCT ?d ?t { ?d a eli:LegalResource ; dct:title ?t }",
    "doc_type": """SELECT DISTINCT ?d ?t { ?d eli:type_document/skos:prefLabel ?t FILTER(LANG(?t) IN ('vi', '')) }""",
    "event_date": "SELECT DISTINCT ?e ?v { ?e schema:startDate|vnkg:edtfDate ?v }",
    "organiser": "SELECT DISTINCT ?e ?o { ?e schema:organizer ?o }",
    "about": "SELECT DISTINCT ?e ?d { ?e schema:about ?d . ?d a eli:LegalResource }",
    "place": """SELECT DISTINCT ?e ?n { ?e schema:location ?p .
        OPTIONAL { ?p schema:name|skos:prefLabel|rdfs:label ?l FILTER(LANG(?l) IN ('vi', '')) }
        BIND(COALESCE(?l, ?p) AS ?n) }""",
    "holds": """SELECT DISTINCT ?m ?p ?t ?o { ?m a org:Membership ; org:member ?p ; org:role/skos:prefLabel ?t
        FILTER(LANG(?t) IN ('vi', '')) OPTIONAL { ?m org:organization ?o } }""",
    "takes_part": """SELECT DISTINCT ?p ?e ?n { ?e a schema:Event ; prov:qualifiedAssociation ?a .
        ?a prov:agent ?p ; prov:hadRole/skos:notation ?n . ?p a foaf:Person }""",
    "byline": "SELECT DISTINCT ?n { ?a a schema:NewsArticle ; schema:author/schema:name ?n }",
    "evidence": """SELECT DISTINCT ?fact ?who ?quote ?start ?end {
        { ?fact a org:Membership ; org:member ?who } UNION
        { ?event a schema:Event ; prov:qualifiedAssociation ?fact . ?fact prov:agent ?who }
        OPTIONAL { ?fact vnkg:evidence|vnkg:attestation/vnkg:evidence ?e . ?e oa:hasSelector/oa:exact ?quote .
                   OPTIONAL { ?e oa:hasSelector ?at . ?at oa:start ?start ; oa:end ?end } } }""",
}


@dataclass(frozen=True, slots=True)
class Found:
    """The facts of one article's graph: IRIs and words, sorted; an absent value is the empty string."""

    text: str
    """The normalised text that evidence points into."""
    labels: Mapping[str, frozenset[str]]
    """Every name of a thing, in `same_form`."""
    shown: Mapping[str, str]
    """The name by which a thing is told to people."""
    things: Mapping[str, tuple[str, ...]]
    facts: Mapping[str, tuple[Row, ...]]

    def names(self, thing: str) -> frozenset[str]:
        """Return the names of a thing in `same_form`."""
        return self.labels.get(thing, frozenset())

    def name(self, thing: str) -> str:
        """Return the name of a thing for people."""
        return self.shown.get(thing, thing)


NOTHING = Found("", {}, {}, dict.fromkeys(_CLASSES, ()), dict.fromkeys(_FACTS, ()))
"""What is found in an article that was refused."""


def ask_all(store: GraphStore) -> Found:
    """Return what the graph of a single article says."""
    labels: dict[str, set[str]] = defaultdict(set)
    for thing, label in _rows(store, _LABELS):
        labels[thing].add(same_form(label))
    return Found(
        text=store.text(next(store.records()).id),
        labels={thing: frozenset(known) for thing, known in labels.items()},
        shown={row[0]: row[1] for row in reversed(_rows(store, _SHOWN))},
        things={
            kind: tuple(thing for (thing,) in _rows(store, f"SELECT DISTINCT ?s {{ ?s a {of_class} }}"))
            for kind, of_class in _CLASSES.items()
        },
        facts={kind: _rows(store, query) for kind, query in _FACTS.items()},
    )


def _rows(store: GraphStore, query: str) -> tuple[Row, ...]:
    """Return the rows of a SELECT as plain values, sorted."""
    return tuple(sorted(tuple(getattr(term, "value", "") for term in row) for row in rows(run(store, query))[1]))
