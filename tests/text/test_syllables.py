"""The inventory of syllables holds what Vietnamese spells and nothing it cannot."""

from __future__ import annotations

import pytest

from kg.text.syllables import inventory, is_syllable

GOOD = (
    "nghiêng khuỷu quýt giếng gì gìn giữa quốc quyển quýnh nguyễn thuở huơ khuya xoong yêu yểng ý ủy uỷ hòa hoà thủy"
    " thuỷ khoẻ khỏe quỳ ỉa ích đuốc chuột nướng người hươu rượu ngoằn ngoèo loắt choắt khuấy xuất huyện tuyết quét"
    " quắc giặc giầy ghế nghỉ kỹ ký kẻ cả của đẹp ạ ồ áp sách kịch việt lưỡi bưởi oan uống ướt hoẵng đoàn tuần quờ tịch"
    " lúa Đảng ĐỒNG Quảng Ưu tiên trưởng phường xã Mỹ sỹ"
).split()
BAD = (
    "trỉển khàì ngiêng kả cế gê ngê qủa zô fố wá jà hằc lấc̉ tảt đọch bịp̣ sáchh thựờng bẩt mẽt đưong̣ hôị ầp xyz"
    " Lênin Hànộimới nướcTrần đđảng bạnn ngyễn tỉhn"
).split()


@pytest.mark.parametrize("word", GOOD)
def test_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", BAD)
def test_no_syllable(word: str) -> None:
    assert not is_syllable(word)


def test_size() -> None:
    """About as many as the phonology allows; a lost onset or rime would take hundreds away."""
    assert 15_000 < len(inventory()) < 20_000
