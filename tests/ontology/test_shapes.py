"""Every shape passes a sound graph and catches the graph that breaks it."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import pyshacl
import pytest
from pyoxigraph import DefaultGraph, RdfFormat, Store
from rdflib import RDF, SH, Graph

from kg.errors import DataError
from kg.graph.constraints import broken, constraints
from kg.graph.report import Report
from kg.graph.validate import validate
from kg.graph.vocab import PREFIXES
from kg.resources import resource

_HERE = Path(__file__).parent
_SOUND = _HERE / "sound.ttl"
_SHAPES = "https://w3id.org/vnkg/shapes#"
_STEP = re.compile(r"(?:^|\s)([+-]) (\S+ \S+ (?:\"[^\"]*\"\S*|\S+))")


def _breaks() -> list[tuple[str, str]]:
    lines = (_HERE / "breaks.tsv").read_text(encoding="utf-8").splitlines()
    return [(code, steps) for code, steps in (line.split("\t") for line in lines if not line.startswith("#"))]


def _broken(steps: str) -> bytes:
    """Return the sound graph as N-Triples with the steps of `breaks.tsv` done to it."""
    store = Store()
    store.load(path=str(_SOUND), format=RdfFormat.TURTLE)
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in {**PREFIXES, "ex": "https://example.org/"}.items())
    for sign, triple in _STEP.findall(steps):
        before = len(store)
        if sign == "+":
            store.update(f"{prefixes} INSERT DATA {{ {triple} }}")
        else:
            store.update(f"{prefixes} DELETE WHERE {{ {re.sub(r'[?]$', '?any', triple)} }}")
        assert len(store) != before, f"{triple} changed nothing"
    dump = store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    assert dump is not None
    return dump


def test_sound_graph_passes() -> None:
    assert validate(_SOUND).text() == "The graph is sound: 199 triples, nothing found."


@pytest.mark.parametrize(("code", "steps"), _breaks(), ids=[code for code, _ in _breaks()])
def test_broken_graph_is_caught(code: str, steps: str) -> None:
    assert code in {finding.code for finding in validate(_broken(steps)).findings}


def test_every_shape_has_a_failing_graph() -> None:
    shapes = Graph().parse(resource("ontology/shapes.ttl"))
    named = {str(shape).removeprefix(_SHAPES) for shape in shapes.subjects(SH.message, None)}
    ruled = {one.code for one in constraints()}
    assert named | ruled | {"Graph-blank"} == {code for code, _ in _breaks()}


def test_every_shape_speaks_both_languages() -> None:
    shapes = Graph().parse(resource("ontology/shapes.ttl"))
    kinds = set(shapes.subjects(RDF.type, SH.PropertyShape))
    assert kinds
    for shape in kinds | set(shapes.subjects(SH.message, None)):
        assert {message.language for message in shapes.objects(shape, SH.message)} == {"en", "vi"}, shape


def test_report_names_article_and_words() -> None:
    report = validate(_broken("- ex:holding org:member ?"))
    assert not report.conforms
    found = next(finding for finding in report.findings if finding.code == "Membership-member")
    assert (found.focus, found.path) == ("https://example.org/holding", "org:member")
    assert (found.article, found.words) == ("https://bao.example/bai-1", "Bí thư Tỉnh ủy Lan Trì Trần Thị Mẫu")
    assert "Mỗi việc giữ chức vụ có đúng một người." in report.text("vi")
    assert "«Bí thư Tỉnh ủy Lan Trì Trần Thị Mẫu»" in report.text("en")


def test_report_names_the_article_at_fault() -> None:
    found = next(one for one in validate(_broken('+ ex:article vnkg:textHash "abc"')).findings)
    assert (found.code, found.article, found.words) == ("Article-hash", "https://bao.example/bai-1", "")


def test_report_says_nothing_of_articles_where_none_is_known() -> None:
    found = next(one for one in validate(_broken("- ex:current skos:prefLabel ?")).findings)
    assert (found.code, found.article, found.words) == ("Concept-prefLabel", "", "")


def test_quoted_triples_are_refused() -> None:
    with pytest.raises(DataError, match="quoted triples"):
        validate(b"<http://a.example/a> <http://a.example/b> <<( <http://a.example/a> <http://a.example/b> 1 )>> .")


def test_complex_paths_are_readable() -> None:
    paths = {finding.path for finding in validate(_broken("- ex:event prov:qualifiedAssociation ?")).findings}
    assert "^prov:qualifiedAssociation" in paths


def test_report_is_the_same_every_time() -> None:
    data = _broken("- ex:article a prov:Entity")
    assert validate(data) == validate(data)


@pytest.mark.parametrize(
    ("start", "end", "sound"),
    [
        ('"2024-05-22"^^xsd:date', '"2024-05-22"^^xsd:date', True),
        ('"2024-05-24"^^xsd:date', '"2024-05-23"^^xsd:date', False),
        ('"2024-04"^^xsd:gYearMonth', '"2024-05"^^xsd:gYearMonth', True),
        ('"2024"^^xsd:gYear', '"2023"^^xsd:gYear', False),
        ('"2024-05-24"^^xsd:date', '"2024-05"^^xsd:gYearMonth', True),
    ],
)
def test_event_does_not_end_before_it_starts(start: str, end: str, *, sound: bool) -> None:
    steps = f"- ex:event schema:startDate ? - ex:event schema:endDate ? + ex:event schema:startDate {start}"
    report = validate(_broken(f"{steps} + ex:event schema:endDate {end}"))
    assert report.conforms == sound


def test_unreadable_data_is_one_line() -> None:
    with pytest.raises(DataError, match="the data is not valid Turtle") as problem:
        validate(b"<a> <b> .")
    assert "\n" not in str(problem.value)


def test_unknown_ending_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "graph.docx"
    file.write_bytes(b"")
    with pytest.raises(DataError, match=r"graph\.docx.*\.ttl"):
        validate(file)


def test_the_shapes_look_at_the_default_graph_alone(tmp_path: Path) -> None:
    file = tmp_path / "graph.trig"
    file.write_bytes(_SOUND.read_bytes() + b"\nex:g { ex:x a foaf:Person . }\n")
    assert {one.code for one in validate(file).findings} == {"Graph-missing", "Graph-unsupported"}


def test_articles_graphs_hold_the_facts_and_nothing_else(tmp_path: Path) -> None:
    facts = _broken('+ ex:organ skos:altLabel "TU"@vi').decode()
    named = facts.replace(" .\n", " <https://example.org/article> .\n")
    file = tmp_path / "graph.nq.gz"
    file.write_bytes(gzip.compress((facts + named).encode()))
    assert validate(file).conforms
    one = next(line for line in named.splitlines(keepends=True) if '"TU"' in line)
    file.write_bytes(gzip.compress((facts + named.replace(one, "")).encode()))
    (found,) = validate(file).findings
    assert (found.code, found.focus, found.path, found.value) == (
        "Graph-unsupported",
        "https://example.org/organ",
        "skos:altLabel",
        "TU",
    )


def test_a_file_that_is_no_gzip(tmp_path: Path) -> None:
    (tmp_path / "graph.nt.gz").write_bytes(b"plain")
    with pytest.raises(DataError, match="not a whole gzip file"):
        validate(tmp_path / "graph.nt.gz")


def _ruled() -> list[tuple[str, str]]:
    return [(code, steps) for code, steps in _breaks() if code in {one.code for one in constraints()}]


@pytest.mark.parametrize(("code", "steps"), _ruled(), ids=[code for code, _ in _ruled()])
def test_a_standard_engine_finds_the_same(code: str, steps: str) -> None:
    graph = Graph().parse(data=_broken(steps), format="nt")
    rules = Graph().parse(resource("ontology/constraints.ttl"))
    _, results, _ = pyshacl.validate(graph, shacl_graph=rules)
    said = {
        (str(results.value(one, SH.sourceShape)).removeprefix(_SHAPES), str(results.value(one, SH.focusNode)))
        for one in results.subjects(RDF.type, SH.ValidationResult)
    }
    store = Store()
    store.load(_broken(steps), RdfFormat.N_TRIPLES)
    assert said == {(one.code, one.focus) for one in broken(store)}
    assert code in {name for name, _ in said}


def test_a_warning_is_no_breach() -> None:
    (steps,) = [steps for code, steps in _breaks() if code == "Attestation-heads"]
    report = validate(_broken(steps))
    (found,) = [one for one in report.findings if one.code == "Attestation-heads"]
    assert (found.severity, found.focus) == ("warning", "https://example.org/said")
    assert found.message_en == (
        "Two persons head one organ on 2024-05-23, Lê Văn Thí and Trần Thị Mẫu: Bí thư, Tỉnh ủy Lan Trì."
    )
    assert found.message_vi == (
        "Hai người cùng đứng đầu một tổ chức vào ngày 2024-05-23, Lê Văn Thí và Trần Thị Mẫu: Bí thư, Tỉnh ủy Lan Trì."
    )
    warned = Report(1, (found,))
    assert warned.conforms
    assert warned.text().startswith(
        "The graph keeps the contract: 1 triples; warnings: 1.\n[Attestation-heads, warning] Two"
    )
    assert "sh:conforms false" in warned.turtle()


def test_texts_beside_the_graph() -> None:
    text = "Bí thư Tỉnh ủy Lan Trì Trần Thị Mẫu chủ trì hội nghị."
    hashed = hashlib.sha256(text.encode()).hexdigest()
    data = _broken(
        f'- ex:article schema:articleBody ? - ex:article vnkg:textHash ? + ex:article vnkg:textHash "{hashed}"'
    )
    assert validate(data, {"article": text}.__getitem__).conforms
    found = validate(data, {"article": text.replace("Mẫu", "Mậu")}.__getitem__).findings
    assert [(one.code, one.words) for one in found] == [
        ("Article-text", ""),
        ("Evidence-words", "Bí thư Tỉnh ủy Lan Trì Trần Thị Mẫu"),
    ]


def test_the_report_as_json_and_as_a_graph() -> None:
    report = validate(_broken('- ex:holding org:member ? + ex:person skos:altLabel "a\\b"'))
    said = json.loads(report.json())
    assert (said["conforms"], said["triples"]) == (False, 199)
    assert [one["code"] for one in said["findings"]] == [one.code for one in report.findings]
    graph = Graph().parse(data=report.turtle(), format="turtle")
    results = list(graph.subjects(RDF.type, SH.ValidationResult))
    assert len(results) == len(report.findings)
    assert {str(graph.value(one, SH.sourceShape)).removeprefix(_SHAPES) for one in results} == {
        one.code for one in report.findings
    }
    conforms = graph.value(graph.value(predicate=RDF.type, object=SH.ValidationReport), SH.conforms)
    assert str(conforms) == "false"
    assert Graph().parse(data=validate(_SOUND).turtle(), format="turtle")
