"""Date lines of pages in every order met, and the body that decides between two readings."""

from __future__ import annotations

import pytest

from kg.model import PartialDate
from kg.text.page_date import PageDate, decide, read_date_line, read_prefix

D = PartialDate


@pytest.mark.parametrize(
    ("line", "readings", "rest"),
    [
        ("07/03/2023 | 11:16 AM", (D(2023, 3, 7), D(2023, 7, 3)), ""),
        ("18:16, 19/05/2022", (D(2022, 5, 19),), ""),
        ("09:20 - 27/10/2020", (D(2020, 10, 27),), ""),
        ("Cập nhật lúc 18:28, Thứ Ba, 26/11/2019 (GMT+7)", (D(2019, 11, 26),), ""),
        ("Thứ Hai 13/10/2025, 18h55", (D(2025, 10, 13),), ""),
        ("Chủ Nhật, 20.10.2024 (19:22)", (D(2024, 10, 20),), ""),
        ("Ngày đăng: 28-04-2022 | Lượt xem: 214", (D(2022, 4, 28),), ""),
        ("11/14/2023 9:36:00 PM", (D(2023, 11, 14),), ""),
        ("9/5/2024 3:12:00 PM", (D(2024, 9, 5), D(2024, 5, 9)), ""),
        ("11/14/2023", (D(2023, 11, 14),), ""),
        ("2023-09-29T18:05:00+07:00", (D(2023, 9, 29),), ""),
        ("2021-10-15 16:20", (D(2021, 10, 15),), ""),
        ("June 14, 2021 · 10:21 am", (D(2021, 6, 14),), ""),
        ("Thứ sáu, ngày 14 tháng 06 năm 2024, 16:20 [GMT+7]", (D(2024, 6, 14),), ""),
        ("24/01/2025 (25 tháng Chạp năm Giáp Thìn)", (D(2025, 1, 24),), ""),
        ("Lúa Vàng 13/07/2023 - 13:29", (D(2023, 7, 13),), "Lúa Vàng"),
        ("Thứ Năm, 13/07/2023 | Mạ Non", (D(2023, 7, 13),), "Mạ Non"),
        ("2025-01", (D(2025, 1),), ""),
        ("2024-05-06T20:30:00Z", (D(2024, 5, 7),), ""),
        ("2024-05-06T20:30:00.000+0700", (D(2024, 5, 6),), ""),
        ("16/05/2024 08:30 | Cập nhật: 17/05/2024 09:00", (D(2024, 5, 16),), ""),
        ("30 Tháng 6, 2026", (D(2026, 6, 30),), ""),
        ("Thứ Ba, 30 Tháng Sáu, 2026", (D(2026, 6, 30),), ""),
        ("Tháng Mười Hai 30, 2025", (D(2025, 12, 30),), ""),
        ("30 Th6, 2026 | Mạ Non", (D(2026, 6, 30),), "Mạ Non"),
        ("Posted on 30 tháng 6 2026", (D(2026, 6, 30),), ""),
        ("05-06-24 13:37", (D(2024, 6, 5),), ""),
        ("30 Jun 2026", (D(2026, 6, 30),), ""),
        ("Jun 30, 2026", (D(2026, 6, 30),), ""),
        ("Đồng Lúa, ngày 16/5/2024", (D(2024, 5, 16),), "Đồng Lúa"),
    ],
)
def test_date_line(line: str, readings: tuple[PartialDate, ...], rest: str) -> None:
    assert read_date_line(line) == PageDate(readings, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Quyết định số 35/2023/QĐ-UBND",
        "Chỉ tiêu 31/2/2024",
        "Nhiệm kỳ 2020 - 2025",
        "13.1 | 17:45",
        "Từ ngày 1/7/2025 đến ngày 3/7/2025",
        "Năm 2024",
        "Tháng 6, 2026",
        "05-06-24",
        "31 Tháng Sáu, 2026",
        "2024-05-06T99:30:00Z",
        "0912.345.2024",
        "12/05/0024",
        "Ngày 6/5/2024, hội nghị " + "được tổ chức " * 20,
    ],
)
def test_no_date_line(line: str) -> None:
    assert read_date_line(line) is None


def test_prefix() -> None:
    assert read_prefix(" date 2025-11-03 Sở Nông vụ") == (D(2025, 11, 3), 16)
    assert read_prefix(" date 2025-01 Tin") == (D(2025, 1), 13)
    assert read_prefix("date 2025-13-03 Sở") is None
    assert read_prefix("update 2025-11-03 Sở") is None


@pytest.mark.parametrize(
    ("line", "body", "date", "conflict"),
    [
        ("03/07/2023", "Sáng 7/3, Huyện ủy Đồng Lúa họp.", D(2023, 3, 7), False),
        ("03/07/2023", "Sáng 3/7, Huyện ủy Đồng Lúa họp.", D(2023, 7, 3), False),
        ("03/07/2023", "Huyện ủy Đồng Lúa họp.", D(2023, 7, 3), False),
        ("05/06/2024", "Ngày 6-5, Huyện ủy Đồng Lúa họp.", D(2024, 5, 6), False),
        ("05/06/2024", "Chiều ngày 6 tháng 5 năm 2024, Huyện ủy họp.", D(2024, 5, 6), False),
        ("05/06/2024", "Thực hiện Kết luận ngày 20/4/2016 của Huyện ủy, sáng 6/5, xã họp.", D(2024, 5, 6), False),
        ("20/06/2024", "Thực hiện Kết luận ngày 20/4/2016 của Huyện ủy, xã họp.", D(2024, 6, 20), False),
        ("20/06/2024", "Sáng 19/6, Huyện ủy họp.", D(2024, 6, 20), False),
        ("02/01/2024", "Chiều 30/12, Huyện ủy họp.", D(2024, 1, 2), False),
        ("20/06/2024", "Sáng 12/1, Huyện ủy họp.", D(2024, 6, 20), True),
        ("20/06/2024", "Sáng 19/6/2022, Huyện ủy họp.", D(2024, 6, 20), True),
        ("2024-06", "Sáng 12/1, Huyện ủy họp.", D(2024, 6), False),
        ("20/06/2024", "Sáng 31/2, Huyện ủy họp.", D(2024, 6, 20), False),
        ("20/06/2024", "Sáng nay (12/1), Huyện ủy họp.", None, True),
        ("20/06/2024", "Sáng nay (19/6), Huyện ủy họp.", D(2024, 6, 20), False),
    ],
)
def test_body_and_page_check_each_other(line: str, body: str, date: PartialDate | None, *, conflict: bool) -> None:
    page = read_date_line(line)
    assert page is not None
    found, message = decide(page, body)
    assert found == date
    assert (message is not None) is conflict
