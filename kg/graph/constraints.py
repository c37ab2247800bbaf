"""The SPARQL constraints of `ontology/constraints.ttl`, each asked once of a whole graph."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolutions, Store, Variable

from kg.graph.report import Severity
from kg.graph.shacl import Violation, short
from kg.graph.vocab import PREFIXES
from kg.resources import resource

_SHAPES = "https://w3id.org/vnkg/shapes#"
_SH = "http://www.w3.org/ns/shacl#"
_FIELD = re.compile(r"\{\?(\w+)\}")
_CONSTRAINTS = """
SELECT ?shape ?severity ?select ?message WHERE {
  ?shape sh:severity ?severity ; sh:sparql ?rule . ?rule sh:select ?select ; sh:message ?message
} ORDER BY ?shape
"""
_EVIDENCE = """
SELECT ?evidence ?article ?start ?end ?exact WHERE {
  ?evidence oa:hasSource ?article ; oa:hasSelector ?position, ?quote .
  ?position oa:start ?start ; oa:end ?end .
  ?quote oa:exact ?exact .
  FILTER(?end - ?start = STRLEN(?exact))
} ORDER BY ?article ?start ?end
"""
_HASHES = "SELECT ?article ?hash { ?article a schema:NewsArticle ; vnkg:textHash ?hash } ORDER BY ?article"
_MISSING = "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o } }"
_UNSUPPORTED = "SELECT ?s ?p ?o { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"
_NOT_MISSING = (
    "An article's graph says something that is no fact of the default graph.",
    "Đồ thị của một bài nói điều không có trong đồ thị mặc định.",
)
_NOT_SUPPORTED = (
    "A fact of the default graph stands in no article's graph.",
    "Một dữ kiện của đồ thị mặc định không có trong đồ thị của bài nào.",
)
_OTHER_TEXT = (
    "The text kept for the article is not the one that was read.",
    "Văn bản lưu của bài không phải văn bản đã đọc.",
)


@dataclass(frozen=True, slots=True)
class Constraint:
    """One SPARQL constraint."""

    code: str
    severity: Severity
    select: str
    messages: Mapping[str, str]
    """By language, with fields `{?name}` for the values of the query's variables."""


@cache
def constraints() -> tuple[Constraint, ...]:
    """Return the constraints, sorted by code."""
    shapes = Store()
    shapes.load(path=str(resource("ontology/constraints.ttl")), format=pyoxigraph.RdfFormat.TURTLE)
    found: dict[str, Constraint] = {}
    for row in _rows(shapes, _CONSTRAINTS, {"sh": _SH}):
        code, severity = row["shape"].value.removeprefix(_SHAPES), row["severity"].value.removeprefix(_SH)
        messages = {**found[code].messages} if code in found else {}
        if isinstance(row["message"], Literal):
            messages[row["message"].language or ""] = row["message"].value
        kind: Severity = "warning" if severity == "Warning" else "violation"
        found[code] = Constraint(code, kind, row["select"].value, messages)
    return tuple(found.values())


def broken(store: Store) -> Iterator[Violation]:
    """Yield what the constraints find in the default graph of `store`, in no order."""
    for one in constraints():
        for row in _rows(store, one.select):
            said = {
                language: _FIELD.sub(lambda field, row=row: row[field[1]].value, text)  # type: ignore[misc]
                for language, text in one.messages.items()
            }
            path = short(row["path"].value) if "path" in row else ""
            value = row["value"].value if "value" in row else None
            yield Violation(one.code, row["this"].value, path, value, said["en"], said["vi"], one.severity)


def misquoted(store: Store, text_of: Callable[[str], str]) -> Iterator[Violation]:
    """Hold texts that are kept beside a graph against its hashes and quotes.

    Args:
        store: the graph.
        text_of: gives the text of an article by its id.
    """
    (rule,) = [one for one in constraints() if one.code == "Evidence-words"]
    known, text = "", ""
    for row in _rows(store, _HASHES):
        article = row["article"].value
        if sha256(text_of(_id(article)).encode()).hexdigest() != row["hash"].value:
            yield Violation("Article-text", article, "vnkg:textHash", row["hash"].value, *_OTHER_TEXT)
    for row in _rows(store, _EVIDENCE):
        if row["article"].value != known:
            known, text = row["article"].value, text_of(_id(row["article"].value))
        exact = row["exact"].value
        if text[int(row["start"].value) : int(row["end"].value)] != exact:
            focus, messages = row["evidence"].value, rule.messages
            yield Violation(rule.code, focus, "oa:exact", exact, messages["en"], messages["vi"])


def apart(store: Store) -> Iterator[Violation]:
    """Yield where the default graph and the articles' graphs disagree; nothing where no article has a graph."""
    if not any(not isinstance(name, DefaultGraph) for name in store.named_graphs()):
        return
    for code, query, said in (
        ("Graph-missing", _MISSING, _NOT_MISSING),
        ("Graph-unsupported", _UNSUPPORTED, _NOT_SUPPORTED),
    ):
        for row in _rows(store, query):
            yield Violation(code, row["s"].value, short(row["p"].value), row["o"].value, *said)


def _id(article: str) -> str:
    return article.rpartition("/")[2]


def _rows(store: Store, query: str, more: Mapping[str, str] | None = None) -> Iterator[dict[str, NamedNode | Literal]]:
    """Yield the rows of a query by the names of its variables, unbound ones left out."""
    found = store.query(query, prefixes={**PREFIXES, **(more or {})})
    if not isinstance(found, QuerySolutions):
        raise TypeError(f"no SELECT: {query}")
    names = [variable.value for variable in found.variables]
    for row in found:
        terms = {name: row[Variable(name)] for name in names}
        yield {name: term for name, term in terms.items() if term is not None}
