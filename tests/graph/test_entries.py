"""What the reference knows stands on its own entries, with its source, and never on the thing itself."""

from __future__ import annotations

from kg.graph import build_facts
from kg.graph.validate import validate
from kg.model import RawArticle, Reading
from kg.pipeline import extract
from kg.query import rows
from kg.resolve import resolve
from kg.store import GraphStore
from tests.graph.test_lineage import store_of


def article(words: str, day: str = "5/3/2023") -> Reading:
    return extract(RawArticle("x.txt", f"Tin hội nghị\n\nNgày {day}, {words}\n"))


def found(store: GraphStore, query: str) -> list[tuple[str, ...]]:
    return sorted(tuple(term.value if term else "" for term in row) for row in rows(store.query(query))[1])  # type: ignore[union-attr]


PROVINCE = """SELECT ?name ?province ?source {
    ?entry a vnkg:ReferenceEntry ; dct:subject/skos:prefLabel|dct:subject/schema:name ?name ;
           dct:spatial/rdfs:label ?province ; schema:url ?source ; dct:created ?read ; dct:rights ?licence }"""
PACKAGE = "https://pypi.org/project/vietnamadminunits/1.0.4/"


def test_the_province_of_a_district_is_the_references() -> None:
    store = store_of(article("Huyện ủy Lâm Bình tổ chức hội nghị tổng kết công tác năm."))
    assert found(store, PROVINCE) == [("Huyện ủy Lâm Bình", "Tuyên Quang", PACKAGE)]
    said = "SELECT ?place { ?organ a org:Organization ; dct:spatial/schema:name ?place }"
    assert found(store, said) == [("Lâm Bình",)]  # the article says no more
    assert not found(store, "SELECT ?s { ?s a org:Organization ; dct:source ?any }")


def test_a_name_of_several_districts_and_a_day_after_them_tell_none() -> None:
    assert not found(store_of(article("Huyện ủy Châu Thành tổ chức hội nghị tổng kết công tác năm.")), PROVINCE)
    after = article("nguyên Bí thư Huyện ủy Lâm Bình Trần Thị Mẫu dự hội nghị tổng kết.", "5/3/2026")
    assert not found(store_of(after), PROVINCE)


REGISTER = """SELECT ?symbol ?date ?issuer ?older ?newer {
    ?document a eli:LegalResource . ?entry a vnkg:ReferenceEntry ; dct:subject ?document ; dct:identifier ?symbol ;
        dct:date ?date ; dct:creator/rdfs:label ?issuer .
    OPTIONAL { ?entry dct:replaces/rdfs:label ?older } OPTIONAL { ?entry dct:isReplacedBy/rdfs:label ?newer } }"""
CITED = "Tỉnh ủy Vân Sơn tổ chức hội nghị quán triệt {}."


def test_the_register_tells_of_a_document_what_the_article_leaves_out() -> None:
    store = store_of(article(CITED.format("Quy định số 368-QĐ/TW ngày 8/9/2025 của Bộ Chính trị"), "5/10/2025"))
    assert found(store, REGISTER) == [("368-QĐ/TW", "2025-09-08", "Bộ Chính trị", "Kết luận 35-KL/TW", "")]
    older = store_of(article(CITED.format("Kết luận số 35-KL/TW ngày 5/5/2022"), "5/10/2022"))
    assert found(older, REGISTER) == [("35-KL/TW", "2022-05-05", "Bộ Chính trị", "", "Quy định 368-QĐ/TW")]
    assert not found(older, "SELECT ?organ { ?document eli:passed_by ?organ }")  # no article names the issuer
    assert found(older, "SELECT ?name { ?d a eli:LegalResource ; skos:prefLabel ?name }") == [("Kết luận 35-KL/TW",)]


def test_a_symbol_of_another_term_is_another_document() -> None:
    store = store_of(article(CITED.format("Kết luận số 35-KL/TW ngày 5/5/2028"), "5/10/2028"))
    assert not found(store, REGISTER)


def test_a_central_organ_has_the_days_of_its_name() -> None:
    store = store_of(article("Bộ Giao thông vận tải tổ chức hội nghị tổng kết công tác năm."))
    asked = "SELECT ?until { ?entry dct:subject/skos:prefLabel ?name ; schema:dissolutionDate ?until }"
    assert found(store, asked) == [("2025-02-28",)]


def test_a_graph_with_entries_is_sound() -> None:
    readings = [
        article("Huyện ủy Lâm Bình, Bộ Giao thông vận tải tổ chức hội nghị về Kết luận số 35-KL/TW ngày 5/5/2022."),
        article(CITED.format("Quy định số 368-QĐ/TW ngày 8/9/2025 của Bộ Chính trị"), "5/10/2025"),
    ]
    turtle = b"".join(f"{s} {p} {o} .\n".encode() for s, p, o in build_facts(resolve(readings)))
    report = validate(turtle)
    assert report.conforms, report.text()
