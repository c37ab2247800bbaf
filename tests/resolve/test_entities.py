"""Which records of different articles are one, and which stay apart."""

from __future__ import annotations

import dataclasses

import pytest

from kg.model import Reading
from kg.resolve import resolve
from tests.hand_made import Draft, day


def official(name: str, organ: str, *, local: bool = False, title: str = "Bí thư", text: str = "") -> Reading:
    """Return an article that says `name` holds `title` in `organ`."""
    draft = Draft(text or f"Đồng chí {name}, {title} {organ}, dự.")
    draft.holds(draft.person(name), title, draft.organ(organ, local=local), f"{title} {organ}")
    return draft.reading()


def ids(*readings: Reading, key: str = "p0") -> list[str]:
    """Return the id of the record `key` of each reading, resolved together."""
    resolution = resolve(readings)
    return [resolution.ids[reading.article.id][key] for reading in readings]


def test_a_person_of_one_organ_is_one_across_articles() -> None:
    one, other = ids(
        official("Lê Thị Hòa", "Tỉnh ủy Minh Hải"), official("Lê Thị Hoà", "Tỉnh uỷ Minh Hải", title="Phó Bí thư")
    )
    assert one == other


@pytest.mark.parametrize(
    ("name", "organ", "local"),
    [
        ("Lê Thị Hóa", "Tỉnh ủy Minh Hải", False),
        ("Lê Thị Hòa", "Tỉnh ủy Sơn Bình", False),
        ("Lê Thị Hòa", "Tỉnh ủy Minh Hải", True),
    ],
)
def test_another_tone_another_organ_or_a_local_organ_keeps_persons_apart(name: str, organ: str, *, local: bool) -> None:
    one, other = ids(official("Lê Thị Hòa", "Tỉnh ủy Minh Hải"), official(name, organ, local=local, title="Ủy viên"))
    assert one != other


def test_namesakes_without_an_organ_stay_apart() -> None:
    one, other = Draft("Đồng chí Lê Thị Hòa dự."), Draft("Bà Lê Thị Hòa phát biểu.")
    one.person("Lê Thị Hòa")
    other.person("Lê Thị Hòa")
    assert len(set(ids(one.reading(), other.reading()))) == 2


def test_two_records_of_one_name_in_one_article_stay_two_persons() -> None:
    draft = Draft("Lê Văn An, Bí thư Tỉnh ủy Minh Hải; Lê Văn An, Giám đốc Sở Nội vụ tỉnh Sơn Bình.")
    first, second = draft.person("Lê Văn An"), draft.person("Lê Văn An")
    draft.holds(first, "Bí thư", draft.organ("Tỉnh ủy Minh Hải"), "Bí thư Tỉnh ủy Minh Hải")
    draft.holds(second, "Giám đốc", draft.organ("Sở Nội vụ tỉnh Sơn Bình"), "Giám đốc Sở Nội vụ tỉnh Sơn Bình")
    found = resolve([draft.reading()]).ids[draft.reading().article.id]
    assert found["p0"] != found["p1"]


def test_a_local_organ_is_its_articles_own() -> None:
    readings = [official(name, "Tỉnh ủy", local=True) for name in ("Lê Văn An", "Trần Thị Bình")]
    assert len(set(ids(*readings, key="o0"))) == 2
    named = [official(name, "Tỉnh ủy Minh Hải") for name in ("Lê Văn An", "Trần Thị Bình")]
    assert len(set(ids(*named, key="o0"))) == 1


@pytest.mark.parametrize(
    ("name", "shared"),
    [
        ("Bệnh viện Đa khoa tỉnh", False),
        ("Đảng ủy các cơ quan Đảng TỈNH", False),
        ("Công an thành phố", False),
        ("Bệnh viện Đa khoa tỉnh Minh Hải", True),
        ("Bộ Chính trị", True),
        ("Công an thành phố Sông Xanh", True),
    ],
)
def test_an_organ_of_a_nameless_area_is_its_articles_own(name: str, *, shared: bool) -> None:
    readings = [official(person, name) for person in ("Lê Văn An", "Trần Thị Bình")]
    assert (len(set(ids(*readings, key="o0"))) == 1) is shared


def test_copies_of_an_article_count_once_and_keep_what_says_most() -> None:
    bare = official("Lê Thị Hòa", "Tỉnh ủy Minh Hải")
    dated = dataclasses.replace(bare, article=dataclasses.replace(bare.article, published=day("2024-01-02")))
    for order in ([bare, dated], [dated, bare]):
        (kept,) = resolve(order).readings
        assert kept.article.published == day("2024-01-02")


def test_one_article_alone_is_called_as_in_a_build_of_it() -> None:
    reading = official("Lê Thị Hòa", "Tỉnh ủy Minh Hải")
    assert resolve([reading]) == resolve(iter([reading]))


def test_an_unsound_reading_is_refused() -> None:
    draft = Draft("Đồng chí Lê Thị Hòa dự.")
    draft.person("Lê Thị Hòa")
    sound = draft.reading()
    moved = dataclasses.replace(sound, article=dataclasses.replace(sound.article, text="Đồng chí Lê Thị Hoa dự hop."))
    with pytest.raises(ValueError, match="is not at"):
        resolve([moved])
    twice = dataclasses.replace(sound, persons=sound.persons * 2)
    with pytest.raises(ValueError, match="a person key is used twice"):
        resolve([twice])
    draft.holds("p7", "Bí thư", None, "Đồng chí")
    with pytest.raises(ValueError, match="no person record for p7"):
        resolve([draft.reading()])


def meeting(
    place: str, organiser: str | None, name: str = "Hội nghị tổng kết năm", date: str = "2024-01-05"
) -> Reading:
    """Return an article on a conference on one day."""
    draft = Draft(f"Tại {place}, {organiser or 'ban tổ chức'} mở {name} ngày 5/1.")
    said: dict[str, tuple[object, str]] = {"start": (day(date), "ngày 5/1")}
    if organiser:
        said["organiser"] = (draft.organ(organiser), organiser)
    draft.event(name, **said)
    return draft.reading()


SPECIFIC = "Hội nghị sơ kết 5 năm thực hiện Nghị quyết 35-NQ/TW"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Hà Lam", "Tỉnh ủy A", SPECIFIC), ("Hà Lam 2", None, SPECIFIC), True),
        (("Hà Lam", None, SPECIFIC), ("Hà Lam 2", None, SPECIFIC), True),
        (("Hà Lam", "Tỉnh ủy A", SPECIFIC), ("Hà Lam 2", "Tỉnh ủy B", SPECIFIC), False),
        (("Hà Lam", None, "Hội nghị tổng kết năm"), ("Hà Lam 2", None, "Hội nghị tổng kết năm"), False),
        (("Hà Lam", "Tỉnh ủy A", "Hội nghị tổng kết năm"), ("Hà Lam 2", "Tỉnh ủy A", "Hội nghị tổng kết năm"), True),
        (("Hà Lam", None, SPECIFIC), ("Hà Lam 2", None, SPECIFIC, "2024-01-06"), False),
        (("Hà Lam", None, SPECIFIC, "2024-01"), ("Hà Lam 2", None, SPECIFIC, "2024-01"), False),
    ],
)
def test_events_meet_by_day_and_name_or_organiser(one: tuple[str, ...], other: tuple[str, ...], *, same: bool) -> None:
    found = ids(meeting(*one), meeting(*other), key="e0")
    assert (found[0] == found[1]) is same


def test_events_meet_by_day_kind_organiser_and_document() -> None:
    readings = []
    for name in ("Hội nghị quán triệt Nghị quyết 35-NQ/TW", "Hội nghị trực tuyến"):
        draft = Draft(f"Ngày 5/1, Tỉnh ủy Minh Hải mở {name}, bàn Nghị quyết 35-NQ/TW ngày 22/10/2018.")
        organ = draft.organ("Tỉnh ủy Minh Hải")
        resolution = draft.document(
            "Nghị quyết 35-NQ/TW", symbol="35-NQ/TW", date=(day("2018-10-22"), "ngày 22/10/2018")
        )
        draft.event(
            name,
            start=(day("2024-01-05"), "Ngày 5/1"),
            organiser=(organ, "Tỉnh ủy Minh Hải"),
            about=(resolution, "Nghị quyết 35-NQ/TW"),
        )
        readings.append(draft.reading())
    assert len(set(ids(*readings, key="e0"))) == 1


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
