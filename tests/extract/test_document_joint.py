"""Documents that several bodies issue together."""

from __future__ import annotations

import pytest

from tests.extract.pages import clusters

TOGETHER = [
    ("Thông tư liên tịch số 5/2015/TTLT-BYT-BTC do Bộ Y tế và Bộ Tài chính ban hành", {"Bộ Y tế", "Bộ Tài chính"}),
    ("Thông tư liên tịch số 5/2015/TTLT-BYT-BTC của Bộ Y tế - Bộ Tài chính", {"Bộ Y tế", "Bộ Tài chính"}),
    ("Thông tư liên tịch số 5/2015/TTLT-BYT-BTC của liên Bộ Y tế và Bộ Tài chính", {"Bộ Y tế", "Bộ Tài chính"}),
    ("Bộ Y tế và Bộ Tài chính đã ký Kế hoạch liên tịch số 5/KHLT-BYT-BTC", {"Bộ Y tế", "Bộ Tài chính"}),
    ("Kế hoạch số 5/KHLT-BYT-BTC giữa Bộ Y tế và Bộ Tài chính ký ngày 3/4/2025", {"Bộ Y tế", "Bộ Tài chính"}),
    ("Kế hoạch phối hợp số 5/KH-BYT được Bộ Y tế cùng với Bộ Tài chính thảo luận", set()),
    (
        "Bộ Công an, Bộ Y tế và Bộ Tài chính cùng ban hành Hướng dẫn số 5/HD-BCA",
        {"Bộ Công an", "Bộ Y tế", "Bộ Tài chính"},
    ),
    ("Hướng dẫn số 5/HD-BCA được Bộ Công an, Bộ Y tế phối hợp ban hành", {"Bộ Công an", "Bộ Y tế"}),
    ("Theo Bộ Y tế, Bộ Tài chính cùng ban hành Công văn số 5/BTC-QLG", {"Bộ Tài chính"}),
    ("Bộ Y tế và Bộ Tài chính ban hành Công văn số 5/BTC-QLG", {"Bộ Tài chính"}),
    ("Nghị quyết số 5-NQ/TW của Bộ Chính trị, Ban Bí thư về giữ rừng", {"Bộ Chính trị"}),
]


@pytest.mark.parametrize(("text", "names"), TOGETHER)
def test_all_who_issue_it_together_are_its_issuers(text: str, names: set[str]) -> None:
    (found,) = clusters(text)
    assert {claim.value.name for claim in found.issuers} == names


def test_what_follows_the_second_body_is_read() -> None:
    (found,) = clusters("Thông tư liên tịch số 5/2015/TTLT-BYT-BTC của Bộ Y tế và Bộ Tài chính về giá thuốc nam")
    assert [claim.value for claim in found.titles] == ["giá thuốc nam"]
