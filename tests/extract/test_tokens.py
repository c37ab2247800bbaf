"""Syllable tokens: words, digits and marks at the offsets of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.tokens import tokenize

CUT = [
    ("Tỉnh ủy họp.", ["Tỉnh", "ủy", "họp", "."]),
    ("35-NQ/TW", ["35", "-", "NQ", "/", "TW"]),
    ("TP.HCM", ["TP", ".", "HCM"]),
    ("3.141", ["3", ".", "141"]),
    ("nướcTrần", ["nước", "Trần"]),
    ("UBNDtỉnh", ["UBNDtỉnh"]),
    ("H'Bliă N’Trang", ["H'Bliă", "N’Trang"]),
    ("TT&TT", ["TT", "&", "TT"]),
    ("khóa_XV", ["khóa", "_", "XV"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "words"), CUT)
def test_a_text_is_cut_at_marks_digits_and_lost_spaces(text: str, words: list[str]) -> None:
    assert list(tokenize(text).word) == words


@given(st.text(alphabet="aăâbcdđeêABĐÊ 19.,-/'\n", max_size=80))
def test_tokens_are_the_words_of_their_offsets_and_leave_no_letter_out(text: str) -> None:
    tokens = tokenize(text)
    assert [text[start:end] for start, end in zip(tokens.start, tokens.end, strict=True)] == list(tokens.word)
    assert "".join(tokens.word) == "".join(text.split())


def test_words_fold_to_small_letters_and_one_tone_placement() -> None:
    assert tokenize("UỶ Hoà Quý").folded == ("ủy", "hòa", "quý")
