"""Issuer and day of a document where a sentence tells them in an order of its own."""

from __future__ import annotations

import pytest

from tests.extract.pages import clusters

TOLD = [
    ("Quyết định 1729 được Thủ tướng ký hôm 29/12/2023", "Thủ tướng", "2023-12-29"),
    ("Nghị quyết số 57-NQ/TW (Bộ Chính trị ban hành ngày 22/12/2024) về muối", "Bộ Chính trị", "2024-12-22"),
    ("Nghị quyết số 57-NQ/TW (do Bộ Chính trị ban hành ngày 22/12/2024) về muối", "Bộ Chính trị", "2024-12-22"),
    ("Với Nghị quyết số 57-NQ/TW ngày 22/12/2024, Bộ Chính trị đặt nghề muối lên đầu", "Bộ Chính trị", "2024-12-22"),
    ("Trong Công văn số 34/UBND-NV, UBND tỉnh Sông Lam yêu cầu các sở rà soát", "UBND tỉnh Sông Lam", None),
    ("Trong Nghị quyết số 57-NQ/TW, Quốc hội được giao thêm việc", None, None),
    ("Ban hành Nghị quyết số 57-NQ/TW hôm 22/12/2024, Bộ Chính trị nêu ba việc", "Bộ Chính trị", "2024-12-22"),
    ("Bộ Chính trị ngày 9/5/2024 ban hành Quy định số 144-QĐ/TW về lối sống", "Bộ Chính trị", "2024-05-09"),
    ("Bộ Chính trị hôm 9/5/2024 đã ký Quy định số 144-QĐ/TW về lối sống", "Bộ Chính trị", "2024-05-09"),
    (
        "HĐND tỉnh khóa XX tại kỳ họp thứ 5 ngày 9/5/2024 thông qua Nghị quyết 2/NQ-HĐND",
        "HĐND tỉnh",
        "2024-05-09",
    ),
    ("HĐND tỉnh khóa XX khai mạc kỳ họp thứ 5, thông qua Nghị quyết số 2/NQ-HĐND", "HĐND tỉnh", None),
    ("Quyết định của Thủ tướng số 4/QĐ-TTg, ngày 5/5/2024, phê duyệt chương trình muối", "Thủ tướng", "2024-05-05"),
    ("Nghị quyết mà HĐND tỉnh thông qua ngày 10/12/2024 mang số 45/NQ-HĐND", "HĐND tỉnh", "2024-12-10"),
    ("Nghị quyết của Bộ Chính trị ngày 9/5/2024, mang số 45-NQ/TW, nói về muối", "Bộ Chính trị", "2024-05-09"),
    ("Kế hoạch 12-KH/TU là của Ban Thường vụ Tỉnh ủy, ban hành ngày 5/5/2024", "Ban Thường vụ Tỉnh ủy", "2024-05-05"),
    ("Thông báo số 12-TB/TW ghi ngày 4/5/2024 của Ban Bí thư nêu ý kiến", "Ban Bí thư", "2024-05-04"),
    ("UBND tỉnh Sông Lam, bằng Quyết định số 5/QĐ-UBND, công nhận xã đạt chuẩn", "UBND tỉnh Sông Lam", None),
    ("Xã được UBND tỉnh Sông Lam công nhận theo Quyết định số 5/QĐ-UBND", "UBND tỉnh Sông Lam", None),
    ("Xã được UBND tỉnh Sông Lam công nhận theo Quyết định số 5/QĐ-TTg", None, None),
    ("Bộ Giáo dục và Đào tạo hướng dẫn việc này tại văn bản số 5/BGDĐT-TCCB", "Bộ Giáo dục và Đào tạo", None),
]


@pytest.mark.parametrize(("text", "issuer", "day"), TOLD)
def test_issuer_and_day_may_stand_anywhere_around(text: str, issuer: str | None, day: str | None) -> None:
    found = clusters(text)[-1]
    assert [claim.value.name for claim in found.issuers] == ([issuer] if issuer else [])
    assert [claim.value.edtf for claim in found.dates] == ([day] if day else [])


@pytest.mark.parametrize(
    "text",
    [
        "Kết luận 21 và Quy định 37, cùng do Ban Bí thư ban hành ngày 25/10/2021, được quán triệt.",
        "Kết luận 21 và Quy định 37 đều được Ban Bí thư ban hành ngày 25/10/2021.",
    ],
)
def test_what_is_said_of_both_is_of_each(text: str) -> None:
    told = [(one.issuers[0].value.name, one.dates[0].value.edtf) for one in clusters(text)]
    assert told == [("Ban Bí thư", "2021-10-25")] * 2


def test_the_day_behind_a_list_of_one_type_is_of_each() -> None:
    found = clusters("các Quyết định số 5, 6-QĐ/TU và 7-QĐ/TU ngày 3/4/2025 của Ban Thường vụ Tỉnh ủy về nghề muối.")
    assert [one.dates[0].value.edtf for one in found] == ["2025-04-03"] * 3


def test_a_law_amended_is_told_so_in_a_bracket_before_its_issuer() -> None:
    (found,) = clusters("Nghị định 67/2025/NĐ-CP (sửa đổi, bổ sung) của Chính phủ về nghề muối")
    assert [claim.value.name for claim in found.issuers] == ["Chính phủ"]


def test_the_day_said_of_both_behind_their_titles_is_of_each() -> None:
    found = clusters("Kết luận số 2-KL/TW về muối biển và Quy định số 3-QĐ/TW về gốm sứ, đều ban hành ngày 25/10/2021.")
    assert [one.dates[0].value.edtf for one in found] == ["2021-10-25"] * 2


def test_a_type_before_its_number_is_that_of_the_document() -> None:
    (found,) = clusters("Quy định mới, số 144-QĐ/TW, được Bộ Chính trị ban hành ngày 9/5/2024, nói về lối sống.")
    assert (found.type, found.symbol) == ("Quy định", "144-QĐ/TW")


def test_the_subject_before_a_bracket_with_type_and_number_is_the_title() -> None:
    found = clusters("Nghị quyết về lập thị xã Muối (Nghị quyết số 11/NQ-UBTVQH15 ngày 23/7/2024) có hiệu lực.")
    assert [(one.symbol, [title.value for title in one.titles]) for one in found] == [
        ("11/NQ-UBTVQH15", ["lập thị xã Muối"])
    ]
