"""`/query`: the page on which people write SPARQL, and the terms and questions that it offers."""

from __future__ import annotations

import inspect
from functools import cache
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.graph import vocab
from kg.graph.vocab import PREFIXES, SCHEME_BASE
from kg.query import load, names, short
from kg.resources import resource
from kg.serve.answer import Answer
from kg.serve.frame import page, site_words
from kg.serve.reader import Reader

_LABEL = PREFIXES["rdfs"] + "label"
_FIRST = """\
SELECT ?name ?title ?organ WHERE {
  ?holding org:member/foaf:name ?name ; org:role/skos:prefLabel ?title ; org:organization/skos:prefLabel ?organ .
  FILTER(LANG(?title) = "vi")
}
ORDER BY ?name
LIMIT 50
"""


def query_page(language: str) -> Answer:
    """Return the query page."""
    questions = [load(name) for name in names()]
    title = site_words(language)["query"]
    return page("query.html.j2", language, title=title, questions=questions, yasqe=_has_editor())


def terms(reader: Reader, language: str) -> dict[str, Any]:
    """Return what the query page offers: prefixes, terms with their labels, the questions."""
    return {
        "base": reader.manifest().base,
        "scheme": SCHEME_BASE,
        "prefixes": PREFIXES,
        "terms": _terms(language),
        "questions": {name: load(name).sparql for name in names()},
        "first": _FIRST,
    }


def _has_editor() -> bool:
    """Say whether YASQE was gathered when this was packaged."""
    try:
        return resource("_assets/yasqe.min.js").is_file()
    except FileNotFoundError:
        return False


@cache
def _terms(language: str) -> dict[str, str]:
    """Return every class and property of the graph as prefixed name, with its label where the ontology has one."""
    classes = [found for _, found in inspect.getmembers(vocab, inspect.isclass) if found.__module__ == vocab.__name__]
    known = {one.value: "" for found in classes for one in vars(found).values() if isinstance(one, NamedNode)}
    for quad in parse(path=resource("ontology/vnkg.ttl"), format=RdfFormat.TURTLE):
        label, subject = quad.object, quad.subject
        if quad.predicate.value != _LABEL or not isinstance(label, Literal) or not isinstance(subject, NamedNode):
            continue
        if label.language == language or not known.get(subject.value):
            known[subject.value] = label.value
    return {short(iri): known[iri] for iri in sorted(known) if short(iri) != iri}
