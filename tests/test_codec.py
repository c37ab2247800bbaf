"""Readings as JSON and back, without loss."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.codec import decode, encode
from kg.model import Claim, Evidence, PartialDate, RawArticle, Reading, Span
from kg.resolve.documents import Cited
from kg.resolve.series import Series
from kg.resources import resource
from tests.hand_made import review


def there_and_back(kind: type, value: object, text: str = "") -> object:
    return decode(kind, json.loads(json.dumps(encode(kind, value), ensure_ascii=False)), text)


@pytest.mark.parametrize("path", sorted(resource("data/articles").glob("*.txt"))[::6], ids=lambda path: path.stem)
def test_readings_of_the_samples(path: object) -> None:
    reading = kg.extract(path)  # type: ignore[arg-type]
    assert reading.organs  # some samples name no person
    assert there_and_back(Reading, reading, reading.article.text) == reading


def test_a_reading_made_by_hand() -> None:
    reading = review().reading()
    assert there_and_back(Reading, reading, reading.article.text) == reading


def test_the_quote_is_taken_from_the_text() -> None:
    claim = Claim("hai", Evidence(Span(4, 7), "hai", "test.rule", 0.5))
    kept = encode(Claim[str], claim)
    assert kept == ["hai", [4, 7, "test.rule", 0.5]]
    assert decode(Claim[str], kept, "một hai ba") == claim
    assert decode(Claim[str], kept, "một bốn ba") != claim


_words = st.text(max_size=5)
_dates = st.builds(PartialDate, st.none() | st.integers(1, 9999), st.none() | st.integers(1, 12), st.none())


@given(st.builds(RawArticle, _words, _words, st.none() | _words, st.none() | _words, st.lists(_words).map(tuple)))
def test_raw_articles(raw: RawArticle) -> None:
    assert there_and_back(RawArticle, raw) == raw


@given(_words, st.none() | _words, st.frozensets(_words), st.booleans())
def test_sets_and_records_in_records(words: str, window: str | None, issuers: frozenset[str], single: bool) -> None:  # noqa: FBT001
    cited = Cited(words, "d1", words, words, "", Series(words, single=single), window, issuers)
    assert there_and_back(Cited, cited) == cited


@given(st.one_of(_words, _dates))
def test_words_or_dates(value: str | PartialDate) -> None:
    claim = Claim(value, Evidence(Span(0, 1), "x", "test.rule"))
    assert there_and_back(Claim[str | PartialDate], claim, "x") == claim
