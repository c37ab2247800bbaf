"""The day on which a body adopts or signs a document, told apart from both by where and how it was done."""

from __future__ import annotations

import pytest

from tests.extract.pages import only

ADOPTED = [
    ("Ngày 29/6/2024, tại Kỳ họp thứ 7, Quốc hội khóa XV đã thông qua Luật Chim trời.", ["2024-06-29"]),
    ("Ngày 29/6/2024, Quốc hội khóa XV, Kỳ họp thứ 7 đã thông qua Luật Chim trời.", ["2024-06-29"]),
    ("Sáng 29/6/2024, các đại biểu Quốc hội đã thông qua Luật Chim trời.", ["2024-06-29"]),
    ("(TTXVN)- Chiều 29/6/2024, với 430 đại biểu tán thành, Quốc hội thông qua Luật Chim trời.", ["2024-06-29"]),
    ("Luật Chim trời được Quốc hội khóa XV thông qua tại Kỳ họp thứ 7 ngày 29/6/2024.", ["2024-06-29"]),
    ("Luật Chim trời được Quốc hội khóa XV, Kỳ họp thứ 7 thông qua ngày 29/6/2024.", ["2024-06-29"]),
    ("Quốc hội đã thông qua Luật Chim trời trong phiên họp chiều 29/6/2024.", ["2024-06-29"]),
    ("Quốc hội thông qua Luật Chim trời tại Kỳ họp thứ 7 vào ngày 29/6/2024.", ["2024-06-29"]),
    ("Ngày 4/5/2024, Phó Thủ tướng Trần Văn Muối ký Quyết định 55/QĐ-TTg phê duyệt đề án.", ["2024-05-04"]),
    ("Ngày 4/5/2024, ông Trần Văn Muối, Chủ tịch UBND tỉnh Sông Lam, ký Kế hoạch số 5/KH-UBND.", ["2024-05-04"]),
    ("Ngày 29/6/2024, tại Hà Nội, ông Trần Văn Muối cho biết, Quốc hội đã thông qua Luật Chim trời.", []),
    ("Ngày 29/6/2024, sau khi Quốc hội thông qua Luật Chim trời, tỉnh đã họp.", []),
    ("Ngày 29/6/2024, tỉnh họp. Quốc hội đã thông qua Luật Chim trời.", []),
    ("Ngày 29/6/2024, ông Trần Văn Muối cho biết UBND tỉnh Sông Lam đã ký Kế hoạch số 5/KH-UBND.", []),
    (
        "Ngày 29/6/2024, với 412/412 đại biểu (bằng 86,92%, là cả hội trường), Quốc hội thông qua Luật Chim trời.",
        ["2024-06-29"],
    ),
    ("Luật Chim trời được bàn tại Kỳ họp thứ 7 ngày 29/6/2024.", []),
]


@pytest.mark.parametrize(("text", "stated"), ADOPTED)
def test_the_day_of_adoption_stands_before_or_behind_the_sitting(text: str, stated: list[str]) -> None:
    assert [claim.value.edtf for claim in only(text).dates] == stated


BEHIND = [
    ("Nghị quyết số 8-NQ/TU về nghề muối, ban hành ngày 5/3/2020.", ["2020-03-05"]),
    ("Nghị quyết số 8-NQ/TU của Tỉnh ủy Sông Lam về nghề muối, ban hành ngày 5/3/2020.", ["2020-03-05"]),
    ("Nghị quyết số 8-NQ/TU về nghề muối, ngày 5/3/2020 tỉnh họp.", []),
    ("Nghị quyết số 8-NQ/TU về nghề muối, ngày 5/3/2020, của Tỉnh ủy Sông Lam.", ["2020-03-05"]),
    ("Nghị quyết số 8-NQ/TU về nghề muối, ngày 5/3/2020, tỉnh họp.", []),
    ("Nghị quyết số 8-NQ/TW về nghề muối (Bộ Chính trị, ngày 5/3/2020).", ["2020-03-05"]),
]


@pytest.mark.parametrize(("text", "stated"), BEHIND)
def test_the_day_of_issue_may_stand_behind_the_title(text: str, stated: list[str]) -> None:
    assert [claim.value.edtf for claim in only(text).dates] == stated
