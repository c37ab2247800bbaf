"""Who holds an event, over the ways in which the press and official pages tell it."""

from __future__ import annotations

from kg.extract import extract
from kg.model import RawArticle, Reading
from kg.text import prepare
from tests.extract.phrases import each, read


def _hosts(reading: Reading) -> list[str]:
    organs = {organ.key: organ.name for organ in reading.organs}
    return [
        f"{event.name} | {'; '.join(organs[claim.value] for claim in event.organisers) or '-'}"
        for event in reading.events
    ]


@each("organisers")
def test_who_holds_it(text: str, expected: list[str]) -> None:
    assert _hosts(read(text)) == expected


@each("organisers-headlines")
def test_who_holds_it_by_the_headline(text: str, expected: list[str]) -> None:
    assert _hosts(extract(prepare(RawArticle("own", text, published="2025-11-20")))) == expected
