"""Parts of a view, groups, and a quote in its sentence."""

from __future__ import annotations

import networkx as nx
import pytest

from kg.render import Edge, GraphView, Node, Quote, Source
from kg.render.groups import groups
from kg.render.in_sentence import in_sentence
from kg.render.selection import QUERY, around, between, constructed, induced, of_article

ARTICLE = Source("urn:article")
CHAIN = GraphView(
    tuple(Node(f"urn:{at}", "person", str(at)) for at in range(5)),
    (
        *(Edge(f"urn:{at}", f"urn:{at + 1}", "holds") for at in range(3)),
        Edge("urn:1", "urn:0", "about", quotes=(Quote("lời", ARTICLE),)),
    ),
)


def names(view: GraphView) -> list[str]:
    return [node.label for node in view.nodes]


@pytest.mark.parametrize(("steps", "found"), [(1, ["0", "1", "2"]), (2, ["0", "1", "2", "3"])])
def test_around(steps: int, found: list[str]) -> None:
    assert names(around(CHAIN, ["urn:1"], steps)) == found


def test_around_nobody() -> None:
    assert around(CHAIN, ["urn:nobody"]) == GraphView()


def test_between() -> None:
    assert between(CHAIN, ["urn:0"], ["urn:3"]) == ("urn:0", "urn:1", "urn:2", "urn:3")
    assert between(CHAIN, ["urn:0"], ["urn:4"]) == ()
    assert between(CHAIN, ["urn:4"], ["urn:4"]) == ("urn:4",)


def test_induced_keeps_ties_with_both_ends() -> None:
    part = induced(CHAIN, {"urn:0", "urn:1", "urn:3"})
    assert (names(part), len(part.edges)) == (["0", "1", "3"], 2)


def test_an_article_gives_what_stands_on_its_words() -> None:
    part = of_article(CHAIN, "urn:article")
    assert (names(part), [edge.relation for edge in part.edges]) == (["0", "1"], ["about"])


def test_a_constructed_tie_keeps_its_words_or_is_called_by_the_query() -> None:
    part = constructed(CHAIN, [("urn:0", "met", "urn:1"), ("urn:0", "met", "urn:4"), ("urn:0", "met", "urn:x")])
    assert names(part) == ["0", "1", "4"]
    assert [(edge.relation, edge.label) for edge in part.edges] == [("holds", ""), ("about", ""), (QUERY, "met")]


def test_groups_are_what_hangs_together() -> None:
    graph = nx.disjoint_union(nx.complete_graph(6), nx.complete_graph(5))
    graph.add_edge(0, 6)
    graph.add_node(99)
    assert [sorted(part) for part in groups(graph)] == [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]
    assert groups(nx.Graph()) == []


TEXT = "Mở đầu.\nSáng nay, ông An chủ trì hội nghị. Ông Bình dự.\nHết."


@pytest.mark.parametrize(
    ("exact", "before", "after"),
    [
        ("chủ trì hội nghị", "Sáng nay, ông An ", "."),
        ("Bình dự", "Ông ", "."),
        ("hội nghị. Ông Bình", "Sáng nay, ông An chủ trì ", " dự."),
    ],
)
def test_a_quote_stands_in_its_sentence(exact: str, before: str, after: str) -> None:
    found = in_sentence(Quote(exact, ARTICLE), TEXT, TEXT.index(exact))
    assert (found.prefix, found.exact, found.suffix) == (before, exact, after)


def test_words_that_are_not_there_stay_as_they_are() -> None:
    quote = Quote("chủ trì", ARTICLE, "a ", " b")
    assert in_sentence(quote, TEXT, 0) == quote


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (
            "ong khi đó đồng chí Bí thư Đảng ủy ",
            " tại hội trường lớn của huyện vù",
            ("… khi đó đồng chí Bí thư Đảng ủy ", " tại hội trường lớn của huyện …"),
        ),
        ("cuối đoạn trước rất dài.\n\nĐồng chí ", ".\n\nĐoạn sau cũng dài hơn ba mươi", ("Đồng chí ", ".")),
        ("Đồng chí ", " hôm nay.", ("Đồng chí ", " hôm nay.")),
    ],
)
def test_without_the_text_no_word_is_cut_in_two(before: str, after: str, shown: tuple[str, str]) -> None:
    found = in_sentence(Quote("chủ trì", ARTICLE, before, after), "", None)
    assert (found.prefix, found.suffix) == shown
