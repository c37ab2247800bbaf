"""SPARQL over a store: what is answered, what is refused, and where an error is said to be."""

from __future__ import annotations

import io
import json
import re

import pytest
import rdflib
from pyoxigraph import Literal, RdfFormat, parse

from kg.errors import QueryError
from kg.query import readable, rows, run, short, write_results
from kg.store import GraphStore

NAMES = "SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name"


def written(store: GraphStore, query: str, form: str) -> str:
    stream = io.BytesIO()
    write_results(run(store, query), form, stream)
    return stream.getvalue().decode()


def test_prefixes_need_no_declaration(store: GraphStore) -> None:
    columns, found = rows(run(store, NAMES))
    assert columns == ("name",)
    assert [[str(term.value) for term in row if isinstance(term, Literal)] for row in found] == [
        ["Lê Thị Bình"],
        ["Nguyễn Mạnh Hùng"],
        ["Nguyễn Mạnh Hưng"],
    ]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("csv", "name\r\nLê Thị Bình\r\nNguyễn Mạnh Hùng\r\nNguyễn Mạnh Hưng\r\n"),
        ("tsv", '?name\n"Lê Thị Bình"@vi\n"Nguyễn Mạnh Hùng"@vi\n"Nguyễn Mạnh Hưng"@vi\n'),
    ],
)
def test_rows_as_text(store: GraphStore, form: str, expected: str) -> None:
    assert written(store, NAMES, form) == expected


def test_rows_as_json_and_xml(store: GraphStore) -> None:
    found = json.loads(written(store, NAMES, "json"))["results"]["bindings"]
    assert found[0]["name"] == {"type": "literal", "value": "Lê Thị Bình", "xml:lang": "vi"}
    parsed = rdflib.query.Result.parse(io.BytesIO(written(store, NAMES, "xml").encode()), format="xml")
    assert len(parsed) == len(found) == 3


@pytest.mark.parametrize(
    ("form", "expected"), [("csv", "true\n"), ("table", "true\n"), ("json", '{"head":{},"boolean":true}\n')]
)
def test_ask(store: GraphStore, form: str, expected: str) -> None:
    assert written(store, "ASK { ?p a foaf:Person }", form) == expected


def test_construct_is_turtle_in_one_order(store: GraphStore) -> None:
    query = "CONSTRUCT { ?p foaf:name ?name } WHERE { ?p foaf:name ?name }"
    turtle = written(store, query, "table")
    assert turtle == written(store, query, "table")
    assert len(rdflib.Graph().parse(data=turtle, format="turtle")) == 4
    assert len(list(parse(written(store, query, "json").encode(), RdfFormat.JSON_LD))) == 4
    assert len(rdflib.Graph().parse(data=written(store, query, "xml"), format="xml")) == 4


def test_an_unknown_format(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="'pdf' is no result format; choose one of table, csv"):
        written(store, NAMES, "pdf")


def test_only_a_select_gives_rows(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="only a SELECT gives rows"):
        rows(run(store, "ASK {}"))


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_triples_are_no_rows(store: GraphStore, form: str) -> None:
    with pytest.raises(QueryError, match="gives triples, which have no"):
        written(store, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", form)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("SELECT ?x WHERE { ?s ?p }", "line 1, column 19: cannot read ?s"),
        ("SELECT * {\n ?s ?p ?o .\n FILTER(?x = )\n}\nLIMIT 10", "line 3, column 2: cannot read FILTER"),
        ("SELECT ?a {\n ?a foaf:name ?b\n OPTINAL { ?a ?b ?c } }", "line 3, column 2: cannot read OPTINAL"),
        ("SELECT * {\n ?s a ex:Thing }", "line 2, column 7: the prefix of ex:Thing is not declared"),
        (
            "SELECT ?b (COUNT(?a) AS ?n) { ?a ?b ?c }",
            "line 1, column 41: The SELECT contains a variable that is unbound",
        ),
        ("", "line 1, column 1: the query ends too early"),
        ("SELECT ?name { ?a ?b ?name", "line 1, column 27: the query ends too early"),
    ],
)
def test_an_error_says_where(store: GraphStore, query: str, place: str) -> None:
    with pytest.raises(QueryError, match=re.escape(f"not valid SPARQL at {place}")) as caught:
        run(store, query)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200
    assert "không đúng cú pháp" in caught.value.vi


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <a:b> <a:c> <a:d> }",
        "# comment\nPREFIX a: <a:>\nDELETE WHERE { ?s ?p ?o }",
        "load <https://example.org/data.ttl>",
        "CLEAR ALL",
        "WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "\\u0049NSERT DATA { <a:b> <a:c> <a:d> }",
    ],
)
def test_updates_are_refused(store: GraphStore, update: str) -> None:
    with pytest.raises(QueryError, match="updates are refused"):
        run(store, update)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s a ?c . service silent ?s { ?s ?p ?o } }",
        "SELECT * { SERVICE # note\n <http://127.0.0.1:9/>{?s ?p ?o} }",
        "PREFIX e: <http://127.0.0.1:9/> SELECT * { SERVICE e:sparql {?s ?p ?o} }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { SERV\\U00000049CE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { FILTER(1<2#>'''\n) SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } #'''\n }",
    ],
)
def test_other_endpoints_are_refused(store: GraphStore, query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        run(store, query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service a foaf:Person }",
        "PREFIX service: <http://example.org/> SELECT ?s { ?s a service:x }",
        "SELECT * { ?s foaf:name 'service' }",
        "SELECT * { ?s <http://example.org/service> ?o }",
        "SELECT * { ?insert foaf:name 'load' }",
    ],
)
def test_the_word_alone_is_no_service(store: GraphStore, query: str) -> None:
    rows(run(store, query))


def test_a_label_is_readable_in_both_languages(store: GraphStore) -> None:
    _, found = rows(run(store, "SELECT ?role { ?role skos:notation 'chairs' }"))
    ((role,),) = found
    assert (readable(role, store, "vi"), readable(role, store, "en")) == ("Chủ trì", "Chairs")
    assert readable(None, store, "vi") == ""


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        ("http://xmlns.com/foaf/0.1/name", "foaf:name"),
        ("http://xmlns.com/foaf/0.1/", "http://xmlns.com/foaf/0.1/"),
        ("http://xmlns.com/foaf/0.1/a/b", "http://xmlns.com/foaf/0.1/a/b"),
        ("https://example.org/x", "https://example.org/x"),
    ],
)
def test_short(iri: str, expected: str) -> None:
    assert short(iri) == expected
