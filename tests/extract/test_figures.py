"""Figures: counts of nouns, whose they are, and what is no count."""

from __future__ import annotations

import pytest

from tests.extract.readings import name, read


def told(sentence: str) -> list[tuple[int, str, str | None, bool]]:
    reading = read(sentence)
    return [(each.value, each.counted, name(reading, each.organ), each.approximate) for each in reading.figures]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ban Chỉ đạo 35 tỉnh Thượng Lam đã xây dựng lực lượng gồm 2.223 cộng tác viên tham gia trên mạng.",
            (2223, "cộng tác viên", "Ban Chỉ đạo 35 tỉnh Thượng Lam", False),
        ),
        ("Dự lớp học có hơn 450 học viên.", (450, "học viên", None, True)),
        ("Đại hội có 448 đại biểu chính thức.", (448, "đại biểu chính thức", None, False)),
        ("Hội nghị trực tuyến tới trên 3.100 điểm cầu trong cả nước.", (3100, "điểm cầu", None, True)),
        (
            "Các đại biểu thay mặt gần 230.000 đảng viên của Đảng bộ tỉnh Thượng Lam.",
            (230_000, "đảng viên", "Đảng bộ tỉnh Thượng Lam", True),
        ),
        ("Trong số này có 19 người dưới 45 tuổi.", (19, "người", None, False)),
        ("Phường đã sửa 4 nhà vệ sinh công cộng.", (4, "nhà vệ sinh công cộng", None, False)),
        ("Chiến dịch thu hút 1,5 triệu lượt người.", (1_500_000, "lượt người", None, False)),
        (
            "Toàn tỉnh hiện có 1.012 Tổ công nghệ số cộng đồng.",
            (1012, "Tổ công nghệ số cộng đồng", None, False),
        ),
        ("Báo đã đăng 8.650 tin, bài tuyên truyền trên không gian mạng.", (8650, "tin, bài tuyên truyền", None, False)),
    ],
)
def test_counts(sentence: str, expected: tuple[int, str, str | None, bool]) -> None:
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị diễn ra ngày 14/11/2023 tại Tổ 5, phường Hòa Bình.",
        "Có 131/139 tổ dân phố hoàn thành, đạt 94,2%.",
        "Nghị quyết số 35-NQ/TW được quán triệt năm 2023.",
        "Kỳ họp thứ 26 bàn khoản 3 Điều 12.",
        "Cụ năm nay 96 tuổi, làm việc 40 năm.",
        "Tuyến đường dài 12 km, vốn 615 triệu đồng.",
        "Tỉnh phấn đấu kết nạp 900 đảng viên.",
        "Mỗi lớp có từ 20 - 30 học viên.",
        "Ban Chỉ đạo 35 quận họp sáng nay.",
        "Ban Chỉ đạo 35 tỉnh Lam Hồng họp.",
        "Hội nghị Trung ương 8 khoá XII bàn việc này.",
    ],
)
def test_no_counts(sentence: str) -> None:
    assert told(sentence) == []


def test_the_organ_of_a_place_or_person_is_not_the_subject() -> None:
    assert told("Tại Sở Y tế tỉnh Thượng Lam có 45 học viên.") == [(45, "học viên", None, False)]


def test_recipients_of_an_award_are_told_once() -> None:
    reading = read("UBND tỉnh Thượng Lam tặng Bằng khen cho 20 tập thể.")
    assert reading.figures == ()
    assert [each.groups for each in reading.commendations] == [((20, "tập thể"),)]
