"""Commendations: award, giver, recipients, document, event; each with a sentence that has it and one that has not."""

from __future__ import annotations

import pytest

from tests.extract.readings import name, names, read

PEOPLE = (
    "Sáng 18/11/2025, Tỉnh ủy Thượng Lam tổ chức Hội nghị tổng kết công tác năm. Dự hội nghị có đồng chí Lê Văn Thử, "
    "Giám đốc Sở Y tế tỉnh Thượng Lam; đồng chí Trần Thị Nháp, Bí thư Huyện ủy Mẫu Sơn.\n"
)


def told(sentence: str) -> list[tuple[str, str | None, list[str | None], tuple[tuple[int, str], ...]]]:
    reading = read(PEOPLE + sentence)
    return [
        (each.award, name(reading, each.giver), names(reading, each.recipients), each.groups)
        for each in reading.commendations
    ]


GIVEN = [
    (
        "Huyện ủy Mẫu Sơn trao Giải thưởng H'Lan Niê cho 9 học sinh.",
        ("Giải thưởng H'Lan Niê", "Huyện ủy Mẫu Sơn", [], ((9, "học sinh"),)),
    ),
    (
        "Dịp này, UBND tỉnh Thượng Lam tặng Bằng khen cho 20 tập thể, 15 cá nhân có thành tích xuất sắc.",
        ("Bằng khen", "Ủy ban nhân dân tỉnh Thượng Lam", [], ((20, "tập thể"), (15, "cá nhân"))),
    ),
    (
        "Chủ tịch UBND tỉnh Thượng Lam đã tặng Bằng khen cho hai tập thể.",
        ("Bằng khen", "Ủy ban nhân dân tỉnh Thượng Lam", [], ((2, "tập thể"),)),
    ),
    (
        "Nhân dịp này, 12 tập thể, 16 cá nhân được nhận Giấy khen của Huyện ủy Mẫu Sơn.",
        ("Giấy khen", "Huyện ủy Mẫu Sơn", [], ((12, "tập thể"), (16, "cá nhân"))),
    ),
    (
        "Đồng chí Lê Văn Thử được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
        ("Huân chương Lao động hạng Ba", None, ["Lê Văn Thử"], ()),
    ),
    (
        "Đồng chí Trần Thị Nháp, Bí thư Huyện ủy Mẫu Sơn, nhận Huy hiệu 40 năm tuổi Đảng.",
        ("Huy hiệu 40 năm tuổi Đảng", None, ["Trần Thị Nháp"], ()),
    ),
    (
        "Đồng chí Lê Văn Thử trao Kỷ niệm chương “Vì sự nghiệp Y tế” tặng đồng chí Trần Thị Nháp.",
        ("Kỷ niệm chương “Vì sự nghiệp Y tế”", None, ["Trần Thị Nháp"], ()),
    ),
    (
        "3 tập thể được Sở Y tế tỉnh Thượng Lam tặng Cờ thi đua.",
        ("Cờ thi đua", "Sở Y tế tỉnh Thượng Lam", [], ((3, "tập thể"),)),
    ),
    (
        "UBND tỉnh Thượng Lam trao danh hiệu “Tập thể lao động xuất sắc” cho 7 đơn vị.",
        ("Danh hiệu “Tập thể lao động xuất sắc”", "Ủy ban nhân dân tỉnh Thượng Lam", [], ((7, "đơn vị"),)),
    ),
    (
        "Huyện ủy Mẫu Sơn đã khen thưởng 10 tập thể, 11 cá nhân.",
        ("Khen thưởng", "Huyện ủy Mẫu Sơn", [], ((10, "tập thể"), (11, "cá nhân"))),
    ),
    (
        "Tỉnh ủy Thượng Lam truy tặng Huy hiệu 60 năm tuổi Đảng cho 1 đảng viên.",
        ("Huy hiệu 60 năm tuổi Đảng", "Tỉnh ủy Thượng Lam", [], ((1, "đảng viên"),)),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), GIVEN)
def test_who_gives_what_to_whom(sentence: str, expected: tuple[str, str | None, list[str], object]) -> None:
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Công tác thi đua, khen thưởng được các đơn vị quan tâm.",
        "Đồng chí Lê Văn Thử từng được tặng Huân chương Lao động hạng Ba.",
        "Bằng khen là sự ghi nhận đối với 20 tập thể.",
        "Thầy thuốc Ưu tú Nguyễn Văn Tạm chia sẻ kinh nghiệm với 20 đơn vị.",
        "Bà Nguyễn Thị Dân, ở bản Lũng Hoa, nhận Bằng khen.",
        "UBND tỉnh Thượng Lam tặng quà cho 20 hộ nghèo.",
    ],
)
def test_no_award_is_conferred(sentence: str) -> None:
    assert told(sentence) == []


def test_two_givers_in_one_sentence() -> None:
    found = told("UBND tỉnh Thượng Lam tặng Bằng khen cho 5 tập thể, Huyện ủy Mẫu Sơn tặng Giấy khen cho 12 cá nhân.")
    assert [(award, giver, groups) for award, giver, _, groups in found] == [
        ("Bằng khen", "Ủy ban nhân dân tỉnh Thượng Lam", ((5, "tập thể"),)),
        ("Giấy khen", "Huyện ủy Mẫu Sơn", ((12, "cá nhân"),)),
    ]


def test_whoever_hands_over_a_state_award_is_not_its_giver() -> None:
    sentence = "Tỉnh ủy Thượng Lam trao Huân chương Độc lập hạng Nhì cho đồng chí Lê Văn Thử."
    assert told(sentence) == [("Huân chương Độc lập hạng Nhì", None, ["Lê Văn Thử"], ())]


def test_contest_prizes_stand_without_their_winners() -> None:
    found = told("Tỉnh ủy Thượng Lam trao 2 giải A và 5 giải B.")
    assert [(award, groups) for award, _, _, groups in found] == [("Giải A", ()), ("Giải B", ())]


def test_document_and_event() -> None:
    reading = read(
        PEOPLE
        + "Dịp này, Tỉnh ủy Thượng Lam tặng Bằng khen cho 20 tập thể có thành tích trong thực hiện Nghị quyết số "
        "35-NQ/TW của Bộ Chính trị."
    )
    (found,) = reading.commendations
    assert name(reading, found.document) == "Nghị quyết 35-NQ/TW"
    assert (name(reading, found.event) or "").startswith("Hội nghị tổng kết")


def test_a_deciding_document_is_not_the_one_carried_out() -> None:
    reading = read(PEOPLE + "Tỉnh ủy Thượng Lam tặng Bằng khen cho 20 tập thể theo Quyết định số 15-QĐ/TU.")
    assert [each.document for each in reading.commendations] == [None]


def test_a_caption_tells_the_same_award() -> None:
    sentence = "Tỉnh ủy Thượng Lam trao Bằng khen cho 20 tập thể"
    assert len(told(f"{sentence}.\n{sentence} có thành tích xuất sắc.")) == 1
