"""Where an article is set: a bare unit is told whose it is only where the article says so."""

from __future__ import annotations

import pytest

from tests.extract.phrases import organs_of

LEAD = "Tỉnh Lam Hồng nằm ở miền núi, có nhiều cảnh đẹp và bản sắc văn hóa lâu đời của đồng bào các dân tộc anh em. "

SETTINGS = [
    ("the only place of its unit", "Về tỉnh Lam Hồng, đoàn làm việc với UBND tỉnh.", "Ủy ban nhân dân tỉnh Lam Hồng"),
    ("no place is said", "Đoàn làm việc với UBND tỉnh.", "Ủy ban nhân dân tỉnh ~"),
    ("another unit", "Về huyện Đông Khê, đoàn làm việc với UBND tỉnh.", "Ủy ban nhân dân tỉnh ~"),
    (
        "two places in one line",
        "Giữa tỉnh Lam Hồng và tỉnh Nghệ An, UBND tỉnh ký kết.",
        "Ủy ban nhân dân tỉnh ~",
    ),
    (
        "the place of its own line",
        "Ở tỉnh Lam Hồng, UBND tỉnh khen.\nỞ tỉnh Nghệ An, Hội Nông dân tỉnh họp.",
        "Hội Nông dân tỉnh Nghệ An",
    ),
    ("the district", "Tại huyện Đông Khê, UBND huyện họp.", "Ủy ban nhân dân huyện Đông Khê"),
    ("the commune", "Tại xã Vân Thủy, UBND xã họp.", "Ủy ban nhân dân xã Vân Thủy"),
    ("the committee of the province", "Tại tỉnh Lam Hồng, Ban Chỉ đạo 35 tỉnh họp.", "Ban Chỉ đạo 35 tỉnh Lam Hồng"),
    ("the party of the province", "Tại tỉnh Lam Hồng, Tỉnh ủy họp.", "Tỉnh ủy Lam Hồng"),
    ("the party of the district", "Tại huyện Đông Khê, Huyện ủy họp.", "Huyện ủy Đông Khê"),
]


@pytest.mark.parametrize(("text", "organ"), [row[1:] for row in SETTINGS], ids=[row[0] for row in SETTINGS])
def test_a_bare_unit_takes_the_one_place_it_can_mean(text: str, organ: str) -> None:
    assert organ in organs_of(text)


def test_the_place_in_a_person_s_name_owns_nothing() -> None:
    text = "Ông Nguyễn Hòa Bình, Chủ tịch UBND tỉnh, phát biểu."
    assert organs_of(text) == ["Ủy ban nhân dân tỉnh ~"]


def test_an_owned_organ_says_where_the_article_is_set() -> None:
    assert organs_of("Tỉnh ủy Thượng Lam họp. UBND tỉnh báo cáo.") == [
        "Tỉnh ủy Thượng Lam",
        "Ủy ban nhân dân tỉnh Thượng Lam",
    ]


def test_the_lead_holds_for_later_lines_that_name_no_place() -> None:
    text = f"{LEAD}{LEAD}\nĐoàn tỉnh Nghệ An đến thăm tỉnh Lam Hồng.\nUBND tỉnh cảm ơn."
    assert "Ủy ban nhân dân tỉnh Lam Hồng" in organs_of(text)
