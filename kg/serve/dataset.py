"""The graphs that a query is asked of: those of the request, else those of `FROM`, else the store's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Store

from kg.errors import QueryError
from kg.graph.vocab import PREFIXES
from kg.store import GraphStore, Results

_FROM = re.compile(r"\bfrom\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dataset:
    """The dataset of a request (SPARQL 1.1 Protocol, 2.1.4); empty where it names none."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether a dataset is named."""
        return bool(self.default or self.named)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The part of a store that `kg.query.run` needs, over a dataset."""

    store: Store
    dataset: Dataset
    base: str

    def query(self, sparql: str) -> Results:
        """Return the results over the dataset."""
        if not self.dataset:
            return self.store.query(sparql, base_iri=self.base, prefixes=PREFIXES)
        default = self.dataset.default
        named: list[NamedNode | BlankNode] = [NamedNode(iri) for iri in self.dataset.named]
        if len(default) > 1:
            return _merged(self.store, self.dataset).query(
                sparql, base_iri=self.base, prefixes=PREFIXES, default_graph=DefaultGraph(), named_graphs=named
            )
        graphs: list[NamedNode | BlankNode | DefaultGraph] = [NamedNode(iri) for iri in default]
        return self.store.query(sparql, base_iri=self.base, prefixes=PREFIXES, default_graph=graphs, named_graphs=named)


def over(store: Store, sparql: str, dataset: Dataset, base: str) -> GraphStore:
    """Return what `kg.query.run` may ask: `store` with the dataset of the request, or of the query itself.

    Oxigraph does not merge the graphs of a default graph made of several: a triple of two of them counts twice. So
    those are copied into a graph of their own first.

    Raises:
        QueryError: the `FROM` clauses cannot be read.
    """
    asked = dataset or (_from_clauses(sparql) if len(_FROM.findall(sparql)) > 1 else dataset)
    return cast("GraphStore", _Asked(store, asked, base))


def _from_clauses(sparql: str) -> Dataset:
    """Return the dataset of a query that names more than one default graph, else none: the engine reads it itself."""
    from pyparsing import ParseException  # noqa: PLC0415 - slow to load, and seldom wanted
    from rdflib.plugins.sparql.algebra import translateQuery  # noqa: PLC0415 - the same
    from rdflib.plugins.sparql.parser import parseQuery  # noqa: PLC0415 - the same

    try:
        clauses = translateQuery(parseQuery(sparql), initNs=PREFIXES).algebra.datasetClause or ()
    except ParseException:
        return Dataset()  # the engine says what is wrong
    except Exception as error:
        raise QueryError(f"the FROM clauses cannot be read: {error}; name the graphs as default-graph-uri") from error
    default = tuple(str(clause.default) for clause in clauses if clause.default)
    return Dataset(default, tuple(str(one.named) for one in clauses if one.named)) if len(default) > 1 else Dataset()


def _merged(store: Store, dataset: Dataset) -> Store:
    merged = Store()
    for iri in dataset.default:
        found = store.quads_for_pattern(None, None, None, NamedNode(iri))
        merged.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in found)
    for iri in dataset.named:
        merged.bulk_extend(store.quads_for_pattern(None, None, None, NamedNode(iri)))
    return merged
