"""One reading with every kind of fact: it keeps the contract and is read back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import QuerySolutions, Store

from kg.graph import build_facts, build_quads, serialise
from kg.graph.validate import validate
from kg.graph.vocab import PREFIXES
from kg.model import (
    Attestation,
    Claim,
    Commendation,
    Document,
    Event,
    Figure,
    Holding,
    OrganChange,
    Reading,
    Speech,
)
from kg.resolve import resolve
from tests.hand_made import Draft, day, review


def everything() -> Reading:
    """Return a reading in which every record and every field of the model is used."""
    draft = review()
    draft.url = "https://example.org/bài?a=1&b=<2>"
    reading, words = draft.reading(), draft.words
    first, *persons = reading.persons
    first = replace(
        first,
        ranks=(Claim("Đại tá", words("Đồng chí")),),
        degrees=(Claim("Tiến sĩ", words("Đồng chí")),),
        variants=("Văn Khải",),
        misspellings=("Trần Vân Khải",),
    )
    holding, *holdings = reading.holdings
    appointed = replace(
        holding.attestations[0],
        on=day("2021-02-03"),
        start=day("2020-10"),
        end=day("2025"),
        term="2020-2025",
        document="d0",
    )
    plan = Document(
        "d1",
        "Kế hoạch",
        "Kế hoạch 10-KH/TU",
        (words("BCĐ 35"),),
        symbol="10-KH/TU",
        number="10",
        draft=True,
        relations=(Claim(("implements", "d0"), words("BCĐ 35")),),
    )
    law = Document("d2", "Luật", "Luật 47/2019/QH14", (words("2023"),), symbol="47/2019/QH14", number="47")
    law = replace(law, terms=(Claim("XIV", words("2023")), Claim("XCIX", words("2023"))))
    session = Event("e1", "Session", "Phiên bế mạc", (words("chủ trì"),), parents=(Claim("e0", words("chủ trì")),))
    top = Holding("h9", "p1", "Tổng Bí thư", None, (Attestation("former", words("nguyên")),))
    organs = [
        replace(organ, parents=(Claim("o0", words("tỉnh")),)) if organ.key == "o3" else organ
        for organ in reading.organs
    ]
    return replace(
        reading,
        persons=(first, *persons),
        organs=tuple(organs),
        holdings=(replace(holding, attestations=(appointed,)), *holdings, top),
        events=(*reading.events, session),
        documents=(replace(reading.documents[0], terms=(Claim("XII", words("35-NQ/TW")),)), plan, law),
        speeches=(Speech("p0", words("chủ trì"), quoted=True, event="e0", capacity="h0"),),
        commendations=(
            Commendation("Bằng khen", words("chủ trì"), "o0", ("p0", "o1"), ((20, "tập thể"),), "d0", "e0"),
            Commendation("Sao vàng", words("chủ trì")),
        ),
        figures=(Figure(2223, "cộng tác viên", words("BCĐ 35"), "o2", approximate=True),),
        changes=(OrganChange("merger", ("o0", "o1"), ("o2",), words("BCĐ 35"), day("2025-07-01"), "d0"),),
    )


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.bulk_extend(build_quads(resolve([everything()])))
    return store


@pytest.mark.parametrize("with_text", [False, True])
def test_it_keeps_the_contract(*, with_text: bool) -> None:
    rows = build_facts(resolve([everything(), review("11/10/2018", "2018-10-11").reading()]), with_text=with_text)
    report = validate(serialise(rows, "turtle"))
    assert report.conforms, report.text()


@pytest.mark.parametrize(
    ("sparql", "rows"),
    [
        ("SELECT ?r ?d { ?p vnkg:rank ?r ; vnkg:degree ?d }", [("Đại tá", "Tiến sĩ")]),
        ("SELECT ?l { ?p a foaf:Person ; skos:altLabel ?l }", [("Văn Khải",)]),
        ("SELECT ?l { ?p skos:hiddenLabel ?l FILTER(lang(?l) = 'vi') }", [("Trần Vân Khải",)]),
        (
            """SELECT ?from ?to ?on ?term ?id { ?m org:memberDuring ?i ; vnkg:attestation ?a .
            ?i time:hasBeginning/time:inXSDgYearMonth ?from ; time:hasEnd/time:inXSDgYear ?to .
            ?a vnkg:attestedOn ?on ; vnkg:statedTerm ?term ; vnkg:decidedBy/eli:id_local ?id }""",
            [("2020-10", "2025", "2021-02-03", "2020-2025", "35-NQ/TW")],
        ),
        ("SELECT ?n { ?d vnkg:issuedInTerm/skos:notation ?n }", [("assembly-XIV",), ("party-XII",)]),
        (
            "SELECT ?l { ?d vnkg:issuedInTerm/skos:prefLabel ?l FILTER(lang(?l) = 'vi' && strstarts(?l, 'Q')) }",
            [("Quốc hội khóa XIV",)],
        ),
        ("SELECT ?u { ?a a schema:NewsArticle ; schema:url ?u }", [("https://example.org/bài?a=1&b=<2>",)]),
        (
            "SELECT ?n ?k { ?x schema:superEvent ?y ; schema:name ?n . ?x a ?k FILTER(?k = vnkg:Session) }",
            [("Phiên bế mạc", "https://w3id.org/vnkg/ontology#Session")],
        ),
        ("SELECT ?n { ?r vnkg:rankGroup/skos:notation ?n }", [("I-a",)]),
        (
            "SELECT ?a ?b { ?x vnkg:implements ?y . ?x eli:id_local ?a . ?y eli:id_local ?b }",
            [("10-KH/TU", "35-NQ/TW")],
        ),
        ("SELECT ?id { ?d vnkg:draft true ; eli:id_local ?id }", [("10-KH/TU",)]),
        (
            "SELECT ?o ?p { ?x org:subOrganizationOf ?y . ?x skos:prefLabel ?o . ?y skos:prefLabel ?p }",
            [("Sở Nội vụ tỉnh Minh Hải", "Tỉnh ủy Minh Hải")],
        ),
        (
            """SELECT ?n ?q ?e ?t { ?s a opengov:Speech ; schema:creator/foaf:name ?n ; vnkg:quoted ?q ;
            vnkg:atEvent/schema:name ?e ; vnkg:inCapacity/org:role/skos:prefLabel ?t FILTER(lang(?t) = "vi") }""",
            [
                (
                    "Trần Văn Khải",
                    "true",
                    "Hội nghị sơ kết 5 năm thực hiện Nghị quyết 35-NQ/TW",
                    "Phó Bí thư Thường trực",
                )
            ],
        ),
        (
            "SELECT ?k ?n { ?c a vnkg:Commendation ; dct:type/skos:notation ?k ; vnkg:awardName ?n }",
            [("certificate-of-merit", "Bằng khen"), ("unspecified", "Sao vàng")],
        ),
        (
            """SELECT ?g ?n { ?c vnkg:conferredBy/skos:prefLabel ?g ; vnkg:forDocument/eli:id_local ?d ;
            vnkg:atEvent ?e ; vnkg:recipient ?r . ?r foaf:name|skos:prefLabel ?n }""",
            [("Tỉnh ủy Minh Hải", name) for name in ("Bộ Chính trị", "Trần Văn Khải", "tập thể")],
        ),
        ("SELECT ?n ?c { ?g a foaf:Group ; foaf:name ?n ; vnkg:memberCount ?c }", [("tập thể", "20")]),
        (
            """SELECT ?v ?c ?o ?a { ?f a vnkg:ReportedFigure ; rdf:value ?v ; vnkg:counted ?c ; vnkg:approximate ?a ;
            vnkg:ofOrgan/skos:prefLabel ?o }""",
            [("2223", "cộng tác viên", "Ban Chỉ đạo 35 tỉnh Minh Hải", "true")],
        ),
        (
            """SELECT ?k ?o ?r ?d { ?c a org:ChangeEvent ; vnkg:changeKind/skos:notation ?k ; dct:date ?d ;
            org:originalOrganization/skos:prefLabel ?o ; org:resultingOrganization/skos:prefLabel ?r }""",
            [("merger", o, "Ban Chỉ đạo 35 tỉnh Minh Hải", "2025-07-01") for o in ("Bộ Chính trị", "Tỉnh ủy Minh Hải")],
        ),
    ],
)
def test_it_is_read_back(store: Store, sparql: str, rows: list[tuple[str, ...]]) -> None:
    results = store.query(sparql, prefixes=PREFIXES)
    assert isinstance(results, QuerySolutions)
    assert sorted(tuple(term.value for term in row) for row in results) == rows  # type: ignore[union-attr]


def test_a_former_holder_holds_no_post() -> None:
    draft = Draft("Đồng chí Lê An, nguyên Bí thư Tỉnh ủy Minh Hải, dự.")
    draft.holds(draft.person("Lê An"), "Bí thư", draft.organ("Tỉnh ủy Minh Hải"), "nguyên Bí thư", status="former")
    facts = build_facts(resolve([draft.reading()]))
    assert not [row for row in facts if row[1] == "<http://www.w3.org/ns/org#holds>"]
    assert [row for row in facts if row[1] == "<http://www.w3.org/ns/opengov#post>"]


def test_a_title_and_a_type_of_no_list_are_still_named() -> None:
    draft = Draft("Ông Lê An, Chánh Tổng quản, ban hành Bản ước làng.")
    draft.holds(draft.person("Lê An"), "Chánh Tổng quản", None, "Chánh Tổng quản")
    draft.document("Bản ước làng", type="Bản ước")
    store = Store()
    store.bulk_extend(build_quads(resolve([draft.reading()])))
    titles = store.query("SELECT ?t { ?m org:role/skos:prefLabel ?t }", prefixes=PREFIXES)
    types = store.query("SELECT ?t { ?d eli:type_document/skos:prefLabel ?t }", prefixes=PREFIXES)
    assert [row[0].value for row in titles] == ["Chánh Tổng quản"]  # type: ignore[union-attr]
    assert [row[0].value for row in types] == ["Bản ước"]  # type: ignore[union-attr]
    organs = store.query("SELECT ?o { ?m org:organization ?o }", prefixes=PREFIXES)
    assert not list(organs)  # type: ignore[arg-type]


def test_a_notation_of_no_list_is_a_bug_that_shows() -> None:
    draft = Draft("Đồng chí Lê An, Bí thư, dự.")
    draft.holds(draft.person("Lê An"), "Bí thư", None, "Bí thư", status="retired")
    with pytest.raises(KeyError, match="retired"):
        build_facts(resolve([draft.reading()]))
