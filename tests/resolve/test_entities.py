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
