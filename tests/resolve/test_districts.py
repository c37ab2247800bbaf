"""The district of an organ or a place: told where unit and name leave one, open where they leave several."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model import Organ
from kg.resolve.districts import districts_of_organ, districts_of_place, only_district

BEFORE, AFTER = (date(2023, 5, 1), date(2023, 5, 2)), (date(2025, 7, 1), date(2025, 7, 1))


def of_organ(name: str, place: str | None, days: tuple[date, date] | None = BEFORE, level: str = "district") -> str:
    found = only_district(districts_of_organ(Organ("o", name, "PartyOrgan", (), level=level, place=place)), days)
    return found.province if found else ""


@pytest.mark.parametrize(
    ("name", "place", "province"),
    [
        ("Huyện ủy Lâm Bình", "Lâm Bình", "Tuyên Quang"),
        ("Ủy ban nhân dân huyện Lâm Bình", "Lâm Bình", "Tuyên Quang"),
        ("Quận ủy Nam Từ Liêm", "Nam Từ Liêm", "Hà Nội"),
        ("Ủy ban nhân dân quận 1", "1", "Hồ Chí Minh"),
        ("Thành ủy Vinh", "Vinh", "Nghệ An"),
        ("Thị ủy Kỳ Anh", "Kỳ Anh", "Hà Tĩnh"),
        ("Huyện đoàn Hoành Bồ", "Hoành Bồ", "Quảng Ninh"),  # ended in 2019
        ("Huyện ủy Châu Thành", "Châu Thành", ""),  # of ten provinces
        ("Huyện ủy Kỳ Sơn", "Kỳ Sơn", ""),  # Nghệ An, and Hòa Bình until 2019
        ("Huyện ủy Phong Điền", "Phong Điền", ""),  # Cần Thơ, and Huế until 2024
        ("Thị ủy Lâm Bình", "Lâm Bình", ""),  # no such town
        ("Huyện ủy Cái Sậy", "Cái Sậy", ""),
    ],
)
def test_an_organ_of_a_district(name: str, place: str, province: str) -> None:
    assert of_organ(name, place) == province


def test_nothing_is_told_of_other_days_or_other_organs() -> None:
    name, place = "Huyện ủy Lâm Bình", "Lâm Bình"
    assert of_organ(name, place, AFTER) == ""
    assert of_organ(name, place, (BEFORE[0], AFTER[1])) == ""
    assert of_organ(name, place, (date(2015, 1, 1), date(2015, 1, 1))) == ""
    assert of_organ(name, place, None) == ""
    assert of_organ(name, None) == ""
    assert of_organ("Đảng ủy xã Lâm Bình", place, level="commune") == ""


@pytest.mark.parametrize(
    ("words", "province"),
    [
        ("huyện Lâm Bình", "Tuyên Quang"),
        ("TP Vinh", "Nghệ An"),
        ("TP. Thủ Đức", "Hồ Chí Minh"),
        ("Nhà văn hóa huyện Lâm Bình", "Tuyên Quang"),
        ("Lâm Bình", ""),  # may be a commune
        ("xã Lâm Bình", ""),
        ("huyện Châu Thành", ""),
    ],
)
def test_a_place_that_names_its_unit(words: str, province: str) -> None:
    found = only_district(districts_of_place(words), BEFORE)
    assert (found.province if found else "") == province
