"""What a heading says of the documents listed behind it: issuer, day, title."""

from __future__ import annotations

from tests.extract.pages import clusters


def test_papers_counted_again_are_those_of_the_heading_before() -> None:
    found = clusters(
        "Hội nghị nghe 3 nghị quyết và 1 kết luận của Hội nghị lần thứ sáu Ban Chấp hành Trung ương.\n"
        "Các văn bản gồm: Nghị quyết số 27-NQ/TW về rừng; Kết luận số 45 về biển."
    )
    assert [[claim.value.name for claim in one.issuers] for one in found] == [["Ban Chấp hành Trung ương"]] * 2


def test_day_and_title_told_of_documents_that_are_counted_are_those_of_each() -> None:
    found = clusters(
        "Việc này theo hai quyết định về điều động cán bộ, đều đề ngày 29/9/2023, của Ban Thường vụ Tỉnh ủy, vừa ra. "
        "Nội dung như sau:\n- Quyết định số 9-QĐ/TU: ông An thôi chức.\n- Quyết định số 10-QĐ/TU: ông Bình thôi chức."
    )
    told = [(one.issuers[0].value.name, one.dates[0].value.edtf, one.titles[0].value) for one in found]
    assert told == [("Ban Thường vụ Tỉnh ủy", "2023-09-29", "điều động cán bộ")] * 2


def test_the_day_before_a_list_is_that_of_all_parted_by_semicolons() -> None:
    found = clusters(
        "Lễ công bố các quyết định của Ban Thường vụ Tỉnh ủy ngày 29/9/2023. Cụ thể như sau: "
        "Quyết định số 9-QĐ/TU điều động ông An; Quyết định số 10-QĐ/TU điều động ông Bình. "
        "Quyết định số 11-QĐ/TU là của năm trước."
    )
    assert [len(one.dates) for one in found] == [1, 1, 0]


def test_who_issues_documents_that_are_counted_issues_those_listed() -> None:
    text = "Bộ Chính trị đã ban hành 2 nghị quyết, gồm: Nghị quyết số 1-NQ/TW về rừng; Nghị quyết số 2-NQ/TW về biển. "
    found = clusters(text + "Nghị quyết số 3-NQ/TW về đất.")
    assert [[claim.value.name for claim in one.issuers] for one in found] == [["Bộ Chính trị"], ["Bộ Chính trị"], []]


def test_the_items_of_a_list_have_one_issuer_over_marks_and_lines() -> None:
    text = (
        "HĐND tỉnh đã thông qua 4 nghị quyết, gồm:\n- Nghị quyết về học phí năm học tới.\n"
        "- Nghị quyết về giá nước.\n1. Nghị quyết về phí chợ; Nghị quyết về phí đò.\n\n"
        "Sở sẽ sơ kết Nghị quyết về nghề muối."
    )
    found = clusters(text)
    assert [(one.name.removeprefix("Nghị quyết về "), len(one.issuers)) for one in found] == [
        ("học phí năm học tới", 1),
        ("giá nước", 1),
        ("phí chợ", 1),
        ("phí đò", 1),
        ("nghề muối", 0),
    ]


def test_documents_counted_again_before_their_list_are_those_issued_before() -> None:
    text = "Bộ Chính trị đã ban hành 2 nghị quyết. Hai nghị quyết gồm: Nghị quyết về rừng già; Nghị quyết về biển khơi."
    assert [one.issuers[0].value.name for one in clusters(text)] == ["Bộ Chính trị"] * 2


def test_the_day_said_of_documents_that_are_counted_is_that_of_each() -> None:
    text = (
        "Bộ Chính trị ký 2 quyết định cùng ngày 20/11/2023, bổ nhiệm cán bộ. Cụ thể như sau:\n"
        "- Quyết định số 1-QĐ/TW: ông Trần An, Vụ trưởng, thôi chức.\n- Quyết định số 2-QĐ/TW: bà Lê Bình."
    )
    assert [[claim.value.edtf for claim in one.dates] for one in clusters(text)] == [["2023-11-20"]] * 2


def test_a_heading_of_papers_speaks_of_those_that_can_be_its_issuers() -> None:
    text = "Các văn bản của Tỉnh ủy gồm: Kế hoạch số 1-KH/TU; Chỉ thị số 2-CT/TU; Chỉ thị số 3-CT/TW."
    found = clusters(text)
    assert [[claim.value.name for claim in one.issuers] for one in found] == [["Tỉnh ủy"]] * 2 + [[]]


def test_a_heading_gives_its_list_issuer_and_draft() -> None:
    text = "Hai dự thảo Nghị quyết của Quốc hội gồm: Nghị quyết về đất rừng và Nghị quyết về biển đảo."
    found = clusters(text)
    assert [(one.name, one.draft) for one in found] == [
        ("Nghị quyết về đất rừng", True),
        ("Nghị quyết về biển đảo", True),
    ]
    assert all(one.issuers[0].value.name == "Quốc hội" for one in found)
