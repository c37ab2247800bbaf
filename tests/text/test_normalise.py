"""One normalisation, and a map back to the source that can be trusted."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import IngestError
from kg.model import Article
from kg.text.normalise import look_up, normalise, source_offset

_VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyẠẬẲẾỘỞỤỨỳáàảãấầắằéèếềểễệíìóòốồổỗộớờợúùứừ .,;“”-/0123456789"
_LETTERS = (
    [*_VIETNAMESE, "\u200b", "\xad", "\ufeff", "\xa0", "\u3000", "\t", "\r\n", "\r", "\n", "\u2028", "Ð", "ð"]
    + [unicodedata.normalize("NFD", char) for char in "ấộởứýđ"]
    + ["e\u0302\u0323", "o\u031b\u0301", "\u212b"]
)
_OTHER_SCRIPTS = ["\u0344", "\u1100\u1161\u11a8", "\u0958"]
"""Letters that join with letters, or come apart: such a word is mapped as a whole."""
_VIETNAMESE_TEXTS = st.lists(st.sampled_from(_LETTERS), max_size=60).map("".join)
_TEXTS = st.lists(st.sampled_from(_LETTERS + _OTHER_SCRIPTS), max_size=60).map("".join)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Ðảng bộ, ÐẢNG, ðảng", "Đảng bộ, ĐẢNG, đảng"),
        ("Hội\xa0nghị\u3000tỉnh\tHạ", "Hội nghị tỉnh Hạ"),
        ("một\r\nhai\rba\u2028bốn\x0cnăm", "một\nhai\nba\nbốn\nnăm"),
        ("\ufeffTỉnh\u200b ủy Sông\xad Hạ\u200e", "Tỉnh ủy Sông Hạ"),
        (unicodedata.normalize("NFD", "Nghị quyết về Đồng Lúa"), "Nghị quyết về Đồng Lúa"),
        ('Đảng uỷ, Đảng ủy; 35/NQ-TƯ “a” "b" …', 'Đảng uỷ, Đảng ủy; 35/NQ-TƯ “a” "b" …'),
        ("a\ud800b\x00c", "abc"),
        ("  đầu và cuối  \n", "  đầu và cuối  \n"),
        ("", ""),
    ],
)
def test_normalise(raw: str, text: str) -> None:
    assert normalise(raw, "a.txt")[0] == text


def test_clean_text_needs_no_map() -> None:
    assert normalise("Tỉnh ủy Sông Hạ", "a.txt") == ("Tỉnh ủy Sông Hạ", ())


@given(st.one_of(_TEXTS, st.text(max_size=40)))
def test_idempotent(raw: str) -> None:
    text, _ = normalise(raw, "")
    assert normalise(text, "") == (text, ())
    assert unicodedata.is_normalized("NFC", text)
    text.encode()


@given(_TEXTS)
def test_map_is_monotone_and_minimal(raw: str) -> None:
    text, offsets = normalise(raw, "")
    places = [look_up(offsets, at) for at in range(len(text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(raw) for place in places)
    assert places[-1] == len(raw) or not normalise(raw[places[-1] :], "")[0]
    differences = [0, *(there - here for here, there in offsets)]
    assert all(one != next_one for one, next_one in pairwise(differences))
    assert [here for here, _ in offsets] == sorted({here for here, _ in offsets})


@settings(max_examples=200)
@given(_VIETNAMESE_TEXTS)
def test_source_words_normalise_to_the_words_of_the_text(raw: str) -> None:
    text, offsets = normalise(raw, "")
    for at, char in enumerate(text):
        piece = raw[look_up(offsets, at) : look_up(offsets, at + 1)]
        assert normalise(piece, "")[0] == char


def test_source_offset() -> None:
    raw = "\ufeffÐảng\u200b bộ"
    text, offsets = normalise(raw, "")
    article = Article("0", "a.txt", text, offsets=offsets)
    assert text == "Đảng bộ"
    assert [source_offset(article, at) for at in range(8)] == [1, 2, 3, 4, 6, 7, 8, 9]
    for wrong in (-1, 8):
        with pytest.raises(ValueError, match="outside"):
            source_offset(article, wrong)


def test_flood_of_marks_is_refused() -> None:
    assert normalise("a" + "\u0301" * 30, "a.txt")[0]
    with pytest.raises(IngestError) as caught:
        normalise("a" + "\u0301\u0323" * 100_000, "a.txt")
    assert caught.value.code == "text.marks"


def test_both_halves_of_a_line_end_belong_to_it() -> None:
    assert normalise("a\r\nb", "") == ("a\nb", ((2, 3),))
