"""A person in an organ's two periods: joined over a change of organs where only one fits."""

from __future__ import annotations

from itertools import permutations

import pytest

from kg.model import RawArticle, Reading
from kg.pipeline import extract
from kg.resolve import resolve
from kg.resolve.judged import judged_of
from kg.resolve.persons import ORGAN, Named, group_persons

NAME = "Kha Bỉnh Thược"


def said(day: str, post: str) -> Reading:
    """Return an article of an ISO day that gives the person a post."""
    year, month, date = day.split("-")
    text = f"Ngày {int(date)}/{int(month)}/{year}, đồng chí {NAME}, {post}, chủ trì cuộc họp giao ban."
    return extract(RawArticle(source=text, text=text, published=day))


def persons(*readings: Reading) -> list[str]:
    """Return the person of each article; the order of the articles changes nothing."""
    found = {tuple(sorted(_ids(order).items())) for order in permutations(readings)}
    assert len(found) == 1
    ids = _ids(readings)
    return [ids[reading.article.id] for reading in readings]


def _ids(readings: tuple[Reading, ...]) -> dict[str, str]:
    return {article: ids["p1"] for article, ids in resolve(readings).ids.items()}


HA_NAM = said("2024-05-06", "Giám đốc Sở Y tế tỉnh Hà Nam")
NAM_DINH = said("2024-06-07", "Phó Giám đốc Sở Y tế tỉnh Nam Định")
NINH_BINH = said("2026-02-06", "Phó Giám đốc Sở Y tế tỉnh Ninh Bình")


def test_an_official_goes_on_in_the_organ_of_the_merged_province() -> None:
    one, other = persons(HA_NAM, NINH_BINH)
    assert one == other


def test_two_who_could_have_gone_on_are_left_apart() -> None:
    assert len(set(persons(HA_NAM, NAM_DINH, NINH_BINH))) == 3


def test_the_organs_stay_two() -> None:
    ids = resolve([HA_NAM, NINH_BINH]).ids
    assert len({ids[reading.article.id]["o1"] for reading in (HA_NAM, NINH_BINH)}) == 2


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        (("2025-01-14", "Thứ trưởng Bộ Giao thông vận tải"), ("2025-05-20", "Thứ trưởng Bộ Xây dựng"), True),
        (("2025-01-14", "Thứ trưởng Bộ Giao thông vận tải"), ("2025-02-20", "Thứ trưởng Bộ Xây dựng"), False),
        (  # duties went over, not the ministry
            ("2025-01-14", "Thứ trưởng Bộ Thông tin và Truyền thông"),
            ("2025-05-20", "Thứ trưởng Bộ Văn hóa, Thể thao và Du lịch"),
            False,
        ),
        (("2024-05-06", "Phó Chủ tịch UBND tỉnh Hà Nam"), ("2025-08-06", "Phó Bí thư Tỉnh ủy Ninh Bình"), True),
        (("2018-05-06", "Phó Chủ tịch UBND tỉnh Hà Nam"), ("2025-08-06", "Phó Bí thư Tỉnh ủy Ninh Bình"), False),
        (("2024-05-06", "Giám đốc Sở Y tế tỉnh Hà Nam"), ("2025-08-06", "Giám đốc Sở Nội vụ tỉnh Ninh Bình"), False),
        (("2024-05-06", "Giám đốc Sở Y tế tỉnh Hà Nam"), ("2025-08-06", "Giám đốc Sở Y tế tỉnh Phú Thọ"), False),
        (("2025-08-06", "Giám đốc Sở Y tế tỉnh Hà Nam"), ("2025-09-06", "Giám đốc Sở Y tế tỉnh Ninh Bình"), False),
        (
            ("2024-05-06", "Phó Trưởng Ban Tổ chức Tỉnh ủy Sóc Trăng"),
            ("2025-08-06", "Phó Trưởng Ban Tổ chức Thành ủy Cần Thơ"),
            True,
        ),
    ],
)  # fmt: skip
def test_what_goes_on_as_what(before: tuple[str, str], after: tuple[str, str], *, same: bool) -> None:
    one, other = persons(said(*before), said(*after))
    assert (one == other) is same


def bearer(article: str, organ: str, left: str = "", entered: str = "", key: str = "p1") -> Named:
    """Return a bearer of the name with a post in an organ."""
    sets = (frozenset({one} if one else ()) for one in (left, entered))
    return Named(article, key, NAME, frozenset({(ORGAN, organ)}), frozenset(), *sets)


@pytest.mark.parametrize(
    ("bearers", "count"),
    [
        ([bearer("a", "old", left="old"), bearer("b", "new", entered="old")], 1),
        ([bearer("a", "old", left="old"), bearer("b", "new", entered="old"), bearer("c", "else", entered="old")], 3),
        ([bearer("a", "old", left="old"), bearer("a", "new", entered="old", key="p2")], 2),  # one article names both
        (  # twice renamed
            [bearer("a", "old", left="old"), bearer("b", "new", "new", "old"), bearer("c", "newest", entered="new")],
            1,
        ),
    ],
)
def test_one_step_each_way_or_none(bearers: list[Named], count: int) -> None:
    assert len(set(group_persons(bearers, judged_of(())).values())) == count
