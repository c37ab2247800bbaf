"""The network of things and relations."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import networkx as nx
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import KgError
from kg.export import export
from kg.export.network import network
from kg.graph import build_quads
from kg.graph.vocab import FOAF, RDF
from kg.resolve import resolve
from kg.store import Draft, GraphStore, keep_in_memory
from tests.query.readings import first, second


@pytest.fixture(scope="module")
def store() -> GraphStore:
    readings = [first(), second()]
    return keep_in_memory(Draft([one.article for one in readings], build_quads(resolve(readings))))


def edges(store: GraphStore) -> set[tuple[str, str, str, str]]:
    graph = network(store)
    label = dict(graph.nodes(data="label"))
    return {(label[a], data["kind"], data["label"], label[b]) for a, b, data in graph.edges(data=True)}


def test_relations_become_edges(store: GraphStore) -> None:
    event, document = "Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW", "Nghị quyết 35-NQ/TW"
    assert edges(store) >= {
        ("Nguyễn Mạnh Hùng", "holds", "Bí thư", "Tỉnh ủy Vân Sơn"),
        ("Nguyễn Mạnh Hưng", "holds", "Trưởng ban", "Ban Tuyên giáo Tỉnh ủy Vân Sơn"),
        ("Nguyễn Mạnh Hùng", "takes-part", "chairs", event),
        (event, "organised-by", "organised-by", "Tỉnh ủy Vân Sơn"),
        (event, "about", "about", document),
        (document, "issued-by", "issued-by", "Bộ Chính trị"),
        ("Ban Tuyên giáo Tỉnh ủy Vân Sơn", "part-of", "part-of", "Tỉnh ủy Vân Sơn"),
        ("Ban Dân vận Tỉnh ủy Vân Sơn", "becomes", "becomes", "Ban Tuyên giáo Tỉnh ủy Vân Sơn"),
    }


def test_statuses_and_dates_stand_on_the_edge(store: GraphStore) -> None:
    graph = network(store)
    (held,) = [data for *_, data in graph.edges(data=True) if data["label"] == "Bí thư"]
    assert (held["detail"], held["date"]) == ("current former", "2023-11-14")


def test_a_post_without_an_organ_is_a_node() -> None:
    reading = replace(second(), holdings=tuple(replace(one, organ=None) for one in second().holdings))
    store = keep_in_memory(Draft([reading.article], build_quads(resolve([reading]))))
    found = {edge for edge in edges(store) if edge[1] == "holds"}
    assert found == {
        ("Nguyễn Mạnh Hưng", "holds", "Trưởng ban", "Trưởng ban"),
        ("Nguyễn Mạnh Hùng", "holds", "Bí thư", "Bí thư"),
    }


def test_nodes_are_things_not_bookkeeping(store: GraphStore) -> None:
    graph = network(store)
    assert {kind for _, kind in graph.nodes(data="kind")} == {"person", "organ", "document", "event"}
    assert list(graph.nodes) == sorted(graph.nodes)


def test_what_xml_cannot_hold_is_left_out() -> None:
    node = NamedNode("https://w3id.org/vnkg/id/person/x")
    quads = [Quad(node, RDF.type, FOAF.Person), Quad(node, FOAF.name, Literal("Lê\x01 <Bình> & \x0b"))]
    store = keep_in_memory(Draft([], quads))
    for form, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        stream = io.BytesIO()
        export(store, form, stream)
        graph = read(io.BytesIO(stream.getvalue()))
        assert [re.sub(r"\s+", " ", label).strip() for _, label in graph.nodes(data="label")] == ["Lê <Bình> &"]


def test_an_unknown_format(store: GraphStore) -> None:
    with pytest.raises(KgError, match="no such format: 'pdf'"):
        export(store, "pdf", io.BytesIO())
