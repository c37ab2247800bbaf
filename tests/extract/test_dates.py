"""Dates: each form with a case that is one and a case that only looks like one."""

from __future__ import annotations

import pytest

from kg.extract.dates.completion import complete
from kg.extract.dates.scan import find_dates
from kg.model import PartialDate, Span
from tests.extract.pages import PUBLISHED, dates, found_dates, page

WRITTEN = [
    ("Họp ngày 14/11/2023 tại trụ sở.", "ngày 14/11/2023", "2023-11-14"),
    ("Cập nhật 14-11-2023", "14-11-2023", "2023-11-14"),
    ("ban hành ngày 12.8.2024.", "ngày 12.8.2024", "2024-08-12"),
    ("khai mạc chiều 6.2 ở thủ đô", "chiều 6.2", "2025-02-06"),
    ("Sáng 7/3, huyện ủy họp", "Sáng 7/3", "2025-03-07"),
    ("Ngày 13-7, quận sơ kết", "Ngày 13-7", "2025-07-13"),
    ("tối ngày 3/7 khai mạc", "tối ngày 3/7", "2025-07-03"),
    ("rạng sáng 1/7 bàn giao", "rạng sáng 1/7", "2025-07-01"),
    ("trong tháng 5/2025 sẽ xong", "tháng 5/2025", "2025-05"),
    ("từ tháng 10 năm 2018", "tháng 10 năm 2018", "2018-10"),
    ("kế hoạch năm 2023", "năm 2023", "2023"),
    ("ngày 3 tháng 2 năm 2025", "ngày 3 tháng 2 năm 2025", "2025-02-03"),
    ("Thứ Ba, ngày 18/2/2025 là ngày họp", "Thứ Ba, ngày 18/2/2025", "2025-02-18"),
    ("chiều nay, 15/7", "chiều nay, 15/7", "2025-07-15"),
    ("Sáng nay (15-7), tỉnh họp", "Sáng nay (15-7", "2025-07-15"),
    ("khai mạc sáng nay tại hội trường", "sáng nay", "2025-07-16"),
    ("đoàn đến nơi hôm qua", "hôm qua", "2025-07-15"),
    ("tiếp tục vào sáng mai", "sáng mai", "2025-07-17"),
    ("ban hành ngày26/11/2003", "ngày26/11/2003", "2003-11-26"),
    ("ngày 5/7/2025của tỉnh", "ngày 5/7/2025", "2025-07-05"),
    ("họp hôm thứ Ba tuần trước (8/7)", "hôm thứ Ba tuần trước (8/7", "2025-07-08"),
    ("vào Chủ nhật vừa qua, 13/7", "Chủ nhật vừa qua, 13/7", "2025-07-13"),
    ("tối thứ Bảy này, ngày 19/7", "tối thứ Bảy này, ngày 19/7", "2025-07-19"),
    ("hôm thứ Hai 14/7", "hôm thứ Hai 14/7", "2025-07-14"),
    ("Cuối tuần qua (13/7), huyện họp", "Cuối tuần qua (13/7", "2025-07-13"),
    ("Hôm kia (14/7), xã họp", "Hôm kia (14/7", "2025-07-14"),
    ("Lớp học ngày kia, 18/7", "ngày kia, 18/7", "2025-07-18"),
    ("Tại thủ đô, hôm nay, hội họp", "hôm nay", "2025-07-16"),
    ("Sở Y tế hôm nay tổ chức họp báo", "hôm nay", "2025-07-16"),
    ("kéo dài một ngày, 4/7, tại đây", "ngày, 4/7", "2025-07-04"),
    ("ngày 19/6 năm ngoái", "ngày 19/6 năm ngoái", "2024-06-19"),
    ("sáng 20/8 năm nay", "sáng 20/8 năm nay", "2025-08-20"),
    ("trong tháng 3 năm ngoái", "tháng 3 năm ngoái", "2024-03"),
    ("Năm ngoái, vào ngày 2/5, xã họp", "ngày 2/5", "2024-05-02"),
    ("ban hành ngày 25/7/ 2017, của tỉnh", "ngày 25/7/ 2017", "2017-07-25"),
    ("ngày mùng 2 tháng 9 năm 1945", "2 tháng 9 năm 1945", "1945-09-02"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), WRITTEN)
def test_a_written_date_is_found_with_its_words(text: str, words: str, edtf: str) -> None:
    assert dates(text) == [(words, edtf, None)]


SPANS = [
    ("trong hai ngày 23 và 24/5", "ngày 23 và 24/5", "2025-05-23", "2025-05-24"),
    ("từ ngày 26 đến 28/10/2020", "ngày 26 đến 28/10/2020", "2020-10-26", "2020-10-28"),
    ("từ 30/12/2024 đến 4/1/2025", "30/12/2024 đến 4/1/2025", "2024-12-30", "2025-01-04"),
    ("từ ngày 25 đến ngày 27 tháng 9 năm 2024", "ngày 25 đến ngày 27 tháng 9 năm 2024", "2024-09-25", "2024-09-27"),
    ("các ngày 23, 24 và 25/5", "ngày 23, 24 và 25/5", "2025-05-23", "2025-05-25"),
    ("ngày 26-28/10/2020", "ngày 26-28/10/2020", "2020-10-26", "2020-10-28"),
    ("(26-28/10/2020)", "26-28/10/2020", "2020-10-26", "2020-10-28"),
    ("từ ngày 30/9-1/10/2024", "ngày 30/9-1/10/2024", "2024-09-30", "2024-10-01"),
    ("ngày 12 và sáng 13/8/2024", "ngày 12 và sáng 13/8/2024", "2024-08-12", "2024-08-13"),
    ("trong hai ngày cuối tuần qua (12 và 13/7)", "ngày cuối tuần qua (12 và 13/7", "2025-07-12", "2025-07-13"),
    ("Sau một ngày rưỡi làm việc (7 - 8/7)", "ngày rưỡi làm việc (7 - 8/7", "2025-07-07", "2025-07-08"),
    ("Sau 3 ngày tranh tài (1-3/7)", "ngày tranh tài (1-3/7", "2025-07-01", "2025-07-03"),
    ("từ ngày 29/12 đến 2/1/2025", "ngày 29/12 đến 2/1/2025", "2024-12-29", "2025-01-02"),
]


@pytest.mark.parametrize(("text", "words", "first", "last"), SPANS)
def test_a_span_of_days_has_both_ends(text: str, words: str, first: str, last: str) -> None:
    assert dates(text) == [(words, first, last)]


def test_days_that_do_not_follow_each_other_are_two_dates() -> None:
    assert dates("vào ngày 7 và 15/6/2025") == [("ngày 7", "2025-06-07", None), ("15/6/2025", "2025-06-15", None)]


NO_DATES = [
    "thành lập 131/139 tổ",
    "trực 24/7 ở mọi nơi",
    "có 2/3 số đại biểu tán thành",
    "thực hiện Nghị quyết 35/NQ-TW",
    "nhiệm kỳ 2020 - 2025",
    "giai đoạn năm 2021 - 2025",
    "mùng 3 tháng Giêng",
    "giỗ Tổ ngày 10/3 âm lịch",
    "rằm tháng 7 năm Giáp Thìn",
    "Tết Giáp Thìn",
    "lúc 8 giờ 30 phút",
    "họp lúc 14:30",
    "gọi số 0912.345.678",
    "máy chủ 192.168.1.1",
    "giá 12.500 đồng",
    "mỗi ngày 3.5 triệu lượt",
    "chiều rộng 6.2m",
    "tăng 6.2% trong ngày",
    "ngày 6.2% số hộ",
    "đường 30/4",
    "kỷ niệm Ngày 20/11",
    "ngày 31/2/2025",
    "ngày 12/5/24",
    "trong 6 tháng 10 ngày",
    "Cách mạng Tháng 8",
    "một ngày mai tươi sáng",
    "có được như hôm nay",
    "bài số 21, trang 5/6/7",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == []


def test_a_document_number_before_a_date_is_no_first_day() -> None:
    assert dates("Kết luận số 21, ngày 25/10/2021") == [("ngày 25/10/2021", "2021-10-25", None)]


def test_an_ordinal_is_no_weekday() -> None:
    assert dates("kỳ họp thứ năm, ngày 12/5/2023")[0][0] == "ngày 12/5/2023"


def test_cung_ngay_repeats_the_day_of_the_news_and_not_of_a_document() -> None:
    text = "Sáng 15/7, tỉnh quán triệt nghị quyết ngày 22/10/2018. Chiều cùng ngày, đoàn làm việc với huyện."
    assert [edtf for _, edtf, _ in dates(text)] == ["2025-07-15", "2018-10-22", "2025-07-15"]


def test_cung_ngay_with_its_own_figures_is_that_day() -> None:
    assert dates("cùng ngày 25/10/2021") == [("cùng ngày 25/10/2021", "2021-10-25", None)]


def test_without_a_publication_date_the_year_stays_open_and_today_is_nothing() -> None:
    assert dates("Sáng 20/5, họp; chiều nay bế mạc", published=None) == [("Sáng 20/5", "XXXX-05-20", None)]


def test_only_completed_dates_are_relative() -> None:
    assert [one.relative for one in found_dates("ngày 14/11/2023, sáng 7/3, sáng nay")] == [False, True, True]


def test_skipped_paragraphs_carry_no_dates() -> None:
    text = "Đọc thêm ngày 1/7/2025"
    assert find_dates(page(text, skipped=[Span(0, len(text))])) == ()


COMPLETED = [
    (PartialDate(None, 7, 13), 2025, "three days before"),
    (PartialDate(None, 9, 1), 2025, "announced a few weeks ahead"),
    (PartialDate(None, 11, 28), 2024, "a look back, not half a year ahead"),
    (PartialDate(None, 2, 29), 2024, "the last leap year"),
]


@pytest.mark.parametrize(("partial", "year", "why"), COMPLETED)
def test_the_year_is_that_of_the_latest_fitting_day(partial: PartialDate, year: int, why: str) -> None:
    assert complete(partial, PUBLISHED).year == year, why


def test_a_weekday_that_fits_another_year_decides() -> None:
    assert complete(PartialDate(None, 7, 13), PUBLISHED).year == 2025
    assert complete(PartialDate(None, 7, 13), PUBLISHED, weekday=5).year == 2024  # 13 July 2024 was a Saturday


def test_a_bare_year_of_publication_completes_nothing() -> None:
    assert complete(PartialDate(None, 7, 13), PartialDate(2025)).year is None
