"""Mentions of one document meet, different documents stay apart, and a hostile line costs no more than its length."""

from __future__ import annotations

import time

import pytest

from kg.extract.dates.scan import find_dates
from kg.extract.documents import find_documents, link_documents
from tests.extract.pages import clusters, only, page

ONE = [
    ("Nghị quyết số 35-NQ/TƯ, Nghị quyết 35/NQ-TƯ, Nghị quyết 35", "35-NQ/TW"),
    ("Nghị quyết 35 nêu rõ. Nghị quyết số 35-NQ/TW của Bộ Chính trị", "35-NQ/TW"),
    ("Kết luận số 91-KL/TW về giáo dục (Kết luận 91)", "91-KL/TW"),
    ("Chỉ thị 5 và Chỉ thị số 05-CT/TW", "05-CT/TW"),
    ("Quyết định 37 và Quy định số 37-QĐ/TW", "37-QĐ/TW"),
    ("Luật Đất đai số 31/2024/QH15 và Luật Đất đai", "31/2024/QH15"),
]


@pytest.mark.parametrize(("text", "symbol"), ONE)
def test_mentions_of_one_document_meet(text: str, symbol: str) -> None:
    assert only(text).symbol == symbol


def test_named_mentions_of_one_document_meet() -> None:
    text = "Nghị quyết Đại hội XIII của Đảng; Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"
    assert len(only(text).mentions) == 2


def test_a_plenum_s_resolution_may_be_told_with_its_symbol() -> None:
    one = only("Nghị quyết Hội nghị lần thứ ba Ban Chấp hành Trung ương khóa XII số 02-NQ/TW ngày 8/7/2016")
    assert (one.symbol, [claim.value.edtf for claim in one.dates]) == ("02-NQ/TW", ["2016-07-08"])


FULLER = [
    "Nghị quyết Đại hội Đảng bộ tỉnh Sông Lam lần thứ XX; Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020",
    "Nghị quyết Trung ương 7; Nghị quyết Hội nghị lần thứ 7 Ban Chấp hành Trung ương Đảng khóa XII",
]


@pytest.mark.parametrize("text", FULLER)
def test_a_name_told_more_fully_is_of_the_same_resolution(text: str) -> None:
    assert len(only(text).mentions) == 2


APART = [
    ("Nghị quyết Đại hội XIII của Đảng; Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII", [None, None]),
    ("Nghị quyết 25-NQ/TW của Bộ Chính trị khóa XI và Nghị quyết 25-NQ/TW của Bộ Chính trị khóa X", ["25-NQ/TW"] * 2),
    ("Nghị quyết Trung ương 4 khóa XI, Nghị quyết Trung ương 4 khóa XII; Nghị quyết Trung ương 4", [None] * 3),
    ("Nghị quyết số 35-NQ/TW và Chỉ thị 35", ["35-NQ/TW", "35"]),
    ("Chỉ thị 05 của Bộ Chính trị và Chỉ thị 05 của Tỉnh ủy", ["05", "05"]),
    ("Nghị quyết Trung ương 4 khóa XI và Nghị quyết Trung ương 4 khóa XII", [None, None]),
    ("Nghị quyết 35-NQ/TW và Nghị quyết 35/NQ-CP", ["35-NQ/TW", "35/NQ-CP"]),
]


@pytest.mark.parametrize(("text", "symbols"), APART)
def test_different_documents_stay_apart(text: str, symbols: list[str | None]) -> None:
    assert [one.symbol for one in clusters(text)] == symbols


def test_a_bare_number_that_fits_two_goes_by_issuer_and_else_by_nearness() -> None:
    text = (
        "Nghị quyết số 35-NQ/TW của Bộ Chính trị. Nghị quyết số 35/NQ-CP của Chính phủ. "
        "Nghị quyết 35 của Bộ Chính trị đúng. Nghị quyết 35 đã nêu."
    )
    assert [len(one.mentions) for one in clusters(text)] == [2, 2]


def test_the_short_title_of_a_headline_gives_way_to_the_full_one() -> None:
    text = (
        "Mười năm Nghị quyết 33 về văn hóa, con người.\nNghị quyết số 33-NQ/TW về xây dựng văn hóa, con người Việt Nam."
    )
    assert [claim.value for claim in only(text).titles] == ["xây dựng văn hóa, con người Việt Nam"]


def test_a_symbol_in_brackets_is_that_of_the_document_named_before_it() -> None:
    (one,) = clusters("Tỉnh ủy ra Nghị quyết “Giữ rừng đầu nguồn” (Nghị quyết số 5-NQ/TU). Nghị quyết 5-NQ/TU nêu rõ.")
    assert (one.symbol, [claim.value for claim in one.titles]) == ("5-NQ/TU", ["Giữ rừng đầu nguồn"])
    two = clusters("Tỉnh ủy ra Nghị quyết “Giữ rừng đầu nguồn” (Kế hoạch số 5-KH/TU).")
    assert [each.symbol for each in two] == [None, "5-KH/TU"]


def test_printed_forms_are_kept_as_variants_and_a_bare_type_word_is_none() -> None:
    found = only("Nghị quyết số 35-NQ/TƯ và Nghị quyết 35")
    assert found.name == "Nghị quyết 35-NQ/TW"
    assert found.variants == ("Nghị quyết số 35-NQ/TƯ", "Nghị quyết 35")


def test_the_words_before_a_document_inside_a_name_are_no_name_of_their_own() -> None:
    (outer, _) = clusters("thông qua Nghị quyết sửa đổi Nghị quyết số 98/2023/QH15.")
    assert (outer.name, outer.variants) == ("Nghị quyết sửa đổi Nghị quyết số 98/2023/QH15", ())


RELATED = [
    ("Kết luận số 91-KL/TW của Bộ Chính trị tiếp tục thực hiện Nghị quyết số 29-NQ/TW.", ["implements"]),
    ("Quy định số 37-QĐ/TW thay thế Quy định số 47-QĐ/TW.", ["repeals"]),
    ("Nghị định số 5/2025/NĐ-CP sửa đổi, bổ sung Nghị định số 8/2020/NĐ-CP", ["amends"]),
    ("Thông báo số 8-TB/TW của Ban Bí thư về Nghị quyết số 29-NQ/TW.", ["cites"]),
    ("Nghị quyết số 29-NQ/TW và Nghị quyết số 30-NQ/TW", []),
]


@pytest.mark.parametrize(("text", "kinds"), RELATED)
def test_what_one_document_does_to_another_is_claimed(text: str, kinds: list[str]) -> None:
    found = clusters(text)
    assert [claim.value for claim in found[0].relations] == [(kind, 1) for kind in kinds]


HOSTILE = [
    "ngày 1, 2 và ",
    "1/",
    "từ ngày 1 đến ",
    "sáng ",
    "Nghị quyết số 35-NQ/TW về ",
    "Nghị quyết 1, 2, 3, ",
    "Nghị quyết “ ",
    "Nghị quyết về a ",
    "Luật Sửa đổi, bổ sung Luật A, ",
    "Chiến lược a b c ",
    "quyết định của Bộ Chính trị ",
    "35-NQ/",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_length_alone(unit: str) -> None:
    def cost(size: int) -> float:
        one = page(unit * (size // len(unit)))
        begun = time.process_time()
        found = find_documents(one, find_dates(one), ())
        link_documents(one, found, ())
        return time.process_time() - begun

    assert cost(64_000) < 10 * cost(16_000) + 0.2  # four times the length; quadratic growth would be sixteen times


def test_distinct_numbers_by_the_thousand_link_in_linear_time() -> None:
    one = page("".join(f"Nghị quyết số {number}-NQ/TW về a b c, " for number in range(1, 3001)))
    begun = time.process_time()
    assert len(link_documents(one, find_documents(one, find_dates(one), ()), ())) == 3000
    assert time.process_time() - begun < 5


def test_the_numbered_resolution_of_a_congress_is_the_one_known_by_its_name() -> None:
    (found,) = clusters(
        "Nghị quyết số 9-NQ/ĐH ngày 27/9/2025 của Đại hội đại biểu Đảng bộ tỉnh Sông Lam lần thứ I được học. "
        "Nghị quyết Đại hội Đảng bộ tỉnh Sông Lam lần thứ I nêu ba việc."
    )
    assert found.symbol == "9-NQ/ĐH"


def test_a_law_and_the_one_it_replaces_are_told_apart_by_the_year_in_the_symbol() -> None:
    found = clusters("Sáng 8/6/2018, Quốc hội thông qua Luật Chim trời. Luật Chim trời số 39/2005/QH11 hết hiệu lực.")
    assert [(one.symbol, [claim.value.edtf for claim in one.dates]) for one in found] == [
        (None, ["2018-06-08"]),
        ("39/2005/QH11", []),
    ]
