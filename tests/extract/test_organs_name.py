"""The proper part of an organ's name: where it ends."""

from __future__ import annotations

import pytest

from kg.extract.organs.name import component_end, name_end, portfolio_end, press_end
from kg.extract.organs.schools import school_end
from tests.extract.phrases import streamed


def nowhere(_: int) -> bool:
    return False


def printed(text: str, end: int | None) -> str | None:
    stream = streamed(text)
    return None if end is None else stream.text[: stream.end[end - 1]]


NAMES = [
    ("Kiểm soát bệnh tật phun khử khuẩn", "Kiểm soát bệnh tật"),
    ("Quản lý các khu công nghệ cao và khu công nghiệp họp", "Quản lý các khu công nghệ cao và khu công nghiệp"),
    ("Báo chí Nguyễn Văn An phát biểu", "Báo chí"),
    ("Thuế Nghệ An thu", "Thuế"),
    ("Báo chí Giám đốc", "Báo chí"),
    ("Văn hóa, Thể thao và Du lịch mở hội", "Văn hóa, Thể thao và Du lịch"),
    ("Công Thương, Hà Nội", "Công Thương"),
    ("Pháp luật và Quyết định số 5", "Pháp luật"),
    ("Hữu nghị Việt Nam", "Hữu nghị"),
    ("họp sáng nay", None),
    ("Nguyễn Văn An phát biểu", None),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_ends_before_people_places_titles_and_verbs(text: str, name: str | None) -> None:
    assert printed(text, name_end(streamed(text), 0, nowhere)) == name


def test_another_organ_ends_a_name() -> None:
    text = "Báo chí Xuất bản Bộ Thông tin"
    stream = streamed(text)
    assert printed(text, name_end(stream, 0, lambda index: stream.word[index] == "Bộ")) == "Báo chí Xuất bản"


FIELDS = [
    ("Giáo dục và Đào tạo họp", "Giáo dục và Đào tạo"),
    ("Tài chính, Nội vụ họp", "Tài chính"),
    ("giáo dục và đào tạo", None),
    ("Lam Hồng", None),
]


@pytest.mark.parametrize(("text", "field"), FIELDS)
def test_a_field_is_one_of_those_known(text: str, field: str | None) -> None:
    assert printed(text, portfolio_end(streamed(text), 0)) == field


@pytest.mark.parametrize(("text", "component"), [("An ninh mạng họp", "An ninh mạng"), ("Xanh họp", None)])
def test_a_component_is_made_of_organ_words(text: str, component: str | None) -> None:
    assert printed(text, component_end(streamed(text), 0)) == component


@pytest.mark.parametrize(("text", "paper"), [("Sài Gòn Giải Phóng đưa tin", "Sài Gòn Giải Phóng"), ("đưa tin", None)])
def test_a_newspaper_is_called_by_capitals_alone(text: str, paper: str | None) -> None:
    assert printed(text, press_end(streamed(text), 0)) == paper


SCHOOLS = [
    ("Đại học Luật Hà Nội tuyển sinh", "Đại học Luật Hà Nội"),
    ("Tiểu học Lê Văn Tám đón", "Tiểu học Lê Văn Tám"),
    ("trung học phổ thông Nguyễn Trãi đón", "trung học phổ thông Nguyễn Trãi"),
    ("Nguyễn Văn An đến", None),
    ("đón học sinh", None),
]


@pytest.mark.parametrize(("text", "school"), SCHOOLS)
def test_a_school_has_its_type_and_its_name(text: str, school: str | None) -> None:
    found = printed(text, school_end(streamed(text), 0, nowhere))
    assert found == school or (school is not None and school.startswith(found or "?"))
