"""What a citation says of its document: date, issuer, term and title, each with its words."""

from __future__ import annotations

import pytest

from tests.extract.pages import clusters, only, page, quoted

DATES = [
    ("Nghị quyết số 35-NQ/TW ngày 22/10/2018 của Bộ Chính trị", ["2018-10-22"]),
    ("Nghị quyết số 35-NQ/TW, ngày 22-10-2018 của Bộ Chính trị", ["2018-10-22"]),
    ("Nghị quyết 35-NQ/TW của Bộ Chính trị khóa XII ngày 11/10/2018 về tư tưởng", ["2018-10-11"]),
    ("Nghị quyết 16 của Bộ Chính trị (15-7-1988)", ["1988-07-15"]),
    ("Quy định số 37, cùng ngày 25/10/2021, của Ban Chấp hành Trung ương", ["2021-10-25"]),
    ("Nghị quyết 71-NQ/TW năm 2025 của Bộ Chính trị", ["2025"]),
    ("Quyết định số 12/QĐ-UBND ký ngày 5/3/2020", ["2020-03-05"]),
    ("Ngày 10/2/2025, Ban Thường vụ Tỉnh ủy ban hành Quyết định số 1874-QĐ/TU", ["2025-02-10"]),
    ("Tỉnh ủy đã ban hành Kế hoạch số 25-KH/TU, ngày 7/7/2022 để thực hiện chủ trương", ["2022-07-07"]),
    ("Ngày 15-5-2016, Bộ Chính trị (khóa XII) ban hành Chỉ thị số 05-CT/TW", ["2016-05-15"]),
    ("Thực hiện Nghị quyết số 35-NQ/TW, ngày 14/11/2023, Tỉnh ủy tổ chức hội nghị", []),
    ("sơ kết Nghị quyết số 35-NQ/TW, sáng 15/7 tại hội trường", []),
    ("Ngày 24/1/2025, Bộ Chính trị ký ban hành Kết luận số 121-KL/TW của Ban Bí thư", ["2025-01-24"]),
    ("Luật Rừng số 9/2018/QH14 được Quốc hội thông qua ngày 15/11/2018.", ["2018-11-15"]),
    ("Ngày 10/2/2025, Tỉnh ủy quán triệt Quyết định số 1874-QĐ/TU", []),
    ("Ngày 4/1/2016, thay mặt Bộ Chính trị, Tổng Bí thư ký ban hành Chỉ thị số 51-CT/TW", ["2016-01-04"]),
    ("Nghị quyết số 55-NQ/TW của Bộ Chính trị về năng lượng (ban hành ngày 11/2/2020)", ["2020-02-11"]),
    ("Nghị quyết số 55-NQ/TW về năng lượng ngày 11/2/2020 của Bộ Chính trị", ["2020-02-11"]),
    ("Sơ kết Nghị quyết số 55-NQ/TW về năng lượng ngày 11/2/2020 tại hội trường", []),
    ("Nghị quyết số 28-NQ/TW (tức Nghị quyết 28) mà Bộ Chính trị ban hành ngày 25/10/2013, về đất", ["2013-10-25"]),
    ("Luật Chim trời, được Quốc hội thông qua ngày 19/6/2017, là văn bản mới", ["2017-06-19"]),
    ("Ngày 18/5/2021, Kết luận 01 của Bộ Chính trị ra đời", ["2021-05-18"]),
    ("Ngày 18/5/2021, Kết luận 01 được Bộ Chính trị khóa XIII ký ban hành", ["2021-05-18"]),
    ("Kết luận số 01-KL/TW được ban hành ngày 18/5/2021", ["2021-05-18"]),
    ("Ngày 18/5/2021, Kết luận 01 của Bộ Chính trị được quán triệt", []),
    ("Ban hành ngày 22/10/2018, Nghị quyết số 35-NQ/TW của Bộ Chính trị đã tròn 5 năm", ["2018-10-22"]),
    ("Bộ Chính trị đã ra Nghị quyết số 29-NQ/TW vào ngày 4/11/2013", ["2013-11-04"]),
    ("quán triệt Nghị quyết số 29-NQ/TW vào ngày 4/11/2013", []),
    ("Kết luận 91-KL/TW, ký ngày 12/8/2024, yêu cầu các cấp vào cuộc", ["2024-08-12"]),
    ("Quy định số 144-QĐ/TW (ngày 9/5/2024, Bộ Chính trị) về lối sống", ["2024-05-09"]),
    ("Quy định số 144-QĐ/TW (Bộ Chính trị, ngày 9/5/2024) về lối sống", ["2024-05-09"]),
    ("Chỉ thị số 21-CT/TW, ngày 21/12/2012, do Ban Bí thư ký", ["2012-12-21"]),
    ("Do Bộ Chính trị khóa XIII ban hành ngày 4/5/2025, Nghị quyết số 68-NQ/TW được học tập", ["2025-05-04"]),
    ("Tháng 9/2010, Bộ Chính trị ban hành Kết luận số 79-KL/TW", ["2010-09"]),
    ("Năm 2004, Bộ Chính trị khóa IX đã ra Nghị quyết số 42-NQ/TW", ["2004"]),
    ("Từ năm 2004, Bộ Chính trị đã ra Nghị quyết số 42-NQ/TW", []),
    ("Ngày 2/6/2022, có Quy định số 67-QĐ/TW của Ban Bí thư về lối sống", ["2022-06-02"]),
    ("Ngày 2/6/2022, tỉnh có Quy định số 67-QĐ/TW trong tay", []),
    ("Ngày 2/11/2018, tại Quyết định số 9/QĐ-BGDĐT, Bộ Giáo dục và Đào tạo bổ nhiệm ông An", ["2018-11-02"]),
    ("Luật Chim trời được thông qua ngày 25/11/2015 tại kỳ họp thứ 10", ["2015-11-25"]),
]


def test_one_day_may_be_that_of_all_documents_before_it() -> None:
    found = clusters("Quyết định số 5-QĐ/TU và Quyết định số 6-QĐ/TU, cùng ngày 3/4/2020, về cán bộ.")
    assert [[claim.value.edtf for claim in one.dates] for one in found] == [["2020-04-03"]] * 2
    apart = clusters("Quyết định số 5-QĐ/TU và Quyết định số 6-QĐ/TU, ngày 3/4/2020, về cán bộ.")
    assert [len(one.dates) for one in apart] == [0, 1]


def test_the_same_day_is_that_of_the_document_before() -> None:
    found = clusters("Quyết định số 359/QĐ-TTg, ngày 27/2/2026. Ông An theo Quyết định số 356/QĐ-TTg cùng ngày, về Bộ.")
    assert [[claim.value.edtf for claim in one.dates] for one in found] == [["2026-02-27"]] * 2


@pytest.mark.parametrize(("text", "stated"), DATES)
def test_the_date_of_issue_is_told_from_the_day_of_the_news(text: str, stated: list[str]) -> None:
    assert [claim.value.edtf for claim in only(text).dates] == stated


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Nghị quyết số 35-NQ/TW của Bộ Chính trị (khóa XII) về tư tưởng", ["XII"]),
        ("Nghị quyết 29-NQ/TW của Ban Chấp hành Trung ương Đảng khoá XI", ["XI"]),
        ("Nghị quyết số 43-NQ/TW Hội nghị Trung ương 8 khóa XIII về đoàn kết", ["XIII"]),
        ("Nghị quyết số 3-NQ/TW của Bộ Chính trị khóa 12 về đoàn kết", ["XII"]),
        ("Nghị quyết số 35-NQ/TW của Bộ Chính trị", []),
        ("Nghị quyết số 9/NQ-HĐND của HĐND tỉnh khóa XVIII về thu ngân sách", []),
    ],
)
def test_the_term_is_that_of_the_centre_and_not_of_a_local_council(text: str, terms: list[str]) -> None:
    assert [claim.value for claim in only(text).terms] == terms


def test_every_claim_quotes_the_text() -> None:
    text = (
        "Kết luận số 91-KL/TW ngày 12/8/2024 của Bộ Chính trị tiếp tục thực hiện Nghị quyết số 29-NQ/TW ngày 4/11/2013 "
        "của Ban Chấp hành Trung ương Đảng khóa XI về đổi mới giáo dục; Luật Giáo dục năm 2019."
    )
    for cluster in clusters(text):
        claims = [*cluster.issuers, *cluster.dates, *cluster.titles, *cluster.terms, *cluster.relations]
        for evidence in [*cluster.evidence, *(claim.evidence for claim in claims)]:
            assert evidence.quote == quoted(page(text).text, evidence.span)


def test_a_headline_takes_no_date_of_the_line_below() -> None:
    text = "Sơ kết 5 năm Nghị quyết 35\n\nNgày 17/10/2023, Nghị quyết số 35-NQ/TW ngày 22/10/2018 được bàn."
    found = [date.value.edtf for cluster in clusters(text) for date in cluster.dates]
    assert found == ["2018-10-22"]


def test_the_letters_of_a_type_may_stand_before_its_number() -> None:
    (found,) = clusters("tổng kết 10 năm thực hiện Nghị quyết (NQ) 28 về “Xây dựng tổ chức Đảng”.")
    assert (found.type, found.number) == ("Nghị quyết", "28")
