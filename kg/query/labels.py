"""Terms in words: what a person reads in a table instead of an IRI."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from kg.graph.vocab import PREFIXES
from kg.query.sparql import rows, run
from kg.store import GraphStore

_LABELS = """
SELECT ?label WHERE {{
  <{iri}> foaf:name|skos:prefLabel|schema:name|schema:headline ?label .
}} ORDER BY (LANG(?label) != "{language}") (LANG(?label) != "vi") ?label LIMIT 1
"""


def readable(term: object, store: GraphStore, language: str) -> str:
    """Return `term` in words: a literal's text, an IRI's label in the store, else its prefixed name, else the IRI."""
    if term is None:
        return ""
    if isinstance(term, Literal):
        return term.value
    if not isinstance(term, NamedNode):
        return str(term)
    _, found = rows(run(store, _LABELS.format(iri=term.value, language=language)))
    for (label,) in found:
        if isinstance(label, Literal):
            return label.value
    return short(term.value)


def short(iri: str) -> str:
    """Return `iri` as a prefixed name where a prefix of the graph fits, else as it is."""
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and local.replace("_", "").replace("-", "").isalnum():
            return f"{prefix}:{local}"
    return iri
