"""Documents an event is about where the sentence tells them before it, or by another verb than its name's."""

from __future__ import annotations

import pytest

from tests.extract.readings import read

ABOUT = [
    ("Mười năm thực hiện Nghị quyết số 33-NQ/TW được Tỉnh ủy Sông Lam tổng kết tại hội nghị sáng 5/5.", ["33-NQ/TW"]),
    ("Nghị quyết số 57-NQ/TW là chủ đề buổi làm việc sáng 5/5 của Sở Y tế.", ["57-NQ/TW"]),
    ("Quyết định số 15-QĐ/TU được trao cho ông Trần Văn Muối tại hội nghị sáng 5/5.", ["15-QĐ/TU"]),
    ("Chuyên đề về Nghị quyết số 59-NQ/TW do ông Trần Văn Muối trình bày tại hội nghị. Có 200 người dự.", ["59-NQ/TW"]),
    ("Sáng 5/5, cán bộ xã học tập Nghị quyết số 57-NQ/TW tại hội nghị do Tỉnh ủy Sông Lam tổ chức.", ["57-NQ/TW"]),
    ("Sáng 5/5, đại biểu góp ý vào dự án Luật Chim trời tại hội nghị do Tỉnh ủy Sông Lam tổ chức.", ["Luật Chim trời"]),
    (
        "Tại hội nghị, các đại biểu đã được nghe bà Lê Thị Gốm, Phó Giám đốc Sở Y tế, truyền đạt Luật Chim trời.",
        ["Luật Chim trời"],
    ),
    (
        "Tại hội nghị, các đại biểu được đại diện lãnh đạo Sở Y tế giới thiệu về Nghị định số 5/2020/NĐ-CP.",
        ["5/2020/NĐ-CP"],
    ),
    ("Ông Muối yêu cầu học tập Nghị quyết số 57-NQ/TW tại hội nghị của các xã.", []),
    ("Tỉnh ủy Sông Lam mở hội nghị để cán bộ nắm nội dung Nghị quyết số 57-NQ/TW.", ["57-NQ/TW"]),
    ("Lớp bồi dưỡng sáng 5/5 tại xã Đông Khê giới thiệu Quy định số 144-QĐ/TW.", ["144-QĐ/TW"]),
    ("Tại lễ công bố quyết định sáng 5/5, ông Trần Văn Muối nhận Quyết định số 15-QĐ/TU.", ["15-QĐ/TU"]),
    (
        "Sáng 5/5, Tỉnh ủy làm việc, nghe báo cáo kết quả thực hiện Đề án số 12-ĐA/TU. Chủ trì cuộc làm việc: bà Gốm.",
        ["12-ĐA/TU"],
    ),
    ("Sáng 5/5, Tỉnh ủy ra Đề án số 12-ĐA/TU. Chủ trì cuộc làm việc về chợ: bà Lê Thị Gốm.", []),
]


@pytest.mark.parametrize(("text", "about"), ABOUT)
def test_an_event_is_about_what_is_told_to_be_done_there(text: str, about: list[str]) -> None:
    reading = read(f"Sông Lam hôm nay.\n\n{text}")
    known = {document.key: document.symbol or document.name for document in reading.documents}
    assert [known[claim.value] for event in reading.events for claim in event.about] == about


HEADED = [
    ("Mười năm thực hiện Nghị quyết số 33-NQ/TW ở Đông Khê", "hội nghị nhìn lại chặng đường ấy", ["33-NQ/TW"]),
    ("Đông Khê nhìn lại việc thực hiện Nghị quyết số 33-NQ/TW", "hội nghị tổng kết", ["33-NQ/TW"]),
    ("Mười năm thực hiện Nghị quyết số 33-NQ/TW ở Đông Khê", "hội nghị quán triệt", []),
    ("Đông Khê nhìn lại việc thực hiện Nghị quyết số 33-NQ/TW", "hội nghị hiến kế làm du lịch", []),
    ("Quán triệt Nghị quyết số 71-NQ/TW về giáo dục", "hội nghị trực tuyến đến các điểm cầu cấp xã", ["71-NQ/TW"]),
    ("Quán triệt Nghị quyết số 71-NQ/TW về giáo dục", "hội nghị chuyên đề về giáo dục", []),
]


@pytest.mark.parametrize(("headline", "event", "about"), HEADED)
def test_words_of_looking_back_in_the_headline_are_the_same(headline: str, event: str, about: list[str]) -> None:
    reading = read(f"{headline}\n\nSáng 5/5, Huyện ủy Đông Khê tổ chức {event}.")
    known = {document.key: document.symbol for document in reading.documents}
    assert [known[claim.value] for each in reading.events for claim in each.about] == about
