"""The stream of syllables: abbreviations written out at the offsets of their letters, symbols left alone."""

from __future__ import annotations

import pytest

from kg.extract.stream import spell
from tests.extract.phrases import streamed

EXPANDED = [
    ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
    ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
    ("UVBTV Tỉnh ủy", "Ủy viên Ban Thường vụ Tỉnh ủy"),
    ("TP.HCM", "Thành phố Hồ Chí Minh"),
    ("BCH Đảng bộ", "Ban Chấp hành Đảng bộ"),
    ("T.Ư Đoàn", "Trung ương Đoàn"),
    ("Ủy ban nhân dân (UBND) tỉnh", "Ủy ban nhân dân tỉnh"),
    ("Đảng bộ (UBND) tỉnh", "Đảng bộ (Ủy ban nhân dân) tỉnh"),
    ("(UBND) tỉnh", "(Ủy ban nhân dân) tỉnh"),
    ("ubnd tỉnh", "ubnd tỉnh"),
    ("Ubnd tỉnh", "Ubnd tỉnh"),
    ("XYZW tỉnh", "XYZW tỉnh"),
]


@pytest.mark.parametrize(("text", "expanded"), EXPANDED)
def test_an_abbreviation_in_capitals_is_written_out(text: str, expanded: str) -> None:
    assert spell(streamed(text).word) == expanded


DEFINED = [
    ("Cải cách tư pháp tỉnh (CCTPT) họp. Ban CCTPT nêu", "Cải cách tư pháp tỉnh họp. Ban Cải cách tư pháp tỉnh nêu"),
    ("Sở Văn hóa và Thể thao (VHTT) họp. Sở VHTT nêu", "Sở Văn hóa và Thể thao họp. Sở Văn hóa và Thể thao nêu"),
    ("Sở Giao thông Vận tải (GTVT). Sở GTVT nêu", "Sở Giao thông Vận tải. Sở Giao thông vận tải nêu"),
    ("Công ty Vận tải Lam Hồng (VTLH) nêu. VTLH nêu", "Công ty Vận tải Lam Hồng (VTLH) nêu. VTLH nêu"),
    ("Khối Doanh nghiệp Trung ương (DNTW)", "Khối Doanh nghiệp Trung ương"),
    ("Tập đoàn Điện lực (EVN) nêu", "Tập đoàn Điện lực (EVN) nêu"),
]


@pytest.mark.parametrize(("text", "expanded"), DEFINED)
def test_letters_that_the_text_itself_explains_are_written_out(text: str, expanded: str) -> None:
    assert spell(streamed(text).word).replace(" .", ".") == expanded


@pytest.mark.parametrize("symbol", ["35-NQ/TW", "1828/QĐ-UBND", "22/2019/NQ-HĐND", "05-TB/BCĐTW", "12-KH/BTGTW"])
def test_a_symbol_keeps_its_letters(symbol: str) -> None:
    assert "".join(streamed(f"Văn bản {symbol} nêu").word[2:-1]) == symbol


def test_every_word_of_an_abbreviation_has_its_letters_offsets() -> None:
    stream = streamed("Theo UBND tỉnh.")
    assert {stream.span(index, index + 1) for index in range(1, 5)} == {stream.span(1, 5)}
    assert stream.text[stream.start[1] : stream.end[4]] == "UBND"


def test_a_line_end_is_an_entry() -> None:
    stream = streamed("Một dòng\n\nHai dòng")
    assert stream.word == ("Một", "dòng", "\n", "Hai", "dòng")
    assert len(stream) == 5


def test_columns_are_parallel_and_in_order() -> None:
    stream = streamed("Ông A, Chủ tịch UBND TP.HCM (cũ) và 35-NQ/TW…\nHết.")
    columns = (stream.word, stream.folded, stream.start, stream.end, stream.capital)
    assert {len(column) for column in columns} == {len(stream)}
    assert list(stream.start) == sorted(stream.start)
    assert all(start < end for start, end in zip(stream.start, stream.end, strict=True))


def test_the_gap_is_what_stands_between() -> None:
    stream = streamed("Tỉnh ủy,  Lam Hồng")
    assert [stream.gap(index, index) for index in range(1, 5)] == [" ", "", "  ", " "]
    short = streamed("Bộ đội Biên phòng (BĐBP) Lam Hồng")
    assert [short.gap(index, index) for index in range(1, 6)] == [" "] * 5


@pytest.mark.parametrize(
    ("words", "printed"),
    [(["A", ",", "B"], "A, B"), (["A", "(", "B", ")"], "A (B)"), (["A", ";", "B"], "A; B"), ([], "")],
)
def test_words_are_spelt_as_in_print(words: list[str], printed: str) -> None:
    assert spell(words) == printed


def test_a_bracket_is_passed_only_where_it_opens_here_and_closes_in_reach() -> None:
    stream = streamed("Báo (số mới) nêu")
    closed = stream.word.index(")") + 1
    assert stream.past_bracket(1, len(stream)) == closed
    assert stream.past_bracket(1, closed - 1) == 1
    assert stream.past_bracket(0, len(stream)) == 0
    assert stream.past_bracket(len(stream), len(stream)) == len(stream)
