"""Sound Vietnamese passes, with its foreign names and abbreviations; scrambled, toneless and foreign text does not."""

from __future__ import annotations

import pytest

from kg.errors import IngestError
from kg.text.health import check_health

GOOD = [
    "Hội nghị sơ kết công tác xây dựng Đảng của huyện Đồng Lúa diễn ra sáng nay.",
    "Bộ trưởng Jean-Pierre Dubois và Đại sứ Vilay Keomany đã thăm UBND, HĐND, MTTQ tỉnh Sông Hạ qua Facebook, Zalo.",
    "Huyện Krông Hlang, xã Ea Tul, tỉnh Đắk Sơr họp với Y Thoan Niê Kdăm về nghị quyết của Trung ương Đảng.",
    "Chủ nghĩa Mác - Lênin, tư tưởng Hồ Chí Minh là nền tảng tư tưởng của Đảng ta.",
    "HỘI NGHỊ TỔNG KẾT CÔNG TÁC DÂN VẬN CỦA TỈNH ỦY SÔNG HẠ",
    "Thuỷ lợi, kỹ thuật, quý trọng, hoà bình, khoẻ mạnh, uỷ ban; thủy lợi, hòa bình, ủy ban.",
    "OK Google",
]
BAD = [
    ("BẠN BÍ THƯ VỀ TRỈỂN KHÀÌ NGHỊ QÚYẾT CỦÀ ĐẢÑG BỘ HỮYỆN", "trỉển, khàì"),
    ("Hộì nghị sơ kết côñg tác xậy dựng Đảng cụa hụyện Đồng Lúa đĩễn rạ sáng nảy", "scrambled"),
    ("Hoi nghi so ket cong tac xay dung Dang cua huyen Dong Lua dien ra sang nay", "toneless"),
    ("The conference reviewed the work of the district committee this morning.", "not Vietnamese"),
    ("Le comité a été réuni à la préfecture où l'événement célébré a démarré", "syllables|Vietnamese"),
    ("会议 今天 上午 在 省会 举行 各界 代表 出席", "not|no Vietnamese"),
]


@pytest.mark.parametrize("text", GOOD)
def test_sound(text: str) -> None:
    check_health(text, "a.txt")


@pytest.mark.parametrize(("text", "words"), BAD)
def test_refused(text: str, words: str) -> None:
    with pytest.raises(IngestError, match=words) as caught:
        check_health(text, "folder/a.txt")
    assert caught.value.code == "text.unhealthy"
    assert str(caught.value).startswith("folder/a.txt: ")
    assert "%" in str(caught.value)


def test_a_few_typing_errors_do_not_sink_an_article() -> None:
    text = GOOD[0] * 5 + " Học vện, nướcTrần, tổchức."
    check_health(text, "a.txt")
