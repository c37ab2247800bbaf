"""Which record of a reading is meant by some words of its article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import Evidence, Reading, Span


def key_at(kind: str, reading: Reading, span: Span) -> str | None:
    """Return the local key of the record of `kind` whose mention shares most letters with `span`; None: none does."""
    best = max(_overlaps(kind, reading, span), default=(0, ""))
    return best[1] or None


def _overlaps(kind: str, reading: Reading, span: Span) -> Iterator[tuple[int, str]]:
    records: dict[str, Iterable[tuple[str, tuple[Evidence, ...]]]] = {
        "person": ((one.key, one.mentions) for one in reading.persons),
        "organ": ((one.key, one.mentions) for one in reading.organs),
        "document": ((one.key, one.mentions) for one in reading.documents),
        "event": ((one.key, one.mentions) for one in reading.events),
    }
    for key, mentions in records[kind]:
        for mention in mentions:
            shared = min(mention.span.end, span.end) - max(mention.span.start, span.start)
            if shared > 0:
                extra = mention.span.end - mention.span.start - shared
                yield shared * 2 - extra, key
