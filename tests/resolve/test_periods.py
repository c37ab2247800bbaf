"""Organs of one name before and after a merger, and the day an article is of."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model import Reading
from kg.resolve import resolve
from kg.resolve.organs import named_organ_id
from kg.resolve.periods import days_of, period_of
from tests.hand_made import Draft, day

TEXT = "Bí thư Tỉnh ủy Ninh Bình Lê Thị Hòa dự hội nghị ngày 1/10/2025."
BEFORE = (date(2023, 11, 14), date(2023, 11, 14))
AFTER = (date(2025, 10, 1), date(2025, 10, 1))


@pytest.mark.parametrize(
    "name",
    [
        "Tỉnh ủy Ninh Bình",
        "Tỉnh uỷ Ninh Bình",
        "Ban Chấp hành Đảng bộ tỉnh Ninh Bình",
        "Ban Tổ chức Tỉnh ủy Ninh Bình",
        "Hội đồng nhân dân tỉnh Vĩnh Long",
        "Ủy ban nhân dân thành phố Cần Thơ",
        "Sở Nội vụ tỉnh Ninh Bình",
        "Sở Nội vụ Ninh Bình",
        "Tòa án nhân dân tỉnh Ninh Bình",
        "Viện kiểm sát nhân dân thành phố Cần Thơ",
        "Đảng ủy xã Gia Viễn",
        "Ban Chấp hành Đảng bộ xã Gia Viễn",
        "Ban Xây dựng Đảng Đảng uỷ xã Gia Viễn",
        "Ủy ban nhân dân phường Hoa Lư",
        "Ủy ban Mặt trận Tổ quốc Việt Nam phường Hoa Lư",
        "Hội đồng nhân dân xã Minh Tân",  # one of several of this name went on, the others were formed anew
    ],
)
def test_an_organ_formed_anew_under_its_old_name(name: str) -> None:
    assert period_of(name, BEFORE) == ""
    assert period_of(name, AFTER) == "2025-07-01"
    assert period_of(name, (date(2025, 1, 1), date(2025, 12, 31))) is None
    assert period_of(name, None) is None
    assert period_of(name, (date(2025, 6, 30), date(2025, 6, 30))) == ""
    assert period_of(name, (date(2025, 7, 1), date(2025, 7, 1))) == "2025-07-01"


@pytest.mark.parametrize(
    "name",
    [
        "Tỉnh ủy Nghệ An",  # no merger
        "Tỉnh ủy Nam Định",  # its name is gone
        "Huyện ủy Gia Viễn tỉnh Ninh Bình",
        "Trường Chính trị tỉnh Ninh Bình",
        "Bộ Khoa học và Công nghệ",  # it takes others in and goes on
        "Tỉnh ủy Vân Sơn",
        "Tỉnh ủy",
        "Tòa án nhân dân tỉnh Nghệ An",
        "Tòa án nhân dân huyện Gia Viễn",  # ended: the name means no other court since
        "Tòa án nhân dân khu vực 1 - Ninh Bình",  # there since that day alone
        "Huyện ủy Gia Viễn",
        "Hội đồng nhân dân xã Cao Bồ",  # nothing was added to the commune or taken from it
        "Đảng ủy thị trấn Me",  # no township is left
        "Đảng ủy xã Ia Pơr",  # no commune of this name is known
        "Công an xã Gia Viễn",  # nothing read so far says what became of it
        "Trường Tiểu học xã Gia Viễn",
    ],
)
def test_an_organ_of_one_period(name: str) -> None:
    assert period_of(name, BEFORE) == period_of(name, AFTER) == period_of(name, None) == ""


def told(published: str | None, start: str | None = None, tail: str = "") -> Reading:
    """Return an article on the secretary of a committee, published and dating its event as said."""
    draft = Draft(TEXT + tail, published=published)
    party = draft.organ("Tỉnh ủy Ninh Bình")
    draft.holds(draft.person("Lê Thị Hòa"), "Bí thư", party, "Bí thư Tỉnh ủy Ninh Bình")
    if start:
        draft.event("hội nghị", start=(day(start), "ngày 1/10/2025"))
    return draft.reading()


@pytest.mark.parametrize(
    ("published", "start", "expected"),
    [
        ("2023-11-14", "2025-10-01", BEFORE),
        (None, "2025-10-01", AFTER),
        ("2025", None, (date(2025, 1, 1), date(2025, 12, 31))),
        ("2024-02", None, (date(2024, 2, 1), date(2024, 2, 29))),
        (None, "XXXX-10-01", None),
        (None, None, None),
    ],
)
def test_the_day_an_article_is_of(published: str | None, start: str | None, expected: tuple[date, date] | None) -> None:
    assert days_of(told(published, start)) == expected


def organ_of(*readings: Reading) -> list[str]:
    found = resolve(readings)
    return [found.ids[reading.article.id]["o0"] for reading in readings]


def test_two_organs_of_one_name_and_the_same_one_in_one_period() -> None:
    old, older = told("2023-11-14"), told("2020-01-01", tail=" Hết.")
    new, newer = told("2025-10-01", tail=" Mới."), told("2026-03", tail=" Mới hơn.")
    ids = organ_of(old, older, new, newer)
    assert ids[0] == ids[1] == named_organ_id("Tỉnh ủy Ninh Bình")
    assert ids[2] == ids[3] == named_organ_id("Tỉnh ủy Ninh Bình", "2025-07-01")
    assert len(set(ids)) == 2
    assert ids[2].startswith("organ/tinh-uy-ninh-binh-2025-07-01-")


def test_an_article_that_leaves_the_period_open_keeps_its_organ_to_itself() -> None:
    ids = organ_of(
        told("2023-11-14"), told("2025-10-01", tail=" Mới."), told(None, tail=" Bao giờ?"), told("2025", tail="?")
    )
    assert len(set(ids)) == 4
