"""A store describes itself in a graph that no export has."""

from __future__ import annotations

from pathlib import Path

from kg import pipeline
from kg.graph import serialise
from kg.resources import resource
from kg.store import GraphStore, open_embedded

SAMPLES = [str(path) for path in sorted(resource("data/articles").glob("*.txt"))]
ABOUT = """
PREFIX void: <http://rdfs.org/ns/void#>
SELECT ?class ?n { GRAPH <https://w3id.org/vnkg/id/graph/about> {
  ?dataset void:classPartition ?part . ?part void:class ?class ; void:entities ?n } }
"""
COUNTED = "SELECT (COUNT(DISTINCT ?x) AS ?n) {{ ?x a <{}> }}"


def told(store: GraphStore) -> dict[str, int]:
    return {row["class"].value: int(row["n"].value) for row in store.query(ABOUT)}  # type: ignore[union-attr,call-overload]


def counted(store: GraphStore, cls: str) -> int:
    return int(next(iter(store.query(COUNTED.format(cls))))["n"].value)  # type: ignore[arg-type,call-overload,union-attr]


def test_what_it_says_is_so_after_every_build(tmp_path: Path) -> None:
    for paths in (SAMPLES[:2], SAMPLES[2:4]):
        store = pipeline.build(paths, tmp_path / "store")[0]
        said = told(store)
        assert len(said) == 5
        assert said == {cls: counted(store, cls) for cls in said}
        store.close()


def test_it_is_no_fact_and_in_no_export(tmp_path: Path) -> None:
    pipeline.build(SAMPLES[:2], tmp_path / "store")[0].close()
    store = open_embedded(tmp_path / "store")
    assert told(store)
    assert counted(store, "http://rdfs.org/ns/void#Dataset") == 0
    assert b"graph/about" not in serialise(store.quads(), "nquads")
    assert b"void#" not in serialise(store.quads(), "nquads")
