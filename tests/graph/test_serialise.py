"""The same graph gives the same bytes, in every format, and every reader reads the same graph back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse
from rdflib.namespace import RDF as RDF_NS

from kg.errors import KgError
from kg.graph import FACTS_ONLY, FORMATS, build_facts, build_quads, serialise
from kg.graph.rows import decimal, plain, vi
from kg.resolve import resolve
from tests.hand_made import review

_READERS = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
_READINGS = (review().reading(), review("11/10/2018", "2018-10-11", "2023-03-07").reading())


@pytest.mark.parametrize("form", FORMATS)
def test_order_and_repetition_change_nothing(form: str) -> None:
    forth = list(build_quads(resolve(_READINGS)))
    back = list(build_quads(resolve([*reversed(_READINGS), _READINGS[0]])))[::-1]
    assert serialise(forth, form) == serialise(back + forth, form)


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_written_is_read_back(form: str) -> None:
    quads = set(build_quads(resolve(_READINGS)))
    wanted = {quad for quad in quads if form not in FACTS_ONLY or str(quad.graph_name) == "DEFAULT"}
    assert set(parse(serialise(quads, form), format=_READERS[form])) == wanted


def test_a_store_changes_no_byte() -> None:
    store = Store()
    store.bulk_extend(build_quads(resolve(_READINGS), with_text=True))
    assert serialise(store, "turtle") == serialise(build_facts(resolve(_READINGS), with_text=True), "turtle")


def test_rdflib_and_pyoxigraph_read_the_same_graph() -> None:
    data = serialise(build_facts(resolve(_READINGS)), "turtle")
    graph = rdflib.Graph().parse(data=data, format="turtle")
    oxigraph = {tuple(map(str, (t.subject, t.predicate, t.object))) for t in parse(data, format=RdfFormat.TURTLE)}  # type: ignore[union-attr]
    assert {tuple(term.n3() for term in triple) for triple in graph} == _as_rdflib(oxigraph)
    assert (None, RDF_NS.type, rdflib.URIRef("http://xmlns.com/foaf/0.1/Person")) in graph


def _as_rdflib(rows: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    graph = rdflib.Graph().parse(data="".join(f"{s} {p} {o} .\n" for s, p, o in rows), format="nt")
    return {tuple(term.n3() for term in triple) for triple in graph}


_PROGRAM = """
import sys
from kg.graph import build_quads, serialise
from kg.resolve import resolve
from tests.hand_made import review
readings = [review().reading(), review("11/10/2018", "2018-10-11", "2023-03-07").reading()]
if sys.argv[1] == "back":
    readings.reverse()
sys.stdout.buffer.write(serialise(build_quads(resolve(readings)), "trig"))
"""


def test_the_hash_seed_changes_nothing() -> None:
    root = Path(__file__).resolve().parents[2]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", _PROGRAM, order],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            cwd=root,
            capture_output=True,
            check=True,
        ).stdout
        for seed, order in (("0", "forth"), ("1", "back"), ("4242", "forth"))
    }
    assert len(outputs) == 1
    assert outputs.pop()


@given(st.text())
def test_literals_are_spelled_as_pyoxigraph_spells_them(words: str) -> None:
    words = words.encode("utf-8", "ignore").decode()
    assert plain(words) == str(Literal(words))
    assert vi(words) == str(Literal(words, language="vi"))


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("pqt"), st.text(st.characters(codec="utf-8")))))
def test_any_literal_survives_turtle(facts: list[tuple[str, str, str]]) -> None:
    triples = {
        Triple(NamedNode(f"https://e.org/{s}"), NamedNode(f"https://e.org/#{p}"), Literal(o)) for s, p, o in facts
    }
    read = {quad.triple for quad in parse(serialise(triples, "turtle"), format=RdfFormat.TURTLE)}  # type: ignore[union-attr]
    assert read == triples


@pytest.mark.parametrize(
    ("number", "written"), [(1.0, "1"), (10, "10"), (0.9, "0.9"), (0.875, "0.875"), (1 / 3, "0.333")]
)
def test_decimals_are_canonical(number: float, written: str) -> None:
    assert decimal(number).startswith(f'"{written}"^^')


def test_terms_of_the_vocabularies_are_prefixed_and_instances_are_not() -> None:
    text = serialise(build_facts(resolve(_READINGS)), "turtle").decode()
    assert "\n    a foaf:Person ;\n" in text
    assert '"2018-10-22"^^xsd:date' in text
    assert "\n<https://w3id.org/vnkg/id/person/" in text


def test_turtle_of_nothing_is_its_prefixes() -> None:
    assert serialise([], "turtle").decode().count("@prefix") == serialise([], "turtle").count(b"\n")


def test_named_graphs_are_left_out_of_turtle() -> None:
    quad = Quad(NamedNode("https://e.org/a"), NamedNode("https://e.org/p"), Literal("x"), NamedNode("https://e.org/g"))
    assert b"e.org" not in serialise([quad], "turtle")
    assert b"e.org/g" in serialise([quad], "nquads")


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(KgError, match="no such format: 'hdt'"):
        serialise([], "hdt")
