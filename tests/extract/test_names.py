"""Personal names: where they begin and end, what stands before them, and what only looks like one."""

from __future__ import annotations

import pytest

from kg.extract.names import read_name, read_prefix
from tests.extract.phrases import each, names, streamed


@each("names", "names-more")
def test_a_name_is_read_without_what_stands_before_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


PREFIXES = [
    ("đồng chí Nguyễn Văn Bình", 2, "đồng chí", (), ()),
    ("Thiếu tướng, PGS.TS Trần Mạnh Tường", 6, None, ("Thiếu tướng",), ("Phó Giáo sư", "Tiến sĩ")),
    ("ông Nguyễn Văn Bình", 1, "ông", (), ()),
    ("Nguyễn Văn Bình", 0, None, (), ()),
    ("đại tá Nguyễn Văn Bình", 2, None, ("Đại tá",), ()),
    ("đại tá Công an tỉnh", 0, None, (), ()),
]


@pytest.mark.parametrize(("text", "after", "honorific", "ranks", "degrees"), PREFIXES)
def test_a_prefix_ends_where_the_name_begins(
    text: str, after: int, honorific: str | None, ranks: tuple[str, ...], degrees: tuple[str, ...]
) -> None:
    prefix = read_prefix(streamed(text), 0)
    assert (prefix.after, prefix.honorific, prefix.ranks, prefix.degrees) == (after, honorific, ranks, degrees)


ENDS = [
    ("Nguyễn Văn Bình phát biểu", True, 3),
    ("Nguyễn phát biểu", True, None),
    ("Xanh Biển Mới phát biểu", True, None),
    ("Xanh Biển Mới phát biểu", False, 3),
    ("Nguyễn Văn ABCD", True, 2),
    ("nguyễn văn bình", True, None),
    ("Hồ Chí Minh", False, None),
]


@pytest.mark.parametrize(("text", "strict", "after"), ENDS)
def test_a_strict_name_begins_with_a_family_name(text: str, *, strict: bool, after: int | None) -> None:
    assert read_name(streamed(text), 0, strict=strict, is_other=lambda _: False) == after


def test_another_reading_ends_a_name() -> None:
    stream = streamed("Nguyễn Văn Bình Giám Đốc")
    assert read_name(stream, 0, strict=True, is_other=lambda index: index == 3) == 3
