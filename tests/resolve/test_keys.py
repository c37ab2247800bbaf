"""What folds in an identity key and what does not (contract, rule 5)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.keys import folded, short_slug, stable_id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đảng uỷ xã", "Đảng ủy xã"),
        ("\u00d0ảng ủy", "\u0110ảng ủy"),
        ("ĐẢNG ỦY", "Đảng ủy"),
        ("Sở  Nội vụ", "Sở Nội\u00a0vụ"),
        ("Lê Thị Hòa", unicodedata.normalize("NFD", "Lê Thị Hoà")),
    ],
)
def test_spelling_folds(one: str, other: str) -> None:
    assert folded(one) == folded(other)
    assert stable_id("organ", "x", folded(one)) == stable_id("organ", "x", folded(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Mạnh Hùng", "Nguyễn Mạnh Hưng"),
        ("Hòa", "Hoa"),
        ("Đan", "Dan"),
        ("quý", "qúy"),
        ("Sở Nội vụ", "SởNội vụ"),
    ],
)
def test_tones_and_letters_decide(one: str, other: str) -> None:
    assert folded(one) != folded(other)
    assert stable_id("person", one, folded(one)) != stable_id("person", other, folded(other))


def test_an_id_is_readable_and_its_hash_alone_decides() -> None:
    assert (
        stable_id("person", "Nguyễn Văn Đạt", "khóa") == "person/nguyen-van-dat-" + stable_id("person", "", "khóa")[7:]
    )
    assert stable_id("person", "A", "x", "yz") != stable_id("person", "A", "xy", "z")


def test_a_long_slug_is_cut_at_a_word() -> None:
    cut = short_slug("hội nghị " * 20)
    assert len(cut) <= 60
    assert cut.endswith(("hoi", "nghi"))


@given(st.text())
def test_folding_is_idempotent(words: str) -> None:
    assert folded(folded(words)) == folded(words)
