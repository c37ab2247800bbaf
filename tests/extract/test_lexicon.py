"""Lexicons: longest match over folded syllables, and tables that are read whole or refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg import lexicons
from kg.errors import DataError
from kg.extract import lexicon

TREE = lexicon.Trie([(("ban",), 1), (("ban", "tổ", "chức"), 2), (("sở",), 3)])


def test_the_longest_entry_wins() -> None:
    assert TREE.longest(("ban", "tổ", "chức", "sở"), 0) == (3, 2)


def test_a_longer_entry_cut_short_falls_back() -> None:
    assert TREE.longest(("ban", "tổ"), 0) == (1, 1)


def test_nothing_begins_there() -> None:
    assert TREE.longest(("tổ", "chức"), 0) is None
    assert TREE.longest(("ban",), 5) is None


def test_all_entries_come_shortest_first() -> None:
    assert TREE.all(("ban", "tổ", "chức"), 0) == [(1, 1), (3, 2)]
    assert TREE.all(("bộ",), 0) == []


def test_a_later_entry_replaces_an_earlier_one() -> None:
    assert lexicon.Trie([(("ban",), 1), (("ban",), 2)]).longest(("ban",), 0) == (1, 2)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("kg.lexicons.resource", lambda _: tmp_path)
    return tmp_path / "table.tsv"


def test_rows_are_padded_and_comments_left_out(table: Path) -> None:
    table.write_text("# a comment\nform\tlabel\n\nBan\n# another\nSở\tdepartment\n", encoding="utf-8")
    assert list(lexicons.rows("table", 2)) == [(4, ["Ban", ""]), (6, ["Sở", "department"])]


def test_a_row_too_wide_names_its_file_and_line(table: Path) -> None:
    table.write_text("form\tlabel\nBan\tx\ty\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"table\.tsv:2"):
        list(lexicons.rows("table", 2))


FOLDED = [("Uỷ viên", "Ủy viên"), ("UỶ VIÊN", "ủy viên"), ("Hoà Bình", "Hòa Bình")]


@pytest.mark.parametrize(("one", "other"), FOLDED)
def test_case_and_tone_placement_make_no_difference(one: str, other: str) -> None:
    assert lexicon.key(one) == lexicon.key(other)


@pytest.mark.parametrize(("one", "other"), [("Hùng", "Hưng"), ("Bí thư", "Bi thu"), ("quý", "qúy")])
def test_tones_make_a_difference(one: str, other: str) -> None:
    assert lexicon.key(one) != lexicon.key(other)


TABLES = [
    (lexicon.titles, "Phó", "Chủ tịch"),
    (lexicon.heads, "Lam Hồng", "Tỉnh ủy"),
    (lexicon.fixed_organs, "Sở Y tế", "Bộ Chính trị"),
    (lexicon.portfolios, "Lam Hồng", "Giáo dục và Đào tạo"),
    (lexicon.organ_words, "Lam Hồng", "an ninh"),
    (lexicon.title_modifiers, "Chủ tịch", "Thường trực"),
    (lexicon.name_words, "Chủ tịch", "Thiếu tướng"),
    (lexicon.places, "Lam Hồng", "Nghệ An"),
    (lexicon.countries, "Nghệ An", "Lào"),
]


@pytest.mark.parametrize(("load", "absent", "present"), TABLES)
def test_a_table_knows_its_own_words(load: Callable[[], lexicon.Trie[object]], absent: str, present: str) -> None:
    assert load().longest(lexicon.key(present), 0) is not None
    assert load().longest(lexicon.key(absent), 0) is None


def test_surnames_are_folded_and_common_ones_are_among_them() -> None:
    assert {"nguyễn", "lò", "niê"} <= lexicon.surnames()
    assert lexicon.common_surnames() < lexicon.surnames()
    assert "hội" not in lexicon.surnames()


def test_a_name_of_several_places_gives_them_all() -> None:
    found = lexicon.places().longest(lexicon.key("Cao Bằng"), 0)
    assert found is not None
    assert "province" in {place.level for place in found[1]}
