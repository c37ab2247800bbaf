"""One behavioural suite over every kind of store."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.model import Article
from kg.store import Draft, GraphStore, keep_in_memory, open_embedded, save_embedded

A, B = NamedNode("https://w3id.org/vnkg/id/a"), NamedNode("https://w3id.org/vnkg/id/b")
NAME = NamedNode("http://xmlns.com/foaf/0.1/name")
GRAPHS = [NamedNode("https://w3id.org/vnkg/id/article/1"), NamedNode("https://w3id.org/vnkg/id/article/2")]


def article(text: str, source: str) -> Article:
    """Return an article with the hashes that kg.text gives."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=digest[:16], source=source, text=text, sha256=digest)


ARTICLES = [article("Hội nghị sơ kết ở tỉnh Vân Sơn.", "b.txt"), article("Kỳ họp thứ hai.", "a.txt")]


def quads() -> list[Quad]:
    """Return one fact that both articles support and one that only the second does."""
    shared, single = (A, NAME, Literal("Trần Văn An", language="vi")), (B, NAME, Literal("Lê Thị Bình", language="vi"))
    return [
        Quad(*shared),
        Quad(*shared, GRAPHS[0]),
        Quad(*shared, GRAPHS[1]),
        Quad(*single),
        Quad(*single, GRAPHS[1]),
    ]


def draft() -> Draft:
    """Return a small finished build."""
    return Draft(iter(ARTICLES), iter(quads()), "onto-1", "rules-1", {"persons": 2}, {"ingest.empty": 1})


def in_memory(_: Path) -> GraphStore:
    return keep_in_memory(draft())


def on_disk(folder: Path) -> GraphStore:
    save_embedded(folder / "store", draft())
    return open_embedded(folder / "store")


@pytest.fixture(params=[in_memory, on_disk])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[GraphStore]:
    make: Callable[[Path], GraphStore] = request.param
    made = make(tmp_path)
    yield made
    made.close()


def test_a_fact_of_two_articles_counts_once(store: GraphStore) -> None:
    rows = list(store.query("SELECT (COUNT(*) AS ?n) WHERE { ?s foaf:name ?name }"))  # type: ignore[arg-type]
    assert rows[0]["n"].value == "2"


def test_the_default_graph_is_no_union(store: GraphStore) -> None:
    assert sorted(map(str, store.facts())) == sorted(str(quad) for quad in quads() if "article" not in str(quad))


def test_named_graphs_list_what_an_article_supports(store: GraphStore) -> None:
    asked = f"ASK {{ GRAPH <{GRAPHS[0].value}> {{ <{B.value}> ?p ?o }} }}"
    assert not bool(store.query(asked))
    assert bool(store.query(asked.replace(GRAPHS[0].value, GRAPHS[1].value)))


def test_every_quad_is_kept(store: GraphStore) -> None:
    assert sorted(map(str, store.quads())) == sorted(map(str, quads()))


def test_the_manifest_says_what_went_in(store: GraphStore) -> None:
    assert store.manifest.counts == {"persons": 2, "quads": 5}
    assert store.manifest.refused == {"ingest.empty": 1}
    assert (store.manifest.ontology, store.manifest.rules) == ("onto-1", "rules-1")


def test_the_input_hash_ignores_the_order(store: GraphStore) -> None:
    turned = keep_in_memory(Draft(reversed(ARTICLES), quads()))
    fewer = keep_in_memory(Draft(ARTICLES[:1], quads()))
    assert store.manifest.inputs == turned.manifest.inputs != fewer.manifest.inputs


def test_texts_come_back_to_the_letter(store: GraphStore) -> None:
    assert [store.text(one.id) for one in ARTICLES] == [one.text for one in ARTICLES]


def test_records_are_sorted(store: GraphStore) -> None:
    assert sorted(one.source for one in store.records()) == ["a.txt", "b.txt"]
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
