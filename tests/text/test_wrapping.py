"""Line ends that break sentences are spaces; those between paragraphs, items and headlines stay."""

from __future__ import annotations

import pytest

from kg.text.wrapping import unwrapped

PROSE = (
    "Đồng chí Trần Văn Lúa, Bí thư Tỉnh ủy Sông Hạ, chủ trì hội nghị. Cùng dự có lãnh đạo các sở, ngành của tỉnh và"
    " đại diện các huyện ủy trực thuộc, các cơ quan báo chí trên địa bàn tỉnh."
)
ITEM = "Sáng 6/5, Tỉnh ủy Sông Hạ tổ chức hội nghị sơ kết công tác xây dựng Đảng."


def test_lines_of_a_fixed_width_are_one_paragraph() -> None:
    wrapped = f"{PROSE[:60]}\n{PROSE[60:120]}\n{PROSE[120:180]}\n{PROSE[180:]}"
    assert unwrapped(wrapped) == wrapped.replace("\n", " ")
    listed = f"Ban Thường vụ gồm các đồng chí có tên sau đây, theo thứ tự:\n{ITEM}\n{ITEM}\n{ITEM}"
    assert unwrapped(listed) == listed


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Hội nghị do Ban Thường vụ Tỉnh ủy Sông Hạ chủ trì có mặt\nlãnh đạo các sở.", 1),
        ("Hội nghị do Ban Thường vụ Tỉnh ủy Sông Hạ và Đảng ủy của\nChính phủ tổ chức.", 1),
        ("Bệnh viện huyện Sông Hạ thăm khám sức khỏe hằng ngày\nVề chế độ, bà Gốm nói.", 0),
        ("Tham dự có các đồng chí lãnh đạo tỉnh Sông Hạ:\nông Trần Văn Lúa", 0),
        ("ông Trần Văn Lúa\nbà Lê Thị Gốm", 0),
        ("Hội nghị do Ban Thường vụ Tỉnh ủy Sông Hạ chủ trì\na) Về nghề muối", 0),
        ("Hội nghị do Ban Thường vụ Tỉnh ủy Sông Hạ chủ trì\nSáng 5/5, tỉnh họp.", 0),
        ("Hội nghị do Ban Thường vụ Tỉnh ủy Sông Hạ chủ trì\n\nlãnh đạo các sở.", 0),
        ("Đồng chí Lê Gốm, Phó Giám đốc Sở Nông vụ\n \nphát biểu khai mạc hội nghị", 2),
        ("Đồng chí Lê Gốm, Phó Giám đốc Sở Nông vụ\n\nhn-1.jpg", 0),
        ("Sở Nông vụ tổ chức hội nghị\n\nphát biểu khai mạc hội nghị", 0),
    ],
)
def test_a_line_end_inside_a_sentence_is_a_space(text: str, broken: int) -> None:
    assert unwrapped(text).count("\n") == text.count("\n") - broken
    assert len(unwrapped(text)) == len(text)


def test_a_wrapped_block_goes_on_behind_capitals_and_its_headline_stands_alone() -> None:
    lines = [
        "Thông cáo về ngày thứ hai của hội nghị",
        "Thay mặt Tỉnh ủy Sông Hạ, ông Trần Văn Lúa điều hành phần",
        "thảo luận buổi sáng về quy chế làm việc của Ban Chấp hành",
        "Trung ương, Bộ Chính trị khóa này, rồi các tổ họp để",
        "bàn tiếp.",
    ]
    assert unwrapped("\n".join(lines)) == lines[0] + "\n" + " ".join(lines[1:])
