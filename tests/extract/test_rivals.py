"""One organ has one head: a taken owner gives way where the article's own words name another head of that organ."""

from __future__ import annotations

import pytest

from tests.extract.readings import name, read

GUESTS = (
    "Ngày 24/4, đồng chí Quàng Văn Ón, Bí thư Tỉnh ủy, đã làm việc với Đoàn công tác tỉnh Hải Lộ do đồng chí "
    "Phạm Quốc Khởi, Bí thư Tỉnh ủy Hải Lộ dẫn đầu.{more}"
)


def posts(text: str) -> set[tuple[str | None, str, str | None]]:
    reading = read(text)
    return {(name(reading, one.person), one.title, name(reading, one.organ)) for one in reading.holdings}


def test_the_host_of_a_visit_is_not_given_the_guests_province() -> None:
    more = (
        "\nCùng tiếp đoàn có đồng chí Trần Thái Bình, Chủ tịch UBND tỉnh; "
        "Đoàn có ông Lê Hà Nam, Chủ tịch UBND tỉnh Hải Lộ."
    )
    assert posts(GUESTS.format(more=more)) == {
        ("Quàng Văn Ón", "Bí thư", "Tỉnh ủy"),
        ("Phạm Quốc Khởi", "Bí thư", "Tỉnh ủy Hải Lộ"),
        ("Trần Thái Bình", "Chủ tịch", "Ủy ban nhân dân tỉnh"),
        ("Lê Hà Nam", "Chủ tịch", "Ủy ban nhân dân tỉnh Hải Lộ"),
    }


def test_what_is_of_a_third_place_keeps_its_owner_beside_guests() -> None:
    more = "\nĐại biểu tỉnh Nghệ An có ông Lê Văn Ba, Giám đốc Sở Y tế tỉnh."
    assert ("Lê Văn Ba", "Giám đốc", "Sở Y tế tỉnh Nghệ An") in posts(GUESTS.format(more=more))


def test_the_other_place_of_the_line_is_taken_instead() -> None:
    text = (
        "Chủ trì hội nghị là bà Trần Thị Ngọc, Chủ tịch Hội Nhà báo tỉnh Nghệ An.\n"
        "Đoàn tỉnh Hà Tĩnh có Chủ tịch Hội Nhà báo tỉnh Nguyễn Văn Hải, Phó Chủ tịch Hội Nhà báo tỉnh Võ Văn Báu."
    )
    assert posts(text) == {
        ("Trần Thị Ngọc", "Chủ tịch", "Hội Nhà báo tỉnh Nghệ An"),
        ("Nguyễn Văn Hải", "Chủ tịch", "Hội Nhà báo tỉnh Hà Tĩnh"),
        ("Võ Văn Báu", "Phó Chủ tịch", "Hội Nhà báo tỉnh Hà Tĩnh"),
    }


def test_the_head_of_a_foreign_province_is_of_that_province() -> None:
    text = (
        "Đoàn tỉnh Lam Hồng do ông Hà Văn Thu, Bí thư Tỉnh ủy Lam Hồng dẫn đầu đã sang thăm nước bạn.\n"
        "Tiếp đoàn có ông Khăm Xỉ, Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Bò Kẹo (Lào)."
    )
    assert ("Khăm Xỉ", "Bí thư", "Tỉnh ủy Lam Hồng") not in posts(text)
    assert ("Khăm Xỉ", "Bí thư", "Tỉnh ủy Bò Kẹo") in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ông Lò Văn Mo, Bí thư Tỉnh ủy Lam Hồng, chủ trì.\nBí thư Tỉnh ủy Hà Văn Thu phát biểu.",
            id="no other place is named",
        ),
        pytest.param(
            "Ông Lò Văn Mo giữ chức Bí thư Tỉnh ủy Lam Hồng.\n"
            "Dự lễ tại tỉnh Nghệ An có ông Hà Văn Thu, Bí thư Tỉnh ủy Lam Hồng.",
            id="one comes, one goes",
        ),
    ],
)
def test_two_heads_stay_where_nothing_speaks_for_another_place(text: str) -> None:
    assert {post for post in posts(text) if post[2] == "Tỉnh ủy Lam Hồng"} == {
        ("Lò Văn Mo", "Bí thư", "Tỉnh ủy Lam Hồng"),
        ("Hà Văn Thu", "Bí thư", "Tỉnh ủy Lam Hồng"),
    }
