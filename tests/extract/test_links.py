"""Ties of posts to names: apposition, titles before a name, heads shared by a list, verbs, pronouns."""

from __future__ import annotations

from kg.extract.posts.links import ties_of
from tests.extract.phrases import each, holdings, scanned


@each("apposition")
def test_posts_behind_a_name_are_its_own(text: str, expected: list[str]) -> None:
    assert sorted(holdings(text)) == sorted(expected)


@each("before_name")
def test_posts_before_a_name_are_its_own(text: str, expected: list[str]) -> None:
    assert sorted(holdings(text)) == sorted(expected)


@each("lists", "lists-more", "lists-besides", "apposition-names")
def test_people_of_a_list_have_their_own_posts_and_the_head_s(text: str, expected: list[str]) -> None:
    assert sorted(holdings(text)) == sorted(expected)


@each(
    *("prose", "prose-lists", "prose-rules", "prose-fronted", "prose-organs"),
    *("careers", "replaced", "handed-over", "terms"),
)
def test_sentences_of_official_prose_are_read_to_the_last_post(text: str, expected: list[str]) -> None:
    assert sorted(holdings(text)) == sorted(expected)


@each("traps", "traps-more", "traps-pages", "traps-names")
def test_a_title_near_a_name_is_not_always_its_own(text: str, expected: list[str]) -> None:
    assert sorted(holdings(text)) == sorted(expected)


@each("pronouns")
def test_later_sentences_speak_of_the_same_person(text: str, expected: list[str]) -> None:
    assert sorted(holdings(text)) == sorted(expected)


def test_a_tie_names_its_rule_and_its_words() -> None:
    found = scanned("Ông Trần Văn Lực, Bí thư Huyện ủy Đông Khê, tiếp Giám đốc Sở Y tế Phạm Thị Dung.")
    assert [(tie.name.name, tie.post.label, tie.rule) for tie in ties_of(found)] == [
        ("Trần Văn Lực", "Bí thư", "holding.apposition"),
        ("Phạm Thị Dung", "Giám đốc", "holding.before-name"),
    ]


def test_a_line_end_parts_name_and_post() -> None:
    assert holdings("Người dự có ông Trần Văn Lực\nGiám đốc Sở Y tế đến muộn.") == []
