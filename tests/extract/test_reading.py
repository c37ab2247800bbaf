"""Article to reading: what is silent, what is shouted, and how the records hang together."""

from __future__ import annotations

import pytest

from kg.extract.reading import extract, page_of, shouted
from kg.model import Article, Paragraph, RawArticle, Span
from kg.text import prepare
from tests.extract.phrases import article, read

POST = "Ông Trần Văn Lực, Giám đốc Sở Nội vụ, họp."


@pytest.mark.parametrize(
    ("kind", "count"), [("body", 1), ("headline", 1), ("caption", 1), ("noise", 0), ("byline", 0), ("dateline", 0)]
)
def test_paragraphs_that_carry_no_facts_are_silent(kind: str, count: int) -> None:
    one = Article("own", "own", POST, (Paragraph(Span(0, len(POST)), kind),))
    assert len(extract(one).holdings) == count
    assert len(page_of(one).skipped) == 1 - count


SHOUTED = [
    ("HỘI NGHỊ SƠ KẾT", 1),
    ("HỘI NGHỊ SƠ KẾT\nBình thường\nTIN MỚI", 2),
    ("Bình thường", 0),
    ("HỘINGHỊ", 0),
    ("HỘI nghị", 0),
]


@pytest.mark.parametrize(("text", "count"), SHOUTED)
def test_a_line_of_capitals_is_shouted(text: str, count: int) -> None:
    assert len(shouted(text)) == count


def test_a_shouted_line_names_nobody() -> None:
    assert read("BÍ THƯ TỈNH ỦY NGUYỄN HỮU CẦU DỰ HỘI NGHỊ").persons == ()


def test_records_have_keys_in_order_of_the_text() -> None:
    text = "Ông Trần Văn Lực, Giám đốc Sở Nội vụ, và bà Lê Thị Mận, Giám đốc Sở Y tế, họp."
    reading = read(text)
    assert [person.key for person in reading.persons] == ["p1", "p2"]
    assert [organ.key for organ in reading.organs] == ["o1", "o2"]
    assert [holding.key for holding in reading.holdings] == ["h1", "h2"]
    assert [organ.name for organ in reading.organs] == ["Sở Nội vụ", "Sở Y tế"]


def test_a_document_knows_its_issuer() -> None:
    reading = read("Bộ Chính trị ban hành Nghị quyết số 35-NQ/TW ngày 22/10/2018 của Bộ Chính trị.")
    (document,) = reading.documents
    assert [claim.value for claim in document.issuers] == [reading.organs[0].key]


def test_a_comrade_at_an_event_is_an_official_and_a_citizen_is_none() -> None:
    text = (
        "Ngày 5/6/2024, Tỉnh ủy Lam Hồng tổ chức Hội nghị sơ kết. Đồng chí Lê Văn Sáng chủ trì hội nghị. "
        "Chị Nguyễn Thị Hoa dự hội nghị."
    )
    assert [person.name for person in read(text).persons] == ["Lê Văn Sáng"]


def test_capacity_is_a_holding_of_the_same_person() -> None:
    text = "Ngày 5/6/2024, Tỉnh ủy Lam Hồng tổ chức Hội nghị sơ kết. Bí thư Tỉnh ủy Lê Văn Sáng chủ trì hội nghị."
    reading = read(text)
    holders = {holding.key: holding.person for holding in reading.holdings}
    assert reading.participations
    for part in reading.participations:
        assert part.capacity is not None
        assert holders[part.capacity] == part.person


def test_nothing_is_read_in_plain_prose() -> None:
    reading = read("Trời hôm nay đẹp. Bà con ra đồng từ sớm, lúa chín vàng rực.")
    assert (reading.persons, reading.organs, reading.holdings, reading.events) == ((), (), (), ())


def test_the_same_article_is_read_the_same_way_twice() -> None:
    assert extract(article(POST)) == extract(article(POST))


def test_a_raw_article_keeps_the_places_of_its_words() -> None:
    odd = POST.replace("Đ", "Ð").replace(" ", "\u00a0", 1)
    reading = extract(prepare(RawArticle("own", f"Sở Nội vụ bàn việc năm mới\n\n{odd}")))
    (person,) = reading.persons
    (mention,) = person.mentions
    assert reading.article.text[mention.span.start : mention.span.end] == "Trần Văn Lực"


def test_a_sentence_that_a_line_breaks_is_read_whole() -> None:
    text = (
        "Sáng 18/11, Đảng ủy xã Đông Khê tổ chức hội nghị cán bộ.\n"
        "Đồng chí Lê Văn Sáng, Bí thư Đảng ủy xã\nphát biểu khai mạc hội nghị.\n"
        "Ông Hà Văn Phú, Chủ tịch UBND xã\n- chủ trì nhiều cuộc họp khác."
    )
    reading = extract(prepare(RawArticle("own", text)))
    names = {person.key: person.name for person in reading.persons}
    told = {(names[part.person], part.role) for part in reading.participations}
    assert told == {("Lê Văn Sáng", "opens"), ("Lê Văn Sáng", "speaks")}


def test_a_body_whose_owner_hangs_on_itself_is_read() -> None:
    reading = read(
        "Ban Quản lý  H'Bliă  Ban Chấp hành Trung ương Đảng nhiệm rằng “ &  &  2020 - 2025 ! &  Ban Tuyên giáo và "
        "Dân vận  Ban Tuyên giáo và Dân vận  ?nhiệm  Mai Sơn XIII"
    )
    assert "Ban Tuyên giáo và Dân vận" in " ".join(organ.name for organ in reading.organs)
