"""The constants are terms that their vocabularies have; shapes and tables name the same things."""

from __future__ import annotations

import subprocess
import sys

import pytest
import rdflib
from pyoxigraph import NamedNode
from rdflib import Graph, URIRef

from kg.graph import vocab
from kg.resources import resource
from kg.schema import document_types, event_kinds, organ_kinds, terms

_SHAPE = "https://w3id.org/vnkg/shapes#"
_CLOSED: dict[type, type[rdflib.namespace.DefinedNamespace]] = {
    vocab.RDF: rdflib.RDF,
    vocab.RDFS: rdflib.RDFS,
    vocab.XSD: rdflib.XSD,
    vocab.FOAF: rdflib.FOAF,
    vocab.SKOS: rdflib.SKOS,
    vocab.DCT: rdflib.DCTERMS,
    vocab.ORG: rdflib.ORG,
    vocab.TIME: rdflib.TIME,
    vocab.PROV: rdflib.PROV,
    vocab.SCHEMA: rdflib.SDO,
}
"""The vocabularies whose terms rdflib lists."""


def _constants(vocabulary: type) -> dict[str, NamedNode]:
    return {name: value for name, value in vars(vocabulary).items() if isinstance(value, NamedNode)}


def _shapes() -> Graph:
    return Graph().parse(resource("ontology/shapes.ttl"))


def _listed(shapes: Graph, shape: str) -> list[str]:
    """Return the sh:in list of a shape, or the one nested in its sh:qualifiedValueShape."""
    node = URIRef(_SHAPE + shape)
    nested = shapes.value(node, rdflib.SH.qualifiedValueShape) or node
    return [str(item) for item in shapes.items(shapes.value(nested, rdflib.SH["in"]))]


@pytest.mark.parametrize("vocabulary", _CLOSED, ids=lambda one: one.__name__)
def test_constants_exist_in_their_vocabulary(vocabulary: type) -> None:
    constants = _constants(vocabulary)
    assert constants
    for name, term in constants.items():
        assert term.value in _CLOSED[vocabulary], name
        assert term.value.endswith(name)


def test_shapes_use_only_constants_and_terms_of_shacl() -> None:
    shapes = _shapes()
    known = {term.value for one in vars(vocab).values() if isinstance(one, type) for term in _constants(one).values()}
    own = tuple(vocab.PREFIXES[name] for name in vocab.PREFIXES if name not in {"rdf", "rdfs", "owl", "xsd", "vnkg"})
    for triple in shapes.triples((None, None, None)):
        for term in triple:
            if str(term).startswith(str(rdflib.SH)):
                assert term in rdflib.SH, term
            if (
                isinstance(term, URIRef)
                and str(term).startswith(own)
                and triple[1] not in {rdflib.DCTERMS.title, rdflib.DCTERMS.license}
            ):
                assert str(term) in known, term


@pytest.mark.parametrize(
    ("shape", "table"),
    [("Attestation-notation", "attestation_statuses"), ("Participation-notation", "participation_roles")],
)
def test_shapes_list_the_notations_of_the_tables(shape: str, table: str) -> None:
    assert _listed(_shapes(), shape) == [row.notation for row in terms(table)]


def test_shapes_list_the_kinds_of_the_tables() -> None:
    shapes = _shapes()
    for shape, classes in (
        ("Organ-kind", {row.cls for row in organ_kinds()}),
        ("Document-kind", {row.cls for row in document_types()}),
        ("Event-kind", {row.cls for row in event_kinds()} | {"OtherEvent"}),
        ("PublicOrganisation-state", {row.cls for row in organ_kinds() if row.public}),
    ):
        assert {item.removeprefix(vocab.PREFIXES["vnkg"]) for item in _listed(shapes, shape)} == classes, shape


def test_writing_a_graph_imports_no_rdflib() -> None:
    code = (
        "import sys, kg.graph.vocab, kg.graph.validate; sys.exit('rdflib' in sys.modules or 'pyshacl' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
