"""A line with a date and a publisher: a sentence tells something, a date line does not."""

from __future__ import annotations

import pytest

import kg


@pytest.mark.parametrize(
    ("line", "events"),
    [
        ("Ngày 4/3/2024, Báo Sông Hạ tổ chức hội nghị.", 1),
        ("Ngày 4/3/2024, Báo Sông Hạ", 0),
    ],
)
def test_a_sentence_that_opens_with_a_date_is_read(line: str, events: int) -> None:
    assert len(kg.extract(line).events) == events


def test_a_text_of_nothing_but_a_byline_tells_nothing() -> None:
    reading = kg.extract("Theo TTXVN")
    assert (reading.persons, reading.events, reading.holdings) == ((), (), ())
