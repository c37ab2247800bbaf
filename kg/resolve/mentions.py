"""A record of an article as judgements speak of it, and found again by the place of its words."""

from __future__ import annotations

from kg.model import Document, Event, Mention, Organ, Person, Reading, Span
from kg.resolve.compare import Side
from kg.resolve.documents import citations_of
from kg.resolve.events import events_of
from kg.resolve.judged import judged_of
from kg.resolve.organs import Context, organ_block
from kg.resolve.person_names import block_of

Record = Person | Organ | Document | Event


def records_of(kind: str, reading: Reading) -> tuple[Record, ...]:
    """Return the records of `person`, `organ`, `document` or `event` in a reading."""
    by_kind: dict[str, tuple[Record, ...]] = {
        "person": reading.persons,
        "organ": reading.organs,
        "document": reading.documents,
        "event": reading.events,
    }
    return by_kind[kind]


def record_of(kind: str, side: Side) -> Record:
    """Return the record that a side speaks of."""
    return next(one for one in records_of(kind, side.reading) if one.key == side.key)


def key_at(kind: str, reading: Reading, span: Span) -> str | None:
    """Return the local key of the record of `kind` whose mention shares most letters with `span`.

    Of several the shortest; None where none shares any.
    """
    best = (0, 0, "")
    for record in records_of(kind, reading):
        for mention in record.mentions:
            shared = min(mention.span.end, span.end) - max(mention.span.start, span.start)
            if shared > 0:
                best = max(best, (shared, mention.span.start - mention.span.end, record.key))
    return best[2] or None


def mention_of(kind: str, side: Side, span: Span | None = None) -> Mention:
    """Return a side as a judgement names it: by its first words in the text, or by those at `span`."""
    reading, record = side.reading, record_of(kind, side)
    return Mention(reading.article.id, span or min(record.mentions).span, _block(side, record))


def _block(side: Side, record: Record) -> str:
    reading, nothing = side.reading, judged_of(())
    if isinstance(record, Person):
        return block_of(record.name)
    if isinstance(record, Organ):
        return organ_block(record, Context(reading))
    if isinstance(record, Document):
        return next(one.reach for one in citations_of(reading, side.ids, nothing) if one.key == record.key)
    return next(one.block for one in events_of(reading, side.ids, nothing) if one.key == record.key)
