"""Readings of short texts of our own; every quote is checked against the text."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.reading import extract
from kg.model import Evidence, RawArticle, Reading
from kg.text import prepare


def read(text: str, published: str | None = "2025-11-20") -> Reading:
    """Return what a text says; its sentences of statement are quoted to the letter."""
    reading = extract(prepare(RawArticle("own", text, published=published)))
    for record in (*reading.speeches, *reading.commendations, *reading.figures, *reading.changes):
        stands(reading, record.evidence)
    return reading


def stands(reading: Reading, evidence: Evidence) -> None:
    assert evidence.quote == reading.article.text[evidence.span.start : evidence.span.end]


def name(reading: Reading, key: str | None) -> str | None:
    """Return the name behind a local key of a person, organ, document or event."""
    records = (*reading.persons, *reading.organs, *reading.documents, *reading.events)
    return next((record.name for record in records if record.key == key), None)


def names(reading: Reading, keys: Iterable[str]) -> list[str | None]:
    return [name(reading, key) for key in keys]
