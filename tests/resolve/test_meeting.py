"""What brings records of different articles together: ties of persons, spellings of organs, numbered events."""

from __future__ import annotations

import dataclasses

import pytest

from kg.graph import build_quads, serialise
from kg.model import Reading
from kg.resolve import resolve
from tests.hand_made import Draft, day
from tests.resolve.test_entities import ids, official


def told(text: str, name: str, *posts: tuple[str, str, dict[str, object]], published: str = "2024-05-06") -> Reading:
    """Return an article that gives a person posts (title, organ, more of the organ)."""
    draft = Draft(text, published=published)
    person = draft.person(name)
    for title, organ, more in posts:
        key = draft.organ(organ, words=organ.split()[0], **more) if organ else None
        draft.holds(person, title, key, title)
    return draft.reading()


def province(place: str) -> dict[str, object]:
    """Return what an organ of a province is known by."""
    return {"level": "province", "place": place}


_LOCAL: dict[str, object] = {"level": "province", "local": True}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ([("Chủ tịch nước", "", {})], [("Chủ tịch nước", "", {})], True),
        ([("Giám đốc", "", {})], [("Giám đốc", "", {})], False),
        (  # a secretary chairs the council of the same area
            [("Bí thư", "Tỉnh ủy Minh Hải", province("Minh Hải"))],
            [("Chủ tịch", "Hội đồng nhân dân tỉnh Minh Hải", province("Minh Hải"))],
            True,
        ),
        (  # two departments are led by two people
            [("Giám đốc", "Sở Y tế tỉnh Minh Hải", province("Minh Hải"))],
            [("Giám đốc", "Sở Nội vụ tỉnh Minh Hải", province("Minh Hải"))],
            False,
        ),
        (
            [("Bí thư", "Tỉnh ủy Minh Hải", province("Minh Hải"))],
            [("Chủ tịch", "Hội đồng nhân dân tỉnh Sơn Bình", province("Sơn Bình"))],
            False,
        ),
        (  # hundreds are members
            [("Ủy viên", "Ban Chấp hành Trung ương Đảng", {"level": "central"})],
            [("Ủy viên", "Ban Chấp hành Trung ương Đảng", {"level": "central"})],
            False,
        ),
        (
            [("Giám đốc", "Sở Y tế", _LOCAL), ("Ủy viên", "Ủy ban nhân dân tỉnh Minh Hải", province("Minh Hải"))],
            [("Giám đốc", "Sở Y tế tỉnh Minh Hải", province("Minh Hải"))],
            True,
        ),
        (  # it is not said whose department it is
            [("Giám đốc", "Sở Y tế", _LOCAL)],
            [("Giám đốc", "Sở Y tế tỉnh Minh Hải", province("Minh Hải"))],
            False,
        ),
        (  # another province is named
            [("Giám đốc", "Sở Y tế", _LOCAL), ("Ủy viên", "Ủy ban nhân dân tỉnh Sơn Bình", province("Sơn Bình"))],
            [("Giám đốc", "Sở Y tế tỉnh Minh Hải", province("Minh Hải"))],
            False,
        ),
    ],
)
def test_what_ties_persons_of_one_name(one: list, other: list, *, same: bool) -> None:  # type: ignore[type-arg]
    words = "Lê Văn An, Chủ tịch nước, Giám đốc, Bí thư, Chủ tịch, Ủy viên, Tỉnh Hội Sở Ban Ủy dự họp"
    found = ids(told(f"{words} sáng.", "Lê Văn An", *one), told(f"{words} chiều.", "Lê Văn An", *other))
    assert (found[0] == found[1]) is same


def test_those_who_lead_an_area_are_held_together_in_one_term_alone() -> None:
    posts = (
        [("Bí thư", "Tỉnh ủy Minh Hải", province("Minh Hải"))],
        [("Chủ tịch", "Hội đồng nhân dân tỉnh Minh Hải", province("Minh Hải"))],
    )
    for year, same in (("2023-01-01", True), ("2016-01-01", False)):
        first = told("Lê Văn An, Bí thư Tỉnh ủy Minh Hải.", "Lê Văn An", *posts[0], published="2023-05-06")
        second = told("Lê Văn An, Chủ tịch Hội đồng.", "Lê Văn An", *posts[1], published=year)
        assert (len(set(ids(first, second))) == 1) is same


def test_a_family_name_written_twice_joins_only_by_a_tie_and_is_no_name() -> None:
    stuttered = official("Nguyễn Nguyễn Văn Thể", "Tỉnh ủy Minh Hải")
    right, elsewhere = official("Nguyễn Văn Thể", "Tỉnh ủy Minh Hải"), official("Nguyễn Văn Thể", "Tỉnh ủy Sơn Bình")
    assert len(set(ids(stuttered, right))) == 1
    assert len(set(ids(stuttered, elsewhere))) == 2
    resolution = resolve([stuttered, right])
    person = resolution.ids[right.article.id]["p0"]
    assert resolution.traits[person, "name"] == "Nguyễn Văn Thể"


def test_a_court_of_a_numbered_area_is_its_articles_own_until_its_province_is_named() -> None:
    def court(name: str, tail: str) -> Reading:
        draft = Draft(f"{name} xét xử.{tail}", published="2025-09-06")
        draft.organ(name, kind="Court")
        return draft.reading()

    bare = [court("Tòa án nhân dân khu vực 3", tail) for tail in ("", " Hết.")]
    owned = [court("Tòa án nhân dân khu vực 3 - Hà Tĩnh", tail) for tail in ("", " Hết.")]
    assert len(set(ids(*bare, key="o0"))) == 2
    assert len(set(ids(*owned, key="o0"))) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Bộ Ngoại giao Việt Nam", "Bộ Ngoại giao", True),
        ("Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương Đảng", True),
        ("Sở Y tế tỉnh Minh Hải", "Sở Y tế Minh Hải", True),
        ("Tỉnh đoàn Minh Hải", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Minh Hải", True),
        ("Bộ Tư lệnh Quân khu IV", "Bộ Tư lệnh Quân khu 4", True),
        ("Hội Nông dân Việt Nam tỉnh Minh Hải", "Hội Nông dân tỉnh Minh Hải", True),
        ("Công an tỉnh Sông Xanh", "Công an thành phố Sông Xanh", False),
        ("Tỉnh ủy Minh Hải", "Ban Thường vụ Tỉnh ủy Minh Hải", False),
        ("Tỉnh ủy Minh Hải", "Ban Chấp hành Đảng bộ tỉnh Minh Hải", False),
        ("Tỉnh ủy Minh Hải", "Đảng bộ tỉnh Minh Hải", False),
        ("Ban Tổ chức Tỉnh ủy Minh Hải", "Ban Tổ chức Thành ủy Minh Hải", False),
    ],
)
def test_spellings_of_one_organ(one: str, other: str, *, same: bool) -> None:
    found = ids(official("Lê Văn An", one), official("Trần Thị Bình", other), key="o0")
    assert (found[0] == found[1]) is same


def test_what_a_committee_issues_is_one_document_under_either_of_its_names() -> None:
    readings = []
    for issuer in ("Tỉnh ủy Minh Hải", "Ban Chấp hành Đảng bộ tỉnh Minh Hải"):
        draft = Draft(f"Nghị quyết 5-NQ/TU ngày 14/12/2021 của {issuer}.")
        organ = draft.organ(issuer)
        draft.document(
            "Nghị quyết 5-NQ/TU",
            symbol="5-NQ/TU",
            date=(day("2021-12-14"), "ngày 14/12/2021"),
            issuer=(organ, issuer),
        )
        readings.append(draft.reading())
    assert len(set(ids(*readings, key="d0"))) == 1
    claims = [one for found in resolve(readings).claims.values() for one in found if one.stated.property == "issuer"]
    assert [(one.rank, one.reason) for one in claims] == [("normal", None)] * 2  # no dispute


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Kỳ họp thứ 14", "2023-07-10"), ("Kỳ họp thứ 14, khóa XVIII", "2023-07-12"), True),
        (("Kỳ họp thứ 14", "2023-07-10"), ("Kỳ họp thứ 15", "2023-07-10"), False),
        (("Kỳ họp thứ 2", "2023-07-10"), ("Kỳ họp bất thường lần thứ 2", "2023-07-10"), False),
        (("Kỳ họp thứ 14", "2023-07-10"), ("Kỳ họp thứ 14", "2022-07-10"), False),
        (
            ("Đại hội đại biểu Đảng bộ tỉnh Minh Hải lần thứ XIX, nhiệm kỳ 2020 - 2025", "2020-10-20"),
            ("Đại hội Đảng bộ tỉnh Minh Hải lần thứ XIX", "2020-10-22"),
            True,
        ),
        (
            ("Đại hội Đảng bộ tỉnh Minh Hải lần thứ XIX", "2020-10-20"),
            ("Đại hội Đảng bộ tỉnh Sơn Bình lần thứ XIX", "2020-10-20"),
            False,
        ),
        (
            ("Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "2021-01-25"),
            ("Đại hội XIII của Đảng", "2021-02-01"),
            True,
        ),
    ],
)
def test_numbered_events_are_one_whatever_day_is_told(
    one: tuple[str, str], other: tuple[str, str], *, same: bool
) -> None:
    readings = []
    for name, date in (one, other):
        draft = Draft(f"Hội đồng nhân dân tỉnh A mở {name} ngày {date}.")
        organ = draft.organ("Hội đồng nhân dân tỉnh A", kind="Assembly")
        kind = "Session" if name.startswith("Kỳ") else "Congress"
        draft.event(name, kind, start=(day(date), date), organiser=(organ, "Hội đồng nhân dân tỉnh A"))
        readings.append(draft.reading())
    found = ids(*readings, key="e0")
    assert (found[0] == found[1]) is same


def test_a_stutter_is_for_search_and_the_right_name_is_told() -> None:
    graph = serialise(build_quads(resolve([official("Nguyễn Nguyễn Văn Thể", "Tỉnh ủy Minh Hải")])), "nquads").decode()
    assert 'foaf/0.1/name> "Nguyễn Văn Thể"@vi' in graph
    assert 'hiddenLabel> "Nguyễn Nguyễn Văn Thể"@vi' in graph
    assert 'altLabel> "Nguyễn' not in graph


def test_a_numbered_congress_told_without_a_year_joins_the_only_one() -> None:
    def congress(date: str) -> Reading:
        draft = Draft(f"Đại hội Đảng bộ tỉnh Minh Hải lần thứ I họp {date}.")
        draft.event(
            "Đại hội Đảng bộ tỉnh Minh Hải lần thứ I", "Congress", **({"start": (day(date), date)} if date else {})
        )
        return draft.reading()

    assert len(set(ids(congress("2025-10-01"), congress(""), key="e0"))) == 1
    assert len(set(ids(congress("2025-10-01"), congress("1950-10-01"), congress(""), key="e0"))) == 3
    other = dataclasses.replace(congress(""), article=dataclasses.replace(congress("").article, id="0123456789abcdef"))
    assert len(set(ids(congress(""), other, key="e0"))) == 2
