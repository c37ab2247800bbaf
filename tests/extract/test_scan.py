"""One pass over the text: posts, organs and names in order, none over another, none where nothing is read."""

from __future__ import annotations

import pytest

from kg.extract.names import NameNode
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.titles import PostNode
from kg.extract.scan import scan
from tests.extract.phrases import organs, scanned, streamed

KINDS = {PostNode: "post", OrganNode: "organ", NameNode: "name"}

ORDERED = [
    ("Bí thư Tỉnh ủy Nguyễn Hữu Cầu thăm Sở Y tế.", ["post", "name", "organ"]),
    ("Sở Y tế và ông Lê Văn Sáng, Giám đốc Sở Nội vụ.", ["organ", "name", "post"]),
    ("Trời mưa to ở miền núi.", []),
    ("Hà Nam và Việt Nam", []),
    ("đồng chí Hà Nam phát biểu", ["name"]),
    ("Lào và Trung Quốc", []),
]


@pytest.mark.parametrize(("text", "kinds"), ORDERED)
def test_items_come_in_the_order_of_the_text(text: str, kinds: list[str]) -> None:
    assert [KINDS[type(item)] for item in scanned(text).items] == kinds


def test_nothing_begins_inside_what_is_blocked() -> None:
    text = "Sở Y tế. Sở Nội vụ. Sở Tư pháp."
    begin = text.index("Sở Nội")
    found = scan(streamed(text), [(begin, begin + len("Sở Nội vụ."))]).items
    assert [item.name for item in found if isinstance(item, OrganNode)] == ["Sở Y tế", "Sở Tư pháp"]


ALIASES = [
    ("Tập đoàn Điện lực Việt Nam (EVN) họp. EVN báo lãi.", "Tập đoàn Điện lực Việt Nam"),
    ("Tập đoàn FPT họp. FPT báo lãi.", "Tập đoàn FPT"),
    ("EVN báo lãi.", None),
    ("Tập đoàn Điện lực Việt Nam họp (theo EVN). EVN báo lãi.", None),
]


@pytest.mark.parametrize(("text", "name"), ALIASES)
def test_letters_stand_for_an_organ_once_it_is_defined(text: str, name: str | None) -> None:
    last = organs(text)[-1] if organs(text) else None
    short = last.split(" = ") if last else [None]
    assert (short[-1] if short[0] in ("EVN", "FPT") else None) == name


GENERAL = [
    ("UBND các phường triển khai.", 0),
    ("Các Đảng ủy trực thuộc báo cáo.", 0),
    ("Đảng ủy phường Hòa Trung báo cáo.", 1),
    ("Một Sở Y tế tỉnh Nghệ An báo cáo.", 1),
]


@pytest.mark.parametrize(("text", "count"), GENERAL)
def test_organs_in_general_are_none_in_particular(text: str, count: int) -> None:
    assert len(organs(text)) == count
