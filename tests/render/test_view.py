"""A graph in the contract's terms becomes a view: who, with what words, told apart how."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from kg.render import Edge, Fact, GraphView, Node, Quote, view

PREFIXES = """
@prefix : <https://w3id.org/vnkg/id/> .
@prefix vnkg: <https://w3id.org/vnkg/ontology#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix schema: <https://schema.org/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix time: <http://www.w3.org/2006/time#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dct: <http://purl.org/dc/terms/> .
"""
FACTS = """
:a a schema:NewsArticle ; schema:headline "Sơ kết"@vi ; schema:datePublished "2024-03-12"^^xsd:date ;
  schema:url "https://baosonlam.example/1"^^xsd:anyURI ; schema:publisher :bao .
:bao a schema:NewsMediaOrganization ; schema:name "Báo Sơn Lam"@vi .
:hanh a foaf:Person ; foaf:name "Nguyễn Thị Hạnh"@vi ; skos:altLabel "Hạnh"@vi ;
  skos:hiddenLabel "nguyen thi hanh", "Nguyễn Thi Hành"@vi ; vnkg:evidence :e1 .
:tinhuy a org:Organization, vnkg:PartyOrgan ; skos:prefLabel "Tỉnh ủy Sơn Lam"@vi .
:bithu a org:Role, skos:Concept ; skos:prefLabel "Bí thư"@vi, "Secretary"@en .
:ctn a org:Role, skos:Concept ; skos:prefLabel "Chủ tịch nước"@vi .
:current skos:notation "current" ; skos:prefLabel "Đương chức"@vi . :former skos:notation "former" .
:h1 a org:Membership ; org:member :hanh ; org:organization :tinhuy ; org:role :bithu ; vnkg:attestation :at1 ;
  org:memberDuring [ time:hasBeginning [ time:inXSDgYearMonth "2020-10"^^xsd:gYearMonth ] ] .
:at1 a vnkg:Attestation ; vnkg:status :current ; vnkg:attestedOn "2024-03-12"^^xsd:date ; vnkg:evidence :e2 .
:h2 a org:Membership ; org:member :hanh ; org:role :ctn ; vnkg:attestation :at2 .
:at2 a vnkg:Attestation ; vnkg:status :former ; vnkg:attestedOn "2025-01-01"^^xsd:date ; vnkg:evidence :e3 .
:nq a eli:LegalResource ; skos:prefLabel "Nghị quyết 08-NQ/TU"@vi ; eli:date_document "2021-02-10"^^xsd:date ;
  eli:passed_by :tinhuy .
:c1 a vnkg:Claim ; vnkg:claimSubject :nq ; vnkg:claimProperty eli:date_document ; vnkg:claimRank "preferred" ;
  rdf:value "2021-02-10"^^xsd:date ; vnkg:reason "nhiều bài hơn"@vi, "more articles"@en ; vnkg:evidence :e1 .
:c2 a vnkg:Claim ; vnkg:claimSubject :nq ; vnkg:claimProperty eli:date_document ; vnkg:claimRank "normal" ;
  rdf:value "2021-02-19"^^xsd:date ; vnkg:evidence :e2 .
:c3 a vnkg:Claim ; vnkg:claimSubject :nq ; vnkg:claimProperty eli:passed_by ; vnkg:claimRank "normal" ;
  rdf:value :tinhuy ; vnkg:evidence :e3 .
:hn a schema:Event, prov:Activity, vnkg:Conference ; schema:name "Hội nghị sơ kết"@vi ; schema:about :nq ;
  schema:startDate "2024-03-12"^^xsd:date ; schema:location :noi ; prov:qualifiedAssociation :p1 .
:noi schema:name "thành phố Sơn Lam"@vi .
:p1 a vnkg:Participation, prov:Association ; prov:agent :hanh ; prov:hadRole :chairs ; vnkg:inCapacity :h1 ;
  vnkg:evidence :e2 .
:chairs a prov:Role, skos:Concept ; skos:notation "chairs" ; skos:prefLabel "Chủ trì"@vi .
"""
EVIDENCE = """
:e{n} a oa:SpecificResource ; oa:hasSource :a ; oa:hasSelector :p{n}s, :q{n} ; vnkg:rule "test.rule" ;
  vnkg:confidence 0.8 .
:p{n}s a oa:TextPositionSelector ; oa:start {n} ; oa:end 9 .
:q{n} a oa:TextQuoteSelector ; oa:exact "lời {n}" ; oa:prefix "trước " ; oa:suffix " sau" .
"""
ID = "https://w3id.org/vnkg/id/"


def read(facts: str = FACTS) -> GraphView:
    """Return the view of a store whose default graph holds `facts`."""
    store = Store()
    store.load((PREFIXES + facts + "".join(EVIDENCE.format(n=n) for n in (1, 2, 3))).encode(), RdfFormat.TURTLE)
    return view(store)


def node(graph: GraphView, key: str) -> Node:
    """Return the node with this local IRI."""
    return next(found for found in graph.nodes if found.iri == ID + key)


def edge(graph: GraphView, relation: str, target: str) -> Edge:
    """Return the one edge of a relation to a target."""
    (found,) = (item for item in graph.edges if item.relation == relation and item.target == ID + target)
    return found


def test_nodes_of_every_kind() -> None:
    kinds = {found.iri.removeprefix(ID): found.kind for found in read().nodes}
    assert kinds == {"hanh": "person", "tinhuy": "organ", "nq": "document", "hn": "event", "ctn": "post"}


def test_a_person_is_told_by_the_post_still_held() -> None:
    person = node(read(), "hanh")
    assert (person.label, person.hint) == ("Nguyễn Thị Hạnh", "Bí thư, Tỉnh ủy Sơn Lam")
    assert person.aliases == ("Hạnh",)
    assert [quote.exact for quote in person.quotes] == ["lời 1"]


DISPUTED = """
:post a org:Post . :h1 <http://www.w3.org/ns/opengov#post> :post .
:d1 a vnkg:Claim ; vnkg:claimSubject :post ; vnkg:claimProperty org:heldBy ; rdf:value :hanh ;
  vnkg:claimRank "normal" ; vnkg:reason "Bài khác được chọn."@vi, "Another article."@en ; vnkg:evidence :e1 .
:d2 a vnkg:Claim ; vnkg:claimSubject :hn ; vnkg:claimProperty vnkg:chairedBy ; rdf:value :hanh ;
  vnkg:claimRank "preferred" ; vnkg:reason "Nhiều bài hơn."@vi, "More articles."@en ; vnkg:evidence :e1 .
"""


def test_a_post_and_a_chair_that_articles_dispute_carry_the_rank() -> None:
    graph = read(FACTS + DISPUTED)
    held, chairs = edge(graph, "holds", "tinhuy"), edge(graph, "takes-part", "hn")
    assert (held.rank, held.reason, held.reason_en) == ("normal", "Bài khác được chọn.", "Another article.")
    assert (chairs.rank, chairs.reason_en) == ("preferred", "More articles.")
    assert {edge(read(), "holds", "tinhuy").rank, edge(read(), "takes-part", "hn").rank} == {""}


def test_a_spelling_beside_another_is_no_dispute() -> None:
    agreed = FACTS.replace('vnkg:claimRank "preferred"', 'vnkg:claimRank "normal"')
    facts = [fact for fact in node(read(agreed), "nq").facts if fact.property == "date_document"]
    assert [fact.rank for fact in facts] == ["", ""]
    disputed = [fact for fact in node(read(), "nq").facts if fact.property == "date_document"]
    assert [fact.rank for fact in disputed] == ["preferred", "normal"]


def test_a_misspelling_is_for_search_and_the_toneless_form_is_not_repeated() -> None:
    assert node(read(FACTS.replace("Nguyễn Thi Hành", "Nguyễn Thị Hậnhh")), "hanh").hidden == ("Nguyễn Thị Hậnhh",)
    assert node(read(), "hanh").hidden == ()


def test_an_event_is_told_by_day_and_place() -> None:
    assert node(read(), "hn").hint == "12/3/2024, thành phố Sơn Lam"


def test_a_holding_carries_title_time_status_and_words() -> None:
    held = edge(read(), "holds", "tinhuy")
    assert (held.label, held.label_en, held.note) == ("Bí thư", "Secretary", "2020-10/..")
    (quote,) = held.quotes
    assert (quote.exact, quote.prefix, quote.suffix) == ("lời 2", "trước ", " sau")
    assert (quote.rule, quote.confidence, quote.status, quote.on) == ("test.rule", 0.8, "current", "2024-03-12")
    source = quote.source
    assert (source.headline, source.date, source.publisher) == ("Sơ kết", "2024-03-12", "Báo Sơn Lam")
    assert source.url == "https://baosonlam.example/1"


def test_a_title_without_organ_is_a_node() -> None:
    assert edge(read(), "holds", "ctn").quotes[0].status == "former"


def test_a_participation_carries_role_and_capacity() -> None:
    taken = edge(read(), "takes-part", "hn")
    assert (taken.role, taken.note) == ("chairs", "Bí thư, Tỉnh ủy Sơn Lam")


def test_disputed_values_stand_ranked_and_agreed_ones_unranked() -> None:
    facts = [fact for fact in node(read(), "nq").facts if fact.property == "date_document"]
    assert [(fact.value, fact.rank, fact.reason, fact.reason_en) for fact in facts] == [
        ("2021-02-10", "preferred", "nhiều bài hơn", "more articles"),
        ("2021-02-19", "normal", "", ""),
    ]
    issued = edge(read(), "issued-by", "tinhuy")
    assert (issued.rank, [quote.exact for quote in issued.quotes]) == ("", ["lời 3"])


def test_named_graphs_are_not_counted_twice() -> None:
    store = Store()
    triple = (NamedNode(ID + "x"), NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
    store.add(Quad(*triple, NamedNode("http://xmlns.com/foaf/0.1/Person"), NamedNode(ID + "graph")))
    assert view(store) == GraphView()


@pytest.mark.parametrize(
    ("nodes", "edges", "told"),
    [
        ((Node("urn:a", "person", "A"), Node("urn:a", "organ", "A")), (), "twice"),
        ((Node("urn:a", "place", "A"),), (), "no kind"),
        ((Node("urn:a", "person", "A"),), (Edge("urn:a", "urn:b", "holds"),), "misses an end"),
    ],
)
def test_a_view_that_cannot_be_drawn_is_refused(nodes: tuple[Node, ...], edges: tuple[Edge, ...], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        GraphView(nodes, edges)


def test_evidence_without_words_is_no_quote() -> None:
    without = FACTS.replace(":hanh a foaf:Person ; ", ":hanh a foaf:Person ; vnkg:evidence :missing ; ")
    assert [quote.exact for quote in node(read(without), "hanh").quotes] == ["lời 1"]


def test_facts_default_to_no_rank() -> None:
    assert Fact("title", "x").rank == ""
    assert Quote.__dataclass_fields__["confidence"].default == 1.0
