"""Changes of organs: kind, before, after, day and document; plans and anniversaries are none."""

from __future__ import annotations

import pytest

from tests.extract.readings import name, names, read


def told(sentence: str) -> list[tuple[str, list[str | None], list[str | None]]]:
    reading = read(sentence)
    return [(each.kind, names(reading, each.originals), names(reading, each.results)) for each in reading.changes]


XAY_DUNG, GIAO_THONG = "Sở Xây dựng tỉnh Thượng Lam", "Sở Giao thông vận tải tỉnh Thượng Lam"
NOI_VU, Y_TE = "Sở Nội vụ tỉnh Thượng Lam", "Sở Y tế tỉnh Thượng Lam"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"Hợp nhất {GIAO_THONG} và {Y_TE} thành {XAY_DUNG}.", ("merger", [GIAO_THONG, Y_TE], [XAY_DUNG])),
        (f"{GIAO_THONG} hợp nhất với {Y_TE} thành {XAY_DUNG}.", ("merger", [GIAO_THONG, Y_TE], [XAY_DUNG])),
        (f"{GIAO_THONG} sáp nhập vào {XAY_DUNG}.", ("merger", [GIAO_THONG, XAY_DUNG], [XAY_DUNG])),
        (
            f"Thành lập {XAY_DUNG} trên cơ sở hợp nhất {GIAO_THONG} và {Y_TE}.",
            ("merger", [GIAO_THONG, Y_TE], [XAY_DUNG]),
        ),
        (
            f"{XAY_DUNG} được thành lập trên cơ sở hợp nhất {GIAO_THONG}, {NOI_VU} và {Y_TE}.",
            ("merger", [GIAO_THONG, NOI_VU, Y_TE], [XAY_DUNG]),
        ),
        (f"Tỉnh quyết định đổi tên {GIAO_THONG} thành {XAY_DUNG}.", ("renaming", [GIAO_THONG], [XAY_DUNG])),
        (f"{GIAO_THONG} được đổi tên thành {XAY_DUNG}.", ("renaming", [GIAO_THONG], [XAY_DUNG])),
        (f"Tách {XAY_DUNG} thành {GIAO_THONG} và {NOI_VU}.", ("split", [XAY_DUNG], [GIAO_THONG, NOI_VU])),
        (f"Tỉnh giải thể {XAY_DUNG}.", ("abolition", [XAY_DUNG], [])),
        (f"{XAY_DUNG} đã kết thúc hoạt động.", ("abolition", [XAY_DUNG], [])),
        (f"Tỉnh công bố quyết định thành lập {XAY_DUNG}.", ("founding", [], [XAY_DUNG])),
        (f"{XAY_DUNG} chính thức được thành lập.", ("founding", [], [XAY_DUNG])),
        (f"Chuyển giao nhiệm vụ quản lý từ {XAY_DUNG} sang {NOI_VU}.", ("transfer", [XAY_DUNG], [NOI_VU])),
    ],
)
def test_kinds_of_change(sentence: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Tỉnh sẽ sáp nhập {GIAO_THONG} vào {XAY_DUNG}.",
        f"Đề án hợp nhất {GIAO_THONG} và {Y_TE} thành {XAY_DUNG} đang được lấy ý kiến.",
        f"Lễ kỷ niệm 60 năm Ngày thành lập {Y_TE} diễn ra sáng nay.",
        f"Chưa giải thể {XAY_DUNG}.",
        "Các xã sáp nhập đã đi vào hoạt động ổn định.",
        "Các huyện đã thành lập Ban Chỉ đạo.",
        f"{XAY_DUNG} hoạt động có kết quả.",
    ],
)
def test_no_change(sentence: str) -> None:
    assert told(sentence) == []


def test_day_and_document() -> None:
    reading = read(
        f"Tỉnh ủy Thượng Lam ban hành Quyết định số 15-QĐ/TU hợp nhất {GIAO_THONG} và {Y_TE} thành {XAY_DUNG}, "
        "kể từ ngày 3/3/2025."
    )
    (change,) = reading.changes
    assert change.on is not None
    assert change.on.edtf == "2025-03-03"
    assert name(reading, change.document) == "Quyết định 15-QĐ/TU"


def test_a_day_that_is_not_the_day_of_effect() -> None:
    (change,) = read(f"Ngày 3/3/2025, Tỉnh ủy Thượng Lam công bố việc giải thể {XAY_DUNG}.").changes
    assert change.on is None
    assert change.document is None
