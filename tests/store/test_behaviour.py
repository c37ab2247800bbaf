"""One behavioural suite over every kind of store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph.ontology import ontology_version
from kg.pipeline import build
from kg.store import GraphStore, rule_set
from kg.version import VERSION
from tests.store.articles import FIRST, SECOND, write


def in_memory(folder: Path) -> GraphStore:
    return build([str(folder)])[0]


def on_disk(folder: Path) -> GraphStore:
    return build([str(folder)], folder.parent / "store")[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "articles", b=FIRST, a=SECOND, empty="")


@pytest.fixture(params=[in_memory, on_disk])
def store(request: pytest.FixtureRequest, folder: Path) -> Iterator[GraphStore]:
    make: Callable[[Path], GraphStore] = request.param
    made = make(folder)
    yield made
    made.close()


def rows(store: GraphStore, query: str) -> list[str]:
    return [row[0].value for row in store.query(query)]  # type: ignore[union-attr, index]


def graphs(store: GraphStore) -> list[str]:
    return [f"<https://w3id.org/vnkg/id/article/{record.id}>" for record in store.records()]


def test_a_fact_of_two_articles_counts_once(store: GraphStore) -> None:
    assert rows(store, "SELECT (COUNT(*) AS ?n) { ?s foaf:name ?name }") == ["2"]
    assert rows(store, "SELECT ?name { ?s foaf:name ?name } ORDER BY ?name") == ["Lê Thị Hòa", "Trần Quốc Hùng"]


def test_the_default_graph_is_no_union(store: GraphStore) -> None:
    facts = [str(quad) for quad in store.facts()]
    assert len(facts) == len(set(facts))
    assert not any("/id/article/" in fact.rpartition(" ")[2] for fact in facts if fact.count("<") > 3)
    assert len(facts) < len(list(store.quads())) / 2 + 1


def test_named_graphs_list_what_an_article_supports(store: GraphStore) -> None:
    asked = "SELECT (COUNT(*) AS ?n) {{ GRAPH {graph} {{ ?s foaf:name ?name }} }}"
    assert sorted(rows(store, asked.format(graph=graph))[0] for graph in graphs(store)) == ["1", "2"]


def test_every_fact_stands_in_an_article(store: GraphStore) -> None:
    facts = {quad.triple for quad in store.facts()}
    assert facts == {quad.triple for quad in store.quads() if str(quad.graph_name) in graphs(store)}


def test_the_manifest_says_what_went_in(store: GraphStore) -> None:
    counts = dict(store.manifest.counts)
    assert counts.pop("quads") == len(list(store.quads()))
    assert counts == {"articles": 2, "persons": 2, "organs": 1, "documents": 0, "events": 2}
    assert store.manifest.refused == {"ingest.empty": 1}
    assert (store.manifest.ontology, store.manifest.rules) == (ontology_version(), rule_set())
    assert rule_set().startswith(f"{VERSION}+")


def test_the_input_hash_tells_the_articles(store: GraphStore, folder: Path) -> None:
    turned = build([str(folder / "b.txt"), str(folder / "a.txt")])[0]
    fewer = build([str(folder / "a.txt")])[0]
    assert store.manifest.inputs == turned.manifest.inputs != fewer.manifest.inputs


def test_texts_come_back(store: GraphStore) -> None:
    said = {store.text(record.id).split("\n")[0] for record in store.records()}
    assert said == {FIRST.split("\n")[0], SECOND.split("\n")[0]}


def test_records_are_sorted(store: GraphStore) -> None:
    assert sorted(Path(one.source).name for one in store.records()) == ["a.txt", "b.txt"]
    assert list(store.records()) == sorted(store.records())


@pytest.mark.parametrize("wrong", ["0123456789abcdef", "../../etc/passwd", ""])
def test_an_unknown_text_is_an_error(store: GraphStore, wrong: str) -> None:
    with pytest.raises(StoreError):
        store.text(wrong)


def test_a_wrong_query_is_a_syntax_error(store: GraphStore) -> None:
    with pytest.raises(SyntaxError):
        store.query("SELECT ?x WHERE {")


@pytest.mark.parametrize("update", ["INSERT DATA { <a:b> <a:c> <a:d> }", "DROP ALL"])
def test_an_update_is_no_query(store: GraphStore, update: str) -> None:
    with pytest.raises(SyntaxError):
        store.query(update)
