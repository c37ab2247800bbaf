"""Speeches: who speaks, quoted or reported; what organs, documents and private people say is nobody's speech."""

from __future__ import annotations

import pytest

from tests.extract.readings import name, read

PEOPLE = (
    "Sáng 18/11/2025, Tỉnh ủy Thượng Lam tổ chức Hội nghị tổng kết công tác năm. Dự hội nghị có đồng chí Lê Văn Thử, "
    "Giám đốc Sở Y tế tỉnh Thượng Lam; đồng chí Trần Thị Nháp, Bí thư Huyện ủy Mẫu Sơn.\n"
)


def told(paragraphs: str) -> list[tuple[str | None, bool]]:
    reading = read(PEOPLE + paragraphs)
    return [(name(reading, each.person), each.quoted) for each in reading.speeches]


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("Phát biểu tại hội nghị, đồng chí Lê Văn Thử nhấn mạnh vai trò của y tế cơ sở.", False),
        ("Kết luận hội nghị, Giám đốc Sở Y tế Lê Văn Thử yêu cầu các đơn vị khắc phục hạn chế.", False),
        ("Theo đồng chí Lê Văn Thử, công tác phòng bệnh phải đi trước một bước.", False),
        ("Đồng chí Lê Văn Thử đã ghi nhận, đánh giá cao kết quả của ngành.", False),
        ("Đồng chí Lê Văn Thử cho biết: “Ngành y tế đã chuẩn bị đủ thuốc cho mùa mưa bão”.", True),
        ("“Ngành y tế đã chuẩn bị đủ thuốc cho mùa mưa bão”, đồng chí Lê Văn Thử cho biết.", True),
        ("Lê Văn Thử: “Ngành y tế đã chuẩn bị đủ thuốc cho mùa mưa bão”.", True),
        ("Y tế cơ sở là nền tảng, đồng chí Lê Văn Thử khẳng định.", False),
        ("Đồng chí Lê Văn Thử nhấn mạnh phong trào “Người tốt, việc tốt” cần lan tỏa.", False),
    ],
)
def test_who_speaks(sentence: str, *, quoted: bool) -> None:
    assert told(sentence) == [("Lê Văn Thử", quoted)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nghị quyết số 35-NQ/TW khẳng định vai trò của công tác tư tưởng.",
        "Sở Y tế tỉnh Thượng Lam cho biết dịch bệnh đã lui.",
        "Đồng chí Lê Văn Thử phát biểu tại hội nghị.",
        "Đồng chí Lê Văn Thử được đề nghị khen thưởng.",
        "Các đại biểu nghe ý kiến của đồng chí Lê Văn Thử và nhấn mạnh sự đồng thuận.",
        "Các Giám đốc Sở Y tế nhấn mạnh việc phòng bệnh.",
        "Đồng chí Lê Văn Thử kết luận hội nghị.",
        "Đồng chí Lê Văn Thử trả lời 9 ý kiến.",
        "Bà Nguyễn Thị Dân, ở bản Lũng Hoa, cho biết con bà đã khỏi bệnh.",
        "Công tác phòng bệnh cần đi trước một bước.",
    ],
)
def test_nobody_speaks(sentence: str) -> None:
    assert told(sentence) == []


def test_one_speech_a_paragraph_and_speaker() -> None:
    one = "Đồng chí Lê Văn Thử nhấn mạnh việc phòng bệnh. Đồng chí Lê Văn Thử cũng đề nghị tăng thêm bác sĩ."
    assert told(one) == [("Lê Văn Thử", False)]
    assert told(f"{one}\nĐồng chí Lê Văn Thử khẳng định sẽ làm tốt.") == [("Lê Văn Thử", False)] * 2
    assert told(f"{one} Đồng chí Trần Thị Nháp đề nghị mở lớp.") == [("Lê Văn Thử", False), ("Trần Thị Nháp", False)]


def test_the_subject_nearest_the_verb_speaks() -> None:
    opened = "Đồng chí Lê Văn Thử phát biểu khai mạc, đồng chí Trần Thị Nháp nhấn mạnh việc mở lớp."
    assert told(opened) == [("Trần Thị Nháp", False)]
    heard = "Đồng chí Lê Văn Thử lĩnh hội ý kiến của đồng chí Trần Thị Nháp và nhấn mạnh: Ngành y tế phải đi trước."
    assert told(heard) == [("Lê Văn Thử", False)]


def test_event_and_capacity() -> None:
    reading = read(PEOPLE + "Phát biểu tại hội nghị, Giám đốc Sở Y tế Lê Văn Thử nhấn mạnh việc phòng bệnh.")
    (speech,) = reading.speeches
    assert (name(reading, speech.event) or "").startswith("Hội nghị tổng kết")
    assert speech.capacity in {holding.key for holding in reading.holdings if holding.title == "Giám đốc"}


def test_no_event_where_one_is_only_mentioned_far_behind() -> None:
    reading = read(
        "Ông Lê Văn Thử, Giám đốc Sở Y tế tỉnh Thượng Lam cho biết thuốc đã đủ.\n"
        "Tỉnh có 20 xã. Mỗi xã có một trạm. Có trạm ở xa. Đường đi lại khó. Người dân mong chờ.\n"
        "Trước đó, Kỳ họp thứ 8 HĐND tỉnh Thượng Lam đã bàn việc này.\n"
    )
    assert [(name(reading, each.person), each.event) for each in reading.speeches] == [("Lê Văn Thử", None)]
    assert [event.name for event in reading.events] == ["Kỳ họp thứ 8 HĐND tỉnh Thượng Lam"]


def test_what_is_told_to_reporters_is_said_at_no_event_but_theirs() -> None:
    (told,) = read(PEOPLE + "Trao đổi với Tuổi Trẻ Online, đồng chí Lê Văn Thử cho biết thuốc đã đủ.").speeches
    assert told.event is None
    press = "Sáng 18/11/2025, Sở Y tế tỉnh Thượng Lam tổ chức họp báo.\n"
    (told,) = read(press + "Trả lời phóng viên, Giám đốc Sở Y tế Lê Văn Thử cho biết thuốc đã đủ.").speeches
    assert told.event == "e1"


def test_a_long_sentence_is_quoted_around_the_speaker() -> None:
    sentence = "Đồng chí Lê Văn Thử nhấn mạnh " + "việc phòng bệnh cho nhân dân và " * 40 + "chữa bệnh."
    (speech,) = read(PEOPLE + sentence).speeches
    assert len(speech.evidence.quote) <= 600
    assert "Lê Văn Thử" in speech.evidence.quote
