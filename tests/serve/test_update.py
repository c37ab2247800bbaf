"""Updates: what is refused, and where the dataset of a request goes into the text."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from kg.serve.dataset import Dataset
from kg.serve.update import Update, apply

D1, D2 = "http://a.example/1", "http://a.example/2"
BASE = "http://a.example/sparql"


@pytest.mark.parametrize(
    "text",
    [
        'INSERT DATA { <http://a.example/load> <http://a.example/service> "LOAD SERVICE" }',
        "PREFIX load: <http://a.example/> INSERT DATA { load:load load:service 1 } # LOAD <x>",
        "INSERT DATA { <http://a.example/s> <http://a.example/p> '''LOAD ' SERVICE''' }",
        'INSERT DATA { <http://a.example/s> <http://a.example/p> "a\\"LOAD" }',
        'INSERT { ?load ?p ?service } WHERE { VALUES (?load ?p ?service) { (<x:a> <x:b> "c"@load) } }',
    ],
)
def test_words_that_are_no_keywords_pass(text: str) -> None:
    store = Store()
    answer = apply(store, Update(text, Dataset(), BASE))
    assert (answer.status, len(store)) == (204, 1), answer.body


@pytest.mark.parametrize(
    "text", ["LOAD <x:y>", "load silent <x:y>", "CLEAR ALL;\nLOAD <x:y>", "# a\nLOAD <x:y>", "\\U0000004cOAD <x:y>"]
)
def test_loading_is_refused(text: str) -> None:
    assert apply(Store(), Update(text, Dataset(), BASE)).status == 400


@pytest.mark.parametrize("text", ["WITH <x:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "DELETE WHERE { ?s ?p ?o }"])
def test_a_dataset_that_cannot_be_said_is_refused(text: str) -> None:
    store = Store()
    apply(store, Update(f"INSERT DATA {{ GRAPH <{D1}> {{ <x:s> <x:p> 1 }} }}", Dataset(), BASE))
    assert apply(store, Update(text, Dataset((D1,)), BASE)).status == 400
    assert len(store) == 1


def test_only_outer_patterns_take_the_dataset() -> None:
    store = Store()
    apply(
        store,
        Update(f"INSERT DATA {{ GRAPH <{D1}> {{ <x:1> <x:p> 1 }} GRAPH <{D2}> {{ <x:2> <x:p> 2 }} }}", Dataset(), BASE),
    )
    text = """INSERT { ?s <x:where> "WHERE {" } where { ?s <x:p> ?o { SELECT ?s WHERE { ?s ?p ?o } } }"""
    assert apply(store, Update(text, Dataset((D1,)), BASE)).status == 204
    assert [row["s"].value for row in store.query("SELECT ?s { ?s <x:where> ?o }")] == ["x:1"]


def test_an_update_is_carried_out_wholly_or_not_at_all() -> None:
    store = Store()
    answer = apply(store, Update("INSERT DATA { <x:s> <x:p> 1 } ; CLEAR GRAPH <x:none>", Dataset(), BASE))
    assert (answer.status, len(store)) == (400, 0)
