"""Events: found, named, dated, placed, held by whom, about which document; texts and people are our own."""

from __future__ import annotations

import pytest

from kg.extract.reading import extract
from kg.model import Event, RawArticle, Reading
from kg.text import prepare

PUBLISHED = "2025-11-20"


def read(text: str) -> Reading:
    return extract(prepare(RawArticle("x", text, published=PUBLISHED)))


def only(text: str) -> Event:
    events = read(text).events
    assert len(events) == 1, [event.name for event in events]
    return events[0]


def organisers(reading: Reading, event: Event) -> list[str]:
    names = {organ.key: organ.name for organ in reading.organs}
    return [names[claim.value] for claim in event.organisers]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sáng 18/11, Tỉnh ủy Sông Lam tổ chức Hội nghị tổng kết công tác kiểm tra, giám sát năm 2025.",
            "Hội nghị tổng kết công tác kiểm tra, giám sát năm 2025",
        ),
        (
            "Hôm 18/11, Công an tỉnh Sông Lam tổ chức Lễ công bố quyết định về công tác cán bộ tại trụ sở.",
            "Lễ công bố quyết định về công tác cán bộ",
        ),
        ("Chiều 18/11, Thường trực HĐND tỉnh Sông Lam họp Phiên thứ 34.", "Phiên họp thứ 34"),
        ("Ngày 18/11, HĐND xã Bình Minh họp kỳ thứ hai.", "Kỳ họp thứ hai"),
        ("Sáng 18/11, Ban Chỉ đạo 35 tỉnh Sông Lam họp để bàn nhiệm vụ.", "Cuộc họp Ban Chỉ đạo 35 tỉnh Sông Lam"),
        (
            "Sáng 18/11, Đoàn đại biểu Quốc hội tỉnh Sông Lam tiếp xúc cử tri xã Bình Minh.",
            "Buổi tiếp xúc cử tri xã Bình Minh",
        ),
        (
            "Lễ kỷ niệm 50 năm Ngày thành lập trường (18/11/1975 - 18/11/2025) diễn ra sáng 18/11.",
            "Lễ kỷ niệm 50 năm Ngày thành lập trường",
        ),
    ],
)
def test_the_name_of_an_event(text: str, name: str) -> None:
    assert only(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        "Năm qua, tòa án tổ chức 46 phiên tòa rút kinh nghiệm.",
        "Ông Trần Văn Mạnh, Giám đốc Sở Y tế tỉnh Sông Lam, sinh năm 1970.",
        "Trung tâm hội nghị tỉnh được sửa chữa trong năm 2025.",
        "Việc bầu cử được chuẩn bị tốt.",
    ],
)
def test_no_event(text: str) -> None:
    assert read(text).events == ()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Chiều 18/11, Sở Y tế tỉnh Sông Lam tổ chức hội nghị giao ban.", "2025-11-18", None),
        ("Hội nghị cán bộ chủ chốt do Tỉnh ủy Sông Lam tổ chức hôm nay, 20-11.", "2025-11-20", None),
        (
            "Trong hai ngày 18 và 19/11, Hội Nông dân tỉnh Sông Lam mở lớp tập huấn trồng nấm.",
            "2025-11-18",
            "2025-11-19",
        ),
        (
            "Chiều 19/11, Đại hội đại biểu Đảng bộ tỉnh Sông Lam lần thứ II bế mạc sau hai ngày làm việc.",
            "2025-11-18",
            "2025-11-19",
        ),
        (
            (
                "Hôm 18/11, Sở Y tế tỉnh Sông Lam và Hội Nông dân tỉnh ký kết thỏa thuận. Lễ ký kết diễn ra tại "
                "Nhà văn hóa tỉnh."
            ),
            "2025-11-18",
            None,
        ),
    ],
)
def test_days(text: str, start: str, end: str | None) -> None:
    event = only(text)
    assert [claim.value.edtf for claim in event.starts] == [start]
    assert [claim.value.edtf for claim in event.ends] == ([end] if end else [])


def test_a_deadline_is_no_day_of_an_event() -> None:
    text = (
        "Tại Hội nghị giao ban báo chí, ông Trần Văn Mạnh, Giám đốc Sở Y tế tỉnh Sông Lam, yêu "
        "cầu xong trước ngày 30/12."
    )
    assert all(not event.starts for event in read(text).events)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "Sáng 18/11, tại Hội trường Tỉnh ủy, Ban Thường vụ Tỉnh ủy Sông Lam tổ chức Hội nghị quán triệt "
                "nghị quyết."
            ),
            "Hội trường Tỉnh ủy",
        ),
        (
            (
                "Tòa án nhân dân tỉnh Sông Lam tổ chức Hội nghị tổng kết tại trụ sở, số 12 đường Bến Cũ, thành phố "
                "Sông Lam, sáng 18/11."
            ),
            "trụ sở, số 12 đường Bến Cũ, thành phố Sông Lam",
        ),
        ("Quang cảnh hội nghị tại Nhà văn hóa tỉnh", None),
    ],
)
def test_places(text: str, place: str | None) -> None:
    found = [claim.value for event in read(text).events for claim in event.places]
    assert found == ([place] if place else [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Sáng 18/11, tại Trường Đại học Sông Lam, Sở Y tế tỉnh Sông Lam tổ chức Hội thảo về dinh dưỡng.",
            ["Sở Y tế tỉnh Sông Lam"],
        ),
        (
            "Hội nghị giao ban do Sở Y tế tỉnh Sông Lam phối hợp với Sở Nội vụ tỉnh Sông Lam tổ chức sáng 18/11.",
            ["Sở Y tế tỉnh Sông Lam", "Sở Nội vụ tỉnh Sông Lam"],
        ),
        (
            "Hội nghị tập huấn nghiệp vụ báo chí đã được Sở Y tế tỉnh Sông Lam mở sáng 18/11.",
            ["Sở Y tế tỉnh Sông Lam"],
        ),
        ("Chiều 18/11, ông Trần Văn Mạnh, Giám đốc Sở Y tế tỉnh Sông Lam, chủ trì Hội nghị giao ban quý IV.", []),
    ],
)
def test_organisers(text: str, names: list[str]) -> None:
    reading = read(text)
    assert organisers(reading, reading.events[0]) == names


def test_decisions_announced_are_what_the_ceremony_is_about() -> None:
    text = (
        "Ngày 18/11, Tỉnh ủy Sông Lam tổ chức Hội nghị công bố các quyết định về công tác cán bộ.\n"
        "Tại hội nghị, đồng chí Phan Đức Anh, Trưởng Ban Tổ chức Tỉnh ủy, công bố Quyết định số 15-QĐ/TU về "
        "luân chuyển cán bộ."
        " Việc này thực hiện Nghị quyết số 18-NQ/TW."
    )
    reading = read(text)
    names = {document.key: document.symbol for document in reading.documents}
    assert [names[claim.value] for claim in reading.events[0].about] == ["15-QĐ/TU"]


def test_all_documents_of_a_list_are_what_is_studied_however_long_their_titles_are() -> None:
    titles = ["nghề muối ven biển và đời sống của diêm dân các xã bãi ngang trong điều kiện nước biển dâng"] * 4
    listed = "; ".join(f"Nghị quyết số {10 + index}-NQ/TW “{title}”" for index, title in enumerate(titles))
    reading = read(f"Ngày 18/11, tại hội nghị, lãnh đạo xã Đông Khê đã quán triệt {listed}.")
    assert len({claim.value for claim in reading.events[0].about}) == len(titles)


@pytest.mark.parametrize(("name", "about"), [("sơ kết", ["35-NQ/TW"]), ("tổng kết công tác dân vận", [])])
def test_the_headline_says_what_a_bare_review_reviews(name: str, about: list[str]) -> None:
    headline = "Đảng ủy xã Đông Khê sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW"
    reading = read(f"{headline}\n\nSáng 18/11, Đảng ủy xã Đông Khê tổ chức hội nghị {name}.")
    symbols = {document.key: document.symbol for document in reading.documents}
    assert [symbols[claim.value] for event in reading.events for claim in event.about] == about


def test_two_events_of_one_article_keep_their_own_day() -> None:
    text = (
        "Chiều 17/11, Bộ Tư lệnh Quân khu 9 tổ chức lễ trao quyết định cho cán bộ.\n"
        "Sáng 18/11, Sở Y tế tỉnh Sông Lam mở buổi gặp mặt để chúc mừng thầy thuốc."
    )
    assert [event.starts[0].value.edtf for event in read(text).events] == ["2025-11-17", "2025-11-18"]


def test_what_is_spoken_of_beside_takes_no_day() -> None:
    text = (
        "Sáng 18/11, Tổ đại biểu HĐND tỉnh Sông Lam có buổi tiếp xúc cử tri xã Bình Minh sau Kỳ "
        "họp thứ 9 HĐND tỉnh Sông Lam khóa II."
    )
    days = {event.name: [claim.value.edtf for claim in event.starts] for event in read(text).events}
    assert days["Buổi tiếp xúc cử tri xã Bình Minh"] == ["2025-11-18"]
    assert all(not found for name, found in days.items() if name.startswith("Kỳ họp"))


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "Cán bộ dự hội nghị được học tập: Nghị quyết 61-NQ/TW về tôm; Nghị quyết 62-NQ/TW.\nẢnh: Hội nghị học tập",
            ["61-NQ/TW", "62-NQ/TW"],
        ),
        (
            "Quyết định số 7/QĐ-TTr được ông Lê Văn Muối, Phó Cục trưởng Cục IV công bố tại buổi công bố quyết định.",
            ["7/QĐ-TTr"],
        ),
    ],
)
def test_what_those_there_study_or_hear_read_is_what_it_is_about(text: str, about: list[str]) -> None:
    reading = read(text)
    symbols = {document.key: document.symbol for document in reading.documents}
    assert [symbols[claim.value] for event in reading.events for claim in event.about] == about


def test_a_place_ends_before_another_event() -> None:
    events = read("Ngày 18/11, đoàn dự Hội chợ Thực phẩm 2025 tại Australia và Hội chợ Nông sản.").events
    assert [claim.value for claim in events[0].places] == ["Australia"]
