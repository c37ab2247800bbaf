"""Changes of organs that the reference tells: beside the organs an article names, with their own source."""

from __future__ import annotations

import pytest

from kg.graph import build_facts, build_quads
from kg.graph.validate import validate
from kg.model import Reading
from kg.query import ask, load, readable, rows
from kg.resolve import resolve
from kg.store import Draft as Content
from kg.store import GraphStore, keep_in_memory
from tests.hand_made import Draft, day

NINH_BINH, NAM_DINH, HA_NAM = "Tỉnh ủy Ninh Bình", "Tỉnh ủy Nam Định", "Tỉnh ủy Hà Nam"
OLD, NEW = "Ban Tuyên giáo Trung ương", "Ban Tuyên giáo và Dân vận Trung ương"


def told(published: str, *organs: str) -> Reading:
    draft = Draft(f"Tin ngày {published}: {', '.join(organs)} họp.", published=published)
    for name in organs:
        draft.organ(name)
    return draft.reading()


def store_of(*readings: Reading) -> GraphStore:
    return keep_in_memory(Content([one.article for one in readings], build_quads(resolve(readings))))


def answer(store: GraphStore, question: str, organ: str, shown: str) -> list[tuple[str, ...]]:
    columns, found = rows(ask(store, load(question), {"organ": organ}, "en").results)
    at = [columns.index(column) for column in shown.split()]
    return [tuple(readable(row[one], store, "en") for one in at) for row in found]


def test_the_old_and_the_new_committee_of_one_name_are_joined_by_a_change() -> None:
    store = store_of(told("2023-11-14", NINH_BINH, NAM_DINH), told("2025-10-01", NINH_BINH))
    asked = """SELECT ?old ?new ?day { ?change a org:ChangeEvent ; org:originalOrganization ?old ;
        org:resultingOrganization ?new ; dct:date ?day . ?old a org:Organization ; skos:prefLabel ?name .
        ?new a org:Organization ; skos:prefLabel ?name FILTER(?old != ?new) }"""
    ((old, new, day),) = list(rows(store.query(asked))[1])
    assert "-2025-07-01-" in str(new)
    assert "2025-07-01" not in str(old)
    assert day.value == "2025-07-01"  # type: ignore[union-attr]


def test_lineage_forward_and_back_through_organs_that_no_article_names() -> None:
    store = store_of(told("2023-11-14", NAM_DINH), told("2024-05-01", OLD))
    found = answer(store, "successors", NAM_DINH, "before after date kind")
    assert found == [(NAM_DINH, NINH_BINH, "2025-07-01", "Merger")]
    assert answer(store, "successors", OLD, "after date source") == [
        (NEW, "2025-02-03", "https://znews.vn/ong-nguyen-trong-nghia-lam-truong-ban-tuyen-giao-va-dan-van-trung-uong-post1527701.html")
    ]  # fmt: skip
    later = store_of(told("2025-10-01", NINH_BINH))
    assert answer(later, "predecessors", NINH_BINH, "before after") == [
        (HA_NAM, NINH_BINH),
        (NAM_DINH, NINH_BINH),
        (NINH_BINH, NINH_BINH),
    ]
    assert answer(later, "successors", NINH_BINH, "after") == []


def test_an_organ_that_no_article_names_is_no_organ_of_the_graph() -> None:
    store = store_of(told("2023-11-14", NAM_DINH))
    found = [name.value for (name,) in rows(store.query("SELECT ?n { ?o a org:Organization ; skos:prefLabel ?n }"))[1]]  # type: ignore[union-attr]
    assert found == [NAM_DINH]


def test_what_the_reference_tells_says_so_and_names_no_article() -> None:
    store = store_of(told("2024-05-01", OLD))
    asked = "SELECT ?entry { ?change a org:ChangeEvent ; dct:source ?entry . ?entry a vnkg:ReferenceEntry }"
    assert len(list(rows(store.query(asked))[1])) == 1
    assert not list(rows(store.query("SELECT ?e { ?change a org:ChangeEvent ; vnkg:evidence ?e }"))[1])


@pytest.mark.parametrize("organ", [NINH_BINH, OLD, "Ủy ban nhân dân thành phố Cần Thơ", "Bộ Tài chính"])
def test_a_graph_with_lineage_is_sound(organ: str) -> None:
    turtle = b"".join(f"{s} {p} {o} .\n".encode() for s, p, o in build_facts(resolve([told("2025-10-01", organ)])))
    report = validate(turtle)
    assert report.conforms, report.text()


def test_an_organ_without_changes_brings_none() -> None:
    rows_ = build_facts(resolve([told("2025-10-01", "Tỉnh ủy Nghệ An", "Tỉnh ủy Vân Sơn")]))
    assert not [row for row in rows_ if "ChangeEvent" in row[2]]


def placed(published: str, place: str) -> Reading:
    draft = Draft(f"Tin ngày {published}: hội nghị tại {place}.", published=published)
    draft.event("hội nghị", start=(day(published), published), place=(place, place))
    return draft.reading()


PLACES = "SELECT ?place ?name { ?event schema:location ?place . ?place schema:name ?name }"
REPLACED = "SELECT ?new ?old { ?p dct:replaces/schema:name ?old ; rdfs:label ?new ; dct:source/a vnkg:ReferenceEntry }"


def pairs(store: GraphStore, query: str) -> list[tuple[str, ...]]:
    return sorted(tuple(term.value for term in row) for row in rows(store.query(query))[1])  # type: ignore[union-attr]


def test_a_place_is_the_one_of_the_articles_day() -> None:
    store = store_of(
        placed("2023-11-14", "Ninh Bình"), placed("2025-10-01", "Ninh Bình"), placed("2024-01-01", "Hà Nam")
    )
    found = pairs(store, PLACES)
    assert [name for _, name in found] == ["Hà Nam", "Ninh Bình", "Ninh Bình"]
    assert len({iri for iri, _ in found}) == 3
    assert pairs(store, REPLACED) == [("Ninh Bình", "Hà Nam"), ("Ninh Bình", "Ninh Bình")]


def test_a_place_that_goes_on_and_one_of_after_the_reform_are_replaced_by_none() -> None:
    store = store_of(
        placed("2023-11-14", "Nghệ An"), placed("2025-10-01", "Ninh Bình"), placed("2024-01-01", "Vân Sơn")
    )
    assert pairs(store, REPLACED) == []
    named = store_of(placed("2025-10-01", "Hà Nam"))  # an old name after the reform still means the old province
    assert pairs(named, REPLACED) == [("Ninh Bình", "Hà Nam")]


@pytest.mark.parametrize(
    ("day", "name", "today"),
    [
        ("2023-11-14", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh"),
        ("2025-06-30", "Hải Dương", "Hải Phòng"),
        ("2025-06-30", "thành phố Hải Phòng", "Hải Phòng"),
        ("2023-11-14", "tỉnh Vĩnh Long", "Vĩnh Long"),
        ("2023-11-14", "TP. Cần Thơ", "Cần Thơ"),
    ],
)
def test_a_name_of_before_the_reform_means_the_province_of_then(day: str, name: str, today: str) -> None:
    assert pairs(store_of(placed(day, name)), REPLACED) == [(today, name)]


@pytest.mark.parametrize("name", ["Hồ Chí Minh", "thành phố Hải Phòng", "TP. Cần Thơ", "tỉnh Vĩnh Long"])
def test_the_same_name_since_means_the_province_of_now(name: str) -> None:
    before, since = placed("2025-06-30", name), placed("2025-07-01", name)
    assert len({iri for iri, _ in pairs(store_of(before, since), PLACES)}) == 2
    assert pairs(store_of(since), REPLACED) == []


def test_a_city_below_a_province_is_not_the_province_of_its_name() -> None:
    assert pairs(store_of(placed("2023-11-14", "thành phố Ninh Bình")), REPLACED) == []
    assert pairs(store_of(placed("2023-11-14", "TP. Vĩnh Long")), REPLACED) == []
