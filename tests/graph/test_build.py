"""What a client reads back through the public vocabularies (contract), from readings made by hand."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from pyoxigraph import DefaultGraph, Quad, QuerySolutions, Store

from kg.errors import KgError
from kg.graph import build_facts, build_quads, serialise
from kg.graph.vocab import PREFIXES
from kg.model import Reading
from kg.resolve import resolve
from tests.hand_made import Draft, day, review


def stored(*readings: Reading, with_text: bool = False) -> Store:
    """Return a store of the readings, resolved together."""
    store = Store()
    store.bulk_extend(build_quads(resolve(readings), with_text=with_text))
    return store


def asked(store: Store, sparql: str) -> list[tuple[str, ...]]:
    """Return the rows of a SELECT as strings, sorted; an unbound variable is empty."""
    results = store.query(sparql, prefixes=PREFIXES)
    assert isinstance(results, QuerySolutions)
    return sorted(tuple(term.value if term is not None else "" for term in row) for row in results)  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def store() -> Store:
    return stored(review().reading())


@pytest.mark.parametrize(
    ("sparql", "rows"),
    [
        ("SELECT ?n { ?p a foaf:Person ; foaf:name ?n }", [("Lê Thị Hòa",), ("Trần Văn Khải",)]),
        ("SELECT ?n { ?p a foaf:Person ; skos:hiddenLabel ?n }", [("le thi hoa",), ("tran van khai",)]),
        (
            "SELECT ?n ?l { ?o a org:Organization, vnkg:SteeringCommittee ; skos:prefLabel ?n ; skos:altLabel ?l }",
            [("Ban Chỉ đạo 35 tỉnh Minh Hải", "BCĐ 35")],
        ),
        ("SELECT ?n { ?o a cv:PublicOrganisation ; skos:prefLabel ?n }", [("Sở Nội vụ tỉnh Minh Hải",)]),
        (
            """SELECT ?n ?l ?s { ?o skos:prefLabel ?n ; org:classification/skos:notation ?l ;
               dct:spatial/schema:name ?s }""",
            [("Tỉnh ủy Minh Hải", "province", "Minh Hải")],
        ),
        (
            """SELECT ?n ?t ?o { ?m a org:Membership ; org:member/foaf:name ?n ; org:role/skos:prefLabel ?t ;
               org:organization/skos:prefLabel ?o FILTER(lang(?t) = "vi") }""",
            [
                ("Lê Thị Hòa", "Giám đốc", "Sở Nội vụ tỉnh Minh Hải"),
                ("Trần Văn Khải", "Phó Bí thư Thường trực", "Tỉnh ủy Minh Hải"),
                ("Trần Văn Khải", "Trưởng ban", "Ban Chỉ đạo 35 tỉnh Minh Hải"),
            ],
        ),
        (
            "SELECT ?n ?t { ?p foaf:name ?n ; org:holds/org:role/skos:prefLabel ?t FILTER(lang(?t) = 'vi') }",
            [("Trần Văn Khải", "Phó Bí thư Thường trực"), ("Trần Văn Khải", "Trưởng ban")],
        ),
        (
            """SELECT ?n ?d { ?m org:member/foaf:name ?n ; vnkg:attestation ?a . ?a vnkg:attestedOn ?d ;
               vnkg:status/skos:notation "former" }""",
            [("Lê Thị Hòa", "2023-11-14")],
        ),
        (
            """SELECT ?t ?b { ?r a org:Role ; skos:prefLabel ?t ; skos:broader/skos:prefLabel ?b
               FILTER(lang(?t) = "vi" && lang(?b) = "en") }""",
            [("Phó Bí thư Thường trực", "Deputy Secretary")],
        ),
        (
            """SELECT ?id ?d ?t ?k ?o { ?x a eli:LegalResource, vnkg:PartyDocument ; eli:id_local ?id ;
               eli:date_document ?d ; dct:title ?t ; eli:type_document/skos:prefLabel ?k ;
               eli:passed_by/skos:prefLabel ?o FILTER(lang(?k) = "vi") }""",
            [
                (
                    "35-NQ/TW",
                    "2018-10-22",
                    "tăng cường công tác lưu trữ trong tình hình mới",
                    "Nghị quyết",
                    "Bộ Chính trị",
                )
            ],
        ),
        (
            """SELECT ?n ?d ?p ?o ?id { ?e a schema:Event, prov:Activity, vnkg:Conference ; schema:name ?n ;
               schema:startDate ?d ; schema:location/schema:name ?p ; schema:organizer/skos:prefLabel ?o ;
               schema:about/eli:id_local ?id }""",
            [
                (
                    "Hội nghị sơ kết 5 năm thực hiện Nghị quyết 35-NQ/TW",
                    "2023-11-14",
                    "Hội trường Sông Xanh",
                    "Tỉnh ủy Minh Hải",
                    "35-NQ/TW",
                )
            ],
        ),
        (
            """SELECT ?n ?r ?t { ?e a schema:Event ; prov:qualifiedAssociation ?a .
               ?a a vnkg:Participation, prov:Association ; prov:agent/foaf:name ?n ; prov:hadRole/skos:notation ?r
               OPTIONAL { ?a vnkg:inCapacity/org:role/skos:prefLabel ?t FILTER(lang(?t) = "vi") } }""",
            [("Lê Thị Hòa", "speaks", ""), ("Trần Văn Khải", "chairs", "Phó Bí thư Thường trực")],
        ),
        (
            """SELECT ?h ?d ?p ?w { ?a a schema:NewsArticle, prov:Entity ; schema:headline ?h ;
               schema:datePublished ?d ; schema:publisher/schema:name ?p ; schema:author/schema:name ?w }""",
            [
                (
                    "Hội nghị sơ kết 5 năm thực hiện Nghị quyết 35-NQ/TW tại Minh Hải",
                    "2023-11-14",
                    "Báo Minh Hải",
                    "Sơn Ca",
                )
            ],
        ),
        ("SELECT ?x { ?x schema:articleBody ?text }", []),
        ("SELECT ?i { ?m org:memberDuring ?i }", []),
    ],
)
def test_facts_are_read_back(store: Store, sparql: str, rows: list[tuple[str, ...]]) -> None:
    assert asked(store, sparql) == rows


def test_a_byline_is_no_person_and_a_publisher_no_organ(store: Store) -> None:
    names = {name for (name,) in asked(store, "SELECT ?n { ?x a foaf:Person ; foaf:name ?n }")}
    assert "Sơn Ca" not in names
    assert not asked(store, "SELECT ?x { ?x a org:Organization, schema:NewsMediaOrganization }")


def test_every_fact_has_its_words_at_their_place() -> None:
    reading = review().reading()
    store = stored(reading, with_text=True)
    ((text,),) = asked(store, "SELECT ?t { ?a schema:articleBody ?t }")
    assert text == reading.article.text
    classes = (
        "foaf:Person org:Organization eli:LegalResource schema:Event vnkg:Attestation vnkg:Participation vnkg:Claim"
    )
    for cls in classes.split():
        facts = asked(store, f"SELECT ?x {{ ?x a {cls} }}")
        cited = asked(
            store,
            f"""SELECT ?x ?q ?s ?e ?pre ?suf {{ ?x a {cls} ; vnkg:evidence ?ev . ?ev a oa:SpecificResource ;
            oa:hasSource/a schema:NewsArticle ; vnkg:rule ?r ; vnkg:ruleVersion ?v ; vnkg:confidence ?c ;
            oa:hasSelector ?pos, ?quote . ?pos a oa:TextPositionSelector ; oa:start ?s ; oa:end ?e .
            ?quote a oa:TextQuoteSelector ; oa:exact ?q
            OPTIONAL {{ ?quote oa:prefix ?pre }} OPTIONAL {{ ?quote oa:suffix ?suf }} }}""",
        )
        assert facts
        assert {row[0] for row in facts} == {row[0] for row in cited}
        for _, quote, start, end, prefix, suffix in cited:
            assert text[int(start) : int(end)] == quote
            assert text[: int(start)].endswith(prefix)
            assert text[int(end) :].startswith(suffix)
            assert len(prefix) <= 32 >= len(suffix)


def test_a_long_quote_is_cut_with_its_end() -> None:
    words = "lời " * 200 + "cuối"
    draft = Draft(f"Nghị quyết 35-NQ/TW về {words}.")
    draft.document("Nghị quyết 35-NQ/TW", symbol="35-NQ/TW", title=(words, words))
    store = stored(draft.reading(), with_text=True)
    ((quote, start, end, body),) = asked(
        store,
        """SELECT ?q ?s ?e ?t { ?c vnkg:claimProperty dct:title ; vnkg:evidence/oa:hasSelector ?pos, ?sel .
        ?pos oa:start ?s ; oa:end ?e . ?sel oa:exact ?q . ?a schema:articleBody ?t }""",
    )
    assert len(quote) <= 600
    assert body[int(start) : int(end)] == quote


@pytest.mark.parametrize(
    ("date", "rows"),
    [
        ("2018-10-22", [("http://data.europa.eu/eli/ontology#date_document", "2018-10-22", "date")]),
        ("2018-10", [("http://purl.org/dc/terms/date", "2018-10", "gYearMonth")]),
        ("2018", [("http://purl.org/dc/terms/date", "2018", "gYear")]),
        ("XXXX-10-22", []),
    ],
)
def test_a_document_is_dated_as_far_as_the_words_go(date: str, rows: list[tuple[str, ...]]) -> None:
    draft = Draft("Nghị quyết 35-NQ/TW, ngày nọ.")
    draft.document("Nghị quyết 35-NQ/TW", symbol="35-NQ/TW", date=(day(date), "ngày nọ"))
    found = asked(
        stored(draft.reading()),
        """SELECT ?p ?v ?k { ?d a eli:LegalResource ; ?p ?v FILTER(?p IN (eli:date_document, dct:date))
        BIND(strafter(str(datatype(?v)), "#") AS ?k) }""",
    )
    assert found == rows


def test_an_event_without_a_year_has_an_edtf_date() -> None:
    draft = Draft("Ngày 23/5, mở Hội nghị quân chính.")
    draft.event("Hội nghị quân chính", start=(day("XXXX-05-23"), "Ngày 23/5"))
    store = stored(draft.reading())
    assert asked(store, "SELECT ?d { ?e vnkg:edtfDate ?d }") == [("XXXX-05-23",)]
    assert not asked(store, "SELECT ?d { ?e schema:startDate ?d }")


def test_the_conflict_of_two_articles_is_shown_with_quotes_rank_and_reason() -> None:
    store = stored(review().reading(), review("11/10/2018", "2018-10-11", "2023-03-07").reading())
    assert asked(store, "SELECT ?d { ?x eli:id_local '35-NQ/TW' ; eli:date_document ?d }") == [("2018-10-22",)]
    found = asked(
        store,
        """SELECT ?v ?rank ?q ?why { ?x eli:id_local "35-NQ/TW" . ?c vnkg:claimSubject ?x ; rdf:value ?v ;
        vnkg:claimProperty eli:date_document ; vnkg:claimRank ?rank ; vnkg:evidence/oa:hasSelector/oa:exact ?q ;
        vnkg:reason ?why FILTER(lang(?why) = "en") }""",
    )
    assert [row[:3] for row in found] == [
        ("2018-10-11", "normal", "ngày 11/10/2018"),
        ("2018-10-22", "preferred", "ngày 22/10/2018"),
    ]
    assert found[0][3] == "Another value is preferred: 2018-10-22."
    assert "A tie" not in found[0][3]
    assert "the register of documents has it" in found[1][3]


def test_the_default_graph_is_the_union_of_the_articles_graphs() -> None:
    one, other = review().reading(), review("11/10/2018", "2018-10-11", "2023-03-07").reading()
    quads = list(build_quads(resolve([one, other])))
    facts = {quad.triple for quad in quads if quad.graph_name == DefaultGraph()}
    named = {quad.triple for quad in quads if quad.graph_name != DefaultGraph()}
    assert facts == named
    names = {str(quad.graph_name) for quad in quads} - {"DEFAULT"}
    assert names == {f"<https://w3id.org/vnkg/id/article/{one_.article.id}>" for one_ in (one, other)}


def test_an_articles_graph_leaves_out_what_it_does_not_say() -> None:
    one, other = review().reading(), review("11/10/2018", "2018-10-11", "2023-03-07").reading()
    store = stored(one, other)
    found = asked(store, "SELECT ?g ?d { GRAPH ?g { ?x eli:date_document ?d } }")
    assert found == [(f"https://w3id.org/vnkg/id/article/{one.article.id}", "2018-10-22")]


def test_the_same_facts_as_rows_and_as_quads() -> None:
    resolution = resolve([review().reading()])
    assert serialise(build_quads(resolution), "turtle") == serialise(build_facts(resolution), "turtle")


def test_instances_stand_under_the_base_given() -> None:
    rows = build_facts(resolve([review().reading()]), base="https://example.org/x/")
    assert _of_instances(rows, "https://example.org/x/")
    assert not _of_instances(rows, "https://w3id.org/vnkg/id/")


def _of_instances(rows: Iterable[tuple[str, str, str]], base: str) -> list[str]:
    return [subject for subject, _, _ in rows if subject.startswith(f"<{base}")]


@pytest.mark.parametrize(
    "base", ["", "https://example.org", "example.org/", "https://a b/", "https://x/<y>/", "file:///"]
)
def test_a_base_that_is_no_iri_is_refused(base: str) -> None:
    with pytest.raises(KgError, match="base"):
        build_facts(resolve([review().reading()]), base=base)


def test_no_blank_nodes() -> None:
    for quad in build_quads(resolve([review().reading()])):
        assert isinstance(quad, Quad)
        assert not str(quad.subject).startswith("_:")
        assert not str(quad.object).startswith("_:")
