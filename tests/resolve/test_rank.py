"""Which of several values stands, and the reason given (docs/identity.md)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from kg.model import Article, Claim, Evidence, PartialDate, Reading, Span
from kg.resolve import Ranked, resolve
from kg.resolve.rank import rank
from kg.resolve.reprints import prints
from kg.resolve.stated import Stated
from tests.hand_made import day, review

_WORDS = Evidence(Span(0, 1), "x", "test.rule")


@dataclass
class Source:
    """One article's statement of a date."""

    date: str
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    completeness: int = 0
    property: str = "date"


def stated(number: int, source: Source) -> Stated:
    published = day(source.published) if source.published else None
    article = Article(f"{number:016d}", "test", "x", published=published, publisher=source.publisher, url=source.url)
    value: str | PartialDate = day(source.date) if source.property == "date" else source.date
    form = source.date.lower()
    return Stated("document/x", source.property, value, form, article, _WORDS, source.completeness)


def ranks(*sources: Source) -> list[Ranked]:
    """Return the ranked claims in the order of `sources`; whatever order they are ranked in gives the same."""
    claims = [stated(number, source) for number, source in enumerate(sources)]
    forth, back = rank(claims), rank(claims[::-1])
    assert sorted(forth, key=repr) == sorted(back, key=repr)
    return forth


A, B = "2018-10-11", "2018-10-22"


@pytest.mark.parametrize(
    ("first", "others", "ground"),
    [
        ([Source(B), Source(B)], [Source(A, completeness=4)], "Stated by 2 of 3 independent sources"),
        ([Source(B, url="https://x.gov.vn/1")], [Source(A, completeness=4)], "an official publisher"),
        ([Source(B, completeness=4)], [Source(A, completeness=3, published="2024-01-01")], "citation is fuller"),
        ([Source(B, published="2024-02-01")], [Source(A, published="2024-01-01")], "the later one (2024-02-01)"),
        ([Source("Về ruộng đất", property="title")], [Source("Nông dân", property="title")], "the longer title"),
        ([Source(A)], [Source(B)], "no ground: check the sources"),
    ],
)
def test_the_first_ground_that_tells_decides(first: list[Source], others: list[Source], ground: str) -> None:
    found = ranks(*first, *others)
    assert [one.rank for one in found[: len(first)]] == ["preferred"] * len(first)
    assert [one.stands for one in found] == [True] * len(first) + [False] * len(others)
    assert found[0].reason
    assert ground in found[0].reason.en
    lost = found[-1].reason
    assert lost
    assert first[0].date in lost.vi


def test_articles_of_one_publisher_are_one_source() -> None:
    found = ranks(Source(A, "Báo X"), Source(A, "BÁO X"), Source(B, "Báo Y", completeness=1))
    assert [one.rank for one in found] == ["normal", "normal", "preferred"]


def test_only_an_official_source_against_it_deprecates_a_value() -> None:
    assert [one.rank for one in ranks(Source(A, url="https://x.gov.vn"), Source(B))] == ["preferred", "deprecated"]
    assert [one.rank for one in ranks(Source(A, url="https://x.gov.vn.evil.vn", completeness=1), Source(B))] == [
        "preferred",
        "normal",
    ]


def test_a_shorter_date_contradicts_nothing() -> None:
    found = ranks(Source("2018-10"), Source(B), Source("2018"))
    assert [(one.rank, one.stands) for one in found] == [("normal", False), ("normal", True), ("normal", False)]
    assert all(one.reason is None for one in found)


def test_a_shorter_date_supports_the_one_it_fits_and_none_where_it_fits_two() -> None:
    fits_one = ranks(Source(A), Source("2019-10-22"), Source("2019-10"))
    assert [one.rank for one in fits_one] == ["normal", "preferred", "normal"]
    fits_two = ranks(Source(A, completeness=1), Source(B), Source("2018"))
    assert [one.rank for one in fits_two] == ["preferred", "normal", "normal"]
    assert fits_two[2].reason is None


def test_a_document_dated_after_the_article_that_cites_it_never_stands() -> None:
    late = Source("2024-10-22", "Báo X", published="2023-11-14")
    found = ranks(late, late, Source(A, published="2023-03-07"))
    assert [one.rank for one in found] == ["deprecated", "deprecated", "preferred"]
    assert found[2].reason
    assert "cannot be true" in found[2].reason.en
    same_month = ranks(Source("2023-11-30", "X", published="2023-11"), Source(A, "Y"))
    assert {one.rank for one in same_month} <= {"preferred", "normal"}


def test_the_register_breaks_a_tie() -> None:
    readings = [review("11/10/2018", "2018-10-11", "2024-03-07").reading(), review(published="2023-11-14").reading()]
    resolution = resolve(readings)
    dates = [
        one
        for reading in readings
        for one in resolution.claims[reading.article.id]
        if one.stated.property == "date" and one.stated.subject.startswith("document/")
    ]
    by_value = {one.stated.form: one for one in dates}
    assert by_value["2018-10-22"].rank == "preferred"
    assert by_value["2018-10-22"].reason
    assert "the register of documents has it" in by_value["2018-10-22"].reason.en


@pytest.mark.parametrize(
    ("places", "stand"),
    [
        (["Hội trường Sông Xanh", "Nghệ An"], [True, True]),
        (["Nghệ An", "tỉnh Nghệ An"], [True, True]),
        (["Nghệ An", "Hà Tĩnh"], [False, True]),
        (["Nam Định", "Ninh Bình"], [True, True]),  # the one became part of the other
        (["Nghệ An", "Hà Tĩnh", "Hội trường Sông Xanh"], [False, True, True]),
    ],
)
def test_only_provinces_exclude_one_another(places: list[str], stand: list[bool]) -> None:
    assert [one.stands for one in ranks(*(Source(place, property="place") for place in places))] == stand


def test_an_event_in_two_provinces_at_once_is_no_dispute() -> None:
    both = [stated(1, Source(place, property="place")) for place in ("Nghệ An", "Hà Tĩnh")]
    assert all(one.stands for one in rank([*both, stated(2, Source("Hà Tĩnh", property="place"))]))


STORY = (
    "Sáng nay Tỉnh ủy Vân Sơn tổ chức hội nghị sơ kết năm năm thực hiện nghị quyết về công tác lưu trữ với sự "
    "tham dự của hơn hai trăm đại biểu đến từ các sở, ban, ngành, đoàn thể và các địa phương trong toàn tỉnh; "
    "hội nghị nghe báo cáo kết quả, thảo luận những việc còn chậm và bàn nhiệm vụ của những năm tới, trong đó "
    "có việc số hóa hồ sơ của các cơ quan, bố trí kho lưu trữ đủ điều kiện và bồi dưỡng nghiệp vụ cho người "
    "làm công tác này ở cơ sở."
)
OTHER = (
    "Chiều cùng ngày, đoàn công tác của tỉnh đã đến thăm các gia đình chính sách tại ba xã vùng cao, trao quà "
    "và động viên bà con vượt qua khó khăn sau đợt mưa lũ vừa qua; các lực lượng quân đội, công an và thanh "
    "niên tiếp tục giúp dân sửa nhà, dọn đường, khôi phục điện và nước, trong khi ngành giáo dục chuẩn bị đón "
    "học sinh trở lại trường vào tuần tới."
)


def test_a_reprint_is_no_second_source() -> None:
    reprint = f"(Báo Y) {STORY} Theo TTXVN."
    assert set(prints(STORY)) & set(prints(reprint))
    assert not set(prints(STORY)) & set(prints(OTHER))
    assert prints("Một tin ngắn.") == ()
    texts = [(A, "Báo X", STORY), (A, "Báo Y", reprint), (B, "Báo Z", OTHER)]
    claims = [
        replace(stated(number, Source(date, publisher)), prints=prints(text))
        for number, (date, publisher, text) in enumerate(texts)
    ]
    found = rank(claims)
    assert found[0].reason
    assert "A tie, 1 independent source each" in found[0].reason.en
    apart = rank([replace(claim, prints=()) for claim in claims])
    assert apart[0].reason
    assert "Stated by 2 of 3" in apart[0].reason.en


def test_undisputed_values_are_normal_and_stand() -> None:
    assert [(one.rank, one.reason, one.stands) for one in ranks(Source(A), Source(A))] == [("normal", None, True)] * 2


def test_joint_issuers_stand_together_and_contrary_ones_do_not() -> None:
    both = [stated(1, Source("organ/a", property="issuer")), stated(1, Source("organ/b", property="issuer"))]
    assert all(one.stands for one in rank([*both, stated(2, Source("organ/a", property="issuer"))]))
    contrary = rank([stated(1, Source("organ/a", property="issuer")), stated(2, Source("organ/b", property="issuer"))])
    assert [one.stands for one in contrary] == [True, False]


def test_a_spelling_of_most_articles_stands() -> None:
    titles = [Source(words, property="title") for words in ("VỀ LƯU TRỮ", "Về lưu trữ", "Về lưu trữ")]
    found = ranks(*titles)
    assert [(one.rank, one.stands) for one in found] == [("normal", False), ("normal", True), ("normal", True)]


def test_two_articles_that_date_one_resolution_differently() -> None:
    readings = [review().reading(), review("11/10/2018", "2018-10-11", "2023-03-07").reading()]
    resolution = resolve(readings)
    (document,) = {ids["d0"] for ids in resolution.ids.values()}
    dates = [
        one
        for reading in readings
        for one in resolution.claims[reading.article.id]
        if one.stated.subject == document and one.stated.property == "date"
    ]
    assert [(one.rank, one.stated.evidence.quote, one.stands) for one in dates] == [
        ("preferred", "ngày 22/10/2018", True),
        ("normal", "ngày 11/10/2018", False),
    ]


def test_an_article_can_contradict_itself() -> None:
    reading = review().reading()
    (document,) = reading.documents
    other = Claim(day("2018-10-23"), document.dates[0].evidence)
    twice = Reading(
        reading.article,
        organs=reading.organs,
        documents=(type(document)(**{**_fields(document), "dates": (*document.dates, other)}),),
    )
    resolution = resolve([twice])
    found = [one.rank for one in resolution.claims[reading.article.id] if one.stated.property == "date"]
    assert sorted(found) == ["normal", "preferred"]


def _fields(record: object) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}  # type: ignore[attr-defined]
