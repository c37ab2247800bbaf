"""Numbers: what a run of figures or words is worth, and when it is part of something else."""

from __future__ import annotations

import pytest

from kg.extract.numbers import read_number, read_spelled
from kg.extract.stream import Stream, expand
from kg.text.tokens import tokenize


def stream(text: str) -> Stream:
    return expand(text, tokenize(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.141 bài viết", 3141),
        ("230.000 đảng viên", 230_000),
        ("1.250.000 lượt", 1_250_000),
        ("1,5 triệu lượt", 1_500_000),
        ("2 nghìn hộ", 2000),
        ("12 vạn dân", 120_000),
        ("45 học viên", 45),
        ("45.", 45),
        ("45, trong đó", 45),
    ],
)
def test_figures_are_numbers(text: str, value: int) -> None:
    number = read_number(stream(text), 0)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize(
    "text",
    [
        "131/139 tổ",
        "17,2%",
        "98 %",
        "35-NQ/TW",
        "14/11/2023",
        "20 - 30 người",
        "20-30 người",
        "5G",
        "1,250 điểm",
        "2,5 ha",
    ],
)
def test_parts_of_something_else_are_none(text: str) -> None:
    assert read_number(stream(text), 0) is None


@pytest.mark.parametrize("text", ["A35 người", "7/20 người", "10 - 20 người", "3,20 người"])
def test_the_second_part_is_none_either(text: str) -> None:
    entries = stream(text)
    last = max(index for index, word in enumerate(entries.word) if word.isdecimal())
    assert read_number(entries, last) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hai tập thể", 2),
        ("mười hai đơn vị", 12),
        ("hai mươi lăm người", 25),
        ("mười tập thể", 10),
        ("năm mươi hộ", 50),
    ],
)
def test_words_are_numbers(text: str, value: int) -> None:
    number = read_spelled(stream(text), 0)
    assert number is not None
    assert number.value == value


def test_other_words_are_none() -> None:
    assert read_spelled(stream("các tập thể"), 0) is None
