"""Which wordings are the same, and which are not."""

from __future__ import annotations

import pytest

from kg.evaluate.wording import close, number_form, same_form


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ủy ban nhân dân tỉnh", "uỷ ban Nhân dân  tỉnh"),
        ("UBND tỉnh Lan Trì", "Ủy ban nhân dân tỉnh Lan Trì"),
        ("Sở TT&TT", "Sở Thông tin và Truyền thông"),
        ("Ðảng ủy", "Đảng ủy"),
        ("Nguyễn Văn A\u0309", "Nguyễn Văn Ả"),
        ("“Hội nghị, sơ kết”", "hội nghị sơ kết"),
        ("2020 – 2025", "2020-2025"),
    ],
)
def test_same(left: str, right: str) -> None:
    assert same_form(left) == same_form(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Nguyễn Mạnh Hùng", "Nguyễn Mạnh Hưng"), ("Ban Tổ chức", "Ban Tuyên giáo"), ("quý", "quy")],
)
def test_not_same(left: str, right: str) -> None:
    assert same_form(left) != same_form(right)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("35-NQ/TW", "35 - NQ/TW", True),
        ("35-NQ/TƯ", "35-NQ/TW", True),
        ("35-NQ/TW", "35-CT/TW", False),
        ("85", "85-QĐ/TW", False),
    ],
)
def test_numbers(left: str, right: str, *, same: bool) -> None:
    assert (number_form(left) == number_form(right)) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("xây dựng Đảng", "Xây dựng Ðảng", True),
        ("tăng cường bảo vệ nền tảng tư tưởng", "tăng cường bảo vệ nền tảng tư tưởng của Đảng", True),
        ("công tác cán bộ", "công tác cán bộ nữ", True),
        ("công tác cán bộ", "chuyển đổi số", False),
        ("Hà Nội", "Trụ sở Hà Nội", False),
    ],
)
def test_close(left: str, right: str, *, same: bool) -> None:
    assert close(left, right, 0.85) is same
