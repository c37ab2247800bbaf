"""Tenure: stated days of effect, terms and deciding documents; an article's own date gives none."""

from __future__ import annotations

import pytest

from kg.extract import events
from kg.extract.clearing import clear, spans_of
from kg.extract.dates.scan import find_dates
from kg.extract.documents import find_documents, link_documents
from kg.extract.posts.links import ties_of
from kg.extract.posts.tenure import Tenure, tenures
from kg.extract.reading import extract, page_of
from kg.extract.scan import scan
from kg.extract.stream import expand
from kg.model import RawArticle
from kg.text import prepare

Told = dict[str, str]


def tenures_of(text: str) -> list[tuple[str, str, Told]]:
    """Return (person, title, what is stated of the time) of each tie that has a tenure; documents by their name."""
    page = page_of(prepare(RawArticle("own", text, published="2025-11-20")))
    seen = scan(expand(page.text, page.tokens), [])
    dates = find_dates(page)
    clusters = link_documents(page, find_documents(page, dates, ()), ())
    clearing = clear(page, seen, [], dates, clusters)
    cited = {clearing.entry_of(span.start): cluster.name for cluster in clusters for span in spans_of(cluster)}
    ties = ties_of(seen)
    found = tenures(clearing, ties, dates, cited, events.scenes(clearing))
    return [
        (tie.name.name, tie.post.label, stated(found[tie.name.first, tie.post.first]))
        for tie in ties
        if (tie.name.first, tie.post.first) in found
    ]


def stated(tenure: Tenure) -> Told:
    days = {"on": tenure.on, "start": tenure.start, "end": tenure.end}
    words = {"term": tenure.term, "document": tenure.document}
    return {key: day.edtf for key, day in days.items() if day} | {key: word for key, word in words.items() if word}


@pytest.mark.parametrize(
    ("sentence", "title", "expected"),
    [
        (
            "Ông Lê Văn Thử được bổ nhiệm giữ chức Giám đốc Sở Y tế kể từ ngày 5/11/2025, thời hạn 5 năm.",
            "Giám đốc",
            {"start": "2025-11-05"},
        ),
        (
            "Đồng chí Lê Văn Thử thôi giữ chức Giám đốc Sở Y tế để nghỉ hưu theo chế độ kể từ ngày 1/7/2025.",
            "Giám đốc",
            {"end": "2025-07-01"},
        ),
        (
            "Quyết định số 1532-QĐ/TU ngày 12/6/2025 điều động đồng chí Lê Văn Thử giữ chức Giám đốc Sở Y tế.",
            "Giám đốc",
            {"document": "Quyết định 1532-QĐ/TU"},
        ),
        (
            "Theo Quyết định số 1828/QĐ-UBND, ông Lê Văn Thử được bổ nhiệm giữ chức Giám đốc Sở Y tế.",
            "Giám đốc",
            {"document": "Quyết định 1828/QĐ-UBND"},
        ),
        (
            "Sáng 10/12/2025, Tỉnh ủy bầu đồng chí Lê Văn Thử giữ chức Phó Bí thư Tỉnh ủy, nhiệm kỳ 2025 - 2030.",
            "Phó Bí thư",
            {"on": "2025-12-10", "start": "2025-12-10"},
        ),
        (
            "Ngày 10/12/2025, HĐND tỉnh miễn nhiệm ông Lê Văn Thử khỏi chức vụ Chủ tịch UBND tỉnh.",
            "Chủ tịch",
            {"on": "2025-12-10", "end": "2025-12-10"},
        ),
        (
            "Ngày 10/12/2025, UBND tỉnh điều động, bổ nhiệm ông Lê Văn Thử giữ chức Giám đốc Sở Y tế.",
            "Giám đốc",
            {"on": "2025-12-10"},
        ),
        (
            "Đồng chí Lê Văn Thử, nguyên Bí thư Huyện ủy Mẫu Sơn (2015 - 2019), dự buổi lễ.",
            "Bí thư",
            {"start": "2015", "end": "2019"},
        ),
    ],
)
def test_what_is_stated(sentence: str, title: str, expected: Told) -> None:
    (found,) = [(label, told) for _, label, told in tenures_of(sentence) if label == title]
    assert {key: value for key, value in found[1].items() if key != "term"} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Lê Văn Thử được bổ nhiệm giữ chức Giám đốc Sở Y tế.",
        "Sáng 18/11/2025, ông Lê Văn Thử, Giám đốc Sở Y tế, dự hội nghị.",
        "Ông Lê Văn Thử, Giám đốc Sở Y tế, cho biết từ ngày 1/12/2025 bệnh viện mở cửa.",
        "Theo tinh thần Nghị quyết số 18-NQ/TW, ông Lê Văn Thử được bổ nhiệm giữ chức Giám đốc Sở Y tế.",
        "Ông Lê Văn Thử được bổ nhiệm giữ chức Giám đốc Sở Y tế, thời hạn 5 năm.",
        "Ông Lê Văn Thử được bầu làm Bí thư Tỉnh ủy thay ông Trần Văn Nháp nghỉ hưu từ ngày 1/12/2025.",
    ],
)
def test_what_is_not_stated(sentence: str) -> None:
    assert tenures_of(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "- Quyết định số 1425/QĐ-TTg: Ông Lê Văn Thử giữ chức Giám đốc Sở Y tế.",
        "HĐND tỉnh bầu ông Lê Văn Thử làm Giám đốc Sở Y tế tại Quyết định số 1425/QĐ-TTg.",
    ],
)
def test_where_the_deciding_document_may_stand(sentence: str) -> None:
    told = {title: stated for _, title, stated in tenures_of(sentence)}
    assert told == {"Giám đốc": {"document": "Quyết định 1425/QĐ-TTg"}}


def test_a_term_after_a_comma() -> None:
    text = "Ông Lê Văn Thử được bầu giữ chức Chủ tịch Hội Nông dân tỉnh, nhiệm kỳ 2023 - 2028."
    (holding,) = extract(prepare(RawArticle("own", text, published="2025-11-20"))).holdings
    assert [(one.status, one.term) for one in holding.attestations] == [("elected", "2023-2028")]


def test_a_decision_in_force() -> None:
    found = tenures_of(
        "Ông Lê Văn Thử được bổ nhiệm giữ chức Giám đốc Sở Y tế. Quyết định có hiệu lực từ ngày 1/11/2025."
    )
    assert found == [("Lê Văn Thử", "Giám đốc", {"start": "2025-11-01"})]


def test_the_day_of_the_event_that_the_sentence_names() -> None:
    opening = "Ngày 8/10/2025, HĐND tỉnh Thượng Lam tổ chức Kỳ họp thứ 26. "
    act = "HĐND tỉnh bầu ông Lê Văn Thử giữ chức Chủ tịch UBND tỉnh."
    assert [told for _, _, told in tenures_of(f"{opening}Tại kỳ họp, {act}")] == [
        {"on": "2025-10-08", "start": "2025-10-08"}
    ]
    assert tenures_of(opening + act) == []
