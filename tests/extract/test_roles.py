"""Roles: who takes part in which event; texts and people are our own."""

from __future__ import annotations

import pytest

from kg.extract.reading import extract
from kg.model import RawArticle, Reading
from kg.text import prepare

HEAD = "Sáng 18/11, Tỉnh ủy Sông Lam tổ chức Hội nghị tổng kết công tác xây dựng Đảng năm 2025.\n"


def read(text: str) -> Reading:
    return extract(prepare(RawArticle("x", text, published="2025-11-20")))


def roles(text: str) -> dict[str, set[str]]:
    reading = read(text)
    names = {person.key: person.name for person in reading.persons}
    found: dict[str, set[str]] = {}
    for each in reading.participations:
        found.setdefault(names[each.person], set()).add(each.role)
    return found


MANH, LAN, HUNG, DUC, HOA = "Trần Văn Mạnh", "Nguyễn Thị Lan", "Lý Văn Hùng", "Kim Văn Đức", "Lê Thị Hoa"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Đồng chí Trần Văn Mạnh, Bí thư Tỉnh ủy, Trưởng Ban Chỉ đạo 35 tỉnh chủ trì hội nghị.",
            {MANH: {"chairs"}},
        ),
        ("Hội nghị do đồng chí Trần Văn Mạnh, Bí thư Tỉnh ủy chủ trì.", {MANH: {"chairs"}}),
        ("Điều hành hội nghị là Phó Bí thư Tỉnh ủy Nguyễn Thị Lan.", {LAN: {"chairs"}}),
        ("Ghế chủ tọa do ông Trần Văn Mạnh, Bí thư Tỉnh ủy đảm nhiệm.", {MANH: {"chairs"}}),
        (
            "Các đồng chí: Trần Văn Mạnh, Bí thư Tỉnh ủy; Nguyễn Thị Lan, Phó Bí thư Tỉnh ủy đồng chủ trì hội nghị.",
            {MANH: {"co-chairs"}, LAN: {"co-chairs"}},
        ),
        (
            (
                "Dự và chỉ đạo hội nghị có đồng chí Trần Văn Mạnh, Bí thư Tỉnh ủy; đại tá Kim Văn Đức, Giám đốc "
                "Công an tỉnh."
            ),
            {MANH: {"attends", "directs"}, DUC: {"attends", "directs"}},
        ),
        (
            "Về phía tỉnh có đồng chí Lý Văn Hùng, Chủ tịch UBND tỉnh.",
            {HUNG: {"attends"}},
        ),
        (
            (
                "Dự hội nghị có đồng chí Trần Văn Mạnh, Bí thư Tỉnh ủy; đồng chí Lý Văn Hùng, Chủ tịch UBND tỉnh "
                "chủ trì hội nghị."
            ),
            {MANH: {"attends"}, HUNG: {"chairs"}},
        ),
        (
            "Cùng dự có lãnh đạo tỉnh:\n- Đ/c Trần Văn Mạnh, Bí thư Tỉnh ủy;\n- Đ/c Lý Văn Hùng, Chủ tịch UBND tỉnh.",
            {MANH: {"attends"}, HUNG: {"attends"}},
        ),
        (
            "Báo cáo tổng kết do bà Lê Thị Hoa, Giám đốc Sở Y tế trình bày cho biết kết quả tốt.",
            {HOA: {"reports"}},
        ),
        (
            "Bế mạc hội nghị, Bí thư Tỉnh ủy Trần Văn Mạnh yêu cầu các cấp ủy khẩn trương thực hiện.",
            {MANH: {"closes"}},
        ),
        ("Theo đồng chí Lý Văn Hùng, Chủ tịch UBND tỉnh, cần làm ngay.", {HUNG: {"speaks"}}),
        (
            "Thay mặt Chủ tịch UBND tỉnh, bà Lê Thị Hoa, Giám đốc Sở Y tế phát biểu tại hội nghị.",
            {HOA: {"speaks"}},
        ),
        (
            "Bí thư Tỉnh ủy Trần Văn Mạnh trao quyết định cho đồng chí Kim Văn Đức, Giám đốc Sở Tài chính.",
            {MANH: {"gives-decision"}, DUC: {"receives-decision"}},
        ),
        (
            (
                "Bí thư Tỉnh ủy Trần Văn Mạnh trao Huân chương Lao động hạng Ba tặng đồng chí Lê Thị Hoa, Giám đốc "
                "Sở Y tế."
            ),
            {MANH: {"gives-award"}, HOA: {"receives-award"}},
        ),
        (
            "Bà Lê Thị Hoa, Giám đốc Sở Y tế (thứ hai từ trái sang) trao 3 giải thưởng.",
            {HOA: {"gives-award"}},
        ),
    ],
)
def test_frames(sentence: str, expected: dict[str, set[str]]) -> None:
    assert roles(HEAD + sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị cảm ơn đồng chí Trần Văn Mạnh, Bí thư Tỉnh ủy.",
        "Theo Quyết định của Thủ tướng, ông Trần Văn Mạnh, Bí thư Tỉnh ủy, nghỉ hưu.",
        "Dự thảo quy chế được giao cho ông Trần Văn Mạnh, Bí thư Tỉnh ủy.",
    ],
)
def test_no_role(sentence: str) -> None:
    assert roles(HEAD + sentence) == {}


def test_every_quote_names_its_person() -> None:
    text = (
        "Sáng 18/11, đồng chí Trần Văn Mạnh, Bí thư Tỉnh ủy Sông Lam, chủ trì Hội nghị giao ban quý IV.\n"
        "Kết luận hội nghị, Bí thư Tỉnh ủy yêu cầu các ngành làm tốt việc được giao."
    )
    reading = read(text)
    assert {each.role for each in reading.participations} >= {"chairs", "speaks"}
    for each in reading.participations:
        assert "Mạnh" in each.evidence.quote
        assert reading.article.text[each.evidence.span.start : each.evidence.span.end] == each.evidence.quote


def test_a_title_too_far_from_the_name_tells_no_role() -> None:
    filler = "Các đơn vị đã báo cáo nhiều kết quả tích cực trong năm qua. " * 12
    text = (
        f"Sáng 18/11, đồng chí Trần Văn Mạnh, Bí thư Tỉnh ủy Sông Lam, chủ trì Hội nghị giao "
        f"ban.\n{filler}\nBí thư Tỉnh ủy yêu cầu các ngành cố gắng."
    )
    assert roles(text) == {MANH: {"chairs"}}


def test_elected_at_a_session_but_not_in_an_earlier_year() -> None:
    text = (
        "Sáng 18/11/2025, HĐND tỉnh Sông Lam tổ chức Kỳ họp thứ 30. Tại kỳ họp, ông Lý Văn Hùng "
        "được bầu giữ chức Chủ tịch UBND tỉnh."
    )
    assert "elected" in roles(text)[HUNG]
    assert "elected" not in roles(text.replace("Tại kỳ họp,", "Tháng 1/2018,")).get(HUNG, set())


@pytest.mark.parametrize(
    "ago", ["tại Đại hội Đảng bộ tỉnh Sông Lam (tháng 9/2020)", "tại Đại hội tỉnh Sông Lam vừa qua"]
)
def test_what_is_done_at_a_desk_is_not_done_at_a_congress_looked_back_on(ago: str) -> None:
    text = (
        "Sông Lam có giám đốc sở mới\nNgày 18/11, Chủ tịch UBND tỉnh Sông Lam Trần Văn Mạnh trao quyết định bổ nhiệm "
        "ông Lý Văn Hùng làm Giám đốc Sở Y tế.\nÔng Hùng từng là bác sĩ. Ông quê ở xã Đông Khê. Ông học ở Hà Nội.\n"
        f"Trước đó, {ago}, bà Nguyễn Thị Lan được bầu làm Phó Bí thư Tỉnh ủy."
    )
    assert HUNG not in roles(text)
    assert MANH not in roles(text)


def test_each_paragraph_of_a_digest_has_its_own_event() -> None:
    text = (
        "Hôm 17/11, đồng chí Trần Văn Mạnh, Bí thư Tỉnh ủy Sông Lam chủ trì Hội nghị gặp mặt doanh nghiệp năm 2025.\n"
        "Chiều 18/11, Thường trực HĐND tỉnh Hồng Giang họp Phiên thứ 34. Đồng chí Nguyễn Thị Lan, Chủ tịch "
        "HĐND tỉnh, điều hành phiên họp."
    )
    reading = read(text)
    events = {event.key: event.name for event in reading.events}
    persons = {person.key: person.name for person in reading.persons}
    assert {(persons[each.person], events[each.event]) for each in reading.participations} == {
        (MANH, "Hội nghị gặp mặt doanh nghiệp năm 2025"),
        (LAN, "Phiên họp thứ 34"),
    }


def test_who_chairs_in_the_passive_chairs_what_the_sentence_begins_with() -> None:
    reading = read(
        "Cuộc làm việc rà soát công tác chuẩn bị phiên chất vấn, diễn ra trong Kỳ họp thứ tám HĐND tỉnh, được Chủ tịch "
        "HĐND tỉnh Nguyễn Thị Lan chủ trì chiều nay 18/11."
    )
    events = {event.key: event.name for event in reading.events}
    assert len(events) == 2
    assert [events[each.event].split()[:3] for each in reading.participations] == [["Cuộc", "làm", "việc"]]


def test_what_will_be_held_is_not_where_the_others_speak() -> None:
    reading = read(
        "Sáng 18/4, Chủ tịch UBND tỉnh Sông Lam Trần Văn Mạnh đã có buổi tiếp Đoàn công tác của Ngân hàng Ánh Dương.\n"
        "Tại buổi làm việc, bà Nguyễn Thị Lan, Giám đốc Ngân hàng Ánh Dương cho biết, ngân hàng sẽ có cuộc họp nội bộ "
        "về dự án vào ngày 5/5.\n"
        "Phát biểu tại buổi làm việc, Chủ tịch UBND tỉnh Trần Văn Mạnh cho rằng tiến độ còn chậm."
    )
    events = {event.key: event.name for event in reading.events}
    assert {events[part.event] for part in reading.participations} == {
        "Buổi tiếp Đoàn công tác của Ngân hàng Ánh Dương"
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo ông Lý Văn Hùng, Chủ tịch UBND tỉnh, tại kỳ họp thứ 18 HĐND tỉnh khai mạc ngày 20/12, tỉnh sẽ bàn.",
        "“Tỉnh sẽ bàn trong kỳ họp thứ 18 HĐND tỉnh khai mạc ngày 20/12”, ông Lý Văn Hùng, Phó Bí thư Tỉnh ủy nói.",
        "Ông Lý Văn Hùng, Phó Bí thư Tỉnh ủy cho biết trong kỳ họp thứ 18 HĐND tỉnh cuối năm nay, tỉnh sẽ trình đề án.",
    ],
)
def test_what_is_said_of_an_event_is_not_said_there(sentence: str) -> None:
    reading = read(HEAD + "Ngày 20/12, HĐND tỉnh sẽ khai mạc kỳ họp thứ 18 HĐND tỉnh.\n" + HEAD + sentence)
    events = {event.key: event.name for event in reading.events}
    assert len(events) == len({"kỳ họp thứ 18", "hội nghị tổng kết"})
    assert [events[part.event].split()[:2] for part in reading.participations] == [["Hội", "nghị"]]


def test_a_picture_of_what_was_told_adds_no_other_event() -> None:
    reading = read(
        HEAD + "Bí thư Tỉnh ủy Trần Văn Mạnh phát biểu tại hội nghị.\n"
        "Chiều 18/11, UBND tỉnh tổ chức Lễ kỷ niệm 20 năm Ngày thành lập Sở Tài chính.\n\n"
        "Bí thư Tỉnh ủy Trần Văn Mạnh phát biểu. Ảnh: Minh Anh\n"
    )
    events = {event.key: event.name for event in reading.events}
    assert [events[part.event].split()[:2] for part in reading.participations] == [["Hội", "nghị"]]


def test_who_directs_the_programme_of_a_conference_directs_the_conference() -> None:
    reading = read(
        "Chiều 14/5, Hội nghị lần thứ 12, Ban Chấp hành Đảng bộ tỉnh Sông Lam họp phiên bế mạc tại hội trường. "
        "Bí thư Tỉnh ủy Trần Văn Mạnh chủ trì phiên họp.\n"
        "Đồng chí Nguyễn Thị Lan, Phó Bí thư Tỉnh ủy điều hành chương trình hội nghị."
    )
    people = {person.key: person.name for person in reading.persons}
    events = {event.key: event.name.split()[0] for event in reading.events}
    assert {(people[part.person], events[part.event]) for part in reading.participations} == {
        (MANH, "Phiên"),
        (LAN, "Hội"),
    }


@pytest.mark.parametrize("joint", ["Trần Văn Mạnh - bà Nguyễn Thị Lan", "Trần Văn Mạnh (bà Nguyễn Thị Lan)"])
def test_by_whose_leave_is_told_without_a_comma(joint: str) -> None:
    title = "Hội nghị tổng kết công tác năm\n"
    leave = f"Theo sự phân công của ông {joint} chủ trì hội nghị."
    assert roles(f"{title}{leave}") == {}
    hung = "Ông Lý Văn Hùng, Bí thư Tỉnh ủy, dự hội nghị."
    assert roles(f"{title}{hung} {leave}") == {HUNG: {"attends"}}


@pytest.mark.parametrize("other", ["lễ khai giảng", "hội thảo"])
def test_a_text_may_end_with_the_word_for_another_event(other: str) -> None:
    own = "Ông Trần Văn Mạnh, Bí thư Tỉnh ủy chủ trì hội nghị."
    assert roles(f"{HEAD}{own}\nÔng Trần Văn Mạnh phát biểu tại {other}")[MANH] >= {"chairs"}


def test_a_given_name_alone_beside_a_dash_is_shown_with_the_full_name() -> None:
    text = f"{HEAD}Dự có bà Nguyễn Thị Lan, Phó Bí thư Tỉnh ủy.\nBà Lan - Phó Bí thư Tỉnh ủy - phát biểu tại hội nghị."
    (spoken,) = [each for each in read(text).participations if each.role == "speaks"]
    assert spoken.evidence.quote.startswith("Nguyễn Thị Lan, Phó Bí thư")
    assert spoken.evidence.quote.endswith("phát biểu tại hội nghị.")
