"""Parts of a graph: what is in them, what is not, and that they stand on their own."""

from __future__ import annotations

import pytest

from kg.export import published, subset
from kg.graph import serialise
from kg.graph.validate import validate
from kg.query import find, rows, run
from kg.store import GraphStore


def names(store: GraphStore) -> set[str]:
    """Return the names of all persons, organs, documents and events in a graph."""
    found = rows(
        run(store, "SELECT ?n { ?x foaf:name|skos:prefLabel|schema:name ?n FILTER NOT EXISTS { ?x a skos:Concept } }")
    )
    return {name.value for (name,) in found[1]}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("person", "Nguyễn Mạnh Hùng"),
        ("person", "Nguyễn Mạnh Hưng"),
        ("organ", "Ban Tuyên giáo Tỉnh ủy Vân Sơn"),
        ("document", "35-NQ/TW"),
        ("event", "Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW"),
    ],
)
def test_a_part_is_sound_and_of_the_whole(store: GraphStore, kind: str, typed: str) -> None:
    part = subset(store, find(store, kind, typed).iris, None)
    facts = {one.triple for one in part.facts()}
    assert facts < {one.triple for one in store.facts()}
    assert {one.triple for one in part.quads()} == facts
    assert set(part.quads()) <= set(store.quads())
    report = validate(serialise(part.facts(), "ntriples"))
    assert report.conforms, report.text()
    assert typed in names(part) | {"35-NQ/TW"}


def test_a_person_with_all_that_is_said_of_him(store: GraphStore) -> None:
    part = subset(store, find(store, "person", "Nguyễn Mạnh Hưng").iris, None)
    assert names(part) == {
        "Nguyễn Mạnh Hưng",
        "Ban Tuyên giáo Tỉnh ủy Vân Sơn",
        "Trưởng ban, Ban Tuyên giáo Tỉnh ủy Vân Sơn",
    }
    assert len(list(part.records())) == 1


def test_the_edge_has_no_ties_outward(store: GraphStore) -> None:
    part = subset(store, find(store, "person", "Lê Thị Bình").iris, None)
    assert {"Lê Thị Bình", "Tỉnh ủy Vân Sơn", "Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW"} <= names(part)
    # the chair of the same event, its organiser and its document lie beyond
    assert not {"Nguyễn Mạnh Hùng", "Nghị quyết 35-NQ/TW", "Bộ Chính trị"} & names(part)
    assert not list(rows(run(part, "SELECT ?x { ?e schema:organizer|schema:about ?x }"))[1])


def test_what_articles_say(store: GraphStore) -> None:
    late = published(store, "2024", "")
    assert len(late) == 1
    part = subset(store, (), late)
    (article,) = late
    said = store.query(f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH <{article}> {{ ?s ?p ?o }} }}")
    assert {one.triple for one in part.facts()} == set(said)  # type: ignore[arg-type]
    assert "Lê Thị Bình" not in names(part)
    both = subset(store, find(store, "person", "Nguyễn Mạnh Hùng").iris, late)
    assert "Tỉnh ủy Vân Sơn" in names(both)
    assert "Nguyễn Mạnh Hưng" not in names(both)
    statuses = rows(run(both, "SELECT ?s { ?x vnkg:status/skos:notation ?s }"))[1]
    assert [one.value for (one,) in statuses] == ["former"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ("", "", 2),
        ("2023-11-14", "", 2),
        ("2023-11-15", "", 1),
        ("", "2023", 1),
        ("2024-02", "2024-02", 1),
        ("2025", "", 0),
    ],
)
def test_a_period(store: GraphStore, first: str, last: str, count: int) -> None:
    assert len(published(store, first, last)) == count


def test_nobody_of_these_articles(store: GraphStore) -> None:
    part = subset(store, find(store, "person", "Lê Thị Bình").iris, published(store, "2024", ""))
    assert part.manifest.counts == {"articles": 0, "quads": 0}
