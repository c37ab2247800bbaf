"""The index of a small graph made by hand answers what the page's views ask."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.render import Edge, GraphView, Node
from kg.serve.explorer.index import Index
from kg.serve.explorer.neighbours import MOST
from kg.serve.explorer.questions import UnknownThingError, ask
from kg.serve.explorer.writing import MOST_QUOTES, write_index
from tests.browser.hand_graph import ID, NARROWED, hand_graph, quote


def written(folder: Path, view: GraphView) -> Index:
    """Return the index of a graph."""
    folder.mkdir()
    write_index(folder, view.nodes, view.edges, lambda _: None)
    return Index(folder)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return written(tmp_path_factory.mktemp("index") / "000007.explorer", hand_graph())


def labels(told: dict[str, Any], numbers: list[int]) -> list[str]:
    """Return the names of nodes of an answer."""
    by_number = {node["at"]: node["label"] for node in told["nodes"]}
    return [by_number[number] for number in numbers]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nguyen thi h", ["Nguyễn Thị Hạnh", "Nguyễn Thị Hạnh"]),
        ("y lan", ["Lê Thị Ỷ Lan"]),
        ("08 nq", ["Nghị quyết 08-NQ/TU", "Hội nghị sơ kết ba năm thực hiện Nghị quyết 08-NQ/TU"]),
        ("btg", ["Ban Tuyên giáo Tỉnh ủy Sơn Lam"]),
        ("giam doc so noi vu", ["Nguyễn Thị Hạnh"]),
        ("nguyne thi hanh", ["Nguyễn Thị Hạnh", "Nguyễn Thị Hạnh"]),
        ("ngyen thi hanh", ["Nguyễn Thị Hạnh", "Nguyễn Thị Hạnh"]),
        ("dang minhh khue", ["Đặng Minh Khuê"]),
        ("ho chi minh", []),
        ("", []),
        ('" OR names : *', []),
        ("khuê NEAR(", []),
    ],
)
def test_search_needs_no_accents_and_forgives_a_slip(index: Index, typed: str, found: list[str]) -> None:
    told = ask(index, "find", {"q": typed})
    assert labels(told, told["hits"]) == found
    assert told["total"] == len(found)


def test_no_phrase_is_found_across_two_names(tmp_path: Path) -> None:
    one = Node("urn:1", "organ", "Ban Tổ chức", aliases=("Ban Nội chính",))
    other = Node("urn:2", "organ", "Hội chữ thập đỏ chức ban")
    index = written(tmp_path / "i", GraphView((one, other)))
    told = ask(index, "find", {"q": "chuc ban"})
    assert labels(told, told["hits"]) == ["Hội chữ thập đỏ chức ban", "Ban Tổ chức"]


@pytest.mark.parametrize(
    ("narrowing", "count"),
    [
        *NARROWED,
        ({"hide": "person,no-such-kind", "rel": "no-such-relation"}, 0),
        ({"from": "20244", "sources": "many", "until": "", "rel": ","}, 15),
    ],
)
def test_each_filter_leaves_as_many_ties_as_in_the_page(index: Index, narrowing: dict[str, str], count: int) -> None:
    assert ask(index, "table", narrowing)["total"] == count


def test_a_thing_comes_with_its_words_and_counts(index: Index) -> None:
    told = ask(index, "around", {"node": ID + "hanh"})
    assert told["version"] == "000007"
    assert told["sides"] == {"holds>": 1, "takes-part>": 1}
    assert (told["total"], told["neighbours"]) == (3, 2)
    said = {quote["exact"] for tie in told["ties"] for quote in tie["quotes"]}
    assert said == {"Bí thư Tỉnh ủy Sơn Lam", "chủ trì hội nghị", "phát biểu"}
    assert {source["publisher"] for source in told["sources"].values()} == {"Báo Sơn Lam"}
    (event,) = told["attended"].values()
    assert event == {"organisers": ["Tỉnh ủy Sơn Lam"], "people": 3}


def test_two_ways_with_the_words_of_each_step(index: Index) -> None:
    told = ask(index, "ways", {"node": ID + "duc", "to": ID + "hanh"})
    event = "Hội nghị sơ kết ba năm thực hiện Nghị quyết 08-NQ/TU"
    assert [labels(told, way["nodes"]) for way in told["ways"]] == [
        ["Trần Đức Ngữ", event, "Nguyễn Thị Hạnh"],
        ["Trần Đức Ngữ", "Ban Tuyên giáo Tỉnh ủy Sơn Lam", "Tỉnh ủy Sơn Lam", "Nguyễn Thị Hạnh"],
    ]
    assert [len(step) for step in told["ways"][0]["steps"]] == [1, 2]
    assert ask(index, "ways", {"node": ID + "hanh", "to": ID + "khue"})["ways"] == []
    assert ask(index, "ways", {"node": ID + "duc", "to": ID + "hanh", "hide": "person"})["ways"] == []
    kept = ask(index, "ways", {"node": ID + "duc", "to": ID + "hanh", "hide": "event"})["ways"]
    assert [len(way["nodes"]) for way in kept] == [4]


def test_the_tree(index: Index) -> None:
    told = ask(index, "tree", {})
    tops = [item["organ"] for item in told["items"]]
    assert labels(told, tops) == ["Tỉnh ủy Sơn Lam", "Ủy ban nhân dân tỉnh Sơn Lam"]
    assert [(item["branches"], item["people"]) for item in told["items"]] == [(1, 1), (1, 1)]
    below = ask(index, "branches", {"organ": ID + "tinhuy"})
    assert labels(below, [item["organ"] for item in below["items"]]) == ["Ban Tuyên giáo Tỉnh ủy Sơn Lam"]
    chain = ask(index, "chain", {"organ": ID + "bantg"})
    assert labels(chain, chain["chain"]) == ["Tỉnh ủy Sơn Lam", "Ban Tuyên giáo Tỉnh ủy Sơn Lam"]


def test_a_table_is_sorted_and_paged(index: Index) -> None:
    def column(name: str, **given: str) -> list[str]:
        told = ask(index, "table", given)
        return [next(tie[name] for tie in told["ties"] if tie["at"] == row) for row in told["rows"]]

    days = column("day", column="day", down="1")
    assert days == sorted(days, reverse=True)
    names = column("from", column="from")
    whole = {node["at"]: node["label"] for node in ask(index, "map", {})["nodes"]}
    firsts = list(dict.fromkeys(whole[int(at)] for at in names))
    assert firsts[:3] == [
        "Ban Tuyên giáo Tỉnh ủy Sơn Lam",
        "Đặng Minh Khuê",
        "Hội nghị sơ kết ba năm thực hiện Nghị quyết 08-NQ/TU",
    ]
    assert column("at", start="4", count="3") == column("at")[4:7]
    assert column("at", start="99") == []


def test_a_disputed_date_is_told_beside_what_others_say(index: Index) -> None:
    told = ask(index, "around", {"node": ID + "nq08"})
    (node,) = (node for node in told["nodes"] if node["at"] == told["node"])
    assert [(fact["value"], fact["rank"]) for fact in node["facts"]] == [
        ("2021-02-10", "preferred"),
        ("2021-02-19", "normal"),
    ]


def test_facets_count_relations_years_and_heads(index: Index) -> None:
    told = ask(index, "facets", {})
    assert told["relations"]["holds"] == 6
    assert dict(map(tuple, told["years"]))[2021] == 2
    assert labels(told, told["heads"]) == ["Tỉnh ủy Sơn Lam", "Ủy ban nhân dân tỉnh Sơn Lam"]


@pytest.mark.parametrize(
    ("question", "given"),
    [("nothing", {}), ("around", {}), ("around", {"node": "urn:nobody"}), ("ways", {"node": ID + "hanh", "to": "x y"})],
)
def test_what_is_not_there_is_refused(index: Index, question: str, given: dict[str, str]) -> None:
    with pytest.raises(UnknownThingError):
        ask(index, question, given)


@pytest.mark.parametrize("question", ["map", "listed", "table", "whole", "rivals", "overview"])
@pytest.mark.parametrize("odd", ["-1", "999999999999", "1e3", "٣", "'; DROP TABLE thing"])
def test_odd_numbers_harm_nothing(index: Index, question: str, odd: str) -> None:
    given = dict.fromkeys(("level", "group", "start", "count", "ties", "kind", "column", "hide", "rel"), odd)
    assert ask(index, question, given)["version"] == "000007"


def test_a_hub_is_bounded_and_says_how_much_there_is(tmp_path: Path) -> None:
    said = tuple(quote(f"lời {at}") for at in range(MOST_QUOTES + 5))
    organ = Node("urn:organ", "organ", "Ủy ban nhân dân tỉnh Sơn Lam", quotes=said)
    count = 3 * MOST
    people = tuple(Node(f"urn:p{at}", "person", f"Nguyễn Văn Số {at}") for at in range(count))
    ties = tuple(Edge(person.iri, organ.iri, "holds", "Ủy viên", quotes=said) for person in people)
    few = Edge(people[0].iri, organ.iri, "commends", "Bằng khen", quotes=said[:1])
    index = written(tmp_path / "i", GraphView((organ, *people), (*ties, few)))
    told = ask(index, "around", {"node": organ.iri})
    assert (told["total"], told["neighbours"], told["sides"]["holds<"]) == (count + 1, count, count)
    assert len(told["around"]) <= MOST + 12
    assert "commends" in {tie["relation"] for tie in told["ties"]}
    assert {len(tie["quotes"]) for tie in told["ties"]} == {1, MOST_QUOTES}
    (node,) = (node for node in told["nodes"] if node["at"] == told["node"])
    assert (len(node["quotes"]), node["told"]) == (MOST_QUOTES, MOST_QUOTES + 5)
    kinds = ask(index, "overview", {})["kinds"]
    assert [(one["kind"], one["total"], len(one["nodes"])) for one in kinds] == [("person", count, 12), ("organ", 1, 1)]


def test_an_empty_graph_has_an_index_too(tmp_path: Path) -> None:
    index = written(tmp_path / "i", GraphView())
    start = ask(index, "start", {})
    assert (start["total"], start["tied"], start["groupCount"]) == (0, 0, 0)
    for question in ("map", "overview", "table", "facets", "tree", "groups"):
        assert ask(index, question, {})["nodes"] == []


@pytest.mark.parametrize(("relation", "rivals"), [("holds", 1), ("takes-part", 1), ("issued-by", 0)])
def test_who_holds_or_chairs_is_disputed_at_the_other_end(tmp_path: Path, relation: str, rivals: int) -> None:
    kind = "event" if relation == "takes-part" else "organ"
    people = tuple(Node(f"urn:p{at}", "person", f"Nguyễn Văn Số {at}") for at in range(3))
    target = Node("urn:target", kind, "Sơn Lam")
    ranks = ("preferred", "normal", "")
    ties = tuple(Edge(person.iri, target.iri, relation, rank=rank) for person, rank in zip(people, ranks, strict=True))
    index = written(tmp_path / "i", GraphView((target, *people), ties))
    first = next(at for at in range(index.ties) if index.tie_rank[at] == b"preferred")
    told = ask(index, "rivals", {"ties": str(first)})
    assert len(told["rivals"]) == rivals
