"""The ontology defines every term in use, uses every term it defines, and speaks both languages."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, VANN, Graph, URIRef

import kg
from kg.graph import vocab
from kg.resources import resource
from kg.schema import document_types, event_kinds, organ_kinds

_NS = vocab.PREFIXES["vnkg"]
_ONTOLOGY = URIRef(_NS.removesuffix("#"))
_CODE = Path(kg.__file__).parent
_USED = re.compile(r"\bvnkg:([A-Za-z]\w*)|https://w3id\.org/vnkg/ontology#([A-Za-z]\w*)")
_CLASSES = {
    *(row.cls for row in (*organ_kinds(), *event_kinds(), *document_types())),
    "OtherEvent",
}
"""Classes that the tables name, and the one of events whose words are in no table."""


@cache
def _ontology() -> Graph:
    return Graph().parse(resource("ontology/vnkg.ttl"))


def _terms(graph: Graph) -> set[URIRef]:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    return {term for kind in kinds for term in graph.subjects(RDF.type, kind) if isinstance(term, URIRef)}


def _defined() -> set[str]:
    return {str(term).removeprefix(_NS) for term in _terms(_ontology())}


def _constants() -> set[str]:
    return {name for name in vars(vocab.VNKG) if not name.startswith("_")}


def _texts() -> list[Path]:
    turtle = [path for path in resource("ontology").rglob("*.ttl") if path.name != "vnkg.ttl"]
    code = [path for ending in ("*.py", "*.rq", "*.js", "*.html", "*.jinja") for path in _CODE.rglob(ending)]
    tables = list(resource("data/schemes").glob("*.tsv"))
    return [path for path in (*turtle, *code, *tables) if "_assets" not in path.parts]


def test_every_term_in_use_is_defined() -> None:
    defined = _defined()
    unknown = {
        (path.name, local)
        for path in _texts()
        for found in _USED.finditer(path.read_text(encoding="utf-8"))
        if (local := found[1] or found[2]) not in defined
    }
    assert not unknown
    assert _constants() <= defined
    assert defined >= _CLASSES


def test_every_defined_term_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in _CODE.rglob("*.py") if path.name != "vocab.py")
    used = set(re.findall(r"\bVNKG\.([A-Za-z]\w*)", code)) | _CLASSES
    assert not _defined() - used


def test_constants_are_the_terms_they_are_named_after() -> None:
    for name in _constants():
        assert getattr(vocab.VNKG, name).value == _NS + name


@pytest.mark.parametrize("term", sorted(_terms(_ontology())), ids=lambda term: str(term).removeprefix(_NS))
def test_term_is_documented_in_both_languages(term: URIRef) -> None:
    graph = _ontology()
    for annotation in (RDFS.label, SKOS.definition):
        texts = list(graph.objects(term, annotation))
        assert sorted(text.language for text in texts) == ["en", "vi"], annotation
        assert all(str(text).strip() == str(text) != "" for text in texts)
    assert (term, RDFS.isDefinedBy, _ONTOLOGY) in graph
    assert str(term).startswith(_NS)
    assert not list(graph.objects(term, RDFS.subClassOf)) or (term, RDF.type, OWL.Class) in graph


def test_class_hierarchy_is_that_of_the_tables() -> None:
    graph = _ontology()
    for kind in organ_kinds():
        parents = set(graph.objects(URIRef(_NS + kind.cls), RDFS.subClassOf))
        assert URIRef(_NS + kind.parent if kind.parent else vocab.ORG.Organization.value) in parents
        state = URIRef(_NS + "StateOrgan")
        line = {URIRef(_NS + kind.cls), *graph.transitive_objects(URIRef(_NS + kind.cls), RDFS.subClassOf)}
        assert (state in line) == kind.public, kind.cls


def test_ontology_says_who_made_it_and_under_which_terms() -> None:
    graph = _ontology()
    assert str(graph.value(_ONTOLOGY, VANN.preferredNamespacePrefix)) == "vnkg"
    assert str(graph.value(_ONTOLOGY, OWL.versionIRI)).endswith(str(graph.value(_ONTOLOGY, OWL.versionInfo)))
    for needed in (DCTERMS.title, DCTERMS.license, DCTERMS.creator, DCTERMS.created, DCTERMS.modified):
        assert graph.value(_ONTOLOGY, needed, any=True) is not None, needed


def test_files_are_nfc_and_parse() -> None:
    files = sorted(resource("ontology").rglob("*.ttl"))
    assert len(files) > 3
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text), path
        assert len(Graph().parse(data=text, format="turtle")), path
