"""What was seen and refused is told with its words and a reason; extraction itself is the same."""

from __future__ import annotations

import pytest

from kg.extract.reading import explain, extract
from kg.extract.refusals import REASONS
from kg.ingest import read_one
from kg.model import RawArticle
from kg.resources import resource
from kg.text import prepare

CASES = (
    ("Sáng 5/3, bà Nguyễn Thị Lài, 70 tuổi, ở xã Nậm Khoai, nhận nhà mới.", "Nguyễn Thị Lài", "person.no-office"),
    ("Ông Lò Văn Sính, Bí thư Tỉnh ủy Thượng Lam, chủ trì hội nghị. Ông Páo vắng mặt.", "Páo", "person.given-name"),
    ("Cuộc thi tìm hiểu tư tưởng Hồ Chí Minh được phát động ngày 5/3/2024.", "Hồ Chí Minh", "person.remembered"),
    ("Theo kế hoạch, Chủ tịch UBND tỉnh Thượng Lam sẽ báo cáo.", "Chủ tịch UBND tỉnh Thượng Lam", "post.nobody"),
    ("Hội nghị ngày 5/3/2024 nghe các Huyện ủy báo cáo.", "Huyện ủy", "organ.general"),
    ("Sáng 5/3/2024, tại Trung tâm Hội nghị tỉnh, Tỉnh ủy Thượng Lam tổ chức lễ kỷ niệm.", "Hội nghị", "event.general"),
    ("Giai đoạn sau năm 2030, tỉnh sẽ phát triển nhanh.", "năm 2030", "date.unused"),
)


@pytest.mark.parametrize(("text", "words", "reason"), CASES)
def test_what_is_refused_has_its_words_and_its_reason(text: str, words: str, reason: str) -> None:
    reading, refused = explain(prepare(RawArticle("test", text)))
    told = {(reading.article.text[one.span.start : one.span.end], one.reason) for one in refused}
    assert (words, reason) in told


def test_what_is_a_fact_is_not_refused() -> None:
    text = "Ngày 17/10/2023, Tỉnh ủy Thượng Lam tổ chức hội nghị. Ông Lò Văn Sính, Bí thư Tỉnh ủy, chủ trì hội nghị."
    assert explain(prepare(RawArticle("test", text)))[1] == ()


def test_the_samples_read_the_same_and_refuse_only_known_reasons() -> None:
    for path in sorted(resource("data/articles").glob("f0*.txt")):
        article = prepare(read_one(str(path)))
        reading, refused = explain(article)
        assert reading == extract(article)
        assert {one.reason for one in refused} <= set(REASONS)
        assert all(one.reason.split(".")[0] == one.kind for one in refused)
        kept = {mention.span for person in reading.persons for mention in person.mentions}
        assert not kept & {one.span for one in refused}
