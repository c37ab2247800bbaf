"""The default graph by predicate: one pass over the store for each property that the page reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Store, Triple

from kg.graph.vocab import FOAF, RDF, SCHEMA, SKOS

Subject = str
"""The IRI of a subject."""
Terms = tuple[NamedNode | Literal | BlankNode, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Predicate -> subject -> objects, the objects sorted so that the same graph always reads the same."""

    by_predicate: Mapping[NamedNode, Mapping[Subject, Terms]]

    def values(self, subject: Subject, predicate: NamedNode) -> list[str]:
        """Return IRIs and lexical forms, sorted; empty where nothing is said."""
        return [term.value for term in self.by_predicate[predicate].get(subject, ())]

    def value(self, subject: Subject, predicate: NamedNode) -> str:
        """Return the first of `values`, or the empty string."""
        return next(iter(self.values(subject, predicate)), "")

    def text(self, subject: Subject, predicate: NamedNode, lang: str) -> str:
        """Return the literal in `lang`, or the empty string."""
        terms = self.by_predicate[predicate].get(subject, ())
        return next((t.value for t in terms if isinstance(t, Literal) and t.language == lang), "")

    def subjects(self, predicate: NamedNode) -> list[Subject]:
        """Return who has the property, sorted."""
        return sorted(self.by_predicate[predicate])

    def of_type(self, kind: NamedNode) -> list[Subject]:
        """Return the instances of a class, sorted; types are stated, never inferred."""
        return sorted(subject for subject, kinds in self.by_predicate[RDF.type].items() if kind in kinds)

    def name(self, iri: str, lang: str = "vi") -> str:
        """Return how a thing is called in `lang`, else in any language, else the end of its IRI."""
        for predicate in (FOAF.name, SKOS.prefLabel, SCHEMA.name, SKOS.notation):
            said = self.text(iri, predicate, lang) or self.value(iri, predicate)
            if said:
                return said
        return iri.rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1]


def read_columns(store: Store, predicates: Iterable[NamedNode]) -> Columns:
    """Return the default graph's triples of `predicates`, `rdf:type` and the naming properties."""
    wanted = {*predicates, RDF.type, FOAF.name, SKOS.prefLabel, SCHEMA.name, SKOS.notation}
    return Columns({predicate: _column(store, predicate) for predicate in sorted(wanted, key=str)})


def _column(store: Store, predicate: NamedNode) -> dict[Subject, Terms]:
    gathered: dict[Subject, list[NamedNode | Literal | BlankNode]] = {}
    for quad in store.quads_for_pattern(None, predicate, None, DefaultGraph()):
        if not isinstance(quad.object, Triple) and not isinstance(quad.subject, Triple):
            gathered.setdefault(quad.subject.value, []).append(quad.object)
    return {subject: tuple(sorted(terms, key=str)) for subject, terms in gathered.items()}
