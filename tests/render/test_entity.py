"""The page of one thing: what it says, in which order, in both languages."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph.vocab import DCT, ELI, FOAF, ORG, PROV, RDF, SCHEMA, SKOS, VNKG, XSD, concept
from kg.pipeline import build
from kg.query import short
from kg.render.entity import Attested, Day, Entity, Link
from kg.render.entity_facts import entity
from kg.render.entity_look import KINDS
from kg.render.entity_page import entity_html, entity_words, shown_date
from kg.resources import resource

BASE = "http://a.example/id/"
TOLD_OTHERWISE = {
    "oa:hasSelector",
    "org:holds",
    "prov:qualifiedAssociation",
    "rdf:type",
    "schema:articleBody",
    "skos:altLabel",
    "skos:hiddenLabel",
    "vnkg:attestation",
    "vnkg:chairedBy",
    "vnkg:evidence",
}


def node(local: str) -> NamedNode:
    """Return a node of the tests."""
    return NamedNode(BASE + local)


def graph(*facts: tuple[NamedNode, NamedNode, NamedNode | Literal | str]) -> Store:
    """Return a graph of some facts; words are Vietnamese."""
    store = Store()
    for subject, prop, value in facts:
        store.add(Quad(subject, prop, Literal(value, language="vi") if isinstance(value, str) else value))
    return store


def holder(number: int, status: str, *days: str) -> list[tuple[NamedNode, NamedNode, NamedNode | Literal | str]]:
    """Return a person who holds the post of chair of the board, attested in a status on some days."""
    person, held = node(f"person/{number}"), node(f"holding/{number}")
    told: list[tuple[NamedNode, NamedNode, NamedNode | Literal | str]] = [
        (person, RDF.type, FOAF.Person),
        (person, FOAF.name, f"Người {number}"),
        (held, RDF.type, ORG.Membership),
        (held, ORG.member, person),
        (held, ORG.role, node("title/chair")),
        (held, ORG.organization, node("organ/board")),
    ]
    for day in days:
        said = node(f"attestation/{number}-{status}-{day}")
        told += [
            (held, VNKG.attestation, said),
            (said, VNKG.status, concept("attestation-status", status)),
            (said, VNKG.attestedOn, Literal(day, datatype=XSD.date)),
            (said, VNKG.evidence, node(f"evidence/{number}-{status}-{day}")),
        ]
    return told


WORLD = [
    (node("organ/board"), RDF.type, ORG.Organization),
    (node("organ/board"), SKOS.prefLabel, "Hội đồng"),
    (node("title/chair"), RDF.type, ORG.Role),
    (node("title/chair"), SKOS.prefLabel, "Chủ tịch"),
    *((concept("attestation-status", one), SKOS.prefLabel, one) for one in ("current", "former")),
]


def found(store: Store, local: str) -> Entity:
    """Return a thing that is there."""
    thing = entity(store, BASE + local, "vi")
    assert thing is not None
    return thing


def test_statuses_keep_their_own_days() -> None:
    store = graph(
        *WORLD, *holder(1, "current", "2021-03-01", "2023-05-02", "2022-01-01"), *holder(1, "former", "2024-01-01")
    )
    (section,) = found(store, "person/1").sections
    (row,) = section.rows
    assert row.attested == (Attested("former", ("2024-01-01",)), Attested("current", ("2021-03-01", "2023-05-02")))
    assert [part.label for part in row.parts if isinstance(part, Link)] == ["Chủ tịch", "Hội đồng"]


def test_the_latest_stands_first_and_a_long_section_says_what_it_leaves_out() -> None:
    people = [fact for number in range(520) for fact in holder(number, "current", f"{1500 + number}-01-01")]
    (section,) = found(graph(*WORLD, *people), "organ/board").sections
    assert (section.name, len(section.rows), section.left) == ("holders", 500, 20)
    days = [row.attested[0].days[0] for row in section.rows]
    assert days == sorted(days, reverse=True)
    html = entity_html(found(graph(*WORLD, *people), "organ/board"), language="vi", href=lambda _: "")
    assert "Còn 20 mục không hiện ở đây" in html


def test_who_chairs_stands_before_who_attends() -> None:
    roles = {"An": "attends", "Bình": "speaks", "Chi": "chairs"}
    facts: list[tuple[NamedNode, NamedNode, NamedNode | Literal | str]] = [(node("event/e"), RDF.type, SCHEMA.Event)]
    for name, notation in roles.items():
        part, role = node(f"participation/{name}"), concept("participation-role", notation)
        facts += [
            (node("event/e"), PROV.qualifiedAssociation, part),
            (part, RDF.type, VNKG.Participation),
            (part, PROV.agent, node(f"person/{name}")),
            (node(f"person/{name}"), FOAF.name, name),
            (part, PROV.hadRole, role),
            (role, SKOS.notation, Literal(notation)),
        ]
    (section,) = [one for one in found(graph(*facts), "event/e").sections if one.name == "participants"]
    assert [row.parts[0].label for row in section.rows if isinstance(row.parts[0], Link)] == ["Chi", "Bình", "An"]


def test_nothing_is_known_of_what_no_fact_is_about() -> None:
    assert entity(graph(*WORLD), BASE + "organ/none", "vi") is None


@pytest.mark.parametrize(
    ("edtf", "vi", "en"),
    [
        ("2023-11-04", "4/11/2023", "2023-11-04"),
        ("2023-11", "11/2023", "2023-11"),
        ("2023", "2023", "2023"),
        ("XXXX-05-23", "23/5", "????-05-23"),
        ("2023-11-04/2023-11-06", "từ 4/11/2023 đến 6/11/2023", "from 2023-11-04 until 2023-11-06"),
        ("2021-02/..", "từ 2/2021", "from 2021-02"),
        ("../2021", "đến 2021", "until 2021"),
    ],
)
def test_dates_as_people_write_them(edtf: str, vi: str, en: str) -> None:
    assert (shown_date(edtf, "vi"), shown_date(edtf, "en")) == (vi, en)


def test_a_date_is_told_as_a_date() -> None:
    day = Literal("2018-10-22", datatype=XSD.date)
    thing = found(graph((node("document/d"), ELI.date_document, day)), "document/d")
    assert thing.facts[0].rows[0].parts == (Day("2018-10-22"),)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_property_and_kind_of_the_graph_has_words(language: str) -> None:
    store = build([str(path) for path in sorted(resource("data/articles").glob("*.txt"))[:12]])[0]
    words = entity_words(language)
    used = {short(quad.predicate.value) for quad in store.facts()}
    assert used - TOLD_OTHERWISE - set(words["properties"]) == set()
    assert set(KINDS.values()) <= set(words["kinds"])
    assert all(":" in name for name in words["properties"])


@pytest.mark.parametrize(("prop", "shown"), [(ORG.heldBy, "org:heldBy"), (ORG.holds, "org:holds")])
def test_a_post_that_articles_dispute_is_flagged_with_the_day_and_both_values(prop: NamedNode, shown: str) -> None:
    facts = list(WORLD)
    for name, rank in (("a", "preferred"), ("b", "normal")):
        claim = node(f"claim/{name}")
        facts += [
            (node(f"other/{name}"), SKOS.prefLabel, f"Bên {name}"),
            (claim, RDF.type, VNKG.Claim),
            (claim, VNKG.claimSubject, node("organ/board")),
            (claim, VNKG.claimProperty, prop),
            (claim, VNKG.claimRank, Literal(rank)),
            (claim, VNKG.reason, f"Vì {name}."),
            (claim, VNKG.attestedOn, Literal("2024-05-06", datatype=XSD.date)),
            (claim, RDF.value, node(f"other/{name}")),
        ]
    facts.append((node("organ/board"), ORG.holds, node("other/c")))  # the career tells it
    (section,) = [one for one in found(graph(*facts), "organ/board").facts if one.name == shown]
    assert section.disputed
    told = [(part.label, row.when, row.rank, row.reason) for row in section.rows for part in row.parts]
    assert told == [
        ("Bên a", "2024-05-06", "preferred", "Vì a."),
        ("Bên b", "2024-05-06", "normal", "Vì b."),
    ]


def test_two_spellings_of_one_title_are_no_conflict() -> None:
    facts = [(node("document/a"), RDF.type, ELI.LegalResource), (node("document/a"), DCT.title, "Về lưu trữ")]
    for name, words in (("a", "Về lưu trữ"), ("b", "về Lưu trữ")):
        claim = node(f"claim/{name}")
        facts += [
            (claim, VNKG.claimSubject, node("document/a")),
            (claim, VNKG.claimProperty, DCT.title),
            (claim, VNKG.claimRank, Literal("normal")),
            (claim, RDF.value, words),
        ]
    (section,) = [one for one in found(graph(*facts), "document/a").facts if one.name == "dct:title"]
    assert [row.parts for row in section.rows] == [("Về lưu trữ",), ("về Lưu trữ",)]
    assert not section.disputed
