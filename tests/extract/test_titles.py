"""Titles: status, deputy, base title, modifiers, organ and term of a post."""

from __future__ import annotations

import pytest

from kg.extract import lexicon
from kg.extract.organs.grammar import OrganGrammar
from kg.extract.posts.fitting import fits
from kg.extract.posts.titles import TitleGrammar
from tests.extract.phrases import each, posts, streamed


@each("titles", "titles-more")
def test_a_post_is_read_with_its_title_and_organ(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


FITTING = [
    ("Bí thư", "Đảng ủy Quân khu 4", True),
    ("Bí thư", "Sở Nội vụ", False),
    ("Chủ tịch", "Ủy ban nhân dân tỉnh Lam Hồng", True),
    ("Chủ tịch", "Sở Nội vụ", False),
    ("Giám đốc", "Sở Nội vụ", True),
    ("Giám đốc", "Ủy ban nhân dân tỉnh Lam Hồng", False),
    ("Chánh án", "Tòa án nhân dân tỉnh Lam Hồng", True),
    ("Chánh án", "Viện kiểm sát nhân dân tối cao", False),
    ("Tư lệnh", "Quân khu 4", True),
    ("Tư lệnh", "Công an tỉnh Lam Hồng", False),
    ("Tổng Biên tập", "Báo Nhân Dân", True),
    ("Tổng Biên tập", "Tỉnh ủy Lam Hồng", False),
]


@pytest.mark.parametrize(("title", "organ", "fit"), FITTING)
def test_a_bare_title_borrows_only_from_an_organ_that_has_it(title: str, organ: str, *, fit: bool) -> None:
    found = lexicon.titles().longest(lexicon.key(title), 0)
    node = OrganGrammar(streamed(organ)).at(0)
    assert found is not None
    assert node is not None
    assert fits(found[1], node) is fit


def test_a_post_is_read_from_where_one_asks() -> None:
    stream = streamed("Đồng chí Bí thư Tỉnh ủy Lam Hồng phát biểu")
    grammar = TitleGrammar(stream, OrganGrammar(stream))
    assert grammar.at(0) is None
    post = grammar.at(2)
    assert post is not None
    assert stream.span(post.first, post.after).start == stream.text.index("Bí thư")
