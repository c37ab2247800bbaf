"""RDF of a store: the same bytes whatever the order, the same quads in every syntax."""

from __future__ import annotations

import json

import pytest
import rdflib
from pyoxigraph import DefaultGraph, RdfFormat, parse

from kg.errors import KgError
from kg.graph import FACTS_ONLY, FORMATS, serialise
from kg.store import GraphStore
from tests.export.conftest import exported, made

READERS = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}


@pytest.mark.parametrize("form", FORMATS)
def test_every_syntax_holds_the_same(store: GraphStore, form: str) -> None:
    wanted = {one for one in store.quads() if form not in FACTS_ONLY or one.graph_name == DefaultGraph()}
    assert set(parse(exported(store, form), READERS[form])) == wanted


@pytest.mark.parametrize("form", FORMATS)
def test_the_order_of_the_articles_changes_nothing(store: GraphStore, form: str) -> None:
    assert exported(store, form) == exported(made(back=True), form)


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_sorted_outside_memory_is_what_is_sorted_inside(store: GraphStore, form: str) -> None:
    assert exported(store, form) == serialise(store.quads(), form)


def test_json_ld_reads_like_json(store: GraphStore) -> None:
    nodes = json.loads(exported(store, "jsonld"))["@graph"]
    (person,) = [one for one in nodes if one.get("foaf:name") == "Lê Thị Bình"]
    assert person["type"] == "foaf:Person"
    (holding,) = [one for one in nodes if one.get("org:member") == person["id"]]
    assert holding["type"] == "org:Membership"
    assert holding["org:role"].startswith("https://w3id.org/vnkg/id/title/pho-bi-thu")
    positions = [one for one in nodes if one.get("type") == "oa:TextPositionSelector"]
    assert all(isinstance(one["oa:start"], int) for one in positions)
    assert len([one for one in nodes if "@graph" in one]) == 2


def test_rdflib_reads_the_json_ld_too(store: GraphStore) -> None:
    graph = rdflib.Dataset().parse(data=exported(store, "jsonld"), format="json-ld")
    assert len(graph.default_graph) == len(list(store.facts()))


def test_rdflib_reads_the_rdf_xml_too(store: GraphStore) -> None:
    assert len(rdflib.Graph().parse(data=exported(store, "rdfxml"), format="xml")) == len(list(store.facts()))


def test_a_table_is_no_single_stream(store: GraphStore) -> None:
    with pytest.raises(KgError, match=r"no such format: 'csv' \(one of turtle, "):
        exported(store, "csv")
