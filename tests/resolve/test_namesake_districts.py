"""Organs of districts of one name in several provinces: never one, unless the article says whose district it is."""

from __future__ import annotations

import pytest

from kg.model import RawArticle, Reading
from kg.pipeline import extract
from kg.resolve import resolve
from kg.resolve.compare import Side
from kg.resolve.compare.organs import compare_organs

COMMITTEE = "Huyện ủy Châu Thành"  # of ten provinces


def article(words: str, number: int = 1) -> Reading:
    text = f"Tin hội nghị số {number}\n\nNgày 5/3/2023, {words}\n"
    return extract(RawArticle(f"{number}.txt", text))


def ids_of(name: str, *readings: Reading) -> list[str]:
    found = resolve(readings).ids
    return [
        found[reading.article.id][organ.key] for reading in readings for organ in reading.organs if organ.name == name
    ]


HELD = "tổ chức hội nghị tổng kết công tác năm."


@pytest.mark.parametrize(
    "owner", ["Huyện ủy Châu Thành, tỉnh {} ", "Huyện ủy Châu Thành ({}) ", "Tỉnh ủy {} cùng Huyện ủy Châu Thành "]
)
def test_the_articles_province_tells_namesakes_apart(owner: str) -> None:
    readings = [
        article(owner.format(province) + HELD, number)
        for number, province in enumerate(("Tiền Giang", "Tiền Giang", "Long An"))
    ]
    one, same, other = ids_of(COMMITTEE, *readings)
    assert one == same != other
    assert "tien-giang" in one
    assert "long-an" in other


def test_an_article_that_does_not_say_keeps_its_own() -> None:
    bare, again = article(f"{COMMITTEE} {HELD}", 1), article(f"{COMMITTEE} {HELD}", 2)
    said = article(f"{COMMITTEE}, tỉnh Tiền Giang {HELD}", 3)
    assert len(set(ids_of(COMMITTEE, bare, again, said))) == 3


def test_two_provinces_beside_it_leave_it_open() -> None:
    both = article(f"Tỉnh ủy Tiền Giang, Tỉnh ủy Long An và {COMMITTEE} {HELD}")
    (found,) = ids_of(COMMITTEE, both)
    assert "giang" not in found
    assert "long-an" not in found


def test_a_district_without_namesakes_meets_as_before() -> None:
    one, other = ids_of("Huyện ủy Lâm Bình", *(article(f"Huyện ủy Lâm Bình {HELD}", number) for number in (1, 2)))
    assert one == other
    assert "tuyen-quang" not in one


@pytest.mark.parametrize(("second", "people"), [("Tiền Giang", 1), ("Long An", 2)])
def test_officials_of_namesake_districts_are_two(second: str, people: int) -> None:
    words = "ông Nguyễn Văn An, Bí thư {}, tỉnh {} cho biết công việc đã xong."
    readings = [article(words.format(COMMITTEE, place), at) for at, place in enumerate(("Tiền Giang", second))]
    assert resolve(readings).counts()["persons"] == people


def test_the_comparison_says_so() -> None:
    readings = [article(f"{COMMITTEE}, tỉnh {place} {HELD}", at) for at, place in enumerate(("Tiền Giang", "Long An"))]
    ids = resolve(readings).ids
    sides = [
        Side(reading, next(one.key for one in reading.organs if one.name == COMMITTEE), ids[reading.article.id])
        for reading in readings
    ]
    compared = compare_organs(*sides)
    assert compared.verdict == "different"
