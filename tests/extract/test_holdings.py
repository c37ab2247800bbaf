"""Holdings: status by the verbs of appointment, mentions of one post gathered, who is meant by a title."""

from __future__ import annotations

from kg.model import Span
from tests.extract.phrases import each, holdings, read


@each("appointments", "former-acts")
def test_a_post_has_the_status_that_its_verb_gives(text: str, expected: list[str]) -> None:
    assert sorted(holdings(text)) == sorted(expected)


@each("past", "former-times")
def test_a_post_told_of_a_time_that_is_over_was_held_before(text: str, expected: list[str]) -> None:
    assert sorted(holdings(text)) == sorted(expected)


def test_two_mentions_of_one_post_are_one_holding_with_two_attestations() -> None:
    text = "Ông Trần Văn Lực, Giám đốc Sở Nội vụ, họp. Giám đốc Sở Nội vụ Trần Văn Lực kết luận."
    (holding,) = read(text).holdings
    assert [one.evidence.quote for one in holding.attestations] == [
        "Trần Văn Lực, Giám đốc Sở Nội vụ",
        "Giám đốc Sở Nội vụ Trần Văn Lực",
    ]


def test_a_change_of_status_is_two_attestations() -> None:
    text = (
        "HĐND tỉnh Lam Hồng bầu ông Trần Văn Lực giữ chức Chủ tịch UBND tỉnh Lam Hồng. "
        "Chủ tịch UBND tỉnh Lam Hồng Trần Văn Lực phát biểu."
    )
    (holding,) = read(text).holdings
    assert [one.status for one in holding.attestations] == ["elected", "current"]


def test_the_quote_of_a_far_post_is_the_post_alone() -> None:
    filler = ", đại biểu ưu tú" * 30
    text = f"Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Nguyễn Văn Bình{filler}; Trần Thị Cúc."
    for holding in read(text).holdings:
        for one in holding.attestations:
            assert len(one.evidence.quote) <= 300


def test_the_same_title_in_two_organs_is_two_holdings() -> None:
    text = "Ông Trần Văn Lực, Giám đốc Sở Nội vụ, nguyên Giám đốc Sở Y tế, phát biểu."
    assert holdings(text) == [
        "Trần Văn Lực | Giám đốc | Sở Nội vụ",
        "Trần Văn Lực | Giám đốc | Sở Y tế | former",
    ]


def test_the_evidence_of_a_holding_holds_name_and_title() -> None:
    text = "Sáng nay, bà Lê Thị Mận, Phó Chủ tịch UBND tỉnh Lam Hồng, dự họp."
    (holding,) = read(text).holdings
    (one,) = holding.attestations
    start = text.index("Lê Thị Mận")
    assert one.evidence.span == Span(start, text.index(", dự họp"))


def test_a_minister_with_a_foreign_name_and_no_country_is_of_no_ministry_of_ours() -> None:
    reading = read("Bộ trưởng Quốc phòng Johan Lindqvist gặp Bộ trưởng Ngoại giao Trần Văn Lực.")
    names = {organ.key: organ.name for organ in reading.organs}
    assert [(one.title, names.get(one.organ or "")) for one in reading.holdings] == [
        ("Bộ trưởng", None),
        ("Bộ trưởng", "Bộ Ngoại giao"),
    ]
