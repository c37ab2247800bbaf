"""Places as owners of organs: known and unknown, with their unit and without, never a person's name."""

from __future__ import annotations

import pytest

from kg.extract.organs.place import read_place, said_places, starts_name
from tests.extract.phrases import streamed

READ = [
    ("tỉnh Nghệ An họp", "tỉnh Nghệ An", "tỉnh", "Nghệ An", "province"),
    ("Nghệ An họp", "Nghệ An", None, "Nghệ An", "province"),
    ("tỉnh họp", "tỉnh", "tỉnh", None, "province"),
    ("tỉnh Lam Hồng họp", "tỉnh Lam Hồng", "tỉnh", "Lam Hồng", "province"),
    ("huyện Đông Khê họp", "huyện Đông Khê", "huyện", "Đông Khê", "district"),
    ("xã Vân Thủy họp", "xã Vân Thủy", "xã", "Vân Thủy", "commune"),
    ("xã Đồng Vông họp", "xã Đồng Vông", "xã", "Đồng Vông", "commune"),
    ("xã Hà Mây họp", "xã Hà Mây", "xã", "Hà Mây", "commune"),
    ("phường 7 họp", "phường 7", "phường", "7", "commune"),
    ("đặc khu Lam Sơn họp", "đặc khu Lam Sơn", "đặc khu", "Lam Sơn", "commune"),
    ("thành phố Hà Nội họp", "thành phố Hà Nội", "thành phố", "Hà Nội", "province"),
    ("thành phố Lam Giang họp", "thành phố Lam Giang", "thành phố", "Lam Giang", "district"),
    ("TP.HCM họp", "TP.HCM", "thành phố", "Hồ Chí Minh", "province"),
    ("Thừa Thiên Huế họp", "Thừa Thiên Huế", None, "Thừa Thiên Huế", "province"),
    ("tỉnh Bà Rịa - Vũng Tàu họp", "tỉnh Bà Rịa - Vũng Tàu", "tỉnh", "Bà Rịa - Vũng Tàu", "province"),
]


@pytest.mark.parametrize(("text", "printed", "unit", "name", "level"), READ)
def test_a_place_is_read_with_its_unit(text: str, printed: str, unit: str | None, name: str | None, level: str) -> None:
    stream = streamed(text)
    read = read_place(stream, 0, frozenset())
    assert read is not None
    span = stream.span(0, read.after)
    assert stream.text[span.start : span.end] == printed
    assert (read.unit, read.name, read.level) == (unit, name, level)


PEOPLE = [
    ("tỉnh Trần Quốc Tuấn phát biểu", "tỉnh"),
    ("huyện Lê Văn Sáng phát biểu", "huyện"),
    ("xã Vân Thủy Lò Văn Phương phát biểu", "xã Vân Thủy"),
    ("xã Hà Mây Nguyễn Hữu Thạch phát biểu", "xã Hà Mây"),
    ("xã Hà Văn Mây phát biểu", "xã"),
    ("tỉnh Lam Hồng Nguyễn Hữu Cầu phát biểu", "tỉnh Lam Hồng"),
    ("tỉnh Nghệ An Lê Văn Sáng phát biểu", "tỉnh Nghệ An"),
]


@pytest.mark.parametrize(("text", "printed"), PEOPLE)
def test_a_person_behind_a_unit_is_no_part_of_the_place(text: str, printed: str) -> None:
    stream = streamed(text)
    read = read_place(stream, 0, frozenset())
    assert read is not None
    span = stream.span(0, read.after)
    assert stream.text[span.start : span.end] == printed


@pytest.mark.parametrize("text", ["Lam Hồng họp", "hội nghị", "Trần Văn Thời phát biểu", "2025"])
def test_other_words_are_no_place(text: str) -> None:
    assert read_place(streamed(text), 0, frozenset()) is None


def test_a_name_that_the_article_calls_a_place_is_one() -> None:
    said = said_places("Về tỉnh Lam Hồng, đoàn thăm dân. Lam Hồng phát triển.")
    assert said == {"lam hồng"}
    read = read_place(streamed("Lam Hồng phát triển"), 0, said)
    assert read is not None
    assert read.name == "Lam Hồng"


SAID = [
    ("UBND tỉnh Lê Hà Nam phát biểu.", set()),
    ("Tại xã Hà Lâm, dân vui. Xã Hà Lâm, huyện ta.", {"hà lâm"}),
    ("Tại xã Hà Lâm, dân vui.", set()),
    ("Tỉnh lỵ, tỉnh ta.", set()),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_a_family_name_behind_a_unit_leaves_a_person_possible(text: str, said: set[str]) -> None:
    assert said_places(text) == said


@pytest.mark.parametrize(
    ("text", "begins"),
    [("Nguyễn Văn An", True), ("Nguyễn phát", False), ("Sở Y tế", False), ("nguyễn Văn", False), ("Nguyễn", False)],
)
def test_a_personal_name_begins_with_a_family_name_and_a_capital(text: str, *, begins: bool) -> None:
    assert starts_name(streamed(text), 0) is begins
