"""Whether the code in a symbol abbreviates the name of an organ."""

from __future__ import annotations

import pytest

from kg.extract.documents.abbreviations import abbreviates

CODES = [
    ("HĐTV", "Hội đồng thành viên", True),
    ("BGDĐT", "Bộ Giáo dục và Đào tạo", True),
    ("BCĐ389", "Ban Chỉ đạo 389 tỉnh", True),
    ("UBQGCĐS", "Ủy ban Quốc gia về chuyển đổi số", True),
    ("ĐHSL", "Trường Đại học Sông Lam", True),
    ("QUTW", "Quân ủy Trung ương", True),
    ("TĐTN-BTC", "Tỉnh đoàn", False),
    ("BYT", "Bộ Giáo dục và Đào tạo", False),
    ("BV", "Bộ Văn hóa", False),
]


@pytest.mark.parametrize(("code", "name", "fits"), CODES)
def test_a_code_is_made_of_the_first_letters_of_a_name(code: str, name: str, fits: bool) -> None:  # noqa: FBT001 - a column of the table
    assert abbreviates(code, name) is fits
