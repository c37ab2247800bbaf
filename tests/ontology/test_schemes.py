"""The SKOS schemes are those of the tables, fresh and sound."""

from __future__ import annotations

import runpy
from functools import cache
from pathlib import Path

from rdflib import RDF, SKOS, Graph, URIRef

from kg.graph.vocab import DEFAULT_BASE, concept, document_type_iri, event_kind_iri, title_iri
from kg.resources import resource
from kg.schema import TERM_TABLES, document_types, event_kinds, terms, titles

_TOOL = Path(__file__).parents[2] / "tools" / "schemes.py"


@cache
def _all() -> Graph:
    graph = Graph()
    for path in resource("ontology/schemes").glob("*.ttl"):
        graph.parse(path)
    return graph


def test_files_are_what_the_tool_writes() -> None:
    written = {path.stem: path.read_text(encoding="utf-8") for path in resource("ontology/schemes").glob("*.ttl")}
    made = dict(runpy.run_path(str(_TOOL))["schemes"]())
    assert written.keys() == made.keys()
    stale = [name for name in made if made[name] != written[name]]
    assert not stale, "run tools/schemes.py"


def test_every_concept_is_in_one_scheme_with_labels() -> None:
    graph = _all()
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) > 400
    for one in concepts:
        assert len(list(graph.objects(one, SKOS.inScheme))) == 1, one
        assert sorted(label.language for label in graph.objects(one, SKOS.prefLabel)) == ["en", "vi"], one
    broader = set(graph.objects(None, SKOS.broader))
    assert broader <= concepts


def test_broader_titles_have_no_circle() -> None:
    parents = {row.label: row.broader for row in titles()}
    for label in parents:
        line = [label]
        while (above := parents[line[-1]]) is not None:
            assert above not in line
            line.append(above)


def test_iris_of_concepts_differ() -> None:
    assert len({title_iri(row.label) for row in titles()}) == len(titles())
    assert len({document_type_iri(row.label) for row in document_types()}) == len(document_types())
    assert len({event_kind_iri(row.label) for row in event_kinds()}) == len(event_kinds())


def test_title_iri_keeps_tones_and_folds_case_and_tone_placement() -> None:
    assert title_iri("Ủy viên") == title_iri("uỷ viên")
    assert title_iri("Chánh tòa") != title_iri("Chánh tọa")
    assert title_iri("Phó Trưởng ban", "https://x.example/").value.startswith("https://x.example/title/pho-truong-ban-")
    assert title_iri("Bí thư").value == f"{DEFAULT_BASE}title/bi-thu-9e30a682"


def test_concepts_of_notations_stand_where_code_looks_for_them() -> None:
    graph = _all()
    for scheme, table in TERM_TABLES.items():
        for row in terms(table):
            assert (URIRef(concept(scheme, row.notation).value), RDF.type, SKOS.Concept) in graph
