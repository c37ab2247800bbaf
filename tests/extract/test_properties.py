"""What holds of any text: it is read without an error, the same way each time, every quote the words of its span."""

from __future__ import annotations

import string
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import lexicons
from kg.model import Reading
from tests.extract.phrases import TABLES, blocks, read

COLUMNS = {
    "titles": 7,
    "title_modifiers": 2,
    "organ_heads": 6,
    "organs": 4,
    "portfolios": 1,
    "abbreviations": 2,
    "name_words": 3,
    "surnames": 2,
    "places": 5,
    "appointment_verbs": 2,
    "post_links": 3,
    "countries": 1,
}
LEXICON = sorted({cells[0] for table, width in COLUMNS.items() for _, cells in lexicons.rows(table, width)})
SMALL = (
    "của và là các do tại thuộc nguyên quyền tân phó ông bà đồng chí được bầu giữ chức về khóa nhiệm kỳ kiêm có "
    "chủ trì hội nghị ngày tặng Bằng khen cho tập thể quyết định số phát biểu khai mạc sáp nhập thành nói rằng gồm"
).split()
LOOSE = ["Lam Hồng", "Văn An", "35-NQ/TW", "2020 - 2025", "15/7/2025", "XIII", "12", "A", "H'Bliă", "Ðảng", "20", "%"]
MARKS = [",", ".", ";", ":", "(", ")", "“", "”", '"', "-", "–", "\n", "\n\n", "…", "/", "!", "?", "&", "'", "•"]
PIECES = st.sampled_from(LEXICON) | st.sampled_from(SMALL) | st.sampled_from(LOOSE) | st.sampled_from(MARKS)
JOINTS = st.sampled_from([" ", " ", " ", " ", "", "  ", "\n"])
LETTERS = string.ascii_letters + string.digits + "ăâđêôơưáàảãạẮẶỆỘƯĐÐỷỹİßﬁ \n\t.,;:()“”-/'’\u00a0\u200b😀\u0301"
PHRASES = [phrase for table in TABLES for phrase, _ in blocks(table)]
CALM = settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def prose(draw: st.DrawFn) -> str:
    """Return words of the lexicons in any order, with marks and line ends between."""
    pieces = draw(st.lists(st.tuples(PIECES, JOINTS), min_size=1, max_size=60))
    return unicodedata.normalize("NFC", "".join(piece + joint for piece, joint in pieces)).strip() or "a"


@CALM
@given(prose())
def test_words_of_the_lexicons_in_any_order_are_read(text: str) -> None:
    assert_sound(text, read(text))


@CALM
@given(st.text(alphabet=LETTERS, min_size=1, max_size=200))
def test_letters_in_any_order_are_read(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    assert_sound(text, read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Các huyện được mời tới Hội nghị quán triệt một số nghị quyết của Bộ Chính trị mà Tỉnh ủy",
        "Ngày 18/11, Đảng bộ xã Lam Hồng đã tổ chức lễ trao tặng Huy hiệu Đảng cho đảng viên; trao",
        "Sáng 18/11, Sở Nội vụ tỉnh Lam Hồng mở lớp bồi dưỡng.\nTrong 3 ngày (18 - 20/11), học viên được nghiên",
        "Ông Hà Văn Phú phát biểu tại hội nghị mà Tỉnh ủy Lam Hồng vừa tổ chức để sơ kết việc thực hiện Chỉ thị của",
        "Sáng 18/11, UBND huyện Đông Khê tổ chức Lễ trao thưởng hội viên năm 2025 và",
        "Ngày 18/11, Hội Nông dân tỉnh Lam Hồng tổ chức kỷ niệm 89 năm Ngày",
        "Ngày 18/11, Huyện ủy Đông Khê đã dành",
        "Nghị quyết số 57-NQ/TW được (tại hội nghị",
        "Cuộc làm việc 26/8., được Nguyễn Nhân đề xuất",
    ],
)
def test_a_text_may_break_off_anywhere(text: str) -> None:
    assert_sound(text, read(text))


def test_a_text_may_be_one_word() -> None:
    for word in sorted({word for phrase in LEXICON for word in phrase.split()} | {*SMALL}):
        for text in (word, word.capitalize()):
            assert_sound(text, read(text))


@settings(CALM, max_examples=200)
@given(st.sampled_from(PHRASES), st.floats(0, 1))
def test_phrases_cut_off_anywhere_are_read(phrase: str, share: float) -> None:
    text = phrase[: max(1, int(share * len(phrase)))].strip() or "a"
    assert read(text).article.text == text


@settings(CALM, max_examples=40)
@given(prose())
def test_the_same_text_is_read_the_same_way(text: str) -> None:
    assert read(text) == read(text)


@settings(CALM, max_examples=40)
@given(prose())
def test_a_blank_line_and_a_foreign_sentence_before_it_shift_a_reading_and_no_more(text: str) -> None:
    """The names of persons found do not depend on where in the article their paragraph stands."""
    alone, behind = read(text), read(f"Hello world, 1 2 3.\n\n{text}")
    assert [person.name for person in alone.persons] == [person.name for person in behind.persons]


def assert_sound(text: str, reading: Reading) -> None:
    """Every local key is somebody's, every name is made of the text's words."""
    keys = {
        record.key
        for record in (*reading.persons, *reading.organs, *reading.documents, *reading.events, *reading.holdings)
    }
    total = sum(
        map(len, (reading.persons, reading.organs, reading.documents, reading.events, reading.holdings)),
    )
    assert len(keys) == total
    for holding in reading.holdings:
        assert holding.person in keys
        assert holding.organ is None or holding.organ in keys
        assert holding.attestations
    for part in reading.participations:
        assert {part.person, part.event} <= keys
        assert part.capacity is None or part.capacity in keys
    for organ in reading.organs:
        assert {claim.value for claim in organ.parents} <= keys - {organ.key}
    for person in reading.persons:
        assert person.mentions
        assert person.name in {" ".join(one.quote.split()) for one in person.mentions}
    assert reading.article.text == text
